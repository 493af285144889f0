package import Care
package import HTML
package import Kernel

/// What a visitor chose, as it stands in the address.
package struct ActivityFilter: Hashable, Sendable {
  package enum Span: String, CaseIterable, Hashable, Sendable { case today, week, month }

  package var municipality: Int?
  package var span: Span
  package var isFree: Bool
  package var access: String

  /// - Parameter value: of the address's query.
  package init(_ value: (String) -> String) {
    municipality = Int(value("municipality")).flatMap { Municipality.withNIS($0)?.nis }
    span = Span(rawValue: value("when")) ?? .week
    isFree = value("cost") == "free"
    access = ["accessible", "accompanied"].contains(value("access")) ? value("access") : ""
  }

  package func wish(today: Day) -> ActivityWish {
    let days: Int
    switch span {
    case .today: days = 0
    case .week: days = 6
    case .month: days = 27
    }
    var wish = ActivityWish(from: today, through: today.adding(days: days))
    wish.municipality = municipality
    wish.isFree = isFree
    wish.isAccessible = access == "accessible"
    wish.isAccompanied = access == "accompanied"
    return wish
  }

  package var values: [String: String] {
    ["municipality": municipality.map { "\($0)" } ?? "", "when": span.rawValue, "cost": isFree ? "free" : "", "access": access]
  }
}

/// What is found, a page of it.
package struct ActivitiesModel: Hashable, Sendable {
  package let filter: ActivityFilter
  package let found: [FoundActivity]
  package let paging: Paging

  package static let pageSize = 60

  package init(filter: ActivityFilter, all: [FoundActivity], page: Int) {
    self.filter = filter
    paging = Paging(page: page, total: all.count, pageSize: Self.pageSize)
    found = Array(all.dropFirst((paging.page - 1) * Self.pageSize).prefix(Self.pageSize))
  }
}

/// What happens in the neighbourhoods, day by day. Printed it is a poster.
package func activitiesPage(_ model: ActivitiesModel, in frame: Frame) -> Page {
  let language = frame.language
  let form = FilterForm(language, model.filter.values)
  let towns = Municipality.all.map { Choice("\($0.nis)", $0.name(language)) }.sorted { $0.label < $1.label }
  let spans = [("today", ActivityText.today), ("week", ActivityText.week), ("month", ActivityText.month)].map { Choice($0.0, $0.1(language)) }
  let filters = form.form(
    .directory(.activities), label: ActivityText.filter, submit: ActivityText.show,
    form.select("municipality", label: ActivityText.municipality, all: ActivityText.everywhere, towns),
    form.select("when", label: ActivityText.when, all: ActivityText.week, spans.filter { $0.value != "week" }),
    form.select("cost", label: ActivityText.cost, all: ActivityText.anyCost, [Choice("free", ActivityText.free(language))]),
    form.select(
      "access", label: ActivityText.access, all: ActivityText.anyAccess,
      [Choice("accessible", ActivityText.accessible(language)), Choice("accompanied", ActivityText.accompanied(language))]))
  var days = HTML()
  var day: Day?
  var items: [HTML] = []
  func close() {
    guard let day else { return }
    days += "<section><h2>\(Words(language).dateWithWeekday(day))</h2><ul class=\"results\">\(items)</ul></section>"
    items = []
  }
  for found in model.found {
    if found.occurrence.day != day {
      close()
      day = found.occurrence.day
    }
    items.append(activityItem(found, language, level: 3))
  }
  close()
  let query = form.query
  let list: HTML =
    model.found.isEmpty
    ? emptyState(
      ActivityText.none(language),
      buttonLink(ActivityText.widen(language), to: Address.directory(.activities).link(language, query: [("when", "month")]), style: .secondary))
    : days
      + pager(page: model.paging.page, of: model.paging.pages, in: language) {
        Address.directory(.activities).link(language, query: query + [("page", "\($0)")])
      }
  var page = Page(
    title: ActivityText.title(language), address: .directory(.activities),
    body: """
      <h1>\(ActivityText.title, language)</h1><p class="lead">\(ActivityText.lead, language)</p><div class="no-print">\(filters)</div>\(list)
      <p class="no-print"><button type="button" class="button secondary" data-print hidden>\(ActivityText.print, language)</button></p>
      \(housesLink(frame))
      <p class="no-print">\(calendarLink(model.filter.municipality.map { "municipality=\($0)" } ?? "", language))</p>
      """)
  page.query = query
  page.menu = .find
  page.width = .wide
  page.showsEmergencyNumbers = true
  return page
}

/// Editors come from here to the houses.
private func housesLink(_ frame: Frame) -> HTML {
  guard let viewer = frame.viewer, viewer.roles.contains(.directoryEditor) else { return HTML() }
  let address = Address.directory(.activityHouse).link(frame.language)
  return "<p class=\"no-print\">\(textLink(ActivityHouseText.title(frame.language), to: address))</p>"
}

/// `/api/activities.ics?…`
private struct CalendarLink: Linkable {
  let link: String
}

private func calendarLink(_ query: String, _ language: Language) -> HTML {
  let parts = [query, "language=\(language.code)"].filter { !$0.isEmpty }.joined(separator: "&")
  return "<a href=\"\(url: CalendarLink(link: "/api/activities.ics?\(parts)"))\">\(ActivityText.calendar, language)</a>"
}

private func activityItem(_ found: FoundActivity, _ language: Language, level: Int) -> HTML {
  let activity = found.offered.activity
  let time = found.occurrence
  let link: HTML = """
    <a href="\(url: Address.directoryItem(.activities, item: activity.id.raw).link(language))">\(activity.title)</a>
    """
  let words = Words(language)
  let title: HTML = level == 2 ? "<h2 lang=\"\(activity.language.code)\">\(link)</h2>" : "<h3 lang=\"\(activity.language.code)\">\(link)</h3>"
  let dish: HTML =
    activity.dish(on: time.day).map { dish in
      "<p><strong>\(ActivityText.menu, language)\(colon(language))</strong> <span lang=\"\(activity.language.code)\">\(dish)</span></p>"
    } ?? HTML()
  let away: HTML = found.kilometres.map { count in count == 0 ? HTML() : " · \(ActivityText.kilometres(count), language)" } ?? HTML()
  return """
    <li class="card">\(title)\(activityChips(found.offered, language, isCancelled: time.isCancelled))\
    <p>\(ActivityText.hours(words.time(time.opens), words.time(time.closes)), language) · \(found.offered.whereabouts)\(away)</p>\(dish)</li>
    """
}

private func activityChips(_ offered: OfferedActivity, _ language: Language, isCancelled: Bool = false) -> HTML {
  let activity = offered.activity
  var all: [HTML] = []
  if isCancelled { all.append(chip(ActivityText.cancelled(language), .bad)) }
  if let cents = activity.cents { all.append(cents == 0 ? chip(ActivityText.free(language), .good) : chip(OfferText.euros(cents)(language))) }
  if activity.isAccessible { all.append(chip(ActivityText.accessible(language), .good)) }
  if activity.isAccompanied { all.append(chip(ActivityText.accompanied(language), .good)) }
  if offered.place.isFictitious { all.append(chip(ActivityText.invented(language), .note)) }
  return chips(all)
}

/// The page of one activity.
package func activityPage(_ offered: OfferedActivity, in frame: Frame) -> Page {
  let language = frame.language
  let activity = offered.activity
  let words = Words(language)
  let times = activity.occurrences(from: frame.today, through: frame.today.adding(days: 62)).prefix(12)
  let items: [HTML] = times.map { time in
    let dish: HTML =
      activity.dish(on: time.day).map { " · \(ActivityText.menu, language)\(colon(language)) <span lang=\"\(activity.language.code)\">\($0)</span>" } ?? HTML()
    let off: HTML = time.isCancelled ? " \(chip(ActivityText.cancelled(language), .bad))" : HTML()
    return """
      <li>\(words.dateWithWeekday(time.day)), \(ActivityText.hours(words.time(time.opens), words.time(time.closes)), language)\(dish)\(off)</li>
      """
  }
  let own: (String) -> HTML = { text in text.isEmpty ? HTML() : "<span lang=\"\(activity.language.code)\">\(text)</span>" }
  let rhythm: HTML
  switch activity.rhythm {
  case .once: rhythm = HTML()
  case .weekly: rhythm = "<p class=\"soft\">\(ActivityText.weekly, language)</p>"
  case .monthly: rhythm = "<p class=\"soft\">\(ActivityText.monthly, language)</p>"
  }
  let facts = dataList([
    (ActivityText.place(language), HTML(text: offered.whereabouts)),
    (ActivityText.phone(language), offered.place.phone.isEmpty ? HTML() : Prose.phone(offered.place.phone)),
    (ActivityText.forWhom(language), own(activity.forWhom)),
    (ActivityText.registration(language), activity.registration.isEmpty ? "\(ActivityText.noRegistration, language)" : own(activity.registration)),
    (ActivityText.spoken(language), HTML(text: words.list(activity.languages.map { LanguageNames.name($0)(language) }))),
  ])
  let list: HTML = items.isEmpty ? "<p>\(ActivityText.noTimes, language)</p>" : "<ul>\(items)</ul>"
  var page = Page(
    title: activity.title, address: .directoryItem(.activities, item: activity.id.raw),
    body: """
      \(breadcrumb([(ActivityText.title(language), Address.directory(.activities).link(language))], here: activity.title, in: language))
      <h1 lang="\(activity.language.code)">\(activity.title)</h1><p class="lead">\(offered.place.name)</p>\(activityChips(offered, language))\(chooseButton(activity, frame))
      <div class="prose" lang="\(activity.language.code)">\(Prose.paragraphs(activity.words))</div>
      \(card(title: ActivityText.times(language), accent: .iris, rhythm + list))\(facts)
      <p class="no-print">\(calendarLink("house=\(Address.encoded(offered.place.id.raw))", language))</p>
      <p class="no-print">\(textLink(ActivityText.housePoster(language), to: posterLink(offered.place, frame.today, language)))</p>
      <p class="no-print"><button type="button" class="button secondary" data-print hidden>\(ActivityText.print, language)</button></p>
      \(chooseForm(frame, back: Address.directoryItem(.activities, item: activity.id.raw).link(language)))
      """)
  page.menu = .find
  page.showsEmergencyNumbers = true
  return page
}

/// The poster of a house for the month of a day.
func posterLink(_ place: MeetingPlace, _ day: Day, _ language: Language) -> AddressLink {
  Address.directory(.activities).link(language, query: ActivityPosterModel.query(place.id, day.firstOfMonth))
}

/// A small block beside search results: what happens this week. Nothing when there is nothing.
///
/// - Parameter found: as ``Care/findActivities(_:_:)`` found it; the first three different activities are shown.
package func activityStrip(_ found: [FoundActivity], municipality: Int?, in language: Language) -> HTML {
  var seen: Set<ID<Activity>> = []
  let first = found.filter { !$0.occurrence.isCancelled && seen.insert($0.offered.activity.id).inserted }.prefix(3)
  guard !first.isEmpty else { return HTML() }
  let words = Words(language)
  let items: [HTML] = first.map { one in
    """
    <li><a href="\(url: Address.directoryItem(.activities, item: one.offered.activity.id.raw).link(language))" \
    lang="\(one.offered.activity.language.code)">\(one.offered.activity.title)</a> <span class="soft small">\
    \(words.weekday(one.occurrence.day)), \(words.time(one.occurrence.opens)) · \(one.offered.place.name)</span></li>
    """
  }
  let query: [(String, String)] = municipality.map { [("municipality", "\($0)")] } ?? []
  return """
    <section class="card link-card"><h2>\(ActivityText.nearYou, language)</h2><ul>\(items)</ul>\
    <p>\(textLink(ActivityText.all(language), to: Address.directory(.activities).link(language, query: query)))</p></section>
    """
}
