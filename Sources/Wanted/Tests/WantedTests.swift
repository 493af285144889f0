import Actions
import Care
import Kernel
import Pages
import Parameters
import Site
import Store
import TestSupport
import Testing

@Suite("Searches without answer")
struct WantedTests {
  private static let rule = WantedParameters.Rule(
    from: Day(daysSinceEpoch: 0), knownUntil: nil, unknownWordDays: 3, memoryDays: 10, keepDays: 400, source: "test")
  private static let day = Day(year: 2026, month: 11, day: 1) ?? Day(daysSinceEpoch: 0)

  private func counted(_ typed: String, known: Set<String> = ["repas", "aide", "tondre"]) -> [String] {
    WantedWords.countable(in: typed, meaningful: Set(SearchTokens.words(in: typed)), isKnown: known.contains).map(\.word)
  }

  @Test(
    "what may be a name, a number or an address is never counted",
    arguments: [
      ("repas chez Marie Dupont", ["repas", "chez"]), ("Marie Dupont", []), ("Marie dupont", []), ("repas 0470 12 34 56", []),
      ("repas 19.40", []), ("repas marie@example.be", []), ("tondre 12 fois", ["tondre", "fois"]), ("Tondre pelouse", ["tondre", "pelouse"]),
      ("REPAS DUPONT", ["repas"]), ("Dupont", []), ("aide-moi 85.05.12-123.45", []), ("le repas", ["repas"]),
    ])
  func strict(_ typed: String, _ words: [String]) { #expect(counted(typed) == words) }

  private func search(_ words: [(String, Bool)], nothing: Bool = true, town: Int? = nil) -> WantedCounter.Search {
    WantedCounter.Search(
      language: "fr", municipality: town, help: "care", foundNothing: nothing,
      words: words.map { WantedCounter.Search.Word(word: $0.0, isKnown: $0.1) })
  }

  @Test("a word that the directory does not know leaves the memory only after enough different days")
  func unknownWords() {
    let counter = WantedCounter()
    for _ in 0..<50 { counter.note(search([("dupont", false)]), on: Self.day) }
    counter.note(search([("dupont", false)]), on: Self.day.adding(days: 1))
    #expect(counter.take(on: Self.day.adding(days: 1), Self.rule).words.isEmpty)
    counter.note(search([("dupont", false)]), on: Self.day.adding(days: 2))
    let batch = counter.take(on: Self.day.adding(days: 2), Self.rule)
    #expect(batch.words.values.sorted() == [1, 1, 50])
    #expect(counter.take(on: Self.day.adding(days: 2), Self.rule).isEmpty)
  }

  @Test("days that are too old do not count towards enough")
  func memory() {
    let counter = WantedCounter()
    for days in [0, 1] { counter.note(search([("dupont", false)]), on: Self.day.adding(days: days)) }
    counter.note(search([("dupont", false)]), on: Self.day.adding(days: 11))
    #expect(counter.take(on: Self.day.adding(days: 11), Self.rule).words.isEmpty)
  }

  @Test("a search that found something counts as left until something is chosen, and its words are not counted")
  func left() throws {
    let counter = WantedCounter()
    counter.note(search([("repas", true)], nothing: false), on: Self.day)
    counter.note(search([], nothing: false), on: Self.day)
    counter.note(search([("repas", true)]), on: Self.day)
    counter.noteChoice(help: "care", municipality: nil, language: "fr", on: Self.day)
    let batch = counter.take(on: Self.day, Self.rule)
    let counts = try #require(batch.helps.values.first)
    #expect(batch.helps.count == 1 && counts == WantedCounts(searches: 3, nothing: 1, choices: 1) && counts.left == 1)
    #expect(batch.words.values.reduce(0, +) == 1)
    #expect(WantedCounts(searches: 1, nothing: 0, choices: 3).left == 0)
  }

  @Test("two servers' counts of a day come together; what is too old goes; a failure loses nothing", arguments: Backend.available)
  func flushing(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let clock = Clock()
      let parameters = WantedParameters(rules: [Self.rule])
      let (one, other) = (WantedCounter(), WantedCounter())
      let today = clock.surroundings.today
      for counter in [one, other, one] { counter.note(search([("repas", true)], town: 21015), on: today) }
      for counter in [one, other] { try await flushWanted(counter, parameters, in: database, clock.surroundings) }
      let filter = WantedFilter(from: today)
      let words = try await database.read { try $0.wantedWords(filter, atLeast: 1, offset: 0, limit: 10) }
      #expect(words == [WantedWordCount(word: "repas", language: "fr", total: 3, days: 1)])
      let helps = try await database.read { try $0.wantedHelp(filter) }
      #expect(helps.map(\.municipality) == [21015] && helps.first?.counts == WantedCounts(searches: 3, nothing: 3))
      #expect(try await database.read { try $0.wantedMonths(filter).map(\.month) } == [String(today.description.prefix(7))])
      clock.move(days: 401)
      one.note(search([("tondre", true)]), on: clock.surroundings.today)
      try await flushWanted(one, parameters, in: database, clock.surroundings)
      let left = try await database.read { try $0.wantedWords(WantedFilter(from: Day(daysSinceEpoch: 0)), atLeast: 1, offset: 0, limit: 10) }
      #expect(left.map(\.word) == ["tondre"])
      other.note(search([("repas", true)]), on: clock.surroundings.today)
      try await flushWanted(other, .none, in: database, clock.surroundings)
      #expect(other.take(on: clock.surroundings.today, Self.rule).isEmpty)
    }
  }

  @Test("an editor reads what was searched in vain and teaches it; an evaluator sees no small counts", arguments: Backend.available)
  func pages(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      _ = try await loadDirectory(Fixtures.directory, into: site.database, by: .commandLine, site.surroundings)
      try await site.house.directory.refresh(from: site.database)
      let editor = try await site.signedIn(.directoryEditor)
      #expect(try await editor.get("/fr/recherches-sans-reponse").text.contains("Ici viendront"))
      let today = site.surroundings.today
      for _ in 0..<3 { site.house.wanted.note(search([("tondre", true)], town: 21015), on: today) }
      for _ in 0..<8 { site.house.wanted.note(search([("pelouse", true)]), on: today) }
      try await flushWanted(site.house.wanted, site.house.wantedRules, in: site.database, site.surroundings)
      let page = try await editor.get("/fr/recherches-sans-reponse")
      #expect(page.text.contains("tondre") && page.text.contains("pelouse") && page.text.contains("Schaerbeek"))
      let evaluator = try await site.signedIn(.evaluator)
      let counts = try await evaluator.get("/nl/zoekopdrachten-zonder-antwoord").text
      #expect(!counts.contains("tondre") && counts.contains("pelouse") && !counts.contains("teach="))
      #expect(try await evaluator.get("/fr/recherches-sans-reponse?format=words").text.contains("tondre") == false)
      let answer6 = try await site.signedIn(.caseManager).get("/fr/recherches-sans-reponse")
      #expect(answer6.status == 403)
      let kind = try #require(Fixtures.directory.entries.first { $0.kind == .category })
      let form = try await editor.get("/fr/recherches-sans-reponse?teach=pelouse&in=fr")
      let action = "/fr/recherches-sans-reponse/do/teach"
      let missing = try await editor.submit(form, to: action, ["entry": ""])
      #expect(missing.status == 422 && missing.text.contains("pelouse"))
      #expect(try await editor.submit(missing, to: action, ["entry": kind.id]).status == 303)
      #expect(site.house.directory.index.search("pelouse", language: .french, limit: 3).first?.entry.id == kind.id)
      #expect(try await !editor.get("/fr/recherches-sans-reponse").text.contains("pelouse"))
      let drop = try await editor.get("/fr/recherches-sans-reponse?teach=tondre&in=fr")
      #expect(try await editor.submit(drop, to: "/fr/recherches-sans-reponse/do/drop").status == 303)
      #expect(try await !editor.get("/fr/recherches-sans-reponse").text.contains("tondre"))
    }
  }

  @Test("the house counts a search and a choice; a choice that names nothing of the directory counts nothing")
  func house() async throws {
    try await TestSite.with { site in
      let index = site.house.directory.index
      let wish = SearchWish { $0 == "q" ? "xyzzyq" : $0 == "municipality" ? "21015" : "" }
      let results = index.results("xyzzyq", language: .french, limit: 10, filter: wish.filter(today: site.surroundings.today), now: site.surroundings.now())
      site.house.noteWanted(results: results, wish: wish, language: .french)
      site.house.noteChoice(FormValues(["from": "search", "meant": "category/999999"]), language: .french)
      site.house.noteChoice(FormValues(["meant": ""]), language: .french)
      let batch = site.house.wanted.take(on: site.surroundings.today, Self.rule)
      #expect(results.total == 0)
      #expect(batch.words.isEmpty && batch.helps.count == 1)
      #expect(batch.helps.first?.key.municipality == 21015 && batch.helps.first?.value == WantedCounts(searches: 1, nothing: 1))
    }
  }

  @Test("the shipped rules are read; fewer than three days for an unknown word is refused")
  func files() throws {
    #expect(Fixtures.wantedRules.rule(on: Self.day)?.unknownWordDays == 5)
    let weak = "- { from: 2026-01-01, unknownWordDays: 1, memoryDays: 60, keepDays: 730, source: x }"
    #expect(throws: Invalid.self) { try WantedFolder.parameters(DataFile(name: "rules.yaml", content: weak)) }
  }
}
