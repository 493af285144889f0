package import Care
package import Kernel
package import Secrets
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
  package var vault: Vault { connection.vault }
  package func rows(_ sql: SQL) throws(StoreFailure) -> [Row] { try connection.rows(sql) }
  @discardableResult package func run(_ sql: SQL) throws(StoreFailure) -> Int { try connection.run(sql) }

  /// Notes that this thing is part of the answer: `request/01h…`.
  package func shows(_ subject: String) { ledger.notes.withLock { _ = $0.subjects.insert(subject) } }

  /// Notes that the act turned out to be another one than it set out to be: a look, where nothing was begun.
  package func turnsOut(_ purpose: Purpose) { ledger.notes.withLock { $0.purpose = purpose } }

  /// Notes that what was asked was not done although there is an answer: it says why.
  ///
  /// - Parameter reason: a code, as the log keeps it.
  package func refuses(_ reason: String) {
    ledger.notes.withLock { notes in
      notes.outcome = .refused
      notes.reasons.insert(reason)
    }
  }

  /// Notes whose file this is about, which part of it, and why the actor may.
  ///
  /// An entry is about one person: the first. A further one, as in a list or a merge, is noted as shown: `person/01h…`. Several parts of
  /// the same file come together in the one entry.
  package func concerns(_ person: ID<Person>, part: FilePart, because reason: FileReason) {
    ledger.notes.withLock { notes in
      guard (notes.person ?? person) == person else {
        notes.subjects.insert("person/\(person.raw)")
        return
      }
      notes.person = person
      notes.parts.insert(part)
      notes.reasons.insert(reason.code)
    }
  }
}

/// What one act touched.
private struct Notes {
  var subjects: Set<String> = []
  var person: ID<Person>?
  var parts: Set<FilePart> = []
  var reasons: Set<String> = []
  var outcome = LogEntry.Outcome.done
  /// What it turned out to be; `nil` when it is what it set out to be.
  var purpose: Purpose?
}

private final class Ledger: Sendable {
  let notes = Mutex(Notes())
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
        try connection.append(entry(actor, purpose, ledger.notes.withLock { $0 }, surroundings))
        return result
      }
    } catch let failure as any Failure where [.forbidden, .notFound, .gone].contains(failure.category) {
      var notes = Notes(outcome: .refused)
      if let refused = failure as? FileRefused {
        // He learns nothing; the log keeps whose file he tried, which part, and why not.
        notes.person = refused.person
        notes.parts = [refused.part]
        notes.reasons = [refused.refusal.rawValue]
      } else {
        notes.reasons = [failure.code]
      }
      try await append(entry(actor, purpose, notes, surroundings))
      throw failure
    }
  }

  /// Logs that somebody was turned away before anything was looked up.
  ///
  /// - Parameter reason: a code: `role` when his roles do not open the page.
  package func refuse(_ actor: Actor, _ purpose: Purpose, because reason: String = "role", in surroundings: Surroundings) async throws {
    try await append(entry(actor, purpose, Notes(reasons: [reason], outcome: .refused), surroundings))
  }

  private func append(_ entry: LogEntry) async throws {
    try await transaction { connection in try connection.append(entry) }
  }
}

private func entry(_ actor: Actor, _ purpose: Purpose, _ notes: Notes, _ surroundings: Surroundings) -> LogEntry {
  LogEntry(
    id: surroundings.newID(), at: surroundings.now(), actor: actor.reference, actorName: actor.nameInLog, organization: actor.organization,
    person: notes.person, purpose: notes.purpose ?? purpose, parts: notes.parts.sorted { $0.rawValue < $1.rawValue }, outcome: notes.outcome,
    reason: notes.reasons.sorted().joined(separator: " "), subjects: notes.subjects.sorted())
}

extension Actor {
  /// Names of persons, of their carers and of those who hold a link stand nowhere in clear, so not here either.
  fileprivate var nameInLog: String {
    switch kind {
    case .account, .system, .commandLine: name
    case .link, .person, .carer, .anonymous: ""
    }
  }
}
