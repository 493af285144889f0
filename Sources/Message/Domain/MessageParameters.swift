package import Kernel

/// How often and for how long a message is tried, as data.
package struct MessageParameters: Hashable, Sendable {
  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    /// Tries before it is given up.
    package let attempts: Int
    /// Seconds after the first try that failed.
    package let firstPause: Int64
    /// Each pause is so many times the one before.
    package let growth: Int64
    package let longestPause: Int64
    /// Seconds after which nothing more will be heard of a message that was being sent.
    package let silence: Int64
    /// Parts of a text message that are paid for one by one.
    package let mostSMSParts: Int
    package let source: String

    package init(
      from: Day, knownUntil: Day?, attempts: Int, firstPause: Int64, growth: Int64, longestPause: Int64, silence: Int64, mostSMSParts: Int,
      source: String
    ) {
      self.from = from
      self.knownUntil = knownUntil
      self.attempts = attempts
      self.firstPause = firstPause
      self.growth = growth
      self.longestPause = longestPause
      self.silence = silence
      self.mostSMSParts = mostSMSParts
      self.source = source
    }

    /// Seconds to wait after so many failed tries.
    package func pause(after attempts: Int) -> Int64 {
      var pause = min(firstPause, longestPause)
      for _ in 1..<max(1, attempts) where pause < longestPause { pause = min(pause * growth, longestPause) }
      return pause
    }
  }

  /// By first day.
  package let rules: [Rule]

  package init(rules: [Rule]) { self.rules = rules.sorted { $0.from < $1.from } }

  /// Nothing at all: asking it for a rule is an error.
  package static let none = MessageParameters(rules: [])

  /// - Throws: ``MessageParameterGap`` when no rule holds on the day: never a silent default.
  package func rule(on day: Day) throws(MessageParameterGap) -> Rule {
    guard let rule = rules.inForce(on: day) else { throw MessageParameterGap(day: day) }
    return rule
  }
}

/// No rule of the outbox holds on a day. Whoever runs the server completes the file.
package struct MessageParameterGap: Failure, Hashable {
  package let day: Day
  package var category: FailureCategory { .unavailable }
  package var code: String { "message.no-rule" }
  package var text: Text { MessageProblemText.noRule("\(day)") }
}
