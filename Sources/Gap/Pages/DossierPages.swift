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

/// What a group is about, in words.
func groupTitle(_ group: GapGroup, _ kinds: [KindOfHelp], _ language: Language) -> String {
  let kind = group.kind.isEmpty ? GapText.unknownKind(language) : kinds.first { $0.id == group.kind }?.name(language) ?? group.kind
  return "\(kind) – \(group.municipality?.name(language) ?? GapText.unknownMunicipality(language))"
}

/// A number as those outside are told it.
package func toldCount(_ parts: [Int], in language: Language) -> String {
  switch SmallCells.told(parts) {
  case .none: "0"
  case .few: DossierText.few(language)
  case .atLeast(let number): DossierText.atLeast(Words(language).number(number))(language)
  }
}

/// Groups of gaps, and the dossiers that take them further.
package func dossiersPage(groups: [GapLine], files: [GapLine], kinds: [KindOfHelp], in frame: Frame) -> Page {
  let language = frame.language
  var content = HTML()
  if groups.isEmpty, files.isEmpty { content = emptyState(DossierText.empty(language)) }
  if !files.isEmpty {
    content += """
      \(heading(DossierText.files(language)))\(actions(buttonLink(
        DossierText.export(language), to: Address.room(.dossiers).link(language, query: [("format", "csv")]), style: .secondary)))
      \(workList(files.map { row($0, .dossiers, kinds, isOutside: false, frame) }))
      """
  }
  if !groups.isEmpty { content += heading(DossierText.groups(language)) + groupTable(groups, kinds, frame) }
  var page = Page(
    title: DossierText.title(language), address: .room(.dossiers),
    body: """
      \(breadcrumb([(GapText.title(language), Address.gaps.link(language))], here: DossierText.title(language), in: language))
      <h1>\(DossierText.title, language)</h1><p class="lead">\(DossierText.lead, language)</p>\(content)
      """)
  page.menu = .gaps
  page.width = .wide
  return page
}

private func groupTable(_ groups: [GapLine], _ kinds: [KindOfHelp], _ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  let heads: [String] = [
    GapText.kind, GapText.municipality, GapText.reason, DossierText.count, DossierText.since, DossierText.last, DossierText.dossier,
  ].map { $0(language) }
  let rows: [[HTML]] = groups.enumerated().map { number, line in
    let kind = line.group.kind.isEmpty ? GapText.unknownKind(language) : kinds.first { $0.id == line.group.kind }?.name(language) ?? line.group.kind
    let title = groupTitle(line.group, kinds, language)
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
    return [
      HTML(text: kind), HTML(text: line.group.municipality?.name(language) ?? GapText.unknownMunicipality(language)),
      HTML(text: line.group.reason.name(language)), HTML(text: words.number(line.sum.count)),
      HTML(text: line.sum.first.map(words.shortDate) ?? ""), HTML(text: line.sum.last.map(words.shortDate) ?? ""), action,
    ]
  }
  return table(caption: DossierText.groupsCaption(language), headers: heads, numbers: [3], rows: rows)
}

private func row(_ line: GapLine, _ room: RoomPage, _ kinds: [KindOfHelp], isOutside: Bool, _ frame: Frame) -> WorkRow {
  let language = frame.language
  let words = Words(language)
  var row = WorkRow(
    title: groupTitle(line.group, kinds, language), link: Address.roomItem(room, item: line.dossier?.raw ?? "").link(language))
  row.chips = [chip(line.group.reason.name(language))]
  if let state = line.state {
    let tone: Tone = state == .closed ? .plain : state == .answered ? .good : state == .passedOn ? .note : .plain
    row.chips.append(chip(state.name(language), tone))
  }
  let number = isOutside ? toldCount([line.sum.count], in: language) : words.number(line.sum.count)
  let first = line.sum.first.map { isOutside ? String($0.year) : words.date($0) } ?? ""
  row.details = """
    <p>\(DossierText.counted(number, line.sum.count), language)\(if: !first.isEmpty, ", \(DossierText.since(language).lowercased()) \(first)")</p>
    """
  if !line.others.isEmpty { row.next = words.list(line.others) }
  return row
}

/// What was passed on to an authority: what awaits its answer first.
package func receivedPage(_ lines: [GapLine], kinds: [KindOfHelp], in frame: Frame) -> Page {
  let language = frame.language
  let rows: [WorkRow] = lines.map { line in
    var row = row(line, .received, kinds, isOutside: true, frame)
    if line.state == .passedOn { (row.reason, row.urgency) = (DossierText.toAnswer(language), .warn) }
    return row
  }
  var page = Page(
    title: DossierText.received(language), address: .room(.received),
    body: """
      <h1>\(DossierText.received, language)</h1><p class="lead">\(DossierText.receivedLead, language)</p>
      \(rows.isEmpty ? emptyState(DossierText.receivedEmpty(language)) : workList(rows, level: 2))
      """)
  page.menu = .gaps
  return page
}
