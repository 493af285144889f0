package import Care
import HTML
import Kernel

extension FormName {
  package static let importUndo = FormName("undo-import")
}

/// A past import that an editor may take back as a whole, and what that would do.
package struct ImportUndoModel: Sendable {
  package let past: ImportModel.Past
  package let undo: ImportUndo
  /// Which entries are shown; `nil`: all.
  package let outcome: ImportUndoItem.Outcome?
  package let paging: Paging

  package init(past: ImportModel.Past, undo: ImportUndo, outcome: ImportUndoItem.Outcome?, page: Int) {
    self.past = past
    self.undo = undo
    self.outcome = outcome
    let total = outcome.map { undo.count($0) } ?? undo.items.count
    paging = Paging(page: page, total: total, pageSize: ImportModel.pageSize)
  }
}

/// What would go back, entry by entry, before anything is written.
package func importUndoPage(_ model: ImportUndoModel, in frame: Frame) -> Page {
  let language = frame.language
  let words = Words(language)
  let lead = ImportUndoText.lead(model.past.source, words.date(model.past.day))
  var numbers: [HTML] = ImportUndoItem.Outcome.allCases.map { outcome in
    stat(words.number(model.undo.count(outcome)), ImportUndoText.count(outcome)(language))
  }
  numbers.append(stat(words.number(model.undo.stays), ImportUndoText.staying(language)))
  let cards: [HTML] = model.undo.items.filter { $0.after != nil }.map { undoItem($0, language) }
  let pages: HTML = pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
    undoLink(model.past.id, model.outcome, page: number, language)
  }
  var page = Page(
    title: ImportUndoText.title(language), address: .directory(.importing),
    body: """
      \(deskCrumb(frame, here: ImportUndoText.title(language)))<h1>\(ImportUndoText.title, language)</h1>\
      \(directoryRooms(.importing, frame))<p class="lead">\(lead, language)</p><p>\(ImportUndoText.rule, language)</p>
      <section aria-labelledby="preview"><h2 id="preview">\(ImportUndoText.preview, language)</h2>\(stats(numbers))\(undoForm(model, frame))
      \(undoChoice(model, language))\(cards)\(pages)</section>
      """)
  page.menu = .directory
  page.width = .wide
  page.query = [("undo", model.past.id)]
  return page
}

/// Where an editor sees what taking an import back would do.
func undoLink(_ id: String, _ outcome: ImportUndoItem.Outcome? = nil, page: Int = 1, _ language: Language) -> AddressLink {
  var query: [(String, String)] = [("undo", id)]
  if let outcome { query.append(("show", outcome.rawValue)) }
  if page > 1 { query.append(("page", "\(page)")) }
  return Address.directory(.importing).link(language, query: query)
}

private func undoForm(_ model: ImportUndoModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let back: HTML = textLink(ImportUndoText.back(language), to: Address.directory(.importing).link(language, fragment: "past"))
  guard !model.undo.changesNothing else { return "\(notice(.note, "<p>\(ImportUndoText.nothing, language)</p>"))<p>\(back)</p>" }
  let form = FormBuilder(frame, prefix: "undo-import")
  let undoing: HTML = form.form(
    .directoryForm(.importing, .importUndo), classes: "inline", form.hidden("import", model.past.id), form.hidden("seen", "\(model.undo.seen)"),
    form.danger(ImportUndoText.apply, asking: ImportUndoText.sure))
  return actions(undoing, back)
}

private func undoChoice(_ model: ImportUndoModel, _ language: Language) -> HTML {
  var all: [(outcome: ImportUndoItem.Outcome?, words: Text, count: Int)] = [(nil, ImportText.all, model.undo.items.count)]
  for outcome in ImportUndoItem.Outcome.allCases { all.append((outcome, ImportUndoText.count(outcome), model.undo.count(outcome))) }
  let links: [HTML] = all.filter { $0.count > 0 }.map { one in
    let isHere = one.outcome == model.outcome
    return """
      <li><a href="\(url: undoLink(model.past.id, one.outcome, language))"\(if: isHere, " aria-current=\"true\"")>\(one.words, language) \
      (\(Words(language).number(one.count)))</a></li>
      """
  }
  guard links.count > 2 else { return HTML() }
  return "<nav aria-label=\"\(ImportText.show(language))\"><ul class=\"choices-row\">\(links)</ul></nav>"
}

private func undoItem(_ item: ImportUndoItem, _ language: Language) -> HTML {
  guard let before = item.before, let after = item.after else { return HTML() }
  let tone: Tone =
    switch item.outcome {
    case .restored: .note
    case .closed: .warn
    case .kept: .plain
    }
  let names: [String] = item.stays.map { EntrySection.field(stored: $0)?.label(language) ?? $0 }
  let stays: HTML = names.isEmpty ? HTML() : "<p>\(ImportUndoText.stays(Words(language).list(names)), language)</p>"
  let ledTo: HTML = item.isLedTo ? "<p>\(ImportUndoText.isLedTo, language)</p>" : HTML()
  let rows: [[HTML]] = item.fields.map { change in
    guard EntrySection.field(stored: change.field) != nil else {
      // No page asks for it: as it is stored.
      return ["<code dir=\"ltr\">\(change.field)</code>", HTML(text: change.before ?? "—"), HTML(text: change.after ?? "—")]
    }
    let told = sidesHTML(change.field, before: before, after: after, language)
    return [HTML(text: told.label), told.before, told.after]
  }
  let headers: [String] = [ImportText.field(language), ImportUndoText.now(language), ImportUndoText.again(language)]
  let fields: HTML = rows.isEmpty ? HTML() : table(caption: ImportUndoText.fields(language), headers: headers, rows: rows)
  let link: HTML = textLink(ImportText.publicPage(language), to: Address.entry(item.entry).link(language))
  return card(
    title: before.name(language), level: 3,
    "\(chips([chip(ImportUndoText.item(item.outcome)(language), tone)]))<p>\(link)</p>\(stays)\(ledTo)\(fields)")
}
