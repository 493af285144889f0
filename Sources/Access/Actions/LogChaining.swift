package import Care
package import Kernel
package import Secrets
package import Store

/// Why the log's chain does not go on.
package enum LogChainFailure: Failure, Hashable {
  /// The signature of the chain's end is not ours, or its row is gone: somebody changed it, or the house's key was changed.
  case headNotOurs(sequence: Int)

  package var category: FailureCategory { .fault }
  package var code: String { "log.head-not-ours" }
  package var text: Text {
    switch self {
    case .headNotOurs(let sequence):
      Text(
        fr: "La fin de la chaîne du journal (ligne \(sequence)) n'est pas signée par cette installation. Vérifiez avec « relais log verify ».",
        nl: "Het einde van de keten van het logboek (regel \(sequence)) is niet door deze installatie ondertekend. Controleer met “relais log verify”.",
        en: "The end of the log's chain (entry \(sequence)) is not signed by this installation. Check with “relais log verify”.")
    }
  }
}

/// Entries that are chained in one transaction at most.
private let chainedAtOnce = 1000

/// Chains every entry that waits: gives it its number and digest, and signs the new end.
///
/// Runs once a second, never within a visitor's transaction. Several servers may do it at once: one of them wins, the others see it.
/// - Returns: how many were chained.
/// - Throws: ``LogChainFailure`` when the end of the chain is not signed by us: to go on would make somebody's change look like ours.
@discardableResult
package func chainLog(in database: any Database, signer: LogSigner, _ surroundings: Surroundings) async throws -> Int {
  var total = 0
  while try await database.read({ try $0.hasWaitingLogEntries() }) {
    let chained = try await database.aside { connection in
      let head = try connection.trustedLogHead(signer)
      return try connection.chainWaiting(after: head.sequence, head.digest, signer: signer, at: surroundings.now())
    }
    total += chained
    if chained == 0 { break }
  }
  return total
}

/// Goes on after the end of the chain was lost or is signed with a former key. Says so in the log itself, in an entry of its own.
///
/// What is broken stays broken, and every check names it.
/// - Returns: the number after which the chain goes on.
package func continueLog(in database: any Database, signer: LogSigner, by actor: Actor, _ surroundings: Surroundings) async throws -> Int {
  let entry: ID<LogEntry> = surroundings.newID()
  return try await database.aside { connection in
    let last = try connection.lastChainedRow()
    let (sequence, digest) = (max(last?.sequence ?? 0, 0), last?.digest ?? ChainCheck.start)
    if let old = try connection.logHead()?.checkpoint, old.sequence <= sequence { try connection.insert(old) }
    try connection.makeLogHead(after: sequence)
    try connection.append(
      LogEntry(
        id: entry, at: surroundings.now(), actor: actor.reference, actorName: actor.name, organization: actor.organization,
        purpose: .maintain, outcome: .done, reason: "chain-continued", subjects: ["log/\(sequence)"]))
    _ = try connection.chainWaiting(after: sequence, digest, signer: signer, at: surroundings.now())
    return sequence
  }
}

/// Signs where the log stands now, keeps that in the database and hands it out.
///
/// - Returns: the checkpoint, or `nil` when nothing is chained yet.
/// - Throws: ``LogChainFailure`` when the end of the chain is not ours.
package func makeLogCheckpoint(
  in database: any Database, signer: LogSigner, by actor: Actor, _ surroundings: Surroundings
) async throws -> LogCheckpoint? {
  try await database.act(as: actor, doing: .maintain, in: surroundings) { desk in
    let head = try desk.trustedLogHead(signer)
    guard head.sequence > 0 else { return nil }
    let checkpoint = try signer.checkpoint(head.sequence, head.digest, at: surroundings.now())
    try desk.insert(checkpoint)
    desk.shows("log/\(checkpoint.sequence)")
    return checkpoint
  }
}

/// The daily checkpoint: made when the last one is of another day and the log has grown.
package func makeDailyLogCheckpoint(
  in database: any Database, signer: LogSigner, _ surroundings: Surroundings
) async throws -> LogCheckpoint? {
  let state = try await database.read { try $0.logState() }
  // One more entry than the checkpoint is that of making it.
  guard state.sequence > (state.checkpoint?.sequence ?? -1) + 1, state.checkpoint.map({ $0.at.day < surroundings.today }) ?? true else {
    return nil
  }
  return try await makeLogCheckpoint(in: database, signer: signer, by: .system, surroundings)
}

extension LogSigner {
  func checkpoint(_ sequence: Int, _ digest: [UInt8], at now: Instant) throws -> LogCheckpoint {
    let at = Instant(milliseconds: now.milliseconds / 1000 * 1000)
    let signature = try sign(LogCheckpoint.statement(sequence: sequence, digest: digest, at: at))
    return LogCheckpoint(sequence: sequence, digest: digest, at: at, key: witness.id, signature: signature)
  }
}

extension Connection {
  /// The end of the chain, when we signed it ourselves; or the beginning, when nothing was ever chained.
  func trustedLogHead(_ signer: LogSigner) throws -> LogHead {
    guard let head = try logHead() else { throw LogChainFailure.headNotOurs(sequence: 0) }
    guard let checkpoint = head.checkpoint else {
      guard head.sequence == 0, try lastChainedRow() == nil else { throw LogChainFailure.headNotOurs(sequence: head.sequence) }
      return head
    }
    guard signer.witness.confirms(checkpoint) else { throw LogChainFailure.headNotOurs(sequence: head.sequence) }
    return head
  }

  func chainWaiting(after sequence: Int, _ digest: [UInt8], signer: LogSigner, at now: Instant) throws -> Int {
    let records = try waitingLogRecords(limit: chainedAtOnce)
    guard !records.isEmpty else { return 0 }
    var (last, previous) = (sequence, digest)
    var rows: [ChainedRow] = []
    for record in records {
      last += 1
      previous = chainDigest(previous, record.content)
      rows.append(ChainedRow(sequence: last, record: record, digest: previous))
    }
    guard try moveLogHead(from: sequence, to: signer.checkpoint(last, previous, at: now)) else { return 0 }
    try insertChained(rows)
    return rows.count
  }
}

extension LogWitness {
  package func confirms(_ checkpoint: LogCheckpoint) -> Bool {
    checkpoint.key == id && confirms(checkpoint.signature, of: checkpoint.statement)
  }
}
