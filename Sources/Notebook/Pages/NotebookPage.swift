package import Care
package import HTML
package import Kernel

/// The notebook of one circle: what is written, what is open, who answers next.
package func notebookPage(_ model: NotebookModel, in frame: Frame) -> Page {
  let language = frame.language
  let pages = pager(page: model.paging.page, of: model.paging.pages, in: language) { page in
    Address.personPage(model.head.person, .notebook).link(language, query: query(model) + [("page", String(page))])
  }
  let main: HTML = """
    \(views(model, language))\(model.notSearched > 0 ? notice(.note, "<p>\(NotebookText.notSearched(model.notSearched), language)</p>") : HTML())\
    \(list(model, language))\(pages)
    """
  let aside: HTML = "\(hintCard(model.hint, language))\(searchForm(model, language))\(papers(model, language))"
  var page = filePage(
    model.head, .notebook, title: NotebookText.title(language), in: frame,
    "<p class=\"lead\">\(NotebookText.lead, language)</p>\(writeButtons(model, language))\(mainAndAside(main, aside: aside))")
  page.query = query(model)
  return page
}

private func query(_ model: NotebookModel) -> [(String, String)] {
  var query: [(String, String)] = []
  if model.scope != "all" { query.append(("scope", model.scope)) }
  if !model.words.isEmpty { query.append(("q", model.words)) }
  return query
}

private func writeButtons(_ model: NotebookModel, _ language: Language) -> HTML {
  guard model.mayWrite else { return HTML() }
  let new = Address.personItem(model.head.person, .notebook, item: "new")
  return actions(
    buttonLink(NotebookText.writeNote(language), to: new.link(language)),
    buttonLink(NotebookText.ask(language), to: new.link(language, query: [("kind", "question")]), style: .secondary))
}

private func views(_ model: NotebookModel, _ language: Language) -> HTML {
  let items: [HTML] = ["all", "open", "mine"].filter { $0 != "mine" || model.counts["mine"] ?? 0 > 0 || model.scope == "mine" }.map { scope in
    let link = Address.personPage(model.head.person, .notebook).link(language, query: scope == "all" ? [] : [("scope", scope)])
    return """
      <li><a href="\(url: link)"\(if: scope == model.scope, " aria-current=\"true\"")>\(NotebookText.scope(scope, model.counts[scope] ?? 0), language)</a></li>
      """
  }
  return """
    <nav class="tabs" aria-label="\(NotebookText.views(language))"><ul>\(items)</ul></nav>
    """
}

private func list(_ model: NotebookModel, _ language: Language) -> HTML {
  guard !model.threads.isEmpty else {
    if !model.words.isEmpty { return emptyState(NotebookText.noneFound(language)) }
    return emptyState(model.scope == "all" ? NotebookText.noNotes(language) : NotebookText.noOpen(language))
  }
  let cards: [HTML] = model.threads.map { thread in
    let link = Address.personItem(model.head.person, .notebook, item: thread.note.id.raw).link(language)
    let waits = model.context.reader.parties.contains { thread.waits(for: $0) }
    return noteCard(
      thread, model.context, latestAnswers: 2, language,
      "<p>\(textLink((waits ? NotebookText.answer : NotebookText.openNote)(language), to: link))\(spokenOnly(" – \(thread.note.authorName)"))</p>")
  }
  return "\(cards)"
}

private func hintCard(_ hint: String?, _ language: Language) -> HTML {
  guard let hint else { return HTML() }
  return card(title: NotebookText.hint(language), accent: .sun, "<p dir=\"auto\">\(hint)</p>")
}

private func searchForm(_ model: NotebookModel, _ language: Language) -> HTML {
  let form = FilterForm(language, ["q": model.words, "scope": model.scope == "all" ? "" : model.scope])
  return form.form(
    .personPage(model.head.person, .notebook), label: NotebookText.search, submit: NotebookText.find, form.hidden("scope"),
    form.input("q", label: NotebookText.search, type: "search"))
}

private func papers(_ model: NotebookModel, _ language: Language) -> HTML {
  guard !model.papers.isEmpty else { return HTML() }
  let items: [HTML] = model.papers.map { paper in
    let link = Address.personPage(model.head.person, .notebook).link(language, query: [("paper", paper.value)])
    let words = paper.label.isEmpty ? NotebookText.paperForHer(language) : NotebookText.paperFor(paper.label)(language)
    return "<li dir=\"auto\">\(textLink(words, to: link))</li>"
  }
  return card(
    title: NotebookText.paperTitle(language), "<p class=\"soft\">\(NotebookText.paperHint, language)</p><ul class=\"plain-list\">\(items)</ul>")
}

/// How many questions wait for the reader, with the way there; nothing when none does.
package func waitingQuestionsNotice(
  _ files: [(person: ID<Person>, number: String, count: Int)], in language: Language
) -> HTML {
  let total = files.reduce(0) { $0 + $1.count }
  guard total > 0 else { return HTML() }
  let links: [HTML] = files.map { file in
    let link = Address.personPage(file.person, .notebook).link(language, query: [("scope", "mine")])
    return "<li>\(textLink(NotebookText.file(file.number, file.count)(language), to: link))</li>"
  }
  return notice(.warn, "<p><strong>\(NotebookText.waiting(total), language)</strong></p><ul class=\"plain-list\">\(links)</ul>")
}
