package import Care
import HTML
package import Kernel

/// Several kept lists.
package struct ShortlistsModel: Hashable, Sendable {
  package let lists: [Shortlist]
  /// With those that are not shown.
  package let total: Int
  /// Of the directory as it is now.
  package let names: [String: Text]
  /// Whether an entry about violence is on any of them.
  package let isAboutViolence: Bool

  package init(lists: [Shortlist], total: Int, names: [String: Text], isAboutViolence: Bool) {
    self.lists = lists
    self.total = total
    self.names = names
    self.isAboutViolence = isAboutViolence
  }
}

/// The lists of somebody signed in.
package func shortlistsPage(_ model: ShortlistsModel, in frame: Frame) -> Page {
  let language = frame.language
  let search: HTML = "<p>\(buttonLink(ShortlistText.search(language), to: Address.home.link(language)))</p>"
  var page = Page(
    title: ShortlistWorkText.mine(language), address: .directory(.shortlists),
    body: """
      <h1>\(ShortlistWorkText.mine, language)</h1><p class="lead">\(ShortlistWorkText.mineLead, language)</p>
      \(model.lists.isEmpty ? emptyState(ShortlistWorkText.mineEmpty(language), search) : cards(model, language))
      """)
  page.hasQuickExit = model.isAboutViolence
  return page
}

/// The lists of a person's file.
package func personShortlistsPage(_ model: ShortlistsModel, head: FileHead, mayBegin: Bool, in frame: Frame) -> Page {
  let language = frame.language
  let builder = FormBuilder(frame)
  let begin: HTML =
    mayBegin ? builder.form(.personForm(head.person, .lists, .beginList), classes: "inline", builder.submit(ShortlistWorkText.begin)) : HTML()
  var page = filePage(
    head, .lists, title: ShortlistWorkText.hers(language), in: frame,
    """
    <p class="lead">\(ShortlistWorkText.hersLead, language)</p>\(begin)\
    \(model.lists.isEmpty ? emptyState(ShortlistWorkText.hersEmpty(language)) : cards(model, language))
    """)
  page.hasQuickExit = model.isAboutViolence
  return page
}

private func cards(_ model: ShortlistsModel, _ language: Language) -> HTML {
  let rows: [HTML] = model.lists.map { list in
    let content = list.content
    let title = content.name.isEmpty ? ShortlistWorkText.unnamed(list.createdAt.day)(language) : content.name
    let names: [String] = content.items.prefix(3).map { model.names[$0.entry]?(language) ?? $0.name ?? ShortlistText.unknownName(language) }
    let more = content.items.count > 3 ? " …" : ""
    return """
      <li class="card"><h2 dir="auto"><a href="\(url: Address.directoryItem(.shortlists, item: list.id.raw).link(language))">\(title)</a></h2>\
      <p>\(names.joined(separator: " · "))\(more)</p><p class="soft small">\(ShortlistWorkText.count(content.items.count), language) · \
      \(ShortlistWorkText.changed(list.changedAt.day), language)</p></li>
      """
  }
  return "<ul class=\"results\">\(rows)</ul>\(cutNote(shown: rows.count, of: model.total, in: language))"
}
