package import Kernel

/// How old what a file knows may be, as dated data: `Parameters/eligibility/rules.yaml`.
package struct EligibilityParameters: Hashable, Sendable {
  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    /// An older assessment counts and is warned about.
    package let assessmentWarned: CalendarPeriod
    /// The same for an answer.
    package let answerWarned: CalendarPeriod
    /// How far back a fall counts.
    package let fallWindow: CalendarPeriod
    /// By field: for how long a "no" is known.
    package let noLasts: [String: CalendarPeriod]
    package let source: String

    package init(
      from: Day, knownUntil: Day?, assessmentWarned: CalendarPeriod, answerWarned: CalendarPeriod, fallWindow: CalendarPeriod,
      noLasts: [String: CalendarPeriod], source: String
    ) {
      self.from = from
      self.knownUntil = knownUntil
      self.assessmentWarned = assessmentWarned
      self.answerWarned = answerWarned
      self.fallWindow = fallWindow
      self.noLasts = noLasts
      self.source = source
    }
  }

  /// By first day.
  package let rules: [Rule]

  package init(_ rules: [Rule]) { self.rules = rules.sorted { $0.from < $1.from } }

  /// Nothing at all: asking it for a rule is an error.
  package static let none = EligibilityParameters([])

  /// - Throws: ``EligibilityRuleGap`` when no rule holds on the day: never a silent default.
  package func rule(on day: Day) throws(EligibilityRuleGap) -> Rule {
    guard let rule = rules.inForce(on: day) else {
      throw EligibilityRuleGap(day: day)
    }
    return rule
  }
}

/// No rule says how old what a file knows may be. Whoever runs the server completes the file.
package struct EligibilityRuleGap: Failure, Hashable {
  package let day: Day
  package var category: FailureCategory { .unavailable }
  package var code: String { "eligibility.no-rule" }
  package var text: Text { EligibilityProblemText.noRule("\(day)") }
}
