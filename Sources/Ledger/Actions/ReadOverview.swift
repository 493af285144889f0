package import Care
package import Kernel
package import Store

/// A programme as its coordinator sees it, with one page of those who need a look.
package struct ProgrammeView: Sendable {
  package let overview: ProgrammeOverview
  /// Those who were asked for, the most urgent first.
  package let lines: [ProgrammeStanding]
  package let total: Int
  /// Only of those whose file the reader may open and whose health he may read.
  package let names: [ID<Person>: String]
  /// Files that changed and whose balance is still the one of before.
  package let unrenewed: Int
}

/// How the people stand whose files the actor's house keeps, what was given, who has room. Seven statements, whatever the number of people,
/// and some for each of those whose file changed since their balance was made.
///
/// - Parameters:
///   - rule: when something is a concern.
///   - newsDays: how long what providers said about room counts.
///   - most: changed files whose balance is made anew for a look; the next ones wait for the next look, or the hour. A download waits for all.
///   - isExport: every line; noted as a download, with numbers and without names.
package func readProgramme(
  _ programme: UnitProgramme, _ rule: LedgerParameters.Rule?, _ filter: ProgrammeFilter, disciplines: [String], newsDays: Int,
  costsFrom first: Day, to last: Day, offset: Int, limit: Int, renewing most: Int = 100, isExport: Bool = false,
  by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ProgrammeView {
  guard actor.may(.steerProgramme), let organization = actor.organization else { throw SimpleFailure.forbidden }
  let today = surroundings.today
  if isExport {
    try await renewLedgers(programme, of: organization, in: database, surroundings)
  } else {
    let changed = try await database.read { try $0.uncheckedLedgers(in: organization, programme.id, after: "", limit: most) }
    if !changed.isEmpty {
      try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in try desk.settleSome(programme, changed) }
    }
  }
  // Read aside: whoever books a session meanwhile does not wait for the many.
  let (standings, overview, unrenewed) = try await database.read { connection in
    let standings = try connection.ledgerBalances(of: organization, programme.id).compactMap {
      ProgrammeStanding(person: $0.person, number: $0.number, $0.balance, programme, rule, on: today)
    }
    let overview = ProgrammeOverview(
      standings, steps: try connection.episodeFigures(of: organization, programme.id),
      costs: try connection.ledgerCosts(of: organization, programme.id, from: first, to: last),
      capacity: ProviderCapacity.all(try connection.providers(), disciplines, on: today, newsDays: newsDays))
    return (standings, overview, try connection.uncheckedLedgerCount(in: organization, programme.id))
  }
  let shown = filter.list(standings)
  let lines = isExport ? shown : Array(shown.dropFirst(offset).prefix(limit))
  return try await database.act(as: actor, doing: isExport ? .exportProgramme : .steerProgramme, in: surroundings) { desk in
    for line in lines { desk.shows("person/\(line.person.raw)") }
    return ProgrammeView(
      overview: overview, lines: lines, total: shown.count, names: isExport ? [:] : try desk.namesOfOpenFiles(lines.map(\.person)),
      unrenewed: unrenewed)
  }
}

extension Desk {
  /// The names of those whose health this actor may read; each is noted as seen. Two statements.
  fileprivate func namesOfOpenFiles(_ persons: [ID<Person>]) throws -> [ID<Person>: String] {
    // Whoever has no care relation to anybody opens nothing.
    guard actor.may(.care) else { return [:] }
    let ids = persons.sorted()
    let links = try fileLinks(of: ids)
    let now = surroundings.now()
    var names: [ID<Person>: String] = [:]
    for file in try namedFiles(ids) {
      let facts = FileFacts(organization: file.organization, inclusion: file.inclusion, links: links[file.person] ?? [])
      guard FileDecision.decide(actor, .read, .health, facts, at: now).isAllowed,
        case .allowed(let reason) = FileDecision.decide(actor, .read, .identity, facts, at: now)
      else { continue }
      concerns(file.person, part: .identity, because: reason)
      names[file.person] = file.displayName
    }
    return names
  }
}
