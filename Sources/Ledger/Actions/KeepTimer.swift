package import Care
package import Kernel
package import Store

/// Starts the actor's clock for work on behalf of a person, who is not there.
///
/// - Throws: ``Care/LedgerProblem/timerRuns`` when it runs already; that one goes on.
package func startTimer(
  for person: ID<Person>, _ programme: UnitProgramme, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  let id: ID<LedgerTimer> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    let file = try desk.file(person, .health, .write)
    let timer = LedgerTimer(id: id, person: file.person.id, programme: programme.id, startedAt: surroundings.now())
    desk.shows("timer/\(id.raw)")
    guard try desk.insert(timer, author: actor.reference) else { throw LedgerProblem.timerRuns }
    return file.person.id
  }
}

/// Enters what the actor's clock measured as support, on the day it was started, and stops it; all or nothing.
///
/// - Parameter giver: as what, see ``Care/LedgerGiver/code``.
/// - Throws: what ``enterAct(_:of:_:episodes:by:in:_:knowing:stopping:)`` throws; ``Care/LedgerProblem/timerGone`` when none runs for this person,
///   ``Care/LedgerProblem/timerForgotten`` when it ran longer than anybody works.
package func enterTimer(
  as giver: String, of person: ID<Person>, _ programme: UnitProgramme, _ rule: LedgerParameters.Rule, episodes: EpisodeParameters,
  by actor: Actor, in database: any Database, _ surroundings: Surroundings, knowing room: EligibilityRoom? = nil
) async throws -> EnteredAct {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  guard let timer = try await database.read({ try $0.ledgerTimer(of: actor.reference) }), timer.person == person else {
    throw LedgerProblem.timerGone
  }
  let now = surroundings.now()
  guard !timer.isForgotten(at: now, rule) else { throw LedgerProblem.timerForgotten }
  var draft = LedgerDraft()
  draft.kind = LedgerDraft.Kind.support.rawValue
  draft.day = timer.startedAt.day
  draft.giver = giver
  draft.units = String(rule.units(ofMinutes: timer.minutes(at: now)))
  return try await enterAct(
    draft, of: person, programme, episodes: episodes, by: actor, in: database, surroundings, knowing: room, stopping: timer.id)
}

/// Stops the actor's clock without entering anything.
///
/// - Throws: ``Care/LedgerProblem/timerGone``.
package func dropTimer(
  of person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    let file = try desk.file(person, .health, .write)
    guard let timer = try desk.ledgerTimer(of: actor.reference), timer.person == file.person.id, try desk.stop(timer.id, of: actor.reference)
    else { throw LedgerProblem.timerGone }
    desk.shows("timer/\(timer.id.raw)")
    return file.person.id
  }
}
