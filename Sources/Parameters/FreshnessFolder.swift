package import Care
package import Kernel
import Yams

/// Reads `Parameters/freshness/rules.yaml`: how often the directory's entries are confirmed.
package enum FreshnessFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> FreshnessParameters {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("freshness/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(file)
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> FreshnessParameters {
    let reader = DataFileReader(file: file.name)
    var rules: [FreshnessParameters.Rule] = []
    if let root = DataFileReader.root(of: file, reader) {
      for (index, node) in reader.list(root, "").enumerated() {
        guard let rule = rule(node, "[\(index)]", reader) else { continue }
        if rules.contains(where: { $0.from >= rule.from }) {
          reader.problem(node, "[\(index)].from", code: "data.bad-order", RetentionFileText.rulesRise)
        }
        rules.append(rule)
      }
    }
    if rules.isEmpty, reader.problems.isEmpty { reader.problem(nil, "", code: "data.empty", PortalFileText.noRules) }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return FreshnessParameters(rules)
  }

  private static let known: Set<String> = [
    "from", "knownUntil", "intervals", "dueSoon", "asksInVain", "overdueLimit", "leavesSearch", "linkDays", "reminderAfter", "mostReminders",
    "batch", "addressDays", "source",
  ]

  private static func rule(_ node: Node, _ path: String, _ reader: DataFileReader) -> FreshnessParameters.Rule? {
    let fields = reader.fields(node, path, known: known)
    guard case .mapping = node else { return nil }
    func needed(_ key: String) -> Node? { reader.required(fields, key, in: node, path) }
    func number(_ key: String, _ range: ClosedRange<Int>) -> Int? { needed(key).flatMap { reader.number($0, "\(path).\(key)", in: range) } }
    let from = needed("from").flatMap { reader.day($0, "\(path).from") }
    let knownUntil = fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }
    let source = needed("source").flatMap { reader.string($0, "\(path).source") }
    let intervals = needed("intervals").map { self.intervals($0, "\(path).intervals", reader) } ?? [:]
    let leaves = reader.choices(needed("leavesSearch"), "\(path).leavesSearch", Entry.Kind.self)
    let (dueSoon, vain, limit) = (number("dueSoon", 0...366), number("asksInVain", 1...20), number("overdueLimit", 1...3650))
    let (link, after, most) = (number("linkDays", 1...366), number("reminderAfter", 1...366), number("mostReminders", 0...10))
    let (batch, address) = (number("batch", 1...1000), number("addressDays", 1...366))
    guard let from, let source, intervals.count == Entry.Kind.allCases.count, let dueSoon, let vain, let limit, let link, let after, let most,
      let batch, let address
    else { return nil }
    return FreshnessParameters.Rule(
      from: from, knownUntil: knownUntil, intervals: intervals, dueSoon: dueSoon, asksInVain: vain, overdueLimit: limit,
      leavesSearch: Set(leaves), linkDays: link, reminderAfter: after, mostReminders: most, batch: batch, addressDays: address, source: source)
  }

  /// Days for every kind of entry; a missing one is a problem.
  private static func intervals(_ node: Node, _ path: String, _ reader: DataFileReader) -> [Entry.Kind: Int] {
    let fields = reader.fields(node, path, known: Set(Entry.Kind.allCases.map(\.rawValue)))
    var intervals: [Entry.Kind: Int] = [:]
    for kind in Entry.Kind.allCases {
      guard let value = reader.required(fields, kind.rawValue, in: node, path) else { continue }
      intervals[kind] = reader.number(value, "\(path).\(kind.rawValue)", in: 1...3650)
    }
    return intervals
  }
}
