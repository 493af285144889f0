package import Kernel

/// When something is open again and again: the schedule object of HSDS 3.0 and 3.1, read in the terms of RFC 5545.
///
/// - **First occurrence.** `dtstart`, or `validFrom` without it, is the anchor from which `interval` and `count` are counted, and whose weekday
///   (or day of the month or year) is meant when no `by…` field says one. Without an anchor `interval` counts as 1, `count` says nothing,
///   and a weekly, monthly or yearly rule without `by…` fields never opens.
/// - **Without `freq`** it is what the `by…` fields need: weekly for plain weekdays, monthly for `2MO` and days of the month, yearly for days
///   and weeks of the year. Without those too it happens once, on `dtstart`; without `dtstart` on every day.
/// - **Bounds.** `validFrom`, `validTo`, `dtstart`, `until` all include their day and bound the *opening day*: hours past midnight go on.
/// - **Times.** `closesAt` at or before `opensAt` is on the following day. Without a time of opening or of closing nothing is known to be open.
/// - **Clock.** The offset in a time itself, else `timezone`, else the clock of Brussels. A time that the change to summer time skips counts with
///   the offset before the change; one that comes twice is the first.
///
/// Its coded form is the HSDS object, with its names and its text forms (`"byday":"2MO,-1FR"`).
package struct Schedule: Hashable, Sendable {
  /// How often a schedule repeats.
  package enum Frequency: String, Codable, Hashable, Sendable, CaseIterable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// The identifier in HSDS (a UUID), when it came from or goes there.
  package var id: String?
  package var validFrom: Day?
  package var validTo: Day?
  package var dtstart: Day?
  package var until: Day?
  /// How many times it happens, from the anchor on.
  package var count: Int?
  /// Hours ahead of UTC, summer and winter; `nil` for the clock of Brussels.
  package var timezone: Double?
  /// The first day of a week, which decides which weeks belong together when `interval` is more than 1. Monday without it.
  package var wkst: Weekday?
  package var freq: Frequency?
  /// Every how many days, weeks, months or years; 1 without it.
  package var interval: Int?
  package var byday: [DayRule]
  package var byweekno: [Int]
  package var bymonthday: [Int]
  package var byyearday: [Int]
  package var opensAt: ClockTime?
  package var closesAt: ClockTime?
  package var description: String?
  package var notes: String?
  package var scheduleLink: String?
  package var attendingType: String?

  package init(
    freq: Frequency? = nil, byday: [DayRule] = [], opensAt: ClockTime? = nil, closesAt: ClockTime? = nil, validFrom: Day? = nil,
    validTo: Day? = nil, dtstart: Day? = nil, until: Day? = nil, count: Int? = nil, timezone: Double? = nil, wkst: Weekday? = nil,
    interval: Int? = nil, byweekno: [Int] = [], bymonthday: [Int] = [], byyearday: [Int] = [], description: String? = nil,
    notes: String? = nil, id: String? = nil, scheduleLink: String? = nil, attendingType: String? = nil
  ) {
    self.id = id
    self.validFrom = validFrom
    self.validTo = validTo
    self.dtstart = dtstart
    self.until = until
    self.count = count
    self.timezone = timezone
    self.wkst = wkst
    self.freq = freq
    self.interval = interval
    self.byday = byday
    self.byweekno = byweekno
    self.bymonthday = bymonthday
    self.byyearday = byyearday
    self.opensAt = opensAt
    self.closesAt = closesAt
    self.description = description
    self.notes = notes
    self.scheduleLink = scheduleLink
    self.attendingType = attendingType
  }

  /// Every day from midnight to midnight, without a beginning or an end.
  package var isDayAndNight: Bool {
    var plain = Schedule(freq: .weekly, byday: byday, opensAt: ClockTime(seconds: 0), closesAt: ClockTime(seconds: 86_400))
    plain.id = id
    plain.description = description
    plain.notes = notes
    return plain == self && Set(byday).isSuperset(of: Weekday.allCases.map { DayRule($0) })
  }

  /// Every week on these days at these hours, by the clock of Brussels.
  package static func weekly(_ days: [Weekday], _ opens: ClockTime, _ closes: ClockTime) -> Schedule {
    Schedule(freq: .weekly, byday: days.map { DayRule($0) }, opensAt: opens, closesAt: closes)
  }
}
