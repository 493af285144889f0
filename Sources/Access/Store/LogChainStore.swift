package import Care
package import Kernel

/// Where the chain ends, as the log itself says it.
package struct LogHead: Hashable, Sendable {
  package let sequence: Int
  package let digest: [UInt8]
  package let at: Instant
  /// `nil` before the first entry was chained.
  package let checkpoint: LogCheckpoint?
}

/// A row of the log with its place in the chain, unread.
package struct ChainedRow: Hashable, Sendable {
  package let sequence: Int
  package let record: LogRecord
  package let digest: [UInt8]

  package init(sequence: Int, record: LogRecord, digest: [UInt8]) {
    self.sequence = sequence
    self.record = record
    self.digest = digest
  }
}

extension Connection {
  // MARK: - Chaining

  package func hasWaitingLogEntries() throws(StoreFailure) -> Bool { try row("SELECT 1 AS one FROM access_log_waiting LIMIT 1") != nil }

  /// Entries that are not chained yet, the oldest first.
  package func waitingLogRecords(limit: Int) throws(StoreFailure) -> [LogRecord] {
    var records: [LogRecord] = []
    for row in try rows("SELECT \(SQL.logColumns) FROM access_log_waiting ORDER BY id LIMIT \(limit)") {
      records.append(try Self.logRecord(row))
    }
    return records
  }

  /// `nil` when somebody removed it: it is there from the beginning.
  package func logHead() throws(StoreFailure) -> LogHead? {
    guard let row = try row("SELECT sequence, digest, at, key_id, signature FROM access_log_head") else { return nil }
    let (sequence, at) = (try row.int("sequence"), try row.instant("at"))
    guard let digest = try row.bytesIfAny("digest"), let signature = try row.bytesIfAny("signature") else {
      return LogHead(sequence: sequence, digest: ChainCheck.start, at: at, checkpoint: nil)
    }
    let checkpoint = LogCheckpoint(sequence: sequence, digest: digest, at: at, key: try row.text("key_id"), signature: signature)
    return LogHead(sequence: sequence, digest: digest, at: at, checkpoint: checkpoint)
  }

  /// Moves the end of the chain; `false` when somebody else moved it meanwhile. The first thing to write: two who chain collide here.
  package func moveLogHead(from old: Int, to head: LogCheckpoint) throws(StoreFailure) -> Bool {
    try run(
      """
      UPDATE access_log_head SET sequence = \(head.sequence), digest = \(head.digest), at = \(head.at), key_id = \(head.key),
        signature = \(head.signature)
      WHERE only_one = 1 AND sequence = \(old)
      """) == 1
  }

  /// Puts the row back that says where the chain ends. Only for going on after it was removed.
  package func makeLogHead(after sequence: Int) throws(StoreFailure) {
    try run("DELETE FROM access_log_head")
    try run("INSERT INTO access_log_head (only_one, sequence, digest, at, key_id, signature) VALUES (1, \(sequence), NULL, 0, '', NULL)")
  }

  /// Moves waiting entries into the log for good.
  /// - Throws: ``StoreFailure/fault(_:)`` when another number of them was waiting.
  package func insertChained(_ chained: [ChainedRow]) throws(StoreFailure) {
    var rest = chained[...]
    // Two lengths only, so that both engines keep the prepared statement.
    while !rest.isEmpty {
      let part = rest.prefix(rest.count >= Self.rowsAtOnce ? Self.rowsAtOnce : 1)
      rest = rest.dropFirst(part.count)
      var values: SQL = ""
      for (index, row) in part.enumerated() { values = index == 0 ? Self.values(row) : "\(values), \(Self.values(row))" }
      try run("INSERT INTO access_log (sequence, \(SQL.logColumns), digest) VALUES \(values)")
      let ids: [String] = part.map(\.record.id)
      guard try run("DELETE FROM access_log_waiting WHERE id IN (\(list: ids))") == part.count else {
        throw .fault("an entry to be chained was not waiting")
      }
    }
  }

  private static var rowsAtOnce: Int { 50 }

  private static func values(_ row: ChainedRow) -> SQL {
    let record = row.record
    return """
      (\(row.sequence), \(record.id), \(record.at), \(record.actor), \(record.actorName), \(record.organization), \(record.person), \
      \(record.purpose), \(record.parts), \(record.outcome), \(record.reason), \(record.subjects), \(row.digest))
      """
  }

  // MARK: - Reading the chain

  /// Rows in the order of their numbers. Without `after`, from the lowest number there is.
  package func chainedRows(after sequence: Int?, limit: Int) throws(StoreFailure) -> [ChainedRow] {
    let condition: SQL = sequence.map { "sequence > \($0)" } ?? "1 = 1"
    var chained: [ChainedRow] = []
    chained.reserveCapacity(limit)
    for row in try rows(
      "SELECT sequence, \(SQL.logColumns), digest FROM access_log WHERE \(condition) ORDER BY sequence LIMIT \(limit)")
    {
      chained.append(ChainedRow(sequence: try row.int("sequence"), record: try Self.logRecord(row), digest: try row.bytes("digest")))
    }
    return chained
  }

  package func lastChainedRow() throws(StoreFailure) -> (sequence: Int, digest: [UInt8])? {
    guard let row = try row("SELECT sequence, digest FROM access_log ORDER BY sequence DESC LIMIT 1") else { return nil }
    return (try row.int("sequence"), try row.bytes("digest"))
  }

  /// Entries that wait since before this moment: the identifier and the time of the oldest ones.
  package func logEntriesWaiting(since moment: Instant, limit: Int) throws(StoreFailure) -> [(id: String, at: Instant)] {
    var waiting: [(id: String, at: Instant)] = []
    for row in try rows("SELECT id, at FROM access_log_waiting WHERE at < \(moment) ORDER BY at, id LIMIT \(limit)") {
      waiting.append((try row.text("id"), try row.instant("at")))
    }
    return waiting
  }

  // MARK: - Checkpoints and checks

  /// Keeps a checkpoint; one of the same entry that is there already stays.
  package func insert(_ checkpoint: LogCheckpoint) throws(StoreFailure) {
    try run(
      """
      INSERT INTO log_checkpoint (sequence, digest, at, key_id, signature)
      VALUES (\(checkpoint.sequence), \(checkpoint.digest), \(checkpoint.at), \(checkpoint.key), \(checkpoint.signature))
      ON CONFLICT DO NOTHING
      """)
  }

  /// One a day, so a few hundred a year.
  package func logCheckpoints() throws(StoreFailure) -> [LogCheckpoint] {
    var checkpoints: [LogCheckpoint] = []
    for row in try rows("SELECT \(SQL.checkpointColumns) FROM log_checkpoint ORDER BY sequence") {
      checkpoints.append(try Self.checkpoint(row))
    }
    return checkpoints
  }

  package func lastLogCheckpoint() throws(StoreFailure) -> LogCheckpoint? {
    try row("SELECT \(SQL.checkpointColumns) FROM log_checkpoint ORDER BY sequence DESC LIMIT 1").map { row throws(StoreFailure) in
      try Self.checkpoint(row)
    }
  }

  package func insert(_ verification: LogVerification, id: ID<LogVerification>) throws(StoreFailure) {
    try run(
      """
      INSERT INTO log_verification (id, at, from_sequence, until_sequence, problems)
      VALUES (\(id.raw), \(verification.at), \(verification.from), \(verification.until), \(verification.problems))
      """)
  }

  package func lastLogVerification() throws(StoreFailure) -> LogVerification? {
    let last = try row("SELECT at, from_sequence, until_sequence, problems FROM log_verification ORDER BY at DESC, id DESC LIMIT 1")
    guard let row = last else { return nil }
    return LogVerification(
      at: try row.instant("at"), from: try row.int("from_sequence"), until: try row.int("until_sequence"), problems: try row.int("problems"))
  }

  /// How the chain stands.
  package func logState() throws(StoreFailure) -> LogState {
    let head = try logHead()
    let waiting = try row("SELECT COUNT(*) AS total, MIN(at) AS oldest FROM access_log_waiting")
    let last = try lastLogCheckpoint()
    return LogState(
      sequence: head?.sequence ?? 0, chainedAt: head?.checkpoint?.at, waiting: try waiting?.int("total") ?? 0,
      oldestWaiting: try waiting?.instantIfAny("oldest"), checkpoint: last.map { ($0.sequence, $0.at) },
      verification: try lastLogVerification())
  }

  private static func checkpoint(_ row: Row) throws(StoreFailure) -> LogCheckpoint {
    LogCheckpoint(
      sequence: try row.int("sequence"), digest: try row.bytes("digest"), at: try row.instant("at"), key: try row.text("key_id"),
      signature: try row.bytes("signature"))
  }

  private static func logRecord(_ row: Row) throws(StoreFailure) -> LogRecord {
    LogRecord(
      id: try row.text("id"), at: try row.instant("at").milliseconds, actor: try row.text("actor"), actorName: try row.text("actor_name"),
      organization: try row.textIfAny("organization"), person: try row.textIfAny("person"), purpose: try row.text("purpose"),
      parts: try row.text("parts"), outcome: try row.text("outcome"), reason: try row.text("reason"), subjects: try row.text("subjects"))
  }
}

extension SQL {
  fileprivate static let checkpointColumns: SQL = "sequence, digest, at, key_id, signature"
}
