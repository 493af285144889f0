package import Kernel

extension Episode {
  /// Where a way through a programme stands. Codes are stored: added, never renamed.
  package enum Stage: String, CaseIterable, Hashable, Sendable, Codable {
    /// Somebody noticed that she may need it.
    case detected
    /// A provider was found.
    case oriented
    /// A day for the first visit was agreed.
    case appointed
    /// First visit, with the initial module and the BelRAI.
    case visited
    case included
    /// Support runs, and is looked at again from time to time.
    case supported
    case closed

    /// Its place on the way.
    package var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Whether her doctor agrees. Beside the way and never in its way: no step waits for it.
  package enum Agreement: String, CaseIterable, Hashable, Sendable, Codable {
    case notAsked = "not-asked"
    case asked, given, refused
    /// She has no doctor: one is being looked for.
    case searching
  }

  /// Everything that can happen, without its data. Codes are stored: added, never renamed.
  package enum Move: String, CaseIterable, Hashable, Sendable, Codable {
    case detect, orient, decline, appoint, visit, include, support, review, close, reopen
    /// The last step on the way was noted by mistake.
    case takeBack = "take-back"
    case ask, remind
    case agree
    case refuse, search

    /// Whether it is about the doctor's agreement.
    package var isAboutAgreement: Bool {
      switch self {
      case .ask, .remind, .agree, .refuse, .search: true
      case .detect, .orient, .decline, .appoint, .visit, .include, .support, .review, .close, .reopen, .takeBack: false
      }
    }

    /// Where on the way it leads; `nil` for what goes back, stays, or is beside it.
    var target: Stage? {
      switch self {
      case .orient: .oriented
      case .appoint: .appointed
      case .visit: .visited
      case .include: .included
      case .support: .supported
      case .close: .closed
      case .detect, .decline, .review, .reopen, .takeBack, .ask, .remind, .agree, .refuse, .search: nil
      }
    }
  }

  /// The table of the way, whole: where a move leads from a stage; `nil` when it cannot be done there.
  ///
  /// Whoever is further than a step needs it no more; who is before it may skip what lies between, and says why.
  /// - Parameter before: the stage from which this one was reached; `nil` at the beginning.
  package static func next(_ stage: Stage, _ move: Move, before: Stage?) -> Stage? {
    guard stage != .closed else { return move == .reopen || move == .takeBack ? before : nil }
    switch move {
    case .orient, .appoint:  // Another provider, another day: also later, and nobody goes back for it.
      return max(stage, move.target)
    case .visit, .include, .support, .close: return move.target.flatMap { $0.position > stage.position ? $0 : nil }
    case .decline: return stage == .oriented || stage == .appointed ? .detected : nil
    case .review: return stage == .included || stage == .supported ? stage : nil
    case .takeBack: return before
    case .detect, .reopen: return nil
    case .ask, .remind, .agree, .refuse, .search: return stage
    }
  }

  private static func max(_ stage: Stage, _ target: Stage?) -> Stage {
    guard let target, target.position > stage.position else { return stage }
    return target
  }

  /// The table of the doctor's agreement, whole; `nil` when a move changes nothing there and cannot be done.
  package static func next(_ agreement: Agreement, _ move: Move) -> Agreement? {
    switch (agreement, move) {
    case (.notAsked, .ask), (.asked, .ask), (.refused, .ask), (.searching, .ask): .asked
    case (.asked, .remind): .asked
    case (.notAsked, .agree), (.asked, .agree), (.refused, .agree), (.searching, .agree): .given
    // A doctor may also take an agreement back.
    case (.notAsked, .refuse), (.asked, .refuse), (.given, .refuse), (.searching, .refuse): .refused
    case (.notAsked, .search), (.asked, .search), (.refused, .search): .searching
    default: nil
    }
  }
}

/// Who acts next on a way, and what.
package struct EpisodeTask: Hashable, Sendable {
  package enum Actor: String, CaseIterable, Hashable, Sendable, Codable {
    /// Whoever orients: the helpdesk, or the one who noticed.
    case organiser
    case provider, doctor
  }
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case orient, contact, visit, include, support, review
    case askDoctor = "ask-doctor"
    case answer, settle
    case findDoctor = "find-doctor"

    package var actor: Actor {
      switch self {
      case .orient, .findDoctor: .organiser
      case .contact, .visit, .include, .support, .review, .askDoctor, .settle: .provider
      case .answer: .doctor
      }
    }
    package var isAboutAgreement: Bool { [.askDoctor, .answer, .settle, .findDoctor].contains(self) }
  }

  package let kind: Kind
  package let due: Day

  package init(kind: Kind, due: Day) {
    self.kind = kind
    self.due = due
  }

  package func isOverdue(on today: Day) -> Bool { due < today }

  /// What a stage waits for, with the length that counts from its day; `nil` when nothing does.
  package static func onTheWay(_ stage: Episode.Stage) -> (kind: Kind, length: EpisodeParameters.Length)? {
    switch stage {
    case .detected: (.orient, .orient)
    case .oriented: (.contact, .contact)
    case .appointed: (.visit, .contact)
    case .visited: (.include, .include)
    case .included: (.support, .support)
    case .supported: (.review, .review)
    case .closed: nil
    }
  }

  /// The same for the doctor's agreement.
  package static func forAgreement(_ agreement: Episode.Agreement) -> (kind: Kind, length: EpisodeParameters.Length)? {
    switch agreement {
    case .notAsked: (.askDoctor, .ask)
    case .asked: (.answer, .agreement)
    case .refused: (.settle, .settle)
    case .searching: (.findDoctor, .search)
    case .given: nil
    }
  }
}
