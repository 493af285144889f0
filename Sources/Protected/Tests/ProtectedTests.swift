import Actions
import Care
import Kernel
import Pages
import Secrets
import Site
import Store
import TestSupport
import Testing

@Suite("The protected part of a file")
struct ProtectedTests {
  static let marks = ["Zanzibarcoups", "Zanzibarveut", "Zanzibarcachette", "Zanzibarsuite", "Zanzibarraison"]

  static func draft(_ suspects: Set<ID<CircleMember>> = [], hint: String = "", shows: Bool = false) -> SuspicionDraft {
    var draft = SuspicionDraft()
    draft.words = "Zanzibarcoups au bras"
    draft.herWords = "Zanzibarveut partir"
    draft.victim = Victim.olderPerson.rawValue
    draft.signs = [.physical, .money]
    draft.suspects = suspects
    draft.safeWays.words = "Zanzibarcachette chez la voisine"
    draft.safeWays.hint = hint
    draft.safeWays.showsHint = shows
    return draft
  }

  private func record(_ world: NotebookWorld, _ draft: SuspicionDraft = draft(), by actor: Actor? = nil) async throws {
    _ = try await recordSuspicion(draft, about: world.person, by: actor ?? world.manager, in: world.site.database, world.site.surroundings)
  }

  private func read(_ world: NotebookWorld, _ actor: Actor) async throws -> ProtectedView {
    try await readProtected(world.person, by: actor, in: world.site.database, world.site.surroundings)
  }

  @Test("whoever writes becomes a reader; nobody else learns that there is anything", arguments: Backend.available)
  func readers(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let world = try await NotebookWorld(site)
      let before = try await read(world, world.agent)
      try await record(world)
      let mine = try await read(world, world.manager)
      #expect(mine.isReader && mine.entries.map(\.kind) == [.safeWays, .suspicion])
      #expect(mine.entries.last?.content.words == "Zanzibarcoups au bras" && mine.entries.last?.content.signs == [.physical, .money])
      let other = try await read(world, world.agent)
      #expect(!other.isReader && other.entries.isEmpty && other.suspects.isEmpty && other.readers.isEmpty)
      #expect(other.members.map(\.id) == before.members.map(\.id))
      for actor in [world.herself, world.carer(world.daughter)] { await #expect(throws: FileRefused.self) { _ = try await read(world, actor) } }
    }
  }

  @Test("a member of the circle writes whatever her consent, and reads what was written; no family account and no link writes")
  func whateverConsent() async throws {
    for inclusion in [InclusionState.notAsked, .refused, .withdrawn] {
      try await TestSite.with { site in
        let world = try await NotebookWorld(site, agreed: false)
        try await world.share([], inclusion: inclusion)
        try await record(world, by: world.helper)
        #expect(try await read(world, world.helper).entries.count == 2, "\(inclusion)")
        await #expect(throws: FileRefused.self) { try await record(world, by: world.herself) }
        await #expect(throws: FileRefused.self) { try await record(world, by: world.carer(world.daughter)) }
        await #expect(throws: FileRefused.self) { try await record(world, by: TestSite.actor(.caseManager, .other)) }
      }
    }
  }

  @Test("a reader names a colleague of the same organisation, with a reason; nobody else names anybody")
  func naming() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      try await record(world)
      let colleague = TestSite.account(.helpdeskAgent).id
      func name(_ account: ID<Account>, _ reason: String, by actor: Actor) async throws {
        _ = try await nameProtectedReader(account, because: reason, about: world.person, by: actor, in: site.database, site.surroundings)
      }
      await #expect(throws: FileRefused.self) { try await name(colleague, "Zanzibarraison", by: TestSite.actor(.psychologist)) }
      await #expect(throws: Invalid.self) { try await name(colleague, "  ", by: world.manager) }
      await #expect(throws: Invalid.self) { try await name(TestSite.account(.homeNurse, .other).id, "Zanzibarraison", by: world.manager) }
      #expect(try await !read(world, world.agent).isReader)
      try await name(colleague, "Zanzibarraison", by: world.manager)
      let view = try await read(world, world.agent)
      #expect(view.isReader && Set(view.readers.map(\.id)) == [colleague, TestSite.account(.caseManager).id])
      #expect(view.entries.first?.kind == .readerNamed && view.entries.first?.content.words == "Zanzibarraison")
    }
  }

  @Test("nothing of it, nor who is suspected, stands in clear", arguments: Backend.available)
  func sealed(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let world = try await NotebookWorld(site)
      try await record(world, Self.draft([world.daughter], hint: "Zanzibarmatin"))
      #expect(try await Leaks.found(Self.marks + ["Zanzibarmatin", "Ottilie"], in: site.database).isEmpty)
      let rows = try await site.database.read { try $0.rows("SELECT id, note, person FROM protected_suspect").count }
      #expect(rows == 1)
    }
  }

  @Test("whoever is suspected gets no note, link, letter or paper, keeps no access as a carer, and cannot be chosen")
  func mustNotReach() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      let (now, id) = (site.surroundings.now(), site.surroundings.newID(FileLink.self))
      try await site.database.transaction {
        try $0.insert(
          FileLink(id: id, kind: .carer, member: world.daughter, domains: [.social], from: now.day), on: world.person, at: now)
      }
      let old = try await world.write(NotebookWorld.draft("Avant", question: true, to: [.member(world.daughter)]))
      #expect(try await world.words(world.carer(world.daughter)) == ["Avant"])
      _ = try await world.letters()
      site.clock.move(seconds: 60)
      try await record(world, Self.draft([world.daughter]))
      await #expect(throws: FileRefused.self) { _ = try await world.words(world.carer(world.daughter)) }
      let link = Address.noteAnswer(secret: world.secret(old.id, world.daughter)).path(.french)
      #expect(try await site.visitor().get(link).status == 404)
      try await world.write(NotebookWorld.draft("À tous, après"))
      #expect(try await world.letters().allSatisfy { $0.to != "ottilie@example.be" })
      await #expect(throws: Invalid.self) { try await world.write(NotebookWorld.draft("À elle", to: [.member(world.daughter)])) }
      await #expect(throws: SimpleFailure.notFound) {
        _ = try await readPaper(for: .member(world.daughter), of: world.person, by: world.agent, in: site.database, site.surroundings)
      }
      let form = try await site.signedIn(.helpdeskAgent).get(Address.personItem(world.person, .notebook, item: "new"))
      #expect(!form.text.contains("Ottilie") && form.text.contains("Séraphin"))
      let suspect = try #require(try await read(world, world.manager).suspects.first)
      _ = try await clearSuspect(suspect.id, because: "Erreur", about: world.person, by: world.manager, in: site.database, site.surroundings)
      try await world.write(NotebookWorld.draft("À elle", to: [.member(world.daughter)]))
      #expect(try await world.letters().contains { $0.to == "ottilie@example.be" })
      // What ended does not come back by itself.
      await #expect(throws: FileRefused.self) { _ = try await world.words(world.carer(world.daughter)) }
    }
  }

  @Test("an address that is shared with a suspect is not written to, and its link opens nothing")
  func sharedAddress() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      var details = MemberDetails()
      (details.name, details.email) = ("Gendre", " Ottilie@Example.be")
      let husband = try await addMember(
        MemberDraft(kind: .family, details: details), to: world.person, by: world.manager, in: site.database, site.surroundings)
      let old = try await world.write(NotebookWorld.draft("Avant", to: [.member(world.daughter)]))
      _ = try await world.letters()
      try await record(world, Self.draft([husband.id]))
      site.clock.move(seconds: 60)
      try await world.write(NotebookWorld.draft("Après", to: [.member(world.daughter)]))
      #expect(try await world.letters().allSatisfy { !$0.to.lowercased().contains("ottilie") })
      #expect(try await site.visitor().get(Address.noteAnswer(secret: world.secret(old.id, world.daughter)).path(.french)).status == 404)
    }
  }

  @Test("a suspected professional reads no note of the circle any more, and can be no reader")
  func suspectedProfessional() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      try await world.write(NotebookWorld.draft("À tous"))
      try await record(world, by: world.helper)
      #expect(try await read(world, world.helper).isReader)
      try await record(world, Self.draft([world.help]))
      #expect(try await !read(world, world.helper).isReader)
      #expect(try await world.words(world.helper).isEmpty)
    }
  }

  @Test("the neutral sentence is shown to other professionals only when its author says so, and to nobody else")
  func hint() async throws {
    for shows in [false, true] {
      try await TestSite.with { site in
        let world = try await NotebookWorld(site)
        try await record(world, Self.draft(hint: "Appeler le matin", shows: shows))
        let expected = shows ? "Appeler le matin" : nil
        #expect(try await world.read(world.agent).hint == expected)
        #expect(try await world.read(world.helper).hint == expected)
        #expect(try await world.read(world.herself).hint == nil)
        #expect(try await read(world, world.manager).entries.contains { $0.content.safeWays?.hint == "Appeler le matin" })
      }
    }
  }

  @Test("readings are logged for the data officer, and stand neither in her own log nor in that of the file")
  func log() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      try await record(world)
      _ = try await read(world, world.manager)
      _ = try await read(world, world.agent)
      await #expect(throws: FileRefused.self) { _ = try await read(world, world.herself) }
      let all = try await site.log().filter { [.readProtected, .changeProtected].contains($0.purpose) }
      #expect(all.map(\.purpose) == [.changeProtected, .readProtected, .readProtected, .readProtected])
      #expect(all.allSatisfy { $0.person == world.person })
      let hers = try await site.database.read { try $0.accessLog(about: world.person, offset: 0, limit: 1000) }
      #expect(!hers.isEmpty && hers.allSatisfy { !$0.parts.contains(.protected) && !$0.purpose.rawValue.hasPrefix("protected") })
    }
  }

  /// Every page of the house that somebody can open, with this person's identifier where one is asked.
  private func walk(_ client: TestClient, _ world: NotebookWorld) async throws -> [(path: String, text: String)] {
    var seen: [(String, String)] = []
    for route in allRoutes() where route.method == .get {
      guard case .page(let address) = route.place, address != .signOut else { continue }
      for language in [Language.french, .dutch] {
        let path = address.pattern(language).replacing("/:id", with: "/\(world.person.raw)").replacing(":item", with: world.neighbour.raw)
        guard !path.contains(":") else { continue }
        let answer = try await client.get(path)
        seen.append((path, answer.title + answer.text + (answer["set-cookie"] ?? "")))
      }
    }
    return seen
  }

  @Test("on a walk through the whole house nobody without a reader's right meets a word of it, a name of it or a trace of it")
  func wholeWalk() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      try await world.write(NotebookWorld.draft("Un mot ordinaire"))
      let walkers: [(Role, TestSite.Side)] = [
        (.helpdeskAgent, .own), (.psychologist, .own), (.homeHelp, .other), (.homeNurse, .other), (.programmeCoordinator, .own),
      ]
      func pages() async throws -> [[(path: String, text: String)]] {
        var all: [[(path: String, text: String)]] = []
        for (role, side) in walkers { all.append(try await walk(try await site.signedIn(role, side), world)) }
        return all
      }
      _ = try await pages()
      try await record(world, Self.draft(hint: "Zanzibarphrase"))
      _ = try await addToProtected("Zanzibarsuite", safeWays: nil, about: world.person, by: world.manager, in: site.database, site.surroundings)
      let reader = TestSite.account(.caseManager).name
      for (index, walked) in try await pages().enumerated() {
        #expect(walked.count > 20, "\(walkers[index])")
        for (path, text) in walked {
          #expect(!text.contains("Zanzibar"), "\(walkers[index]) \(path)")
          // Its readers are named nowhere, not even where somebody else's protected page is open.
          if path.contains("protege") || path.contains("beschermd") { #expect(!text.contains(reader), "\(walkers[index]) \(path)") }
        }
      }
      for letter in try await world.letters() { #expect(!letter.body.contains("Zanzibar") && !letter.subject.contains("Zanzibar")) }
    }
  }

  @Test("its page has a neutral title, a button that leaves at once, the lines to call, and says only that it is noted")
  func page() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      let client = try await site.signedIn(.caseManager)
      let address = Address.personPage(world.person, .protected)
      for language in Language.interface {
        let page = try await client.get(address.path(language))
        #expect(page.text.contains("data-quick-exit") && page.text.contains("tel:112") && page.text.contains("tel:101"))
        for word in ["Vanzonnebeke", "violence", "geweld", "rotég", "eschermd", "rotected"] {
          #expect(!page.title.contains(word) && !page.heading.contains(word), "\(word)")
        }
        #expect(page.title.hasPrefix(language == .english ? "File P26-" : "Dossier P26-"))
      }
      let form = Address.personForm(world.person, .protected, .protectedRecord).path(.french)
      #expect(try await client.fill(address.path(.french), to: form, ["words": ""]).status == 422)
      let saved = try await client.follow(
        try await client.fill(address.path(.french), to: form, ["words": "Zanzibarcoups", "sign-physical": "yes", "victim": "partner"]))
      #expect(saved.status == 200 && saved.text.contains("Zanzibarcoups") && saved.text.contains("est noté."))
      let add = Address.personForm(world.person, .protected, .protectedAdd).path(.french)
      #expect(try await client.follow(try await client.submit(saved, to: add, ["words": "Zanzibarsuite"])).text.contains("Zanzibarsuite"))
    }
  }
}
