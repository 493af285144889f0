package import Kernel

/// What is counted of searches without answer, as dated data.
package struct WantedParameters: Hashable, Sendable {
  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    /// A word that the directory does not know is stored once it was searched on so many different days.
    package let unknownWordDays: Int
    /// Days after which a word that was not stored is forgotten.
    package let memoryDays: Int
    /// Days during which counts are kept.
    package let keepDays: Int
    package let source: String

    package init(from: Day, knownUntil: Day?, unknownWordDays: Int, memoryDays: Int, keepDays: Int, source: String) {
      self.from = from
      self.knownUntil = knownUntil
      self.unknownWordDays = unknownWordDays
      self.memoryDays = memoryDays
      self.keepDays = keepDays
      self.source = source
    }
  }

  /// By first day.
  package let rules: [Rule]

  package init(rules: [Rule]) { self.rules = rules.sorted { $0.from < $1.from } }

  /// Nothing at all: then nothing is stored.
  package static let none = WantedParameters(rules: [])

  /// `nil` when no rule holds on the day: nothing is stored then, which is the safe side.
  package func rule(on day: Day) -> Rule? {
    rules.inForce(on: day)
  }
}
