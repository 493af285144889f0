package import Kernel

/// The disciplines of the programme's list and how long its news counts, as data.
package struct ProviderParameters: Hashable, Sendable {
  package struct Discipline: Hashable, Sendable {
    /// Stored with every provider: new ones are added, none is renamed.
    package let code: String
    package let name: Text
    package let source: String

    package init(code: String, name: Text, source: String) {
      self.code = code
      self.name = name
      self.source = source
    }
  }

  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    /// Days during which what a provider said about room counts as news.
    package let newsDays: Int
    /// Days during which a provider's own link works.
    package let linkDays: Int
    /// The least days between two letters that ask anew about room.
    package let reminderDays: Int
    /// Letters without an answer after which none is sent any more.
    package let mostReminders: Int
    package let source: String

    package init(
      from: Day, knownUntil: Day?, newsDays: Int, linkDays: Int, reminderDays: Int, mostReminders: Int, source: String
    ) {
      self.from = from
      self.knownUntil = knownUntil
      self.newsDays = newsDays
      self.linkDays = linkDays
      self.reminderDays = reminderDays
      self.mostReminders = mostReminders
      self.source = source
    }
  }

  package let disciplines: [Discipline]
  /// By first day.
  package let rules: [Rule]

  package init(disciplines: [Discipline], rules: [Rule]) {
    self.disciplines = disciplines
    self.rules = rules.sorted { $0.from < $1.from }
  }

  /// Nothing at all: asking it for a rule is an error.
  package static let none = ProviderParameters(disciplines: [], rules: [])

  /// The code itself for one that the data no longer names.
  package func name(of discipline: String) -> Text { disciplines.first { $0.code == discipline }?.name ?? Text(same: discipline) }

  /// - Throws: ``ProviderParameterGap`` when no rule holds on the day: never a silent default.
  package func rule(on day: Day) throws(ProviderParameterGap) -> Rule {
    guard let rule = rules.inForce(on: day) else {
      throw ProviderParameterGap(day: day)
    }
    return rule
  }
}

/// No rule of the programme's list holds on a day. Whoever runs the server completes the file.
package struct ProviderParameterGap: Failure, Hashable {
  package let day: Day
  package var category: FailureCategory { .unavailable }
  package var code: String { "provider.no-rule" }
  package var text: Text { ProviderProblemText.noRule("\(day)") }
}
