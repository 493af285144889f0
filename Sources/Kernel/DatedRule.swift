/// A rule from a data file: in force from a day on, until a later one begins, or until nobody knows any more.
package protocol DatedRule: Sendable {
  /// The first day on which it is in force.
  var from: Day { get }
  /// The last day for which it is known to hold; `nil`: until another one begins.
  var knownUntil: Day? { get }
}

extension Collection where Element: DatedRule {
  /// The rule in force on a day: the one that began last. `nil` when none had begun, or when nobody knows whether it still holds.
  package func inForce(on day: Day) -> Element? {
    guard let rule = self.filter({ $0.from <= day }).max(by: { $0.from < $1.from }) else { return nil }
    return rule.knownUntil.map { day <= $0 } ?? true ? rule : nil
  }
}
