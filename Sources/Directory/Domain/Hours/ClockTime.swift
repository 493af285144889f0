import Kernel

/// A time on the clock as a schedule writes it: `09:00`, `09:00:30`, `09:00+01:00`, `21:30Z`.
package struct ClockTime: Hashable, Sendable {
  /// Seconds since midnight; 86,400 (`24:00`) is the end of the day.
  package let seconds: Int
  /// Seconds that this clock is ahead of UTC, when the time itself says so.
  package let offset: Int?

  /// - Parameter seconds: 0 to 86,400; others are brought into that range.
  package init(seconds: Int, offset: Int? = nil) {
    self.seconds = min(max(seconds, 0), 86_400)
    self.offset = offset
  }

  package init(hour: Int, minute: Int = 0) { self.init(seconds: hour * 3600 + minute * 60) }

  /// Reads `HH:MM` or `HH:MM:SS`, with `Z`, `+HH:MM`, `+HHMM` or `+HH` behind it or nothing; `nil` for everything else.
  package init?(_ text: String) {
    var clock = Substring(text)
    var offset: Int?
    if clock.last == "Z" || clock.last == "z" {
      offset = 0
      clock = clock.dropLast()
    } else if let sign = clock.firstIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let ahead = Self.offset(clock[sign...]) else { return nil }
      offset = ahead
      clock = clock[..<sign]
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = Self.twoDigits(parts[0]), let minute = Self.twoDigits(parts[1]) else { return nil }
    let second: Int? = parts.count == 3 ? Self.twoDigits(parts[2]) : 0
    guard let second, hour <= 24, minute < 60, second < 60 else { return nil }
    let seconds = hour * 3600 + minute * 60 + second
    guard seconds <= 86_400 else { return nil }
    self.init(seconds: seconds, offset: offset)
  }

  /// Reads `+01:00`, `-0530`, `+02`; in seconds.
  package static func offset(_ text: Substring) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 2 || digits.count == 4, let hours = twoDigits(digits.prefix(2)[...]) else { return nil }
    guard let minutes = digits.count == 4 ? twoDigits(digits.suffix(2)[...]) : 0, hours <= 14, minutes < 60 else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
  }

  private static func twoDigits(_ text: Substring) -> Int? {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  package var hour: Int { seconds / 3600 }
  package var minute: Int { seconds / 60 % 60 }
}

extension ClockTime: CustomStringConvertible {
  /// As HSDS writes it: `09:00`, `09:00+01:00`, `21:30Z`; seconds only where there are some.
  package var description: String {
    var text = "\(Day.padded(hour, 2)):\(Day.padded(minute, 2))"
    if seconds % 60 != 0 { text += ":\(Day.padded(seconds % 60, 2))" }
    guard let offset else { return text }
    if offset == 0 { return text + "Z" }
    return text + "\(offset < 0 ? "-" : "+")\(Day.padded(abs(offset) / 3600, 2)):\(Day.padded(abs(offset) / 60 % 60, 2))"
  }
}

extension ClockTime: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let time = ClockTime(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is no time such as 09:00 or 09:00+01:00"))
    }
    self = time
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
