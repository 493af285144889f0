package import Care
package import Kernel
import Yams

/// Reads when the helpdesk answers and how often somebody is rung back: `Parameters/calls/rules.yaml`.
package enum CallsFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> CallParameters {
    try self.parameters(DatedRulesFile.open("calls/rules.yaml", in: parameters))
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> CallParameters {
    let known: Set<String> = ["hours", "closesOnHolidays", "tries", "pauseHours"]
    return CallParameters(
      rules: try DatedRulesFile.rules(file, known: known) { fields, from, source in
        let (tries, pauses) = (fields.number("tries", 1...20), fields.numbers("pauseHours", 1...720))
        var spans: [CallParameters.Span] = []
        if let list = fields.needed("hours") {
          for (index, one) in fields.reader.list(list, fields.at("hours")).enumerated() {
            spans += self.spans(one, "\(fields.at("hours"))[\(index)]", fields.reader)
          }
        }
        guard let tries, let pauses, !pauses.isEmpty else { return nil }
        return CallParameters.Rule(
          from: from, knownUntil: fields.knownUntil, spans: spans,
          closesOnHolidays: fields.reader.truth(fields.all["closesOnHolidays"], fields.at("closesOnHolidays")), tries: tries, pauseHours: pauses,
          source: source)
      })
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
