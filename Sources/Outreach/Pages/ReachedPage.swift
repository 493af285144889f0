package import Care
import HTML
package import Kernel

/// One line of the figures.
package struct ReachedLine: Hashable, Sendable {
  package let municipality: Municipality
  /// `nil` where it is not certain.
  package let neighbourhood: Text?
  package let year: Int
  package let rounds: Int
  package let counts: OutreachCounts

  package init(municipality: Municipality, neighbourhood: Text?, year: Int, rounds: Int, counts: OutreachCounts) {
    self.municipality = municipality
    self.neighbourhood = neighbourhood
    self.year = year
    self.rounds = rounds
    self.counts = counts
  }

  /// Those outside are told steps of 5. The same for the page and for the download.
  ///
  /// - Parameter unknown: what stands for a neighbourhood that is not certain.
  package func cells(isOutside: Bool, unknown: String = "", in language: Language) -> [String] {
    func told(_ parts: [Int]) -> String { shownCount(parts.reduce(0, +), parts: parts, onlyCounts: isOutside, in: language) }
    let all = OutreachRound.Outcome.allCases.map { counts[$0] }
    let reached = OutreachRound.Outcome.allCases.filter(\.isReached).map { counts[$0] }
    var cells: [String] = [municipality.name(language), neighbourhood?(language) ?? unknown, String(year)]
    cells += [Words(language).number(rounds), told(all + [counts.notVisited]), told(reached)]
    return cells + all.map { told([$0]) } + [told([counts.notVisited])]
  }

  package static func headers(_ language: Language) -> [String] {
    let heads: [Text] = [
      OutreachText.municipality, GapText.neighbourhood, OutreachText.year, OutreachText.rounds, OutreachText.doorTitle, OutreachText.spoken,
    ]
    return heads.map { $0(language) } + OutreachRound.Outcome.allCases.map { $0.name(language) } + [OutreachText.notVisited(language)]
  }
}

/// How many people outreach reached: doors, never persons.
package func reachedPage(_ lines: [ReachedLine], isOutside: Bool, in frame: Frame) -> Page {
  let language = frame.language
  let rows: [[HTML]] = lines.map { line in line.cells(isOutside: isOutside, unknown: "–", in: language).map { HTML(text: $0) } }
  let heads = ReachedLine.headers(language)
  let content: HTML =
    rows.isEmpty
    ? emptyState(OutreachText.reachedEmpty(language))
    : actions(
      buttonLink(OutreachText.export(language), to: Address.room(.reached).link(language, query: [("format", "csv")]), style: .secondary))
      + table(caption: OutreachText.caption(language), headers: heads, numbers: Set(2..<heads.count), isWide: true, rows: rows)
  var page = Page(
    title: OutreachText.reached(language), address: .room(.reached),
    body: """
      <h1>\(OutreachText.reached, language)</h1>\(outreachWays(here: .reached, frame))<p class="lead">\(OutreachText.reachedLead, language)</p>
      \(if: isOutside, notice(.note, "<p>\(OutreachText.outside, language)</p>"))\(content)
      """)
  page.menu = .outreach
  page.width = .wide
  return page
}
