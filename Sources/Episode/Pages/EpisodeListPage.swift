package import Care
import HTML
package import Kernel

/// The ways that a house began.
package struct EpisodeListModel: Sendable {
  package let lines: [EpisodeLine]
  package let names: [ID<Person>: String]
  package let counts: EpisodeCounts
  package let filter: EpisodeFilter
  package let programmes: ProgrammeLibrary
  package let paging: Paging
  package let today: Day

  package init(
    lines: [EpisodeLine], names: [ID<Person>: String], counts: EpisodeCounts, filter: EpisodeFilter, programmes: ProgrammeLibrary, paging: Paging,
    today: Day
  ) {
    self.lines = lines
    self.names = names
    self.counts = counts
    self.filter = filter
    self.programmes = programmes
    self.paging = paging
    self.today = today
  }
}

extension EpisodeFilter {
  /// As the address of the page says it.
  package init(_ query: (String) -> String) {
    self.init()
    stage = Episode.Stage(rawValue: query("stage"))
    agreement = Episode.Agreement(rawValue: query("agreement"))
    service = query("service").isEmpty ? nil : query("service")
    overdue = query("late") == "yes"
  }

  var query: [String: String] {
    ["stage": stage?.rawValue ?? "", "agreement": agreement?.rawValue ?? "", "service": service ?? "", "late": overdue ? "yes" : ""]
  }
}

package func episodeListPage(_ model: EpisodeListModel, in frame: Frame) -> Page {
  let language = frame.language
  let form = FilterForm(language, model.filter.query)
  var seen: Set<String> = []
  let services: [String] = model.programmes.all.flatMap { $0.eligibility.versions.holding(on: model.today)?.services.map(\.id) ?? [] }
    .filter { seen.insert($0).inserted }
  let filters = form.form(
    .room(.episodes), label: EpisodeListText.filter, submit: EpisodeListText.show,
    form.select(
      "stage", label: EpisodeListText.stage, all: EpisodeListText.allOpen,
      Episode.Stage.allCases.map { Choice($0.rawValue, EpisodeProblemText.stage($0)(language)) }),
    form.select(
      "agreement", label: EpisodeListText.agreement, all: EpisodeListText.every,
      Episode.Agreement.allCases.map { Choice($0.rawValue, EpisodeText.agreement($0)(language)) }),
    form.select(
      "service", label: EpisodeListText.service, all: EpisodeListText.every, services.map { Choice($0, EpisodeText.service($0)(language)) }),
    form.select("late", label: EpisodeListText.late, all: EpisodeListText.every, [Choice("yes", EpisodeListText.onlyLate(language))]))
  let list: HTML =
    model.lines.isEmpty
    ? emptyState(EpisodeListText.empty(language))
    : """
    \(actions(buttonLink(
      EpisodeListText.export(language), to: Address.room(.episodes).link(language, query: form.query + [("format", "csv")]), style: .secondary)))\
    \(workList(model.lines.map { row($0, model, language) }, level: 2))\
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.room(.episodes).link(language, query: form.query + [("page", String(number))])
    })
    """
  var page = Page(
    title: EpisodeListText.title(language), address: .room(.episodes),
    body: """
      <h1>\(EpisodeListText.title, language)</h1>\(inclusionWays(isEpisodes: true, frame))<p class="lead">\(EpisodeListText.lead, language)</p>\
      \(figures(model, language))\(filters)<p class="soft">\(EpisodeListText.noNames, language)</p>\(list)
      """)
  page.menu = (frame.viewer?.roles).map { !Role.inclusionReaders.isDisjoint(with: $0) } == true ? .inclusion : .persons
  page.width = .wide
  page.query = form.query
  return page
}

/// How many stand where: large, and by step in a table.
private func figures(_ model: EpisodeListModel, _ language: Language) -> HTML {
  let words = Words(language)
  let counts = model.counts
  let open = counts.byStage.filter { $0.key != .closed }.values.reduce(0, +)
  let rows: [[HTML]] = Episode.Stage.allCases.map { stage in
    [HTML(text: EpisodeProblemText.stage(stage)(language)), HTML(text: words.number(counts.byStage[stage] ?? 0))]
  }
  return """
    \(stats([
      stat(words.number(open), EpisodeListText.open(open)(language)),
      stat(words.number(counts.waitingForDoctor), EpisodeListText.waiting(counts.waitingForDoctor)(language)),
      stat(words.number(counts.overdue), EpisodeListText.overdue(language)),
    ]))\(disclosure(
      EpisodeListText.byStage(language),
      table(
        caption: EpisodeListText.byStage(language), headers: [EpisodeListText.stage(language), EpisodeListText.number(language)], numbers: [1], rows: rows)))
    """
}

private func row(_ line: EpisodeLine, _ model: EpisodeListModel, _ language: Language) -> WorkRow {
  let name = model.names[line.person]
  let title = name.map { $0.isEmpty ? EpisodeListText.file(line.fileNumber)(language) : $0 } ?? EpisodeListText.file(line.fileNumber)(language)
  // Whoever may not open the file finds the way back to this list.
  let link =
    name == nil
    ? Address.room(.episodes).link(language, query: [("stage", line.stage.rawValue)])
    : Address.personItem(line.person, .episodes, item: line.id.raw).link(language)
  var row = WorkRow(title: title, link: link)
  let programme = model.programmes[line.programme]?.name(language) ?? line.programme
  row.details = """
    <p>\(EpisodeText.service(line.service), language) – \(programme)\(if: name != nil, " · \(line.fileNumber)") · \
    \(EpisodeListText.since(line.stageOn), language)</p>
    """
  row.chips = [chip(EpisodeProblemText.stage(line.stage)(language), line.stage == .closed ? .plain : .note)]
  if line.stage != .closed, line.stage != .detected || line.agreement != .notAsked {
    row.chips.append(chip(EpisodeText.agreement(line.agreement)(language), agreementTone(line.agreement)))
  }
  if let due = line.due {
    if due < model.today {
      row.reason = EpisodeText.late(model.today.days(since: due))(language)
      row.urgency = .warn
    }
    if let actor = line.waitsFor {
      row.next = "\(EpisodeText.actor(actor)(language)), \(EpisodeText.by(due)(language))"
    }
  }
  return row
}

/// The same line for a table file: no names.
package enum EpisodeExport {
  package static func headers(_ language: Language) -> [String] { EpisodeListText.headers.map { $0(language) } }

  package static func cells(_ line: EpisodeLine, _ programmes: ProgrammeLibrary, today: Day, _ language: Language) -> [String] {
    let isLate = line.due.map { $0 < today } ?? false
    return [
      line.fileNumber, programmes[line.programme]?.name(language) ?? line.programme, EpisodeText.service(line.service)(language),
      EpisodeProblemText.stage(line.stage)(language), line.stageOn.description, EpisodeText.agreement(line.agreement)(language),
      line.agreementOn.description, line.waitsFor.map { EpisodeText.actor($0)(language) } ?? "", line.due?.description ?? "",
      (isLate ? EpisodeListText.yes : EpisodeListText.no)(language),
    ]
  }
}

/// Between the figures of inclusion and the list of ways, for those who may open both.
func inclusionWays(isEpisodes: Bool, _ frame: Frame) -> HTML {
  guard let roles = frame.viewer?.roles, !Role.inclusionReaders.isDisjoint(with: roles), !Role.episodeReaders.isDisjoint(with: roles) else {
    return HTML()
  }
  let language = frame.language
  let pages: [(Address, Text, Bool)] = [
    (.inclusion, InclusionText.title, !isEpisodes), (.room(.episodes), EpisodeListText.title, isEpisodes),
  ]
  let items: [HTML] = pages.map { page, words, isHere in
    "<li><a href=\"\(url: page.link(language))\"\(if: isHere, " aria-current=\"page\"")>\(words, language)</a></li>"
  }
  return """
    <nav class="tabs" aria-label="\(LayoutText.inclusion(language))"><ul>\(items)</ul></nav>
    """
}

/// On the page where persons are found, for those who see the list of ways.
func episodeListLink(_ frame: Frame) -> HTML {
  guard let roles = frame.viewer?.roles, !Role.episodeReaders.isDisjoint(with: roles) else { return HTML() }
  return buttonLink(EpisodeListText.title(frame.language), to: Address.room(.episodes).link(frame.language), style: .secondary)
}
