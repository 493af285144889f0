package import Care
import HTML
package import Kernel

/// What is true of an offer at the moment of looking.
package struct OfferNow: Hashable, Sendable {
  package var openState: OpenState?
  package var moment: Instant
  /// What the next public holiday means, in words.
  package var holiday: String?
  /// Closures that have not passed, in words.
  package var closures: [String]
  /// The entry of the organisation behind it.
  package var organisation: Entry?
  /// What an organisation offers.
  package var services: [Entry]
  /// How many services offer this kind of help.
  package var offering: Int

  package init(
    openState: OpenState?, moment: Instant, holiday: String?, closures: [String], organisation: Entry?, services: [Entry], offering: Int
  ) {
    self.openState = openState
    self.moment = moment
    self.holiday = holiday
    self.closures = closures
    self.organisation = organisation
    self.services = services
    self.offering = offering
  }
}

/// Open or closed at this moment, in a chip; nothing where nobody said the hours.
func openChip(_ state: OpenState?, at moment: Instant, _ language: Language) -> HTML? {
  guard let state else { return nil }
  return chip(HoursWords(language).state(state, at: moment), state.isOpen ? .good : .plain)
}

/// Hours, places and closures: when and where one can go.
func whenAndWhere(_ entry: Entry, _ now: OfferNow, _ language: Language) -> HTML {
  guard let offer = entry.offer?.value else { return HTML() }
  let words = HoursWords(language)
  var parts = HTML()
  if let state = now.openState {
    parts += "<p>\(openChip(state, at: now.moment, language) ?? HTML())</p>"
    if let warning = words.warning(state) { parts += "<p class=\"soft\">\(warning)</p>" }
  }
  parts += lines(words.week(offer.schedules, on: now.moment.day))
  if let holiday = now.holiday { parts += "<p class=\"soft\">\(holiday)</p>" }
  if !now.closures.isEmpty {
    parts += "<h3>\(OfferText.closures, language)</h3>\(lines(now.closures))"
  }
  let hours: HTML = parts.isEmpty ? HTML() : card(title: OfferText.hours(language), parts)
  guard !offer.locations.isEmpty else { return hours }
  let places: [HTML] = offer.locations.map { place($0, words, now.moment.day, language) }
  return hours + card(title: OfferText.places(language), "<ul class=\"plain-list\">\(places)</ul>")
}

private func lines(_ lines: [String]) -> HTML {
  guard !lines.isEmpty else { return HTML() }
  let items: [HTML] = lines.map { "<li>\($0)</li>" }
  return "<ul class=\"plain-list\">\(items)</ul>"
}

private func place(_ location: Offer.Location, _ words: HoursWords, _ today: Day, _ language: Language) -> HTML {
  let town = location.municipality?.name(language) ?? location.town ?? ""
  let code = location.postalCode.map { "\($0) \(town)" } ?? town
  let address: String = [location.name, location.street, code.isEmpty ? nil : code].compactMap { $0 }.joined(separator: ", ")
  let phones: [HTML] = location.phones.map { phone in "<li>\(Prose.phone(phone.number))</li>" }
  let access: [String] = location.accessibility.map { OfferText.name($0)(language) }
  return """
    <li><p>\(address)</p>\(if: !phones.isEmpty, "<ul class=\"phones\">\(phones)</ul>")\(lines(words.week(location.schedules, on: today)))\
    \(if: !access.isEmpty, "<p class=\"soft\">\(OfferText.accessibility(language))\(colon(language)) \(Words(language).list(access))</p>")</li>
    """
}

/// The rows of "good to know" that come from the offer.
func offerRows(_ entry: Entry, _ now: OfferNow, _ language: Language) -> [(term: String, content: HTML)] {
  var rows: [(term: String, content: HTML)] = []
  if let organisation = now.organisation {
    rows.append(
      (OfferText.organisation(language), textLink(organisation.name(language), to: Address.entry(organisation.id).link(language))))
  }
  guard let offer = entry.offer?.value else { return rows }
  let words = Words(language)
  func add(_ term: Text, _ text: String) { if !text.isEmpty { rows.append((term(language), HTML(text: text))) } }
  add(OfferText.languages, words.list(offer.languages.map { LanguageNames.name($0)(language) }))
  add(OfferText.ages, OfferText.age(from: offer.minimumAge, to: offer.maximumAge)?(language) ?? "")
  add(
    OfferText.costs,
    offer.costs.map { cost in
      let price = cost.cents.map { $0 == 0 ? OfferText.free(language) : OfferText.euros($0)(language) }
      return [cost.option?(language), price].compactMap { $0 }.joined(separator: "\(colon(language)) ")
    }.joined(separator: " · "))
  add(OfferText.access, words.choices(offer.access.map { OfferText.name($0)(language) }))
  add(OfferText.documents, words.list(offer.documents.map { $0(language) }))
  if let capacity = offer.capacity {
    let unit = capacity.unit.map { " \($0(language))" } ?? ""
    let room = OfferText.room(capacity.state)(language) + (capacity.available.map { " · \($0)\(unit)" } ?? "")
    add(OfferText.capacity, OfferText.said(room, on: words.date(capacity.updated))(language))
  }
  let contacts: [HTML] = offer.contacts.map { contact in
    let name: String = [contact.name, contact.function].compactMap { $0 }.joined(separator: ", ")
    let phone: HTML = contact.phone.map { " \(Prose.phone($0))" } ?? HTML()
    let email: HTML = contact.email.map { " \(Prose.email($0))" } ?? HTML()
    return "<li>\(name)\(phone)\(email)</li>"
  }
  if !contacts.isEmpty { rows.append((OfferText.contacts(language), "<ul class=\"plain-list\">\(contacts)</ul>")) }
  return rows
}

/// Says on top of the page that the help is not there any more, or not now.
func offerNotice(_ entry: Entry, _ language: Language) -> HTML {
  switch entry.offer?.value.status {
  case .defunct, .inactive:
    notice(.warn, title: OfferText.closedTitle(language), "<p>\(OfferText.closedWords, language)</p>")
  case .temporarilyClosed: notice(.warn, title: OfferText.pausedTitle(language), HTML())
  case .active, nil: HTML()
  }
}

/// What an organisation offers, or the services that offer a kind of help.
func offeredBy(_ entry: Entry, _ now: OfferNow, _ language: Language) -> HTML {
  if now.offering > 0 {
    let number = entry.id.split(separator: "/").last.map(String.init) ?? ""
    let link = Address.search.link(language, query: [("category", number), ("kind", "service")])
    return """
      <section class="card no-print"><h2>\(OfferText.services, language)</h2>\
      <p>\(buttonLink(OfferText.allServices(now.offering)(language), to: link))</p></section>
      """
  }
  guard !now.services.isEmpty else { return HTML() }
  let items: [HTML] = now.services.map { service in
    "<li><a href=\"\(url: Address.entry(service.id).link(language))\">\(service.name, language)</a></li>"
  }
  return "<section class=\"card link-card\"><h2>\(OfferText.offeredHere, language)</h2><ul>\(items)</ul></section>"
}
