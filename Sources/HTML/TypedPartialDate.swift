package import Kernel

/// Why something typed is no date of birth.
package enum TypedPartialDateProblem: NumberProblem {
  case missing, unreadable, noSuchDay
  /// Two digits of a year that fit two living people: the page asks for all four.
  case twoCenturies(PartialDate, PartialDate)
  case inFuture

  package var code: String {
    switch self {
    case .missing: "date.missing"
    case .unreadable: "date.unreadable"
    case .noSuchDay: "date.no-such-day"
    case .twoCenturies: "date.two-centuries"
    case .inFuture: "date.in-future"
    }
  }

  package var text: Text {
    switch self {
    case .missing: TypedPartialDateText.missing
    case .unreadable: TypedPartialDateText.unreadable
    case .noSuchDay: TypedPartialDateText.noSuchDay
    case .twoCenturies(let earlier, let later): TypedPartialDateText.twoCenturies(earlier.year, later.year)
    case .inFuture: TypedPartialDateText.inFuture
    }
  }
}

/// Reads dates of birth as people write them, in French, Dutch and English alike, also when only a part is known.
package enum TypedPartialDate {
  /// Nobody is expected to be older; only used to read years of two digits.
  private static let oldest = 110

  /// `3/4/38`, `3-4-1938`, `3.4.1938`, `1938-04-03`, `03041938`, `3 avril 1938`, `April 3, 1938`, `avril 1938`, `4/1938`, `1938`.
  ///
  /// Day before month. A day or month written as 0 is not known (`00/00/1938`). Two digits of a year are the only one that fits somebody
  /// alive and born; where two fit, that is a problem.
  package static func read(_ typed: String, today: Day) throws(TypedPartialDateProblem) -> PartialDate {
    let words = TypedDay.tokens(typed.folded)
    guard !words.isEmpty else { throw .missing }
    let parts = try parts(words.count == 1 ? keypad(words[0]) : words.filter { !fillers.contains($0) })
    let dates = try years(parts.year, today: today).map { year throws(TypedPartialDateProblem) in
      guard let date = PartialDate(year: year, month: parts.month, day: parts.day) else { throw .noSuchDay }
      return date
    }
    let born = dates.filter { $0.earliest <= today }
    guard let date = born.last else { throw .inFuture }
    let alive = born.filter { $0.age(on: today).lowerBound <= oldest }
    if born.count > 1, alive.count > 1 { throw .twoCenturies(alive[0], alive[1]) }
    return date
  }

  /// Eight digits in a row, as on a telephone's keypad: day, month, year.
  private static func keypad(_ word: String) -> [String] {
    guard word.count == 8, Int(word) != nil else { return [word] }
    return [String(word.prefix(2)), String(word.dropFirst(2).prefix(2)), String(word.suffix(4))]
  }

  private static func parts(_ words: [String]) throws(TypedPartialDateProblem) -> (year: String, month: Int?, day: Int?) {
    switch words.count {
    case 1 where isYear(words[0]): return (words[0], nil, nil)
    case 2 where isYear(words[0]): return (words[0], try month(words[1]), nil)
    case 2 where isYear(words[1]): return (words[1], try month(words[0]), nil)
    case 2 where isName(words[0]): return (words[1], try month(words[0]), nil)
    case 3 where isYear(words[0]): return try whole(words[0], words[1], words[2])
    case 3 where isName(words[0]): return try whole(words[2], words[0], words[1])
    case 3: return try whole(words[2], words[1], words[0])
    default: throw .unreadable
    }
  }

  private static func whole(
    _ year: String, _ monthWord: String, _ dayWord: String
  ) throws(TypedPartialDateProblem) -> (year: String, month: Int?, day: Int?) {
    guard dayWord.count <= 2, let day = Int(dayWord) else { throw .unreadable }
    let month = try month(monthWord)
    if month == nil, day > 0 { throw .unreadable }
    guard day <= 31 else { throw .noSuchDay }
    return (year, month, day == 0 ? nil : day)
  }

  private static func isYear(_ word: String) -> Bool { word.count == 4 && Int(word) != nil }

  private static func isName(_ word: String) -> Bool { Int(word) == nil }

  private static func month(_ word: String) throws(TypedPartialDateProblem) -> Int? {
    if let number = Int(word) {
      guard word.count <= 2 else { throw .unreadable }
      guard number <= 12 else { throw .noSuchDay }
      return number == 0 ? nil : number
    }
    guard let month = TypedDay.month(word) else { throw .unreadable }
    return month
  }

  /// The years that the digits can mean, rising.
  private static func years(_ word: String, today: Day) throws(TypedPartialDateProblem) -> [Int] {
    guard let number = Int(word), word.count == 2 || word.count == 4 else { throw .unreadable }
    if word.count == 4 { return [number] }
    let century = today.year / 100 * 100
    return number > today.year % 100 ? [century - 100 + number] : [century - 100 + number, century + number]
  }

  private static let fillers: Set<String> = TypedDay.fillers.union([
    "ne", "nee", "en", "in", "du", "geboren", "born", "anno", "jour", "mois", "annee",
  ])
}
