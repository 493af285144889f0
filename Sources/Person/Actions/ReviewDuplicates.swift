package import Care
package import Kernel
package import Store

/// Two files that may be one person's.
package struct DuplicatePair: Sendable {
  package let first: Person
  package let second: Person
  package let likeness: Likeness
}

package struct DuplicateList: Sendable {
  package let pairs: [DuplicatePair]
  package let total: Int
}

/// Pairs of the organisation's files that may be one person's, the surest first; those already found to be two people are left out.
///
/// - Parameter proposed: what ``Store/PersonIndexShelf/pairs(of:in:)`` says of the actor's organisation.
package func listDuplicates(
  offset: Int, limit: Int, among proposed: [LikelyPair], by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> DuplicateList {
  guard actor.may(.keepFiles), let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .findPerson, in: surroundings) { desk in
    let decided = try desk.decidedPairs(of: organization)
    let all = decided.isEmpty ? proposed : proposed.filter { !decided.contains($0.pair) }
    let page = all.dropFirst(offset).prefix(limit)
    let files = try desk.visible(Array(Set(page.flatMap { [$0.pair.first, $0.pair.second] })), parts: [.whole, .identity, .contact])
    var pairs: [DuplicatePair] = []
    for one in page {
      let (pair, likeness) = (one.pair, one.likeness)
      // Somebody excluded from one of the two sees neither.
      guard let first = files[pair.first], let second = files[pair.second] else { continue }
      for file in [first, second] { desk.concerns(file.person.id, part: .identity, because: file.because) }
      pairs.append(DuplicatePair(first: first.person, second: second.person, likeness: likeness))
    }
    return DuplicateList(pairs: pairs, total: all.count)
  }
}

/// Says that two files are two people's: nobody is asked again.
package func decideDifferent(
  _ pair: PersonPair, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .mergePersons, in: surroundings) { desk in
    guard let account = actor.account else { throw SimpleFailure.forbidden }
    for id in [pair.first, pair.second] {
      let file = try desk.file(id, .whole, .write)
      guard file.person.id == id else { throw SimpleFailure.notFound }
    }
    try desk.decideDifferent(pair, by: account, at: surroundings.now())
  }
}
