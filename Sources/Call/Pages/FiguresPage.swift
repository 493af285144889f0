package import Care
import HTML
package import Kernel

/// The figures of a team as one reader may see them.
package struct FiguresModel: Sendable {
  package let figures: TeamFigures
  package let from: Day
  package let until: Day
  /// What was typed, where that was wrong.
  package let filter: [String: String]
  package let problems: [FieldProblem]
  package let onlyCounts: Bool

  package init(
    figures: TeamFigures, from: Day, until: Day, filter: [String: String] = [:], problems: [FieldProblem] = [], onlyCounts: Bool
  ) {
    self.figures = figures
    self.from = from
    self.until = until
    self.filter = filter
    self.problems = problems
    self.onlyCounts = onlyCounts
  }

  /// Said when the days cannot be.
  package static var backwards: Text { FiguresText.backwards }
}

/// A service, or a kind of help, as one reader may see it.
package struct ServiceFigures: Sendable {
  package struct Time: Sendable {
    package let name: Text
    /// For how many it happened, and `waiting` how long it took; `nil`: hidden.
    package let count: Int?
    package let waiting: TeamFigures.Waiting?
  }
  package let name: String
  /// Asked, answered, accepted, declined, without answer, help begun; `nil`: hidden.
  package let counts: [(name: Text, count: Int?)]
  package let times: [Time]
  /// Why it declined, and how often.
  package let refusals: [(name: Text, count: Int)]
}

/// One table of the figures: its rows are the same on the page and in the table file.
package struct FigureTable: Sendable {
  package struct Row: Sendable {
    package let name: Text
    /// `nil`: hidden.
    package let count: Int?
  }
  package let title: Text
  package let rows: [Row]
}

extension FiguresModel {
  /// Every table of counts, small ones hidden from those who see no single cases.
  package var tables: [FigureTable] {
    func table(_ title: Text, _ names: [Text], _ counts: [Int]) -> FigureTable {
      let shown = FigureCells.shown(counts, onlyCounts: onlyCounts)
      return FigureTable(title: title, rows: zip(names, shown).map { FigureTable.Row(name: $0, count: $1) })
    }
    return [
      table(FiguresText.openByAge, figures.openByAge.indices.map { FiguresText.age($0) }, figures.openByAge),
      table(
        FiguresText.channels, figures.channels.map { Call.Channel(rawValue: $0.name)?.name ?? Text(same: $0.name) },
        figures.channels.map(\.count)),
      table(
        FiguresText.results, figures.results.map { Call.Result(rawValue: $0.name)?.name ?? Text(same: $0.name) },
        figures.results.map(\.count)),
      table(FiguresText.hoursTitle, figures.hours.indices.map { Text(same: "\($0):00") }, figures.hours),
      table(FiguresText.outcomes, figures.outcomes.map { FiguresText.outcome($0.name) }, figures.outcomes.map(\.count)),
      table(FiguresText.refusals, figures.refusals.map { Self.reason($0.name) }, figures.refusals.map(\.count)),
    ]
  }

  static func reason(_ code: String) -> Text { Referral.DeclineReason(rawValue: code)?.name ?? Text(same: code) }

  package var waitings: [(name: Text, waiting: TeamFigures.Waiting?)] {
    [
      (FiguresText.toAnswer, FigureCells.shown(figures.toAnswer, onlyCounts: onlyCounts)),
      (FiguresText.toAcceptance, FigureCells.shown(figures.toAcceptance, onlyCounts: onlyCounts)),
      (FiguresText.toHelp, FigureCells.shown(figures.toHelp, onlyCounts: onlyCounts)),
    ]
  }

  /// Services, or kinds of help, as they may be shown; their order stays.
  package func shown(_ services: [TeamFigures.Service]) -> [ServiceFigures] {
    func column(_ count: (TeamFigures.Service) -> Int) -> [Int?] { FigureCells.shown(services.map(count), onlyCounts: onlyCounts) }
    let (asked, answered, accepted) = (column(\.asked), column(\.answered), column(\.accepted))
    let (declined, expired, started) = (column(\.declined), column(\.expired), column(\.started))
    return services.enumerated().map { index, service in
      func waiting(_ name: Text, _ waiting: TeamFigures.Waiting, _ count: Int?) -> ServiceFigures.Time {
        ServiceFigures.Time(name: name, count: count, waiting: FigureCells.shown(waiting, onlyCounts: onlyCounts))
      }
      return ServiceFigures(
        name: service.name,
        counts: [
          (FiguresText.asked, asked[index]), (FiguresText.answered, answered[index]), (FiguresText.accepted, accepted[index]),
          (FiguresText.declined, declined[index]), (FiguresText.expired, expired[index]), (FiguresText.started, started[index]),
        ],
        times: [
          waiting(FiguresText.serviceAnswers, service.toAnswer, answered[index]),
          waiting(FiguresText.serviceAccepts, service.toAcceptance, accepted[index]),
          waiting(FiguresText.toHelp, service.toHelp, started[index]),
        ],
        // Reasons of one service would tell of single people; those who see only counts find them over all services.
        refusals: onlyCounts ? [] : service.refusals.map { (name: Self.reason($0.name), count: $0.count) })
    }
  }
}

/// The figures of the team. Query fields: `from`, `until`.
package func figuresPage(_ model: FiguresModel, in frame: Frame) -> Page {
  let language = frame.language
  let words = Words(language)
  let filter = FilterForm(language, model.filter)
  let form: HTML = filter.form(
    .helpdesk(.figures), label: FiguresText.period, submit: FiguresText.show, filter.input("from", label: FiguresText.from),
    filter.input("until", label: FiguresText.until))
  let problems: [HTML] = model.problems.map { "<p>\($0.text, language)</p>" }
  let tables = model.tables
  let figures = model.figures
  func number(_ count: Int) -> String { model.onlyCounts && SmallCells.isSmall(count) ? "–" : words.number(count) }
  let query: [(String, String)] = [("from", model.from.description), ("until", model.until.description)]
  var page = Page(
    title: FiguresText.title(language), address: .helpdesk(.figures),
    body: """
      <h1>\(FiguresText.title, language)</h1>\(helpdeskTabs(.figures, frame))
      <p class="lead">\(FiguresText.days(words.date(model.from), words.date(model.until)), language). \(FiguresText.lead, language)</p>
      \(if: !problems.isEmpty, "<div role=\"alert\">\(notice(.bad, "\(problems)"))</div>")\(form)\
      \(if: model.onlyCounts, notice(.note, "<p>\(FiguresText.onlyCounts, language)</p>"))
      \(stats([
        stat(number(figures.contacts), FiguresText.contacts(language)), stat(number(figures.newRequests), FiguresText.newRequests(language)),
        stat(number(figures.openRequests), FiguresText.openRequests(language)),
      ]))
      \(actions(
        buttonLink(FiguresText.export(language), to: Address.helpdesk(.figuresExport).link(language, query: query), style: .secondary),
        costsLink(frame)))
      \(columns(card(waitingTable(model, language)), card(countTable(tables[0], language))))
      \(columns(card(countTable(tables[1], language)), card(countTable(tables[2], language))))
      \(hourCard(tables[3], language))
      \(columns(card(countTable(tables[4], language)), card(countTable(tables[5], language))))
      \(card(serviceTable(FiguresText.kinds, figures.kinds, model, language)))\
      \(card(serviceTable(FiguresText.services, figures.services, model, language)))
      """)
  page.menu = (frame.viewer.map { !$0.roles.isDisjoint(with: Role.callTakers) } ?? false) ? .calls : .figures
  page.width = .wide
  page.query = query
  return page
}

/// To where the programme stands and what it cost, for those who read it.
private func costsLink(_ frame: Frame) -> HTML {
  guard let roles = frame.viewer?.roles else { return HTML() }
  let language = frame.language
  var links = HTML()
  if !roles.isDisjoint(with: Role.programmeSteerers) {
    links += buttonLink(OverviewText.title(language), to: Address.room(.coordination).link(language), style: .secondary)
  }
  if !roles.isDisjoint(with: Role.costReaders) {
    links += buttonLink(StatementText.costs(language), to: Address.room(.costs).link(language), style: .secondary)
  }
  return links
}

private func cell(_ count: Int?, _ language: Language) -> HTML {
  count.map { HTML(text: Words(language).number($0)) } ?? "<span class=\"soft\">\(FiguresText.hidden, language)</span>"
}

private func countTable(_ counts: FigureTable, _ language: Language) -> HTML {
  table(
    caption: counts.title(language), headers: [FiguresText.what(language), FiguresText.count(language)], numbers: [1],
    rows: counts.rows.map { [HTML(text: $0.name(language)), cell($0.count, language)] })
}

private func waitingTable(_ model: FiguresModel, _ language: Language) -> HTML {
  func hours(_ hours: Int?) -> HTML { hours.map { HTML(text: FiguresText.hours($0)(language)) } ?? "–" }
  let rows: [[HTML]] = model.waitings.map { name, waiting in
    guard let waiting else {
      let hidden: HTML = "<span class=\"soft\">\(FiguresText.hidden, language)</span>"
      return [HTML(text: name(language)), hidden, hidden, hidden]
    }
    return [HTML(text: name(language)), hours(waiting.medianHours), hours(waiting.mostHours), cell(waiting.count, language)]
  }
  return table(
    caption: FiguresText.waiting(language),
    headers: [
      FiguresText.step(language), FiguresText.half(language), FiguresText.until80(language), FiguresText.people(language),
    ], numbers: [1, 2, 3], rows: rows)
}

private func serviceTable(_ title: Text, _ services: [TeamFigures.Service], _ model: FiguresModel, _ language: Language) -> HTML {
  guard !services.isEmpty else { return "<h2>\(title, language)</h2><p class=\"soft\">\(FiguresText.none, language)</p>" }
  let shown = Array(model.shown(services).prefix(TeamFigures.mostServices))
  let rows: [[HTML]] = shown.map { service in
    var counts: [HTML] = service.counts.map { cell($0.count, language) }
    let reasons: [String] = service.refusals.map { "\($0.name(language)) (\($0.count))" }
    if !reasons.isEmpty { counts[3] = "\(counts[3])<br><span class=\"small soft\">\(reasons.joined(separator: ", "))</span>" }
    let times: [HTML] = service.times.map { time in
      guard let waiting = time.waiting else { return "<span class=\"soft\">\(FiguresText.hidden, language)</span>" }
      guard let half = waiting.medianHours, let most = waiting.mostHours else { return "–" }
      return "\(FiguresText.hours(half), language)<br><span class=\"small soft\">\(FiguresText.until80, language) \(FiguresText.hours(most), language)</span>"
    }
    return [HTML(text: service.name.isEmpty ? FiguresText.noKind(language) : service.name)] + counts + times
  }
  var headers: [String] = [FiguresText.what(language)]
  if let first = shown.first {
    headers += first.counts.map { $0.name(language) }
    headers += first.times.map { "\($0.name(language)), \(FiguresText.half(language))" }
  }
  let more = services.count - shown.count
  let note: String = more > 0 ? " \(FiguresText.more(more)(language))" : ""
  return """
    \(table(caption: title(language), headers: headers, numbers: Set(1...9), isWide: true, rows: rows))\
    <p class="small soft">\(FiguresText.sinceAsked, language)\(note)</p>
    """
}

/// Calls by hour as bars, with the table behind them. The night is left out where nobody rang.
private func hourCard(_ counts: FigureTable, _ language: Language) -> HTML {
  let shown = counts.rows.enumerated().filter { (8..<18).contains($0.offset) || ($0.element.count ?? 1) > 0 }
  let most = max(1, shown.compactMap(\.element.count).max() ?? 1)
  let (step, height) = (28, 120)
  let bars: [HTML] = shown.enumerated().map { index, row in
    let value = row.element.count ?? 0
    let size = value * height / most
    let x = index * step
    return """
      <rect x="\(x + 4)" y="\(height - size + 16)" width="\(step - 8)" height="\(size)"></rect>\
      <text class="value" x="\(x + step / 2)" y="\(height - size + 12)">\(row.element.count.map { String($0) } ?? "–")</text>\
      <text class="hour" x="\(x + step / 2)" y="\(height + 32)">\(row.offset)</text>
      """
  }
  let width = max(1, shown.count) * step
  return card(
    title: counts.title(language),
    """
    <div class="table-scroll"><svg class="bars" viewBox="0 0 \(width) \(height + 38)" width="\(width)" height="\(height + 38)" aria-hidden="true" \
    focusable="false">\(bars)</svg></div>\
    \(disclosure(counts.title(language), table(
      caption: counts.title(language), headers: [FiguresText.hour(language), FiguresText.count(language)], numbers: [1],
      rows: shown.map { [HTML(text: $0.element.name(language)), cell($0.element.count, language)] })))
    """)
}
