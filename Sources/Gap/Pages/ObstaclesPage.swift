package import Care
import HTML
package import Kernel

/// Rules that exclude people, as one reader may see them.
package struct ObstaclesModel: Sendable {
  package let lines: [(obstacle: GapObstacle, sum: GapSum)]
  /// Gaps of which nobody has said yet which rule it was.
  package let unnamed: [Gap]
  /// With those that are not shown.
  package let unnamedTotal: Int
  package let kinds: [KindOfHelp]
  package let showsOnlyCounts: Bool
  /// The form that was sent back, for this gap.
  package let sentBack: (gap: ID<Gap>, state: FormState)?

  package init(
    lines: [(obstacle: GapObstacle, sum: GapSum)], unnamed: [Gap], unnamedTotal: Int, kinds: [KindOfHelp], showsOnlyCounts: Bool,
    sentBack: (gap: ID<Gap>, state: FormState)? = nil
  ) {
    self.lines = lines
    self.unnamed = unnamed
    self.unnamedTotal = unnamedTotal
    self.kinds = kinds
    self.showsOnlyCounts = showsOnlyCounts
    self.sentBack = sentBack
  }
}

/// The list of obstacles in regulation.
package func obstaclesPage(_ model: ObstaclesModel, in frame: Frame) -> Page {
  let language = frame.language
  let words = Words(language)
  let heads: [String] = [ObstacleText.rule, ObstacleText.level, ObstacleText.source, DossierText.count, DossierText.since].map { $0(language) }
  let rows: [[HTML]] = model.lines.map { obstacle, sum in
    let number = model.showsOnlyCounts ? toldCount([sum.count], in: language) : words.number(sum.count)
    let first = sum.first.map { model.showsOnlyCounts ? String($0.year) : words.shortDate($0) } ?? "–"
    return [
      "<span dir=\"auto\">\(obstacle.name)</span>", HTML(text: obstacle.level.name(language)),
      "<span dir=\"auto\">\(obstacle.source.isEmpty ? "–" : obstacle.source)</span>", HTML(text: number), HTML(text: first),
    ]
  }
  let list: HTML =
    rows.isEmpty
    ? emptyState(ObstacleText.empty(language))
    : actions(
      buttonLink(ObstacleText.export(language), to: Address.room(.obstacles).link(language, query: [("format", "csv")]), style: .secondary))
      + table(caption: ObstacleText.caption(language), headers: heads, numbers: [3], rows: rows)
  let toName: HTML =
    model.unnamed.isEmpty
    ? HTML()
    : """
    <section>\(heading(ObstacleText.toName(model.unnamedTotal)(language)))\(model.unnamed.map { naming($0, model, frame) })\
    \(cutNote(shown: model.unnamed.count, of: model.unnamedTotal, isNewest: false, in: language))</section>
    """
  let summary: HTML? = model.sentBack.map { FormBuilder(frame, $0.state, prefix: $0.gap.raw).summary() }
  var page = Page(
    title: ObstacleText.title(language), address: .room(.obstacles),
    body: """
      \(breadcrumb([(GapText.title(language), Address.gaps.link(language))], here: ObstacleText.title(language), in: language))
      <h1>\(ObstacleText.title, language)</h1><p class="lead">\(ObstacleText.lead, language)</p>\(summary)\(list)\(toName)
      """)
  page.menu = .gaps
  page.width = .wide
  return page
}

private func naming(_ gap: Gap, _ model: ObstaclesModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let state = model.sentBack.flatMap { $0.gap == gap.id ? $0.state : nil } ?? FormState()
  let form = FormBuilder(frame, state, prefix: gap.id.raw)
  let group = GapGroup(kind: gap.kind, municipality: gap.municipality, reason: gap.reason)
  let title = GapNames(kinds: model.kinds).title(of: group, language)
  let known: [Choice] = model.lines.map { Choice($0.obstacle.id.raw, $0.obstacle.name) }
  let levels: [Choice] = GapObstacle.Level.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let choice: HTML =
    known.isEmpty ? HTML() : form.select("known", label: ObstacleText.known, empty: ObstacleText.another, known)
  return card(
    title: "\(title), \(Words(language).date(gap.day))", level: 3,
    """
    <p dir="auto">\(gap.detail.isEmpty ? "–" : gap.detail)</p>\(disclosure(
      ObstacleText.which(language), open: model.sentBack?.gap == gap.id,
      form.form(
        .roomForm(.obstacles, item: gap.id.raw, .nameRule), choice,
        form.input("name", label: ObstacleText.newRule, hint: ObstacleText.newRuleHint, autocomplete: "off"),
        form.select("level", label: ObstacleText.level, empty: ObstacleText.choose, levels),
        form.input("source", label: ObstacleText.source, hint: ObstacleText.sourceHint, autocomplete: "off"),
        actions(form.submit(ObstacleText.save, style: .secondary)))))
    """)
}
