import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite struct DemoTests {
  private static let parameters = DemoParameters(
    textVersion: "2026-11", questionnaires: Fixtures.questionnaires, portal: Fixtures.portal, messages: Fixtures.messages,
    programme: Fixtures.programmes.units, passwordHash: "x", phraseHash: "x", episodes: Fixtures.episodes
  ) { note, member, _, _ in Letter(subject: "Un mot", body: "\(note.id.raw) \(member.raw)") }
  private let now = Instant(milliseconds: 1_795_251_600_000)

  @Test("the same size and day give the same world")
  func deterministic() {
    let (one, two) = (DemoWorld(services: 20, today: now.day), DemoWorld(services: 20, today: now.day))
    #expect(one.services == two.services)
    for number in 0..<60 {
      #expect(one.request(number, now: now).request == two.request(number, now: now).request)
    }
  }

  @Test("every state of the house occurs among the first 200 requests, and every event is one the rules allow")
  func states() throws {
    let world = DemoWorld(services: 20, today: now.day)
    var seen: Set<String> = []
    for number in 0..<200 {
      let made = world.request(number, now: now)
      seen.insert(String("\(made.request.state)".prefix { $0 != "(" }))
      for one in made.referrals { seen.insert("referral " + String("\(one.referral.state)".prefix { $0 != "(" })) }
      #expect(made.steps.map(\.at) == made.steps.map(\.at).sorted())
      #expect(made.request.report.words.count <= 4000)
    }
    for state in ["new", "clarifying", "oriented", "closed"] { #expect(seen.contains(state), "\(state)") }
    for state in ["proposed", "sent", "accepted", "waiting", "declined", "advised", "helpStarted"] { #expect(seen.contains("referral \(state)"), "\(state)") }
  }

  @Test("every role can sign in, and nobody's address is a real one")
  func signIns() {
    let world = DemoWorld(services: 0, today: now.day)
    // A person and her carer have an access of their own instead.
    #expect(Set(world.signIns.map(\.role)) == Set(Role.allCases).subtracting([.person, .carer]))
    #expect(world.accounts.allSatisfy { $0.email.hasSuffix(".example") })
  }

  @Test("filled again nothing is doubled, and a larger size adds the rest", arguments: Backend.available)
  func again(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      let world = DemoWorld(services: 5, today: surroundings.today)
      for size in [40, 40, 60] { try await fillDemo(world, size: size, Self.parameters, in: database, surroundings) }
      #expect(try await database.read { try $0.demoRequestCount() } == 60)
      #expect(try await database.read { try $0.organizations() }.count == 6)
      let check = try await checkLedgers(try #require(Fixtures.programmes.units), in: database, surroundings)
      #expect(check.people == 10 && check.problems == [])
    }
  }

  @Test(
    "somebody is in a closing period; a group met; a closed month was corrected; a call-back went on; a service is to be rung; a care team was told",
    arguments: Backend.available)
  func examples(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      let world = DemoWorld(services: 5, today: surroundings.today)
      try await fillDemo(world, size: 40, Self.parameters, in: database, surroundings)
      let examples: [(what: String, query: SQL)] = [
        ("two units of a closing", "SELECT person FROM ledger_balance WHERE closing_by = 'nursingHome' AND closing_used = 2"),
        (
          "a group of four",
          """
          SELECT group_session FROM ledger_act WHERE state = 'standing' AND group_session IS NOT NULL GROUP BY group_session HAVING COUNT(*) >= 4
          """
        ),
        (
          "a counter-entry of a closed month",
          """
          SELECT e.id FROM ledger_entry e JOIN ledger_closing c ON c.author = e.author AND c.programme = e.programme
          WHERE e.is_counter = 1 AND SUBSTR(e.day, 1, 7) = c.month AND e.month > c.month
          """
        ),
        (
          "a request out of a call-back",
          "SELECT n.id FROM helpdesk_call n JOIN call_back b ON b.call_id = n.continues WHERE n.request IS NOT NULL AND b.ending = 'reached'"
        ),
      ]
      for example in examples {
        let query = example.query
        let rows = try await database.read { try $0.rows(query) }
        #expect(rows.count == 1, "\(example.what)")
      }
      let sent = try await database.read { connection in
        try connection.rows("SELECT id FROM referral WHERE state = 'sent'").compactMap { try connection.referral(try $0.id("id")) }
      }
      #expect(sent.filter(\.isToBeRung).count == 1)
      let manager = Actor(
        kind: .account(ID("demo-account-case-manager")), name: "", organization: world.organizations[0].id, roles: [.caseManager])
      let found = try await readEpisodes(
        of: ID("demo-story-01"), rule: try Fixtures.episodes.rule(on: surroundings.today), by: manager, in: database, surroundings)
      #expect(found.episodes.contains { $0.steps.contains { $0.team != nil } })
      // Her file says of each service that she is given that she can have it.
      let room = EligibilityRoom(programmes: Fixtures.programmes, questionnaires: Fixtures.questionnaires, parameters: Fixtures.eligibility)
      let file = try await readEligibility(of: ID("demo-story-01"), room, by: manager, in: database, surroundings)
      let verdict = try #require(file.verdicts.first { $0.programme.id == "protocol3" })
      #expect(verdict.answer.services.map(\.truth) == [.holds, .holds, .holds])
      let check = try await checkLedgers(try #require(Fixtures.programmes.units), in: database, surroundings)
      #expect(check.problems == [])
    }
  }

  @Test("the demonstration never mixes with real work", arguments: Backend.available)
  func refused(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      _ = try await database.createOrganization(name: "Vraie maison", as: .commandLine, in: surroundings)
      await #expect(throws: DemoRefused()) {
        try await fillDemo(DemoWorld(services: 0, today: surroundings.today), size: 1, Self.parameters, in: database, surroundings)
      }
    }
  }
}
