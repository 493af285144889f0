package import Kernel

/// A condition's formula as it stands in a form: lists within lists, and tests. What cannot be read stays while parts come and go.
package struct TypedCriterion: Hashable, Sendable {
  /// Where a part stands: its place in each list from the whole downwards; empty for the whole.
  package typealias Path = [Int]

  package enum Shape: Hashable, Sendable {
    case all([TypedCriterion])
    case any([TypedCriterion])
    case test(Test)
  }

  /// One test as it was typed.
  package struct Test: Hashable, Sendable {
    package let question: String
    package var from = ""
    package var to = ""
    package var codes: Set<String> = []
    package init(question: String) { self.question = question }
  }

  /// What stands in a list's field: also whether the whole list is denied.
  package enum List: String, CaseIterable, Hashable, Sendable {
    case all, any, none
    case notAll = "not-all"
  }

  package var shape: Shape
  /// It must not hold.
  package var isNot: Bool

  package init(_ shape: Shape, isNot: Bool = false) {
    self.shape = shape
    self.isNot = isNot
  }

  /// A new test of which nothing is said yet.
  package static func test(_ question: String) -> TypedCriterion { TypedCriterion(.test(Test(question: question))) }

  package var parts: [TypedCriterion] {
    switch shape {
    case .all(let parts), .any(let parts): parts
    case .test: []
    }
  }

  package var list: List? {
    switch shape {
    case .all: isNot ? .notAll : .all
    case .any: isNot ? List.none : .any
    case .test: nil
    }
  }

  /// More tests a form cannot send back, however few questions they ask.
  package static let mostTests = 24

  // MARK: From a formula

  /// `nil` for what a form cannot show safely: the denial of a denial, lists deeper than any file may have them, and more tests than a
  /// form can send back.
  package init?(_ criterion: Criterion) {
    guard criterion.depth <= Criterion.deepest, criterion.tests.count <= Self.mostTests else { return nil }
    guard case .not(let part) = criterion else {
      self.init(plain: criterion)
      return
    }
    self.init(plain: part)
    isNot = true
  }

  private init?(plain criterion: Criterion) {
    isNot = false
    switch criterion {
    case .all(let parts):
      let typed: [TypedCriterion] = parts.compactMap { TypedCriterion($0) }
      guard typed.count == parts.count else { return nil }
      shape = .all(typed)
    case .any(let parts):
      let typed: [TypedCriterion] = parts.compactMap { TypedCriterion($0) }
      guard typed.count == parts.count else { return nil }
      shape = .any(typed)
    case .not: return nil
    case .test(let test):
      var typed = Test(question: test.question)
      switch test.wanted {
      case .yes: break
      case .number(let from, let to):
        typed.from = from.map { "\($0)" } ?? ""
        typed.to = to.map { "\($0)" } ?? ""
      case .oneOf(let codes): typed.codes = Set(codes)
      }
      shape = .test(typed)
    }
  }

  // MARK: In a form

  /// Beyond what may be saved, so that what was added too much is still shown, and refused in words.
  private static let mostParts = 2 * mostTests

  /// As a form sent it.
  ///
  /// - Parameter name: the field's name for the whole: `needs`; parts are `needs.0`, `needs.0.2`.
  package init?(_ values: [String: String], _ name: String) { self.init(values, name, depth: 1) }

  private init?(_ values: [String: String], _ name: String, depth: Int) {
    guard depth <= Criterion.deepest + 2, let word = values["\(name).shape"] else { return nil }
    guard let list = List(rawValue: word) else {
      guard word == "test", let question = values["\(name).question"] else { return nil }
      var test = Test(question: question)
      test.from = values["\(name).from"] ?? ""
      test.to = values["\(name).to"] ?? ""
      let prefix = "\(name).code."
      for (key, value) in values where key.hasPrefix(prefix) && value == "yes" { test.codes.insert(String(key.dropFirst(prefix.count))) }
      self.init(.test(test), isNot: values["\(name).not"] == "yes")
      return
    }
    var parts: [TypedCriterion] = []
    while parts.count < Self.mostParts, let part = TypedCriterion(values, "\(name).\(parts.count)", depth: depth + 1) { parts.append(part) }
    switch list {
    case .all: self.init(.all(parts))
    case .any: self.init(.any(parts))
    case .none: self.init(.any(parts), isNot: true)
    case .notAll: self.init(.all(parts), isNot: true)
    }
  }

  /// As a form shows it.
  package func values(_ name: String) -> [String: String] {
    var values: [String: String] = [:]
    write(name, &values)
    return values
  }

  private func write(_ name: String, _ values: inout [String: String]) {
    switch shape {
    case .all(let parts), .any(let parts):
      values["\(name).shape"] = list?.rawValue ?? ""
      for (place, part) in parts.enumerated() { part.write("\(name).\(place)", &values) }
    case .test(let test):
      values["\(name).shape"] = "test"
      values["\(name).question"] = test.question
      values["\(name).not"] = isNot ? "yes" : ""
      values["\(name).from"] = test.from
      values["\(name).to"] = test.to
      for code in test.codes { values["\(name).code.\(code)"] = "yes" }
    }
  }

  // MARK: Parts come and go

  /// With one more test at the end of the list that stands there.
  package func adding(_ question: String, to path: Path) -> TypedCriterion {
    changing(path[...]) { part in
      switch part.shape {
      case .all(let parts): TypedCriterion(.all(parts + [.test(question)]), isNot: part.isNot)
      case .any(let parts): TypedCriterion(.any(parts + [.test(question)]), isNot: part.isNot)
      case .test: part
      }
    } ?? self
  }

  /// With a list of two in the place of what stands there: itself, and a new test.
  package func joining(_ question: String, at path: Path, isEnough: Bool) -> TypedCriterion {
    changing(path[...]) { part in
      let parts: [TypedCriterion] = [part, .test(question)]
      let shape: Shape = isEnough ? .any(parts) : .all(parts)
      return TypedCriterion(shape)
    } ?? self
  }

  /// Without what stands there. A list of which one part is left becomes that part; the whole cannot go.
  package func removing(_ path: Path) -> TypedCriterion { changing(path[...]) { _ in nil } ?? self }

  private func changing(_ path: ArraySlice<Int>, _ change: (TypedCriterion) -> TypedCriterion?) -> TypedCriterion? {
    guard let place = path.first else { return change(self) }
    var parts = self.parts
    guard parts.indices.contains(place) else { return self }
    guard let changed = parts[place].changing(path.dropFirst(), change) else {
      parts.remove(at: place)
      guard parts.count < 2 else { return with(parts) }
      guard var only = parts.first else { return nil }
      // Not one of a single thing is that thing denied.
      only.isNot = only.isNot != isNot
      return only
    }
    parts[place] = changed
    return with(parts)
  }

  private func with(_ parts: [TypedCriterion]) -> TypedCriterion {
    if case .any = shape { return TypedCriterion(.any(parts), isNot: isNot) }
    return TypedCriterion(.all(parts), isNot: isNot)
  }

  // MARK: Reading

  /// The formula that is meant, and everything wrong with it, each at its field.
  ///
  /// - Parameter stored: the tests that stood there: answers that are the same keep their order.
  package func read(_ name: String, _ questions: QuestionBook, like stored: [Criterion.Test], _ problems: inout [FieldProblem]) -> Criterion {
    let whole: Criterion
    switch shape {
    case .all(let parts), .any(let parts):
      if parts.isEmpty { problems.append(.condition(.emptyList, at: "\(name).shape")) }
      var read: [Criterion] = []
      for (place, part) in parts.enumerated() { read.append(part.read("\(name).\(place)", questions, like: stored, &problems)) }
      if case .any = shape { whole = .any(read) } else { whole = .all(read) }
    case .test(let test): whole = .test(test.read(name, questions, like: stored, &problems))
    }
    return isNot ? .not(whole) : whole
  }
}

extension TypedCriterion.Test {
  fileprivate func read(
    _ name: String, _ questions: QuestionBook, like stored: [Criterion.Test], _ problems: inout [FieldProblem]
  ) -> Criterion.Test {
    let before = problems.count
    let test = Criterion.Test(question, wanted(name, questions, like: stored, &problems))
    guard problems.count == before else { return test }
    for flaw in test.flaws(questions) {
      let field: String
      switch flaw.part {
      case .whole, .question: field = "\(name).not"
      case .from: field = "\(name).from"
      case .to: field = "\(name).to"
      case .options: field = "\(name).code.\(questions[question]?.firstCode ?? "")"
      }
      problems.append(.condition(flaw.mistake, at: field))
    }
    return test
  }

  private func wanted(
    _ name: String, _ questions: QuestionBook, like stored: [Criterion.Test], _ problems: inout [FieldProblem]
  ) -> Criterion.Test.Wanted {
    guard let asked = questions[question] else {
      // Nobody asks it any more: it stays as it stood, until it is taken out.
      return stored.first { $0.question == question }?.wanted ?? .yes
    }
    switch asked.kind {
    case .truth: return .yes
    case .number:
      func limit(_ typed: String, _ part: String) -> Int? {
        let words = typed.trimmed
        guard !words.isEmpty else { return nil }
        if let number = asked.limit(words) { return number }
        problems.append(FieldProblem("\(name).\(part)", code: "data.bad-number", text: asked.howToAnswer))
        return nil
      }
      let low = limit(from, "from")
      let high = limit(to, "to")
      return .number(from: low, to: high)
    case .choice(let options):
      for test in stored where test.question == question {
        if case .oneOf(let known) = test.wanted, Set(known) == codes { return test.wanted }
      }
      return .oneOf(options.map(\.code).filter(codes.contains))
    }
  }
}

extension ConditionQuestion {
  /// Where something wrong with the choice of answers is shown.
  fileprivate var firstCode: String? {
    if case .choice(let options) = kind { options.first?.code } else { nil }
  }
}

extension FieldProblem {
  /// Something wrong with a condition, as an editor reads it at the desk.
  package static func condition(_ mistake: ConditionMistake, at field: String) -> FieldProblem {
    FieldProblem(field, code: mistake.code, text: mistake.atDesk)
  }
}
