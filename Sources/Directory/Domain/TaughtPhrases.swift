import Kernel

/// The phrases of situations and synonyms taken apart: the same for every index, so they are read once.
package struct TaughtPhrases: Sendable {
  struct Reading: Sendable {
    let target: SearchPhrases.Target
    /// Position of its language among those of the vocabulary.
    let column: Int
    let slots: [[String]]
  }

  let words: SearchWords
  /// In the order of situations, then synonyms.
  let readings: [Reading]
  /// For each group of synonyms its phrases of one word, with the language's column.
  let singles: [[(column: Int, word: String)]]

  package init(_ words: SearchWords) {
    self.words = words
    var readings: [Reading] = []
    func add(_ phrase: String, _ column: Int, _ target: SearchPhrases.Target) {
      for slots in Self.readings(of: phrase).prefix(16) { readings.append(Reading(target: target, column: column, slots: slots)) }
    }
    for (position, situation) in words.situations.enumerated() {
      for (column, language) in SearchVocabulary.languages.enumerated() {
        for phrase in situation.phrases[language] ?? [] { add(phrase, column, .situation(position)) }
      }
    }
    var singles: [[(column: Int, word: String)]] = []
    for (position, group) in words.synonyms.enumerated() {
      var alone: [(column: Int, word: String)] = []
      for (column, language) in SearchVocabulary.languages.enumerated() {
        for phrase in group.words[language] ?? [] {
          add(phrase, column, .synonyms(position))
          let single = SearchTokens.words(in: phrase)
          if single.count == 1 { alone.append((column, single[0])) }
        }
      }
      singles.append(alone)
    }
    self.readings = readings
    self.singles = singles
  }

  /// The slots of a phrase, each with its choices.
  ///
  /// Both words of a hyphenated choice (`garde-malade`) must occur: it is a reading of its own.
  static func readings(of phrase: String) -> [[[String]]] {
    var readings: [[[String]]] = [[]]
    for part in phrase.split(separator: " ") {
      let choices: [[String]] = part.split(separator: "|").map { SearchTokens.words(in: String($0)) }
      var ways: [[[String]]] = choices.filter { $0.count > 1 }.map { words in words.map { [$0] } }
      let single: [String] = choices.filter { $0.count == 1 }.flatMap { $0 }
      if !single.isEmpty { ways.insert([single], at: 0) }
      if ways.isEmpty { continue }
      readings = readings.flatMap { reading in ways.map { reading + $0 } }
    }
    return readings
  }
}
