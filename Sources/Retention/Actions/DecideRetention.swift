package import Care
package import Kernel
import Secrets
package import Store

/// What one data protection officer sees of the periods: what is due by the end of a year, what was decided, who asked to be erased.
package struct RetentionView: Sendable {
  package let year: Int
  /// What is due this year, the last contact that lies furthest back first: one page of it.
  package let due: [RetentionVerdict]
  package let total: Int
  /// The newest ones, and how many there are.
  package let decisions: [RetentionDecision]
  package let decisionTotal: Int
  /// With how long the file is kept; `nil` once it is erased.
  package let wishes: [(wish: ErasureWish, verdict: RetentionVerdict?)]
  /// With those that are not shown.
  package let wishTotal: Int
  package let accountNames: [ID<Account>: String]
  /// How much of outreach Relais erases by itself by the end of the year; kinds without any are left out.
  package let byItself: [(kind: RecordKind, count: Int)]
}

/// What becomes of a file or a request whose period is over.
package enum RetentionOrder: Hashable, Sendable {
  case erase
  case keepLonger(years: Int, reason: String)
}

package let retentionPageSize = 100

/// Lists what is to be decided in a year, without names. The same number of statements whatever is due.
///
/// - Parameters:
///   - page: from 1.
///   - most: how many wishes and how many decisions are shown.
package func readRetention(
  year: Int, page: Int, most: Int = 100, _ periods: RetentionPeriods, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> RetentionView {
  let organization = try officersHouse(actor)
  return try await database.act(as: actor, doing: .manageRetention, in: surroundings) { desk in
    let today = surroundings.today
    let last = Day(year: year, month: 12, day: 31) ?? today
    func cutoff(_ kind: RecordKind) throws -> Day? { try periods.rule(kind, on: today).keep?.start(endingBy: last) }
    var facts = try desk.retentionFacts(of: organization, care: try cutoff(.careFile), social: try cutoff(.socialFile))
    if let day = try cutoff(.looseRequest) { facts += try desk.looseRequestFacts(of: organization, until: day) }
    let due = try facts.map { try RetentionVerdict.decide($0, periods, on: today) }
      .filter { ($0.keepUntil ?? Day(daysSinceEpoch: .max)) <= last }
      .sorted { ($0.facts.lastContact, $0.facts.number) < ($1.facts.lastContact, $1.facts.number) }
    let first = min(due.count, (max(1, page) - 1) * retentionPageSize)
    var shown = Array(due[first..<min(due.count, first + retentionPageSize)])
    let persons: [ID<Person>] = shown.compactMap { if case .person(let id) = $0.facts.subject { id } else { nil } }
    let dead = Set(try desk.openPersons(persons).filter { $0.person.details.diedOn != nil }.map(\.person.id))
    shown = try shown.map { try RetentionVerdict.decide($0.facts.knowing(dead), periods, on: today) }
    for verdict in shown { desk.shows(verdict.facts.subject.code) }
    let wishes = try desk.erasureWishes(of: organization, limit: most)
    let wished = try desk.retentionFacts(of: wishes.filter { $0.outcome == nil }.map(\.person))
    for wish in wishes where wish.outcome == nil { desk.shows("person/\(wish.person.raw)") }
    let decisions = try desk.retentionDecisions(of: organization, limit: most)
    return RetentionView(
      year: year, due: shown, total: due.count, decisions: decisions,
      decisionTotal: decisions.count < most ? decisions.count : try desk.retentionDecisionCount(of: organization),
      wishes: try wishes.map { wish in (wish, try wished[wish.person].map { try RetentionVerdict.decide($0, periods, on: today) }) },
      wishTotal: wishes.count < most ? wishes.count : try desk.erasureWishCount(of: organization),
      accountNames: try desk.accountNames(Set(decisions.map(\.by) + wishes.map(\.notedBy))),
      byItself: try desk.erasedByItself(of: organization, by: last, periods, on: today))
  }
}

extension Desk {
  /// Two statements.
  fileprivate func erasedByItself(
    of organization: ID<Organization>, by last: Day, _ periods: RetentionPeriods, on today: Day
  ) throws -> [(kind: RecordKind, count: Int)] {
    func until(_ kind: RecordKind) throws -> Day? {
      let rule = try periods.rule(kind, on: today)
      return rule.by == .program ? rule.keep?.start(endingBy: last) : nil
    }
    var found: [(kind: RecordKind, count: Int)] = []
    if let day = try until(.round) { found.append((.round, try forgottenRounds(until: day, of: organization).count)) }
    if let day = try until(.contactPoint) { found.append((.contactPoint, try forgottenContactPoints(until: day, of: organization).count)) }
    return found.filter { $0.count > 0 }
  }
}

/// Carries out one decision for several files and requests. What is not due by now is left as it is.
///
/// - Returns: how many were erased or kept longer, and how many were left.
/// - Throws: ``Care/RetentionProblem`` before anything is done when years or reason do not hold; ``Care/ErasureNotListed``.
package func decideRetention(
  _ order: RetentionOrder, for subjects: [RetentionFacts.Subject], _ periods: RetentionPeriods, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> (done: Int, left: Int) {
  let organization = try officersHouse(actor)
  guard !subjects.isEmpty else { throw RetentionProblem.nothingChosen }
  if case .keepLonger(let years, let reason) = order {
    guard (1...20).contains(years) else { throw RetentionProblem.badYears }
    guard !reason.trimmed.isEmpty else { throw RetentionProblem.reasonMissing }
    return (try await keepLonger(subjects, years, reason.trimmed, periods, organization, actor, database, surroundings), 0)
  }
  var done = 0
  for subject in subjects {
    do {
      switch subject {
      case .person(let id): try await eraseDue(id, periods, organization, actor, database, surroundings)
      case .request(let id): try await eraseDue(id, periods, organization, actor, database, surroundings)
      }
      done += 1
    } catch RetentionProblem.notYet {
      // Somebody was in touch meanwhile, or it was kept longer: it stays.
    } catch let failure as any Failure where failure.category == .notFound {
      // Erased, merged or given a file since the list was made.
    }
  }
  return (done, subjects.count - done)
}

private func eraseDue(
  _ id: ID<Person>, _ periods: RetentionPeriods, _ organization: ID<Organization>, _ actor: Actor, _ database: any Database,
  _ surroundings: Surroundings
) async throws {
  try await erasePerson(id, because: .retention, by: actor, in: database, surroundings) { desk, file in
    let facts = try desk.retentionFacts(of: [id])[id]
    guard let facts, file.person.organization == organization else { throw SimpleFailure.notFound }
    try desk.noteErasure(facts, periods, organization, by: actor, in: surroundings)
  }
}

private func eraseDue(
  _ id: ID<Request>, _ periods: RetentionPeriods, _ organization: ID<Organization>, _ actor: Actor, _ database: any Database,
  _ surroundings: Surroundings
) async throws {
  let (lines, list) = try await database.act(as: actor, doing: .erasePerson, in: surroundings) { desk in
    guard let facts = try desk.looseRequestFacts(id, of: organization) else { throw SimpleFailure.notFound }
    try desk.noteErasure(facts, periods, organization, by: actor, in: surroundings)
    let lines = try desk.erase(id, because: .retention, at: surroundings.now())
    for line in lines { desk.shows(line.owner) }
    return (lines, desk.vault.erasures)
  }
  do { try list?.append(lines) } catch { throw ErasureNotListed(error.description) }
  try await database.doDueTasks()
}

private func keepLonger(
  _ subjects: [RetentionFacts.Subject], _ years: Int, _ reason: String, _ periods: RetentionPeriods, _ organization: ID<Organization>,
  _ actor: Actor, _ database: any Database, _ surroundings: Surroundings
) async throws -> Int {
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .manageRetention, in: surroundings) { desk in
    let today = surroundings.today
    for subject in subjects {
      let facts: RetentionFacts?
      let key: CellKey
      switch subject {
      case .person(let id):
        let file = try desk.file(id, .whole, .write)
        guard file.person.id == id, file.person.organization == organization else { throw SimpleFailure.notFound }
        (facts, key) = (try desk.retentionFacts(of: [id])[id], file.key)
      case .request(let id):
        facts = try desk.looseRequestFacts(id, of: organization)
        key = try desk.key(of: id)
      }
      guard let facts else { throw SimpleFailure.notFound }
      let until = try RetentionVerdict.decide(facts, periods, on: today).extended(byYears: years, decidedOn: today)
      let decision = RetentionDecision(
        id: surroundings.newID(), subject: subject, number: facts.number, kind: facts.kind, outcome: .kept, until: until, by: account,
        at: surroundings.now(), reason: String(reason.prefix(RetentionDecision.longestReason)))
      try desk.insert(decision, of: organization, key: key)
      desk.shows(subject.code)
    }
    return subjects.count
  }
}

extension Desk {
  /// - Throws: ``Care/RetentionProblem/notYet(_:)`` when it is not due, whatever the list said.
  fileprivate func noteErasure(
    _ facts: RetentionFacts, _ periods: RetentionPeriods, _ organization: ID<Organization>, by actor: Actor, in surroundings: Surroundings
  ) throws {
    guard let account = actor.account else { throw SimpleFailure.forbidden }
    let verdict = try RetentionVerdict.decide(facts, periods, on: surroundings.today)
    guard verdict.mayBeErased(on: surroundings.today) else { throw RetentionProblem.notYet(verdict.erasableFrom) }
    let decision = RetentionDecision(
      id: surroundings.newID(), subject: facts.subject, number: facts.number, kind: facts.kind, outcome: .erased, until: nil, by: account,
      at: surroundings.now(), reason: "")
    try insert(decision, of: organization, key: nil)
  }
}

extension RetentionFacts {
  fileprivate func knowing(_ dead: Set<ID<Person>>) -> RetentionFacts {
    guard case .person(let id) = subject else { return self }
    return RetentionFacts(
      subject: subject, number: number, lastContact: lastContact, hasCare: hasCare, hasDied: dead.contains(id), keptUntil: keptUntil, besides: besides)
  }
}

/// The organisation for which somebody decides; only its data protection officer does.
func officersHouse(_ actor: Actor) throws -> ID<Organization> {
  guard actor.may(.answerForData), actor.account != nil, let organization = actor.organization else {
    throw SimpleFailure.forbidden
  }
  return organization
}
