package import Care
package import Kernel
package import Store

/// Prepares a referral or a question for advice. Nothing goes out yet.
package func prepareReferral(
  _ content: ReferralDraft.Checked, for id: ID<Request>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Referral> {
  let referralID: ID<Referral> = surroundings.newID()
  return try await database.act(as: actor, doing: .createReferral, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    guard !request.isClosed else { throw Request.Problem.alreadyClosed }
    guard request.clarification.consent != .refuses else { throw Referral.Problem.notAgreed }
    if content.gesture == .advice, request.clarification.isNamed(in: content.shared) {
      throw Invalid([FieldProblem("shared", code: "referral.advice-names-person", text: RequestProblemText.adviceNames)])
    }
    let now = surroundings.now()
    let referral = Referral(
      id: referralID, request: id, gesture: content.gesture, entry: content.entry, serviceName: content.serviceName, email: content.email,
      language: content.language, shared: content.shared, state: .proposed, version: 1, createdAt: now, changedAt: now)
    try desk.insert(referral, key: try desk.key(of: id))
    desk.shows(referral.subject)
    return referralID
  }
}

extension Referral {
  /// As the access log names it.
  package var subject: String { "referral/\(id.raw)" }
}

/// A letter before it has an identifier and a time.
package struct Letter: Hashable, Sendable {
  package let subject: String
  package let body: String
  package init(subject: String, body: String) {
    self.subject = subject
    self.body = body
  }
}
