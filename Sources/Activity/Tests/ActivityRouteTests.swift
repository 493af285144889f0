import Actions
import Care
import Foundation
import Kernel
import Store
import TestSupport
import Testing

/// Activities in the browser and for programs.
@Suite struct ActivityRouteTests {
  private static let list = "/fr/mes-activites"
  private static let fields = [
    "title": "Repas du <midi>", "day": "24/11/2026", "from": "12h", "until": "14h", "rhythm": "weekly", "cost": "0", "accompanied": "yes",
  ]

  @Test("a house's month is a poster: day by day, from today on, with a code; a month without anything says so")
  func poster() async throws {
    try await TestSite.with { site in
      let (_, made, link) = try await house(site)
      let tenant = site.visitor()
      #expect(try await tenant.fill(link, to: "\(link)/do/save-activity", Self.fields).status == 303)
      let id = String(made.split(separator: "/").last ?? "")
      let path = "/fr/activites?house=\(id)"
      #expect(try await tenant.get(link).links.contains("\(path)&month=2026-11"))
      let page = try await site.visitor().get(path)
      #expect(page.status == 200 && page.heading == "Le Coin" && page.text.contains("novembre 2026") && page.text.contains("<h2>mardi 24</h2>"))
      #expect(page.text.components(separatedBy: "<svg class=\"qr\"").count == 2 && page.text.contains("12 h 00 – 14 h 00"))
      let next = try await site.visitor().get("\(path)&month=2026-12")
      #expect(next.text.contains("décembre 2026") && next.text.contains("<h2>mardi 1</h2>"))
      #expect(try await site.visitor().get("\(path)&month=2025-01").text.contains("Rien n&#39;est encore annoncé"))
      #expect(try await site.visitor().get("\(path)&month=demain").text.contains("novembre 2026"))
      #expect(try await site.visitor().get("/fr/activites?house=none").status == 404)
      #expect(try await site.visitor().get("/nl/activiteiten?house=\(id)").text.contains("november 2026"))
    }
  }

  /// An editor makes a house and sends its link, as the letter says.
  private func house(_ site: TestSite) async throws -> (editor: TestClient, place: String, link: String) {
    let editor = try await site.signedIn(.directoryEditor)
    let wrong = try await editor.fill(Self.list, to: "\(Self.list)/do/new-house", ["name": "", "municipality": "21015"])
    #expect(wrong.status == 422)
    let made = try await editor.fill(
      Self.list, to: "\(Self.list)/do/new-house",
      ["name": "Le Coin", "address": "Rue du Test 1", "municipality": "21015", "email": "coin@example.be", "language": "fr"])
    #expect(made.status == 303)
    let page = try await editor.get(made.location)
    #expect(page.status == 200)
    #expect(try await editor.submit(page, to: "\(made.location)/do/send-link").status == 303)
    let letter = try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 5) }.first
    let body = try #require(letter?.body)
    let link = try #require(body.split(separator: "\n").first { $0.contains("/fr/mes-activites/") })
    return (editor, made.location, String(link.dropFirst("https://relais.example".count)))
  }

  @Test("a house enters an activity by its link, a visitor finds it, the house cancels a day and takes that back")
  func entering() async throws {
    try await TestSite.with { site in
      let (_, _, link) = try await house(site)
      let tenant = site.visitor()
      let visitor = site.visitor()
      #expect(try await visitor.get("/fr/activites").text.contains("est annoncé pour ces jours"))
      let form = try await tenant.get(link)
      let wrong = try await tenant.submit(form, to: "\(link)/do/save-activity", ["title": "Repas", "day": "?", "from": "12h", "until": "11h"])
      #expect(wrong.status == 422 && wrong.forms.contains { $0["title"] == "Repas" })
      #expect(try await tenant.submit(form, to: "\(link)/do/save-activity", Self.fields).status == 303)
      let found = try await visitor.get("/fr/activites?municipality=21015&cost=free&access=accompanied")
      #expect(found.text.contains("Repas du &lt;midi&gt;"))
      #expect(try await !visitor.get("/fr/activites?access=accessible").text.contains("Repas du"))
      let path = try #require(found.links.first { $0.hasPrefix("/fr/activites/") })
      #expect(try await visitor.get(path).text.contains("Rue du Test 1"))
      #expect(try await visitor.get(path.replacing("/fr/activites", with: "/ar/activities")).status == 200)
      let own = try await tenant.get(link)
      let id = String(path.split(separator: "/").last ?? "")
      let cancel = try await tenant.submit(own, to: "\(link)/do/change-activity", ["activity": id, "do": "cancel:2026-11-24"])
      #expect(cancel.status == 303)
      #expect(try await visitor.get("/fr/activites").text.contains("Annulé ce jour-là"))
      _ = try await tenant.submit(own, to: "\(link)/do/change-activity", ["activity": id, "do": "undo"])
      #expect(try await !visitor.get("/fr/activites").text.contains("Annulé ce jour-là"))
      let copy = try await tenant.get("\(link)?copy=\(id)")
      #expect(copy.forms.contains { $0["day"] == "1/12/2026" && $0["activity"] == nil })
    }
  }

  @Test("nobody comes in without a link, with a wrong one or with an old one")
  func strangers() async throws {
    try await TestSite.with { site in
      let (editor, place, link) = try await house(site)
      #expect(try await site.visitor().get(place).status == 404)
      #expect(try await site.visitor().get("\(Self.list)/0000000000000000000000000").status == 404)
      let answer1 = try await site.signedIn(.homeNurse).get(place)
      #expect(answer1.status == 404)
      let page = try await editor.get(place)
      #expect(try await editor.submit(page, to: "\(place)/do/end-links").status == 303)
      #expect(try await site.visitor().get(link).status == 410)
    }
  }

  @Test("programs read the feed as iCalendar and as JSON, by municipality and by house")
  func feeds() async throws {
    try await TestSite.with { site in
      let (editor, place, _) = try await house(site)
      let form = try await editor.get(place)
      #expect(try await editor.submit(form, to: "\(place)/do/save-activity", Self.fields).status == 303)
      let program = site.visitor()
      let all = try await program.get("/api/activities.ics?municipality=21015")
      #expect(all["content-type"]?.hasPrefix("text/calendar") == true)
      #expect(all.text.contains("BEGIN:VEVENT\r\n") && all.text.contains("RRULE:FREQ=WEEKLY;BYDAY=TU\r\n"))
      #expect(try await !program.get("/api/activities.ics?municipality=21001").text.contains("VEVENT"))
      #expect(try await program.get("/api/activities.ics?municipality=99").status == 400)
      let id = place.split(separator: "/").last ?? ""
      let json = try await program.get("/api/activities?house=\(id)")
      #expect(json.text.contains("\"Repas du <midi>\"") && json.text.contains("\"2026-11-24T"))
      #expect(try await !program.get("/api/activities?house=none").text.contains("Repas"))
      #expect(json.text.contains("coin@example.be") == false)
    }
  }
}
