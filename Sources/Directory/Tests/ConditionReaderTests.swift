import Care
import Kernel
import Parameters
import Testing

@Suite("Reading conditions")
struct ConditionReaderTests {
  private static let chapters = DataFile(
    name: "chapters.yaml",
    content: "- {id: care, number: '1', name: {fr: a, nl: b, en: c}, summary: {fr: a, nl: b, en: c}}")

  private static let questions = """
    - id: age
      answer: number
      unit: years
      to: 120
      label: {fr: a, nl: b, en: c}
      question: {fr: a, nl: b, en: c}
      file: birth
    - id: phare
      answer: truth
      label: {fr: a, nl: b, en: c}
      question: {fr: a, nl: b, en: c}
    - id: trip
      answer: choice
      label: {fr: a, nl: b, en: c}
      question: {fr: a, nl: b, en: c}
      options:
        - {code: near, words: {fr: a, nl: b, en: c}}
        - {code: far, words: {fr: a, nl: b, en: c}}
    - id: town
      answer: municipality
      label: {fr: a, nl: b, en: c}
      question: {fr: a, nl: b, en: c}
      file: municipality
    """

  private static func book() throws -> QuestionBook {
    try ConditionQuestionReader.questions(DataFile(name: "questions.yaml", content: questions))
  }

  /// One entry with these conditions, each line indented as in a file.
  private static func file(_ conditions: String) -> DataFile {
    let lines = conditions.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    return DataFile(
      name: "entries/x.yaml",
      content: """
        - id: entry/one
          name: {fr: a, nl: b, en: c}
          summary: {fr: a, nl: b, en: c}
          sources: [{document: "001", place: "2", date: 2026-01-01}]
          conditions:
        \(lines)
        """)
  }

  private static let rest = """
      effect: required
      words: {fr: a, nl: b, en: c}
      source: {document: "001", place: 2.8.1, date: 2026-01-01}
    """

  private static func read(_ conditions: String) throws -> [Condition] {
    let content = try DirectoryReader.read(chapters: chapters, entries: [file(conditions)], questions: book())
    return content.entries.first?.offer?.conditions ?? []
  }

  private static func problems(_ conditions: String) throws -> [FieldProblem] {
    do {
      _ = try DirectoryReader.read(chapters: chapters, entries: [file(conditions)], questions: book())
      return []
    } catch let error as Invalid { return error.problems }
  }

  @Test("a condition is read with all its parts")
  func whole() throws {
    let read = try Self.read(
      """
      - id: points
        effect: reduced
        needs:
          any:
            - {question: age, from: 75, to: 99}
            - all: [{question: phare}, not: {question: trip, oneOf: [near]}]
            - {question: town, oneOf: ["21005", elsewhere]}
        words: {fr: un, nl: een, en: one}
        proof: {fr: p, nl: q, en: r}
        source: {document: "001", place: 2.8.1, date: 2026-01-01}
        from: 2026-01-01
        until: 2026-12-31
      """)
    let day = try #require(Day("2026-01-01"))
    let expected = Condition(
      id: "points", effect: .reduced,
      criterion: .any([
        .number("age", from: 75, to: 99), .all([.yes("phare"), .not(.oneOf("trip", ["near"]))]), .oneOf("town", ["21005", "elsewhere"]),
      ]), words: Text(fr: "un", nl: "een", en: "one"), proof: Text(fr: "p", nl: "q", en: "r"),
      source: Entry.Source(document: "001", place: "2.8.1", date: day), from: day, until: Day("2026-12-31"))
    #expect(read == [expected])
  }

  @Test(
    "every mistake in a condition is named with its place",
    arguments: [
      ("needs: {question: nobody}", "condition.unknown-question", "needs.question"),
      ("needs: {question: Age}", "condition.bad-id", "needs.question"),
      ("needs: {question: age}", "condition.wrong-test", "needs"),
      ("needs: {question: phare, from: 2}", "condition.wrong-test", "needs"),
      ("needs: {question: trip}", "condition.wrong-test", "needs"),
      ("needs: {question: age, from: 121}", "condition.out-of-range", "needs.from"),
      ("needs: {question: age, from: 75, to: 70}", "condition.bad-range", "needs.to"),
      ("needs: {question: age, from: many}", "data.bad-number", "needs.from"),
      ("needs: {question: age, from: -1}", "data.bad-number", "needs.from"),
      ("needs: {question: trip, oneOf: [moon]}", "data.unknown-value", "needs.oneOf"),
      ("needs: {question: trip, oneOf: []}", "condition.empty", "needs.oneOf"),
      ("needs: {question: trip, oneOf: [near], from: 1}", "condition.one-shape", "needs"),
      ("needs: {any: []}", "condition.empty", "needs.any"),
      ("needs: {any: [{question: phare}], all: [{question: phare}]}", "condition.one-shape", "needs"),
      ("needs: {not: {question: phare}, from: 3}", "condition.one-shape", "needs"),
      ("needs: {}", "condition.one-shape", "needs"),
      ("needs: phare", "data.mapping-expected", "needs"),
      ("needs: {question: phare, older: 3}", "data.unknown-key", "needs.older"),
      ("proof: {fr: a}\n  needs: {question: phare}", "data.missing-language", "proof.nl"),
      ("from: 2026-02-30\n  needs: {question: phare}", "data.bad-day", "from"),
      ("from: 2026-02-03\n  until: 2026-02-01\n  needs: {question: phare}", "data.bad-dates", "until"),
      ("why: x\n  needs: {question: phare}", "data.unknown-key", "why"),
      ("from: 2026-02-03", "data.missing", "needs"),
    ])
  func mistakes(_ line: String, _ code: String, _ path: String) throws {
    let problems = try Self.problems("- id: one\n\(Self.rest)\n  \(line)")
    let problem = try #require(problems.first { $0.code == code }, "\(problems)")
    #expect(problem.path.hasPrefix("entries/x.yaml:"))
    #expect(problem.path.hasSuffix("conditions[0].\(path)"), "\(problem.path)")
  }

  @Test("two conditions with one name, a wrong effect and a missing source are named")
  func others() throws {
    let one = "- id: one\n\(Self.rest)\n  needs: {question: phare}"
    #expect(try Self.problems("\(one)\n\(one)").map(\.code) == ["data.duplicate-id"])
    let wrong = "- {id: one, effect: perhaps, needs: {question: phare}, words: {fr: a, nl: b, en: c}}"
    #expect(try Self.problems(wrong).map(\.code) == ["data.unknown-value", "data.missing"])
    #expect(try Self.problems(one) == [])
  }

  @Test("what is nested too deeply is refused, not read for ever")
  func depth() throws {
    let deep = String(repeating: "{not: ", count: 40) + "{question: phare}" + String(repeating: "}", count: 40)
    #expect(try Self.problems("- id: one\n\(Self.rest)\n  needs: \(deep)").map(\.code) == ["condition.too-deep"])
  }

  @Test(
    "every mistake in a question is named",
    arguments: [
      ("answer: perhaps", "data.unknown-value"), ("answer: number", "data.missing"),
      ("answer: number\n  unit: years\n  to: x", "data.bad-number"),
      ("answer: number\n  unit: years\n  from: 5\n  to: 5", "condition.bad-range"), ("answer: choice", "data.missing"),
      ("answer: choice\n  options: [{code: a, words: {fr: a, nl: b, en: c}}]", "condition.few-options"),
      ("answer: truth\n  unit: years", "data.unknown-key"), ("answer: truth\n  file: birth", "condition.file-does-not-fit"),
      ("answer: truth\n  topic: shoe", "data.unknown-value"), ("answer: truth\n  file: shoe", "data.unknown-value"), ("answer: municipality\n  file: residence", "condition.file-does-not-fit"),
    ])
  func questionMistakes(_ lines: String, _ code: String) {
    let file = DataFile(
      name: "questions.yaml", content: "- id: one\n  label: {fr: a, nl: b, en: c}\n  question: {fr: a, nl: b, en: c}\n  \(lines)\n")
    #expect {
      _ = try ConditionQuestionReader.questions(file)
    } throws: { error in
      guard let invalid = error as? Invalid else { return false }
      return invalid.problems.contains { $0.code == code && $0.path.hasPrefix("questions.yaml:") }
    }
  }
}
