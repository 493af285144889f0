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
    let all: [Condition] = list(node, path).enumerated().compactMap { position, item in
      let place = "\(path)[\(position)]"
      guard let condition = condition(item, place, questions) else { return nil }
      if let first = seen[condition.id] {
        problem(item, "\(place).id", code: "data.duplicate-id", DataFileText.duplicate(condition.id, first))
      }
      seen[condition.id] = self.place(item)
      return condition
    }
    if let flaw = Condition.flaw(of: all) { problem(node, path, flaw) }
    return all
  }

  private func problem(_ node: Node?, _ path: String, _ mistake: ConditionMistake) {
    problem(node, path, code: mistake.code, mistake.inFile)
  }

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
    if let flaw = Condition.flaw(from: from, until: until) { problem(fields["until"], "\(path).until", flaw) }
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
    guard depth <= Criterion.deepest else {
      problem(node, path, .tooDeep)
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
    if nodes.isEmpty, case .sequence = node { problem(node, path, .emptyList) }
    return parts.isEmpty || parts.count < nodes.count ? nil : parts
  }

  private func test(
    _ value: Node, _ fields: [String: Node], _ node: Node, _ path: String, _ questions: QuestionBook?
  ) -> Criterion? {
    guard let id = slug(value, "\(path).question") else { return nil }
    let (from, isFromRead) = bound(fields["from"], "\(path).from")
    let (to, isToRead) = bound(fields["to"], "\(path).to")
    guard isFromRead, isToRead else { return nil }
    let wanted: Criterion.Test.Wanted
    if let list = fields["oneOf"] {
      guard from == nil, to == nil else {
        problem(node, path, code: "condition.one-shape", ConditionFileText.oneShape)
        return nil
      }
      wanted = .oneOf(strings(list, "\(path).oneOf"))
    } else {
      wanted = from == nil && to == nil ? .yes : .number(from: from, to: to)
    }
    let test = Criterion.Test(id, wanted)
    for flaw in test.flaws(questions) {
      switch flaw.part {
      case .whole: problem(node, path, flaw.mistake)
      case .question: problem(value, "\(path).question", flaw.mistake)
      case .from: problem(fields["from"] ?? node, "\(path).from", flaw.mistake)
      case .to: problem(fields["to"] ?? node, "\(path).to", flaw.mistake)
      case .options: problem(fields["oneOf"] ?? node, "\(path).oneOf", flaw.mistake)
      }
    }
    return .test(test)
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
