import Actions
import Care
import HTML
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Filling in an assessment")
struct AssessmentRouteTests {
  /// A file that the house of the tests keeps.
  private func person(_ site: TestSite) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: "Maria", family: "Vandenbossche")]
    return try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings).id
  }

  private func path(_ person: ID<Person>, _ item: String) -> String {
    Address.personItem(person, .assessments, item: item).path(.french)
  }

  private func save(_ person: ID<Person>, _ item: String) -> String {
    Address.personItemForm(person, .assessments, item: item, .saveAssessment).path(.french)
  }

  /// The last part of the address that an answer leads to.
  private func item(_ answer: Answer) -> String { answer.location.split(separator: "/").last.map { String($0.prefix { $0 != "?" }) } ?? "" }

  @Test("a case manager fills in the Screener, computes, is told what is wrong, and saves it incomplete")
  func screener() async throws {
    try await TestSite.with { site in
      let person = try await person(site)
      let ana = try await site.signedIn(.caseManager)
      let list = try await ana.get(.assessments(person))
      #expect(list.status == 200)
      let form = try await ana.get(path(person, "new-belrai-screener"))
      #expect(form.text.contains("value=\"21/11/2026\""))
      let action = save(person, "new-belrai-screener")

      let answers = ["C1": "1", "C2a": "1", "D1": "0", "G2j": "0", "note": "Fatiguée <b>"]
      let computed = try await ana.submit(form, to: action, answers.merging(["then": "compute"]) { $1 })
      #expect(computed.status == 200)
      #expect(computed.text.contains("2 sur 6"))
      #expect(try await ana.get(.assessments(person)).text.contains("class=\"empty\""), "computing stores nothing")

      let wrong = try await ana.submit(computed, to: action, ["score.iadl": "7", "on": "un jour"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("href=\"#f-score.iadl\"") && wrong.text.contains("href=\"#f-on\""))
      #expect(wrong.text.contains("value=\"7\"") && wrong.text.contains("Fatiguée &lt;b&gt;"))

      let saved = try await ana.submit(wrong, to: action, ["score.iadl": "1,5", "on": "hier"])
      #expect(saved.status == 303)
      let page = try await ana.follow(saved)
      #expect(page.text.contains("encore incomplète"))
      #expect(page.text.contains("1,5 sur 6") && page.text.contains("20 novembre 2026"))
      let again = try await ana.get(.assessments(person))
      #expect(again.text.contains("Incomplète"))
      #expect(try await ana.get(.person(person)).text.contains("Dernière évaluation"))
    }
  }

  @Test("a home nurse of the circle, with consent, notes one and cannot change another house's")
  func nurse() async throws {
    try await TestSite.with { site in
      let person = try await person(site)
      let nurse = TestSite.actor(.homeNurse, .other)
      try await site.database.transaction { [surroundings = site.surroundings] connection in
        let open = try #require(try connection.openPerson(person))
        var agreed = open.person
        agreed.inclusion = .agreed
        _ = try connection.update(agreed, key: open.key, at: surroundings.now())
        try connection.insert(
          FileLink(id: surroundings.newID(), kind: .circle, account: nurse.account, from: surroundings.today), on: person,
          at: surroundings.now())
        try connection.insert(
          FileLink(id: surroundings.newID(), kind: .consent, domains: [.care], from: surroundings.today), on: person,
          at: surroundings.now())
      }
      let ana = try await site.signedIn(.caseManager)
      let hers = item(try await ana.fill(path(person, "new-home-safety"), to: save(person, "new-home-safety"), ["fear": "true"]))
      let other = try await site.signedIn(.homeNurse, .other)
      let shown = try await other.get(path(person, hers))
      #expect(shown.status == 200)
      #expect(!shown.links.contains(path(person, "change-\(hers)")))
      #expect(try await other.get(path(person, "change-\(hers)")).status == 403)
      let own = try await other.fill(path(person, "new-belrai-screener"), to: save(person, "new-belrai-screener"), ["C1": "0"])
      #expect(own.status == 303)
      #expect(try await other.get(.assessments(person)).text.contains("Infirmier·ère à domicile other"))
    }
  }

  @Test("a correction shows what it said before; two who correct at once lose nothing")
  func corrections() async throws {
    try await TestSite.with { site in
      let person = try await person(site)
      let ana = try await site.signedIn(.caseManager)
      let saved = try await ana.fill(
        path(person, "new-belrai-screener"), to: save(person, "new-belrai-screener"), ["C1": "1", "note": "Premier"])
      let id = item(saved)
      let change = path(person, "change-\(id)")
      let early = try await ana.get(change)
      let late = try await ana.get(change)
      let first = try await ana.submit(early, to: save(person, "change-\(id)"), ["C1": "2", "note": "Deuxième"])
      #expect(first.status == 303)
      let conflict = try await ana.submit(late, to: save(person, "change-\(id)"), ["C1": "4", "note": "Troisième"])
      #expect(conflict.status == 409)
      #expect(conflict.text.contains("Troisième"))
      #expect(conflict.text.contains("2 – Légèrement diminué") && conflict.text.contains("Deuxième"), "what is stored stands beside")
      let decided = try await ana.submit(conflict, to: save(person, "change-\(id)"))
      #expect(decided.status == 303)
      let page = try await ana.follow(decided)
      #expect(page.text.contains("4 – Fortement diminué") && page.text.contains("Les 3 versions"))
      let older = try await ana.get(path(person, "version-1-\(id)"))
      #expect(older.status == 200)
      #expect(older.text.contains("Premier") && older.text.contains("version 1"))
      #expect(!older.links.contains(change))
      #expect(try await ana.get(path(person, "version-9-\(id)")).location == path(person, id))
    }
  }

  @Test("an assessment entered by mistake is struck out with a reason and stays listed")
  func mistake() async throws {
    try await TestSite.with { site in
      let person = try await person(site)
      let ana = try await site.signedIn(.caseManager)
      let id = item(try await ana.fill(path(person, "new-belrai-screener"), to: save(person, "new-belrai-screener"), ["C1": "1"]))
      let page = try await ana.get(path(person, id))
      let strike = Address.personItemForm(person, .assessments, item: id, .strikeOutAssessment).path(.french)
      let silent = try await ana.submit(page, to: strike)
      #expect(silent.status == 422 && silent.text.contains("<details open"))
      let struck = try await ana.submit(silent, to: strike, ["reason": "Autre dossier"])
      #expect(struck.status == 303)
      let after = try await ana.follow(struck)
      #expect(after.text.contains("Barrée") && after.text.contains("Autre dossier"))
      #expect(!after.forms.contains { $0.action == strike })
      let list = try await ana.get(.assessments(person))
      #expect(list.text.contains("<s><a href=\"\(path(person, id))\">"))
      #expect(try await ana.submit(page, to: strike, ["reason": "Encore"]).status == 409)
      #expect(try await ana.get(path(person, "change-\(id)")).status == 409)
    }
  }

  @Test("twice the same questionnaire gives a drawing with the same figures as a table", arguments: Language.interface)
  func charts(_ language: Language) async throws {
    try await TestSite.with { site in
      let person = try await person(site)
      let ana = try await site.signedIn(.caseManager, language: language)
      for (day, score) in [("1/2/2026", "2"), ("3/8/2026", "4,5"), ("3/9/2026", "3")] {
        let answer = try await ana.fill(
          path(person, "new-belrai-screener"), to: save(person, "new-belrai-screener"), ["on": day, "score.iadl": score])
        #expect(answer.status == 303)
      }
      let list = try await ana.get(Address.assessments(person).path(language))
      let decimal = language == .english ? "4.5" : "4,5"
      #expect(list.text.contains("2 (1/2/2026) → \(decimal) (3/8/2026) → 3 (3/9/2026)"))
      #expect(list.text.contains("<polyline"))
      #expect(list.text.contains("<td data-label=\"\(language == .dutch ? "Dag" : language == .french ? "Jour" : "Day")\">"))
    }
  }

  @Test("a questionnaire or an assessment that is not there is said as not there")
  func notThere() async throws {
    try await TestSite.with { site in
      let person = try await person(site)
      let ana = try await site.signedIn(.caseManager)
      for item in ["new-nothing", "change-nothing", "nothing", "version-1-nothing", "version-x-y"] {
        #expect(try await ana.get(path(person, item)).status == 404, "\(item)")
      }
      let stranger = try await site.signedIn(.caseManager, .other)
      for item in ["new-belrai-screener", "nothing"] { #expect(try await stranger.get(path(person, item)).status == 404, "\(item)") }
      #expect(try await stranger.get(.assessments(person)).status == 404)
      let agent = try await site.signedIn(.helpdeskAgent)
      #expect(try await agent.get(.assessments(person)).status == 403)
      #expect(!(try await agent.get(.person(person))).links.contains(Address.assessments(person).path(.french)))
    }
  }

  @Test("a day without year is one that has been")
  func pastDays() {
    let today = Day("2026-11-21")!
    for (typed, day) in [
      ("3 avril", "2026-04-03"), ("25/12", "2025-12-25"), ("lundi", "2026-11-16"), ("hier", "2026-11-20"), ("demain", "2026-11-22"),
      ("dans 3 jours", "2026-11-24"), ("25/12/2026", "2026-12-25"), ("21/11", "2026-11-21"), ("3/4/26", "2026-04-03"),
    ] {
      #expect(TypedDay.readPast(typed, today: today) == Day(day), "\(typed)")
    }
    #expect(TypedDay.readPast("bientôt", today: today) == nil)
  }
}
