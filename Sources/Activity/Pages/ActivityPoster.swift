package import Care
import HTML
package import Kernel

/// What one house offers in one month, to be hung up.
package struct ActivityPosterModel: Hashable, Sendable {
  package let place: MeetingPlace
  /// The first day of the month.
  package let month: Day
  /// Day by day.
  package let found: [FoundActivity]
  /// `https://relais.example`, for the code on paper.
  package let publicAddress: String

  package init(place: MeetingPlace, month: Day, found: [FoundActivity], publicAddress: String) {
    self.place = place
    self.month = month
    self.found = found
    self.publicAddress = publicAddress
  }

  /// The query of the poster's address.
  package static func query(_ place: ID<MeetingPlace>, _ month: Day) -> [(String, String)] {
    [("house", place.raw), ("month", "\(month.year)-\(Day.padded(month.month, 2))")]
  }

  /// The first day of a month as the address names it, `2026-12`; that of today for anything else.
  package static func month(_ typed: String, today: Day) -> Day { Day("\(typed)-01") ?? today.firstOfMonth }
}

extension Day {
  /// The first day of this day's month.
  package var firstOfMonth: Day { adding(days: 1 - dayOfMonth) }
  /// The first day of the month after it.
  package var firstOfNextMonth: Day { firstOfMonth.adding(days: 31).firstOfMonth }
}

/// A sheet for the door and the lift: large type, day by day, with a code that leads to what is true now.
package func activityPosterPage(_ model: ActivityPosterModel, in frame: Frame) -> Page {
  let language = frame.language
  let words = Words(language)
  let place = model.place
  let town = Municipality.withNIS(place.municipality)?.name(language) ?? ""
  let address: Address = .directory(.activities)
  func month(_ first: Day, _ text: Text) -> HTML {
    buttonLink(text(language), to: address.link(language, query: ActivityPosterModel.query(place.id, first)), style: .secondary)
  }
  let before = model.month.adding(days: -1).firstOfMonth
  let earlier: HTML = before >= frame.today.firstOfMonth ? month(before, ActivityText.previousMonth) : HTML()
  let days = Dictionary(grouping: model.found, by: \.occurrence.day).sorted { $0.key < $1.key }
  let sections: [HTML] = days.map { day, found in
    let items: [HTML] = found.map { posterItem($0, language) }
    return "<section class=\"poster-day\"><h2>\(words.weekday(day)) \(day.dayOfMonth)</h2><ul class=\"plain-list\">\(items)</ul></section>"
  }
  let list: HTML = sections.isEmpty ? emptyState(ActivityText.noneThisMonth(language)) : "<div class=\"poster-days\">\(sections)</div>"
  let whole = model.publicAddress + address.link(language, query: [("house", place.id.raw)]).link
  let reach: [String] = [place.address, town].filter { !$0.isEmpty }
  let phone: HTML = place.phone.isEmpty ? HTML() : "<p class=\"poster-phone\">\(Prose.phone(place.phone))</p>"
  let fictitious: HTML = place.isFictitious ? chips([chip(ActivityText.invented(language), .note)]) : HTML()
  let accessible: HTML = place.isAccessible ? "<p>\(ActivityText.accessible, language)</p>" : HTML()
  var page = Page(
    title: "\(place.name), \(words.month(model.month))", address: address,
    body: """
      <div class="no-print">\(breadcrumb([(ActivityText.title(language), address.link(language))], here: ActivityText.poster(language), in: language))
      <div class="actions"><button type="button" class="button primary" data-print hidden>\(ActivityText.print, language)</button>\
      \(earlier)\(month(model.month.firstOfNextMonth, ActivityText.nextMonth))</div></div>
      <article class="poster"><h1 lang="\(place.language.code)">\(place.name)</h1><p class="poster-month">\(words.month(model.month))</p>\(fictitious)\(list)
      <footer class="poster-end"><div><p>\(reach.joined(separator: ", "))</p>\(phone)\(accessible)</div>\
      <figure class="qr-line">\(qrDrawing(whole, label: ActivityText.alwaysTrue(language)))<figcaption>\(ActivityText.alwaysTrue, language)</figcaption></figure>\
      </footer></article>
      """)
  page.query = ActivityPosterModel.query(place.id, model.month)
  page.menu = .find
  page.showsEmergencyNumbers = true
  return page
}

private func posterItem(_ found: FoundActivity, _ language: Language) -> HTML {
  let (activity, time) = (found.offered.activity, found.occurrence)
  let words = Words(language)
  var facts: [HTML] = []
  if time.isCancelled { facts.append("<strong>\(ActivityText.cancelled, language)</strong>") }
  if let cents = activity.cents { facts.append(cents == 0 ? "\(ActivityText.free, language)" : "\(OfferText.euros(cents), language)") }
  if !activity.elsewhere.isEmpty { facts.append("<span lang=\"\(activity.language.code)\">\(activity.elsewhere)</span>") }
  if activity.isAccompanied { facts.append("\(ActivityText.accompanied, language)") }
  if !activity.registration.isEmpty {
    facts.append("\(ActivityText.registration, language)\(colon(language)) <span lang=\"\(activity.language.code)\">\(activity.registration)</span>")
  }
  if let dish = activity.dish(on: time.day) {
    facts.append("\(ActivityText.menu, language)\(colon(language)) <span lang=\"\(activity.language.code)\">\(dish)</span>")
  }
  let joined = facts.enumerated().map { index, fact -> HTML in index == 0 ? fact : " · \(fact)" }
  return """
    <li><p class="poster-title"><span class="poster-time">\(words.time(time.opens)) – \(words.time(time.closes))</span> \
    <strong lang="\(activity.language.code)">\(activity.title)</strong></p>\(if: !joined.isEmpty, "<p>\(joined)</p>")</li>
    """
}
