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

/// How the people stand whose files the actor's house keeps, what was given, who has room. Eight statements, whatever the number of people,
/// and some for each of those whose file changed since their balance was made; a download reads its lines by five hundred.
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
  let look = ProgrammeLook(programme, rule, on: today)
  // Read aside: whoever books a session meanwhile does not wait for the many.
  let (lines, total, overview, unrenewed) = try await database.read { connection in
    let everybody = try connection.ledgerFigures(of: organization, programme.id)
    let places = everybody.map { look.place($0.figures, number: $0.number) }
    let overview = ProgrammeOverview(
      places, steps: try connection.episodeFigures(of: organization, programme.id),
      costs: try connection.ledgerCosts(of: organization, programme.id, from: first, to: last),
      capacity: ProviderCapacity.all(try connection.providers(), disciplines, on: today, newsDays: newsDays))
    let shown = filter.list(places)
    let asked = (isExport ? shown[...] : shown.dropFirst(offset).prefix(limit)).map { everybody[$0] }
    let balances = try connection.ledgerBalances(of: asked.map(\.person), programme.id)
    let lines = asked.compactMap { one in
      balances[one.person].flatMap { ProgrammeStanding(person: one.person, number: one.number, $0, look) }
    }
    return (lines, shown.count, overview, try connection.uncheckedLedgerCount(in: organization, programme.id))
  }
  return try await database.act(as: actor, doing: isExport ? .exportProgramme : .steerProgramme, in: surroundings) { desk in
    for line in lines { desk.shows("person/\(line.person.raw)") }
    return ProgrammeView(
      overview: overview, lines: lines, total: total, names: isExport ? [:] : try desk.namesOfOpenFiles(lines.map(\.person)),
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
