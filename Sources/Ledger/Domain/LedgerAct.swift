package import Kernel

/// Something that was done for a person in a programme of units, as it was entered. Never changed: a wrong one is taken back by a
/// counter-entry with a reason, and written anew.
package struct LedgerAct: Hashable, Sendable {
  /// For whom it was: the person's units in every case. Codes are stored: added, never renamed.
  package enum Audience: String, CaseIterable, Hashable, Sendable { case person, carer, both }

  /// Codes are stored: added, never renamed.
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// It counts.
    case standing
    /// Taken back; its counter-entry stays in the accounts.
    case corrected
    /// Was present in a group without being billed.
    case unbilled
  }

  /// Why it was taken back, by whom and when.
  package struct Correction: Hashable, Sendable {
    package let at: Instant
    package let by: String
    package let reason: String

    package init(at: Instant, by: String, reason: String) {
      self.at = at
      self.by = by
      self.reason = reason
    }
  }

  package static let longestWords = 1000

  package let id: ID<LedgerAct>
  /// Rises with every act of a person: the order of entry.
  package let sequence: Int
  package let day: Day
  package let kind: UnitEvent.Kind
  package var state: State
  package let audience: Audience
  /// As the log names whoever entered it: `account/01h…`.
  package let author: String
  package let authorName: String
  package let organization: ID<Organization>
  /// The group session to which it belongs.
  package let group: String?
  /// What only the author reads.
  package let privateNote: String
  /// What supports an extension.
  package let proof: String
  package let enteredAt: Instant
  /// The rules against it since something else changed; empty: it is in order.
  package var displaced: [UnitRefusal]
  package var correction: Correction?
  /// What spoke against it when it was entered; it was entered all the same.
  package let doubts: [LedgerDoubt]

  package init(
    id: ID<LedgerAct>, sequence: Int, day: Day, kind: UnitEvent.Kind, state: State = .standing, audience: Audience = .person, author: String,
    authorName: String, organization: ID<Organization>, group: String? = nil, privateNote: String = "", proof: String = "", enteredAt: Instant,
    displaced: [UnitRefusal] = [], correction: Correction? = nil, doubts: [LedgerDoubt] = []
  ) {
    self.id = id
    self.sequence = sequence
    self.day = day
    self.kind = kind
    self.state = state
    self.audience = audience
    self.author = author
    self.authorName = authorName
    self.organization = organization
    self.group = group
    self.privateNote = privateNote
    self.proof = proof
    self.enteredAt = enteredAt
    self.displaced = displaced
    self.correction = correction
    self.doubts = doubts
  }

  /// As the replay reads it.
  package var event: UnitEvent { UnitEvent(id: id.raw, day: day, kind: kind, provider: author) }
  package var counts: Bool { state == .standing }
  /// As the access log names it.
  package var subject: String { "act/\(id.raw)" }
  package var isInitialModule: Bool {
    if case .initialModule = kind { true } else { false }
  }
}

extension [LedgerAct] {
  /// The initial module that counts; there is one in a life.
  package var standingModule: LedgerAct? { first { $0.counts && $0.isInitialModule } }
}
