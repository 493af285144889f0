package import Care
package import Kernel
import Yams

/// Reads `Parameters/conditions/questions.yaml`: what conditions need to know, and how it is asked.
package struct ConditionQuestionReader {
  private enum Answer: String, CaseIterable { case truth, number, choice, municipality }

  private let reader: DataFileReader

  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, its path like `conditions/questions.yaml:4 age.from`.
  package static func questions(_ file: DataFile) throws(Invalid) -> QuestionBook {
    let reader = DataFileReader(file: file.name)
    let own = ConditionQuestionReader(reader: reader)
    var questions: [ConditionQuestion] = []
    if let root = DataFileReader.root(of: file, reader) {
      var seen: [String: String] = [:]
      for (index, node) in reader.list(root, "").enumerated() {
        guard let question = own.question(node, "[\(index)]") else { continue }
        if let first = seen[question.id] {
          reader.problem(node, "\(question.id).id", code: "data.duplicate-id", DataFileText.duplicate(question.id, first))
        }
        seen[question.id] = reader.place(node)
        questions.append(question)
      }
    }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return QuestionBook(questions)
  }

  private func question(_ node: Node, _ index: String) -> ConditionQuestion? {
    let known: Set<String> = ["id", "answer", "unit", "from", "to", "options", "label", "question", "hint", "file", "topic"]
    let fields = reader.fields(node, index, known: known)
    guard case .mapping = node, let id = reader.required(fields, "id", in: node, index).flatMap({ reader.slug($0, "\(index).id") })
    else { return nil }
    let answer = reader.choice(reader.required(fields, "answer", in: node, id), "\(id).answer", Answer.self)
    let label = reader.required(fields, "label", in: node, id).flatMap { reader.text($0, "\(id).label") }
    let words = reader.required(fields, "question", in: node, id).flatMap { reader.text($0, "\(id).question") }
    let hint = reader.text(fields["hint"], "\(id).hint")
    let file = reader.choice(fields["file"], "\(id).file", FileField.self)
    let topic = reader.choice(fields["topic"], "\(id).topic", ConditionQuestion.Topic.self)
    let allowed: Set<String> =
      switch answer {
      case .number: ["unit", "from", "to"]
      case .choice: ["options"]
      case .truth, .municipality, nil: []
      }
    for key in ["unit", "from", "to", "options"] where fields[key] != nil && !allowed.contains(key) && answer != nil {
      reader.problem(fields[key], "\(id).\(key)", code: "data.unknown-key", DataFileText.unknownKey(key))
    }
    guard let answer, let label, let words, let kind = kind(answer, fields, node, id) else { return nil }
    if let file { check(file, kind, fields["file"] ?? node, id) }
    return ConditionQuestion(id: id, kind: kind, words: words, label: label, hint: hint, file: file, topic: topic ?? .situation)
  }

  private func kind(_ answer: Answer, _ fields: [String: Node], _ node: Node, _ id: String) -> ConditionQuestion.Kind? {
    switch answer {
    case .truth: return .truth
    case .number:
      let unit = reader.choice(reader.required(fields, "unit", in: node, id), "\(id).unit", ConditionQuestion.Unit.self)
      guard let toNode = reader.required(fields, "to", in: node, id), let unit else { return nil }
      let (from, isFromRead) = reader.bound(fields["from"], "\(id).from")
      let (to, isToRead) = reader.bound(toNode, "\(id).to")
      guard isFromRead, isToRead, let to else { return nil }
      guard (from ?? 0) < to else {
        reader.problem(toNode, "\(id).to", code: "condition.bad-range", ConditionFileText.badRange(from ?? 0, to))
        return nil
      }
      return .number((from ?? 0)...to, unit)
    case .choice:
      guard let list = reader.required(fields, "options", in: node, id) else { return nil }
      var options: [ConditionQuestion.Option] = []
      for (index, item) in reader.list(list, "\(id).options").enumerated() {
        let path = "\(id).options[\(index)]"
        let parts = reader.fields(item, path, known: ["code", "words"])
        let code = reader.required(parts, "code", in: item, path).flatMap { reader.slug($0, "\(path).code") }
        let words = reader.required(parts, "words", in: item, path).flatMap { reader.text($0, "\(path).words") }
        guard let code, let words else { continue }
        if options.contains(where: { $0.code == code }) {
          reader.problem(item, "\(path).code", code: "data.duplicate-id", DataFileText.duplicate(code, reader.place(list)))
        }
        options.append(ConditionQuestion.Option(code: code, words: words))
      }
      if options.count < 2 { reader.problem(list, "\(id).options", code: "condition.few-options", ConditionFileText.fewOptions) }
      return .choice(options)
    case .municipality:
      let towns: [ConditionQuestion.Option] = Municipality.all.map { .init(code: String($0.nis), words: $0.name) }
      return .choice(towns + [.init(code: ConditionQuestion.elsewhere, words: ConditionFileText.elsewhere)])
    }
  }

  /// Whether what the file gives can answer the question.
  private func check(_ file: FileField, _ kind: ConditionQuestion.Kind, _ node: Node, _ id: String) {
    let codes: [String]? = file.codes
    let fits: Bool =
      switch kind {
      case .truth: codes == nil && file != .age
      case .number: file == .age
      case .choice(let options): codes.map { Set($0).isSubset(of: options.map(\.code)) } ?? false
      }
    if !fits { reader.problem(node, "\(id).file", code: "condition.file-does-not-fit", ConditionFileText.fileDoesNotFit(file.rawValue)) }
  }
}
