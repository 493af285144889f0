package import Care
import HTML
package import Kernel

extension FormName {
  package static let openDossier = FormName("open")
  package static let writeDossier = FormName("words")
  package static let passOn = FormName("pass-on")
  package static let closeDossier = FormName("close")
  package static let answerDossier = FormName("answer")
  package static let nameRule = FormName("name")
}

/// One line: a group of gaps, or a dossier.
package struct GapLine: Hashable, Sendable {
  package let group: GapGroup
  package let sum: GapSum
  /// The dossier of the group that is not closed, or the dossier itself.
  package let dossier: ID<GapDossier>?
  package let state: GapDossier.State?
  /// The house or authorities on the other side.
  package let others: [String]

  package init(group: GapGroup, sum: GapSum, dossier: ID<GapDossier>?, state: GapDossier.State? = nil, others: [String] = []) {
    self.group = group
    self.sum = sum
    self.dossier = dossier
    self.state = state
    self.others = others
  }
}

/// How kinds of help and neighbourhoods of gaps are called.
package struct GapNames: Hashable, Sendable {
  package let kinds: [KindOfHelp]
  package let neighbourhoods: [Neighbourhood]

  package init(kinds: [KindOfHelp], neighbourhoods: [Neighbourhood] = []) {
    self.kinds = kinds
    self.neighbourhoods = neighbourhoods
  }

  func kind(of group: GapGroup, _ language: Language) -> String {
    group.kind.isEmpty ? GapText.unknownKind(language) : kinds.first { $0.id == group.kind }?.name(language) ?? group.kind
  }

  /// Empty for a whole municipality. One that was removed since keeps its identifier.
  package func neighbourhood(of group: GapGroup, _ language: Language) -> String {
    group.neighbourhood.map { id in neighbourhoods.first { $0.id == id }?.name(language) ?? id.raw } ?? ""
  }

  /// What a group is about, in words.
  func title(of group: GapGroup, _ language: Language) -> String {
    let town = group.municipality?.name(language) ?? GapText.unknownMunicipality(language)
    let place = [town, neighbourhood(of: group, language)].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(kind(of: group, language)) – \(place)"
  }
}

/// A number as those outside are told it.
package func toldCount(_ parts: [Int], in language: Language) -> String {
  switch SmallCells.told(parts) {
  case .none: "0"
  case .few: DossierText.few(language)
  case .atLeast(let number): DossierText.atLeast(Words(language).number(number))(language)
  }
}

/// Groups of gaps, and the dossiers that take them further. Query fields: `by`, empty or `neighbourhood`; `page` of the dossiers.
package func dossiersPage(
  groups: [GapLine], byNeighbourhood: Bool = false, files: [GapLine], paging: Paging, names: GapNames, in frame: Frame
) -> Page {
  let language = frame.language
  var content = HTML()
  if groups.isEmpty, files.isEmpty, !byNeighbourhood { content = emptyState(DossierText.empty(language)) }
  if !files.isEmpty {
    content += """
      \(heading(DossierText.files(language)))\(actions(buttonLink(
        DossierText.export(language), to: Address.room(.dossiers).link(language, query: [("format", "csv")]), style: .secondary)))
      \(workList(files.map { row($0, .dossiers, names, isOutside: false, frame) }))
      """
  }
  let query: [(String, String)] = byNeighbourhood ? [("by", "neighbourhood")] : []
  content += pager(page: paging.page, of: paging.pages, in: language) { number in
    Address.room(.dossiers).link(language, query: query + [("page", String(number))])
  }
  if !groups.isEmpty || byNeighbourhood {
    content += heading(DossierText.groups(language)) + places(byNeighbourhood, names, language)
    content += groups.isEmpty ? emptyState(DossierText.emptyNear(language)) : groupTable(groups, byNeighbourhood, names, frame)
  }
  var page = Page(
    title: DossierText.title(language), address: .room(.dossiers),
    body: """
      \(breadcrumb([(GapText.title(language), Address.gaps.link(language))], here: DossierText.title(language), in: language))
      <h1>\(DossierText.title, language)</h1><p class="lead">\(DossierText.lead, language)</p>\(content)
      """)
  page.menu = .gaps
  page.width = .wide
  page.query = query
  return page
}

/// By municipality or by neighbourhood; no choice where there are no neighbourhoods.
private func places(_ byNeighbourhood: Bool, _ names: GapNames, _ language: Language) -> HTML {
  guard byNeighbourhood || !names.neighbourhoods.isEmpty else { return HTML() }
  func item(_ words: Text, _ query: [(String, String)], isHere: Bool) -> HTML {
    let link = Address.room(.dossiers).link(language, query: query)
    return "<li><a href=\"\(url: link)\"\(if: isHere, " aria-current=\"page\"")>\(words, language)</a></li>"
  }
  return """
    <nav class="tabs" aria-label="\(DossierText.groups(language))"><ul>\(item(DossierText.byMunicipality, [], isHere: !byNeighbourhood))\
    \(item(DossierText.byNeighbourhood, [("by", "neighbourhood")], isHere: byNeighbourhood))</ul></nav>
    """
}

private func groupTable(_ groups: [GapLine], _ byNeighbourhood: Bool, _ names: GapNames, _ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  let places: [Text] = byNeighbourhood ? [GapText.municipality, GapText.neighbourhood] : [GapText.municipality]
  let heads: [String] =
    ([GapText.kind] + places + [GapText.reason, DossierText.count, DossierText.since, DossierText.last, DossierText.dossier]).map { $0(language) }
  let rows: [[HTML]] = groups.enumerated().map { number, line in
    let title = names.title(of: line.group, language)
    let form = FormBuilder(frame, prefix: "group\(number)")
    let action: HTML =
      line.dossier.map { id in
        "<a href=\"\(url: Address.roomItem(.dossiers, item: id.raw).link(language))\">\(DossierText.open, language)\(spokenOnly(": \(title)"))</a>"
      }
      ?? form.form(
        .roomForm(.dossiers, item: "new", .openDossier), classes: "inline", form.hidden("group", line.group.code),
        """
        <button type="submit" class="button secondary small">\(DossierText.begin, language)\(spokenOnly(": \(title)"))</button>
        """)
    var row: [String] = [names.kind(of: line.group, language), line.group.municipality?.name(language) ?? GapText.unknownMunicipality(language)]
    if byNeighbourhood { row.append(names.neighbourhood(of: line.group, language)) }
    row += [
      line.group.reason.name(language), words.number(line.sum.count), line.sum.first.map(words.shortDate) ?? "",
      line.sum.last.map(words.shortDate) ?? "",
    ]
    return row.map { HTML(text: $0) } + [action]
  }
  return table(caption: DossierText.groupsCaption(language), headers: heads, numbers: [byNeighbourhood ? 4 : 3], rows: rows)
}

private func row(_ line: GapLine, _ room: RoomPage, _ names: GapNames, isOutside: Bool, _ frame: Frame) -> WorkRow {
  let language = frame.language
  let words = Words(language)
  var row = WorkRow(
    title: names.title(of: line.group, language), link: Address.roomItem(room, item: line.dossier?.raw ?? "").link(language))
  row.chips = [chip(line.group.reason.name(language))]
  if let state = line.state {
    let tone: Tone = state == .closed ? .plain : state == .answered ? .good : state == .passedOn ? .note : .plain
    row.chips.append(chip(state.name(language), tone))
  }
  let number = isOutside ? toldCount(line.sum.parts, in: language) : words.number(line.sum.count)
  let first = line.sum.first.map { isOutside ? String($0.year) : words.date($0) } ?? ""
  row.details = """
    <p>\(DossierText.counted(number, line.sum.count), language)\(if: !first.isEmpty, ", \(Words(language).inside(DossierText.since(language))) \(first)")</p>
    """
  if !line.others.isEmpty { row.next = words.list(line.others) }
  return row
}

/// What was passed on to an authority, newest first; what awaits its answer says so.
package func receivedPage(_ lines: [GapLine], paging: Paging, names: GapNames, in frame: Frame) -> Page {
  let language = frame.language
  let rows: [WorkRow] = lines.map { line in
    var row = row(line, .received, names, isOutside: true, frame)
    if line.state == .passedOn { (row.reason, row.urgency) = (DossierText.toAnswer(language), .warn) }
    return row
  }
  var page = Page(
    title: DossierText.received(language), address: .room(.received),
    body: """
      <h1>\(DossierText.received, language)</h1><p class="lead">\(DossierText.receivedLead, language)</p>
      \(rows.isEmpty ? emptyState(DossierText.receivedEmpty(language)) : workList(rows, level: 2))\
      \(pager(page: paging.page, of: paging.pages, in: language) { number in
        Address.room(.received).link(language, query: [("page", String(number))])
      })
      """)
  page.menu = .gaps
  return page
}
