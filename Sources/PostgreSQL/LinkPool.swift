import Dispatch
import Store
import Synchronization

/// A bounded number of connections and a fair line before them.
final class LinkPool: Sendable {
  private typealias Answer = Result<LinkThread, StoreFailure>
  private struct Waiter {
    let number: Int
    let continuation: CheckedContinuation<Answer, Never>
  }
  private struct State {
    var idle: [LinkThread] = []
    var lent = 0
    var started = 0
    var line: [Waiter] = []
    var nextNumber = 0
    var isClosed = false
    var closing: [CheckedContinuation<Void, Never>] = []
  }

  private let limit: Int
  private let waitSeconds: Double
  private let makeLink: @Sendable () -> Link
  private let state = Mutex(State())

  init(limit: Int, waitSeconds: Double, makeLink: @escaping @Sendable () -> Link) {
    self.limit = limit
    self.waitSeconds = waitSeconds
    self.makeLink = makeLink
  }

  deinit { state.withLock { $0.idle }.forEach { $0.end() } }

  /// How many callers stand in line. For tests and for the operator's figures.
  var waiting: Int { state.withLock { $0.line.count } }

  /// - Throws: ``StoreFailure/unavailable(_:)`` when none comes free in time.
  func borrow() async throws(StoreFailure) -> LinkThread {
    let answer = await withCheckedContinuation { continuation in
      if let answer = take(orWait: continuation) { continuation.resume(returning: answer) }
    }
    return try answer.get()
  }

  private func take(orWait continuation: CheckedContinuation<Answer, Never>) -> Answer? {
    let (answer, waiter): (Answer?, Int?) = state.withLock { state in
      guard !state.isClosed else { return (.failure(.unavailable("the database is closed")), nil) }
      if let thread = state.idle.popLast() {
        state.lent += 1
        return (.success(thread), nil)
      }
      if state.lent < limit {
        state.lent += 1
        state.started += 1
        return (.success(LinkThread(number: state.started, makeLink: makeLink)), nil)
      }
      let number = state.nextNumber
      state.nextNumber += 1
      state.line.append(Waiter(number: number, continuation: continuation))
      return (nil, number)
    }
    if let waiter {
      DispatchQueue.global().asyncAfter(deadline: .now() + waitSeconds) { [weak self] in self?.giveUp(waiter) }
    }
    return answer
  }

  private func giveUp(_ number: Int) {
    let waiter = state.withLock { state in
      state.line.firstIndex { $0.number == number }.map { state.line.remove(at: $0) }
    }
    waiter?.continuation.resume(returning: .failure(.unavailable("all connections to PostgreSQL were busy for too long")))
  }

  func giveBack(_ thread: LinkThread) {
    let (next, closing): (Waiter?, [CheckedContinuation<Void, Never>]) = state.withLock { state in
      if !state.line.isEmpty { return (state.line.removeFirst(), []) }
      state.lent -= 1
      guard state.isClosed else {
        state.idle.append(thread)
        return (nil, [])
      }
      thread.end()
      guard state.lent == 0 else { return (nil, []) }
      defer { state.closing = [] }
      return (nil, state.closing)
    }
    next?.continuation.resume(returning: .success(thread))
    closing.forEach { $0.resume() }
  }

  /// Refuses who stands in line, waits for who is at work.
  func close() async {
    let (idle, line) = state.withLock { state in
      defer {
        state.isClosed = true
        state.idle = []
        state.line = []
      }
      return (state.idle, state.line)
    }
    idle.forEach { $0.end() }
    line.forEach { $0.continuation.resume(returning: .failure(.unavailable("the database is closed"))) }
    await withCheckedContinuation { continuation in
      let isQuiet = state.withLock { state in
        if state.lent > 0 { state.closing.append(continuation) }
        return state.lent == 0
      }
      if isQuiet { continuation.resume() }
    }
  }
}
