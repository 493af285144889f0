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
    /// What each choice of a filter would leave; `nil` when nothing was asked.
    package let counts: SearchCounts?
  }

  /// What everybody may find.
  package let content: DirectoryContent
  /// Everything that is stored, also what is closed or not yet shown: for editors and for those who keep a copy.
  package let whole: DirectoryContent
  private let hidden: [String: Entry]
  private let byOrganisation: [String: [Int32]]
  private let positions: [String: Int32]
  private let reader: SearchQueryReader
  private let ranking: SearchRanking
  private let facets: SearchFacets
  private let times: OpenTimes
  package let holidays: Holidays
  /// Every entry, for lists by filters alone.
  private let everything: [(entry: Int32, score: Float)]
  private let idle = Mutex<[SearchScratch]>([])

  /// - Parameters:
  ///   - words: what the editors taught the search.
  ///   - holidays: the days on which many are closed.
  ///   - stem: brings a folded word to its stem; without one only equal words, near words and beginnings are found.
  package convenience init(
    content: DirectoryContent, words: SearchWords = SearchWords(), holidays: Holidays = .none,
    stem: @escaping @Sendable (String, Language) -> String = { word, _ in word }
  ) {
    let shown = content.shown
    self.init(
      whole: content, entries: SearchEntries(shown, holidays: holidays),
      tables: SearchIndexBuilder.build(shown, words: words, stem: stem), taught: TaughtPhrases(words), holidays: holidays, stem: stem)
  }

  /// The same on two cores, with phrases that were taken apart before: a server waits for it when it starts.
  package static func make(
    content: DirectoryContent, taught: TaughtPhrases, holidays: Holidays, stem: @escaping @Sendable (String, Language) -> String
  ) async -> SearchIndex {
    let shown = content.shown
    async let entries = SearchEntries(shown, holidays: holidays)
    let tables = SearchIndexBuilder.build(shown, words: taught.words, stem: stem)
    return SearchIndex(whole: content, entries: await entries, tables: tables, taught: taught, holidays: holidays, stem: stem)
  }

  private init(
    whole: DirectoryContent, entries: SearchEntries, tables: SearchTables, taught: TaughtPhrases, holidays: Holidays,
    stem: @escaping @Sendable (String, Language) -> String
  ) {
    self.whole = whole
    hidden = Dictionary(whole.entries.lazy.filter { !$0.isPublic }.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    content = entries.content
    positions = entries.positions
    byOrganisation = entries.byOrganisation
    facets = entries.facets
    self.holidays = holidays
    times = entries.times
    everything = content.entries.indices.map { (Int32($0), 0) }
    let phrases = SearchPhrases(taught, vocabulary: tables.vocabulary, entryPosition: positions)
    reader = SearchQueryReader(tables: tables, phrases: phrases, words: taught.words, stem: stem)
    ranking = SearchRanking(
      tables: tables, isService: entries.isService, offers: entries.offers, numbers: entries.numbers,
      municipalities: content.entries.map(\.municipalities))
  }

  /// What an organisation offers, in the directory's order.
  package func services(of organisation: String) -> [Entry] { (byOrganisation[organisation] ?? []).map { content.entries[Int($0)] } }

  /// How many services offer a kind of help.
  package func offering(_ category: String) -> Int { facets.services(of: category) }

  /// ISO codes of the languages that services say they speak, the most frequent first.
  package var languagesSpoken: [String] { facets.languages }

  /// An entry that everybody may find.
  package func entry(_ id: String) -> Entry? { positions[id].map { content.entries[Int($0)] } }
  /// An entry in whatever state: a link that was kept says what became of it.
  package func entryInAnyState(_ id: String) -> Entry? { entry(id) ?? hidden[id] }

  /// What a query says, without searching.
  package func understand(_ query: String, language: Language) -> SearchQuery { reader.read(query, language: language) }

  /// Whether a folded word is one of the directory's own: public words, nobody's name.
  package func knows(_ word: String) -> Bool { reader.knows(word) }

  /// The best answers, best first; equal scores in the order of their ids.
  package func search(_ query: String, language: Language, limit: Int, offset: Int = 0) -> [Hit] {
    results(query, language: language, limit: limit, offset: offset).hits
  }

  /// One page of the answer, with how many there are and what was understood.
  ///
  /// Nothing typed or nothing understood finds nothing, unless a filter narrows: then all that passes is listed in the directory's order.
  ///
  /// - Parameter now: the time that "open now", "today" and "has room" are about.
  package func results(
    _ query: String, language: Language, limit: Int, offset: Int = 0, filter: SearchFilter = .all, now: Instant? = nil
  ) -> Results {
    let understood = reader.read(query, language: language)
    let isAsked = !understood.tokens.isEmpty || understood.number != nil || !understood.boosts.isEmpty
    let isListing = !isAsked && query.allSatisfy(\.isWhitespace) && filter.isNarrowing
    guard limit > 0, offset >= 0, isAsked || isListing else { return Results(query: understood, hits: [], total: 0, counts: nil) }
    let candidates = isListing ? everything : rank(understood)
    let now = now ?? Instant(milliseconds: 0)
    let open: [Bool]? =
      switch filter.opening {
      case nil: nil
      case .now: times.open(at: now)
      case .today: times.open(on: now.day)
      case .at(let moment): times.open(at: moment)
      }
    let counts = facets.counts(
      candidates, by: filter, today: now.day, open: open, openNow: times.open(at: now), openToday: times.open(on: now.day))
    let passing = filter.isNarrowing ? facets.narrow(candidates, by: filter, today: now.day, open: open) : candidates
    let page = best(passing, count: min(passing.count, offset + limit), filter: filter, isListing: isListing).dropFirst(offset)
    return Results(
      query: understood, hits: page.map { Hit(entry: content.entries[Int($0.entry)], score: Double($0.score)) }, total: passing.count,
      counts: counts)
  }

  private func rank(_ query: SearchQuery) -> [(entry: Int32, score: Float)] {
    let scratch =
      idle.withLock { $0.popLast() }
      ?? SearchScratch(unitCount: ranking.tables.unitEntry.count, entryCount: content.entries.count)
    defer {
      scratch.reset()
      idle.withLock { if $0.count < 16 { $0.append(scratch) } }
    }
    return ranking.rank(query, scratch)
  }

  /// Whether an entry is open; `nil` when nobody said its hours. With several places the first that is open, else the first to open.
  package func openState(of entry: Entry, at now: Instant) -> OpenState? {
    guard entry.offer != nil else { return nil }
    let states = entry.openingHours(holidays).map { $0.state(at: now) }
    return states.first(where: \.isOpen) ?? states.min { ($0.opens ?? Self.never) < ($1.opens ?? Self.never) }
  }

  /// Kilometres from the centre of a municipality to the nearest place of an entry; `nil` when it has none in the region.
  package func kilometres(from nis: Int, to entry: Entry) -> Int? {
    guard let position = positions[entry.id] else { return nil }
    var filter = SearchFilter()
    filter.municipality = nis
    filter.order = .nearest
    let distance = facets.rank(position, by: filter)
    return distance < 900 ? Int(distance.rounded()) : nil
  }

  private static let never = Instant(milliseconds: .max)

  private struct Candidate {
    let entry: Int32
    let score: Float
    /// What decides before the score: distance, lightness.
    let rank: Float
    /// What decides between the two: those that say what the filter asks for come before those that say nothing against it.
    let doubt: UInt8
  }

  /// The first few of many, without sorting all of them.
  private func best(
    _ passing: [(entry: Int32, score: Float)], count: Int, filter: SearchFilter, isListing: Bool
  ) -> [Candidate] {
    func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      if left.doubt != right.doubt { return left.doubt < right.doubt }
      if left.score != right.score { return left.score > right.score }
      return isListing ? left.entry < right.entry : content.entries[Int(left.entry)].id < content.entries[Int(right.entry)].id
    }
    guard count > 0 else { return [] }
    let isRanked = filter.order != .best
    let doubt = facets.doubt(filter)
    let ranked = passing.map {
      Candidate(entry: $0.entry, score: $0.score, rank: isRanked ? facets.rank($0.entry, by: filter) : 0, doubt: doubt?($0.entry) ?? 0)
    }
    // A listing in its own order is in order already.
    if isListing, !isRanked, doubt == nil { return Array(ranked.prefix(count)) }
    guard ranked.count > 4 * count else { return Array(ranked.sorted(by: precedes).prefix(count)) }
    var top: [Candidate] = ranked[..<count].sorted(by: precedes)
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
