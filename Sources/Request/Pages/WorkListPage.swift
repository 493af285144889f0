package import Care
import HTML
package import Kernel

/// One request in the work list.
package struct WorkListRow: Hashable, Sendable {
  package let request: Request
  package let assigneeName: String?
  /// Empty when it can wait.
  package let cannotWait: [Request.CannotWait]
  package let next: Request.NextStep

  package init(request: Request, assigneeName: String?, cannotWait: [Request.CannotWait], next: Request.NextStep) {
    self.request = request
    self.assigneeName = assigneeName
    self.cannotWait = cannotWait
    self.next = next
  }
}

/// One offer in the work list, with the team on the other side.
package struct TransferRow: Hashable, Sendable {
  package let transfer: Transfer
  package let number: String
  package let municipality: Municipality?
  package let other: String

  package init(transfer: Transfer, number: String, municipality: Municipality?, other: String) {
    self.transfer = transfer
    self.number = number
    self.municipality = municipality
    self.other = other
  }
}

/// How many of several needs have no outcome yet.
package struct NeedCount: Hashable, Sendable {
  package let open: Int
  package let total: Int

  package init(open: Int, total: Int) {
    self.open = open
    self.total = total
  }
}

/// What a helpdesk agent or a referent sees first.
package struct WorkListModel: Hashable, Sendable {
  package enum Scope: String, CaseIterable, Hashable, Sendable { case open, mine, unanswered, overdue, closed }

  /// The rows of this page of the list; the page puts them in groups, and keeps the given order within a group.
  package let rows: [WorkListRow]
  package let reader: ID<Account>?
  package let now: Instant
  package let scope: Scope
  /// What was asked, as typed: `municipality` (a NIS code) and `q`.
  package let municipality: String
  package let words: String
  package let counts: [Scope: Int]
  package let paging: Paging
  /// How many requests of the list were too old to be searched for the words.
  package let notSearched: Int
  /// How many are to be rung back now, by the reader or by anybody of the team.
  package var callBacksDue = 0
  /// Requests with a step of a pathway to do.
  package var pathwaysDue = 0
  /// Interpreters that did not answer, said no, or of whom nobody said how it went.
  package var interpretersDue = 0
  /// Requests that other teams offer to the reader's, and those that his team offered.
  package var offered: [TransferRow] = []
  package var sent: [TransferRow] = []
  /// How many there are of both, with those that are not shown.
  package var offeredTotal = 0
  package var sentTotal = 0
  /// How many needs of a request have no outcome yet.
  package var needs: [ID<Request>: NeedCount] = [:]
  /// What the reader keeps under names, and the form that keeps this view.
  package var views: [SavedView] = []
  package var viewForm = FormState()
  /// What was asked besides: `priority`, one of FHIR's codes, `order`, empty or `priority`, and `neighbourhood`, an identifier.
  package var priority = ""
  package var order = ""
  package var neighbourhood = ""
  /// By municipality and name: names for the rows, choices for the filter.
  package var neighbourhoods: [Neighbourhood] = []

  package init(
    rows: [WorkListRow], reader: ID<Account>?, now: Instant, scope: Scope, municipality: String, words: String, counts: [Scope: Int],
    paging: Paging, notSearched: Int = 0
  ) {
    self.rows = rows
    self.reader = reader
    self.now = now
    self.scope = scope
    self.municipality = municipality
    self.words = words
    self.counts = counts
    self.paging = paging
    self.notSearched = notSearched
  }

  var isFiltered: Bool { !municipality.isEmpty || !neighbourhood.isEmpty || !words.isEmpty || !priority.isEmpty }
}

/// The work list: what cannot wait, what is mine, the rest, closed lately.
///
/// Query fields: `scope` (open, mine, unanswered, overdue, closed), `municipality`, `neighbourhood`, `q`, `priority`, `order`, `page`.
package func workListPage(_ model: WorkListModel, in frame: Frame) -> Page {
  let language = frame.language
  let filter = FilterForm(
    language,
    [
      "scope": model.scope == .open ? "" : model.scope.rawValue, "municipality": model.municipality,
      "neighbourhood": model.neighbourhood, "q": model.words, "priority": model.priority, "order": model.order,
    ])
  let priorities: [Choice] = Request.Priority.allCases.sorted(by: >).map { Choice($0.rawValue, $0.name(language)) }
  let municipalities: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  let form: HTML = filter.form(
    .workList, label: WorkListText.filters, submit: WorkListText.show, filter.hidden("scope"),
    filter.input("q", label: WorkListText.search, type: "search"),
    filter.folded(
      ["municipality", "neighbourhood", "priority", "order"],
      filter.select("municipality", label: WorkListText.municipality, all: WorkListText.everywhere, municipalities),
      neighbourhoodField(model.neighbourhoods, filter),
      filter.select("priority", label: PriorityText.title, all: PriorityText.all, priorities),
      filter.select(
        "order", label: PriorityText.order, all: PriorityText.waitingFirst, [Choice("priority", PriorityText.pressingFirst(language))])))
  let query = filter.query
  var page = Page(
    title: WorkListText.title(language), address: .workList,
    body: """
      <div class="page-head"><h1>\(WorkListText.title, language)</h1>
      <a class="button primary" href="\(url: Address.newRequest.link(language))" data-key-n>\(WorkListText.new, language)</a></div>
      \(offersWaiting(model, language))\(callBacksDue(model.callBacksDue, in: language))\
      \(interpretersDueNotice(model.interpretersDue, in: language))\(pathwaysDueNotice(model.pathwaysDue, in: language))
      \(scopeLinks(model, filter, language))\
      \(savedViews(model, filter, frame))\(form)\(notSearched(model, language))\(groups(model, language))\(transfers(model, language))
      \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
        Address.workList.link(language, query: query + [("page", String(number))])
      })
      """)
  page.menu = .requests
  page.width = .wide
  page.query = query
  return page
}

private func notSearched(_ model: WorkListModel, _ language: Language) -> HTML {
  guard model.notSearched > 0 else { return HTML() }
  return "<p class=\"soft\" role=\"status\">\(WorkListText.notSearched(model.notSearched), language)</p>"
}

private func scopeLinks(_ model: WorkListModel, _ filter: FilterForm, _ language: Language) -> HTML {
  let kept = filter.query.filter { $0.0 != "scope" }
  let links: [HTML] = WorkListModel.Scope.allCases.map { scope in
    let link = Address.workList.link(language, query: (scope == .open ? [] : [("scope", scope.rawValue)]) + kept)
    return """
      <li><a href="\(url: link)"\(if: scope == model.scope, " aria-current=\"page\"")>\
      \(WorkListText.scope(scope, model.counts[scope] ?? 0), language)</a></li>
      """
  }
  return """
    <nav class="tabs" aria-label="\(WorkListText.views(language))"><ul>\(links)</ul></nav>
    """
}

private func groups(_ model: WorkListModel, _ language: Language) -> HTML {
  guard !model.rows.isEmpty else { return empty(model, language) }
  let closed = model.rows.filter(\.request.isClosed)
  let open = model.rows.filter { !$0.request.isClosed }
  let urgent = open.filter { !$0.cannotWait.isEmpty }
  let calm = open.filter(\.cannotWait.isEmpty)
  let mine = calm.filter { model.reader != nil && $0.request.assignee == model.reader }
  let rest = calm.filter { model.reader == nil || $0.request.assignee != model.reader }
  func group(_ title: Text, _ rows: [WorkListRow]) -> HTML {
    guard !rows.isEmpty else { return HTML() }
    return """
      <section class="work-group">\(heading("\(title(language)) (\(rows.count))"))
      \(workList(rows.map { workRow($0, model, language) }))</section>
      """
  }
  if model.order == "priority" { return "\(byPriority(open, group))\(group(WorkListText.closedLately, closed))" }
  return """
    \(group(WorkListText.cannotWait, urgent))\(group(WorkListText.mine, mine))\(group(WorkListText.rest, rest))\
    \(group(WorkListText.closedLately, closed))
    """
}

private func empty(_ model: WorkListModel, _ language: Language) -> HTML {
  if model.isFiltered {
    return emptyState(
      WorkListText.emptySearch(language),
      actions(buttonLink(WorkListText.showAll(language), to: Address.workList.link(language), style: .secondary)))
  }
  switch model.scope {
  case .open:
    // The button on top of the page begins; repeating it here would make two main actions.
    return emptyState(WorkListText.emptyOpen(language))
  case .mine: return emptyState(WorkListText.emptyMine(language))
  case .unanswered: return emptyState(WorkListText.emptyUnanswered(language))
  case .overdue: return emptyState(WorkListText.emptyOverdue(language))
  case .closed: return emptyState(WorkListText.emptyClosed(language))
  }
}

private func workRow(_ row: WorkListRow, _ model: WorkListModel, _ language: Language) -> WorkRow {
  let request = row.request
  let name = request.clarification.personName
  let title = name.isEmpty ? WorkListText.unknownPerson(language) : name
  var result = WorkRow(title: title, link: Address.request(request.id).link(language))
  if !row.cannotWait.isEmpty {
    result.reason = row.cannotWait.map { WorkListText.reason($0, now: model.now)(language) }.joined(separator: " · ")
    result.urgency = .warn
  } else if request.priority != .routine {
    result.reason = PriorityText.because(request.priority, request.priorityReason)(language)
  }
  let isMine = model.reader != nil && request.assignee == model.reader
  let holder: String =
    isMine ? WorkListText.withYou(language) : row.assigneeName.map { WorkListText.has($0)(language) } ?? WorkListText.noAssignee(language)
  let place = whereabouts(of: request, model.neighbourhoods, language)
  let since = Words(language).since(request.createdAt.day, today: model.now.day)
  result.details = """
    <p dir="auto">\(firstWords(request.report.words))</p>
    <p class="soft">\(request.number) · \(place) · \(holder) · \(since)</p>
    """
  let needs: HTML = model.needs[request.id].map { chip(NeedText.open($0.open, of: $0.total)(language)) } ?? HTML()
  result.chips = priorityChips(request, language) + [needs, chip(RequestText.state(request.state)(language), RequestText.tone(request.state))]
  if !request.isClosed {
    result.next = WorkListText.next(
      row.next, assignee: isMine ? WorkListText.you(language) : row.assigneeName, today: model.now.day, in: language)
  }
  return result
}

/// The municipality, the street's where nobody said it, and the neighbourhood as far as it is known and still shown.
private func whereabouts(of request: Request, _ neighbourhoods: [Neighbourhood], _ language: Language) -> String {
  let near = neighbourhoods.first { $0.id == request.neighbourhood }
  let town = (request.report.municipality ?? near?.town)?.name(language) ?? WorkListText.noMunicipality(language)
  return near.map { "\(town), \($0.name(language))" } ?? town
}

/// The beginning of a text on one line, cut between words.
package func firstWords(_ words: String, most: Int = 120) -> String {
  let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  guard line.count > most else { return line }
  let cut = line.prefix(most)
  guard let space = cut.lastIndex(of: " "), cut.distance(from: cut.startIndex, to: space) > most / 2 else { return cut + "…" }
  return cut[..<space] + "…"
}
