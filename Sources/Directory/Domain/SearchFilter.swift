import Kernel

/// Narrows an answer to what a reader chose on the page. Empty sets and `nil` do not narrow.
package struct SearchFilter: Hashable, Sendable {
  package static let all = SearchFilter()

  /// Id of a chapter.
  package var chapter: String?
  package var kinds: Set<Entry.Kind> = []
  /// NIS code: entries that serve it, and those that serve the whole region.
  package var municipality: Int?
  /// Only help that may come to the home.
  package var comesHome = false
  /// At least one of these; entries for everyone are for them too.
  package var publics: Set<Entry.Public> = []

  package init() {}

  package func accepts(_ entry: Entry) -> Bool {
    if let chapter, entry.chapter != chapter { return false }
    if !kinds.isEmpty, !kinds.contains(entry.kind) { return false }
    if let municipality, !entry.municipalities.isEmpty, !entry.municipalities.contains(municipality) { return false }
    if comesHome, entry.home != .always, entry.home != .sometimes { return false }
    if !publics.isEmpty, !entry.publics.isEmpty, !entry.publics.contains(.everyone), publics.isDisjoint(with: entry.publics) {
      return false
    }
    return true
  }
}
