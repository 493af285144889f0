import Care
import Kernel
import Testing

@Suite("What can be done with a list")
struct ShortlistContentTests {
  private func list(_ entries: String...) throws -> ShortlistContent {
    var content = ShortlistContent(language: .dutch)
    for entry in entries { content = try content.decide(.add(entry)) }
    return content
  }

  private func words(_ content: ShortlistContent, _ items: [(String, String)], top: String = "") -> ShortlistWords {
    var words = ShortlistWords(language: content.language, textLanguage: content.textLanguage)
    words.top = top
    words.items = items
    return words
  }

  @Test("entries stand in the order in which they were chosen, each once")
  func adding() throws { #expect(try list("a/1", "b/2", "a/1").entries == ["a/1", "b/2"]) }

  @Test("an entry moves one place at a time and stays within the list")
  func moving() throws {
    var content = try list("a/1", "b/2", "c/3")
    content = try content.decide(.raise("c/3"))
    #expect(content.entries == ["a/1", "c/3", "b/2"])
    content = try content.decide(.raise("a/1")).decide(.lower("b/2"))
    #expect(content.entries == ["a/1", "c/3", "b/2"])
    #expect(try content.decide(.lower("a/1")).entries == ["c/3", "a/1", "b/2"])
  }

  @Test("what was taken off goes back to its place with its word")
  func undo() throws {
    var content = try list("a/1", "b/2", "c/3")
    content = try content.decide(.describe(words(content, [("b/2", "demander Samira")])))
    content = try content.decide(.remove("b/2"))
    #expect(content.entries == ["a/1", "c/3"])
    content = try content.decide(.putBack)
    #expect(content.items.map(\.words) == ["", "demander Samira", ""])
    #expect(try content.decide(.putBack) == content)
    // Chosen anew while searching, it has its word again, too.
    let again = try content.decide(.remove("b/2")).decide(.add("b/2"))
    #expect(again.items.last?.words == "demander Samira")
  }

  @Test("the 31st entry is refused")
  func full() throws {
    var content = ShortlistContent(language: .french)
    for number in 1...30 { content = try content.decide(.add("category/\(number)")) }
    #expect(throws: ShortlistProblem.full) { try content.decide(.add("category/31")) }
    let removed = try content.decide(.remove("category/1")).decide(.add("category/31"))
    #expect(throws: ShortlistProblem.full) { try removed.decide(.putBack) }
  }

  @Test("300 characters of a word are taken, 301 are named at their field, all at once")
  func long() throws {
    let content = try list("a/1", "b/2")
    let right = String(repeating: "é", count: 300)
    #expect(try content.decide(.describe(words(content, [("a/1", right)], top: right))).items.first?.words == right)
    let wrong = right + "x"
    let error = #expect(throws: Invalid.self) { try content.decide(.describe(words(content, [("a/1", "ok"), ("b/2", wrong)], top: wrong))) }
    #expect(error?.problems.map(\.path) == ["words", "words-1"])
  }

  @Test("signs that nobody types do not come in with a word")
  func controls() throws {
    let content = try list("a/1")
    let told = try content.decide(.describe(words(content, [("a/1", " le\u{1F}matin\u{1E}\u{7}\nou le soir ")])))
    #expect(told.items.first?.words == "lematin\nou le soir")
  }

  @Test("a further language has its descriptions in one of the three of the directory")
  func texts() throws {
    let turkish = try #require(Language(code: "tr"))
    var content = ShortlistContent(language: turkish)
    #expect(content.textLanguage == .french)
    content = try content.decide(.describe(ShortlistWords(language: turkish, textLanguage: .dutch)))
    #expect(content.textLanguage == .dutch)
    content = try content.decide(.describe(ShortlistWords(language: turkish, textLanguage: turkish)))
    #expect(content.textLanguage == .french)
    content = try content.decide(.describe(ShortlistWords(language: .english, textLanguage: .dutch)))
    #expect(content.textLanguage == .english)
  }

  @Test("a browser carries a list back exactly")
  func carried() throws {
    var content = try list("a/1", "b/2", "c/3")
    content = try content.decide(.describe(words(content, [("a/1", "é – 😀\nzwei")], top: "Bonjour"))).decide(.remove("b/2"))
    let carried = CarriedShortlist(content: content, person: ID("p1"))
    #expect(CarriedShortlist(encoded: try carried.encoded()) == carried)
    let kept = try #require(CarriedShortlist(encoded: try CarriedShortlist(content: content, kept: ID("l1")).encoded()))
    #expect(kept.kept == ID("l1") && kept.content.entries == ["a/1", "c/3"] && kept.content.items.allSatisfy { $0.words.isEmpty })
  }

  @Test(
    "a text that is no list is none",
    arguments: ["", "x", "\u{1E}\u{1E}", "\u{1E}\u{1E}2\u{1F}fr\u{1F}fr\u{1F}\u{1F}\u{1F}", "\u{1E}\u{1E}1\u{1F}fr\u{1F}fr\u{1F}\u{1F}\u{1F}\u{1F}a", "\u{1E}\u{1E}1\u{1F}fr\u{1F}fr\u{1F}\u{1F}\u{1F}\u{1F}a\u{1F}\u{1F}a\u{1F}"])
  func broken(_ text: String) { #expect(CarriedShortlist(encoded: text) == nil) }

  @Test("more words than a browser holds are refused, and kept lists may have them")
  func browser() throws {
    var content = ShortlistContent(language: .french)
    for number in 1...20 { content = try content.decide(.add("category/\(number)")) }
    content = try content.decide(.describe(words(content, (1...20).map { ("category/\($0)", String(repeating: "m", count: 200)) })))
    let full = content
    #expect(throws: ShortlistProblem.browserFull) { try CarriedShortlist(content: full).encoded() }
    #expect(throws: Never.self) { try CarriedShortlist(content: full, kept: ID("l")).encoded() }
  }

  @Test("a day without a rule is an error, never a default")
  func rules() throws {
    let first = Day(daysSinceEpoch: 20_000)
    let rule = ShortlistParameters.Rule(from: first, knownUntil: first.adding(days: 9), keepDays: 2, linkDays: 1, source: "test")
    let parameters = ShortlistParameters(rules: [rule])
    #expect(try parameters.rule(on: first.adding(days: 9)) == rule)
    for day in [first.adding(days: -1), first.adding(days: 10)] {
      #expect(throws: ShortlistParameterGap(day: day)) { try parameters.rule(on: day) }
    }
  }
}
