/// What a telephone takes as a text message: 3GPP TS 23.038 (the alphabets) and TS 23.040 (messages in several parts).
package enum SMSText {
  package struct Size: Hashable, Sendable {
    /// What is paid for one by one.
    package let parts: Int
    /// Characters of the plain alphabet, or pairs of bytes of the other one.
    package let units: Int
    /// Whether the plain alphabet is enough: then a part holds more than twice as much.
    package let isPlain: Bool
  }

  private static let plain = Set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
      .unicodeScalars)
  /// Two places each.
  private static let extended = Set("^{}\\[~]|€".unicodeScalars)

  private static let simpler: [Unicode.Scalar: String] = [
    "’": "'", "‘": "'", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "–": "-", "—": "-", "…": "...", "\u{00A0}": " ", "\u{202F}": " ", "·": ".",
    "œ": "oe", "Œ": "OE", "á": "a", "â": "a", "ã": "a", "ç": "c", "ê": "e", "ë": "e", "í": "i", "î": "i", "ï": "i", "ó": "o", "ô": "o", "õ": "o",
    "ú": "u", "û": "u", "ÿ": "y", "À": "A", "Á": "A", "Â": "A", "Ã": "A", "È": "E", "Ê": "E", "Ë": "E", "Í": "I", "Î": "I", "Ï": "I", "Ó": "O",
    "Ô": "O", "Õ": "O", "Ù": "U", "Ú": "U", "Û": "U",
  ]

  /// The words as they are sent: in the plain alphabet when signs and accents are all that stands in the way, else as they are.
  package static func simplified(_ words: String) -> String {
    var text = ""
    // French puts a space inside its quotation marks; the plain ones have none.
    let words = ["\u{00A0}", "\u{202F}", " "].reduce(words) { $0.replacing("«\($1)", with: "«").replacing("\($1)»", with: "»") }
    for scalar in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n").unicodeScalars {
      if let other = Self.simpler[scalar] { text += other } else { text.unicodeScalars.append(scalar) }
    }
    return text.unicodeScalars.allSatisfy { plain.contains($0) || extended.contains($0) } ? text : words
  }

  package static func size(_ words: String) -> Size {
    let scalars = words.unicodeScalars
    let isPlain = scalars.allSatisfy { plain.contains($0) || extended.contains($0) }
    let units = isPlain ? scalars.reduce(0) { $0 + (extended.contains($1) ? 2 : 1) } : words.utf16.count
    let (one, several) = isPlain ? (160, 153) : (70, 67)
    return Size(parts: units <= one ? (units == 0 ? 0 : 1) : (units + several - 1) / several, units: units, isPlain: isPlain)
  }
}
