package import Care
package import Kernel
import Yams

/// Reads when the unit ledger warns: `Parameters/ledger/rules.yaml`.
package enum LedgerFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in the file.
  package static func parameters(at parameters: String) throws(Invalid) -> LedgerParameters {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("ledger/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(file)
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> LedgerParameters {
    let reader = DataFileReader(file: file.name)
    var rules: [LedgerParameters.Rule] = []
    if let root = DataFileReader.root(of: file, reader) {
      for (index, node) in reader.list(root, "").enumerated() {
        guard let rule = rule(node, "[\(index)]", reader) else { continue }
        if let last = rules.last, last.from >= rule.from {
          reader.problem(node, "[\(index)].from", code: "data.bad-order", PortalFileText.rulesRise)
        }
        rules.append(rule)
      }
    }
    if rules.isEmpty, reader.problems.isEmpty { reader.problem(nil, "", code: "data.empty", PortalFileText.noRules) }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return LedgerParameters(rules: rules)
  }

  private static func rule(_ node: Node, _ path: String, _ reader: DataFileReader) -> LedgerParameters.Rule? {
    let numbers = ["paceDays", "usualUnits", "supportUnitsADay"]
    let fields = reader.fields(node, path, known: Set(["from", "knownUntil", "warnUnits", "warnDays", "source"] + numbers))
    guard case .mapping = node else { return nil }
    func number(_ key: String) -> Int? {
      reader.required(fields, key, in: node, path).flatMap { reader.number($0, "\(path).\(key)", in: 1...1000) }
    }
    func list(_ key: String) -> [Int] {
      guard let node = reader.required(fields, key, in: node, path) else { return [] }
      return reader.list(node, "\(path).\(key)").enumerated().compactMap { reader.number($0.element, "\(path).\(key)[\($0.offset)]", in: 0...2000) }
    }
    let from = reader.required(fields, "from", in: node, path).flatMap { reader.day($0, "\(path).from") }
    let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
    let (units, days) = (list("warnUnits"), list("warnDays"))
    let (pace, usual, support) = (number("paceDays"), number("usualUnits"), number("supportUnitsADay"))
    guard let from, let source, let pace, let usual, let support else { return nil }
    return LedgerParameters.Rule(
      from: from, source: source, warnUnits: units.sorted(by: >), warnDays: days.sorted(by: >), paceDays: pace, usualUnits: usual,
      supportUnitsADay: support)
  }
}
