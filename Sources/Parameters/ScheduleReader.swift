import Care
import Kernel
import Yams

// Opening hours in data files, in the short form that docs/guide/hours.md explains to editors.

extension DataFileReader {
  /// A list of schedules: `{days: [MO, TU], opens: "09:00", closes: "12:30", from: 2026-01-01, until: 2026-06-30, every: 2 weeks}`.
  func schedules(_ node: Node?, _ path: String) -> [Schedule] {
    guard let node else { return [] }
    return list(node, path).enumerated().compactMap { schedule($1, "\(path)[\($0)]") }
  }

  /// A list of closures: `{from: 2026-12-24, to: 2027-01-02, reason: {fr: …, nl: …, en: …}}`; with `opens` and `closes` it is open then.
  func closures(_ node: Node?, _ path: String) -> [Closure] {
    guard let node else { return [] }
    let read = list(node, path).enumerated().compactMap { place, item in closure(item, "\(path)[\(place)]").map { (place: place, node: item, closure: $0) } }
    for clash in Closure.clashes(read.map(\.closure)) {
      let (first, second) = (read[clash.first], read[clash.second])
      problem(second.node, "\(path)[\(second.place)]", code: "data.overlap", HoursProblemText.overlap("\(path)[\(first.place)]"))
    }
    return read.map(\.closure)
  }

  /// `closed`, `open` or `unknown`.
  func holidayRule(_ node: Node?, _ path: String) -> HolidayRule? { choice(node, path, HolidayRule.self) }

  private func schedule(_ node: Node, _ path: String) -> Schedule? {
    let fields = fields(node, path, known: ["days", "opens", "closes", "from", "until", "start", "every", "times", "timezone", "description", "notes"])
    guard case .mapping = node else { return nil }
    let before = problems.count
    var schedule = Schedule()
    schedule.validFrom = fields["from"].flatMap { day($0, "\(path).from") }
    schedule.validTo = fields["until"].flatMap { day($0, "\(path).until") }
    schedule.dtstart = fields["start"].flatMap { day($0, "\(path).start") }
    if let last = schedule.validTo, let first = schedule.validFrom, last < first {
      problem(fields["until"], "\(path).until", code: "data.bad-order", HoursFileText.endBeforeStart)
    }
    let words = strings(fields["days"], "\(path).days")
    schedule.byday = words.enumerated().flatMap { position, word in
      let days = HoursWord.days(word)
      if days.isEmpty {
        problem(fields["days"], "\(path).days[\(position)]", code: "data.unknown-value", DataFileText.unknownValue(word, HoursWord.allowed))
      }
      return days
    }
    readEvery(fields["every"], "\(path).every", in: node, into: &schedule)
    if schedule.byday.isEmpty, fields["every"] == nil, fields["days"] == nil {
      problem(node, path, code: "data.missing", HoursFileText.whichDays)
    }
    schedule.opensAt = required(fields, "opens", in: node, path).flatMap { time($0, "\(path).opens") }
    schedule.closesAt = required(fields, "closes", in: node, path).flatMap { time($0, "\(path).closes") }
    schedule.count = number(fields["times"], "\(path).times", 1...10_000)
    if let zone = fields["timezone"], let word = string(zone, "\(path).timezone") {
      if let hours = Double(word), abs(hours) <= 14 {
        schedule.timezone = hours
      } else {
        problem(zone, "\(path).timezone", code: "data.bad-number", DataFileText.badNumber(word))
      }
    }
    schedule.description = fields["description"].flatMap { string($0, "\(path).description") }
    schedule.notes = fields["notes"].flatMap { string($0, "\(path).notes") }
    return problems.count == before ? schedule : nil
  }

  private func readEvery(_ node: Node?, _ path: String, in parent: Node, into schedule: inout Schedule) {
    guard let node else {
      if !schedule.byday.isEmpty { schedule.freq = schedule.byday.contains { $0.ordinal != nil } ? .monthly : .weekly }
      return
    }
    guard let word = string(node, path) else { return }
    guard let every = HoursWord.every(word) else { return problem(node, path, code: "data.unknown-value", HoursFileText.badEvery(word)) }
    if !every.days.isEmpty || !every.daysOfMonth.isEmpty, !schedule.byday.isEmpty {
      problem(node, path, code: "data.unknown-value", HoursFileText.daysWithEvery)
    }
    schedule.freq = every.frequency
    schedule.interval = every.interval == 1 ? nil : every.interval
    if !every.days.isEmpty { schedule.byday = every.days }
    schedule.bymonthday = every.daysOfMonth
    let saysDay = !schedule.byday.isEmpty || !schedule.bymonthday.isEmpty || every.frequency == .daily
    if every.interval > 1 || !saysDay, schedule.dtstart == nil, schedule.validFrom == nil {
      problem(parent, path, code: "data.missing", HoursFileText.needsStart)
    }
  }

  private func closure(_ node: Node, _ path: String) -> Closure? {
    let fields = fields(node, path, known: ["on", "from", "to", "holiday", "opens", "closes", "reason"])
    guard case .mapping = node else { return nil }
    let before = problems.count
    let days: Closure.Days?
    if let name = fields["holiday"] {
      days = string(name, "\(path).holiday").map { .holiday(holiday($0, name, "\(path).holiday")) }
    } else if let single = fields["on"] {
      days = day(single, "\(path).on").map { .period(from: $0, to: $0) }
    } else {
      let to = fields["to"].flatMap { day($0, "\(path).to") }
      days = required(fields, "from", in: node, path).flatMap { day($0, "\(path).from") }.map { .period(from: $0, to: to) }
      if case .period(let from, let to?) = days, to < from {
        problem(fields["to"], "\(path).to", code: "data.bad-order", HoursFileText.endBeforeStart)
      }
    }
    let opens = fields["opens"].flatMap { time($0, "\(path).opens") }
    let closes = fields["closes"].flatMap { time($0, "\(path).closes") }
    if (fields["opens"] == nil) != (fields["closes"] == nil) { problem(node, path, code: "data.missing", HoursFileText.bothTimes) }
    let reason = text(fields["reason"], "\(path).reason")
    guard problems.count == before, let days else { return nil }
    var hours: [Closure.Hours] = []
    if let opens, let closes { hours.append(Closure.Hours(opens, closes)) }
    return Closure(days, hours: hours, reason: reason)
  }

  /// The name of a holiday as the parameters have it.
  private func holiday(_ word: String, _ node: Node, _ path: String) -> String {
    guard !holidays.all.isEmpty else { return word }
    if let known = holidays.named(word) { return known.id }
    problem(node, path, code: "data.unknown-holiday", HoursProblemText.unknownHoliday(word, holidays.all.map(\.id)))
    return word
  }

  private func time(_ node: Node, _ path: String) -> ClockTime? {
    guard let word = string(node, path) else { return nil }
    // An editor's 9:00 is as clear as 09:00.
    let padded = word.prefix { $0 != ":" }.count == 1 ? "0\(word)" : word
    if let time = ClockTime(padded) { return time }
    problem(node, path, code: "data.bad-time", HoursFileText.badTime(word))
    return nil
  }

  private func number(_ node: Node?, _ path: String, _ range: ClosedRange<Int>) -> Int? {
    guard let node, let word = string(node, path) else { return nil }
    if let number = Int(word), range.contains(number) { return number }
    problem(node, path, code: "data.bad-number", DataFileText.badNumber(word))
    return nil
  }
}

/// The words of the short form.
private enum HoursWord {
  static let allowed = ["MO", "TU", "WE", "TH", "FR", "SA", "SU", "MO-FR", "2MO", "-1FR"]

  /// `MO`, `2MO`, `-1FR`, and `MO-FR` for all days between.
  static func days(_ word: String) -> [DayRule] {
    if let day = DayRule(word) { return [day] }
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).compactMap { Weekday(rawValue: $0.uppercased()) }
    guard ends.count == 2, word.utf8.count == 5 else { return [] }
    let length = (ends[1].number - ends[0].number + 7) % 7
    return (0...length).compactMap { ahead in
      Weekday.allCases.first { $0.number == (ends[0].number - 1 + ahead) % 7 + 1 }.map { DayRule($0) }
    }
  }

  struct Every {
    var frequency: Schedule.Frequency
    var interval = 1
    var days: [DayRule] = []
    var daysOfMonth: [Int] = []
  }

  private static let units: [String: Schedule.Frequency] = [
    "day": .daily, "days": .daily, "week": .weekly, "weeks": .weekly, "month": .monthly, "months": .monthly, "year": .yearly, "years": .yearly,
  ]
  private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1]
  private static let weekdays: [String: Weekday] = [
    "monday": .monday, "tuesday": .tuesday, "wednesday": .wednesday, "thursday": .thursday, "friday": .friday, "saturday": .saturday,
    "sunday": .sunday,
  ]

  /// `week`, `2 weeks`, `first monday`, `first monday, third monday`, `15` (of the month).
  static func every(_ word: String) -> Every? {
    let words = word.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 1, let unit = units[words[0]] { return Every(frequency: unit) }
    if words.count == 2, let interval = Int(words[0]), (1...1000).contains(interval), let unit = units[words[1]] {
      return Every(frequency: unit, interval: interval)
    }
    var every = Every(frequency: .monthly)
    for part in word.lowercased().split(separator: ",") {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      if words.count == 1, let number = Int(words[0]), (1...31).contains(number) {
        every.daysOfMonth.append(number)
      } else if words.count == 2, let ordinal = ordinals[words[0]], let weekday = weekdays[words[1]] {
        every.days.append(DayRule(weekday, ordinal: ordinal))
      } else {
        return nil
      }
    }
    // Both together would mean only the days on which both hold.
    return every.days.isEmpty == every.daysOfMonth.isEmpty ? nil : every
  }
}
