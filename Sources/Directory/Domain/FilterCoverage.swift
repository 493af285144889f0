import Kernel

/// Of how many entries each filter of the search knows the answer. What it does not know it leaves out, or marks as not said.
package struct FilterCoverage: Hashable, Sendable {
  /// Everything that the public can find.
  package let entries: Int
  package private(set) var publics = 0
  package private(set) var home = 0
  package private(set) var cost = 0
  package private(set) var prescription = 0
  package private(set) var languages = 0
  package private(set) var hours = 0
  /// A place from which it can be said how far it is.
  package private(set) var places = 0
  package private(set) var room = 0

  package init(_ content: DirectoryContent) {
    let shown = content.shown.entries
    entries = shown.count
    for entry in shown {
      if !entry.publics.isEmpty { publics += 1 }
      if entry.home != nil { home += 1 }
      if entry.isFree != nil { cost += 1 }
      if entry.prescriptionNeed != .notSaid { prescription += 1 }
      if !entry.openingHours(.none).isEmpty { hours += 1 }
      if !entry.languagesSpoken.isEmpty { languages += 1 }
      guard let offer = entry.offer?.value else { continue }
      if offer.locations.contains(where: { $0.municipality != nil }) { places += 1 }
      if offer.capacity != nil { room += 1 }
    }
  }

  /// By the names that the filters have in the address of a search.
  package var lines: [(filter: String, known: Int)] {
    [
      ("for", publics), ("home", home), ("cost", cost), ("prescription", prescription), ("speaks", languages), ("open", hours),
      ("nearest", places), ("room", room),
    ]
  }
}
