package import Kernel

/// Days on which the schedules do not hold: closed, or open at other hours.
///
/// Where several meet on one day, the shortest period wins (one day inside a closed summer); of equally short ones a closure wins, and
/// hours are taken together. It speaks of opening days: hours that began before it and go past midnight go on to their end.
package struct Closure: Hashable, Sendable {
  /// Which days are meant.
  package enum Days: Hashable, Sendable {
    /// Both days belong to it; without `to` until further notice.
    case period(from: Day, to: Day?)
    /// A public holiday of every year, by its name in the parameters: `christmas`.
    case holiday(String)
  }

  /// Hours of such a day; closing at or before opening is on the following day.
  package struct Hours: Codable, Hashable, Sendable {
    package var opensAt: ClockTime
    package var closesAt: ClockTime

    private enum CodingKeys: String, CodingKey {
      case opensAt = "opens_at"
      case closesAt = "closes_at"
    }

    package init(_ opensAt: ClockTime, _ closesAt: ClockTime) {
      self.opensAt = opensAt
      self.closesAt = closesAt
    }
  }

  package var days: Days
  /// Instead of the schedules' hours; empty when it is closed.
  package var hours: [Hours]
  package var reason: Text?

  package init(_ days: Days, hours: [Hours] = [], reason: Text? = nil) {
    self.days = days
    self.hours = hours
    self.reason = reason
  }

  package init(from: Day, to: Day?, hours: [Hours] = [], reason: Text? = nil) {
    self.init(.period(from: from, to: to), hours: hours, reason: reason)
  }

  package var isClosed: Bool { hours.isEmpty }

  /// First and last day of a period; `nil` for a holiday. The last day is `nil` until further notice.
  package var from: Day? {
    guard case .period(let from, _) = days else { return nil }
    return from
  }
  package var to: Day? {
    guard case .period(_, let to) = days else { return nil }
    return to
  }
}

/// What happens to schedules on public holidays.
package enum HolidayRule: String, Codable, Hashable, Sendable, CaseIterable {
  /// Closed, but for exceptional hours on that day.
  case closed
  /// As on any other such day.
  case open
  /// Nobody said: the schedules are shown, with a word that it is not sure.
  case unknown
}
