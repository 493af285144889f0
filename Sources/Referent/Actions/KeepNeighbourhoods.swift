package import Care
package import Kernel
package import Store

/// A neighbourhood with its plan, as those see it who keep it.
package struct NeighbourhoodFile: Sendable {
  package let record: NeighbourhoodRecord
  package let tellings: [ReferentTelling]
  /// With those that are not shown.
  package let tellingTotal: Int
  package let names: [ID<Account>: String]
}

/// What a team keeps of its neighbourhoods.
package struct NeighbourhoodDesk: Sendable {
  package struct Line: Hashable, Sendable {
    package let neighbourhood: Neighbourhood
    /// Lines of its plan whose day has passed, and that were done.
    package let late: Int
    package let done: Int
  }
  package struct Miss: Hashable, Sendable {
    package let miss: ReferentMiss
    package let total: Int
  }
  /// Neighbourhoods that are shown.
  package static let most = 1000
  package let lines: [Line]
  /// With those that are not shown.
  package let total: Int
  /// Streets looked for in vain during the last twelve months, the most wanted first; and how many different ones there were.
  package let misses: [Miss]
  package let missTotal: Int
}

private func house(_ actor: Actor) throws -> ID<Organization> {
  guard let organization = actor.organization, !actor.roles.isDisjoint(with: Role.neighbourhoodKeepers) else { throw SimpleFailure.forbidden }
  return organization
}

extension Desk {
  /// The neighbourhood, if this organisation keeps it: "not yours" looks like "not there".
  fileprivate func record(_ id: ID<Neighbourhood>, of organization: ID<Organization>) throws -> NeighbourhoodRecord {
    guard let record = try neighbourhoodRecord(id), record.neighbourhood.organization == organization else { throw SimpleFailure.notFound }
    shows("neighbourhood/\(id.raw)")
    return record
  }
}

package func readNeighbourhoodDesk(
  limit: Int = NeighbourhoodDesk.most, mostMisses: Int = 50, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> NeighbourhoodDesk {
  let organization = try house(actor)
  return try await database.act(as: actor, doing: .readOutreach, in: surroundings) { desk in
    let today = surroundings.today
    let counts = try desk.tellingCounts(of: organization, before: today)
    let records = try desk.neighbourhoodRecords(of: organization, limit: limit)
    for record in records { desk.shows("neighbourhood/\(record.neighbourhood.id.raw)") }
    let month = today.adding(days: -335)
    let misses = try desk.referentMisses(since: month, limit: mostMisses)
    return NeighbourhoodDesk(
      lines: records.map {
        let count = counts[$0.neighbourhood.id]
        return NeighbourhoodDesk.Line(neighbourhood: $0.neighbourhood, late: count?.late ?? 0, done: count?.done ?? 0)
      },
      total: try desk.neighbourhoodCount(of: organization),
      misses: misses.map { NeighbourhoodDesk.Miss(miss: $0.miss, total: $0.total) },
      missTotal: misses.count < mostMisses ? misses.count : try desk.referentMissCount(since: month))
  }
}

package func readNeighbourhood(
  _ id: ID<Neighbourhood>, mostTellings: Int = 500, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> NeighbourhoodFile {
  let organization = try house(actor)
  return try await database.act(as: actor, doing: .readOutreach, in: surroundings) { desk in
    let record = try desk.record(id, of: organization)
    let tellings = try desk.tellings(of: id, limit: mostTellings)
    return NeighbourhoodFile(
      record: record, tellings: tellings, tellingTotal: tellings.count < mostTellings ? tellings.count : try desk.tellingCount(of: id),
      names: try desk.accountNames(Set(tellings.compactMap(\.by))))
  }
}

/// Begins a neighbourhood.
///
/// - Returns: its identifier, made of its name; it stays the same for good.
package func beginNeighbourhood(
  _ draft: NeighbourhoodDraft.Checked, isFictitious: Bool = false, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Neighbourhood> {
  let organization = try house(actor)
  return try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    let wish = Neighbourhood.wishedID(nameFr: draft.nameFr, municipality: draft.municipality)
    let made = try desk.insertNeighbourhood(wishing: wish, at: surroundings.now()) { id in
      Neighbourhood(
        id: id, organization: organization, nameFr: draft.nameFr, nameNl: draft.nameNl, municipality: draft.municipality.nis,
        streets: draft.streets, isFictitious: isFictitious)
    }
    try desk.noteStreets(of: made.municipality, at: surroundings.now())
    desk.shows("neighbourhood/\(made.id.raw)")
    return made.id
  }
}

/// What is changed of a neighbourhood.
package enum NeighbourhoodChange: Sendable {
  case describe(NeighbourhoodDraft.Checked)
  /// Adds her, or writes over the one with her identifier.
  case referent(Referent)
  case removeReferent(ID<Referent>)
  case picture(ID<Referent>, ReferentPicture)
  case removePicture(ID<Referent>)
}

/// Changes a neighbourhood.
///
/// - Parameter version: on which the form was filled in; `nil` for one-touch buttons.
/// - Throws: ``Care/ReferentProblem/changedMeanwhile``.
package func changeNeighbourhood(
  _ id: ID<Neighbourhood>, _ change: NeighbourhoodChange, version: Int?, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  let organization = try house(actor)
  let tag = surroundings.newSecret(characters: 20)
  try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    let record = try desk.record(id, of: organization)
    if let version, version != record.version { throw ReferentProblem.changedMeanwhile }
    var next = record.neighbourhood
    func place(_ referent: ID<Referent>) throws -> Int {
      guard let place = next.referents.firstIndex(where: { $0.id == referent }) else { throw SimpleFailure.notFound }
      return place
    }
    switch change {
    case .describe(let draft):
      (next.nameFr, next.nameNl, next.municipality) = (draft.nameFr, draft.nameNl, draft.municipality.nis)
      (next.streets, next.isRemoved) = (draft.streets, draft.isRemoved)
    case .referent(let referent):
      if let place = next.referents.firstIndex(where: { $0.id == referent.id }) {
        next.referents[place] = referent
      } else {
        next.referents.append(referent)
      }
    case .removeReferent(let referent):
      next.referents.remove(at: try place(referent))
      try desk.removePicture(of: referent)
    case .picture(let referent, let picture):
      next.referents[try place(referent)].picture = tag
      try desk.write(picture, of: referent, in: id, tag: tag)
    case .removePicture(let referent):
      next.referents[try place(referent)].picture = nil
      try desk.removePicture(of: referent)
    }
    guard try desk.write(next, over: record.version, at: surroundings.now()) else { throw ReferentProblem.changedMeanwhile }
    try desk.noteStreets(from: record.neighbourhood, to: next)
  }
}

extension Desk {
  /// Requests of the streets that were drawn or taken away are placed anew, soon.
  fileprivate func noteStreets(from before: Neighbourhood, to next: Neighbourhood) throws {
    guard before.streets != next.streets || before.isRemoved != next.isRemoved || before.municipality != next.municipality else { return }
    for municipality in Set([before.municipality, next.municipality]).sorted() {
      try noteStreets(of: municipality, at: surroundings.now())
    }
  }
}

/// Puts a line on the plan: to be done, or done already.
package func planTelling(
  _ draft: TellingDraft.Checked, of id: ID<Neighbourhood>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  let organization = try house(actor)
  let telling: ID<ReferentTelling> = surroundings.newID()
  try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    _ = try desk.record(id, of: organization)
    try desk.insert(
      ReferentTelling(
        id: telling, neighbourhood: id, audience: draft.audience, way: draft.way, words: draft.words, day: draft.day,
        state: draft.isDone ? .done : .planned, reached: draft.isDone ? draft.reached : nil, by: actor.account), at: surroundings.now())
  }
}

/// What becomes of a planned line.
package enum TellingStep: Hashable, Sendable {
  case done(on: Day, reached: Int?)
  case dropped
  /// Takes either back.
  case planned
}

/// Notes that a line of the plan was done, dropped, or is planned again.
package func noteTelling(
  _ id: ID<ReferentTelling>, _ step: TellingStep, of neighbourhood: ID<Neighbourhood>, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws {
  let organization = try house(actor)
  try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    _ = try desk.record(neighbourhood, of: organization)
    guard var telling = try desk.telling(id), telling.neighbourhood == neighbourhood else { throw SimpleFailure.notFound }
    switch step {
    case .done(let day, let reached): (telling.state, telling.day, telling.reached) = (.done, day, reached)
    case .dropped: telling.state = .dropped
    case .planned: (telling.state, telling.reached) = (.planned, nil)
    }
    telling.by = actor.account
    guard try desk.update(telling) else { throw ReferentProblem.changedMeanwhile }
  }
}

extension Database {
  /// Counts a search for which nobody is there. About no person, so not logged.
  package func countMiss(_ miss: ReferentMiss, in surroundings: Surroundings) async throws {
    let today = surroundings.today
    try await transaction { connection in try connection.count(miss, on: today) }
  }
}
