package import Care
package import Kernel
package import Store

/// How many persons the reader's organisation includes: counts, no identities. Reads clear columns alone.
package func countInclusion(
  by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> InclusionFigures {
  guard actor.may(.countInclusion), let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .countInclusion, in: surroundings) { desk in
    try desk.inclusionFigures(of: organization)
  }
}
