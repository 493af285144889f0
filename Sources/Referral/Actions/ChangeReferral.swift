package import Care
package import Kernel
package import Store

/// Does one thing with a referral on the sender's side.
///
/// Sending posts the letter and sets the follow-up day of the request in the same transaction.
/// - Parameters:
///   - version: the version on which the button was pressed; `nil` when it does not matter.
///   - letter: writes the letter to the service; called only for ``Referral/Command/send(on:)``.
/// - Returns: the request it belongs to.
package func changeReferral(
  _ id: ID<Referral>, _ command: Referral.Command, version: Int? = nil, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  letter: @escaping @Sendable (Referral, Organization) -> Letter
) async throws -> ID<Request> {
  try await database.act(as: actor, doing: .changeReferral, in: surroundings) { desk in
    guard let referral = try desk.referral(id) else { throw SimpleFailure.notFound }
    let (request, _) = try desk.request(referral.request, for: actor)
    guard !request.isClosed else { throw Request.Problem.alreadyClosed }
    if let version, version != referral.version { throw Referral.Problem.notAllowed }
    desk.shows(referral.subject)
    let next = try desk.record(referral.decide(command), on: referral, by: actor, in: surroundings)
    if case .send = command {
      guard let sender = try desk.organization(request.organization) else { throw SimpleFailure.notFound }
      try desk.post(letter(next, sender), to: next.email, in: next.language, from: request.organization, about: KeyOwner(request.id), surroundings)
      let followUp = surroundings.today.adding(days: Request.followUpDays)
      _ = try desk.record(request.decide(.orient(followUp: followUp), today: surroundings.today), on: request, by: actor, in: surroundings)
    }
    return referral.request
  }
}

extension Desk {
  /// Puts a letter into the outbox.
  /// - Parameter owner: the request or person that the letter is about: it is erased with her.
  func post(
    _ letter: Letter, to recipient: String, in language: Language, from organization: ID<Organization>?, about owner: KeyOwner? = nil,
    _ surroundings: Surroundings
  ) throws {
    let now = surroundings.now()
    try post(
      Message(
        id: surroundings.newID(), to: recipient, subject: letter.subject, body: letter.body, language: language, createdAt: now,
        state: .waiting(attempts: 0, next: now)),
      from: organization, about: owner)
  }
}
