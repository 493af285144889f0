import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite struct GapActionTests {
  @Test("closing as not met adds one gap with the request's municipality; met adds none", arguments: Backend.available)
  func gap(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let one = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      let two = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      _ = try await changeRequest(one, .close(.met, personsWords: "merci"), version: nil, by: story.ana, in: database, story.surroundings)
      _ = try await changeRequest(
        two, .close(.notMet(.noPlace), personsWords: ""), version: nil, gap: GapNote(kind: "food", detail: "3 semaines"), by: story.ana,
        in: database, story.surroundings)
      let register = try await readGaps(GapFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings)
      #expect(register.total == 1)
      #expect(register.gaps.map(\.reason) == [.noPlace])
      #expect(register.gaps.first?.municipality?.nis == 21015)
      #expect(register.gaps.first?.kind == "food")
    }
  }

  @Test("an evaluator gets counts and no single gap", arguments: Backend.available)
  func evaluator(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      _ = try await changeRequest(id, .close(.notMet(.tooDear), personsWords: ""), version: nil, by: story.ana, in: database, story.surroundings)
      let reader = Actor(kind: .account(ID("karim")), name: "Eva", organization: story.house.id, roles: [.evaluator])
      let register = try await readGaps(GapFilter(), offset: 0, limit: 10, by: reader, in: database, story.surroundings)
      #expect(register.gaps.isEmpty)
      #expect(register.total == 1)
    }
  }

  @Test("the register is narrowed by reason, municipality, kind and day, and never shows another house's gaps", arguments: Backend.available)
  func filters(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      for (reason, kind) in [(Gap.Reason.noPlace, "food"), (.tooDear, "care"), (.noPlace, "care")] {
        let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
        _ = try await changeRequest(
          id, .close(.notMet(reason), personsWords: ""), version: nil, gap: GapNote(kind: kind, detail: ""), by: story.ana, in: database,
          story.surroundings)
        story.clock.move(days: 1)
      }
      let today = story.surroundings.today
      func total(_ change: (inout GapFilter) -> Void, by actor: Actor? = nil) async throws -> Int {
        var filter = GapFilter()
        change(&filter)
        return try await readGaps(filter, offset: 0, limit: 10, by: actor ?? story.ana, in: database, story.surroundings).total
      }
      #expect(try await total { _ in } == 3)
      #expect(try await total { $0.reason = .noPlace } == 2)
      #expect(try await total { $0.kind = "care" } == 2)
      #expect(try await total { $0.municipality = 21015 } == 3)
      #expect(try await total { $0.municipality = 21001 } == 0)
      #expect(try await total { $0.from = today.adding(days: -2) } == 2)
      #expect(try await total { $0.until = today.adding(days: -3) } == 1)
      #expect(try await total({ _ in }, by: story.karim) == 0)
    }
  }
}
