extension String {
  /// Lower case without accents, for sort keys and for search: `Évère` and `evere` are equal.
  ///
  /// Latin letters only; other scripts pass unchanged.
  package var folded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.value < 128 {
        bytes.append((65...90).contains(scalar.value) ? UInt8(scalar.value) + 32 : UInt8(scalar.value))
      } else if let plain = Self.plainLetters[scalar] {
        bytes.append(contentsOf: plain.utf8)
      } else if !(0x300...0x36F).contains(scalar.value) {
        bytes.append(contentsOf: String(scalar).lowercased().utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

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
