package import Care
package import Kernel

/// One thing that an entry says, as a form asks for it and as its history tells it.
package struct EntryField: Sendable {
  /// How it is asked.
  package enum Kind: Sendable {
    /// Words in every language of the screens.
    case words(get: @Sendable (Entry) -> Text?, set: @Sendable (inout Entry, Text?) -> Void, isLong: Bool)
    /// One line of plain text.
    case line(get: @Sendable (Entry) -> String?, set: @Sendable (inout Entry, String?) -> Void)
    /// One thing a line.
    case lines(get: @Sendable (Entry) -> [String], set: @Sendable (inout Entry, [String]) -> Void)
    /// Other entries, shown and chosen by name.
    case entries(get: @Sendable (Entry) -> [String], set: @Sendable (inout Entry, [String]) -> Void)
    /// Lists of words by language, one a line.
    case wordLists(get: @Sendable (Entry) -> [Language: [String]], set: @Sendable (inout Entry, [Language: [String]]) -> Void)
    /// A whole number.
    case number(ClosedRange<Int>, get: @Sendable (Entry) -> Int?, set: @Sendable (inout Entry, Int?) -> Void)
    case choice([EntryChoice], get: @Sendable (Entry) -> String?, set: @Sendable (inout Entry, String?) -> Void)
    case choices([EntryChoice], get: @Sendable (Entry) -> [String], set: @Sendable (inout Entry, [String]) -> Void)
    /// One of the directory's chapters, by name.
    case chapter(get: @Sendable (Entry) -> String?, set: @Sendable (inout Entry, String?) -> Void)
    /// Sections of the chapter that is chosen in the same form.
    case sections(get: @Sendable (Entry) -> [String], set: @Sendable (inout Entry, [String]) -> Void)
    case flag(get: @Sendable (Entry) -> Bool, set: @Sendable (inout Entry, Bool) -> Void)
    /// Weekly hours in the short form.
    case hours(get: @Sendable (Entry) -> [Schedule], set: @Sendable (inout Entry, [Schedule]) -> Void)
    /// Several things of the same kind, each with parts of its own.
    case rows([RowPart], EntryRows)
    /// Who can have it: each condition has a page of its own.
    case conditions
    /// Shown, not asked.
    case readOnly(@Sendable (Entry, Language) -> [String], why: Text)
  }

  /// Its name in the stored document: `phones`, `offer.schedules`. In a form its parts begin with it.
  package let stored: String
  package let label: Text
  package let hint: Text?
  package let isRequired: Bool
  package let kind: Kind

  init(_ stored: String, _ label: Text, hint: Text? = nil, isRequired: Bool = false, _ kind: Kind) {
    self.stored = stored
    self.label = label
    self.hint = hint
    self.isRequired = isRequired
    self.kind = kind
  }

  /// How many other entries can be added at once.
  package static let mostAdded = 3

  /// The beginning of its names in forms: `offer-schedules`.
  package var name: String { String(stored.map { $0 == "." ? "-" : $0 }) }
}

/// One of a known list of codes.
package struct EntryChoice: Hashable, Sendable {
  package let code: String
  package let words: Text
}

/// One part of a row: the number of a phone, the street of a place.
package struct RowPart: Sendable {
  package enum Kind: Sendable {
    case line
    /// An amount; 0 is told as free.
    case euros
    case words
    case hours
    case lines
    case choice([EntryChoice])
    case choices([EntryChoice])
  }
  package let name: String
  package let label: Text
  package let kind: Kind

  init(_ name: String, _ label: Text, _ kind: Kind = .line) {
    self.name = name
    self.label = label
    self.kind = kind
  }
}

/// One thing wrong in a row.
package struct RowProblem: Hashable, Sendable {
  package let position: Int
  /// The part's name in the form: `number`, `label.fr`.
  package let part: String
  package let code: String
  package let text: Text
}

/// How an entry's forms are read.
package struct EntryReading: Sendable {
  /// The language in which hours and days are written.
  package let language: Language
  /// Languages in which words are asked: all of the screens from an editor, one from a provider.
  package let languages: [Language]
  package let today: Day

  package init(language: Language, languages: [Language] = Language.interface, today: Day) {
    self.language = language
    self.languages = languages
    self.today = today
  }
}

/// How rows come from an entry and go into it. A row's values are named by its parts; words by part and language: `label.fr`.
package struct EntryRows: Sendable {
  package typealias Values = [String: String]

  package let get: @Sendable (Entry, Language) -> [Values]
  /// Takes rows in their order; empty ones were left out.
  package let set: @Sendable (inout Entry, [(position: Int, values: Values)], EntryReading) -> [RowProblem]
  /// How many rows there can be.
  let most: Int

  init(
    most: Int = 40, get: @escaping @Sendable (Entry, Language) -> [Values],
    set: @escaping @Sendable (inout Entry, [(position: Int, values: Values)], EntryReading) -> [RowProblem]
  ) {
    self.get = get
    self.set = set
    self.most = most
  }
}

/// Fields that are edited together: one thing at a time.
package struct EntrySection: Sendable, Identifiable {
  package let id: String
  package let title: Text
  package let fields: [EntryField]
  /// Whether a provider reads it.
  package let isForProviders: Bool
  /// Changed thing by thing on pages of its own, not in one form.
  package let hasOwnPages: Bool

  init(_ id: String, _ title: Text, isForProviders: Bool = true, hasOwnPages: Bool = false, _ fields: [EntryField]) {
    self.id = id
    self.title = title
    self.fields = fields
    self.isForProviders = isForProviders
    self.hasOwnPages = hasOwnPages
  }

  /// Whether a provider may correct it.
  package var isForCorrections: Bool { isForProviders && !hasOwnPages }

  package static func named(_ id: String) -> EntrySection? { all.first { $0.id == id } }

  /// The field that a change in the history is about.
  package static func field(stored: String) -> EntryField? { all.lazy.flatMap(\.fields).first { $0.stored == stored } }
}
