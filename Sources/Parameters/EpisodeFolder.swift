package import Care
package import Kernel
import Yams

/// Reads `Parameters/episodes/rules.yaml`: by when who acts on a way through a programme.
package enum EpisodeFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> EpisodeParameters {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("episodes/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(file)
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> EpisodeParameters {
    let reader = DataFileReader(file: file.name)
    var rules: [EpisodeParameters.Rule] = []
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
    return EpisodeParameters(rules)
  }

  private static func rule(_ node: Node, _ path: String, _ reader: DataFileReader) -> EpisodeParameters.Rule? {
    let lengths = EpisodeParameters.Length.allCases
    let known = Set(lengths.map(\.rawValue) + ["from", "knownUntil", "reminderDays", "mostReminders", "disciplines", "source"])
    let fields = reader.fields(node, path, known: known)
    guard case .mapping = node else { return nil }
    func needed(_ key: String) -> Node? { reader.required(fields, key, in: node, path) }
    let from = needed("from").flatMap { reader.day($0, "\(path).from") }
    let knownUntil = fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }
    let source = needed("source").flatMap { reader.string($0, "\(path).source") }
    let most = needed("mostReminders").flatMap { reader.number($0, "\(path).mostReminders", in: 0...20) }
    var days: [EpisodeParameters.Length: Int] = [:]
    for length in lengths {
      days[length] = needed(length.rawValue).flatMap { reader.number($0, "\(path).\(length.rawValue)", in: 1...3650) }
    }
    var ladder: [Int] = []
    if let steps = needed("reminderDays") {
      for (index, step) in reader.list(steps, "\(path).reminderDays").enumerated() {
        guard let days = reader.number(step, "\(path).reminderDays[\(index)]", in: 1...366) else { continue }
        if let last = ladder.last, last >= days {
          reader.problem(step, "\(path).reminderDays[\(index)]", code: "data.bad-order", ReferralFileText.ladderRises)
        }
        ladder.append(days)
      }
    }
    var disciplines: [String: [String]] = [:]
    if case .mapping(let table)? = needed("disciplines") {
      for (key, value) in table {
        guard let service = key.string else { continue }
        disciplines[service] = reader.strings(value, "\(path).disciplines.\(service)")
      }
    }
    guard let from, let source, let most, days.count == lengths.count else { return nil }
    return EpisodeParameters.Rule(
      from: from, knownUntil: knownUntil, days: days, reminderDays: ladder, mostReminders: most, disciplines: disciplines, source: source)
  }
}
