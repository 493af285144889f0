package import Care
import HTML
package import Kernel

/// What the page of a programme's coordinator shows.
package struct OverviewModel: Sendable {
  package let programme: UnitProgramme
  package let overview: ProgrammeOverview
  package let lines: [ProgrammeStanding]
  /// Only of those whose file the reader may open.
  package let names: [ID<Person>: String]
  package let filter: ProgrammeFilter
  package let paging: Paging
  package let rule: LedgerParameters.Rule?
  package let disciplines: ProviderParameters
  /// The first and the last month of what was given.
  package let first: LedgerMonth
  package let last: LedgerMonth
  /// Files whose figures are still those of before something changed.
  package var unrenewed = 0

  package init(
    programme: UnitProgramme, overview: ProgrammeOverview, lines: [ProgrammeStanding], names: [ID<Person>: String], filter: ProgrammeFilter,
    paging: Paging, rule: LedgerParameters.Rule?, disciplines: ProviderParameters, first: LedgerMonth, last: LedgerMonth
  ) {
    self.programme = programme
    self.overview = overview
    self.lines = lines
    self.names = names
    self.filter = filter
    self.paging = paging
    self.rule = rule
    self.disciplines = disciplines
    self.first = first
    self.last = last
  }

  /// Lines on one page.
  package static let pageSize = 50
}

extension ProgrammeFilter {
  private static let closingUnused = "closing-unused"

  /// As the address of the page says it: a concern or a state.
  package init(code: String) {
    self.init(
      concern: ProgrammeStanding.Concern(rawValue: code), state: ProgrammeStanding.State(rawValue: code),
      isClosingUnused: code == Self.closingUnused)
  }

  package var code: String { isClosingUnused ? Self.closingUnused : concern?.rawValue ?? state?.rawValue ?? "" }
}

/// Where the people of a programme stand, what was given and who has room, for its coordinator.
package func overviewPage(_ model: OverviewModel, in frame: Frame) -> Page {
  let language = frame.language
  var page = Page(
    title: OverviewText.title(language), address: .room(.coordination),
    body: """
      <h1>\(OverviewText.title, language)</h1><p class="lead">\(OverviewText.lead, language)</p>\
      \(programmeEnd(model.programme, model.rule, model.overview, frame))<div class="no-print">\(actions(
        buttonLink(OverviewText.meeting(language), to: Address.room(.providersMeeting).link(language)),
        buttonLink(OverviewText.toWays(language), to: Address.room(.episodes).link(language), style: .secondary)))</div>\
      \(unrenewedNotice(model.unrenewed, language))\(peopleFigures(model.overview, language))\(doctorLink(model.overview, language))\
      \(people(model, frame))\(card(stepTable(model.overview, isLinked: true, language) + tableLink(.steps, language)))\
      \(card(capacityTable(model.overview, model.disciplines, language) + tableLink(.room, language)))\
      \(card(monthTable(model.overview.months, language) + tableLink(.months, language) + costLink(model, language)))\
      \(readingsPart(model.programme.readings(on: frame.today), language))
      """)
  page.menu = .figures
  page.width = .wide
  page.query = [("show", model.filter.code)].filter { !$0.1.isEmpty }
  return page
}

// MARK: Parts, also of the meeting's page

/// That the programme ends soon, or has ended.
func programmeEnd(_ programme: UnitProgramme, _ rule: LedgerParameters.Rule?, _ overview: ProgrammeOverview, _ frame: Frame) -> HTML {
  guard let last = programme.running.until, rule?.endToWarn(of: programme.running, on: frame.today) != nil else { return HTML() }
  let words = frame.today > last ? OverviewText.hasEnded(last) : OverviewText.ends(last, overview.concerns[.pastEnd] ?? 0)
  return notice(.warn, "<p>\(words, frame.language)</p>")
}

/// That some files changed and are not counted anew yet.
func unrenewedNotice(_ files: Int, _ language: Language) -> HTML {
  files == 0 ? HTML() : notice(.note, "<p>\(OverviewText.unrenewed(files), language)</p>")
}

func peopleFigures(_ overview: ProgrammeOverview, _ language: Language) -> HTML {
  let words = Words(language)
  let following = overview.states[.following] ?? 0
  let ended = overview.states[.ended] ?? 0
  let (refused, searching) = (overview.waiting(.refused), overview.waiting(.searching))
  return """
    \(stats([
      stat(words.number(following), OverviewText.following(following)(language)),
      stat(words.number(overview.states[.closing] ?? 0), OverviewText.closing(language)),
      stat(words.number(ended), OverviewText.ended(ended)(language)),
      stat(words.number(overview.waiting(.asked)), OverviewText.waitingForDoctor(overview.waiting(.asked))(language)),
    ]))\(if: refused + searching > 0, "<p class=\"soft\">\(OverviewText.doctor(refused: refused, searching: searching), language)</p>")
    """
}

/// To the ways themselves: who waits for a doctor, a line each.
private func doctorLink(_ overview: ProgrammeOverview, _ language: Language) -> HTML {
  guard overview.waiting(.asked) > 0 else { return HTML() }
  let link = Address.room(.episodes).link(language, query: [("agreement", Episode.Agreement.asked.rawValue)])
  return "<p class=\"no-print\">\(textLink(OverviewText.whoWaits(language), to: link))</p>"
}

/// How many ways stand at which step, a column for each service.
///
/// - Parameter isLinked: whether each step leads to those who stand at it.
func stepTable(_ overview: ProgrammeOverview, isLinked: Bool = false, _ language: Language) -> HTML {
  let words = Words(language)
  let services = overview.stepServices
  guard !services.isEmpty else { return "<h2>\(OverviewText.steps, language)</h2>\(emptyState(OverviewText.noWays(language)))" }
  let rows: [[HTML]] = Episode.Stage.allCases.map { stage in
    let name = EpisodeProblemText.stage(stage)(language)
    let link = Address.room(.episodes).link(language, query: [("stage", stage.rawValue)])
    var row: [HTML] = [isLinked ? textLink(name, to: link) : HTML(text: name)]
    for service in services { row.append(HTML(text: words.number(overview.count(stage, service)))) }
    row.append(HTML(text: words.number(overview.count(stage))))
    return row
  }
  let heads = [OverviewText.step(language)] + services.map { LedgerNameText.service($0)(language) } + [OverviewText.all(language)]
  return """
    \(table(caption: OverviewText.steps(language), headers: heads, numbers: Set(1...(services.count + 1)), isCompact: true, rows: rows))\
    <p class="soft small">\(OverviewText.stepsHint, language)</p>
    """
}

/// Who has room, by discipline.
func capacityTable(_ overview: ProgrammeOverview, _ disciplines: ProviderParameters, _ language: Language) -> HTML {
  let words = Words(language)
  let rows: [[HTML]] = overview.capacity.map { one in
    let numbers = [one.providers, one.withRoom, one.places, one.full, one.unknown]
    var row: [HTML] = [HTML(text: disciplines.name(of: one.discipline)(language))]
    for number in numbers { row.append(HTML(text: words.number(number))) }
    return row
  }
  let list: HTML =
    rows.isEmpty
    ? "<h2>\(OverviewText.capacity, language)</h2>\(emptyState(OverviewText.noProviders(language)))"
    : table(
      caption: OverviewText.capacity(language), headers: OverviewText.capacityHeads.map { $0(language) }, numbers: [1, 2, 3, 4, 5],
      isCompact: true, rows: rows)
  return """
    \(list)<p class="no-print">\(textLink(OverviewText.toProviders(language), to: Address.directory(.providers).link(language)))</p>
    """
}

/// What was given, a line a month.
func monthTable(_ months: [LedgerCost], _ language: Language) -> HTML {
  let words = Words(language)
  return givenTable(OverviewText.months, StatementText.month, months.map { (words.month($0.month.first), $0) }, language)
}

/// What was given, a line a service.
func givenByService(_ services: [LedgerCost], _ language: Language) -> HTML {
  givenTable(OverviewText.services, StatementText.service, services.map { (LedgerNameText.service($0.service)(language), $0) }, language)
}

private func givenTable(_ caption: Text, _ head: Text, _ lines: [(words: String, given: LedgerCost)], _ language: Language) -> HTML {
  guard !lines.isEmpty else { return "<h2>\(caption, language)</h2>\(emptyState(StatementText.noCosts(language)))" }
  let words = Words(language)
  let rows: [[HTML]] = lines.map { line in
    [
      HTML(text: line.words), HTML(text: words.number(line.given.acts)), HTML(text: words.number(line.given.units)),
      "<span class=\"whole\">\(LedgerNameText.euro(line.given.amount, language))</span>",
    ]
  }
  let heads = [head, StatementText.acts, StatementText.units, StatementText.amount].map { $0(language) }
  let units = lines.reduce(0) { $0 + $1.given.units }
  let sum = lines.reduce(Euro.zero) { $0 + $1.given.amount }
  return """
    \(table(caption: caption(language), headers: heads, numbers: [1, 2, 3], isCompact: true, rows: rows))\
    <p><strong>\(StatementText.total, language)\(colon(language)) \(LedgerNameText.units(units), language), \
    \(LedgerNameText.euro(sum, language))</strong></p>\(displacedLine(lines.map(\.given), language))
    """
}

private func costLink(_ model: OverviewModel, _ language: Language) -> HTML {
  let query = [("from", model.first.description), ("until", model.last.description)]
  return """
    <p class="no-print">\(textLink(OverviewText.toCosts(language), to: Address.room(.costs).link(language, query: query)))</p>
    """
}

// MARK: Who needs a look

/// Where the lines of people stand.
private let peopleMark = "people"

private func people(_ model: OverviewModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  let overview = model.overview
  let filter = FilterForm(language, ["show": model.filter.code])
  let concerns: [Choice] = ProgrammeStanding.Concern.allCases.map { one in
    Choice(one.rawValue, OverviewText.counted(OverviewText.concern(one, model.rule), overview.concerns[one] ?? 0)(language))
  }
  let states: [Choice] = ProgrammeStanding.State.allCases.map { one in
    Choice(one.rawValue, OverviewText.counted(OverviewText.state(one), overview.states[one] ?? 0)(language))
  }
  let unused = Choice(
    ProgrammeFilter(isClosingUnused: true).code, OverviewText.counted(OverviewText.closingUnused, overview.closingsUnused)(language))
  let form = filter.form(
    .room(.coordination), fragment: peopleMark, label: OverviewText.choose, submit: OverviewText.show,
    filter.select("show", label: OverviewText.which, all: OverviewText.everyConcern, concerns + states + [unused]))
  let isClosing = model.filter.isAboutClosing
  let heads = isClosing ? OverviewText.closingHeads : OverviewText.heads
  let rows: [[HTML]] = model.lines.map { line in
    let why: [HTML] = line.concerns.map { chip(OverviewText.concern($0, of: line, model.rule)(language), tone($0, of: line)) }
    let name = nameOf(line, model, language)
    guard !isClosing else { return [name] + closingCells(line, language) + [chips(why)] }
    return [
      name, HTML(text: "\(words.number(line.left)) / \(words.number(line.granted))"),
      HTML(text: words.date(line.end)), HTML(text: line.lastSession.map { words.date($0) } ?? OverviewText.never(language)), chips(why),
    ]
  }
  let shown = table(
    caption: OverviewText.look(language), headers: heads.map { $0(language) }, numbers: [isClosing ? 3 : 1], isTitled: true, isCompact: true,
    isWide: isClosing, rows: rows)
  let list: HTML =
    rows.isEmpty
    ? emptyState(OverviewText.nobody(language))
    : """
    \(shown)\
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { page in
      // To the lines: on a phone two screens of figures lie above them.
      Address.room(.coordination).link(language, query: filter.query + [("page", String(page))], fragment: peopleMark)
    })\
    <div class="no-print">\(actions(buttonLink(
      OverviewText.export(language), to: Address.room(.coordination).link(language, query: filter.query + [("format", "csv")]), style: .secondary)))</div>
    """
  return """
    <section id="\(peopleMark)">\(heading(OverviewText.look(language)))\(form)<p class="soft">\(OverviewText.noNames, language)</p>\(list)</section>
    """
}

private func tone(_ concern: ProgrammeStanding.Concern, of line: ProgrammeStanding) -> Tone {
  switch concern {
  case .toCorrect: .bad
  case .fewUnits: line.fewUnits.map { tone($0) } ?? .warn
  case .fewDays: line.fewDays.map { tone($0) } ?? .warn
  case .noSession, .pastEnd: .warn
  }
}

private func nameOf(_ line: ProgrammeStanding, _ model: OverviewModel, _ language: Language) -> HTML {
  guard let name = model.names[line.person] else { return "<span class=\"whole\">\(line.number)</span>" }
  return "\(textLink(name, to: Address.personPage(line.person, .ledger).link(language))) <span class=\"soft whole\">\(line.number)</span>"
}
