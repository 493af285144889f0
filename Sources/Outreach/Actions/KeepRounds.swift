package import Care
package import Kernel
package import Store

/// A round with its doors, as one who visits or plans it sees it.
package struct RoundFile: Hashable, Sendable {
  package let round: OutreachRound
  package let access: OutreachAccess
  /// In the order in which one walks; none any more once the round is closed.
  package let doors: [OutreachDoor]
  package let counts: OutreachCounts
  package let names: [ID<Account>: String]
  /// Who can be assigned; only for those who plan.
  package let volunteers: [Account]
}

/// Rounds of a house with what stands of each.
package struct RoundList: Hashable, Sendable {
  /// Rounds that are shown.
  package static let most = 200
  package let rounds: [OutreachRound]
  /// With those that are not shown.
  package let total: Int
  package let counts: [ID<OutreachRound>: OutreachCounts]
  package let names: [ID<Account>: String]
}

extension Actor {
  fileprivate var plansOutreach: Bool { !roles.isDisjoint(with: Role.outreachPlanners) }
}

extension Desk {
  /// A round, if this actor has to do with it: "not yours" looks like "not there".
  fileprivate func round(_ id: ID<OutreachRound>, for actor: Actor) throws -> (round: OutreachRound, access: OutreachAccess) {
    guard let round = try round(id), let access = OutreachAccess.decide(actor, round) else { throw SimpleFailure.notFound }
    shows("round/\(id.raw)")
    return (round, access)
  }

  fileprivate func door(_ id: ID<OutreachDoor>, for actor: Actor) throws -> (door: OutreachDoor, round: OutreachRound, access: OutreachAccess) {
    guard let door = try door(id) else { throw SimpleFailure.notFound }
    let (round, access) = try round(door.round, for: actor)
    return (door, round, access)
  }

  /// Accounts of the house that visit, by name.
  fileprivate func visitors(of organization: ID<Organization>) throws -> [Account] {
    try accounts(any: [.volunteer], of: organization, on: surroundings.today)
  }
}

/// The rounds that the actor plans, or those that were given to him.
package func readRounds(
  limit: Int = RoundList.most, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> RoundList {
  guard let organization = actor.organization, let account = actor.account else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .readOutreach, in: surroundings) { desk in
    let volunteer = actor.plansOutreach ? nil : account
    let rounds = try desk.rounds(of: organization, volunteer: volunteer, limit: limit)
    for round in rounds { desk.shows("round/\(round.id.raw)") }
    return RoundList(
      rounds: rounds, total: try desk.roundCount(of: organization, volunteer: volunteer),
      counts: try desk.outreachCounts(of: rounds.map(\.id)),
      names: try desk.accountNames(Set(rounds.flatMap { Array($0.volunteers) })))
  }
}

/// Who can be given a round: for its form.
package func readVolunteers(by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> [Account] {
  guard let organization = actor.organization, actor.plansOutreach else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .readOutreach, in: surroundings) { desk in try desk.visitors(of: organization) }
}

/// Plans a round; it can be walked from now on.
package func planRound(
  _ draft: RoundDraft.Checked, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<OutreachRound> {
  guard let organization = actor.organization, actor.plansOutreach else { throw SimpleFailure.forbidden }
  let id: ID<OutreachRound> = surroundings.newID()
  let doors = draft.doors.enumerated().map { OutreachDoor(id: surroundings.newID(), round: id, position: $0.offset, label: $0.element) }
  try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    let known = Set(try desk.visitors(of: organization).map(\.id))
    let round = OutreachRound(
      id: id, organization: organization, title: draft.title, municipality: draft.municipality, day: draft.day,
      volunteers: draft.volunteers.intersection(known), createdAt: surroundings.now())
    try desk.insert(round, doors: doors)
    desk.shows("round/\(id.raw)")
  }
  return id
}

/// Gives a round to others.
package func assignRound(
  _ id: ID<OutreachRound>, to volunteers: Set<ID<Account>>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    let (round, access) = try desk.round(id, for: actor)
    guard access == .plans else { throw SimpleFailure.notFound }
    guard round.state == .running else { throw OutreachProblem.closed }
    try desk.assign(volunteers.intersection(Set(try desk.visitors(of: round.organization).map(\.id))), to: id)
  }
}

package func readRound(_ id: ID<OutreachRound>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> RoundFile {
  try await database.act(as: actor, doing: .readOutreach, in: surroundings) { desk in
    let (round, access) = try desk.round(id, for: actor)
    let doors = try desk.doors(of: id)
    let names = try desk.accountNames(round.volunteers.union(doors.compactMap(\.by)))
    return RoundFile(
      round: round, access: access, doors: doors, counts: try desk.outreachCounts(of: [id])[id] ?? OutreachCounts(), names: names,
      volunteers: access == .plans ? try desk.visitors(of: round.organization) : [])
  }
}

package func readDoor(
  _ id: ID<OutreachDoor>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (door: OutreachDoor, round: OutreachRound, byName: String?) {
  try await database.act(as: actor, doing: .readOutreach, in: surroundings) { desk in
    let (door, round, _) = try desk.door(id, for: actor)
    return (door, round, try door.by.flatMap { try desk.accountNames([$0])[$0] })
  }
}

/// Notes how a visit went.
///
/// - Returns: the round, and the next door that nobody has visited yet.
/// - Throws: ``Care/OutreachProblem/changedMeanwhile`` when somebody noted it since the page was shown.
package func noteVisit(
  _ id: ID<OutreachDoor>, _ outcome: OutreachRound.Outcome, note: String, version: Int, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> (round: ID<OutreachRound>, next: ID<OutreachDoor>?) {
  try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    let (door, round, _) = try desk.door(id, for: actor)
    try desk.noteVisit(door, outcome, note: note, version: version, by: actor)
    return (round.id, try desk.nextDoor(after: door))
  }
}

/// Makes a need found behind a door a request of the house, with her yes, and notes the visit: one touch, one transaction.
package func passOnNeed(
  _ id: ID<OutreachDoor>, _ need: FoundNeed, note: String, version: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (round: ID<OutreachRound>, next: ID<OutreachDoor>?, number: String) {
  let request: ID<Request> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    let (door, round, _) = try desk.door(id, for: actor)
    try desk.noteVisit(door, .needFound, note: note, version: version, by: actor)
    let report = NeedReport(
      words: need.words, about: .personHerself, municipality: round.municipality,
      whereabouts: [need.name, door.label].filter { !$0.isEmpty }.joined(separator: ", "), contact: need.reach, language: need.language)
    let number = try desk.nextRequestNumber(year: surroundings.today.year)
    var made = Request.fresh(
      id: request, number: number, organization: round.organization, channel: .visit, report: report, at: surroundings.now())
    // What she said at the door stands in the request: nobody has to ask her again.
    made.clarification.personName = need.name
    made.clarification.reach = need.reach
    made.clarification.consent = .agrees
    try desk.insert(made, receiptDigest: nil)
    desk.shows(made.subject)
    return (round.id, try desk.nextDoor(after: door), number)
  }
}

extension Desk {
  fileprivate func noteVisit(_ door: OutreachDoor, _ outcome: OutreachRound.Outcome, note words: String, version: Int, by actor: Actor) throws {
    guard door.version == version else { throw OutreachProblem.changedMeanwhile }
    var next = door
    (next.outcome, next.visitedAt, next.by) = (outcome, surroundings.now(), actor.account)
    next.note = String(words.trimmed.prefix(RoundDraft.longestNote))
    guard try note(next) else { throw OutreachProblem.changedMeanwhile }
  }

  /// The next one on the way that nobody has visited; from the beginning when there is none after it.
  fileprivate func nextDoor(after door: OutreachDoor) throws -> ID<OutreachDoor>? {
    let open = try doors(of: door.round).filter { $0.outcome == nil && $0.id != door.id }
    return (open.first { $0.position > door.position } ?? open.first)?.id
  }
}

/// Ends a round: its doors are counted, erased, and their key destroyed.
package func closeRound(
  _ id: ID<OutreachRound>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    let (round, access) = try desk.round(id, for: actor)
    guard access == .plans else { throw SimpleFailure.notFound }
    guard try desk.endRound(round, at: surroundings.now()) else { throw OutreachProblem.closed }
  }
  try await database.doDueTasks()
}

/// How many people outreach reached, by municipality, neighbourhood and year; running rounds count as far as they are.
package struct ReachedFigures: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let municipality: Municipality
    /// `nil`: the streets of these rounds are in no known neighbourhood, or in several.
    package let neighbourhood: ID<Neighbourhood>?
    package let year: Int
    package let rounds: Int
    package let counts: OutreachCounts
  }
  /// Newest year first, then by municipality and neighbourhood; those of no known one after the others.
  package let lines: [Line]
  package let neighbourhoods: [Neighbourhood]
}

package func readReached(by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> ReachedFigures {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .readOutreach, in: surroundings) { desk in
    let rounds = try desk.rounds(of: organization, limit: 100_000)
    let counts = try desk.outreachCounts(of: rounds.map(\.id))
    let neighbourhoods = try desk.neighbourhoods()
    let places = try desk.places(of: rounds, among: neighbourhoods)
    let order = Dictionary(neighbourhoods.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    // One that was removed since keeps its rounds, after those that are there.
    let last = 99_999
    let groups = Dictionary(grouping: rounds) { (round: OutreachRound) -> String in
      let here = places[round.id]
      let place = here.map { order[$0] ?? last - 1 } ?? last
      return "\(9999 - round.day.year).\(round.municipality.nis).\(Day.padded(place, 5)).\(here?.raw ?? "")"
    }
    return ReachedFigures(
      lines: groups.sorted { $0.key < $1.key }.map { _, rounds in
        ReachedFigures.Line(
          municipality: rounds[0].municipality, neighbourhood: places[rounds[0].id], year: rounds[0].day.year, rounds: rounds.count,
          counts: rounds.reduce(OutreachCounts()) { $0 + (counts[$1.id] ?? OutreachCounts()) })
      }, neighbourhoods: neighbourhoods)
  }
}
