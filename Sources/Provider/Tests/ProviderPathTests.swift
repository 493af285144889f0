import Actions
import Care
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("The programme's list of providers, walked through")
struct ProviderPathTests {
  private func details(_ name: String = "Elif Yılmaz") -> ProviderDetails {
    var details = ProviderDetails()
    details.name = name
    details.discipline = "psychologist"
    details.languages = ["fr", "tr"]
    details.municipalities = [21015]
    details.convention.from = Day(year: 2024, month: 1, day: 1)
    details.email = "elif@example.be"
    return details
  }

  private func add(_ site: TestSite, _ details: ProviderDetails) async throws -> ID<Provider> {
    try await addProvider(details, by: TestSite.actor(.directoryEditor), in: site.database, site.surroundings)
  }

  /// Sends the link and reads it out of the letter that waits.
  private func link(_ site: TestSite, _ id: ID<Provider>) async throws -> String {
    let keeper = try await site.signedIn(.programmeCoordinator)
    let page = "/fr/prestataires/\(id.raw)"
    #expect(try await keeper.fill(page, to: "\(page)/do/invite", [:]).status == 303)
    let now = site.surroundings.now()
    let letters = try await site.database.transaction { try $0.takeMessages(at: now, limit: 50, leaseSeconds: 60) }
    let letter = try #require(letters.last { $0.to == "elif@example.be" })
    #expect(!letter.subject.contains("Elif"))
    return String(try #require(letter.body.firstMatch(of: #/\/fr\/ma-fiche\/[a-z0-9]+/#)).0)
  }

  @Test("professionals read the list, visitors and other roles do not")
  func roles() async throws {
    try await TestSite.with { site in
      let id = try await add(site, details())
      for role in [Role.caseManager, .psychologist, .occupationalTherapist, .helpdeskAgent] {
        let client = try await site.signedIn(role)
        #expect(try await client.get("/fr/prestataires").text.contains("Elif"))
        let page = try await client.get("/nl/zorgverleners/\(id.raw)")
        #expect(page.status == 200 && !page.text.contains("/do/invite"))
        #expect(try await client.get("/fr/prestataires/new").status == 403)
      }
      let answer7 = try await site.signedIn(.homeNurse).get("/fr/prestataires")
      #expect(answer7.status == 403)
      #expect(try await site.visitor().get("/fr/prestataires").status == 303)
      #expect(try await site.visitor().get("/fr/ma-fiche/unknown").status == 404)
    }
  }

  @Test("an editor adds a provider; everything wrong is said at once and nothing typed is lost", arguments: Backend.available)
  func adding(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let editor = try await site.signedIn(.directoryEditor)
      #expect(try await editor.get("/fr/prestataires").text.contains("Ici viendront"))
      let wrong = try await editor.fill(
        "/fr/prestataires/new", to: "/fr/prestataires/new/do/save",
        ["name": "Joke Peeters", "number": "1-87497-05-477", "from": "hier soir", "email": "joke@", "phone": "02"])
      #expect(wrong.status == 422 && wrong.text.contains("Joke Peeters") && wrong.text.contains("1-87497-05-477"))
      for name in ["number", "discipline", "from", "email", "phone"] { #expect(wrong.text.contains("f-\(name)-error")) }
      let made = try await editor.submit(
        wrong, to: "/fr/prestataires/new/do/save",
        [
          "discipline": "occupational-therapist", "number": "1-87497-04-477", "from": "1/1/2026", "email": "joke@example.be",
          "phone": "0470 12 34 56", "language.nl": "yes", "town.21015": "yes", "time.1-morning": "yes", "setting.home": "yes",
        ])
      #expect(made.status == 303)
      let page = try await editor.follow(made)
      #expect(page.text.contains("1-87497-04-477") && page.text.contains("Schaerbeek") && page.text.contains("lundi (matin)"))
      let provider = try #require(try await readProviders(in: site.database).first)
      #expect(provider.details.times == [ProviderTime(1, .morning)] && provider.details.settings == [.home])
      let entry = try #require(try await site.log().last { $0.purpose == .changeProvider })
      #expect(entry.subjects == [provider.subject])
    }
  }

  @Test("two editors at once: the second is told, and what was typed stays", arguments: Backend.available)
  func collision(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await add(site, details())
      let path = "/fr/prestataires/\(id.raw)"
      let one = try await site.signedIn(.directoryEditor)
      let other = try await site.signedIn(.programmeCoordinator)
      let (first, second) = (try await one.get("\(path)?edit=yes"), try await other.get("\(path)?edit=yes"))
      #expect(try await one.submit(first, to: "\(path)/do/save", ["organisation": "Maison A"]).status == 303)
      let late = try await other.submit(second, to: "\(path)/do/save", ["organisation": "Maison B"])
      #expect(late.status == 409 && late.text.contains("Maison B"))
      #expect(try await readProvider(id, in: site.database).provider.details.organisation == "Maison A")
    }
  }

  @Test("a provider says full until a day with its link; the list says so at once, and the history by whom", arguments: Backend.available)
  func byLink(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await add(site, details())
      let path = try await link(site, id)
      let phone = site.visitor()
      let page = try await phone.get(path)
      #expect(page.status == 200 && page.text.contains("Elif"))
      let forms = page.forms.filter { $0.action == "\(path)/do/room" }
      #expect(forms.count == 2)
      #expect(try await phone.post("\(path)/do/room", fields(forms[0]) + [("room", "2")]).status == 303)
      let today = site.surroundings.today
      #expect(try await readProvider(id, in: site.database).provider.details.capacity == ProviderDetails.Capacity(places: 2, saidOn: today))
      let past = try await phone.post("\(path)/do/room", fields(forms[1]) + [("fullUntil", "1/1/2020")])
      #expect(past.status == 422 && past.text.contains("1/1/2020"))
      let until = today.adding(days: 20)
      let typed = "\(until.dayOfMonth)/\(until.month)/\(until.year)"
      #expect(try await phone.post("\(path)/do/room", fields(forms[1]) + [("fullUntil", typed)]).status == 303)
      let coordinator = try await site.signedIn(.programmeCoordinator)
      #expect(try await coordinator.get("/fr/prestataires").text.contains("Complet jusqu"))
      #expect(try await !coordinator.get("/fr/prestataires?room=now").text.contains("Elif"))
      #expect(try await coordinator.get("/fr/prestataires/\(id.raw)").text.contains("par son lien"))
      let kept = try await phone.submit(page, to: "\(path)/do/save", ["language.nl": "yes", "town.21001": "yes", "name": "Autre"])
      #expect(kept.status == 303)
      let details = try await readProvider(id, in: site.database).provider.details
      #expect(details.languages == ["fr", "nl", "tr"] && details.municipalities == [21001, 21015] && details.name == "Elif Yılmaz")
      #expect(try await site.log().contains { $0.purpose == .changeProviderByLink && $0.subjects == ["provider/\(id.raw)"] })
    }
  }

  private func fields(_ form: PageForm) -> [(String, String)] { form.fields.filter { $0.0 != "fullUntil" } }

  @Test("a new link ends the one before; a link taken back, run out, or of somebody who left is over", arguments: Backend.available)
  func links(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await add(site, details())
      let first = try await link(site, id)
      let second = try await link(site, id)
      #expect(first != second)
      #expect(try await site.visitor().get(first).status == 410)
      #expect(try await site.visitor().get(second).status == 200)
      let stored = try await site.database.read { try $0.rows("SELECT digest FROM provider_link").map { try $0.text("digest") } }
      let secret = try #require(second.split(separator: "/").last)
      #expect(stored.count == 2 && !stored.contains(String(secret)))
      let keeper = try await site.signedIn(.directoryEditor)
      let page = "/fr/prestataires/\(id.raw)"
      #expect(try await keeper.fill(page, to: "\(page)/do/end-links", [:]).status == 303)
      #expect(try await site.visitor().get(second).status == 410)
      let third = try await link(site, id)
      site.clock.move(days: 365)
      #expect(try await site.visitor().get(third).status == 410)
      let fourth = try await link(site, id)
      let version = try await readProvider(id, in: site.database).provider.version
      try await changeProvider(id, version: version, by: TestSite.actor(.directoryEditor), in: site.database, site.surroundings) {
        var next = $0
        next.hasLeft = true
        return next
      }
      #expect(try await site.visitor().get(fourth).status == 410)
      #expect(try await !keeper.get("/fr/prestataires").text.contains("Elif"))
    }
  }

  @Test("old news about room: one letter in the provider's language with a fresh link, none more until the period is over", arguments: Backend.available)
  func reminded(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      var one = details()
      one.letters = "nl"
      one.capacity = ProviderDetails.Capacity(places: 2, saidOn: site.surroundings.today)
      let id = try await add(site, one)
      _ = try await add(site, details("Nobody Said"))
      let rule = try site.house.providers.rule(on: site.surroundings.today)
      @Sendable func remind() async throws -> Int {
        try await remindProviders(
          under: rule, in: site.database, site.surroundings, letter: site.house.providerLetters(asksAnew: true))
      }
      site.clock.move(days: rule.newsDays)
      #expect(try await remind() == 0)
      site.clock.move(days: 1)
      let sent = await withTaskGroup(of: Int.self) { group in
        for _ in 0..<4 { group.addTask { (try? await remind()) ?? 0 } }
        return await group.reduce(0, +)
      }
      #expect(sent == 1)
      #expect(try await remind() == 0)
      let now = site.surroundings.now()
      let letters = try await site.database.transaction { try $0.takeMessages(at: now, limit: 50, leaseSeconds: 60) }
      #expect(letters.count == 1)
      let letter = try #require(letters.first)
      #expect(letter.to == "elif@example.be" && letter.language == .dutch && letter.body.contains("Klopt het nog?"))
      #expect(!(letter.subject + letter.body).contains("Elif"))
      let path = String(try #require(letter.body.firstMatch(of: #/\/nl\/mijn-fiche\/[a-z0-9]+/#)).0)
      let phone = site.visitor()
      #expect(try await phone.get(path).status == 200)
      #expect(try await site.log().contains { $0.purpose == .runJob && $0.subjects == ["provider/\(id.raw)"] })
      // Silence: once more after the period, and the earlier link is over.
      site.clock.move(days: rule.reminderDays - 1)
      #expect(try await remind() == 0)
      site.clock.move(days: 1)
      #expect(try await remind() == 1)
      #expect(try await site.visitor().get(path).status == 410)
      for _ in 0..<5 {
        site.clock.move(days: rule.reminderDays)
        _ = try await remind()
      }
      let links = try await site.database.read { try $0.links(of: id) }
      #expect(links.count == rule.mostReminders)
      // Whoever answers is asked again when that has grown old.
      let today = site.surroundings.today
      let version = try await readProvider(id, in: site.database).provider.version
      try await changeProvider(id, version: version, by: TestSite.actor(.directoryEditor), in: site.database, site.surroundings) {
        var next = $0
        next.capacity = ProviderDetails.Capacity(places: 1, saidOn: today)
        return next
      }
      #expect(try await remind() == 0)
      site.clock.move(days: rule.newsDays + 1)
      #expect(try await remind() == 1)
    }
  }

  @Test("filters, pages and the table file show the same providers")
  func filters() async throws {
    try await TestSite.with { site in
      for number in 0..<30 {
        var one = details("Prestataire \(Day.padded(number, 2))")
        one.municipalities = number % 2 == 0 ? [21015] : [21001]
        _ = try await add(site, one)
      }
      let client = try await site.signedIn(.caseManager)
      let first = try await client.get("/fr/prestataires?speaks=tr")
      #expect(first.text.contains("30 prestataires") && first.text.contains("page=2"))
      let town = try await client.get("/fr/prestataires?municipality=21015&speaks=tr")
      #expect(town.text.contains("15 prestataires") && town.text.contains("intervient à Schaerbeek, parle turc"))
      #expect(try await client.get("/fr/prestataires?municipality=21015&speaks=pl").text.contains("Personne ne convient"))
      let file = try await client.get("/fr/prestataires?municipality=21015&format=csv").text
      #expect(file.split(separator: "\r\n").count == 16)
    }
  }

  @Test("the programme's list is asked inside the referral's form: who is chosen becomes its recipient, and nothing typed is lost")
  func choosing() async throws {
    try await TestSite.with { site in
      let id = try await add(site, details())
      let ana = try await site.signedIn(.caseManager)
      let report = NeedReport(
        words: "Elle a besoin de parler.", about: .family, municipality: Municipality.withNIS(21015), whereabouts: "", contact: "", language: .french)
      let request = try await createRequest(
        report, channel: .phone, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let path = Address.newReferral(request).path(.french)
      let page = try await ana.get(path)
      #expect(page.forms.contains { $0["municipality"] == "21015" })
      let typed = ["shared": "Ce qu'elle veut bien dire", "gesture": "advice", "q": "parler"]
      let none = try await ana.submit(page, to: path, typed.merging(["step": "providers", "discipline": "nobody"]) { $1 })
      #expect(none.text.contains("Personne sur la liste du programme") && none.forms.contains { $0["shared"] == typed["shared"] })
      let asked = try await ana.submit(page, to: path, typed.merging(["step": "providers", "discipline": "psychologist"]) { $1 })
      #expect(asked.text.contains("value=\"provider/\(id.raw)\""))
      let chosen = try await ana.submit(asked, to: path, ["choose": "provider/\(id.raw)"])
      let form = try #require(chosen.forms.first { $0.action == path })
      #expect(form["serviceName"] == "Elif Yılmaz" && form["email"] == "elif@example.be" && form["provider"] == id.raw)
      #expect(form["shared"] == typed["shared"] && form["gesture"] == "advice" && form["q"] == "parler" && form["discipline"] == "psychologist")
      #expect(try await ana.submit(chosen, to: path, ["step": "prepare"]).status == 303)
    }
  }

  @Test("from a request to the list and back: the chosen provider is the recipient of the referral")
  func orienting() async throws {
    try await TestSite.with { site in
      let id = try await add(site, details())
      let ana = try await site.signedIn(.caseManager)
      let report = NeedReport(
        words: "Elle a besoin de parler.", about: .family, municipality: Municipality.withNIS(21015), whereabouts: "", contact: "", language: .french)
      let request = try await createRequest(
        report, channel: .phone, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let page = try await ana.get(.request(request))
      let link = try #require(page.links.first { $0.hasPrefix("/fr/prestataires?") })
      #expect(link.contains("municipality=21015"))
      let list = try await ana.get(link)
      let choice = try #require(list.links.first { $0.contains("provider=\(id.raw)") })
      let filled = try await ana.get(choice)
      #expect(filled.text.contains("elif@example.be") && filled.text.contains("Elif"))
    }
  }
}
