package import Kernel

/// Answers as they were typed into a form, and what they say. Nothing of it is stored.
package struct TypedFacts: Hashable, Sendable {
  /// What was typed, by question; also what could not be read.
  package let typed: [String: String]
  package let facts: KnownFacts
  /// One for each answer that could not be read; its path is the question's id.
  package let problems: [FieldProblem]

  package init(typed: [String: String] = [:], facts: KnownFacts = KnownFacts(), problems: [FieldProblem] = []) {
    self.typed = typed
    self.facts = facts
    self.problems = problems
  }

  /// Reads only the answers to questions that these conditions ask.
  ///
  /// - Parameter value: what was sent under a name; empty when nothing was.
  package init(_ conditions: [Condition], questions: QuestionBook, value: (String) -> String) {
    var typed: [String: String] = [:]
    var facts = KnownFacts()
    var problems: [FieldProblem] = []
    for test in conditions.flatMap(\.criterion.tests) where typed[test.question] == nil {
      guard let question = questions[test.question] else { continue }
      let words = value(question.id).trimmed
      guard !words.isEmpty else { continue }
      typed[question.id] = words
      if let known = question.read(words) {
        facts[question.id] = KnownFact(known, from: .typed)
      } else {
        problems.append(FieldProblem(question.id, code: "condition.unreadable", text: question.howToAnswer))
      }
    }
    self.init(typed: typed, facts: facts, problems: problems)
  }
}

extension ConditionQuestion {
  package static let yes = "yes"
  package static let no = "no"

  /// What was typed as an answer; `nil` when it is none.
  package func read(_ words: String) -> FactValue? {
    switch kind {
    case .truth: words == Self.yes ? .truth(true) : words == Self.no ? .truth(false) : nil
    case .number(let range, let unit):
      number(words, unit).flatMap { range.contains($0) ? .number($0) : nil }
    case .choice: option(words).map { .choice($0.code) }
    }
  }

  /// A limit as an editor writes it, with its unit or without; `nil` for what is no whole number, and for questions without numbers.
  func limit(_ words: String) -> Int? {
    guard case .number(_, let unit) = kind else { return nil }
    return number(words, unit)
  }

  /// `74`, `80 %`, `74 ans`: digits, perhaps with the unit behind them as people write it. Nothing is guessed from decimals.
  private func number(_ words: String, _ unit: Unit) -> Int? {
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    let rest = String(words.dropFirst(digits.count)).trimmed.folded
    guard !digits.isEmpty, digits.count <= 9, rest.isEmpty || unit.written.contains(rest) else { return nil }
    return Int(digits)
  }

  /// How the answer has to look, for somebody whose answer could not be read.
  var howToAnswer: Text {
    switch kind {
    case .truth, .choice: ConditionProblemText.choose
    case .number(let range, _): ConditionProblemText.number(range.lowerBound, range.upperBound)
    }
  }
}

extension ConditionQuestion.Unit {
  /// As people write it behind a number, folded.
  fileprivate var written: Set<String> {
    switch self {
    case .years: ["an", "ans", "jaar", "year", "years"]
    case .months: ["mois", "maand", "maanden", "month", "months"]
    case .points: ["point", "points", "punt", "punten"]
    case .percent: ["%", "pour cent", "procent", "percent"]
    case .dwellings: []
    case .euro: ["€", "euro", "euros"]
    }
  }
}
