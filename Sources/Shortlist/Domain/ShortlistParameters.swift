package import Kernel

/// How long kept lists and their links last, as dated data.
package struct ShortlistParameters: Hashable, Sendable {
  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    /// Days without a change after which a list is erased.
    package let keepDays: Int
    /// Days during which a link opens its list.
    package let linkDays: Int
    package let source: String

    package init(from: Day, knownUntil: Day?, keepDays: Int, linkDays: Int, source: String) {
      self.from = from
      self.knownUntil = knownUntil
      self.keepDays = keepDays
      self.linkDays = linkDays
      self.source = source
    }
  }

  /// By first day.
  package let rules: [Rule]

  package init(rules: [Rule]) { self.rules = rules.sorted { $0.from < $1.from } }

  /// Nothing at all: asking it for anything is an error.
  package static let none = ShortlistParameters(rules: [])

  /// - Throws: ``ShortlistParameterGap`` when no rule holds on the day: never a silent default.
  package func rule(on day: Day) throws(ShortlistParameterGap) -> Rule {
    guard let rule = rules.inForce(on: day) else {
      throw ShortlistParameterGap(day: day)
    }
    return rule
  }
}

/// No rule holds on a day. Whoever runs the server completes the file.
package struct ShortlistParameterGap: Failure, Hashable {
  package let day: Day

  package init(day: Day) { self.day = day }

  package var category: FailureCategory { .fault }
  package var code: String { "shortlist.no-rule" }
  package var text: Text { ShortlistProblemText.noRule(day) }
}
