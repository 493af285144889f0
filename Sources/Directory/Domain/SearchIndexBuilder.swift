import Kernel

/// What a piece of an entry's text counts for in a search.
enum SearchField: UInt8, Sendable, CaseIterable {
  case name, alsoNamed, everyday, subject, heading, summary, detail

  /// Phrases are compared as a whole with the query: how much of the phrase did the reader say?
  var isPhrase: Bool {
    switch self {
    case .name, .alsoNamed, .everyday, .subject: true
    case .heading, .summary, .detail: false
    }
  }

  var weight: Float {
    switch self {
    case .name: 1.25
    case .alsoNamed: 1.2
    case .everyday: 1
    case .subject: 0.9
    case .heading: 0.3
    case .summary: 0.4
    case .detail: 0.15
    }
  }
}

/// The arrays the ranking works on. A *unit* is one phrase or text of one entry in one language; a *term* a stem in one language.
struct SearchTables: Sendable {
  var vocabulary = SearchVocabulary()
  /// Postings of term `t`: `postingStart[t]..<postingStart[t + 1]`.
  var postingStart: [Int32] = [0]
  var postingUnit: [Int32] = []
  var postingWeight: [Float] = []
  /// How much a term says: rare terms more; weak words little.
  var termMass: [Float] = []
  /// Terms that only the names of services have.
  var termIsProper: [Bool] = []
  var unitEntry: [Int32] = []
  var unitField: [SearchField] = []
  /// What all terms of the unit say together.
  var unitMass: [Float] = []
}

/// Builds ``SearchTables`` from the directory; used once for each version of the directory.
struct SearchIndexBuilder {
  private struct Unit {
    let entry: Int32
    let column: Int
    let field: SearchField
    let words: [Int32]
  }

  private var tables = SearchTables()
  private var units: [Unit] = []
  private var wordsOfText: [String: [Int32]] = [:]
  private let stem: (String, Language) -> String
  private var stems: [[String: Int32]] = [[:], [:], [:]]

  init(stem: @escaping (String, Language) -> String) { self.stem = stem }

  static func build(
    _ content: DirectoryContent, words: SearchWords, stem: @escaping (String, Language) -> String
  ) -> SearchTables {
    var builder = SearchIndexBuilder(stem: stem)
    builder.collect(content)
    builder.learn(words)
    builder.assemble(content, words: words)
    return builder.tables
  }

  // MARK: Collecting

  private mutating func words(of text: String) -> [Int32] {
    if let known = wordsOfText[text] { return known }
    let ids: [Int32] = SearchTokens.words(in: text).map { tables.vocabulary.word($0) }
    wordsOfText[text] = ids
    return ids
  }

  private mutating func add(_ text: Text?, _ field: SearchField, _ entry: Int32) {
    guard let text else { return }
    for (column, language) in SearchVocabulary.languages.enumerated() { add(text(language), field, entry, column) }
  }

  private mutating func add(_ text: String, _ field: SearchField, _ entry: Int32, _ column: Int) {
    let words = words(of: text)
    guard !words.isEmpty else { return }
    units.append(Unit(entry: entry, column: column, field: field, words: words))
  }

  private mutating func collect(_ content: DirectoryContent) {
    let chapters = Dictionary(content.chapters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (position, entry) in content.entries.enumerated() {
      let id = Int32(position)
      add(entry.name, .name, id)
      for (column, language) in SearchVocabulary.languages.enumerated() {
        for name in entry.alsoNamed[language] ?? [] { add(name, .alsoNamed, id, column) }
        for phrase in entry.everyday[language] ?? [] { add(phrase, .everyday, id, column) }
      }
      add(entry.subject, .subject, id)
      add(entry.summary, .summary, id)
      for text in [entry.who, entry.how, entry.cost, entry.payer, entry.prescriptionNote] { add(text, .detail, id) }
      for phone in entry.phones where phone.number.utf8.count <= 5 { add(Text(same: phone.number), .alsoNamed, id) }
      guard entry.kind != .service, let chapter = entry.chapter.flatMap({ chapters[$0] }) else { continue }
      add(chapter.name, .heading, id)
      for section in chapter.sections where entry.sections.contains(section.id) { add(section.name, .heading, id) }
    }
  }

  /// The words of synonyms and situations are known words, so that mistyped forms find them too.
  private mutating func learn(_ words: SearchWords) {
    for (column, language) in SearchVocabulary.languages.enumerated() {
      let phrases: [String] =
        words.situations.flatMap { $0.phrases[language] ?? [] } + words.synonyms.flatMap { $0.words[language] ?? [] }
      for phrase in phrases {
        for word in SearchTokens.words(in: phrase) {
          _ = tables.vocabulary.word(word)
          _ = term(word, column)
        }
      }
    }
  }

  private mutating func term(_ word: String, _ column: Int) -> Int32 {
    if let known = stems[column][word] { return known }
    let id = tables.vocabulary.term(stem(word, SearchVocabulary.languages[column]), column: column)
    stems[column][word] = id
    return id
  }

  // MARK: Assembling

  private mutating func assemble(_ content: DirectoryContent, words: SearchWords) {
    let silent: [Set<String>] = SearchVocabulary.languages.map { Set((words.silent[$0] ?? []).flatMap { SearchTokens.words(in: $0) }) }
    let isService: [Bool] = content.entries.map { $0.kind == .service }
    splitCompounds(silent: silent[1], whole: Set(words.whole.map(\.folded)))

    // The terms of every unit, once each; and in how many entries a term occurs.
    var termsOfUnit: [[(term: Int32, weight: Float)]] = []
    termsOfUnit.reserveCapacity(units.count)
    var lastEntry: [Int32] = []
    var frequency: [Int32] = []
    var serviceFrequency: [Int32] = []
    for unit in units {
      let terms = terms(of: unit, silent: silent[unit.column])
      let missing = tables.vocabulary.termCount - lastEntry.count
      if missing > 0 {
        lastEntry.append(contentsOf: repeatElement(-1, count: missing))
        frequency.append(contentsOf: repeatElement(0, count: missing))
        serviceFrequency.append(contentsOf: repeatElement(0, count: missing))
      }
      for (term, _) in terms where lastEntry[Int(term)] != unit.entry {
        lastEntry[Int(term)] = unit.entry
        if isService[Int(unit.entry)] { serviceFrequency[Int(term)] += 1 } else { frequency[Int(term)] += 1 }
      }
      termsOfUnit.append(terms)
    }
    let termCount = tables.vocabulary.termCount
    let rest = termCount - frequency.count
    frequency.append(contentsOf: repeatElement(0, count: rest))
    serviceFrequency.append(contentsOf: repeatElement(0, count: rest))

    // How much a term says is decided by the kinds of help alone: a thousand invented services must not change it.
    let entryCount = Double(isService.count { !$0 })
    tables.termMass = frequency.map { Self.mass(occurrences: Double($0), of: entryCount) }
    tables.termIsProper = (0..<termCount).map { frequency[$0] == 0 && serviceFrequency[$0] > 0 }
    for (column, language) in SearchVocabulary.languages.enumerated() {
      var weak: Set<Int32> = []
      for word in (words.weak[language] ?? []).flatMap({ SearchTokens.words(in: $0) }) {
        _ = tables.vocabulary.word(word)
        weak.insert(term(word, column))
      }
      while tables.termMass.count < tables.vocabulary.termCount {
        tables.termMass.append(Self.mass(occurrences: 0, of: entryCount))
        tables.termIsProper.append(false)
      }
      for term in weak { tables.termMass[Int(term)] *= 0.3 }
    }
    writePostings(termsOfUnit)
    tables.vocabulary.finish(silent: silent[0].union(silent[1]).union(silent[2]), stem: stem)
  }

  private mutating func terms(of unit: Unit, silent: Set<String>) -> [(term: Int32, weight: Float)] {
    var terms: [(term: Int32, weight: Float)] = []
    func add(_ term: Int32, _ weight: Float) {
      if let known = terms.firstIndex(where: { $0.term == term }) {
        terms[known].weight = max(terms[known].weight, weight)
      } else {
        terms.append((term, weight))
      }
    }
    for word in unit.words {
      let name = tables.vocabulary.names[Int(word)]
      if silent.contains(name) { continue }
      add(term(name, unit.column), 1)
      guard unit.column == 1 else { continue }
      for part in tables.vocabulary.parts[word] ?? [] { add(term(tables.vocabulary.names[Int(part)], 1), 0.5) }
    }
    guard terms.isEmpty else { return terms }
    for word in unit.words { add(term(tables.vocabulary.names[Int(word)], unit.column), 1) }
    return terms
  }

  /// Dutch words of the directory that are made of other Dutch words of the directory.
  private mutating func splitCompounds(silent: Set<String>, whole: Set<String>) {
    var dutch: Set<Int32> = []
    for unit in units where unit.column == 1 { dutch.formUnion(unit.words) }
    for word in dutch {
      let name = tables.vocabulary.names[Int(word)]
      guard name.utf8.count >= 8, !whole.contains(name) else { continue }
      let parts = tables.vocabulary.split(name) { part in
        part != word && dutch.contains(part) && !silent.contains(tables.vocabulary.names[Int(part)])
      }
      if !parts.isEmpty { tables.vocabulary.setParts(parts, of: word) }
    }
  }

  private mutating func writePostings(_ termsOfUnit: [[(term: Int32, weight: Float)]]) {
    var counts = [Int32](repeating: 0, count: tables.vocabulary.termCount + 1)
    for terms in termsOfUnit { for (term, _) in terms { counts[Int(term) + 1] += 1 } }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    tables.postingStart = counts
    let total = Int(counts[counts.count - 1])
    tables.postingUnit = Array(repeating: 0, count: total)
    tables.postingWeight = Array(repeating: 0, count: total)
    var next = counts
    for (unit, terms) in termsOfUnit.enumerated() {
      var mass: Float = 0
      for (term, weight) in terms {
        let slot = Int(next[Int(term)])
        next[Int(term)] += 1
        tables.postingUnit[slot] = Int32(unit)
        tables.postingWeight[slot] = weight
        if weight == 1 { mass += tables.termMass[Int(term)] }
      }
      tables.unitEntry.append(units[unit].entry)
      tables.unitField.append(units[unit].field)
      tables.unitMass.append(max(mass, 0.1))
    }
  }

  /// BM25's inverse document frequency.
  private static func mass(occurrences: Double, of count: Double) -> Float {
    Float(naturalLogarithm(1 + (count - min(occurrences, count) + 0.5) / (occurrences + 0.5)))
  }

  /// Domain code has no Foundation. Series for the significand in 1..<2, exact to seven digits.
  static func naturalLogarithm(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let part = (value.significand - 1) / (value.significand + 1)
    let square = part * part
    let series = part * (1 + square * (1 / 3.0 + square * (1 / 5.0 + square * (1 / 7.0 + square * (1 / 9.0 + square / 11)))))
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * series
  }
}
