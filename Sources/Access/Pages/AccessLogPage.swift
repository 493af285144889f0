package import Care
import HTML
package import Kernel

/// The access log for a data protection officer.
package struct AccessLogModel: Hashable, Sendable {
  /// What was asked, as typed: `actor`, `person`, `subject`, `organization`, `from`, `until`, and by code `purpose`, `part`, `outcome`.
  package let filter: [String: String]
  /// Days that could not be read.
  package let problems: [FieldProblem]
  package let entries: [LogEntry]
  package let organizationNames: [ID<Organization>: String]
  package let paging: Paging
  package let state: LogState
  /// For the wait of entries that are not chained yet.
  package let now: Instant

  package init(
    filter: [String: String], problems: [FieldProblem] = [], entries: [LogEntry], organizationNames: [ID<Organization>: String],
    paging: Paging, state: LogState = .empty, now: Instant = Instant(milliseconds: 0)
  ) {
    self.filter = filter
    self.problems = problems
    self.entries = entries
    self.organizationNames = organizationNames
    self.paging = paging
    self.state = state
    self.now = now
  }

  /// Every field of the form.
  package static let fields = ["actor", "person", "purpose", "from", "until", "part", "organization", "outcome", "subject"]
  /// Those that fold away until somebody needs them.
  static let foldedFields = ["part", "organization", "outcome", "subject"]
  /// More subjects than this fold away.
  static let subjectsInSight = 3
  /// Entries that one download holds at most; counting ends here, too.
  package static let mostExported = 50_000
}

/// Who saw or changed what. Query fields as in ``AccessLogModel/filter``, and `page`.
package func accessLogPage(_ model: AccessLogModel, in frame: Frame) -> Page {
  let language = frame.language
  let filter = FilterForm(language, model.filter)
  let problems: [HTML] = model.problems.map { "<p>\($0.text, language)</p>" }
  let query = filter.query
  var page = Page(
    title: AccessText.title(language), address: .accessLog,
    body: """
      <h1>\(AccessText.title, language)</h1><p class="lead">\(AccessText.lead, language)</p>\(chain(model, language))
      \(if: !problems.isEmpty, "<div role=\"alert\">\(notice(.bad, "\(problems)"))</div>")\(form(filter, model))\(content(model, query, language))
      """)
  page.menu = .log
  page.width = .wide
  page.query = query
  return page
}

private func form(_ filter: FilterForm, _ model: AccessLogModel) -> HTML {
  let language = filter.language
  let purposes: [Choice] = Purpose.allCases.map { Choice($0.rawValue, AccessText.purpose($0)(language)) }
  let parts: [Choice] = FilePart.allCases.map { Choice($0.rawValue, AccessReasonText.part($0)(language)) }
  let outcomes: [Choice] = LogEntry.Outcome.allCases.map { Choice($0.rawValue, AccessText.outcome($0)(language)) }
  let names = model.organizationNames.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
  let organizations: [Choice] = names.map { Choice($0.key.raw, $0.value) }
  return filter.form(
    .accessLog, label: AccessText.filters, submit: AccessText.show, filter.input("actor", label: AccessText.actor),
    filter.input("person", label: AccessText.person),
    filter.select("purpose", label: AccessText.purpose, all: AccessText.allPurposes, purposes),
    filter.input("from", label: AccessText.from), filter.input("until", label: AccessText.until),
    filter.folded(
      AccessLogModel.foldedFields, filter.select("part", label: AccessText.part, all: AccessText.allParts, parts),
      filter.select("organization", label: AccessText.organization, all: AccessText.allOrganizations, organizations),
      filter.select("outcome", label: AccessText.decision, all: AccessText.bothOutcomes, outcomes),
      filter.input("subject", label: AccessText.subject)))
}

private func content(_ model: AccessLogModel, _ query: [(String, String)], _ language: Language) -> HTML {
  guard !model.entries.isEmpty else {
    guard !query.isEmpty else { return emptyState(AccessText.empty(language)) }
    return emptyState(
      AccessText.emptyFiltered(language),
      actions(buttonLink(AccessText.clear(language), to: Address.accessLog.link(language), style: .secondary)))
  }
  let heads: [String] = [
    AccessText.when, AccessText.who, AccessText.file, AccessText.purpose, AccessText.decision, AccessText.subjects,
  ].map { $0(language) }
  let rows: [[HTML]] = model.entries.map { row($0, model, language) }
  return """
    \(summary(model, query, language))\(table(caption: AccessText.caption(language), headers: heads, rows: rows))
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.accessLog.link(language, query: query + [("page", String(number))])
    })
    """
}

/// How many there are, and the download where it is possible.
private func summary(_ model: AccessLogModel, _ query: [(String, String)], _ language: Language) -> HTML {
  let words = Words(language)
  let total = model.paging.total
  guard total <= AccessLogModel.mostExported else {
    let most = words.number(AccessLogModel.mostExported)
    return "<p class=\"soft\">\(AccessText.moreThan(most), language). \(AccessText.tooMany(most), language)</p>"
  }
  return """
    <p class="soft">\(AccessText.total(words.number(total), total), language). \(AccessText.exportHint, language)</p>
    \(actions(buttonLink(AccessText.export(language), to: Address.accessLogExport.link(language, query: query), style: .secondary)))
    """
}

private func row(_ entry: LogEntry, _ model: AccessLogModel, _ language: Language) -> [HTML] {
  let words = Words(language)
  let number: HTML = entry.sequence.map { "<br><span class=\"soft\">\(AccessText.number(words.number($0)), language)</span>" } ?? HTML()
  let organization = entry.organization.map { model.organizationNames[$0] ?? $0.raw } ?? ""
  let reasons = entry.reason.split(separator: " ").map { AccessReasonText.reason(String($0))(language) }.joined(separator: ", ")
  return [
    "<time datetime=\"\(entry.at.iso8601)\">\(words.moment(entry.at))</time>\(number)",
    "\(who(entry, language))\(soft(organization))", file(entry, language), HTML(text: AccessText.purpose(entry.purpose)(language)),
    "\(chip(AccessText.outcome(entry.outcome)(language), entry.outcome == .refused ? .warn : .plain))\(soft(reasons))",
    subjects(entry, language),
  ]
}

private func soft(_ words: String) -> HTML { words.isEmpty ? HTML() : "<br><span class=\"soft\">\(words)</span>" }

private func who(_ entry: LogEntry, _ language: Language) -> String {
  guard entry.actorName.isEmpty else { return entry.actorName }
  if entry.actor.hasPrefix("link/") { return AccessText.linkHolder(language) }
  if entry.actor.hasPrefix("person/") { return AccessText.herself(language) }
  if entry.actor.hasPrefix("member/") { return AccessText.carer(language) }
  return entry.actor == Actor.anonymous.reference ? AccessText.anonymous(language) : entry.actor
}

/// Whose file, as a way to all that was done with it, and which parts.
private func file(_ entry: LogEntry, _ language: Language) -> HTML {
  guard let person = entry.person else { return "–" }
  let parts = entry.parts.map { AccessReasonText.part($0)(language) }.joined(separator: ", ")
  let link = Address.accessLog.link(language, query: [("person", person.raw)])
  return "<a href=\"\(url: link)\"><code>\(person.raw)</code></a>\(soft(parts))"
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

// MARK: - The chain

/// How the chain stands: quietly when all is well, loudly when it is not.
private func chain(_ model: AccessLogModel, _ language: Language) -> HTML {
  let (state, words) = (model.state, Words(language))
  var alarms = HTML()
  if let check = state.verification, check.problems > 0 {
    alarms += notice(
      .bad, title: AccessChainText.problems(check.problems, words.moment(check.at))(language), "<p>\(AccessChainText.ask, language)</p>")
  }
  if state.waitsTooLong(at: model.now) {
    alarms += notice(.warn, title: AccessChainText.late(state.waiting)(language), "<p>\(AccessChainText.ask, language)</p>")
  }
  var chained: HTML = "\(AccessChainText.nothingYet, language)"
  if let at = state.chainedAt { chained = "\(AccessChainText.until(words.number(state.sequence), words.moment(at)), language)" }
  if state.waiting > 0, !state.waitsTooLong(at: model.now) {
    chained += "<br><span class=\"soft\">\(AccessChainText.waiting(state.waiting), language)</span>"
  }
  var checkpoint: HTML = "\(AccessChainText.never, language)"
  if let last = state.checkpoint { checkpoint = "\(AccessChainText.until(words.number(last.sequence), words.moment(last.at)), language)" }
  var checked: HTML = "\(AccessChainText.never, language)"
  if let last = state.verification, last.problems == 0 {
    checked = "\(AccessChainText.checkedRange(words.number(last.from), words.number(last.until), words.moment(last.at)), language)"
  } else if let last = state.verification {
    checked = "\(AccessChainText.problems(last.problems, words.moment(last.at)), language)"
  }
  let facts = dataList([
    (AccessChainText.chained(language), chained), (AccessChainText.checkpoint(language), checkpoint),
    (AccessChainText.checked(language), checked),
  ])
  return "\(alarms)\(card(title: AccessChainText.title(language), facts))"
}
