import Care
import Kernel
import Pages
import TestSupport
import Testing

@Suite("A condition's formula in a form")
struct TypedCriterionTests {
  private static let questions = Fixtures.conditionQuestions
  private static let taxi: Criterion = .any([
    .all([.number("age", from: 75), .not(.yes("public-transport"))]), .not(.any([.yes("disability"), .oneOf("fund", ["none"])])),
  ])

  private func read(_ typed: TypedCriterion, like stored: Criterion? = nil) -> (criterion: Criterion, problems: [FieldProblem]) {
    var problems: [FieldProblem] = []
    let criterion = typed.read("needs", Self.questions, like: stored?.tests ?? [], &problems)
    return (criterion, problems)
  }

  @Test("every shipped condition can be changed at the desk, and unchanged it stays the same in every language", arguments: Language.interface)
  func shipped(_ language: Language) throws {
    let entries = try ConditionShippedTests.content.get().entries
    let questions = try ConditionShippedTests.questions.get()
    let reading = EntryReading(language: language, today: ConditionShippedTests.day)
    var count = 0
    for entry in entries {
      let conditions: [Condition] = entry.offer?.conditions ?? []
      for condition in conditions {
        count += 1
        #expect(TypedCriterion(condition.criterion) != nil, "\(entry.id) \(condition.id)")
        let values = ConditionForm.values(of: condition, in: language)
        let others = conditions.filter { $0.id != condition.id }
        let back = try ConditionForm.read(values, over: condition, beside: others, questions, reading)
        #expect(back == condition, "\(entry.id) \(condition.id)")
        #expect(entry.having(back) == entry)
      }
    }
    #expect(count > 80)
  }

  @Test("a formula survives the way into a form and back; answers keep the order in which they stood")
  func roundTrip() throws {
    let typed = try #require(TypedCriterion(Self.taxi))
    let values = typed.values("needs")
    #expect(values["needs.shape"] == "any" && values["needs.0.shape"] == "all" && values["needs.0.0.from"] == "75")
    #expect(values["needs.0.1.not"] == "yes" && values["needs.1.shape"] == "none" && values["needs.1.1.code.none"] == "yes")
    #expect(TypedCriterion(values, "needs") == typed)
    #expect(read(typed).criterion == Self.taxi && read(typed).problems.isEmpty)
    let towns: Criterion = .oneOf("municipality", ["21015", "21001"])
    let two = try #require(TypedCriterion(towns))
    #expect(read(two, like: towns).criterion == towns)
    #expect(read(two).criterion == .oneOf("municipality", ["21001", "21015"]))
  }

  @Test("what a form cannot show is not taken apart: the denial of a denial, and lists deeper than any file has them")
  func notShown() {
    #expect(TypedCriterion(.not(.not(.yes("phare")))) == nil)
    #expect(TypedCriterion(.all([.yes("age"), .not(.not(.yes("phare")))])) == nil)
    var deep: Criterion = .yes("phare")
    for _ in 1..<Criterion.deepest { deep = .all([deep]) }
    #expect(deep.depth == Criterion.deepest && TypedCriterion(deep) != nil)
    #expect(TypedCriterion(.any([deep])) == nil)
    let most: [Criterion] = Array(repeating: .yes("phare"), count: TypedCriterion.mostTests)
    #expect(TypedCriterion(.any(most)) != nil && TypedCriterion(.any(most + [.yes("ill")])) == nil)
    #expect(TypedCriterion(["needs.shape": "perhaps"], "needs") == nil && TypedCriterion([:], "needs") == nil)
  }

  @Test("parts come and go: joined beside one another, added to a list, taken out until one is left")
  func parts() {
    let age = TypedCriterion.test("age")
    let either = age.joining("phare", at: [], isEnough: true)
    #expect(either == TypedCriterion(.any([age, .test("phare")])))
    let more = either.adding("disability", to: [])
    #expect(more.parts.count == 3)
    let nested = more.joining("low-income", at: [2], isEnough: false)
    #expect(nested.parts.last == TypedCriterion(.all([.test("disability"), .test("low-income")])))
    #expect(nested.adding("ill", to: [2]).parts.last?.parts.count == 3)
    // The list of two becomes the one that is left.
    #expect(nested.removing([2, 0]).parts.last == .test("low-income"))
    #expect(nested.removing([2]) == either)
    #expect(either.removing([0]) == .test("phare"))
    // The whole cannot go, and what is not there changes nothing.
    #expect(age.removing([]) == age)
    #expect(either.removing([7]) == either && either.removing([0, 0]) == either && age.adding("phare", to: []) == age)
    // "None of these" of one thing is that thing denied.
    let none = TypedCriterion(.any([age, .test("phare")]), isNot: true)
    #expect(none.removing([0]) == TypedCriterion(.test(TypedCriterion.Test(question: "phare")), isNot: true))
    #expect(none.removing([9]).list == TypedCriterion.List.none)
  }

  @Test("what is typed is kept while parts come and go, also what cannot be read")
  func kept() throws {
    var typed = ["needs.shape": "test", "needs.question": "age", "needs.from": "beaucoup", "needs.add": "phare", "words.fr": "Dès 75 ans."]
    typed = try #require(try ConditionForm.stepped("any:", typed))
    #expect(typed["needs.shape"] == "any" && typed["needs.0.from"] == "beaucoup" && typed["needs.1.question"] == "phare")
    #expect(typed["words.fr"] == "Dès 75 ans." && typed["needs.add"] == nil)
    typed["needs.1.add"] = "ill"
    typed = try #require(try ConditionForm.stepped("all:1", typed))
    #expect(typed["needs.1.shape"] == "all" && typed["needs.1.1.question"] == "ill")
    typed = try #require(try ConditionForm.stepped("take-out:1.0", typed))
    #expect(typed["needs.1.shape"] == "test" && typed["needs.1.question"] == "ill" && typed["needs.1.1.question"] == nil)
    let before = typed
    #expect(try ConditionForm.stepped("save", typed) == nil)
    #expect(try ConditionForm.stepped("nonsense:1", typed) == nil)
    let missing = #expect(throws: Invalid.self) { try ConditionForm.stepped("add:", before) }
    #expect(missing?.problems.map(\.path) == ["needs.add"])
  }

  @Test(
    "everything wrong in a formula is named at its field, by the rules that files have",
    arguments: [
      ("shape=test question=age", "needs.from", "condition.wrong-test"),
      ("shape=test question=age from=beaucoup", "needs.from", "data.bad-number"),
      ("shape=test question=age from=-1", "needs.from", "data.bad-number"),
      ("shape=test question=age from=121", "needs.from", "condition.out-of-range"),
      ("shape=test question=age from=75 to=70", "needs.to", "condition.bad-range"),
      ("shape=test question=insurance", "needs.code.insured", "condition.empty"),
      ("shape=test question=insurance code.moon=yes", "needs.code.insured", "condition.empty"),
      ("shape=test question=nobody", "needs.not", "condition.unknown-question"),
      ("shape=all", "needs.shape", "condition.empty"),
      ("shape=any 0.shape=test 0.question=sight 0.to=101", "needs.0.to", "condition.out-of-range"),
    ])
  func mistakes(_ fields: String, _ path: String, _ code: String) throws {
    var values: [String: String] = [:]
    for field in fields.split(separator: " ") {
      let halves = field.split(separator: "=").map(String.init)
      values["needs.\(halves[0])"] = halves[1]
    }
    let typed = try #require(TypedCriterion(values, "needs"))
    let problems = read(typed).problems
    #expect(problems.map(\.path) == [path] && problems.map(\.code) == [code], "\(problems)")
  }

  @Test("limits are read with their unit or without; a limit may stand alone")
  func limits() throws {
    let values = ["needs.shape": "test", "needs.question": "sight", "needs.from": " 90 % ", "needs.to": ""]
    let typed = try #require(TypedCriterion(values, "needs"))
    #expect(read(typed).criterion == .number("sight", from: 90))
  }

  @Test("too many lists within lists, and too many questions on one entry, are refused as in a file")
  func tooMuch() throws {
    var values: [String: String] = ["effect": "required", "document": "001", "place": "2", "date": "1/1/2026"]
    for code in ["fr", "nl", "en"] { values["words.\(code)"] = "x" }
    var name = "needs"
    for _ in 0..<Criterion.deepest {
      values["\(name).shape"] = "all"
      name += ".0"
    }
    values["\(name).shape"] = "test"
    values["\(name).question"] = "phare"
    let reading = EntryReading(language: .french, today: ConditionShippedTests.day)
    func refused(_ values: [String: String], beside others: [Condition] = []) -> [String] {
      let invalid = #expect(throws: Invalid.self) {
        try ConditionForm.read(values, over: nil, beside: others, Self.questions, reading)
      }
      return invalid?.problems.map { "\($0.path) \($0.code)" } ?? []
    }
    #expect(refused(values) == ["needs condition.too-deep"])
    values = values.filter { !$0.key.hasPrefix("needs.") }
    values.merge(["needs.shape": "test", "needs.question": "phare"]) { $1 }
    let source = Entry.Source(document: "001", place: "2", date: ConditionShippedTests.day)
    let others: [Condition] = (0..<Condition.mostQuestions).map { number in
      Condition(id: "c\(number)", effect: .required, criterion: .yes("q\(number)"), words: Text(same: "x"), source: source)
    }
    #expect(refused(values, beside: others) == ["needs condition.too-many-questions"])
    #expect(try ConditionForm.read(values, over: nil, beside: Array(others.dropLast()), Self.questions, reading).id == "phare")
  }

  @Test("tests of one question count as one question; only more parts than a form can send back are refused, as parts")
  func oneQuestion() throws {
    let reading = EntryReading(language: .french, today: ConditionShippedTests.day)
    func values(_ count: Int) -> [String: String] {
      var values: [String: String] = ["effect": "required", "document": "001", "place": "2", "date": "1/1/2026"]
      for code in ["fr", "nl", "en"] { values["words.\(code)"] = "x" }
      let tests: [TypedCriterion] = Array(repeating: .test("phare"), count: count)
      return values.merging(TypedCriterion(.any(tests)).values("needs")) { $1 }
    }
    let source = Entry.Source(document: "001", place: "2", date: ConditionShippedTests.day)
    let others: [Condition] = (1..<Condition.mostQuestions).map { number in
      Condition(id: "c\(number)", effect: .required, criterion: .yes("q\(number)"), words: Text(same: "x"), source: source)
    }
    let most = try ConditionForm.read(values(TypedCriterion.mostTests), over: nil, beside: others, Self.questions, reading)
    #expect(most.criterion.tests.count == TypedCriterion.mostTests && TypedCriterion(most.criterion) != nil)
    let more = #expect(throws: Invalid.self) {
      try ConditionForm.read(values(TypedCriterion.mostTests + 1), over: nil, beside: others, Self.questions, reading)
    }
    #expect(more?.problems.map(\.path) == ["needs"] && more?.problems.map(\.code) == ["condition.too-many-parts"])
  }

  @Test("names of new conditions are free ones")
  func names() {
    let source = Entry.Source(document: "001", place: "2", date: ConditionShippedTests.day)
    func condition(_ id: String) -> Condition {
      Condition(id: id, effect: .required, criterion: .yes("phare"), words: Text(same: "x"), source: source)
    }
    #expect(Condition.freeID("age", besides: []) == "age")
    #expect(Condition.freeID("age", besides: [condition("age"), condition("age-2")]) == "age-3")
  }
}
