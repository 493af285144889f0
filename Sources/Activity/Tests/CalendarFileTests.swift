import Care
import Kernel
import Testing

/// The calendar file, line by line.
@Suite struct CalendarFileTests {
  private static let place = MeetingPlace(
    id: ID("p1"), name: "Maison; du \"Coin\", à côté", address: "Rue du Test 1", municipality: 21015, phone: "02 000 00 09")

  private static func text(_ schedule: Schedule, title: String = "Repas", change: (inout Activity) -> Void = { _ in }) -> [String] {
    var activity = Activity(id: ID("a1"), place: place.id, title: title, language: .french, schedule: schedule, cents: 0)
    change(&activity)
    var file = CalendarFile(name: "Activités", language: .french, address: "https://relais.example/api/activities.ics")
    file.add(OfferedActivity(activity: activity, place: place, changedAt: .init(milliseconds: 1_795_000_000_000)), link: "https://relais.example/a1")
    let text = String(decoding: file.bytes(), as: UTF8.self)
    // Unfolded, as a calendar program does first.
    var lines: [String] = []
    // By bytes: a fold may stand before a sign that joins the one before.
    for line in text.utf8.split(separator: 10).map({ $0.last == 13 ? Array($0.dropLast()) : Array($0) }) {
      let isFolded = line.first == 32
      let words = String(decoding: isFolded ? line.dropFirst() : line[...], as: UTF8.self)
      if isFolded, let last = lines.indices.last { lines[last] += words } else { lines.append(words) }
    }
    return lines
  }

  private static func day(_ text: String) -> Day { Day(text)! }
  private static func weekly(_ from: String) -> Schedule {
    Activity.schedule(.weekly, on: day(from), ClockTime(hour: 12), ClockTime(hour: 14), last: day("2027-06-30"))
  }

  @Test("no line is longer than 75 octets and no character is cut in two")
  func folding() {
    let title = String(repeating: "é👵🏽漢", count: 60)
    var activity = Activity(id: ID("a1"), place: Self.place.id, title: title, language: .french, schedule: Self.weekly("2026-11-24"))
    activity.words = title
    var file = CalendarFile(name: title, language: .french, address: "https://relais.example/")
    file.add(OfferedActivity(activity: activity, place: Self.place, changedAt: .init(milliseconds: 0)), link: "https://relais.example/")
    let bytes = file.bytes()
    var lines: [[UInt8]] = [[]]
    for (index, byte) in bytes.enumerated() {
      if byte == 10 {
        #expect(bytes[index - 1] == 13)
        lines[lines.count - 1].removeLast()
        lines.append([])
      } else {
        lines[lines.count - 1].append(byte)
      }
    }
    #expect(lines.last == [])
    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(lines.contains { $0.count > 70 })
    #expect(Self.text(Self.weekly("2026-11-24"), title: title).contains("SUMMARY;LANGUAGE=fr:\(title)"))
  }

  @Test("commas, semicolons, backslashes and new lines are escaped, control characters are left out")
  func escaping() {
    let lines = Self.text(Self.weekly("2026-11-24"), title: "a,b;c\\d\u{7}e\nf")
    #expect(lines.contains("SUMMARY;LANGUAGE=fr:a\\,b\\;c\\\\de\\nf"))
    #expect(lines.contains("LOCATION:Maison\\; du \"Coin\"\\, à côté\\, Rue du Test 1\\, Schaerbeek"))
  }

  @Test("a weekly activity is a rule by the clock of Brussels that ends in UTC, cancelled days are left out")
  func weekly() {
    let lines = Self.text(Self.weekly("2026-11-24")) { $0.cancelled = [Self.day("2026-12-22"), Self.day("2026-12-23")] }
    #expect(lines.contains("DTSTART;TZID=Europe/Brussels:20261124T120000"))
    #expect(lines.contains("DTEND;TZID=Europe/Brussels:20261124T140000"))
    // 30 June 2027, 23:59:59 in Brussels.
    #expect(lines.contains("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T215959Z"))
    #expect(lines.filter { $0.hasPrefix("EXDATE") } == ["EXDATE;TZID=Europe/Brussels:20261222T120000"])
    #expect(lines.contains("STATUS:CONFIRMED"))
    #expect(lines.contains("BEGIN:VTIMEZONE") && lines.contains("TZID:Europe/Brussels"))
    #expect(lines.contains { $0.hasPrefix("DTSTAMP:") && $0.hasSuffix("Z") })
  }

  @Test("the hour stays the same on the wall when summer time begins")
  func summerTime() {
    let activity = Activity(
      id: ID("a1"), place: Self.place.id, title: "Marche", language: .french,
      schedule: Activity.schedule(.weekly, on: Self.day("2026-03-22"), ClockTime(hour: 10), ClockTime(hour: 11)))
    let times = activity.occurrences(from: Self.day("2026-03-22"), through: Self.day("2026-03-29"))
    #expect(times.map { $0.opens.time.hour } == [10, 10])
    #expect(times[1].opens.seconds(since: times[0].opens) == 7 * 86_400 - 3600)
  }

  @Test("what happens once and is cancelled says so instead of disappearing")
  func cancelledOnce() {
    let schedule = Activity.schedule(.once, on: Self.day("2026-11-24"), ClockTime(hour: 12), ClockTime(hour: 14))
    let lines = Self.text(schedule) { $0.cancelled = [Self.day("2026-11-24")] }
    #expect(lines.contains("STATUS:CANCELLED"))
    let event = lines.drop { $0 != "BEGIN:VEVENT" }
    #expect(!event.contains { $0.hasPrefix("RRULE") || $0.hasPrefix("EXDATE") })
  }

  @Test("the fifth week of a month means the last, so that no month is left out")
  func monthly() {
    let schedule = Activity.schedule(.monthly, on: Self.day("2026-12-29"), ClockTime(hour: 12), ClockTime(hour: 14))
    let activity = Activity(id: ID("a1"), place: Self.place.id, title: "x", language: .french, schedule: schedule)
    let days = activity.occurrences(from: Self.day("2026-12-01"), through: Self.day("2027-03-31")).map { "\($0.day)" }
    #expect(days == ["2026-12-29", "2027-01-26", "2027-02-23", "2027-03-30"])
  }

  @Test("the identifier is a UUID and stays when the activity changes")
  func identifier() {
    let one = Self.text(Self.weekly("2026-11-24")).first { $0.hasPrefix("UID:") }
    let other = Self.text(Self.weekly("2026-12-01"), title: "Autre").first { $0.hasPrefix("UID:") }
    #expect(one == other && one?.utf8.count == 40)
  }
}
