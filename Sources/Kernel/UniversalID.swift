/// A UUID as other systems write it: `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`.
///
/// Ours are made of names (version 5 of RFC 9562): the same name in the same namespace always gives the same identifier, on every server.
package struct UniversalID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// RFC 9562's namespace for names that are addresses (URL).
  package static let addresses = UniversalID(high: 0x6ba7_b811_9dad_11d1, low: 0x80b4_00c0_4fd4_30c8)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The identifier of a name in a namespace (UUIDv5).
  package init(_ namespace: UniversalID, name: String) {
    var message: [UInt8] = []
    message.reserveCapacity(16 + name.utf8.count)
    for half in [namespace.high, namespace.low] {
      for shift in stride(from: 56, through: 0, by: -8) { message.append(UInt8(truncatingIfNeeded: half >> UInt64(shift))) }
    }
    message.append(contentsOf: name.utf8)
    let digest = SHA1.digest(message)
    let first = digest[0..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let second = digest[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    high = first & 0xffff_ffff_ffff_0fff | 0x5000
    low = second & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
  }

  /// Reads the written form, in small or capital letters; `nil` for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    var count = 0
    for (position, byte) in bytes.enumerated() {
      if position == 8 || position == 13 || position == 18 || position == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = Self.value(byte) else { return nil }
      if count < 16 { halves.0 = halves.0 << 4 | digit } else { halves.1 = halves.1 << 4 | digit }
      count += 1
    }
    self.init(high: halves.0, low: halves.1)
  }

  private static func value(_ digit: UInt8) -> UInt64? {
    switch digit {
    case 48...57: UInt64(digit - 48)
    case 65...70: UInt64(digit - 55)
    case 97...102: UInt64(digit - 87)
    default: nil
    }
  }

  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for position in 0..<32 {
      if position == 8 || position == 12 || position == 16 || position == 20 { text.append(UInt8(ascii: "-")) }
      let half = position < 16 ? high : low
      text.append(digits[Int(half >> UInt64(60 - position % 16 * 4) & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  package static func < (left: Self, right: Self) -> Bool { left.high == right.high ? left.low < right.low : left.high < right.high }
}
