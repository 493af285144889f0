package import Care
package import Kernel

/// What somebody searches for, as the address carries it: it can be kept, sent and shared.
package struct SearchWish: Hashable, Sendable {
  package var words = ""
  /// Id of a chapter.
  package var chapter: String?
  package var municipality: Municipality?
  package var comesHome = false
  package var kind: Entry.Kind?
  /// From 1.
  package var page = 1

  package init() {}

  /// Reads the query of an address; what it does not understand it leaves out. Words are cut after 300 characters.
  package init(_ value: (_ name: String) -> String) {
    words = String(value("q").trimmed.prefix(300))
    let chapter = value("chapter")
    self.chapter = chapter.isEmpty ? nil : String(chapter.prefix(100))
    municipality = Int(value("municipality")).flatMap { Municipality.withNIS($0) ?? Municipality.withPostalCode($0) }
    comesHome = value("home") == "yes"
    kind = Entry.Kind(rawValue: value("kind"))
    page = max(1, min(1000, Int(value("page")) ?? 1))
  }

  /// The same as an address's query; what is not set does not appear.
  package var query: [(String, String)] {
    var pairs: [(String, String)] = []
    if !words.isEmpty { pairs.append(("q", words)) }
    if let chapter { pairs.append(("chapter", chapter)) }
    if let municipality { pairs.append(("municipality", String(municipality.nis))) }
    if comesHome { pairs.append(("home", "yes")) }
    if let kind { pairs.append(("kind", kind.rawValue)) }
    if page > 1 { pairs.append(("page", String(page))) }
    return pairs
  }

  /// Whether anything besides the words narrows the results.
  package var isNarrowed: Bool { chapter != nil || municipality != nil || comesHome || kind != nil }

  /// Does an entry pass, apart from the words? An entry without municipalities serves the whole region.
  package func admits(_ entry: Entry) -> Bool {
    if let chapter, entry.chapter != chapter { return false }
    if let municipality, !entry.municipalities.isEmpty, !entry.municipalities.contains(municipality.nis) { return false }
    if comesHome, entry.home != .always && entry.home != .sometimes { return false }
    if let kind, entry.kind != kind { return false }
    return true
  }
}
