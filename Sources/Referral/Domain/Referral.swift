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
    /// The service opened its link. The days are those of ``sent(on:due:)``, or of the sender's reply to a question.
    case seen(on: Day, due: Day)
    /// The service asked something; the sender replies by the other day.
    case questioned(on: Day, due: Day)
    case accepted(firstContact: Day?)
    case waiting(until: Day?)
    case declined(DeclineReason)
    /// The service and the person have met or spoken.
    case contacted(on: Day)
    case helpStarted(on: Day)
    case ended(on: Day)
    case advised
    /// The advice was read, and what became of it is noted.
    case considered(on: Day)
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
    /// Somebody else helps by now, or the need is gone.
    case noLongerNeeded = "no-longer-needed"
    /// Something that stands in the words.
    case other

    /// Who said no: the person, or the service.
    package var decliner: NextActor { self == .personDeclined ? .person : .service }

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
      case .noLongerNeeded: Text(fr: "L'aide n'est plus nécessaire", nl: "De hulp is niet meer nodig", en: "The help is no longer needed")
      case .other: Text(fr: "Autre raison", nl: "Andere reden", en: "Another reason")
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
      case .notReached, .wrongRecipient, .noLongerNeeded, .other: nil
      }
    }
  }

  package let id: ID<Referral>
  package let request: ID<Request>
  package let gesture: Gesture
  /// Directory entry it goes to, where there is one.
  package let entry: String?
  package let serviceName: String
  /// May be empty where another way is taken.
  package let email: String
  /// Language in which the service is written to.
  package let language: Language
  /// Exactly what the service will read, or hear: agreed with the person before it goes.
  package let shared: String
  package let way: Way
  /// The lines of an envelope under the service's name; may be empty.
  package let post: String
  /// As people write it; may be empty.
  package let phone: String
  package var state: State
  package var version: Int
  package let createdAt: Instant
  package var changedAt: Instant
  package var link: ReferralLink
  /// How many reminders the last letter had.
  package var reminders: Int
  /// Set when the service is one of several that are asked the same.
  package var place: ReferralPlace?
  package var askAgain: AskAgain?
  /// The day on which she was handed over warmly.
  package var handedOver: Day?
  /// What she said when she was asked.
  package var helped: Helped?

  package init(
    id: ID<Referral>, request: ID<Request>, gesture: Gesture, entry: String?, serviceName: String, email: String,
    language: Language, shared: String, state: State, version: Int, createdAt: Instant, changedAt: Instant,
    link: ReferralLink = ReferralLink(), reminders: Int = 0, place: ReferralPlace? = nil, askAgain: AskAgain? = nil, handedOver: Day? = nil,
    helped: Helped? = nil, way: Way = .email, post: String = "", phone: String = ""
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
    self.link = link
    self.reminders = reminders
    self.place = place
    self.askAgain = askAgain
    self.handedOver = handedOver
    self.helped = helped
    self.way = way
    self.post = post
    self.phone = phone
  }

  /// The same without its data.
  package var stage: Stage {
    switch state {
    case .proposed: .proposed
    case .agreed: .agreed
    case .sent: .sent
    case .seen: .seen
    case .questioned: .questioned
    case .accepted: .accepted
    case .waiting: .waiting
    case .declined: .declined
    case .contacted: .contacted
    case .helpStarted: .helpStarted
    case .ended: .ended
    case .advised: .advised
    case .considered: .considered
    case .withdrawn: .withdrawn
    case .expired: .expired
    }
  }

  /// Whether the service can still answer.
  package var isOpenForService: Bool {
    switch stage {
    case .sent, .seen, .questioned, .accepted, .waiting, .contacted, .helpStarted: true
    case .proposed, .agreed, .declined, .ended, .advised, .considered, .withdrawn, .expired: false
    }
  }

  /// Whether the link shows what was agreed. Once the matter is settled it shows nothing of the person any more.
  package var showsShared: Bool {
    switch stage {
    case .sent, .seen, .questioned, .accepted, .waiting, .contacted: true
    case .proposed, .agreed, .declined, .helpStarted, .ended, .advised, .considered, .withdrawn, .expired: false
    }
  }

  /// Whether somebody helps: the matter is settled for everybody who was asked the same.
  package var isSettled: Bool {
    switch stage {
    case .accepted, .contacted, .helpStarted, .ended: true
    default: false
    }
  }

  /// Whether it brings no help any more: somebody said no, or nobody answered in time.
  package var isLost: Bool {
    switch stage {
    case .declined, .withdrawn, .expired: true
    case .proposed, .agreed, .sent, .seen, .questioned, .accepted, .waiting, .contacted, .helpStarted, .ended, .advised, .considered: false
    }
  }

  /// Whether its service is being asked, or was promised a place: the next in order is not asked yet.
  package var isUnderWay: Bool {
    switch stage {
    case .sent, .seen, .questioned, .accepted, .waiting, .contacted, .helpStarted, .ended: true
    case .proposed, .agreed, .declined, .advised, .considered, .withdrawn, .expired: false
    }
  }
}
