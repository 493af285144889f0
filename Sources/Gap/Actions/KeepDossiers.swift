package import Care
package import Kernel
package import Store

/// What is noted, put together and under way.
package struct GapDesk: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package let group: GapGroup
    package let sum: GapSum
    /// The dossier that is not closed, if somebody began one.
    package let dossier: ID<GapDossier>?
  }
  package struct File: Hashable, Sendable {
    package let dossier: GapDossier
    package let sum: GapSum
  }
  /// Dossiers of a page.
  package static let pageSize = 50
  /// Dossiers of a table that is saved: as many as one statement takes, and more than any house will have.
  package static let tableSize = 30_000
  /// The most first.
  package let groups: [Group]
  /// Newest first.
  package let files: [File]
  /// Dossiers of all pages.
  package let total: Int
}

/// A dossier with what its page needs besides.
package struct GapDossierFile: Hashable, Sendable {
  package let dossier: GapDossier
  package let sum: GapSum
  package let names: [ID<Organization>: String]
  /// To whom it can be passed on.
  package let authorities: [Organization]
  package let access: GapDossierAccess
}

extension Desk {
  /// A dossier, if this reader has to do with it: "not yours" looks like "not there".
  fileprivate func dossier(_ id: ID<GapDossier>, for actor: Actor) throws -> (dossier: GapDossier, sum: GapSum, access: GapDossierAccess) {
    guard let found = try dossier(id), let access = GapDossierAccess.decide(actor, found.dossier) else { throw SimpleFailure.notFound }
    shows("gap-dossier/\(id.raw)")
    return (found.dossier, found.sum, access)
  }

  fileprivate func names(_ dossiers: [GapDossier]) throws -> [ID<Organization>: String] {
    let needed = Set(dossiers.flatMap { [$0.organization] + $0.passings.map(\.organization) })
    return Dictionary(uniqueKeysWithValues: try organizations().filter { needed.contains($0.id) }.map { ($0.id, $0.name) })
  }

  /// In which languages a letter to a house is written: see ``Care/GapDossier/letterLanguages(of:)``. Never empty.
  fileprivate func languages(of house: ID<Organization>, readBy roles: Set<Role>) throws -> [Language] {
    GapDossier.letterLanguages(of: try accounts(any: roles, of: house, on: surroundings.today).map(\.language))
  }

  fileprivate func keep(_ next: GapDossier, after dossier: GapDossier) throws {
    guard try store(next, after: dossier) else { throw GapDossier.Problem.changedMeanwhile }
  }
}

/// Groups of gaps and dossiers of the reader's house.
///
/// - Parameters:
///   - byNeighbourhood: groups of neighbourhoods instead of whole municipalities; the dossiers are those of both.
///   - offset: of the dossiers; the groups are always all of them.
package func readGapDesk(
  byNeighbourhood: Bool = false, offset: Int = 0, limit: Int = GapDesk.pageSize, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> GapDesk {
  guard let organization = actor.organization, actor.may(.readGaps) else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .listGaps, in: surroundings) { desk in
    let files = try desk.dossiers(of: organization, offset: offset, limit: limit).map { GapDesk.File(dossier: $0.dossier, sum: $0.sum) }
    // Of all dossiers: the one of a group may stand on another page.
    let open = try desk.openDossiers(of: organization)
    for file in files { desk.shows("gap-dossier/\(file.dossier.id.raw)") }
    return GapDesk(
      groups: try desk.gapGroups(of: organization, byNeighbourhood: byNeighbourhood).map {
        GapDesk.Group(group: $0.group, sum: $0.sum, dossier: open[$0.group])
      }, files: files, total: try desk.dossierCount(of: organization))
  }
}

/// Begins a dossier of a group; the one that is under way, when there is one.
package func openGapDossier(
  _ group: GapGroup, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<GapDossier> {
  guard let organization = actor.organization, actor.may(.readGaps) else { throw SimpleFailure.forbidden }
  let id: ID<GapDossier> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeGaps, in: surroundings) { desk in
    let groups = try desk.gapGroups(of: organization, byNeighbourhood: group.neighbourhood != nil)
    guard groups.contains(where: { $0.group == group }) else { throw SimpleFailure.notFound }
    let dossier = GapDossier(
      id: id, organization: organization, group: group, since: try desk.gapsBegin(group, of: organization), createdAt: surroundings.now())
    let opened = try desk.insert(dossier) ? id : try desk.openDossier(of: group, in: organization)
    guard let opened else { throw SimpleFailure.notFound }
    desk.shows("gap-dossier/\(opened.raw)")
    return opened
  }
}

package func readGapDossier(
  _ id: ID<GapDossier>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> GapDossierFile {
  try await database.act(as: actor, doing: .listGaps, in: surroundings) { desk in
    let (dossier, sum, access) = try desk.dossier(id, for: actor)
    return GapDossierFile(
      dossier: dossier, sum: sum, names: try desk.names([dossier]),
      authorities: access == .keeps ? try desk.authorities(on: surroundings.today).filter { $0.id != actor.organization } : [], access: access)
  }
}

/// Writes, passes on or closes a dossier, for those who keep it.
///
/// - Parameters:
///   - version: on which the form was filled in.
///   - letter: tells the authority, when there is an address; only called when it is passed on.
package func changeGapDossier(
  _ id: ID<GapDossier>, _ command: GapDossier.Command, version: Int?, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  letter: @escaping @Sendable (_ sender: Organization, _ receiver: Organization, _ languages: [Language]) -> Letter
) async throws {
  try await database.act(as: actor, doing: .changeGaps, in: surroundings) { desk in
    let (dossier, _, access) = try desk.dossier(id, for: actor)
    guard access == .keeps else { throw SimpleFailure.notFound }
    if let version, version != dossier.version { throw GapDossier.Problem.changedMeanwhile }
    if case .passOn(_, let receiver, _, _) = command {
      guard let authority = try desk.authorities(on: surroundings.today).first(where: { $0.id == receiver }),
        let sender = try desk.organization(dossier.organization)
      else { throw SimpleFailure.notFound }
      try desk.keep(try dossier.deciding(command), after: dossier)
      if let email = authority.email, !email.isEmpty {
        let languages = try desk.languages(of: authority.id, readBy: [.authorityReader])
        try desk.post(letter(sender, authority, languages), to: email, in: languages[0], from: dossier.organization, surroundings)
      }
      return
    }
    try desk.keep(try dossier.deciding(command), after: dossier)
  }
}

/// What was passed on to the reader's authority, newest first.
package func readReceivedGaps(
  offset: Int = 0, limit: Int = GapDesk.pageSize, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (files: [GapDesk.File], names: [ID<Organization>: String], total: Int) {
  guard let organization = actor.organization, actor.roles.contains(.authorityReader) else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .listGaps, in: surroundings) { desk in
    let found = try desk.dossiers(passedTo: organization, offset: offset, limit: limit)
    for file in found { desk.shows("gap-dossier/\(file.dossier.id.raw)") }
    let files = found.map { GapDesk.File(dossier: $0.dossier, sum: $0.sum) }
    return (files, try desk.names(found.map(\.dossier)), try desk.dossierCount(passedTo: organization))
  }
}

/// The authority's answer. The house is told by letter when it has an address.
package func answerGapDossier(
  _ id: ID<GapDossier>, _ answer: GapDossier.Answer, words: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  letter: @escaping @Sendable (_ authority: Organization, _ languages: [Language]) -> Letter
) async throws {
  try await database.act(as: actor, doing: .answerGaps, in: surroundings) { desk in
    let (dossier, _, access) = try desk.dossier(id, for: actor)
    guard case .receives(let passing) = access, let own = actor.organization, let authority = try desk.organization(own) else {
      throw SimpleFailure.notFound
    }
    try desk.keep(try dossier.deciding(.answer(passing, answer, words: words, at: surroundings.now())), after: dossier)
    if let email = try desk.organization(dossier.organization)?.email, !email.isEmpty {
      let languages = try desk.languages(of: dossier.organization, readBy: Role.gapReaders)
      try desk.post(letter(authority, languages), to: email, in: languages[0], from: dossier.organization, surroundings)
    }
  }
}

// MARK: Rules that exclude

/// Rules that exclude people, and the gaps of which nobody has said yet which rule it was.
package struct ObstacleList: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let obstacle: GapObstacle
    package let sum: GapSum
  }
  package let lines: [Line]
  /// Only for those who see single gaps.
  package let unnamed: [Gap]
  /// With those that are not shown: the oldest come first, and others follow as they are named.
  package let unnamedTotal: Int
}

package func readObstacles(most: Int = 50, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> ObstacleList {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .listGaps, in: surroundings) { desk in
    let unnamed = actor.may(.readGaps) ? try desk.gapsOfUnnamedRules(of: organization, limit: most) : []
    let total = unnamed.count < most ? unnamed.count : try desk.gapsOfUnnamedRulesCount(of: organization)
    for gap in unnamed { desk.shows("request/\(gap.request.raw)") }
    return ObstacleList(
      lines: try desk.obstacles(of: organization).map { ObstacleList.Line(obstacle: $0.obstacle, sum: $0.sum) }, unnamed: unnamed,
      unnamedTotal: total)
  }
}

/// Says which rule a gap is about: one that is known, or a new one.
package func nameObstacle(
  _ choice: ObstacleChoice, for gap: ID<Gap>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  guard let organization = actor.organization, actor.may(.readGaps) else { throw SimpleFailure.forbidden }
  let fresh: ID<GapObstacle> = surroundings.newID()
  try await database.act(as: actor, doing: .changeGaps, in: surroundings) { desk in
    let id: ID<GapObstacle>
    switch choice {
    case .known(let known): id = known
    case .new(let name, let level, let source):
      id = fresh
      try desk.insert(GapObstacle(id: fresh, organization: organization, name: name, level: level, source: source), at: surroundings.now())
    }
    guard try desk.name(id, for: gap, of: organization) else { throw SimpleFailure.notFound }
    desk.shows("gap/\(gap.raw)")
  }
}

/// A rule that is known already, or a new one.
package enum ObstacleChoice: Hashable, Sendable {
  case known(ID<GapObstacle>)
  case new(name: String, level: GapObstacle.Level, source: String)
}
