import Actions
import Care
import HTML
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Neighbourhoods and referents in the house")
struct ReferentPathTests {
  private static let keeper = TestSite.actor(.neighbourhoodReferent)

  private func begin(_ site: TestSite, streets: String = "rue Zérobis / Zerobisstraat : 1-99 impairs\navenue Zédeux") async throws -> ID<Neighbourhood> {
    var draft = NeighbourhoodDraft()
    (draft.nameFr, draft.nameNl, draft.municipality, draft.streets) = ("Colline Zé", "Zé Heuvel", "21015", streets)
    return try await beginNeighbourhood(draft.checked(), by: Self.keeper, in: site.database, site.surroundings)
  }

  private func referent(_ site: TestSite, away: Bool = false) throws -> Referent {
    var draft = ReferentDraft()
    (draft.firstName, draft.phone, draft.base, draft.languages) = ("Amina", "02 000 02 11", "Maison du Tilleul", ["fr", "ff"])
    draft.hours[1] = "9h-12h"
    if away { (draft.awayFrom, draft.awayUntil, draft.standIn, draft.standInPhone) = ("x", "x", "Hugo Lambert", "02 000 02 12") }
    let today = site.surroundings.today
    return try draft.checked(id: site.surroundings.newID(), picture: nil) { $0.isEmpty ? nil : today }
  }

  @Test("described, found by street, on a page, a poster and cards in both languages; another house sees nothing to change", arguments: Backend.available)
  func whole(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let keeper = try await site.signedIn(.neighbourhoodReferent)
      let new = "/fr/quartiers-et-referents/new"
      let wrong = try await keeper.fill(new, to: "\(new)/do/save", ["nameFr": "Colline Zé", "nameNl": "Zé Heuvel", "streets": "rue Zérobis : abc"])
      #expect(wrong.status == 422 && wrong.text.contains("f-about-streets-error") && wrong.text.contains("rue Zérobis : abc"))
      let made = try await keeper.submit(
        wrong, to: "\(new)/do/save", ["municipality": "21015", "streets": "rue Zérobis / Zerobisstraat : 1-99 impairs\navenue Zédeux"])
      #expect(made.status == 303)
      let path = String(made.location.prefix { $0 != "?" })
      #expect(path == "/fr/quartiers-et-referents/schaerbeek-colline-ze")
      // Nobody is there yet: the public page leads to the helpdesk.
      let visitor = site.visitor()
      let open = "/fr/quartiers/schaerbeek-colline-ze"
      #expect(try await visitor.get(open).text.contains("helpdesk"))
      let bad = try await keeper.fill(path, to: "\(path)/do/referent", ["firstName": "Amina", "phone": "12", "hours2": "matin", "language.ff": "yes", "awayUntil": "3/12/2027"])
      #expect(bad.status == 422)
      for field in ["phone", "base", "hours2", "awayFrom"] { #expect(bad.text.contains("f-referent-new-\(field)-error"), "\(field)") }
      #expect(bad.text.contains("matin"))
      let saved = try await keeper.submit(
        bad, to: "\(path)/do/referent",
        ["phone": "02 000 02 11", "base": "Maison du Tilleul", "hours2": "9h-12h", "awayFrom": "3/12/2027", "standIn": "Hugo Lambert", "standInPhone": "02 000 02 12"])
      #expect(saved.status == 303)
      let found = try await visitor.get("/nl/wijken?q=Zerobisstraat+13")
      #expect(found.text.contains("Amina") && found.text.contains("Zé Heuvel") && found.text.contains("tel:020000211"))
      #expect(try await !visitor.get("/nl/wijken?q=Zerobisstraat+12").text.contains("tel:020000211"))
      let page = try await visitor.get(open)
      #expect(page.text.contains("9h–12h") && page.text.contains("peul") && !page.text.contains("Hugo Lambert"))
      let poster = try await visitor.get(open + "?paper=poster")
      #expect(poster.text.contains("Hulp nodig") && poster.text.contains("Besoin d&#39;aide") && poster.text.contains("<svg class=\"qr\"") && poster.text.contains("Zé Heuvel"))
      #expect(try await visitor.get(open + "?paper=cards").text.split(separator: "<li class=\"pocket\">").count == 9)
      #expect(try await visitor.get("/fr").links.contains("/fr/quartiers"))
      // Another organisation keeps its own.
      let other = try await site.signedIn(.neighbourhoodReferent, .other)
      #expect(try await other.get(path).status == 404)
      #expect(try await !other.get("/fr/quartiers-et-referents").text.contains("Colline Zé"))
      #expect(try await site.signedIn(.helpdeskAgent).get(path).status == 403)
      #expect(try await site.signedIn(.programmeCoordinator).get("/nl/wijken-en-referenten").text.contains("Zé Heuvel"))
    }
  }

  @Test("absent: who stands in is shown on the page, and beside a request of the street", arguments: Backend.available)
  func away(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await begin(site)
      try await changeNeighbourhood(id, .referent(try referent(site, away: true)), version: nil, by: Self.keeper, in: site.database, site.surroundings)
      #expect(try await site.visitor().get("/fr/quartiers/\(id.raw)").text.contains("Hugo Lambert"))
      let agent = TestSite.actor(.helpdeskAgent)
      func request(_ place: String, _ nis: Int?) async throws -> String {
        let report = NeedReport(
          words: "Besoin d'aide", about: .neighbour, municipality: nis.flatMap { Municipality.withNIS($0) }, whereabouts: place, contact: "", language: .french)
        let id = try await createRequest(report, channel: .phone, by: agent, in: site.database, site.surroundings)
        return id.raw
      }
      let client = try await site.signedIn(.helpdeskAgent)
      let known = try await client.get("/fr/demandes/\(try await request("rue Zérobis 13", nil))")
      #expect(known.text.contains("Hugo Lambert") && known.text.contains("02 000 02 12") && !known.text.contains("02 000 02 11"))
      let town = try await client.get("/fr/demandes/\(try await request("au marché", 21015))")
      #expect(town.text.contains("Colline Zé") && town.text.contains("La rue n"))
      #expect(try await !client.get("/fr/demandes/\(try await request("", 21001))").text.contains("Colline Zé"))
      // The receipt of a report names her, too.
      let visitor = site.visitor()
      let receipt = try await visitor.fill(
        "/fr/signaler", to: "/fr/signaler", ["words": "Ma voisine ne sort plus", "about": "neighbour", "whereabouts": "rue Zérobis 13, 1030"])
      #expect(receipt.status == 200 && receipt.text.contains("Hugo Lambert"))
      site.clock.move(days: 1)
      #expect(try await site.visitor().get("/fr/quartiers/\(id.raw)").text.contains("02 000 02 11"))
    }
  }

  @Test("a street without a referent is counted: by month, without number or name, and not endlessly from one address", arguments: Backend.available)
  func misses(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let visitor = site.visitor()
      for _ in 0..<25 {
        let answer = try await visitor.get("/fr/quartiers?q=Madame+Z%C3%A9zette+rue+Z%C3%A9tra+14,+1060")
        #expect(answer.status == 200 && answer.text.contains("compt"))
      }
      let rows = try await site.database.read { try $0.rows("SELECT municipality, street, month, total FROM referent_miss") }
      #expect(rows.count == 1)
      let row = try #require(rows.first)
      #expect(try row.text("street") == "rue zetra" && row.int("municipality") == 21013 && row.text("month").count == 7 && row.int("total") == 20)
      #expect(try await Leaks.found(Leaks.dressed("Zézette"), in: site.database).isEmpty)
      let desk = try await site.signedIn(.programmeCoordinator).get("/fr/quartiers-et-referents")
      #expect(desk.text.contains("rue zetra") && desk.text.contains("Saint-Gilles"))
      // An empty question counts nothing.
      _ = try await visitor.get("/fr/quartiers?q=")
      let count = try await site.database.read { try $0.referentMisses(since: site.surroundings.today).count }
      #expect(count == 1)
    }
  }

  @Test("a picture is put, shown under an address that changes with it, and gone with its referent", arguments: Backend.available)
  func picture(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await begin(site)
      let amina = try referent(site)
      try await changeNeighbourhood(id, .referent(amina), version: nil, by: Self.keeper, in: site.database, site.surroundings)
      let keeper = try await site.signedIn(.neighbourhoodReferent)
      let path = "/fr/quartiers-et-referents/\(id.raw)"
      let page = try await keeper.get(path)
      let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 3, 8, 0xFF, 0xDA, 0, 3, 1, 1, 2, 3, 0xFF, 0xD9]
      let refused = try await keeper.upload(page, to: "\(path)/do/picture", files: ["picture": ("a.jpg", Array("no picture".utf8))])
      #expect(refused.status == 422 && refused.text.contains("f-picture-\(amina.id.raw)-picture-error"))
      #expect(try await keeper.upload(page, to: "\(path)/do/picture", files: ["picture": ("a.svg", bytes)]).status == 303)
      let first = try #require(try await site.database.read { try $0.neighbourhoodRecord(id) }?.neighbourhood.referents.first?.picture)
      let visitor = site.visitor()
      #expect(try await visitor.get("/fr/quartiers/\(id.raw)").text.contains("/api/referent-picture/\(first)"))
      let shown = try await visitor.get("/api/referent-picture/\(first)")
      #expect(shown.status == 200 && shown.all("content-type") == ["image/jpeg"])
      #expect(try await visitor.get("/api/referent-picture/nothing").status == 404)
      // What is typed of her keeps the picture.
      let saved = try await keeper.submit(try await keeper.get(path), to: "\(path)/do/referent", ["firstName": "Aminata"])
      #expect(saved.status == 303)
      #expect(try await site.database.read { try $0.neighbourhoodRecord(id) }?.neighbourhood.referents.first?.picture == first)
      #expect(try await keeper.fill(path, to: "\(path)/do/remove-referent", [:]).status == 303)
      #expect(try await visitor.get("/api/referent-picture/\(first)").status == 404)
      #expect(try await site.database.read { try $0.neighbourhoodRecord(id) }?.neighbourhood.referents.isEmpty == true)
    }
  }

  @Test("the plan: planned, late, done with how many, dropped and taken back; sealed", arguments: Backend.available)
  func plan(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await begin(site)
      let keeper = try await site.signedIn(.programmeCoordinator)
      let path = "/fr/quartiers-et-referents/\(id.raw)"
      let wrong = try await keeper.fill(path, to: "\(path)/do/plan", ["words": "Docteur Zébulon", "day": "dans 400 ans", "reached": "beaucoup"])
      #expect(wrong.status == 422 && wrong.text.contains("Docteur Zébulon"))
      for field in ["audience", "way", "day", "reached"] { #expect(wrong.text.contains("f-plan-\(field)-error"), "\(field)") }
      let planned = try await keeper.submit(wrong, to: "\(path)/do/plan", ["audience": "doctors", "way": "in-person", "day": "demain", "reached": ""])
      #expect(planned.status == 303)
      #expect(try await !keeper.get("/fr/quartiers-et-referents").text.contains("du plan attend"))
      site.clock.move(days: 2)
      let later = try await site.signedIn(.programmeCoordinator)
      #expect(try await later.get("/fr/quartiers-et-referents").text.contains("du plan attend"))
      let done = try await later.fill(path, to: "\(path)/do/told", ["reached": "9", "step": "done"])
      #expect(done.status == 303)
      let page = try await later.get(path)
      #expect(page.text.contains("9 personnes environ") && page.text.contains("Docteur Zébulon") && !page.text.contains("en retard"))
      _ = try await later.fill(path, to: "\(path)/do/told", ["step": "planned"])
      _ = try await later.fill(path, to: "\(path)/do/told", ["step": "dropped"])
      let tellings = try await site.database.read { try $0.tellings(of: id) }
      #expect(tellings.map(\.state) == [.dropped] && tellings.first?.by == TestSite.account(.programmeCoordinator).id)
      #expect(try await Leaks.found(Leaks.dressed("Zébulon"), in: site.database).isEmpty)
      let again = try await later.fill(path, to: "\(path)/do/plan", ["audience": "shops", "way": "poster", "day": "demain", "done": "yes"])
      #expect(again.status == 422)
    }
  }

  @Test("two at once: the second is told; equal names get addresses of their own; a removed one says so", arguments: Backend.available)
  func twice(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (one, two) = (try await begin(site), try await begin(site))
      #expect(one.raw == "schaerbeek-colline-ze" && two.raw == "schaerbeek-colline-ze-2")
      let path = "/fr/quartiers-et-referents/\(one.raw)"
      let (first, second) = (try await site.signedIn(.neighbourhoodReferent), try await site.signedIn(.programmeCoordinator))
      let (a, b) = (try await first.get(path), try await second.get(path))
      #expect(try await first.submit(a, to: "\(path)/do/save", ["nameFr": "Colline nouvelle"]).status == 303)
      let late = try await second.submit(b, to: "\(path)/do/save", ["nameFr": "Autre nom"])
      #expect(late.status == 409 && late.text.contains("Autre nom") && late.text.contains("Colline nouvelle"))
      let removed = try await second.submit(late, to: "\(path)/do/save", ["removed": "yes"])
      #expect(removed.status == 303)
      let gone = try await site.visitor().get("/fr/quartiers/\(one.raw)")
      #expect(gone.status == 410 && gone.text.contains("/fr/quartiers\""))
      #expect(try await site.visitor().get("/fr/quartiers/nowhere").status == 404)
    }
  }

  @Test("more neighbourhoods than are shown are counted", arguments: Backend.available)
  func cut(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (first, _) = (try await begin(site), try await begin(site, streets: "rue Zétrois"))
      let desk = try await readNeighbourhoodDesk(limit: 1, by: Self.keeper, in: site.database, site.surroundings)
      #expect(desk.lines.map(\.neighbourhood.id) == [first] && desk.total == 2)
      let frame = Frame(
        language: .english, languages: Fixtures.languages, today: site.surroundings.today, viewer: nil, formToken: "token", onceKey: "once",
        flash: nil, isDemo: false)
      let lines = desk.lines.map { NeighbourhoodLine(neighbourhood: $0.neighbourhood, late: $0.late, done: $0.done) }
      #expect(neighbourhoodDeskPage(lines, total: desk.total, misses: [], missTotal: 0, in: frame).body.string.contains("The first 1 of 2."))
      // The same of streets for which nobody is there, and of the lines of a plan: what is planned stays in sight.
      try await site.database.transaction { connection in
        for street in ["rue zequatre", "rue zecinq"] { try connection.count(ReferentMiss(street: street, municipality: 21015), on: site.surroundings.today) }
      }
      let missed = try await readNeighbourhoodDesk(mostMisses: 1, by: Self.keeper, in: site.database, site.surroundings)
      #expect(missed.misses.count == 1 && missed.missTotal == 2)
      let page = neighbourhoodDeskPage(
        [], total: 0, misses: missed.misses.map { ($0.miss, $0.total) }, missTotal: missed.missTotal, in: frame)
      #expect(page.body.string.contains("The first 1 of 2."))
      for (day, isDone) in [(site.surroundings.today.adding(days: -30), false), (site.surroundings.today, true)] {
        let telling = ReferentTelling(
          id: site.surroundings.newID(), neighbourhood: first, audience: .doctors, way: .inPerson, words: "", day: day, state: isDone ? .done : .planned,
          reached: nil, by: nil)
        try await site.database.transaction { try $0.insert(telling, at: site.surroundings.now()) }
      }
      let file = try await readNeighbourhood(first, mostTellings: 1, by: Self.keeper, in: site.database, site.surroundings)
      #expect(file.tellings.map(\.state) == [.planned] && file.tellingTotal == 2)
      #expect(try await readNeighbourhood(first, by: Self.keeper, in: site.database, site.surroundings).tellings.map(\.state) == [.planned, .done])
    }
  }
}
