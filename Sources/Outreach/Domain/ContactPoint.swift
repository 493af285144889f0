package import Kernel

/// Somebody of the neighbourhood who sees people every day and can tell when something is wrong.
package struct ContactPoint: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case pharmacist, shop, worship, caretaker, cafe, school, association, police, post, neighbour, other

    package var name: Text {
      switch self {
      case .pharmacist: Text(fr: "Pharmacie", nl: "Apotheek", en: "Pharmacy")
      case .shop: Text(fr: "Commerce", nl: "Winkel", en: "Shop")
      case .worship: Text(fr: "Mosquée, église, temple", nl: "Moskee, kerk, tempel", en: "Mosque, church, temple")
      case .caretaker: Text(fr: "Concierge", nl: "Conciërge", en: "Caretaker")
      case .cafe: Text(fr: "Café ou resto social", nl: "Café of sociaal restaurant", en: "Café or social restaurant")
      case .school: Text(fr: "École", nl: "School", en: "School")
      case .association: Text(fr: "Association", nl: "Vereniging", en: "Association")
      case .police: Text(fr: "Agent·e de quartier", nl: "Wijkagent", en: "Community police officer")
      case .post: Text(fr: "Facteur·rice", nl: "Postbode", en: "Postal worker")
      case .neighbour: Text(fr: "Voisin·e relais", nl: "Buur die opvangt", en: "Neighbour")
      case .other: Text(fr: "Autre", nl: "Andere", en: "Other")
      }
    }
  }

  /// What is sealed.
  package struct Details: Hashable, Sendable {
    package var name = ""
    package var person = ""
    package var place = ""
    package var phone = ""
    package var email = ""
    package var words = ""

    package init() {}
  }

  package let id: ID<ContactPoint>
  package let organization: ID<Organization>
  package var kind: Kind
  package var municipality: Municipality
  package var details: Details
  package var last: Day?
  /// When somebody goes by again.
  package var next: Day?
  /// No contact point any more.
  package var hasEnded: Bool
  package let createdAt: Instant
  package var version: Int

  package init(
    id: ID<ContactPoint>, organization: ID<Organization>, kind: Kind, municipality: Municipality, details: Details, last: Day? = nil, next: Day? = nil,
    hasEnded: Bool = false, createdAt: Instant, version: Int = 1
  ) {
    self.id = id
    self.organization = organization
    self.kind = kind
    self.municipality = municipality
    self.details = details
    self.last = last
    self.next = next
    self.hasEnded = hasEnded
    self.createdAt = createdAt
    self.version = version
  }

  /// Somebody went by, or should have.
  package func isDue(on day: Day) -> Bool { !hasEnded && (next.map { $0 <= day } ?? (last == nil)) }
}

/// One time that somebody went by.
package struct ContactMoment: Hashable, Sendable {
  package let id: ID<ContactMoment>
  package let day: Day
  package let by: ID<Account>?
  package let words: String

  package init(id: ID<ContactMoment>, day: Day, by: ID<Account>?, words: String) {
    self.id = id
    self.day = day
    self.by = by
    self.words = words
  }
}

/// A contact point as somebody typed it.
package struct ContactPointDraft: Hashable, Sendable {
  package var kind = ""
  package var municipality = ""
  package var next = ""
  package var hasEnded = false
  package var details = ContactPoint.Details()

  package init() {}

  package struct Checked: Hashable, Sendable {
    package let kind: ContactPoint.Kind
    package let municipality: Municipality
    package let next: Day?
    package let hasEnded: Bool
    package let details: ContactPoint.Details
  }

  /// Every problem at once.
  package func checked(_ readDay: (String) -> Day?) throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "outreach.\(path)", text: text)) }
    if details.name.trimmed.isEmpty { problem("name", OutreachProblemText.needed) }
    for (path, words, most) in [
      ("name", details.name, 150), ("person", details.person, 150), ("place", details.place, 200), ("phone", details.phone, 40), ("email", details.email, 254),
      ("words", details.words, 2000),
    ] where words.count > most {
      problem(path, OutreachProblemText.tooLong(most))
    }
    if !details.email.trimmed.isEmpty, !EmailAddress.isPlausible(details.email.trimmed) { problem("email", OutreachProblemText.email) }
    let kind = ContactPoint.Kind(rawValue: self.kind)
    if kind == nil { problem("kind", OutreachProblemText.needed) }
    let place = Int(municipality).flatMap { Municipality.withNIS($0) }
    if place == nil { problem("municipality", OutreachProblemText.needed) }
    var day: Day?
    if !next.trimmed.isEmpty {
      day = readDay(next)
      if day == nil { problem("next", OutreachProblemText.day) }
    }
    guard problems.isEmpty, let kind, let place else { throw Invalid(problems) }
    var details = details
    for part in [\ContactPoint.Details.name, \.person, \.place, \.phone, \.email, \.words] { details[keyPath: part] = details[keyPath: part].trimmed }
    return Checked(kind: kind, municipality: place, next: day, hasEnded: hasEnded, details: details)
  }
}
