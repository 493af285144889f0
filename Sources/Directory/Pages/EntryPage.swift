package import Care
import HTML
import Kernel

/// Everything known about one entry.
package struct EntryModel: Hashable, Sendable {
  package let entry: Entry
  package let chapter: Chapter?
  package let related: [Entry]
  /// What is true of it now, and who offers it.
  package var now: OfferNow?
  /// Whether somebody can have it, where it has conditions.
  package var conditions: ConditionsModel?
  /// The guides in which it stands.
  package var guides: [GuideLink] = []
  /// Where the site stands, so that paper leads back here; `nil`: paper says nothing of it.
  package var publicAddress: String?

  package init(entry: Entry, chapter: Chapter?, related: [Entry]) {
    self.entry = entry
    self.chapter = chapter
    self.related = related
  }
}

/// The page of one entry. Entries about violence have a title that says nothing and a way to leave at once.
package func entryPage(_ model: EntryModel, in frame: Frame) -> Page {
  let language = frame.language
  let entry = model.entry
  let name = entry.name(language)
  let names: [String] = (entry.alsoNamed[language.spoken(of: entry.name)] ?? []).filter { $0 != name }
  let second: HTML = names.isEmpty ? HTML() : "<p class=\"soft\">\(EntryText.alsoNamed, language) \(names.joined(separator: ", "))</p>"
  let violence: HTML =
    entry.isAboutViolence
    ? notice(.note, title: EntryText.violenceTitle(language), "<p>\(EntryText.violenceWords, language)</p>") : HTML()
  let invented: HTML = entry.isFictitious ? notice(.warn, "<p>\(EntryText.invented, language)</p>") : HTML()
  var way: [(String, AddressLink)] = [(DirectoryText.searchTitle(language), Address.home.link(language))]
  if let chapter = model.chapter { way.append((chapter.name(language), Address.chapter(chapter.id).link(language))) }
  let knowledge = facts(model, frame)
  let times: HTML = model.now.map { whenAndWhere(entry, $0, language) } ?? HTML()
  let offered: HTML = model.now.map { offeredBy(entry, $0, language) } ?? HTML()
  let main: HTML = """
    \(contact(entry, language))\(times)\(offered)\(if: !knowledge.isEmpty, card(title: EntryText.goodToKnow(language), knowledge))\
    \(model.conditions.map { conditionsSection($0, in: frame) })\(sources(entry, frame))\(freshnessLine(entry, frame))\(mistakeForm(entry, frame))
    """
  let print: HTML = """
    <p class="no-print"><button type="button" class="button secondary" data-print hidden>\(EntryText.print, language)</button></p>
    """
  let ask = reportCard(in: language, entry: entry, title: EntryText.askTitle, words: EntryText.askWords)
  let aside: HTML =
    chooseButton(entry, frame) + ask + relatedList(model.related, language) + guidesOfEntry(model.guides, in: language) + print
  let paper: HTML = paperAddress(model.publicAddress, .entry(entry.id), language)
  var page = Page(
    title: entry.isAboutViolence ? EntryText.neutralTitle(language) : name, address: .entry(entry.id),
    body: """
      \(breadcrumb(way, here: name, in: language))<h1>\(entry.name, language)</h1>\(second)
      \(entryChips(entry, chapter: nil, in: language))\(offerNotice(entry, language))<p class="lead">\(entry.summary, language)</p>\(invented)\(violence)
      \(mainAndAside(main, aside: aside))\(paper)\(chooseForm(frame, back: Address.entry(entry.id).link(language)))
      """)
  page.menu = .find
  page.width = .wide
  page.showsEmergencyNumbers = true
  page.hasQuickExit = entry.isAboutViolence
  return page
}

private func contact(_ entry: Entry, _ language: Language) -> HTML {
  var parts = phoneList(entry, language, isBig: true)
  if !entry.emails.isEmpty {
    let items: [HTML] = entry.emails.map { address in "<li>\(Prose.email(address))</li>" }
    parts += "<ul class=\"links\">\(items)</ul>"
  }
  let isOnMap: (Entry.Link) -> Bool = { link in link.isOnSocialMap }
  let onMap: [Entry.Link] = entry.links.filter(isOnMap)
  // The reader's own language first.
  let ordered: [Entry.Link] = onMap.filter { $0.language == language } + onMap.filter { $0.language != language }
  let map: [HTML] = ordered.map { link in mapLink(link, language) }
  let sites: [HTML] = entry.links.filter { !isOnMap($0) }.map { link in "<li>\(Prose.web(link.url, language: link.language))</li>" }
  if !sites.isEmpty { parts += "<ul class=\"links\">\(sites)</ul>" }
  if !map.isEmpty { parts += "<p>\(EntryText.addressesHint, language)</p><ul class=\"links\">\(map)</ul>" }
  guard !parts.isEmpty else { return parts }
  return card(title: EntryText.contact(language), accent: entry.isEmergency ? .bad : .iris, parts)
}

/// The social map in one of its two languages, said in the reader's.
private func mapLink(_ link: Entry.Link, _ language: Language) -> HTML {
  guard let target = OutsideLink(web: link.url) else { return "<li>\(link.url)</li>" }
  let isDutch = link.language == .dutch || link.url.contains("sociaal.")
  let words = isDutch ? EntryText.addressesNl : EntryText.addressesFr
  let code = isDutch ? Language.dutch.code : Language.french.code
  return "<li><a href=\"\(url: target)\" hreflang=\"\(code)\" rel=\"noreferrer\">\(words, language)</a></li>"
}

private func facts(_ model: EntryModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let entry = model.entry
  func say(_ text: Text?) -> HTML { text.map { words in "\(words, language)" } ?? HTML() }
  let prescription: Text? =
    switch entry.prescription {
    case .some(.none): EntryText.prescriptionNone
    case .required: EntryText.prescriptionRequired
    case .sometimes: EntryText.prescriptionSometimes
    case nil: nil
    }
  var prescribed = say(prescription)
  if let note = entry.prescriptionNote { prescribed += prescribed.isEmpty ? say(note) : " \(note, language)" }
  let home: Text? =
    switch entry.home {
    case .always: EntryText.homeAlways
    case .sometimes: EntryText.homeSometimes
    case .never: EntryText.homeNever
    case nil: nil
    }
  let callers: [String] = entry.answers.map { ($0 == .public ? EntryText.everybody : EntryText.professionals)(language) }
  return dataList(
    [
      (EntryText.subject(language), say(entry.subject)), (EntryText.who(language), say(entry.who)), (EntryText.how(language), say(entry.how)),
      (EntryText.cost(language), say(entry.cost)), (EntryText.payer(language), say(entry.payer)),
      (EntryText.prescription(language), prescribed), (EntryText.home(language), say(home)),
      (EntryText.answers(language), HTML(text: Words(language).list(callers))), (EntryText.area(language), area(entry, language)),
    ] + (model.now.map { offerRows(entry, $0, language) } ?? []))
}

/// Where it works, when that is not the whole region.
private func area(_ entry: Entry, _ language: Language) -> HTML {
  let towns: [String] = entry.municipalities.compactMap { Municipality.withNIS($0)?.name(language) }
  return HTML(text: Words(language).list(towns))
}

private func sources(_ entry: Entry, _ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  var documents: [Entry.Source] = []
  for source in entry.sources where !documents.contains(where: { $0.document == source.document && $0.date == source.date }) {
    documents.append(source)
  }
  let lines: [HTML] = documents.map { first in
    var places: [String] = []
    for source in entry.sources where source.document == first.document && source.date == first.date && !places.contains(source.place) {
      places.append(source.place)
    }
    return "<li>\(EntryText.documented(first.document, places: words.list(places), date: words.date(first.date)), language)</li>"
  }
  let isOurs = !entry.official.isEmpty && !entry.official.contains(language.spoken(of: entry.name))
  let ours: HTML = isOurs ? "<p>\(chip(EntryText.ourTranslation(language), .note))</p>" : HTML()
  return """
    <section class="small soft"><h2 class="visually-hidden">\(EntryText.source, language)\
    </h2>\(ours)\(if: !lines.isEmpty, "<ul class=\"plain-list\">\(lines)</ul>")</section>
    """
}

private func relatedList(_ related: [Entry], _ language: Language) -> HTML {
  guard !related.isEmpty else { return HTML() }
  let items: [HTML] = related.map { entry in
    "<li><a href=\"\(url: Address.entry(entry.id).link(language))\">\(entry.name, language)</a></li>"
  }
  return """
    <section class="card link-card"><h2>\(EntryText.related, language)</h2><ul>\(items)</ul></section>
    """
}

/// On paper alone: a code for a telephone's camera and the address of the page, which stays true when the paper does not.
func paperAddress(_ publicAddress: String?, _ address: Address, _ language: Language) -> HTML {
  guard let publicAddress else { return HTML() }
  return "<div class=\"paper-only\">\(qrLine(publicAddress + address.path(language), EntryText.thisPage(language)))</div>"
}
