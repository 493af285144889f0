package import Kernel

extension CallBack {
  package enum Command: Hashable, Sendable {
    /// - Parameter next: when to ring again, where somebody said so.
    case tried(Result, next: Instant?)
    /// `nil`: to the team.
    case handOver(to: ID<Account>?)
    /// Another time, without a try.
    case move(to: Instant)
    /// She rang herself, or the matter is settled.
    case end
    /// It was ended by mistake, or she is to be tried again.
    case putBack(due: Instant)
  }

  package enum Event: Hashable, Sendable {
    case tried(Result)
    case due(Instant)
    case handedOver(ID<Account>?)
    case ended(Ending)
    case putBack
  }

  package enum Problem: String, Failure, CaseIterable, Hashable {
    case alreadyEnded = "already-ended"
    case notEnded = "not-ended"
    case dueMissing = "due-missing"
    case dueImpossible = "due-impossible"
    case changedMeanwhile = "changed-meanwhile"
    case noSuchColleague = "no-such-colleague"

    package var category: FailureCategory {
      switch self {
      case .dueMissing, .dueImpossible, .noSuchColleague: .invalid
      case .alreadyEnded, .notEnded, .changedMeanwhile: .conflict
      }
    }
    package var code: String { "call-back.\(rawValue)" }
    package var text: Text {
      switch self {
      case .alreadyEnded: CallProblemText.alreadyEnded
      case .notEnded: CallProblemText.notEnded
      case .dueMissing: CallProblemText.dueMissing
      case .dueImpossible: CallProblemText.dueImpossible
      case .changedMeanwhile: CallProblemText.changedMeanwhile
      case .noSuchColleague: CallProblemText.noSuchColleague
      }
    }
  }

  /// What follows from a command. Nothing is written here.
  ///
  /// - Parameters:
  ///   - rule: of the day: how many tries, and how long between them.
  ///   - hours: when the helpdesk can ring.
  package func decide(
    _ command: Command, at now: Instant, _ rule: CallParameters.Rule, _ hours: DeskHours
  ) throws(Problem) -> [Event] {
    switch (state, command) {
    case (.ended, .putBack(let due)): return [.putBack, .due(try Self.checked(due, now))]
    case (.ended, _): throw .alreadyEnded
    case (.waiting, .putBack): throw .notEnded
    case (.waiting, .handOver(let account)): return account == assignee ? [] : [.handedOver(account)]
    case (.waiting, .move(let due)): return [.due(try Self.checked(due, now))]
    case (.waiting, .end): return [.ended(.noLongerNeeded)]
    case (.waiting, .tried(let result, let next)):
      switch result {
      case .reached: return [.tried(result), .ended(.reached)]
      case .wrongNumber: return [.tried(result), .ended(.wrongNumber)]
      case .refuses: return [.tried(result), .ended(.refuses)]
      case .died: return [.tried(result), .ended(.died)]
      case .later:
        guard let next else { throw .dueMissing }
        return [.tried(result), .due(try Self.checked(next, now))]
      case .noAnswer:
        guard unanswered + 1 < rule.tries else { return [.tried(result), .ended(.triesUsedUp)] }
        if let next { return [.tried(result), .due(try Self.checked(next, now))] }
        return [.tried(result), .due(rule.nextTry(after: now, unanswered: unanswered + 1, hours))]
      }
    }
  }

  private static func checked(_ due: Instant, _ now: Instant) throws(Problem) -> Instant {
    guard due > now, due <= now.adding(days: CallDraft.furthestDays) else { throw .dueImpossible }
    return due
  }

  /// The call-back after an event.
  package func applying(_ event: Event) -> CallBack {
    var next = self
    switch event {
    case .tried(let result): if result == .noAnswer { next.unanswered += 1 }
    case .due(let due): next.state = .waiting(due: due)
    case .handedOver(let account): next.assignee = account
    case .ended(let ending): next.state = .ended(ending)
    case .putBack: next.unanswered = 0
    }
    return next
  }
}

extension CallBack {
  /// Said at the last day of an absence that cannot be.
  package static var absenceBackwards: Text { CallProblemText.absenceBackwards }
  /// Said when somebody is to replace herself.
  package static var ownStandIn: Text { CallProblemText.ownStandIn }
}
