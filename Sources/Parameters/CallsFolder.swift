package import Care
package import Kernel
import Yams

/// Reads when the helpdesk answers and how often somebody is rung back: `Parameters/calls/rules.yaml`.
package enum CallsFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> CallParameters {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("calls/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(file)
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> CallParameters {
    let reader = DataFileReader(file: file.name)
    var rules: [CallParameters.Rule] = []
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
    return CallParameters(rules: rules)
  }

  private static func rule(_ node: Node, _ path: String, _ reader: DataFileReader) -> CallParameters.Rule? {
    let known: Set<String> = ["from", "knownUntil", "hours", "closesOnHolidays", "tries", "pauseHours", "source"]
    let fields = reader.fields(node, path, known: known)
    guard case .mapping = node else { return nil }
    let from = reader.required(fields, "from", in: node, path).flatMap { reader.day($0, "\(path).from") }
    let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
    let tries = reader.required(fields, "tries", in: node, path).flatMap { reader.number($0, "\(path).tries", in: 1...20) }
    var pauses: [Int] = []
    if let list = reader.required(fields, "pauseHours", in: node, path) {
      for (index, one) in reader.list(list, "\(path).pauseHours").enumerated() {
        if let hours = reader.number(one, "\(path).pauseHours[\(index)]", in: 1...720) { pauses.append(hours) }
      }
    }
    var spans: [CallParameters.Span] = []
    if let list = reader.required(fields, "hours", in: node, path) {
      for (index, one) in reader.list(list, "\(path).hours").enumerated() { spans += self.spans(one, "\(path).hours[\(index)]", reader) }
    }
    guard let from, let source, let tries, !pauses.isEmpty else { return nil }
    return CallParameters.Rule(
      from: from, knownUntil: fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }, spans: spans,
      closesOnHolidays: reader.truth(fields["closesOnHolidays"], "\(path).closesOnHolidays"), tries: tries, pauseHours: pauses, source: source)
  }

  private static func spans(_ node: Node, _ path: String, _ reader: DataFileReader) -> [CallParameters.Span] {
    let fields = reader.fields(node, path, known: ["days", "opens", "closes"])
    guard case .mapping = node else { return [] }
    func clock(_ key: String) -> ClockTime? {
      guard let node = reader.required(fields, key, in: node, path), let word = reader.string(node, "\(path).\(key)") else { return nil }
      if let time = ClockTime(word), time.offset == nil { return time }
      reader.problem(node, "\(path).\(key)", code: "data.bad-time", CallFileText.badTime(word))
      return nil
    }
    var days: [Int] = []
    if let list = reader.required(fields, "days", in: node, path) {
      for (index, one) in reader.list(list, "\(path).days").enumerated() {
        if let day = reader.number(one, "\(path).days[\(index)]", in: 1...7) { days.append(day) }
      }
    }
    guard let opens = clock("opens"), let closes = clock("closes") else { return [] }
    guard opens.seconds < closes.seconds else {
      reader.problem(node, "\(path).closes", code: "data.bad-time", CallFileText.closesFirst)
      return []
    }
    return days.map { CallParameters.Span(weekday: $0, opens: opens, closes: closes) }
  }
}
