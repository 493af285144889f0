import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("The initial module once in a life, whichever organisation")
struct OnceInALifeTests {
  private static func refusal(_ act: () async throws -> Void) async throws -> LedgerJudgement? {
    do { try await act() } catch let refusal as LedgerRefused { return refusal.judgement }
    return nil
  }

  @Test("another file with the same number is refused and learns the day, and nothing else", arguments: Backend.available)
  func otherFile(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let world = houses.world
      try await houses.begun()
      let judgement = try await Self.refusal {
        try await world.enter(LedgerWorld.draft(.initialModule, "2026-06-02"), by: houses.them, for: houses.there)
      }
      #expect(judgement?.line.reasons == [.secondInitialModule] && judgement?.room.moduleOn == Day("2026-03-02"))
      #expect(judgement?.answer.used == 0 && judgement?.displaced == [])
      let view = try await world.view(by: houses.them, of: houses.there)
      #expect(view.book.acts == [] && view.moves.elsewhere == ModuleElsewhere(on: Day("2026-03-02")) && view.moves.waiting == nil)
      let client = try await world.site.signedIn(.caseManager, .other)
      let page = try await client.get(Address.personPage(houses.there, .ledger).path(.french))
      #expect(page.text.contains("a déjà eu lieu ailleurs, le 2 mars 2026") && !page.text.contains("Maison Relais"))
      let enter = Address.personForm(houses.there, .ledger, .enterAct).path(.french)
      let refused = try await client.submit(page, to: enter, ["giver": "caseManagement:nurse", "belrai": "yes"])
      #expect(refused.status == 409 && refused.text.contains("a déjà eu lieu, le 2 mars 2026") && !refused.text.contains("Maison Relais"))
      let dutch = try await client.get(Address.personPage(houses.there, .ledger).path(.dutch))
      #expect(dutch.text.contains("elders al gegeven, op 2 maart 2026"))
      // Without a number nobody can know it; with another one she is somebody else.
      for number in [nil, "85073000160"] {
        let somebody = try await TwoHouses.file(number, by: houses.them, at: world.site)
        try await world.enter(LedgerWorld.draft(.initialModule, "2026-06-02"), by: houses.them, for: somebody)
      }
      #expect(try await world.check().problems == [])
    }
  }

  @Test("taken back there, it can be given here; told on paper, it counts as given", arguments: Backend.available)
  func corrected(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let world = houses.world
      let module = try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"), for: houses.here)
      _ = try await correctAct(
        module.id, of: houses.here, because: "Mauvaise personne", world.programme, by: houses.us, in: world.site.database, world.site.surroundings)
      world.site.clock.move(seconds: 1)
      try await houses.note(TwoHouses.paper())
      // What they were told may be the very module that we took back: we can enter the right one.
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-03"), for: houses.here)
      let third = try await TwoHouses.file(TwoHouses.number, by: houses.us, at: world.site)
      let judgement = try await Self.refusal { try await world.enter(LedgerWorld.draft(.initialModule, "2026-06-02"), for: third) }
      #expect(judgement?.room.moduleOn == Day("2026-01-10"))
    }
  }

  @Test("told on paper alone, the first day of the period is the day that is said", arguments: Backend.available)
  func onPaper(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let world = houses.world
      try await houses.note(TwoHouses.paper())
      let judgement = try await Self.refusal { try await world.enter(LedgerWorld.draft(.initialModule, "2026-06-02"), for: houses.here) }
      #expect(judgement?.line.reasons == [.secondInitialModule] && judgement?.room.moduleOn == Day("2026-01-10"))
      var undated = ConsumedDraft()
      (undated.other, undated.lastDay, undated.initialModule, undated.reason) = ("Ailleurs", try LedgerWorld.day("2026-03-31"), true, "Mal lu")
      try await houses.note(undated)
      let again = try await Self.refusal { try await world.enter(LedgerWorld.draft(.initialModule, "2026-06-02"), for: houses.here) }
      #expect(again?.line.reasons == [.secondInitialModule] && again?.room.moduleOn == nil)
    }
  }

  @Test("of many in several organisations and files at once, exactly one gives it, in every round", arguments: Backend.available)
  func race(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let world = houses.world
      // Two files of the one organisation, one of the other.
      let double = try await TwoHouses.file(TwoHouses.number, by: houses.us, at: world.site)
      let places = [(houses.here, houses.us), (houses.there, houses.them), (double, houses.us)]
      let draft = try LedgerWorld.draft(.initialModule, "2026-03-02")
      let (served, others) = await withTaskGroup(of: Result<Void, any Error>.self) { group in
        for client in 0..<24 {
          let (person, actor) = places[client % places.count]
          group.addTask {
            do { return .success(_ = try await world.enter(draft, by: actor, for: person)) } catch { return .failure(error) }
          }
        }
        var (served, others): (Int, [String]) = (0, [])
        for await outcome in group {
          switch outcome {
          case .success: served += 1
          case .failure(let refusal as LedgerRefused) where refusal.judgement.line.reasons == [.secondInitialModule]: break
          case .failure(let error): others.append("\(error)")
          }
        }
        return (served, others)
      }
      #expect(served == 1 && others == [])
    }
  }

  @Test("each coordinator sees the own organisation's people and amounts; who went on elsewhere counts as ended here", arguments: Backend.available)
  func lists(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let (world, surroundings) = (houses.world, houses.world.site.surroundings)
      try await houses.begun()
      func seen(_ side: TestSite.Side) async throws -> (lines: [ProgrammeStanding], cents: Int) {
        let actor = TestSite.actor(.programmeCoordinator, side)
        let (first, last) = (try LedgerWorld.day("2026-01-01"), surroundings.today)
        var lines: [ProgrammeStanding] = []
        for state in [ProgrammeStanding.State.following, .ended] {
          lines += try await readProgramme(
            world.programme, Fixtures.ledger.rules.last, ProgrammeFilter(state: state), disciplines: [], newsDays: 21, costsFrom: first, to: last,
            offset: 0, limit: 50, isExport: true, by: actor, in: world.site.database, surroundings
          ).lines
        }
        let costs = try await readLedgerCosts(from: first, to: last, world.programme, by: actor, in: world.site.database, surroundings)
        return (lines, costs.reduce(0) { $0 + $1.amount.cents })
      }
      #expect(try await seen(.own).lines.map(\.state) == [.following])
      #expect(try await seen(.other).lines.isEmpty)
      try await houses.end()
      try await houses.takeOver()
      try await world.enter(LedgerWorld.draft(.session, "2026-06-01", 3), by: houses.them, for: houses.there)
      let (own, other) = (try await seen(.own), try await seen(.other))
      #expect(own.lines.map(\.state) == [.ended] && own.lines.map(\.used) == [4] && own.cents == 13873 + 4 * 2741)
      #expect(other.lines.map(\.state) == [.following] && other.lines.map(\.used) == [7] && other.cents == 3 * 2741)
      #expect(Set(own.lines.map(\.person)).isDisjoint(with: other.lines.map(\.person)))
    }
  }
}
