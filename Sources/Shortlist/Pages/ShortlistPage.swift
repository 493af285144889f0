package import Care
import HTML
package import Kernel

/// The list that a browser carries along, while it is being made.
package struct ShortlistModel: Hashable, Sendable {
  package let shown: ShownShortlist
  /// Whether the house keeps it.
  package let isKept: Bool
  /// The page of the list among those of an account.
  package let keptAt: Address?
  package let person: ID<Person>?
  package let isSignedIn: Bool
  package let version: Int?
  /// What was typed and could not be taken.
  package let state: FormState?
  package let failure: Text?

  package init(
    shown: ShownShortlist, isKept: Bool, keptAt: Address?, person: ID<Person>?, isSignedIn: Bool, version: Int?, state: FormState? = nil, failure: Text? = nil
  ) {
    self.shown = shown
    self.isKept = isKept
    self.keptAt = keptAt
    self.person = person
    self.isSignedIn = isSignedIn
    self.version = version
    self.state = state
    self.failure = failure
  }
}

/// Order, words, language; then print, keep and share. One form, so that no button loses what was typed.
package func shortlistPage(_ model: ShortlistModel, in frame: Frame) -> Page {
  let language = frame.language
  let content = model.shown.content
  let failure: HTML = model.failure.map { notice(.bad, "<p>\($0, language)</p>") } ?? HTML()
  let isEmpty = content.isEmpty && content.removed == nil
  let words: Text = isEmpty ? ShortlistText.search : ShortlistText.searchMore
  let search = buttonLink(words(language), to: Address.home.link(language), style: isEmpty ? .primary : .secondary)
  let main: HTML =
    isEmpty
    ? emptyState(ShortlistText.emptyTitle(language), "<p>\(search)</p>")
    : "\(standingNotice(model, language))\(arrangement(model, search, frame))"
  let mine: HTML =
    model.isSignedIn ? "<p>\(textLink(ShortlistWorkText.mine(language), to: Address.directory(.shortlists).link(language)))</p>" : HTML()
  var page = Page(
    title: ShortlistText.title(language), address: .directory(.shortlist),
    body: """
      <h1>\(ShortlistText.title, language)</h1><p class="lead">\(ShortlistText.lead, language)</p>\(mine)\(failure)\(main)
      """)
  page.showsEmergencyNumbers = true
  page.hasQuickExit = model.shown.isAboutViolence
  return page
}

private func standingNotice(_ model: ShortlistModel, _ language: Language) -> HTML {
  if model.isKept {
    let link: HTML = model.keptAt.map { " \(textLink(ShortlistText.keptTitle(language), to: $0.link(language)))" } ?? HTML()
    return notice(.good, "<p>\(ShortlistText.isKept, language)\(link)</p>")
  }
  if let person = model.person {
    return notice(
      .note,
      """
      <p>\(ShortlistWorkText.forPerson, language) \
      \(textLink(ShortlistWorkText.openFile(language), to: Address.personPage(person, .lists).link(language)))</p>
      """)
  }
  return notice(.note, "<p>\(ShortlistText.onlyHere, language)</p>")
}

private func arrangement(_ model: ShortlistModel, _ search: HTML, _ frame: Frame) -> HTML {
  let language = frame.language
  let content = model.shown.content
  let builder = FormBuilder(frame, model.state ?? FormState(values: written(content)))
  let languages: [Choice] = frame.languages.all.map { Choice($0.code, $0.ownName) }
  let texts: HTML =
    Language.interface.contains(content.language)
    ? HTML()
    : builder.select(
      "texts", label: ShortlistText.texts, hint: ShortlistText.textsHint, Language.interface.map { Choice($0.code, $0.ownName) }, required: true)
  let name: HTML = model.isSignedIn ? builder.input("name", label: ShortlistWorkText.name, hint: ShortlistWorkText.nameHint) : HTML()
  let items: [HTML] = content.items.indices.map { position in item(position, model.shown, builder) }
  let version: HTML = model.version.map { builder.hidden("version", String($0)) } ?? HTML()
  func save(_ style: FormBuilder.ButtonStyle) -> HTML { builder.submit(ShortlistText.save, style: style, name: "do", value: "save") }
  let keep: HTML = !model.isKept ? builder.submit(ShortlistText.keep, style: .secondary, name: "do", value: "keep") : HTML()
  let print = buttonLink(
    ShortlistText.printView(language), to: Address.directory(.shortlist).link(content.language, query: [("print", "yes")]), style: .secondary)
  let end: HTML =
    !model.isKept
    ? builder.danger(ShortlistText.clear, asking: ShortlistText.clearAsk, name: "do", value: "clear")
    : builder.submit(ShortlistText.putAside, style: .quiet, name: "do", value: "clear")
  return builder.form(
    .directoryForm(.shortlist, .arrange),
    """
    \(builder.summary())\(version)\
    \(builder.area("words", label: ShortlistText.top, rows: 2, atMost: ShortlistContent.longestWords, left: ShortlistText.wordsLeft))\(name)\
    \(builder.select("language", label: ShortlistText.language, hint: ShortlistText.languageHint, languages, required: true))\(texts)\
    \(actions(save(.secondary)))\(putBack(model.shown, builder))<ol class="shortlist">\(items)</ol>\
    \(actions(save(.primary), keep, print))\(actions(search, end))
    """)
}

/// The fields as the list has them.
private func written(_ content: ShortlistContent) -> [String: String] {
  var values = ["words": content.words, "name": content.name, "language": content.language.code, "texts": content.textLanguage.code]
  for (position, item) in content.items.enumerated() { values["words-\(position)"] = item.words }
  return values
}

private func item(_ position: Int, _ shown: ShownShortlist, _ builder: FormBuilder) -> HTML {
  let language = builder.frame.language
  let standing = shown.standings[position]
  let entry = shown.content.items[position].entry
  let name = shown.name(position, language)
  let written: HTML = standing.resource?.ownLanguage.map { "<span lang=\"\($0.code)\">\(name)</span>" } ?? HTML(text: name)
  let title: HTML = standing.isOpen ? standing.resource.map { "<a href=\"\(url: $0.address.link(language))\">\(written)</a>" } ?? written : written
  // When an activity is: a list is made of what can still be gone to.
  let time: HTML = standing.resource.flatMap { $0.ownLanguage == nil ? nil : "<p>\($0.summary, language)</p>" } ?? HTML()
  let state: HTML = standing.notice.map { "<p>\(chip($0(language), standing.isOpen ? .warn : .bad))</p>" } ?? HTML()
  func button(_ words: Text, _ command: String, _ sign: String) -> HTML {
    """
    <button type="submit" class="button quiet small" name="do" value="\(command):\(entry)"><span aria-hidden="true">\(sign)</span> \
    \(words, language)<span class="visually-hidden"> – \(name)</span></button>
    """
  }
  var buttons = HTML()
  if position > 0 { buttons += button(ShortlistText.raise, "raise", "↑") }
  if position < shown.content.items.count - 1 { buttons += button(ShortlistText.lower, "lower", "↓") }
  buttons += button(ShortlistText.remove, "remove", "×")
  return """
    <li class="card" id="\(chooseAnchor(entry))"><h2>\(title)</h2>\(state)\(time)\
    \(if: standing.isOpen, phoneList(standing.resource?.phones ?? [], language))\(builder.hidden("entry-\(position)", entry))\
    \(builder.area("words-\(position)", label: ShortlistText.word, rows: 2, atMost: ShortlistContent.longestWords, left: ShortlistText.wordsLeft))\
    <div class="actions">\(buttons)</div></li>
    """
}

private func putBack(_ shown: ShownShortlist, _ builder: FormBuilder) -> HTML {
  let language = builder.frame.language
  guard let removed = shown.content.removed, !shown.content.holds(removed.item.entry) else { return HTML() }
  let name = removed.item.name ?? ShortlistText.unknownName(language)
  return notice(
    .note, "<p role=\"status\">\(ShortlistText.removed(name), language)</p>\(builder.submit(ShortlistText.putBack, style: .secondary, name: "do", value: "put-back"))")
}
