import Kernel

/// Working memory of one search; kept between searches so that none is allocated anew.
///
/// `@unchecked`: the index gives each one to one search at a time.
final class SearchScratch: @unchecked Sendable {
  struct UnitState {
    var token: Int32 = -1
    var query: Float = 0
    var lastQuery: Float = 0
    var unit: Float = 0
    var lastUnit: Float = 0
  }
  struct EntryState {
    var token: Int32 = -1
    var last: Float = 0
    var sum: Float = 0
    /// How much of the query the entry holds, whatever the field.
    var lastMatched: Float = 0
    var matched: Float = 0
    var best: Float = 0
    var second: Float = 0
    var boost: Float = 0
    var isProper = false
    var isTouched = false
  }

  let units: UnsafeMutablePointer<UnitState>
  let entries: UnsafeMutablePointer<EntryState>
  private let unitCount: Int
  private let entryCount: Int
  var touchedUnits: [Int32] = []
  var touchedEntries: [Int32] = []

  init(unitCount: Int, entryCount: Int) {
    self.unitCount = unitCount
    self.entryCount = entryCount
    units = .allocate(capacity: max(1, unitCount))
    units.initialize(repeating: UnitState(), count: unitCount)
    entries = .allocate(capacity: max(1, entryCount))
    entries.initialize(repeating: EntryState(), count: entryCount)
  }

  deinit {
    units.deallocate()
    entries.deallocate()
  }

  func touch(_ entry: Int) {
    guard !entries[entry].isTouched else { return }
    entries[entry].isTouched = true
    touchedEntries.append(Int32(entry))
  }

  func reset() {
    for unit in touchedUnits { units[Int(unit)] = UnitState() }
    for entry in touchedEntries { entries[Int(entry)] = EntryState() }
    touchedUnits.removeAll(keepingCapacity: true)
    touchedEntries.removeAll(keepingCapacity: true)
  }
}

/// How the entries are ordered for a query. `docs/search.md` explains it in words.
struct SearchRanking: Sendable {
  let tables: SearchTables
  let isService: [Bool]
  /// Services by the position of the kind of help they offer.
  let offers: [Int32: [Int32]]
  let numbers: [(digits: String, entry: Int32)]
  let municipalities: [[Int]]

  /// What one point of an editor's weight is worth, in the measure of rare words.
  private static let boostPoint: Float = 3.2

  /// Fills the scratch and gives every touched entry's score.
  func rank(_ query: SearchQuery, _ scratch: SearchScratch) -> [(entry: Int32, score: Float)] {
    let total: Float = max(0.1, query.tokens.reduce(0) { $0 + $1.mass })
    for (position, token) in query.tokens.enumerated() { match(token, Int32(position), scratch) }
    weighPhrases(total, scratch)
    for (entry, weight) in query.boosts {
      scratch.touch(Int(entry))
      scratch.entries[Int(entry)].boost = weight * Self.boostPoint
    }
    if let number = query.number { find(number, scratch) }

    let hasMeaning = query.tokens.contains { !$0.isWeak && $0.isKnown }
    let hasUnknown = query.tokens.contains { !$0.isKnown }
    var results: [(entry: Int32, score: Float)] = []
    results.reserveCapacity(scratch.touchedEntries.count)
    for entry in scratch.touchedEntries {
      let state = scratch.entries[Int(entry)]
      if state.boost == 0 {
        guard state.matched >= 0.2 * total, hasMeaning || !hasUnknown else { continue }
      }
      let coverage = min(1, state.matched / total)
      var score: Float = state.best + 0.2 * state.second + 0.5 * state.sum * (0.4 + 0.6 * coverage) + state.boost
      if let wanted = query.municipality, !municipalities[Int(entry)].isEmpty {
        score *= municipalities[Int(entry)].contains(wanted) ? 1.15 : 0.6
      }
      if isService[Int(entry)], !state.isProper { score *= 0.4 }
      results.append((entry, score))
    }
    addOffers(&results, scratch, municipality: query.municipality)
    guard let top = results.max(by: { $0.score < $1.score })?.score else { return [] }
    results.removeAll { $0.score < 0.12 * top || $0.score <= 0 }
    return results
  }

  private func match(_ token: SearchQuery.Token, _ position: Int32, _ scratch: SearchScratch) {
    let units = scratch.units
    let entries = scratch.entries
    for (term, factor) in token.alternatives {
      let mass = token.mass * factor
      let termMass = tables.termMass[Int(term)] * factor
      let isProper = tables.termIsProper[Int(term)]
      let range = Int(tables.postingStart[Int(term)])..<Int(tables.postingStart[Int(term) + 1])
      for slot in range {
        let unit = Int(tables.postingUnit[slot])
        let weight = tables.postingWeight[slot]
        let entry = Int(tables.unitEntry[unit])
        let field = tables.unitField[unit]
        let query = mass * weight
        if field.isPhrase {
          if units[unit].token != position {
            if units[unit].token < 0 { scratch.touchedUnits.append(Int32(unit)) }
            units[unit].token = position
            units[unit].lastQuery = 0
            units[unit].lastUnit = 0
          }
          if query > units[unit].lastQuery {
            units[unit].query += query - units[unit].lastQuery
            units[unit].lastQuery = query
          }
          let said = termMass * weight
          if said > units[unit].lastUnit {
            units[unit].unit += said - units[unit].lastUnit
            units[unit].lastUnit = said
          }
        }
        if !entries[entry].isTouched { scratch.touch(entry) }
        if entries[entry].token != position {
          entries[entry].token = position
          entries[entry].last = 0
          entries[entry].lastMatched = 0
        }
        let value = query * field.weight
        if value > entries[entry].last {
          entries[entry].sum += value - entries[entry].last
          entries[entry].last = value
        }
        if query > entries[entry].lastMatched {
          entries[entry].matched += query - entries[entry].lastMatched
          entries[entry].lastMatched = query
        }
        if isProper, field == .name, factor > 0.6 { entries[entry].isProper = true }
      }
    }
  }

  /// A phrase counts by the words the reader said, more when the reader said most of it, more when it is most of what was said.
  private func weighPhrases(_ total: Float, _ scratch: SearchScratch) {
    for id in scratch.touchedUnits {
      let unit = Int(id)
      let state = scratch.units[unit]
      let ofUnit = min(1, state.unit / tables.unitMass[unit])
      let ofQuery = min(1, state.query / total)
      var score: Float = state.query * (0.2 + 0.8 * ofUnit) * (0.6 + 0.4 * ofQuery) * tables.unitField[unit].weight
      if ofUnit > 0.97, ofQuery > 0.8 { score *= 1.4 }
      let entry = Int(tables.unitEntry[unit])
      if score > scratch.entries[entry].best {
        scratch.entries[entry].second = scratch.entries[entry].best
        scratch.entries[entry].best = score
      } else if score > scratch.entries[entry].second {
        scratch.entries[entry].second = score
      }
    }
  }

  private func find(_ number: String, _ scratch: SearchScratch) {
    for (digits, entry) in numbers {
      let isSame = digits == number
      guard isSame || (number.utf8.count >= 6 && digits.hasPrefix(number)) else { continue }
      scratch.touch(Int(entry))
      scratch.entries[Int(entry)].boost = max(scratch.entries[Int(entry)].boost, isSame ? 60 : 40)
    }
  }

  /// Services follow the kind of help they offer, and stay behind it.
  private func addOffers(_ results: inout [(entry: Int32, score: Float)], _ scratch: SearchScratch, municipality: Int?) {
    guard !offers.isEmpty else { return }
    var leaders: [(entry: Int32, score: Float)] = []
    for result in results where !isService[Int(result.entry)] {
      if leaders.count < 3 || result.score > leaders[leaders.count - 1].score {
        leaders.append(result)
        leaders.sort { ($0.score, $1.entry) > ($1.score, $0.entry) }
        if leaders.count > 3 { leaders.removeLast() }
      }
    }
    guard let third = leaders.last, leaders.count == 3 || !leaders.isEmpty else { return }
    var position: [Int32: Int] = [:]
    for (index, result) in results.enumerated() where isService[Int(result.entry)] { position[result.entry] = index }
    for leader in leaders {
      for service in offers[leader.entry] ?? [] {
        var share: Float = 0.3 * min(leader.score, third.score * 1.5)
        if let municipality, !municipalities[Int(service)].isEmpty {
          share *= municipalities[Int(service)].contains(municipality) ? 1.15 : 0.6
        }
        if let index = position[service] {
          results[index].score += share
        } else {
          position[service] = results.count
          results.append((service, share))
        }
      }
    }
    // A service comes before the third kind of help only when its own name was asked for.
    for index in results.indices where isService[Int(results[index].entry)] {
      if !scratch.entries[Int(results[index].entry)].isProper { results[index].score = min(results[index].score, third.score * 0.99) }
    }
  }
}
