package import Kernel

/// One time span during which it is open.
package struct Opening: Hashable, Sendable {
  /// Open from this moment on.
  package var opens: Instant
  /// Closed from this moment on.
  package var closes: Instant
  /// The day it belongs to, which is the day on which it opens.
  package var day: Day
  /// Whether it falls on a public holiday for which nobody said what happens.
  package var isUncertain: Bool
}

/// What can be said of a moment.
package struct OpenState: Hashable, Sendable {
  package var isOpen: Bool
  /// When it closes next; adjacent hours are one. `nil` when closed, and when it stays open longer than ``OpeningHours/horizon``.
  package var until: Instant?
  /// When it opens next. `nil` when open, and when it does not open within ``OpeningHours/horizon``.
  package var opens: Instant?
  /// It is open by its schedule, but today is a holiday for which nobody said what happens.
  package var isUncertain = false
  /// The closure that keeps it closed on this day.
  package var closure: Closure?
  /// The holiday on this day, if it is one.
  package var holiday: Holiday?
  /// It is that holiday which keeps it closed.
  package var isClosedByHoliday = false

  package init(isOpen: Bool) { self.isOpen = isOpen }
}

/// Schedules, closures and holidays of one place, ready to be asked: is it open, until when, when does it open next.
///
/// Pure and made once per place: asking is cheap. A closure beats schedules and holidays; a holiday beats schedules. Each of them speaks of
/// *opening days*: an evening that goes past midnight belongs to the day on which it began. Open at `opens_at`, closed at `closes_at`.
package struct OpeningHours: Sendable {
  /// How far ahead `until` and `opens` look, in seconds: 366 days.
  package static let horizon: Int64 = 366 * 86_400

  private let recurrences: [Recurrence]
  private let closures: [Closure]
  private let holidayRule: HolidayRule
  private let holidays: Holidays
  /// No hours begin before the first or after the last day.
  private let firstDay: Int
  private let lastDay: Int
  /// How many days before and after its own day a span of hours can lie by the calendar of Brussels.
  private let back: Int
  private let ahead: Int
  /// Open at every moment: nothing has to be looked up for the year to come.
  private let isAlwaysOpen: Bool

  /// - Parameter holidays: from the parameters; ``Holidays/none`` when they play no part.
  package init(schedules: [Schedule], closures: [Closure] = [], onHolidays: HolidayRule = .unknown, holidays: Holidays) {
    recurrences = schedules.compactMap(Recurrence.init)
    self.closures = closures
    holidayRule = onHolidays
    self.holidays = holidays
    let own = closures.filter { !$0.isClosed }
    let firsts: [Int] = recurrences.map(\.first) + own.map { $0.from?.daysSinceEpoch ?? Int.min }
    let lasts: [Int] = recurrences.map(\.last) + own.map { $0.to?.daysSinceEpoch ?? Int.max }
    firstDay = firsts.min() ?? Int.max
    lastDay = lasts.max() ?? Int.min
    let hasOffset =
      recurrences.contains { $0.opens.offset != nil || $0.closes.offset != nil }
      || own.contains { $0.hours.contains { $0.opensAt.offset != nil || $0.closesAt.offset != nil } }
    (back, ahead) = hasOffset ? (3, 2) : (1, 0)
    isAlwaysOpen = onHolidays == .open && closures.isEmpty && schedules.contains(where: \.isDayAndNight)
  }

  /// Nothing at all is known of its hours.
  package var isEmpty: Bool { firstDay > lastDay }

  package func isOpen(at moment: Instant) -> Bool { isOpen(from: moment, to: Instant(milliseconds: moment.milliseconds + 1)) }

  /// Whether it is open at some time from a moment to just before another.
  package func isOpen(from start: Instant, to end: Instant) -> Bool {
    let last = end.day.daysSinceEpoch + ahead
    var number = max(start.day.daysSinceEpoch - back, firstDay)
    while number <= min(last, lastDay) {
      if openings(belongingTo: Day(daysSinceEpoch: number)).contains(where: { $0.opens < end && $0.closes > start }) { return true }
      number += 1
    }
    return false
  }

  /// The hours that begin on a day, in order; adjacent ones are one. Past midnight they go on to their end.
  package func openings(on day: Day) -> [Opening] {
    var merged: [Opening] = []
    for opening in openings(belongingTo: day).sorted(by: { $0.opens < $1.opens }) {
      if let last = merged.indices.last, opening.opens <= merged[last].closes {
        merged[last].closes = max(merged[last].closes, opening.closes)
      } else {
        merged.append(opening)
      }
    }
    return merged
  }

  package func state(at moment: Instant) -> OpenState {
    let today = moment.day
    var state = OpenState(isOpen: false)
    state.holiday = holidays.each(on: today).first
    if isAlwaysOpen {
      state.isOpen = true
      return state
    }
    var near: [Opening] = []
    for number in (today.daysSinceEpoch - back)...(today.daysSinceEpoch + ahead) {
      near += openings(belongingTo: Day(daysSinceEpoch: number))
    }
    let now = near.filter { $0.opens <= moment && $0.closes > moment }
    if let end = now.map(\.closes).max() {
      state.isOpen = true
      state.isUncertain = now.allSatisfy(\.isUncertain)
      state.until = self.end(of: end, near, from: today.adding(days: ahead + 1), limit: moment.adding(seconds: Self.horizon))
    } else {
      if case .closed(let closure) = plan(for: today) {
        state.closure = closure
        state.isClosedByHoliday = closure == nil
      }
      state.opens = opening(after: moment, near, from: today.adding(days: ahead + 1))
    }
    return state
  }

  // MARK: Looking ahead

  private func end(of reached: Instant, _ near: [Opening], from next: Day, limit: Instant) -> Instant? {
    var (end, pending, number) = (reached, near, next.daysSinceEpoch)
    while end <= limit {
      let last = min(end.day.daysSinceEpoch + ahead, lastDay)
      while number <= last {
        pending += openings(belongingTo: Day(daysSinceEpoch: number))
        number += 1
      }
      pending.removeAll { $0.closes <= end }
      guard let further = pending.filter({ $0.opens <= end }).map(\.closes).max() else { return end }
      end = further
    }
    return nil
  }

  private func opening(after moment: Instant, _ near: [Opening], from next: Day) -> Instant? {
    let limit = moment.adding(seconds: Self.horizon)
    var found = near.map(\.opens).filter { $0 > moment }.min()
    var number = max(next.daysSinceEpoch, firstDay)
    var last = min(limit.day.daysSinceEpoch + ahead, lastDay)
    while number <= last {
      if let found { last = min(last, found.day.daysSinceEpoch + ahead) }
      guard number <= last else { break }
      for opening in openings(belongingTo: Day(daysSinceEpoch: number)) where opening.opens > moment {
        found = min(found ?? opening.opens, opening.opens)
      }
      number += 1
    }
    return found.flatMap { $0 <= limit ? $0 : nil }
  }

  // MARK: One day

  /// What decides a day.
  private enum Plan {
    case closed(Closure?)
    case hours([Closure.Hours])
    case schedules(isUncertain: Bool)
  }

  private func plan(for day: Day) -> Plan {
    if !closures.isEmpty {
      let meant: [(length: Int, closure: Closure)] = closures.compactMap { closure in length(of: closure, on: day).map { ($0, closure) } }
      if let shortest = meant.map(\.length).min() {
        let deciding = meant.filter { $0.length == shortest }.map(\.closure)
        if let closed = deciding.first(where: \.isClosed) { return .closed(closed) }
        return .hours(deciding.flatMap(\.hours))
      }
    }
    guard holidayRule != .open, holidays.isHoliday(day) else { return .schedules(isUncertain: false) }
    return holidayRule == .closed ? .closed(nil) : .schedules(isUncertain: true)
  }

  /// How many days a closure has, when it covers this one.
  private func length(of closure: Closure, on day: Day) -> Int? {
    switch closure.days {
    case .period(let from, let to):
      guard from <= day, to.map({ day <= $0 }) ?? true else { return nil }
      return to.map { $0.days(since: from) + 1 } ?? Int.max
    case .holiday(let name):
      return holidays.each(on: day).contains { $0.id == name } ? 1 : nil
    }
  }

  private func openings(belongingTo day: Day) -> [Opening] {
    let number = day.daysSinceEpoch
    guard number >= firstDay, number <= lastDay else { return [] }
    switch plan(for: day) {
    case .closed: return []
    case .hours(let hours): return hours.compactMap { opening(day, $0.opensAt, $0.closesAt, isUncertain: false) }
    case .schedules(let isUncertain):
      return recurrences.compactMap { rule in
        rule.occurs(on: day) ? opening(day, rule.opens, rule.closes, isUncertain: isUncertain) : nil
      }
    }
  }

  /// `nil` when the change of clocks leaves nothing of it.
  private func opening(_ day: Day, _ opens: ClockTime, _ closes: ClockTime, isUncertain: Bool) -> Opening? {
    let start = opens.instant(on: day)
    let end = closes.instant(on: day, plus: closes.seconds <= opens.seconds ? 1 : 0)
    return start < end ? Opening(opens: start, closes: end, day: day, isUncertain: isUncertain) : nil
  }
}
