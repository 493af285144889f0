package import Care
import HTML
package import Kernel

/// What somebody searches for, as the address carries it: it can be kept, sent and shared.
package struct SearchWish: Hashable, Sendable {
  /// When it must be open. `at` without a readable day and time asks nothing.
  package enum Opening: String, CaseIterable, Hashable, Sendable { case now, today, at }

  package var words = ""
  /// Id of a chapter.
  package var chapter: String?
  /// Number of a kind of help.
  package var category: String?
  package var municipality: Municipality?
  package var comesHome = false
  package var kind: Entry.Kind?
  package var publics: Set<Entry.Public> = []
  /// ISO 639-1 code of a language that is spoken there.
  package var speaks: String?
  package var cost: SearchFilter.Cost?
  package var withoutPrescription = false
  package var opening: Opening?
  /// As typed, for `Opening.at`; ``moment`` reads them.
  package var day = ""
  package var time = ""
  package var hasRoom = false
  package var order = SearchFilter.Order.best
  /// From 1.
  package var page = 1

  /// The publics one can choose, in the form's order.
  package static let publics: [Entry.Public] = [.older, .carer, .disability, .child, .lowIncome, .uninsured, .undocumented]

  package init() {}

  /// Reads the query of an address; what it does not understand it leaves out. Words are cut after 300 characters.
  package init(_ value: (_ name: String) -> String) {
    words = String(value("q").trimmed.prefix(300))
    func some(_ name: String, most: Int) -> String? {
      let text = value(name).trimmed
      return text.isEmpty ? nil : String(text.prefix(most))
    }
    chapter = some("chapter", most: 100)
    category = some("category", most: 10).flatMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? $0 : nil }
    municipality = Int(value("municipality")).flatMap { Municipality.withNIS($0) ?? Municipality.withPostalCode($0) }
    comesHome = value("home") == "yes"
    kind = Entry.Kind(rawValue: value("kind"))
    publics = Set(Self.publics.filter { value("for-\($0.rawValue)") == "yes" })
    speaks = some("speaks", most: 3)
    cost = SearchFilter.Cost(rawValue: value("cost"))
    withoutPrescription = value("prescription") == "no"
    opening = Opening(rawValue: value("open"))
    day = String(value("day").prefix(20))
    time = String(value("time").prefix(10))
    hasRoom = value("room") == "yes"
    order = SearchFilter.Order(rawValue: value("order")) ?? .best
    page = max(1, min(1000, Int(value("page")) ?? 1))
  }

  /// The same as an address's query; what is not set does not appear.
  package var query: [(String, String)] {
    var pairs: [(String, String)] = []
    if !words.isEmpty { pairs.append(("q", words)) }
    if let chapter { pairs.append(("chapter", chapter)) }
    if let category { pairs.append(("category", category)) }
    if let municipality { pairs.append(("municipality", String(municipality.nis))) }
    if comesHome { pairs.append(("home", "yes")) }
    if let kind { pairs.append(("kind", kind.rawValue)) }
    for wanted in Self.publics where publics.contains(wanted) { pairs.append(("for-\(wanted.rawValue)", "yes")) }
    if let speaks { pairs.append(("speaks", speaks)) }
    if let cost { pairs.append(("cost", cost.rawValue)) }
    if withoutPrescription { pairs.append(("prescription", "no")) }
    if let opening { pairs.append(("open", opening.rawValue)) }
    if opening == .at, !day.isEmpty { pairs.append(("day", day)) }
    if opening == .at, !time.isEmpty { pairs.append(("time", time)) }
    if hasRoom { pairs.append(("room", "yes")) }
    if order != .best { pairs.append(("order", order.rawValue)) }
    if page > 1 { pairs.append(("page", String(page))) }
    return pairs
  }

  /// Whether anything besides the words narrows the results.
  package var isNarrowed: Bool { filter(today: Day(daysSinceEpoch: 0)).isNarrowing || opening == .at }

  /// The time asked for by day and hour; a day alone means noon, an hour alone means today. `nil` when neither can be read.
  package func moment(today: Day) -> Instant? {
    guard opening == .at, !day.trimmed.isEmpty || !time.trimmed.isEmpty else { return nil }
    let wanted = day.trimmed.isEmpty ? today : Day(day.trimmed) ?? TypedDay.read(day, today: today)
    guard let wanted else { return nil }
    guard !time.trimmed.isEmpty else { return Instant(brussels: wanted, hour: 12, minute: 0) }
    let parts = time.split(whereSeparator: { $0 == ":" || $0 == "h" || $0 == "." || $0 == "u" || $0 == "H" }).map { Int(String($0).trimmed) }
    guard (1...2).contains(parts.count), let hour = parts[0], (0...23).contains(hour) else { return nil }
    guard let minute = parts.count == 2 ? parts[1] : 0, (0...59).contains(minute) else { return nil }
    return Instant(brussels: wanted, hour: hour, minute: minute)
  }

  /// The same for the index.
  package func filter(today: Day) -> SearchFilter {
    var filter = SearchFilter()
    filter.chapter = chapter
    filter.category = category.map { "category/\($0)" }
    if let kind { filter.kinds = [kind] }
    filter.municipality = municipality?.nis
    filter.comesHome = comesHome
    filter.publics = publics
    filter.language = speaks
    filter.cost = cost
    filter.withoutPrescription = withoutPrescription
    filter.hasRoom = hasRoom
    filter.order = order
    switch opening {
    case .now: filter.opening = .now
    case .today: filter.opening = .today
    case .at: filter.opening = moment(today: today).map { .at($0) }
    case nil: break
    }
    return filter
  }
}
