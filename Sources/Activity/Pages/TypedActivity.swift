package import Care
import HTML
package import Kernel

/// Reads what a house typed about an activity, and shows it again.
package enum TypedActivity {
  /// - Parameter value: of the form's field.
  /// - Throws: ``Kernel/Invalid`` with the fields that cannot be read.
  package static func read(
    _ value: (String) -> String, id: ID<Activity>, of place: MeetingPlace, today: Day
  ) throws(Invalid) -> Activity {
    var problems: [FieldProblem] = []
    func problem(_ field: String, _ code: String, _ text: Text) { problems.append(FieldProblem(field, code: "activity.\(code)", text: text)) }
    func time(_ field: String) -> ClockTime {
      if let time = clock(value(field)) { return time }
      problem(field, "bad-time", ActivityHouseText.badTime)
      return ClockTime(hour: 0)
    }
    let day = TypedDay.read(value("day"), today: today)
    if day == nil { problem("day", "bad-day", ActivityHouseText.badDay) }
    let (opens, closes) = (time("from"), time("until"))
    var last: Day?
    if !value("lastDay").trimmed.isEmpty {
      last = TypedDay.read(value("lastDay"), today: today)
      if last == nil { problem("lastDay", "bad-day", ActivityHouseText.badDay) }
    }
    let cents = cents(value("cost"))
    if cents == nil, !value("cost").trimmed.isEmpty { problem("cost", "bad-cost", ActivityHouseText.badCost) }
    var menu: [Activity.Dish] = []
    for line in value("menu").split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
      let parts = line.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == ":" })
      if parts.count == 2, let day = TypedDay.read(String(parts[0]), today: today) {
        menu.append(Activity.Dish(day: day, words: String(parts[1]).trimmed))
      } else {
        problem("menu", "bad-dish", ActivityHouseText.badDish(String(line.prefix(40))))
      }
    }
    let schedule = Activity.schedule(Activity.Rhythm(rawValue: value("rhythm")) ?? .once, on: day ?? today, opens, closes, last: last)
    var activity = Activity(
      id: id, place: place.id, title: value("title").trimmed, words: value("words").trimmed, language: place.language, schedule: schedule,
      cents: cents)
    activity.elsewhere = value("elsewhere").trimmed
    activity.isAccessible = value("accessible") == "yes"
    activity.isAccompanied = value("accompanied") == "yes"
    activity.registration = value("registration").trimmed
    let languages: [String] = value("languages").lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    activity.languages = languages.map { LanguageNames.code(typed: $0) ?? $0 }
    activity.forWhom = value("forWhom").trimmed
    activity.menu = menu
    if problems.isEmpty {
      try activity.check()
    } else {
      do { try activity.check() } catch { problems += error.problems.filter { bad in !problems.contains { $0.path == bad.path } } }
      throw Invalid(problems)
    }
    return activity
  }

  /// `14:00`, `14h`, `14u30`, `9`; `nil` for anything else.
  static func clock(_ typed: String) -> ClockTime? {
    let parts = typed.trimmed.lowercased().split(omittingEmptySubsequences: false) { ":hu.".contains($0) }.map { String($0).trimmed }
    guard let first = parts.first, parts.count <= 2, first.count <= 2, let hour = Int(first), (0..<24).contains(hour) else { return nil }
    let rest = parts.count == 2 ? parts[1] : ""
    guard !rest.isEmpty else { return ClockTime(hour: hour) }
    guard rest.count == 2, let minute = Int(rest), (0..<60).contains(minute) else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }

  /// `4,50`, `4.5`, `4 €`; at most 1,000 euros.
  static func cents(_ typed: String) -> Int? {
    let plain = typed.filter { !$0.isWhitespace && $0 != "€" }
    let parts = plain.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let first = parts.first, parts.count <= 2, !first.isEmpty, first.allSatisfy(\.isWholeNumber), let euros = Int(first), euros <= 1000
    else { return nil }
    guard parts.count == 2 else { return euros * 100 }
    guard (1...2).contains(parts[1].count), parts[1].allSatisfy(\.isWholeNumber), let rest = Int(parts[1]) else { return nil }
    return euros * 100 + (parts[1].count == 1 ? rest * 10 : rest)
  }

  /// As the form shows an activity.
  ///
  /// - Parameter ahead: days to move it, for a copy.
  package static func values(_ activity: Activity, ahead: Int = 0) -> [String: String] {
    func written(_ day: Day?) -> String { day.map { "\($0.dayOfMonth)/\($0.month)/\($0.year)" } ?? "" }
    func written(_ time: ClockTime?) -> String { time.map { "\(Day.padded($0.hour, 2)):\(Day.padded($0.minute, 2))" } ?? "" }
    var values: [String: String] = [
      "title": activity.title, "words": activity.words, "rhythm": activity.rhythm.rawValue, "elsewhere": activity.elsewhere,
      "registration": activity.registration, "forWhom": activity.forWhom, "languages": activity.languages.joined(separator: ", "),
    ]
    values["day"] = written(activity.schedule.dtstart?.adding(days: ahead))
    values["lastDay"] = written(activity.schedule.until)
    values["from"] = written(activity.schedule.opensAt)
    values["until"] = written(activity.schedule.closesAt)
    values["cost"] = activity.cents.map { $0 % 100 == 0 ? "\($0 / 100)" : "\($0 / 100),\(Day.padded($0 % 100, 2))" } ?? ""
    if activity.isAccessible { values["accessible"] = "yes" }
    if activity.isAccompanied { values["accompanied"] = "yes" }
    // Dishes are of their day: a copy begins without.
    if ahead == 0 { values["menu"] = activity.menu.map { "\(written($0.day)) \($0.words)" }.joined(separator: "\n") }
    return values
  }
}
