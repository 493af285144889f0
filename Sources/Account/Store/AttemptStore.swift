package import Kernel

extension Connection {
  /// The moments of the last attempts under a key, oldest first.
  package func attempts(_ keyDigest: String, since: Instant, limit: Int) throws(StoreFailure) -> [Instant] {
    let found = try rows(
      "SELECT at FROM attempt WHERE key_digest = \(keyDigest) AND at > \(since) ORDER BY at DESC, id DESC LIMIT \(limit)")
    var moments: [Instant] = []
    for row in found { moments.append(try row.instant("at")) }
    return moments.reversed()
  }

  package func insertAttempt(_ keyDigest: String, id: String, at now: Instant) throws(StoreFailure) {
    try run("INSERT INTO attempt (id, key_digest, at) VALUES (\(id), \(keyDigest), \(now))")
  }

  package func forgetAttempts(_ keyDigest: String) throws(StoreFailure) {
    try run("DELETE FROM attempt WHERE key_digest = \(keyDigest)")
  }

  package func forgetAttempt(id: String) throws(StoreFailure) {
    try run("DELETE FROM attempt WHERE id = \(id)")
  }

  package func forgetAttempts(before moment: Instant) throws(StoreFailure) {
    try run("DELETE FROM attempt WHERE at < \(moment)")
  }
}
