import Care
import Kernel
import Yams

/// Reads files of dated rules: a list from the oldest to the newest, each with the day from which it is in force, and with its source.
enum DatedRulesFile {
  /// - Parameters:
  ///   - name: path inside the folder `Parameters`.
  ///   - parameters: path of that folder.
  /// - Throws: ``Kernel/Invalid`` when there is no such file.
  static func open(_ name: String, in parameters: String) throws(Invalid) -> DataFile {
    var problems: [FieldProblem] = []
    let file = DataFolder.file(name, in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return file
  }

  /// - Parameters:
  ///   - known: the fields of a rule besides `from`, `knownUntil` and `source`.
  ///   - make: the rule that the fields say; what is wrong in them it tells their reader.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in the file.
  static func rules<Rule: DatedRule>(
    _ file: DataFile, known: Set<String>, _ make: (DatedRuleFields, _ from: Day, _ source: String) -> Rule?
  ) throws(Invalid) -> [Rule] {
    let reader = DataFileReader(file: file.name)
    let rules = self.rules(file, reader, known: known, make)
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return rules
  }

  /// The same beside other files: what is wrong is told to the reader.
  static func rules<Rule: DatedRule>(
    _ file: DataFile, _ reader: DataFileReader, known: Set<String>, _ make: (DatedRuleFields, _ from: Day, _ source: String) -> Rule?
  ) -> [Rule] {
    var rules: [Rule] = []
    if let root = DataFileReader.root(of: file, reader) {
      for (index, node) in reader.list(root, "").enumerated() {
        let path = "[\(index)]"
        let all = reader.fields(node, path, known: known.union(["from", "knownUntil", "source"]))
        guard case .mapping = node else { continue }
        let fields = DatedRuleFields(reader: reader, node: node, path: path, all: all)
        let from = fields.needed("from").flatMap { reader.day($0, "\(path).from") }
        let source = fields.needed("source").flatMap { reader.string($0, "\(path).source") }
        // Also when the beginning is missing: the other mistakes of the rule are told in the same go.
        guard let rule = make(fields, from ?? Day(daysSinceEpoch: 0), source ?? ""), from != nil, source != nil else { continue }
        if rules.contains(where: { $0.from >= rule.from }) { reader.problem(node, "\(path).from", code: "data.bad-order", PortalFileText.rulesRise) }
        if let end = rule.knownUntil, end < rule.from { reader.problem(node, "\(path).knownUntil", code: "data.bad-dates", DataFileText.badDates) }
        rules.append(rule)
      }
    }
    if rules.isEmpty, reader.problems.isEmpty { reader.problem(nil, "", code: "data.empty", PortalFileText.noRules) }
    return rules
  }
}

/// The fields of one rule, with where they stand.
struct DatedRuleFields {
  let reader: DataFileReader
  let node: Node
  let path: String
  let all: [String: Node]

  func at(_ key: String) -> String { "\(path).\(key)" }

  var knownUntil: Day? { all["knownUntil"].flatMap { reader.day($0, at("knownUntil")) } }

  /// A field that must be there.
  func needed(_ key: String) -> Node? { reader.required(all, key, in: node, path) }

  func number(_ key: String, _ range: ClosedRange<Int>) -> Int? { needed(key).flatMap { reader.number($0, at(key), in: range) } }

  /// A list of numbers, those that can be read.
  func numbers(_ key: String, _ range: ClosedRange<Int>) -> [Int]? {
    needed(key).map { list in
      reader.list(list, at(key)).enumerated().compactMap { reader.number($0.element, "\(at(key))[\($0.offset)]", in: range) }
    }
  }

  /// Numbers of days, each later than the one before.
  func ladder(_ key: String, _ range: ClosedRange<Int>, _ why: Text) -> [Int]? {
    guard let list = needed(key) else { return nil }
    var ladder: [Int] = []
    for (index, step) in reader.list(list, at(key)).enumerated() {
      guard let days = reader.number(step, "\(at(key))[\(index)]", in: range) else { continue }
      if let last = ladder.last, last >= days { reader.problem(step, "\(at(key))[\(index)]", code: "data.bad-order", why) }
      ladder.append(days)
    }
    return ladder
  }
}
