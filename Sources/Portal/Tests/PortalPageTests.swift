import Actions
import Care
import Foundation
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("A person's own pages")
struct PortalPageTests {
  static let pages: [MyPage] = [.home, .file, .circle, .requests, .consents, .access, .log, .copy]

  @Test("her notebook stands in the same large frame as her other pages, with a way back and a way out")
  func notebook() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let client = try await samples.entered()
      let (file, notebook) = (try await client.get(.my(.file)).text, try await client.get(.my(.notebook)).text)
      for mark in ["data-quick-exit", "way-back", "own-head", "own-picture", "personal"] {
        #expect(file.contains(mark) && notebook.contains(mark), "\(mark)")
      }
      #expect(!notebook.contains("class=\"wide\""))
    }
  }

  @Test("she reads every page of hers in every language, also from right to left, with a way out and without her name in the title")
  func everyLanguage() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let client = try await samples.entered()
      for language in Fixtures.languages.all {
        for page in Self.pages {
          let answer = try await client.get(.my(page), language)
          #expect(answer.status == 200, "\(language) \(page)")
          #expect(answer.text.contains("data-quick-exit") && !answer.title.contains("Fatima"), "\(language) \(page)")
          #expect(answer.text.contains("<html lang=\"\(language.code)\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\">"))
          #expect(answer["cache-control"] == "no-store")
          for secret in PortalSamples.secrets { #expect(!answer.text.contains(secret), "\(secret) on \(page)") }
        }
      }
      let home = try await client.get(.my(.home))
      #expect(home.text.components(separatedBy: "class=\"own-tile\"").count - 1 == 6)
    }
  }

  @Test("in a language written with other letters no sentence of her pages stays in French")
  func translated() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let note = try FactDraft(kind: .fall, from: PartialDate("2026-03-02")!, today: site.surroundings.today)
      _ = try await noteFact(note, of: samples.person, by: PortalSamples.keeper, in: site.database, site.surroundings)
      let arabic = try #require(Fixtures.languages["ar"])
      let her = try await samples.entered()
      let carer = try await samples.entered(.carer(samples.daughter, [.social, .care]))
      var pages: [(String, Answer)] = []
      for page in Self.pages + [.notebook] { pages.append(("\(page)", try await her.get(.my(page), arabic))) }
      for page in [MyPage.home, .file, .circle, .requests, .consents, .notebook] { pages.append(("carer \(page)", try await carer.get(.my(page), arabic))) }
      let form = Address.myForm(.copy, .readableCopy).path(arabic)
      pages.append(("copy read", try await her.submit(try await her.get(.my(.copy), arabic), to: form)))
      pages.append(("sign-in", try await site.visitor().get(.my(.signIn), arabic)))
      for (name, answer) in pages {
        #expect(answer.status == 200, "\(name)")
        let seen = answer.text.replacing(#/<(?:script|style)[^>]*>.*?</(?:script|style)>/#.dotMatchesNewlines(), with: "").replacing(#/<[^>]*>/#, with: "|")
        for segment in seen.split(separator: "|") where !segment.contains("OWN") && !segment.hasSuffix(" own") {
          // The guide's title and addresses are the same in every language.
          guard !segment.contains("Ressources pour une vie"), !segment.contains("@") else { continue }
          let words = segment.split { !$0.isLetter }.filter {
            $0.count > 1 && $0.unicodeScalars.allSatisfy { $0.value < 0x250 } && $0.first?.isLowercase == true
          }
          #expect(words.count < 3, "\(name): \(segment)")
        }
      }
    }
  }

  @Test("a carer sees what she gave and nothing else", arguments: [[], [FileDomain.care], [.social], [.plan], [.week], [.care, .social, .plan, .week]])
  func carer(_ domains: Set<FileDomain>) async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      guard !domains.isEmpty else {
        await #expect(throws: PortalProblem.nothingGiven) { try await samples.invite(.carer(samples.daughter, [])) }
        return
      }
      let client = try await samples.entered(.carer(samples.daughter, domains))
      let isSocial = domains.contains(.social)
      for page in Self.pages {
        let answer = try await client.get(.my(page))
        let isOpen = page == .home || (isSocial && [.file, .circle, .requests, .consents].contains(page))
        #expect(answer.status == (isOpen ? 200 : 404), "\(domains) \(page)")
        for secret in PortalSamples.secrets { #expect(!answer.text.contains(secret), "\(secret) on \(page)") }
      }
      #expect(try await client.get(.my(.home)).text.contains("OWNMATTERS") == isSocial)
      let token = try #require(try await client.get(.my(.home)).forms.first?["token"])
      for (page, form) in [
        (MyPage.file, FormName.ownContact), (.file, .askCorrection), (.consents, .shareLess), (.consents, .shareNothing), (.access, .keepOut),
        (.access, .letIn), (.copy, .readableCopy), (.copy, .machineCopy),
      ] {
        let answer = try await client.post(
          Address.myForm(page, form).path(.french), [("token", token), ("words", "Un mot"), ("who", "account/own-case-manager"), ("subject", "other")])
        #expect(answer.status == 404, "\(domains) \(form.raw)")
      }
    }
  }

  @Test("a carer reads of somebody else: her pages do not speak as if the file were her own")
  func carerWords() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let her = try await samples.entered()
      let carer = try await samples.entered(.carer(samples.daughter, [.social, .care]))
      #expect(try await her.get(.my(.file)).text.contains("<h1>Mes données</h1>"))
      #expect(try await carer.get(.my(.file)).text.contains("<h1>Données</h1>"))
      #expect(try await her.get(.my(.notebook)).text.contains("<h1>Mon cahier</h1>"))
      let notebook = try await carer.get(.my(.notebook)).text
      #expect(notebook.contains("<h1>Cahier</h1>") && !notebook.contains("mon cercle") && !notebook.contains("autour de vous"))
      #expect(try await carer.get(.my(.consents)).text.contains("Pour le moment, rien n&#39;est partagé."))
      let explanation = ConsentRecord.Explanation(by: ID("own-case-manager"), ways: [.orally], language: "fr", version: "2026-11")
      try await recordConsent(
        .agree(ConsentTerms(scopes: [ConsentScope(.everybody, [.care, .social])]), explanation, .herself, words: ""), of: samples.person,
        version: nil, parameters: Fixtures.consent, by: PortalSamples.keeper, in: site.database, site.surroundings)
      let hers = try await her.get(.my(.consents)).text
      #expect(hers.contains("Vous êtes d&#39;accord de partager.") && hers.contains("Ma santé et mes soins"))
      let carers = try await carer.get(.my(.consents)).text
      #expect(carers.contains("La personne que vous aidez est d&#39;accord de partager ceci.") && carers.contains("Tout le cercle"))
      #expect(carers.contains("Santé et soins") && !carers.contains("Ma santé") && !carers.contains("mon cercle"))
    }
  }

  @Test("a carer is out at once when she says so, when the membership ends, and never comes in for somebody else")
  func carerEnds() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let her = try await samples.entered()
      let first = try await samples.entered(.carer(samples.daughter, [.social]))
      let page = try await her.get(.my(.access))
      #expect(page.text.contains("Samira"))
      #expect(try await her.submit(page, to: "/fr/moi/acces/do/no", ["who": "carer/\(samples.daughter.raw)"]).status == 303)
      #expect(try await first.get(.my(.home)).status == 303)
      let second = try await samples.entered(.carer(samples.daughter, [.social]))
      let waiting = try await samples.invite(.carer(samples.daughter, [.social]))
      _ = try await endMember(
        samples.daughter, of: samples.person, on: site.surroundings.today, by: PortalSamples.keeper, in: site.database, site.surroundings)
      #expect(try await second.get(.my(.home)).status == 303)
      #expect(try await samples.enter(site.visitor(), code: waiting.written).status == 422)
      await #expect(throws: PortalProblem.notForThisMember) { try await samples.invite(.carer(samples.daughter, [.social])) }
      await #expect(throws: PortalProblem.notForThisMember) { try await samples.invite(.carer(ID("nobody"), [.social])) }
    }
  }

  @Test("a suspected carer is not invited, by nobody's words, and a code given before opens nothing")
  func suspected() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let code = try await samples.invite(.carer(samples.daughter, [.social]))
      try await site.database.act(as: PortalSamples.keeper, doing: .changeProtected, in: site.surroundings) { desk in
        let file = try desk.file(samples.person, .flag)
        let note = ProtectedEntry(
          id: ID("n1"), person: samples.person, kind: .suspicion, author: ID("own-case-manager"), at: site.surroundings.now(),
          content: ProtectedContent())
        try desk.insert(note, in: file)
        try desk.insertSuspect(samples.daughter, id: "s1", note: note.id, in: file)
      }
      #expect(try await samples.enter(site.visitor(), code: code.written).status == 422)
      await #expect(throws: PortalProblem.notForThisMember) { try await samples.invite(.carer(samples.daughter, [.social])) }
      let client = try await samples.entered()
      let log = try await client.get(.my(.log)).text
      let copy = try await client.submit(try await client.get(.my(.copy)), to: "/fr/moi/copie/do/json").text
      for word in ["protected", "rotég", "suspic"] { #expect(!log.contains(word) && !copy.contains(word), "\(word)") }
    }
  }

  @Test("she keeps somebody out at once and lets in again")
  func exclusion() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let worker = try await site.signedIn(.caseManager)
      let path = "/fr/personnes/\(samples.person.raw)"
      #expect(try await worker.get(path).status == 200)
      let her = try await samples.entered()
      let said = try await her.submit(try await her.get(.my(.access)), to: "/fr/moi/acces/do/no", ["who": "account/own-case-manager"])
      #expect(said.status == 303)
      #expect(try await worker.get(path).status == 404)
      let page = try await her.get(.my(.access))
      #expect(try await her.submit(page, to: "/fr/moi/acces/do/yes").status == 303)
      #expect(try await worker.get(path).status == 200)
      // She ends exclusions only: other links are not hers to end by their identifier.
      let token = try #require(page.forms.first?["token"])
      #expect(try await her.post("/fr/moi/acces/do/yes", [("token", token), ("who", "link/none")]).status == 404)
      let log = try await her.get(.my(.log)).text
      #expect(log.contains("Case manager own") && log.contains("Maison Relais") && log.contains("tient votre dossier"))
    }
  }

  @Test("contact details change at once; anything else is answered by those who keep the file")
  func corrections() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let her = try await samples.entered()
      let page = try await her.get(.my(.file))
      #expect(try await her.submit(page, to: "/fr/moi/dossier/do/contact", ["phone1": "abc"]).status == 422)
      #expect(
        try await her.submit(page, to: "/fr/moi/dossier/do/contact", ["phone2": "02 201 22 22", "street": "rue Neuve 4", "postalCode": "1030"]).status == 303)
      // The same page once more: it was filled in before the change.
      #expect(try await her.submit(page, to: "/fr/moi/dossier/do/contact", ["phone2": "02 201 22 23"]).status == 409)
      let now = try await her.get(.my(.file)).text
      #expect(now.contains("rue Neuve 4") && now.contains("OWNPHONEWHO") && now.contains("02 201 22 22"))
      let asking = ["subject": "name", "words": "Mon nom s'écrit ELAMRANIMARK"]
      #expect(try await her.submit(try await her.get(.my(.file)), to: "/fr/moi/dossier/do/wrong", asking).status == 303)
      #expect(try await Leaks.found(["ELAMRANIMARK", "rue Neuve"], in: site.database).isEmpty)
      let worker = try await site.signedIn(.caseManager)
      let identity = try await worker.get("/fr/personnes/\(samples.person.raw)/identite")
      #expect(identity.text.contains("ELAMRANIMARK"))
      let form = try #require(identity.forms.first { $0.action.hasSuffix("/do/answer") })
      #expect(try await worker.submit(identity, to: form.action, ["answer": "CORRIGEMARK", "decision": "accept"]).status == 303)
      #expect(try await her.get(.my(.file)).text.contains("CORRIGEMARK"))
      #expect(try await worker.submit(identity, to: form.action, ["answer": "Encore", "decision": "decline"]).status == 409)
      let after = try await worker.get("/fr/personnes/\(samples.person.raw)/identite").text
      #expect(!after.contains("ELAMRANIMARK"))
    }
  }

  @Test("she shares less, then nothing, at once; more than before is refused", arguments: Backend.available)
  func consents(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let samples = try await PortalSamples(site)
      let her = try await samples.entered()
      let explanation = ConsentRecord.Explanation(by: ID("own-case-manager"), ways: [.orally], language: "fr", version: "2026-11")
      try await recordConsent(
        .agree(ConsentTerms(scopes: [ConsentScope(.everybody, [.care, .social])], research: true), explanation, .herself, words: ""),
        of: samples.person, version: nil, parameters: Fixtures.consent, by: PortalSamples.keeper, in: site.database, site.surroundings)
      let page = try await her.get(.my(.consents))
      #expect(try await her.submit(page, to: "/fr/moi/accords/do/less", ["share-everybody-week": "yes"]).status == 422)
      #expect(try await her.submit(page, to: "/fr/moi/accords/do/less", ["share-everybody-care": "no", "research": "no"]).status == 303)
      func links() async throws -> [FileLink] {
        try await site.database.read { try $0.fileLinks(of: samples.person) }.filter { $0.kind == .consent && $0.holds(at: site.surroundings.now()) }
      }
      #expect(try await links().map(\.domains) == [[.social]])
      #expect(try await her.submit(try await her.get(.my(.consents)), to: "/fr/moi/accords/do/stop").status == 303)
      #expect(try await links().isEmpty)
      #expect(try await her.get(.my(.consents)).text.contains("Vous avez arrêté"))
    }
  }

  @Test("the copy holds what she may see and nothing else, in words and for machines, and is noted")
  func copy() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let report = NeedReport(words: "REPORTEDBYOTHERS", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let request = try await createRequest(report, channel: .phone, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      try await concern(request, samples.person, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let her = try await samples.entered()
      let fall = try FactDraft(kind: .fall, from: PartialDate("2026-03-02")!, words: "CHUTEDUMATIN", today: site.surroundings.today)
      _ = try await noteFact(fall, of: samples.person, by: PortalSamples.keeper, in: site.database, site.surroundings)
      try await askCorrection(
        .name, "MONNOMESTFAUX", of: samples.person, by: Actor(kind: .person(samples.person), name: ""), in: site.database, site.surroundings)
      let page = try await her.get(.my(.copy))
      let json = try await her.submit(page, to: "/fr/moi/copie/do/json")
      #expect(json["content-disposition"]?.hasPrefix("attachment") == true && json["cache-control"] == "no-store")
      let read = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
      #expect(read["format"] as? String == "relais-file-1" && (read["requests"] as? [Any])?.count == 1)
      #expect((read["facts"] as? [Any])?.count == 1 && (read["corrections"] as? [Any])?.count == 1 && (read["leftOut"] as? [Any])?.isEmpty == true)
      #expect((read["log"] as? [Any])?.isEmpty == false)
      // A professional who makes the copy for her hands over the same document.
      let handed = try await exportFile(samples.person, for: .person, by: PortalSamples.keeper, in: site.database, site.surroundings)
      let same = try #require(try JSONSerialization.jsonObject(with: Data(try handed.json())) as? [String: Any])
      #expect(Set(same.keys) == Set(read.keys))
      for key in ["person", "circle", "requests", "consents", "facts", "notes", "corrections"] {
        func written(_ document: [String: Any]) throws -> Data {
          try JSONSerialization.data(withJSONObject: [try #require(document[key])], options: .sortedKeys)
        }
        #expect(try written(same) == written(read), "\(key)")
      }
      let paper = try await her.submit(page, to: "/fr/moi/copie/do/read")
      for text in [json.text, paper.text] {
        for mark in PortalSamples.marks + ["Fatima", "Samira", "CHUTEDUMATIN", "MONNOMESTFAUX", "Maison Relais"] { #expect(text.contains(mark), "\(mark)") }
        for secret in PortalSamples.secrets { #expect(!text.contains(secret), "\(secret)") }
      }
      #expect(try await her.get(.my(.requests)).text.contains("en occupe."))
      #expect(try await site.log().filter { $0.purpose == .exportPerson && $0.actor == "person/\(samples.person.raw)" }.count == 2)
    }
  }

  @Test("her access opens her own file and no other, whatever is asked")
  func onlyHers() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let other = try await PortalSamples(site)
      let actor = Actor(kind: .person(samples.person), name: "", roles: [.person])
      for part in FilePart.allCases {
        for action in FileAction.allCases {
          await #expect(throws: FileRefused.self) {
            try await site.database.act(as: actor, doing: .readPerson, in: site.surroundings) { desk in _ = try desk.file(other.person, part, action) }
          }
        }
      }
      let her = try await samples.entered()
      for path in ["/fr/personnes", "/fr/personnes/\(samples.person.raw)", "/fr/journal", "/fr/messages"] {
        #expect(try await her.get(path).location.hasPrefix("/fr/connexion"), "\(path)")
      }
    }
  }
}
