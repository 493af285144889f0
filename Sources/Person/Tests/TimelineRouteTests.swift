import Actions
import Care
import Kernel
import Pages
import Secrets
import Store
import TestSupport
import Testing

@Suite("The timeline of a file")
struct TimelineRouteTests {
  /// A file of the own house; with her agreement to share everything when asked for.
  private func person(_ site: TestSite, agreed: Bool = false) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: "Simone", family: "Exemple")]
    details.residences = [Residence(kind: .hospital, from: PartialDate("2025-02-03")!, until: PartialDate("2025-02-10")!, place: "Saint-Exemple")]
    details.addresses = [DatedAddress(from: PartialDate("2019"), street: "rue Inventée 3", postalCode: "1030")]
    let made = try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
    guard agreed else { return made.id }
    let (now, id) = (site.surroundings.now(), site.surroundings.newID(FileLink.self))
    try await site.database.transaction { connection in
      let opened = try #require(try connection.openPerson(made.id))
      var person = opened.person
      person.inclusion = .agreed
      try connection.insert(FileLink(id: id, kind: .consent, domains: Set(FileDomain.allCases), from: now.day), on: person.id, at: now)
      _ = try connection.update(person, key: opened.key, at: now)
    }
    return made.id
  }

  private func note(_ site: TestSite, _ id: ID<Person>, _ kind: FileFact.Kind, _ from: String, words: String = "") async throws -> ID<FileFact> {
    let draft = try FactDraft(kind: kind, from: PartialDate(from)!, words: words, today: site.surroundings.today)
    return try await noteFact(draft, of: id, by: TestSite.actor(.caseManager), in: site.database, site.surroundings).fact
  }

  @Test("every source stands in one line, each under its year", arguments: Backend.available)
  func sources(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let actor = TestSite.actor(.caseManager)
      let id = try await person(site)
      let report = NeedReport(words: "Ma mère est tombée", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let request = try await createRequest(report, channel: .phone, by: actor, in: site.database, site.surroundings)
      try await concern(request, id, by: actor, in: site.database, site.surroundings)
      _ = try await changeRequest(request, .note("Rappelée ce matin"), version: nil, by: actor, in: site.database, site.surroundings)
      var referral = ReferralDraft()
      (referral.serviceName, referral.email, referral.shared) = ("Service Tilleul", "tilleul@example.be", "Le bain")
      let prepared = try await prepareReferral(referral.checked(), for: request, by: actor, in: site.database, site.surroundings)
      _ = try await changeReferral(prepared, .agree(how: "au téléphone"), by: actor, in: site.database, site.surroundings) { _, _ in
        Letter(subject: "x", body: "y")
      }
      var member = MemberDetails()
      (member.name, member.since, member.until) = ("Zuleika", PartialDate("2018"), PartialDate("2026-01")!)
      _ = try await addMember(MemberDraft(kind: .family, details: member), to: id, by: actor, in: site.database, site.surroundings)
      _ = try await note(site, id, .fall, "2026-03-02", words: "Dans la salle de bain")
      _ = try await note(site, id, .carerCrisis, "2024")
      let ana = try await site.signedIn(.caseManager)
      for language in [Language.french, .dutch, .english] {
        let page = try await ana.get(.personPage(id, .timeline), language)
        #expect(page.status == 200)
        for words in ["Ma mère est tombée", "Rappelée ce matin", "Service Tilleul", "Zuleika", "Saint-Exemple", "rue Inventée 3", "Dans la salle de bain"] {
          #expect(page.text.contains(words), "\(language.code) \(words)")
        }
        for year in ["2026", "2025", "2024", "2019", "2018"] { #expect(page.text.contains("<h2>\(year)</h2>"), "\(year)") }
      }
      let falls = try await ana.get("\(Address.personPage(id, .timeline).path(.french))?kind=fall")
      #expect(falls.text.contains("salle de bain") && !falls.text.contains("Zuleika"))
      let log = try #require(try await site.log().last { $0.purpose == .readTimeline })
      #expect(log.parts.contains(.health) && log.parts.contains(.requests) && !log.parts.contains(.protected))
    }
  }

  @Test("who may not see a part finds nothing of it; a stranger finds no file")
  func roles() async throws {
    try await TestSite.with { site in
      let id = try await person(site)
      _ = try await note(site, id, .fall, "2026-03-02", words: "Fracture du poignet")
      _ = try await note(site, id, .carerCrisis, "2026-03-03", words: "La fille est épuisée")
      // Keeps the file, is not bound by medical secrecy.
      let helper = try await site.signedIn(.helpdeskAgent)
      let page = try await helper.get(.personPage(id, .timeline))
      #expect(page.text.contains("épuisée") && !page.text.contains("poignet"))
      #expect(!page.text.contains("value=\"fall\""))
      let path = Address.personForm(id, .timeline, .noteFact).path(.french)
      let form = try #require(page.forms.first { $0.action == path })
      let refused = try await helper.post(path, form.fields.filter { $0.0 != "kind" } + [("kind", "fall")])
      #expect(refused.status == 404)
      #expect(try await helper.get("\(Address.personPage(id, .timeline).path(.french))?kind=fall").text.contains("poignet") == false)
      let stranger = try await site.signedIn(.caseManager, .other)
      #expect(try await stranger.get(.personPage(id, .timeline)).status == 404)
      // The data officer has no care relation: this page is not for her.
      #expect(try await site.signedIn(.dataProtectionOfficer).get(.personPage(id, .timeline)).status == 403)
    }
  }

  @Test("without her agreement a member of the circle learns nothing of what happened")
  func members() async throws {
    try await TestSite.with { site in
      for agreed in [false, true] {
        let id = try await person(site, agreed: agreed)
        _ = try await note(site, id, .contact, "2026-03-02", words: "Visite du lundi")
        let nurse = TestSite.account(.homeNurse, .other)
        var details = MemberDetails()
        details.name = "Infirmière"
        let draft = MemberDraft(kind: .professional, details: details, accountEmail: nurse.email)
        _ = try await addMember(draft, to: id, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
        let page = try await site.signedIn(.homeNurse, .other).get(.personPage(id, .timeline))
        #expect(page.status == 200)
        #expect(page.text.contains("Visite du lundi") == agreed && page.text.contains("Simone") == agreed)
      }
    }
  }

  @Test("three touches note a fall today; struck out it stays with its reason, once", arguments: Backend.available)
  func noting(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await person(site)
      let ana = try await site.signedIn(.caseManager)
      let path = Address.personPage(id, .timeline).path(.french)
      let form = Address.personForm(id, .timeline, .noteFact).path(.french)
      let answer = try await ana.fill(path, to: form, ["kind": "fall"])
      #expect(answer.status == 303)
      let page = try await ana.follow(answer)
      #expect(page.text.contains("C&#39;est noté dans la ligne du temps."))
      let back = try await ana.fill(path, to: form, ["kind": "hospital-stay", "from": "32/13/2026", "words": "Clinique <b>"])
      #expect(back.status == 422 && back.text.contains("Clinique &lt;b&gt;"))
      let strike = try #require(page.forms.map(\.action).first { $0.hasSuffix("/do/strike") })
      #expect(try await ana.submit(page, to: strike, ["reason": " "]).status == 422)
      let struck = try await ana.follow(try await ana.submit(page, to: strike, ["reason": "C'était sa voisine"]))
      #expect(struck.text.contains("<s>") && struck.text.contains("sa voisine"))
      #expect(!struck.forms.contains { $0.action == strike })
      // From a page that was open before.
      var fields = try #require(page.forms.first { $0.action == strike }).fields.filter { $0.0 != "once" && $0.0 != "reason" }
      fields += [("reason", "encore"), ("once", "another-key-1234567890")]
      #expect(try await ana.post(strike, fields).status == 409)
      let facts = try await site.database.read { connection in
        try connection.rows("SELECT content, strike FROM file_fact").map { [try $0.bytes("content"), try $0.bytes("strike")] }
      }
      #expect(facts.count == 1)
      for bytes in facts.joined() { #expect(!String(decoding: bytes, as: UTF8.self).contains("voisine")) }
    }
  }

  @Test("three hundred lines and more stand year by year, and all of them on request")
  func many() async throws {
    try await TestSite.with { site in
      let id = try await person(site)
      let first = try #require(Day("2025-01-01"))
      let actor = TestSite.actor(.caseManager)
      try await site.database.transaction { connection in
        let opened = try #require(try connection.openPerson(id))
        let file = OpenFile(
          person: opened.person, key: opened.key, facts: FileFacts(organization: opened.person.organization, inclusion: .agreed, links: []),
          because: .keepsFile)
        for index in 0..<310 {
          try connection.insert(
            FileFact(
              id: ID("fact-\(index)"), kind: .contact, from: PartialDate(first.adding(days: index * 2)), words: "Appel numéro \(index).",
              author: actor.reference, authorName: actor.name, createdAt: site.surroundings.now()), in: file)
        }
      }
      let ana = try await site.signedIn(.caseManager)
      let path = Address.personPage(id, .timeline).path(.french)
      let newest = try await ana.get(path)
      // 310 contacts, a stay in hospital, an address: 127 of them in 2026.
      #expect(newest.text.contains("Appel numéro 309.") && !newest.text.contains("Appel numéro 0."))
      #expect(newest.text.matches(of: #/Appel numéro \d+\./#).count == 127)
      let before = try await ana.get("\(path)?year=2025")
      #expect(before.text.matches(of: #/Appel numéro \d+\./#).count == 183 && before.text.contains("Saint-Exemple"))
      let all = try await ana.get("\(path)?year=all")
      #expect(all.text.matches(of: #/Appel numéro \d+\./#).count == 310)
      #expect(try await ana.get("\(path)?kind=move").text.contains("rue Inventée"))
      for odd in ["?year=abc", "?kind=nothing", "?year=99999999999999999999", "?year=-1"] { #expect(try await ana.get(path + odd).status == 200) }
    }
  }

  @Test("the copy of a file has what its maker may see and never the protected part; for her, no confidences", arguments: Backend.available)
  func export(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let actor = TestSite.actor(.caseManager)
      let id = try await person(site)
      let report = NeedReport(words: "Elle boit trop", about: .neighbour, municipality: nil, whereabouts: "", contact: "0470 00 00 00", language: .french)
      let request = try await createRequest(report, channel: .phone, by: actor, in: site.database, site.surroundings)
      try await concern(request, id, by: actor, in: site.database, site.surroundings)
      _ = try await changeRequest(request, .note("Voir avec le voisin"), version: nil, by: actor, in: site.database, site.surroundings)
      _ = try await note(site, id, .fall, "2026-03-02", words: "Fracture du poignet")
      func json(_ recipient: WholeFile.Recipient, _ actor: Actor) async throws -> String {
        String(decoding: try await exportFile(id, for: recipient, by: actor, in: site.database, site.surroundings).json(), as: UTF8.self)
      }
      let whole = try await json(.organization, actor)
      for words in ["relais-file-1", "Simone", "Elle boit trop", "Voir avec le voisin", "Fracture du poignet"] { #expect(whole.contains(words), "\(words)") }
      #expect(!whole.contains("0470"))
      let hers = try await json(.person, actor)
      #expect(hers.contains("Simone") && hers.contains("Fracture") && !hers.contains("boit trop") && !hers.contains("voisin"))
      let helper = try await json(.organization, TestSite.actor(.helpdeskAgent))
      #expect(!helper.contains("Fracture") && helper.contains("\"health\""))
      #expect(try await json(.organization, TestSite.actor(.dataProtectionOfficer)).contains("Fracture"))
      let entry = try #require(try await site.log().last { $0.purpose == .exportPerson && $0.actor.contains("helpdesk") })
      #expect(entry.parts.contains(.whole) && !entry.parts.contains(.health))
      for role in [Role.caseManager, .dataProtectionOfficer] {
        let client = try await site.signedIn(role)
        let start = try await client.get(.personPage(id, .export))
        #expect(start.status == 200)
        let form = Address.personForm(id, .export, .makeExport).path(.french)
        let page = try await client.submit(start, to: form, ["for": "organization", "as": "page"])
        #expect(page.status == 200 && page.text.contains("Fracture du poignet"))
        let file = try await client.submit(try await client.get(.personPage(id, .export)), to: form, ["for": "organization", "as": "json"])
        #expect(file["content-type"]?.contains("json") == true && file["content-disposition"]?.contains("P26-") == true)
      }
      #expect(try await site.signedIn(.caseManager, .other).get(.personPage(id, .export)).status == 404)
      #expect(try await site.signedIn(.dataProtectionOfficer, .other).get(.personPage(id, .export)).status == 404)
    }
  }
}
