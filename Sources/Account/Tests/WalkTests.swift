import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("From a noticed need to the right help")
struct WalkTests {
  @Test("the whole path, through the pages", arguments: [Language.french, .dutch])
  func path(_ language: Language) async throws {
    try await TestSite.with(isDemo: true) { site in
      // A daughter reports.
      let daughter = site.visitor()
      let report = Address.reportNeed.path(language)
      let done = try await daughter.fill(
        report, ["words": "Maman est tombée", "about": "family", "municipality": "21015", "whereabouts": "rue Inventée 3", "contact": "0470 00 00 00"])
      #expect(done.status == 200)
      let code = try #require(done.text.firstMatch(of: #/>([0-9a-z]{4} [0-9a-z]{4} [0-9a-z]{4})</#).map { String($0.1) })
      let number = try #require(done.text.firstMatch(of: #/>(\d{4}-\d{3,})</#).map { String($0.1) })

      // An agent sees it on top, takes it, clarifies.
      let agent = try await site.signedIn(.helpdeskAgent, language: language)
      let list = try await agent.get(.workList, language)
      #expect(list.text.contains("Maman est tombée"))
      let stem = Address.workList.path(language) + "/"
      let request = try #require(list.links.first { $0.hasPrefix(stem) && $0 != Address.newRequest.path(language) })
      let taken = try await agent.follow(try await agent.fill(request, to: request + "/take", [:]))
      #expect(taken.status == 200)
      let clarified = try await agent.submit(
        taken, to: request + "/clarify", ["wants": "Rester chez elle", "personName": "Simone", "consent": "agrees"])
      #expect(clarified.status == 303)

      // Searches without leaving the page, chooses, prepares.
      let id = ID<Request>(String(request.split(separator: "/").last ?? ""))
      let refer = Address.newReferral(id).path(language)
      let found = try await agent.fill(refer, ["q": language == .french ? "repas" : "maaltijden", "step": "search"])
      #expect(found.text.contains("organisation/49"))
      let chosen = try await agent.submit(found, to: refer, ["choose": "organisation/49"])
      #expect(chosen.forms.first { $0.action == refer }?["email"] == "tilleul@example.be")
      let prepared = try await agent.submit(chosen, to: refer, ["step": "prepare", "gesture": "referral", "shared": "Repas chauds pour Simone"])
      #expect(prepared.status == 303)

      // Nothing goes out that she has not agreed to.
      let file = try await agent.follow(prepared)
      let agree = try #require(file.forms.first { $0.action.hasSuffix("/agree") }?.action)
      let send = agree.replacing("/agree", with: "/send")
      let token = try #require(file.forms.first?["token"])
      let early = try await agent.post(send, [("token", token), ("once", "early")])
      #expect(early.status == 409)
      #expect(try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 10) }.isEmpty)
      #expect(try await agent.submit(file, to: agree, ["how": ""]).status == 422)
      #expect(try await agent.submit(file, to: agree, ["seen": "yes", "how": "au téléphone"]).status == 303)
      let agreed = try await agent.get(request)
      #expect(try await agent.submit(agreed, to: send).status == 303)

      // The letter carries a link; the service answers without account.
      let outbox = try await agent.get(.outbox, language)
      let letters = Address.outbox.path(language) + "/"
      let letter = try await agent.get(try #require(outbox.links.first { $0.hasPrefix(letters) }))
      let link = try #require(letter.text.firstMatch(of: #/https:\/\/relais\.example(\/[^\s"<]+)/#).map { String($0.1) })
      let service = site.visitor()
      let asked = try await service.get(link)
      #expect(asked.status == 200)
      #expect(asked.text.contains("Repas chauds pour Simone") && !asked.text.contains("Maman est tombée"))
      #expect(try await service.submit(asked, to: link, ["answer": "decline", "reason": "no-place"]).status == 303)
      let answered = try await agent.get(request)
      #expect(answered.text.contains(Referral.DeclineReason.noPlace.name(language)))

      // The follow-up day: not met, and what was missing goes to the register.
      site.clock.move(days: 15)
      let again = try await site.signedIn(.helpdeskAgent, language: language)
      let closed = try await again.fill(
        request, to: request + "/close", ["outcome": "not-met", "reason": "no-place", "kind": Fixtures.chapter.id, "detail": "pas de repas le soir"])
      #expect(closed.status == 303)
      let gaps = try await again.get(.gaps, language)
      #expect(gaps.text.contains("pas de repas le soir") && gaps.text.contains(Fixtures.chapter.name(language)))

      // The daughter sees how it stands; nothing of its content.
      #expect(try await daughter.fill(Address.receipt.path(language), ["number": number, "code": "wrong"]).status == 422)
      let state = try await daughter.fill(Address.receipt.path(language), ["number": number, "code": code])
      #expect(state.status == 200)
      #expect(!state.text.contains("Simone") && !state.text.contains("Maman"))

      // Every step is in the log.
      let purposes = Set(try await site.log().map(\.purpose))
      #expect(
        purposes.isSuperset(of: [
          .needReport, .listRequests, .readRequest, .changeRequest, .createReferral, .changeReferral, .readByLink, .answerByLink, .listGaps,
          .readOutbox, .followReceipt, .signIn,
        ]))
      let officer = try await site.signedIn(.dataProtectionOfficer, language: language)
      #expect(try await officer.get(.accessLog, language).text.contains(id.raw))
    }
  }

  @Test(
    "markup and SQL in any field stay words on every page that shows them",
    arguments: ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE request; --", "</textarea></title><svg onload=alert(1)>"])
  func hostile(_ payload: String) async throws {
    try await TestSite.with(isDemo: true) { site in
      let client = site.visitor()
      let reported = try await client.fill(
        "/fr/signaler", ["words": payload + " words", "about": "family", "municipality": "", "whereabouts": payload, "contact": payload])
      #expect(reported.status == 200)
      let agent = try await site.signedIn(.helpdeskAgent)
      let list = try await agent.get("/fr/demandes?q=\(Address.encoded(payload))")
      let request = try #require(list.links.first { $0.hasPrefix("/fr/demandes/") && $0 != "/fr/demandes/nouvelle" })
      let taken = try await agent.follow(try await agent.fill(request, to: request + "/take", [:]))
      try await agent.submit(
        taken, to: request + "/clarify",
        ["wants": payload, "personName": payload, "reach": payload, "inPlace": payload, "mayBeTold": payload, "spokenLanguage": payload, "consent": "agrees"])
      try await agent.fill(request, to: request + "/note", ["words": payload])
      let prepared = try await agent.fill(
        request + "/orienter",
        ["q": payload, "step": "prepare", "gesture": "referral", "serviceName": payload, "email": "x@example.be", "shared": payload + " shared", "language": "fr"])
      #expect(prepared.status == 303)
      let file = try await agent.get(request)
      let agree = try #require(file.forms.first { $0.action.hasSuffix("/agree") }?.action)
      try await agent.submit(file, to: agree, ["seen": "yes", "how": payload])
      let agreed = try await agent.get(request)
      try await agent.submit(agreed, to: agree.replacing("/agree", with: "/send"))
      let outbox = try await agent.get("/fr/messages")
      let letter = try await agent.get(try #require(outbox.links.first { $0.hasPrefix("/fr/messages/") }))
      let link = try #require(letter.text.firstMatch(of: #/https:\/\/relais\.example(\/[^\s"<]+)/#).map { String($0.1) })
      let service = site.visitor()
      let asked = try await service.get(link)
      try await service.submit(asked, to: link, ["answer": "decline", "reason": "no-place", "words": payload])
      try await agent.fill(
        request, to: request + "/close", ["outcome": "not-met", "reason": "no-place", "detail": payload, "personsWords": payload])
      let pages = [
        list, taken, file, outbox, letter, asked, try await agent.get(request), try await agent.get("/fr/demandes"),
        try await agent.get("/fr/demandes?scope=closed"), try await agent.get("/fr/lacunes"), try await service.get(link),
        try await agent.get("/fr/recherche?q=\(Address.encoded(payload))"),
      ]
      for page in pages {
        #expect(page.status == 200)
        for mark in ["<script>alert", "<img src=x", "<svg onload"] { #expect(!page.text.contains(mark), "\(page.title)") }
      }
      let escaped = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")].reduce(payload) {
        $0.replacing($1.0, with: $1.1)
      }
      #expect(pages[6].text.contains(escaped))
      let table = try await agent.get("/fr/lacunes/export.csv")
      #expect(table.status == 200)
      #expect(table["content-type"]?.hasPrefix("text/csv") == true)
      #expect(table["content-disposition"]?.hasPrefix("attachment") == true)
      #expect(try await site.database.read { try $0.row("SELECT COUNT(*) AS total FROM request")?.int("total") } == 1)
    }
  }

  @Test("a cell that a spreadsheet would run as a formula is made text", arguments: ["=1+1", "+1", "-1+1", "@A1", "=HYPERLINK(\"x\")"])
  func formula(_ payload: String) async throws {
    try await TestSite.with { site in
      let agent = try await site.signedIn(.helpdeskAgent)
      let made = try await agent.fill("/fr/demandes/nouvelle", ["words": "Besoin", "about": "family"])
      try await agent.fill(made.location, to: made.location + "/close", ["outcome": "not-met", "reason": "no-place", "detail": payload])
      let table = try await agent.get("/fr/lacunes/export.csv")
      #expect(table.text.contains("\"'" + payload.replacing("\"", with: "\"\"")))
    }
  }

  @Test("a negative number stays a number, or sums of a spreadsheet would pass over it", arguments: ["-1", "-109.64"])
  func negativeNumber(_ number: String) {
    #expect(String(decoding: CSVLine.bytes(["total", number], isForSpreadsheets: true), as: UTF8.self) == "total,\(number)\r\n")
  }

  @Test("what only begins like a negative number is made text", arguments: ["-", "-.5", "-1.2.3", "-1+1", "-1e5", "-1 2", "--1"])
  func almostNumber(_ cell: String) {
    #expect(String(decoding: CSVLine.bytes([cell], isForSpreadsheets: true), as: UTF8.self) == "\"'\(cell)\"\r\n")
  }
}
