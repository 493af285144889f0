package import Care
package import Kernel
package import Store

/// The register of gaps as one reader may see it.
package struct GapRegister: Hashable, Sendable {
  package let counts: [GapCount]
  /// Empty for readers who see counts only.
  package let gaps: [Gap]
  package let total: Int
}

package func readGaps(
  _ filter: GapFilter, offset: Int, limit: Int, purpose: Purpose = .listGaps, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> GapRegister {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  let seesSingle = actor.may(.readGaps)
  return try await database.act(as: actor, doing: purpose, in: surroundings) { desk in
    let counts = try desk.gapCounts(of: organization, filter)
    let gaps = seesSingle ? try desk.gaps(of: organization, filter, offset: offset, limit: limit) : []
    for gap in gaps { desk.shows("request/\(gap.request.raw)") }
    return GapRegister(counts: counts, gaps: gaps, total: counts.reduce(0) { $0 + $1.count })
  }
}
