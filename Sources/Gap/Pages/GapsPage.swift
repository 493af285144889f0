package import Care
import HTML
package import Kernel

/// The register of gaps as one reader may see it.
package struct GapsModel: Hashable, Sendable {
  /// How many gaps of a kind a municipality has; `nil` where it is not known.
  package struct Count: Hashable, Sendable {
    package let kind: String
    package let municipality: Municipality?
    package let count: Int
    /// How many for each reason in each neighbourhood.
    package let parts: [Int]
    /// The same parts by neighbourhood.
    package let byNeighbourhood: [ID<Neighbourhood>?: [Int]]

    package init(
      kind: String, municipality: Municipality?, count: Int, parts: [Int]? = nil, byNeighbourhood: [ID<Neighbourhood>?: [Int]]? = nil
    ) {
      self.kind = kind
      self.municipality = municipality
      self.count = count
      self.parts = parts ?? [count]
      self.byNeighbourhood = byNeighbourhood ?? [nil: parts ?? [count]]
    }
  }

  /// What was asked, as typed: `reason`, `municipality` (NIS code), `neighbourhood`, `kind`, `from`, `until`; `year` for those who see counts only.
  package let filter: [String: String]
  /// Days that could not be read.
  package let problems: [FieldProblem]
  package let counts: [Count]
  /// The single gaps of this page of the list; never shown when only counts may be seen.
  package let gaps: [Gap]
  package let paging: Paging
  /// Kinds of help in the directory's order: names for the table, choices for the filter.
  package let kinds: [KindOfHelp]
  package let showsOnlyCounts: Bool
  /// By municipality and name: names for the table, choices for the filter.
  package var neighbourhoods: [Neighbourhood] = []

  package init(
    filter: [String: String], problems: [FieldProblem] = [], counts: [Count], gaps: [Gap], paging: Paging, kinds: [KindOfHelp],
    showsOnlyCounts: Bool
  ) {
    self.filter = filter
    self.problems = problems
    self.counts = counts
    self.gaps = gaps
    self.paging = paging
    self.kinds = kinds
    self.showsOnlyCounts = showsOnlyCounts
  }

  /// Counts below this are not shown to those who see no single gaps.
  package static let smallestShown = SmallCells.smallestShown
}

/// A count as a reader may see it: those who see counts only are told steps of 5. The same for the page and for the download.
package func shownCount(_ count: Int, parts: [Int]? = nil, onlyCounts: Bool, in language: Language = .french) -> String {
  guard onlyCounts else { return Words(language).number(count) }
  switch SmallCells.told(parts ?? [count]) {
  case .none: return "0"
  case .few: return "< \(GapsModel.smallestShown)"
  case .atLeast(let number): return "≥ \(Words(language).number(number))"
  }
}

/// What found no answer: counts, then one by one for those who work on requests. Query fields as in ``GapsModel/filter``, and `page`.
package func gapsPage(_ model: GapsModel, in frame: Frame) -> Page {
  let language = frame.language
  let filter = FilterForm(language, model.filter)
  let query = filter.query
  let content: HTML = model.counts.isEmpty ? empty(query.isEmpty, language) : figures(model, query, frame)
  let problems: [HTML] = model.problems.map { "<p>\($0.text, language)</p>" }
  var page = Page(
    title: GapText.title(language), address: .gaps,
    body: """
      <h1>\(GapText.title, language)</h1><p class="lead">\(GapText.lead, language)</p>
      \(if: !problems.isEmpty, "<div role=\"alert\">\(notice(.bad, "\(problems)"))</div>")\(ways(frame))\(form(model, filter, frame.today.year, language))
      \(if: model.showsOnlyCounts, notice(.note, "<p>\(GapText.countsOnly, language)</p>"))\(content)
      """)
  page.menu = .gaps
  page.width = .wide
  page.query = query
  return page
}

private func form(_ model: GapsModel, _ filter: FilterForm, _ thisYear: Int, _ language: Language) -> HTML {
  let reasons: [Choice] = Gap.Reason.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let places: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  let kinds: [Choice] = model.kinds.map { Choice($0.id, $0.name(language)) }
  let years: [Choice] = (0..<5).map { Choice(String(thisYear - $0), String(thisYear - $0)) }
  return filter.form(
    .gaps, label: GapText.filters, submit: GapText.show, filter.select("kind", label: GapText.kind, all: GapText.allKinds, kinds),
    filter.select("municipality", label: GapText.municipality, all: GapText.everywhere, places),
    filter.folded(
      ["neighbourhood", "reason", "year", "from", "until"], neighbourhoodField(model.neighbourhoods, filter),
      filter.select("reason", label: GapText.reason, all: GapText.allReasons, reasons),
      model.showsOnlyCounts
        ? filter.select("year", label: GapText.year, all: GapText.allYears, years)
        : filter.input("from", label: GapText.from) + filter.input("until", label: GapText.until)))
}

/// What is done with gaps, beside counting them.
private func ways(_ frame: Frame) -> HTML {
  guard let roles = frame.viewer?.roles else { return HTML() }
  let language = frame.language
  var links = HTML()
  if WorkRight.readGaps.belongs(to: roles) {
    links += buttonLink(DossierText.title(language), to: Address.room(.dossiers).link(language))
  }
  if roles.contains(.authorityReader) {
    links += buttonLink(DossierText.received(language), to: Address.room(.received).link(language))
  }
  links += buttonLink(ObstacleText.title(language), to: Address.room(.obstacles).link(language), style: .secondary)
  return actions(links)
}

private func empty(_ isWhole: Bool, _ language: Language) -> HTML {
  guard !isWhole else { return emptyState(GapText.empty(language)) }
  return emptyState(
    GapText.emptyFiltered(language), actions(buttonLink(GapText.clear(language), to: Address.gaps.link(language), style: .secondary)))
}

private func figures(_ model: GapsModel, _ query: [(String, String)], _ frame: Frame) -> HTML {
  let language = frame.language
  let export: HTML =
    model.showsOnlyCounts
    ? HTML()
    : actions(buttonLink(GapText.export(language), to: Address.gapsExport.link(language, query: query), style: .secondary))
  // Coordinators see the gap, not the request it comes from.
  let mayOpenRequests = frame.viewer.map { WorkRight.workOnRequests.belongs(to: $0.roles) } ?? false
  let total = shownTotal(model.counts.flatMap(\.parts), model.counts.reduce(0) { $0 + $1.count }, model.showsOnlyCounts, language)
  let sum = model.counts.reduce(0) { $0 + $1.count }
  return """
    \(stat(total, GapText.total(sum)(language)))
    \(export)\(crossTable(model, language))\(model.showsOnlyCounts ? HTML() : single(model, query, mayOpenRequests, language))
    """
}

/// Told in the same steps as its parts: nobody can work out the rest.
private func shownTotal(_ parts: [Int], _ count: Int, _ onlyCounts: Bool, _ language: Language) -> String {
  onlyCounts ? toldCount(parts, in: language) : Words(language).number(count)
}

private func kindName(_ id: String, _ model: GapsModel, _ language: Language) -> String {
  guard !id.isEmpty else { return GapText.unknownKind(language) }
  return model.kinds.first { $0.id == id }?.name(language) ?? id
}

/// Kinds of help by municipality; once one is chosen, by its neighbourhoods. Only places that have a gap, in the order of the alphabet.
private func crossTable(_ model: GapsModel, _ language: Language) -> HTML {
  let isNear = ["municipality", "neighbourhood"].contains { !(model.filter[$0] ?? "").isEmpty }
  var byKind: [String: [String: [Int]]] = [:]
  for count in model.counts {
    guard isNear else {
      byKind[count.kind, default: [:]][count.municipality.map { String($0.nis) } ?? "", default: []] += count.parts
      continue
    }
    for (place, parts) in count.byNeighbourhood { byKind[count.kind, default: [:]][place?.raw ?? "", default: []] += parts }
  }
  let named: [(key: String, name: String)] =
    isNear
    ? model.neighbourhoods.map { (key: $0.id.raw, name: $0.name(language)) }
    : Municipality.all.map { (key: String($0.nis), name: $0.name(language)) }
  let met = Set(byKind.values.flatMap(\.keys))
  var columns = named.filter { met.contains($0.key) }.sorted { $0.name.folded < $1.name.folded }
  // A neighbourhood that was removed since keeps its gaps.
  let known = Set(columns.map { $0.key })
  columns += met.subtracting(known).sorted().filter { !$0.isEmpty }.map { (key: $0, name: $0) }
  if met.contains("") { columns.append((key: "", name: (isNear ? GapText.unknownNeighbourhood : GapText.unknownMunicipality)(language))) }
  let order = model.kinds.map(\.id)
  let kinds = byKind.keys.sorted { (order.firstIndex(of: $0) ?? Int.max, $0) < (order.firstIndex(of: $1) ?? Int.max, $1) }
  let heads: [String] = [GapText.kind(language)] + columns.map { $0.name } + [GapText.sum(language)]
  var rows: [[HTML]] = []
  for kind in kinds {
    let cells = columns.map { byKind[kind]?[$0.key] ?? [] }
    var row: [HTML] = [HTML(text: kindName(kind, model, language))]
    row += cells.map { parts in
      let count = parts.reduce(0, +)
      guard count > 0 else { return "<span class=\"soft zero\">0</span>" }
      return HTML(text: shownCount(count, parts: parts, onlyCounts: model.showsOnlyCounts, in: language))
    }
    let all = cells.flatMap { $0 }
    row.append("<strong>\(shownCount(all.reduce(0, +), parts: all, onlyCounts: model.showsOnlyCounts, in: language))</strong>")
    rows.append(row)
  }
  let caption = (isNear ? GapText.neighbourhoodCaption : GapText.tableCaption)(language)
  return table(caption: caption, headers: heads, numbers: Set(1..<heads.count), isWide: true, rows: rows)
}

private func single(_ model: GapsModel, _ query: [(String, String)], _ mayOpenRequests: Bool, _ language: Language) -> HTML {
  let words = Words(language)
  var heads: [String] = [
    GapText.day, GapText.kind, GapText.reason, GapText.municipality, GapText.neighbourhood, GapText.detail,
  ].map { $0(language) }
  if mayOpenRequests { heads.append(GapText.request(language)) }
  let neighbourhoods = Dictionary(model.neighbourhoods.map { ($0.id, $0.name) }) { first, _ in first }
  let rows: [[HTML]] = model.gaps.map { gap in
    let day = words.shortDate(gap.day)
    let reason = gap.reason.name(language)
    var row: [HTML] = [day, kindName(gap.kind, model, language), reason].map { HTML(text: $0) }
    row.append(HTML(text: gap.municipality?.name(language) ?? GapText.unknownMunicipality(language)))
    row.append(HTML(text: gap.neighbourhood.map { neighbourhoods[$0]?(language) ?? $0.raw } ?? "–"))
    row.append("<span dir=\"auto\">\(gap.detail.isEmpty ? "–" : gap.detail)</span>")
    if mayOpenRequests {
      row.append(
        """
        <a href="\(url: Address.request(gap.request).link(language))">\(GapText.open, language)\
        \(spokenOnly(" \(GapText.openOf(day, Words(language).inside(reason))(language))"))</a>
        """)
    }
    return row
  }
  return """
    <section>\(heading(GapText.list(language)))\(table(caption: GapText.listCaption(language), headers: heads, rows: rows))
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.gaps.link(language, query: query + [("page", String(number))])
    })</section>
    """
}
