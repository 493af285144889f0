package import Kernel

/// What can be wrong with conditions, wherever they are written: in a file or at the editor's desk. Each place says it in its own words.
package enum ConditionMistake: Hashable, Sendable {
  case unknownQuestion(String)
  /// The question is answered otherwise than the test asks.
  case wrongTest(ConditionQuestion)
  /// A test of a number that every number passes.
  case noBound
  case outOfRange(Int, ClosedRange<Int>)
  case turnedBounds(from: Int, to: Int)
  case noOption
  case unknownOption(String, of: [String])
  case emptyList
  case tooDeep
  case tooManyQuestions(Int)
  case turnedDays

  /// The same wherever it is written.
  package var code: String {
    switch self {
    case .unknownQuestion: "condition.unknown-question"
    case .wrongTest, .noBound: "condition.wrong-test"
    case .outOfRange: "condition.out-of-range"
    case .turnedBounds: "condition.bad-range"
    case .noOption, .emptyList: "condition.empty"
    case .unknownOption: "data.unknown-value"
    case .tooDeep: "condition.too-deep"
    case .tooManyQuestions: "condition.too-many-questions"
    case .turnedDays: "data.bad-dates"
    }
  }
}

extension Criterion {
  /// How deep lists may stand within lists, each denial counted as one: what is deeper nobody reads.
  package static let deepest = 6

  package var depth: Int {
    switch self {
    case .all(let parts), .any(let parts): 1 + (parts.map(\.depth).max() ?? 0)
    case .not(let part): 1 + part.depth
    case .test: 1
    }
  }
}

extension Criterion.Test {
  /// The part of a test that is wrong.
  package enum Part: Hashable, Sendable { case whole, question, from, to, options }

  /// One thing wrong with a test.
  package struct Flaw: Hashable, Sendable {
    package let part: Part
    package let mistake: ConditionMistake
  }

  /// Everything wrong with it: whether the question exists, and can have such an answer.
  ///
  /// - Parameter questions: what can be asked; `nil`: the test is looked at by itself.
  package func flaws(_ questions: QuestionBook?) -> [Flaw] {
    var flaws: [Flaw] = []
    switch wanted {
    case .number(let from?, let to?) where to < from: flaws.append(Flaw(part: .to, mistake: .turnedBounds(from: from, to: to)))
    case .oneOf(let codes) where codes.isEmpty: flaws.append(Flaw(part: .options, mistake: .noOption))
    default: break
    }
    guard let questions else { return flaws }
    guard let asked = questions[question] else {
      flaws.append(Flaw(part: .question, mistake: .unknownQuestion(question)))
      return flaws
    }
    switch (asked.kind, wanted) {
    case (.truth, .yes): break
    case (.number(let range, _), .number(let from, let to)):
      if from == nil, to == nil { flaws.append(Flaw(part: .from, mistake: .noBound)) }
      if let from, !range.contains(from) { flaws.append(Flaw(part: .from, mistake: .outOfRange(from, range))) }
      if let to, !range.contains(to) { flaws.append(Flaw(part: .to, mistake: .outOfRange(to, range))) }
    case (.choice(let options), .oneOf(let codes)):
      let known: [String] = options.map(\.code)
      for code in codes where !known.contains(code) { flaws.append(Flaw(part: .options, mistake: .unknownOption(code, of: known))) }
    default: flaws.append(Flaw(part: .whole, mistake: .wrongTest(asked)))
    }
    return flaws
  }
}

extension Condition {
  /// More questions nobody answers.
  package static let mostQuestions = 24

  /// The ids of all questions that these conditions ask.
  package static func questions(of conditions: [Condition]) -> Set<String> {
    Set(conditions.flatMap { $0.criterion.tests.map(\.question) })
  }

  /// What is wrong with the conditions of one entry together.
  package static func flaw(of conditions: [Condition]) -> ConditionMistake? { flaw(asking: questions(of: conditions)) }

  /// What is wrong with asking all these questions about one entry: one that several tests ask counts once.
  package static func flaw(asking questions: Set<String>) -> ConditionMistake? {
    questions.count > mostQuestions ? .tooManyQuestions(questions.count) : nil
  }

  /// What is wrong with the days on which a condition counts.
  package static func flaw(from: Day?, until: Day?) -> ConditionMistake? {
    guard let from, let until, until < from else { return nil }
    return .turnedDays
  }

  /// A name that no condition of an entry has yet: the wish itself, or with a number behind it.
  package static func freeID(_ wish: String, besides conditions: [Condition]) -> String {
    let taken: Set<String> = Set(conditions.map(\.id))
    guard taken.contains(wish) else { return wish }
    var number = 2
    while taken.contains("\(wish)-\(number)") { number += 1 }
    return "\(wish)-\(number)"
  }
}
