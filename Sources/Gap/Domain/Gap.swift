package import Kernel

/// A need that found no answer, counted and passed on.
package struct Gap: Hashable, Sendable {
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    case noPlace = "no-place"
    case tooLong = "too-long"
    case tooDear = "too-dear"
    case tooFar = "too-far"
    case language
    case notAccessible = "not-accessible"
    case rule
    case administration
    case equipment
    case unknownOffer = "unknown-offer"
    case refused
    case household
    case noService = "no-service"

    package var name: Text {
      switch self {
      case .noPlace: Text(fr: "Pas de place", nl: "Geen plaats", en: "No place")
      case .tooLong: Text(fr: "Attente trop longue", nl: "Te lang wachten", en: "Waiting too long")
      case .tooDear: Text(fr: "Trop cher", nl: "Te duur", en: "Too dear")
      case .tooFar: Text(fr: "Trop loin ou hors territoire", nl: "Te ver of buiten het werkgebied", en: "Too far or outside the territory")
      case .language: Text(fr: "Langue", nl: "Taal", en: "Language")
      case .notAccessible: Text(fr: "Pas accessible", nl: "Niet toegankelijk", en: "Not accessible")
      case .rule: Text(fr: "Une règle l'exclut", nl: "Een regel sluit haar uit", en: "A rule excludes her")
      case .administration: Text(fr: "Administration trop lente", nl: "Administratie te traag", en: "Administration too slow")
      case .equipment: Text(fr: "Matériel ou médicament manquant", nl: "Materiaal of geneesmiddel ontbreekt", en: "Equipment or medicine missing")
      case .unknownOffer: Text(fr: "Offre connue trop tard", nl: "Aanbod te laat gekend", en: "Offer not known in time")
      case .refused: Text(fr: "La personne refuse", nl: "De persoon weigert", en: "The person refuses")
      case .household: Text(fr: "L'entourage n'est pas d'accord", nl: "Het gezin is niet akkoord", en: "The household disagrees")
      case .noService: Text(fr: "Ce service n'existe pas", nl: "Deze dienst bestaat niet", en: "No such service")
      }
    }
  }

  package let id: ID<Gap>
  package let request: ID<Request>
  package let organization: ID<Organization>
  package let reason: Reason
  /// Kind of help that was missing: a directory entry's id, or a chapter's.
  package let kind: String
  package let municipality: Municipality?
  /// `nil` where the street is not known, or belongs to none.
  package let neighbourhood: ID<Neighbourhood>?
  /// Which rule, how far, how long: without a name of a person.
  package let detail: String
  package let day: Day

  package init(
    id: ID<Gap>, request: ID<Request>, organization: ID<Organization>, reason: Reason, kind: String, municipality: Municipality?,
    neighbourhood: ID<Neighbourhood>? = nil, detail: String, day: Day
  ) {
    self.id = id
    self.request = request
    self.organization = organization
    self.reason = reason
    self.kind = kind
    self.municipality = municipality
    self.neighbourhood = neighbourhood
    self.detail = detail
    self.day = day
  }
}
