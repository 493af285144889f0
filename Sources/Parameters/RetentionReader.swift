package import Care
package import Kernel
import Yams

/// Reads `Parameters/retention/periods.yaml`: how long each kind of record is kept.
package struct RetentionReader {
  private let reader: DataFileReader

  private init(_ reader: DataFileReader) { self.reader = reader }

  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, its path like `retention/periods.yaml:4 [0].keep`.
  package static func periods(_ file: DataFile) throws(Invalid) -> RetentionPeriods {
    let own = RetentionReader(DataFileReader(file: file.name))
    var rules: [RetentionRule] = []
    if let root = DataFileReader.root(of: file, own.reader) {
      for (index, node) in own.reader.list(root, "").enumerated() {
        guard let rule = own.rule(node, "[\(index)]") else { continue }
        if rules.contains(where: { $0.kind == rule.kind && $0.from >= rule.from }) {
          own.reader.problem(node, "[\(index)].from", code: "data.bad-order", RetentionFileText.rulesRise)
        }
        rules.append(rule)
      }
    }
    if own.reader.problems.isEmpty {
      for kind in RecordKind.allCases where !rules.contains(where: { $0.kind == kind }) {
        own.reader.problem(nil, "", code: "data.missing", RetentionFileText.kindMissing(kind.rawValue))
      }
    }
    guard own.reader.problems.isEmpty else { throw Invalid(own.reader.problems) }
    return RetentionPeriods(rules)
  }

  private func rule(_ node: Node, _ path: String) -> RetentionRule? {
    let known: Set<String> = ["kind", "from", "knownUntil", "keep", "atMost", "counts", "by", "basis", "source"]
    let fields = reader.fields(node, path, known: known)
    guard case .mapping = node else { return nil }
    func needed(_ key: String) -> Node? { reader.required(fields, key, in: node, path) }
    let kind = reader.choice(needed("kind"), "\(path).kind", RecordKind.self)
    let from = needed("from").flatMap { reader.day($0, "\(path).from") }
    let knownUntil = fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }
    let keep = needed("keep").flatMap { period($0, "\(path).keep", mayBeAlways: true) }
    let atMost = fields["atMost"].flatMap { period($0, "\(path).atMost", mayBeAlways: false) }
    let counts = reader.choice(needed("counts"), "\(path).counts", RetentionRule.Start.self)
    let by = reader.choice(needed("by"), "\(path).by", RetentionRule.Decider.self)
    let basis = reader.choice(needed("basis"), "\(path).basis", RetentionRule.Basis.self)
    let source = reader.text(needed("source"), "\(path).source")
    guard let kind, let from, let keep, let counts, let by, let basis, let source else { return nil }
    if let knownUntil, knownUntil < from {
      reader.problem(node, "\(path).knownUntil", code: "data.bad-dates", DataFileText.badDates)
    }
    if let limit = atMost?.period {
      let start = Day(daysSinceEpoch: 0)
      if keep.period.map({ limit.limit(from: start) < $0.end(from: start) }) ?? true {
        reader.problem(node, "\(path).atMost", code: "retention.at-most-too-short", RetentionFileText.atMostTooShort)
      }
    }
    if (by == .nobody) != (keep.period == nil) {
      reader.problem(node, "\(path).by", code: "retention.always-by-nobody", RetentionFileText.alwaysByNobody)
    }
    return RetentionRule(
      kind: kind, from: from, knownUntil: knownUntil, keep: keep.period, atMost: atMost?.period, counts: counts, by: by, basis: basis,
      source: source)
  }

  /// A length of time; `nil` within: always.
  private struct Kept {
    let period: CalendarPeriod?
  }

  /// `30 years`, `12 months`, `30 days`, or `always`.
  private func period(_ node: Node, _ path: String, mayBeAlways: Bool) -> Kept? {
    if mayBeAlways, case .scalar(let scalar) = node, scalar.string == "always" { return Kept(period: nil) }
    return reader.calendarPeriod(node, path).map { Kept(period: $0) }
  }
}

extension DataFileReader {
  /// A length of time: `30 years`, `12 months`, `30 days`.
  func calendarPeriod(_ node: Node, _ path: String) -> CalendarPeriod? {
    guard let words = string(node, path) else { return nil }
    let parts = words.split(separator: " ").map(String.init)
    if parts.count == 2, let count = Int(parts[0]), (1...3660).contains(count), let unit = CalendarPeriod.Unit(rawValue: parts[1]) {
      return CalendarPeriod(count, unit)
    }
    problem(node, path, code: "retention.bad-period", RetentionFileText.badPeriod(words))
    return nil
  }
}
