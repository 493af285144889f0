import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Statements and costs, exact to the cent")
struct StatementTests {
  private static func month(_ text: String) throws -> LedgerMonth { try #require(LedgerMonth(text)) }

  @Test("the sum of the parts is the whole, by insurer, for each provider alone", arguments: Backend.available)
  func sums(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings, programme) = (world.site.database, world.site.surroundings, world.programme)
      let other = try await LedgerWorld.newPerson("Omer", "Linden", fund: "Ziekenfonds Test", at: world.site)
      for person in [world.person, other] {
        try await world.enter(LedgerWorld.draft(.initialModule, "2026-10-05"), for: person)
        for day in 6...9 { try await world.enter(LedgerWorld.draft(.session, "2026-10-0\(day)", 3), for: person) }
        try await world.enter(
          LedgerWorld.draft(.session, "2026-10-07", 2, as: "psychology:psychologist"), by: world.psychologist, for: person)
      }
      let october = try Self.month("2026-10")
      let statement = try await readStatement(of: october, programme, by: world.manager, in: database, surroundings)
      #expect(statement.parts.map(\.fund) == ["Mutualité Test", "Ziekenfonds Test"])
      let each = 13873 + 4 * 3 * 2741
      #expect(statement.parts.map(\.amount.cents) == [each, each] && statement.amount.cents == 2 * each && statement.units == 24)
      #expect(statement.parts.flatMap(\.lines).map(\.name).allSatisfy { ["Jeanne Tilleul", "Omer Linden"].contains($0) })
      #expect(statement.tariffs(programme).map(\.from.description) == ["2023-01-01"] && statement.doubts(programme).isEmpty)
      let hers = try await readStatement(of: october, programme, by: world.psychologist, in: database, surroundings)
      #expect(hers.amount.cents == 2 * 2 * 2908)
      // The costs of the house are both together, and name nobody.
      let costs = try await readLedgerCosts(
        from: october.first, to: october.last, programme, by: TestSite.actor(.programmeCoordinator), in: database, surroundings)
      #expect(costs.reduce(Euro.zero) { $0 + $1.amount } == statement.amount + hers.amount)
      #expect(costs.map(\.service) == ["", "caseManagement", "psychology"] && costs.map(\.acts) == [2, 8, 2])
      let elsewhere = try await readLedgerCosts(
        from: october.first, to: october.last, programme, by: TestSite.actor(.programmeCoordinator, .other), in: database, surroundings)
      #expect(elsewhere.isEmpty)
      await #expect(throws: SimpleFailure.forbidden) {
        try await readLedgerCosts(from: october.first, to: october.last, programme, by: world.manager, in: database, surroundings)
      }
    }
  }

  @Test("a closed month never changes: corrections and late acts stand on the next one, as differences", arguments: Backend.available)
  func closed(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings, programme) = (world.site.database, world.site.surroundings, world.programme)
      let (september, october, november) = (try Self.month("2026-09"), try Self.month("2026-10"), try Self.month("2026-11"))
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-09-07"))
      let session = try await world.enter(LedgerWorld.draft(.session, "2026-10-06", 4))
      await #expect(throws: LedgerProblem.monthNotOver) {
        try await closeMonth(november, programme, by: world.manager, in: database, surroundings)
      }
      try await closeMonth(october, programme, by: world.manager, in: database, surroundings)
      await #expect(throws: LedgerProblem.monthClosed) {
        try await closeMonth(september, programme, by: world.manager, in: database, surroundings)
      }
      let before = try await readStatement(of: october, programme, by: world.manager, in: database, surroundings)
      #expect(before.closedAt != nil && before.amount.cents == 4 * 2741)
      _ = try await correctAct(
        session.id, of: world.person, because: "C'étaient 3 unités", programme, by: world.manager, in: database, surroundings)
      try await world.enter(LedgerWorld.draft(.session, "2026-10-06", 3))
      try await world.enter(LedgerWorld.draft(.session, "2026-11-03", 2))
      let after = try await readStatement(of: october, programme, by: world.manager, in: database, surroundings)
      #expect(after == before)
      let next = try await readStatement(of: november, programme, by: world.manager, in: database, surroundings)
      let lines = next.parts.flatMap(\.lines).map(\.entry)
      #expect(lines.map(\.amount.cents).sorted() == [-4 * 2741, 2 * 2741, 3 * 2741] && next.amount.cents == 2741)
      #expect(lines.filter(\.isDifference).count == 2 && lines.filter(\.isCounter).count == 1)
      let check = try await world.check()
      #expect(check.problems == [])
    }
  }

  @Test(
    "an insurer noted later stands on the lines of open months that named none; a closed month keeps what it says, and what takes it back does too",
    arguments: Backend.available)
  func insurer(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings, programme) = (world.site.database, world.site.surroundings, world.programme)
      let person = try await LedgerWorld.newPerson("Sans", "Mutuelle", fund: "", at: world.site)
      func note(_ fund: String) async throws {
        let file = try await readDetails(person, by: world.manager, in: database, surroundings).person
        var insurance = file.details.insurance
        insurance.fund = fund
        _ = try await changePerson(
          person, .home(file.details.household, insurance), version: file.version, by: world.manager, in: database, surroundings)
      }
      func funds(_ month: String) async throws -> [String: Int] {
        let statement = try await readStatement(of: try Self.month(month), programme, by: world.manager, in: database, surroundings)
        return Dictionary(statement.parts.map { ($0.fund, $0.lines.count) }, uniquingKeysWith: +)
      }
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-09-07"), for: person)
      let early = try await world.enter(LedgerWorld.draft(.session, "2026-09-08"), for: person)
      try await closeMonth(try Self.month("2026-09"), programme, by: world.manager, in: database, surroundings)
      let late = try await world.enter(LedgerWorld.draft(.session, "2026-10-06"), for: person)
      for act in [early, late] {
        _ = try await correctAct(act.id, of: person, because: "Doublon", programme, by: world.manager, in: database, surroundings)
      }
      #expect(try await funds("2026-10") == ["": 3])
      try await note("Mutualité Test")
      #expect(try await funds("2026-09") == ["": 2])
      // The session and its counter-entry; that of September stays beside what it takes back.
      #expect(try await funds("2026-10") == ["Mutualité Test": 2, "": 1])
      try await note("Ziekenfonds Test")
      try await world.enter(LedgerWorld.draft(.session, "2026-10-07"), for: person)
      #expect(try await funds("2026-10") == ["Mutualité Test": 2, "Ziekenfonds Test": 1, "": 1])
      let check = try await world.check()
      #expect(check.problems == [])
    }
  }

  @Test("doubtful codes on a statement are named with the reason")
  func doubts() async throws {
    try await LedgerWorld.with { world in
      let (database, surroundings, programme) = (world.site.database, world.site.surroundings, world.programme)
      try await world.include()
      try await world.enter(
        LedgerWorld.draft(.support, "2026-03-10", 1, as: "occupationalTherapy:occupationalTherapist"), by: world.therapist)
      let statement = try await readStatement(
        of: try Self.month("2026-03"), programme, by: world.therapist, in: database, surroundings)
      #expect(statement.doubts(programme).map(\.code) == ["794754"])
      let client = try await world.site.signedIn(.occupationalTherapist)
      let said: [(Language, String)] = [(.french, "Déduit : code à domicile + 2"), (.dutch, "Afgeleid: code aan huis + 2"), (.english, "Inferred: home code + 2")]
      for (language, words) in said {
        let page = try await client.get(Address.roomItem(.statements, item: "2026-03"), language)
        #expect(page.text.contains(words), "\(words)")
      }
    }
  }

  @Test("a group is entered for all or for none; who is not billed is present all the same", arguments: Backend.available)
  func groups(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings, programme) = (world.site.database, world.site.surroundings, world.programme)
      var people: [ID<Person>] = []
      for name in ["Ada", "Bo", "Cé"] {
        let person = try await LedgerWorld.newPerson(name, "Groupe", at: world.site)
        people.append(person)
        try await world.enter(LedgerWorld.draft(.initialModule, "2026-10-05"), for: person)
      }
      // World's own person was never included.
      var draft = GroupDraft()
      draft.day = try LedgerWorld.day("2026-10-12")
      draft.minutes = "120"
      draft.giver = "occupationalTherapy:occupationalTherapist"
      draft.people = [people[0]: .person, people[1]: .carer, people[2]: .both, world.person: .person]
      #expect(draft.participants == 5)
      let first = draft
      do {
        _ = try await enterGroup(first, programme, by: world.therapist, in: database, surroundings)
        Issue.record("was taken")
      } catch let refusal as GroupRefused {
        #expect(refusal.refused.map(\.choice.person) == [world.person] && refusal.refused.map(\.choice.name) == ["Jeanne Tilleul"])
        #expect(refusal.refused.first?.refusal.judgement.line.reasons == [.notIncluded])
      }
      let nobody = try await database.read { try $0.rows("SELECT id FROM ledger_act WHERE kind = 'group'").count }
      #expect(nobody == 0)
      draft.unbilled = [world.person]
      let second = draft
      let count = try await enterGroup(second, programme, by: world.therapist, in: database, surroundings)
      #expect(count == 4)
      let view = try await world.view()
      #expect(view.book.acts.map(\.state) == [.unbilled] && view.answer.amount == .zero)
      let statement = try await readStatement(of: try Self.month("2026-10"), programme, by: world.therapist, in: database, surroundings)
      #expect(statement.amount.cents == 3 * 2060 && statement.units == 0)
      let check = try await world.check()
      #expect(check.problems == [])
      // Three people are too few for anybody.
      var few = first
      few.people = [people[0]: .person, people[1]: .carer, people[2]: .person]
      let three = few
      do {
        _ = try await enterGroup(three, programme, by: world.therapist, in: database, surroundings)
        Issue.record("was taken")
      } catch let refusal as GroupRefused {
        #expect(refusal.refused.count == 3 && refusal.refused.allSatisfy { $0.refusal.judgement.line.reasons == [.groupSize] })
      }
    }
  }
}
