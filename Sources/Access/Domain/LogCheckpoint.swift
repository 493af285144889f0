package import Kernel

/// "At this moment the log had so many entries and ended in this digest", signed: what can leave the machine and testify later.
package struct LogCheckpoint: Hashable, Sendable {
  /// The number of the last entry, which is also how many there are.
  package let sequence: Int
  /// The last entry's digest, which stands for all before it.
  package let digest: [UInt8]
  /// Whole seconds.
  package let at: Instant
  /// Which key signed: the first 16 hexadecimal digits of the public key's SHA-256.
  package let key: String
  package let signature: [UInt8]

  package init(sequence: Int, digest: [UInt8], at: Instant, key: String, signature: [UInt8]) {
    self.sequence = sequence
    self.digest = digest
    self.at = at
    self.key = key
    self.signature = signature
  }

  /// The bytes that are signed. The form never changes.
  package static func statement(sequence: Int, digest: [UInt8], at: Instant) -> [UInt8] {
    Array("relais-log-checkpoint-1\n\(sequence)\n\(hexadecimalDigits(digest))\n\(at.iso8601)\n".utf8)
  }

  package var statement: [UInt8] { Self.statement(sequence: sequence, digest: digest, at: at) }
}

/// Lower-case hexadecimal, for digests and keys that people compare.
package func hexadecimalDigits(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// The bytes behind hexadecimal digits; `nil` for anything else.
package func bytes(hexadecimal text: String) -> [UInt8]? {
  let digits = Array(text.utf8)
  guard digits.count.isMultiple(of: 2) else { return nil }
  func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    case 65...70: digit - 55
    default: nil
    }
  }
  var bytes: [UInt8] = []
  for index in stride(from: 0, to: digits.count, by: 2) {
    guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
    bytes.append(high << 4 | low)
  }
  return bytes
}

/// How the log's chain stands, for the page of the data protection officer.
package struct LogState: Hashable, Sendable {
  /// The last chained entry; 0 when there is none.
  package let sequence: Int
  /// When the chain last grew.
  package let chainedAt: Instant?
  /// Entries that are not chained yet, and when the oldest was written.
  package let waiting: Int
  package let oldestWaiting: Instant?
  /// The last checkpoint kept.
  package let checkpoint: (sequence: Int, at: Instant)?
  /// The last time somebody or the daily job checked the chain.
  package let verification: LogVerification?

  package init(
    sequence: Int, chainedAt: Instant?, waiting: Int, oldestWaiting: Instant?, checkpoint: (sequence: Int, at: Instant)?,
    verification: LogVerification?
  ) {
    self.sequence = sequence
    self.chainedAt = chainedAt
    self.waiting = waiting
    self.oldestWaiting = oldestWaiting
    self.checkpoint = checkpoint
    self.verification = verification
  }

  package static let empty = LogState(
    sequence: 0, chainedAt: nil, waiting: 0, oldestWaiting: nil, checkpoint: nil, verification: nil)

  package static func == (left: Self, right: Self) -> Bool {
    left.sequence == right.sequence && left.chainedAt == right.chainedAt && left.waiting == right.waiting
      && left.oldestWaiting == right.oldestWaiting && left.checkpoint?.sequence == right.checkpoint?.sequence
      && left.checkpoint?.at == right.checkpoint?.at && left.verification == right.verification
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(sequence)
    hasher.combine(waiting)
  }

  /// An entry that waits longer than this was not chained as it should.
  package static let longestWait: Int64 = 60

  /// Whether entries wait for too long: the linking job does not run, or refuses to go on.
  package func waitsTooLong(at now: Instant) -> Bool { oldestWaiting.map { now.seconds(since: $0) > Self.longestWait } ?? false }
}

/// The outcome of one check of the chain.
package struct LogVerification: Hashable, Sendable {
  package let at: Instant
  /// The first and the last entry that were checked.
  package let from: Int
  package let until: Int
  package let problems: Int

  package init(at: Instant, from: Int, until: Int, problems: Int) {
    self.at = at
    self.from = from
    self.until = until
    self.problems = problems
  }
}
