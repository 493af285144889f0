package import Care
package import HTML
import Kernel

extension FormName {
  package static let different = FormName("different")
  package static let merge = FormName("merge")
  package static let undoMerge = FormName("undo")
}

/// A file that may be the same person's, with why.
package struct AlikeLine: Hashable, Sendable {
  package let person: Person
  package let likeness: Likeness

  package init(person: Person, likeness: Likeness) {
    self.person = person
    self.likeness = likeness
  }
}

/// Two files to look at.
package struct PairLine: Hashable, Sendable {
  package let first: Person
  package let second: Person
  package let likeness: Likeness

  package init(first: Person, second: Person, likeness: Likeness) {
    self.first = first
    self.second = second
    self.likeness = likeness
  }
}

/// `Maybe the same person: same phone, a couple?`
func likenessWords(_ likeness: Likeness, _ language: Language) -> String {
  // French sets a space before the colon.
  DuplicateText.strength(likeness.strength)(language) + (language == .french ? "\u{202F}: " : ": ")
    + likeness.reasons.map { DuplicateText.reason($0)(language) }.joined(separator: ", ")
}

/// Inside the form of a new file: who it may be, and the button that goes on.
package func alikeNotice(_ lines: [AlikeLine], in frame: Frame) -> HTML {
  let language = frame.language
  let items: [HTML] = lines.map { line in
    """
    <li dir="auto"><a href="\(url: Address.person(line.person.id).link(language))"><strong>\(nameForPage(line.person, language))</strong></a> \
    \(facts(line.person, language).joined(separator: " · "))<br><span class="soft">\(likenessWords(line.likeness, language))</span></li>
    """
  }
  let form = FormBuilder(frame)
  return """
    <div role="alert" tabindex="-1" id="problems">\(notice(.warn, title: DuplicateText.askTitle(language), """
      <p>\(DuplicateText.askLead, language)</p><ul>\(items)</ul>\
      \(actions(form.submit(DuplicateText.beginAnyway, style: .secondary, name: "sure", value: "yes")))
      """))</div>
    """
}

/// Pairs of files that may be one person's, for review.
package func duplicatesPage(_ pairs: [PairLine], paging: Paging, in frame: Frame) -> Page {
  let language = frame.language
  let cards: [HTML] = pairs.enumerated().map { index, pair in
    let form = FormBuilder(frame, prefix: "pair-\(index)")
    let both: [HTML] = [pair.first, pair.second].map { person in
      """
      <p dir="auto"><a href="\(url: Address.person(person.id).link(language))"><strong>\(nameForPage(person, language))</strong></a><br>\
      \(facts(person, language).joined(separator: " · "))</p>
      """
    }
    let compare = buttonLink(
      DuplicateText.compare(language),
      to: Address.personPage(pair.first.id, .merge).link(language, query: [("with", pair.second.id.raw)]), style: .secondary)
    let tone: Tone = pair.likeness.strength == .certain ? .bad : pair.likeness.strength == .likely ? .warn : .plain
    let decision = form.form(
      .duplicateForm(.different), classes: "inline", form.hidden("first", pair.first.id.raw), form.hidden("second", pair.second.id.raw),
      form.submit(DuplicateText.different, style: .quiet))
    return card(
      """
      <p>\(chip(DuplicateText.strength(pair.likeness.strength)(language), tone)) \
      <span class="soft">\(pair.likeness.reasons.map { DuplicateText.reason($0)(language) }.joined(separator: ", "))</span></p>\
      \(columns(both[0], both[1]))\
      <div class="actions">\(compare)\(decision)</div>
      """)
  }
  let list: HTML =
    pairs.isEmpty
    ? emptyState(DuplicateText.empty(language))
    : """
    <p class="soft">\(DuplicateText.total(paging.total), language)</p><div class="stack">\(cards)</div>\
    \(pager(page: paging.page, of: paging.pages, in: language) { Address.duplicates.link(language, query: [("page", String($0))]) })
    """
  let way = [(words: PersonText.persons(language), link: Address.persons.link(language))]
  var page = Page(
    title: DuplicateText.title(language), address: .duplicates,
    body: """
      \(breadcrumb(way, here: DuplicateText.title(language), in: language))<h1>\(DuplicateText.title, language)</h1>\
      <p class="lead">\(DuplicateText.lead, language)</p>\(list)
      """)
  page.menu = .persons
  page.width = .wide
  return page
}
