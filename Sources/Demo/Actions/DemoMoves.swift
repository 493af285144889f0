import Care
import Kernel
import Store

/// A second organisation that manages the programme, and two people between the two: one whom it hands on to the first house, where she
/// waits to be taken over, and one whom the first house handed on to it. Each organisation has a file of its own.
struct DemoMoves {
  let world: DemoWorld
  let programme: UnitProgramme
  let episodes: EpisodeParameters
  let database: any Database
  let now: Instant
  let random: @Sendable (Int) -> [UInt8]

  private static let nurse = "caseManagement:nurse"

  private func ago(_ days: Int) -> Surroundings {
    let then = now.adding(days: -days)
    return Surroundings(now: { then }, random: random)
  }

  func tell() async throws {
    let (ours, theirs) = (world.actor(.caseManager), DemoWorld.secondManager)
    let (odette, leon) = ("38051299857", "41092399713")
    // She moved to this side of the canal; the other house ended its part and she agreed to hand it on.
    let before = try await begin("demo-moved-01", "Odette", "Vanhamme", odette, by: theirs, 210)
    try await give(before, from: 200, count: 9, by: theirs)
    try await end(before, 40, by: theirs)
    _ = try await begin("demo-moved-02", "Odette", "Vanhamme", odette, by: ours, 21)
    // He went the other way, and goes on there with what is left.
    let gone = try await begin("demo-moved-03", "Léon", "Lambrechts", leon, by: ours, 190)
    try await give(gone, from: 180, count: 5, by: ours)
    try await end(gone, 60, by: ours)
    let there = try await begin("demo-moved-04", "Léon", "Lambrechts", leon, by: theirs, 50)
    do { _ = try await takeOver(there, programme, by: theirs, in: database, ago(49)) } catch is LedgerHandoverProblem {}
    try await session(there, 42, by: theirs)
  }

  private func begin(_ id: String, _ given: String, _ family: String, _ number: String, by actor: Actor, _ days: Int) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: given, family: family)]
    details.languages = [SpokenLanguage(code: "fr")]
    details.nationalNumber = try NationalNumber(number)
    details.insurance.fund = "Mutualité Imaginaire (démo)"
    let then = ago(days)
    guard let organization = actor.organization else { throw SimpleFailure.forbidden }
    let person = Person(
      id: ID(id), number: "P\(Day.padded(then.today.year % 100, 2))-D\(99_100 + (Int(id.suffix(2)) ?? 0))", organization: organization, details: details,
      createdAt: then.now(), changedAt: then.now(), lastContact: then.today)
    try await database.act(as: .commandLine, doing: .maintain, in: then) { desk in _ = try desk.insert(person) }
    return person.id
  }

  /// The module and so many sessions, a week apart.
  private func give(_ person: ID<Person>, from days: Int, count: Int, by actor: Actor) async throws {
    try await enter(.initialModule, person, days, by: actor)
    for number in 1...count { try await session(person, days - 7 * number, by: actor) }
  }

  private func session(_ person: ID<Person>, _ days: Int, by actor: Actor) async throws { try await enter(.session, person, days, by: actor) }

  /// A day on which the rules allow nothing is passed over: the demonstration is made on any day.
  private func enter(_ kind: LedgerDraft.Kind, _ person: ID<Person>, _ days: Int, by actor: Actor) async throws {
    var draft = LedgerDraft()
    let then = ago(days)
    (draft.kind, draft.giver, draft.units, draft.hasBelRAI, draft.day) = (kind.rawValue, Self.nurse, "3", true, then.today)
    do {
      _ = try await enterAct(draft, of: person, programme, episodes: episodes, by: actor, in: database, then)
    } catch is LedgerRefused {}
  }

  private func end(_ person: ID<Person>, _ days: Int, by actor: Actor) async throws {
    let then = ago(days)
    _ = try await endPart(EndingDraft(lastDay: then.today, agrees: true), of: person, programme, by: actor, in: database, then)
  }
}

extension DemoWorld {
  /// The second organisation that manages the programme.
  static let secondHouse = Organization(
    id: ID("demo-org-second"), name: "Deux Rives (démo)", email: "deuxrives@relais-demo.example", phone: "02 000 00 06", isFictitious: true)
  /// Who works there: signs in with the password of all.
  static let secondManagerAccount = Account(
    id: ID("demo-account-second"), name: "Mehdi Lacroix", email: "deuxrives@relais-demo.example", language: .french, isDisabled: false)

  static var secondManager: Actor {
    Actor(kind: .account(secondManagerAccount.id), name: secondManagerAccount.name, organization: secondHouse.id, roles: [.caseManager])
  }
}
