import Care
import HTML
import Kernel

/// What other teams offer, and what became of what this team offered: above the requests, because somebody waits for an answer.
func transfers(_ model: WorkListModel, _ language: Language) -> HTML {
  guard model.scope == .open || model.scope == .mine else { return HTML() }
  func rows(_ all: [TransferRow], isOffered: Bool) -> [WorkRow] {
    all.map { line in
      let since = Words(language).since(line.transfer.offeredAt.day, today: model.now.day)
      let place = line.municipality?.name(language) ?? WorkListText.noMunicipality(language)
      var row = WorkRow(title: RequestText.title(line.number)(language), link: Address.request(line.transfer.request).link(language))
      if isOffered {
        row.reason = HandText.from(line.other, since: since)(language)
        row.urgency = .warn
      } else {
        row.next = HandText.state(line.transfer.state, line.other)(language)
      }
      row.chips = [chip(HandText.chip(line.transfer.state)(language), line.transfer.state == .accepted ? .good : .plain)]
      row.details = "<p dir=\"auto\">\(firstWords(line.transfer.words))</p><p class=\"soft\">\([place, since].joined(separator: " · "))</p>"
      return row
    }
  }
  func group(_ title: Text, _ rows: [WorkRow], of total: Int, isNewest: Bool, id: String) -> HTML {
    guard !rows.isEmpty else { return HTML() }
    let cut = cutNote(shown: rows.count, of: total, isNewest: isNewest, in: language)
    return "<section class=\"work-group\" id=\"\(id)\">\(heading("\(title(language)) (\(max(total, rows.count)))"))\(workList(rows))\(cut)</section>"
  }
  return """
    \(group(HandText.offered, rows(model.offered, isOffered: true), of: model.offeredTotal, isNewest: false, id: "offered"))\
    \(group(HandText.sent, rows(model.sent, isOffered: false), of: model.sentTotal, isNewest: true, id: "sent"))
    """
}

/// Offers wait below the new needs; the top says that they do.
func offersWaiting(_ model: WorkListModel, _ language: Language) -> HTML {
  guard !model.offered.isEmpty, model.scope == .open || model.scope == .mine else { return HTML() }
  return notice(.note, "<p><a href=\"#offered\">\(HandText.waiting(max(model.offeredTotal, model.offered.count)), language)</a></p>")
}

/// The views that the reader keeps, as links; and the ways to keep this one and to take one away.
func savedViews(_ model: WorkListModel, _ filter: FilterForm, _ frame: Frame) -> HTML {
  let language = frame.language
  let now = filter.query.map { "\($0.0)=\($0.1)" }
  func query(_ view: SavedView) -> [(String, String)] {
    [
      ("municipality", view.municipality), ("neighbourhood", view.neighbourhood), ("order", view.order), ("priority", view.priority),
      ("q", view.words), ("scope", view.scope),
    ].filter { !$0.1.isEmpty }
  }
  let isKept = model.views.contains { query($0).map { "\($0.0)=\($0.1)" } == now }
  let links: [HTML] = model.views.map { view in
    let asked = query(view)
    let isHere = asked.map { "\($0.0)=\($0.1)" } == now
    return """
      <li><a dir="auto" href="\(url: Address.workList.link(language, query: asked))"\(if: isHere, " aria-current=\"page\"")>\(view.name)</a></li>
      """
  }
  let tabs: HTML =
    links.isEmpty
    ? HTML()
    : """
    <nav class="tabs" aria-label="\(SavedViewText.title(language))"><ul>\(links)</ul></nav>
    """
  let isWorthKeeping = !now.isEmpty && !isKept || !model.viewForm.problems.isEmpty
  let form = FormBuilder(frame, model.viewForm, prefix: "view")
  let keeping: HTML =
    isWorthKeeping
    ? disclosure(
      SavedViewText.keep(language), open: !model.viewForm.problems.isEmpty,
      form.form(
        .workListAction(.keepView), form.hidden("scope", model.scope.rawValue), form.hidden("municipality", model.municipality),
        form.hidden("neighbourhood", model.neighbourhood),
        form.hidden("q", model.words), form.hidden("priority", model.priority), form.hidden("order", model.order),
        form.input("name", label: SavedViewText.name, hint: SavedViewText.nameHint, autocomplete: "off", required: true),
        actions(form.submit(SavedViewText.save, style: .secondary))))
    : HTML()
  let drops: [HTML] = model.views.map { view in
    let dropping = FormBuilder(frame, prefix: "drop-\(view.id.raw)")
    return """
      <li>\(dropping.form(
        .workListAction(.dropView), classes: "form one-button", dropping.hidden("view", view.id.raw), "<span dir=\"auto\">\(view.name)</span>",
        actions(dropping.submit(SavedViewText.remove, style: .quiet))))</li>
      """
  }
  let managing: HTML = drops.isEmpty ? HTML() : disclosure(SavedViewText.manage(language), "<ul class=\"plain-list\">\(drops)</ul>")
  return "\(tabs)\(keeping)\(managing)"
}
