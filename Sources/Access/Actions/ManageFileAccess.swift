package import Care
package import Kernel
package import Store

/// Who may see a file, who may not, and who opened it in an emergency.
package struct FileAccessView: Sendable {
  package let file: OpenFile
  package let emergencies: [EmergencyAccess]
  package let accountNames: [ID<Account>: String]
  package let organizations: [Organization]
  /// Colleagues of the organisation that keeps the file, whom she may exclude.
  package let colleagues: [Account]
}

/// Seven statements, whatever the number of rows.
package func readFileAccess(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> FileAccessView {
  try await database.act(as: actor, doing: .readAccess, in: surroundings) { desk in
    let file = try desk.headed(desk.file(id, .access))
    let emergencies = try desk.emergencies(of: file.person.id)
    let colleagues = try desk.accounts(any: Role.careWorkers, of: file.person.organization, on: surroundings.today)
    let named = Set(file.facts.links.compactMap(\.account) + emergencies.map(\.account) + emergencies.compactMap { $0.review?.by })
    return FileAccessView(
      file: file, emergencies: emergencies, accountNames: try desk.accountNames(named), organizations: try desk.organizations(),
      colleagues: colleagues)
  }
}

/// Whom an exclusion or a mandate names.
package enum FileParty: Hashable, Sendable {
  case account(ID<Account>)
  case organization(ID<Organization>)
}

/// Keeps somebody out of a file, because she asked for it. At once.
package func exclude(
  _ party: FileParty, from id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  try await addLink(.exclusion, party, to: id, until: nil, by: actor, in: database, surroundings)
}

/// Charges another organisation with her support, from today until a day. Her consent still decides what it sees.
package func mandate(
  _ organization: ID<Organization>, for id: ID<Person>, until: Day?, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  if let until, until < surroundings.today {
    throw Invalid([FieldProblem("until", code: "access.until-past", text: FileAccessProblemText.untilPast)])
  }
  return try await addLink(.mandate, .organization(organization), to: id, until: until, by: actor, in: database, surroundings)
}

private func addLink(
  _ kind: FileLink.Kind, _ party: FileParty, to id: ID<Person>, until: Day?, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ID<Person> {
  try await database.act(as: actor, doing: .changeAccess, in: surroundings) { desk in
    let file = try desk.file(id, .access, .write)
    var link = FileLink(id: surroundings.newID(), kind: kind, from: surroundings.today, until: until)
    switch party {
    case .account(let account):
      guard try desk.account(account) != nil else { throw unknownParty }
      link = FileLink(id: link.id, kind: kind, account: account, from: link.from, until: until)
    case .organization(let organization):
      guard try desk.organization(organization) != nil else { throw unknownParty }
      link = FileLink(id: link.id, kind: kind, organization: organization, from: link.from, until: until)
    }
    let added = link
    let now = surroundings.now()
    let isThere = file.facts.links.contains {
      $0.kind == kind && $0.account == added.account && $0.organization == added.organization && $0.holds(at: now)
    }
    if !isThere { try desk.insert(added, on: file.person.id, at: now) }
    return file.person.id
  }
}

private let unknownParty = Invalid([FieldProblem("party", code: "access.unknown-party", text: FileAccessProblemText.unknownParty)])

/// Ends an exclusion or a mandate, at once.
package func endFileLink(
  _ link: ID<FileLink>, of id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  try await database.act(as: actor, doing: .changeAccess, in: surroundings) { desk in
    let file = try desk.file(id, .access, .write)
    guard let found = file.facts.links.first(where: { $0.id == link }), [.exclusion, .mandate].contains(found.kind) else {
      throw SimpleFailure.notFound
    }
    try desk.endLink(link, at: surroundings.now())
    return file.person.id
  }
}

/// Who looked at a file and who changed it, also under a file that was merged into it, newest first. Nine statements; one more twice for each
/// remove of a merge.
package func readFileLog(
  _ id: ID<Person>, offset: Int, limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (file: OpenFile, entries: [LogEntry], total: Int, houses: [ID<Organization>: String]) {
  try await database.act(as: actor, doing: .readAccess, in: surroundings) { desk in
    let file = try desk.headed(desk.file(id, .access))
    let entries = try desk.accessLog(about: file.person.id, offset: offset, limit: limit)
    let houses = Dictionary(try desk.organizations().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return (file, entries, try desk.accessLogCount(about: file.person.id), houses)
  }
}
