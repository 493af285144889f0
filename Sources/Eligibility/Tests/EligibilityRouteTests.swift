import Actions
import Care
import Kernel
import Pages
import Parameters
import Store
import TestSupport
import Testing

@Suite("Is she eligible: pages and file")
struct EligibilityRouteTests {
  private func person(_ site: TestSite) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: "Odette", family: "Lambert")]
    details.birth = PartialDate("1940-02-03")
    details.languages = [SpokenLanguage(code: "nl")]
    details.residences = [Residence(kind: .home, from: PartialDate("1970")!)]
    details.addresses = [DatedAddress(from: PartialDate("1970"), street: "rue Inventée 3", postalCode: "1030", municipality: 21_015)]
    return try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings).id
  }

  private func page(_ person: ID<Person>, _ language: Language = .french) -> String {
    Address.personPage(person, .eligibility).path(language)
  }

  @Test("only what can still change something is asked; answers flow into the file with who and when, and can be changed", arguments: Backend.available)
  func answering(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let person = try await person(site)
      let ana = try await site.signedIn(.caseManager)
      #expect(try await ana.get(.person(person)).links.contains(page(person)))
      let before = try await site.log().count
      let first = try await ana.get(page(person))
      #expect(first.status == 200)
      #expect(first.text.contains("86 ans") && first.text.contains("3 février 1940"))
      let added = Array(try await site.log().dropFirst(before))
      #expect(added.map(\.purpose) == [.readEligibility] && added.map(\.person) == [person])
      #expect(Set(added.flatMap(\.parts)).isSuperset(of: [.health, .identity, .social, .contact]))
      let action = "\(page(person))/do/answer"
      let wrong = try await ana.submit(first, to: action, ["a.fallInLast30Days": "yes", "a.dementia": "no"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("href=\"#f-e-d.fallInLast30Days\""))
      #expect(try await site.database.transaction { try $0.row("SELECT COUNT(*) AS n FROM eligibility_answer")?.int("n") } == 0, "all or nothing")
      let saved = try await ana.submit(
        wrong, to: action, ["d.fallInLast30Days": "hier", "a.riskOfLossOfAutonomy": "yes", "remark": "Vu à la <cuisine>"])
      #expect(saved.status == 303)
      let now = try await ana.follow(saved)
      #expect(now.text.contains("Oui, les conditions sont remplies"), "occupational therapy after a fall")
      #expect(now.text.contains("Vu à la &lt;cuisine&gt;") && now.text.contains("noté par Case manager own le 21 novembre 2026"))
      #expect(try await ana.get(.personPage(person, .timeline)).text.contains("Chute"))
      // What cannot change anything any more is not asked.
      #expect(!now.text.contains("name=\"a.homeNeedsAdapting\"") && now.text.contains("name=\"a.refusesNecessaryCare\""))
      let asked = try #require(now.forms.first { $0.action == action })
      let changed = try await ana.post(action, [("token", asked["token"] ?? ""), ("form", "change"), ("a.riskOfLossOfAutonomy", "no")])
      #expect(changed.status == 303)
      let after = try await ana.follow(changed)
      // First-line psychology does not ask for that risk: only the service of Protocole 3 is gone. While something is asked, each verdict
      // stands above the questions, too.
      let yes = "Oui, les conditions sont remplies"
      #expect(now.text.split(separator: yes).count == 1 + 2 * 2 && now.text.contains("name=\"a.refusesNecessaryCare\""))
      #expect(after.text.split(separator: yes).count == 1 + 1 && !after.text.contains("name=\"a.refusesNecessaryCare\""))
      #expect(after.text.contains("Qui a répondu quoi, et quand"))
    }
  }

  @Test("it is health: closed to those outside medical secrecy and to strangers, like a page that is not there")
  func secrecy() async throws {
    try await TestSite.with { site in
      let person = try await person(site)
      for (role, side) in [(Role.helpdeskAgent, TestSite.Side.own), (.neighbourhoodReferent, .own), (.caseManager, .other)] {
        let client = try await site.signedIn(role, side)
        #expect(try await client.get(page(person)).status == 404)
        #expect(try await client.get(Address.personItem(person, .eligibility, item: "protocol3").path(.french)).status == 404)
      }
    }
  }

  @Test("the explanation is printed in her language, in another one when asked, and only for a programme that exists")
  func sheet() async throws {
    try await TestSite.with { site in
      let person = try await person(site)
      let ana = try await site.signedIn(.caseManager)
      let sheet = Address.personItem(person, .eligibility, item: "protocol3")
      let dutch = try await ana.get(sheet)
      #expect(dutch.status == 200)
      #expect(dutch.text.contains("lang=\"nl\"") && dutch.text.contains("Dit alles is nodig:") && dutch.text.contains("86 jaar"))
      #expect(try await ana.get(sheet.path(.french) + "?in=en").text.contains("All of this is needed:"))
      #expect(try await ana.get(Address.personItem(person, .eligibility, item: "protocol9").path(.french)).status == 404)
      for language in Language.interface { #expect(try await ana.get(page(person, language)).status == 200) }
    }
  }

  @Test("shared, she reads it on her own pages, and her daughter only with her health; taken back, it is gone", arguments: Backend.available)
  func sharing(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let samples = try await PortalSamples(site)
      let her = try await samples.entered()
      let own = Address.my(.eligibility).path(.french)
      #expect(try await her.get(own).text.contains("Aucune explication"))
      #expect(!(try await her.get(.my(.home)).links.contains(own)))
      let ana = try await site.signedIn(.caseManager)
      let item = Address.personItem(samples.person, .eligibility, item: "protocol3").path(.french)
      let list = try await ana.get(page(samples.person))
      #expect(try await ana.submit(list, to: "\(item)/do/share").status == 303)
      let home = try await her.get(.my(.home))
      #expect(home.links.contains(own))
      let shown = try await her.get(own)
      #expect(shown.status == 200)
      #expect(shown.text.contains("Partagé avec vous par Case manager own") && shown.text.contains("88 ans"))
      #expect(!shown.text.contains("Psychologue de 1re ligne"), "what was not shared is not there")
      for mark in PortalSamples.secrets { #expect(!shown.text.contains(mark)) }
      let again = try await ana.get(page(samples.person))
      #expect(try await ana.submit(again, to: "\(item)/do/unshare").status == 303)
      #expect(try await her.get(own).text.contains("Aucune explication"))
    }
  }

  @Test("the rules are read from their file; what is wrong in it is named")
  func parameters() throws {
    let good = try EligibilityFolder.parameters(
      DataFile(
        name: "r.yaml",
        content: """
          - {from: 2026-01-01, assessmentWarned: 12 months, answerWarned: 1 years, fallWindow: 30 days, noLasts: {fallInLast30Days: 7 days}, source: x}
          """))
    #expect(try good.rule(on: Day("2026-01-01")!).noLasts["fallInLast30Days"] == CalendarPeriod(7, .days))
    #expect(throws: EligibilityRuleGap.self) { try good.rule(on: Day("2025-12-31")!) }
    #expect(throws: Invalid.self) {
      try EligibilityFolder.parameters(DataFile(name: "r.yaml", content: "- {from: 2026-01-01, assessmentWarned: often}"))
    }
    #expect(!Fixtures.eligibility.rules.isEmpty)
  }
}
