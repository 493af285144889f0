import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Outreach by neighbourhood")
struct OutreachNeighbourhoodTests {
  private static let planner = TestSite.actor(.neighbourhoodReferent)

  private func draw(_ site: TestSite, _ name: String, _ streets: String) async throws -> Neighbourhood {
    try await site.database.transaction { connection in
      try connection.insertNeighbourhood(wishing: name.folded, at: site.surroundings.now()) { id in
        Neighbourhood(
          id: id, organization: TestSite.organization(.own).id, nameFr: name, nameNl: name, municipality: 21015,
          streets: (try? NeighbourhoodStreet.read(streets)) ?? [])
      }
    }
  }

  private func plan(_ site: TestSite, _ doors: String) async throws -> ID<OutreachRound> {
    var draft = RoundDraft()
    (draft.title, draft.municipality, draft.day, draft.doors) = ("Tour Zéro", "21015", "x", doors)
    let today = site.surroundings.today
    return try await planRound(draft.checked { _ in today }, by: Self.planner, in: site.database, site.surroundings)
  }

  private func point(_ site: TestSite, _ name: String, _ place: String) async throws -> ID<ContactPoint> {
    var draft = ContactPointDraft()
    (draft.kind, draft.municipality, draft.details.name, draft.details.place) = ("pharmacist", "21015", name, place)
    return try await saveContactPoint(
      nil, draft.checked { _ in nil }, version: 0, by: Self.planner, in: site.database, site.surroundings)
  }

  @Test("a round is in a neighbourhood when every one of its doors is; a street that nobody drew says nothing")
  func certain() throws {
    func drawn(_ name: String, _ streets: String) throws -> Neighbourhood {
      Neighbourhood(
        id: ID(name), organization: ID("own"), nameFr: name, nameNl: name, municipality: 21015, streets: try NeighbourhoodStreet.read(streets))
    }
    let town = try #require(Municipality.withNIS(21015))
    let streets = StreetBook([
      try drawn("a", "rue Inventée : 1-99 impairs"), try drawn("b", "rue Inventée : 2-98 pairs\nrue Imaginaire"),
    ])
    func place(_ doors: String) throws -> String? {
      streets.neighbourhood(ofDoors: try DoorList.read(doors).get(), in: town)?.id.raw
    }
    #expect(try place("rue Inventée 1-9") == "a")
    #expect(try place("rue Inventée 2-8\nrue Imaginaire 1") == "b")
    #expect(try place("rue Inventée 1-2") == nil, "two sides, two neighbourhoods")
    #expect(try place("rue Imaginaire 1\nrue Inconnue 1") == nil, "one door is nobody knows where")
    #expect(try place("rue Inconnue 1-9") == nil)
    #expect(streets.neighbourhood(ofDoors: [], in: town) == nil)
  }

  @Test("people reached are told by neighbourhood, the same before and after the end of a round; outside in steps of 5", arguments: Backend.available)
  func figures(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let near = try await plan(site, "rue Inventée 1-9, 2-8")
      let far = try await plan(site, "rue Imaginaire 1-5")
      _ = try await plan(site, "rue Inventée 2\nrue Imaginaire 4")
      let doors = try await readRound(near, by: Self.planner, in: site.database, site.surroundings).doors
      for door in doors.prefix(7) {
        _ = try await noteVisit(door.id, .fine, note: "", version: 1, by: Self.planner, in: site.database, site.surroundings)
      }
      func places() async throws -> [ID<Neighbourhood>?] {
        try await readReached(by: Self.planner, in: site.database, site.surroundings).lines.map(\.neighbourhood)
      }
      #expect(try await places() == [nil])
      // Streets that are drawn while a round runs count for it.
      let (valley, hill) = (try await draw(site, "Vallée", "rue Imaginaire"), try await draw(site, "Colline", "rue Inventée"))
      #expect(try await places() == [hill.id, valley.id, nil])
      func table(_ role: Role) async throws -> String {
        try await site.signedIn(role).get("/fr/personnes-atteintes?format=csv").text
      }
      let before = try await table(.programmeCoordinator)
      for line in [
        "Commune,Quartier,Année", "Schaerbeek,Colline,2026,1,9,7,0,0,0,0,7,2", "Schaerbeek,Vallée,2026,1,3,0,0,0,0,0,0,3",
        "Schaerbeek,,2026,1,2,0,0,0,0,0,0,2",
      ] { #expect(before.contains(line), "\(line)") }
      let outside = try await table(.evaluator)
      #expect(outside.contains("Schaerbeek,Colline,2026,1,≥ 5,≥ 5,0,0,0,0,≥ 5,< 5"))
      #expect(outside.contains("Schaerbeek,Vallée,2026,1,< 5,0,0,0,0,0,0,< 5"))
      for round in [near, far] { try await closeRound(round, by: Self.planner, in: site.database, site.surroundings) }
      #expect(try await table(.programmeCoordinator) == before)
      #expect(try await site.database.read { try $0.round(near) }?.neighbourhood == hill.id)
      let page = try await site.signedIn(.programmeCoordinator).get("/fr/personnes-atteintes")
      #expect(page.text.contains("Colline") && page.text.contains("Quartier") && page.text.contains("–"))
    }
  }

  @Test("contact points are found by the neighbourhood of their address; only what is shown is noted as seen", arguments: Backend.available)
  func contacts(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let hill = try await draw(site, "Colline", "rue Inventée")
      _ = try await draw(site, "Vallée", "rue Imaginaire")
      let here = try await point(site, "Pharmacie Zénith", "rue Inventée 12")
      _ = try await point(site, "Pharmacie Nadir", "rue Imaginaire 3")
      _ = try await point(site, "Pharmacie Azimut", "")
      let client = try await site.signedIn(.neighbourhoodReferent)
      let all = try await client.get("/fr/points-de-contact")
      for words in ["Zénith", "Nadir", "Azimut", "Schaerbeek · Colline", "Schaerbeek · Vallée", "name=\"neighbourhood\""] {
        #expect(all.text.contains(words), "\(words)")
      }
      let narrowed = try await client.get("/fr/points-de-contact?neighbourhood=\(hill.id.raw)")
      #expect(narrowed.text.contains("Zénith") && !narrowed.text.contains("Nadir") && !narrowed.text.contains("Azimut"))
      #expect(try await site.log().last { $0.purpose == .readOutreach }?.subjects == ["contact/\(here.raw)"])
      let nowhere = try await client.get("/fr/points-de-contact?neighbourhood=nulle-part")
      #expect(nowhere.status == 200 && nowhere.text.contains("Aucun point de contact dont l&#39;adresse est dans ce quartier"))
    }
  }
}
