package import Kernel

/// Narrows an answer to what a reader chose on the page. Empty sets and `nil` do not narrow; all that is set must hold.
package struct SearchFilter: Hashable, Sendable {
  package static let all = SearchFilter()

  package enum Cost: String, CaseIterable, Hashable, Sendable { case free, paid }
  package enum Opening: Hashable, Sendable {
    case now
    /// At some time of the present day.
    case today
    case at(Instant)
  }
  package enum Order: String, CaseIterable, Hashable, Sendable {
    /// What answers the words best.
    case best
    /// By distance from the chosen municipality; what has no place keeps its order behind.
    case nearest
    /// The lightest help first: information before help at home before a residence.
    case lightest
  }

  /// Id of a chapter.
  package var chapter: String?
  /// Id of a kind of help, `category/38`: the kind itself and the services that offer it.
  package var category: String?
  package var kinds: Set<Entry.Kind> = []
  /// NIS code: entries that serve it, and those that serve the whole region.
  package var municipality: Int?
  /// Only help that may come to the home.
  package var comesHome = false
  /// At least one of these; entries for everyone are for them too, and come after those that name them.
  package var publics: Set<Entry.Public> = []
  /// ISO 639-1 code of a language that is spoken there, where that is known.
  package var language: String?
  package var cost: Cost?
  /// Leaves out what always needs a prescription. What is known to need none comes first, then what needs one at times, then what nobody
  /// said anything about: leaving that out would hide most of the help that needs none.
  package var withoutPrescription = false
  /// Only what is known to be open then.
  package var opening: Opening?
  /// Only what said lately that it has room.
  package var hasRoom = false
  package var order = Order.best

  package init() {}

  /// Whether anything narrows; the order does not.
  package var isNarrowing: Bool {
    var plain = self
    plain.order = .best
    return plain != .all
  }
}

/// How many answers each choice of a filter would leave, everything else as it is chosen.
package struct SearchCounts: Hashable, Sendable {
  package var chapters: [String: Int] = [:]
  package var kinds: [Entry.Kind: Int] = [:]
  /// By NIS code.
  package var municipalities: [Int: Int] = [:]
  package var publics: [Entry.Public: Int] = [:]
  package var languages: [String: Int] = [:]
  package var costs: [SearchFilter.Cost: Int] = [:]
  package var comesHome = 0
  /// Known to need none.
  package var withoutPrescription = 0
  /// May need one: at times, or nobody said. They stay when one looks for help without a prescription.
  package var perhapsWithoutPrescription = 0
  package var openNow = 0
  package var openToday = 0
  package var hasRoom = 0

  package init() {}
}
