package import Care
package import Kernel
package import Store

/// A pathway with the request that it is for.
package struct PathwayFile: Sendable {
  package let pathway: Pathway
  package let request: Request
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
    let pathway = Pathway.start(template, id: made, for: id, of: request.organization, on: surroundings.today) { surroundings.newID() }
    try desk.insert(pathway, at: surroundings.now())
    desk.shows("pathway/\(made.raw)")
    return made
  }
}

extension Desk {
  /// A pathway is seen by whoever sees its request: "not yours" looks like "not there".
  fileprivate func pathway(_ id: ID<Pathway>, for actor: Actor) throws -> (pathway: Pathway, request: Request) {
    guard let pathway = try pathway(id) else { throw SimpleFailure.notFound }
    let (request, _) = try request(pathway.request, for: actor)
    shows("pathway/\(id.raw)")
    return (pathway, request)
  }
}

package func readPathway(_ id: ID<Pathway>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> PathwayFile {
  try await database.act(as: actor, doing: .readRequest, in: surroundings) { desk in
    let (pathway, request) = try desk.pathway(id, for: actor)
    return PathwayFile(pathway: pathway, request: request, names: try desk.accountNames(Set(pathway.steps.compactMap(\.by))))
  }
}

/// Changes a pathway. The decision is ``Care/Pathway/applying(_:on:by:)``.
///
/// - Throws: ``Care/PathwayProblem``.
package func changePathway(
  _ id: ID<Pathway>, _ command: Pathway.Command, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (pathway, _) = try desk.pathway(id, for: actor)
    guard try desk.update(pathway.applying(command, on: surroundings.today, by: actor.account)) else { throw PathwayProblem.changedMeanwhile }
  }
}

/// Pathways with steps to do now, those that wait longest first.
package struct PathwaysDue: Sendable {
  package struct Line: Hashable, Sendable {
    package let pathway: Pathway
    package let request: Request
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
    let requests = try desk.requests(among: pathways.map(\.request))
    var lines: [PathwaysDue.Line] = []
    for pathway in pathways {
      guard let request = requests[pathway.request] else { continue }
      desk.shows(request.subject)
      desk.shows("pathway/\(pathway.id.raw)")
      lines.append(PathwaysDue.Line(pathway: pathway, request: request))
    }
    return PathwaysDue(lines: lines, total: try desk.pathwayDueCount(of: organization, on: today))
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
