import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("How long rounds, contact points, pathways and interpreters are kept")
struct OutreachRetentionTests {
  private let agent = TestSite.actor(.helpdeskAgent)
  /// As shipped, and checked for ever: three years from now lie behind the last day that somebody checked.
  private let periods = RetentionPeriods(
    Fixtures.retention.rules.map {
      RetentionRule(
        kind: $0.kind, from: $0.from, knownUntil: nil, keep: $0.keep, atMost: $0.atMost, counts: $0.counts, by: $0.by, basis: $0.basis,
        source: $0.source)
    })

  private func round(_ site: TestSite, on day: String) async throws -> ID<OutreachRound> {
    var draft = RoundDraft()
    (draft.title, draft.municipality, draft.day, draft.doors) = ("Rue des essais", "21015", "x", "rue Zébrée 1-4")
    let planned = try #require(Day(day))
    return try await planRound(draft.checked { _ in planned }, by: agent, in: site.database, site.surroundings)
  }

  private func point(_ site: TestSite) async throws -> ID<ContactPoint> {
    var draft = ContactPointDraft()
    (draft.kind, draft.municipality, draft.details.name) = ("shop", "21015", "Épicerie Zanzibar")
    return try await saveContactPoint(nil, draft.checked { _ in nil }, version: 0, by: agent, in: site.database, site.surroundings)
  }

  private func delete(_ site: TestSite) async throws -> Deleted {
    let all = try await deleteByPeriod(periods, in: site.database, site.surroundings)
    return Deleted(letters: 0, sessions: 0, attempts: 0, rounds: all.rounds, contactPoints: all.contactPoints)
  }

  private static let nothing = Deleted(letters: 0, sessions: 0, attempts: 0)

  @Test("a round that nobody closed is closed after its period, counted; a visit prolongs it, the last day still keeps it", arguments: Backend.available)
  func rounds(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      // 21 November 2026.
      let id = try await round(site, on: "2026-11-21")
      site.clock.move(days: 10)
      let doors = try await readRound(id, by: agent, in: site.database, site.surroundings).doors
      _ = try await noteVisit(doors[0].id, .fine, note: "", version: doors[0].version, by: agent, in: site.database, site.surroundings)
      site.clock.move(days: 90)
      #expect(try await delete(site) == Self.nothing, "90 days after the last visit it is kept on the day itself")
      site.clock.move(days: 1)
      #expect(try await delete(site).rounds == 1)
      let closed = try await readRound(id, by: agent, in: site.database, site.surroundings)
      #expect(closed.round.state == .closed && closed.doors.isEmpty && closed.counts.byOutcome == [.fine: 1] && closed.counts.notVisited == 3)
      #expect(try await site.database.read { try $0.key(of: KeyOwner(id)) } == nil)
      #expect(try await delete(site) == Self.nothing)
      let job = try #require(try await site.log().last { $0.purpose == .runJob })
      #expect(job.subjects.contains("closed-rounds/1"))
    }
  }

  @Test("a contact point nobody goes by is erased with its key; going by, or a planned day, keeps it", arguments: Backend.available)
  func points(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (left, visited, planned) = (try await point(site), try await point(site), try await point(site))
      let threeYears = try #require(Day("2029-11-21")).days(since: site.surroundings.today)
      let next = site.surroundings.today.adding(days: threeYears + 30)
      try await noteContact(planned, on: site.surroundings.today, words: "", next: next, by: agent, in: site.database, site.surroundings)
      site.clock.move(days: 5)
      try await noteContact(visited, on: site.surroundings.today, words: "", next: nil, by: agent, in: site.database, site.surroundings)
      site.clock.move(days: threeYears - 5)
      #expect(try await delete(site) == Self.nothing)
      site.clock.move(days: 1)
      #expect(try await delete(site).contactPoints == 1)
      let ids = try await site.database.read { try $0.contactPoints(of: ID("own"), limit: 50).map(\.id) }
      #expect(Set(ids) == [visited, planned])
      #expect(try await site.database.read { try $0.key(of: KeyOwner(left)) } == nil)
      site.clock.move(days: 5)
      #expect(try await delete(site).contactPoints == 1)
    }
  }

  @Test("the yearly list says what goes with a file, what Relais erases by itself, and where pathways and interpreters belong", arguments: Backend.available)
  func list(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      var details = PersonDetails()
      details.names = [PersonName(given: "Simone", family: "Exemple")]
      let person = try await createPerson(details, by: agent, in: site.database, site.surroundings).id
      let template = try #require(Fixtures.pathways.offered("fall", on: site.surroundings.today))
      _ = try await startPathway(template, on: person, by: agent, in: site.database, site.surroundings)
      _ = try await round(site, on: "2026-11-21")
      _ = try await point(site)
      _ = try await site.database.transaction { try $0.run("UPDATE person SET last_contact = '2021-01-01' WHERE id = \(person.raw)") }
      let officer = try await site.signedIn(.dataProtectionOfficer)
      let now = try await officer.get(.retention)
      #expect(now.text.contains("Avec : Parcours (1)"))
      #expect(now.text.contains("Aussi longtemps que la demande ou le dossier") && now.text.contains("Points de contact du quartier"))
      #expect(!now.text.contains("Effacé sans décision"), "nothing of it is over this year")
      let later = try await officer.get(Address.retention.path(.french) + "?year=2029")
      #expect(later.text.contains("Effacé sans décision d&#39;ici fin 2029") && later.text.contains("Portes d&#39;une tournée restée ouverte"))
      #expect(!later.text.contains("Zanzibar") && !later.text.contains("Zébrée"))
      let dutch = try await officer.get(Address.retention.path(.dutch) + "?year=2029")
      #expect(dutch.text.contains("Gewist zonder beslissing tegen eind 2029"))
    }
  }
}
