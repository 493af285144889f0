package import Kernel

/// What the file says of the person. One sealed document: everything may be missing, nothing is asked twice.
///
/// Coding keys are stored for decades: fields are added with a default, never renamed.
package struct PersonDetails: Hashable, Sendable, Codable {
  /// The first one is how she is called; empty while nobody knows her name.
  package var names: [PersonName] = []
  package var birth: PartialDate?
  package var gender: Gender = .unknown
  package var nationalNumber: NationalNumber?
  /// Why there is no number; only meaningful without one.
  package var noNumber: NoNumberReason?
  /// The first one is the preferred one.
  package var languages: [SpokenLanguage] = []
  package var interpreter: Interpreter = .notNeeded
  package var reading: ReadingAbility = .unknown
  /// Newest first.
  package var addresses: [DatedAddress] = []
  package var phones: [PersonPhone] = []
  package var emails: [String] = []
  package var household = Household()
  package var insurance = Insurance()
  package var doctor = NamedContact()
  package var pharmacy = NamedContact()
  /// Where she lives, newest first; the first one without an end is now.
  package var residences: [Residence] = []
  /// What matters to her, in her own words. Stands largest on her page.
  package var matters = ""
  package var note = ""
  /// Set with her agreement, taken away when she withdraws it.
  package var included: InclusionFlag?

  package init() {}

  package var displayName: String { names.first?.display ?? "" }

  /// The address on a day.
  package func address(on day: Day) -> DatedAddress? { addresses.first { $0.holds(on: day) } }

  /// Where she lives on a day; `nil` when nobody has said.
  package func residence(on day: Day) -> Residence? { residences.first { $0.holds(on: day) } }

  package var diedOn: PartialDate? { residences.first { $0.kind == .died }?.from }
}

/// That she is included: since when and by whom. Everybody who cares for her sees it.
package struct InclusionFlag: Hashable, Sendable, Codable {
  package var day: Day
  /// The name of the one who explained and noted it; empty when she did so herself.
  package var by: String
  package var organization: String

  package init(day: Day, by: String, organization: String) {
    self.day = day
    self.by = by
    self.organization = organization
  }
}

/// A name, as papers or people say it.
package struct PersonName: Hashable, Sendable, Codable {
  package enum Use: String, CaseIterable, Hashable, Sendable, Codable {
    /// On her papers.
    case official
    /// How she is called.
    case usual
    case birth
    /// Another spelling or an older name under which somebody may know her.
    case other
  }
  package var use: Use
  package var given: String
  package var family: String

  package init(use: Use = .official, given: String, family: String) {
    self.use = use
    self.given = given
    self.family = family
  }

  package var display: String { [given, family].filter { !$0.isEmpty }.joined(separator: " ") }
}

package enum Gender: String, CaseIterable, Hashable, Sendable, Codable { case female, male, other, unknown }

/// Why somebody has no national number. Each is a normal case.
package enum NoNumberReason: String, CaseIterable, Hashable, Sendable, Codable {
  case notYetKnown = "not-yet-known"
  case withoutPapers = "without-papers"
  case procedureRunning = "procedure-running"
  case livesAbroad = "lives-abroad"
  case doesNotWish = "does-not-wish"
}

/// A language she speaks, by its ISO 639-1 code, and how well.
package struct SpokenLanguage: Hashable, Sendable, Codable {
  package enum Level: String, CaseIterable, Hashable, Sendable, Codable { case well, little }
  package var code: String
  package var level: Level
  package init(code: String, level: Level = .well) {
    self.code = code
    self.level = level
  }
}

package enum Interpreter: String, CaseIterable, Hashable, Sendable, Codable {
  case notNeeded = "not-needed"
  case needed
  case signLanguage = "sign-language"
  /// Somebody of the family translates, and she agrees.
  case familyTranslates = "family"
}

package enum ReadingAbility: String, CaseIterable, Hashable, Sendable, Codable {
  case unknown, easily
  case withDifficulty = "with-difficulty"
  case largePrint = "large-print"
  case doesNotRead = "does-not-read"
  case braille
}

/// An address from a day, until a day. Somebody without one has a usual place.
package struct DatedAddress: Hashable, Sendable, Codable {
  package var from: PartialDate?
  package var until: PartialDate?
  /// `false`: no fixed address; ``usualPlace`` says where she can be found.
  package var isFixed: Bool
  /// Street, number and box.
  package var street: String
  package var postalCode: String
  package var place: String
  /// NIS code, when it is one of the region's municipalities.
  package var municipality: Int?
  package var neighbourhood: String
  package var usualPlace: String
  /// Floor, bell, code of the door, where the key is not: how one gets in.
  package var gettingIn: String

  package init(
    from: PartialDate? = nil, until: PartialDate? = nil, isFixed: Bool = true, street: String = "", postalCode: String = "",
    place: String = "", municipality: Int? = nil, neighbourhood: String = "", usualPlace: String = "", gettingIn: String = ""
  ) {
    self.from = from
    self.until = until
    self.isFixed = isFixed
    self.street = street
    self.postalCode = postalCode
    self.place = place
    self.municipality = municipality
    self.neighbourhood = neighbourhood
    self.usualPlace = usualPlace
    self.gettingIn = gettingIn
  }

  /// A date of which only the year is known counts from its first day, and until its last.
  package func holds(on day: Day) -> Bool { (from?.earliest ?? day) <= day && day <= (until?.latest ?? day) }
}

/// A phone, and who answers it: couples share one, neighbours lend theirs.
package struct PersonPhone: Hashable, Sendable, Codable {
  package var number: PhoneNumber
  /// Who answers: "herself", "her son Karim, evenings". Empty when it is hers.
  package var answeredBy: String
  package init(number: PhoneNumber, answeredBy: String = "") {
    self.number = number
    self.answeredBy = answeredBy
  }
}

package struct Household: Hashable, Sendable, Codable {
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case unknown, alone, couple
    case withChildren = "with-children"
    case withOthers = "with-others"
  }
  package var kind: Kind = .unknown
  /// Who else lives there, pets too.
  package var words = ""
  package init() {}
}

package struct Insurance: Hashable, Sendable, Codable {
  package enum State: String, CaseIterable, Hashable, Sendable, Codable {
    case unknown, insured
    case notInOrder = "not-in-order"
    case urgentMedicalAid = "urgent-medical-aid"
    case none
  }
  /// By whose rules help for people is arranged: in Brussels they have the choice. Codes are stored: added, never renamed.
  package enum Community: String, CaseIterable, Hashable, Sendable, Codable {
    /// The two communities together, COCOM–GGC, with Iriscare.
    case common = "cocom"
    /// The French one, COCOF, with PHARE.
    case french = "cocof"
    /// The Flemish one, VGC, and whoever joined a Flemish care insurance fund (zorgkas).
    case flemish = "vgc"
  }
  package var state: State = .unknown
  /// The fund's name or number, as on the sticker.
  package var fund = ""
  package var increasedAllowance: Bool?
  /// `nil` while nobody said.
  package var community: Community?
  package init() {}
}

/// A doctor or a pharmacy.
package struct NamedContact: Hashable, Sendable, Codable {
  package var name = ""
  package var phone: PhoneNumber?
  package var email = ""
  package init(name: String = "", phone: PhoneNumber? = nil, email: String = "") {
    self.name = name
    self.phone = phone
    self.email = email
  }
  package var isEmpty: Bool { name.isEmpty && phone == nil && email.isEmpty }
}

/// Where she lives, as a dated history that eligibility and retention read.
package struct Residence: Hashable, Sendable, Codable {
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case home
    case serviceFlat = "service-flat"
    case noFixedPlace = "no-fixed-place"
    case shortStay = "short-stay"
    case hospital
    case restHome = "rest-home"
    case nursingHome = "nursing-home"
    case psychiatricCareHome = "psychiatric-care-home"
    case otherInstitution = "other-institution"
    case died
  }
  package var kind: Kind
  package var from: PartialDate
  package var until: PartialDate?
  package var place: String
  package init(kind: Kind, from: PartialDate, until: PartialDate? = nil, place: String = "") {
    self.kind = kind
    self.from = from
    self.until = until
    self.place = place
  }

  package func holds(on day: Day) -> Bool { from.earliest <= day && (until.map { day <= $0.latest } ?? true) }
}
