package import Kernel

/// One end of a move between two organisations that manage a programme: one ends its part and says what was consumed, the other one
/// begins with it. Each organisation has a ledger of its own, in the file that it keeps.
package struct LedgerHandover: Hashable, Sendable {
  /// Codes are stored: added, never renamed.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The part of the organisation that keeps the file is over.
    case ended
    /// What was consumed with another organisation counts in this ledger.
    case received
  }

  package let id: ID<LedgerHandover>
  package let kind: Kind
  /// The last day on which the earlier organisation followed her.
  package let lastDay: Day
  package let consumed: ConsumedBefore
  /// Ended: whether she agrees that the next organisation of this house takes it over without paper.
  package let isShared: Bool
  /// Ended: when another organisation of this house took it over; then the end can no longer be taken back.
  package let takenAt: Instant?
  /// Received: the end in this house whose figures count here; `nil` for what was typed.
  package let source: ID<LedgerHandover>?
  package let authorName: String
  /// The other organisation, as it was typed or as the house calls it.
  package let other: String
  package let at: Instant
  /// Taken back, or written anew: it stays to be seen, with the reason.
  package let replaced: LedgerAct.Correction?

  package init(
    id: ID<LedgerHandover>, kind: Kind, lastDay: Day, consumed: ConsumedBefore, isShared: Bool = false, takenAt: Instant? = nil,
    source: ID<LedgerHandover>? = nil, authorName: String, other: String = "", at: Instant, replaced: LedgerAct.Correction? = nil
  ) {
    self.id = id
    self.kind = kind
    self.lastDay = lastDay
    self.consumed = consumed
    self.isShared = isShared
    self.takenAt = takenAt
    self.source = source
    self.authorName = authorName
    self.other = other
    self.at = at
    self.replaced = replaced
  }

  package static let longestName = 200
  /// As the access log names it.
  package var subject: String { "handover/\(id.raw)" }
}

/// Which part of a person's way through a programme a ledger holds, besides other organisations.
package struct LedgerPart: Hashable, Sendable {
  /// What another organisation handed on, if there was one.
  package let received: LedgerHandover?
  /// The end of the own part, if it ended.
  package let ended: LedgerHandover?
  /// Those that were taken back or written anew as well, oldest first.
  package let all: [LedgerHandover]

  /// Of those that stand the newest counts.
  package init(_ handovers: [LedgerHandover] = []) {
    all = handovers.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    let standing = all.filter { $0.replaced == nil }
    received = standing.last { $0.kind == .received }
    ended = standing.last { $0.kind == .ended }
  }

  /// Why nothing of that day belongs into this ledger; `nil`: it does. Late acts of the own days do, also once another organisation went on.
  package func refusal(on day: Day) -> UnitRefusal? {
    if let ended, day > ended.lastDay { return .periodEnded }
    if let received, day <= received.lastDay { return .notIncluded }
    return nil
  }
}

/// The days of the own part of a ledger, where another organisation came before or after.
package struct OwnDays: Hashable, Sendable {
  /// The last day of the organisation before.
  package var after: Day?
  /// The own last day.
  package var until: Day?

  package init(after: Day? = nil, until: Day? = nil) {
    self.after = after
    self.until = until
  }

  package func includes(_ day: Day) -> Bool { (after.map { day > $0 } ?? true) && (until.map { day <= $0 } ?? true) }
}

/// An end of another organisation of this house that waits to be taken over, with her agreement.
package struct WaitingHandover: Hashable, Sendable {
  package let id: ID<LedgerHandover>
  package let organization: String
  package let lastDay: Day
  package let consumed: ConsumedBefore

  package init(id: ID<LedgerHandover>, organization: String, lastDay: Day, consumed: ConsumedBefore) {
    self.id = id
    self.organization = organization
    self.lastDay = lastDay
    self.consumed = consumed
  }
}

/// That the initial module was given in another file of the same person; nothing else of that file is told.
package struct ModuleElsewhere: Hashable, Sendable {
  /// `nil` when another organisation said that it was given, and not when.
  package let on: Day?

  package init(on: Day?) { self.on = on }
}

/// Which organisation manages a ledger, and what goes to another one or comes from there.
package struct LedgerMoves: Hashable, Sendable {
  /// The organisation that keeps the file, by name.
  package let managing: String
  /// Whether the reader belongs to it: only then its moves are his to write down.
  package let isOwn: Bool
  /// What another organisation of this house handed on and nobody took over yet.
  package let waiting: WaitingHandover?
  /// That the initial module stands in another file; only for those who could enter it here.
  package let elsewhere: ModuleElsewhere?

  package init(managing: String, isOwn: Bool, waiting: WaitingHandover? = nil, elsewhere: ModuleElsewhere? = nil) {
    self.managing = managing
    self.isOwn = isOwn
    self.waiting = waiting
    self.elsewhere = elsewhere
  }
}

extension ConsumedBefore {
  package var isNothing: Bool { self == ConsumedBefore() }
  package var allUnits: Int { units.values.reduce(0, +) }
}

/// What somebody typed about what was consumed with another organisation, from a paper statement.
package struct ConsumedDraft: Hashable, Sendable {
  package var other = ""
  /// Until when the other one followed her; `nil` when it could not be read.
  package var lastDay: Day?
  package var initialModule = false
  /// As it was typed; empty when no period began.
  package var startTyped = ""
  /// `nil` when it could not be read, or nothing was typed.
  package var periodStart: Day?
  /// By service.
  package var units: [String: String] = [:]
  package var isExtended = false
  /// Why it is written anew; asked only then.
  package var reason = ""

  package init() {}

  /// What the contract calls `before`, whole.
  ///
  /// - Parameter isCorrection: it replaces what was written before: the reason is asked, and nothing at all may be right.
  /// - Throws: ``Kernel/Invalid`` with every problem at once.
  package func checked(
    _ programme: UnitProgramme, isCorrection: Bool, on today: Day
  ) throws(Invalid) -> (consumed: ConsumedBefore, lastDay: Day) {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "ledger.\(path)", text: text)) }
    if other.trimmed.isEmpty { problem("other", LedgerHandoverProblemText.whom) }
    if other.count > LedgerHandover.longestName { problem("other", LedgerProblemText.tooLong(LedgerHandover.longestName)) }
    if isCorrection, reason.trimmed.isEmpty { problem("why", LedgerProblemText.reasonMissing) }
    if reason.count > LedgerAct.longestWords { problem("why", LedgerProblemText.tooLong(LedgerAct.longestWords)) }
    if lastDay == nil { problem("lastDay", LedgerProblemText.dayUnreadable) }
    if let lastDay, lastDay > today { problem("lastDay", LedgerHandoverProblemText.inFuture) }
    var consumed = ConsumedBefore(initialModule: initialModule, isExtended: isExtended)
    if !startTyped.trimmed.isEmpty {
      if let start = periodStart {
        if start < programme.running.from { problem("periodStart", LedgerHandoverProblemText.beforeProgramme) }
        if let lastDay, start > lastDay { problem("periodStart", LedgerHandoverProblemText.startAfterEnd) }
        consumed.periodStart = start
      } else {
        problem("periodStart", LedgerProblemText.dayUnreadable)
      }
    }
    for service in programme.rules.services {
      let typed = (units[service.id] ?? "").trimmed
      guard !typed.isEmpty else { continue }
      guard let count = Int(typed), (0...1000).contains(count) else {
        problem("units-\(service.id)", LedgerHandoverProblemText.units)
        continue
      }
      if count > 0 { consumed.units[service.id] = count }
    }
    let first = programme.rules.services.first?.id ?? ""
    if !consumed.units.isEmpty, startTyped.trimmed.isEmpty { problem("periodStart", LedgerHandoverProblemText.unitsWithoutStart) }
    if let rules = programme.rules.rules.holding(on: periodStart ?? today) {
      let granted = rules.granted + (isExtended ? rules.extensionUnits : 0)
      if consumed.allUnits > granted { problem("units-\(first)", LedgerHandoverProblemText.tooMany(consumed.allUnits, of: granted)) }
    }
    if problems.isEmpty, consumed.isNothing, !isCorrection { problem("module", LedgerHandoverProblemText.nothing) }
    guard problems.isEmpty, let lastDay else { throw Invalid(problems) }
    return (consumed, lastDay)
  }
}

/// Why a move between two organisations does not happen.
package enum LedgerHandoverProblem: Failure, CaseIterable, Hashable {
  /// The part is over already.
  case alreadyEnded
  /// Nothing ended that could be taken back.
  case notEnded
  /// Another organisation went on from there.
  case takenOver
  /// Something stands on a later day.
  case actsAfter
  /// The organisation before still followed her on that day.
  case notYetOurs
  case inFuture
  /// Nothing waits to be taken over.
  case nothingWaits

  package var category: FailureCategory {
    switch self {
    case .alreadyEnded, .notEnded, .takenOver, .nothingWaits: .conflict
    case .actsAfter, .notYetOurs, .inFuture: .invalid
    }
  }
  package var code: String {
    switch self {
    case .alreadyEnded: "ledger.part-ended"
    case .notEnded: "ledger.part-not-ended"
    case .takenOver: "ledger.part-taken-over"
    case .actsAfter: "ledger.acts-after"
    case .notYetOurs: "ledger.not-yet-ours"
    case .inFuture: "ledger.part-in-future"
    case .nothingWaits: "ledger.nothing-to-take-over"
    }
  }
  package var text: Text { LedgerHandoverProblemText.text(self) }
}
