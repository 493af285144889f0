package import Kernel

/// What is done with a person's consent.
package enum ConsentCommand: Hashable, Sendable {
  /// She agrees: for the first time, again, to more or to less.
  case agree(ConsentTerms, ConsentRecord.Explanation, ConsentRecord.Decider, words: String)
  case refuse(ConsentRecord.RefusalReason, ConsentRecord.Explanation, ConsentRecord.Decider, words: String)
  /// She takes it back. Needs no reason and no explanation.
  case withdraw(ConsentRecord.Decider, words: String)
  case register(ConsentRecord.Registration, words: String)
}

/// Why something about consent is not written down.
package enum ConsentProblem: String, Failure, CaseIterable, Hashable {
  case nothingShared = "nothing-shared"
  case endPast = "end-past"
  case noExplanation = "no-explanation"
  case noVersion = "no-version"
  case noRepresentative = "no-representative"
  /// She agreed before: what she does now is withdrawing.
  case agreedBefore = "agreed-before"
  case nothingToWithdraw = "nothing-to-withdraw"
  case dayToCome = "day-to-come"
  case noWords = "no-words"
  case changedMeanwhile = "changed-meanwhile"

  package var category: FailureCategory {
    switch self {
    case .nothingShared, .endPast, .noExplanation, .noVersion, .noRepresentative, .dayToCome, .noWords: .invalid
    case .agreedBefore, .nothingToWithdraw, .changedMeanwhile: .conflict
    }
  }
  package var code: String { "consent.\(rawValue)" }
  package var text: Text { ConsentProblemText.problem(self) }

  /// The field of the form that it is about.
  package var field: String {
    switch self {
    case .nothingShared: "share"
    case .endPast: "until"
    case .noExplanation: "ways"
    case .noVersion: "textVersion"
    case .noRepresentative: "representative"
    case .dayToCome: "day"
    case .noWords: "words"
    case .agreedBefore, .nothingToWithdraw, .changedMeanwhile: ""
    }
  }
}

/// What follows from a decision of hers: the line to write, and how the file stands afterwards.
package struct ConsentOutcome: Hashable, Sendable {
  package let kind: ConsentRecord.Kind
  /// `nil` where the state of the file does not change with it.
  package let inclusion: InclusionState?
  package let sharing: Sharing

  package init(kind: ConsentRecord.Kind, inclusion: InclusionState?, sharing: Sharing) {
    self.kind = kind
    self.inclusion = inclusion
    self.sharing = sharing
  }

  /// What is shared afterwards.
  package enum Sharing: Hashable, Sendable {
    case asBefore, nothing
    case exactly(ConsentTerms)
  }
}

extension InclusionState {
  /// What follows from a command. Nothing is written here.
  ///
  /// | state | agrees | refuses | withdraws |
  /// |---|---|---|---|
  /// | not asked, refused, withdrawn | given | refused | – |
  /// | agreed | renewed, or changed | – (withdraw) | withdrawn |
  ///
  /// - Parameter terms: what she agreed to last; tells renewing from changing.
  package func decide(_ command: ConsentCommand, last terms: ConsentTerms?, today: Day) throws(ConsentProblem) -> ConsentOutcome {
    switch (self, command) {
    case (_, .agree(let wanted, let explanation, let decider, _)):
      guard !wanted.scopes.isEmpty else { throw .nothingShared }
      if let until = wanted.until, until < today { throw .endPast }
      guard !explanation.ways.isEmpty else { throw .noExplanation }
      guard !explanation.version.isEmpty else { throw .noVersion }
      try Self.check(decider)
      let kind: ConsentRecord.Kind = self != .agreed ? .given : terms.map(wanted.isSameSharing) ?? false ? .renewed : .changed
      return ConsentOutcome(kind: kind, inclusion: .agreed, sharing: .exactly(wanted))
    case (.agreed, .refuse): throw .agreedBefore
    case (_, .refuse(let reason, _, let decider, let words)):
      try Self.check(decider)
      if reason == .other, words.trimmed.isEmpty { throw .noWords }
      return ConsentOutcome(kind: .refused, inclusion: .refused, sharing: .nothing)
    case (.agreed, .withdraw(let decider, _)):
      try Self.check(decider)
      return ConsentOutcome(kind: .withdrawn, inclusion: .withdrawn, sharing: .nothing)
    case (_, .withdraw): throw .nothingToWithdraw
    case (_, .register(let registration, let words)):
      guard registration.day <= today else { throw .dayToCome }
      if registration.state != .done, words.trimmed.isEmpty { throw .noWords }
      return ConsentOutcome(kind: .registered, inclusion: nil, sharing: .asBefore)
    }
  }

  private static func check(_ decider: ConsentRecord.Decider) throws(ConsentProblem) {
    if case .representative(let name, _) = decider, name.trimmed.isEmpty { throw .noRepresentative }
  }
}

extension ConsentCommand {
  /// The line of the history for a command that was decided.
  package func record(
    _ outcome: ConsentOutcome, id: ID<ConsentRecord>, at now: Instant, recordedBy: String
  ) -> ConsentRecord {
    switch self {
    case .agree(let terms, let explanation, let decider, let words):
      ConsentRecord(
        id: id, at: now, kind: outcome.kind, recordedBy: recordedBy, explanation: explanation, decider: decider, terms: terms,
        words: words.trimmed)
    case .refuse(let reason, let explanation, let decider, let words):
      ConsentRecord(
        id: id, at: now, kind: outcome.kind, recordedBy: recordedBy, explanation: explanation, decider: decider, reason: reason,
        words: words.trimmed)
    case .withdraw(let decider, let words):
      ConsentRecord(id: id, at: now, kind: outcome.kind, recordedBy: recordedBy, decider: decider, words: words.trimmed)
    case .register(let registration, let words):
      ConsentRecord(
        id: id, at: now, kind: outcome.kind, recordedBy: recordedBy, registration: registration, words: words.trimmed)
    }
  }
}
