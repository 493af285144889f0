import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Pages of consents and figures of inclusion")
struct ConsentPageTests {
  static func person(_ site: TestSite) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: "Mariam", family: "Mbarki")]
    details.languages = [SpokenLanguage(code: "ar")]
    let person = try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
    let now = site.surroundings.now()
    let link = FileLink(
      id: site.surroundings.newID(), kind: .circle, account: TestSite.account(.homeNurse, .other).id, from: now.day)
    try await site.database.transaction { try $0.insert(link, on: person.id, at: now) }
    return person.id
  }

  static let agreement: [String: String] = ["share-everybody-social": "yes", "way-orally": "yes", "decider": "herself"]

  @Test("nothing is ticked beforehand; agreeing, changing, withdrawing and refusing each say so on the page", arguments: [Language.french, .dutch, .english])
  func walk(_ language: Language) async throws {
    try await TestSite.with { site in
      let id = try await Self.person(site)
      let manager = try await site.signedIn(.caseManager, language: language)
      let nurse = try await site.signedIn(.homeNurse, .other, language: language)
      let page = Address.personPage(id, .consents).path(language)
      func form(_ name: FormName) -> String { Address.personForm(id, .consents, name).path(language) }
      var answer = try await manager.get(page)
      #expect(answer.status == 200)
      let empty = try #require(answer.forms.first { $0.action == form(.agree) })
      #expect(!empty.fields.contains { $0.0.hasPrefix("share-") || $0.0 == "evaluation" || $0.0 == "research" })
      #expect(empty["language"] == "ar" && empty["by"] == TestSite.account(.caseManager).id.raw)
      #expect(empty.names.contains("share-account-other-home-nurse-care"))
      // The nurse knows of nothing yet.
      #expect(try await nurse.get(page).status == 404)
      // Empty: every problem at its field.
      answer = try await manager.submit(answer, to: form(.agree), [:])
      #expect(answer.status == 422 && answer.text.contains("id=\"problems\"") && answer.text.contains("#f-agree-share") && answer.text.contains("#f-agree-ways"))
      answer = try await manager.submit(try await manager.get(page), to: form(.agree), Self.agreement)
      #expect(answer.status == 303)
      answer = try await manager.follow(answer)
      #expect(answer.text.contains("inclusion-line"))
      let again = try #require(answer.forms.first { $0.action == form(.agree) })
      #expect(again["share-everybody-social"] == "yes" && again["share-everybody-care"] == nil && again["evaluation"] == "no")
      let seen = try await nurse.get(page)
      #expect(seen.status == 200 && seen.forms.allSatisfy { !$0.action.hasPrefix(form(.agree)) })
      #expect(try await nurse.get(Address.person(id).path(language)).text.contains("inclusion-line"))
      // Withdrawing: at once.
      answer = try await manager.submit(answer, to: form(.withdrawConsent), [:])
      #expect(answer.status == 303)
      #expect(try await nurse.get(page).status == 404)
      answer = try await manager.get(page)
      answer = try await manager.submit(answer, to: form(.refuseConsent), ["reason": "other"])
      #expect(answer.status == 422)
      answer = try await manager.submit(answer, to: form(.refuseConsent), ["reason": "other", "words": "Je n'aime pas les ordinateurs"])
      #expect(answer.status == 303)
      #expect(try await manager.follow(answer).text.contains("Je n&#39;aime pas les ordinateurs"))
      answer = try await manager.submit(
        try await manager.get(page), to: form(.register), ["state": "failed", "words": "Le site ne répond pas"])
      #expect(try await manager.follow(answer).text.contains("Le site ne répond pas"))
    }
  }

  @Test("what was typed comes back when somebody else was first, and when a name is missing")
  func conflict() async throws {
    try await TestSite.with { site in
      let id = try await Self.person(site)
      let manager = try await site.signedIn(.caseManager)
      let page = Address.personPage(id, .consents).path(.french)
      let agree = Address.personForm(id, .consents, .agree).path(.french)
      let old = try await manager.get(page)
      _ = try await manager.submit(try await manager.get(page), to: agree, Self.agreement)
      var answer = try await manager.submit(old, to: agree, Self.agreement.merging(["present": "Sa fille Leïla", "share-everybody-week": "yes"]) { $1 })
      #expect(answer.status == 409 && answer.text.contains("Sa fille Leïla"))
      let back = try #require(answer.forms.first { $0.action == agree })
      #expect(back["share-everybody-week"] == "yes")
      answer = try await manager.submit(answer, to: agree, ["decider": "representative"])
      #expect(answer.status == 422 && answer.text.contains("f-agree-representative") && answer.text.contains("f-agree-ground"))
      answer = try await manager.submit(answer, to: agree, ["decider": "representative", "representative": "Samir", "ground": "relative", "until": "hier"])
      #expect(answer.status == 422 && answer.text.contains("#f-agree-until"))
      answer = try await manager.submit(answer, to: agree, ["until": "", "other": "", "share-other-care": "yes"])
      #expect(answer.status == 422 && answer.text.contains("#f-agree-other"))
      answer = try await manager.submit(answer, to: agree, ["other": "organisation/other"])
      #expect(answer.status == 303)
      #expect(try await manager.follow(answer).text.contains("Autre maison"))
    }
  }

  @Test(
    "the sheet is her language by default, right to left in Arabic, with a place to sign; older texts can be shown, unknown ones not",
    arguments: [
      ("ar", "rtl"), ("fr", "ltr"), ("nl", "ltr"), ("en", "ltr"), ("tr", "ltr"), ("es", "ltr"), ("ro", "ltr"),
    ])
  func sheet(_ code: String, _ direction: String) async throws {
    try await TestSite.with { site in
      let id = try await Self.person(site)
      let manager = try await site.signedIn(.caseManager, language: .dutch)
      let path = Address.personItem(id, .consents, item: "sheet").path(.dutch)
      let answer = try await manager.get("\(path)?in=\(code)")
      #expect(answer.status == 200)
      #expect(answer.text.contains("<article class=\"sheet\" lang=\"\(code)\" dir=\"\(direction)\">"))
      #expect(answer.text.contains("pen tall") && answer.text.contains("<svg class=\"sheet-picture\""))
      let explanation = try Fixtures.consent.explanation(on: site.surroundings.today)
      let tongue = try #require(explanation.tongue(code))
      #expect(answer.heading == explanation.label(.title, tongue))
      #expect(answer.text.contains("Mariam Mbarki"))
      #expect(try await manager.get(path).text.contains("lang=\"ar\" dir=\"rtl\""))
      #expect(try await manager.get("\(path)?version=2026-11&in=\(code)").status == 200)
      #expect(try await manager.get("\(path)?version=1999-01").status == 404)
      // A language that the sheet lacks: hers again.
      #expect(try await manager.get("\(path)?in=xx").text.contains("lang=\"ar\" dir=\"rtl\""))
    }
  }

  @Test("the list of persons counts what is to be renewed, for those who keep files, and shows it")
  func renewals() async throws {
    try await TestSite.with { site in
      let id = try await Self.person(site)
      let manager = try await site.signedIn(.caseManager)
      let agree = Address.personForm(id, .consents, .agree).path(.french)
      let page = try await manager.get(Address.personPage(id, .consents).path(.french))
      _ = try await manager.submit(page, to: agree, Self.agreement.merging(["until": "dans 10 jours"]) { $1 })
      let list = try await manager.get(Address.persons)
      #expect(list.text.contains("?show=renewal"))
      let due = try await manager.get("/fr/personnes?show=renewal")
      #expect(due.text.contains("1er décembre 2026") && due.text.contains("Mariam Mbarki"))
      let nurse = try await site.signedIn(.homeNurse, .other)
      #expect(try await !nurse.get(Address.persons).text.contains("?show=renewal"))
      #expect(try await !nurse.get("/fr/personnes?show=renewal").text.contains("Mariam"))
    }
  }

  @Test("the figures show no name and no small count, on the page and in the table file", arguments: [Language.french, .dutch, .english])
  func figures(_ language: Language) async throws {
    try await TestSite.with { site in
      let evaluator = try await site.signedIn(.evaluator, language: language)
      #expect(try await evaluator.get(.inclusion, language).status == 200)
      let id = try await Self.person(site)
      for _ in 0..<6 { _ = try await Self.person(site) }
      let manager = try await site.signedIn(.caseManager, language: language)
      let agree = Address.personForm(id, .consents, .agree).path(language)
      _ = try await manager.submit(try await manager.get(Address.personPage(id, .consents).path(language)), to: agree, Self.agreement)
      let page = try await evaluator.get(.inclusion, language)
      let hidden = InclusionText.hidden(language)
      #expect(page.text.contains("<strong>7</strong>") && page.text.contains(hidden))
      #expect(!page.text.contains("Mbarki") && !page.text.contains(">1<") && !page.text.contains(">6<"))
      let file = try await evaluator.get(.inclusionExport, language)
      #expect(file["content-type"]?.hasPrefix("text/csv") == true)
      #expect(file.text.contains(hidden) && !file.text.contains("Mbarki") && !file.text.contains(",6") && !file.text.contains(",1"))
      #expect(try await manager.get(.inclusion, language).status == 403)
    }
  }

  @Test("the data protection officer of the house reads the consents and changes none")
  func officer() async throws {
    try await TestSite.with { site in
      let id = try await Self.person(site)
      let officer = try await site.signedIn(.dataProtectionOfficer)
      let answer = try await officer.get(.personPage(id, .consents))
      #expect(answer.status == 200 && !answer.forms.contains { $0.action.contains("/do/") })
      let stranger = try await site.signedIn(.dataProtectionOfficer, .other)
      #expect(try await stranger.get(.personPage(id, .consents)).status == 404)
    }
  }
}
