package import Care
import HTML
package import Kernel

/// Opening hours in words: a week in a few lines, what holds now, closures to come, the next public holiday.
package struct HoursWords {
  let language: Language
  private let words: Words

  package init(_ language: Language) {
    self.language = language
    words = Words(language)
  }

  /// What stands where no hours are known at all (``Care/OpeningHours/isEmpty``).
  package var nothingKnown: String { HoursText.nothingKnown(language) }

  // MARK: Now

  /// `Ouvert jusque 17h`, `Fermé, ouvre lundi à 9h`, `Fermé exceptionnellement jusqu'au 3 janvier 2027 (congé)`.
  package func state(_ state: OpenState, at moment: Instant) -> String {
    let today = moment.day
    if state.isOpen {
      guard let until = state.until else { return HoursText.alwaysOpen(language) }
      let day = until.day
      // A night that ends in the morning is still "until 6", and midnight belongs to the evening before it.
      if day == today || (day == today.adding(days: 1) && until.time.hour < 12) { return HoursText.openUntil(time(until))(language) }
      guard day.days(since: today) < 7 else { return HoursText.openUntilDay(words.date(day))(language) }
      return HoursText.openUntil("\(words.weekday(day)) \(time(until))")(language)
    }
    if let closure = state.closure { return why(closedNow(closure, today), closure) }
    if state.isClosedByHoliday, let holiday = state.holiday { return HoursText.holidayClosed(holiday.name(language))(language) }
    guard let opens = state.opens else { return HoursText.closed(language) }
    let day = opens.day
    switch day.days(since: today) {
    case 0: return HoursText.opens(time(opens))(language)
    case 1: return HoursText.opens(words.relative(day, today: today), time(opens))(language)
    case ..<7: return HoursText.opens(words.weekday(day), time(opens))(language)
    default: return HoursText.opensOn(words.date(day), time(opens))(language)
    }
  }

  /// A word of warning beside the state, on a holiday for which nobody said what happens.
  package func warning(_ state: OpenState) -> String? {
    guard state.isUncertain, let holiday = state.holiday else { return nil }
    return HoursText.holidayUnsure(holiday.name(language))(language)
  }

  /// What the next public holiday within two weeks means for a place; nothing when it is open as always.
  package func nextHoliday(_ rule: HolidayRule, _ holidays: Holidays, after today: Day) -> String? {
    guard rule != .open, let next = holidays.next(from: today.adding(days: 1), within: 13) else { return nil }
    let (date, name) = (words.dateWithWeekday(next.day), next.holiday.name(language))
    return rule == .closed ? HoursText.nextHolidayClosed(date, name)(language) : HoursText.nextHolidayUnsure(date, name)(language)
  }

  private func closedNow(_ closure: Closure, _ today: Day) -> String {
    guard case .period(_, let to) = closure.days else { return HoursText.closedToday(language) }
    guard let to else { return HoursText.closedForNow(language) }
    return to == today ? HoursText.closedToday(language) : HoursText.closedUntil(words.date(to))(language)
  }

  private func why(_ sentence: String, _ closure: Closure) -> String {
    closure.reason.map { "\(sentence) (\($0(language)))" } ?? sentence
  }

  // MARK: Closures to come

  /// A line for each closure that has not passed, soonest first; holidays by their names.
  package func closures(_ closures: [Closure], _ holidays: Holidays, from today: Day) -> [String] {
    let left = closures.filter { closure in closure.to.map { $0 >= today } ?? true }
    let sorted = left.enumerated().sorted { first, second in
      (first.element.from?.daysSinceEpoch ?? Int.max, first.offset) < (second.element.from?.daysSinceEpoch ?? Int.max, second.offset)
    }
    return sorted.map(\.element).map { closure in
      let days = self.days(closure, holidays)
      let hours = closure.hours.map { Span(opens: $0.opensAt, closes: $0.closesAt) }
      return why(closure.isClosed ? HoursText.closedOn(days)(language) : HoursText.otherHours(days, spans(hours))(language), closure)
    }
  }

  private func days(_ closure: Closure, _ holidays: Holidays) -> String {
    switch closure.days {
    case .holiday(let name): return "(\(holidays.named(name)?.name(language) ?? name))"
    case .period(let from, let to):
      guard let to else { return HoursText.from(words.date(from))(language) }
      return from == to ? HoursText.onDay(words.dateWithWeekday(from))(language) : HoursText.between(words.date(from), words.date(to))(language)
    }
  }

  // MARK: Times

  struct Span: Hashable, Comparable {
    let opens: ClockTime
    let closes: ClockTime

    static func < (left: Self, right: Self) -> Bool { (left.opens.seconds, left.closes.seconds) < (right.opens.seconds, right.closes.seconds) }
  }

  private func time(_ instant: Instant) -> String {
    let clock = instant.time
    return clock == (0, 0) ? HoursText.midnight(language) : time(ClockTime(hour: clock.hour, minute: clock.minute), unit: true)
  }

  /// `9h`, `9h30`; `9 uur`, `9.30 uur` (the unit only at the end of a row); `9:00`.
  private func time(_ clock: ClockTime, unit: Bool) -> String {
    let minute = Day.padded(clock.minute, 2)
    switch language {
    case .french: return clock.minute == 0 ? "\(clock.hour)h" : "\(clock.hour)h\(minute)"
    case .dutch: return (clock.minute == 0 ? "\(clock.hour)" : "\(clock.hour).\(minute)") + (unit ? " uur" : "")
    default: return "\(clock.hour):\(minute)"
    }
  }

  /// `9h–12h30 et 13h30–17h`, `9–12.30 en 13.30–17 uur`, `9:00–12:30 and 13:30–17:00`.
  func spans(_ spans: [Span]) -> String {
    let rows = spans.sorted()
    return words.list(
      rows.enumerated().map { position, span in
        if span.opens.seconds == 0, span.closes.seconds % 86_400 == 0 { return HoursText.dayAndNight(language) }
        return "\(time(span.opens, unit: false))–\(time(span.closes, unit: position == rows.count - 1))"
      })
  }

  /// `lundi à vendredi`, `lundi, mercredi et samedi`, `tous les jours`.
  func days(_ numbers: Set<Int>) -> String {
    if numbers.count == 7 { return HoursText.everyDay(language) }
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return words.list(
      runs.flatMap { run -> [String] in
        run.count > 2 ? [HoursText.range(name(run.lowerBound), name(run.upperBound))(language)] : run.map { name($0) }
      })
  }

  /// The name of an ISO weekday: 5 January 1970 was a Monday.
  func name(_ weekday: Int) -> String { words.weekday(Day(daysSinceEpoch: 3 + weekday)) }
}
