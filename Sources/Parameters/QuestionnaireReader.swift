package import Care
package import Kernel
import Yams

/// Reads `Parameters/questionnaires/*.yaml`: the questions that are put about a person, as data with the field names of FHIR.
package struct QuestionnaireReader {
  private let reader: DataFileReader
  private var answerSets: [String: [Questionnaire.Option]] = [:]
  /// Items in the order of reading, with the node that named them.
  private var seen: [(item: Questionnaire.Item, node: Node)] = []
  private var references: [(linkID: String, path: String, node: Node)] = []

  private init(_ reader: DataFileReader) { self.reader = reader }

  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, its path like `questionnaires/falls.yaml:12 items[3].answers`.
  package static func read(_ file: DataFile) throws(Invalid) -> Questionnaire {
    let reader = DataFileReader(file: file.name)
    var own = QuestionnaireReader(reader)
    var questionnaire: Questionnaire?
    if let root = DataFileReader.root(of: file, reader) {
      questionnaire = own.questionnaire(root)
    } else if reader.problems.isEmpty {
      reader.problem(nil, "", code: "data.missing", DataFileText.missing("id"))
    }
    guard let questionnaire, reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return questionnaire
  }

  /// Several files at once; the same version twice is a mistake.
  package static func library(_ files: [DataFile]) throws(Invalid) -> QuestionnaireLibrary {
    var all: [Questionnaire] = []
    var problems: [FieldProblem] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      do {
        let questionnaire = try read(file)
        if all.contains(where: { $0.id == questionnaire.id && $0.version == questionnaire.version }) {
          let name = "\(questionnaire.id) \(questionnaire.version)"
          problems.append(
            FieldProblem("\(file.name) version", code: "data.duplicate-id", text: QuestionnaireFileText.versionTwice(name)))
        }
        all.append(questionnaire)
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    return QuestionnaireLibrary(all)
  }

  private mutating func questionnaire(_ root: Node) -> Questionnaire? {
    let fields = reader.fields(
      root, "", known: ["id", "version", "date", "title", "purpose", "source", "answers", "items", "scores"])
    guard case .mapping = root else { return nil }
    let idNode = reader.required(fields, "id", in: root, "")
    let id = idNode.flatMap { reader.string($0, "id") }
    if let id, !Questionnaire.isLinkID(id) { reader.problem(idNode, "id", code: "data.bad-id", QuestionnaireFileText.badName(id)) }
    let version = reader.required(fields, "version", in: root, "").flatMap { reader.string($0, "version") }
    let date = reader.required(fields, "date", in: root, "").flatMap { reader.day($0, "date") }
    let title = reader.required(fields, "title", in: root, "").flatMap { reader.text($0, "title") }
    let source = reader.required(fields, "source", in: root, "").flatMap { reader.string($0, "source") }
    let purpose = reader.text(fields["purpose"], "purpose")
    if let sets = fields["answers"] { readAnswerSets(sets) }
    let items: [Questionnaire.Item] = reader.required(fields, "items", in: root, "").map { self.items($0, "items") } ?? []
    for reference in references where !seen.contains(where: { $0.item.linkID == reference.linkID && $0.item.isQuestion }) {
      reader.problem(
        reference.node, reference.path, code: "data.unknown-reference", QuestionnaireFileText.unknownQuestion(reference.linkID))
    }
    let scores: [ScoreDefinition] = fields["scores"].map { self.scores($0) } ?? []
    guard let id, let version, let date, let title, let source else { return nil }
    return Questionnaire(
      id: id, version: version, date: date, title: title, purpose: purpose, source: source, items: items, scores: scores)
  }

  // MARK: Answers

  private mutating func readAnswerSets(_ node: Node) {
    guard case .mapping(let mapping) = node else {
      return reader.problem(node, "answers", code: "data.mapping-expected", DataFileText.mappingExpected)
    }
    for (key, value) in mapping {
      guard let name = reader.string(key, "answers") else { continue }
      if answerSets[name] != nil { reader.problem(key, "answers.\(name)", code: "data.double-key", DataFileText.doubleKey(name)) }
      answerSets[name] = options(value, "answers.\(name)")
    }
  }

  private func options(_ node: Node, _ path: String) -> [Questionnaire.Option] {
    var codes: Set<String> = []
    let all: [Questionnaire.Option] = reader.list(node, path).enumerated().compactMap { position, item in
      let here = "\(path)[\(position)]"
      let fields = reader.fields(item, here, known: ["code", "text", "value"])
      let code = reader.required(fields, "code", in: item, here).flatMap { reader.string($0, "\(here).code") }
      let text = reader.required(fields, "text", in: item, here).flatMap { reader.text($0, "\(here).text") }
      let value = fields["value"].flatMap { whole($0, "\(here).value") }
      guard let code, let text else { return nil }
      if !codes.insert(code).inserted { reader.problem(item, "\(here).code", code: "data.duplicate-id", QuestionnaireFileText.twice(code)) }
      return Questionnaire.Option(code: code, text: text, value: value)
    }
    if all.isEmpty { reader.problem(node, path, code: "data.empty", QuestionnaireFileText.noAnswers) }
    return all
  }

  // MARK: Items

  private mutating func items(_ node: Node, _ path: String) -> [Questionnaire.Item] {
    let nodes = reader.list(node, path)
    if nodes.isEmpty { reader.problem(node, path, code: "data.empty", QuestionnaireFileText.noItems) }
    var all: [Questionnaire.Item] = []
    for (position, item) in nodes.enumerated() {
      if let read = self.item(item, "\(path)[\(position)]") { all.append(read) }
    }
    return all
  }

  private static let itemKeys: Set<String> = [
    "linkId", "text", "hint", "type", "answers", "required", "enableWhen", "enableBehavior", "min", "max", "step", "enters", "result",
    "items",
  ]

  private mutating func item(_ node: Node, _ path: String) -> Questionnaire.Item? {
    let fields = reader.fields(node, path, known: Self.itemKeys)
    guard case .mapping = node else { return nil }
    let linkNode = reader.required(fields, "linkId", in: node, path)
    let linkID = linkNode.flatMap { reader.string($0, "\(path).linkId") }
    let text = reader.required(fields, "text", in: node, path).flatMap { reader.text($0, "\(path).text") }
    let kind = reader.required(fields, "type", in: node, path).flatMap { reader.choice($0, "\(path).type", Questionnaire.Kind.self) }
    guard let linkID, let text, let kind else { return nil }
    if !Questionnaire.isLinkID(linkID) {
      reader.problem(linkNode, "\(path).linkId", code: "data.bad-id", QuestionnaireFileText.badName(linkID))
    }
    if let first = seen.first(where: { $0.item.linkID == linkID }) {
      reader.problem(linkNode, "\(path).linkId", code: "data.duplicate-id", DataFileText.duplicate(linkID, reader.place(first.node)))
    }
    var item = Questionnaire.Item(linkID: linkID, text: text, kind: kind)
    item.hint = reader.text(fields["hint"], "\(path).hint")
    item.isRequired = reader.truth(fields["required"], "\(path).required")
    item.enableIf = reader.choice(fields["enableBehavior"], "\(path).enableBehavior", Questionnaire.Behavior.self) ?? .all
    if let conditions = fields["enableWhen"] { item.enableWhen = self.conditions(conditions, "\(path).enableWhen") }
    readAnswers(fields, node, path, &item)
    readNumbers(fields, node, path, &item)
    seen.append((item, linkNode ?? node))
    if let result = fields["result"], let name = reader.string(result, "\(path).result") {
      references.append((name, "\(path).result", result))
      item.result = name
    }
    if kind == .group {
      if let inner = reader.required(fields, "items", in: node, path) { item.items = items(inner, "\(path).items") }
    } else {
      refuse(fields, ["items", "result"], path, kind)
    }
    if !item.isQuestion { refuse(fields, ["required", "answers", "min", "max", "step", "enters"], path, kind) }
    return item
  }

  private func refuse(_ fields: [String: Node], _ keys: [String], _ path: String, _ kind: Questionnaire.Kind) {
    for key in keys {
      guard let node = fields[key] else { continue }
      reader.problem(node, "\(path).\(key)", code: "data.not-here", QuestionnaireFileText.notHere(key, kind.rawValue))
    }
  }

  private func readAnswers(_ fields: [String: Node], _ node: Node, _ path: String, _ item: inout Questionnaire.Item) {
    guard item.kind == .choice else {
      if item.isQuestion { refuse(fields, ["answers"], path, item.kind) }
      return
    }
    guard let answers = reader.required(fields, "answers", in: node, path) else { return }
    if case .scalar = answers {
      guard let name = reader.string(answers, "\(path).answers") else { return }
      if let set = answerSets[name] {
        item.options = set
      } else {
        reader.problem(
          answers, "\(path).answers", code: "data.unknown-value", DataFileText.unknownValue(name, answerSets.keys.sorted()))
      }
    } else {
      item.options = options(answers, "\(path).answers")
    }
  }

  private func readNumbers(_ fields: [String: Node], _ node: Node, _ path: String, _ item: inout Questionnaire.Item) {
    guard item.kind == .integer || item.kind == .decimal else {
      if item.isQuestion { refuse(fields, ["min", "max", "step", "enters"], path, item.kind) }
      return
    }
    item.enters = reader.choice(fields["enters"], "\(path).enters", Scale.self)
    if let scale = item.enters, let first = seen.first(where: { $0.item.enters == scale }), let entry = fields["enters"] {
      reader.problem(
        entry, "\(path).enters", code: "data.duplicate-id", DataFileText.duplicate(scale.rawValue, reader.place(first.node)))
    }
    item.least = fields["min"].flatMap { decimal($0, "\(path).min") } ?? item.enters?.least
    item.most = fields["max"].flatMap { decimal($0, "\(path).max") } ?? item.enters?.most
    item.step = fields["step"].flatMap { decimal($0, "\(path).step") } ?? item.enters?.step
    if let least = item.least, let most = item.most, least > most {
      reader.problem(fields["max"] ?? node, "\(path).max", code: "data.bad-number", QuestionnaireFileText.minAboveMax)
    }
    if let step = item.step, step <= .zero {
      reader.problem(fields["step"] ?? node, "\(path).step", code: "data.bad-number", DataFileText.badNumber(step.description))
    }
  }

  private func decimal(_ node: Node, _ path: String) -> DecimalNumber? {
    guard let word = reader.string(node, path) else { return nil }
    if let number = DecimalNumber(word) { return number }
    reader.problem(node, path, code: "data.bad-number", DataFileText.badNumber(word))
    return nil
  }

  private func whole(_ node: Node, _ path: String) -> Int? {
    guard let number = decimal(node, path) else { return nil }
    if let whole = number.whole { return whole }
    reader.problem(node, path, code: "data.bad-number", DataFileText.badNumber(number.description))
    return nil
  }

  // MARK: Conditions

  private func conditions(_ node: Node, _ path: String) -> [Questionnaire.Condition] {
    reader.list(node, path).enumerated().compactMap { position, item in
      let here = "\(path)[\(position)]"
      let fields = reader.fields(item, here, known: ["question", "operator", "answer"])
      let questionNode = reader.required(fields, "question", in: item, here)
      let name = questionNode.flatMap { reader.string($0, "\(here).question") }
      let sign = reader.required(fields, "operator", in: item, here).flatMap { reader.string($0, "\(here).operator") }
      let answerNode = reader.required(fields, "answer", in: item, here)
      let answer = answerNode.flatMap { reader.string($0, "\(here).answer") }
      guard let name, let sign, let answer else { return nil }
      guard let question = seen.first(where: { $0.item.linkID == name && $0.item.isQuestion })?.item else {
        reader.problem(questionNode, "\(here).question", code: "data.unknown-reference", QuestionnaireFileText.notBefore(name))
        return nil
      }
      guard Self.operators.contains(sign) else {
        reader.problem(
          fields["operator"], "\(here).operator", code: "data.unknown-value", DataFileText.unknownValue(sign, Self.operators))
        return nil
      }
      guard let test = test(sign, answer, question) else {
        reader.problem(answerNode, "\(here).answer", code: "data.bad-answer", QuestionnaireFileText.badAnswer(answer, name))
        return nil
      }
      return Questionnaire.Condition(question: name, test: test)
    }
  }

  private static let operators = ["exists", "=", "!=", ">", "<", ">=", "<="]

  private func test(_ sign: String, _ words: String, _ question: Questionnaire.Item) -> Questionnaire.Test? {
    if sign == "exists" { return words == "true" ? .isAnswered(true) : words == "false" ? .isAnswered(false) : nil }
    if sign == "=" || sign == "!=" {
      guard let answer = question.read(words, day: { _ in nil }), question.problem(with: answer) == nil else { return nil }
      return sign == "=" ? .equals(answer) : .isNot(answer)
    }
    let hasNumber: Bool = question.kind == .integer || question.kind == .decimal || question.kind == .choice
    guard hasNumber, let bound = DecimalNumber(words) else { return nil }
    switch sign {
    case ">": return .isMore(than: bound)
    case "<": return .isLess(than: bound)
    case ">=": return .isAtLeast(bound)
    default: return .isAtMost(bound)
    }
  }

  // MARK: Scores

  private func scores(_ node: Node) -> [ScoreDefinition] {
    var ids: Set<String> = []
    return reader.list(node, "scores").enumerated().compactMap { position, item in
      let here = "scores[\(position)]"
      let fields = reader.fields(item, here, known: ["scale", "sum", "title", "items", "bands", "higherIs"])
      let definition: ScoreDefinition? =
        if let scale = fields["scale"] { self.scale(scale, fields, here) } else { sum(fields, item, here) }
      if let definition, !ids.insert(definition.id).inserted {
        reader.problem(item, here, code: "data.duplicate-id", QuestionnaireFileText.twice(definition.id))
      }
      return definition
    }
  }

  private func scale(_ node: Node, _ fields: [String: Node], _ path: String) -> ScoreDefinition? {
    for key in ["sum", "title", "items", "bands", "higherIs"] {
      if let extra = fields[key] {
        reader.problem(extra, "\(path).\(key)", code: "data.not-here", QuestionnaireFileText.notHere(key, "scale"))
      }
    }
    guard let scale = reader.choice(node, "\(path).scale", Scale.self) else { return nil }
    let isEntered = seen.contains { $0.item.enters == scale }
    let isComputed = scale.isComputable && scale.inputs.allSatisfy { input in seen.contains { $0.item.linkID == input } }
    if !isEntered, !isComputed {
      reader.problem(
        node, "\(path).scale", code: "data.no-source",
        QuestionnaireFileText.noSource(scale.rawValue, scale.inputs.filter { input in !seen.contains { $0.item.linkID == input } }))
    }
    return .scale(scale)
  }

  private func sum(_ fields: [String: Node], _ node: Node, _ path: String) -> ScoreDefinition? {
    let idNode = reader.required(fields, "sum", in: node, path)
    let id = idNode.flatMap { reader.string($0, "\(path).sum") }
    if let id, !Questionnaire.isLinkID(id) || Scale(rawValue: id) != nil {
      reader.problem(idNode, "\(path).sum", code: "data.bad-id", QuestionnaireFileText.badName(id))
    }
    let title = reader.required(fields, "title", in: node, path).flatMap { reader.text($0, "\(path).title") }
    let higherIs = reader.required(fields, "higherIs", in: node, path)
      .flatMap { reader.choice($0, "\(path).higherIs", Score.Higher.self) }
    var items: [String] = []
    if let list = reader.required(fields, "items", in: node, path) {
      for (position, item) in reader.list(list, "\(path).items").enumerated() {
        let here = "\(path).items[\(position)]"
        guard let name = reader.string(item, here) else { continue }
        guard let question = seen.first(where: { $0.item.linkID == name })?.item, question.canBeSummed, !items.contains(name) else {
          reader.problem(item, here, code: "data.unknown-reference", QuestionnaireFileText.cannotBeSummed(name))
          continue
        }
        items.append(name)
      }
    }
    let bands: [ScoreDefinition.Band] = fields["bands"].map { self.bands($0, "\(path).bands") } ?? []
    guard let id, let title, let higherIs else { return nil }
    return .sum(ScoreDefinition.Sum(id: id, title: title, items: items, bands: bands, higherIs: higherIs))
  }

  private func bands(_ node: Node, _ path: String) -> [ScoreDefinition.Band] {
    var last: Int?
    return reader.list(node, path).enumerated().compactMap { position, item in
      let here = "\(path)[\(position)]"
      let fields = reader.fields(item, here, known: ["from", "text"])
      let from = reader.required(fields, "from", in: item, here).flatMap { whole($0, "\(here).from") }
      let text = reader.required(fields, "text", in: item, here).flatMap { reader.text($0, "\(here).text") }
      guard let from, let text else { return nil }
      if let last, from <= last { reader.problem(item, "\(here).from", code: "data.bad-order", QuestionnaireFileText.bandsRise) }
      last = from
      return ScoreDefinition.Band(from: from, text: text)
    }
  }
}
