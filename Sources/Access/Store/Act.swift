package import Care
package import Kernel
import Synchronization

/// A connection on which every thing shown or changed is noted for the access log.
package struct Desk: Connection {
  private let connection: any Connection
  private let ledger: Ledger
  package let actor: Actor
  package let surroundings: Surroundings

  fileprivate init(_ connection: any Connection, ledger: Ledger, actor: Actor, surroundings: Surroundings) {
    self.connection = connection
    self.ledger = ledger
    self.actor = actor
    self.surroundings = surroundings
  }

  package var dialect: Dialect { connection.dialect }
  package func rows(_ sql: SQL) throws(StoreFailure) -> [Row] { try connection.rows(sql) }
  @discardableResult package func run(_ sql: SQL) throws(StoreFailure) -> Int { try connection.run(sql) }

  /// Notes that this thing is part of the answer: `request/01h…`.
  package func shows(_ subject: String) { ledger.subjects.withLock { _ = $0.insert(subject) } }
}

private final class Ledger: Sendable {
  let subjects = Mutex<Set<String>>([])
}

extension Database {
  /// Does one thing for somebody: its changes and its one access log entry are the same transaction.
  ///
  /// No actor, no write; no look at personal data either. A refusal (forbidden, not found, gone) leaves one entry, too, and nothing else.
  /// - Throws: what the body throws, or ``StoreFailure`` when nothing could be stored: then nothing was shown or changed.
  package func act<Result: Sendable>(
    as actor: Actor, doing purpose: Purpose, in surroundings: Surroundings,
    _ body: @escaping @Sendable (Desk) throws -> Result
  ) async throws -> Result {
    do {
      return try await transaction { connection in
        let ledger = Ledger()
        let result = try body(Desk(connection, ledger: ledger, actor: actor, surroundings: surroundings))
        try connection.append(entry(actor, purpose, .done, ledger.subjects.withLock { $0.sorted() }, surroundings))
        return result
      }
    } catch let failure as any Failure where [.forbidden, .notFound, .gone].contains(failure.category) {
      try await refuse(actor, purpose, in: surroundings)
      throw failure
    }
  }

  /// Logs that somebody was turned away before anything was looked up.
  package func refuse(_ actor: Actor, _ purpose: Purpose, in surroundings: Surroundings) async throws {
    try await transaction { connection in
      try connection.append(entry(actor, purpose, .refused, [], surroundings))
    }
  }
}

private func entry(
  _ actor: Actor, _ purpose: Purpose, _ outcome: LogEntry.Outcome, _ subjects: [String], _ surroundings: Surroundings
) -> LogEntry {
  LogEntry(
    id: surroundings.newID(), at: surroundings.now(), actor: actor.reference, actorName: actor.name, organization: actor.organization,
    purpose: purpose, outcome: outcome, subjects: subjects)
}
