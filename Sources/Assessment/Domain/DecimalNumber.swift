/// An exact number with at most three decimals, for scores such as 1.5 and 5.5. Never binary fractions: thresholds must hold exactly.
package struct DecimalNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let thousandths: Int

  package init(thousandths: Int) { self.thousandths = thousandths }

  /// A whole number, kept within ±1,000,000,000 so that nothing overflows.
  package init(_ whole: Int) { thousandths = min(max(whole, -1_000_000_000), 1_000_000_000) * 1000 }

  /// Reads `1.5`, `1,5`, `3`, `-0.25`. `nil` for anything else, for more than three decimals and for more than nine digits before them.
  package init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let split =
      parts.count == 2 ? parts : bytes.split(separator: UInt8(ascii: ","), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = split.first, (1...9).contains(whole.count), let before = Self.digits(whole) else { return nil }
    var after = 0
    if split.count == 2 {
      guard (1...3).contains(split[1].count), let read = Self.digits(split[1]) else { return nil }
      after = (0..<(3 - split[1].count)).reduce(read) { value, _ in value * 10 }
    }
    let size = before * 1000 + after
    thousandths = isNegative ? -size : size
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }

  package static let zero = DecimalNumber(thousandths: 0)

  package var isWhole: Bool { thousandths % 1000 == 0 }
  /// The whole number, or `nil` when there are decimals.
  package var whole: Int? { isWhole ? thousandths / 1000 : nil }
  package var magnitude: DecimalNumber { DecimalNumber(thousandths: abs(thousandths)) }

  package static func < (left: Self, right: Self) -> Bool { left.thousandths < right.thousandths }
  package static func - (left: Self, right: Self) -> Self { DecimalNumber(thousandths: left.thousandths - right.thousandths) }

  /// Whether it is reached from `start` in steps of this size; a step of zero or less allows everything.
  package func isStep(of step: DecimalNumber, from start: DecimalNumber) -> Bool {
    step.thousandths <= 0 || (thousandths - start.thousandths) % step.thousandths == 0
  }

  /// With a point and no needless zeros, for machines: `1.5`, `3`.
  package var description: String { written(separator: ".") }

  /// With the sign between whole and decimals that a reader expects.
  package func written(separator: String) -> String {
    let size = thousandths.magnitude
    var decimals = String(1000 + size % 1000).dropFirst()
    while decimals.last == "0" { decimals = decimals.dropLast() }
    let sign = thousandths < 0 ? "-" : ""
    return decimals.isEmpty ? "\(sign)\(size / 1000)" : "\(sign)\(size / 1000)\(separator)\(decimals)"
  }
}

extension DecimalNumber: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let number = DecimalNumber(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a decimal number"))
    }
    self = number
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
