package import Kernel

/// Who comes in with a person's own access: she, or a carer to whom she gave it.
package enum PortalParty: Hashable, Sendable {
  case herself
  case carer(ID<CircleMember>, Set<FileDomain>)

  package var member: ID<CircleMember>? {
    if case .carer(let member, _) = self { member } else { nil }
  }

  package var domains: Set<FileDomain> {
    if case .carer(_, let domains) = self { domains } else { [] }
  }
}

/// A one-time code that was handed over, as it is kept: never the code itself.
package struct PortalInvitation: Hashable, Sendable {
  package enum Way: String, CaseIterable, Hashable, Sendable { case letter, email }

  package enum State: Hashable, Sendable {
    case open(until: Instant)
    case used(Instant)
    /// Taken back, or replaced by a newer one.
    case ended
    case expired
  }

  package let id: ID<PortalInvitation>
  package let person: ID<Person>
  package let party: PortalParty
  package let way: Way
  package let by: ID<Account>
  package let createdAt: Instant
  package let expires: Instant
  package let usedAt: Instant?
  package let endedAt: Instant?

  package init(
    id: ID<PortalInvitation>, person: ID<Person>, party: PortalParty, way: Way, by: ID<Account>, createdAt: Instant, expires: Instant,
    usedAt: Instant? = nil, endedAt: Instant? = nil
  ) {
    self.id = id
    self.person = person
    self.party = party
    self.way = way
    self.by = by
    self.createdAt = createdAt
    self.expires = expires
    self.usedAt = usedAt
    self.endedAt = endedAt
  }

  package func state(at now: Instant) -> State {
    if let usedAt { return .used(usedAt) }
    if endedAt != nil { return .ended }
    return now < expires ? .open(until: expires) : .expired
  }
}

/// An access that somebody made with a code: how she comes back.
package struct PortalAccess: Hashable, Sendable {
  package let id: ID<PortalAccess>
  package let person: ID<Person>
  /// The carer; `nil` for herself.
  package let member: ID<CircleMember>?
  package let startedAt: Instant
  package let endedAt: Instant?

  package init(id: ID<PortalAccess>, person: ID<Person>, member: ID<CircleMember>?, startedAt: Instant, endedAt: Instant? = nil) {
    self.id = id
    self.person = person
    self.member = member
    self.startedAt = startedAt
    self.endedAt = endedAt
  }
}

/// A browser in which a person, or her carer, is signed in. The browser holds the secret, the database its hash.
package struct PersonalSession: Hashable, Sendable {
  package let access: ID<PortalAccess>
  package let person: ID<Person>
  package let member: ID<CircleMember>?
  /// On a tablet of her own it lasts for weeks; elsewhere for half an hour of silence.
  package let isOwnDevice: Bool
  /// Seconds without a request after which it ends.
  package let idleSeconds: Int64
  package let startedAt: Instant
  /// Guards forms against requests from other sites.
  package let formToken: String

  package init(
    access: ID<PortalAccess>, person: ID<Person>, member: ID<CircleMember>?, isOwnDevice: Bool, idleSeconds: Int64, startedAt: Instant,
    formToken: String
  ) {
    self.access = access
    self.person = person
    self.member = member
    self.isOwnDevice = isOwnDevice
    self.idleSeconds = idleSeconds
    self.startedAt = startedAt
    self.formToken = formToken
  }

  /// For how long a secret that was replaced still opens the session: parallel requests of one page, and an answer that came late.
  package static let graceSeconds: Int64 = 120

  /// Whether a secret has served long enough: at each day's first use it is replaced, so that a stolen one is worth a day at most.
  package static func isDueForReplacing(secretSince: Instant, at now: Instant) -> Bool { secretSince.day < now.day }

  /// Carries no name: names of persons stand nowhere in clear.
  package var actor: Actor {
    guard let member else { return Actor(kind: .person(person), name: "", roles: [.person]) }
    return Actor(kind: .carer(member, of: person), name: "", roles: [.carer])
  }
}
