/// Small counts of people are hidden from those who see no single cases, and so is whatever would let somebody work them out.
package enum SmallCells {
  /// Counts below this are not shown.
  package static let smallestShown = 5

  package static func isSmall(_ count: Int) -> Bool { (1..<smallestShown).contains(count) }

  /// Which counts of a list to hide whose sum may be known: the small ones and, where only one would be hidden or all hidden together are
  /// still few, the next smallest ones as well.
  package static func hidden(_ counts: [Int]) -> Set<Int> {
    var hidden = Set(counts.indices.filter { isSmall(counts[$0]) })
    guard !hidden.isEmpty else { return [] }
    let others = counts.indices.filter { counts[$0] >= smallestShown }.sorted { (counts[$0], $0) < (counts[$1], $1) }
    for next in others where hidden.count < 2 || hidden.reduce(0, { $0 + counts[$1] }) < smallestShown { hidden.insert(next) }
    return hidden
  }

  /// A count as it is told outside.
  package enum Told: Hashable, Sendable {
    case none
    /// From 1 to 4.
    case few
    /// This many or some more; a multiple of 5, or 1 where four parts of one each would otherwise betray themselves.
    case atLeast(Int)
  }

  /// A count for those outside, given the parts of which it is the sum and which may be asked for one by one.
  ///
  /// Everything is told in steps of 5, so that no difference between two days or two views is a small number. A sum with a small part is
  /// told one step lower: nobody comes to the part by subtracting the others, not even when all of them stand at the top of their step.
  package static func told(_ parts: [Int]) -> Told {
    let total = parts.reduce(0, +)
    guard total > 0 else { return .none }
    // Four parts that are none of them nothing and together at most four: each would be known to be one.
    guard total >= smallestShown else { return parts.count { $0 > 0 } >= smallestShown - 1 ? .atLeast(1) : .few }
    let isSum = parts.filter { $0 > 0 }.count > 1
    let lowered = isSum && parts.contains(where: isSmall) ? total - smallestShown : total
    return .atLeast(max(smallestShown, lowered / smallestShown * smallestShown))
  }
}
