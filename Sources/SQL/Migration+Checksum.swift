extension Migration {
  /// A digest of the statements as both engines get them: what a database remembers of the migrations it has seen.
  ///
  /// FNV-1a with 128 bits, in hexadecimal. It finds accidents, not attacks.
  package var checksum: String {
    var digest = Digest()
    for statement in statements + lastStatements {
      for dialect in Dialect.allCases {
        let (text, values) = statement.rendered(for: dialect)
        digest.add(text)
        for value in values { digest.add(value) }
      }
    }
    return digest.hexadecimal
  }
}

/// FNV-1a, 128 bits.
private struct Digest {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

  private mutating func add(byte: UInt8) { state = (state ^ UInt128(byte)) &* Self.prime }

  /// The zero byte keeps "ab", "c" apart from "a", "bc": our statements hold none.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    add(byte: 0)
  }

  mutating func add(_ value: SQLValue) {
    switch value {
    case .null: add("null")
    case .integer(let number): add("integer \(number)")
    case .text(let text): add("text \(text)")
    case .bytes(let bytes):
      add("bytes \(bytes.count)")
      for byte in bytes { add(byte: byte) }
    }
  }

  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
