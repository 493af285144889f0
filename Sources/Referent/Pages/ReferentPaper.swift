package import Care
import HTML
import Kernel

/// The languages of paper in Brussels: that of the reader first, and always French and Dutch.
private func both(_ language: Language) -> [Language] { language == .dutch ? [.dutch, .french] : [.french, .dutch] }

/// A sheet for the door, the lift and the pharmacy: in both languages, large, with a code that leads to what is true now.
package func referentPosterPage(_ neighbourhood: Neighbourhood, publicAddress: String, in frame: Frame) -> Page {
  let language = frame.language
  let people: [HTML] = neighbourhood.referents.map { referent in
    let hours: [HTML] = both(language).map { spoken in
      let lines: [HTML] = HoursWords(spoken).week(referent.schedules, on: frame.today).map { "<p>\($0)</p>" }
      return "<div lang=\"\(spoken.code)\">\(lines)</div>"
    }
    let spoken = referent.languages.map { code in both(language).map { LanguageNames.name(code)($0) }.uniqued.joined(separator: " / ") }
    return """
      <section class="poster-referent">\(referentFace(referent))<div><h2>\(referent.name)</h2><p class="poster-phone">\(Prose.phone(referent.phone))</p>\
      <p>\([referent.base, referent.address].filter { !$0.isEmpty }.joined(separator: ", "))</p><div class="poster-hours">\(hours)</div>\
      <p class="soft">\(spoken.joined(separator: " · "))</p></div></section>
      """
  }
  let calls: [HTML] = both(language).map { spoken in
    "<p class=\"poster-call\" lang=\"\(spoken.code)\">\(ReferentText.call, spoken) \(ReferentText.speakWith, spoken)\(colon(spoken))</p>"
  }
  let names = both(language).map { neighbourhood.name($0) }.uniqued.joined(separator: " – ")
  let article: HTML = """
    <article class="poster referent-poster"><h1>\(names)</h1>\(calls)\(people)\(paperEnd(neighbourhood, publicAddress, language))</article>
    """
  return paperPage(neighbourhood, "poster", ReferentText.poster, article, in: frame)
}

private func paperEnd(_ neighbourhood: Neighbourhood, _ publicAddress: String, _ language: Language) -> HTML {
  let caption = both(language).map { ReferentText.upToDate($0) }.joined(separator: " – ")
  let link = publicLink(neighbourhood, publicAddress, language)
  return """
    <footer class="poster-end"><div>\(if: neighbourhood.isFictitious, "<p>\(ReferentText.invented, language)</p>")<p class="qr-address">\(link.bare)</p></div>\
    <figure class="qr-line">\(qrDrawing(link.whole, label: caption))<figcaption>\(caption)</figcaption></figure></footer>
    """
}

/// Eight cards on a sheet of A4, to cut and hand out.
package func referentCardsPage(_ neighbourhood: Neighbourhood, publicAddress: String, in frame: Frame) -> Page {
  let language = frame.language
  let link = publicLink(neighbourhood, publicAddress, language)
  let people: [HTML] = neighbourhood.referents.prefix(2).map { referent in
    "<p class=\"pocket-name\"><strong>\(referent.name)</strong> \(Prose.phone(referent.phone))</p>"
  }
  let calls: [HTML] = both(language).map { "<p class=\"pocket-call\" lang=\"\($0.code)\">\(ReferentText.call, $0)</p>" }
  let names = both(language).map { neighbourhood.name($0) }.uniqued.joined(separator: " – ")
  let card: HTML = """
    <li class="pocket"><div><p class="pocket-place">\(names)</p>\(calls)\(people)</div>\(qrDrawing(link.whole, label: ReferentText.upToDate(language)))</li>
    """
  let sheet: HTML = """
    <h1 class="no-print">\(ReferentText.cards, language)</h1><ul class="pockets">\([HTML](repeating: card, count: 8))</ul>
    """
  return paperPage(neighbourhood, "cards", ReferentText.cards, sheet, in: frame)
}

private func publicLink(_ neighbourhood: Neighbourhood, _ publicAddress: String, _ language: Language) -> (whole: String, bare: String) {
  let whole = publicAddress + Address.roomItem(.neighbourhoods, item: neighbourhood.id.raw).path(both(language)[0])
  return (whole, whole.split(separator: "//", maxSplits: 1).last.map(String.init) ?? whole)
}

private func paperPage(_ neighbourhood: Neighbourhood, _ paper: String, _ words: Text, _ sheet: HTML, in frame: Frame) -> Page {
  let language = frame.language
  let address: Address = .roomItem(.neighbourhoods, item: neighbourhood.id.raw)
  var page = Page(
    title: "\(neighbourhood.name(language)), \(words(language))", address: address,
    body: """
      <div class="no-print">\(breadcrumb([(neighbourhood.name(language), address.link(language))], here: words(language), in: language))
      <p><button type="button" class="button primary" data-print hidden>\(ReferentText.print, language)</button></p></div>\(sheet)
      """)
  page.query = [("paper", paper)]
  page.menu = .find
  return page
}

extension [String] {
  /// Without repetitions, in their order.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
