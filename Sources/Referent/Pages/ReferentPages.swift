package import Care
import HTML
import Kernel

/// What somebody asked for and what was found.
package struct FindReferentModel: Sendable {
  package var words = ""
  /// NIS code as it was chosen.
  package var municipality = ""
  package var answer: ReferentAnswer = .nothingAsked
  /// All that are shown, by municipality.
  package var all: [Neighbourhood] = []
  package var helpdesk: Entry?

  package init() {}
}

/// Finding the referent: by address, street or the neighbourhood's name.
package func findReferentPage(_ model: FindReferentModel, in frame: Frame) -> Page {
  let language = frame.language
  let address: Address = .room(.neighbourhoods)
  let form = FilterForm(language, ["q": model.words, "municipality": model.municipality])
  let towns: [Choice] = Municipality.all.map { Choice("\($0.nis)", $0.name(language)) }.sorted { $0.label < $1.label }
  let answer: HTML
  switch model.answer {
  case .nothingAsked: answer = HTML()
  case .nobody:
    answer = """
      <section aria-live="polite">\(notice(.note, title: ReferentText.nobodyTitle(language), "<p>\(ReferentText.nobodyWords, language)</p>"))\
      \(talkCard(model.helpdesk, in: language))</section>
      """
  case .found(let matches):
    let cards: [HTML] = matches.map { match in
      let place = [match.street?.names.joined(separator: " – "), match.neighbourhood.town?.name(language)].compactMap { $0 }.joined(separator: ", ")
      let people: [HTML] = match.neighbourhood.referents.map { referentCard($0, in: frame, level: 4) }
      return """
        <section class="card accent-iris"><h3>\(textLink(match.neighbourhood.name(language), to: Address.roomItem(.neighbourhoods, item: match.neighbourhood.id.raw).link(language)))</h3>\
        <p class="soft">\(place)</p>\(people)</section>
        """
    }
    let several: HTML = matches.count > 1 && matches.contains { $0.street != nil } ? "<p>\(ReferentText.several, language)</p>" : HTML()
    answer = "<section><h2>\(ReferentText.found, language)</h2>\(several)\(cards)</section>"
  }
  var page = Page(
    title: ReferentText.title(language), address: address,
    body: """
      <h1>\(ReferentText.title, language)</h1><p class="lead">\(ReferentText.lead, language)</p>
      \(form.form(
        address, label: ReferentText.title, submit: ReferentText.look, form.input("q", label: ReferentText.street, type: "search"),
        form.select("municipality", label: ActivityText.municipality, all: ActivityText.everywhere, towns)))
      <p class="hint">\(ReferentText.streetHint, language)</p>\(answer)\(allNeighbourhoods(model, frame))
      """)
  page.query = form.query
  page.menu = .find
  page.showsEmergencyNumbers = true
  return page
}

private func allNeighbourhoods(_ model: FindReferentModel, _ frame: Frame) -> HTML {
  let language = frame.language
  guard !model.all.isEmpty else { return "<h2>\(ReferentText.all, language)</h2>\(emptyState(ReferentText.none(language)))" }
  let towns = Municipality.all.filter { town in model.all.contains { $0.municipality == town.nis } }
  let parts: [HTML] = towns.map { town in
    let items: [HTML] = model.all.filter { $0.municipality == town.nis }.map { one in
      let people = one.referents.map(\.firstName).joined(separator: ", ")
      return """
        <li>\(textLink(one.name(language), to: Address.roomItem(.neighbourhoods, item: one.id.raw).link(language)))\
        \(if: !people.isEmpty, " <span class=\"soft\">\(people)</span>")</li>
        """
    }
    return "<section><h3>\(town.name(language))</h3><ul class=\"plain-list\">\(items)</ul></section>"
  }
  return "<h2>\(ReferentText.all, language)</h2><div class=\"neighbourhoods\">\(parts)</div>"
}

/// The public page of one neighbourhood.
package func neighbourhoodPage(_ neighbourhood: Neighbourhood, helpdesk: Entry?, in frame: Frame) -> Page {
  let language = frame.language
  let address: Address = .roomItem(.neighbourhoods, item: neighbourhood.id.raw)
  let title = neighbourhood.name(language)
  let search = Address.room(.neighbourhoods).link(language)
  var page = Page(title: title, address: address, body: HTML())
  page.menu = .find
  page.showsEmergencyNumbers = true
  guard !neighbourhood.isRemoved else {
    page.body = """
      <h1>\(title)</h1>\(notice(.note, "<p>\(ReferentText.gone, language)</p>"))\(actions(buttonLink(ReferentText.backToSearch(language), to: search)))
      """
    return page
  }
  let known: [HTML] = neighbourhood.referents.map { "<section class=\"card accent-iris\">\(referentCard($0, in: frame, level: 2))</section>" }
  let people: HTML =
    known.isEmpty ? "\(notice(.note, "<p>\(ReferentText.vacant, language)</p>"))\(talkCard(helpdesk, in: language))" : "\(known)"
  let reasons: [HTML] = ReferentText.reasons.map { "<li>\($0, language)</li>" }
  let streets: [HTML] = neighbourhood.streets.map { "<li>\(streetLine($0, language))</li>" }
  let invented: HTML = neighbourhood.isFictitious ? chips([chip(ReferentText.invented(language), .note)]) : HTML()
  page.body = """
    \(breadcrumb([(ReferentText.title(language), search)], here: title, in: language))
    <h1>\(title)</h1><p class="soft">\(neighbourhood.town?.name(language) ?? "")</p>\(invented)\(people)
    <h2>\(ReferentText.what, language)</h2><ul>\(reasons)</ul><p>\(ReferentText.never, language)</p>
    \(actions(
      buttonLink(LayoutText.report(language), to: Address.reportNeed.link(language)),
      buttonLink(ReferentText.poster(language), to: address.link(language, query: [("paper", "poster")]), style: .secondary),
      buttonLink(ReferentText.cards(language), to: address.link(language, query: [("paper", "cards")]), style: .quiet)))
    \(disclosure(ReferentText.streets(language), "<ul class=\"plain-list streets\">\(streets)</ul>"))
    """
  return page
}

/// `rue des Coteaux – Wijnheuvelenstraat : 1-99 impairs`.
func streetLine(_ street: NeighbourhoodStreet, _ language: Language) -> String {
  street.line { NeighbourhoodDeskText.side($0)(language) }
}

/// A picture of ours, by the tag that changes with it.
struct PictureLink: Linkable {
  let link: String
  init(tag: String) { link = "/api/referent-picture/\(Address.encoded(tag))" }
}

/// Her face: the picture, or her initials.
func referentFace(_ referent: Referent) -> HTML {
  guard let tag = referent.picture else { return "<span class=\"face\" aria-hidden=\"true\">\(referent.initials)</span>" }
  return "<img class=\"face\" src=\"\(url: PictureLink(tag: tag))\" alt=\"\" width=\"96\" height=\"96\">"
}

/// Who she is and how she is reached; who is there instead of her, on the days when she is not.
func referentCard(_ referent: Referent, in frame: Frame, level: Int) -> HTML {
  let language = frame.language
  let words = Words(language)
  let away: HTML? = referent.absenceToTell(on: frame.today).map { absence in
    let instead: HTML =
      absence.standIn.isEmpty
      ? "<p>\(ReferentText.standInHelpdesk, language)</p>"
      : "<p>\(ReferentText.standIn(absence.standIn), language)\(if: !absence.phone.isEmpty, " \(Prose.phone(absence.phone))")</p>"
    return notice(.warn, "<p><strong>\(ReferentText.away(words.date(absence.from), words.date(absence.until)), language)</strong></p>\(instead)")
  }
  let hours: [HTML] = HoursWords(language).week(referent.schedules, on: frame.today).map { "<li>\($0)</li>" }
  let facts = dataList([
    (ReferentText.phone(language), "<span class=\"big-phone\">\(Prose.phone(referent.phone))</span>"),
    (ReferentText.hours(language), hours.isEmpty ? HTML() : "<ul class=\"plain-list\">\(hours)</ul>"),
    (ReferentText.base(language), HTML(text: [referent.base, referent.address].filter { !$0.isEmpty }.joined(separator: ", "))),
    (ReferentText.speaks(language), HTML(text: words.list(referent.languages.map { LanguageNames.name($0)(language) }))),
    (ReferentText.email(language), referent.email.isEmpty ? HTML() : Prose.email(referent.email)),
  ])
  return """
    <div class="referent">\(referentFace(referent))<div>\(heading(referent.name, level: level))<p class="soft">\(ReferentText.role, language)</p>\(away)\(facts)</div></div>
    """
}
