package import Kernel

/// How a help is offered: by whom, where, when, to whom, at what price. The names are those of HSDS 3.1, with what its users need besides.
///
/// Everything is optional: what no source says is left out, never guessed.
package struct Offer: Hashable, Sendable, Codable {
  /// Codes of HSDS. Only `active` and `temporarilyClosed` are shown to the public.
  package enum Status: String, CaseIterable, Hashable, Sendable, Codable {
    case active, inactive, defunct
    case temporarilyClosed = "temporarily closed"
  }
  /// How one gets in.
  package enum Access: String, CaseIterable, Hashable, Sendable, Codable {
    case phone, email, web, appointment
    case walkIn = "walk-in"
    case onPrescription = "on-prescription"
    /// Only a professional can ask.
    case professionalOnly = "professional-only"
  }
  /// How light the help is; the lightest comes first where several would do (subsidiarity).
  package enum Level: Int, CaseIterable, Hashable, Sendable, Codable {
    /// Information and listening.
    case information = 1
    /// Neighbours, volunteers, meeting places.
    case neighbourhood
    /// Help at home: meals, household, transport.
    case homeHelp
    /// Care at home by professionals.
    case homeCare
    /// Specialised care and teams that come in support.
    case specialised
    /// Living somewhere else, for a time or for good.
    case residential
  }
  package enum Accessibility: String, CaseIterable, Hashable, Sendable, Codable {
    case wheelchair, lift, parking
    case accessibleToilet = "accessible-toilet"
    case hearingLoop = "hearing-loop"
    case signLanguage = "sign-language"
    case quietRoom = "quiet-room"
    case publicTransport = "public-transport"
  }

  /// A place where it is offered: HSDS location, address and service at location in one.
  package struct Location: Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable { case physical, postal, virtual }

    package var name: String?
    package var kind: Kind = .physical
    /// Street and number.
    package var street: String?
    package var postalCode: Int?
    /// The town as the source writes it, where the postal code is outside the region or unknown.
    package var town: String?
    /// Degrees; where they are missing the municipality's centre stands in.
    package var latitude: Double?
    package var longitude: Double?
    @EmptyIfAbsent package var accessibility: [Accessibility]
    @EmptyIfAbsent package var phones: [Entry.Phone]
    /// Its own hours; without them those of the service hold.
    @EmptyIfAbsent package var schedules: [Schedule]

    package init(street: String? = nil, postalCode: Int? = nil) {
      self.street = street
      self.postalCode = postalCode
    }

    package var municipality: Municipality? { postalCode.flatMap(Municipality.withPostalCode) }
  }

  /// What it costs. An amount of 0 says "free".
  package struct Cost: Hashable, Sendable, Codable {
    package var option: Text?
    /// Whole cents; `nil` when the words say it all.
    package var cents: Int?
    package init(option: Text?, cents: Int?) {
      self.option = option
      self.cents = cents
    }
  }

  package struct Contact: Hashable, Sendable, Codable {
    package var name: String?
    package var function: String?
    package var phone: String?
    package var email: String?
    package init(name: String?, function: String? = nil, phone: String? = nil, email: String? = nil) {
      self.name = name
      self.function = function
      self.phone = phone
      self.email = email
    }
  }

  /// How much room there is, and when that was said: old news is shown as old.
  package struct Capacity: Hashable, Sendable, Codable {
    package enum State: String, CaseIterable, Hashable, Sendable, Codable { case free, few, waitingList = "waiting-list", full }
    package var state: State
    /// Free places, hours or turns, in the unit's words.
    package var available: Int?
    package var unit: Text?
    package var updated: Day
    package init(state: State, available: Int? = nil, unit: Text? = nil, updated: Day) {
      self.state = state
      self.available = available
      self.unit = unit
      self.updated = updated
    }
  }

  /// That somebody who knows said that everything is right.
  package struct Confirmation: Hashable, Sendable, Codable {
    package enum Way: String, CaseIterable, Hashable, Sendable, Codable {
      /// The provider itself, by its link.
      case provider
      case phone, email, visit, website
      /// As the source of its date says it.
      case source
    }
    package var day: Day
    package var way: Way
    /// Who confirmed, as shown to everybody: an organisation or a function, never a visitor's name.
    package var by: String
    package init(day: Day, way: Way, by: String) {
      self.day = day
      self.way = way
      self.by = by
    }
  }

  package var status: Status = .active
  /// Id of the entry of the organisation that offers it.
  package var organisation: String?
  /// The language the record was written in; its other languages are translations.
  package var recordLanguage: Language?
  @EmptyIfAbsent package var locations: [Location]
  @EmptyIfAbsent package var schedules: [Schedule]
  @EmptyIfAbsent package var closures: [Closure]
  /// What happens on public holidays; `nil`: nobody said.
  package var holidays: HolidayRule?
  /// Languages spoken there, as ISO 639-1 codes.
  @EmptyIfAbsent package var languages: [String]
  @EmptyIfAbsent package var costs: [Cost]
  /// What one must bring.
  @EmptyIfAbsent package var documents: [Text]
  @EmptyIfAbsent package var contacts: [Contact]
  @EmptyIfAbsent package var access: [Access]
  /// Whole years.
  package var minimumAge: Int?
  package var maximumAge: Int?
  package var capacity: Capacity?
  @EmptyIfAbsent package var conditions: [Condition]
  package var level: Level?
  package var confirmation: Confirmation?
  /// Days after which it must be confirmed again; `nil`: the parameters' interval for its kind.
  package var reviewInterval: Int?
  /// The address that a letter asking for confirmation goes to; never shown.
  package var reviewEmail: String?

  package init() {}

  /// Free, paid, or nobody said.
  package var isFree: Bool? { costs.isEmpty ? nil : costs.contains { $0.cents == 0 } }

  /// Whether some pay nothing and others pay.
  package var isFreeForSome: Bool { isFree == true && costs.contains { $0.cents != 0 } }
}

extension Entry {
  /// Whether everybody may find it. What is closed for a time is shown with the words that say so.
  package var isPublic: Bool { offer.map { $0.status == .active || $0.status == .temporarilyClosed } ?? true }
}
