package import Care
package import HTML
package import Kernel

/// What one search found.
package struct SearchModel: Hashable, Sendable {
  package struct Hit: Hashable, Sendable {
    package let entry: Entry
    package let chapter: Text?
    package init(entry: Entry, chapter: Text?) {
      self.entry = entry
      self.chapter = chapter
    }
  }
  /// Results on one page.
  package static let pageSize = 20

  package var filter: SearchWish
  /// Those of this page only.
  package var hits: [Hit]
  package var total: Int
  /// The words tell of danger: numbers to ring come before everything.
  package var isDanger = false
  /// How mistyped words were read; `nil` when nothing was corrected.
  package var corrected: String?
  package var chapters: [Chapter]
  package var helpdesk: Entry?

  package init(filter: SearchWish, hits: [Hit], total: Int, chapters: [Chapter], helpdesk: Entry?) {
    self.filter = filter
    self.hits = hits
    self.total = total
    self.chapters = chapters
    self.helpdesk = helpdesk
  }

  package var pages: Int { max(1, (total + Self.pageSize - 1) / Self.pageSize) }
}

/// The answers to a search. Its title never carries the words searched for: the browser's history is read by others too.
package func searchPage(_ model: SearchModel, in frame: Frame) -> Page {
  let language = frame.language
  let aside: HTML = reportCards(language) + talkCard(model.helpdesk, in: language)
  var page = Page(
    title: DirectoryText.searchTitle(language), address: .search,
    body: """
      \(searchField(model.filter, in: language, hint: false, extra: filters(model, language)))
      \(if: model.isDanger, dangerNotice(language))\(mainAndAside(answers(model, language), aside: aside))
      """)
  page.query = model.filter.query
  page.menu = .find
  page.width = .wide
  page.showsEmergencyNumbers = true
  page.hasQuickExit = model.hits.contains { $0.entry.isAboutViolence }
  return page
}

private func answers(_ model: SearchModel, _ language: Language) -> HTML {
  let corrected: HTML? = model.corrected.map { words in "<p class=\"soft\">\(DirectoryText.corrected(words), language)</p>" }
  guard model.filter.words.isEmpty == false || model.filter.isNarrowed else {
    return """
      <p>\(DirectoryText.beginTitle, language)</p><h2>\(DirectoryText.allChapters, language)</h2>\(chapterCards(model.chapters, in: language))
      """
  }
  guard !model.hits.isEmpty else { return nothingFound(model, corrected, language) }
  let cards: [HTML] = model.hits.map { hit in entryCard(hit.entry, chapter: hit.chapter, in: language) }
  let links = pager(page: model.filter.page, of: model.pages, in: language) { number in
    var filter = model.filter
    filter.page = number
    return Address.search.link(language, query: filter.query)
  }
  let start = (model.filter.page - 1) * SearchModel.pageSize + 1
  return """
    <p role="status"><strong>\(DirectoryText.found(model.total, words: model.filter.words), language)</strong></p>\(corrected)
    <ol class="results" start="\(max(1, start))">\(cards)</ol>\(links)
    """
}

private func nothingFound(_ model: SearchModel, _ corrected: HTML?, _ language: Language) -> HTML {
  var plain = model.filter
  plain.chapter = nil
  plain.municipality = nil
  plain.comesHome = false
  plain.kind = nil
  plain.page = 1
  let withoutFilters: HTML =
    model.filter.isNarrowed
    ? "<li>\(textLink(DirectoryText.nothingFilters(language), to: Address.search.link(language, query: plain.query)))</li>" : HTML()
  return """
    \(corrected)<div class="empty"><h2>\(DirectoryText.nothingTitle, language)</h2><ul><li>\(DirectoryText.nothingOtherWords, language)\
    </li>\(withoutFilters)\
    <li>\(textLink(DirectoryText.nothingReport(language), to: Address.reportNeed.link(language)))</li></ul></div>
    <h2>\(DirectoryText.allChapters, language)</h2>\(chapterCards(model.chapters, in: language))
    """
}

/// Numbers to ring before anything else, large.
package func dangerNotice(_ language: Language) -> HTML {
  let lines: [(StaticString, Text)] = [
    ("112", DirectoryText.ambulance),
    ("101", DirectoryText.police),
    ("107", DirectoryText.listeningInFrench),
    ("106", DirectoryText.listeningInDutch),
  ]
  let ordered = language == .dutch ? [lines[0], lines[1], lines[3]] : language == .french ? Array(lines.prefix(3)) : lines
  let items: [HTML] = ordered.map { digits, words in
    let number = "\(digits)"
    return "<li><a class=\"button danger\" href=\"tel:\(number)\"><strong>\(number)</strong> \(words, language)</a></li>"
  }
  return """
    <section class="notice bad"><span class="sign" aria-hidden="true">!</span><div><h2>\(DirectoryText.dangerTitle, language)</h2>\
    <ul class="danger-numbers">\(items)</ul></div></section>
    """
}

private func filters(_ model: SearchModel, _ language: Language) -> HTML {
  let filter = model.filter
  let chapters: [Choice] = model.chapters.map { Choice($0.id, $0.name(language)) }
  let towns: HTML = filter.municipality.map { options(municipalityChoices(language), chosen: String($0.nis)) } ?? townOptions(language)
  let kinds: HTML = filter.kind.map { options(kindChoices(language), chosen: $0.rawValue) } ?? kindOptions(language)
  let parts: [HTML] = [
    filterSelect("municipality", DirectoryText.municipality, DirectoryText.anyMunicipality, towns, language),
    filterSelect("chapter", DirectoryText.chapter, DirectoryText.anyChapter, options(chapters, chosen: filter.chapter), language),
    filterSelect("kind", DirectoryText.kind, DirectoryText.anyKind, kinds, language),
  ]
  return disclosure(
    DirectoryText.filters(language), open: filter.isNarrowed,
    """
    <div class="filters">\(parts)<div class="field"><label class="choice" for="home">\
    <input type="checkbox" id="home" name="home" value="yes"\
    \(if: filter.comesHome, " checked")> <span>\(DirectoryText.comesHome, language)</span></label></div>\
    <div><button type="submit" class="button secondary">\(DirectoryText.apply, language)</button></div></div>
    """)
}

private func filterSelect(_ name: String, _ label: Text, _ any: Text, _ options: HTML, _ language: Language) -> HTML {
  """
  <div class="field"><label for="\(name)">\(label, language)</label><select id="\(name)" name="\(name)">\
  <option value="">\(any(language))</option>\(options)</select></div>
  """
}

private func options(_ choices: [Choice], chosen: String?) -> HTML {
  var options = HTML()
  for choice in choices {
    options += "<option value=\"\(choice.value)\"\(if: choice.value == chosen, " selected")>\(choice.label)</option>"
  }
  return options
}

// The choices of those who chose nothing: most of them.
private let townOptions = Unchanging { options(municipalityChoices($0), chosen: nil) }
private let kindOptions = Unchanging { options(kindChoices($0), chosen: nil) }

private func kindChoices(_ language: Language) -> [Choice] {
  [
    Choice("category", DirectoryText.kindCategory(language)), Choice("organisation", DirectoryText.kindOrganisation(language)),
    Choice("helpline", DirectoryText.kindHelpline(language)), Choice("service", DirectoryText.kindService(language)),
    Choice("entry", DirectoryText.kindEntry(language)),
  ]
}

/// The 19 municipalities in the order of the language's names, with their postal codes.
package func municipalityChoices(_ language: Language) -> [Choice] { sortedOnce[language] ?? sortedMunicipalities(language) }

private let sortedOnce = Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, sortedMunicipalities($0)) })

private func sortedMunicipalities(_ language: Language) -> [Choice] {
  let sorted: [Municipality] = Municipality.all.sorted { $0.name(language).folded < $1.name(language).folded }
  return sorted.map { town in
    let codes: String = town.postalCodes.map { String($0) }.joined(separator: ", ")
    return Choice(String(town.nis), "\(town.name(language)) (\(codes))")
  }
}
