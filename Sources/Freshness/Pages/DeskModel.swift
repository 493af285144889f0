package import Care
package import Kernel

extension FormName {
  package static let entrySave = FormName("save")
  package static let entryNew = FormName("create")
  package static let entryConfirm = FormName("confirm")
  package static let entryAsk = FormName("ask")
  package static let entryRevoke = FormName("revoke")
  package static let entryCall = FormName("call")
  package static let entryStatus = FormName("state")
  package static let entryAssign = FormName("assign")
  package static let entryUndo = FormName("undo")
  package static let entryDecide = FormName("decide")
}

/// The editor's desk: what waits, then a page of entries.
package struct DeskModel: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let entry: Entry
    package let freshness: Freshness
    package let watch: EntryWatch?
    package let mistakes: Int
    package let isAsked: Bool
    /// When somebody said that the service is to be rung again.
    package let ringAgain: Day?
    package init(entry: Entry, freshness: Freshness, watch: EntryWatch?, mistakes: Int, isAsked: Bool, ringAgain: Day? = nil) {
      self.entry = entry
      self.freshness = freshness
      self.watch = watch
      self.mistakes = mistakes
      self.isAsked = isAsked
      self.ringAgain = ringAgain
    }
  }
  package struct Correction: Hashable, Sendable {
    package let name: Text
    package let correction: EntryCorrection
    package init(name: Text, correction: EntryCorrection) {
      self.name = name
      self.correction = correction
    }
  }

  /// Who looks after entries, as numbers beside the choices. What no longer exists is not among them.
  package struct Keeping: Hashable, Sendable {
    /// Of whoever looks at the desk.
    package var mine = 0
    package var nobodys = 0
    /// Cannot be asked by letter: somebody has to ring, or find the address.
    package var withoutAddress = 0
    package init() {}
  }
  /// Choices of the filter `editor`; the filter `address` knows `none` only.
  package enum Editor: String, CaseIterable, Hashable, Sendable { case mine, nobody }

  /// What was asked: `q`, `state`, `editor`, `address`, `chapter`, `municipality`, `kind`, `source`, `visibility`, `order`.
  package let filter: [String: String]
  package let items: [Item]
  package let paging: Paging
  package let chapters: [Chapter]
  /// Names of documents that entries come from.
  package let sources: [String]
  package let corrections: [Correction]
  package let mistakesWaiting: Int
  /// How many entries of the whole directory are in each state.
  package let counts: [FreshnessState: Int]
  package let care: Keeping

  package init(
    filter: [String: String], items: [Item], paging: Paging, chapters: [Chapter], sources: [String], corrections: [Correction],
    mistakesWaiting: Int, counts: [FreshnessState: Int], care: Keeping = Keeping()
  ) {
    self.filter = filter
    self.items = items
    self.paging = paging
    self.chapters = chapters
    self.sources = sources
    self.corrections = corrections
    self.mistakesWaiting = mistakesWaiting
    self.counts = counts
    self.care = care
  }

  package static let pageSize = 25
}

/// One change of a field with both sides, for a table.
package struct ShownSides: Hashable, Sendable {
  package let field: String
  package let before: Entry
  package let after: Entry
  package init(field: String, before: Entry, after: Entry) {
    self.field = field
    self.before = before
    self.after = after
  }
}

/// One entry at the editor's desk.
package struct EntryDeskModel: Hashable, Sendable {
  package struct Act: Hashable, Sendable {
    package let version: Int
    package let at: Instant
    package let source: ChangeSource
    package let sides: [ShownSides]
    package init(version: Int, at: Instant, source: ChangeSource, sides: [ShownSides]) {
      self.version = version
      self.at = at
      self.source = source
      self.sides = sides
    }
  }
  package struct Wish: Hashable, Sendable {
    package let correction: EntryCorrection
    package let sides: [ShownSides]
    package init(correction: EntryCorrection, sides: [ShownSides]) {
      self.correction = correction
      self.sides = sides
    }
  }
  package struct Origin: Hashable, Sendable {
    package let source: ChangeSource
    package let at: Instant
    package init(source: ChangeSource, at: Instant) {
      self.source = source
      self.at = at
    }
  }

  package let entry: Entry
  package let version: Int
  package let origin: ChangeSource
  package let freshness: Freshness
  package let watch: EntryWatch
  package let acts: [Act]
  package let origins: [String: Origin]
  /// What the provider was asked by letter.
  package let asked: [EntryQuestion]
  package let wishes: [Wish]
  package let calls: [EntryCall]
  package let openMistakes: Int
  /// How many acts, letters and calls there are, with those that are not shown.
  package var actTotal = 0
  package var questionTotal = 0
  package var callTotal = 0
  /// Of other entries that it speaks of, by identifier.
  package var names: [String: Text] = [:]
  /// Where entries are filed, for the names of their chapters and sections.
  package let chapters: [Chapter]
  /// What conditions can ask, for their formulas in words.
  package let questions: QuestionBook
  /// What was typed into one of its forms and could not be taken.
  package var sentBack: (form: FormName, state: FormState)? { sent.map { ($0.form, $0.state) } }
  private let sent: SentBack?
  private struct SentBack: Hashable, Sendable {
    let form: FormName
    let state: FormState
  }

  package init(
    entry: Entry, version: Int, origin: ChangeSource, freshness: Freshness, watch: EntryWatch, acts: [Act], origins: [String: Origin],
    asked: [EntryQuestion], wishes: [Wish], calls: [EntryCall], openMistakes: Int, chapters: [Chapter], questions: QuestionBook,
    sentBack: (form: FormName, state: FormState)? = nil
  ) {
    self.entry = entry
    self.version = version
    self.origin = origin
    self.freshness = freshness
    self.watch = watch
    self.acts = acts
    self.origins = origins
    self.asked = asked
    self.wishes = wishes
    self.calls = calls
    self.openMistakes = openMistakes
    self.chapters = chapters
    self.questions = questions
    sent = sentBack.map { SentBack(form: $0.form, state: $0.state) }
  }
}

/// One section of an entry being edited.
package struct SectionModel: Sendable {
  package let entry: Entry
  package let section: EntrySection
  package let version: Int
  package let form: FormState
  /// Where somebody else was first: what is stored now, and what was typed.
  package let conflict: [ShownSides]
  /// Where entries can be filed.
  package let chapters: [Chapter]
  /// Organisations that it may belong to.
  package let organisations: [Entry]
  /// Entries to which it may be related.
  package var others: [Entry] = []

  package init(
    entry: Entry, section: EntrySection, version: Int, form: FormState, chapters: [Chapter], organisations: [Entry], conflict: [ShownSides] = []
  ) {
    self.entry = entry
    self.section = section
    self.version = version
    self.form = form
    self.chapters = chapters
    self.organisations = organisations
    self.conflict = conflict
  }
}
