/// A language by its ISO 639-1 code, with its sentences when it came from the list of languages.
///
/// Two values with the same code are the same language, with or without sentences: a stored code is enough to compare.
package struct Language: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let code: String
  /// The language's name in itself, as a reader looks for it; the code where nobody said more.
  package let ownName: String
  package let isRightToLeft: Bool
  /// `nil` for the three languages of the screens, which every text carries itself, and for a code that nothing is known about.
  package let sentences: Sentences?

  /// A language from data.
  package init(code: String, ownName: String, isRightToLeft: Bool = false, sentences: Sentences) {
    self.init(code, ownName, isRightToLeft, sentences)
  }

  private init(_ code: String, _ ownName: String, _ isRightToLeft: Bool = false, _ sentences: Sentences? = nil) {
    self.code = code
    self.ownName = ownName
    self.isRightToLeft = isRightToLeft
    self.sentences = sentences
  }

  package static let french = Language("fr", "Français")
  package static let dutch = Language("nl", "Nederlands")
  package static let english = Language("en", "English")

  /// The languages of every screen: a text that misses one of them does not compile.
  package static let interface: [Language] = [.french, .dutch, .english]

  /// A language that somebody speaks, from its code alone: two small letters. `nil` for anything else.
  ///
  /// Whether pages can be shown in it, ``SpokenLanguages`` decides.
  package init?(code: String) {
    if let known = Self.interface.first(where: { $0.code == code }) {
      self = known
    } else {
      guard code.utf8.count == 2, code.utf8.allSatisfy({ (97...122).contains($0) }) else { return nil }
      self.init(code, code)
    }
  }

  package var description: String { code }

  package static func == (left: Self, right: Self) -> Bool { left.code == right.code }
  package static func < (left: Self, right: Self) -> Bool { left.code < right.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// The languages in which pages can be shown: the three of the screens, and those a region has put on its list.
package struct SpokenLanguages: Sendable {
  /// In the list's order.
  package let further: [Language]

  /// - Parameter further: languages besides French, Dutch and English, for public and personal pages.
  package init(further: [Language]) { self.further = further.filter { !Language.interface.contains($0) } }

  /// French, Dutch and English alone.
  package static let interface = SpokenLanguages(further: [])

  package var all: [Language] { Language.interface + further }

  /// `nil` for a code in which no page can be shown.
  package subscript(code: String) -> Language? { all.first { $0.code == code } }

  /// The same language with its sentences, for one that came as a code out of a database; itself when it is not on the list.
  package func withSentences(_ language: Language) -> Language { self[language.code] ?? language }
}
