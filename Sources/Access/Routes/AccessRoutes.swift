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
    let today = visit.surroundings.today
    var problems: [FieldProblem] = []
    func day(_ name: String) -> Day? {
      let typed = visit.query[name].trimmed
      guard !typed.isEmpty else { return nil }
      if let day = TypedDay.read(typed, today: today) { return day }
      problems.append(FieldProblem(name, code: "log.day-unreadable", text: RequestProblemText.dayUnreadable))
      return nil
    }
    var filter = AccessLogFilter()
    filter.actor = String(visit.query["actor"].trimmed.prefix(100))
    filter.subject = String(visit.query["subject"].trimmed.prefix(100))
    filter.purpose = Purpose(rawValue: visit.query["purpose"])
    filter.from = day("from").map(\.startInBrussels)
    filter.until = day("until").map { $0.adding(days: 1).startInBrussels }
    let (asked, found) = (filter, problems)
    let (entries, total, names) = try await visit.database.act(as: visit.actor, doing: .readLog, in: visit.surroundings) { desk in
      (try desk.accessLog(asked, offset: (page - 1) * pageSize, limit: pageSize), try desk.accessLogCount(asked), try desk.organizations())
    }
    let fields = ["actor", "subject", "purpose", "from", "until"]
    let model = AccessLogModel(
      filter: Dictionary(uniqueKeysWithValues: fields.map { ($0, visit.query[$0]) }), problems: found, entries: entries,
      organizationNames: Dictionary(uniqueKeysWithValues: names.map { ($0.id, $0.name) }),
      paging: Paging(page: page, total: total, pageSize: pageSize))
    return .page(accessLogPage(model, in: visit.frame))
  }
]
