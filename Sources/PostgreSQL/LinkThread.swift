import Dispatch
import Foundation
import Store
import Synchronization

/// A thread with one connection. Waiting for the server blocks this thread and nobody else.
final class LinkThread: Sendable {
  private typealias Job = @Sendable (Link) -> Void

  private let jobs = Mutex<[Job]>([])
  private let signal = DispatchSemaphore(value: 0)

  init(number: Int, makeLink: @escaping @Sendable () -> Link) {
    let thread = Thread { [self] in
      let link = makeLink()
      while true {
        signal.wait()
        // A signal without a job is the sign to end.
        guard let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { return }
        job(link)
      }
    }
    thread.name = "postgresql-\(number)"
    thread.start()
  }

  func run<Result: Sendable>(_ work: @escaping @Sendable (Link) throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      jobs.withLock { jobs in
        jobs.append { link in continuation.resume(with: Swift.Result { try work(link) }) }
      }
      signal.signal()
    }
  }

  /// Closes the connection and ends the thread, after the jobs given before.
  func end() { signal.signal() }
}
