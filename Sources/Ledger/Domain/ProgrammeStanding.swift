package import Kernel

/// Where somebody stands in a programme of units, as her stored balance tells it: for those who steer and may not know who it is.
package struct ProgrammeStanding: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// Her years run.
    case following
    /// Only the closing period runs.
    case closing
    case ended
  }

  /// Why somebody should look. As addresses name it.
  package enum Concern: String, CaseIterable, Hashable, Sendable {
    /// Acts no longer fit the rules.
    case toCorrect = "to-correct"
    case fewUnits = "few-units"
    case fewDays = "few-days"
    case noSession = "no-session"
    /// Her years, or the closing that followed them, last longer than the programme, that ends soon.
    case pastEnd = "past-end"
  }

  /// The closing period, while it runs and once it is over.
  package struct Closing: Hashable, Sendable {
    package let start: Day
    /// The last day on which a closing can be given: that of the programme when it comes first.
    package let last: Day
    package let granted: Int
    package let used: Int
    /// `nil` while nobody replayed her file since this is noted.
    package let details: LedgerClosing?

    package var left: Int { max(0, granted - used) }
  }

  package let person: ID<Person>
  /// Of the file.
  package let number: String
  package let state: State
  package let start: Day
  package let end: Day
  package let granted: Int
  package let used: Int
  package let lastSession: Day?
  /// Of any kind.
  package let lastAct: Day?
  /// Acts that no longer stand and wait to be corrected.
  package let displaced: Int
  /// `nil` when none was opened.
  package let closing: Closing?
  package let concerns: [Concern]
  /// The threshold of units that was reached, while her years run.
  package let fewUnits: LedgerThreshold?
  /// The threshold of days.
  package let fewDays: LedgerThreshold?

  package var left: Int { max(0, granted - used) }

  /// - Returns: `nil` while nothing counts yet.
  package init?(person: ID<Person>, number: String, _ balance: LedgerBalance, _ look: ProgrammeLook) {
    guard let figures = LedgerFigures(balance) else { return nil }
    let place = look.place(figures, number: number)
    self.person = person
    self.number = number
    state = place.state
    (start, end) = (figures.start, figures.end)
    (granted, used) = (figures.granted, figures.used)
    lastSession = balance.lastSession
    lastAct = balance.lastAct
    displaced = balance.displaced
    closing = balance.closingStart.map { first in
      Closing(start: first, last: place.last, granted: balance.closingGranted, used: balance.closingUsed, details: balance.closing)
    }
    concerns = Concern.allCases.filter { place.has($0) }
    fewUnits = place.has(.fewUnits) ? look.rule.flatMap { LedgerThreshold(figures.left, of: $0.warnUnits) } : nil
    fewDays = place.has(.fewDays) ? look.rule.flatMap { LedgerThreshold(figures.end.days(since: look.today), of: $0.warnDays) } : nil
  }
}
