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
  /// Forgotten rounds that were closed: counted, their doors erased.
  package let rounds: Int
  package let contactPoints: Int
  package var total: Int { letters + sessions + attempts + calls + rounds + contactPoints }

  package init(letters: Int, sessions: Int, attempts: Int, calls: Int = 0, rounds: Int = 0, contactPoints: Int = 0) {
    self.letters = letters
    self.sessions = sessions
    self.attempts = attempts
    self.calls = calls
    self.rounds = rounds
    self.contactPoints = contactPoints
  }
}

/// Deletes letters, sessions, attempts and contact points whose period is over, and what was said in calls that belong to no file; closes rounds
/// that nobody closed.
/// One log entry with the counts, none when there is nothing.
///
/// - Throws: ``Care/RetentionGap`` when a period is not known today: nothing is deleted then.
package func deleteByPeriod(
  _ periods: RetentionPeriods, in database: any Database, _ surroundings: Surroundings
) async throws -> Deleted {
  let today = surroundings.today
  /// Everything of this day and before it has been kept to the last day of its period; `nil` when the program deletes none.
  func last(_ kind: RecordKind) throws -> Day? {
    let rule = try periods.rule(kind, on: today)
    return rule.by == .program ? rule.keep?.start(endingBy: today.adding(days: -1)) : nil
  }
  /// The first moment that is not over yet.
  func moment(_ kind: RecordKind) throws -> Instant { try last(kind)?.adding(days: 1).startInBrussels ?? Instant(milliseconds: 0) }
  let (letters, sessions, attempts) = (try moment(.letter), try moment(.session), try moment(.attempt))
  let calls = try moment(.call)
  let (roundsUntil, pointsUntil) = (try last(.round), try last(.contactPoint))
  let isDue = try await database.read { connection -> Bool in
    if let day = roundsUntil, try !connection.forgottenRounds(until: day, limit: 1).isEmpty { return true }
    if let day = pointsUntil, try !connection.forgottenContactPoints(until: day, limit: 1).isEmpty { return true }
    return try connection.hasDeletable(letters: letters, sessions: sessions, attempts: attempts) || connection.hasErasableCalls(before: calls)
  }
  guard isDue else {
    return Deleted(letters: 0, sessions: 0, attempts: 0)
  }
  let deleted = try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
    let deleted = Deleted(
      letters: try desk.deleteLetters(before: letters, at: surroundings.now()), sessions: try desk.deleteSessions(before: sessions),
      attempts: try desk.deleteAttempts(before: attempts), calls: try desk.eraseCalls(before: calls, at: surroundings.now()),
      rounds: try roundsUntil.map { try desk.closeForgottenRounds(until: $0) } ?? 0,
      contactPoints: try pointsUntil.map { try desk.eraseContactPoints(desk.forgottenContactPoints(until: $0), at: surroundings.now()) } ?? 0)
    if deleted.letters > 0 { desk.shows("deleted-letters/\(deleted.letters)") }
    if deleted.sessions > 0 { desk.shows("deleted-sessions/\(deleted.sessions)") }
    if deleted.attempts > 0 { desk.shows("deleted-attempts/\(deleted.attempts)") }
    if deleted.calls > 0 { desk.shows("erased-calls/\(deleted.calls)") }
    if deleted.rounds > 0 { desk.shows("closed-rounds/\(deleted.rounds)") }
    if deleted.contactPoints > 0 { desk.shows("erased-contacts/\(deleted.contactPoints)") }
    return deleted
  }
  try await database.doDueTasks()
  return deleted
}

extension Desk {
  /// What closing by hand does, for each: doors are counted, erased, and their key destroyed.
  fileprivate func closeForgottenRounds(until day: Day) throws -> Int {
    var closed = 0
    for id in try forgottenRounds(until: day) {
      guard let forgotten = try round(id), try endRound(forgotten, at: surroundings.now()) else { continue }
      closed += 1
    }
    return closed
  }
}
