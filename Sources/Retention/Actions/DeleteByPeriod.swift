package import Care
package import Kernel
package import Store

/// How much was deleted because its period is over.
package struct Deleted: Hashable, Sendable {
  package let letters: Int
  package let sessions: Int
  package let attempts: Int
  /// Calls of which only the count stays.
  package let calls: Int
  package var total: Int { letters + sessions + attempts + calls }

  package init(letters: Int, sessions: Int, attempts: Int, calls: Int = 0) {
    self.letters = letters
    self.sessions = sessions
    self.attempts = attempts
    self.calls = calls
  }
}

/// Deletes letters, sessions and attempts whose period is over, and what was said in calls that belong to no file.
/// One log entry with the counts, none when there is nothing.
///
/// - Throws: ``Care/RetentionGap`` when a period is not known today: nothing is deleted then.
package func deleteByPeriod(
  _ periods: RetentionPeriods, in database: any Database, _ surroundings: Surroundings
) async throws -> Deleted {
  let today = surroundings.today
  /// Everything before this moment has been kept to the last day of its period.
  func moment(_ kind: RecordKind) throws -> Instant {
    let rule = try periods.rule(kind, on: today)
    guard rule.by == .program, let keep = rule.keep else { return Instant(milliseconds: 0) }
    return keep.start(endingBy: today.adding(days: -1)).adding(days: 1).startInBrussels
  }
  let (letters, sessions, attempts) = (try moment(.letter), try moment(.session), try moment(.attempt))
  let calls = try moment(.call)
  let isDue = try await database.read { connection in
    try connection.hasDeletable(letters: letters, sessions: sessions, attempts: attempts) || connection.hasErasableCalls(before: calls)
  }
  guard isDue else {
    return Deleted(letters: 0, sessions: 0, attempts: 0)
  }
  let deleted = try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
    let deleted = Deleted(
      letters: try desk.deleteLetters(before: letters, at: surroundings.now()), sessions: try desk.deleteSessions(before: sessions),
      attempts: try desk.deleteAttempts(before: attempts), calls: try desk.eraseCalls(before: calls, at: surroundings.now()))
    if deleted.letters > 0 { desk.shows("deleted-letters/\(deleted.letters)") }
    if deleted.sessions > 0 { desk.shows("deleted-sessions/\(deleted.sessions)") }
    if deleted.attempts > 0 { desk.shows("deleted-attempts/\(deleted.attempts)") }
    if deleted.calls > 0 { desk.shows("erased-calls/\(deleted.calls)") }
    return deleted
  }
  try await database.doDueTasks()
  return deleted
}
