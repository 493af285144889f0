package import Kernel

/// What is decided about one condition or test: three values, because not everything is known.
package enum ConditionTruth: String, CaseIterable, Hashable, Sendable { case holds, fails, open }

/// What the directory says to somebody about one entry, with everything that led to it.
package struct ConditionVerdict: Hashable, Sendable {
  package enum Outcome: Int, CaseIterable, Hashable, Sendable {
    case no = 0
    case fullPrice, yes
  }

  /// One test of a condition: what was wanted, what is known, what follows.
  package struct TestFinding: Hashable, Sendable {
    package let test: Criterion.Test
    package let fact: KnownFact?
    package let truth: ConditionTruth
  }

  /// One condition with its tests.
  package struct Finding: Hashable, Sendable {
    package let condition: Condition
    package let truth: ConditionTruth
    package let tests: [TestFinding]
  }

  /// Everything that can still come out: one of them when it is decided.
  package let possible: Set<Outcome>
  /// The ids of the questions that can still change the answer, in the order of the conditions; empty exactly when it is decided.
  package let openQuestions: [String]
  /// One for each condition that counts on the day, in their order.
  package let findings: [Finding]

  /// The answer, or `nil` while something has to be known first.
  package var outcome: Outcome? { possible.count == 1 ? possible.first : nil }

  /// Certain to have it, whatever the price.
  package var canHaveIt: Bool { !possible.contains(.no) }

  /// Why not, or why only at the full price.
  package var reasons: [Finding] { findings.filter { $0.truth == .fails } }

  /// - Parameters:
  ///   - questions: what answers are possible; a question that is not in it takes whatever its tests name.
  ///   - day: conditions that do not count on it are left out.
  package init(_ conditions: [Condition], knowing facts: KnownFacts, on day: Day, questions: QuestionBook) {
    let valid: [Condition] = conditions.filter { $0.holds(on: day) }
    var open = OpenAnswers(valid.flatMap(\.criterion.tests), facts, questions)
    var needed = 1
    var reduced = 1
    var findings: [Finding] = []
    for condition in valid {
      let place = open.diagram(of: condition.criterion)
      let tests: [TestFinding] = condition.criterion.tests.map { test in
        TestFinding(test: test, fact: open.fact(test.question), truth: open.truth(open.diagram(of: .test(test))))
      }
      findings.append(Finding(condition: condition, truth: open.truth(place), tests: tests))
      switch condition.effect {
      case .required: needed = open.diagram.joined(needed, place, min)
      case .reduced: reduced = open.diagram.joined(reduced, place, min)
      }
    }
    let answer = open.diagram.joined(needed, reduced) { needed, reduced in
      needed == 0 ? Outcome.no.rawValue : reduced == 0 ? Outcome.fullPrice.rawValue : Outcome.yes.rawValue
    }
    let reach = open.diagram.reach(of: answer)
    possible = Set(reach.outcomes.compactMap(Outcome.init(rawValue:)))
    openQuestions = reach.levels.sorted().map { open.variables[$0].question }
    self.findings = findings
  }
}

/// What is decided about one criterion by itself, without any condition around it.
package struct CriterionVerdict: Hashable, Sendable {
  package let truth: ConditionTruth
  /// The ids of the questions that can still change the truth, in the order of the tests; empty exactly when it is decided.
  package let openQuestions: [String]
  /// One for each test, in the order in which they are written.
  package let tests: [ConditionVerdict.TestFinding]

  /// - Parameter questions: what answers are possible; a question that is not in it takes whatever its tests name.
  package init(_ criterion: Criterion, knowing facts: KnownFacts, questions: QuestionBook = .empty) {
    var open = OpenAnswers(criterion.tests, facts, questions)
    let whole = open.diagram(of: criterion)
    truth = open.truth(whole)
    openQuestions = open.diagram.reach(of: whole).levels.sorted().map { open.variables[$0].question }
    tests = criterion.tests.map { test in
      ConditionVerdict.TestFinding(test: test, fact: open.fact(test.question), truth: open.truth(open.diagram(of: .test(test))))
    }
  }
}

/// The questions of some tests with the answers that are still possible, in classes that no test tells apart.
private struct OpenAnswers {
  struct Variable {
    let question: String
    let classes: [FactValue]
  }

  private(set) var variables: [Variable] = []
  private var levels: [String: Int] = [:]
  private var facts: [String: KnownFact] = [:]
  var diagram = DecisionDiagram()

  init(_ tests: [Criterion.Test], _ facts: KnownFacts, _ questions: QuestionBook) {
    var order: [String] = []
    var testsOf: [String: [Criterion.Test.Wanted]] = [:]
    for test in tests {
      if testsOf[test.question] == nil { order.append(test.question) }
      testsOf[test.question, default: []].append(test.wanted)
    }
    for question in order {
      let wanted = testsOf[question] ?? []
      let domain = AnswerDomain(questions[question], wanted)
      var fact = facts[question]
      if let known = fact, !domain.contains(known.value) { fact = nil }
      self.facts[question] = fact
      levels[question] = variables.count
      variables.append(Variable(question: question, classes: domain.classes(wanted, known: fact?.value)))
    }
  }

  func fact(_ question: String) -> KnownFact? { facts[question] }

  mutating func diagram(of criterion: Criterion) -> DecisionDiagram.Reference {
    switch criterion {
    case .all(let parts):
      return parts.reduce(1) { joined, part in
        let place = diagram(of: part)
        return diagram.joined(joined, place, min)
      }
    case .any(let parts):
      return parts.reduce(0) { joined, part in
        let place = diagram(of: part)
        return diagram.joined(joined, place, max)
      }
    case .not(let part):
      let place = diagram(of: part)
      return diagram.joined(place, 0) { value, _ in 1 - value }
    case .test(let test):
      guard let level = levels[test.question] else { return 0 }
      let children: [Int] = variables[level].classes.map { test.wanted.accepts($0) ? 1 : 0 }
      return diagram.node(level: level, children: children)
    }
  }

  func truth(_ place: DecisionDiagram.Reference) -> ConditionTruth { place == 1 ? .holds : place == 0 ? .fails : .open }
}

extension Criterion.Test.Wanted {
  /// Whether an answer passes; of a range of numbers, whether all of it does.
  func accepts(_ value: FactValue) -> Bool {
    switch (self, value) {
    case (.yes, .truth(let answer)): answer
    case (.number(let from, let to), .number(let range)): (from ?? .min) <= range.lowerBound && range.upperBound <= (to ?? .max)
    case (.oneOf(let codes), .choice(let code)): codes.contains(code)
    default: false
    }
  }
}

/// The answers that a question can have.
private enum AnswerDomain {
  case truth
  case number(ClosedRange<Int>)
  /// `nil` stands for codes that nobody named.
  case choice([String])

  init(_ question: ConditionQuestion?, _ wanted: [Criterion.Test.Wanted]) {
    switch question?.kind {
    case .truth: self = .truth
    case .number(let range, _): self = .number(range)
    case .choice(let options): self = .choice(options.map(\.code))
    case nil:
      var codes: [String] = []
      for case .oneOf(let more) in wanted { codes += more.filter { !codes.contains($0) } }
      switch wanted.first {
      case .number: self = .number(0...Int.max)
      // The empty code stands for everything that no test names.
      case .oneOf: self = .choice(codes + [""])
      case .yes, nil: self = .truth
      }
    }
  }

  func contains(_ value: FactValue) -> Bool {
    switch (self, value) {
    case (.truth, .truth): true
    case (.number(let range), .number(let known)): range.overlaps(known)
    case (.choice(let codes), .choice(let code)): codes.contains(code) || codes.contains("")
    default: false
    }
  }

  /// The answers that are still possible, those together that no test tells apart.
  func classes(_ wanted: [Criterion.Test.Wanted], known: FactValue?) -> [FactValue] {
    switch (self, known) {
    case (.truth, .truth(let answer)?): return [.truth(answer)]
    case (.truth, _): return [.truth(false), .truth(true)]
    case (.choice(let codes), let known):
      if case .choice(let code)? = known { return [.choice(code)] }
      return codes.map { .choice($0) }
    case (.number(let whole), let known):
      var range = whole
      if case .number(let part)? = known { range = part.clamped(to: whole) }
      // Where a class begins: at every lower bound, and behind every upper one.
      var starts: Set<Int> = [range.lowerBound]
      for case .number(let from, let to) in wanted {
        if let from, range.contains(from) { starts.insert(from) }
        if let to, to < range.upperBound, range.contains(to + 1) { starts.insert(to + 1) }
      }
      let sorted = starts.sorted()
      return sorted.indices.map { index in
        let end = index + 1 < sorted.count ? sorted[index + 1] - 1 : range.upperBound
        return .number(sorted[index]...end)
      }
    }
  }
}
