package import Care
package import Kernel
package import Store

/// Does one thing with one of several needs of a request. When every need has an outcome, the request closes with them; a need that found
/// no answer goes to the register of gaps with its kind of help, in the same transaction.
///
/// - Parameter gap: what is noted with a gap besides its reason; the need's own kind of help counts when it names none.
/// - Returns: the request afterwards.
/// - Throws: ``Care/Need/Problem``, ``Care/Request/Problem``.
package func changeNeed(
  _ command: Need.Command, of id: ID<Request>, gap: GapNote? = nil, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Request {
  let first: ID<Need> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    let needs = try desk.needs(of: id)
    var referrals: [Referral] = []
    if case .refer = command { referrals = try desk.referrals(of: id) }
    let decision = try request.decide(command, needs: needs, referrals: referrals, first: first)
    let key = try desk.key(of: id)
    for need in decision.changed { try desk.keep(need, key: key) }
    var events: [Request.Event] = decision.events.map { .need($0) }
    if let outcome = decision.closing { events.append(.closed(outcome, personsWords: "")) }
    let next = try desk.record(events, on: request, by: actor, in: surroundings)
    if let outcome = decision.closing { try desk.follow(.close(outcome, personsWords: ""), of: request, by: actor) }
    if case .close(let closed, let outcome, _) = command, let reason = outcome.gapReason,
      let need = decision.changed.first(where: { $0.id == closed })
    {
      let place = try desk.place(of: request, on: surroundings.today)
      try desk.insert(
        Gap(
          id: surroundings.newID(), request: id, organization: request.organization, reason: reason,
          kind: gap.flatMap { $0.kind.isEmpty ? nil : $0.kind } ?? need.kind, municipality: place.municipality,
          neighbourhood: place.neighbourhood, detail: gap?.detail ?? "", day: surroundings.today),
        key: key)
    }
    return next
  }
}

extension Desk {
  /// The needs that end with a request that is closed as a whole: each that found no answer is a gap of its own, with its kind of help.
  /// A request that is its own one need gives one gap.
  func close(_ request: Request, _ outcome: Request.Outcome, gap: GapNote?) throws {
    let key = try key(of: request.id)
    let ending = request.closing(try needs(of: request.id), with: outcome)
    for need in ending { try keep(need, key: key) }
    guard let reason = outcome.gapReason else { return }
    let typed = gap?.kind ?? ""
    let kinds: [String] = ending.isEmpty ? [typed] : ending.map { $0.kind.isEmpty ? typed : $0.kind }
    let place = try place(of: request, on: surroundings.today)
    for kind in kinds {
      try insert(
        Gap(
          id: surroundings.newID(), request: request.id, organization: request.organization, reason: reason, kind: kind,
          municipality: place.municipality, neighbourhood: place.neighbourhood, detail: gap?.detail ?? "", day: surroundings.today),
        key: key)
    }
  }
}
