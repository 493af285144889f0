package import Care
package import Kernel

/// An import that changed something.
package struct PastImport: Hashable, Sendable {
  package let source: String
  package let format: String
  package let at: Instant
  /// Who did it, as editors read it; empty for the command line.
  package let by: String
  package let counts: [ImportItem.Outcome: Int]
  package let heldBack: Int
  package let refused: Int
}

extension Connection {
  package func insertImport(_ plan: ImportPlan, format: ExchangeFormat, id: String, account: String?, name: String, at now: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO directory_import (id, source, format, at, account, account_name, added, changed, closed, unchanged, held_back, refused)
      VALUES (\(id), \(plan.source), \(format.rawValue), \(now), \(account), \(name), \(plan.count(.added)), \(plan.count(.changed)),
        \(plan.count(.closed)), \(plan.count(.unchanged)), \(plan.heldBack), \(plan.refused.count))
      """)
  }

  package func pastImportCount() throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM directory_import")?.int("total") ?? 0
  }

  /// Newest first.
  package func pastImports(limit: Int = 50) throws(StoreFailure) -> [PastImport] {
    let rows = try rows("SELECT * FROM directory_import ORDER BY at DESC, id LIMIT \(limit)")
    var found: [PastImport] = []
    for row in rows {
      var counts: [ImportItem.Outcome: Int] = [:]
      for outcome in ImportItem.Outcome.allCases { counts[outcome] = try row.int(outcome.rawValue) }
      found.append(
        PastImport(
          source: try row.text("source"), format: try row.text("format"), at: try row.instant("at"), by: try row.text("account_name"),
          counts: counts, heldBack: try row.int("held_back"), refused: try row.int("refused")))
    }
    return found
  }
}
