import Actions
import Care
import Kernel
import Pages
import Store

/// Monthly statements of the provider who reads, and what the programme cost a house.
package let statementRoutes: [Route] = [
  .get(.room(.statements), .roles(Role.programmeProviders)) { visit in
    let programme = try visit.units
    let accounts = try await readAccounts(programme, by: visit.actor, in: visit.database, visit.surroundings)
    return .page(
      statementsPage(
        accounts.months.map { StatementLine(month: $0.month, lines: $0.lines, amount: $0.amount, closedAt: $0.closedAt) },
        accounts.displaced.acts.map { act, choice in
          DisplacedLine(person: choice.person, words: choice.name.isEmpty ? choice.number : choice.name, day: act.day, reasons: act.reasons)
        }, programme, closed: accounts.displaced.closed, displacedTotal: accounts.displaced.total, givesGroups: givesGroups(visit, programme),
        others: visit.house.programmes.unitProgrammes.filter { $0.id != programme.id }, in: visit.frame))
  },
  .get(.roomItem(.statements, item: ":item"), .roles(Role.programmeProviders)) { visit in try await statementReply(visit) },
  .post(.roomForm(.statements, item: ":item", .closeMonth), .roles(Role.programmeProviders)) { visit in
    guard let month = LedgerMonth(visit.parameter("item")) else { throw SimpleFailure.notFound }
    do {
      // The number that was shown, once he says that he knows.
      let known = visit.form["knows"] == "yes" ? Int(visit.form["waiting"]) ?? 0 : 0
      try await closeMonth(month, visit.units, knowing: known, by: visit.actor, in: visit.database, visit.surroundings)
    } catch let unsettled as LedgerMonthUnsettled {
      let state = FormState(problems: [FieldProblem("knows", code: unsettled.code, text: unsettled.text)])
      return try await statementReply(visit, state: state, status: 422)
    } catch let problem as LedgerProblem {
      return try await statementReply(visit, failure: problem.text, status: 409)
    }
    let named = visit.form["programme"]
    return .see(
      .roomItem(.statements, item: month.description), query: named.isEmpty ? [] : [("programme", named)],
      flash: Frame.Flash(tone: .good, words: LedgerRouteText.closed(visit.language)))
  },
  .get(.room(.costs), .roles(Role.costReaders)) { visit in
    let today = visit.surroundings.today
    // A year, unless other months are asked for.
    var usual = LedgerMonth(today)
    for _ in 0..<11 { usual = usual.previous }
    let typed = [
      "from": visit.query["from"].isEmpty ? usual.description : visit.query["from"],
      "until": visit.query["until"].isEmpty ? LedgerMonth(today).description : visit.query["until"],
    ]
    let asked = (LedgerMonth(typed["from"] ?? ""), LedgerMonth(typed["until"] ?? ""))
    let (first, last) = (asked.0 ?? usual, asked.1 ?? LedgerMonth(today))
    let isWrong = asked.0 == nil || asked.1 == nil || last < first
    let programme = try visit.units
    let costs =
      isWrong
      ? []
      : try await readLedgerCosts(from: first.first, to: last.last, programme, by: visit.actor, in: visit.database, visit.surroundings)
    guard visit.query["format"] == "csv", !isWrong else {
      return .page(
        costsPage(
          costs, from: first, to: last, programme, problem: isWrong ? LedgerMonth.unreadable : nil, typed: typed, in: visit.frame),
        status: isWrong ? 422 : 200)
    }
    return .download(
      name: "programme-costs-\(first)-\(last).csv", type: "text/csv; charset=utf-8",
      CSV.document(costTable(costs, visit.language).map { CSV.line($0) }))
  },
]

/// Whether the reader gives something that is given in groups.
private func givesGroups(_ visit: Visit, _ programme: UnitProgramme) -> Bool {
  !programme.groupGivers(among: LedgerGiver.all(for: visit.actor, programme), on: visit.surroundings.today).isEmpty
}

private func statementReply(
  _ visit: Visit, failure: Text? = nil, state: FormState = FormState(), status: Int = 200
) async throws -> Reply {
  guard let month = LedgerMonth(visit.parameter("item")) else { throw SimpleFailure.notFound }
  let programme = try visit.units
  let statement = try await readStatement(of: month, programme, by: visit.actor, in: visit.database, visit.surroundings)
  guard visit.query["format"] != "csv" else {
    return .download(
      name: "statement-\(month).csv", type: "text/csv; charset=utf-8",
      CSV.document(statementTable(statement, visit.language).map { CSV.line($0) }))
  }
  let giver = [visit.session?.account.name ?? "", visit.session?.organization.name ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  let mayClose = statement.closedAt == nil && !statement.parts.isEmpty && month.last < visit.surroundings.today
  return .page(
    statementPage(statement, programme, giver: giver, mayClose: mayClose, failure: failure, state: state, in: visit.frame), status: status)
}
