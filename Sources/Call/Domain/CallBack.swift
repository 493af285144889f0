package import Kernel

/// Somebody is to be rung back: until she was reached, does not want it, or was tried often enough.
package struct CallBack: Hashable, Sendable {
  /// What came of one try. Codes are stored: added, never renamed.
  package enum Result: String, CaseIterable, Hashable, Sendable {
    case reached
    case noAnswer = "no-answer"
    case wrongNumber = "wrong-number"
    case later
    case refuses
    case died

    package var name: Text { CallDomainText.result(self) }
  }

  /// Why nobody rings any more. Codes are stored: added, never renamed.
  package enum Ending: String, CaseIterable, Hashable, Sendable {
    case reached
    case wrongNumber = "wrong-number"
    case refuses
    case died
    /// As often without an answer as the rule of that day allows.
    case triesUsedUp = "tries-used-up"
    case noLongerNeeded = "no-longer-needed"

    package var name: Text { CallDomainText.ending(self) }
  }

  package enum State: Hashable, Sendable {
    case waiting(due: Instant)
    case ended(Ending)
  }

  /// The call that asked for it: there is one call-back for a call at most.
  package let call: ID<Call>
  package let organization: ID<Organization>
  package var state: State
  /// Who rings back; `nil`: whoever of the team is free.
  package var assignee: ID<Account>?
  /// Tries without an answer since it was put into the queue.
  package var unanswered: Int
  package let createdAt: Instant
  /// Counts changes; a form that was opened on an older one is told so.
  package var version: Int

  package init(
    call: ID<Call>, organization: ID<Organization>, state: State, assignee: ID<Account>?, unanswered: Int = 0, createdAt: Instant, version: Int = 1
  ) {
    self.call = call
    self.organization = organization
    self.state = state
    self.assignee = assignee
    self.unanswered = unanswered
    self.createdAt = createdAt
    self.version = version
  }

  /// When to ring; `nil` once it ended.
  package var due: Instant? {
    if case .waiting(let due) = state { due } else { nil }
  }

  /// Who rings today: the queue of somebody absent is the team's.
  package func holder(_ absences: [DeskAbsence], on day: Day) -> ID<Account>? {
    guard let assignee, !absences.contains(where: { $0.account == assignee && $0.holds(on: day) }) else { return nil }
    return assignee
  }
}

/// Days on which somebody is not there: her call-backs go to the team, and whoever looks for her is told who replaces her.
package struct DeskAbsence: Hashable, Sendable {
  package let id: ID<DeskAbsence>
  package let organization: ID<Organization>
  package let account: ID<Account>
  package let from: Day
  /// The last day, inclusive.
  package let until: Day
  /// `nil`: whoever of the team is free.
  package let standIn: ID<Account>?

  package init(
    id: ID<DeskAbsence>, organization: ID<Organization>, account: ID<Account>, from: Day, until: Day, standIn: ID<Account>? = nil
  ) {
    self.id = id
    self.organization = organization
    self.account = account
    self.from = from
    self.until = until
    self.standIn = standIn
  }

  package func holds(on day: Day) -> Bool { from <= day && day <= until }
}

/// That a colleague is not there today, for whoever looks for her.
package struct ColleagueAway: Hashable, Sendable {
  /// The last day, inclusive.
  package let until: Day
  /// Who replaces her, by name; `nil`: nobody is noted, or who is noted is away as well.
  package let standIn: String?

  package init(until: Day, standIn: String?) {
    self.until = until
    self.standIn = standIn
  }
}
