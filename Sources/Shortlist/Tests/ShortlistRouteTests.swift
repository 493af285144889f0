import Actions
import Care
import Foundation
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("A list, page by page")
struct ShortlistRouteTests {
  private let search = "/fr/recherche?q=repas"
  private let choose = Address.directoryForm(.shortlist, .choose).path(.french)
  private let arrange = Address.directoryForm(.shortlist, .arrange).path(.french)
  private let mine = Address.directory(.shortlist).path(.french)

  private func add(_ client: TestClient, _ entry: String) async throws {
    let answer = try await client.submit(try await client.get(search), to: choose, ["add": entry])
    #expect(answer.status == 303 && answer.location == "\(search)#list-\(entry.replacing("/", with: "-"))")
  }

  /// The page of the list as it stands.
  private func arrange(_ client: TestClient, _ values: [String: String]) async throws -> Answer {
    try await client.submit(try await client.get(mine), to: arrange, values)
  }

  @Test("a visitor chooses while searching, orders, says a word and prints; nothing is stored")
  func visitor() async throws {
    try await TestSite.with { site in
      let her = site.visitor()
      #expect(try await her.get(search).text.contains("name=\"add\" value=\"organisation/49\""))
      try await add(her, "organisation/49")
      try await add(her, "category/38")
      let again = try await her.get(search)
      #expect(again.text.contains("Ma liste (2)") && again.text.contains("name=\"remove\" value=\"organisation/49\""))
      #expect(again["cache-control"] == "no-store")
      #expect(try await her.get("/fr/annuaire/category/38").text.contains("name=\"remove\" value=\"category/38\""))
      let moved = try await arrange(her, ["do": "raise:category/38", "words-1": "Le plus urgent", "words": "Pour Odette"])
      #expect(moved.status == 303)
      let page = try await her.get(mine)
      let form = try #require(page.forms.first { $0.action == arrange })
      #expect(form["entry-0"] == "category/38" && form["words-0"] == "Le plus urgent" && form["words"] == "Pour Odette")
      let sheet = try await her.get("\(mine)?print=yes")
      #expect(sheet.title == "Ma liste · Relais" && sheet.text.contains("Le plus urgent") && sheet.text.contains("Pour Odette"))
      #expect(sheet.text.components(separatedBy: "<svg class=\"qr\"").count - 1 == 2)
      #expect(sheet.text.contains("https://relais.example/fr/annuaire/category/38") && sheet.text.contains("02 000 00 01"))
      #expect(try await site.database.read { try $0.row("SELECT COUNT(*) AS total FROM shortlist")?.int("total") } == 0)
      #expect(try await site.log().isEmpty)
    }
  }

  @Test("what was taken off can be put back with its word")
  func undo() async throws {
    try await TestSite.with { site in
      let her = site.visitor()
      try await add(her, "organisation/49")
      _ = try await arrange(her, ["do": "remove:organisation/49", "words-0": "le midi"])
      let page = try await her.get(mine)
      #expect(page.text.contains("Retiré : Service Tilleul"))
      _ = try await her.submit(page, to: arrange, ["do": "put-back"])
      #expect(try await her.get(mine).forms.first { $0.action == arrange }?["words-0"] == "le midi")
    }
  }

  @Test("words that are too long come back as they were typed, with the field named")
  func tooLong() async throws {
    try await TestSite.with { site in
      let her = site.visitor()
      try await add(her, "organisation/49")
      let long = String(repeating: "a", count: 301)
      let answer = try await arrange(her, ["do": "save", "words-0": long, "words": "gardé"])
      #expect(answer.status == 422 && answer.text.contains("301 caractères"))
      let form = try #require(answer.forms.first { $0.action == arrange })
      #expect(form["words-0"] == long && form["words"] == "gardé")
    }
  }

  @Test("a page from elsewhere cannot put anything on a list, nor send its reader away")
  func elsewhere() async throws {
    try await TestSite.with { site in
      let her = site.visitor()
      #expect(try await her.post(choose, [("add", "category/38"), ("token", "wrong")]).status == 403)
      let page = try await her.get(search)
      let answer = try await her.submit(page, to: choose, ["add": "category/38", "back": "https://evil.example/"])
      #expect(answer.location == mine)
      #expect(try await her.submit(page, to: choose, ["add": "category/none"]).status == 404)
    }
  }

  @Test("a list made while signed in is not there for whoever comes next to the same browser")
  func nextVisitor() async throws {
    try await TestSite.with { site in
      let desk = try await site.signedIn(.helpdeskAgent)
      try await add(desk, "category/38")
      #expect(try await desk.get(mine).text.contains("Télévigilance"))
      desk.setCookie("session", nil)
      #expect(try await desk.get(mine).text.contains("Votre liste est vide"))
    }
  }

  @Test("an entry about violence brings the way out and no telling title")
  func violence() async throws {
    try await TestSite.with { site in
      let her = site.visitor()
      let page = try await her.get("/fr/annuaire/helpline/ecoute-violence")
      _ = try await her.submit(page, to: choose, ["add": "helpline/ecoute-violence"])
      for path in [mine, "\(mine)?print=yes"] {
        let answer = try await her.get(path)
        #expect(answer.text.contains("data-quick-exit") && answer.title == "Ma liste · Relais", "\(path)")
      }
    }
  }

  @Test("a visitor keeps a list under an address of its own, shares it, takes the link back and erases it")
  func keeping() async throws {
    try await TestSite.with { site in
      let her = site.visitor()
      try await add(her, "organisation/49")
      let kept = try await arrange(her, ["do": "keep", "words-0": "mot gardé"])
      #expect(kept.status == 303 && kept.location.hasPrefix("\(mine)/"))
      let page = try await her.get(kept.location)
      #expect(page.status == 200 && page.text.contains("Service Tilleul"))
      let made = try await her.follow(try await her.submit(page, to: "\(kept.location)/do/share"))
      let link = try #require(made.text.firstMatch(of: #/data-copy="(https:[^"]*)"/#)).1
      #expect(link.hasPrefix("https://relais.example/fr/ma-liste/"))
      let path = String(link.dropFirst("https://relais.example".count))
      let friend = site.visitor()
      let read = try await friend.get(path)
      #expect(read.status == 200 && read.text.contains("mot gardé") && !read.text.contains("/do/erase"))
      #expect(read["cache-control"] == "no-store" && read.text.contains("noindex"))
      _ = try await friend.submit(read, to: "\(path)/do/take-up")
      #expect(try await friend.get(mine).text.contains("mot gardé"))
      let listed12 = try await her.get(kept.location)
      #expect(try await her.submit(listed12, to: "\(kept.location)/do/end-links").status == 303)
      #expect(try await friend.get(path).status == 410)
      // What she changes while searching is in the kept list.
      try await add(her, "category/38")
      #expect(try await her.get(kept.location).text.contains("Télévigilance"))
      let listed13 = try await her.get(kept.location)
      #expect(try await her.submit(listed13, to: "\(kept.location)/do/erase").status == 303)
      #expect(try await her.get(kept.location).status == 404)
      #expect(try await her.get(mine).text.contains("Votre liste est vide"))
    }
  }

  @Test("links are listed with their days and taken back one by one; only those of this list")
  func oneLink() async throws {
    try await TestSite.with { site in
      let her = site.visitor()
      try await add(her, "organisation/49")
      let kept = try await arrange(her, ["do": "keep"]).location
      func share() async throws -> String {
        site.clock.move(seconds: 60)
        let page = try await her.get(kept)
        let made = try await her.follow(try await her.submit(page, to: "\(kept)/do/share"))
        let link = try #require(made.text.firstMatch(of: #/data-copy="https:\/\/relais\.example([^"]*)"/#)).1
        return String(link)
      }
      let (first, second) = (try await share(), try await share())
      let page = try await her.get(kept)
      let references = page.forms.filter { $0.action == "\(kept)/do/end-links" }.compactMap { $0["link"] }
      #expect(references.count == 2 && page.text.components(separatedBy: "Lien fait le").count - 1 == 2)
      // The newest stands first.
      let oldest = try #require(references.last)
      let form = try #require(page.forms.first { $0["link"] == oldest })
      #expect(try await her.post(form.action, form.fields).status == 303)
      let friend = site.visitor()
      #expect(try await friend.get(first).status == 410)
      #expect(try await friend.get(second).status == 200)
      // Somebody else's list does not end this one's links.
      let other = site.visitor()
      try await add(other, "category/38")
      let theirs = try await arrange(other, ["do": "keep"]).location
      let own = try await other.get(theirs)
      _ = try await other.submit(own, to: "\(theirs)/do/share")
      let shared = try await other.get(theirs)
      let newest = try #require(references.first)
      _ = try await other.submit(shared, to: "\(theirs)/do/end-links", ["link": newest])
      #expect(try await friend.get(second).status == 200)
    }
  }

  @Test("from a chapter's page and from an activity's page things go on the list; an activity says when, and one that is over says so")
  func activities() async throws {
    try await TestSite.with { site in
      let place = MeetingPlace(id: ID("house"), name: "Le Coin", address: "Rue du Test 1", municipality: 21009, phone: "02 111 11 11")
      let today = site.surroundings.today
      let soup = Activity(
        id: ID("soup"), place: place.id, title: "Soupe <du> jour", language: .french,
        schedule: Activity.schedule(.weekly, on: today.adding(days: 1), ClockTime(hour: 12), ClockTime(hour: 14), last: today.adding(days: 20)), cents: 0)
      let now = site.surroundings.now()
      try await site.database.transaction { connection in
        try connection.write(place, at: now)
        try connection.insert(soup, at: now)
      }
      let her = site.visitor()
      let chapter = "/fr/chapitres/\(Fixtures.chapter.id)"
      let listed = try await her.get(chapter)
      #expect(listed.text.contains("name=\"add\" value=\"category/38\""))
      #expect(try await her.submit(listed, to: choose, ["add": "category/38"]).location == "\(chapter)#list-category-38")
      let page = try await her.get("/fr/activites/soup")
      #expect(page.text.contains("value=\"activity/soup\""))
      #expect(try await her.submit(page, to: choose, ["add": "activity/soup"]).location == "/fr/activites/soup#list-activity-soup")
      let list = try await her.get(mine)
      #expect(list.links.contains("/fr/activites/soup") && list.text.contains("de 12 h 00 à 14 h 00, chaque semaine"))
      let sheet = try await her.get("\(mine)?print=yes")
      #expect(sheet.text.contains("Soupe &lt;du&gt; jour") && sheet.text.contains("Rue du Test 1") && sheet.text.contains("02 111 11 11"))
      #expect(sheet.text.contains("https://relais.example/fr/activites/soup"))
      let kept = try await arrange(her, ["do": "keep"]).location
      site.clock.move(days: 30)
      site.house.activities.forget()
      let over = try await her.get("\(kept)?print=yes")
      #expect(over.text.contains("Soupe &lt;du&gt; jour") && over.text.contains("plus lieu") && !over.text.contains("02 111 11 11"))
      #expect(try await her.submit(try await her.get(chapter), to: choose, ["add": "activity/none"]).status == 404)
    }
  }

  @Test("a professional working in French sends a Dutch list; the letter carries the link and the house, and no more unless asked")
  func mail() async throws {
    try await TestSite.with { site in
      let desk = try await site.signedIn(.helpdeskAgent)
      try await add(desk, "organisation/49")
      let kept = try await arrange(desk, ["do": "keep", "language": "nl", "name": "Odette", "words-0": "na de middag bellen"])
      let page = try await desk.get(kept.location)
      #expect(page.heading == "Odette" && kept.location.hasPrefix("/fr/mes-listes/"))
      let wrong = try await desk.submit(page, to: "\(kept.location)/do/mail", ["email": "zus"])
      #expect(wrong.status == 422 && wrong.forms.contains { $0["email"] == "zus" })
      for whole in [[:], ["whole": "yes"]] {
        let form = try await desk.get(kept.location)
        let sent = try await desk.submit(form, to: "\(kept.location)/do/mail", ["email": "zus@example.be"].merging(whole) { $1 })
        #expect(sent.status == 303)
        site.clock.move(seconds: 10)
      }
      let letters = try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 9) }
      #expect(letters.map(\.subject) == ["Informatie voor u", "Informatie voor u"] && letters.allSatisfy { $0.language == .dutch })
      let (whole, plain) = (letters[0].body, letters[1].body)
      #expect(plain.contains("Maison Relais") && !plain.contains("Linde") && !plain.contains("middag") && !plain.contains("Odette"))
      #expect(whole.contains("Dienst Linde") && whole.contains("02 000 00 01") && whole.contains("na de middag bellen") && !whole.contains("Odette"))
      let link = try #require(plain.firstMatch(of: #/https:\/\/relais\.example(\/nl\/mijn-lijst\/\S+)/#)).1
      let read = try await site.visitor().get(String(link))
      #expect(read.language == "nl" && read.text.contains("Dienst Linde") && read.text.contains("na de middag bellen") && !read.text.contains("Odette"))
      #expect(try await desk.get("/fr/mes-listes").text.contains("Odette"))
      let other = try await site.signedIn(.caseManager)
      #expect(try await other.get(kept.location).status == 404)
      #expect(!(try await other.get("/fr/mes-listes").text.contains("Odette")))
    }
  }

  @Test("in a further language the list says in which language the descriptions are")
  func furtherLanguage() async throws {
    try await TestSite.with { site in
      let her = site.visitor()
      try await add(her, "organisation/49")
      _ = try await arrange(her, ["do": "save", "language": "tr"])
      _ = try await arrange(her, ["do": "save", "texts": "nl"])
      let sheet = try await her.get("\(Address.directory(.shortlist).path(try #require(Language(code: "tr"))))?print=yes")
      #expect(sheet.language == "tr" && sheet.text.contains("Nederlands") && sheet.text.contains("Dienst Linde"))
      #expect(sheet.text.contains("<div lang=\"nl\" dir=\"ltr\">"))
    }
  }

  @Test("a kept list says what has closed since and gives the numbers of today")
  func closedSince() async throws {
    try await TestSite.with { site in
      let her = site.visitor()
      try await add(her, "organisation/49")
      try await add(her, "category/38")
      let kept = try await arrange(her, ["do": "keep"])
      let content = Fixtures.directory
      var house = try #require(content.entries.first { $0.id == "organisation/49" })
      house.phones = [Entry.Phone(number: "02 999 99 99", label: nil, hours: nil)]
      let left = DirectoryContent(chapters: content.chapters, entries: [house])
      site.house.directory.replace(with: SearchIndex(content: left))
      let sheet = try await her.get("\(kept.location)?print=yes")
      #expect(sheet.text.contains("02 999 99 99") && !sheet.text.contains("02 000 00 01"))
      #expect(sheet.text.contains("Télévigilance") && sheet.text.contains("plus dans l&#39;annuaire"))
    }
  }

  @Test("a list begun in a person's file is kept there, in her language, for those who may open it")
  func inHerFile() async throws {
    try await TestSite.with { site in
      var details = PersonDetails()
      details.languages = [SpokenLanguage(code: "nl")]
      let person = try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let desk = try await site.signedIn(.caseManager)
      let page = Address.personPage(person.id, .lists).path(.french)
      _ = try await desk.submit(try await desk.get(page), to: Address.personForm(person.id, .lists, .beginList).path(.french))
      try await add(desk, "category/38")
      #expect(try await desk.get(mine).forms.first { $0.action == arrange }?["language"] == "nl")
      let kept = try await arrange(desk, ["do": "keep", "name": "Après l'hôpital"])
      #expect(try await desk.get(page).text.contains("Après l&#39;hôpital"))
      #expect(!(try await desk.get("/fr/mes-listes").text.contains("Après l&#39;hôpital")))
      let stranger = try await site.signedIn(.caseManager, .other)
      #expect(try await stranger.get(page).status == 404)
      #expect(try await stranger.get(kept.location).status == 404)
    }
  }
}
