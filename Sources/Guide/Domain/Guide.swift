package import Kernel

/// A thematic page that ties entries of the directory together: short words and, below them, whom to turn to.
package struct Guide: Hashable, Sendable, Identifiable, Codable {
  /// One entry with the word why it stands there.
  package struct Item: Hashable, Sendable, Codable {
    /// `category/38`.
    package var entry: String
    package var why: Text

    package init(entry: String, why: Text) {
      self.entry = entry
      self.why = why
    }
  }

  package struct Section: Hashable, Sendable, Codable {
    package var title: Text
    /// Paragraphs, an empty line between them.
    package var words: Text
    package var items: [Item]

    package init(title: Text, words: Text, items: [Item] = []) {
      self.title = title
      self.words = words
      self.items = items
    }
  }

  /// Stands in the address: `carers`. Says nothing about violence.
  package let id: String
  package var title: Text
  package var lead: Text
  package var sections: [Section]
  package var sources: [Entry.Source]
  /// The way out at once, a title that says nothing, and no mention by search engines.
  package var isAboutViolence = false

  package init(id: String, title: Text, lead: Text, sections: [Section], sources: [Entry.Source], isAboutViolence: Bool = false) {
    self.id = id
    self.title = title
    self.lead = lead
    self.sections = sections
    self.sources = sources
    self.isAboutViolence = isAboutViolence
  }

  /// Every entry that it names, once, in its order.
  package var entries: [String] {
    var seen: Set<String> = []
    return sections.flatMap(\.items).map(\.entry).filter { seen.insert($0).inserted }
  }
}

/// A guide as it was published on a day.
package struct GuideVersion: Hashable, Sendable {
  package enum Origin: String, Hashable, Sendable, CaseIterable { case files, editor }

  package let guide: Guide
  /// From 1; 0 while nothing was published.
  package let number: Int
  package let at: Instant
  package let origin: Origin
  /// Name of the editor; empty for what came with the program.
  package let by: String
  /// The older version whose words these are, when one was brought back.
  package let restored: Int?

  package init(guide: Guide, number: Int, at: Instant, origin: Origin, by: String, restored: Int? = nil) {
    self.guide = guide
    self.number = number
    self.at = at
    self.origin = origin
    self.by = by
    self.restored = restored
  }
}

/// Everything that an editor sees of a guide.
package struct GuideRecord: Hashable, Sendable {
  package let current: GuideVersion
  /// What somebody is writing, not yet published.
  package let draft: Guide?
  /// Rises with every stored change: who writes over somebody else's is told.
  package let change: Int
  /// What the files say, when that is something else than an editor published.
  package let fromFiles: Guide?

  package init(current: GuideVersion, draft: Guide?, change: Int, fromFiles: Guide?) {
    self.current = current
    self.draft = draft
    self.change = change
    self.fromFiles = fromFiles
  }

  package var id: String { current.guide.id }
  /// Whether anybody but editors ever read it: a guide begun in the browser has number 0 until its first publication.
  package var isPublished: Bool { current.number > 0 }
  /// What the next step of writing begins with.
  package var inHand: Guide { draft ?? current.guide }
}

/// What a load of the guides' files changed.
package struct GuideLoad: Hashable, Sendable {
  package var added = 0
  package var changed = 0
  package var unchanged = 0
  /// Guides whose files say something else than an editor published, which stays.
  package var heldBack = 0
  package init() {}
}
