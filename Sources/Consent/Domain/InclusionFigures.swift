package import Kernel

/// How many persons are included, and why others are not: counts without identities.
package struct InclusionFigures: Hashable, Sendable {
  /// Persons of one state, with or without a national number, in one municipality.
  package struct Count: Hashable, Sendable {
    package let inclusion: InclusionState
    package let hasNumber: Bool
    /// `nil` where it is not known.
    package let municipality: Municipality?
    package let count: Int

    package init(inclusion: InclusionState, hasNumber: Bool, municipality: Municipality?, count: Int) {
      self.inclusion = inclusion
      self.hasNumber = hasNumber
      self.municipality = municipality
      self.count = count
    }
  }

  package let counts: [Count]
  /// Every refusal that was noted, by its reason.
  package let refusals: [ConsentRecord.RefusalReason: Int]
  /// Of those who agree: how many also to evaluation, and to research.
  package let evaluation: Int
  package let research: Int

  package init(counts: [Count], refusals: [ConsentRecord.RefusalReason: Int], evaluation: Int, research: Int) {
    self.counts = counts
    self.refusals = refusals
    self.evaluation = evaluation
    self.research = research
  }

  private func sum(_ isCounted: (Count) -> Bool) -> Int { counts.reduce(0) { $0 + (isCounted($1) ? $1.count : 0) } }

  /// A table as it may be shown: `nil` in the place of a count that is hidden.
  package struct Shown: Sendable {
    package let total: Int?
    /// By ``InclusionState/allCases``: all, with a number, without.
    package let states: [[Int?]]
    /// Each with its counts by ``InclusionState/allCases``, in the order of the municipalities; `nil` for those of unknown municipality.
    package let municipalities: [(municipality: Municipality?, counts: [Int?])]
    /// Only reasons that were given.
    package let refusals: [(reason: ConsentRecord.RefusalReason, count: Int?)]
    /// Of those who agree: yes, no.
    package let evaluation: [Int?]
    package let research: [Int?]
  }

  /// With every small count hidden, and what would betray one: a state whose own total is hidden says nothing in any table.
  package var shown: Shown {
    let states = InclusionState.allCases
    let totals: [Int] = states.map { state in sum { $0.inclusion == state } }
    let hiddenStates = SmallCells.hidden(totals)
    let all = totals.reduce(0, +)
    func masked(_ cells: [Int], whole isHidden: Bool) -> [Int?] {
      let hidden = isHidden ? Set(cells.indices.filter { cells[$0] > 0 }) : SmallCells.hidden(cells)
      return cells.enumerated().map { hidden.contains($0.offset) ? nil : $0.element }
    }
    let rows: [[Int?]] = states.enumerated().map { index, state in
      let isHidden = hiddenStates.contains(index)
      let parts: [Int] = [sum { $0.inclusion == state && $0.hasNumber }, sum { $0.inclusion == state && !$0.hasNumber }]
      return [isHidden ? nil : totals[index]] + masked(parts, whole: isHidden)
    }
    let known: Set<Int> = Set(counts.compactMap { $0.municipality?.nis })
    var places: [Municipality?] = Municipality.all.filter { known.contains($0.nis) }
    if counts.contains(where: { $0.municipality == nil }) { places.append(nil) }
    let columns: [[Int?]] = states.enumerated().map { index, state in
      masked(places.map { place in sum { $0.inclusion == state && $0.municipality == place } }, whole: hiddenStates.contains(index))
    }
    let table: [(municipality: Municipality?, counts: [Int?])] = places.enumerated().map { row, place in (place, columns.map { $0[row] }) }
    let reasons = ConsentRecord.RefusalReason.allCases.filter { (refusals[$0] ?? 0) > 0 }
    let reasonCounts = masked(reasons.map { refusals[$0] ?? 0 }, whole: false)
    let agreed = states.firstIndex(of: .agreed) ?? 0
    func apart(_ yes: Int) -> [Int?] { masked([yes, max(0, totals[agreed] - yes)], whole: hiddenStates.contains(agreed)) }
    return Shown(
      total: SmallCells.isSmall(all) ? nil : all, states: rows, municipalities: table,
      refusals: zip(reasons, reasonCounts).map { (reason: $0, count: $1) }, evaluation: apart(evaluation), research: apart(research))
  }
}
