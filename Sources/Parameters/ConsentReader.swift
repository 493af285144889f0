package import Care
package import Kernel
import Yams

/// Reads `Parameters/consent/`: when to ask again, and the dated versions of what people are told.
package struct ConsentReader {
  private let reader: DataFileReader
  private var codes: [String] = []

  private init(_ reader: DataFileReader) { self.reader = reader }

  /// `rules.yaml`: a list of rules, each from a day.
  ///
  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, its path like `consent/rules.yaml:4 [0].reminderDays`.
  package static func rules(_ file: DataFile) throws(Invalid) -> [ConsentParameters.Rule] {
    let own = ConsentReader(DataFileReader(file: file.name))
    var rules: [ConsentParameters.Rule] = []
    if let root = DataFileReader.root(of: file, own.reader) {
      for (index, node) in own.reader.list(root, "").enumerated() {
        guard let rule = own.rule(node, "[\(index)]") else { continue }
        if rules.contains(where: { $0.from >= rule.from }) {
          own.reader.problem(node, "[\(index)].from", code: "data.bad-order", ConsentFileText.rulesRise)
        }
        rules.append(rule)
      }
    }
    if rules.isEmpty, own.reader.problems.isEmpty { own.reader.problem(nil, "", code: "data.empty", ConsentFileText.noRules) }
    guard own.reader.problems.isEmpty else { throw Invalid(own.reader.problems) }
    return rules
  }

  /// One version of the explanation, complete in every language that it names.
  package static func explanation(_ file: DataFile) throws(Invalid) -> ConsentExplanation {
    var own = ConsentReader(DataFileReader(file: file.name))
    var explanation: ConsentExplanation?
    if let root = DataFileReader.root(of: file, own.reader) {
      explanation = own.explanation(root)
    } else if own.reader.problems.isEmpty {
      own.reader.problem(nil, "", code: "data.missing", DataFileText.missing("version"))
    }
    guard let explanation, own.reader.problems.isEmpty else { throw Invalid(own.reader.problems) }
    return explanation
  }

  private func rule(_ node: Node, _ path: String) -> ConsentParameters.Rule? {
    let fields = reader.fields(node, path, known: ["from", "knownUntil", "reminderDays", "source"])
    guard case .mapping = node else { return nil }
    let from = reader.required(fields, "from", in: node, path).flatMap { reader.day($0, "\(path).from") }
    let days = reader.required(fields, "reminderDays", in: node, path).flatMap { number($0, "\(path).reminderDays") }
    let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
    let knownUntil = fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }
    guard let from, let days, let source else { return nil }
    return ConsentParameters.Rule(from: from, knownUntil: knownUntil, reminderDays: days, source: source)
  }

  private func number(_ node: Node, _ path: String) -> Int? {
    guard let word = reader.string(node, path) else { return nil }
    if let number = Int(word), (1...366).contains(number) { return number }
    reader.problem(node, path, code: "data.bad-number", DataFileText.badNumber(word))
    return nil
  }

  private mutating func explanation(_ root: Node) -> ConsentExplanation? {
    let fields = reader.fields(root, "", known: ["version", "from", "source", "languages", "labels", "points"])
    guard case .mapping = root else { return nil }
    let version = reader.required(fields, "version", in: root, "").flatMap { reader.string($0, "version") }
    let from = reader.required(fields, "from", in: root, "").flatMap { reader.day($0, "from") }
    let source = reader.required(fields, "source", in: root, "").flatMap { reader.string($0, "source") }
    let tongues = reader.required(fields, "languages", in: root, "").map { self.tongues($0) } ?? []
    codes = tongues.map(\.code)
    let labels = reader.required(fields, "labels", in: root, "").map { self.labels($0) } ?? [:]
    let points = reader.required(fields, "points", in: root, "").map { self.points($0) } ?? []
    guard let version, let from, let source else { return nil }
    return ConsentExplanation(version: version, from: from, source: source, tongues: tongues, labels: labels, points: points)
  }

  private enum Direction: String, CaseIterable { case ltr, rtl }
  private enum YesNo: String, CaseIterable { case yes, no }

  private func tongues(_ node: Node) -> [ConsentExplanation.Tongue] {
    var all: [ConsentExplanation.Tongue] = []
    for (index, item) in reader.list(node, "languages").enumerated() {
      let path = "languages[\(index)]"
      let fields = reader.fields(item, path, known: ["code", "name", "direction", "read"])
      guard case .mapping = item else { continue }
      let code = reader.required(fields, "code", in: item, path).flatMap { reader.string($0, "\(path).code") }
      let name = reader.required(fields, "name", in: item, path).flatMap { reader.string($0, "\(path).name") }
      let direction = reader.required(fields, "direction", in: item, path).flatMap {
        reader.choice($0, "\(path).direction", Direction.self)
      }
      let read = reader.required(fields, "read", in: item, path).flatMap { reader.choice($0, "\(path).read", YesNo.self) }
      guard let code, let name, let direction, let read else { continue }
      if Language(code: code) == nil { reader.problem(item, "\(path).code", code: "languages.unknown-code", DataFileText.badLanguage(code)) }
      if all.contains(where: { $0.code == code }) {
        reader.problem(item, "\(path).code", code: "data.duplicate-id", QuestionnaireFileText.twice(code))
      }
      all.append(ConsentExplanation.Tongue(code: code, ownName: name, isRightToLeft: direction == .rtl, isRead: read == .yes))
    }
    for language in Language.interface where !all.contains(where: { $0.code == language.code }) {
      reader.problem(node, "languages", code: "data.missing-language", DataFileText.missingLanguage(language.code))
    }
    return all
  }

  private func labels(_ node: Node) -> [ConsentExplanation.Label: [String: String]] {
    let fields = reader.fields(node, "labels", known: Set(ConsentExplanation.Label.allCases.map(\.rawValue)))
    guard case .mapping = node else { return [:] }
    var labels: [ConsentExplanation.Label: [String: String]] = [:]
    for label in ConsentExplanation.Label.allCases {
      guard let value = reader.required(fields, label.rawValue, in: node, "labels") else { continue }
      labels[label] = words(value, "labels.\(label.rawValue)")
    }
    return labels
  }

  private func points(_ node: Node) -> [ConsentExplanation.Point] {
    let nodes = reader.list(node, "points")
    if nodes.isEmpty { reader.problem(node, "points", code: "data.empty", ConsentFileText.noPoints) }
    return nodes.enumerated().compactMap { index, item in
      let path = "points[\(index)]"
      let fields = reader.fields(item, path, known: ["picture", "heading", "text"])
      guard case .mapping = item else { return nil }
      let picture = reader.required(fields, "picture", in: item, path).flatMap {
        reader.choice($0, "\(path).picture", ConsentExplanation.Picture.self)
      }
      let heading = reader.required(fields, "heading", in: item, path).map { words($0, "\(path).heading") }
      let text = reader.required(fields, "text", in: item, path).map { words($0, "\(path).text") }
      guard let picture, let heading, let text else { return nil }
      return ConsentExplanation.Point(picture: picture, heading: heading, text: text)
    }
  }

  /// The same words in every language of the file: all of them or a problem for each that is missing.
  private func words(_ node: Node, _ path: String) -> [String: String] {
    let fields = reader.fields(node, path, known: Set(codes))
    guard case .mapping = node else { return [:] }
    var words: [String: String] = [:]
    for code in codes {
      guard let value = fields[code] else {
        reader.problem(node, reader.join(path, code), code: "data.missing-language", DataFileText.missingLanguage(code))
        continue
      }
      words[code] = reader.string(value, reader.join(path, code))
    }
    return words
  }
}
