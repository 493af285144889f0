import Care
import HTML
import Kernel

/// The editor's desk: what cannot wait first, then every entry, filtered and sorted.
package func deskPage(_ model: DeskModel, in frame: Frame) -> Page {
  let language = frame.language
  let filter = FilterForm(language, model.filter)
  var page = Page(
    title: FreshnessText.title(language), address: .directory(.editing),
    body: """
      <h1>\(FreshnessText.title, language)</h1>\(directoryRooms(.editing, frame))<p class="lead">\(FreshnessText.lead, language)</p>
      \(actions(buttonLink(FreshnessText.newEntry(language), to: Address.directoryItem(.editing, item: "new").link(language))))
      \(waiting(model, frame))<h2>\(FreshnessText.list, language)</h2>\(counts(model, language))\(form(model, filter, language))
      \(list(model, filter, frame))
      """)
  page.menu = .directory
  page.width = .wide
  page.query = filter.query
  return page
}

private func waiting(_ model: DeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  var rows = HTML()
  if model.mistakesWaiting > 0 {
    let words = textLink(FreshnessText.mistakesWaiting(model.mistakesWaiting)(language), to: Address.directory(.reports).link(language))
    rows += notice(.warn, "<p>\(words)</p>")
  }
  let corrections: [WorkRow] = model.corrections.map { item in
    var row = WorkRow(
      title: item.name(language),
      link: Address.directoryItem(.editing, item: EntryKey.part(item.correction.entry)).link(language, fragment: "wishes"))
    row.reason = FreshnessText.correctionOf(item.name(language), Words(language).since(item.correction.at.day, today: frame.today))(language)
    row.urgency = .warn
    row.next = item.correction.editorName.isEmpty ? nil : FreshnessText.forEditor(item.correction.editorName)(language)
    return row
  }
  let none: HTML = "<p class=\"soft\">\(FreshnessText.noCorrections, language)</p>"
  return "\(rows)<h2>\(FreshnessText.corrections, language)</h2>\(corrections.isEmpty ? none : workList(corrections))"
}

private func counts(_ model: DeskModel, _ language: Language) -> HTML {
  let states: [HTML] = FreshnessState.allCases.compactMap { state in
    guard let number = model.counts[state], number > 0 else { return nil }
    return count(number, FreshnessText.state(state), ("state", state.rawValue), language)
  }
  let care: [(number: Int, words: Text, choice: (String, String))] = [
    (model.care.mine, FreshnessText.mine, ("editor", DeskModel.Editor.mine.rawValue)),
    (model.care.nobodys, FreshnessText.nobodys, ("editor", DeskModel.Editor.nobody.rawValue)),
    (model.care.withoutAddress, FreshnessText.notByLetter, ("address", "none")),
  ]
  return stats(states + care.filter { $0.number > 0 }.map { count($0.number, $0.words, $0.choice, language) })
}

/// A number that leads to the entries it counts.
private func count(_ number: Int, _ words: Text, _ choice: (String, String), _ language: Language) -> HTML {
  let link = Address.directory(.editing).link(language, query: [choice])
  return """
    <p class="stat"><strong>\(Words(language).number(number))</strong> <a href="\(url: link)">\(words, language)</a></p>
    """
}

private func form(_ model: DeskModel, _ filter: FilterForm, _ language: Language) -> HTML {
  func choices(_ all: [EntryChoice]) -> [Choice] { all.map { Choice($0.code, $0.words(language)) } }
  let states: [Choice] = FreshnessState.allCases.map { Choice($0.rawValue, FreshnessText.state($0)(language)) }
  let chapters: [Choice] = model.chapters.map { Choice($0.id, $0.name(language)) }
  let editors: [Choice] = DeskModel.Editor.allCases.map { Choice($0.rawValue, FreshnessText.editor($0)(language)) }
  let orders = [
    Choice("name", FreshnessText.byName(language)), Choice("day", FreshnessText.byDay(language)),
    Choice("ring", FreshnessText.byRinging(language)),
  ]
  return filter.form(
    .directory(.editing), label: FreshnessText.filters, submit: FreshnessText.show,
    filter.input("q", label: FreshnessText.search),
    filter.select("state", label: FreshnessText.state, all: FreshnessText.anyState, states),
    filter.select("editor", label: FreshnessText.assignTitle, all: FreshnessText.anyState, editors),
    filter.folded(
      ["address", "chapter", "municipality", "kind", "source", "visibility", "order"],
      filter.select("address", label: FreshnessText.byLetter, all: FreshnessText.anyState, [Choice("none", FreshnessText.withoutAddress(language))]),
      filter.select("chapter", label: FreshnessText.chapter, all: FreshnessText.any, chapters),
      filter.select("municipality", label: FreshnessText.municipality, all: FreshnessText.any, choices(EntryCodes.municipalities)),
      filter.select("kind", label: FreshnessText.kind, all: FreshnessText.any, choices(EntryCodes.kinds)),
      filter.select("source", label: FreshnessText.source, all: FreshnessText.any, model.sources.map { Choice($0, $0) }),
      filter.select("visibility", label: FreshnessText.visibility, all: FreshnessText.any, choices(EntryCodes.status)),
      filter.select("order", label: FreshnessText.order, all: FreshnessText.byUrgency, orders)))
}

private func list(_ model: DeskModel, _ filter: FilterForm, _ frame: Frame) -> HTML {
  let language = frame.language
  guard !model.items.isEmpty else {
    guard !filter.query.isEmpty else { return emptyState(FreshnessText.emptyAll(language)) }
    return emptyState(
      FreshnessText.empty(language),
      actions(buttonLink(FreshnessText.clear(language), to: Address.directory(.editing).link(language), style: .secondary)))
  }
  return """
    <p>\(FreshnessText.entries(model.paging.total), language)</p>\(workList(model.items.map { row($0, frame) }))
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.directory(.editing).link(language, query: filter.query + [("page", "\(number)")])
    })
    """
}

private func row(_ item: DeskModel.Item, _ frame: Frame) -> WorkRow {
  let language = frame.language
  let entry = item.entry
  var row = WorkRow(
    title: entry.name(language), link: Address.directoryItem(.editing, item: EntryKey.part(entry.id)).link(language))
  let late = item.freshness.daysLate(on: frame.today)
  if item.mistakes > 0 {
    row.reason = FreshnessText.mistakesWaiting(item.mistakes)(language)
  } else if late > 0 {
    row.reason = FreshnessText.late(late)(language)
  } else if item.freshness.confirmed == nil {
    row.reason = FreshnessText.neverConfirmed(language)
  }
  row.urgency = row.reason == nil ? .plain : FreshnessText.tone(item.freshness.state)
  row.chips = [
    chip(FreshnessText.state(item.freshness.state)(language), FreshnessText.tone(item.freshness.state)),
    chip(EntryCodes.words(EntryCodes.kinds, entry.kind.rawValue)(language)),
  ]
  if let status = entry.offer?.status, status != .active {
    row.chips.append(chip(EntryCodes.words(EntryCodes.status, status.rawValue)(language), .warn))
  }
  var details: [String] = []
  if let day = item.freshness.confirmed { details.append(FreshnessText.lastConfirmed(Words(language).date(day))(language)) }
  if let asked = item.watch?.asked, asked > 0 { details.append(FreshnessText.askedInVain(asked)(language)) }
  if item.isAsked { details.append(FreshnessText.question(.open)(language)) }
  if let day = item.ringAgain { details.append("\(FreshnessText.callNext(language)) \(Words(language).date(day))") }
  row.details = details.isEmpty ? HTML() : "<p class=\"small soft\">\(details.joined(separator: " · "))</p>"
  if let name = item.watch?.editorName, !name.isEmpty { row.next = FreshnessText.forEditor(name)(language) }
  return row
}
