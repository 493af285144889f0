package import Care
package import HTML
package import Kernel

/// What stands around every page of a person's file.
package struct FileHead: Hashable, Sendable {
  package let person: ID<Person>
  package let number: String
  /// Empty when nobody knows her name.
  package let name: String
  package let inclusion: InclusionState
  package let because: FileReason
  /// The pages that this reader may open.
  package let pages: [PersonPage]
  package let hasDied: Bool
  /// Whether the reader may see who looked.
  package let mayReadLog: Bool
  /// Since when she is included, and by whom; only with her agreement.
  package let included: InclusionFlag?
  /// The proximity referent's name, where the page read the circle.
  package let referent: String?
  /// The neighbourhood referent's name.
  package let neighbourhood: String?

  package init(
    person: ID<Person>, number: String, name: String, inclusion: InclusionState, because: FileReason, pages: [PersonPage],
    hasDied: Bool, mayReadLog: Bool, included: InclusionFlag? = nil, referent: String? = nil,
    neighbourhood: String? = nil
  ) {
    self.person = person
    self.number = number
    self.name = name
    self.inclusion = inclusion
    self.because = because
    self.pages = pages
    self.hasDied = hasDied
    self.mayReadLog = mayReadLog
    self.included = included
    self.referent = referent
    self.neighbourhood = neighbourhood
  }

  /// How she is called on screen.
  package func title(_ language: Language) -> String { name.isEmpty ? FileFrameText.unnamed(language) : name }
}

/// A page of a person's file: the way back, her name, the other pages of the file, and why the reader sees it.
///
/// - Parameters:
///   - current: `nil` on the file's first page.
///   - title: what this page is about; the first page has her name alone.
///   - action: what one comes to this page for, beside its title: on a phone it stands above the menu of the file.
package func filePage(
  _ head: FileHead, _ current: PersonPage?, title: String, in frame: Frame, action: HTML = HTML(), _ body: HTML
) -> Page {
  let language = frame.language
  let name = head.title(language)
  let chipsHTML = chips(
    [chip(FileFrameText.inclusion(head.inclusion)(language), FileFrameText.tone(head.inclusion))]
      + (head.hasDied ? [chip(FileFrameText.died(language))] : []))
  let way: [(words: String, link: AddressLink)] =
    [(FileFrameText.persons(language), Address.persons.link(language))]
    + (current == nil ? [] : [(name, Address.person(head.person).link(language))])
  let heading: HTML =
    current == nil
    ? "<div class=\"page-head\"><h1 dir=\"auto\">\(name)</h1>\(chipsHTML)\(action)</div><p class=\"soft\">\(FileFrameText.number(head.number), language)</p>"
    : "<div class=\"page-head\"><h1>\(title)</h1>\(chipsHTML)\(action)</div><p class=\"soft\" dir=\"auto\">\(name) · <span class=\"whole\">\(head.number)</span></p>"
  var page = Page(
    title: current == nil ? name : "\(title) – \(name)", address: current.map { .personPage(head.person, $0) } ?? .person(head.person),
    body: """
      \(breadcrumb(way, here: current == nil ? name : title, in: language))\(heading)\(inclusionLine(head, language))\(fileMenu(head, current, language))
      \(body)\(fileFoot(head, language))
      """)
  page.menu = .persons
  page.width = .wide
  return page
}

/// That she is included, since when, by whom, and who is her referent: for everybody who cares for her.
private func inclusionLine(_ head: FileHead, _ language: Language) -> HTML {
  var parts: [HTML] = []
  if head.inclusion == .agreed, let flag = head.included {
    parts.append("<bdi>\(FileFrameText.included(flag), language)</bdi>")
  }
  if let referent = head.referent, !referent.isEmpty { parts.append("<bdi>\(FileFrameText.referent(referent), language)</bdi>") }
  if let name = head.neighbourhood, !name.isEmpty { parts.append("<bdi>\(FileFrameText.neighbourhood(name), language)</bdi>") }
  guard let first = parts.first else { return HTML() }
  let rest: [HTML] = parts.dropFirst().map { " · \($0)" }
  return "<p class=\"soft inclusion-line\">\(first)\(rest)</p>"
}

/// The pages of the file as a menu; only those that the reader may open.
///
/// On a phone one row with the name of this page stands for the list, and opens it. The list stands beside the fold and not in it: the style
/// sheet hides it there while the fold is closed, so that a desk and a page without style show it whatever the browser can do.
private func fileMenu(_ head: FileHead, _ current: PersonPage?, _ language: Language) -> HTML {
  let shown: [PersonPage] = PersonPage.inMenu.filter { head.pages.contains($0) }
  let first: HTML = """
    <li><a href="\(url: Address.person(head.person).link(language))"\(if: current == nil, " aria-current=\"page\"")>\
    \(FileFrameText.overview, language)</a></li>
    """
  let items: [HTML] = shown.map { page in
    """
    <li><a href="\(url: Address.personPage(head.person, page).link(language))"\(if: current == page, " aria-current=\"page\"")>\
    \(FileFrameText.page(page), language)</a></li>
    """
  }
  let here: Text = current.map { FileFrameText.page($0) } ?? FileFrameText.overview
  return """
    <nav class="file-menu" aria-label="\(FileFrameText.menu(language))"><details class="file-fold"><summary>\
    \(FileFrameText.folded, language)\(colon(language)) \(here, language)</summary></details><ul>\(first)\(items)</ul></nav>
    """
}

/// Why the reader sees this page, that his look is in the log, and where to see who looked.
package func fileFoot(_ head: FileHead, _ language: Language) -> HTML {
  let log: HTML =
    head.mayReadLog ? " \(textLink(FileFrameText.whoLooked(language), to: Address.personPage(head.person, .log).link(language)))" : HTML()
  return """
    <aside class="file-foot" aria-label="\(FileFrameText.because(language))"><p>\(head.because.text, language)</p>\
    <p class="soft">\(FileFrameText.logged, language)\(log)</p></aside>
    """
}

extension PersonPage {
  /// In the order of the menu of a file.
  static let inMenu: [PersonPage] = [
    .identity, .circle, .requests, .notebook, .assessments, .eligibility, .episodes, .ledger, .consents, .timeline, .conditions, .lists, .protected,
    .access, .invitation,
  ]
}
