import Actions
import Care
import Foundation
import Kernel
import Pages
import Secrets
import Site
import Store
import TestSupport
import Testing

@Suite("Keeping the directory true")
struct FreshnessPathTests {
  private static let item = "organisation.49"
  private static let desk = "/fr/redaction/organisation.49"

  /// A site whose directory stands in its database, too.
  private func withSite(_ backend: Backend, _ body: (TestSite) async throws -> Void) async throws {
    try await TestSite.with(backend) { site in
      _ = try await loadDirectory(Fixtures.directory, into: site.database, by: .commandLine, site.surroundings)
      try await site.house.directory.refresh(from: site.database)
      try await body(site)
    }
  }

  private func letters(_ site: TestSite) async throws -> [Message] {
    try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 100) }
  }

  /// The path of the newest link to a provider.
  private func link(_ site: TestSite) async throws -> String {
    let letter = try #require(try await letters(site).first { $0.body.contains("/fr/confirmer/") })
    let match = try #require(letter.body.firstMatch(of: #/\/fr\/confirmer\/[a-z0-9]+/#))
    return String(match.0)
  }

  private func entry(_ site: TestSite) async throws -> Entry {
    try #require(try await site.database.read { try $0.entryRecord("organisation/49") }?.entry)
  }

  @Test("who is no editor does not come in", arguments: ["/fr/redaction", "/fr/erreurs-signalees", desk])
  func roles(path: String) async throws {
    try await withSite(.sqlite) { site in
      let answer9 = try await site.signedIn(.caseManager).get(path)
      #expect(answer9.status == 403)
      #expect(try await site.visitor().get(path).status == 303)
      let answer10 = try await site.signedIn(.directoryEditor).get(path)
      #expect(answer10.status == 200)
    }
  }

  @Test("a provider confirms with one touch, without account", arguments: Backend.available)
  func confirm(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      let editor = try await site.signedIn(.directoryEditor)
      #expect(try await editor.get("/fr/redaction").text.contains("Service Tilleul"))
      #expect(try await editor.fill(Self.desk, to: "\(Self.desk)/do/ask", [:]).status == 303)
      let letter = try #require(try await letters(site).first)
      #expect(letter.to == "tilleul@example.be")
      #expect(letter.body.contains("/fr/confirmer/") && letter.body.contains("/nl/bevestigen/"))
      let path = try await link(site)
      let provider = site.visitor()
      let page = try await provider.get(path)
      #expect(page.status == 200 && page.text.contains("02 000 00 01"))
      let answer = try await provider.submit(page, to: "\(path)/do/answer", ["answer": "right"])
      #expect(try await provider.follow(answer).text.contains("confirmée d&#39;aujourd&#39;hui"))
      let confirmation = try #require(try await entry(site).offer?.confirmation)
      #expect(confirmation.way == .provider && confirmation.day == site.surroundings.today && confirmation.by == "Service Tilleul")
      let open = try await site.visitor().get("/nl/gids/organisation/49")
      #expect(open.text.contains("door de dienst zelf"))
    }
  }

  @Test("a provider's correction waits for an editor, who takes over a field and leaves another; both are told", arguments: Backend.available)
  func correct(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      let editor = try await site.signedIn(.directoryEditor)
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/ask", [:])
      let path = try await link(site)
      let provider = site.visitor()
      let wrong = try await provider.fill("\(path)?section=contact", to: "\(path)/do/correct", ["phones.0.number": "pas un numéro"])
      #expect(wrong.status == 422 && wrong.text.contains("pas un numéro"))
      try await provider.submit(wrong, to: "\(path)/do/correct", ["phones.0.number": "02 555 12 34"])
      try await provider.fill("\(path)?section=names", to: "\(path)/do/correct", ["name.fr": "Autre nom"])
      #expect(try await entry(site).phones.first?.number == "02 000 00 01")
      #expect(try await provider.get(path).text.contains("02 555 12 34"))
      #expect(try await letters(site).contains { $0.to == TestSite.account(.directoryEditor).email })
      let page = try await editor.get(Self.desk)
      #expect(page.text.contains("02 555 12 34") && page.text.contains("02 000 00 01"))
      let undecided = try await editor.submit(page, to: "\(Self.desk)/do/decide", ["field.phones": "yes"])
      #expect(undecided.status == 422)
      let decided = try await editor.submit(
        undecided, to: "\(Self.desk)/do/decide", ["field.phones": "yes", "field.name": "no", "word": "Le nom reste."])
      #expect(decided.status == 303)
      let now = try await entry(site)
      #expect(now.phones.first?.number == "02 555 12 34" && now.name.fr == "Service Tilleul")
      #expect(now.offer?.confirmation?.way == .provider)
      #expect(try await site.visitor().get("/fr/annuaire/organisation/49").text.contains("02 555 12 34"))
      #expect(try await letters(site).contains { $0.to == "tilleul@example.be" && $0.body.contains("Le nom reste.") })
      let again = try await editor.submit(page, to: "\(Self.desk)/do/decide", ["field.phones": "no", "field.name": "no"])
      #expect(again.status == 409)
      // What was taken over can be taken back, field by field.
      let history = try await editor.get(Self.desk)
      let undo = try #require(history.forms.first { $0.action == "\(Self.desk)/do/undo" && $0["field"] == "phones" })
      #expect(try await editor.post(undo.action, undo.fields).status == 303)
      #expect(try await entry(site).phones.first?.number == "02 000 00 01")
      #expect(try await entry(site).offer?.confirmation != nil)
    }
  }

  @Test("a link that is over, withdrawn or made up opens nothing; its secret rests nowhere", arguments: Backend.available)
  func links(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      let editor = try await site.signedIn(.directoryEditor)
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/ask", [:])
      let first = try await link(site)
      let secret = try #require(first.split(separator: "/").last.map(String.init))
      #expect(try await Leaks.found([secret, "vous@example.be"], in: site.database).isEmpty)
      let visitor = site.visitor()
      #expect(try await visitor.get("/fr/confirmer/made-up").status == 404)
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/ask", [:])
      #expect(try await visitor.get(first).status == 410)
      let second = try #require(
        try await letters(site).compactMap { $0.body.firstMatch(of: #/\/fr\/confirmer\/[a-z0-9]+/#).map { String($0.0) } }
          .first { $0 != first })
      #expect(try await visitor.get(second).status == 200)
      site.clock.move(days: 46)
      #expect(try await visitor.get(second).status == 410)
    }
  }

  @Test("two editors at once: the second sees both and loses nothing")
  func conflict() async throws {
    try await withSite(.sqlite) { site in
      let (ana, karim) = (try await site.signedIn(.directoryEditor), try await site.signedIn(.directoryEditor, .other))
      let page = try await ana.get("\(Self.desk)?section=contact")
      try await karim.fill("\(Self.desk)?section=contact", to: "\(Self.desk)/do/save", ["emails": "karim@example.be"])
      let answer = try await ana.submit(page, to: "\(Self.desk)/do/save", ["emails": "ana@example.be"])
      #expect(answer.status == 409 && answer.text.contains("karim@example.be") && answer.text.contains("ana@example.be"))
      #expect(try await entry(site).emails == ["karim@example.be"])
      #expect(try await ana.submit(answer, to: "\(Self.desk)/do/save").status == 303)
      #expect(try await entry(site).emails == ["ana@example.be"])
    }
  }

  @Test("every section can be opened and saved unchanged; a new entry is found at once")
  func sections() async throws {
    try await withSite(.sqlite) { site in
      let editor = try await site.signedIn(.directoryEditor)
      let before = try await entry(site)
      for section in EntrySection.all where !section.hasOwnPages {
        let answer = try await editor.fill("\(Self.desk)?section=\(section.id)", to: "\(Self.desk)/do/save", [:])
        #expect(answer.status == 303, "\(section.id)")
      }
      #expect(try await entry(site) == before)
      let bad = try await editor.fill("/fr/redaction/new", to: "/fr/redaction/do/create", ["kind": "service", "slug": "É"])
      #expect(bad.status == 422)
      var values = ["kind": "service", "slug": ""]
      for code in ["fr", "nl", "en"] {
        values["name.\(code)"] = "Repas du Parc"
        values["summary.\(code)"] = "Des repas"
      }
      #expect(try await editor.submit(bad, to: "/fr/redaction/do/create", values).status == 303)
      #expect(try await site.visitor().get("/fr/annuaire/service/repas-du-parc").status == 200)
      #expect(try await editor.fill("/fr/redaction/new", to: "/fr/redaction/do/create", values).status == 422)
    }
  }

  @Test("two corrections of one entry wait side by side; what one form said wrong does not stand on the other")
  func twoWishes() async throws {
    try await withSite(.sqlite) { site in
      let editor = try await site.signedIn(.directoryEditor)
      for name in ["Premier nom", "Second nom"] {
        try await editor.fill(Self.desk, to: "\(Self.desk)/do/ask", [:])
        let path = try #require(
          try await letters(site).sorted { $0.createdAt < $1.createdAt }.last { $0.body.contains("/fr/confirmer/") }?
            .body.firstMatch(of: #/\/fr\/confirmer\/[a-z0-9]+/#)
        ).0
        try await site.visitor().fill("\(path)?section=names", to: "\(path)/do/correct", ["name.fr": name])
        site.clock.move(seconds: 60)
      }
      let page = try await editor.get(Self.desk)
      let forms = page.forms.filter { $0.action == "\(Self.desk)/do/decide" }
      #expect(forms.count == 2)
      // Every answered page is checked for identifiers that stand twice.
      let back = try await editor.submit(page, to: "\(Self.desk)/do/decide", ["word": "Pourquoi ?"])
      #expect(back.status == 422 && back.text.components(separatedBy: "id=\"problems\"").count == 2)
      #expect(back.forms.filter { $0["word"] == "Pourquoi ?" }.count == 1)
    }
  }

  @Test("who is to be rung again comes first when that is asked, the earliest at the top, by the newest call of each")
  func ringing() async throws {
    try await withSite(.sqlite) { site in
      let editor = try await site.signedIn(.directoryEditor)
      func call(_ item: String, _ day: String) async throws {
        site.clock.move(seconds: 60)
        try await editor.fill("/fr/redaction/\(item)", to: "/fr/redaction/\(item)/do/call", ["outcome": "call-back", "next": day])
      }
      try await call("organisation.49", "1/12/2026")
      try await call("category.38", "3/12/2026")
      try await call("organisation.49", "5/12/2026")
      let list = try await editor.get("/fr/redaction?order=ring")
      let order = list.links.compactMap { $0.hasPrefix("/fr/redaction/") ? String($0.dropFirst("/fr/redaction/".count)) : nil }.filter { $0 != "new" }
      #expect(order == ["category.38", "organisation.49", "helpline.ecoute-violence"])
      #expect(list.text.contains("Rappeler le 3 décembre 2026") && list.text.contains("Rappeler le 5 décembre 2026"))
    }
  }

  @Test("chapter and sections are chosen by name; sections of another chapter, and made-up ones, are not taken")
  func filing() async throws {
    let section = try #require(EntrySection.named("filing"))
    var entry = Entry(id: "entry/x", name: Text(same: "X"), summary: Text(same: "X"))
    (entry.chapter, entry.sections) = ("a", ["two", "one"])
    var values = EntryForm.values(of: section, entry, in: .french)
    #expect(values["chapter"] == "a" && values["sections.a.one"] == "yes" && values["sections.a.two"] == "yes")
    let reading = EntryReading(language: .french, today: Day(daysSinceEpoch: 20_000))
    #expect(try EntryForm.apply(section, values, to: entry, reading) == entry)
    values["chapter"] = "b"
    values["sections.b.three"] = "yes"
    #expect(try EntryForm.apply(section, values, to: entry, reading).sections == ["three"])
    try await withSite(.sqlite) { site in
      let editor = try await site.signedIn(.directoryEditor)
      let page = try await editor.get("\(Self.desk)?section=filing")
      #expect(page.text.contains("<option value=\"aide-a-domicile\" selected>Aide à domicile</option>"))
      #expect(try await editor.get(Self.desk).text.contains("Aide à domicile"))
      let save = "\(Self.desk)/do/save"
      let answer = try await editor.submit(page, to: save, ["sections.aide-a-domicile.none": "yes"])
      #expect(answer.status == 422)
      #expect(try await editor.submit(page, to: save, ["chapter": ""]).status == 303)
      #expect(try await self.entry(site).chapter == nil)
    }
  }

  @Test("the rooms around the directory: each role finds the way to what it may open, and to nothing else", arguments: Role.allCases)
  func rooms(_ role: Role) async throws {
    try await withSite(.sqlite) { site in
      let client = try await site.signedIn(role)
      let viewer = Frame.Viewer(name: "", organization: "", roles: [role])
      let open = DirectoryRoom.allCases.filter { $0.isOpen(to: viewer) && $0 != .guides }
      for room in DirectoryRoom.allCases where room != .guides {
        let answer = try await client.get(room.address)
        #expect(answer.status == (open.contains(room) ? 200 : 403), "\(role.rawValue) \(room)")
        guard answer.status == 200 else { continue }
        for link in answer.links where !link.contains("?") {
          let led = try await client.get(link)
          #expect([200, 303].contains(led.status), "\(role.rawValue) \(room) leads to \(link): \(led.status)")
        }
        if open.count > 1 {
          for other in open { #expect(answer.links.contains(other.address.path(.french)), "\(role.rawValue) \(room) \(other)") }
        }
      }
      let home = try await client.get("/fr").links
      let isOffered = [.directoryEditor, .programmeCoordinator, .evaluator].contains(role)
      #expect(home.contains { link in open.contains { $0.address.path(.french) == link } } == isOffered, "\(role.rawValue)")
    }
  }

  @Test("a visitor's report is sealed, handled with an outcome, told by letter, and the address is forgotten", arguments: Backend.available)
  func mistake(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      let visitor = site.visitor()
      let path = "/fr/annuaire/organisation/49"
      #expect(try await visitor.fill(path, to: path, ["mistake": "", "email": "x"]).status == 422)
      let robot = try await visitor.fill(path, to: path, ["mistake": "Achetez", "more": "oui"])
      #expect(robot.status == 200)
      #expect(try await site.database.read { try $0.mistakeCount(onlyOpen: true) } == 0)
      let done = try await visitor.fill(path, to: path, ["mistake": "Le numéro ne répond plus.", "email": "odile@example.be"])
      #expect(done.status == 200 && done.text.contains("E26-"))
      #expect(try await Leaks.found(["odile@example.be", "ne répond plus"], in: site.database).isEmpty)
      let editor = try await site.signedIn(.directoryEditor)
      let list = try await editor.get("/fr/erreurs-signalees")
      #expect(list.text.contains("Le numéro ne répond plus.") && !list.text.contains("odile@example.be"))
      let form = try #require(list.forms.first { $0.action.hasSuffix("/do/handle") })
      #expect(try await editor.submit(list, to: form.action, ["outcome": "corrected"]).status == 303)
      #expect(try await letters(site).contains { $0.to == "odile@example.be" })
      let report = try #require(try await site.database.read { try $0.mistakes(onlyOpen: false, offset: 0, limit: 9) }.first)
      #expect(!report.hasAddress && report.outcome == .corrected && report.words == "Le numéro ne répond plus.")
      #expect(try await editor.submit(list, to: form.action, ["outcome": "asked"]).status == 409)
    }
  }

  @Test("an editor sees her own entries and corrections, those of nobody, and those that no letter can ask about", arguments: Backend.available)
  func mine(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      let editor = try await site.signedIn(.directoryEditor)
      let all = site.house.directory.index.whole.entries
      func ids(_ filter: String) async throws -> Set<String> {
        var found: Set<String> = []
        for page in 1...(all.count / 25 + 1) {
          let links = try await editor.get("/fr/redaction?\(filter)&page=\(page)").links
          let items = links.filter { $0.hasPrefix("/fr/redaction/") && $0.contains(".") && !$0.contains("?") && !$0.contains("#") }
          found.formUnion(items.map { String($0.dropFirst("/fr/redaction/".count)) })
        }
        return found
      }
      #expect(try await editor.get("/fr/redaction?editor=mine").text.contains("Aucune fiche pour ce choix"))
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/assign", [:])
      #expect(try await ids("editor=mine") == [Self.item])
      #expect(try await ids("editor=nobody") == Set(all.map { EntryKey.part($0.id) }).subtracting([Self.item]))
      #expect(try await ids("address=none") == Set(all.filter { $0.reviewAddress == nil }.map { EntryKey.part($0.id) }))
      let page = try await editor.get("/fr/redaction")
      #expect(page.text.contains("Les miennes") && page.text.contains("À personne"))
      // What its provider wishes waits for her who looks after it.
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/ask", [:])
      let path = try await link(site)
      try await site.visitor().fill("\(path)?section=contact", to: "\(path)/do/correct", ["phones.0.number": "02 555 12 34"])
      #expect(try await editor.get("/fr/redaction?editor=mine").text.contains("attend votre réponse"))
      #expect(try await editor.get("/fr/redaction?editor=nobody").text.contains("Aucune correction"))
    }
  }

  @Test("the daily work is done once; what nobody could confirm leaves public search and comes back with one touch", arguments: Backend.available)
  func daily(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      func work() async throws -> FreshnessWork? {
        try await keepFresh(
          site.house.directory.index.content.entries,
          QuestionDesk(rule: site.house.freshness.rule(on: site.surroundings.today), key: site.house.secretKey) {
            Letter(subject: "S", body: $0.isReminder ? "encore" : "une fois")
          }, in: site.database, site.surroundings)
      }
      let editor = try await site.signedIn(.directoryEditor)
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/call", ["outcome": "no-answer"])
      let first = try #require(try await work())
      #expect(first.hidden == 1)
      #expect(try await work() == nil)
      try await site.house.directory.refresh(from: site.database)
      #expect(try await entry(site).offer?.status == .inactive)
      #expect(site.house.directory.index.entry("organisation/49") == nil)
      #expect(site.house.directory.index.entry("helpline/ecoute-violence") != nil)
      // The files do not bring it back.
      _ = try await loadDirectory(Fixtures.directory, into: site.database, by: .commandLine, site.surroundings)
      #expect(try await entry(site).offer?.status == .inactive)
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/confirm", ["way": "phone", "by": "Accueil"])
      #expect(try await entry(site).isPublic)
      #expect(site.house.directory.index.entry("organisation/49") != nil)
      // A question without answer is reminded, then counts as asked in vain.
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/ask", [:])
      site.clock.move(days: 10)
      #expect(try await work()?.reminded == 1)
      site.clock.move(days: 10)
      #expect(try await work()?.reminded == 1)
      site.clock.move(days: 10)
      #expect(try await work()?.reminded == 0)
      site.clock.move(days: 20)
      #expect(try await work()?.expired == 1)
      #expect(try await site.database.read { try $0.entryWatch("organisation/49") }.asked == 3)
    }
  }

  @Test("a campaign says how many letters, sends them, shows progress and can be closed", arguments: Backend.available)
  func campaign(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      let editor = try await site.signedIn(.directoryEditor)
      let values = ["name": "Automne", "chapter": "aide-a-domicile", "ends": "15/1/2027", "step": "preview"]
      let preview = try await editor.fill("/fr/campagnes", to: "/fr/campagnes/do/create", values)
      #expect(preview.text.contains("1 fiche, 1 lettre.") && !preview.text.contains("adresse e-mail"))
      #expect(try await letters(site).isEmpty)
      let made = try await editor.submit(preview, to: "/fr/campagnes/do/create", values.merging(["step": "create"]) { $1 })
      let path = made.location
      let before = try await editor.get(path)
      #expect(before.text.contains("Envoyer 1 lettre maintenant"))
      try await editor.submit(before, to: "\(path)/do/send")
      #expect(try await letters(site).count == 1)
      let after = try await editor.get(path)
      #expect(after.text.contains("Aucune lettre à envoyer") && !after.text.contains("/do/send"))
      let provider = site.visitor()
      let answer = try await link(site)
      try await provider.fill(answer, to: "\(answer)/do/answer", ["answer": "right"])
      #expect(try await site.signedIn(.programmeCoordinator).get(path).text.contains("confirmé sans changement"))
      #expect(try await editor.get("\(path)?format=csv").text.contains("organisation/49"))
      #expect(try await editor.fill(path, to: "\(path)/do/close", [:]).status == 303)
      #expect(try await !editor.get(path).text.contains("/do/send"))
      #expect(try await editor.fill("/fr/campagnes", to: "/fr/campagnes/do/create", ["name": "", "ends": "hier"]).status == 422)
    }
  }

  @Test("a call without answer counts, a closure for a time is shown, closed for good leaves search, and wrong recipients are heard")
  func steps() async throws {
    try await withSite(.sqlite) { site in
      let editor = try await site.signedIn(.directoryEditor)
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/call", ["outcome": "no-answer", "note": "Personne", "next": "demain"])
      #expect(try await site.database.read { try $0.entryWatch("organisation/49") }.asked == 1)
      #expect(try await editor.get(Self.desk).text.contains("Personne"))
      #expect(try await editor.fill(Self.desk, to: "\(Self.desk)/do/state", ["from": "", "step": "pause"]).status == 422)
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/state", ["from": "aujourd'hui", "to": "24/12/2026", "step": "pause"])
      #expect(try await entry(site).offer?.closures.count == 1)
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/state", ["step": "close"])
      #expect(try await entry(site).offer?.status == .defunct)
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/state", ["step": "show"])
      #expect(try await entry(site).isPublic)
      try await editor.fill(Self.desk, to: "\(Self.desk)/do/ask", [:])
      let path = try await link(site)
      let stranger = site.visitor()
      #expect(try await stranger.fill(path, to: "\(path)/do/answer", ["answer": "wrong"]).status == 200)
      #expect(try await stranger.get(path).status == 410)
    }
  }
}
