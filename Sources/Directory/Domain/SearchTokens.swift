import Kernel

/// Cuts a text into folded words: lower case, no accents, elisions and inclusive endings (`aidant·es`) taken off.
package enum SearchTokens {
  /// At most this many words of a query are looked at; the rest of a very long text adds nothing.
  package static let limit = 48

  package static func words(in text: String, limit: Int = .max) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    var letters: [UInt8] = []
    var skipping = false

    func flushLetters() {
      // C.P.A.S. and C P A S are one abbreviation; one or two lone letters are what an elision or an ending left behind.
      if letters.count >= 3 { words.append(String(decoding: letters, as: UTF8.self)) }
      letters.removeAll(keepingCapacity: true)
    }
    func flush() {
      skipping = false
      guard !current.isEmpty else { return }
      if current.count == 1, (97...122).contains(current[0]) {
        letters.append(current[0])
      } else {
        flushLetters()
        words.append(String(decoding: current, as: UTF8.self))
      }
      current.removeAll(keepingCapacity: true)
    }

    let bytes = text.foldedBytes
    var index = 0
    while index < bytes.count, words.count < limit {
      let byte = bytes[index]
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xB7 {
        skipping = !current.isEmpty
        index += 2
        continue
      }
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x82 {
        flush()  // typographic signs: quotation marks, ellipsis, bullet, euro
        index += 3
        continue
      }
      if byte == 0xC2, index + 1 < bytes.count {
        flush()  // « » ° § and the like
        index += 2
        continue
      }
      let isWord = (97...122).contains(byte) || (48...57).contains(byte) || byte >= 0x80
      if isWord {
        if !skipping && current.count < 60 { current.append(byte) }
      } else {
        flush()
      }
      index += 1
    }
    flush()
    flushLetters()
    return words
  }

  /// The digits of a query that is nothing but a number: a phone number however it is written, or a category.
  package static func number(in text: String) -> String? {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57: digits.append(byte)
      case 32, 40, 41, 43, 45, 46, 47: continue
      default: return nil
      }
    }
    guard !digits.isEmpty, digits.count <= 16 else { return nil }
    return national(digits)
  }

  /// `+32 2 511 91 20` and `02 511 91 20` are the same number.
  package static func digits(ofPhone text: String) -> String {
    national(text.utf8.filter { (48...57).contains($0) })
  }

  private static func national(_ digits: [UInt8]) -> String {
    let text = String(decoding: digits, as: UTF8.self)
    if text.hasPrefix("0032"), text.count > 10 { return "0" + text.dropFirst(4) }
    if text.hasPrefix("32"), text.count > 9 { return "0" + text.dropFirst(text.hasPrefix("320") ? 3 : 2) }
    return text
  }
}
