package import Care
package import HTML
package import Kernel

/// What one search found.
package struct SearchModel: Hashable, Sendable {
  package struct Hit: Hashable, Sendable {
    package let entry: Entry
    package let chapter: Text?
    /// Whether it is open now, where its hours are known.
    package var openState: OpenState?
    /// Rough distance from the chosen municipality, when the reader asked for the nearest.
    package var kilometres: Int?
    package init(entry: Entry, chapter: Text?) {
      self.entry = entry
      self.chapter = chapter
    }
  }
  /// Goes along with links to entries, so that searches without a choice can be counted; says nothing of the reader.
  package struct Origin: Hashable, Sendable {
    /// Id of the help that the words mean.
    package let meant: String
    /// NIS code.
    package let town: Int?
    package init(meant: String, town: Int?) {
      self.meant = meant
      self.town = town
    }

    var query: [(String, String)] { [("from", "search"), ("meant", meant)] + (town.map { [("town", String($0))] } ?? []) }
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
  /// What each choice of a filter would leave; `nil` before anything was asked.
  package var counts: SearchCounts?
  /// Languages that services say they speak, as codes.
  package var languages: [String] = []
  /// The name of the kind of help that is chosen.
  package var categoryName: Text?
  /// A day or time was typed that nobody can read.
  package var isMomentUnreadable = false
  /// What happens this week near the reader or about his words.
  package var activities: [FoundActivity] = []
  package var origin: Origin?
  /// When the page is made: what "open" is about.
  package var moment: Instant?

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
  let strip: HTML = model.activities.isEmpty ? HTML() : activityStrip(model.activities, municipality: model.filter.municipality?.nis, in: language)
  let aside: HTML = strip + reportCards(language) + talkCard(model.helpdesk, in: language)
  var page = Page(
    title: DirectoryText.searchTitle(language), address: .search,
    body: """
      \(searchField(model.filter, in: language, hint: false, extra: searchFilters(model, frame)))
      \(if: model.isDanger, dangerNotice(language))\(mainAndAside(chosenFilters(model, frame) + answers(model, frame), aside: aside))\
      \(chooseForm(frame, back: Address.search.link(language, query: model.filter.query)))
      """)
  page.query = model.filter.query
  page.menu = .find
  page.width = .wide
  page.showsEmergencyNumbers = true
  page.hasQuickExit = model.hits.contains { $0.entry.isAboutViolence }
  return page
}

private func answers(_ model: SearchModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let corrected: HTML? = model.corrected.map { words in "<p class=\"soft\">\(DirectoryText.corrected(words), language)</p>" }
  guard model.filter.words.isEmpty == false || model.filter.isNarrowed else {
    return """
      <p>\(DirectoryText.beginTitle, language)</p><h2>\(DirectoryText.allChapters, language)</h2>\(chapterCards(model.chapters, in: language))
      """
  }
  guard !model.hits.isEmpty else { return nothingFound(model, corrected, language) }
  let cards: [HTML] = model.hits.map { hit in
    entryCard(
      hit.entry, chapter: hit.chapter, in: language, now: hitChips(hit, model, language), extra: chooseButton(hit.entry, frame),
      query: model.origin?.query ?? [])
  }
  let links = pager(page: model.filter.page, of: model.pages, in: language) { number in
    var filter = model.filter
    filter.page = number
    return Address.search.link(language, query: filter.query)
  }
  let needsPlace: HTML =
    model.filter.order == .nearest && model.filter.municipality == nil
    ? "<p class=\"soft\">\(SearchFilterText.nearestNeedsPlace, language)</p>" : HTML()
  // The place stands in the words: what serves it comes first, and one touch leaves the rest out.
  let onlyThere: HTML =
    typedTown(model).map { town -> HTML in
      var narrowed = model.filter
      narrowed.page = 1
      narrowed.municipality = town
      let link = Address.search.link(language, query: narrowed.query)
      return "<p class=\"no-print\">\(textLink(SearchFilterText.onlyIn(town.name(language))(language), to: link))</p>"
    } ?? HTML()
  let start = (model.filter.page - 1) * SearchModel.pageSize + 1
  return """
    <p role="status"><strong>\(DirectoryText.found(model.total, words: model.filter.words), language)</strong></p>\(corrected)\(needsPlace)\(onlyThere)
    <ol class="results" start="\(max(1, start))">\(cards)</ol>\(links)
    """
}

/// The municipality that the words name, where none is chosen.
private func typedTown(_ model: SearchModel) -> Municipality? {
  guard model.filter.municipality == nil, let town = model.origin?.town else { return nil }
  return Municipality.withNIS(town)
}

/// What is true now: open or closed, how far; and why it is here although it does not name whom the reader looks for.
private func hitChips(_ hit: SearchModel.Hit, _ model: SearchModel, _ language: Language) -> [HTML] {
  var all: [HTML] = []
  if let moment = model.moment, let open = openChip(hit.openState, at: moment, language) { all.append(open) }
  if let kilometres = hit.kilometres { all.append(chip(SearchFilterText.distance(kilometres)(language))) }
  if model.filter.withoutPrescription, hit.entry.prescriptionNeed == .notSaid {
    all.append(chip(DirectoryText.prescriptionNotSaid(language), .note))
  }
  let wanted = model.filter.publics
  if !wanted.isEmpty, wanted.isDisjoint(with: hit.entry.publics) {
    all.append(chip((hit.entry.publics.isEmpty ? DirectoryText.publicNotSaid : DirectoryText.forEveryoneToo)(language), .note))
  }
  return all
}

private func nothingFound(_ model: SearchModel, _ corrected: HTML?, _ language: Language) -> HTML {
  var plain = SearchWish()
  plain.words = model.filter.words
  let withoutFilters: HTML =
    model.filter.isNarrowed
    ? "<li>\(textLink(DirectoryText.nothingFilters(language), to: Address.search.link(language, query: plain.query)))</li>" : HTML()
  var anyHour = model.filter
  anyHour.page = 1
  anyHour.opening = nil
  let whateverTheHours: HTML =
    model.filter.opening == nil
    ? HTML() : "<li>\(textLink(SearchFilterText.whateverTheHours(language), to: Address.search.link(language, query: anyHour.query)))</li>"
  return """
    \(corrected)<div class="empty"><h2>\(DirectoryText.nothingTitle, language)</h2><ul><li>\(DirectoryText.nothingOtherWords, language)\
    </li>\(whateverTheHours)\(withoutFilters)\
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
