package import Care
package import Kernel
package import Store

/// What stands on the first of her pages.
package struct OwnHome: Sendable {
  /// What matters to her; `nil` for those who may not see it.
  package let matters: String?
  /// The pages that the reader may open.
  package let pages: [MyOwnPage]
  package let handle: String?
  /// An explanation of what she is entitled to was shared with her.
  package let hasExplanation: Bool
  /// Units of a programme are counted in her name, and the reader may see them.
  package let hasLedger: Bool
}

/// The pages of a person's own access that an actor may open, by what they show. The site's addresses have the same names.
package enum MyOwnPage: String, CaseIterable, Hashable, Sendable {
  case circle, requests, consents, log, file, copy, notebook

  var parts: [FilePart] {
    switch self {
    case .circle: [.circle]
    case .requests: [.requests]
    case .consents: [.consents]
    case .log: [.access]
    case .file: [.identity]
    case .copy: [.whole]
    case .notebook: [.notebookSocial, .notebookHealth]
    }
  }
}

/// Opens the first of her pages, for herself or a carer.
package func readOwnHome(
  _ id: ID<Person>, access: ID<PortalAccess>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> OwnHome {
  try await database.act(as: actor, doing: .readPerson, in: surroundings) { desk in
    let file = try desk.file(id, .flag)
    let now = surroundings.now()
    let seesMatters = file.admits(actor, .read, .social, at: now)
    if seesMatters { desk.alsoShows(.social, of: file) }
    let seesHealth = file.admits(actor, .read, .health, at: now)
    return OwnHome(
      matters: seesMatters ? file.person.details.matters : nil,
      pages: MyOwnPage.allCases.filter { $0.parts.contains { file.admits(actor, .read, $0, at: now) } },
      handle: try desk.handle(of: access, in: file),
      hasExplanation: try seesHealth && !desk.eligibilityShares(of: file).isEmpty,
      hasLedger: try seesHealth && desk.hasLedger(file.person.id))
  }
}

/// Changes how she is reached, in one transaction.
///
/// - Parameter version: of the file on which the form was filled in.
/// - Throws: ``Care/PersonProblem/changedMeanwhile``.
package func changeOwnContact(
  _ changes: [PersonChange], of id: ID<Person>, version: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changePerson, in: surroundings) { desk in
    let file = try desk.file(id, .contact, .write)
    guard file.person.version == version, changes.allSatisfy({ $0.part == .contact }) else { throw PersonProblem.changedMeanwhile }
    var person = file.person
    for change in changes { person.details = person.details.applying(change) }
    guard person.details != file.person.details else { return }
    guard try desk.update(person, key: file.key, at: surroundings.now()) != nil else { throw PersonProblem.changedMeanwhile }
    if person.details.addresses != file.person.details.addresses { try desk.noteMove(of: person.id, on: surroundings.today) }
  }
}

/// Who may look, with the names of those to whom she gave access.
package struct OwnAccess: Sendable {
  package let access: FileAccessView
  package let members: [CircleMember]
}

package func readOwnAccess(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> OwnAccess {
  try await database.act(as: actor, doing: .readAccess, in: surroundings) { desk in
    let file = try desk.file(id, .access)
    let named = Set(file.facts.links.filter { $0.kind != .protectedReader }.compactMap(\.account))
    let view = FileAccessView(
      file: file, emergencies: [], accountNames: try desk.accountNames(named), organizations: try desk.organizations(),
      colleagues: try desk.accounts(any: Role.careWorkers, of: file.person.organization, on: surroundings.today))
    return OwnAccess(access: view, members: try desk.members(of: file))
  }
}

/// Lets somebody look again whom she had kept out. Nothing else can be ended here.
package func endExclusion(
  _ link: ID<FileLink>, of id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeAccess, in: surroundings) { desk in
    let file = try desk.file(id, .access, .write)
    guard file.facts.links.contains(where: { $0.id == link && $0.kind == .exclusion }) else { throw SimpleFailure.notFound }
    try desk.endLink(link, at: surroundings.now())
  }
}

/// One page of what was done with her file.
package struct OwnLog: Sendable {
  /// Newest first, without anything of the protected part.
  package let entries: [LogEntry]
  package let hasMore: Bool
  package let houses: [ID<Organization>: String]

  static let pageSize = 200
}

package func readOwnLog(
  _ id: ID<Person>, page: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> OwnLog {
  try await database.act(as: actor, doing: .readAccess, in: surroundings) { desk in
    let file = try desk.file(id, .access)
    // Only she herself: whoever works with the file has a page of his own.
    guard file.because == .herself else { throw FileRefused(person: file.person.id, part: .access, refusal: .noRelation) }
    let found = try desk.accessLog(about: file.person.id, offset: (page - 1) * OwnLog.pageSize, limit: OwnLog.pageSize + 1)
    let houses = Dictionary(try desk.organizations().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return OwnLog(entries: Array(found.prefix(OwnLog.pageSize)), hasMore: found.count > OwnLog.pageSize, houses: houses)
  }
}

/// Whether a copy may be asked for at all: the page that offers it says nothing of the file.
package func openCopyPage(of id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  try await database.act(as: actor, doing: .readPerson, in: surroundings) { desk in _ = try desk.file(id, .whole) }
}
