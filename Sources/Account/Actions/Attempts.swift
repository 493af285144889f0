import Care
package import Kernel
import Secrets
package import Store

/// Something was tried too often. Carries when it may be tried again.
package struct TooManyAttempts: Failure, Hashable {
  package let retryAfterSeconds: Int64

  package var category: FailureCategory { .busy }
  package var code: String { "too-many-attempts" }
  package var text: Text { AccountProblemText.tooMany(minutes: Int((retryAfterSeconds + 59) / 60)) }
}

/// How often something may be tried.
package struct AttemptLimit: Hashable, Sendable {
  package let count: Int
  package let seconds: Int64

  package init(count: Int, seconds: Int64) {
    self.count = count
    self.seconds = seconds
  }

  /// Wrong passwords for one account.
  package static let signInOfAccount = AttemptLimit(count: 10, seconds: 900)
  /// Wrong passwords from one network address; many people may share one.
  package static let signInFromAddress = AttemptLimit(count: 30, seconds: 900)
  /// Reports of needs from one network address: a busy library or a hospital ward shares one.
  package static let needReports = AttemptLimit(count: 30, seconds: 3600)
  /// Looks at receipts from one network address: enough for people, too few for guessing 60 random bits.
  package static let receipts = AttemptLimit(count: 60, seconds: 3600)
  /// Messages written through receipts from one network address.
  package static let receiptReplies = AttemptLimit(count: 20, seconds: 3600)
}

extension Connection {
  /// Counts one attempt, or refuses it when there were as many as allowed.
  func countAttempt(_ kind: String, _ key: String, _ limit: AttemptLimit, id: String, at now: Instant) throws {
    let keyDigest = digest("\(kind)|\(key)")
    let before = try attempts(keyDigest, since: now.adding(seconds: -limit.seconds), limit: limit.count)
    if before.count >= limit.count, let oldest = before.first {
      throw TooManyAttempts(retryAfterSeconds: max(1, oldest.adding(seconds: limit.seconds).seconds(since: now)))
    }
    try insertAttempt(keyDigest, id: id, at: now)
    try forgetAttempts(before: now.adding(days: -1))
  }
}

extension Database {
  /// Counts one use of a public form, for all servers together. The key (a network address) is stored as a digest, for a day at most.
  ///
  /// - Throws: ``TooManyAttempts`` when the limit is reached; the refused attempt itself does not count.
  package func countAttempt(_ kind: String, of key: String, limit: AttemptLimit, in surroundings: Surroundings) async throws {
    let id = surroundings.newID(TooManyAttempts.self).raw
    let now = surroundings.now()
    try await transaction { connection in
      try connection.countAttempt(kind, key, limit, id: id, at: now)
    }
  }
}
