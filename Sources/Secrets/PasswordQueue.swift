import Dispatch
import Kernel
import Synchronization

/// Hashes passwords outside the threads that answer requests: a few at once, the others in line.
///
/// The line is bounded, so that a flood of sign-ins is told to come back instead of filling the memory.
package final class PasswordQueue: Sendable {
  private struct Line {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
  }

  /// What every new hash costs.
  package let cost: PasswordHash.Cost
  private let atOnce: Int
  private let longestLine: Int
  private let threads = DispatchQueue(label: "relais.passwords", attributes: .concurrent)
  private let line = Mutex(Line())

  package init(cost: PasswordHash.Cost = .standard, atOnce: Int = 2, longestLine: Int = 50) {
    self.cost = cost
    self.atOnce = atOnce
    self.longestLine = longestLine
  }

  /// - Throws: a failure of kind `busy` when the line is full.
  package func hash(_ password: String, salt: [UInt8]) async throws -> PasswordHash {
    let cost = cost
    return try await run { try PasswordHash(of: password, salt: salt, cost: cost) }
  }

  /// - Throws: a failure of kind `busy` when the line is full.
  package func matches(_ password: String, _ hash: PasswordHash) async throws -> Bool {
    try await run { try hash.matches(password) }
  }

  func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let job: @Sendable () -> Void = {
        let result = Swift.Result { try work() }
        continuation.resume(with: result)
      }
      let accepted: Bool? = line.withLock { line in
        if line.running < atOnce {
          line.running += 1
          return true
        }
        guard line.waiting.count < longestLine else { return nil }
        line.waiting.append(job)
        return false
      }
      switch accepted {
      case true?: threads.async { self.work(from: job) }
      case false?: break
      case nil: continuation.resume(throwing: Self.full)
      }
    }
  }

  /// Does this job, then whatever waits; one thread of the few.
  private func work(from first: @escaping @Sendable () -> Void) {
    var next: (@Sendable () -> Void)? = first
    while let job = next {
      job()
      next = line.withLock { line in
        if line.waiting.isEmpty {
          line.running -= 1
          return nil
        }
        return line.waiting.removeFirst()
      }
    }
  }

  private static let full = SimpleFailure(.busy, code: "password.line-full", text: SecretsText.lineFull)
}
