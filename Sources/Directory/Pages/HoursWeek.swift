package import Care
import HTML
package import Kernel

extension HoursWords {
  /// The schedules that hold on a day or later, in as few lines as they need: `lundi à vendredi 9h–12h30 et 13h30–17h`.
  ///
  /// Weekly schedules of the same period become one table; others get a line each. What no words are found for is shown by its own
  /// description, or as "some days". Times are those of the schedule's own clock.
  package func week(_ schedules: [Schedule], on today: Day) -> [String] {
    let left = schedules.filter { schedule in
      schedule.opensAt != nil && schedule.closesAt != nil && (lastDay(schedule).map { $0 >= today } ?? true)
    }
    let sign: String = language == .french ? " :" : ":"
    var lines: [String] = []
    for period in periods(of: left, on: today) {
      let mine = left.filter { self.period($0, on: today) == period }
      let words = rows(mine.filter { plainDays($0) != nil }) + mine.filter { plainDays($0) == nil }.map { special($0) }
      lines += words.map { row in said(period).map { "\($0)\(sign) \(row)" } ?? row }
    }
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }
  }

  private struct Period: Hashable {
    /// Only where it has not begun.
    let from: Day?
    let to: Day?
  }

  private func lastDay(_ schedule: Schedule) -> Day? { [schedule.validTo, schedule.until].compactMap { $0 }.min() }

  private func period(_ schedule: Schedule, on today: Day) -> Period {
    let first = [schedule.validFrom, schedule.dtstart].compactMap { $0 }.max()
    return Period(from: first.flatMap { $0 > today ? $0 : nil }, to: lastDay(schedule))
  }

  /// What holds now comes first, then what begins soonest.
  private func periods(of schedules: [Schedule], on today: Day) -> [Period] {
    var found: [Period] = []
    for schedule in schedules {
      let one = period(schedule, on: today)
      if !found.contains(one) { found.append(one) }
    }
    return found.enumerated().sorted { first, second in
      func key(_ item: (offset: Int, element: Period)) -> (Int, Int) { (item.element.from?.daysSinceEpoch ?? Int.min, item.offset) }
      return key((first.offset, first.element)) < key((second.offset, second.element))
    }.map(\.element)
  }

  private func said(_ period: Period) -> String? {
    let words = Words(language)
    switch (period.from, period.to) {
    case (nil, nil): return nil
    case (let from?, nil): return HoursText.from(words.date(from))(language)
    case (nil, let to?): return HoursText.until(words.date(to))(language)
    case (let from?, let to?):
      return from == to ? HoursText.onDay(words.dateWithWeekday(from))(language) : HoursText.between(words.date(from), words.date(to))(language)
    }
  }

  /// The weekdays (ISO numbers) of a schedule that is the same every week; `nil` for others.
  private func plainDays(_ schedule: Schedule) -> Set<Int>? {
    guard schedule.interval ?? 1 == 1, isWeekly(schedule) else { return nil }
    return weekdays(schedule)
  }

  private func isWeekly(_ schedule: Schedule) -> Bool {
    guard schedule.byweekno.isEmpty, schedule.bymonthday.isEmpty, schedule.byyearday.isEmpty, schedule.count == nil else { return false }
    switch schedule.freq {
    case .weekly, .daily: return true
    case .monthly, .yearly: return !schedule.byday.isEmpty && schedule.byday.allSatisfy { $0.ordinal == nil }
    case nil: return schedule.byday.allSatisfy { $0.ordinal == nil } && !(schedule.byday.isEmpty && schedule.dtstart != nil)
    }
  }

  private func weekdays(_ schedule: Schedule) -> Set<Int>? {
    if !schedule.byday.isEmpty { return Set(schedule.byday.map(\.weekday.number)) }
    guard schedule.freq == .weekly else { return Set(1...7) }
    return (schedule.dtstart ?? schedule.validFrom).map { [$0.weekday] }
  }

  /// One line for all days that have the same hours.
  private func rows(_ schedules: [Schedule]) -> [String] {
    var hours: [Int: Set<Span>] = [:]
    for schedule in schedules {
      guard let opens = schedule.opensAt, let closes = schedule.closesAt, let days = plainDays(schedule) else { continue }
      for day in days { hours[day, default: []].insert(Span(opens: opens, closes: closes)) }
    }
    var groups: [(days: Set<Int>, spans: Set<Span>)] = []
    for (day, spans) in hours.sorted(by: { $0.key < $1.key }) {
      if let position = groups.firstIndex(where: { $0.spans == spans }) {
        groups[position].days.insert(day)
      } else {
        groups.append(([day], spans))
      }
    }
    return groups.map { "\(days($0.days)) \(spans(Array($0.spans)))" }
  }

  private func special(_ schedule: Schedule) -> String {
    guard let opens = schedule.opensAt, let closes = schedule.closesAt else { return "" }
    return "\(specialDays(schedule)) \(spans([Span(opens: opens, closes: closes)]))"
  }

  private func specialDays(_ schedule: Schedule) -> String {
    let words = Words(language)
    let interval = schedule.interval ?? 1
    let unknown = schedule.description ?? HoursText.someDays(language)
    if let once = schedule.dtstart, schedule.freq == nil, schedule.byday.isEmpty { return words.dateWithWeekday(once) }
    if schedule.freq == .weekly, interval > 1, isWeekly(schedule), let days = weekdays(schedule) {
      let every = interval == 2 ? HoursText.everyOtherWeek : HoursText.everyWeeks(interval)
      return "\(every(language)), \(self.days(days))"
    }
    let isMonthly = schedule.freq == .monthly || schedule.freq == nil
    guard isMonthly, interval == 1, schedule.count == nil, schedule.byweekno.isEmpty, schedule.byyearday.isEmpty else { return unknown }
    if schedule.bymonthday.isEmpty, !schedule.byday.isEmpty {
      let days = schedule.byday.compactMap { part in part.ordinal.flatMap { HoursText.ofMonth($0, name(part.weekday.number)) } }
      return days.count == schedule.byday.count ? words.list(days.map { $0(language) }) : unknown
    }
    if schedule.byday.isEmpty, !schedule.bymonthday.isEmpty, schedule.bymonthday.allSatisfy({ $0 > 0 }) {
      return words.list(schedule.bymonthday.sorted().map { HoursText.dayOfMonth("\($0)")(language) })
    }
    return unknown
  }
}
