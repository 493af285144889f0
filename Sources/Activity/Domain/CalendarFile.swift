package import Kernel

/// Writes iCalendar (RFC 5545 and 7986): what calendar programs subscribe to.
package struct CalendarFile: Sendable {
  private var lines: [String] = []

  /// - Parameters:
  ///   - name: of the calendar, in the reader's language.
  ///   - address: where the newest one can always be read.
  package init(name: String, language: Language, address: String) {
    add("BEGIN", "VCALENDAR")
    add("VERSION", "2.0")
    add("PRODID", "-//Relais//Activities//\(language.code.uppercased())")
    add("CALSCALE", "GREGORIAN")
    add("METHOD", "PUBLISH")
    add("NAME", Self.escaped(name))
    add("X-WR-CALNAME", Self.escaped(name))
    add("SOURCE;VALUE=URI", address)
    add("REFRESH-INTERVAL;VALUE=DURATION", "PT6H")
    add("X-PUBLISHED-TTL", "PT6H")
    lines += Self.brussels
  }

  /// - Parameter link: the activity's page.
  package mutating func add(_ offered: OfferedActivity, link: String) {
    let activity = offered.activity
    // The first time counts as one whatever the rule says, so it must be one.
    guard let start = activity.schedule.dtstart else { return }
    guard let first = activity.occurrences(from: start, through: start.adding(days: 366)).first else { return }
    add("BEGIN", "VEVENT")
    add("UID", "\(offered.universalID)")
    add("DTSTAMP", Self.utc(offered.changedAt))
    add("LAST-MODIFIED", Self.utc(offered.changedAt))
    add("DTSTART;TZID=Europe/Brussels", Self.local(first.opens))
    add("DTEND;TZID=Europe/Brussels", Self.local(first.closes))
    if let rule = Self.rule(activity.schedule) { add("RRULE", rule) }
    let skipped = activity.cancelled.filter { $0 != first.day || activity.rhythm != .once }.sorted()
    for day in skipped {
      guard let time = activity.occurrences(from: day, through: day).first else { continue }
      add("EXDATE;TZID=Europe/Brussels", Self.local(time.opens))
    }
    let isOff = activity.rhythm == .once && activity.cancelled.contains(first.day)
    add("STATUS", isOff ? "CANCELLED" : "CONFIRMED")
    add("SUMMARY;LANGUAGE=\(activity.language.code)", Self.escaped(activity.title))
    var words = [activity.words, activity.forWhom, activity.registration].filter { !$0.isEmpty }
    for dish in activity.menu.sorted(by: { $0.day < $1.day }) { words.append("\(dish.day): \(dish.words)") }
    if !words.isEmpty { add("DESCRIPTION;LANGUAGE=\(activity.language.code)", Self.escaped(words.joined(separator: "\n"))) }
    add("LOCATION", Self.escaped(offered.whereabouts))
    let contact = [offered.place.name, offered.place.phone].filter { !$0.isEmpty }.joined(separator: ", ")
    add("CONTACT", Self.escaped(contact))
    add("URL", link)
    add("TRANSP", "TRANSPARENT")
    add("END", "VEVENT")
  }

  /// The whole file.
  package func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines + ["END:VCALENDAR"] { Self.fold(line, into: &bytes) }
    return bytes
  }

  private mutating func add(_ name: String, _ value: String) { lines.append("\(name):\(value)") }

  /// Lines of at most 75 octets, never cut inside a character (3.1).
  static func fold(_ line: String, into bytes: inout [UInt8]) {
    var length = 0
    for scalar in line.unicodeScalars {
      let own = Array(String(scalar).utf8)
      if length + own.count > 75 {
        bytes += [13, 10, 32]
        length = 1
      }
      bytes += own
      length += own.count
    }
    bytes += [13, 10]
  }

  /// Words as a TEXT value (3.3.11): control characters have no place in it.
  static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case ";": text += "\\;"
      case ",": text += "\\,"
      case "\n": text += "\\n"
      default: if scalar.value >= 32, scalar.value != 127 { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }

  static func utc(_ instant: Instant) -> String {
    let seconds = Int(instant.milliseconds / 1000)
    let day = Day(daysSinceEpoch: seconds / 86_400)
    return "\(date(day))T\(clock(seconds % 86_400))Z"
  }

  static func local(_ instant: Instant) -> String {
    let (hour, minute) = instant.time
    return "\(date(instant.day))T\(clock(hour * 3600 + minute * 60))"
  }

  private static func date(_ day: Day) -> String { "\(Day.padded(day.year, 4))\(Day.padded(day.month, 2))\(Day.padded(day.dayOfMonth, 2))" }
  private static func clock(_ seconds: Int) -> String {
    Day.padded(seconds / 3600, 2) + Day.padded(seconds / 60 % 60, 2) + Day.padded(seconds % 60, 2)
  }

  private static func rule(_ schedule: Schedule) -> String? {
    guard let frequency = schedule.freq else { return nil }
    var parts = ["FREQ=\(frequency.rawValue)"]
    if let interval = schedule.interval, interval > 1 { parts.append("INTERVAL=\(interval)") }
    if !schedule.byday.isEmpty { parts.append("BYDAY=\(schedule.byday.map(\.description).joined(separator: ","))") }
    if !schedule.bymonthday.isEmpty { parts.append("BYMONTHDAY=\(schedule.bymonthday.map { "\($0)" }.joined(separator: ","))") }
    if let count = schedule.count { parts.append("COUNT=\(count)") }
    // With a zone in the first time the end is told in UTC (3.3.10): the last second of the last day.
    if schedule.count == nil, let last = schedule.until {
      parts.append("UNTIL=\(utc(last.adding(days: 1).startInBrussels.adding(seconds: -1)))")
    }
    return parts.joined(separator: ";")
  }

  /// The clock of Brussels since 1996: an hour on at the last Sunday of March, back at that of October.
  private static let brussels = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Brussels", "BEGIN:DAYLIGHT", "TZNAME:CEST", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
    "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "BEGIN:STANDARD", "TZNAME:CET",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
  ]
}

extension OfferedActivity {
  /// Where to go, in one line.
  package var whereabouts: String {
    guard activity.elsewhere.isEmpty else { return activity.elsewhere }
    let town = Municipality.withNIS(place.municipality)
    let parts: [String] = [place.name, place.address, town?.name(place.language) ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
