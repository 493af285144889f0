package import Kernel

/// Somebody, or a house, who carries out the programme's services: a line of the programme's own list.
///
/// Professional data: not sealed, read by professionals, never public.
package struct Provider: Hashable, Sendable {
  package let id: ID<Provider>
  package var details: ProviderDetails
  package let createdAt: Instant
  package var changedAt: Instant
  /// Rises with every change; a form that was shown before another change is refused.
  package var version: Int

  package init(id: ID<Provider>, details: ProviderDetails, createdAt: Instant, changedAt: Instant, version: Int) {
    self.id = id
    self.details = details
    self.createdAt = createdAt
    self.changedAt = changedAt
    self.version = version
  }

  /// As the access log names it.
  package var subject: String { "provider/\(id.raw)" }
}

/// What a line says of a provider.
package struct ProviderDetails: Hashable, Sendable, Codable {
  /// Where the provider meets people.
  package enum Setting: String, CaseIterable, Hashable, Sendable, Codable { case home, practice, video }

  package var name = ""
  /// A code of `Parameters/providers/disciplines.yaml`.
  package var discipline = ""
  /// For whom the provider works; empty for somebody on his own account.
  package var organisation = ""
  /// Of the health insurance, checked.
  package var number: ProviderNumber?
  /// ISO 639 codes of the languages spoken with people.
  package var languages: [String] = []
  /// NIS codes of the municipalities served; empty: the whole Region.
  package var municipalities: [Int] = []
  /// NIS code of the municipality of the practice, for the distance.
  package var base: Int?
  package var times: Set<ProviderTime> = []
  package var settings: Set<Setting> = []
  package var convention = Convention()
  package var capacity: Capacity?
  package var phone = ""
  package var email = ""
  /// The language in which the provider is written to.
  package var letters = Language.french.code
  /// Left the programme: on no list any more, but in the history.
  package var hasLeft = false

  package init() {}

  package func serves(_ nis: Int) -> Bool { municipalities.isEmpty || municipalities.contains(nis) }

  package var lettersLanguage: Language { Language(code: letters).flatMap { Language.interface.contains($0) ? $0 : nil } ?? .french }
}

/// A part of a day of the week at which a provider works.
package struct ProviderTime: Hashable, Comparable, Sendable, Codable {
  package enum Part: String, CaseIterable, Hashable, Sendable, Codable { case morning, afternoon, evening }

  /// 1 is Monday, 7 is Sunday.
  package let weekday: Int
  package let part: Part

  package init(_ weekday: Int, _ part: Part) {
    self.weekday = weekday
    self.part = part
  }

  /// `1-morning`, as forms and stored lines write it.
  package var code: String { "\(weekday)-\(part.rawValue)" }

  package init?(code: String) {
    let parts = code.split(separator: "-").map(String.init)
    guard parts.count == 2, let weekday = Int(parts[0]), (1...7).contains(weekday), let part = Part(rawValue: parts[1]) else { return nil }
    self.init(weekday, part)
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let time = ProviderTime(code: text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "a time of the week"))
    }
    self = time
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }

  package static func < (left: Self, right: Self) -> Bool {
    let all = Part.allCases
    return (left.weekday, all.firstIndex(of: left.part) ?? 0) < (right.weekday, all.firstIndex(of: right.part) ?? 0)
  }
}

extension ProviderDetails {
  /// The convention by which a provider works in the programme.
  package struct Convention: Hashable, Sendable, Codable {
    /// The first day on which it holds; `nil`: none was signed.
    package var from: Day?
    /// The last day on which it holds; `nil` while nobody ended it.
    package var until: Day?
    /// The first and the last day of a pause; the last may still be open.
    package var suspendedFrom: Day?
    package var suspendedUntil: Day?

    package init() {}

    package enum State: Hashable, Sendable {
      case none
      /// Signed, from a day to come.
      case notYet(Day)
      /// With its last day, where there is one.
      case inForce(until: Day?)
      /// With the last day of the pause, where it is known.
      case suspended(until: Day?)
      /// With the day that was its last.
      case ended(Day)
    }

    /// Both the first and the last day count.
    package func state(on day: Day) -> State {
      guard let from = from else { return .none }
      guard from <= day else { return .notYet(from) }
      if let until = until, until < day { return .ended(until) }
      if let begin = suspendedFrom, begin <= day, suspendedUntil.map({ day <= $0 }) ?? true {
        return .suspended(until: suspendedUntil)
      }
      return .inForce(until: until)
    }

    package func isInForce(on day: Day) -> Bool {
      if case .inForce = state(on: day) { true } else { false }
    }
  }

  /// What the provider said about room, and when.
  package struct Capacity: Hashable, Sendable, Codable {
    /// Free places; 0 when full.
    package var places: Int
    /// The last day on which it is full; only when there are no places.
    package var fullUntil: Day?
    package var saidOn: Day

    package init(places: Int, fullUntil: Day? = nil, saidOn: Day) {
      self.places = max(0, places)
      self.fullUntil = places > 0 ? nil : fullUntil
      self.saidOn = saidOn
    }

    /// More than this nobody means.
    package static let mostPlaces = 99
  }

  /// What is known of the room on a day.
  package enum Room: Hashable, Sendable {
    case notSaid
    /// Free places, said on a day.
    case free(Int, said: Day)
    /// With the last day of being full, where it was said.
    case full(until: Day?, said: Day)
    /// Was full until a day that has passed: nobody said anything since.
    case perhaps(since: Day, said: Day)
    /// Said so long ago that it is no news any more.
    case old(places: Int, said: Day)
  }

  /// - Parameter days: news older than that is old; on the day itself it still counts.
  package func room(on today: Day, newsDays days: Int) -> Room {
    guard let capacity else { return .notSaid }
    let said = capacity.saidOn
    if capacity.places == 0, let until = capacity.fullUntil {
      return today <= until ? .full(until: until, said: said) : .perhaps(since: until, said: said)
    }
    guard today.days(since: said) <= days else { return .old(places: capacity.places, said: said) }
    return capacity.places > 0 ? .free(capacity.places, said: said) : .full(until: nil, said: said)
  }
}
