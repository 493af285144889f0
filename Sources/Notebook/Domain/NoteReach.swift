package import Kernel

/// How a note comes to a member of the circle.
package enum NoteReach: Hashable, Sendable {
  /// Reads it in Relais, with the own account or that of the house.
  case account
  /// Reads and answers by a signed link, sent by e-mail.
  case email(Language)
  /// Has no e-mail: somebody hands it over on paper, and notes the answer.
  case paper
}

extension CircleMember {
  /// How a note comes to this member.
  package var noteReach: NoteReach {
    if hasTie { return .account }
    guard EmailAddress.isPlausible(details.email) else { return .paper }
    let language = details.languages.lazy.compactMap { Language(code: $0) }.first { Language.interface.contains($0) }
    return .email(language ?? .french)
  }

  /// Whether this account reads as this member.
  package func isReadBy(_ actor: Actor) -> Bool {
    switch actor.kind {
    case .carer(let member, _): member == id
    case .account(let account): self.account == account || (self.account == nil && organization != nil && organization == actor.organization)
    case .link, .person, .anonymous, .system, .commandLine: false
    }
  }

  /// Whether health may be told to a member who has no account: by profession, for those bound by medical secrecy.
  var isBoundByMedicalSecrecy: Bool {
    guard kind == .professional, let profession = details.profession else { return false }
    switch profession {
    case .generalPractitioner, .pharmacist, .homeNurse, .caseManager, .physiotherapist, .occupationalTherapist, .psychologist, .hospitalReferent:
      return true
    case .homeHelp, .neighbourhoodReferent, .socialWorker: return false
    }
  }

  /// May a note of this part come to this member now, and why not? For members with an account the account's own decision stands besides
  /// this one; for those without, this is the only one, at the moment of sending and again each time the link is opened.
  ///
  /// - Parameter mustNotReach: nobody learns why.
  package func noteDecision(
    _ part: Note.Part, _ facts: FileFacts, mustNotReach: Bool, at now: Instant
  ) -> FileDecision {
    guard !mustNotReach else { return .refused(.noRelation) }
    guard belongs(on: now.day) else { return .refused(.relationEnded) }
    let isOut = facts.links.contains { link in
      guard link.kind == .exclusion, link.holds(at: now) else { return false }
      return link.member == id || (account != nil && link.account == account) || (organization != nil && link.organization == organization)
    }
    guard !isOut else { return .refused(.excluded) }
    let domain: FileDomain = part == .health ? .care : .social
    let isHerCarer = facts.links.contains { $0.kind == .carer && $0.member == id && $0.holds(at: now) && $0.domains.contains(domain) }
    if isHerCarer { return .allowed(because: .carer) }
    // Whether an account may see health its own roles decide.
    if part == .health, !hasTie, !isBoundByMedicalSecrecy { return .refused(.healthSecrecy) }
    // A colleague of the house that keeps the file needs no consent to what the house knows.
    if organization == facts.organization { return .allowed(because: .keepsFile) }
    switch facts.inclusion {
    case .notAsked: return .refused(.notAsked)
    case .refused: return .refused(.consentRefused)
    case .withdrawn: return .refused(.consentWithdrawn)
    case .agreed: break
    }
    let reaches = facts.links.contains { link in
      guard link.kind == .consent, link.holds(at: now), link.domains.contains(domain) else { return false }
      if link.account == nil, link.organization == nil, link.member == nil { return true }
      return link.member == id || (account != nil && link.account == account) || (organization != nil && link.organization == organization)
    }
    return reaches ? .allowed(because: .circle) : .refused(.outsideConsent)
  }
}
