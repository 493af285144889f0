package import Kernel

/// By when who acts in a referral, as dated data: `Parameters/referrals/rules.yaml`.
package struct ReferralParameters: Hashable, Sendable {
  /// What holds from a day on. All lengths are whole days.
  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    /// Everything that is a length, by its name in the file.
    package let days: [Length: Int]
    /// A silent service is reminded so many days after the letter; rising.
    package let reminderDays: [Int]
    /// At most so many reminders for one letter.
    package let mostReminders: Int
    package let source: String

    package init(from: Day, knownUntil: Day?, days: [Length: Int], reminderDays: [Int], mostReminders: Int, source: String) {
      self.from = from
      self.knownUntil = knownUntil
      self.days = days
      self.reminderDays = reminderDays
      self.mostReminders = mostReminders
      self.source = source
    }

    /// The reader of the file makes sure that every length is there.
    package subscript(length: Length) -> Int { days[length] ?? 0 }

    /// How many reminders a letter of `day` may have had by `today`: the steps of the ladder that have been reached.
    package func remindersDue(since day: Day, today: Day) -> Int {
      min(mostReminders, reminderDays.count { day.adding(days: $0) <= today })
    }
  }

  /// The lengths of a rule, as the file calls them.
  package enum Length: String, CaseIterable, Hashable, Sendable {
    /// Of a request that somebody took and for which nobody is asked: from what happened last.
    case clarify = "clarifyDays"
    case ask = "askDays"
    case send = "sendDays"
    case answer = "answerDays"
    case reply = "replyDays"
    case contact = "contactDays"
    case start = "startDays"
    case waiting = "waitingDays"
    case again = "againDays"
    case advice = "adviceDays"
    case helped = "helpedDays"
    case followUp = "followUpDays"
    case link = "linkDays"
    case longestLink = "longestLinkDays"
  }

  /// By first day.
  package let rules: [Rule]

  package init(_ rules: [Rule]) { self.rules = rules.sorted { $0.from < $1.from } }

  /// Nothing at all: asking it for anything is an error.
  package static let none = ReferralParameters([])

  /// - Throws: ``ReferralRuleGap`` when no rule holds on the day: never a silent default.
  package func rule(on day: Day) throws(ReferralRuleGap) -> Rule {
    guard let rule = rules.inForce(on: day) else { throw ReferralRuleGap(day: day) }
    return rule
  }
}

/// No rule of referrals is known for a day.
package struct ReferralRuleGap: Failure, Hashable {
  package let day: Day
  package var category: FailureCategory { .unavailable }
  package var code: String { "referral.no-rule" }
  package var text: Text { ReferralProblemText.noRule("\(day)") }
}
