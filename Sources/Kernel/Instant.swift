/// A moment, in whole milliseconds since 1 January 1970 UTC, as the database keeps it.
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  package func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }
  package func adding(days: Int) -> Instant { adding(seconds: Int64(days) * 86_400) }

  /// Whole seconds from another moment to this one; negative when this one is earlier.
  package func seconds(since other: Instant) -> Int64 { (milliseconds - other.milliseconds) / 1000 }

  /// How far Brussels clocks are ahead of UTC at this moment, in seconds.
  ///
  /// Directive 2000/84/EC: summer time from the last Sunday of March, 01:00 UTC, to the last Sunday of October, 01:00 UTC.
  package var brusselsOffsetSeconds: Int64 {
    let utcDay = Day(daysSinceEpoch: Self.floorDivide(milliseconds, 86_400_000))
    let start = Self.transition(year: utcDay.year, month: 3)
    let end = Self.transition(year: utcDay.year, month: 10)
    return self >= start && self < end ? 7200 : 3600
  }

  private static func transition(year: Int, month: Int) -> Instant {
    let last = Day(year: year, month: month, day: 31) ?? Day(daysSinceEpoch: 0)
    // ISO weekday 7 is Sunday: the last Sunday is that many days back, modulo 7.
    let sunday = last.daysSinceEpoch - (last.weekday % 7)
    return Instant(milliseconds: Int64(sunday) * 86_400_000 + 3_600_000)
  }

  /// The calendar day in Brussels.
  package var day: Day { Day(daysSinceEpoch: Self.floorDivide(milliseconds + brusselsOffsetSeconds * 1000, 86_400_000)) }

  /// Hour (0-23) and minute in Brussels.
  package var time: (hour: Int, minute: Int) {
    let local = milliseconds + brusselsOffsetSeconds * 1000
    let ofDay = Int(local - Int64(Self.floorDivide(local, 86_400_000)) * 86_400_000) / 60_000
    return (ofDay / 60, ofDay % 60)
  }

  /// ISO 8601 in UTC, whole seconds, for machines: `2026-11-21T09:00:00Z`.
  package var iso8601: String {
    let day = Day(daysSinceEpoch: Self.floorDivide(milliseconds, 86_400_000))
    let ofDay = Int(milliseconds - Int64(day.daysSinceEpoch) * 86_400_000) / 1000
    return "\(day)T\(Day.padded(ofDay / 3600, 2)):\(Day.padded(ofDay / 60 % 60, 2)):\(Day.padded(ofDay % 60, 2))Z"
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int {
    Int(value >= 0 ? value / divisor : (value - divisor + 1) / divisor)
  }
}

extension Day {
  /// Midnight in Brussels, when the day begins.
  package var startInBrussels: Instant {
    let asIfUTC = Instant(milliseconds: Int64(daysSinceEpoch) * 86_400_000)
    // Clocks change at 01:00 UTC, never around midnight in Brussels: the offset an hour or two before is the right one.
    return asIfUTC.adding(seconds: -asIfUTC.adding(seconds: -7200).brusselsOffsetSeconds)
  }
}
