package import Kernel

/// A public holiday: what it is called and how its day is found in a year.
package struct Holiday: Hashable, Sendable {
  /// How its day is found.
  package enum Rule: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// So many days after Easter Sunday.
    case easter(plus: Int)
  }

  /// Its name in data: `christmas`.
  package let id: String
  package let name: Text
  package let rule: Rule
  /// The first and the last day on which this holiday holds; without the last it still does.
  package let from: Day
  package let until: Day?
  package let source: String

  package init(id: String, name: Text, rule: Rule, from: Day, until: Day? = nil, source: String) {
    self.id = id
    self.name = name
    self.rule = rule
    self.from = from
    self.until = until
    self.source = source
  }

  /// Its day in a year; `nil` for a year in which it does not hold.
  package func day(in year: Int) -> Day? {
    let day: Day?
    switch rule {
    case .fixed(let month, let number): day = Day(year: year, month: month, day: number)
    case .easter(let plus): day = Holidays.easter(year)?.adding(days: plus)
    }
    guard let day, day >= from, until.map({ day <= $0 }) ?? true else { return nil }
    return day
  }
}

/// The public holidays that the parameters name.
package struct Holidays: Sendable {
  package let all: [Holiday]
  /// Positions in ``all`` by day, for the years that are asked about again and again.
  private let table: [Int: [Int]]
  private static let years = 2000...2060

  package init(_ all: [Holiday]) {
    self.all = all
    var table: [Int: [Int]] = [:]
    for year in all.isEmpty ? 0..<0 : Range(Self.years) {
      for (position, holiday) in all.enumerated() {
        if let day = holiday.day(in: year) { table[day.daysSinceEpoch, default: []].append(position) }
      }
    }
    self.table = table
  }

  /// No day is a holiday.
  package static let none = Holidays([])

  private static let tabled: ClosedRange<Int> = {
    let first = Day(year: years.lowerBound, month: 1, day: 1)?.daysSinceEpoch ?? 0
    return first...(Day(year: years.upperBound, month: 12, day: 31)?.daysSinceEpoch ?? first)
  }()

  /// The holidays of a day; two may meet (Ascension on 1 May in 2008).
  package func each(on day: Day) -> [Holiday] {
    if Self.tabled.contains(day.daysSinceEpoch) { return table[day.daysSinceEpoch].map { $0.map { all[$0] } } ?? [] }
    let year = day.year
    return all.filter { $0.day(in: year) == day }
  }

  package func isHoliday(_ day: Day) -> Bool {
    if Self.tabled.contains(day.daysSinceEpoch) { return table[day.daysSinceEpoch] != nil }
    return !each(on: day).isEmpty
  }

  /// The next holiday on this day or within so many days after it.
  package func next(from day: Day, within days: Int) -> (day: Day, holiday: Holiday)? {
    for ahead in 0...max(0, days) {
      if let found = each(on: day.adding(days: ahead)).first { return (day.adding(days: ahead), found) }
    }
    return nil
  }

  /// The holiday with this name in data, or with this name for people in any language, whatever its capitals.
  package func named(_ word: String) -> Holiday? {
    let plain = word.lowercased()
    return all.first { holiday in
      holiday.id == plain || [holiday.name.fr, holiday.name.nl, holiday.name.en].contains { $0.lowercased() == plain }
    }
  }

  /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
  package static func easter(_ year: Int) -> Day? {
    let (golden, century, ofCentury) = (year % 19, year / 100, year % 100)
    let shift = (century + 8) / 25
    let correction = (century - shift + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * late + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
