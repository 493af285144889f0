package import Kernel

/// A request handed to a service and followed to its outcome, or a question put to a specialised service.
package struct Referral: Hashable, Sendable {
  package enum Gesture: String, CaseIterable, Hashable, Sendable {
    /// The service is asked to help the person.
    case referral
    /// The service is asked what it thinks; the person is not handed over.
    case advice

    package var name: Text {
      switch self {
      case .referral: Text(fr: "Orientation", nl: "Doorverwijzing", en: "Referral")
      case .advice: Text(fr: "Demande d'avis", nl: "Vraag om advies", en: "Advice")
      }
    }
  }

  package enum State: Hashable, Sendable {
    /// Prepared; nothing has gone out.
    case proposed
    /// The person agreed to exactly what will be shared.
    case agreed
    /// On its way since a day; an answer is expected by the other.
    case sent(on: Day, due: Day)
    case accepted(firstContact: Day?)
    case waiting(until: Day?)
    case declined(DeclineReason)
    case advised
    case helpStarted(on: Day)
    /// The person does not want this service, or the sender took it back.
    case withdrawn
    case expired
  }

  /// Why a service says no.
  package enum DeclineReason: String, CaseIterable, Hashable, Sendable {
    case noPlace = "no-place"
    case outsideTerritory = "outside-territory"
    case notOurPublic = "not-our-public"
    case notOurOffer = "not-our-offer"
    case language
    case notReached = "not-reached"
    case personDeclined = "person-declined"
    case wrongRecipient = "wrong-recipient"

    package var name: Text {
      switch self {
      case .noPlace: Text(fr: "Pas de place", nl: "Geen plaats", en: "No place")
      case .outsideTerritory: Text(fr: "Hors de notre territoire", nl: "Buiten ons werkgebied", en: "Outside our territory")
      case .notOurPublic: Text(fr: "La personne n'entre pas dans nos conditions", nl: "De persoon valt buiten onze voorwaarden", en: "The person does not meet our conditions")
      case .notOurOffer: Text(fr: "Nous ne proposons pas cette aide", nl: "Wij bieden deze hulp niet aan", en: "We do not offer this help")
      case .language: Text(fr: "Langue", nl: "Taal", en: "Language")
      case .notReached: Text(fr: "Personne injoignable", nl: "Persoon niet bereikbaar", en: "Person could not be reached")
      case .personDeclined: Text(fr: "La personne ne souhaite pas notre aide", nl: "De persoon wil onze hulp niet", en: "The person does not want our help")
      case .wrongRecipient: Text(fr: "Ce message n'est pas pour nous", nl: "Dit bericht is niet voor ons", en: "This message is not for us")
      }
    }

    /// The gap to suggest when nobody else can help.
    package var gap: Gap.Reason? {
      switch self {
      case .noPlace: .noPlace
      case .outsideTerritory: .tooFar
      case .notOurPublic: .rule
      case .notOurOffer: .noService
      case .language: .language
      case .personDeclined: .refused
      case .notReached, .wrongRecipient: nil
      }
    }
  }

  package let id: ID<Referral>
  package let request: ID<Request>
  package let gesture: Gesture
  /// Directory entry it goes to, where there is one.
  package let entry: String?
  package let serviceName: String
  package let email: String
  /// Language in which the service is written to.
  package let language: Language
  /// Exactly what the service will read: agreed with the person before it goes.
  package let shared: String
  package var state: State
  package var version: Int
  package let createdAt: Instant
  package var changedAt: Instant

  package init(
    id: ID<Referral>, request: ID<Request>, gesture: Gesture, entry: String?, serviceName: String, email: String,
    language: Language, shared: String, state: State, version: Int, createdAt: Instant, changedAt: Instant
  ) {
    self.id = id
    self.request = request
    self.gesture = gesture
    self.entry = entry
    self.serviceName = serviceName
    self.email = email
    self.language = language
    self.shared = shared
    self.state = state
    self.version = version
    self.createdAt = createdAt
    self.changedAt = changedAt
  }

  /// Days within which a service is expected to answer.
  package static let answerDays = 7
  /// Days during which the answering link works.
  package static let linkDays = 30

  /// Who acts next.
  package enum NextActor: Hashable, Sendable { case sender, person, service, nobody }

  package var nextActor: NextActor {
    switch state {
    case .proposed: .person
    case .agreed: .sender
    case .sent: .service
    case .accepted, .waiting: .service
    case .declined, .expired, .advised: .sender
    case .helpStarted, .withdrawn: .nobody
    }
  }

  /// Whether the service can still answer.
  package var isOpenForService: Bool {
    switch state {
    case .sent, .accepted, .waiting: true
    case .proposed, .agreed, .declined, .advised, .helpStarted, .withdrawn, .expired: false
    }
  }
}
