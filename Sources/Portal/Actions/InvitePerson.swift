package import Care
package import Kernel
package import Store

/// Who has an access of her own to a file, and which codes wait: for those who keep it.
package struct InvitationView: Sendable {
  package let file: OpenFile
  /// Newest first.
  package let invitations: [PortalInvitation]
  package let accesses: [PortalAccess]
  /// Members of the circle who may be given an access.
  package let members: [CircleMember]
  package let accountNames: [ID<Account>: String]
  package let keeper: Organization?
  /// Whether a letter by e-mail can reach her.
  package let canEmail: Bool
}

/// Seven statements with the log's own, whatever the number of rows.
package func readInvitations(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> InvitationView {
  try await database.act(as: actor, doing: .invitePerson, in: surroundings) { desk in
    let file = try desk.file(id, .access)
    let invitations = try desk.invitations(of: file.person.id)
    let circle = try desk.members(of: file)
    let members = circle.filter { !$0.isOver(on: surroundings.today) && $0.kind.isInformal }
    return InvitationView(
      file: file.headed(by: circle, on: surroundings.today), invitations: invitations, accesses: try desk.accesses(of: file.person.id), members: members,
      accountNames: try desk.accountNames(Set(invitations.map(\.by))), keeper: try desk.organization(file.person.organization),
      canEmail: !file.person.details.emails.isEmpty)
  }
}

/// What an invitation is made of.
package struct InvitationDraft: Hashable, Sendable {
  package var party: PortalParty
  package var way: PortalInvitation.Way
  /// In which the letter is written.
  package var language: Language

  package init(party: PortalParty, way: PortalInvitation.Way, language: Language) {
    self.party = party
    self.way = way
    self.language = language
  }
}

/// A code that has just been made. It is shown once, on paper or in the e-mail; nothing keeps it.
package struct MadeInvitation: Sendable {
  package let invitation: PortalInvitation
  package let code: PortalCode
  package let file: OpenFile
  package let keeper: Organization
}

/// Makes a one-time code; earlier open ones for the same party end.
///
/// - Parameters:
///   - letter: what an e-mail says; must name nobody.
/// - Throws: ``Care/PortalProblem``.
package func invite(
  _ draft: InvitationDraft, to id: ID<Person>, by actor: Actor, parameters: PortalParameters, in database: any Database,
  _ surroundings: Surroundings, letter: @escaping @Sendable (PortalCode, Organization, Instant) -> Letter
) async throws -> MadeInvitation {
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  let rule = try parameters.rule(on: surroundings.today)
  return try await database.act(as: actor, doing: .invitePerson, in: surroundings) { desk in
    let file = try desk.file(id, .access, .write)
    let now = surroundings.now()
    let address = try desk.checkedAddress(draft, in: file, on: now.day)
    guard let keeper = try desk.organization(file.person.organization) else { throw SimpleFailure.notFound }
    let code = PortalCode(random: surroundings.random)
    let invitation = PortalInvitation(
      id: surroundings.newID(), person: file.person.id, party: draft.party, way: draft.way, by: account, createdAt: now,
      expires: now.adding(days: rule.codeDays))
    try desk.insert(invitation, code: code)
    desk.shows("invitation/\(invitation.id.raw)")
    if let address {
      let words = letter(code, keeper, invitation.expires)
      try desk.post(
        Message(
          id: surroundings.newID(), to: address, subject: words.subject, body: words.body, language: draft.language, createdAt: now,
          state: .waiting(attempts: 0, next: now)),
        from: keeper.id, about: KeyOwner(file.person.id))
    }
    return MadeInvitation(invitation: invitation, code: code, file: try desk.headed(file), keeper: keeper)
  }
}

extension Desk {
  /// Checks that the party may have an access at all. Why not is never said.
  ///
  /// - Returns: where an e-mail goes; `nil` for a letter on paper.
  fileprivate func checkedAddress(_ draft: InvitationDraft, in file: OpenFile, on today: Day) throws -> String? {
    let members = try self.members(of: file)
    let kept = try mustNotReach(of: file)
    var address = file.person.details.emails.first ?? ""
    if case .carer(let id, let domains) = draft.party {
      guard let member = members.first(where: { $0.id == id }), member.kind.isInformal, !member.isOver(on: today), !kept.mustNotReach(id) else {
        throw PortalProblem.notForThisMember
      }
      guard !domains.isEmpty else { throw PortalProblem.nothingGiven }
      address = member.details.email
    }
    guard draft.way == .email else { return nil }
    guard EmailAddress.isPlausible(address), !kept.mustNotReach(email: address, in: members) else { throw PortalProblem.noEmail }
    return address
  }
}

/// Takes an open code back: it opens nothing any more.
package func revokeInvitation(
  _ invitation: ID<PortalInvitation>, of id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  try await database.act(as: actor, doing: .invitePerson, in: surroundings) { desk in
    let file = try desk.file(id, .access, .write)
    try desk.endInvitation(invitation, of: file.person.id, at: surroundings.now())
    return file.person.id
  }
}

/// Ends the access of one party at once, with its sessions and its open codes: asked by her, or by those who keep the file.
///
/// - Parameter member: the carer; `nil` for her own.
package func endAccess(
  of id: ID<Person>, for member: ID<CircleMember>?, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  try await database.act(as: actor, doing: .changeAccess, in: surroundings) { desk in
    let file = try desk.file(id, .access, .write)
    let now = surroundings.now()
    try desk.endInvitations(of: file.person.id, for: member, at: now)
    try desk.endAccesses(of: file.person.id, for: member, at: now)
    for link in file.facts.links where link.kind == .carer && member != nil && link.member == member && link.holds(at: now) {
      try desk.endLink(link.id, at: now)
    }
    return file.person.id
  }
}
