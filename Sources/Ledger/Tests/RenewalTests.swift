import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Balances of files that changed")
struct RenewalTests {
  /// Three people with a session of four units each; then a stay around each session is noted.
  private static func changed(_ world: LedgerWorld) async throws {
    var people = [world.person]
    for name in ["Omer", "Ada"] { people.append(try await LedgerWorld.newPerson(name, "Linden", at: world.site)) }
    for person in people {
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-10-01"), for: person)
      try await world.enter(LedgerWorld.draft(.session, "2026-10-10", 4), for: person)
      _ = try await noteFact(
        FactDraft(
          kind: .hospitalStay, from: PartialDate(LedgerWorld.day("2026-10-08")), until: PartialDate(LedgerWorld.day("2026-10-12")),
          today: world.site.surroundings.today), of: person, by: world.manager, in: world.site.database, world.site.surroundings)
    }
  }

  private static func read(_ world: LedgerWorld, renewing most: Int, isExport: Bool = false) async throws -> ProgrammeView {
    let today = world.site.surroundings.today
    return try await readProgramme(
      world.programme, Fixtures.ledger.rules.last, ProgrammeFilter(concern: .toCorrect), disciplines: [], newsDays: 21,
      costsFrom: today.adding(days: -100), to: today, offset: 0, limit: 50, renewing: most, isExport: isExport,
      by: TestSite.actor(.programmeCoordinator), in: world.site.database, world.site.surroundings)
  }

  @Test("a look renews some and says how many are not; a download waits for all", arguments: Backend.available)
  func renewed(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      try await Self.changed(world)
      let first = try await Self.read(world, renewing: 1)
      #expect(first.total == 1 && first.unrenewed == 2)
      let second = try await Self.read(world, renewing: 1)
      #expect(second.total == 2 && second.unrenewed == 1)
      let export = try await Self.read(world, renewing: 1, isExport: true)
      #expect(export.lines.count == 3 && export.unrenewed == 0)
      let check = try await world.check()
      #expect(check.problems == [] && check.renewed == 0)
    }
  }

  @Test("the hour renews everybody, and nobody twice", arguments: Backend.available)
  func job(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      try await Self.changed(world)
      #expect(try await renewLedgers(world.programme, in: world.site.database, world.site.surroundings) == 3)
      #expect(try await renewLedgers(world.programme, in: world.site.database, world.site.surroundings) == 0)
      let look = try await Self.read(world, renewing: 0)
      #expect(look.total == 3 && look.unrenewed == 0)
    }
  }

  @Test("what no longer stands is a line of its own in the costs: with it they come to what the balances say", arguments: Backend.available)
  func costs(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      try await Self.changed(world)
      let (programme, database, today) = (world.programme, world.site.database, world.site.surroundings.today)
      let costs = try await readLedgerCosts(
        from: today.adding(days: -100), to: today, programme, by: TestSite.actor(.programmeCoordinator), in: database, world.site.surroundings)
      #expect(costs.map(\.displacedActs) == [0, 3] && costs.map(\.displaced.cents) == [0, 3 * 4 * 2741])
      let organization = try #require(world.manager.organization)
      let balances = try await database.read { connection in
        let persons = try connection.ledgerFigures(of: organization, programme.id).map(\.person)
        return try connection.ledgerBalances(of: persons, programme.id).values.reduce(0) { $0 + $1.amount.cents }
      }
      #expect(costs.reduce(0) { $0 + $1.amount.cents - $1.displaced.cents } == balances)
      #expect(costTable(costs, .dutch).last == ["Te verbeteren", "", "", "3", "", "328.92"])
      let overview = try await Self.read(world, renewing: 0).overview
      #expect(overview.months.map(\.displacedActs) == [3])
    }
  }

  @Test("the pages say it: what waits to be corrected, and how many are not renewed")
  func pages() async throws {
    try await LedgerWorld.with { world in
      try await Self.changed(world)
      let client = try await world.site.signedIn(.programmeCoordinator)
      let costs = try await client.get(Address.room(.costs))
      #expect(costs.text.contains("Dont 3 prestations qui ne correspondent plus aux règles") && costs.text.contains("328,92"))
      let overview = try await client.get(Address.room(.coordination), .english)
      #expect(overview.text.contains("Of which 3 acts that no longer fit the rules") && !overview.text.contains("not counted anew"))
    }
  }
}
