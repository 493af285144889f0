import Care
import Kernel
import Parameters
import Testing

private typealias Sample = AssessmentSamples

@Suite("Questionnaire files")
struct QuestionnaireReaderTests {
  @Test("the shipped questionnaires are sound")
  func shipped() throws {
    let library = try Sample.library.get()
    #expect(library.ids == ["belrai-screener", "home-safety"])
    let screener = try Sample.screener()
    for scale in Scale.allCases {
      #expect(screener.allItems.contains { $0.enters == scale }, "\(scale)")
      for input in scale.inputs { #expect(screener.item(input)?.kind == .choice, "\(input)") }
    }
    #expect(screener.scores.map(\.id) == Scale.allCases.map(\.rawValue).sorted { order($0) < order($1) })
    let iadl = try #require(screener.item("score.iadl"))
    #expect(iadl.least == .zero && iadl.most == DecimalNumber(6) && iadl.step == DecimalNumber(thousandths: 100))
    #expect(screener.item("G2j")?.options.map(\.code) == ["0", "1", "2", "3", "4", "5", "6", "8"])
    #expect(screener.item("G1a.capacity")?.options.map(\.code) == ["0", "1", "2", "3", "4", "5", "6"])
    #expect(screener.item("C1")?.options.map(\.code) == ["0", "1", "2", "3", "4", "5"])
    #expect(screener.module(of: "G1h.capacity")?.linkID == "iadl")
  }

  private func order(_ id: String) -> Int {
    [
      "iadlModule", "adlModule", "cps", "mentalHealthModule", "behaviourModule", "cps2", "adlHierarchy", "drs", "abs", "iadlPerformance",
      "iadlCapacity",
    ].firstIndex(of: id) ?? 99
  }

  private static let frame = """
    id: test
    version: "1"
    date: 2026-01-01
    title: { fr: T, nl: T, en: T }
    source: test
    """

  private func problems(_ rest: String, frame: String = Self.frame) -> [FieldProblem] {
    do {
      _ = try QuestionnaireReader.read(DataFile(name: "questionnaires/test.yaml", content: "\(frame)\n\(rest)\n"))
      return []
    } catch {
      return error.problems
    }
  }

  private static let text = "text: { fr: T, nl: T, en: T }"

  @Test(
    "every mistake is told with file, line and field",
    arguments: [
      ("items: []", "questionnaires/test.yaml:6 items", "data.empty"),
      ("items:\n  - { linkId: a, type: guess, \(text) }", "questionnaires/test.yaml:7 items[0].type", "data.unknown-value"),
      ("items:\n  - { linkId: a, type: boolean, text: { fr: T, en: T } }", "questionnaires/test.yaml:7 items[0].text.nl", "data.missing-language"),
      ("items:\n  - { linkId: token, type: boolean, \(text) }", "questionnaires/test.yaml:7 items[0].linkId", "data.bad-id"),
      (
        "items:\n  - { linkId: a, type: boolean, \(text) }\n  - { linkId: a, type: date, \(text) }",
        "questionnaires/test.yaml:8 items[1].linkId", "data.duplicate-id"
      ),
      ("items:\n  - { linkId: a, type: choice, answers: none, \(text) }", "questionnaires/test.yaml:7 items[0].answers", "data.unknown-value"),
      ("items:\n  - { linkId: a, type: choice, \(text) }", "questionnaires/test.yaml:7 items[0].answers", "data.missing"),
      ("items:\n  - { linkId: a, type: text, min: 1, \(text) }", "questionnaires/test.yaml:7 items[0].min", "data.not-here"),
      ("items:\n  - { linkId: a, type: integer, min: 3, max: 2, \(text) }", "questionnaires/test.yaml:7 items[0].max", "data.bad-number"),
      ("items:\n  - { linkId: a, type: decimal, step: 0, \(text) }", "questionnaires/test.yaml:7 items[0].step", "data.bad-number"),
      ("items:\n  - { linkId: a, type: display, required: true, \(text) }", "questionnaires/test.yaml:7 items[0].required", "data.not-here"),
      (
        "items:\n  - { linkId: a, type: boolean, enableWhen: [{ question: b, operator: \"=\", answer: \"true\" }], \(text) }",
        "questionnaires/test.yaml:7 items[0].enableWhen[0].question", "data.unknown-reference"
      ),
      (
        "items:\n  - { linkId: b, type: boolean, \(text) }\n"
          + "  - { linkId: a, type: boolean, enableWhen: [{ question: b, operator: \"=\", answer: maybe }], \(text) }",
        "questionnaires/test.yaml:8 items[1].enableWhen[0].answer", "data.bad-answer"
      ),
      (
        "items:\n  - { linkId: b, type: boolean, \(text) }\n"
          + "  - { linkId: a, type: boolean, enableWhen: [{ question: b, operator: like, answer: x }], \(text) }",
        "questionnaires/test.yaml:8 items[1].enableWhen[0].operator", "data.unknown-value"
      ),
      (
        "items:\n  - { linkId: a, type: boolean, \(text) }\nscores:\n  - scale: cps2", "questionnaires/test.yaml:9 scores[0].scale",
        "data.no-source"
      ),
      (
        "items:\n  - { linkId: a, type: text, \(text) }\nscores:\n  - { sum: s, title: { fr: T, nl: T, en: T }, higherIs: worse, items: [a] }",
        "questionnaires/test.yaml:9 scores[0].items[0]", "data.unknown-reference"
      ),
      (
        "items:\n  - { linkId: g, type: group, result: x, \(text), items: [{ linkId: a, type: date, \(text) }] }",
        "questionnaires/test.yaml:7 items[0].result", "data.unknown-reference"
      ),
      ("surprise: 1\nitems:\n  - { linkId: a, type: date, \(text) }", "questionnaires/test.yaml:6 surprise", "data.unknown-key"),
    ])
  func mistakes(_ content: String, _ path: String, _ code: String) {
    #expect(problems(content).map { "\($0.path) \($0.code)" } == ["\(path) \(code)"])
  }

  @Test("an empty or unreadable file is a mistake, too")
  func unreadable() {
    #expect(!problems("", frame: "").isEmpty)
    #expect(problems("items: [", frame: "").map(\.code) == ["data.unreadable"])
    #expect(!problems("- a", frame: "").isEmpty)
  }

  @Test("the same version in two files is a mistake")
  func twice() {
    let content = "\(Self.frame)\nitems:\n  - { linkId: a, type: date, \(Self.text) }\n"
    #expect(throws: Invalid.self) {
      try QuestionnaireReader.library([DataFile(name: "a.yaml", content: content), DataFile(name: "b.yaml", content: content)])
    }
  }
}
