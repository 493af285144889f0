package import Kernel

/// Reads days as people write them, in French, Dutch and English alike.
package enum TypedDay {
  /// `3/4/26`, `3-4-2026`, `3.4.2026`, `2026-04-03`, `3 avril`, `vrijdag 3 april 2027`,
  /// `April 3, 2027`, `demain`, `maandag`, `dans 3 jours`.
  ///
  /// Day before month. Without a year, and for a day of the week, the next such day after today (a date may be today). Two digits of
  /// a year reach 20 years ahead. `nil` for anything else, and for days that do not exist.
  package static func read(_ typed: String, today: Day) -> Day? {
    let words = tokens(typed.folded)
    guard !words.isEmpty, words.count <= 8 else { return nil }
    if let day = spoken(words, today: today) { return day }
    if words.count == 1, let weekday = weekdays[words[0]] { return today.adding(days: (weekday - today.weekday + 6) % 7 + 1) }
    return written(words.filter { !fillers.contains($0) && weekdays[$0] == nil }, today: today)
  }

  /// Runs of letters and runs of digits; everything between them parts them.
  static func tokens(_ text: String) -> [String] {
    var result: [String] = []
    var lastWasDigit: Bool?
    for character in text {
      let isDigit = ("0"..."9").contains(character)
      guard isDigit || character.isLetter else {
        lastWasDigit = nil
        continue
      }
      if lastWasDigit == isDigit {
        result[result.count - 1].append(character)
      } else {
        result.append(String(character))
      }
      lastWasDigit = isDigit
    }
    return result
  }

  private static func spoken(_ words: [String], today: Day) -> Day? {
    let sentence = words.joined(separator: " ")
    if let days = nearDays[sentence] { return today.adding(days: days) }
    guard words.count == 3, starts.contains(words[0]), words[1].count <= 3, let count = Int(words[1]) else { return nil }
    switch words[2] {
    case "jour", "jours", "dag", "dagen", "day", "days": return today.adding(days: count)
    case "semaine", "semaines", "week", "weken", "weeks": return today.adding(days: count * 7)
    default: return nil
    }
  }

  private static func written(_ words: [String], today: Day) -> Day? {
    guard words.count == 2 || words.count == 3 else { return nil }
    if words[0].count == 4, words.count == 3, let year = Int(words[0]), let month = month(words[1]), let day = Int(words[2]) {
      return Day(year: year, month: month, day: day)
    }
    let monthFirst = Int(words[0]) == nil
    guard words[0].count <= 10, let day = Int(words[monthFirst ? 1 : 0]), day <= 31, let month = month(words[monthFirst ? 0 : 1])
    else { return nil }
    if words.count == 3 {
      guard let year = year(words[2], today: today) else { return nil }
      return Day(year: year, month: month, day: day)
    }
    // 29 February may have to wait for the next leap year, eight years around 2100.
    for year in today.year...(today.year + 8) {
      if let found = Day(year: year, month: month, day: day), found >= today { return found }
    }
    return nil
  }

  private static func year(_ word: String, today: Day) -> Int? {
    guard let number = Int(word) else { return nil }
    switch word.count {
    case 4: return number
    case 2:
      let century = today.year / 100 * 100
      return century + number > today.year + 20 ? century + number - 100 : century + number
    default: return nil
    }
  }

  /// A number, or the beginning of exactly one month's name, of three letters at least.
  static func month(_ word: String) -> Int? {
    if let number = Int(word) { return word.count <= 2 && (1...12).contains(number) ? number : nil }
    if word == "mrt" { return 3 }
    guard word.count >= 3 else { return nil }
    var found: Set<Int> = []
    for language in Language.interface {
      for (index, name) in CalendarNames.months(language).enumerated() where name.folded.hasPrefix(word) { found.insert(index + 1) }
    }
    return found.count == 1 ? found.first : nil
  }

  static let fillers: Set<String> = ["le", "de", "op", "on", "the", "of", "er", "st", "nd", "rd", "th", "e", "ste"]
  private static let starts: Set<String> = ["dans", "over", "in", "binnen"]
  private static let nearDays: [String: Int] = [
    "aujourd hui": 0, "aujourdhui": 0, "vandaag": 0, "today": 0, "demain": 1, "morgen": 1, "tomorrow": 1, "apres demain": 2,
    "overmorgen": 2, "day after tomorrow": 2, "hier": -1, "gisteren": -1, "yesterday": -1, "avant hier": -2, "eergisteren": -2,
  ]
  private static let weekdays: [String: Int] = {
    var names: [String: Int] = [:]
    for language in Language.interface {
      for (index, name) in CalendarNames.weekdays(language).enumerated() { names[name.folded] = index + 1 }
    }
    return names
  }()
}
