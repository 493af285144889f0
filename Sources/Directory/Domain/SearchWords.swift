package import Kernel

/// What editors teach the search beside the directory itself: words that say nothing, words that mean the same, and situations.
///
/// Read from `Parameters/search/*.yaml`; every list may be empty.
package struct SearchWords: Hashable, Sendable {
  /// Words that mean the same in every language; a group of several words (`aide ménagère`) only leads to the single words beside it.
  package struct Synonyms: Hashable, Sendable {
    package let words: [Language: [String]]
    package init(words: [Language: [String]]) { self.words = words }
  }

  /// What people tell, and the help that fits it.
  package struct Situation: Hashable, Sendable {
    /// Every word of a phrase must occur in the query, in any order and form; `mère|maman` accepts either.
    package let phrases: [Language: [String]]
    /// Entry ids with their weight: 1 is a hint, 2 a good answer, 3 the first answer.
    package let entries: [String: Double]
    /// Pages show the emergency numbers big.
    package let isDanger: Bool

    package init(phrases: [Language: [String]], entries: [String: Double], isDanger: Bool) {
      self.phrases = phrases
      self.entries = entries
      self.isDanger = isDanger
    }
  }

  /// Words without meaning for search: articles, pronouns, question words.
  package var silent: [Language: [String]] = [:]
  /// Words that everybody writes and that say little: help, home, mother.
  package var weak: [Language: [String]] = [:]
  /// Long words that are not to be taken apart: `ziekenhuis` has nothing to do with a house.
  package var whole: [String] = []
  package var synonyms: [Synonyms] = []
  package var situations: [Situation] = []

  package init() {}
}
