package import Care
package import Kernel
package import Store

/// A pathway with the request or the file that it is for.
package struct PathwayFile: Sendable {
  package let pathway: Pathway
  package let ground: Pathway.Ground
  package let names: [ID<Account>: String]
}

/// Starts a template for a request.
///
/// - Throws: ``Care/PathwayProblem/alreadyRunning`` when the same one runs for it; "not there" for somebody else's request.
package func startPathway(
  _ template: PathwayTemplate, for id: ID<Request>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Pathway> {
  let made: ID<Pathway> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    guard !request.isClosed else { throw PathwayProblem.requestClosed }
    guard try !desk.pathways(of: id).contains(where: { $0.template == template.id && $0.isRunning }) else { throw PathwayProblem.alreadyRunning }
    let pathway = Pathway.start(template, id: made, for: .request(id), of: request.organization, on: surroundings.today) { surroundings.newID() }
    try desk.insert(pathway, at: surroundings.now())
    desk.shows("pathway/\(made.raw)")
    return made
  }
}

/// Starts a template on a person's file, without a request.
///
/// - Parameter template: `nil` for one that is not offered: whether the file is there is decided before that is said.
/// - Throws: ``Care/PathwayProblem/alreadyRunning`` when the same one runs for her, also on a request; ``Care/FileRefused``.
package func startPathway(
  _ template: PathwayTemplate?, on id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Pathway> {
  guard let organization = actor.organization, !actor.roles.isDisjoint(with: Role.requestWorkers) else { throw SimpleFailure.forbidden }
  let made: ID<Pathway> = surroundings.newID()
  return try await database.act(as: actor, doing: .changePerson, in: surroundings) { desk in
    let file = try desk.file(id, .requests, .write)
    guard let template else { throw SimpleFailure.notFound }
    let running = try desk.pathways(about: file.person.id).contains { $0.template == template.id && $0.isRunning }
    guard !running else { throw PathwayProblem.alreadyRunning }
    let pathway = Pathway.start(template, id: made, for: .file(file.person.id), of: organization, on: surroundings.today) { surroundings.newID() }
    try desk.insert(pathway, at: surroundings.now())
    try desk.touchPerson(file.person.id, on: surroundings.today)
    desk.shows("pathway/\(made.raw)")
    return made
  }
}

extension Desk {
  /// A pathway is seen by whoever sees its request, or that part of the file: "not yours" looks like "not there".
  fileprivate func pathway(_ id: ID<Pathway>, _ action: FileAction, for actor: Actor) throws -> (pathway: Pathway, ground: Pathway.Ground) {
    guard let pathway = try pathway(id) else { throw SimpleFailure.notFound }
    let ground: Pathway.Ground
    switch pathway.subject {
    case .request(let request): ground = .request(try self.request(request, for: actor).request)
    case .file(let person):
      turnsOut(action == .read ? .readPerson : .changePerson)
      let file = try file(person, .requests, action)
      if action == .write { try touchPerson(file.person.id, on: surroundings.today) }
      let seesName = file.admits(actor, .read, .identity, at: surroundings.now())
      if seesName { alsoShows(.identity, of: file) }
      ground = .file(file.person.id, number: file.person.number, name: seesName ? file.person.displayName : "")
    }
    shows("pathway/\(id.raw)")
    return (pathway, ground)
  }
}

package func readPathway(_ id: ID<Pathway>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> PathwayFile {
  try await database.act(as: actor, doing: .readRequest, in: surroundings) { desk in
    let (pathway, ground) = try desk.pathway(id, .read, for: actor)
    return PathwayFile(pathway: pathway, ground: ground, names: try desk.accountNames(Set(pathway.steps.compactMap(\.by))))
  }
}

/// Changes a pathway. The decision is ``Care/Pathway/applying(_:on:by:)``.
///
/// - Throws: ``Care/PathwayProblem``.
package func changePathway(
  _ id: ID<Pathway>, _ command: Pathway.Command, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (pathway, _) = try desk.pathway(id, .write, for: actor)
    guard try desk.update(pathway.applying(command, on: surroundings.today, by: actor.account)) else { throw PathwayProblem.changedMeanwhile }
  }
}

/// Pathways with steps to do now, those that wait longest first.
package struct PathwaysDue: Sendable {
  package struct Line: Hashable, Sendable {
    package let pathway: Pathway
    package let ground: Pathway.Ground
  }
  package let lines: [Line]
  package let total: Int
}

package func readPathwaysDue(
  offset: Int, limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> PathwaysDue {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .listRequests, in: surroundings) { desk in
    let today = surroundings.today
    let pathways = try desk.pathwaysDue(of: organization, on: today, limit: limit, offset: offset)
    let requests = try desk.requests(among: pathways.compactMap(\.request))
    let files = try desk.grounds(of: Set(pathways.compactMap(\.person)).sorted())
    var lines: [PathwaysDue.Line] = []
    for pathway in pathways {
      guard let ground = pathway.request.flatMap({ requests[$0] }).map({ Pathway.Ground.request($0) }) ?? pathway.person.flatMap({ files[$0] })
      else { continue }
      if case .request(let request) = ground { desk.shows(request.subject) }
      desk.shows("pathway/\(pathway.id.raw)")
      lines.append(PathwaysDue.Line(pathway: pathway, ground: ground))
    }
    return PathwaysDue(lines: lines, total: try desk.pathwayDueCount(of: organization, on: today))
  }
}

extension Desk {
  /// Files whose requests the actor may see, with the name where he may know it. Two statements.
  fileprivate func grounds(of persons: [ID<Person>]) throws -> [ID<Person>: Pathway.Ground] {
    guard !persons.isEmpty else { return [:] }
    let (links, now) = (try fileLinks(of: persons), surroundings.now())
    var found: [ID<Person>: Pathway.Ground] = [:]
    for person in try openPersons(persons).map(\.person) {
      let facts = FileFacts(organization: person.organization, inclusion: person.inclusion, links: links[person.id] ?? [])
      guard case .allowed(let reason) = FileDecision.decide(actor, .read, .requests, facts, at: now) else { continue }
      let seesName = FileDecision.decide(actor, .read, .identity, facts, at: now).isAllowed
      concerns(person.id, part: seesName ? .identity : .requests, because: reason)
      found[person.id] = .file(person.id, number: person.number, name: seesName ? person.displayName : "")
    }
    return found
  }
}

/// How the templates fared during a year: counts and days.
package func readPathwayFigures(by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> PathwayFigures {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .countWork, in: surroundings) { desk in
    let today = surroundings.today
    return PathwayFigures(try desk.pathwayFacts(of: organization, since: today.adding(days: -365), on: today))
  }
}
