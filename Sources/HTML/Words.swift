package import Kernel

/// Days, times, numbers and lists in words, as a reader of the language writes them. Never the machine's locale.
package struct Words: Sendable, Hashable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// `3 mars 2026`, `1er mars 2026`, `3 maart 2026`, `3 March 2026`.
  package func date(_ day: Day) -> String {
    let month = CalendarNames.months(language)[day.month - 1]
    if language == .french, day.dayOfMonth == 1 { return "1er \(month) \(day.year)" }
    guard let calendar = language.sentences?.calendar else { return "\(day.dayOfMonth) \(month) \(day.year)" }
    return calendar.written(day)
  }

  /// `mardi 3 mars 2026`, `dinsdag 3 maart 2026`, `Tuesday 3 March 2026`.
  package func dateWithWeekday(_ day: Day) -> String { "\(weekday(day)) \(date(day))" }

  /// `mardi`, `dinsdag`, `Tuesday`.
  package func weekday(_ day: Day) -> String { CalendarNames.weekdays(language)[day.weekday - 1] }

  /// `novembre 2026`, `november 2026`, `November 2026`: the month of a day.
  package func month(_ day: Day) -> String { "\(CalendarNames.months(language)[day.month - 1]) \(day.year)" }

  /// `3/3/2026`, for narrow places.
  package func shortDate(_ day: Day) -> String { "\(day.dayOfMonth)/\(day.month)/\(day.year)" }

  /// `9 h 05`, `9.05 uur`, `9:05`; Brussels time.
  package func time(_ instant: Instant) -> String {
    let clock = instant.time
    let minute = Day.padded(clock.minute, 2)
    switch language {
    case .french: return "\(clock.hour) h \(minute)"
    case .dutch: return "\(clock.hour).\(minute) uur"
    default: return "\(clock.hour):\(minute)"
    }
  }

  /// `3 mars 2026, 9 h 05`.
  package func moment(_ instant: Instant) -> String { "\(date(instant.day)), \(time(instant))" }

  /// The day seen from today: `aujourd'hui`, `hier`, `demain`, `il y a 12 jours`, `dans 3 jours`.
  package func relative(_ day: Day, today: Day) -> String {
    let days = day.days(since: today)
    switch days {
    case 0: return Text(fr: "aujourd'hui", nl: "vandaag", en: "today")(language)
    case -1: return Text(fr: "hier", nl: "gisteren", en: "yesterday")(language)
    case 1: return Text(fr: "demain", nl: "morgen", en: "tomorrow")(language)
    case ..<0: return Text(fr: "il y a \(-days) jours", nl: "\(-days) dagen geleden", en: "\(-days) days ago")(language)
    default: return Text(fr: "dans \(days) jours", nl: "over \(days) dagen", en: "in \(days) days")(language)
    }
  }

  /// How long something has lasted: `depuis 12 jours`, `sinds gisteren`, `since today`. A day to come counts as today.
  package func since(_ day: Day, today: Day) -> String {
    switch today.days(since: day) {
    case ...0: Text(fr: "depuis aujourd'hui", nl: "sinds vandaag", en: "since today")(language)
    case 1: Text(fr: "depuis hier", nl: "sinds gisteren", en: "since yesterday")(language)
    case let days: Text(fr: "depuis \(days) jours", nl: "al \(days) dagen", en: "for \(days) days")(language)
    }
  }

  /// `a, b et c`, `a, b en c`, `a, b and c`.
  package func list(_ items: [String]) -> String { joined(items, last: Text(fr: "et", nl: "en", en: "and")) }

  /// `a, b ou c`, `a, b of c`, `a, b or c`.
  package func choices(_ items: [String]) -> String { joined(items, last: Text(fr: "ou", nl: "of", en: "or")) }

  private func joined(_ items: [String], last word: Text) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) \(word(language)) \(last)"
  }

  /// As a name or a sentence stands inside another one: without its capital. Abbreviations keep theirs, and Turkish, whose i has two capitals.
  package func inside(_ words: String) -> String {
    guard language.code != "tr", let first = words.first, let next = words.dropFirst().first else { return words }
    guard next.isLowercase || next == " " || next == "'" else { return words }
    return first.lowercased() + words.dropFirst()
  }

  /// Thousands kept apart: `25 000` (with a space that does not break), `25.000`, `25,000`.
  package func number(_ value: Int) -> String {
    let separator: String = language == .english ? "," : language == .french ? "\u{202F}" : "."
    let digits = Array(String(value.magnitude))
    var result = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += separator }
      result.append(digit)
    }
    return result
  }
}

extension Text {
  /// As it stands inside another sentence, in the languages of the screens: without its capital, as ``Words/inside(_:)`` knows it.
  package var inside: Text { Text(written: Words(.french).inside(fr), Words(.dutch).inside(nl), Words(.english).inside(en)) }
}

extension Phrase.Interpolation {
  /// A day in a sentence: `Text(fr: "le \(day, .french)", nl: "op \(day, .dutch)", en: "on \(day, .english)")`.
  package mutating func appendInterpolation(_ day: Day, _ language: Language) {
    appendInterpolation(day, written: Words(language).date(day))
  }
}

/// Names of months and of days of the week (Monday first).
enum CalendarNames {
  static func months(_ language: Language) -> [String] {
    switch language {
    case .french: french
    case .dutch: dutch
    case .english: english
    default: language.sentences?.calendar?.months ?? french
    }
  }

  static func weekdays(_ language: Language) -> [String] {
    switch language {
    case .dutch: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    default: language.sentences?.calendar?.weekdays ?? ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    }
  }

  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
  ]
  private static let dutch = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
}
