import Care
import Kernel
import Yams

extension DataFileReader {
  /// The conditions of an entry, as `Directory/README.md` says how they are written.
  ///
  /// Tests are compared with the reader's questions, where it has some.
  func conditions(_ node: Node?, _ path: String) -> [Condition] {
    guard let node else { return [] }
    var seen: [String: String] = [:]
    var asked: Set<String> = []
    let all: [Condition] = list(node, path).enumerated().compactMap { position, item in
      let place = "\(path)[\(position)]"
      guard let condition = condition(item, place, questions) else { return nil }
      if let first = seen[condition.id] {
        problem(item, "\(place).id", code: "data.duplicate-id", DataFileText.duplicate(condition.id, first))
      }
      seen[condition.id] = self.place(item)
      asked.formUnion(condition.criterion.tests.map(\.question))
      return condition
    }
    if asked.count > Self.mostQuestions {
      problem(node, path, code: "condition.too-many-questions", ConditionFileText.tooManyQuestions(asked.count, Self.mostQuestions))
    }
    return all
  }

  /// More nobody answers.
  private static let mostQuestions = 24
  private static let deepest = 6
  private static let conditionKeys: Set<String> = ["id", "effect", "needs", "words", "proof", "source", "from", "until"]

  private func condition(_ node: Node, _ path: String, _ questions: QuestionBook?) -> Condition? {
    let fields = fields(node, path, known: Self.conditionKeys)
    guard case .mapping = node else { return nil }
    let id = required(fields, "id", in: node, path).flatMap { slug($0, "\(path).id") }
    let effect = required(fields, "effect", in: node, path).flatMap { choice($0, "\(path).effect", Condition.Effect.self) }
    let needs = required(fields, "needs", in: node, path).flatMap { criterion($0, "\(path).needs", questions, depth: 1) }
    let words = required(fields, "words", in: node, path).flatMap { text($0, "\(path).words") }
    let proof = text(fields["proof"], "\(path).proof")
    let source = required(fields, "source", in: node, path).flatMap { conditionSource($0, "\(path).source") }
    let from = fields["from"].flatMap { day($0, "\(path).from") }
    let until = fields["until"].flatMap { day($0, "\(path).until") }
    if let from, let until, until < from { problem(fields["until"], "\(path).until", code: "data.bad-dates", DataFileText.badDates) }
    guard let id, let effect, let needs, let words, let source else { return nil }
    return Condition(id: id, effect: effect, criterion: needs, words: words, proof: proof, source: source, from: from, until: until)
  }

  private func conditionSource(_ node: Node, _ path: String) -> Entry.Source? {
    let fields = fields(node, path, known: ["document", "place", "date"])
    guard case .mapping = node else { return nil }
    let document = required(fields, "document", in: node, path).flatMap { string($0, "\(path).document") }
    let place = required(fields, "place", in: node, path).flatMap { string($0, "\(path).place") }
    let date = required(fields, "date", in: node, path).flatMap { day($0, "\(path).date") }
    guard let document, let place, let date else { return nil }
    return Entry.Source(document: document, place: place, date: date)
  }

  /// Small letters, digits and hyphens: it stands in addresses and in stored records.
  func slug(_ node: Node, _ path: String) -> String? {
    guard let word = string(node, path) else { return nil }
    let isSlug = word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    if !isSlug { problem(node, path, code: "condition.bad-id", ConditionFileText.badID(word)) }
    return isSlug ? word : nil
  }

  // MARK: Criteria

  private func criterion(_ node: Node, _ path: String, _ questions: QuestionBook?, depth: Int) -> Criterion? {
    guard depth <= Self.deepest else {
      problem(node, path, code: "condition.too-deep", ConditionFileText.tooDeep(Self.deepest))
      return nil
    }
    let fields = fields(node, path, known: ["all", "any", "not", "question", "from", "to", "oneOf"])
    guard case .mapping = node else { return nil }
    let shapes = ["all", "any", "not", "question"].filter { fields[$0] != nil }
    guard shapes.count == 1, let shape = shapes.first, let value = fields[shape] else {
      problem(node, path, code: "condition.one-shape", ConditionFileText.oneShape)
      return nil
    }
    guard shape == "question" || fields.count == 1 else {
      problem(node, path, code: "condition.one-shape", ConditionFileText.boundsWithQuestion)
      return nil
    }
    switch shape {
    case "all": return parts(value, "\(path).all", questions, depth).map(Criterion.all)
    case "any": return parts(value, "\(path).any", questions, depth).map(Criterion.any)
    case "not": return criterion(value, "\(path).not", questions, depth: depth + 1).map(Criterion.not)
    default: return test(value, fields, node, path, questions)
    }
  }

  private func parts(_ node: Node, _ path: String, _ questions: QuestionBook?, _ depth: Int) -> [Criterion]? {
    let nodes = list(node, path)
    let parts: [Criterion] = nodes.enumerated().compactMap { criterion($1, "\(path)[\($0)]", questions, depth: depth + 1) }
    if nodes.isEmpty, case .sequence = node { problem(node, path, code: "condition.empty", ConditionFileText.emptyList) }
    return parts.isEmpty || parts.count < nodes.count ? nil : parts
  }

  private func test(
    _ value: Node, _ fields: [String: Node], _ node: Node, _ path: String, _ questions: QuestionBook?
  ) -> Criterion? {
    guard let id = slug(value, "\(path).question") else { return nil }
    let (from, isFromRead) = bound(fields["from"], "\(path).from")
    let (to, isToRead) = bound(fields["to"], "\(path).to")
    guard isFromRead, isToRead else { return nil }
    if let from, let to, to < from { problem(node, "\(path).to", code: "condition.bad-range", ConditionFileText.badRange(from, to)) }
    let wanted: Criterion.Test.Wanted
    if let list = fields["oneOf"] {
      guard from == nil, to == nil else {
        problem(node, path, code: "condition.one-shape", ConditionFileText.oneShape)
        return nil
      }
      let codes = strings(list, "\(path).oneOf")
      if codes.isEmpty { problem(list, "\(path).oneOf", code: "condition.empty", ConditionFileText.emptyList) }
      wanted = .oneOf(codes)
    } else {
      wanted = from == nil && to == nil ? .yes : .number(from: from, to: to)
    }
    if let questions { compare(id, wanted, node, path, questions) }
    return .test(Criterion.Test(id, wanted))
  }

  /// Whether the question exists, and can have such an answer.
  private func compare(_ id: String, _ wanted: Criterion.Test.Wanted, _ node: Node, _ path: String, _ questions: QuestionBook) {
    guard let question = questions[id] else {
      return problem(node, "\(path).question", code: "condition.unknown-question", ConditionFileText.unknownQuestion(id))
    }
    switch (question.kind, wanted) {
    case (.truth, .yes): break
    case (.number(let range, _), .number(let from, let to)):
      for bound in [from, to].compactMap(\.self) where !range.contains(bound) {
        problem(node, path, code: "condition.out-of-range", ConditionFileText.outOfRange(bound, range))
      }
    case (.choice(let options), .oneOf(let codes)):
      for code in codes where !options.contains(where: { $0.code == code }) {
        problem(node, "\(path).oneOf", code: "data.unknown-value", DataFileText.unknownValue(code, options.map(\.code)))
      }
    case (.truth, _): problem(node, path, code: "condition.wrong-test", ConditionFileText.truthTest(id))
    case (.number, _): problem(node, path, code: "condition.wrong-test", ConditionFileText.numberTest(id))
    case (.choice, _): problem(node, path, code: "condition.wrong-test", ConditionFileText.choiceTest(id))
    }
  }

  /// A whole number, not below 0; the second value is `false` when there is something else.
  func bound(_ node: Node?, _ path: String) -> (Int?, Bool) {
    guard let node else { return (nil, true) }
    guard let word = string(node, path) else { return (nil, false) }
    if let number = Int(word), number >= 0 { return (number, true) }
    problem(node, path, code: "data.bad-number", DataFileText.badNumber(word))
    return (nil, false)
  }
}
