extension String {
  /// Lower case without accents, for sort keys and for search: `Évère` and `evere` are equal.
  ///
  /// Latin letters only; other scripts pass unchanged.
  package var folded: String { String(decoding: foldedBytes, as: UTF8.self) }

  /// The same as UTF-8: for those who look at every letter anyway.
  package var foldedBytes: [UInt8] {
    var text = self
    return text.withUTF8 { letters in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(letters.count)
      var index = 0
      while index < letters.count {
        let byte = letters[index]
        if byte < 0x80 {
          bytes.append((65...90).contains(byte) ? byte + 32 : byte)
          index += 1
        } else if byte < 0xE0, index + 1 < letters.count {
          // Two bytes, and nearly always one of the letters of Latin alphabets.
          let plain = Self.plainPairs[Int(byte & 0x1F) << 6 | Int(letters[index + 1] & 0x3F)]
          if plain == Self.unknown {
            Self.foldSlowly(letters[index..<index + 2], into: &bytes)
          } else {
            if plain & 0xFF != 0 { bytes.append(UInt8(plain & 0xFF)) }
            if plain >> 8 != 0 { bytes.append(UInt8(plain >> 8)) }
          }
          index += 2
        } else {
          let end = min(letters.count, index + (byte < 0xF0 ? 3 : 4))
          Self.foldSlowly(letters[index..<end], into: &bytes)
          index = end
        }
      }
      return bytes
    }
  }

  private static func foldSlowly(_ letter: Slice<UnsafeBufferPointer<UInt8>>, into bytes: inout [UInt8]) {
    for scalar in String(decoding: letter, as: UTF8.self).unicodeScalars {
      if let plain = plainLetters[scalar] {
        bytes.append(contentsOf: plain.utf8)
      } else if !(0x300...0x36F).contains(scalar.value) {
        bytes.append(contentsOf: String(scalar).lowercased().utf8)
      }
    }
  }

  private static let unknown = UInt16.max
  /// What stands for each character below U+0800: up to two letters, the first in the lower byte; nothing for a combining accent.
  private static let plainPairs: [UInt16] = {
    var pairs = [UInt16](repeating: unknown, count: 0x800)
    for (scalar, plain) in plainLetters where scalar.value < 0x800 {
      pairs[Int(scalar.value)] = plain.utf8.reversed().reduce(0) { $0 << 8 | UInt16($1) }
    }
    for accent in 0x300...0x36F { pairs[accent] = 0 }
    return pairs
  }()

  private static let plainLetters: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćčÇĆČ"), ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"), ("g", "ğĞ"), ("i", "ìíîïīıİÌÍÎÏĪ"), ("l", "łŁ"),
      ("n", "ñńňÑŃŇ"), ("o", "òóôõöøōÒÓÔÕÖØŌ"), ("s", "śşšșŚŞŠȘ"), ("t", "țţȚŢ"), ("u", "ùúûüūůÙÚÛÜŪŮ"), ("y", "ýÿÝ"), ("z", "źżžŹŻŽ"),
      ("ae", "æÆ"), ("oe", "œŒ"), ("ss", "ß"), ("'", "’‘ʼ"), ("-", "‐‑–—"), (" ", "\u{00A0}\u{202F}"),
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}
