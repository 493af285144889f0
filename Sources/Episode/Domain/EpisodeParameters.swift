package import Kernel

/// By when who acts on a way through a programme, as dated data: `Parameters/episodes/rules.yaml`.
package struct EpisodeParameters: Hashable, Sendable {
  /// The lengths of a rule, in days, as the file calls them.
  package enum Length: String, CaseIterable, Hashable, Sendable {
    case orient = "orientDays"
    case contact = "contactDays"
    case ask = "askDays"
    case agreement = "agreementDays"
    case settle = "settleDays"
    case search = "searchDays"
    case include = "includeDays"
    case support = "supportDays"
    case review = "reviewDays"
    case link = "linkDays"
  }

  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    package let days: [Length: Int]
    /// A silent doctor is reminded so many days after the letter; rising.
    package let reminderDays: [Int]
    package let mostReminders: Int
    /// By service: the codes of the disciplines that carry it out.
    package let disciplines: [String: [String]]
    /// Services whose provider comes from outside the person's usual team.
    package let outsideTeam: Set<String>
    package let source: String

    package init(
      from: Day, knownUntil: Day?, days: [Length: Int], reminderDays: [Int], mostReminders: Int, disciplines: [String: [String]],
      outsideTeam: Set<String>, source: String
    ) {
      self.from = from
      self.knownUntil = knownUntil
      self.days = days
      self.reminderDays = reminderDays
      self.mostReminders = mostReminders
      self.disciplines = disciplines
      self.outsideTeam = outsideTeam
      self.source = source
    }

    /// The reader of the file makes sure that every length is there.
    package subscript(length: Length) -> Int { days[length] ?? 0 }

    /// How many reminders a letter of `day` may have had by `today`: the steps of the ladder that have been reached.
    package func remindersDue(since day: Day, today: Day) -> Int {
      min(mostReminders, reminderDays.count { day.adding(days: $0) <= today })
    }
  }

  /// By first day.
  package let rules: [Rule]

  package init(_ rules: [Rule]) { self.rules = rules.sorted { $0.from < $1.from } }

  /// Nothing at all: asking it for a rule is an error.
  package static let none = EpisodeParameters([])

  /// - Throws: ``EpisodeRuleGap`` when no rule holds on the day: never a silent default.
  package func rule(on day: Day) throws(EpisodeRuleGap) -> Rule {
    guard let rule = rules.inForce(on: day) else { throw EpisodeRuleGap(day: day) }
    return rule
  }
}

/// No rule of episodes is known for a day. Whoever runs the server completes the file.
package struct EpisodeRuleGap: Failure, Hashable {
  package let day: Day
  package var category: FailureCategory { .unavailable }
  package var code: String { "episode.no-rule" }
  package var text: Text { EpisodeProblemText.noRule("\(day)") }
}
