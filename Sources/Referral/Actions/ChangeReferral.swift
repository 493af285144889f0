package import Care
package import Kernel
package import Store

/// Does one thing with a referral on the sender's side, or notes what its service said on the phone.
///
/// What follows by itself happens in the same transaction: the letter to the service, the follow-up day of the request, and, when somebody
/// says yes, the end for the others that were asked the same.
/// - Parameter version: the version on which the button was pressed; `nil` when it does not matter.
/// - Returns: the request it belongs to.
package func changeReferral(
  _ id: ID<Referral>, _ command: Referral.Command, version: Int? = nil, by actor: Actor, at office: ReferralDesk, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ID<Request> {
  guard command.step.actors.contains(.sender) else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .changeReferral, in: surroundings) { desk in
    guard let referral = try desk.referral(id) else { throw SimpleFailure.notFound }
    let (request, _) = try desk.request(referral.request, for: actor)
    guard !request.isClosed || command.step == .tell || command.step == .hear else { throw Request.Problem.alreadyClosed }
    if let version, version != referral.version { throw Referral.Problem.notAllowed }
    desk.shows(referral.subject)
    if case .reply(let words, _) = command, referral.gesture == .advice, request.clarification.isNamed(in: words) {
      throw Invalid([FieldProblem("reply", code: "referral.advice-names-person", text: RequestProblemText.adviceNames)])
    }
    if case .handOver(let handover) = command, handover.day > surroundings.today { throw Referral.Problem.dayInFuture }
    guard let sender = try desk.organization(request.organization) else { throw SimpleFailure.notFound }
    _ = try desk.change(referral, command, of: request, sender, by: actor, at: office, surroundings)
    return referral.request
  }
}

/// Puts several prepared services of a request together: all at once, or in order of preference.
/// - Throws: ``Referral/Problem/planTooSmall``, ``Referral/Problem/planPlaces``.
package func planReferrals(
  _ draft: ReferralPlanDraft, of id: ID<Request>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  let plan: ID<ReferralPlan> = surroundings.newID()
  try await database.act(as: actor, doing: .changeReferral, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    guard !request.isClosed else { throw Request.Problem.alreadyClosed }
    let chosen = try draft.checked(desk.referrals(of: id))
    for referral in chosen { desk.shows(referral.subject) }
    try desk.insertPlan(
      plan, chosen, isOrdered: draft.isOrdered, isAutomatic: draft.isOrdered && draft.isAutomatic, tellsOthers: draft.tellsOthers,
      at: surroundings.now())
  }
}

/// Notes the person's agreement for every service that is prepared, in one go: she read what each of them gets.
package func agreeToAll(
  how: String, of id: ID<Request>, by actor: Actor, at office: ReferralDesk, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await onAll(of: id, by: actor, at: office, in: database, surroundings) { _, referral in
    referral.stage == .proposed ? .agree(how: how) : nil
  }
}

/// Sends what may be sent now: everything agreed that is asked at once, and the first of an order.
package func sendAll(
  of id: ID<Request>, by actor: Actor, at office: ReferralDesk, in database: any Database, _ surroundings: Surroundings
) async throws {
  let today = surroundings.today
  try await onAll(of: id, by: actor, at: office, in: database, surroundings) { all, referral in
    referral.stage == .agreed && referral.place != nil && referral.isItsTurn(among: all) ? .send(on: today) : nil
  }
}

/// Walks the referrals of a request; what one step changes the next one sees.
private func onAll(
  of id: ID<Request>, by actor: Actor, at office: ReferralDesk, in database: any Database, _ surroundings: Surroundings,
  _ command: @escaping @Sendable ([Referral], Referral) -> Referral.Command?
) async throws {
  try await database.act(as: actor, doing: .changeReferral, in: surroundings) { desk in
    var (request, _) = try desk.request(id, for: actor)
    guard !request.isClosed else { throw Request.Problem.alreadyClosed }
    guard let sender = try desk.organization(request.organization) else { throw SimpleFailure.notFound }
    var all = try desk.referrals(of: id)
    var done = 0
    for index in all.indices {
      guard let command = command(all, all[index]) else { continue }
      desk.shows(all[index].subject)
      request = try desk.change(all[index], command, of: request, sender, by: actor, at: office, surroundings)
      all = try desk.referrals(of: id)
      done += 1
    }
    guard done > 0 else { throw Referral.Problem.notAllowed }
  }
}

extension Desk {
  /// One step of a referral with everything that follows from it by itself.
  /// - Returns: the request, which may have got its follow-up day.
  @discardableResult
  func change(
    _ referral: Referral, _ command: Referral.Command, of request: Request, _ sender: Organization, by actor: Actor, at office: ReferralDesk,
    _ surroundings: Surroundings
  ) throws -> Request {
    let today = surroundings.today
    let next = try record(referral.decide(command, under: office.rule, today: today), on: referral, by: actor, in: surroundings)
    switch command {
    case .send, .renewLink: try post(office.letters.ask(next, sender), about: next, of: request, surroundings)
    case .reply: try post(office.letters.replied(next, sender), about: next, of: request, surroundings)
    case .withdraw where referral.isUnderWay: try post(office.letters.over(next, sender), about: next, of: request, surroundings)
    default: break
    }
    var changed = request
    if command.step == .send, !request.isClosed {
      let followUp = today.adding(days: office.rule[.followUp])
      changed = try record(request.decide(.orient(followUp: followUp), today: today), on: request, by: actor, in: surroundings)
    }
    _ = try settle(next, after: command.step, of: changed, sender, at: office, surroundings)
    return changed
  }

  /// After a yes the others are told and their links end; after a no, or silence, the next in order is asked if she chose that.
  /// - Returns: the one that was asked now.
  func settle(
    _ next: Referral, after step: Referral.Step, of request: Request, _ sender: Organization, at office: ReferralDesk,
    _ surroundings: Surroundings
  ) throws -> Referral? {
    guard next.place != nil else { return nil }
    switch step {
    case .accept, .contact, .handOver, .start:
      for other in next.toTell(among: try referrals(of: request.id)) {
        let told = try record(
          other.decide(.withdraw, under: office.rule, today: surroundings.today), on: other, by: .system, in: surroundings)
        shows(told.subject)
        try post(office.letters.over(told, sender), about: told, of: request, surroundings)
      }
      return nil
    case .decline, .expire:
      // Nobody rings by himself: a service that is asked by telephone is only named as the next one, on top of the work list.
      guard !request.isClosed, let follower = next.nextInOrder(among: try referrals(of: request.id)), follower.place?.isAutomatic == true,
        follower.way != .phone, follower.allows(.send)
      else { return nil }
      shows(follower.subject)
      let asked = try record(
        follower.decide(.send(on: surroundings.today), under: office.rule, today: surroundings.today), on: follower, by: .system,
        in: surroundings)
      try post(office.letters.ask(asked, sender), about: asked, of: request, surroundings)
      return asked
    default: return nil
    }
  }

  /// A letter to the service of a referral, on the referral's way, erased with the request. Nothing where the house rings.
  func post(_ letter: Letter, about referral: Referral, of request: Request, _ surroundings: Surroundings) throws {
    guard referral.way != .phone else { return }
    let isOnPaper = referral.way == .letter
    try post(
      letter, by: isOnPaper ? .letter : .email, for: .work, to: isOnPaper ? "\(referral.serviceName)\n\(referral.post)" : referral.email,
      in: referral.language, from: request.organization, about: KeyOwner(request.id), surroundings)
  }

  /// Puts a letter into the outbox.
  /// - Parameters:
  ///   - reader: where it is opened.
  ///   - owner: the request or person that the letter is about: it is erased with her.
  func post(
    _ letter: Letter, by channel: MessageChannel = .email, for reader: MessageReader = .home, to recipient: String, in language: Language,
    from organization: ID<Organization>?, about owner: KeyOwner? = nil, _ surroundings: Surroundings
  ) throws {
    let now = surroundings.now()
    try post(
      Message(
        id: surroundings.newID(), channel: channel, reader: reader, to: recipient, subject: letter.subject, body: letter.body, language: language,
        createdAt: now, state: .waiting(attempts: 0, next: now)),
      from: organization, about: owner)
  }
}
