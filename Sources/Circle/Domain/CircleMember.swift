package import Kernel

/// Somebody around the person: professional, service, family, neighbour, volunteer alike. May have no account and no e-mail.
package struct CircleMember: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case family, friend, neighbour, volunteer
    /// A shopkeeper, a postman, an imam: somebody of the neighbourhood who knows her.
    case keyFigure = "key-figure"
    case professional
    /// A house rather than a person: meals, household help, night watch.
    case service

    /// Those who are there without it being their work. Equal to the others, everywhere.
    package var isInformal: Bool {
      switch self {
      case .family, .friend, .neighbour, .volunteer, .keyFigure: true
      case .professional, .service: false
      }
    }
  }

  /// What a professional is. Codes are stored, those of ``Role`` where there is one: added, never renamed.
  package enum Profession: String, CaseIterable, Hashable, Sendable, Codable {
    case generalPractitioner = "general-practitioner"
    case pharmacist
    case homeNurse = "home-nurse"
    case homeHelp = "home-help"
    case caseManager = "case-manager"
    case neighbourhoodReferent = "neighbourhood-referent"
    case socialWorker = "social-worker"
    case physiotherapist
    case occupationalTherapist = "occupational-therapist"
    case psychologist
    case hospitalReferent = "hospital-referent"
  }

  package enum State: String, CaseIterable, Hashable, Sendable {
    /// In the circle, between the days that the details name.
    case present
    /// Somebody said that it is over. Stays in the history.
    case ended
  }

  package let id: ID<CircleMember>
  package let person: ID<Person>
  package var kind: Kind
  package var details: MemberDetails
  /// The account by which the member sees the file, if there is one.
  package var account: ID<Account>?
  /// The organisation for which the member comes; all of it sees the file when there is no account.
  package var organization: ID<Organization>?
  package var state: State
  package var version: Int

  package init(
    id: ID<CircleMember>, person: ID<Person>, kind: Kind, details: MemberDetails, account: ID<Account>? = nil,
    organization: ID<Organization>? = nil, state: State = .present, version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.kind = kind
    self.details = details
    self.account = account
    self.organization = organization
    self.state = state
    self.version = version
  }

  /// In the circle on this day: begun, and not over.
  package func belongs(on day: Day) -> Bool { (details.since?.earliest ?? day) <= day && !isOver(on: day) }

  /// Ended, or past the last day that was noted.
  package func isOver(on day: Day) -> Bool { state == .ended || (details.until.map { $0.latest < day } ?? false) }

  /// Whether an account or an organisation sees the file through this member.
  package var hasTie: Bool { account != nil || organization != nil }
}

/// What is known of a member. One sealed document; coding keys are stored for decades.
package struct MemberDetails: Hashable, Sendable, Codable {
  package var name = ""
  /// Daughter, nurse, neighbour of the first floor: in the words of the person.
  package var role = ""
  /// What a professional is, where it counts for what is missing in the circle.
  package var profession: CircleMember.Profession?
  /// What the member does for her.
  package var does = ""
  package var phone: PhoneNumber?
  package var email = ""
  package var address = ""
  /// ISO 639-1 codes.
  package var languages: [String] = []
  package var byDay = false
  package var byNight = false
  package var atWeekends = false
  /// "Mornings only", "ring twice".
  package var reachWords = ""
  package var since: PartialDate?
  package var until: PartialDate?
  /// The one she trusts: source of support. At most one.
  package var isTrustedPerson = false
  /// The professional who is her contact and keeps the circle informed. At most one.
  package var isProximityReferent = false
  /// A case manager who coordinates; never the neighbourhood referent. At most one.
  package var isCoordinator = false
  package var isEmergencyContact = false
  package var holdsKey = false
  package var note = ""

  package init() {}
}

/// What a member is for her beside the role: shown with a sign and a word.
package enum MemberMark: String, CaseIterable, Hashable, Sendable {
  case trustedPerson = "trusted"
  case proximityReferent = "referent"
  case coordinator, emergency, key

  /// At most one member at a time carries it: giving it to another takes it from the one before.
  package var isSingle: Bool {
    switch self {
    case .trustedPerson, .proximityReferent, .coordinator: true
    case .emergency, .key: false
    }
  }
}

/// When somebody can be reached.
package enum ReachTime: String, CaseIterable, Hashable, Sendable { case day, night, weekend }

extension MemberDetails {
  package func carries(_ mark: MemberMark) -> Bool {
    switch mark {
    case .trustedPerson: isTrustedPerson
    case .proximityReferent: isProximityReferent
    case .coordinator: isCoordinator
    case .emergency: isEmergencyContact
    case .key: holdsKey
    }
  }

  package var marks: [MemberMark] { MemberMark.allCases.filter(carries) }

  package mutating func giveUp(_ mark: MemberMark) {
    switch mark {
    case .trustedPerson: isTrustedPerson = false
    case .proximityReferent: isProximityReferent = false
    case .coordinator: isCoordinator = false
    case .emergency: isEmergencyContact = false
    case .key: holdsKey = false
    }
  }

  package func isReachable(_ time: ReachTime) -> Bool {
    switch time {
    case .day: byDay
    case .night: byNight
    case .weekend: atWeekends
    }
  }
}

extension [CircleMember] {
  /// Who is her proximity referent on a day, by name: the flag that everybody who cares for her may see, whatever else of the circle he sees.
  package func proximityReferent(on day: Day) -> String? {
    first { $0.details.isProximityReferent && $0.belongs(on: day) }?.details.name
  }

  /// Who is the referent of her neighbourhood on a day, by name: as ``proximityReferent(on:)``.
  package func neighbourhoodReferent(on day: Day) -> String? {
    first { $0.details.profession == .neighbourhoodReferent && $0.belongs(on: day) }?.details.name
  }
}
