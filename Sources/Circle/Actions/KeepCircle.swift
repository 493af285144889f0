package import Care
package import Kernel
package import Store

/// A circle with what its pages need.
package struct CircleView: Sendable {
  package let file: OpenFile
  package let circle: Circle
  /// Accounts that are tied to members.
  package let accounts: [Account]
  package let organizations: [Organization]
  /// Whom the reader most likely means when typing an address: those who work in his own organisation.
  package let colleagues: [Account]
  package let mayChange: Bool
  /// Whether he may say who sees the file through the circle.
  package let mayTie: Bool
}

/// A member as it was typed.
package struct MemberDraft: Hashable, Sendable {
  package var kind: CircleMember.Kind
  package var details: MemberDetails
  /// The sign-in address of an account; empty for none.
  package var accountEmail: String
  package var organization: ID<Organization>?

  package init(kind: CircleMember.Kind, details: MemberDetails, accountEmail: String = "", organization: ID<Organization>? = nil) {
    self.kind = kind
    self.details = details
    self.accountEmail = accountEmail
    self.organization = organization
  }
}

/// Opens a circle: seven statements, whatever the number of members.
package func readCircle(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> CircleView {
  try await database.act(as: actor, doing: .readCircle, in: surroundings) { desk in
    let file = try desk.file(id, .circle)
    let now = surroundings.now()
    if file.admits(actor, .read, .contact, at: now) { desk.alsoShows(.contact, of: file) }
    let members = try desk.members(of: file)
    let mayChange = file.admits(actor, .write, .circle, at: now)
    let mayTie = mayChange && file.mayTie
    return CircleView(
      file: file.headed(by: members, on: now.day), circle: Circle(members, of: file.person.id), accounts: try desk.accounts(Set(members.compactMap(\.account))),
      organizations: try desk.organizations(),
      colleagues: try mayTie ? actor.organization.map { try desk.accounts(any: Role.careWorkers, of: $0, on: now.day) } ?? [] : [],
      mayChange: mayChange, mayTie: mayTie)
  }
}

/// Adds somebody to a circle. An account or an organisation that is named sees the file from then on, as far as she agreed.
///
/// - Throws: ``Kernel/Invalid``; ``Care/MemberProblem/accessOfOthers`` when he may not say who sees the file.
package func addMember(
  _ draft: MemberDraft, to person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> CircleMember {
  let id: ID<CircleMember> = surroundings.newID()
  return try await changeCircle(of: person, by: actor, in: database, surroundings) { desk, file, circle in
    let tie = try desk.tie(draft, to: nil, in: file, on: surroundings.today)
    return try circle.decide(
      .add(draft.kind, tie.details, account: tie.account, organization: tie.organization), on: id, accountRoles: tie.roles,
      today: surroundings.today)
  }
}

/// Changes what is known of a member.
///
/// - Parameter version: of the member on which the form was filled in.
/// - Throws: ``Kernel/Invalid``; ``Care/MemberProblem``; "not there" for a member of another circle.
package func changeMember(
  _ id: ID<CircleMember>, of person: ID<Person>, to draft: MemberDraft, version: Int, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> CircleMember {
  try await changeCircle(of: person, by: actor, in: database, surroundings) { desk, file, circle in
    guard let before = circle.members.first(where: { $0.id == id }) else { throw SimpleFailure.notFound }
    guard before.version == version else { throw MemberProblem.changedMeanwhile }
    let tie = try desk.tie(draft, to: before, in: file, on: surroundings.today)
    return try circle.decide(
      .change(draft.kind, tie.details, account: tie.account, organization: tie.organization), on: id, accountRoles: tie.roles,
      today: surroundings.today)
  }
}

/// A member leaves the circle, and stays in its history. Access through the membership ends at once, or after a day to come.
package func endMember(
  _ id: ID<CircleMember>, of person: ID<Person>, on day: Day, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> CircleMember {
  try await changeStanding(.end(on: day), of: id, in: person, by: actor, in: database, surroundings)
}

/// A member who left is back, with the same access as before.
package func reviveMember(
  _ id: ID<CircleMember>, of person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> CircleMember {
  try await changeStanding(.revive, of: id, in: person, by: actor, in: database, surroundings)
}

private func changeStanding(
  _ change: MemberChange, of id: ID<CircleMember>, in person: ID<Person>, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> CircleMember {
  try await changeCircle(of: person, by: actor, in: database, surroundings) { _, file, circle in
    guard let before = circle.members.first(where: { $0.id == id }) else { throw SimpleFailure.notFound }
    if before.hasTie, !file.mayTie { throw MemberProblem.accessOfOthers }
    return try circle.decide(change, on: id, today: surroundings.today)
  }
}

/// Loads the circle, lets the change be decided, stores what differs, and keeps who sees the file in step: one transaction.
private func changeCircle(
  of person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  _ decide: @escaping @Sendable (Desk, OpenFile, Circle) throws -> [CircleMember]
) async throws -> CircleMember {
  try await database.act(as: actor, doing: .changeCircle, in: surroundings) { desk in
    let file = try desk.file(person, .circle, .write)
    let now = surroundings.now()
    let circle = Circle(try desk.members(of: file), of: file.person.id)
    let changed = try decide(desk, file, circle)
    guard let subject = changed.first else { throw SimpleFailure.notFound }
    for member in changed {
      let before = circle.members.first { $0.id == member.id }
      guard member != before else { continue }
      if before == nil {
        try desk.insert(member, in: file, at: now)
      } else if try !desk.update(member, in: file, at: now) {
        throw MemberProblem.changedMeanwhile
      }
      try desk.keepTies(of: member, in: file, at: now) { surroundings.newID() }
      desk.shows("member/\(member.id.raw)")
    }
    try desk.touchPerson(file.person.id, on: now.day)
    return subject
  }
}

extension OpenFile {
  /// Naming an account or an organisation in a circle gives access, so not every member of the circle may do it.
  fileprivate var mayTie: Bool {
    switch because {
    case .keepsFile, .mandated, .herself, .system: true
    case .circle, .carer, .protectedReader, .dataOfficer, .askedByLink, .emergency: false
    }
  }
}

/// What a draft ties to the file, found in the database.
private struct FoundTie {
  var details: MemberDetails
  var account: ID<Account>?
  var organization: ID<Organization>?
  var roles: Set<Role> = []
}

extension Desk {
  /// - Parameter before: the member as stored; `nil` for a new one.
  fileprivate func tie(_ draft: MemberDraft, to before: CircleMember?, in file: OpenFile, on today: Day) throws -> FoundTie {
    var tie = FoundTie(details: draft.details, account: before?.account, organization: before?.organization)
    if file.mayTie {
      try resolve(draft, before: before, into: &tie)
    } else {
      if !draft.accountEmail.isEmpty || draft.organization != nil { throw MemberProblem.accessOfOthers }
      // Who sees the file, and until when, is not his to change.
      if let before, before.hasTie {
        tie.details.since = before.details.since
        tie.details.until = before.details.until
      }
    }
    if let account = tie.account {
      for house in try houses(of: account, on: today) { tie.roles.formUnion(house.roles) }
    }
    return tie
  }

  private func resolve(_ draft: MemberDraft, before: CircleMember?, into tie: inout FoundTie) throws {
    (tie.account, tie.organization) = (nil, nil)
    var problems: [FieldProblem] = []
    if !draft.accountEmail.isEmpty {
      if let account = try accountWithHash(email: draft.accountEmail.lowercased())?.account, !account.isDisabled || account.id == before?.account {
        tie.account = account.id
        // Write once: the account's name is known.
        if tie.details.name.isEmpty { tie.details.name = account.name }
      } else {
        problems.append(FieldProblem("accountEmail", code: "circle.unknown-account", text: CircleProblemText.unknownAccount))
      }
    }
    if let organization = draft.organization {
      if let found = try self.organization(organization) {
        tie.organization = found.id
        if tie.details.name.isEmpty { tie.details.name = found.name }
      } else {
        problems.append(FieldProblem("organization", code: "circle.unknown-organisation", text: CircleProblemText.unknownOrganization))
      }
    }
    guard problems.isEmpty else { throw Invalid(problems) }
  }
}
