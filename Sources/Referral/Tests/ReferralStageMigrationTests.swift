import Care
import Kernel
import Store
import TestSupport
import Testing

/// Referrals of a database from before the stages are carried over whole.
@Suite struct ReferralStageMigrationTests {
  private static let at = Instant.migrationOfTests

  @Test("old referrals keep their state and words, and their links work 30 days", arguments: Backend.available)
  func carriedOver(_ backend: Backend) async throws {
    try await withDatabase(backend, migrations: Array(allMigrations.prefix { $0.name != "referral stages" })) { database in
      let at = Self.at
      let rows: [(id: String, state: String, day: String?, due: String?, reason: String?)] = [
        ("f1", "proposed", nil, nil, nil), ("f2", "sent", "2026-01-10", "2026-01-17", nil), ("f3", "waiting", "2026-03-01", nil, nil),
        ("f4", "declined", nil, nil, "no-place"), ("f5", "help-started", "2026-01-12", nil, nil), ("f6", "expired", nil, nil, nil),
      ]
      try await database.transaction { connection in
        try connection.run(
          "INSERT INTO organization (id, name, sort_key, email, phone, is_fictitious, receives_reports) VALUES ('house', 'M', 'm', NULL, NULL, 1, 1)")
        let key = try connection.makeKey(for: KeyOwner(ID<Request>("r1")), at: at)
        let request = try key.seal(SealedWords(["Aide", "", "", "", "", "", "", "", ""]), cell: "request/r1/content")
        try connection.run(
          """
          INSERT INTO request (id, number, organization, channel, about, language, state, consent, content, created_at, changed_at, version)
          VALUES ('r1', '2026-00001', 'house', 'phone', 'family', 'fr', 'clarifying', 'not-asked', \(request), \(at), \(at), 1)
          """)
        for row in rows {
          let content = try key.seal(
            SealedWords(["", "Service \(row.id)", "s@example.be", "Mots \(row.id)"]), cell: "referral/\(row.id)/content")
          try connection.run(
            """
            INSERT INTO referral (id, request, gesture, language, state, day, due, reason, content, created_at, changed_at, version)
            VALUES (\(row.id), 'r1', 'referral', 'fr', \(row.state), \(row.day), \(row.due), \(row.reason), \(content), \(at), \(at), 3)
            """)
          let event = try key.seal(SealedWords(["Ana", "", "oui"]), cell: "referral_event/e\(row.id)/content")
          try connection.run(
            "INSERT INTO referral_event (id, referral, at, actor, kind, day, content) VALUES (\("e" + row.id), \(row.id), \(at), 'system', 'agreed', NULL, \(event))")
        }
      }
      try await MigrationRunner(allMigrations).migrate(database, at: at)
      let (referrals, records) = try await database.read { (try $0.referrals(of: ID("r1")), try $0.referralRecords(of: ID<Request>("r1"))) }
      #expect(
        referrals.map(\.state) == [
          .proposed, .sent(on: Day("2026-01-10")!, due: Day("2026-01-17")!), .waiting(until: Day("2026-03-01")!), .declined(.noPlace),
          .helpStarted(on: Day("2026-01-12")!), .expired,
        ])
      #expect(referrals.map(\.shared) == rows.map { "Mots \($0.id)" } && referrals.map(\.version) == rows.map { _ in 3 })
      let changed = at.day.adding(days: 30)
      #expect(
        referrals.map(\.link) == [
          ReferralLink(number: 0, until: nil), ReferralLink(number: 1, until: Day("2026-02-09")!), ReferralLink(number: 1, until: changed),
          ReferralLink(number: 1, until: nil), ReferralLink(number: 1, until: changed), ReferralLink(number: 1, until: nil),
        ])
      #expect(referrals.allSatisfy { $0.reminders == 0 && $0.place == nil && $0.askAgain == nil && $0.helped == nil })
      #expect(records.map(\.event) == rows.map { _ in .agreed(how: "oui") })
      // The names of the tables and their rules are those of the new shape.
      await #expect(throws: StoreFailure.self) {
        try await database.transaction { try $0.run("UPDATE referral SET state = 'lost' WHERE id = 'f1'") }
      }
      await #expect(throws: StoreFailure.self) {
        try await database.transaction { try $0.run("DELETE FROM referral WHERE id = 'f1'") }
      }
    }
  }
}
