import Actions
import Care
import Kernel
import Pages
import Store

/// A programme as its coordinator sees it, and the meeting of its providers.
package let overviewRoutes: [Route] = [
  .get(.room(.coordination), .roles(Role.programmeSteerers)) { visit in
    let filter = ProgrammeFilter(code: visit.query["show"])
    let isDownload = visit.query["format"] == "csv"
    let table = OverviewTable(rawValue: visit.query["table"]) ?? .people
    // The other tables show nobody: nobody is noted as shown.
    let isExport = isDownload && table == .people
    let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
    let size = OverviewModel.pageSize
    let last = LedgerMonth(visit.surroundings.today)
    let first = last.back(11)
    let view = try await visit.programme(
      filter, from: first, to: last, offset: (page - 1) * size, limit: isDownload ? 0 : size, isExport: isExport)
    let rule = visit.house.ledger.rule(on: visit.surroundings.today)
    guard !isDownload else {
      let rows: [[String]] =
        isExport
        ? overviewTable(view.lines, rule, visit.language) : overviewTable(table, view.overview, visit.house.providers, visit.language)
      let name = isExport ? "programme-\(visit.surroundings.today).csv" : "programme-\(table.rawValue)-\(visit.surroundings.today).csv"
      return .download(name: name, type: "text/csv; charset=utf-8", CSV.document(rows.map { CSV.line($0) }))
    }
    var model = OverviewModel(
      programme: try visit.units, overview: view.overview, lines: view.lines, names: view.names, filter: filter,
      paging: Paging(page: page, total: view.total, pageSize: size), rule: rule, disciplines: visit.house.providers, first: first, last: last)
    model.unrenewed = view.unrenewed
    return .page(overviewPage(model, in: visit.frame))
  },
  .get(.room(.providersMeeting), .roles(Role.programmeSteerers)) { visit in
    let today = visit.surroundings.today
    let meeting = visit.house.ledger.meeting(on: today)
    let typed = visit.query["until"]
    let asked = LedgerMonth(typed)
    // The months that are whole, unless another one is asked for.
    let last = asked ?? LedgerMonth(today).previous
    let first = last.back((meeting?.months ?? 1) - 1)
    let isWrong = asked == nil && !typed.isEmpty
    let view = try await visit.programme(ProgrammeFilter(), from: first, to: last, offset: 0, limit: 0)
    var model = MeetingModel(
      programme: try visit.units, overview: view.overview, meeting: meeting, rule: visit.house.ledger.rule(on: today),
      disciplines: visit.house.providers, first: first, last: last, typed: isWrong ? typed : nil)
    model.unrenewed = view.unrenewed
    return .page(meetingPage(model, in: visit.frame), status: isWrong ? 422 : 200)
  },
]

extension Visit {
  fileprivate func programme(
    _ filter: ProgrammeFilter, from first: LedgerMonth, to last: LedgerMonth, offset: Int, limit: Int, isExport: Bool = false
  ) async throws -> ProgrammeView {
    let today = surroundings.today
    return try await readProgramme(
      units, house.ledger.rule(on: today), filter, disciplines: house.providers.disciplines.map(\.code),
      newsDays: house.providers.rule(on: today).newsDays, costsFrom: first.first, to: last.last, offset: offset, limit: limit,
      isExport: isExport, by: actor, in: database, surroundings)
  }
}

extension LedgerMonth {
  /// So many months earlier.
  fileprivate func back(_ months: Int) -> LedgerMonth {
    var month = self
    for _ in 0..<max(0, months) { month = month.previous }
    return month
  }
}
