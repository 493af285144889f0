package import Care
package import Kernel
import Yams

/// Reads how long kept lists and their links last.
package enum ShortlistFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in `shortlist/rules.yaml`.
  package static func parameters(at parameters: String) throws(Invalid) -> ShortlistParameters {
    var problems: [FieldProblem] = []
    let rules = DataFolder.file("shortlist/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(rules: rules)
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(rules file: DataFile) throws(Invalid) -> ShortlistParameters {
    let reader = DataFileReader(file: file.name)
    var rules: [ShortlistParameters.Rule] = []
    if let root = DataFileReader.root(of: file, reader) {
      for (index, node) in reader.list(root, "").enumerated() {
        guard let rule = rule(node, "[\(index)]", reader) else { continue }
        if rules.contains(where: { $0.from >= rule.from }) {
          reader.problem(node, "[\(index)].from", code: "data.bad-order", PortalFileText.rulesRise)
        }
        rules.append(rule)
      }
    }
    if rules.isEmpty, reader.problems.isEmpty { reader.problem(nil, "", code: "data.empty", PortalFileText.noRules) }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return ShortlistParameters(rules: rules)
  }

  private static func rule(_ node: Node, _ path: String, _ reader: DataFileReader) -> ShortlistParameters.Rule? {
    let fields = reader.fields(node, path, known: ["from", "knownUntil", "keepDays", "linkDays", "source"])
    guard case .mapping = node else { return nil }
    func days(_ key: String) -> Int? {
      guard let node = reader.required(fields, key, in: node, path), let word = reader.string(node, "\(path).\(key)") else { return nil }
      if let number = Int(word), (1...3660).contains(number) { return number }
      reader.problem(node, "\(path).\(key)", code: "data.bad-number", DataFileText.badNumber(word))
      return nil
    }
    let from = reader.required(fields, "from", in: node, path).flatMap { reader.day($0, "\(path).from") }
    let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
    let knownUntil = fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }
    let (keep, link) = (days("keepDays"), days("linkDays"))
    guard let from, let source, let keep, let link else { return nil }
    if let knownUntil, knownUntil < from { reader.problem(node, "\(path).knownUntil", code: "data.bad-dates", DataFileText.badDates) }
    return ShortlistParameters.Rule(from: from, knownUntil: knownUntil, keepDays: keep, linkDays: link, source: source)
  }
}
