package import Care
package import Kernel
import Yams

/// Reads `Parameters/referrals/rules.yaml`: by when who acts in a referral.
package enum ReferralFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> ReferralParameters {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("referrals/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(file)
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> ReferralParameters {
    let reader = DataFileReader(file: file.name)
    var rules: [ReferralParameters.Rule] = []
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
    return ReferralParameters(rules)
  }

  private static func rule(_ node: Node, _ path: String, _ reader: DataFileReader) -> ReferralParameters.Rule? {
    let lengths = ReferralParameters.Length.allCases
    let known = Set(lengths.map(\.rawValue) + ["from", "knownUntil", "reminderDays", "mostReminders", "source"])
    let fields = reader.fields(node, path, known: known)
    guard case .mapping = node else { return nil }
    func needed(_ key: String) -> Node? { reader.required(fields, key, in: node, path) }
    let from = needed("from").flatMap { reader.day($0, "\(path).from") }
    let knownUntil = fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }
    let source = needed("source").flatMap { reader.string($0, "\(path).source") }
    let most = needed("mostReminders").flatMap { reader.number($0, "\(path).mostReminders", in: 0...20) }
    var days: [ReferralParameters.Length: Int] = [:]
    for length in lengths {
      days[length] = needed(length.rawValue).flatMap { reader.number($0, "\(path).\(length.rawValue)", in: 1...3650) }
    }
    let ladder = needed("reminderDays").map { self.ladder($0, "\(path).reminderDays", reader) }
    guard let from, let source, let most, let ladder, days.count == lengths.count else { return nil }
    return ReferralParameters.Rule(
      from: from, knownUntil: knownUntil, days: days, reminderDays: ladder, mostReminders: most, source: source)
  }

  /// Days after the letter, each later than the one before.
  private static func ladder(_ node: Node, _ path: String, _ reader: DataFileReader) -> [Int] {
    var ladder: [Int] = []
    for (index, step) in reader.list(node, path).enumerated() {
      guard let days = reader.number(step, "\(path)[\(index)]", in: 1...366) else { continue }
      if let last = ladder.last, last >= days {
        reader.problem(step, "\(path)[\(index)]", code: "data.bad-order", ReferralFileText.ladderRises)
      }
      ladder.append(days)
    }
    return ladder
  }
}

/// What can be wrong with the file of referrals.
enum ReferralFileText {
  static let ladderRises = Text(
    fr: "Les rappels se suivent : chacun vient après le précédent.", nl: "De herinneringen volgen elkaar op: elke komt na de vorige.",
    en: "Reminders follow each other: each comes after the one before.")
}
