package import Care
package import Kernel
package import Secrets
package import Store

/// A checkpoint that came from outside, with the name of where it stood.
package struct OutsideCheckpoint: Hashable, Sendable {
  package let checkpoint: LogCheckpoint
  /// `file:line`, for the report.
  package let source: String

  package init(_ checkpoint: LogCheckpoint, source: String) {
    self.checkpoint = checkpoint
    self.source = source
  }
}

/// What a check of the log found.
package struct LogReport: Hashable, Sendable {
  /// Sorted by place. Empty: everything is as it was chained.
  package let problems: [ChainProblem]
  /// Problems beyond those named.
  package let unnamed: Int
  package let entries: Int
  package let until: Int
  /// Entries that wait to be chained, as is normal for a second.
  package let waiting: Int
  package let checkpoints: Int

  package var isSound: Bool { problems.isEmpty && unnamed == 0 }
}

/// Checks the whole chain, or what came since a checkpoint, against itself, against what is signed in the database, and against checkpoints
/// from outside. Reads in pages, in constant memory; entries that are added meanwhile are no problem.
///
/// - Parameters:
///   - witnesses: whose signatures count: ours, and former ones after a change of the key.
///   - outside: what left the machine earlier; their signatures are checked, too.
///   - since: where to begin; the beginning by default.
package func verifyLog(
  in database: any Database, witnesses: [LogWitness], outside: [OutsideCheckpoint] = [], since: LogCheckpoint? = nil, at now: Instant,
  pageSize: Int = 2000
) async throws -> LogReport {
  let stored = try await database.read { try $0.logCheckpoints() }
  var problems: [ChainProblem] = []
  let all = stored.map { OutsideCheckpoint($0, source: "database") } + outside
  var marks: [ChainCheck.Mark] = []
  for one in all {
    guard witnesses.contains(where: { $0.confirms(one.checkpoint) }) else {
      problems.append(ChainProblem(.signature, at: one.checkpoint.sequence, source: one.source))
      continue
    }
    marks.append(ChainCheck.Mark(sequence: one.checkpoint.sequence, digest: one.checkpoint.digest, source: one.source))
  }
  let start = since.map { ChainCheck.Mark(sequence: $0.sequence, digest: $0.digest, source: "database") }
  var check = ChainCheck(after: start, marks: marks, hash: chainDigest)
  var last = since?.sequence
  var head: LogHead?
  while true {
    let from = last
    // Rows and end of one moment, so that an entry added in between is not taken for one pushed in.
    let (rows, end) = try await database.read { (try $0.chainedRows(after: from, limit: pageSize), try $0.logHead()) }
    for row in rows {
      check.add(ChainCheck.Link(sequence: row.sequence, entry: row.record.id, content: row.record.content, digest: row.digest))
    }
    last = rows.last?.sequence ?? last
    head = end
    if rows.count < pageSize { break }
  }
  problems += headProblems(head, hasRows: check.count > 0 || since != nil, witnesses)
  let end = head.map { ChainCheck.Mark(sequence: $0.sequence, digest: $0.digest, source: "head") }
  problems += check.finish(head: end ?? ChainCheck.Mark(sequence: last ?? 0, digest: check.lastDigest, source: "head"))
  let late = try await database.read { try $0.logEntriesWaiting(since: now.adding(seconds: -LogState.longestWait), limit: 100) }
  problems += late.map { ChainProblem(.waiting, at: 0, entry: $0.id) }
  let waiting = try await database.read { try $0.logState().waiting }
  return LogReport(
    problems: problems.sorted { ($0.sequence, $0.kind.rawValue) < ($1.sequence, $1.kind.rawValue) }, unnamed: check.unnamed,
    entries: check.count, until: last ?? 0, waiting: waiting, checkpoints: all.count)
}

private func headProblems(_ head: LogHead?, hasRows: Bool, _ witnesses: [LogWitness]) -> [ChainProblem] {
  guard let head else { return hasRows ? [ChainProblem(.headMissing, at: 0)] : [] }
  guard let checkpoint = head.checkpoint else {
    return hasRows || head.sequence != 0 ? [ChainProblem(.headMissing, at: head.sequence)] : []
  }
  guard witnesses.contains(where: { $0.confirms(checkpoint) }) else {
    return [ChainProblem(.signature, at: head.sequence, source: "head")]
  }
  return []
}

/// Notes the outcome of a check for the page of the data protection officer.
package func keep(_ report: LogReport, from: Int = 1, in database: any Database, _ surroundings: Surroundings) async throws {
  let verification = LogVerification(
    at: surroundings.now(), from: from, until: report.until, problems: report.problems.count + report.unnamed)
  let id: ID<LogVerification> = surroundings.newID()
  try await database.transaction { connection in try connection.insert(verification, id: id) }
}
