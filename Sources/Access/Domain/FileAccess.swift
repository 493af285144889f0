package import Kernel

/// The parts of a person's file, as far as different people may see them. Codes are stored in the log: added, never renamed.
package enum FilePart: String, CaseIterable, Hashable, Sendable {
  /// That she is included, since when, by whom, and who is her referent: for everybody who cares for her.
  case flag
  case identity, contact
  /// Household, insurance, where she lives.
  case social
  case circle, consents, requests
  /// Assessments, doctor and pharmacist: what health is told in.
  case health
  case notebookSocial = "notebook-social"
  case notebookHealth = "notebook-health"
  case plan, week
  /// A suspicion, safe ways to reach her: never for carers, family, links, lists.
  case protected
  /// Who may see the file and who looked.
  case access
  /// The file as a whole: merging, exporting, erasing.
  case whole

  /// What her consent must cover before others than those who keep the file see this part; `nil` when a relation is enough: a suspicion is
  /// written down whatever the consent.
  package var domain: FileDomain? {
    switch self {
    case .flag, .protected: nil
    case .identity, .contact, .social, .circle, .consents, .requests, .notebookSocial, .access, .whole: .social
    case .health, .notebookHealth: .care
    case .plan: .plan
    case .week: .week
    }
  }

  /// Only for those bound by medical secrecy.
  package var isHealth: Bool { self == .health || self == .notebookHealth }
}

package enum FileAction: String, CaseIterable, Hashable, Sendable { case read, write }

/// What consent can be given for, one by one.
package enum FileDomain: String, CaseIterable, Hashable, Sendable { case care, social, plan, week }

/// Whether she agreed to be included and to what is shared.
package enum InclusionState: String, CaseIterable, Hashable, Sendable {
  case notAsked = "not-asked"
  case agreed, refused, withdrawn
}

/// Something that ties somebody to a file, or keeps him out, from a day until a day.
package struct FileLink: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A member of the circle who has an account, or whose organisation has.
    case circle
    /// An organisation charged with her support besides the one that keeps the file.
    case mandate
    /// What she agrees to share, with one recipient, or with everybody of the circle.
    case consent
    /// Somebody she does not want to see her file.
    case exclusion
    /// Somebody opened the file in an emergency, with a reason, for some hours.
    case emergency
    /// Reads the protected part.
    case protectedReader = "protected-reader"
    /// A carer to whom she gave her own access.
    case carer
  }

  package let id: ID<FileLink>
  package let kind: Kind
  package let account: ID<Account>?
  package let organization: ID<Organization>?
  package let member: ID<CircleMember>?
  /// For consents and carers: what is shared. Empty for the other kinds.
  package let domains: Set<FileDomain>
  package let from: Day
  /// The last day, inclusive; `nil` is open.
  package let until: Day?
  /// When it ends or was ended, to the moment: emergencies always have one, the others once they were ended.
  package let expires: Instant?

  package init(
    id: ID<FileLink>, kind: Kind, account: ID<Account>? = nil, organization: ID<Organization>? = nil, member: ID<CircleMember>? = nil,
    domains: Set<FileDomain> = [], from: Day, until: Day? = nil, expires: Instant? = nil
  ) {
    self.id = id
    self.kind = kind
    self.account = account
    self.organization = organization
    self.member = member
    self.domains = domains
    self.from = from
    self.until = until
    self.expires = expires
  }

  package func holds(at now: Instant) -> Bool {
    let today = now.day
    return from <= today && (until.map { today <= $0 } ?? true) && (expires.map { now < $0 } ?? true)
  }

  /// Whether it names this actor, or his organisation.
  func names(_ actor: Actor) -> Bool {
    if let account { return account == actor.account }
    if let organization { return organization == actor.organization }
    return false
  }
}

/// Everything about a file that decides who sees it.
package struct FileFacts: Hashable, Sendable {
  /// The organisation that keeps the file.
  package let organization: ID<Organization>
  package let inclusion: InclusionState
  package let links: [FileLink]

  package init(organization: ID<Organization>, inclusion: InclusionState, links: [FileLink]) {
    self.organization = organization
    self.inclusion = inclusion
    self.links = links
  }
}

/// Why somebody may see or do something in a file. Codes are stored in the log.
package enum FileReason: Hashable, Sendable {
  case keepsFile, mandated, circle, herself, carer, protectedReader, dataOfficer, system
  /// Was asked something about her by a signed link, with her agreement.
  case askedByLink
  case emergency(until: Instant)

  package var code: String {
    switch self {
    case .keepsFile: "keeps-file"
    case .mandated: "mandated"
    case .circle: "circle"
    case .herself: "herself"
    case .carer: "carer"
    case .protectedReader: "protected-reader"
    case .dataOfficer: "data-officer"
    case .system: "system"
    case .askedByLink: "asked-by-link"
    case .emergency: "emergency"
    }
  }
}

/// Why not. Codes are stored in the log; the one who was refused learns nothing but "not there".
package enum FileRefusal: String, CaseIterable, Hashable, Sendable {
  case noRelation = "no-relation"
  case relationEnded = "relation-ended"
  case roleWithoutCare = "role-without-care"
  case excluded
  case notAsked = "consent-not-asked"
  case consentRefused = "consent-refused"
  case consentWithdrawn = "consent-withdrawn"
  case outsideConsent = "outside-consent"
  case healthSecrecy = "health-secrecy"
  case protectedPart = "protected-part"
  case readOnly = "read-only"
}

/// May this actor do this with this part of this file, now, and why? The one place that answers.
package enum FileDecision: Hashable, Sendable {
  case allowed(because: FileReason)
  case refused(FileRefusal)

  package var isAllowed: Bool {
    if case .allowed = self { true } else { false }
  }

  package static func decide(_ actor: Actor, _ action: FileAction, _ part: FilePart, _ facts: FileFacts, at now: Instant) -> FileDecision {
    switch actor.kind {
    case .system, .commandLine: .allowed(because: .system)
    case .anonymous, .link: .refused(.noRelation)
    case .person: herself(action, part)
    case .carer(let member, _): carer(member, action, part, facts, now)
    case .account: professional(actor, action, part, facts, now)
    }
  }

  /// She sees everything but the protected part: whoever looks over her shoulder must not find it.
  private static func herself(_ action: FileAction, _ part: FilePart) -> FileDecision {
    guard part != .protected else { return .refused(.protectedPart) }
    guard action == .write else { return .allowed(because: .herself) }
    switch part {
    case .contact, .consents, .access, .notebookSocial, .notebookHealth, .circle, .identity, .social: return .allowed(because: .herself)
    case .flag, .requests, .health, .plan, .week, .whole, .protected: return .refused(.readOnly)
    }
  }

  private static func carer(
    _ member: ID<CircleMember>, _ action: FileAction, _ part: FilePart, _ facts: FileFacts, _ now: Instant
  ) -> FileDecision {
    guard part != .protected else { return .refused(.protectedPart) }
    let mine = facts.links.filter { $0.kind == .carer && $0.member == member }
    guard let link = mine.first(where: { $0.holds(at: now) }) else { return .refused(mine.isEmpty ? .noRelation : .relationEnded) }
    guard part != .access, part != .whole else { return .refused(.outsideConsent) }
    if let domain = part.domain, !link.domains.contains(domain) { return .refused(.outsideConsent) }
    if action == .write, ![.notebookSocial, .notebookHealth, .week].contains(part) { return .refused(.readOnly) }
    return .allowed(because: .carer)
  }

  private static func professional(
    _ actor: Actor, _ action: FileAction, _ part: FilePart, _ facts: FileFacts, _ now: Instant
  ) -> FileDecision {
    func has(_ roles: Set<Role>) -> Bool { !actor.roles.isDisjoint(with: roles) }
    func holding(_ kind: FileLink.Kind) -> FileLink? { facts.links.first { $0.kind == kind && $0.names(actor) && $0.holds(at: now) } }
    guard holding(.exclusion) == nil else { return .refused(.excluded) }
    let keeps = facts.organization == actor.organization
    if keeps, has([.dataProtectionOfficer]), action == .read ? [.flag, .access, .consents, .whole].contains(part) : part == .whole {
      return .allowed(because: .dataOfficer)
    }
    guard has(Role.careWorkers) else { return .refused(.roleWithoutCare) }
    if part == .protected, action == .read {
      return holding(.protectedReader) == nil ? .refused(.protectedPart) : .allowed(because: .protectedReader)
    }
    if part.isHealth, !has(Role.boundByMedicalSecrecy) { return .refused(.healthSecrecy) }
    if keeps, has(Role.fileKeepers) { return .allowed(because: .keepsFile) }
    let isMandated = holding(.mandate) != nil
    let isMember = holding(.circle) != nil
    if isMandated || isMember {
      let shared = sharing(actor, part, facts, now)
      if let refusal = shared { return emergency(holding(.emergency), action, part) ?? .refused(refusal) }
      if part == .access || part == .whole { return .refused(.noRelation) }
      if action == .write, !isMandated, [.identity, .consents].contains(part) { return .refused(.readOnly) }
      return .allowed(because: isMandated ? .mandated : .circle)
    }
    if let urgent = emergency(holding(.emergency), action, part) { return urgent }
    let hadOne = facts.links.contains { [.mandate, .circle].contains($0.kind) && $0.names(actor) }
    return .refused(hadOne ? .relationEnded : .noRelation)
  }

  /// Why her consent does not reach this actor for this part; `nil` when it does.
  private static func sharing(_ actor: Actor, _ part: FilePart, _ facts: FileFacts, _ now: Instant) -> FileRefusal? {
    guard let domain = part.domain else { return nil }
    switch facts.inclusion {
    case .notAsked: return .notAsked
    case .refused: return .consentRefused
    case .withdrawn: return .consentWithdrawn
    case .agreed: break
    }
    let reaches = facts.links.contains { link in
      guard link.kind == .consent, link.holds(at: now), link.domains.contains(domain) else { return false }
      return link.account == nil && link.organization == nil ? true : link.names(actor)
    }
    return reaches ? nil : .outsideConsent
  }

  /// In an emergency: reading what one needs at a bedside, and nothing else.
  private static func emergency(_ link: FileLink?, _ action: FileAction, _ part: FilePart) -> FileDecision? {
    guard let link, let expires = link.expires else { return nil }
    guard action == .read else { return .refused(.readOnly) }
    switch part {
    case .flag, .identity, .contact, .social, .circle, .health, .notebookHealth: return .allowed(because: .emergency(until: expires))
    case .consents, .requests, .notebookSocial, .plan, .week, .protected, .access, .whole: return nil
    }
  }
}

/// Somebody was turned away from a part of a file. Looks exactly like "not there"; the log keeps whose file, which part and why.
package struct FileRefused: Failure, Hashable {
  package let person: ID<Person>
  package let part: FilePart
  package let refusal: FileRefusal

  package init(person: ID<Person>, part: FilePart, refusal: FileRefusal) {
    self.person = person
    self.part = part
    self.refusal = refusal
  }

  package var category: FailureCategory { SimpleFailure.notFound.category }
  package var code: String { SimpleFailure.notFound.code }
  package var text: Text { SimpleFailure.notFound.text }
}
