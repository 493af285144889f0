package import Care
import HTML
package import Kernel

/// The access log for a data protection officer.
package struct AccessLogModel: Hashable, Sendable {
  /// What was asked, as typed: `actor`, `subject`, `purpose` (its code), `from`, `until`.
  package let filter: [String: String]
  /// Days that could not be read.
  package let problems: [FieldProblem]
  package let entries: [LogEntry]
  package let organizationNames: [ID<Organization>: String]
  package let paging: Paging

  package init(
    filter: [String: String], problems: [FieldProblem] = [], entries: [LogEntry], organizationNames: [ID<Organization>: String],
    paging: Paging
  ) {
    self.filter = filter
    self.problems = problems
    self.entries = entries
    self.organizationNames = organizationNames
    self.paging = paging
  }

  /// More subjects than this fold away.
  static let subjectsInSight = 3
}

/// Who saw or changed what. Query fields as in ``AccessLogModel/filter``, and `page`.
package func accessLogPage(_ model: AccessLogModel, in frame: Frame) -> Page {
  let language = frame.language
  let filter = FilterForm(language, model.filter)
  let purposes: [Choice] = Purpose.allCases.map { Choice($0.rawValue, AccessText.purpose($0)(language)) }
  let form = filter.form(
    .accessLog, label: AccessText.filters, submit: AccessText.show, filter.input("actor", label: AccessText.actor),
    filter.input("subject", label: AccessText.subject),
    filter.select("purpose", label: AccessText.purpose, all: AccessText.allPurposes, purposes),
    filter.input("from", label: AccessText.from), filter.input("until", label: AccessText.until))
  let problems: [HTML] = model.problems.map { "<p>\($0.text, language)</p>" }
  let query = filter.query
  var page = Page(
    title: AccessText.title(language), address: .accessLog,
    body: """
      <h1>\(AccessText.title, language)</h1><p class="lead">\(AccessText.lead, language)</p>
      \(if: !problems.isEmpty, "<div role=\"alert\">\(notice(.bad, "\(problems)"))</div>")\(form)\(content(model, query, language))
      """)
  page.menu = .log
  page.width = .wide
  page.query = query
  return page
}

private func content(_ model: AccessLogModel, _ query: [(String, String)], _ language: Language) -> HTML {
  guard !model.entries.isEmpty else {
    guard !query.isEmpty else { return emptyState(AccessText.empty(language)) }
    return emptyState(
      AccessText.emptyFiltered(language),
      actions(buttonLink(AccessText.clear(language), to: Address.accessLog.link(language), style: .secondary)))
  }
  let heads: [String] = [
    AccessText.when, AccessText.who, AccessText.organization, AccessText.purpose, AccessText.outcome, AccessText.subjects,
  ].map { $0(language) }
  let rows: [[HTML]] = model.entries.map { row($0, model, language) }
  let total = AccessText.total(Words(language).number(model.paging.total), model.paging.total)
  return """
    <p class="soft">\(total, language)</p>\(table(caption: AccessText.caption(language), headers: heads, rows: rows))
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.accessLog.link(language, query: query + [("page", String(number))])
    })
    """
}

private func row(_ entry: LogEntry, _ model: AccessLogModel, _ language: Language) -> [HTML] {
  [
    "<time datetime=\"\(entry.at.iso8601)\">\(Words(language).moment(entry.at))</time>", HTML(text: who(entry, language)),
    HTML(text: entry.organization.map { model.organizationNames[$0] ?? $0.raw } ?? "–"),
    HTML(text: AccessText.purpose(entry.purpose)(language)),
    chip(AccessText.outcome(entry.outcome)(language), entry.outcome == .refused ? .warn : .plain), subjects(entry, language),
  ]
}

private func who(_ entry: LogEntry, _ language: Language) -> String {
  guard entry.actorName.isEmpty else { return entry.actorName }
  if entry.actor.hasPrefix("link/") { return AccessText.linkHolder(language) }
  return entry.actor == Actor.anonymous.reference ? AccessText.anonymous(language) : entry.actor
}

private func subjects(_ entry: LogEntry, _ language: Language) -> HTML {
  guard !entry.subjects.isEmpty else { return "<span class=\"soft\">\(AccessText.nothingShown, language)</span>" }
  let items: [HTML] = entry.subjects.map { subject in
    // One touch shows everything that was done with the same thing.
    "<li><a href=\"\(url: Address.accessLog.link(language, query: [("subject", subject)]))\"><code>\(subject)</code></a></li>"
  }
  let list: HTML = "<ul class=\"plain-list\">\(items)</ul>"
  return items.count <= AccessLogModel.subjectsInSight ? list : disclosure(AccessText.subjectsCount(items.count)(language), list)
}
