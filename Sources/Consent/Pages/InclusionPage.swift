package import Care
import HTML
package import Kernel

/// The figures of inclusion as tables of words: the same for the page and for the download. Small counts are hidden in both.
package struct InclusionTables: Sendable {
  /// One table: what it shows, its columns, its rows of a name and counts.
  package struct Table: Sendable {
    package let caption: String
    package let headers: [String]
    package let rows: [[String]]
  }
  package let tables: [Table]
  package let total: Int?

  package init(_ figures: InclusionFigures, _ language: Language) {
    let shown = figures.shown
    func words(_ count: Int?) -> String { count.map { Words(language).number($0) } ?? InclusionText.hidden(language) }
    func say(_ text: Text) -> String { text(language) }
    let states = InclusionState.allCases
    var tables: [Table] = [
      Table(
        caption: say(InclusionText.byState),

        headers: [InclusionText.state, InclusionText.total, InclusionText.withNumber, InclusionText.withoutNumber].map(say),
        rows: zip(states, shown.states).map { state, counts in [say(InclusionText.state(state))] + counts.map(words) }),
      Table(
        caption: say(InclusionText.apart), headers: [InclusionText.question, InclusionText.yes, InclusionText.no].map(say),
        rows: [
          [say(InclusionText.evaluation)] + shown.evaluation.map(words), [say(InclusionText.research)] + shown.research.map(words),
        ]),
      Table(
        caption: say(InclusionText.byMunicipality), headers: [say(InclusionText.municipality)] + states.map { say(InclusionText.state($0)) },
        rows: shown.municipalities.map { place, counts in [place?.name(language) ?? say(InclusionText.unknown)] + counts.map(words) }),
    ]
    if !shown.refusals.isEmpty {
      tables.append(
        Table(
          caption: say(InclusionText.refusals), headers: [InclusionText.reason, InclusionText.count].map(say),
          rows: shown.refusals.map { [say(InclusionText.reason($0.reason)), words($0.count)] }))
    }
    self.tables = tables
    total = shown.total
  }
}

/// How many persons are included: for those who steer and evaluate. No identities, no small counts.
package func inclusionPage(_ figures: InclusionFigures, in frame: Frame) -> Page {
  let language = frame.language
  let content: HTML
  if figures.counts.isEmpty {
    content = emptyState(InclusionText.empty(language))
  } else {
    let tables = InclusionTables(figures, language)
    let sections: [HTML] = tables.tables.map { data in
      let rows: [[HTML]] = data.rows.map { row in row.map { HTML(text: $0) } }
      return """
        <section>\(table(
          caption: data.caption, headers: data.headers, numbers: Set(1..<data.headers.count), isWide: true, rows: rows))</section>
        """
    }
    let total: String = tables.total.map { Words(language).number($0) } ?? InclusionText.hidden(language)
    content = """
      \(stat(total, InclusionText.persons(tables.total ?? 2)(language)))\(notice(.note, "<p>\(InclusionText.hiddenNote, language)</p>"))\
      \(actions(buttonLink(InclusionText.export(language), to: Address.inclusionExport.link(language), style: .secondary)))\
      \(sections)\(if: figures.refusals.isEmpty, "<p class=\"soft\">\(InclusionText.noRefusals, language)</p>")
      """
  }
  var page = Page(
    title: InclusionText.title(language), address: .inclusion,
    body: "<h1>\(InclusionText.title, language)</h1>\(inclusionWays(isEpisodes: false, frame))<p class=\"lead\">\(InclusionText.lead, language)</p>\(content)")
  page.menu = .inclusion
  page.width = .wide
  return page
}
