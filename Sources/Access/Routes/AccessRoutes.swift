import Care
import HTML
import Kernel
import Pages
import Store

/// The access log, for data protection officers.
package let accessRoutes: [Route] = [
  .get(.accessLog, .roles(Role.logReaders)) { visit in
    let pageSize = 100
    let page = max(1, min(100_000, Int(visit.query["page"]) ?? 1))
    let (asked, problems) = logFilter(visit)
    let seen = try await visit.database.act(as: visit.actor, doing: .readLog, in: visit.surroundings) { desk in
      (
        entries: try desk.accessLog(asked, offset: (page - 1) * pageSize, limit: pageSize),
        total: try desk.accessLogCount(asked, upTo: AccessLogModel.mostExported + 1), names: try desk.organizations(),
        state: try desk.logState()
      )
    }
    let model = AccessLogModel(
      filter: Dictionary(uniqueKeysWithValues: AccessLogModel.fields.map { ($0, visit.query[$0]) }), problems: problems,
      entries: seen.entries, organizationNames: Dictionary(uniqueKeysWithValues: seen.names.map { ($0.id, $0.name) }),
      paging: Paging(page: page, total: seen.total, pageSize: pageSize), state: seen.state, now: visit.surroundings.now())
    return .page(accessLogPage(model, in: visit.frame))
  },
  .get(.accessLogExport, .roles(Role.logReaders)) { visit in
    let (asked, problems) = logFilter(visit)
    guard problems.isEmpty else { throw Invalid(problems) }
    let most = AccessLogModel.mostExported
    let language = visit.language
    let seen = try await visit.database.act(as: visit.actor, doing: .exportLog, in: visit.surroundings) { desk in
      let entries = try desk.accessLog(asked, offset: 0, limit: most + 1)
      guard entries.count <= most else {
        throw Invalid([FieldProblem("from", code: "log.too-many", text: AccessExportText.tooMany(language))])
      }
      return (entries: entries, names: try desk.organizations())
    }
    let names = Dictionary(uniqueKeysWithValues: seen.names.map { ($0.id, $0.name) })
    var lines: [String] = [CSV.line(AccessLogExport.headers(language))]
    for entry in seen.entries { lines.append(CSV.line(AccessLogExport.cells(entry, names, language))) }
    return .download(name: "access-log-\(visit.surroundings.today).csv", type: "text/csv; charset=utf-8", CSV.document(lines))
  },
]

/// What was asked in the address, and the days that could not be read.
private func logFilter(_ visit: Visit) -> (AccessLogFilter, [FieldProblem]) {
  let today = visit.surroundings.today
  var problems: [FieldProblem] = []
  func day(_ name: String) -> Day? {
    let typed = visit.query[name].trimmed
    guard !typed.isEmpty else { return nil }
    if let day = TypedDay.read(typed, today: today) { return day }
    problems.append(FieldProblem(name, code: "log.day-unreadable", text: RequestProblemText.dayUnreadable))
    return nil
  }
  func words(_ name: String) -> String { String(visit.query[name].trimmed.prefix(100)) }
  var filter = AccessLogFilter()
  filter.actor = words("actor")
  filter.subject = words("subject")
  filter.person = words("person")
  filter.organization = words("organization").isEmpty ? nil : ID(words("organization"))
  filter.purpose = Purpose(rawValue: visit.query["purpose"])
  filter.part = FilePart(rawValue: visit.query["part"])
  filter.outcome = LogEntry.Outcome(rawValue: visit.query["outcome"])
  filter.from = day("from").map(\.startInBrussels)
  filter.until = day("until").map { $0.adding(days: 1).startInBrussels }
  return (filter, problems)
}
