package import Kernel

/// A part of a municipality as its inhabitants know it: streets, and the people who are there for whoever notices a need.
///
/// A list of streets for now; boundaries drawn by the inhabitants come later. Its identifier is made of its name once and never changes: it
/// stands on posters.
package struct Neighbourhood: Hashable, Sendable, Codable {
  package let id: ID<Neighbourhood>
  /// Who keeps it.
  package let organization: ID<Organization>
  package var nameFr: String
  package var nameNl: String
  /// NIS code.
  package var municipality: Int
  package var streets: [NeighbourhoodStreet]
  package var referents: [Referent]
  /// No longer shown; its posters say so.
  package var isRemoved: Bool
  package let isFictitious: Bool

  package init(
    id: ID<Neighbourhood>, organization: ID<Organization>, nameFr: String, nameNl: String, municipality: Int, streets: [NeighbourhoodStreet],
    referents: [Referent] = [], isRemoved: Bool = false, isFictitious: Bool = false
  ) {
    self.id = id
    self.organization = organization
    self.nameFr = nameFr
    self.nameNl = nameNl
    self.municipality = municipality
    self.streets = streets
    self.referents = referents
    self.isRemoved = isRemoved
    self.isFictitious = isFictitious
  }

  /// In the reader's language; the French name for all but Dutch.
  package var name: Text { Text(written: nameFr, nameNl, nameFr) }
  package var town: Municipality? { Municipality.withNIS(municipality) }

  /// The identifier that a new neighbourhood would like: `schaerbeek-colline`. Never empty.
  package static func wishedID(nameFr: String, municipality: Municipality) -> String {
    let parts = "\(municipality.name.fr) \(nameFr)".folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return String(parts.joined(separator: "-").prefix(60))
  }
}

/// A neighbourhood as those see it who keep it.
package struct NeighbourhoodRecord: Hashable, Sendable {
  package let neighbourhood: Neighbourhood
  /// Counts changes, so that two who change it at once are told.
  package let version: Int
  package let changedAt: Instant

  package init(neighbourhood: Neighbourhood, version: Int, changedAt: Instant) {
    self.neighbourhood = neighbourhood
    self.version = version
    self.changedAt = changedAt
  }
}

/// Somebody whom everybody in a neighbourhood can speak with when help is needed: makes known, listens, leads on. Never a case manager.
package struct Referent: Hashable, Sendable, Codable {
  /// Once a week, from when until when.
  package struct Hours: Hashable, Sendable, Codable {
    /// 1 is Monday.
    package let weekday: Int
    package let opens: ClockTime
    package let closes: ClockTime

    package init(weekday: Int, opens: ClockTime, closes: ClockTime) {
      self.weekday = weekday
      self.opens = opens
      self.closes = closes
    }
  }

  /// Days on which somebody else is there instead.
  package struct Absence: Hashable, Sendable, Codable {
    package let from: Day
    /// Included.
    package let until: Day
    /// Empty: the helpdesk.
    package let standIn: String
    package let phone: String

    package init(from: Day, until: Day, standIn: String, phone: String) {
      self.from = from
      self.until = until
      self.standIn = standIn
      self.phone = phone
    }
  }

  package let id: ID<Referent>
  package var firstName: String
  package var familyName: String
  package var phone: String
  package var email: String
  /// The house where she can be found: `Maison de quartier …`.
  package var base: String
  /// Street and number of that house.
  package var address: String
  /// Codes of the languages that she speaks.
  package var languages: [String]
  /// By day and time.
  package var hours: [Hours]
  package var absence: Absence?
  /// Of her picture, which changes with it; `nil`: her initials.
  package var picture: String?

  package init(
    id: ID<Referent>, firstName: String, familyName: String, phone: String, email: String, base: String, address: String, languages: [String],
    hours: [Hours], absence: Absence? = nil, picture: String? = nil
  ) {
    self.id = id
    self.firstName = firstName
    self.familyName = familyName
    self.phone = phone
    self.email = email
    self.base = base
    self.address = address
    self.languages = languages
    self.hours = hours
    self.absence = absence
    self.picture = picture
  }

  package var name: String { [firstName, familyName].filter { !$0.isEmpty }.joined(separator: " ") }
  /// Two letters for want of a picture.
  package var initials: String { [firstName, familyName].compactMap { $0.first.map { String($0).uppercased() } }.joined() }

  /// The absence, on its days.
  package func absence(on day: Day) -> Absence? {
    guard let absence, absence.from <= day, day <= absence.until else { return nil }
    return absence
  }

  /// An absence that is still to come within two weeks, or has begun: worth a word on her page.
  package func absenceToTell(on day: Day) -> Absence? {
    guard let absence, day <= absence.until, absence.from.days(since: day) <= Self.tellsAhead else { return nil }
    return absence
  }

  /// Days ahead of an absence on which her page begins to tell it.
  package static let tellsAhead = 14
}

extension Referent {
  /// Her hours as schedules, which the house knows how to say.
  package var schedules: [Schedule] {
    hours.compactMap { span in
      guard (1...7).contains(span.weekday) else { return nil }
      return Schedule(freq: .weekly, byday: [DayRule(Weekday.allCases[span.weekday - 1])], opensAt: span.opens, closesAt: span.closes)
    }
  }
}
