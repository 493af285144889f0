package import Kernel

/// What the search understood of a query.
package struct SearchQuery: Sendable {
  package let text: String
  package let language: Language
  /// NIS code of the first municipality named; it does not narrow the answer by itself.
  package let municipality: Int?
  /// The query speaks of violence or of danger to life: pages show 112, 101 and the lines first.
  package let signalsDanger: Bool
  /// The words that were looked for, folded, without those that say nothing.
  package let words: [String]

  /// One word of the query: the terms it may stand for.
  struct Token: Sendable {
    var word: String
    /// How much the word matters.
    var mass: Float
    var alternatives: [(term: Int32, factor: Float)] = []
    var isKnown: Bool { !alternatives.isEmpty }
    var isWeak = false

    mutating func add(_ term: Int32, _ factor: Float) {
      if let known = alternatives.firstIndex(where: { $0.term == term }) {
        alternatives[known].factor = max(alternatives[known].factor, factor)
      } else {
        alternatives.append((term, factor))
      }
    }
  }

  let tokens: [Token]
  let boosts: [(entry: Int32, weight: Float)]
  /// Digits, when the query is a number.
  let number: String?
}

/// Turns what somebody typed into a ``SearchQuery``.
struct SearchQueryReader: Sendable {
  private let vocabulary: SearchVocabulary
  private let termMass: [Float]
  private let hasPostings: [Bool]
  private let phrases: SearchPhrases
  private let places = SearchPlaces()
  private let silent: [Set<String>]
  private let anySilent: Set<String>
  private let weak: Set<String>
  private let numberWords: Set<String> = [
    "category", "categorie", "categories", "cat", "fiche", "numero", "nummer", "number", "no", "nr", "organisation", "organisatie",
    "organization", "social", "sociaal", "brussels", "https", "www",
  ]
  private let stem: @Sendable (String, Language) -> String

  /// A word of another language counts a little less than one of the reader's own.
  private static let otherLanguage: Float = 0.85
  private static let synonym: Float = 0.7

  init(tables: SearchTables, phrases: SearchPhrases, words: SearchWords, stem: @escaping @Sendable (String, Language) -> String) {
    vocabulary = tables.vocabulary
    termMass = tables.termMass
    hasPostings = (0..<tables.vocabulary.termCount).map { tables.postingStart[$0] < tables.postingStart[$0 + 1] }
    self.phrases = phrases
    silent = SearchVocabulary.languages.map { Set((words.silent[$0] ?? []).flatMap { SearchTokens.words(in: $0) }) }
    anySilent = silent[0].union(silent[1]).union(silent[2])
    weak = Set(SearchVocabulary.languages.flatMap { words.weak[$0] ?? [] }.flatMap { SearchTokens.words(in: $0) })
    self.stem = stem
  }

  /// Whether a folded word stands in the directory or in its lists of words.
  func knows(_ word: String) -> Bool { vocabulary.ids[word] != nil }

  func read(_ text: String, language: Language) -> SearchQuery {
    let column = SearchVocabulary.column(of: language)
    let words = SearchTokens.words(in: text, limit: SearchTokens.limit)
    let (isPlace, municipality) = places.recognise(words)
    let hasOther = zip(words, isPlace).contains { !$1 && !silent[column].contains($0) }

    var tokens: [SearchQuery.Token] = []
    for (position, word) in words.enumerated() {
      if isPlace[position], hasOther { continue }
      let isSilent = silent[column].contains(word)
      var read = self.tokens(for: word, column: column, isLast: position == words.count - 1, mayGuess: !isSilent)
      if isSilent {
        for index in read.indices { read[index].mass = 0 }
      } else if anySilent.contains(word) {
        for index in read.indices { read[index].mass *= 0.4 }
      }
      tokens.append(contentsOf: read)
    }
    glue(words, &tokens, column: column)
    let (boosts, isDanger) = applyPhrases(&tokens, column: column)
    let spoken = tokens.filter { $0.mass > 0 }
    return SearchQuery(
      text: text, language: language, municipality: municipality, signalsDanger: isDanger, words: spoken.map(\.word),
      tokens: Array(spoken.prefix(30)), boosts: boosts, number: number(text, words))
  }

  private func number(_ text: String, _ words: [String]) -> String? {
    if let number = SearchTokens.number(in: text) { return number }
    let rest = words.filter { !numberWords.contains($0) }
    guard rest.count == 1, rest[0].utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return rest[0]
  }

  // MARK: Words

  private func tokens(for word: String, column: Int, isLast: Bool, mayGuess: Bool) -> [SearchQuery.Token] {
    var token = SearchQuery.Token(word: word, mass: 0)
    token.isWeak = weak.contains(word)
    if let id = vocabulary.ids[word] {
      add(id, 1, to: &token, column: column)
      for part in vocabulary.parts[id] ?? [] { add(part, 0.45, to: &token, column: column) }
    }
    if !token.isKnown {
      for (other, language) in SearchVocabulary.languages.enumerated() {
        guard let term = vocabulary.termIDs[other][stem(word, language)] else { continue }
        token.add(term, 0.95 * (other == column ? 1 : Self.otherLanguage))
      }
    }
    if !token.isKnown, mayGuess, case let parts = guess(word, &token, column: column), !parts.isEmpty { return parts }
    complete(word, &token, column: column, isLast: isLast, mayGuess: mayGuess)
    token.mass = mass(of: token, column: column)
    return [token]
  }

  /// For a word nobody knows: typing mistakes, then glued words.
  ///
  /// - Returns: the parts, when the word is made of several; otherwise the token has got its alternatives.
  private func guess(_ word: String, _ token: inout SearchQuery.Token, column: Int) -> [SearchQuery.Token] {
    let length = word.utf8.count
    guard length >= 4, !word.utf8.allSatisfy({ (48...57).contains($0) }) else { return [] }
    let farthest = length >= 8 ? 2 : length >= 5 ? 1 : 0
    let (distance, near) = vocabulary.near(word, farthest: farthest)
    if distance <= 1 || length < 8, !near.isEmpty {
      take(near, distance: distance, word, &token, column: column)
      return []
    }
    let parts = split(word)
    guard parts.isEmpty else {
      return parts.map { part in
        var piece = SearchQuery.Token(word: vocabulary.names[Int(part)], mass: 0)
        add(part, 0.9, to: &piece, column: column)
        piece.isWeak = weak.contains(piece.word)
        piece.mass = mass(of: piece, column: column)
        return piece
      }
    }
    if !near.isEmpty { take(near, distance: distance, word, &token, column: column) }
    // The last part of a Dutch compound says what it is: `nierdialyse` is a kind of `dialyse`.
    if near.isEmpty, let head = vocabulary.ending(of: word), !anySilent.contains(vocabulary.names[Int(head)]) {
      add(head, 0.75, to: &token, column: column)
    } else if near.isEmpty, let start = vocabulary.beginning(of: word), !anySilent.contains(vocabulary.names[Int(start)]) {
      // `rolstoelvervoor`: where the end is mistyped, the beginning still says something.
      add(start, 0.6, to: &token, column: column)
    }
    return []
  }

  private func take(_ near: [Int32], distance: Int, _ word: String, _ token: inout SearchQuery.Token, column: Int) {
    // People rarely mistype the first letter: words that share it come first.
    let first = word.utf8.first
    let sameStart = near.filter { vocabulary.names[Int($0)].utf8.first == first }
    let chosen = sameStart.isEmpty ? near : sameStart
    let factor: Float = (distance <= 1 ? 0.85 : 0.65) * (sameStart.isEmpty ? 0.7 : 1)
    for id in chosen.prefix(8) { add(id, factor, to: &token, column: column) }
  }

  private func split(_ word: String) -> [Int32] {
    vocabulary.split(word) { id in !anySilent.contains(vocabulary.names[Int(id)]) }
  }

  /// The beginning of a word stands for its completions: for the last word, which may still be being typed, and for short forms.
  private func complete(_ word: String, _ token: inout SearchQuery.Token, column: Int, isLast: Bool, mayGuess: Bool) {
    guard mayGuess, !token.isKnown, word.utf8.count >= (isLast ? 3 : 4) else { return }
    for id in vocabulary.completions(of: word, limit: 12) {
      let length = vocabulary.names[Int(id)].utf8.count
      add(id, min(0.65, max(0.35, 0.8 * Float(word.utf8.count) / Float(length))), to: &token, column: column)
    }
  }

  private func add(_ word: Int32, _ factor: Float, to token: inout SearchQuery.Token, column: Int) {
    for other in 0..<3 {
      let term = vocabulary.terms[Int(word) * 3 + other]
      if term >= 0 { token.add(term, factor * (other == column ? 1 : Self.otherLanguage)) }
    }
  }

  /// What the reader's own language says about how rare the word is; other languages only when it does not know it.
  private func mass(of token: SearchQuery.Token, column: Int) -> Float {
    var own: Float = 0
    var other: Float = 0
    for (term, factor) in token.alternatives where hasPostings[Int(term)] {
      let mass = termMass[Int(term)] * (factor > 0.5 ? 1 : factor)
      if Int(vocabulary.termColumn[Int(term)]) == column { own = max(own, mass) } else { other = max(other, mass) }
    }
    let mass = own > 0 ? own : other
    if token.isWeak { return min(max(mass, 0.3), 1.2) }
    // A word the directory does not know still counts when the answer's certainty is judged.
    return mass > 0 ? mass : 1.5
  }

  /// `poets hulp` → `poetshulp`.
  private func glue(_ words: [String], _ tokens: inout [SearchQuery.Token], column: Int) {
    for (left, right) in zip(words, words.dropFirst()) where left.utf8.count + right.utf8.count >= 6 {
      for link in ["", "s", "en"] {
        guard let id = vocabulary.ids[left + link + right] else { continue }
        for index in tokens.indices where tokens[index].word == left || tokens[index].word == right {
          add(id, 0.9, to: &tokens[index], column: column)
        }
      }
    }
  }

  // MARK: Phrases

  private func applyPhrases(
    _ tokens: inout [SearchQuery.Token], column: Int
  ) -> (boosts: [(entry: Int32, weight: Float)], isDanger: Bool) {
    let sure: [[Int32]] = tokens.map { token in token.alternatives.filter { $0.factor >= 0.7 }.map(\.term) }
    var best: [Int32: Float] = [:]
    var isDanger = false
    for match in phrases.matches(sure) {
      switch match.target {
      case .situation(let position):
        let situation = phrases.situations[position]
        isDanger = isDanger || situation.isDanger
        // Longer phrases fit more exactly.
        let fit: Float = min(1.4, 0.8 + 0.2 * Float(match.wordCount))
        for (entry, weight) in situation.entries { best[entry] = max(best[entry] ?? 0, weight * fit) }
      case .synonyms(let group):
        for token in match.tokens where tokens[token].mass > 0 || match.wordCount > 1 {
          let before = tokens[token].isKnown
          for term in phrases.synonymTerms[group] {
            let isOwn = Int(vocabulary.termColumn[Int(term)]) == column
            tokens[token].add(term, Self.synonym * (isOwn ? 1 : Self.otherLanguage))
          }
          if before, tokens[token].mass != 1.5 { continue }
          tokens[token].mass = mass(of: tokens[token], column: column)
        }
      }
    }
    return (best.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, isDanger)
  }
}
