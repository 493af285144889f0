package import Kernel

/// Opening hours as people write them: one line for days and times, `lu-ve 9:00-12:00, 13:00-17:00`; days in the reader's language.
package enum TypedHours {
  /// Why a line is not understood.
  package enum Problem: Error, Hashable, Sendable {
    case day(String)
    case time(String)
  }

  /// Whether a schedule can be written in the short form: every week on named days, nothing else said.
  package static func isPlain(_ schedule: Schedule) -> Bool {
    var bare = schedule
    bare.id = nil
    guard let opens = bare.opensAt, let closes = bare.closesAt, opens.offset == nil, closes.offset == nil, opens.seconds % 60 == 0,
      closes.seconds % 60 == 0, bare.freq == .weekly || bare.freq == nil, !bare.byday.isEmpty,
      bare.byday.allSatisfy({ $0.ordinal == nil })
    else { return false }
    return bare == Schedule(freq: bare.freq, byday: bare.byday, opensAt: opens, closesAt: closes)
  }

  // MARK: Writing

  /// The plain schedules, lines with the same hours together, days in order. Others are left out.
  package static func lines(_ schedules: [Schedule], _ language: Language) -> [String] {
    var hoursOfDay: [Int: [(Int, Int)]] = [:]
    for schedule in schedules where isPlain(schedule) {
      guard let opens = schedule.opensAt, let closes = schedule.closesAt else { continue }
      for rule in schedule.byday { hoursOfDay[rule.weekday.number, default: []].append((opens.seconds / 60, closes.seconds / 60)) }
    }
    var groups: [(days: [Int], hours: String)] = []
    for day in 1...7 {
      guard let spans = hoursOfDay[day] else { continue }
      let words = spans.sorted { $0 < $1 }.map { "\(clock($0.0))-\(clock($0.1))" }.joined(separator: ", ")
      if let place = groups.firstIndex(where: { $0.hours == words }) { groups[place].days.append(day) } else { groups.append(([day], words)) }
    }
    return groups.map { "\(dayWords($0.days, language)) \($0.hours)" }
  }

  private static func clock(_ minutes: Int) -> String { "\(minutes / 60):\(Day.padded(minutes % 60, 2))" }

  private static func dayWords(_ days: [Int], _ language: Language) -> String {
    let names = short(language)
    var parts: [String] = []
    var index = 0
    while index < days.count {
      var end = index
      while end + 1 < days.count, days[end + 1] == days[end] + 1 { end += 1 }
      let first = names[days[index] - 1]
      switch end - index {
      case 0: parts.append(first)
      case 1: parts += [first, names[days[end] - 1]]
      default: parts.append("\(first)-\(names[days[end] - 1])")
      }
      index = end + 1
    }
    return parts.joined(separator: " ")
  }

  // MARK: Reading

  /// Schedules of the given lines. Those among `known` that say the same keep their identifiers; those that the short form cannot say stay.
  package static func read(_ text: String, _ language: Language, keeping known: [Schedule]) throws(Problem) -> [Schedule] {
    let before = lines(known, language)
    let typed = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    // Unchanged words change nothing, however the source cut its schedules.
    guard typed != before else { return known }
    var schedules: [Schedule] = []
    for line in typed { schedules += try self.line(line, language) }
    return schedules.map { made in
      known.first { isPlain($0) && $0.byday == made.byday && $0.opensAt == made.opensAt && $0.closesAt == made.closesAt } ?? made
    } + known.filter { !isPlain($0) }
  }

  private static func line(_ line: String, _ language: Language) throws(Problem) -> [Schedule] {
    let folded = line.folded
    guard let start = folded.firstIndex(where: \.isNumber) else { throw .time(line) }
    let days = try days(folded[..<start], language)
    var schedules: [Schedule] = []
    let spans = folded[start...].split { $0 == "," || $0 == ";" || $0 == "&" }.flatMap { part in Self.andParts(String(part)) }
    for span in spans {
      let ends = span.split(separator: "-", omittingEmptySubsequences: false).map { String($0).trimmed }
      guard ends.count == 2, let opens = time(ends[0]), let closes = time(ends[1]), opens != closes, opens < 1440 else { throw .time(span) }
      schedules.append(
        .weekly(days, ClockTime(seconds: opens * 60), ClockTime(seconds: closes * 60)))
    }
    guard !schedules.isEmpty else { throw .time(line) }
    return schedules
  }

  /// `9-12 et 13-17` in two; `9 a 12`, `9 tot 12`, `9 to 12` with a dash.
  private static func andParts(_ words: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in words.split(separator: " ") {
      switch word {
      case "et", "en", "and": parts.append([])
      case "a", "tot", "to", "jusqu'a": parts[parts.count - 1].append("-")
      case "de", "van", "from", "uur", "h", "u": continue
      default: parts[parts.count - 1].append(word)
      }
    }
    return parts.map { $0.joined() }.filter { !$0.isEmpty }
  }

  /// Minutes since midnight of `9`, `9h`, `9h30`, `9:30`, `9.30`, `9u30`, `24:00`.
  private static func time(_ word: String) -> Int? {
    let parts = word.split(omittingEmptySubsequences: false) { ":.hu".contains($0) }.map(String.init)
    guard parts.count <= 2, let hour = Int(parts[0]), parts[0].count <= 2, (0...24).contains(hour) else { return nil }
    var minute = 0
    if parts.count == 2, !parts[1].isEmpty {
      guard parts[1].count == 2, let read = Int(parts[1]), (0..<60).contains(read) else { return nil }
      minute = read
    }
    let minutes = hour * 60 + minute
    return minutes <= 1440 ? minutes : nil
  }

  private static func days(_ words: Substring, _ language: Language) throws(Problem) -> [Weekday] {
    let plain = String(words).trimmed
    if everyDay.contains(plain.filter { $0 != ":" }.trimmed) { return Weekday.allCases }
    var found: Set<Int> = []
    for part in plain.split(whereSeparator: { " ,;:".contains($0) }) where !["le", "les", "et", "en", "and", "op", "on"].contains(String(part)) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard ends.count <= 2, let first = day(ends[0], language) else { throw .day(String(part)) }
      guard ends.count == 2 else {
        found.insert(first)
        continue
      }
      guard let last = day(ends[1], language) else { throw .day(String(part)) }
      var number = first
      found.insert(number)
      while number != last {
        number = number % 7 + 1
        found.insert(number)
      }
    }
    guard !found.isEmpty else { throw .day(plain) }
    return Weekday.allCases.filter { found.contains($0.number) }
  }

  /// The beginning of a day's name, of two letters at least, in the reader's language.
  private static func day(_ word: String, _ language: Language) -> Int? {
    let word = word.filter(\.isLetter)
    guard word.count >= 2 else { return nil }
    return long(language).firstIndex { $0.hasPrefix(word) || word == $0 + "s" }.map { $0 + 1 }
  }

  private static let everyDay: Set<String> = ["tous les jours", "elke dag", "every day", "alle dagen", "daily", "7j/7", "7/7"]

  private static func short(_ language: Language) -> [String] { long(language).map { String($0.prefix(2)) } }

  private static func long(_ language: Language) -> [String] {
    switch language {
    case .dutch: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    case .english: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    default: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    }
  }
}
