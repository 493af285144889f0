import Actions
import Care
import HTML
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Gaps that are passed on")
struct GapDossierTests {
  private static let at = Instant.migrationOfTests
  private static let group = GapGroup(kind: "category/38", municipality: Municipality.withNIS(21015), reason: .noPlace)

  private static func dossier(_ state: GapDossier.State) -> GapDossier {
    let passing = GapDossier.Passing(
      id: ID("p"), level: .municipal, organization: ID("town"), at: at, answer: state == .answered ? .takesUp : nil,
      answeredAt: state == .answered ? at : nil)
    return GapDossier(
      id: ID("d"), organization: ID("house"), group: group, since: at.day, words: state == .open ? "" : "Il manque…", state: state,
      passings: state == .open ? [] : [passing], outcome: state == .closed ? .solved : nil, closedOn: state == .closed ? at.day : nil, createdAt: at)
  }

  @Test("every state and every step: what comes of it", arguments: GapDossier.State.allCases)
  func machine(_ state: GapDossier.State) throws {
    func after(_ command: GapDossier.Command) -> String {
      do { return try Self.dossier(state).deciding(command).state.rawValue } catch { return "\(error)" }
    }
    let day = Self.at.day
    let found = [
      after(.write("x")), after(.passOn(.regional, to: ID("region"), as: ID("q"), at: Self.at)), after(.passOn(.municipal, to: ID("town"), as: ID("q"), at: Self.at)),
      after(.answer(ID("p"), .exists, words: "x", at: Self.at)), after(.close(.solved, words: "", on: day)),
    ]
    let expected: [GapDossier.State: [String]] = [
      .open: ["open", "noWords", "noWords", "answeredAlready", "closed"],
      .passedOn: ["passed-on", "passed-on", "passedAlready", "answered", "closed"],
      .answered: ["answered", "passed-on", "passed-on", "answeredAlready", "closed"],
      .closed: ["closed", "closed", "closed", "closed", "closed"],
    ]
    #expect(found == expected[state])
    if state == .closed { #expect(throws: GapDossier.Problem.closed) { try Self.dossier(.closed).deciding(.write("x")) } }
  }

  @Test(
    "words that go outside hold no address and no number of anybody",
    arguments: [
      ("Trois personnes attendent depuis 2024, 12 mois.", true), ("Écrire à a@b.be", false), ("Appelez le 0470 12 34 56", false), ("NISS 85.07.30-033.28", false),
      ("Du 1er au 31/12, 40 demandes", true), (String(repeating: "a", count: 3000), true), (String(repeating: "a", count: 3001), false),
    ])
  func words(_ words: String, _ isFine: Bool) { #expect((GapDossier.problem(in: words) == nil) == isFine) }

  @Test("a group's code is read back; what is none is refused")
  func codes() {
    let groups = [
      Self.group, GapGroup(kind: "", municipality: nil, reason: .rule), GapGroup(kind: "a.b", municipality: nil, reason: .tooDear),
      GapGroup(kind: "category/38", municipality: Municipality.withNIS(21015), neighbourhood: ID("schaerbeek-colline"), reason: .noPlace),
    ]
    for group in groups { #expect(GapGroup(code: group.code) == group) }
    for code in ["", "no-place", "x.0.y", "no-place.99999.y", "no-place.z.y", "no-place..y", "no-place.21015/.y"] { #expect(GapGroup(code: code) == nil, "\(code)") }
  }

  /// Closes so many requests without an answer.
  private func close(_ count: Int, _ site: TestSite, _ reason: Gap.Reason = .noPlace, detail: String = "") async throws {
    let by = TestSite.actor(.helpdeskAgent)
    for _ in 0..<count {
      let report = NeedReport(
        words: "Besoin d'aide", about: .family, municipality: Municipality.withNIS(21015), whereabouts: "", contact: "", language: .french)
      let id = try await createRequest(report, channel: .phone, by: by, in: site.database, site.surroundings)
      _ = try await changeRequest(
        id, .close(.notMet(reason), personsWords: ""), version: nil, gap: GapNote(kind: "category/38", detail: detail), by: by, in: site.database,
        site.surroundings)
    }
  }

  @Test("from the group to the authority and back: passed on, answered on its own page, closed; a later gap begins anew", arguments: Backend.available)
  func walk(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      try await close(7, site)
      let agent = try await site.signedIn(.programmeCoordinator)
      let list = try await agent.get("/fr/lacunes-transmises")
      #expect(list.text.contains("Télévigilance") && list.text.contains("Schaerbeek"))
      let opened = try await agent.submit(list, to: "/fr/lacunes-transmises/new/do/open")
      let path = String(opened.location.prefix { $0 != "?" })
      // Opened twice it is the same.
      #expect(try await agent.submit(list, to: "/fr/lacunes-transmises/new/do/open").location == opened.location)
      #expect(try await !agent.get(path).text.contains("do/pass-on"))
      let named = try await agent.fill(path, to: "\(path)/do/words", ["words": "Appelez Mme Claes au 0470 12 34 56"])
      #expect(named.status == 422 && named.text.contains("Mme Claes"))
      #expect(try await agent.fill(path, to: "\(path)/do/words", ["words": "Sept personnes attendent."]).status == 303)
      let authority = try await site.signedIn(.authorityReader, .other)
      #expect(try await authority.get("/fr/lacunes-recues").text.contains("class=\"empty\""))
      let item = try #require(path.split(separator: "/").last)
      let received = "/fr/lacunes-recues/\(item)"
      #expect(try await authority.get(received).status == 404)
      #expect(try await agent.fill(path, to: "\(path)/do/pass-on", ["level": "municipal", "authority": "other"]).status == 303)
      let page = try await authority.get(received)
      #expect(page.text.contains("Sept personnes attendent.") && page.text.contains("au moins 5") && !page.text.contains(">7<"))
      // The same for its list; the letter says nothing of what is missing.
      #expect(try await authority.get("/nl/ontvangen-hiaten").text.contains("minstens 5"))
      let letter = try #require(try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 9) }.first)
      #expect(letter.to == "autre@example.be" && letter.body.contains(received) && !letter.body.contains("Sept"))
      let empty = try await authority.fill(received, to: "\(received)/do/answer", ["words": ""])
      #expect(empty.status == 422)
      #expect(try await authority.fill(received, to: "\(received)/do/answer", ["answer": "takes-up", "words": "Dès janvier."]).status == 303)
      #expect(try await agent.get(path).text.contains("Dès janvier."))
      #expect(try await agent.fill(path, to: "\(path)/do/close", ["outcome": "solved", "words": "Bien."]).status == 303)
      #expect(try await agent.get("/fr/lacunes-transmises").text.contains("Clos"))
      #expect(try await agent.get("/fr/lacunes-transmises?format=csv").text.contains("Dès") == false)
      site.clock.move(days: 1)
      try await close(1, site)
      let desk = try await readGapDesk(by: TestSite.actor(.helpdeskAgent), in: site.database, site.surroundings)
      #expect(desk.groups.map(\.sum.count) == [1] && desk.files.map(\.sum.count) == [7])
      // Another house, and an authority that got nothing, see none of it.
      #expect(try await site.signedIn(.helpdeskAgent, .other).get(path).status == 404)
      #expect(try await site.signedIn(.authorityReader, .own).get(received).status == 404)
    }
  }

  @Test("more dossiers than fit on a page are on the next one, for the house and for the authority", arguments: Backend.available)
  func pages(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let most = GapDesk.pageSize
      let now = site.surroundings.now()
      try await site.database.transaction { connection in
        for number in 1...(most + 1) {
          let dossier = GapDossier(
            id: ID("dossier-\(number)"), organization: ID("own"),
            group: GapGroup(kind: "kind-\(number)!", municipality: Municipality.withNIS(21015), reason: .noPlace), since: now.day,
            words: "Il manque…", createdAt: now.adding(seconds: Int64(number)))
          #expect(try connection.insert(dossier))
          let passed = try dossier.deciding(.passOn(.municipal, to: ID("other"), as: ID("passing-\(number)"), at: now))
          #expect(try connection.store(passed, after: dossier))
        }
      }
      let by = TestSite.actor(.programmeCoordinator)
      let first = try await readGapDesk(by: by, in: site.database, site.surroundings)
      #expect(first.files.count == most && first.total == most + 1)
      let last = try await readGapDesk(offset: most, by: by, in: site.database, site.surroundings)
      #expect(last.files.map(\.dossier.id.raw) == ["dossier-1"])
      let received = try await readReceivedGaps(
        offset: most, by: TestSite.actor(.authorityReader, .other), in: site.database, site.surroundings)
      #expect(received.files.map(\.dossier.id.raw) == ["dossier-1"] && received.total == most + 1)
      let house = try await site.signedIn(.programmeCoordinator)
      let page = try await house.get("/fr/lacunes-transmises")
      #expect(page.links.contains("/fr/lacunes-transmises?page=2") && !page.text.contains("kind-1!"))
      #expect(try await house.get("/fr/lacunes-transmises?page=2").text.contains("kind-1!"))
      // What is saved as a table is never cut.
      #expect(try await house.get("/fr/lacunes-transmises?format=csv&page=2").text.split(whereSeparator: \.isNewline).count > most + 1)
      let authority = try await site.signedIn(.authorityReader, .other)
      #expect(try await authority.get("/nl/ontvangen-hiaten").links.contains("/nl/ontvangen-hiaten?page=2"))
      #expect(try await authority.get("/nl/ontvangen-hiaten?page=2").text.contains("kind-1!"))
    }
  }

  @Test("two who write at once: the second is told, and the text stays", arguments: Backend.available)
  func collision(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      try await close(1, site)
      let one = try await site.signedIn(.programmeCoordinator)
      let other = try await site.signedIn(.helpdeskAgent)
      let path = String(try await one.submit(try await one.get("/fr/lacunes-transmises"), to: "/fr/lacunes-transmises/new/do/open").location.prefix { $0 != "?" })
      let (first, second) = (try await one.get(path), try await other.get(path))
      #expect(try await one.submit(first, to: "\(path)/do/words", ["words": "Premier texte"]).status == 303)
      let late = try await other.submit(second, to: "\(path)/do/words", ["words": "Second texte"])
      #expect(late.status == 409 && late.text.contains("Second texte"))
      let stored = try await site.database.read { try $0.dossiers(of: ID("own"), limit: 50) }
      #expect(stored.map(\.dossier.words) == ["Premier texte"])
    }
  }

  @Test("a rule that excludes is named once and counted; outside only steps of 5 and no single case", arguments: Backend.available)
  func obstacles(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      try await close(2, site, .rule, detail: "Il faut avoir 65 ans")
      try await close(1, site)
      let agent = try await site.signedIn(.helpdeskAgent)
      let page = try await agent.get("/fr/regles-qui-excluent")
      let forms = page.forms.filter { $0.action.hasSuffix("/do/name") }
      #expect(forms.count == 2 && page.text.contains("Il faut avoir 65 ans"))
      let empty = try await agent.submit(page, to: forms[0].action)
      #expect(empty.status == 422 && empty.text.contains("-name-error") && empty.text.contains("-level-error"))
      #expect(try await agent.submit(page, to: forms[0].action, ["name": "Avoir 65 ans", "level": "community", "source": "Règlement"]).status == 303)
      let next = try await agent.get("/fr/regles-qui-excluent")
      let rule = try #require(try await site.database.read { try $0.obstacles(of: ID("own")) }.first).obstacle.id.raw
      #expect(try await agent.submit(next, to: forms[1].action, ["known": rule]).status == 303)
      let done = try await site.database.read { try $0.obstacles(of: ID("own")) }
      #expect(done.map(\.sum.count) == [2])
      #expect(try await agent.get("/fr/regles-qui-excluent?format=csv").text.contains("Avoir 65 ans,\"COCOF"))
      let outside = try await site.signedIn(.evaluator)
      let seen = try await outside.get("/fr/regles-qui-excluent")
      #expect(seen.text.contains("Avoir 65 ans") && seen.text.contains("moins de 5") && !seen.text.contains("Il faut avoir 65 ans"))
      #expect(try await outside.get("/fr/regles-qui-excluent?format=csv").text.contains("< 5"))
      // A gap of another reason, or of another house, takes no rule.
      let stranger = try await site.signedIn(.helpdeskAgent, .other)
      let foreign = try await stranger.post(
        forms[0].action, [("token", try #require(try await stranger.get("/fr").forms.first?["token"])), ("known", rule)])
      #expect(foreign.status == 404)
    }
  }

  @Test("readers from outside choose whole years: a window that slides would tell single gaps")
  func years() async throws {
    try await TestSite.with { site in
      try await close(6, site)
      let outside = try await site.signedIn(.authorityReader)
      let page = try await outside.get("/fr/lacunes?from=21/11/2026&until=21/11/2026")
      #expect(page.text.contains("name=\"year\"") && !page.text.contains("name=\"from\"") && page.text.contains("≥ 5"))
      #expect(try await outside.get("/fr/lacunes?year=2025").text.contains("class=\"empty\""))
    }
  }

  @Test("of more exclusions to be named than are shown the page says how many there are", arguments: Backend.available)
  func cut(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      try await close(3, site, .rule, detail: "Il faut avoir 65 ans")
      let list = try await readObstacles(most: 2, by: TestSite.actor(.helpdeskAgent), in: site.database, site.surroundings)
      #expect(list.unnamed.count == 2 && list.unnamedTotal == 3)
      let all = try await readObstacles(by: TestSite.actor(.helpdeskAgent), in: site.database, site.surroundings)
      #expect(all.unnamed.count == 3 && all.unnamedTotal == 3)
      let frame = Frame(
        language: .dutch, languages: Fixtures.languages, today: site.surroundings.today, viewer: nil, formToken: "token", onceKey: "once", flash: nil,
        isDemo: false)
      let model = ObstaclesModel(lines: [], unnamed: list.unnamed, unnamedTotal: list.unnamedTotal, kinds: [], showsOnlyCounts: false)
      let page = obstaclesPage(model, in: frame).body.string
      #expect(page.contains("3 uitsluitingen zonder genoemde regel") && page.contains("De eerste 2 van 3."))
    }
  }
}
