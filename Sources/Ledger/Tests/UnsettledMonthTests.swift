import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("A month with acts that no longer stand")
struct UnsettledMonthTests {
  /// A session in September and one in October, each within a stay that was noted later; nobody looked since.
  private static func displaced(_ world: LedgerWorld) async throws {
    try await world.enter(LedgerWorld.draft(.initialModule, "2026-09-01"))
    try await world.enter(LedgerWorld.draft(.session, "2026-09-10", 3))
    try await world.enter(LedgerWorld.draft(.session, "2026-10-10", 4))
    try await stay(world, "2026-10-08", "2026-10-12")
  }

  private static func stay(_ world: LedgerWorld, _ from: String, _ until: String) async throws {
    _ = try await noteFact(
      FactDraft(
        kind: .hospitalStay, from: PartialDate(LedgerWorld.day(from)), until: PartialDate(LedgerWorld.day(until)),
        today: world.site.surroundings.today), of: world.person, by: world.manager, in: world.site.database, world.site.surroundings)
  }

  @Test("the month itself knows what no longer stands, without anybody having looked at the list", arguments: Backend.available)
  func read(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      try await Self.displaced(world)
      let october = try #require(LedgerMonth("2026-10"))
      let statement = try await readStatement(
        of: october, world.programme, by: world.manager, in: world.site.database, world.site.surroundings)
      #expect(statement.displaced.map(\.reasons) == [[.notAtHome]] && statement.unsettled == 1)
      let september = try await readStatement(
        of: october.previous, world.programme, by: world.manager, in: world.site.database, world.site.surroundings)
      #expect(september.displaced.isEmpty && september.unsettled == 0)
    }
  }

  @Test("closing asks once more for what waits on the month and the open ones before it, and for one more since", arguments: Backend.available)
  func close(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings, programme, manager) = (world.site.database, world.site.surroundings, world.programme, world.manager)
      try await Self.displaced(world)
      let october = try #require(LedgerMonth("2026-10"))
      await #expect(throws: LedgerMonthUnsettled(lines: 1)) { try await closeMonth(october, programme, by: manager, in: database, surroundings) }
      try await Self.stay(world, "2026-09-08", "2026-09-12")
      await #expect(throws: LedgerMonthUnsettled(lines: 2)) {
        try await closeMonth(october, programme, knowing: 1, by: manager, in: database, surroundings)
      }
      try await closeMonth(october, programme, knowing: 2, by: manager, in: database, surroundings)
      let closed = try await readStatement(of: october, programme, by: manager, in: database, surroundings)
      #expect(closed.closedAt != nil && closed.unsettled == 0 && closed.displaced.count == 1, "still marked, no longer asked")
      let check = try await world.check()
      #expect(check.problems == [])
    }
  }

  @Test("what waits in a file that the provider may not open any more is told as a number, also where the list is cut", arguments: Backend.available)
  func closedFiles(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings, programme) = (world.site.database, world.site.surroundings, world.programme)
      try await Self.displaced(world)
      try await Self.stay(world, "2026-09-08", "2026-09-12")
      let own = try await readAccounts(programme, by: world.manager, in: database, surroundings)
      #expect(own.displaced.acts.count == 2 && own.displaced.closed == 0 && own.displaced.total == 2)
      // The same provider, who works for another organisation now.
      let moved = Actor(
        kind: world.manager.kind, name: world.manager.name, organization: TestSite.organization(.other).id, roles: world.manager.roles)
      let all = try await readAccounts(programme, by: moved, in: database, surroundings)
      #expect(all.displaced.acts.isEmpty && all.displaced.closed == 2 && all.displaced.total == 2)
      let cut = try await readAccounts(programme, mostDisplaced: 1, by: moved, in: database, surroundings)
      #expect(cut.displaced.closed == 1 && cut.displaced.total == 2)
    }
  }

  @Test("on the page, on paper and in the table each such line is marked, with the rule; the box closes it all the same")
  func screen() async throws {
    try await LedgerWorld.with { world in
      try await Self.displaced(world)
      let client = try await world.site.signedIn(.caseManager)
      let address = Address.roomItem(.statements, item: "2026-10")
      let form = Address.roomForm(.statements, item: "2026-10", .closeMonth).path(.french)
      let page = try await client.get(address)
      #expect(page.text.contains("Ces lignes ne correspondent plus aux règles") && page.text.contains("À corriger</span>"))
      #expect(page.text.contains("Je clôture alors que 1 prestation"))
      // On her own page the warning leads to the acts, which stand below the form.
      let hers = try await client.get(Address.personPage(world.person, .ledger)).text
      #expect(hers.contains("attend une correction. <a href=\"#history\">Ce qui a été fait</a>") && hers.contains("<section id=\"history\">"))
      let dutch = try await client.get(address, .dutch)
      #expect(dutch.text.contains("Deze regels kloppen niet meer") && dutch.text.contains("Te verbeteren</span>"))
      let table = try await client.get(address.path(.french) + "?format=csv")
      #expect(table.text.contains("À corriger"))
      let asked = try await client.submit(page, to: form)
      #expect(asked.status == 422 && asked.text.contains("Cochez la case pour clôturer tout de même."))
      let closed = try await client.follow(client.submit(asked, to: form, ["knows": "yes"]))
      #expect(closed.text.contains("Clôturé le 21 novembre 2026") && closed.text.contains("À corriger</span>"))
      // A month in order is closed without a box.
      let september = try await client.get(Address.roomItem(.statements, item: "2026-09"))
      #expect(!september.text.contains("name=\"knows\""))
    }
  }
}
