package import Care
package import Kernel

/// An import that changed something.
package struct PastImport: Hashable, Sendable {
  /// Who took it back, and when.
  package struct Undone: Hashable, Sendable {
    package let at: Instant
    package let by: String
  }

  package let id: ID<PastImport>
  package let source: String
  package let format: String
  package let at: Instant
  /// Who did it, as editors read it; empty for the command line.
  package let by: String
  package let counts: [ImportItem.Outcome: Int]
  package let heldBack: Int
  package let refused: Int
  /// Which act of the directory it was; `nil` for one from before that was noted.
  package let version: Int?
  package let undone: Undone?
}

extension Connection {
  package func insertImport(_ plan: ImportPlan, format: ExchangeFormat, id: String, account: String?, name: String, at now: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO directory_import (id, source, format, at, account, account_name, added, changed, closed, unchanged, held_back, refused, version)
      VALUES (\(id), \(plan.source), \(format.rawValue), \(now), \(account), \(name), \(plan.count(.added)), \(plan.count(.changed)),
        \(plan.count(.closed)), \(plan.count(.unchanged)), \(plan.heldBack), \(plan.refused.count), \(plan.act))
      """)
  }

  package func pastImportCount() throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM directory_import")?.int("total") ?? 0
  }

  /// Newest first.
  package func pastImports(limit: Int = 50) throws(StoreFailure) -> [PastImport] {
    let rows = try rows("SELECT * FROM directory_import ORDER BY at DESC, id LIMIT \(limit)")
    var found: [PastImport] = []
    for row in rows { found.append(try pastImport(row)) }
    return found
  }

  package func pastImport(_ id: ID<PastImport>) throws(StoreFailure) -> PastImport? {
    guard let row = try row("SELECT * FROM directory_import WHERE id = \(id)") else { return nil }
    return try pastImport(row)
  }

  private func pastImport(_ row: Row) throws(StoreFailure) -> PastImport {
    var counts: [ImportItem.Outcome: Int] = [:]
    for outcome in ImportItem.Outcome.allCases { counts[outcome] = try row.int(outcome.rawValue) }
    var undone: PastImport.Undone?
    if let at = try row.instantIfAny("undone_at") { undone = PastImport.Undone(at: at, by: try row.textIfAny("undone_by") ?? "") }
    return PastImport(
      id: try row.id("id"), source: try row.text("source"), format: try row.text("format"), at: try row.instant("at"),
      by: try row.text("account_name"), counts: counts, heldBack: try row.int("held_back"), refused: try row.int("refused"),
      version: try row.intIfAny("version"), undone: undone)
  }
}
