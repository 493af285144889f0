import Care
import Foundation
import Kernel
import Testing

/// Numbers that look random and are the same in every run.
private struct Draws: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Verdicts on conditions")
struct ConditionVerdictTests {
  private static let day = Day(daysSinceEpoch: 20_600)
  private static let source = Entry.Source(document: "001", place: "2", date: day)
  private static let words = Text(same: "words")

  private static let questions = QuestionBook([
    ConditionQuestion(id: "a", kind: .truth, words: words, label: words),
    ConditionQuestion(id: "b", kind: .truth, words: words, label: words),
    ConditionQuestion(id: "n", kind: .number(0...4, .years), words: words, label: words),
    ConditionQuestion(id: "m", kind: .number(1...3, .points), words: words, label: words),
    ConditionQuestion(
      id: "c",
      kind: .choice([
        .init(code: "x", words: words), .init(code: "y", words: words), .init(code: "z", words: words),
      ]), words: words, label: words),
  ])

  /// Every answer that a question can have, one by one.
  private static func domain(_ question: ConditionQuestion) -> [FactValue] {
    switch question.kind {
    case .truth: [.truth(false), .truth(true)]
    case .number(let range, _): range.map { .number($0) }
    case .choice(let options): options.map { .choice($0.code) }
    }
  }

  private static func criterion(_ draws: inout Draws, depth: Int) -> Criterion {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &draws) {
    case 0: return .yes(Bool.random(using: &draws) ? "a" : "b")
    case 1: return .number("n", from: Int.random(in: 0...4, using: &draws))
    case 2: return .number("n", to: Int.random(in: 0...4, using: &draws))
    case 3: return .number("m", from: 1, to: Int.random(in: 1...3, using: &draws))
    case 4: return .oneOf("c", Array(["x", "y", "z"].shuffled(using: &draws).prefix(Int.random(in: 1...3, using: &draws))))
    case 5: return .not(criterion(&draws, depth: depth - 1))
    case 6: return .all((0..<Int.random(in: 1...3, using: &draws)).map { _ in criterion(&draws, depth: depth - 1) })
    default: return .any((0..<Int.random(in: 1...3, using: &draws)).map { _ in criterion(&draws, depth: depth - 1) })
    }
  }

  private static func conditions(_ draws: inout Draws) -> [Condition] {
    (0..<Int.random(in: 1...3, using: &draws)).map { index in
      Condition(
        id: "\(index)", effect: Bool.random(using: &draws) ? .required : .reduced, criterion: criterion(&draws, depth: 3), words: words,
        source: source)
    }
  }

  /// Something of everything, nothing of some, and numbers within bounds.
  private static func facts(_ draws: inout Draws) -> KnownFacts {
    var facts = KnownFacts()
    for question in questions.all where Int.random(in: 0..<3, using: &draws) == 0 {
      guard let value = domain(question).randomElement(using: &draws) else { continue }
      if case .number(let range, _) = question.kind, case .number(let one) = value {
        let other = Int.random(in: range, using: &draws)
        let bounds = min(one.lowerBound, other)...max(one.lowerBound, other)
        facts[question.id] = KnownFact(.number(bounds), from: .typed)
      } else {
        facts[question.id] = KnownFact(value, from: .typed)
      }
    }
    return facts
  }

  /// Written again, in the plainest way.
  private static func holds(_ criterion: Criterion, _ answers: [String: FactValue]) -> Bool {
    switch criterion {
    case .all(let parts): return parts.allSatisfy { holds($0, answers) }
    case .any(let parts): return parts.contains { holds($0, answers) }
    case .not(let part): return !holds(part, answers)
    case .test(let test):
      switch (test.wanted, answers[test.question]) {
      case (.yes, .truth(let answer)?): return answer
      case (.number(let from, let to), .number(let number)?):
        return (from ?? 0) <= number.lowerBound && number.lowerBound <= (to ?? 999)
      case (.oneOf(let codes), .choice(let code)?): return codes.contains(code)
      default: return false
      }
    }
  }

  private static func outcome(_ conditions: [Condition], _ answers: [String: FactValue]) -> ConditionVerdict.Outcome {
    guard conditions.filter({ $0.effect == .required }).allSatisfy({ holds($0.criterion, answers) }) else { return .no }
    return conditions.filter { $0.effect == .reduced }.allSatisfy { holds($0.criterion, answers) } ? .yes : .fullPrice
  }

  private static func completions(_ facts: KnownFacts) -> [[String: FactValue]] {
    questions.all.reduce([[:]]) { all, question in
      let left: [FactValue] = domain(question).filter { value in
        switch (facts[question.id]?.value, value) {
        case (nil, _): true
        case (.number(let bounds)?, .number(let number)): bounds.contains(number.lowerBound)
        case (let known?, _): known == value
        }
      }
      return all.flatMap { answers in left.map { answers.merging([question.id: $0]) { $1 } } }
    }
  }

  @Test("a verdict names exactly what can still come out and exactly the questions that can change it", arguments: 0..<12)
  func exact(_ batch: Int) throws {
    var draws = Draws(state: UInt64(batch) &* 1_000_003)
    for _ in 0..<60 {
      let conditions = Self.conditions(&draws)
      let facts = Self.facts(&draws)
      let verdict = ConditionVerdict(conditions, knowing: facts, on: Self.day, questions: Self.questions)
      let completions = Self.completions(facts)
      let outcomes = Set(completions.map { Self.outcome(conditions, $0) })
      #expect(verdict.possible == outcomes)
      for (finding, condition) in zip(verdict.findings, conditions) {
        let all = Set(completions.map { Self.holds(condition.criterion, $0) })
        let expected: ConditionTruth = all == [true] ? .holds : all == [false] ? .fails : .open
        #expect(finding.truth == expected)
      }
      // A question matters when two completions that differ in nothing else come out differently.
      var mattering: Set<String> = []
      for question in Self.questions.all {
        var outcomesOfRest: [[String: FactValue]: Set<ConditionVerdict.Outcome>] = [:]
        for answers in completions {
          var rest = answers
          rest[question.id] = nil
          outcomesOfRest[rest, default: []].insert(Self.outcome(conditions, answers))
        }
        if outcomesOfRest.values.contains(where: { $0.count > 1 }) { mattering.insert(question.id) }
      }
      #expect(Set(verdict.openQuestions) == mattering)
      #expect(verdict.openQuestions.count == mattering.count)
      #expect((verdict.outcome == nil) == !mattering.isEmpty)
    }
  }

  @Test("knowing more never turns a decided verdict and never brings back an outcome", arguments: 0..<6)
  func monotonic(_ batch: Int) throws {
    var draws = Draws(state: UInt64(batch) &* 7_919 &+ 5)
    for _ in 0..<60 {
      let conditions = Self.conditions(&draws)
      var facts = Self.facts(&draws)
      var before = ConditionVerdict(conditions, knowing: facts, on: Self.day, questions: Self.questions)
      // Any one of the completions, learned answer by answer.
      let completion = try #require(Self.completions(facts).randomElement(using: &draws))
      for (question, value) in completion.sorted(by: { $0.key < $1.key }) {
        facts[question] = KnownFact(value, from: .typed)
        let after = ConditionVerdict(conditions, knowing: facts, on: Self.day, questions: Self.questions)
        #expect(after.possible.isSubset(of: before.possible))
        if before.outcome != nil { #expect(after.outcome == before.outcome) }
        #expect(Set(after.openQuestions).isSubset(of: before.openQuestions))
        before = after
      }
      #expect(before.outcome == Self.outcome(conditions, completion))
    }
  }

  @Test("a question that contradicts itself is not asked: it cannot change anything")
  func tautology() {
    let always: Criterion = .any([.yes("a"), .not(.yes("a"))])
    let condition = Condition(id: "a", effect: .required, criterion: always, words: Self.words, source: Self.source)
    let verdict = ConditionVerdict([condition], knowing: KnownFacts(), on: Self.day, questions: Self.questions)
    #expect(verdict.outcome == .yes)
    #expect(verdict.openQuestions == [])
  }

  @Test("a condition counts from its first to its last day")
  func validity() {
    let from = Day(daysSinceEpoch: 20_000)
    let until = Day(daysSinceEpoch: 20_010)
    let condition = Condition(
      id: "a", effect: .required, criterion: .yes("a"), words: Self.words, source: Self.source, from: from, until: until)
    let facts = KnownFacts(["a": KnownFact(.truth(false), from: .typed)])
    func outcome(_ day: Day) -> ConditionVerdict.Outcome? {
      ConditionVerdict([condition], knowing: facts, on: day, questions: Self.questions).outcome
    }
    #expect(outcome(from.adding(days: -1)) == .yes)
    #expect(outcome(from) == .no)
    #expect(outcome(until) == .no)
    #expect(outcome(until.adding(days: 1)) == .yes)
  }

  @Test("a refused condition is explained with the test, the value and where it comes from")
  func findings() throws {
    let condition = Condition(
      id: "n", effect: .required, criterion: .all([.number("n", from: 3), .yes("a")]), words: Self.words, source: Self.source)
    let facts = KnownFacts(["n": KnownFact(.number(2), from: .file(.age))])
    let verdict = ConditionVerdict([condition], knowing: facts, on: Self.day, questions: Self.questions)
    #expect(verdict.outcome == .no)
    let finding = try #require(verdict.reasons.first)
    #expect(finding.condition.source == Self.source)
    #expect(finding.tests.map(\.truth) == [.fails, .open])
    #expect(finding.tests.first?.fact == KnownFact(.number(2), from: .file(.age)))
  }

  @Test("an answer of the wrong kind or outside what is possible is no knowledge")
  func impossible() {
    let condition = Condition(id: "n", effect: .required, criterion: .number("n", from: 3), words: Self.words, source: Self.source)
    for value in [FactValue.truth(true), .choice("x"), .number(99)] {
      let facts = KnownFacts(["n": KnownFact(value, from: .typed)])
      let verdict = ConditionVerdict([condition], knowing: facts, on: Self.day, questions: Self.questions)
      #expect(verdict.outcome == nil)
      #expect(verdict.openQuestions == ["n"])
    }
  }

  @Test("without the questions' own data the tests say what answers there are")
  func unknownQuestion() {
    let condition = Condition(
      id: "o", effect: .required, criterion: .all([.oneOf("o", ["x", "y"]), .number("p", from: 3)]), words: Self.words, source: Self.source)
    var facts = KnownFacts()
    facts["o"] = KnownFact(.choice("x"), from: .typed)
    func verdict() -> ConditionVerdict { ConditionVerdict([condition], knowing: facts, on: Self.day, questions: .empty) }
    #expect(verdict().openQuestions == ["p"])
    facts["p"] = KnownFact(.number(3), from: .typed)
    #expect(verdict().outcome == .yes)
    facts["o"] = KnownFact(.choice("w"), from: .typed)
    #expect(verdict().outcome == .no)
  }

  @Test("conditions survive being stored and read again", arguments: 0..<4)
  func stored(_ batch: Int) throws {
    var draws = Draws(state: UInt64(batch) &+ 99)
    for _ in 0..<50 {
      var conditions = Self.conditions(&draws)
      conditions[0].proof = Self.words
      conditions[0].from = Self.day
      let stored = try JSONEncoder().encode(conditions)
      #expect(try JSONDecoder().decode([Condition].self, from: stored) == conditions)
    }
    let plain = try JSONEncoder().encode(Criterion.any([.number("age", from: 75), .not(.yes("a"))]))
    let json = try #require(String(data: plain, encoding: .utf8))
    #expect(json.contains("\"question\":\"age\""))
    #expect(!json.contains("_0"))
  }
}
