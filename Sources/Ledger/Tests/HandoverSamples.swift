import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

/// Two organisations of one house, each with a file of the same person: only the blind index of her number ties them.
struct TwoHouses: Sendable {
  let world: LedgerWorld
  /// Her file with the own organisation, and with the other one.
  let here: ID<Person>
  let there: ID<Person>
  let us = TestSite.actor(.caseManager)
  let them = TestSite.actor(.caseManager, .other)

  static let number = "85073003328"

  static func with(_ backend: Backend = .sqlite, _ body: (TwoHouses) async throws -> Void) async throws {
    try await LedgerWorld.with(backend) { world in
      let houses = TwoHouses(
        world: world, here: try await file(number, by: TestSite.actor(.caseManager), at: world.site),
        there: try await file(number, by: TestSite.actor(.caseManager, .other), at: world.site))
      try await body(houses)
    }
  }

  static func file(_ number: String?, by actor: Actor, at site: TestSite) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: "Odette", family: "Rivière")]
    details.nationalNumber = try number.map { try NationalNumber($0) }
    return try await createPerson(details, by: actor, in: site.database, site.surroundings).id
  }

  /// The module on 2 March and four units on the 9th, here.
  func begun() async throws {
    try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"), for: here)
    try await world.enter(LedgerWorld.draft(.session, "2026-03-09", 4), for: here)
  }

  func end(_ day: String = "2026-05-31", agrees: Bool = true) async throws {
    _ = try await endPart(
      EndingDraft(lastDay: LedgerWorld.day(day), agrees: agrees), of: here, world.programme, by: us, in: world.site.database, world.site.surroundings)
  }

  @discardableResult
  func takeOver() async throws -> Int {
    try await Actions.takeOver(there, world.programme, by: them, in: world.site.database, world.site.surroundings).displaced
  }

  @discardableResult
  func note(_ draft: ConsumedDraft) async throws -> Int {
    try await enterConsumed(draft, of: there, world.programme, by: them, in: world.site.database, world.site.surroundings).displaced
  }

  /// As it stands on the paper of an organisation outside this house.
  static func paper(_ units: Int = 12, start: String = "2026-01-10", until day: String = "2026-03-31") throws -> ConsumedDraft {
    var draft = ConsumedDraft()
    (draft.other, draft.lastDay, draft.initialModule) = ("Maison de l'autre rive", try LedgerWorld.day(day), true)
    (draft.startTyped, draft.periodStart) = (start, try LedgerWorld.day(start))
    draft.units = ["caseManagement": "\(units)", "psychology": "0", "occupationalTherapy": ""]
    return draft
  }
}
