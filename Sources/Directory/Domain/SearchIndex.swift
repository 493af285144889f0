package import Kernel
private import Synchronization

/// The directory made ready for searching: immutable, shared by all requests.
package final class SearchIndex: Sendable {
  package struct Hit: Hashable, Sendable {
    package let entry: Entry
    /// Greater is better; comparable within one answer only.
    package let score: Double

    package init(entry: Entry, score: Double) {
      self.entry = entry
      self.score = score
    }
  }
  /// One page of an answer.
  package struct Results: Sendable {
    package let query: SearchQuery
    package let hits: [Hit]
    /// How many entries answer the query, on all pages.
    package let total: Int
  }

  package let content: DirectoryContent
  private let positions: [String: Int32]
  private let reader: SearchQueryReader
  private let ranking: SearchRanking
  private let idle = Mutex<[SearchScratch]>([])

  /// - Parameters:
  ///   - words: what the editors taught the search.
  ///   - stem: brings a folded word to its stem; without one only equal words, near words and beginnings are found.
  package init(
    content: DirectoryContent, words: SearchWords = SearchWords(),
    stem: @escaping @Sendable (String, Language) -> String = { word, _ in word }
  ) {
    self.content = content
    var positions: [String: Int32] = [:]
    positions.reserveCapacity(content.entries.count)
    for (position, entry) in content.entries.enumerated() where positions[entry.id] == nil { positions[entry.id] = Int32(position) }
    self.positions = positions
    let tables = SearchIndexBuilder.build(content, words: words, stem: stem)
    let phrases = SearchPhrases(words, vocabulary: tables.vocabulary, entryPosition: positions)
    reader = SearchQueryReader(tables: tables, phrases: phrases, words: words, stem: stem)

    var offers: [Int32: [Int32]] = [:]
    var numbers: [(digits: String, entry: Int32)] = []
    for (position, entry) in content.entries.enumerated() {
      let id = Int32(position)
      if entry.kind == .service {
        for related in entry.related { if let kind = positions[related] { offers[kind, default: []].append(id) } }
      }
      if entry.kind == .category || entry.kind == .organisation {
        numbers.append((String(entry.id.drop { $0 != "/" }.dropFirst()), id))
      }
      for phone in entry.phones { numbers.append((SearchTokens.digits(ofPhone: phone.number), id)) }
    }
    ranking = SearchRanking(
      tables: tables, isService: content.entries.map { $0.kind == .service }, offers: offers, numbers: numbers,
      municipalities: content.entries.map(\.municipalities))
  }

  package func entry(_ id: String) -> Entry? { positions[id].map { content.entries[Int($0)] } }

  /// What a query says, without searching.
  package func understand(_ query: String, language: Language) -> SearchQuery { reader.read(query, language: language) }

  /// The best answers, best first; equal scores in the order of their ids.
  package func search(
    _ query: String, language: Language, limit: Int, offset: Int = 0, filter: SearchFilter = .all
  ) -> [Hit] {
    results(query, language: language, limit: limit, offset: offset, filter: filter).hits
  }

  /// One page of the answer, with how many there are and what was understood. Nothing typed, nothing understood: nothing found.
  package func results(
    _ query: String, language: Language, limit: Int, offset: Int = 0, filter: SearchFilter = .all
  ) -> Results {
    let understood = reader.read(query, language: language)
    guard limit > 0, offset >= 0, !understood.tokens.isEmpty || understood.number != nil || !understood.boosts.isEmpty else {
      return Results(query: understood, hits: [], total: 0)
    }
    let scratch =
      idle.withLock { $0.popLast() }
      ?? SearchScratch(unitCount: ranking.tables.unitEntry.count, entryCount: content.entries.count)
    defer {
      scratch.reset()
      idle.withLock { if $0.count < 16 { $0.append(scratch) } }
    }
    var ranked = ranking.rank(understood, scratch)
    if filter != .all { ranked.removeAll { !filter.accepts(content.entries[Int($0.entry)]) } }
    let page = best(ranked, count: min(ranked.count, offset + limit)).dropFirst(offset)
    return Results(
      query: understood,
      hits: page.map { Hit(entry: content.entries[Int($0.entry)], score: Double($0.score)) },
      total: ranked.count)
  }

  /// The first few of many, without sorting all of them.
  private func best(_ ranked: [(entry: Int32, score: Float)], count: Int) -> [(entry: Int32, score: Float)] {
    func precedes(_ left: (entry: Int32, score: Float), _ right: (entry: Int32, score: Float)) -> Bool {
      if left.score != right.score { return left.score > right.score }
      return content.entries[Int(left.entry)].id < content.entries[Int(right.entry)].id
    }
    guard count > 0 else { return [] }
    guard ranked.count > 4 * count else { return Array(ranked.sorted(by: precedes).prefix(count)) }
    var top: [(entry: Int32, score: Float)] = Array(ranked[..<count]).sorted(by: precedes)
    for candidate in ranked[count...] where precedes(candidate, top[count - 1]) {
      top.removeLast()
      var low = 0
      var high = top.count
      while low < high {
        let middle = (low + high) / 2
        if precedes(top[middle], candidate) { low = middle + 1 } else { high = middle }
      }
      top.insert(candidate, at: low)
    }
    return top
  }
}
