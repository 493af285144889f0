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

  init(_ taught: TaughtPhrases, vocabulary: SearchVocabulary, entryPosition: [String: Int32]) {
    for situation in taught.words.situations {
      let entries: [(entry: Int32, weight: Float)] = situation.entries.sorted { $0.key < $1.key }.compactMap { id, weight in
        entryPosition[id].map { ($0, Float(weight)) }
      }
      situations.append((entries, situation.isDanger))
    }
    for group in taught.singles {
      synonymTerms.append(
        group.compactMap { column, name in
          guard let word = vocabulary.ids[name] else { return nil }
          let term = vocabulary.terms[Int(word) * 3 + column]
          return term >= 0 ? term : nil
        })
    }
    for reading in taught.readings { add(reading.slots, reading.column, reading.target, vocabulary) }
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
