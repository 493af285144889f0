extension Instant {
  /// Reads a moment as programs write it (RFC 3339): `2026-11-21T10:00:00.250+01:00`, `2026-11-21T09:00Z`, or a day alone, which begins at
  /// midnight in Brussels.
  ///
  /// Without an offset the time is that of UTC. A blank in place of the `+` is taken for one: in addresses a `+` often becomes a blank.
  package init?(rfc3339 text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "T"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = Day(String(parts[0]) ?? "") else { return nil }
    guard parts.count == 2 else {
      self = day.startInBrussels
      return
    }
    var rest = Array(parts[1])[...]
    guard let hour = Self.two(&rest, most: 23), Self.skip(&rest, ":"), let minute = Self.two(&rest, most: 59) else { return nil }
    var second = 0
    var thousandths = 0
    if Self.skip(&rest, ":") {
      // A leap second counts as the last one of its minute.
      guard let read = Self.two(&rest, most: 60) else { return nil }
      second = min(read, 59)
      if Self.skip(&rest, ".") {
        let digits = rest.prefix { (48...57).contains($0) }
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        thousandths = (digits + [48, 48]).prefix(3).reduce(0) { $0 * 10 + Int($1 - 48) }
        rest = rest.dropFirst(digits.count)
      }
    }
    guard let offset = Self.offsetMinutes(&rest), rest.isEmpty else { return nil }
    let minutes: Int = day.daysSinceEpoch * 1440 + hour * 60 + minute - offset
    self.init(milliseconds: (Int64(minutes) * 60 + Int64(second)) * 1000 + Int64(thousandths))
  }

  private static func two(_ rest: inout ArraySlice<UInt8>, most: Int) -> Int? {
    let digits = Array(rest.prefix(2))
    guard digits.count == 2, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let number = Int(digits[0] - 48) * 10 + Int(digits[1] - 48)
    guard number <= most else { return nil }
    rest = rest.dropFirst(2)
    return number
  }

  private static func skip(_ rest: inout ArraySlice<UInt8>, _ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Minutes ahead of UTC.
  private static func offsetMinutes(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let sign = rest.first else { return 0 }
    rest = rest.dropFirst()
    switch sign {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): return 0
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: " "):
      guard let hours = two(&rest, most: 23) else { return nil }
      _ = skip(&rest, ":")
      guard let minutes = two(&rest, most: 59) else { return nil }
      return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    default: return nil
    }
  }

  /// ISO 8601 in UTC with thousandths of a second: `2026-11-21T09:00:00.250Z`.
  package var iso8601Exact: String {
    let thousandths = Int(((milliseconds % 1000) + 1000) % 1000)
    let whole = Instant(milliseconds: milliseconds - Int64(thousandths)).iso8601
    return "\(whole.dropLast()).\(Day.padded(thousandths, 3))Z"
  }
}
