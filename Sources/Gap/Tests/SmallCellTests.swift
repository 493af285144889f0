import Care
import Testing

@Suite("Small numbers, told outside")
struct SmallCellTests {
  @Test(
    "steps of 5, few below 5, a sum with a small part one step lower",
    arguments: [
      ([0], SmallCells.Told.none), ([1], .few), ([4], .few), ([5], .atLeast(5)), ([9], .atLeast(5)), ([10], .atLeast(10)), ([4, 4], .atLeast(5)),
      ([9, 4], .atLeast(5)), ([20, 3], .atLeast(15)), ([20, 0], .atLeast(20)), ([20, 5], .atLeast(25)), ([], .none), ([2, 2], .few),
    ])
  func told(_ parts: [Int], _ told: SmallCells.Told) { #expect(SmallCells.told(parts) == told) }

  /// What a reader can know of a count from how it is told.
  private func range(_ told: SmallCells.Told, isSum: Bool) -> ClosedRange<Int> {
    switch told {
    case .none: 0...0
    case .few: 1...4
    case .atLeast(let number): number...(isSum ? 1000 : number + 4)
    }
  }

  @Test("nobody comes to a small part by subtracting the other parts from the sum, whatever the table")
  func differences() {
    let values = [0, 1, 2, 3, 4, 5, 8, 9, 10, 14]
    for small in 1...4 {
      for count in 1...4 {
        for number in 0..<Int(truncatingIfNeeded: (0..<count).reduce(1) { product, _ in product * values.count }) {
          var rest = number
          let others = (0..<count).map { _ in
            defer { rest /= values.count }
            return values[rest % values.count]
          }
          let sum = range(SmallCells.told([small] + others), isSum: true)
          let known = others.map { range(SmallCells.told([$0]), isSum: false) }
          // What the sum leaves for the small part, as far as the others can go either way.
          let least = sum.lowerBound - known.reduce(0) { $0 + $1.upperBound }
          let most = sum.upperBound - known.reduce(0) { $0 + $1.lowerBound }
          let possible = (1...4).filter { $0 >= least && $0 <= most }
          guard possible.count >= 2 else {
            Issue.record("\(small) among \(others) can be worked out: \(possible)")
            return
          }
        }
      }
    }
  }
}
