import Actions
import Care
import Foundation
import HTML
import Kernel
import Pages
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Rounds of home visits")
struct OutreachTests {
  private static let planner = TestSite.actor(.neighbourhoodReferent)
  private static let volunteer = TestSite.actor(.volunteer)

  private func plan(_ site: TestSite, doors: String = "rue Zérobis 2-8", volunteer: Bool = true) async throws -> ID<OutreachRound> {
    var draft = RoundDraft()
    (draft.title, draft.municipality, draft.day, draft.doors) = ("Rue Inventée", "21015", "x", doors)
    if volunteer, let account = Self.volunteer.account { draft.volunteers = [account] }
    let today = site.surroundings.today
    return try await planRound(draft.checked { _ in today }, by: Self.planner, in: site.database, site.surroundings)
  }

  private func doors(_ site: TestSite, _ round: ID<OutreachRound>) async throws -> [OutreachDoor] {
    try await readRound(round, by: Self.planner, in: site.database, site.surroundings).doors
  }

  @Test("from the plan to the doors on a volunteer's phone, a need passed on with her yes, and the end", arguments: Backend.available)
  func walk(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let near = try await site.database.transaction { connection in
        try connection.insertNeighbourhood(wishing: "a", at: site.surroundings.now()) { id in
          Neighbourhood(
            id: id, organization: TestSite.organization(.own).id, nameFr: "a", nameNl: "a", municipality: 21015,
            streets: (try? NeighbourhoodStreet.read("rue Inventée")) ?? [])
        }
      }
      let planner = try await site.signedIn(.neighbourhoodReferent)
      let wrong = try await planner.fill("/fr/tournees/new", to: "/fr/tournees/new/do/plan", ["title": "Rue Inventée", "doors": "rue A 8-2"])
      #expect(wrong.status == 422 && wrong.text.contains("rue A 8-2") && wrong.text.contains("f-day-error") && wrong.text.contains("f-municipality-error"))
      let planned = try await planner.submit(
        wrong, to: "/fr/tournees/new/do/plan",
        ["municipality": "21015", "day": "3/12/2026", "doors": "rue Inventée 2-8", "who.\(TestSite.account(.volunteer).id.raw)": "yes"])
      #expect(planned.status == 303)
      let path = String(planned.location.prefix { $0 != "?" })
      let phone = try await site.signedIn(.volunteer)
      #expect(try await phone.get("/nl/rondes").text.contains("Rue Inventée"))
      let page = try await phone.get(path)
      let links = page.links.filter { $0.hasPrefix("/fr/portes/") }
      #expect(Set(links).count == 4 && !page.text.contains("do/close") && page.text.contains("rue Inventée 8"))
      // One touch leads on to the next door.
      let first = try #require(links.first)
      let visited = try await phone.fill(first, to: "\(first)/do/visit", ["outcome": "absent", "note": "Repasser le soir"])
      #expect(visited.status == 303 && visited.location.hasPrefix("/fr/portes/") && !visited.location.hasPrefix(first))
      let second = String(visited.location.prefix { $0 != "?" })
      // Without her yes nothing leaves.
      let refused = try await phone.fill(second, to: "\(second)/do/need", ["words": "Les courses sont trop lourdes"])
      #expect(refused.status == 422 && refused.text.contains("Les courses sont trop lourdes") && refused.text.contains("f-need-agrees-error"))
      let passed = try await phone.submit(refused, to: "\(second)/do/need", ["agrees": "yes", "name": "Mme Zoé", "reach": "0470 12 34 56"])
      #expect(passed.status == 303)
      let requests = try await site.database.read { connection in
        try connection.rows("SELECT id FROM request WHERE organization = 'own' AND channel = 'visit'").map { try $0.text("id") }
      }
      let request = try #require(try await site.database.read { try $0.request(ID(requests[0])) })
      #expect(requests.count == 1 && request.state == .new && request.clarification.consent == .agrees && request.report.whereabouts.contains("rue Inventée 4"))
      // The door says in which neighbourhood it is.
      #expect(request.neighbourhood == near.id)
      #expect(try await planner.get("/fr/demandes").text.contains(request.number))
      // The volunteer opens no request.
      #expect(try await phone.get(.request(request.id)).status == 403)
      let closed = try await planner.fill(path, to: "\(path)/do/close", [:])
      #expect(closed.status == 303)
      let over = try await planner.get(path)
      #expect(!over.text.contains("rue Inventée 2") && over.text.contains("effac"))
      #expect(try await phone.get(path).status == 404)
      #expect(try await phone.get(first).status == 404)
    }
  }

  @Test("who was not given a round does not see it, in the same house or another one", arguments: Backend.available)
  func others(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let round = try await plan(site, volunteer: false)
      let door = try #require(try await doors(site, round).first)
      let phone = try await site.signedIn(.volunteer)
      #expect(try await !phone.get("/fr/tournees").text.contains("Rue Inventée"))
      for path in ["/fr/tournees/\(round.raw)", "/fr/portes/\(door.id.raw)"] {
        #expect(try await phone.get(path).status == 404)
        #expect(try await site.signedIn(.neighbourhoodReferent, .other).get(path).status == 404)
      }
      let visitors: Set = [TestSite.account(.volunteer).id, TestSite.account(.homeNurse).id]
      try await assignRound(round, to: visitors, by: Self.planner, in: site.database, site.surroundings)
      #expect(try await phone.get("/fr/tournees/\(round.raw)").status == 200)
      // Only volunteers of the house can be given one.
      #expect(try await site.database.read { try $0.round(round) }?.volunteers == [TestSite.account(.volunteer).id])
    }
  }

  @Test("two at the same door: the second is told what stands there", arguments: Backend.available)
  func collision(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let door = try #require(try await doors(site, try await plan(site)).first)
      let (one, two) = (try await site.signedIn(.volunteer), try await site.signedIn(.neighbourhoodReferent))
      let path = "/fr/portes/\(door.id.raw)"
      let (first, second) = (try await one.get(path), try await two.get(path))
      #expect(try await one.submit(first, to: "\(path)/do/visit", ["outcome": "met"]).status == 303)
      let late = try await two.submit(second, to: "\(path)/do/visit", ["outcome": "absent", "note": "Personne"])
      #expect(late.status == 409 && late.text.contains("Personne") && late.text.contains("Rencontr"))
      #expect(try await two.submit(late, to: "\(path)/do/visit", ["outcome": "absent"]).status == 303)
    }
  }

  @Test("at the end only numbers are left: no byte of a door stays on the disk", arguments: Backend.available)
  func erased(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let round = try await plan(site)
      let all = try await doors(site, round)
      for (index, outcome) in [OutreachRound.Outcome.fine, .absent, .refuses].enumerated() {
        _ = try await noteVisit(all[index].id, outcome, note: "Zézette habite ici", version: 1, by: Self.volunteer, in: site.database, site.surroundings)
      }
      // Sealed from the beginning: neither street nor note stands anywhere in clear.
      let words = ["Zérobis", "Zézette"].flatMap(Leaks.dressed)
      #expect(try await Leaks.found(words, in: site.database).isEmpty)
      let sealed = try await site.database.read { connection in
        try connection.rows("SELECT content FROM outreach_door WHERE round = \(round.raw)").map { try $0.bytes("content") }
      }
      let wrapped = try await site.database.read { try $0.rows("SELECT wrapped FROM cell_key WHERE owner = \("round/" + round.raw)").map { try $0.bytes("wrapped") } }
      #expect(sealed.count == 4 && wrapped.count == 1)
      #expect(try bytesLeft(sealed + wrapped, in: site.database) == (backend == .sqlite ? 5 : 0))
      try await closeRound(round, by: Self.planner, in: site.database, site.surroundings)
      #expect(try bytesLeft(sealed + wrapped, in: site.database) == 0)
      let rows = try await site.database.read { connection in
        try connection.row(
          """
          SELECT (SELECT COUNT(*) FROM outreach_door) AS doors, (SELECT COUNT(*) FROM cell_key WHERE owner = \("round/" + round.raw)) AS keys
          """)
      }
      #expect(try rows?.int("doors") == 0 && rows?.int("keys") == 0)
      let counts = try await site.database.read { try $0.outreachCounts(of: [round]) }
      #expect(counts[round] == OutreachCounts(byOutcome: [.fine: 1, .absent: 1, .refuses: 1], notVisited: 1))
      await #expect(throws: OutreachProblem.closed) { try await closeRound(round, by: Self.planner, in: site.database, site.surroundings) }
      await #expect(throws: SimpleFailure.notFound) {
        try await noteVisit(all[3].id, .met, note: "", version: 1, by: Self.planner, in: site.database, site.surroundings)
      }
    }
  }

  /// How many of these byte strings stand in the files of the database; PostgreSQL's own files a test cannot read.
  private func bytesLeft(_ strings: [[UInt8]], in database: any Database) throws -> Int {
    guard let sqlite = database as? SQLiteDatabase else { return 0 }
    let folder = URL(fileURLWithPath: sqlite.path).deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map { try Data(contentsOf: $0) }
    return strings.filter { bytes in files.contains { $0.range(of: Data(bytes)) != nil } }.count
  }

  @Test("people reached are told in steps of 5 outside, exactly inside", arguments: Backend.available)
  func figures(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let round = try await plan(site, doors: "rue Inventée 1-9, 2-8")
      for door in try await doors(site, round).prefix(7) {
        _ = try await noteVisit(door.id, .fine, note: "", version: 1, by: Self.volunteer, in: site.database, site.surroundings)
      }
      let inside = try await site.signedIn(.programmeCoordinator).get("/fr/personnes-atteintes?format=csv")
      #expect(inside.text.contains("Schaerbeek,,2026,1,9,7,0,0,0,0,7,2"))
      let outside = try await site.signedIn(.evaluator).get("/fr/personnes-atteintes?format=csv")
      #expect(outside.text.contains("Schaerbeek,,2026,1,≥ 5,≥ 5,0,0,0,0,≥ 5,< 5"))
      #expect(try await site.signedIn(.authorityReader).get("/nl/bereikte-mensen").status == 200)
      #expect(try await site.signedIn(.volunteer).get("/fr/personnes-atteintes").status == 403)
    }
  }

  @Test("a contact point is kept, visited, and due again; sealed; another house does not see it", arguments: Backend.available)
  func contacts(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.neighbourhoodReferent)
      let wrong = try await client.fill("/fr/points-de-contact/new", to: "/fr/points-de-contact/new/do/save", ["name": "Pharmacie Zébulon", "email": "no@"])
      #expect(wrong.status == 422 && wrong.text.contains("Pharmacie Zébulon") && wrong.text.contains("f-details-email-error"))
      let made = try await client.submit(
        wrong, to: "/fr/points-de-contact/new/do/save", ["kind": "pharmacist", "municipality": "21015", "email": "", "person": "Mme Zoé Zébulon"])
      #expect(made.status == 303)
      let path = String(made.location.prefix { $0 != "?" })
      #expect(try await client.get("/fr/points-de-contact").text.contains("À aller voir"))
      let tomorrow = try await client.fill(path, to: "\(path)/do/contact", ["day": "demain"])
      #expect(tomorrow.status == 422)
      let noted = try await client.fill(path, to: "\(path)/do/contact", ["day": "hier", "words": "Elle connaît Zénobie", "next": "dans 30 jours"])
      #expect(noted.status == 303)
      #expect(try await client.get(path).text.contains("Elle connaît Zénobie"))
      #expect(try await !client.get("/fr/points-de-contact").text.contains("À aller voir"))
      site.clock.move(days: 29)
      #expect(try await !client.get("/fr/points-de-contact").text.contains("À aller voir"))
      site.clock.move(days: 1)
      let again = try await site.signedIn(.neighbourhoodReferent)
      #expect(try await again.get("/fr/points-de-contact").text.contains("À aller voir"))
      #expect(try await Leaks.found(["Zébulon", "Zénobie"].flatMap(Leaks.dressed), in: site.database).isEmpty)
      #expect(try await site.signedIn(.neighbourhoodReferent, .other).get(path).status == 404)
      #expect(try await site.signedIn(.volunteer).get(path).status == 403)
    }
  }

  @Test("more contact points than fit on a page are on the next one", arguments: Backend.available)
  func pagesOfContacts(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let town = try #require(Municipality.withNIS(21015))
      let most = ContactPointList.pageSize
      let (today, now) = (site.surroundings.today, site.surroundings.now())
      try await site.database.transaction { connection in
        for number in 1...(most + 1) {
          var details = ContactPoint.Details()
          details.name = "Épicerie n° \(number)!"
          try connection.insert(
            ContactPoint(
              id: ID("point-\(number)"), organization: ID("own"), kind: .shop, municipality: town, details: details, last: today,
              next: today.adding(days: number), createdAt: now))
        }
      }
      let second = try await readContactPoints(offset: most, by: Self.planner, in: site.database, site.surroundings)
      #expect(second.points.map(\.id.raw) == ["point-\(most + 1)"] && second.total == most + 1)
      let client = try await site.signedIn(.neighbourhoodReferent)
      let page = try await client.get("/fr/points-de-contact")
      #expect(page.links.contains("/fr/points-de-contact?page=2") && !page.text.contains("Épicerie n° \(most + 1)!"))
      #expect(try await client.get("/fr/points-de-contact?page=2").text.contains("Épicerie n° \(most + 1)!"))
    }
  }

  @Test("a list that shows only a part says of how many", arguments: Backend.available)
  func cut(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let today = site.surroundings.today
      let frame = Frame(
        language: .dutch, languages: Fixtures.languages, today: today, viewer: nil, formToken: "token", onceKey: "once", flash: nil,
        isDemo: false)
      let (first, _) = (try await plan(site), try await plan(site))
      let rounds = try await readRounds(limit: 1, by: Self.planner, in: site.database, site.surroundings)
      #expect(rounds.rounds.count == 1 && rounds.total == 2)
      #expect(try await readRounds(by: Self.volunteer, in: site.database, site.surroundings).total == 2)
      let lines = rounds.rounds.map { ($0, OutreachCounts()) }
      #expect(roundsPage(lines, total: 1200, names: [:], mayPlan: true, in: frame).body.string.contains("De eerste 1 van 1.200."))
      #expect(!roundsPage(lines, total: 1, names: [:], mayPlan: true, in: frame).body.string.contains("De eerste"))
      #expect(try await readRound(first, by: Self.planner, in: site.database, site.surroundings).round.id == first)
      let town = try #require(Municipality.withNIS(21015))
      let now = site.surroundings.now()
      try await site.database.transaction { connection in
        try connection.insert(
          ContactPoint(
            id: ID("point"), organization: ID("own"), kind: .shop, municipality: town, details: ContactPoint.Details(), createdAt: now))
      }
      for _ in 1...3 {
        try await noteContact(ID("point"), on: today, words: "Passé", next: nil, by: Self.planner, in: site.database, site.surroundings)
      }
      let file = try await readContactPoint(ID("point"), mostMoments: 2, by: Self.planner, in: site.database, site.surroundings)
      #expect(file.moments.count == 2 && file.momentTotal == 3)
      let page = contactPointPage(
        ContactPointModel(point: file.point, moments: file.moments, momentTotal: file.momentTotal, names: file.names), in: frame)
      #expect(page.body.string.contains("De nieuwste 2 van 3."))
    }
  }
}
