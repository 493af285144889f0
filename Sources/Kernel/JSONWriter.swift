/// Writes JSON piece by piece, so that a long answer can leave while it is being written: UTF-8, no spaces, fields in the order of the calls.
///
/// What is `nil` is left out; where a contract asks for a null, ``null()`` writes it.
package struct JSONWriter: Sendable {
  /// What was written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  /// Whether the next value is the first one of its object or list, or follows its name.
  private var isFirst = true

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands over what was written until now, for sending.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Ends a line of JSON Lines: the next value begins anew.
  package mutating func endLine() {
    bytes.append(10)
    isFirst = true
  }

  package mutating func object(_ content: (inout JSONWriter) throws -> Void) rethrows {
    openObject()
    try content(&self)
    closeObject()
  }

  package mutating func list(_ content: (inout JSONWriter) throws -> Void) rethrows {
    openList()
    try content(&self)
    closeList()
  }

  package mutating func openObject() { open(UInt8(ascii: "{")) }
  package mutating func closeObject() { close(UInt8(ascii: "}")) }
  package mutating func openList() { open(UInt8(ascii: "[")) }
  package mutating func closeList() { close(UInt8(ascii: "]")) }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// The name of a field; its value is written next.
  package mutating func name(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  package mutating func value(_ text: String) {
    separate()
    append(quoted: text)
  }

  package mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Without exponent, rounded to a number of decimals; 0 for what JSON has no number for.
  package mutating func value(_ number: Double, decimals: Int = 6) {
    separate()
    bytes.append(contentsOf: Self.decimal(number, decimals: decimals).utf8)
  }

  package mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// A field that is always there: with a null where there is nothing to say.
  package mutating func nullable(_ name: String, _ text: String?) {
    self.name(name)
    if let text { value(text) } else { null() }
  }

  package mutating func field(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    value(text)
  }

  package mutating func field(_ name: String, _ number: Int?) {
    guard let number else { return }
    self.name(name)
    value(number)
  }

  package mutating func field(_ name: String, _ number: Double?) {
    guard let number else { return }
    self.name(name)
    value(number)
  }

  package mutating func field(_ name: String, _ flag: Bool) {
    self.name(name)
    value(flag)
  }

  private mutating func append(quoted text: String) {
    let digits: StaticString = "0123456789abcdef"
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var start = 0
      for (position, byte) in source.enumerated() {
        let isPlain = byte >= 32 && byte != 34 && byte != 92 && byte != 127 && byte != 0xe2
        if isPlain { continue }
        // U+2028 and U+2029 end a line for some readers: they are written as codes.
        let endsLine = byte == 0xe2 && position + 2 < source.count && source[position + 1] == 0x80 && source[position + 2] & 0xfe == 0xa8
        if byte == 0xe2, !endsLine { continue }
        bytes.append(contentsOf: source[start..<position])
        start = position + 1
        switch byte {
        case 34: bytes.append(contentsOf: "\\\"".utf8)
        case 92: bytes.append(contentsOf: "\\\\".utf8)
        case 10: bytes.append(contentsOf: "\\n".utf8)
        case 13: bytes.append(contentsOf: "\\r".utf8)
        case 9: bytes.append(contentsOf: "\\t".utf8)
        case 0xe2:
          bytes.append(contentsOf: (source[position + 2] == 0xa8 ? "\\u2028" : "\\u2029").utf8)
          start = position + 3
        default:
          bytes.append(contentsOf: "\\u00".utf8)
          bytes.append(digits.utf8Start[Int(byte >> 4)])
          bytes.append(digits.utf8Start[Int(byte & 15)])
        }
      }
      bytes.append(contentsOf: source[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func decimal(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e12, (0...6).contains(decimals) else { return "0" }
    let power = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let scaled = Int((value * Double(power)).rounded())
    let rest = abs(scaled) % power
    let whole = "\(scaled < 0 ? "-" : "")\(abs(scaled) / power)"
    guard rest > 0 else { return whole }
    var digits = String(rest + power).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(whole).\(digits)"
  }
}
