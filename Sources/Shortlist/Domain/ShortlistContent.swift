package import Kernel

/// Resources chosen for somebody, in an order, with a word to each and one on top.
///
/// What a resource offers is never copied: pages look it up by its identifier, so that numbers and hours are those of today.
package struct ShortlistContent: Hashable, Sendable, Codable {
  package struct Item: Hashable, Sendable, Codable {
    /// An entry of the directory or an activity of the neighbourhood: `category/38`, `activity/01h…`.
    package let entry: String
    package var words: String
    /// How the entry was called when the list was kept: said once it is no longer in the directory.
    package var name: String?

    package init(entry: String, words: String = "", name: String? = nil) {
      self.entry = entry
      self.words = words
      self.name = name
    }
  }

  /// What was taken off last, and from where: it can be put back with its word.
  package struct Removed: Hashable, Sendable, Codable {
    package let item: Item
    package let position: Int
    package init(item: Item, position: Int) {
      self.item = item
      self.position = position
    }
  }

  /// Entries on one list.
  package static let mostItems = 30
  /// Characters of one word to an entry, and of the one on top.
  package static let longestWords = 300
  /// Characters of the name that somebody gives a list for himself.
  package static let longestName = 80

  package private(set) var items: [Item] = []
  /// On top of the list.
  package private(set) var words = ""
  /// For whoever keeps several lists; never shown to whom the list is for.
  package private(set) var name = ""
  package private(set) var removed: Removed?
  private var code: String
  private var texts: String

  /// - Parameter language: of the person whom the list is for.
  package init(language: Language) {
    code = language.code
    texts = Language.french.code
  }

  /// The person's language: that of the printed list, of its link and of its letter.
  package var language: Language { Language(code: code) ?? .french }

  /// The language of the entries' own words. The directory is written in French, Dutch and English: for any other language one of the
  /// three is chosen, and the list says so.
  package var textLanguage: Language {
    if Language.interface.contains(language) { return language }
    return Language(code: texts).flatMap { Language.interface.contains($0) ? $0 : nil } ?? .french
  }

  package var entries: [String] { items.map(\.entry) }
  package var isEmpty: Bool { items.isEmpty }
  package func holds(_ entry: String) -> Bool { items.contains { $0.entry == entry } }
}

// MARK: - Changes

/// What somebody typed on the page of a list, field by field.
package struct ShortlistWords: Hashable, Sendable {
  package var top = ""
  package var name: String?
  /// In the order of the fields on the page.
  package var items: [(entry: String, words: String)] = []
  package var language: Language
  package var textLanguage: Language

  package init(language: Language, textLanguage: Language) {
    self.language = language
    self.textLanguage = textLanguage
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.top == right.top && left.name == right.name && left.language == right.language && left.textLanguage == right.textLanguage
      && left.items.elementsEqual(right.items) { $0 == $1 }
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(top)
    for item in items { hasher.combine(item.entry) }
  }

  /// Everything that is too long, at its field: `words`, `name`, `words-2`.
  package var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    func check(_ path: String, _ words: String, _ most: Int) {
      guard words.count > most else { return }
      problems.append(FieldProblem(path, code: "shortlist.words-too-long", text: ShortlistProblemText.tooLong(words.count, most: most)))
    }
    if let name { check("name", name, ShortlistContent.longestName) }
    check("words", top, ShortlistContent.longestWords)
    for (index, item) in items.enumerated() { check("words-\(index)", item.words, ShortlistContent.longestWords) }
    return problems
  }
}

extension ShortlistContent {
  package enum Command: Hashable, Sendable {
    case add(String)
    case remove(String)
    /// Undoes the last removal.
    case putBack
    /// One place towards the top or the end.
    case raise(String), lower(String)
    case describe(ShortlistWords)
  }

  /// - Throws: ``ShortlistProblem/full``; ``Kernel/Invalid`` for words that are too long.
  package func decide(_ command: Command) throws -> ShortlistContent {
    var next = self
    switch command {
    case .add(let entry):
      guard !holds(entry) else { return self }
      guard items.count < Self.mostItems else { throw ShortlistProblem.full }
      if let removed, removed.item.entry == entry {
        next.items.append(removed.item)
        next.removed = nil
      } else {
        next.items.append(Item(entry: entry))
      }
    case .remove(let entry):
      guard let position = items.firstIndex(where: { $0.entry == entry }) else { return self }
      next.removed = Removed(item: next.items.remove(at: position), position: position)
    case .putBack:
      guard let removed, !holds(removed.item.entry) else { return self }
      guard items.count < Self.mostItems else { throw ShortlistProblem.full }
      next.items.insert(removed.item, at: min(removed.position, items.count))
      next.removed = nil
    case .raise(let entry): next.move(entry, by: -1)
    case .lower(let entry): next.move(entry, by: 1)
    case .describe(let typed):
      let problems = typed.problems
      guard problems.isEmpty else { throw Invalid(problems) }
      next.words = Self.plain(typed.top)
      if let name = typed.name { next.name = Self.plain(name) }
      next.code = typed.language.code
      next.texts = typed.textLanguage.code
      for (entry, words) in typed.items {
        guard let position = next.items.firstIndex(where: { $0.entry == entry }) else { continue }
        next.items[position].words = Self.plain(words)
      }
    }
    return next
  }

  private mutating func move(_ entry: String, by step: Int) {
    guard let position = items.firstIndex(where: { $0.entry == entry }), items.indices.contains(position + step) else { return }
    items.swapAt(position, position + step)
  }

  /// With how each entry is called now, for the day when it is no longer there.
  package func named(_ name: (String) -> String?) -> ShortlistContent {
    var next = self
    for position in next.items.indices { next.items[position].name = name(next.items[position].entry) ?? next.items[position].name }
    return next
  }

  /// With the name of what was taken off last, for the way back.
  package func naming(removed name: String) -> ShortlistContent {
    guard let removed else { return self }
    var next = self
    var item = removed.item
    item.name = name
    next.removed = Removed(item: item, position: removed.position)
    return next
  }

  /// Only which entries and in which order: what a browser needs of a list that the house keeps.
  package var withoutWords: ShortlistContent {
    var next = ShortlistContent(language: language)
    next.texts = texts
    next.items = items.map { Item(entry: $0.entry) }
    return next
  }

  /// Without what was taken off: for a copy that somebody else goes on with.
  package var withoutPast: ShortlistContent {
    var next = self
    next.removed = nil
    next.name = ""
    return next
  }

  /// Words as they were meant, without signs that nobody types.
  private static func plain(_ words: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in words.trimmed.unicodeScalars where scalar == "\n" || scalar.value >= 32 && scalar.value != 127 { plain.append(scalar) }
    return String(plain)
  }
}

// MARK: - As text, for a browser to carry

extension ShortlistContent {
  private static let version = "1"

  /// One text, without the names that a kept list remembers.
  var encoded: String {
    var fields = [Self.version, code, texts, words, name, removed.map { String($0.position) } ?? ""]
    if let removed { fields += [removed.item.entry, removed.item.words] }
    for item in items { fields += [item.entry, item.words] }
    return fields.joined(separator: "\u{1F}")
  }

  /// `nil` for anything that ``encoded`` did not write.
  init?(encoded: String) {
    var fields = encoded.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)[...]
    guard fields.count >= 6, fields.popFirst() == Self.version, let code = fields.popFirst(), let language = Language(code: code),
      let texts = fields.popFirst(), let words = fields.popFirst(), let name = fields.popFirst(), let position = fields.popFirst(),
      fields.count.isMultiple(of: 2)
    else { return nil }
    self.init(language: language)
    (self.texts, self.words, self.name) = (texts, words, name)
    func item() -> Item? {
      guard let entry = fields.popFirst(), let words = fields.popFirst() else { return nil }
      return Item(entry: entry, words: words)
    }
    if let position = Int(position) {
      guard let item = item(), position >= 0 else { return nil }
      removed = Removed(item: item, position: position)
    }
    while let item = item() {
      guard items.count < Self.mostItems, !holds(item.entry) else { return nil }
      items.append(item)
    }
  }
}
