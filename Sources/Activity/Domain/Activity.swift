package import Kernel

/// A house that offers activities: a restaurant, a neighbourhood house, a service centre.
package struct MeetingPlace: Hashable, Sendable, Identifiable, Codable {
  package var id: ID<MeetingPlace>
  package var name: String
  /// Street and number.
  package var address: String
  /// NIS code.
  package var municipality: Int
  package var isAccessible: Bool
  package var phone: String
  /// Where its link is sent to; not shown.
  package var email: String
  package var language: Language
  package var isFictitious = false

  package init(
    id: ID<MeetingPlace>, name: String, address: String, municipality: Int, isAccessible: Bool = false, phone: String = "", email: String = "",
    language: Language = .french, isFictitious: Bool = false
  ) {
    self.id = id
    self.name = name
    self.address = address
    self.municipality = municipality
    self.isAccessible = isAccessible
    self.phone = phone
    self.email = email
    self.language = language
    self.isFictitious = isFictitious
  }
}

/// Something that one can go to: a meal, a walk, a talk, once or again and again.
package struct Activity: Hashable, Sendable, Identifiable, Codable {
  /// What is eaten on a day.
  package struct Dish: Hashable, Sendable, Codable {
    package var day: Day
    package var words: String
    package init(day: Day, words: String) {
      self.day = day
      self.words = words
    }
  }

  package let id: ID<Activity>
  package let place: ID<MeetingPlace>
  /// In the house's own language, as it wrote it.
  package var title: String
  package var words: String
  package var language: Language
  /// With `dtstart`, `opensAt` and `closesAt`.
  package var schedule: Schedule
  package var cancelled: Set<Day> = []
  /// 0 is free; `nil` when nobody said.
  package var cents: Int?
  /// Where it is, when that is not at the house.
  package var elsewhere = ""
  package var isAccessible = false
  /// Somebody fetches those who cannot come alone.
  package var isAccompanied = false
  /// How to register; empty when one simply comes.
  package var registration = ""
  /// What is spoken: codes.
  package var languages: [String] = []
  package var forWhom = ""
  package var menu: [Dish] = []
  package var isRemoved = false

  package init(
    id: ID<Activity>, place: ID<MeetingPlace>, title: String, words: String = "", language: Language, schedule: Schedule, cents: Int? = nil
  ) {
    self.id = id
    self.place = place
    self.title = title
    self.words = words
    self.language = language
    self.schedule = schedule
    self.cents = cents
  }

  package var isFree: Bool { cents == 0 }
  /// As lists of entries name it: `activity/01h…`.
  package var reference: String { Self.referencePrefix + id.raw }
  package static let referencePrefix = "activity/"

  /// One time that it happens.
  package struct Occurrence: Hashable, Sendable {
    package let day: Day
    package let opens: Instant
    package let closes: Instant
    package let isCancelled: Bool
  }

  /// The times that begin from a day up to and with another.
  package func occurrences(from first: Day, through last: Day) -> [Occurrence] {
    guard first <= last else { return [] }
    let hours = OpeningHours(schedules: [schedule], holidays: .none)
    guard !hours.isEmpty else { return [] }
    return (0...last.days(since: first)).flatMap { ahead -> [Occurrence] in
      let day = first.adding(days: ahead)
      return hours.openings(on: day).map {
        Occurrence(day: day, opens: $0.opens, closes: $0.closes, isCancelled: cancelled.contains(day))
      }
    }
  }

  /// What can be eaten on a day.
  package func dish(on day: Day) -> String? { menu.first { $0.day == day }?.words }
}

/// An activity with the house that offers it.
package struct OfferedActivity: Hashable, Sendable {
  package let activity: Activity
  package let place: MeetingPlace
  package let changedAt: Instant
  /// Its words as searches compare them, in UTF-8: made once, since every search of the directory looks at them.
  let searchWords: [[UInt8]]

  package init(activity: Activity, place: MeetingPlace, changedAt: Instant) {
    self.activity = activity
    self.place = place
    self.changedAt = changedAt
    searchWords = Self.searchWords(of: "\(activity.title) \(activity.words) \(activity.forWhom) \(place.name)")
  }

  /// Folded words of a text.
  static func searchWords(of text: String) -> [[UInt8]] {
    text.folded.split { !$0.isLetter && !$0.isNumber }.map { Array($0.utf8) }
  }

  /// The same everywhere and for good, as calendars know it.
  package var universalID: UniversalID { UniversalID(.addresses, name: activity.reference) }
}

/// An activity as those see it who keep it.
package struct ActivityRecord: Hashable, Sendable {
  package let activity: Activity
  /// As it was before the last change, for taking that back.
  package let previous: Activity?
  package let changedAt: Instant
  package let version: Int

  package init(activity: Activity, previous: Activity?, changedAt: Instant, version: Int) {
    self.activity = activity
    self.previous = previous
    self.changedAt = changedAt
    self.version = version
  }
}
