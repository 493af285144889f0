import Actions
import Care
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("The console, as a browser without script meets it")
struct CallRouteTests {
  private let take = "/fr/appel/do/take"

  private func typed(_ step: String, _ more: [String: String] = [:]) -> [String: String] {
    ["caller": "family", "words": "Ma mère est tombée", "contact": "0470 12 34 56", "step": step].merging(more) { $1 }
  }

  @Test("a plain call: three fields and a button; a fresh page says that it is stored")
  func plain() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let page = try await client.get("/fr/appel")
      #expect(page.heading == "Prendre un appel" && page.text.contains("Helpdesk fermé"))
      let answer = try await client.submit(page, to: take, ["caller": "person", "words": "Horaires du restaurant social", "step": "informed"])
      #expect(answer.status == 303 && answer.location == "/fr/appel")
      let next = try await client.follow(answer)
      #expect(next.text.contains("L&#39;appel est enregistré") || next.text.contains("L'appel est enregistré"))
      #expect(next.text.contains("Horaires du restaurant social"))
      let form = try #require(next.forms.first { $0.action == take })
      #expect(form["words"] == "" && form["contact"] == "")
    }
  }

  @Test("looking something up loses nothing: words, answers, chosen addresses; danger raises its numbers")
  func kept() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent)
      var page = try await client.fill("/fr/appel", to: take, typed("look"))
      #expect(page.status == 200 && page.text.contains("Télévigilance"))
      page = try await client.submit(page, to: take, ["step": "add:category/38"])
      let form = try #require(page.forms.first { $0.action == take })
      #expect(form["chosen"] == "category/38" && form["words"] == "Ma mère est tombée" && form["caller"] == "family")
      #expect(page.text.contains("1 adresse choisie"))
      page = try await client.submit(page, to: take, ["step": "remove:category/38"])
      #expect(page.forms.first { $0.action == take }?["chosen"] == "")
      #expect(!page.text.contains("tel:1733\"><strong>"))
      page = try await client.submit(page, to: take, ["step": "look", "words": "il me frappe, au secours"])
      #expect(page.text.contains("<strong>1733</strong>") == Fixtures.index.understand("il me frappe, au secours", language: .french).signalsDanger)
      // What is wrong comes back with everything.
      page = try await client.submit(page, to: take, ["step": "call-back", "contact": "", "q": "repas"])
      #expect(page.status == 422 && page.text.contains("Pour rappeler, il faut un numéro"))
      let back = try #require(page.forms.first { $0.action == take })
      #expect(back["q"] == "repas" && back["words"] == "il me frappe, au secours")
    }
  }

  @Test("Protocole 3 is hinted with its questions; an answer is kept while one goes on", arguments: Language.interface)
  func programme(_ language: Language) async throws {
    try await TestSite.with { site in
      let content = Fixtures.directory
      site.house.directory.replace(
        with: Fixtures.indexing(DirectoryContent(chapters: content.chapters, entries: content.entries + [Fixtures.programmeEntry])))
      let client = try await site.signedIn(.helpdeskAgent, language: language)
      let (console, take) = (Address.helpdesk(.console).path(language), Address.helpdeskForm(.console, .take).path(language))
      let page = try await client.fill(console, to: take, typed("add:entry/protocol3"))
      let form = try #require(page.forms.first { $0.action == take })
      #expect(form.names.isSuperset(of: ["fact-age", "fact-residence", "fact-p.riskOfLossOfAutonomy"]))
      let next = try await client.submit(page, to: take, ["step": "look", "fact-age": "84", "fact-residence": "home", "municipality": "21015"])
      let after = try #require(next.forms.first { $0.action == take })
      #expect(after["fact-age"] == "84" && after.names.contains("fact-p.cannotRepresentThemselves"))
    }
  }

  @Test("the same number again: the earlier call stands there, and one touch leads to it")
  func earlier() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.neighbourhoodReferent)
      _ = try await client.fill("/fr/appel", to: take, typed("informed"))
      let page = try await client.fill("/fr/appel", to: take, ["contact": "+32 470 12 34 56", "step": "look"])
      #expect(page.text.contains("1 contact avec ce numéro"))
      let link = try #require(page.links.first { $0.hasPrefix("/fr/appels/") })
      #expect(try await client.get(link).text.contains("Ma mère est tombée"))
      let partial = try await client.fill("/fr/appel", to: take, ["contact": "0470 12 34 5", "step": "look"])
      #expect(!partial.text.contains("contact avec ce numéro"))
      // Another house sees neither page nor call.
      let stranger = try await site.signedIn(.helpdeskAgent, .other)
      #expect(try await stranger.get(link).status == 404)
      #expect(try await stranger.fill("/fr/appel", to: take, ["contact": "0470 12 34 56", "step": "look"]).text.contains("Aucun contact précédent"))
    }
  }

  @Test("a call leads where its result says: a request, a list, the queue; sent twice it counts once")
  func results() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let page = try await client.get("/fr/appel")
      let request = try await client.submit(page, to: take, typed("referred"))
      #expect(request.location.hasPrefix("/fr/demandes/"))
      #expect(try await client.submit(page, to: take, typed("referred")).location == request.location)
      let list = try await client.fill("/fr/appel", to: take, typed("list-sent", ["chosen": "category/38"]))
      #expect(list.location.hasPrefix("/fr/mes-listes/"))
      #expect(try await client.follow(list).status == 200)
      #expect(try await client.fill("/fr/appel", to: take, typed("nothing-found", ["gapReason": "no-service"])).status == 303)
      #expect(try await client.fill("/fr/appel", to: take, typed("call-back", ["dueDay": "demain", "dueTime": "10h"])).status == 303)
      let counts = try await site.database.read { try $0.callCount(of: TestSite.organization(.own).id, CallFilter(), reader: nil) }
      #expect(counts == 4)
      let queue = try await client.get("/fr/rappels")
      #expect(queue.text.contains("demain, 10") && queue.text.contains("0470"))
    }
  }

  @Test("in the queue: no answer sets the next try, reached ends it; a death asks somebody to look after the file", arguments: Language.interface)
  func queue(_ language: Language) async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent, language: language)
      let take = Address.helpdeskForm(.console, .take).path(language)
      let queue = Address.helpdesk(.callBacks).path(language)
      for _ in 0..<2 {
        site.clock.move(seconds: 60)
        _ = try await client.fill(
          Address.helpdesk(.console).path(language), to: take, typed("call-back", ["dueDay": "23/11/2026", "dueTime": "10:00"]))
      }
      var page = try await client.get(queue)
      let acts = page.forms.map(\.action).filter { $0.hasSuffix("/do/call-back") }
      #expect(acts.count == 2)
      // Who notes an absence finds herself chosen, and not only because she may be the first by name.
      let herself = try #require(TestSite.actor(.helpdeskAgent).account)
      #expect(page.text.contains("<option value=\"\(herself.raw)\" selected>"))
      var answer = try await client.submit(page, to: acts[0], ["act": "no-answer"])
      #expect(answer.location == queue)
      page = try await client.follow(answer)
      let item = try #require(page.links.first { $0.hasPrefix(Address.helpdesk(.calls).path(language) + "/") })
      let open = try await client.get(item)
      // Asked for later without a moment: said at the field.
      #expect(try await client.submit(open, to: item + "/do/call-back", ["act": "later"]).status == 422)
      answer = try await client.submit(open, to: item + "/do/call-back", ["act": "died"])
      #expect(answer.location == item)
      page = try await client.follow(answer)
      #expect(page.text.contains(CallBack.Ending.died.name(language)))
      // Somebody else was first.
      #expect(try await client.submit(open, to: item + "/do/call-back", ["act": "reached"]).status == 409)
      #expect(try await client.get(Address.helpdesk(.calls), language).status == 200)
    }
  }

  @Test("figures open to the team, the coordinator and the evaluator, who finds no small count; the table file as well")
  func figures() async throws {
    try await TestSite.with { site in
      let agent = try await site.signedIn(.helpdeskAgent)
      for _ in 0..<2 { _ = try await agent.fill("/fr/appel", to: take, typed("referred")) }
      #expect(try await agent.get("/fr/chiffres").text.contains("Chiffres de l"))
      let own = try await agent.get("/fr/chiffres/export.csv")
      #expect(own.text.contains("Demande ouverte,2,"))
      for role in [Role.programmeCoordinator, .evaluator] {
        let client = try await site.signedIn(role)
        let page = try await client.get("/fr/chiffres")
        #expect(page.status == 200)
        #expect(page.text.contains("caché") == (role == .evaluator), "\(role)")
        #expect(try await client.get("/fr/chiffres/export.csv").text.contains("Demande ouverte,2,") == (role == .programmeCoordinator))
      }
      #expect(try await agent.get("/fr/chiffres?from=jamais").text.contains("Nous ne comprenons pas cette date"))
      #expect(try await agent.get("/fr/chiffres?from=20/11/2026&until=1/11/2026").text.contains("avant le premier"))
      #expect(try await site.signedIn(.homeNurse).get("/fr/chiffres").status == 403)
    }
  }
}
