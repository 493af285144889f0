package import Care
import HTML
import Kernel

/// One chapter of the guide with its entries, in the guide's order.
package struct ChapterModel: Hashable, Sendable {
  package let chapter: Chapter
  package let entries: [Entry]
  package let helpdesk: Entry?

  package init(chapter: Chapter, entries: [Entry], helpdesk: Entry?) {
    self.chapter = chapter
    self.entries = entries
    self.helpdesk = helpdesk
  }
}

/// An entry stands in every section it names; those without a section come last.
package func chapterPage(_ model: ChapterModel, in frame: Frame) -> Page {
  let language = frame.language
  let chapter = model.chapter
  let known: Set<String> = Set(chapter.sections.map(\.id))
  let sections: [(section: Chapter.Section, entries: [Entry])] = chapter.sections
    .map { section in (section, model.entries.filter { $0.sections.contains(section.id) }) }.filter { !$0.entries.isEmpty }
  let rest: [Entry] = model.entries.filter { entry in !entry.sections.contains { known.contains($0) } }
  var main = HTML()
  var places: [String: Int] = [:]
  for part in sections { main += group(id: "s-\(part.section.id)", part.section.name, part.entries, frame, &places) }
  if !rest.isEmpty {
    main += sections.isEmpty ? list(rest, level: 2, frame, &places) : group(id: "s-other", DirectoryText.otherEntries, rest, frame, &places)
  }
  if main.isEmpty { main = emptyState(DirectoryText.emptyChapter(language)) }
  let contents: HTML = sections.count < 2 ? HTML() : contents(sections.map(\.section), language)
  var page = Page(
    title: chapter.name(language), address: .chapter(chapter.id),
    body: """
      \(breadcrumb([(DirectoryText.searchTitle(language), Address.home.link(language))], here: chapter.name(language), in: language))
      <h1>\(chapter.name, language)</h1><p class="lead">\(chapter.summary, language)</p>
      \(mainAndAside(main, aside: contents + reportCards(language) + talkCard(model.helpdesk, in: language)))
      \(chooseForm(frame, back: Address.chapter(chapter.id).link(language)))
      """)
  page.menu = .find
  page.width = .wide
  page.showsEmergencyNumbers = true
  page.hasQuickExit = model.entries.contains(where: \.isAboutViolence)
  return page
}

/// - Parameter places: how often each entry stood on the page so far.
private func list(_ entries: [Entry], level: Int, _ frame: Frame, _ places: inout [String: Int]) -> HTML {
  var cards: [HTML] = []
  for entry in entries {
    places[entry.id, default: 0] += 1
    cards.append(entryCard(entry, in: frame.language, level: level, extra: chooseButton(entry, frame, place: places[entry.id] ?? 1)))
  }
  return """
    <ul class="results">\(cards)</ul>
    """
}

private func group(id: String, _ name: Text, _ entries: [Entry], _ frame: Frame, _ places: inout [String: Int]) -> HTML {
  """
  <section><h2 id="\(id)" tabindex="-1">\(name, frame.language)</h2>\(list(entries, level: 3, frame, &places))</section>
  """
}

private func contents(_ sections: [Chapter.Section], _ language: Language) -> HTML {
  let links: [HTML] = sections.map { section in "<li><a href=\"#s-\(section.id)\">\(section.name, language)</a></li>" }
  return """
    <nav class="card link-card no-print" aria-labelledby="contents"><h2 id="contents">\(DirectoryText.inThisChapter, language)</h2>\
    <ul>\(links)</ul></nav>
    """
}
