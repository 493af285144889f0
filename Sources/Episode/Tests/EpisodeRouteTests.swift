import Actions
import Care
import Kernel
import Pages
import Secrets
import Site
import Store
import TestSupport
import Testing

@Suite("A way through a programme: pages, letters, lists")
struct EpisodeRouteTests {
  private static let keeper = TestSite.actor(.caseManager)

  private func person(_ site: TestSite) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: "Odette", family: "Lambert")]
    details.birth = PartialDate("1940-02-03")
    details.doctor = NamedContact(name: "Dr Claes", email: "claes@example.be")
    details.addresses = [DatedAddress(from: PartialDate("1970"), street: "rue Inventée 3", postalCode: "1030", municipality: 21_015)]
    return try await createPerson(details, by: Self.keeper, in: site.database, site.surroundings).id
  }

  private func provider(_ site: TestSite) async throws {
    var details = ProviderDetails()
    (details.name, details.discipline, details.languages) = ("Elif Yılmaz", "psychologist", ["fr"])
    details.convention.from = Day("2024-01-01")
    details.capacity = ProviderDetails.Capacity(places: 2, fullUntil: nil, saidOn: site.surroundings.today)
    let line = Provider(id: ID("line-1"), details: details, createdAt: site.surroundings.now(), changedAt: site.surroundings.now(), version: 1)
    try await site.database.transaction { try $0.insert(line, way: .desk, by: "Ana") }
  }

  private func begin(_ ana: TestClient, _ person: ID<Person>, service: String = "protocol3/psychology") async throws -> Answer {
    let path = Address.personPage(person, .episodes).path(.french)
    let page = try await ana.get(path)
    return try await ana.submit(page, to: "\(path)/do/begin", ["service": service, "asker": "carer", "name": "Anne", "words": "À bout"])
  }

  private func move(_ ana: TestClient, _ path: String, _ name: String, _ fields: [String: String] = [:]) async throws -> Answer {
    try await ana.submit(try await ana.get(path), to: "\(path)/do/\(name)", fields)
  }

  private func letters(_ site: TestSite) async throws -> [Message] {
    try await site.database.read { connection in
      try connection.rows("SELECT id FROM message ORDER BY created_at, id").compactMap { try connection.message(try $0.id("id")) }
    }
  }

  @Test("from the first question to the closing: every step with who acts next, skipped steps with their reason", arguments: Backend.available)
  func wholeWay(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let person = try await person(site)
      try await provider(site)
      let ana = try await site.signedIn(.caseManager)
      let begun = try await begin(ana, person)
      #expect(begun.status == 303)
      let path = String(begun.location.prefix { $0 != "?" })
      #expect(try await begin(ana, person).status == 409, "one open way for a service")
      let first = try await ana.get(path)
      #expect(first.text.contains("Anne") && first.text.contains("trouver un·e prestataire qui a de la place"))
      #expect(first.text.contains("Elif Yılmaz · Psychologue · 2 places"))
      let missing = try await move(ana, path, "orient")
      #expect(missing.status == 422 && missing.text.contains("href=\"#f-orient-provider\"") && missing.text.contains("href=\"#f-orient-agreed\""))
      #expect(try await move(ana, path, "orient", ["provider": "line-1", "agreed": "yes"]).status == 303)
      let skipping = try await move(ana, path, "include")
      #expect(skipping.status == 422 && skipping.text.contains("Des étapes sont sautées"))
      #expect(try await move(ana, path, "visit", ["why": "Vue à l'hôpital", "module": "yes", "words": "MOTDUSOIN"]).status == 303)
      let visited = try await ana.get(path)
      #expect(visited.text.contains("sautée") && visited.text.contains("Vue à l&#39;hôpital") && visited.text.contains("avec le module initial"))
      for (name, fields) in [("include", [:]), ("support", [:]), ("review", ["day": "1/6/2027"])] as [(String, [String: String])] {
        #expect(try await move(ana, path, name, fields).status == 303, "\(name)")
      }
      #expect(try await ana.get(path).text.contains("1er juin 2027"))
      #expect(try await move(ana, path, "close").status == 422)
      #expect(try await move(ana, path, "close", ["reason": "reached"]).status == 303)
      #expect(try await ana.get(path).text.contains("Plus rien n&#39;est attendu"))
      #expect(try await move(ana, path, "reopen").status == 303)
      let time = try await ana.get(.personPage(person, .timeline))
      #expect(time.text.contains("Orientée vers Elif Yılmaz") && time.text.contains("MOTDUSOIN"))
      // The helpdesk follows the way, and reads nothing of health.
      let helpdesk = try await site.signedIn(.helpdeskAgent)
      let seen = try await helpdesk.get(path)
      #expect(seen.status == 200 && seen.text.contains("Elif Yılmaz") && !seen.text.contains("MOTDUSOIN"))
      #expect(!(try await helpdesk.get(.personPage(person, .timeline)).text.contains("MOTDUSOIN")))
      #expect(try await (try await site.signedIn(.caseManager, .other)).get(path).status == 404)
    }
  }

  @Test("two who note at once: the second reads again and loses nothing")
  func together() async throws {
    try await TestSite.with { site in
      let person = try await person(site)
      let ana = try await site.signedIn(.caseManager)
      let path = String(try await begin(ana, person).location.prefix { $0 != "?" })
      let (early, late) = (try await ana.get(path), try await ana.get(path))
      let fields = ["name": "Bart", "agreed": "yes", "words": "Elle veut bien"]
      #expect(try await ana.submit(early, to: "\(path)/do/orient", fields).status == 303)
      let conflict = try await ana.submit(late, to: "\(path)/do/orient", fields.merging(["name": "Sofie"]) { $1 })
      #expect(conflict.status == 409 && conflict.text.contains("Sofie") && conflict.text.contains("Bart"))
    }
  }

  @Test("a doctor is asked by a letter that names nobody, reminded on the ladder, and answers by link; a new link ends the old one", arguments: Backend.available)
  func doctor(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let person = try await person(site)
      let ana = try await site.signedIn(.caseManager)
      let path = String(try await begin(ana, person).location.prefix { $0 != "?" })
      let form = try await ana.get(path)
      #expect(form.text.contains("value=\"claes@example.be\""), "what the file knows is filled in")
      #expect(try await move(ana, path, "ask").status == 422, "she is asked first")
      #expect(try await move(ana, path, "ask", ["agreed": "yes", "email": "non"]).status == 422)
      #expect(try await move(ana, path, "ask", ["agreed": "yes"]).status == 303)
      let first = try #require(try await letters(site).last)
      #expect(first.to == "claes@example.be")
      for word in ["Odette", "Lambert", "psycho", "Protocole"] { #expect(!(first.subject + first.body).contains(word), "\(word)") }
      func link(_ letter: Message) throws -> String {
        let found = try #require(letter.body.split(separator: "\n").first { $0.hasPrefix("https://") })
        return String(found.dropFirst("https://relais.example".count))
      }
      let old = try link(first)
      // Silent: one letter for each step of the ladder, none in between.
      let rule = try site.house.episodes.rule(on: site.surroundings.today)
      func remind() async throws -> Int {
        try await remindDoctors(rule: rule, letters: site.house.episodeLetters, in: site.database, site.surroundings)
      }
      #expect(try await remind() == 0)
      site.clock.move(days: rule.reminderDays[0])
      #expect(try await remind() == 1)
      #expect(try await remind() == 0)
      let reminder = try #require(try await letters(site).last)
      let reminded = try link(reminder)
      #expect(reminder.subject.contains("Rappel") && reminded.split(separator: "/").count == 3)
      let again = try await site.signedIn(.caseManager)
      #expect(try await again.get(path).text.contains("un rappel envoyé"))
      // Asked once more: only the last link works.
      #expect(try await move(again, path, "ask", ["agreed": "yes", "doctor": "Dr Claes", "email": "claes@example.be"]).status == 303)
      let doctor = site.visitor()
      #expect(try await doctor.get(old).status == 410)
      let now = try link(try #require(try await letters(site).last))
      let before = try await site.log().count
      let question = try await doctor.get(now)
      #expect(question.status == 200 && question.text.contains("Odette Lambert") && question.text.contains("3 février 1940"))
      #expect(!question.text.contains("À bout"), "what was noticed is not told")
      #expect(Array(try await site.log().dropFirst(before)).map(\.purpose) == [.readEpisodeByLink])
      #expect(try await doctor.submit(question, to: now, [:]).status == 422)
      #expect(try await doctor.submit(question, to: now, ["answer": "no"]).status == 422, "a refusal says why")
      let said = try await doctor.submit(question, to: now, ["answer": "no", "words": "Déjà suivie"])
      #expect(said.status == 303)
      #expect(try await doctor.get(now).text.contains("vous n&#39;êtes pas d&#39;accord"))
      #expect(try await doctor.submit(question, to: now, ["answer": "yes"]).status == 410, "answered once")
      let shown = try await again.get(path)
      #expect(shown.text.contains("Le médecin refuse") && shown.text.contains("Déjà suivie") && shown.text.contains("Dr Claes"))
      // A refusal stops nothing; the geriatrician says yes by phone.
      #expect(try await move(again, path, "agree", ["doctor": "Dr Ng", "role": "geriatrician", "way": "phone"]).status == 303)
      #expect(try await again.get(path).text.contains("Le médecin est d&#39;accord"))
      #expect(try await doctor.get(String(now.dropLast(4)) + "AAAA").status == 404)
    }
  }

  @Test("the coordinator sees steps and file numbers, no names; those who keep files see whom; filters and table say the same", arguments: Backend.available)
  func list(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (one, two) = (try await person(site), try await person(site))
      let ana = try await site.signedIn(.caseManager)
      let path = String(try await begin(ana, one).location.prefix { $0 != "?" })
      _ = try await begin(ana, two, service: "protocol3/caseManagement")
      #expect(try await move(ana, path, "orient", ["name": "Bart", "agreed": "yes"]).status == 303)
      #expect(try await move(ana, path, "ask", ["agreed": "yes", "way": "phone"]).status == 303)
      let list = Address.room(.episodes).path(.french)
      let mine = try await ana.get(list)
      #expect(mine.status == 200 && mine.text.contains("Odette Lambert"))
      let coordinator = try await site.signedIn(.programmeCoordinator)
      let number = try await site.database.transaction { try #require(try $0.openPerson(one)).person.number }
      let seen = try await coordinator.get(list)
      #expect(seen.text.contains(number) && !seen.text.contains("Odette"))
      #expect(!seen.links.contains { $0.contains("/personnes/") })
      #expect(seen.text.contains("<strong>2</strong>") && seen.text.contains("attend le médecin"))
      let waiting = try await coordinator.get(list + "?agreement=asked")
      #expect(waiting.text.contains(number))
      let none = try await coordinator.get(list + "?stage=supported")
      #expect(!none.text.contains(number) && none.text.contains("class=\"empty\""))
      #expect(!(try await coordinator.get(list + "?late=yes").text.contains(number)))
      site.clock.move(days: 8)
      let later = try await site.signedIn(.programmeCoordinator)
      #expect(try await later.get(list + "?late=yes").text.contains(number))
      let table = try await later.get(list + "?agreement=asked&format=csv")
      #expect(table.text.contains(number) && !table.text.contains("Odette") && table.text.split(separator: "\r\n").count == 2)
      #expect(try await site.log().last?.purpose == .exportEpisodes)
      let other = try await site.signedIn(.programmeCoordinator, .other)
      #expect(!(try await other.get(list).text.contains(number)))
      #expect(try await (try await site.signedIn(.homeNurse)).get(list).status == 403)
    }
  }
}
