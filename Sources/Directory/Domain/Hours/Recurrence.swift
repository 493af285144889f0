import Kernel

/// A schedule made ready to be asked about days, many times over. See ``Schedule`` for what its fields mean.
struct Recurrence: Sendable {
  /// The first and the last day on which it can open.
  let first: Int
  private(set) var last: Int
  let opens: ClockTime
  let closes: ClockTime
  private let rule: Schedule
  private let frequency: Schedule.Frequency
  private let interval: Int
  private let anchor: Day?
  private let hasParts: Bool
  /// Bit n is ISO weekday n, for parts without a number.
  private let weekdays: Int
  private let ordinals: [DayRule]
  private let weekStart: Int

  /// Rules that go on beyond so many days from their anchor are taken as endless: `count` ends nothing later.
  private static let longestCount = 30_000

  /// `nil` when it never opens, or not at known hours.
  init?(_ schedule: Schedule) {
    guard let opens = schedule.opensAt, let closes = schedule.closesAt else { return nil }
    let anchor = schedule.dtstart ?? schedule.validFrom
    let hasParts =
      !schedule.byday.isEmpty || !schedule.byweekno.isEmpty || !schedule.bymonthday.isEmpty || !schedule.byyearday.isEmpty
    let happensOnce = schedule.freq == nil && !hasParts && schedule.dtstart != nil
    let frequency = Self.frequency(schedule, hasParts: hasParts)
    guard hasParts || anchor != nil || frequency == .daily else { return nil }
    self.opens = opens.in(zone: schedule.timezone)
    self.closes = closes.in(zone: schedule.timezone)
    rule = schedule
    self.frequency = frequency
    interval = anchor == nil ? 1 : max(1, schedule.interval ?? 1)
    self.anchor = anchor
    self.hasParts = hasParts
    let counted = frequency == .monthly || frequency == .yearly
    ordinals = counted ? schedule.byday.filter { $0.ordinal != nil } : []
    weekdays = schedule.byday.filter { !counted || $0.ordinal == nil }.reduce(0) { $0 | 1 << $1.weekday.number }
    weekStart = (schedule.wkst ?? .monday).number
    first = [schedule.validFrom, schedule.dtstart].compactMap { $0?.daysSinceEpoch }.max() ?? Int.min
    last = [schedule.validTo, schedule.until, happensOnce ? schedule.dtstart : nil].compactMap { $0?.daysSinceEpoch }.min() ?? Int.max
    if let count = schedule.count, let anchor { last = min(last, lastDay(of: count, from: anchor)) }
  }

  private static func frequency(_ schedule: Schedule, hasParts: Bool) -> Schedule.Frequency {
    if let said = schedule.freq { return said }
    guard hasParts else { return .daily }
    if !schedule.byyearday.isEmpty || !schedule.byweekno.isEmpty { return .yearly }
    return schedule.bymonthday.isEmpty && !schedule.byday.contains { $0.ordinal != nil } ? .weekly : .monthly
  }

  private func lastDay(of count: Int, from anchor: Day) -> Int {
    var left = count
    for ahead in 0..<Self.longestCount where matches(anchor.adding(days: ahead)) {
      left -= 1
      if left <= 0 { return anchor.daysSinceEpoch + ahead }
    }
    return Int.max
  }

  /// Whether it opens on this day, by the calendar of its own clock.
  func occurs(on day: Day) -> Bool { day.daysSinceEpoch >= first && day.daysSinceEpoch <= last && matches(day) }

  private func matches(_ day: Day) -> Bool {
    if interval > 1, let anchor, !isInStep(day, anchor) { return false }
    guard hasParts else { return isLikeAnchor(day) }
    if weekdays != 0 || !ordinals.isEmpty {
      let plain = weekdays & (1 << day.weekday) != 0
      guard plain || ordinals.contains(where: { isNth($0, day) }) else { return false }
    }
    if !rule.bymonthday.isEmpty {
      let number = day.dayOfMonth
      let back = number - Day.length(ofMonth: day.month, year: day.year) - 1
      guard rule.bymonthday.contains(number) || rule.bymonthday.contains(back) else { return false }
    }
    if !rule.byyearday.isEmpty {
      let (number, length) = Self.ofYear(day)
      guard rule.byyearday.contains(number) || rule.byyearday.contains(number - length - 1) else { return false }
    }
    guard !rule.byweekno.isEmpty else { return true }
    let (number, back) = weekNumber(day)
    return rule.byweekno.contains(number) || rule.byweekno.contains(back)
  }

  private func isInStep(_ day: Day, _ anchor: Day) -> Bool {
    switch frequency {
    case .daily: return day.days(since: anchor) % interval == 0
    case .weekly: return (week(day) - week(anchor)) % interval == 0
    case .monthly: return (day.year * 12 + day.month - anchor.year * 12 - anchor.month) % interval == 0
    case .yearly: return (day.year - anchor.year) % interval == 0
    }
  }

  private func isLikeAnchor(_ day: Day) -> Bool {
    guard frequency != .daily else { return true }
    guard let anchor else { return false }
    switch frequency {
    case .daily: return true
    case .weekly: return day.weekday == anchor.weekday
    case .monthly: return day.dayOfMonth == anchor.dayOfMonth
    case .yearly: return day.dayOfMonth == anchor.dayOfMonth && day.month == anchor.month
    }
  }

  /// The number of the week since 1970, weeks beginning on `wkst`.
  private func week(_ day: Day) -> Int {
    let shifted = day.daysSinceEpoch + 4 - weekStart
    return shifted >= 0 ? shifted / 7 : (shifted - 6) / 7
  }

  /// Whether a day is the nth of its weekday in its month, or in its year for a yearly rule.
  private func isNth(_ part: DayRule, _ day: Day) -> Bool {
    guard part.weekday.number == day.weekday, let ordinal = part.ordinal else { return false }
    let (number, length) = frequency == .yearly ? Self.ofYear(day) : (day.dayOfMonth, Day.length(ofMonth: day.month, year: day.year))
    return ordinal > 0 ? (number - 1) / 7 + 1 == ordinal : (length - number) / 7 + 1 == -ordinal
  }

  private static func ofYear(_ day: Day) -> (number: Int, length: Int) {
    let year = day.year
    let start = Day(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0
    return (day.daysSinceEpoch - start + 1, 337 + Day.length(ofMonth: 2, year: year))
  }

  /// The week's number in its year from the front and from the back; week 1 is the first with at least four days in the year.
  private func weekNumber(_ day: Day) -> (front: Int, back: Int) {
    let year = day.year
    let own = firstWeek(year)
    let next = firstWeek(year + 1)
    let number = week(day)
    if number < own { return (number - firstWeek(year - 1) + 1, number - own) }
    if number >= next { return (number - next + 1, number - firstWeek(year + 2)) }
    return (number - own + 1, number - next)
  }

  private func firstWeek(_ year: Int) -> Int { week(Day(year: year, month: 1, day: 4) ?? Day(daysSinceEpoch: 0)) }
}

extension ClockTime {
  /// The same time with the offset of a schedule where it has none of its own.
  func `in`(zone hours: Double?) -> ClockTime {
    guard offset == nil, let hours else { return self }
    return ClockTime(seconds: seconds, offset: Int((hours * 3600).rounded()))
  }

  /// The moment at which the clock shows this time on a day, plus so many days.
  ///
  /// By the clock of Brussels where there is no offset. RFC 5545, 3.3.5: a time that is skipped counts with the offset before the change, of
  /// two the first is meant. Both are the offset two hours before the time read as UTC.
  func instant(on day: Day, plus days: Int = 0) -> Instant {
    let asIfUTC = Instant(milliseconds: (Int64(day.daysSinceEpoch + days) * 86_400 + Int64(seconds)) * 1000)
    return asIfUTC.adding(seconds: -(offset.map(Int64.init) ?? asIfUTC.adding(seconds: -7200).brusselsOffsetSeconds))
  }
}
