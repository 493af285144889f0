import Care
import Foundation
import Kernel
import Parameters
import Testing

/// What is shared by the tests of opening hours.
enum HoursSamples {
  static func day(_ text: String) -> Day { Day(text)! }

  /// `2026-11-21 10:00` by the clock of Brussels; of two such moments the first.
  static func at(_ text: String) -> Instant {
    let parts = text.split(separator: " ")
    let clock = ClockTime(String(parts[1]))!
    let local = day(String(parts[0])).startInBrussels.adding(seconds: Int64(clock.seconds))
    // The hours after a change of clocks are further from midnight, or nearer to it, by one.
    return local.adding(seconds: day(String(parts[0])).startInBrussels.brusselsOffsetSeconds - local.brusselsOffsetSeconds)
  }

  static func clock(_ text: String) -> ClockTime { ClockTime(text)! }

  static func weekly(_ days: [Weekday], _ opens: String, _ closes: String) -> Schedule { .weekly(days, clock(opens), clock(closes)) }

  static let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

  static let holidays: Holidays = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return (try? HoursFolder.holidays(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  static func hours(
    _ schedules: [Schedule], _ closures: [Closure] = [], _ rule: HolidayRule = .open
  ) -> OpeningHours { OpeningHours(schedules: schedules, closures: closures, onHolidays: rule, holidays: holidays) }
}

@Suite("Opening hours")
struct OpeningHoursTests {
  typealias Make = HoursSamples

  @Test("it is open at the minute of opening and closed at the minute of closing")
  func edges() {
    let hours = Make.hours([Make.weekly([.saturday], "09:00", "17:00")])
    #expect(!hours.isOpen(at: Instant(milliseconds: Make.at("2026-11-21 09:00").milliseconds - 1)))
    #expect(hours.isOpen(at: Make.at("2026-11-21 09:00")))
    #expect(hours.isOpen(at: Instant(milliseconds: Make.at("2026-11-21 17:00").milliseconds - 1)))
    #expect(!hours.isOpen(at: Make.at("2026-11-21 17:00")))
    #expect(hours.state(at: Make.at("2026-11-21 17:00")).opens == Make.at("2026-11-28 09:00"))
  }

  @Test("hours that touch are one until the last of them")
  func adjacent() {
    let hours = Make.hours([
      Make.weekly([.saturday], "09:00", "12:00"), Make.weekly([.saturday], "12:00", "15:00"), Make.weekly([.saturday], "14:00", "16:00"),
    ])
    #expect(hours.state(at: Make.at("2026-11-21 10:00")).until == Make.at("2026-11-21 16:00"))
    #expect(hours.openings(on: Make.day("2026-11-21")).map(\.closes) == [Make.at("2026-11-21 16:00")])
  }

  @Test("a number that answers day and night is known at once to do so, holidays included; with a closure, or a day less, it is looked up")
  func dayAndNight() {
    let always = Make.weekly(Weekday.allCases, "00:00", "24:00")
    #expect(always.isDayAndNight)
    #expect(!Make.weekly(Make.workdays, "00:00", "24:00").isDayAndNight && !Make.weekly(Weekday.allCases, "00:00", "23:59").isDayAndNight)
    let state = Make.hours([always]).state(at: Make.at("2026-12-25 03:00"))
    #expect(state.isOpen && state.until == nil && state.opens == nil && !state.isUncertain && state.holiday?.id == "christmas")
    #expect(Make.hours([always], [], .unknown).state(at: Make.at("2026-12-25 03:00")).isUncertain)
    let closed = Make.hours([always], [Closure(from: Make.day("2026-12-26"), to: Make.day("2026-12-26"))])
    #expect(closed.state(at: Make.at("2026-12-25 03:00")).until == Make.at("2026-12-26 00:00"))
  }

  @Test("a night belongs to the day on which it began")
  func pastMidnight() {
    let hours = Make.hours([Make.weekly([.friday], "22:00", "02:00")], [Closure(from: Make.day("2026-11-21"), to: Make.day("2026-11-21"))])
    #expect(hours.state(at: Make.at("2026-11-21 01:30")).until == Make.at("2026-11-21 02:00"))
    #expect(!hours.isOpen(at: Make.at("2026-11-21 02:00")))
    #expect(!hours.isOpen(at: Make.at("2026-11-20 01:30")))
  }

  @Test("open from midnight to midnight every day is open without end")
  func alwaysOpen() {
    let hours = Make.hours([Schedule(opensAt: Make.clock("00:00"), closesAt: Make.clock("24:00"))])
    let state = hours.state(at: Make.at("2026-11-21 10:00"))
    #expect(state.isOpen)
    #expect(state.until == nil)
    let ending = Make.hours([Schedule(opensAt: Make.clock("00:00"), closesAt: Make.clock("00:00"), validTo: Make.day("2027-02-28"))])
    #expect(ending.state(at: Make.at("2026-11-21 10:00")).until == Make.at("2027-03-01 00:00"))
  }

  @Test("the night of summer time is an hour shorter, that of winter time an hour longer")
  func clockChanges() {
    let hours = Make.hours([Make.weekly([.saturday], "22:00", "06:00")])
    let spring = hours.openings(on: Make.day("2026-03-28"))
    let autumn = hours.openings(on: Make.day("2026-10-24"))
    #expect(spring.map { $0.closes.seconds(since: $0.opens) } == [7 * 3600])
    #expect(autumn.map { $0.closes.seconds(since: $0.opens) } == [9 * 3600])
  }

  @Test("a skipped time counts with the offset before the change, of a double time the first is meant")
  func skippedAndDouble() {
    let skipped = Make.hours([Make.weekly([.sunday], "02:30", "05:00")]).openings(on: Make.day("2026-03-29"))
    #expect(skipped.first?.opens.iso8601 == "2026-03-29T01:30:00Z")
    let nothing = Make.hours([Make.weekly([.sunday], "02:30", "03:00")]).openings(on: Make.day("2026-03-29"))
    #expect(nothing.isEmpty)
    let double = Make.hours([Make.weekly([.sunday], "01:00", "02:30")]).openings(on: Make.day("2026-10-25"))
    #expect(double.first?.closes.iso8601 == "2026-10-25T00:30:00Z")
  }

  @Test("a number of hours ahead of UTC, or an offset in the time, holds summer and winter")
  func offsets() {
    var schedule = Make.weekly([.monday], "09:00", "10:00")
    schedule.timezone = 1
    #expect(Make.hours([schedule]).openings(on: Make.day("2026-07-06")).first?.opens.iso8601 == "2026-07-06T08:00:00Z")
    let said = Make.weekly([.monday], "23:30-05:00", "23:45-05:00")
    let hours = Make.hours([said])
    #expect(hours.isOpen(at: Make.at("2026-07-07 06:35")))
    #expect(hours.state(at: Make.at("2026-07-07 06:00")).opens == Make.at("2026-07-07 06:30"))
  }

  @Test("every second week is counted in weeks from the first day")
  func everyOtherWeek() {
    var schedule = Make.weekly([.monday, .sunday], "09:00", "12:00")
    schedule.interval = 2
    schedule.dtstart = Make.day("2026-11-04")
    func opens() -> [String] {
      let hours = Make.hours([schedule])
      return (0..<28).map { Make.day("2026-11-02").adding(days: $0) }.filter { !hours.openings(on: $0).isEmpty }.map(\.description)
    }
    #expect(opens() == ["2026-11-08", "2026-11-16", "2026-11-22"])
    schedule.wkst = .sunday
    #expect(opens() == ["2026-11-15", "2026-11-16", "2026-11-29"])
    schedule.dtstart = nil
    #expect(opens().count == 8)
  }

  @Test(
    "months are read by ordinals and by days from either end",
    arguments: [
      ("2MO,-1FR", "", ["2026-11-09", "2026-11-27"]), ("5MO", "", ["2026-11-30"]), ("", "1,-1,31", ["2026-11-01", "2026-11-30"]),
      ("1SU,TU", "", ["2026-11-01", "2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24"]), ("FR", "13", ["2026-11-13"]),
    ])
  func monthly(byday: String, bymonthday: String, expected: [String]) {
    let schedule = Schedule(
      freq: .monthly, byday: byday.split(separator: ",").compactMap { DayRule($0) }, opensAt: Make.clock("09:00"), closesAt: Make.clock("10:00"),
      bymonthday: bymonthday.split(separator: ",").compactMap { Int($0) })
    let hours = Make.hours([schedule])
    let days = (0..<30).map { Make.day("2026-11-01").adding(days: $0) }.filter { !hours.openings(on: $0).isEmpty }
    #expect(days.map(\.description) == expected)
  }

  @Test("a count is counted from the first day, and the last day of a period is inside")
  func bounds() {
    var schedule = Make.weekly([.monday, .wednesday], "09:00", "10:00")
    schedule.dtstart = Make.day("2026-11-02")
    schedule.count = 3
    #expect(Make.hours([schedule]).isOpen(at: Make.at("2026-11-09 09:30")))
    #expect(!Make.hours([schedule]).isOpen(at: Make.at("2026-11-11 09:30")))
    schedule.count = nil
    schedule.validTo = Make.day("2026-11-11")
    #expect(Make.hours([schedule]).isOpen(at: Make.at("2026-11-11 09:30")))
    #expect(Make.hours([schedule]).state(at: Make.at("2026-11-11 10:00")).opens == nil)
  }

  @Test("without a first day a rule that needs one never opens, and unknown hours are not open hours")
  func nothingKnown() {
    let bare = Schedule(freq: .weekly, opensAt: Make.clock("09:00"), closesAt: Make.clock("10:00"))
    #expect(Make.hours([bare]).isEmpty)
    #expect(Make.hours([Schedule(freq: .weekly, byday: [DayRule(.monday)], opensAt: Make.clock("09:00"))]).isEmpty)
    #expect(Make.hours([]).state(at: Make.at("2026-11-21 10:00")) == OpenState(isOpen: false))
  }

  @Test("a closure beats schedules, and exceptional hours replace the day")
  func closures() {
    let closed = Closure(from: Make.day("2026-11-23"), to: Make.day("2026-11-25"), reason: Text(same: "x"))
    let evening = Closure.Hours(Make.clock("18:00"), Make.clock("01:00"))
    let other = Closure(from: Make.day("2026-11-24"), to: Make.day("2026-11-24"), hours: [evening])
    let hours = Make.hours([Make.weekly(Make.workdays, "09:00", "17:00")], [closed, other])
    let monday = hours.state(at: Make.at("2026-11-23 10:00"))
    #expect(monday.closure == closed)
    #expect(monday.opens == Make.at("2026-11-24 18:00"))
    #expect(!hours.isOpen(at: Make.at("2026-11-24 10:00")))
    #expect(hours.isOpen(at: Make.at("2026-11-25 00:30")))
    #expect(hours.state(at: Make.at("2026-11-25 02:00")).opens == Make.at("2026-11-26 09:00"))
    let forGood = Make.hours([Make.weekly(Make.workdays, "09:00", "17:00")], [Closure(from: Make.day("2026-11-24"), to: nil)])
    #expect(forGood.state(at: Make.at("2026-11-23 18:00")).opens == nil)
  }

  @Test("of equally short periods the closure wins, and exceptional hours of one day are taken together")
  func equallyShort() {
    let day = Make.day("2026-11-24")
    let morning = Closure(from: day, to: day, hours: [.init(Make.clock("09:00"), Make.clock("10:00"))])
    let noon = Closure(from: day, to: day, hours: [.init(Make.clock("12:00"), Make.clock("13:00"))])
    #expect(Make.hours([], [morning, noon]).openings(on: day).count == 2)
    #expect(Make.hours([], [morning, Closure(from: day, to: day)]).openings(on: day).isEmpty)
  }

  @Test("holidays close, hold or leave it open, as the place says")
  func holidayRules() {
    let schedule = Make.weekly(Make.workdays, "09:00", "17:00")
    let armistice = Make.at("2026-11-11 10:00")
    #expect(Make.hours([schedule], [], .open).state(at: armistice).isUncertain == false)
    let closed = Make.hours([schedule], [], .closed).state(at: armistice)
    #expect(closed.isClosedByHoliday)
    #expect(closed.opens == Make.at("2026-11-12 09:00"))
    let unknown = Make.hours([schedule], [], .unknown).state(at: armistice)
    #expect(unknown.isOpen && unknown.isUncertain && unknown.holiday?.id == "armistice")
    let own = Closure(.holiday("armistice"), hours: [.init(Make.clock("09:00"), Make.clock("12:00"))])
    #expect(Make.hours([schedule], [own], .closed).state(at: armistice).until == Make.at("2026-11-11 12:00"))
  }

  @Test("a place is open today when some hours are left of it")
  func today() {
    let hours = Make.hours([Make.weekly([.saturday], "09:00", "12:00")])
    let end = Make.day("2026-11-22").startInBrussels
    #expect(hours.isOpen(from: Make.at("2026-11-21 08:00"), to: end))
    #expect(!hours.isOpen(from: Make.at("2026-11-21 12:00"), to: end))
  }

  @Test("what lies beyond 366 days is not said")
  func horizon() {
    let now = Make.at("2026-11-21 10:00")
    func opens(_ ahead: Int) -> Instant? {
      let day = now.day.adding(days: ahead)
      return Make.hours([Schedule(opensAt: Make.clock("10:00"), closesAt: Make.clock("11:00"), dtstart: day)]).state(at: now).opens
    }
    #expect(opens(366) == Make.at("2027-11-22 10:00"))
    #expect(opens(367) == nil)
  }
}

@Suite("Public holidays")
struct HolidaysTests {
  @Test("the ten holidays of 2026 are those of the calendar")
  func of2026() {
    let found = (0..<365).map { HoursSamples.day("2026-01-01").adding(days: $0) }.filter(HoursSamples.holidays.isHoliday)
    #expect(
      found.map(\.description) == [
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-07-21", "2026-08-15", "2026-11-01", "2026-11-11",
        "2026-12-25",
      ])
  }

  @Test("Easter is where the church has it", arguments: ["2000-04-23", "2008-03-23", "2011-04-24", "2026-04-05", "2038-04-25", "2285-03-22"])
  func easter(_ expected: String) {
    #expect(Holidays.easter(HoursSamples.day(expected).year)?.description == expected)
  }

  @Test("two holidays may meet, years outside the table are computed, and names are found in any language")
  func others() {
    #expect(HoursSamples.holidays.each(on: HoursSamples.day("2008-05-01")).map(\.id) == ["labour-day", "ascension"])
    #expect(HoursSamples.holidays.isHoliday(HoursSamples.day("2190-12-25")))
    #expect(!HoursSamples.holidays.isHoliday(HoursSamples.day("1950-12-25")))
    #expect(HoursSamples.holidays.named("kerstmis")?.id == "christmas")
    #expect(HoursSamples.holidays.named("Ascension")?.id == "ascension")
    #expect(HoursSamples.holidays.named("carnival") == nil)
    #expect(HoursSamples.holidays.next(from: HoursSamples.day("2026-12-20"), within: 13)?.day == HoursSamples.day("2026-12-25"))
  }
}
