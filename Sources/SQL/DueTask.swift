package import Kernel

/// Work on the database's files that a transaction cannot do itself. It is noted in the transaction that makes it necessary and done
/// afterwards, or at the next start when the program ended in between.
package enum DueTask: String, CaseIterable, Sendable {
  /// Old rows held words in clear: no copy of them stays in free pages.
  case rewriteFile = "rewrite-file"
  /// A key was destroyed: its last traces leave the write-ahead log.
  case emptyLog = "empty-log"
}

extension Connection {
  package func noteDue(_ task: DueTask, at now: Instant) throws(StoreFailure) {
    try run("INSERT INTO due_task (name, since) VALUES (\(task.rawValue), \(now)) ON CONFLICT (name) DO NOTHING")
  }
}

extension Database {
  /// Does what is noted and forgets the notes. At every start, and after an erasure.
  package func doDueTasks() async throws {
    let due = try await read { connection in
      try connection.rows("SELECT name FROM due_task ORDER BY name").compactMap { DueTask(rawValue: try $0.text("name")) }
    }
    guard !due.isEmpty else { return }
    try await forgetDeleted(rewriting: due.contains(.rewriteFile))
    try await transaction { connection in
      _ = try connection.run("DELETE FROM due_task WHERE name IN (\(list: due.map(\.rawValue)))")
    }
  }
}
