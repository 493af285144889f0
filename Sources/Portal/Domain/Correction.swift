package import Kernel

/// Something in her file that she says is wrong. Those who keep the file answer; she reads the answer.
package struct Correction: Hashable, Sendable {
  package enum Subject: String, CaseIterable, Hashable, Sendable {
    case name, birth, household, circle, health, other
  }
  package enum State: String, CaseIterable, Hashable, Sendable { case open, accepted, declined }

  package let id: ID<Correction>
  package let person: ID<Person>
  package let subject: Subject
  /// What she wrote.
  package let words: String
  package let at: Instant
  package var state: State
  /// What was answered; empty while nobody did, and when there was nothing to add.
  package var answer: String
  package var decidedAt: Instant?
  package var decidedBy: ID<Account>?

  package init(
    id: ID<Correction>, person: ID<Person>, subject: Subject, words: String, at: Instant, state: State = .open, answer: String = "",
    decidedAt: Instant? = nil, decidedBy: ID<Account>? = nil
  ) {
    self.id = id
    self.person = person
    self.subject = subject
    self.words = words
    self.at = at
    self.state = state
    self.answer = answer
    self.decidedAt = decidedAt
    self.decidedBy = decidedBy
  }

  package static let longestWords = 2000

  /// - Throws: ``PortalProblem/decidedAlready``.
  package func decided(accepts: Bool, answer: String, by account: ID<Account>, at now: Instant) throws(PortalProblem) -> Correction {
    guard state == .open else { throw .decidedAlready }
    var next = self
    next.state = accepts ? .accepted : .declined
    next.answer = answer
    next.decidedAt = now
    next.decidedBy = account
    return next
  }
}

extension ConsentTerms {
  /// What stays of these terms when she ticks only some of it; `nil` when she ticked something that was not shared.
  ///
  /// - Parameter kept: by recipient.
  package func narrowed(to kept: [ConsentScope], evaluation: Bool, research: Bool) -> ConsentTerms? {
    let next = ConsentTerms(scopes: kept, evaluation: evaluation, research: research, until: until)
    for scope in next.scopes {
      guard let before = scopes.first(where: { $0.recipient == scope.recipient }), scope.domains.isSubset(of: before.domains) else { return nil }
    }
    guard !evaluation || self.evaluation, !research || self.research else { return nil }
    return next
  }
}
