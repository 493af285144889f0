/// A number exactly as it was written, without the rounding of binary fractions: 2.9999999999999999999 is less than 3.
package struct ExactNumber: Hashable, Sendable, CustomStringConvertible {
  /// Below zero. Zero itself never is, however it was written.
  package let isNegative: Bool
  /// 0 to 9 each, without zeros at both ends; empty for zero.
  private let digits: [UInt8]
  /// How many of the digits stand before the point; negative when zeros stand between the point and the first digit.
  private let magnitude: Int

  /// Further than this from the point nobody counts: exponents are cut off here.
  private static let farthest = 1_000_000_000

  /// Reads a number as RFC 8259 writes it (`3`, `3.0`, `-1.5e2`) and nothing else.
  package init?(_ text: some Collection<UInt8>) {
    var rest = Array(text)[...]
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (48...57).contains($0) } ?? false }
    let minus = rest.first == 45
    if minus { rest = rest.dropFirst() }
    let whole = rest.prefix { isDigit($0) }
    guard !whole.isEmpty, whole.count == 1 || whole.first != 48 else { return nil }
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == 46 {
      fraction = rest.dropFirst().prefix { isDigit($0) }
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(fraction.count + 1)
    }
    var exponent = 0
    if rest.first == 101 || rest.first == 69 {
      rest = rest.dropFirst()
      let sign = rest.first
      if sign == 43 || sign == 45 { rest = rest.dropFirst() }
      guard !rest.isEmpty, rest.allSatisfy({ isDigit($0) }) else { return nil }
      for byte in rest { exponent = min(Self.farthest, exponent * 10 + Int(byte - 48)) }
      if sign == 45 { exponent = -exponent }
      rest = []
    }
    guard rest.isEmpty else { return nil }
    var all = (whole + fraction).map { $0 - 48 }
    var before = whole.count
    let zeros = all.prefix { $0 == 0 }.count
    all.removeFirst(zeros)
    before -= zeros
    while all.last == 0 { all.removeLast() }
    digits = all
    magnitude = all.isEmpty ? 0 : before + exponent
    isNegative = minus && !all.isEmpty
  }

  package init?(_ text: String) { self.init(text.utf8) }

  /// So many hundredths: 150 is 1.5.
  package init(hundredths: Int) {
    isNegative = hundredths < 0
    let written = String(hundredths.magnitude).utf8.map { $0 - 48 }
    var kept = hundredths == 0 ? [] : written
    while kept.last == 0 { kept.removeLast() }
    digits = kept
    magnitude = hundredths == 0 ? 0 : written.count - 2
  }

  /// Whether nothing stands behind the point: 3, 3.0 and 30e-1 are whole.
  package var isWhole: Bool { magnitude >= digits.count }

  /// Whether it is more than a whole number, however little.
  package func exceeds(_ limit: Int) -> Bool { floor > limit || (floor == limit && !isWhole) }

  /// The largest whole number of hundredths not above it, kept within ±10^15; exact for comparing with limits of at most two decimals.
  package var hundredths: Int { scaled(by: 2) }

  /// The whole number, or the next one below; kept within ±10^15.
  package var floor: Int { scaled(by: 0) }

  private func scaled(by places: Int) -> Int {
    let wanted = magnitude + places
    let limit = 1_000_000_000_000_000
    guard wanted <= 15 else { return isNegative ? -limit : limit }
    var value = 0
    for position in 0..<max(0, wanted) { value = value * 10 + Int(position < digits.count ? digits[position] : 0) }
    let isCut = digits.count > max(0, wanted)
    return isNegative ? -value - (isCut ? 1 : 0) : value
  }

  /// In its shortest form: `3`, `1.5`, `0.25`; as it is known where that would be endless.
  package var description: String {
    guard !digits.isEmpty else { return "0" }
    let sign = isNegative ? "-" : ""
    let text = digits.map { String($0) }.joined()
    guard (-30...60).contains(magnitude) else { return "\(sign)\(text)e\(magnitude - digits.count)" }
    if magnitude <= 0 { return "\(sign)0.\(String(repeating: "0", count: -magnitude))\(text)" }
    if magnitude >= digits.count { return sign + text + String(repeating: "0", count: magnitude - digits.count) }
    return "\(sign)\(text.prefix(magnitude)).\(text.dropFirst(magnitude))"
  }
}
