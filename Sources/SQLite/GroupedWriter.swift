import Dispatch
import GRDB
import Secrets
import Store
import Synchronization

/// A transaction in the line before the writer.
protocol WaitingMember: Sendable {
  /// Runs the body and keeps its result. It may run a second time, alone, when the group's commit was refused.
  func run(on connection: SQLiteConnection) -> (any Error)?
  /// Gives the caller the kept result, or the error.
  func finish(_ error: (any Error)?)
}

final class WaitingTransaction<Result: Sendable>: WaitingMember {
  private let body: @Sendable (any Store.Connection) throws -> Result
  private let continuation: CheckedContinuation<Result, any Error>
  private let result = Mutex<Result?>(nil)

  init(body: @escaping @Sendable (any Store.Connection) throws -> Result, continuation: CheckedContinuation<Result, any Error>) {
    self.body = body
    self.continuation = continuation
  }

  func run(on connection: SQLiteConnection) -> (any Error)? {
    do {
      let value = try connection.carryOut(body)
      result.withLock { $0 = value }
      return nil
    } catch {
      return error
    }
  }

  func finish(_ error: (any Error)?) {
    if let error { return continuation.resume(throwing: error) }
    guard let value = result.withLock({ $0 }) else { return continuation.resume(throwing: StoreFailure.fault("a body left no result")) }
    continuation.resume(returning: value)
  }
}

/// The single writer. While the disk confirms one commit, the next transactions gather, and share the following one. When many come at once,
/// a commit waits a few milliseconds for more of them: see ``GroupPace``.
///
/// Of several each has a savepoint of its own, so one that fails is undone without harm to the others; one alone is undone with its
/// transaction. Callers hear only after the commit.
final class GroupedWriter: Sendable {
  private struct State {
    var waiting: [any WaitingMember] = []
    var isWriting = false
    var isGathering = false
    var pace: GroupPace
    var transactions = 0
    var commits = 0
  }

  private let pool: DatabasePool
  private let limit: Int
  private let vault: Vault
  private let state: Mutex<State>
  private let gathered = DispatchSemaphore(value: 0)
  private static let gatheringMilliseconds = 10

  /// - Parameter worthWaiting: the largest group that a commit waits for; 1 where the disk is not asked to confirm.
  init(pool: DatabasePool, vault: Vault, limit: Int, worthWaiting: Int) {
    self.pool = pool
    self.vault = vault
    self.limit = max(1, limit)
    state = Mutex(State(pace: GroupPace(most: min(worthWaiting, limit))))
  }

  var counters: (transactions: Int, commits: Int) { state.withLock { ($0.transactions, $0.commits) } }

  func add(_ member: any WaitingMember) {
    let (starts, completes) = state.withLock { state in
      state.waiting.append(member)
      state.transactions += 1
      let completes = state.isGathering && state.waiting.count >= state.pace.target
      if completes { state.isGathering = false }
      defer { state.isWriting = true }
      return (!state.isWriting, completes)
    }
    if completes { gathered.signal() }
    guard starts else { return }
    pool.asyncWriteWithoutTransaction { [self] database in
      while let group = nextGroup() { write(group, on: database) }
    }
  }

  private func nextGroup() -> [any WaitingMember]? {
    let inVain = gather()
    return state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isWriting = false
        return nil
      }
      let group = Array(state.waiting.prefix(limit))
      state.waiting.removeFirst(group.count)
      state.pace.wrote(group.count, inVain: inVain)
      return group
    }
  }

  /// Lets as many gather as the pace asks for, on the writer's own thread.
  ///
  /// - Returns: whether the time passed without them.
  private func gather() -> Bool {
    let waits = state.withLock { state in
      state.isGathering = !state.waiting.isEmpty && state.waiting.count < state.pace.target
      return state.isGathering
    }
    guard waits, gathered.wait(timeout: .now() + .milliseconds(Self.gatheringMilliseconds)) == .timedOut else { return false }
    let isLate = state.withLock { state in
      defer { state.isGathering = false }
      return state.isGathering
    }
    // The last one came just as the time passed: its signal is on its way.
    if !isLate { gathered.wait() }
    return isLate
  }

  private func write(_ group: [any WaitingMember], on database: GRDB.Database) {
    do {
      // Kept prepared, as the savepoints are: they run for every commit.
      try database.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
    } catch {
      let failure = SQLiteFailures.failure(error, during: .step, of: "BEGIN", writing: true)
      for member in group { member.finish(failure) }
      return
    }
    var done: [any WaitingMember] = []
    var refused: [(member: any WaitingMember, error: any Error)] = []
    for member in group {
      guard let error = attempt(member, isAlone: group.count == 1, on: database) else {
        done.append(member)
        continue
      }
      refused.append((member, error))
      // A full disk makes SQLite give up the whole transaction: nobody's work is there any more.
      guard database.isInsideTransaction else { break }
    }
    let isWhole = database.isInsideTransaction
    let started = done.count + refused.count
    let outcome = isWhole ? commit(database, empty: done.isEmpty) : StoreFailure.unavailable("the shared transaction was given up")
    for (member, error) in refused { member.finish(error) }
    if let outcome, isWhole, done.count > 1, case .constraint = outcome {
      // A deferred constraint of one of them: each on its own finds out whose.
      for member in done { write([member], on: database) }
    } else {
      for member in done { member.finish(outcome) }
    }
    for member in group.dropFirst(started) { member.finish(outcome) }
  }

  /// - Parameter isAlone: whether the transaction is its own: then it needs no savepoint, and what failed is undone with the transaction.
  private func attempt(_ member: any WaitingMember, isAlone: Bool, on database: GRDB.Database) -> (any Error)? {
    do {
      if !isAlone { try database.cachedStatement(sql: "SAVEPOINT member").execute() }
    } catch {
      return SQLiteFailures.failure(error, during: .step, of: "SAVEPOINT", writing: true)
    }
    let error = member.run(on: SQLiteConnection(database, vault: vault, writing: true))
    guard database.isInsideTransaction else { return error ?? StoreFailure.fault("a body ended the transaction itself") }
    guard !isAlone else { return error }
    do {
      if error != nil { try database.cachedStatement(sql: "ROLLBACK TO SAVEPOINT member").execute() }
      try database.cachedStatement(sql: "RELEASE SAVEPOINT member").execute()
      return error
    } catch let second {
      // What cannot be undone alone is undone with all the others.
      try? database.rollback()
      return error ?? SQLiteFailures.failure(second, during: .step, of: "SAVEPOINT", writing: true)
    }
  }

  /// - Returns: why nothing was stored, or `nil`.
  private func commit(_ database: GRDB.Database, empty: Bool) -> StoreFailure? {
    do {
      if empty {
        try database.rollback()
      } else {
        try database.cachedStatement(sql: "COMMIT TRANSACTION").execute()
        state.withLock { $0.commits += 1 }
      }
      return nil
    } catch {
      let failure = SQLiteFailures.failure(error, during: .step, of: "COMMIT", writing: true)
      try? database.rollback()
      return failure
    }
  }
}
