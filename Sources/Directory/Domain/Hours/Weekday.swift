/// A day of the week, as RFC 5545 and HSDS write it.
package enum Weekday: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  case monday = "MO"
  case tuesday = "TU"
  case wednesday = "WE"
  case thursday = "TH"
  case friday = "FR"
  case saturday = "SA"
  case sunday = "SU"

  /// 1 is Monday, 7 is Sunday (ISO 8601), like ``Kernel/Day/weekday``.
  package var number: Int {
    switch self {
    case .monday: 1
    case .tuesday: 2
    case .wednesday: 3
    case .thursday: 4
    case .friday: 5
    case .saturday: 6
    case .sunday: 7
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// One part of `byday`: each such weekday, or the nth of its month (of its year when the rule is yearly): `MO`, `2MO`, `-1FR`.
package struct DayRule: Hashable, Sendable, CustomStringConvertible {
  package let weekday: Weekday
  /// 2 is the second, -1 the last; `nil` every one. Never 0.
  package let ordinal: Int?

  package init(_ weekday: Weekday, ordinal: Int? = nil) {
    self.weekday = weekday
    self.ordinal = ordinal == 0 ? nil : ordinal
  }

  /// Reads `MO`, `2MO`, `+2MO`, `-1FR`; `nil` for everything else and for numbers that no year has (beyond 53).
  package init?(_ text: some StringProtocol) {
    let word = text.uppercased()
    guard word.count >= 2, let weekday = Weekday(rawValue: String(word.suffix(2))) else { return nil }
    let number = word.dropLast(2)
    if number.isEmpty {
      self.init(weekday)
    } else {
      guard let ordinal = Int(number), ordinal != 0, abs(ordinal) <= 53 else { return nil }
      self.init(weekday, ordinal: ordinal)
    }
  }

  package var description: String { (ordinal.map { "\($0)" } ?? "") + weekday.rawValue }
}
