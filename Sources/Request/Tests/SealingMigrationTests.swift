import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

/// A database as the first version made it, with marked words in every personal column, is carried over.
@Suite struct SealingMigrationTests {
  /// Every word that must not be found afterwards.
  private static let marked = (1...16).map { "Zqx\($0)Klaproos" }
  private static func word(_ number: Int) -> String { marked[number - 1] }
  private static let at = Instant.migrationOfTests

  /// Writes with the statements of that time.
  private func fill(_ database: any Database) async throws {
    let (w, at) = (Self.word, Self.at)
    try await database.transaction { connection in
      try connection.run(
        "INSERT INTO organization (id, name, sort_key, email, phone, is_fictitious, receives_reports) VALUES ('house', 'M', 'm', NULL, NULL, 1, 1)")
      for number in 1...1203 {
        try connection.run(
          """
          INSERT INTO request (id, number, organization, channel, words, about, municipality, whereabouts, contact, language, state,
            follow_up, outcome, gap_reason, assignee, person_name, reach, wants, in_place, may_be_told, consent, spoken_language,
            receipt_digest, created_at, changed_at, version)
          VALUES (\("r\(number)"), \("2026-\(number)"), 'house', 'phone', \("words \(w(1)) \(number)"), 'family', 21015, \(w(2)),
            \(w(3) + " 0470 12 34 56"), 'fr', 'closed', NULL, 'not-met', 'no-place', NULL, \(w(4)), \(w(5)), \(w(6)), \(w(7)), \(w(8)),
            'agrees', \(w(9)), \("digest\(number)"), \(at), \(at), 3)
          """)
      }
      try connection.run(
        "INSERT INTO request_event (id, request, at, actor, actor_name, kind, day, code, words) VALUES ('e1', 'r1', \(at), 'system', \(w(10)), 'noted', NULL, NULL, \(w(11)))")
      try connection.run(
        "INSERT INTO request_event (id, request, at, actor, actor_name, kind, day, code, words) VALUES ('e2', 'r1', \(at), 'system', 'Ana', 'closed', NULL, 'not-met no-place', '')")
      try connection.run(
        """
        INSERT INTO referral (id, request, gesture, entry, service_name, email, language, shared, state, day, due, reason, created_at,
          changed_at, version)
        VALUES ('f1', 'r1', 'referral', 'organisation/49', \(w(12)), 'tilleul@example.be', 'nl', \(w(13)), 'declined', NULL, NULL,
          'no-place', \(at), \(at), 2)
        """)
      try connection.run(
        "INSERT INTO referral_event (id, referral, at, actor, actor_name, kind, day, code, words) VALUES ('g1', 'f1', \(at), 'link/f1', \(w(12)), 'declined', NULL, 'no-place', \(w(14)))")
      try connection.run(
        "INSERT INTO gap (id, request, organization, reason, kind, municipality, detail, day) VALUES ('p1', 'r1', 'house', 'no-place', 'x', 21015, \(w(15)), '2026-01-02')")
      try connection.run(
        """
        INSERT INTO message (id, organization, recipient, subject, body, language, created_at, state, attempts, next_at, sent_at, failure)
        VALUES ('m1', 'house', 'a@example.be', 'S', \(w(16)), 'fr', \(at), 'failed', 8, \(at), NULL, 'no answer')
        """)
      // What was deleted long ago may still stand in a free page.
      try connection.run("DELETE FROM request WHERE id > 'r900' AND id < 'r95'")
    }
  }

  @Test("everything reads as before, and no word is left in clear anywhere", arguments: Backend.available)
  func carriedOver(_ backend: Backend) async throws {
    try await withDatabase(backend, migrations: Array(allMigrations.prefix(7))) { database in
      try await fill(database)
      #expect(try await Leaks.found(Self.marked, in: database).count >= Self.marked.count)
      try await MigrationRunner(allMigrations).migrate(database, at: Self.at)
      try await database.doDueTasks()
      #expect(try await Leaks.found(Self.marked, in: database) == [])

      let (request, records, referrals, referralRecords, gaps, messages, count) = try await database.read { connection in
        let id = ID<Request>("r1")
        return (
          try connection.request(id), try connection.records(of: id), try connection.referrals(of: id), try connection.referralRecords(of: id),
          try connection.gaps(of: ID("house"), GapFilter(), offset: 0, limit: 9),
          try connection.messages(of: ID("house"), offset: 0, limit: 9), try connection.row("SELECT COUNT(*) AS total FROM request")?.int("total")
        )
      }
      let w = Self.word
      let found = try #require(request)
      #expect(found.report.words == "words \(w(1)) 1" && found.report.whereabouts == w(2) && found.report.contact == w(3) + " 0470 12 34 56")
      let clarification = found.clarification
      #expect(clarification.personName == w(4) && clarification.reach == w(5) && clarification.wants == w(6))
      #expect(clarification.inPlace == w(7) && clarification.mayBeTold == w(8) && clarification.spokenLanguage == w(9))
      #expect(clarification.consent == .agrees && found.state == .closed(.notMet(.noPlace)) && found.version == 3 && found.number == "2026-1")
      #expect(records.map(\.event) == [.noted(w(11)), .closed(.notMet(.noPlace), personsWords: "")])
      #expect(records.map(\.who) == [w(10), "Ana"])
      let referral = try #require(referrals.first)
      #expect(referral.serviceName == w(12) && referral.email == "tilleul@example.be" && referral.shared == w(13))
      #expect(referral.entry == "organisation/49" && referral.state == .declined(.noPlace) && referral.language == .dutch)
      #expect(referralRecords.map(\.event) == [.declined(.noPlace, words: w(14))])
      #expect(referralRecords.map(\.who) == [w(12)])
      #expect(gaps.map(\.detail) == [w(15)])
      #expect(messages.map(\.body) == [w(16)] && messages.map(\.state) == [.failed("no answer")])
      #expect(count == (1...1203).count { !("r\($0)" > "r900" && "r\($0)" < "r95") })
      // The receipt is found, and the new requests' number goes on.
      #expect(try await database.read { try $0.request(receiptDigest: "digest2")?.id } == ID("r2"))
      // Marks were made for the phones in it.
      var filter = RequestFilter()
      filter.scope = .closed
      filter.words = "0470/12.34.56"
      let sought = filter
      #expect(try await database.read { try $0.requestsWithWords(of: ID("house"), sought, most: 1).requests }.count == count)
    }
  }

  @Test("a carrying over that fails leaves the old database whole", arguments: Backend.available)
  func interrupted(_ backend: Backend) async throws {
    struct Stop: Error {}
    try await withDatabase(backend, migrations: Array(allMigrations.prefix(7))) { database in
      try await fill(database)
      let before = allMigrations.prefix(11)
      let broken = Migration(
        12, "sealing", sealingMigration,
        carryOver: { connection, now in
          try sealRows(connection, at: now)
          throw Stop()
        }, then: sealingLastSteps)
      await #expect(throws: Stop.self) { try await MigrationRunner(before + [broken]).migrate(database, at: Self.at) }
      #expect(try await MigrationRunner(Array(allMigrations.prefix(7))).state(database) == .ready)
      let words = try await database.read { try $0.row("SELECT words FROM request WHERE id = 'r7'")?.text("words") }
      #expect(words == "words \(Self.word(1)) 7")
      try await MigrationRunner(allMigrations).migrate(database, at: Self.at)
      #expect(try await database.read { try $0.request(ID("r7"))?.report.words } == "words \(Self.word(1)) 7")
    }
  }
}
