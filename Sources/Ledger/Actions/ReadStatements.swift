package import Care
package import Kernel
package import Store

/// A month of a provider, as the list of statements shows it.
package struct StatementMonth: Hashable, Sendable {
  package let month: LedgerMonth
  package let lines: Int
  package let amount: Euro
  package let closedAt: Instant?
}

/// Acts of the actor that no longer stand, with whose they are.
package struct DisplacedList: Sendable {
  package let acts: [(act: DisplacedAct, choice: GroupChoice)]
  /// How many more are in files where the actor cannot correct them (any more); they stand on his statements by the number of the file, and are
  /// asked about when a month is closed. So he hears of them here, too.
  package let closed: Int
  /// With those that are not shown: the oldest come first.
  package let total: Int
}

/// What a provider's own list shows: the months, and what waits to be corrected.
package struct ProviderAccounts: Sendable {
  package let months: [StatementMonth]
  package let displaced: DisplacedList
}

/// The months on which the actor has something, and his acts that no longer stand. Files that changed since are replayed first.
package func readAccounts(
  _ programme: UnitProgramme, mostDisplaced: Int = 100, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ProviderAccounts {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .readStatement, in: surroundings) { desk in
    let months = try desk.statementMonths(of: actor.reference, programme.id).map {
      StatementMonth(month: $0.month, lines: $0.lines, amount: $0.amount, closedAt: $0.closedAt)
    }
    return ProviderAccounts(months: months, displaced: try desk.displacedList(programme, most: mostDisplaced))
  }
}

extension Desk {
  fileprivate func displacedList(_ programme: UnitProgramme, most: Int) throws -> DisplacedList {
    try settleAll(programme) { try uncheckedLedgers(of: actor.reference, programme.id, after: $0, limit: ledgersAtOnce) }
    let acts = try displacedActs(of: actor.reference, programme.id, limit: most)
    let ids = Set(acts.map(\.person)).sorted()
    let links = try fileLinks(of: ids)
    var choices: [ID<Person>: GroupChoice] = [:]
    for file in try namedFiles(ids) { choices[file.person] = try choice(file, links[file.person] ?? []) }
    let found = acts.compactMap { act in choices[act.person].map { (act, $0) } }
    for (act, _) in found { shows("act/\(act.id.raw)") }
    let total = acts.count < most ? acts.count : try displacedActCount(of: actor.reference, programme.id)
    return DisplacedList(acts: found, closed: acts.count - found.count, total: total)
  }
}

extension Desk {
  /// Makes the balances anew of whoever stands on an author's statement of a month, or on an open one before it.
  fileprivate func settleStatements(of author: String, until month: LedgerMonth, _ programme: UnitProgramme) throws {
    try settleAll(programme) { try uncheckedLedgers(onStatementOf: author, programme.id, until: month, after: $0, limit: ledgersAtOnce) }
  }
}

/// The actor's own statement of a month: everybody on it is noted in the log. Files on it that changed since are replayed first, so that
/// what no longer stands is marked. Nine statements, whatever the number of lines, and some for each changed file.
package func readStatement(
  of month: LedgerMonth, _ programme: UnitProgramme, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> LedgerStatement {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  let author = actor.reference
  let changed = try await database.read { try $0.uncheckedLedgers(onStatementOf: author, programme.id, until: month, after: "", limit: 1) }
  if !changed.isEmpty {
    try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in try desk.settleStatements(of: author, until: month, programme) }
  }
  // Read aside: providers close their months on the same days, and whoever books a session meanwhile does not wait for their papers.
  let (statement, named) = try await database.read { try $0.statement(of: month, programme, for: actor, at: surroundings.now()) }
  return try await database.act(as: actor, doing: .readStatement, in: surroundings) { desk in
    for (id, reason) in named { desk.concerns(id, part: .identity, because: reason) }
    for line in statement.parts.flatMap(\.lines) { desk.shows("act/\(line.entry.act.raw)") }
    return statement
  }
}

extension Connection {
  /// A month of an actor, and whose names stand on it because of what.
  fileprivate func statement(
    of month: LedgerMonth, _ programme: UnitProgramme, for actor: Actor, at now: Instant
  ) throws -> (statement: LedgerStatement, named: [(person: ID<Person>, reason: FileReason)]) {
    let (entries, persons, displaced) = try statementEntries(of: actor.reference, programme.id, month)
    let links = try fileLinks(of: persons.keys.sorted())
    var names: [ID<Person>: String] = [:]
    var named: [(person: ID<Person>, reason: FileReason)] = []
    for (id, file) in persons.sorted(by: { $0.key < $1.key }) {
      let facts = FileFacts(organization: file.organization, inclusion: file.inclusion, links: links[id] ?? [])
      // Whoever no longer has access is charged by the number of the file alone.
      guard case .allowed(let reason) = FileDecision.decide(actor, .read, .identity, facts, at: now) else { continue }
      names[id] = file.displayName
      named.append((id, reason))
    }
    let lines = entries.map { entry in
      LedgerStatement.Line(
        entry: entry, name: names[entry.person] ?? "", number: persons[entry.person]?.number ?? "", reasons: displaced[entry.act] ?? [])
    }
    let closedAt = try closing(of: month, of: actor.reference, programme.id)
    let unsettled = closedAt == nil ? try displacedLines(of: actor.reference, programme.id, until: month) : 0
    return (LedgerStatement(month: month, lines: lines, closedAt: closedAt, unsettled: unsettled), named)
  }
}

/// Closes the actor's month and every one before it: what is entered or corrected for them afterwards stands on the next one, as a
/// difference.
///
/// - Parameter known: how many lines that wait to be corrected he was shown and closes all the same.
/// - Throws: ``Care/LedgerProblem/monthNotOver``, ``Care/LedgerProblem/monthClosed``; ``Care/LedgerMonthUnsettled`` when more lines wait to be
///   corrected than he knows of.
package func closeMonth(
  _ month: LedgerMonth, _ programme: UnitProgramme, knowing known: Int = 0, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  guard month.last < surroundings.today else { throw LedgerProblem.monthNotOver }
  try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    let now = surroundings.now()
    try desk.settleStatements(of: actor.reference, until: month, programme)
    let waiting = try desk.displacedLines(of: actor.reference, programme.id, until: month)
    guard waiting <= known else { throw LedgerMonthUnsettled(lines: waiting) }
    let open = try desk.statementMonths(of: actor.reference, programme.id).filter { $0.month < month && $0.closedAt == nil }
    guard try desk.close(month, of: actor.reference, programme.id, at: now) else { throw LedgerProblem.monthClosed }
    for earlier in open { _ = try desk.close(earlier.month, of: actor.reference, programme.id, at: now) }
    desk.shows("statement/\(month)")
  }
}

/// What the programme cost the actor's house, from a day to a day; no person in it.
package func readLedgerCosts(
  from first: Day, to last: Day, _ programme: UnitProgramme, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> [LedgerCost] {
  guard actor.may(.countCosts), let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .countCosts, in: surroundings) { desk in
    // What no longer stands is told apart.
    try desk.settleSome(programme, try desk.uncheckedLedgers(in: organization, programme.id, after: "", limit: ledgersAtOnce))
    return try desk.ledgerCosts(of: organization, programme.id, from: first, to: last)
  }
}

/// Everything billed for a person, as a proof for her although she pays nothing.
package func readProof(
  of person: ID<Person>, _ programme: UnitProgramme, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (file: OpenFile, entries: [LedgerEntry], givers: [ID<LedgerAct>: String]) {
  try await database.act(as: actor, doing: .readLedger, in: surroundings) { desk in
    let file = try desk.headed(desk.file(person, .health))
    let acts = try desk.ledgerActs(of: file, programme.id)
    let entries = try desk.ledgerEntries(of: file, programme.id)
    for act in acts { desk.shows(act.subject) }
    return (file, entries, Dictionary(acts.map { ($0.id, $0.authorName) }, uniquingKeysWith: { first, _ in first }))
  }
}
