import Crypto

/// Random bytes of the machine, for keys, secrets and salts.
package enum SystemRandom {
  /// Cryptographically random bytes.
  package static func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count {
      withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
    }
    return Array(bytes.prefix(max(0, count)))
  }
}

/// The form in which session secrets and link tokens rest in the database: SHA-256, in hexadecimal.
package func digest(_ secret: String) -> String { hexadecimal(SHA256.hash(data: Array(secret.utf8))) }

/// The same for bytes, such as a file that is served.
package func digest(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

/// Whether two secrets are equal, in a time that does not tell where they differ.
package func equalSecrets(_ left: String, _ right: String) -> Bool { equalBytes(Array(left.utf8), Array(right.utf8)) }

func equalBytes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  var difference: UInt8 = 0
  for index in left.indices { difference |= left[index] ^ right[index] }
  return difference == 0
}

/// Two digits a byte, in lower case.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}

/// Base 64 in the alphabet of addresses (RFC 4648 §5), without padding.
package enum AddressBase64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let values: [UInt8: UInt32] = {
    var values: [UInt8: UInt32] = [:]
    for (index, letter) in alphabet.enumerated() { values[letter] = UInt32(index) }
    return values
  }()

  package static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count * 4 + 2) / 3)
    var start = 0
    while start < bytes.count {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var group: UInt32 = 0
      for byte in part { group = group << 8 | UInt32(byte) }
      group <<= UInt32(8 * (3 - part.count))
      for position in 0...part.count { text.append(alphabet[Int(group >> UInt32(18 - 6 * position)) & 63]) }
      start += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// `nil` for any other letter, a length that cannot be, or bits set where none may be: one value has one form.
  package static func decode(_ text: String) -> [UInt8]? {
    let letters = Array(text.utf8)
    guard letters.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count * 3 / 4)
    var group: UInt32 = 0
    var bits = 0
    for letter in letters {
      guard let value = values[letter] else { return nil }
      group = (group << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(group >> UInt32(bits) & 255))
      }
    }
    return group & ((1 << UInt32(bits)) - 1) == 0 ? bytes : nil
  }
}
