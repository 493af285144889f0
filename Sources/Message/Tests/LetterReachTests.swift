import Actions
import Care
import Foundation
import Kernel
import Pages
import Secrets
import Store
import Synchronization
import TestSupport
import Testing

/// A postman who keeps the addresses to which he carried something.
private final class CarryingPostman: Postman {
  let carried = Mutex<[String]>([])
  func deliver(_ message: Message) async throws { carried.withLock { $0.append(message.to) } }
  var addresses: [String] { carried.withLock { $0.sorted() } }
}

@Suite("How far a letter reaches")
struct LetterReachTests {
  private static let at = Instant.migrationOfTests

  /// With the statements of that time: a request with a referral, and three letters.
  private func fillOld(_ database: any Database) async throws {
    let at = Self.at
    let token = SignedToken.sign("f1", purpose: "referral-answer", expires: at.adding(days: 30), key: TestSite.key)
    let bodies = [
      "m1": "Bonjour,\n\nOuvrez :\nhttps://relais.example/fr/repondre/\(token)\n", "m2": "Une réponse :\nhttps://relais.example/fr/demandes/r1?a=b\n",
      "m3": "Sans lien, pour r1",
    ]
    try await database.transaction { connection in
      try connection.run(
        "INSERT INTO organization (id, name, sort_key, email, phone, is_fictitious, receives_reports) VALUES ('house', 'M', 'm', NULL, NULL, 1, 1)")
      try connection.run(
        """
        INSERT INTO request (id, number, organization, channel, words, about, municipality, whereabouts, contact, language, state,
          follow_up, outcome, gap_reason, assignee, person_name, reach, wants, in_place, may_be_told, consent, spoken_language,
          receipt_digest, created_at, changed_at, version)
        VALUES ('r1', '2026-1', 'house', 'phone', 'w', 'family', 21015, '', '', 'fr', 'clarifying', NULL, NULL, NULL, NULL, '', '', '', '', '',
          'agrees', '', 'd1', \(at), \(at), 3)
        """)
      try connection.run(
        """
        INSERT INTO referral (id, request, gesture, entry, service_name, email, language, shared, state, day, due, reason, created_at,
          changed_at, version)
        VALUES ('f1', 'r1', 'referral', NULL, 'S', 'tilleul@example.be', 'nl', 'x', 'declined', NULL, NULL, 'no-place', \(at), \(at), 2)
        """)
      for (id, body) in bodies {
        try connection.run(
          """
          INSERT INTO message (id, organization, recipient, subject, body, language, created_at, state, attempts, next_at, sent_at, failure)
          VALUES (\(id), 'house', 'a@example.be', 'Objet', \(body), 'fr', \(at), 'failed', 8, \(at), NULL, 'no answer')
          """)
      }
    }
  }

  @Test("letters from before the sealing rest under the request that their link leads to, and go with the person", arguments: Backend.available)
  func oldLetters(_ backend: Backend) async throws {
    try await withDatabase(backend, migrations: Array(allMigrations.prefix(7))) { database in
      try await fillOld(database)
      try await MigrationRunner(allMigrations).migrate(database, at: Self.at)
      func owners() async throws -> [String] {
        try await database.read { try $0.rows("SELECT key_owner FROM message ORDER BY id").map { try $0.text("key_owner") } }
      }
      #expect(try await owners() == ["request/r1", "request/r1", "message/m3"])
      let keys = try await database.read { try $0.rows("SELECT owner FROM cell_key WHERE owner LIKE 'message/%'").map { try $0.text("owner") } }
      #expect(keys == ["message/m3"])
      func letters() async throws -> [Message] {
        try await database.read { try $0.messages(of: ID("house"), offset: 0, limit: 9) }.sorted { $0.id < $1.id }
      }
      #expect(try await letters().map(\.subject) == ["Objet", "Objet", "Objet"])
      #expect(try await letters().allSatisfy { $0.state == .failed("no answer") })
      // The request is found to concern somebody, whose file is merged, and who is erased.
      try await database.transaction { connection in
        func begin(_ id: String, _ number: String) throws {
          _ = try connection.insert(
            Person(
              id: ID(id), number: number, organization: ID("house"), details: PersonDetails(), createdAt: Self.at, changedAt: Self.at,
              lastContact: Self.at.day))
        }
        try begin("p1", "P26-00001")
        try begin("p2", "P26-00002")
        try connection.run("UPDATE request SET person = 'p1' WHERE id = 'r1'")
        try connection.run("UPDATE person SET state = 'merged', merged_into = 'p2' WHERE id = 'p1'")
        _ = try connection.erase(ID<Person>("p2"), because: .asked, at: Self.at)
      }
      #expect(try await letters().map(\.subject) == ["Lettre effacée", "Lettre effacée", "Objet"])
      #expect(try await letters().prefix(2).allSatisfy { $0.body.isEmpty && $0.to == "–" })
    }
  }

  @Test("letters about an emergency are erased with her whom they are about", arguments: Backend.available)
  func emergencies(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      var details = PersonDetails()
      details.emails = ["fatima@example.be"]
      let person = try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let alarm: @Sendable (EmergencyAccess, Actor, Organization, Language) -> Letter = { _, _, _, _ in Letter(subject: "Urgence", body: "Un lien") }
      _ = try await openInEmergency(
        .fileNumber(person.number), reason: "Trouvée au sol, inconsciente", by: TestSite.actor(.homeNurse, .other), in: site.database,
        site.surroundings, letters: EmergencyLetters(officer: alarm, person: alarm))
      func letters() async throws -> [Message] { try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 9) } }
      #expect(try await letters().map(\.subject) == ["Urgence", "Urgence"])
      try await erasePerson(person.id, because: .asked, by: TestSite.actor(.dataProtectionOfficer), in: site.database, site.surroundings)
      #expect(try await letters().allSatisfy { $0.subject == "Lettre effacée" && $0.state == .withdrawn })
    }
  }

  @Test("a letter that waits when a suspicion is noted does not leave, and the outbox does not say why", arguments: Backend.available)
  func suspicion(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let world = try await NotebookWorld(site)
      var details = MemberDetails()
      (details.name, details.email) = ("Ancienne voisine", "voisine@example.be")
      let gone = try await addMember(
        MemberDraft(kind: .neighbour, details: details), to: world.person, by: world.manager, in: site.database, site.surroundings)
      try await world.write(NotebookWorld.draft("Avant", to: [.member(world.daughter), .member(gone.id), .member(world.doctor)]))
      // One leaves the circle, of another something is suspected: both letters end in the same way.
      _ = try await endMember(gone.id, of: world.person, on: site.surroundings.today.adding(days: -1), by: world.manager, in: site.database, site.surroundings)
      _ = try await recordSuspicion(
        ProtectedTests.draft([world.daughter]), about: world.person, by: world.manager, in: site.database, site.surroundings)
      let postman = CarryingPostman()
      let done = try await deliverMessages(by: postman, Fixtures.messages, in: site.database, site.surroundings)
      #expect(postman.addresses == ["quinquina@example.be"])
      #expect(done.sent == 1 && done.failed == 0)
      // Not later either, not even when nothing is suspected any more.
      site.clock.move(days: 2)
      _ = try await deliverMessages(by: postman, Fixtures.messages, in: site.database, site.surroundings)
      #expect(postman.addresses == ["quinquina@example.be"])
      let letters = try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 9) }
      #expect(letters.filter { $0.state == .withdrawn }.map(\.to).sorted() == ["ottilie@example.be", "voisine@example.be"])
      let page = try await site.signedIn(.helpdeskAgent).get(.outbox)
      let rows = page.text.components(separatedBy: "<tr").filter { $0.contains("ottilie@") || $0.contains("voisine@") }
      #expect(rows.count == 2)
      for row in rows { #expect(row.contains("retiré avant l") && !row.lowercased().contains("suspic") && !row.contains("protég")) }
      let log = try await site.log().filter { $0.purpose == .sendMessage }
      #expect(log.count == 3 && log.allSatisfy { $0.person == nil && $0.reason.isEmpty })
    }
  }

  @Test(
    "paper for her home is kept back and shown with what to do instead, never why; a service is written to all the same",
    arguments: Backend.available)
  func paper(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let world = try await NotebookWorld(site)
      let report = NeedReport(words: "Besoin d'aide", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let request = try await createRequest(
        report, channel: .phone, by: TestSite.actor(.helpdeskAgent), in: site.database, site.surroundings)
      let (person, now) = (world.person, site.surroundings.now())
      let letters: [(String, MessageChannel, MessageReader, String)] = [
        ("m1", .letter, .work, "Soins chez soi\nRue Imaginaire 1"), ("m2", .letter, .home, "Madame\nRue Imaginaire 2"),
        ("m3", .email, .work, "ottilie@example.be"),
      ]
      try await site.database.transaction { connection in
        try connection.run("UPDATE request SET person = \(person.raw) WHERE id = \(request.raw)")
        for (id, channel, reader, to) in letters {
          try connection.post(
            Message(
              id: ID(id), channel: channel, reader: reader, to: to, subject: "Objet \(id)", body: "", language: .french, createdAt: now,
              state: .waiting(attempts: 0, next: now)), from: ID("own"), about: KeyOwner(request))
        }
      }
      _ = try await recordSuspicion(ProtectedTests.draft([world.daughter]), about: person, by: world.manager, in: site.database, site.surroundings)
      let agent = try await site.signedIn(.helpdeskAgent)
      let sheets = try await agent.get(.room(.paper))
      #expect(sheets.text.contains("Soins chez soi<br>Rue Imaginaire 1") && sheets.text.ranges(of: "class=\"paper-sheet\"").count == 1)
      #expect(sheets.text.contains("Objet m2") && sheets.text.contains("Relais n&#39;envoie pas de courrier à ce domicile"))
      // Not for one look only: a colleague who prints later has to know of it, too.
      let again = try await agent.get(.room(.paper))
      #expect(again.text.contains("Objet m2") && again.text.contains("Soins chez soi") && !again.text.contains("Objet m3"))
      let postman = CarryingPostman()
      _ = try await deliverMessages(by: postman, Fixtures.messages, in: site.database, site.surroundings)
      #expect(postman.addresses.isEmpty)
      for path in [Address.request(request).path(.french), Address.outbox.path(.french) + "?show=problems"] {
        let page = try await agent.get(path)
        #expect(page.text.contains("Objet m2") && page.text.contains("Objet m3"), "\(path)")
        #expect(page.text.contains("Relais n&#39;envoie rien à cette adresse") && !page.text.lowercased().contains("suspic"), "\(path)")
      }
      // Settled in another way, or sent to another address: then nothing is left to do.
      #expect(try await agent.fill("/fr/messages/m2", to: "/fr/courrier/m2/do/settled", [:]).status == 303)
      #expect(try await agent.fill("/fr/messages/m3", to: "/fr/courrier/m3/do/send-again", ["to": "autre@example.be"]).status == 303)
      _ = try await deliverMessages(by: postman, Fixtures.messages, in: site.database, site.surroundings)
      #expect(postman.addresses == ["autre@example.be"])
      let after = try await agent.get(Address.request(request))
      #expect(!after.text.contains("Objet m2") && !after.text.contains("Objet m3"))
      #expect(try await agent.get(.room(.paper)).text.contains("Objet m2") == false)
      let settled = try await site.database.read { try $0.message(ID("m2"), of: ID("own")) }
      #expect(settled?.state == .withdrawn && settled?.reader == .home)
      await #expect(throws: MessageProblem.changedMeanwhile) {
        try await settleMessage(ID("m2"), by: TestSite.actor(.helpdeskAgent), in: site.database, site.surroundings)
      }
    }
  }

  @Test("an emergency is told to her at an address that nobody shares who must not be reached, or not by e-mail")
  func sharedAddress() async throws {
    try await TestSite.with { site in
      for isShared in [false, true] {
        var details = PersonDetails()
        details.emails = ["couple\(isShared)@example.be"]
        let person = try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
        var husband = MemberDetails()
        (husband.name, husband.email) = ("Mari", "couple\(isShared)@example.be")
        let member = try await addMember(
          MemberDraft(kind: .family, details: husband), to: person.id, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
        _ = try await recordSuspicion(
          ProtectedTests.draft(isShared ? [member.id] : []), about: person.id, by: TestSite.actor(.caseManager), in: site.database,
          site.surroundings)
        let alarm: @Sendable (EmergencyAccess, Actor, Organization, Language) -> Letter = { _, _, _, _ in Letter(subject: "Urgence", body: "Un lien") }
        _ = try await openInEmergency(
          .fileNumber(person.number), reason: "Trouvée au sol, inconsciente", by: TestSite.actor(.homeNurse, .other), in: site.database,
          site.surroundings, letters: EmergencyLetters(officer: alarm, person: alarm))
        let letters = try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 9) }
        #expect(letters.contains { $0.to == "couple\(isShared)@example.be" } == !isShared)
        let access = try #require(try await site.database.read { try $0.emergencies(of: person.id) }.first)
        #expect((access.toldAt == nil) == isShared)
      }
    }
  }

  @Test("what may leave is decided by address: suspected, gone, shared, hers, a service's")
  func table() throws {
    let today = try #require(Day("2026-11-21"))
    func member(_ id: String, _ email: String, ended: Bool = false) -> CircleMember {
      var details = MemberDetails()
      details.email = email
      return CircleMember(
        id: ID(id), person: ID("p"), kind: .family, details: details, account: nil, organization: nil, state: ended ? .ended : .present, version: 1)
    }
    let circle = [member("a", "a@x.be"), member("b", "B@x.be "), member("c", "c@x.be", ended: true), member("d", "a@x.be", ended: true)]
    func leaves(_ address: String, _ suspects: Set<String> = [], hers: [String] = [], isToCircle: Bool = true) -> Bool {
      MustNotReach(Set(suspects.map { ID($0) })).mayLeave(to: address, circle: circle, hers: hers, isToCircle: isToCircle, on: today)
    }
    #expect(leaves("a@x.be") && leaves("b@x.be") && leaves("unknown@x.be"))
    #expect(!leaves("c@x.be") && leaves("c@x.be", isToCircle: false) && leaves("c@x.be", hers: ["C@x.be"]))
    #expect(!leaves("b@x.be", ["b"]) && !leaves("b@x.be", ["b"], isToCircle: false) && !leaves("B@X.be", ["b"], hers: ["b@x.be"]))
    // A shared address is closed by either of the two, also by one who left.
    #expect(!leaves("a@x.be", ["a"]) && !leaves("a@x.be", ["d"]))
    #expect(leaves("a@x.be", ["b"]))
  }

  @Test("a letter on paper to somebody of the circle who left it meanwhile is withdrawn; to others who are still there it leaves")
  func paperToTheGone() throws {
    let today = try #require(Day("2026-11-21"))
    func member(_ id: String, _ name: String, ended: Bool) -> CircleMember {
      var details = MemberDetails()
      details.name = name
      return CircleMember(
        id: ID(id), person: ID("p"), kind: .professional, details: details, account: nil, organization: nil, state: ended ? .ended : .present,
        version: 1)
    }
    let circle = [
      member("a", "Dr Élise Tilleul", ended: true), member("b", "Dr Peeters", ended: true), member("c", "Dr Peeters", ended: false),
    ]
    func departure(_ envelope: String, isToCircle: Bool = true) -> MessageDeparture {
      let now = Instant.migrationOfTests
      let letter = Message(
        id: ID("m"), channel: .letter, reader: .work, to: envelope, subject: "", body: "", language: .french, createdAt: now,
        state: .waiting(attempts: 0, next: now))
      return MustNotReach([]).departure(of: letter, circle: circle, hers: [], isToCircle: isToCircle, on: today)
    }
    #expect(departure("Docteur Élise Tilleul (dr)\nRue Imaginaire 1") == .withdrawn && departure("DR ELISE TILLEUL\nRue 1") == .withdrawn)
    #expect(departure("Dr Peeters\nRue 1") == .leaves && departure("Maison médicale\nRue 1") == .leaves && departure("") == .leaves)
    // What goes to a service about a request does not ask who is in the circle.
    #expect(departure("Dr Élise Tilleul\nRue 1", isToCircle: false) == .leaves)
  }
}
