import Synchronization

/// What was read a moment ago, for pages that many people open: read again when it is old, or when somebody just changed it here.
package final class Remembered<Value: Sendable>: Sendable {
  private let kept = Mutex<(value: Value, at: Instant)?>(nil)
  private let seconds: Int64

  /// - Parameter seconds: how long it is taken as true; other servers' changes are seen after that time.
  package init(seconds: Int64 = 15) { self.seconds = seconds }

  /// - Parameter read: called when nothing is remembered, or not since long enough.
  package func value(at now: Instant, _ read: () async throws -> Value) async throws -> Value {
    let known = kept.withLock { $0 }
    if let known, now >= known.at, now < known.at.adding(seconds: seconds) { return known.value }
    let value = try await read()
    kept.withLock { $0 = (value, now) }
    return value
  }

  /// The next one who asks reads anew.
  package func forget() { kept.withLock { $0 = nil } }
}
