import Actions
import Care
import Kernel
import Pages
import Store
import Synchronization
import TestSupport
import Testing

@Suite("Units on the screen")
struct LedgerRouteTests {
  private static func path(_ world: LedgerWorld, _ form: FormName) -> String {
    Address.personForm(world.person, .ledger, form).path(.french)
  }

  @Test("a session of today is two touches after opening the page: everything is filled in")
  func quick() async throws {
    try await LedgerWorld.with { world in
      let client = try await world.site.signedIn(.caseManager)
      let page = Address.personPage(world.person, .ledger).path(.french)
      let first = try await client.get(page)
      #expect(first.text.contains("La période de trois ans commence"))
      // The profession is chosen once.
      let form = try #require(first.forms.first { $0.action == Self.path(world, .enterAct) })
      #expect(form["kind"] == "initialModule" && form["day"] == "21/11/2026" && form["giver"] == "")
      let missing = try await client.submit(first, to: form.action)
      #expect(missing.status == 422 && missing.text.contains("Choisissez votre service"))
      let entered = try await client.submit(missing, to: form.action, ["giver": "caseManagement:nurse", "belrai": "yes"])
      #expect(entered.status == 303)
      let second = try await client.follow(entered)
      let next = try #require(second.forms.first { $0.action == form.action })
      #expect(next["kind"] == "session" && next["giver"] == "caseManagement:nurse" && next["units"] == "2" && next["setting"] == "home")
      #expect(second.text.contains("href=\"\(page)#enter\""), "the form is one touch away")
      #expect(!missing.text.contains("href=\"\(page)#enter\""), "not where something that was typed would be left")
      let done = try await client.follow(client.submit(second, to: form.action))
      #expect(done.text.contains("C&#39;est noté.") && done.text.contains("<strong>120</strong>"))
      #expect(done.text.contains("aria-label=\"2 unités utilisées sur 122, reste : 120\""))
    }
  }

  @Test("a refusal names the rule, says what is allowed, and keeps what was typed")
  func refusal() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      try await world.enter(LedgerWorld.draft(.session, "2026-11-21", 3))
      let client = try await world.site.signedIn(.caseManager)
      let page = try await client.get(Address.personPage(world.person, .ledger).path(.french))
      let refused = try await client.submit(page, to: Self.path(world, .enterAct), ["units": "4", "privateNote": "chez sa fille"])
      #expect(refused.status == 409)
      #expect(refused.text.contains("Au plus 4 unités de ce service par jour ; il en reste 1 ce jour-là."))
      let form = try #require(refused.forms.first { $0.action == Self.path(world, .enterAct) })
      #expect(form["units"] == "4" && form["privateNote"] == "chez sa fille")
      let remote = try await client.submit(refused, to: form.action, ["units": "2", "setting": "remote", "day": "20/11/2026", "agreed": "yes"])
      #expect(remote.status == 409 && remote.text.contains("les trois conditions"))
      let dutch = try await client.get(Address.personPage(world.person, .ledger).path(.dutch))
      #expect(dutch.text.contains("eenheden over van 122"))
    }
  }

  @Test("a form is sent with the place of its refusal, which stands there whether a rule or a field is in the way")
  func seenWithoutScript() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      let client = try await world.site.signedIn(.caseManager)
      let page = try await client.get(Address.personPage(world.person, .ledger).path(.french))
      let action = Self.path(world, .enterAct)
      #expect(page.text.contains("action=\"\(action)#refused\"") && !page.text.contains("id=\"refused\""), "nothing: seen from the top")
      let rule = try await client.submit(page, to: action, ["units": "4", "setting": "remote"])
      let field = try await client.submit(page, to: action, ["day": "trente février"])
      #expect(rule.status == 409 && field.status == 422)
      for back in [rule, field] { #expect(back.text.ranges(of: "id=\"refused\"").count == 1) }
    }
  }

  @Test("from her first page the form is one touch away, for those who may write an act there")
  func fromHerPage() async throws {
    try await LedgerWorld.with { world in
      let first = Address.person(world.person).path(.french)
      let form = Address.personPage(world.person, .ledger).path(.french) + "#enter"
      for role in [Role.caseManager, .occupationalTherapist, .psychologist] {
        let page = try await world.site.signedIn(role).get(first)
        #expect(page.status == 200 && page.links.contains(form), "\(role)")
        #expect(page.text.contains("<details class=\"file-fold\"><summary>Dossier\u{00A0}: Aperçu</summary></details><ul>"))
      }
      let helpdesk = try await world.site.signedIn(.helpdeskAgent).get(first)
      #expect(helpdesk.status == 200 && !helpdesk.links.contains(form))
    }
  }

  @Test("of many acts the latest ten stand open, the earlier ones are folded below and still there")
  func folded() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      for day in 10...18 { try await world.enter(LedgerWorld.draft(.support, "2026-11-\(day)", 1)) }
      let client = try await world.site.signedIn(.caseManager)
      let address = Address.personPage(world.person, .ledger)
      #expect(!(try await client.get(address).text.contains("plus ancienne")))
      for day in 19...20 { try await world.enter(LedgerWorld.draft(.support, "2026-11-\(day)", 1)) }
      let page = try await client.get(address)
      #expect(page.text.contains("<summary>2 prestations plus anciennes</summary>") && page.text.contains("Module initial, infirmier·ère"))
      #expect(!page.text.contains("Noter une séance de groupe"), "a case manager gives none")
      #expect(try await world.site.signedIn(.psychologist).get(address).text.contains("Noter une séance de groupe"))
    }
  }

  @Test("more units with their motive, shares, a correction: each says what happened")
  func asides() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      let session = try await world.enter(LedgerWorld.draft(.session, "2026-11-20", 2))
      let client = try await world.site.signedIn(.caseManager)
      let address = Address.personPage(world.person, .ledger).path(.french)
      var page = try await client.get(address)
      page = try await client.follow(
        client.submit(page, to: Self.path(world, .grantUnits), ["reason": "fall", "proof": "Lettre de sortie du 3 mars"]))
      #expect(page.text.contains("unités restent sur 183") && page.text.contains("Lettre de sortie du 3 mars"))
      #expect(!page.forms.contains { $0.action == Self.path(world, .grantUnits) })
      let wrong = try await client.submit(page, to: Self.path(world, .shareUnits), ["share-caseManagement": "184", "share-occupationalTherapy": "0", "share-psychology": "0"])
      #expect(wrong.status == 422 && wrong.text.contains("il y en a 183"))
      page = try await client.follow(
        client.submit(wrong, to: Self.path(world, .shareUnits), ["share-caseManagement": "100", "share-occupationalTherapy": "40", "share-psychology": "43"]))
      #expect(page.text.contains("2 sur 100 convenues"))
      let correct = Address.personItemForm(world.person, .ledger, item: session.id.raw, .correctAct).path(.french)
      let empty = try await client.submit(page, to: correct)
      #expect(empty.status == 422 && empty.text.contains("Écrivez pourquoi vous corrigez."))
      page = try await client.follow(client.submit(empty, to: correct, ["reason": "Doublon"]))
      #expect(page.text.contains("Doublon") && page.text.contains("<strong>183</strong>"))
      #expect(!page.forms.contains { $0.action == correct })
    }
  }

  @Test("the statement of a month, its table file, closing it, the proof for the person")
  func statement() async throws {
    try await LedgerWorld.with { world in
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-10-05"))
      try await world.enter(LedgerWorld.draft(.session, "2026-10-06", 4))
      let client = try await world.site.signedIn(.caseManager)
      let list = try await client.get(Address.room(.statements).path(.french))
      #expect(list.text.contains("octobre 2026") && list.text.contains("248,37"))
      let address = Address.roomItem(.statements, item: "2026-10").path(.french)
      let page = try await client.get(address)
      #expect(page.text.contains("794533") && page.text.contains("Jeanne Tilleul") && page.text.contains("Mutualité Test"))
      #expect(page.text.contains("Prix en vigueur depuis le 1er janvier 2023"))
      #expect(page.text.contains("Séance <span class=\"whole\">794533</span>"), "words before codes")
      let table = try await client.get(address + "?format=csv")
      #expect(table.text.contains("2026-10-06,794533,,4,27.41,109.64") || table.text.contains("2026-10-06;794533;;4;27.41;109.64"), "\(table.text)")
      let closed = try await client.follow(
        client.submit(page, to: Address.roomForm(.statements, item: "2026-10", .closeMonth).path(.french)))
      #expect(closed.text.contains("Clôturé le 21 novembre 2026") && closed.forms.allSatisfy { !$0.action.hasSuffix("/do/close") })
      let proof = try await client.get(Address.personItem(world.person, .ledger, item: "proof").path(.french))
      #expect(proof.text.contains("La personne n&#39;a rien payé.") && proof.text.contains("248,37"))
      #expect(proof.text.contains("Case management, séance") && proof.text.contains("Module initial"))
      for wrong in ["2026-13", "x"] {
        let answer = try await client.get(Address.roomItem(.statements, item: wrong).path(.french))
        #expect(answer.status == 404)
      }
      let coordinator = try await world.site.signedIn(.programmeCoordinator)
      let costs = try await coordinator.get(Address.room(.costs).path(.french))
      #expect(costs.text.contains("248,37") && !costs.text.contains("Tilleul"))
      let months = try await coordinator.get(Address.room(.costs).path(.french) + "?from=2026-10&until=2026-09")
      #expect(months.status == 422 && months.text.contains("le premier d&#39;abord"))
      #expect(months.text.contains("<option value=\"2026-10\" selected>octobre 2026") && months.text.contains("<option value=\"2026-09\" selected>"))
      // As each language writes amounts.
      for (language, amount) in [(Language.french, "248,37\u{00A0}€"), (.dutch, "€\u{00A0}248,37"), (.english, "€248.37")] {
        #expect(try await coordinator.get(Address.room(.costs).path(language)).text.contains(amount), "\(language)")
      }
      let log = try await world.site.log()
      let look = try #require(log.last { $0.purpose == .readStatement && $0.person != nil })
      #expect(look.person == world.person)
    }
  }

  @Test("a group on the screen: who cannot be billed is named, may stay unbilled, then all are entered")
  func group() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      let other = try await LedgerWorld.newPerson("Omer", "Linden", at: world.site)
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-10-05"), for: other)
      // In first-line psychology: her support by the psychologist is refused.
      _ = try await noteFact(
        FactDraft(kind: .firstLinePsychology, from: PartialDate(LedgerWorld.day("2026-10-01")), today: world.site.surroundings.today),
        of: other, by: world.manager, in: world.site.database, world.site.surroundings)
      let client = try await world.site.signedIn(.psychologist)
      let page = try await client.get(Address.room(.groupSession).path(.french))
      #expect(page.text.contains("De 4 à 8 personnes") && page.text.contains("Omer Linden"))
      // The programme ends in forty days, as on the other pages of the ledger.
      #expect(page.text.contains("Le programme lui-même se termine le 31 décembre 2026, dans 40 jours"))
      let action = Address.roomForm(.groupSession, item: "new", .enterGroup).path(.french)
      let typed = ["who-\(world.person.raw)": "both", "who-\(other.raw)": "both"]
      let refused = try await client.submit(page, to: action, typed)
      #expect(refused.status == 409 && refused.text.contains("première ligne"))
      // The name leads to her own line.
      #expect(refused.text.contains("<a href=\"#who-\(other.raw)\">") && refused.text.contains("id=\"who-\(other.raw)\""))
      let done = try await client.submit(refused, to: action, ["unbilled-\(other.raw)": "yes"])
      #expect(done.status == 303)
      let view = try await world.view()
      #expect(view.book.acts.last?.kind == .group(service: "psychology", profession: "psychologist", participants: 4, minutes: 120))
    }
  }

  @Test("whoever only reads sees no form; who may not see health sees nothing")
  func readers() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      let address = Address.personPage(world.person, .ledger).path(.french)
      let agent = try await world.site.signedIn(.helpdeskAgent)
      #expect(try await agent.get(address).status == 404)
      let outside = try await world.site.signedIn(.caseManager, .other)
      #expect(try await outside.get(address).status == 404)
      let statements = try await agent.get(Address.room(.statements).path(.french))
      #expect(statements.status == 403)
    }
  }

  @Test("the page makes the same number of statements whatever the acts")
  func statements() async throws {
    var counts: [Int] = []
    for acts in [1, 12] {
      let counting = Mutex<CountingDatabase?>(nil)
      try await TestSite.with(
        .sqlite,
        seenAs: { database in
          let counted = CountingDatabase(database)
          counting.withLock { $0 = counted }
          return counted
        }
      ) { site in
        let programme = try #require(Fixtures.programmes.units)
        let person = try await LedgerWorld.newPerson("Jeanne", "Tilleul", at: site)
        let world = LedgerWorld(site: site, programme: programme, person: person)
        try await world.include()
        for number in 0..<acts { try await world.enter(LedgerWorld.draft(.session, "2026-04-\(number + 10)", 2)) }
        let database = try #require(counting.withLock { $0 })
        counts.append(try await database.statements { _ = try await world.view() }.count)
      }
    }
    #expect(counts.count == 2 && counts[0] == counts[1] && counts[0] <= 14, "\(counts)")
  }
}
