package import Care
package import Kernel
package import Store

/// Prepares a referral or a question for advice. Nothing goes out yet.
///
/// - Parameter needs: those of the request's several needs that it answers: they are tied to it in the same transaction.
/// - Throws: ``Kernel/Invalid``, on the field `needs` when one of them was settled meanwhile; ``Care/Request/Problem``,
///   ``Care/Referral/Problem``.
package func prepareReferral(
  _ content: ReferralDraft.Checked, for id: ID<Request>, answering needs: Set<ID<Need>> = [], by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
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
      language: content.language, shared: content.shared, state: .proposed, version: 1, createdAt: now, changedAt: now, way: content.way,
      post: content.post, phone: content.phone)
    try desk.insert(referral, key: try desk.key(of: id))
    try desk.tie(needs, of: request, to: referral, by: actor)
    desk.shows(referral.subject)
    return referralID
  }
}

extension Desk {
  /// Ties needs of a request to a referral that was just prepared, in the order in which they were said; other services that were asked for
  /// them stay.
  fileprivate func tie(_ needs: Set<ID<Need>>, of request: Request, to referral: Referral, by actor: Actor) throws {
    guard !needs.isEmpty else { return }
    let all = try self.needs(of: request.id)
    guard needs.isSubset(of: all.map(\.id)) else { throw Invalid(Need.Problem.unknown, on: "needs") }
    let referrals = try referrals(of: request.id)
    let key = try key(of: request.id)
    var events: [Request.Event] = []
    for need in all where needs.contains(need.id) {
      do {
        let command = Need.Command.refer(need.id, Set(need.referrals).union([referral.id]))
        let decision = try request.decide(command, needs: all, referrals: referrals, first: need.id)
        for changed in decision.changed { try keep(changed, key: key) }
        events += decision.events.map { Request.Event.need($0) }
      } catch let problem as Need.Problem {
        throw Invalid(problem, on: "needs")
      }
    }
    _ = try record(events, on: request, by: actor, in: surroundings)
  }
}

extension Invalid {
  fileprivate init(_ problem: Need.Problem, on field: String) {
    self.init([FieldProblem(field, code: problem.code, text: problem.text)])
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
