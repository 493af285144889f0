package import Care
package import Kernel
import Secrets

extension KeyOwner {
  /// The words and the address of one report of a mistake.
  init(_ report: ID<MistakeReport>) { self.init(raw: "mistake/\(report.raw)") }
}

extension Connection {
  /// Keeps a report; its words and the address are sealed under a key of their own.
  ///
  /// - Parameter address: where the outcome goes; empty when nobody left one.
  package func insert(_ report: MistakeReport, address: String) throws {
    let key = try makeKey(for: KeyOwner(report.id), at: report.at)
    let content = try key.seal(SealedWords([report.words, address]), cell: "mistake_report/\(report.id.raw)/content")
    try run(
      """
      INSERT INTO mistake_report (id, number, entry, at, language, content, has_address, outcome, handled_by, handled_at)
      VALUES (\(report.id.raw), \(report.number), \(report.entry), \(report.at), \(report.language), \(content), \(!address.isEmpty), NULL,
        '', NULL)
      """)
  }

  /// Those that wait first, oldest first; then the handled ones, newest first.
  package func mistakes(onlyOpen: Bool, offset: Int, limit: Int) throws(StoreFailure) -> [MistakeReport] {
    let condition: SQL = onlyOpen ? "WHERE r.outcome IS NULL ORDER BY r.at, r.id" : "WHERE r.outcome IS NOT NULL ORDER BY r.at DESC, r.id DESC"
    return try mistakes("\(condition) LIMIT \(limit) OFFSET \(offset)").map(\.report)
  }

  package func mistakes(of entry: String) throws(StoreFailure) -> [MistakeReport] {
    try mistakes("WHERE r.entry = \(entry) AND r.outcome IS NULL ORDER BY r.at, r.id").map(\.report)
  }

  package func mistakeCount(onlyOpen: Bool) throws(StoreFailure) -> Int {
    let condition: SQL = onlyOpen ? "outcome IS NULL" : "outcome IS NOT NULL"
    return try row("SELECT COUNT(*) AS total FROM mistake_report WHERE \(condition)")?.int("total") ?? 0
  }

  /// How many reports wait, by entry.
  package func openMistakeCounts() throws(StoreFailure) -> [String: Int] {
    var counts: [String: Int] = [:]
    for row in try rows("SELECT entry, COUNT(*) AS total FROM mistake_report WHERE outcome IS NULL GROUP BY entry") {
      counts[try row.text("entry")] = try row.int("total")
    }
    return counts
  }

  /// The report with the address to which its outcome goes; empty when there is none any more.
  package func mistake(_ id: ID<MistakeReport>) throws(StoreFailure) -> (report: MistakeReport, address: String)? {
    try mistakes("WHERE r.id = \(id.raw)").first
  }

  /// - Returns: whether it still waited.
  package func handle(_ id: ID<MistakeReport>, _ outcome: MistakeReport.Outcome, by name: String, at now: Instant) throws(StoreFailure) -> Bool {
    try run(
      """
      UPDATE mistake_report SET outcome = \(outcome.rawValue), handled_by = \(name), handled_at = \(now)
      WHERE id = \(id.raw) AND outcome IS NULL
      """) == 1
  }

  /// Forgets where the outcome would go. The words stay.
  package func forgetAddress(of id: ID<MistakeReport>, at now: Instant) throws {
    guard let found = try mistake(id), found.report.hasAddress else { return }
    // A new key: what an older copy of the row held is gone with the old one.
    try destroyKey(of: KeyOwner(id))
    let key = try makeKey(for: KeyOwner(id), at: now)
    let content = try key.seal(SealedWords([found.report.words, ""]), cell: "mistake_report/\(id.raw)/content")
    try run("UPDATE mistake_report SET content = \(content), has_address = 0 WHERE id = \(id.raw)")
    try noteDue(.emptyLog, at: now)
  }

  package func mistakesWithAddress(before moment: Instant) throws(StoreFailure) -> [ID<MistakeReport>] {
    var ids: [ID<MistakeReport>] = []
    for row in try rows("SELECT id FROM mistake_report WHERE has_address = 1 AND at < \(moment) ORDER BY id") { ids.append(try row.id("id")) }
    return ids
  }

  private func mistakes(_ rest: SQL) throws(StoreFailure) -> [(report: MistakeReport, address: String)] {
    var shelf = KeyShelf(vault)
    var reports: [(report: MistakeReport, address: String)] = []
    let found = try rows("SELECT r.*, k.wrapped FROM mistake_report r LEFT JOIN cell_key k ON k.owner = 'mistake/' || r.id \(rest)")
    for row in found {
      let id: ID<MistakeReport> = try row.id("id")
      let key = try shelf.key(row, of: KeyOwner(id))
      let content = try key.map { key throws(StoreFailure) in
        try key.openWords(row.bytes("content"), cell: "mistake_report/\(id.raw)/content")
      }
      let report = MistakeReport(
        id: id, number: try row.text("number"), entry: try row.text("entry"), at: try row.instant("at"), language: try row.language("language"),
        words: content?[0] ?? "", hasAddress: try row.bool("has_address"), outcome: try row.codeIfAny("outcome"),
        handledBy: try row.text("handled_by"))
      reports.append((report, content?[1] ?? ""))
    }
    return reports
  }
}
