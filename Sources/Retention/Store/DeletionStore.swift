package import Kernel

extension Connection {
  /// Deletes letters that left, or were given up, before a moment, with the keys of those that were about nobody.
  ///
  /// - Returns: how many. Letters that wait stay, however old.
  package func deleteLetters(before moment: Instant, at now: Instant) throws(StoreFailure) -> Int {
    let old: SQL = "state <> 'waiting' AND COALESCE(sent_at, created_at) < \(moment)"
    let keys = try run("DELETE FROM cell_key WHERE owner IN (SELECT 'message/' || id FROM message WHERE \(old))")
    // A destroyed key also leaves the database's own log of changes.
    if keys > 0 { try noteDue(.emptyLog, at: now) }
    return try run("DELETE FROM message WHERE \(old)")
  }

  /// - Returns: how many.
  package func deleteSessions(before moment: Instant) throws(StoreFailure) -> Int { try run("DELETE FROM session WHERE started_at < \(moment)") }

  /// - Returns: how many.
  package func deleteAttempts(before moment: Instant) throws(StoreFailure) -> Int { try run("DELETE FROM attempt WHERE at < \(moment)") }

  /// Whether anything at all is old enough: asked before, so that nothing is written when there is nothing to do. One statement.
  package func hasDeletable(letters: Instant, sessions: Instant, attempts: Instant) throws(StoreFailure) -> Bool {
    try row(
      """
      SELECT 1 AS one WHERE EXISTS (SELECT 1 FROM message WHERE state <> 'waiting' AND COALESCE(sent_at, created_at) < \(letters))
        OR EXISTS (SELECT 1 FROM session WHERE started_at < \(sessions)) OR EXISTS (SELECT 1 FROM attempt WHERE at < \(attempts))
      """) != nil
  }
}
