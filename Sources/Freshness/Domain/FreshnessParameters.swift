package import Kernel

/// How often entries of the directory are confirmed, and what happens when nobody does: dated data.
package struct FreshnessParameters: Hashable, Sendable {
  /// What holds from a day on. All lengths are whole days.
  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    /// Days between two confirmations, by kind; an entry may have its own.
    package let intervals: [Entry.Kind: Int]
    /// An entry is "to confirm" during so many days up to its day, that day included.
    package let dueSoon: Int
    /// So many questions without answer make an overdue entry unverifiable.
    package let asksInVain: Int
    /// So many days overdue make an entry that somebody was asked about unverifiable, even after fewer questions.
    package let overdueLimit: Int
    /// Kinds that leave public search when they are unverifiable. Lines for emergencies and violence never do so by themselves.
    package let leavesSearch: Set<Entry.Kind>
    /// Days during which a provider's link works.
    package let linkDays: Int
    /// Days without answer after which a reminder goes out.
    package let reminderAfter: Int
    /// How many reminders one question has at most.
    package let mostReminders: Int
    /// Letters of a campaign that leave at one time.
    package let batch: Int
    /// Days after which the address of a visitor who reported a mistake is forgotten, answered or not.
    package let addressDays: Int
    package let source: String

    package init(
      from: Day, knownUntil: Day?, intervals: [Entry.Kind: Int], dueSoon: Int, asksInVain: Int, overdueLimit: Int,
      leavesSearch: Set<Entry.Kind>, linkDays: Int, reminderAfter: Int, mostReminders: Int, batch: Int, addressDays: Int, source: String
    ) {
      self.from = from
      self.knownUntil = knownUntil
      self.intervals = intervals
      self.dueSoon = dueSoon
      self.asksInVain = asksInVain
      self.overdueLimit = overdueLimit
      self.leavesSearch = leavesSearch
      self.linkDays = linkDays
      self.reminderAfter = reminderAfter
      self.mostReminders = mostReminders
      self.batch = batch
      self.addressDays = addressDays
      self.source = source
    }
  }

  /// By first day.
  package let rules: [Rule]

  package init(_ rules: [Rule]) { self.rules = rules.sorted { $0.from < $1.from } }

  /// Nothing at all: asking it for anything is an error.
  package static let none = FreshnessParameters([])

  /// - Throws: ``FreshnessGap`` when no rule holds on the day: never a silent default.
  package func rule(on day: Day) throws(FreshnessGap) -> Rule {
    guard let rule = rules.inForce(on: day) else { throw FreshnessGap(day: day) }
    return rule
  }
}

/// No rule of freshness is known for a day.
package struct FreshnessGap: Failure, Hashable {
  package let day: Day
  package var category: FailureCategory { .unavailable }
  package var code: String { "freshness.no-rule" }
  package var text: Text { FreshnessProblemText.noRule("\(day)") }
}
