/// A date of which perhaps only the year, or the year and the month, is known: most often a date of birth.
package struct PartialDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12; `nil` when not known.
  package let month: Int?
  /// 1 to 31; `nil` when not known. Never known without the month.
  package let day: Int?

  /// `nil` when there is no such date, when the day is given without a month, or when the year is outside 1 to 9999.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard Day(year: year, month: month ?? 1, day: day ?? 1) != nil, month != nil || day == nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A date known to the day.
  package init(_ day: Day) {
    year = day.year
    month = day.month
    self.day = day.dayOfMonth
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and nothing else.
  package init?(_ text: String) {
    switch text.utf8.count {
    case 4: self.init(completing: text, with: "-01-01", known: 1)
    case 7: self.init(completing: text, with: "-01", known: 2)
    case 10: self.init(completing: text, with: "", known: 3)
    default: return nil
    }
  }

  private init?(completing text: String, with rest: String, known: Int) {
    guard let whole = Day(text + rest) else { return nil }
    year = whole.year
    month = known > 1 ? whole.month : nil
    day = known > 2 ? whole.dayOfMonth : nil
  }

  /// The day, when it is known.
  package var exact: Day? { day == nil ? nil : earliest }

  /// The first day it can have been.
  package var earliest: Day { known(month: month ?? 1, day: day ?? 1) }

  /// The last day it can have been.
  package var latest: Day {
    let month = month ?? 12
    return known(month: month, day: day ?? Day.length(ofMonth: month, year: year))
  }

  private func known(month: Int, day: Int) -> Day {
    // Always there: the initialisers let no other parts in.
    Day(year: year, month: month, day: day) ?? Day(daysSinceEpoch: 0)
  }

  /// Whole years lived on a day by somebody born on this date; a range, because the birthday may not be known. 0 before birth.
  ///
  /// Who was born on 29 February turns a year older on 1 March of common years.
  package func age(on today: Day) -> ClosedRange<Int> {
    Self.years(from: latest, to: today)...Self.years(from: earliest, to: today)
  }

  private static func years(from birth: Day, to today: Day) -> Int {
    let reached = (today.month, today.dayOfMonth) >= (birth.month, birth.dayOfMonth)
    return max(0, today.year - birth.year - (reached ? 0 : 1))
  }

  /// Whether both can be the same date: nothing that both know differs.
  package func isCompatible(with other: PartialDate) -> Bool {
    guard year == other.year else { return false }
    if let month, let theirs = other.month, month != theirs { return false }
    if let day, let theirs = other.day, day != theirs { return false }
    return true
  }

  /// By year, then month, then day; what knows less comes first, as in a sorted list of the written forms.
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  /// `1938`, `1938-03` or `1938-03-12`.
  package var description: String {
    let whole = earliest.description
    return String(whole.prefix(day != nil ? 10 : month != nil ? 7 : 4))
  }
}

extension PartialDate: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = PartialDate(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a date"))
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
