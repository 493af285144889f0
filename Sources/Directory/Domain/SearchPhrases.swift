import Kernel

/// The situations and synonyms of the editors, ready to be compared with a query.
struct SearchPhrases: Sendable {
  enum Target: Sendable {
    case situation(Int)
    case synonyms(Int)
  }
  struct Phrase: Sendable {
    let target: Target
    /// Bits of the words that must all occur.
    let complete: UInt32
  }
  /// A phrase that occurs in a query, and the query's words that said so.
  struct Match: Sendable {
    let target: Target
    let wordCount: Int
    let tokens: [Int]
  }

  private var phrases: [Phrase] = []
  private var slots: [Int32: [(phrase: Int32, bit: UInt32)]] = [:]
  /// Terms of the single words of each group of synonyms.
  private(set) var synonymTerms: [[Int32]] = []
  private(set) var situations: [(entries: [(entry: Int32, weight: Float)], isDanger: Bool)] = []

  init(_ words: SearchWords, vocabulary: SearchVocabulary, entryPosition: [String: Int32]) {
    for (position, situation) in words.situations.enumerated() {
      let entries: [(entry: Int32, weight: Float)] = situation.entries.sorted { $0.key < $1.key }.compactMap { id, weight in
        entryPosition[id].map { ($0, Float(weight)) }
      }
      situations.append((entries, situation.isDanger))
      for (column, language) in SearchVocabulary.languages.enumerated() {
        for phrase in situation.phrases[language] ?? [] { add(phrase, column, .situation(position), vocabulary) }
      }
    }
    for (position, group) in words.synonyms.enumerated() {
      var terms: [Int32] = []
      for (column, language) in SearchVocabulary.languages.enumerated() {
        for phrase in group.words[language] ?? [] {
          add(phrase, column, .synonyms(position), vocabulary)
          let single = SearchTokens.words(in: phrase)
          guard single.count == 1, let word = vocabulary.ids[single[0]] else { continue }
          let term = vocabulary.terms[Int(word) * 3 + column]
          if term >= 0 { terms.append(term) }
        }
      }
      synonymTerms.append(terms)
    }
  }

  private mutating func add(_ phrase: String, _ column: Int, _ target: Target, _ vocabulary: SearchVocabulary) {
    for slots in Self.readings(of: phrase).prefix(16) { add(slots, column, target, vocabulary) }
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

  private mutating func add(_ reading: [[String]], _ column: Int, _ target: Target, _ vocabulary: SearchVocabulary) {
    guard !reading.isEmpty, reading.count < 30 else { return }
    let id = Int32(phrases.count)
    var complete: UInt32 = 0
    for (position, choices) in reading.enumerated() {
      let bit: UInt32 = 1 << UInt32(position)
      complete |= bit
      for word in choices {
        guard let wordID = vocabulary.ids[word] else { continue }
        let term = vocabulary.terms[Int(wordID) * 3 + column]
        if term >= 0 { slots[term, default: []].append((id, bit)) }
      }
    }
    phrases.append(Phrase(target: target, complete: complete))
  }

  /// - Parameter tokens: for every word of the query the terms it may stand for.
  func matches(_ tokens: [[Int32]]) -> [Match] {
    var seen: [Int32: (mask: UInt32, tokens: [Int])] = [:]
    for (position, terms) in tokens.enumerated() {
      for term in terms {
        for (phrase, bit) in slots[term] ?? [] {
          var state = seen[phrase] ?? (0, [])
          state.mask |= bit
          if state.tokens.last != position { state.tokens.append(position) }
          seen[phrase] = state
        }
      }
    }
    var matches: [(phrase: Int32, match: Match)] = []
    for (id, state) in seen {
      let phrase = phrases[Int(id)]
      guard phrase.complete != 0, state.mask == phrase.complete else { continue }
      matches.append((id, Match(target: phrase.target, wordCount: phrase.complete.nonzeroBitCount, tokens: state.tokens)))
    }
    return matches.sorted { $0.phrase < $1.phrase }.map(\.match)
  }
}
