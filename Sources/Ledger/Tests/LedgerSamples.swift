import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

/// A site with one person whose file the own house keeps, and drafts as people type them.
struct LedgerWorld: Sendable {
  let site: TestSite
  let programme: UnitProgramme
  let person: ID<Person>
  let manager = TestSite.actor(.caseManager)
  let therapist = TestSite.actor(.occupationalTherapist)
  let psychologist = TestSite.actor(.psychologist)

  /// - Parameter programmes: those that are shipped unless told otherwise; units are entered in the first of them.
  static func with(
    _ backend: Backend = .sqlite, programmes: ProgrammeLibrary = Fixtures.programmes, _ body: (LedgerWorld) async throws -> Void
  ) async throws {
    try await TestSite.with(backend, programmes: programmes) { site in
      let programme = try #require(programmes.units)
      let person = try await newPerson("Jeanne", "Tilleul", at: site)
      try await body(LedgerWorld(site: site, programme: programme, person: person))
    }
  }

  static func newPerson(_ given: String, _ family: String, fund: String = "Mutualité Test", at site: TestSite) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: given, family: family)]
    details.insurance.fund = fund
    return try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings).id
  }

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  static func draft(_ kind: LedgerDraft.Kind, _ day: String, _ units: Int = 2, as giver: String = "caseManagement:nurse") throws -> LedgerDraft {
    var draft = LedgerDraft()
    draft.kind = kind.rawValue
    draft.day = try self.day(day)
    draft.giver = giver
    draft.units = String(units)
    draft.hasBelRAI = true
    return draft
  }

  @discardableResult
  func enter(_ draft: LedgerDraft, by actor: Actor? = nil, for other: ID<Person>? = nil) async throws -> LedgerAct {
    try await enterAct(
      draft, of: other ?? person, programme, episodes: Fixtures.episodes, by: actor ?? manager, in: site.database, site.surroundings
    ).act
  }

  /// The module, so that the period runs.
  func include(on day: String = "2026-03-02") async throws { try await enter(Self.draft(.initialModule, day)) }

  func view(by actor: Actor? = nil, of other: ID<Person>? = nil, knowing room: EligibilityRoom? = nil) async throws -> LedgerView {
    try await readLedger(
      of: other ?? person, programme, Fixtures.ledger, by: actor ?? manager, in: site.database, site.surroundings, knowing: room)
  }

  func check() async throws -> LedgerCheck { try await checkLedgers(programme, in: site.database, site.surroundings) }

  /// How many of so many who come at once are served; the others must be refused by a rule.
  func race(
    _ clients: Int, _ draft: LedgerDraft, by actor: Actor? = nil, for other: ID<Person>? = nil
  ) async -> (served: Int, refused: Set<UnitRefusal>, others: [String]) {
    await withTaskGroup(of: Result<Void, any Error>.self) { group in
      for _ in 0..<clients {
        group.addTask {
          do { return .success(_ = try await enter(draft, by: actor, for: other)) } catch { return .failure(error) }
        }
      }
      var (served, refused, others): (Int, Set<UnitRefusal>, [String]) = (0, [], [])
      for await outcome in group {
        switch outcome {
        case .success: served += 1
        case .failure(let refusal as LedgerRefused): refused.formUnion(refusal.judgement.line.reasons)
        case .failure(let error): others.append("\(error)")
        }
      }
      return (served, refused, others)
    }
  }
}
