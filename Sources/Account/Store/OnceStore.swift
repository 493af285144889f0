package import Kernel

/// Where a form that was sent stands.
package enum OnceState: Hashable, Sendable {
  /// It was not sent before, or only without success: do the work.
  case begun
  /// The same form is being worked on at this moment.
  case running
  /// The work is done; this was the answer.
  case answered(String)
}

extension Connection {
  /// Takes a form's key. Of several that come at once, exactly one is told to begin.
  ///
  /// A server that stopped in the middle of the work loses the key after a minute.
  package func beginOnce(_ keyDigest: String, actor: String, path: String, at now: Instant) throws(StoreFailure) -> OnceState {
    try run("DELETE FROM once_key WHERE at < \(now.adding(days: -1))")
    let inserted = try run(
      """
      INSERT INTO once_key (key_digest, actor, path, answer, at) VALUES (\(keyDigest), \(actor), \(path), NULL, \(now))
      ON CONFLICT (key_digest) DO NOTHING
      """)
    if inserted == 1 { return .begun }
    guard let row = try row("SELECT answer, at FROM once_key WHERE key_digest = \(keyDigest)") else { return .running }
    if let answer = try row.textIfAny("answer") { return .answered(answer) }
    let taken = try run(
      "UPDATE once_key SET at = \(now) WHERE key_digest = \(keyDigest) AND answer IS NULL AND at <= \(now.adding(seconds: -60))")
    return taken == 1 ? .begun : .running
  }

  /// The state of a key without taking it; `nil` when nobody holds it.
  package func once(_ keyDigest: String) throws(StoreFailure) -> OnceState? {
    try row("SELECT answer FROM once_key WHERE key_digest = \(keyDigest)").map { row throws(StoreFailure) in
      try row.textIfAny("answer").map(OnceState.answered) ?? .running
    }
  }

  package func finishOnce(_ keyDigest: String, answer: String, at now: Instant) throws(StoreFailure) {
    try run("UPDATE once_key SET answer = \(answer), at = \(now) WHERE key_digest = \(keyDigest)")
  }

  /// The form may be sent again.
  package func forgetOnce(_ keyDigest: String) throws(StoreFailure) {
    try run("DELETE FROM once_key WHERE key_digest = \(keyDigest) AND answer IS NULL")
  }
}
