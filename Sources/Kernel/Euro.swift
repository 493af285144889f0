/// An amount of money in whole cents: never a fraction of one, so that sums are exact.
package struct Euro: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let cents: Int

  package init(cents: Int) { self.cents = cents }

  package static let zero = Euro(cents: 0)

  package static func + (left: Self, right: Self) -> Self { Euro(cents: left.cents + right.cents) }
  package static func * (amount: Self, times: Int) -> Self { Euro(cents: amount.cents * times) }
  package static func < (left: Self, right: Self) -> Bool { left.cents < right.cents }

  /// With a point and two decimals, for machines: `138.73`.
  package var description: String {
    let size = cents.magnitude
    return "\(cents < 0 ? "-" : "")\(size / 100).\(Day.padded(Int(size % 100), 2))"
  }
}
