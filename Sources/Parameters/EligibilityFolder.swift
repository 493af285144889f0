package import Care
package import Kernel
import Yams

/// Reads `Parameters/eligibility/rules.yaml`: how old what a file knows may be.
package enum EligibilityFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> EligibilityParameters {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("eligibility/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(file)
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> EligibilityParameters {
    let reader = DataFileReader(file: file.name)
    var rules: [EligibilityParameters.Rule] = []
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
    return EligibilityParameters(rules)
  }

  private static func rule(_ node: Node, _ path: String, _ reader: DataFileReader) -> EligibilityParameters.Rule? {
    let known: Set<String> = ["from", "knownUntil", "assessmentWarned", "answerWarned", "fallWindow", "noLasts", "source"]
    let fields = reader.fields(node, path, known: known)
    guard case .mapping = node else { return nil }
    func needed(_ key: String) -> Node? { reader.required(fields, key, in: node, path) }
    func period(_ key: String) -> CalendarPeriod? { needed(key).flatMap { reader.calendarPeriod($0, "\(path).\(key)") } }
    let from = needed("from").flatMap { reader.day($0, "\(path).from") }
    let knownUntil = fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }
    let source = needed("source").flatMap { reader.string($0, "\(path).source") }
    let (assessment, answer, fall) = (period("assessmentWarned"), period("answerWarned"), period("fallWindow"))
    var lasts: [String: CalendarPeriod] = [:]
    if let table = needed("noLasts") {
      let names: Set<String> = [EligibilityField.fall, EligibilityField.firstLine]
      for (name, value) in reader.fields(table, "\(path).noLasts", known: names) {
        lasts[name] = reader.calendarPeriod(value, "\(path).noLasts.\(name)")
      }
    }
    guard let from, let source, let assessment, let answer, let fall else { return nil }
    return EligibilityParameters.Rule(
      from: from, knownUntil: knownUntil, assessmentWarned: assessment, answerWarned: answer, fallWindow: fall, noLasts: lasts, source: source)
  }
}
