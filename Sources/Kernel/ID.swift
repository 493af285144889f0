import Synchronization

/// The identifier of one thing of kind `Subject`; identifiers of different kinds do not mix.
///
/// 26 characters, made by ``IdentifierSource``: they sort by the time they were made.
package struct ID<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let raw: String

  package init(_ raw: String) { self.raw = raw }

  package var description: String { raw }

  package static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }
}

/// Makes identifiers that always rise, also within a millisecond and when the clock is set back.
package final class IdentifierSequence: Sendable {
  private let last = Mutex<(milliseconds: Int64, high: UInt64, low: UInt64)>((-1, 0, 0))
  private static let most: UInt64 = 1 << 40

  package init() {}

  /// - Parameters:
  ///   - now: the time, if it moved on since the last identifier.
  ///   - high, low: fresh random bits, used when it did.
  package func next(at now: Instant, high: UInt64, low: UInt64) -> String {
    let made = last.withLock { last in
      if now.milliseconds > last.milliseconds {
        // The top bit stays free, so that counting up within the millisecond never runs over.
        last = (now.milliseconds, (high % Self.most) >> 1, low % Self.most)
      } else if last.low + 1 < Self.most {
        last.low += 1
      } else {
        last = (last.milliseconds, last.high + 1, 0)
      }
      return last
    }
    return IdentifierSource.make(at: Instant(milliseconds: made.milliseconds), high: made.high, low: made.low)
  }
}

/// Makes time-sorted identifiers from a clock value and random bits.
package enum IdentifierSource {
  /// Crockford's alphabet: no I, L, O, U, so that identifiers can be read aloud.
  package static let alphabet: [UInt8] = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// - Parameters:
  ///   - instant: gives the first 10 characters.
  ///   - high, low: 80 random bits (the lower 40 of each) give the other 16.
  package static func make(at instant: Instant, high: UInt64, low: UInt64) -> String {
    var characters: [UInt8] = []
    characters.reserveCapacity(26)
    append(UInt64(max(0, instant.milliseconds)), count: 10, to: &characters)
    append(high, count: 8, to: &characters)
    append(low, count: 8, to: &characters)
    return String(decoding: characters, as: UTF8.self)
  }

  private static func append(_ value: UInt64, count: Int, to characters: inout [UInt8]) {
    for position in (0..<count).reversed() {
      characters.append(alphabet[Int((value >> UInt64(position * 5)) & 31)])
    }
  }
}
