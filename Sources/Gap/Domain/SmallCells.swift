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
}
