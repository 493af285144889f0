package import Care
package import Kernel
package import Store

/// What a receiving service sees of a referral: exactly what was agreed, and who asks.
package struct ReferralForService: Hashable, Sendable {
  package let referral: Referral
  package let sender: Organization
  /// What was said between the two so far, oldest first.
  package let records: [ReferralRecord]
  /// Whether the link that was opened works: it is the newest one, and its last day has not passed.
  package let isLinkOpen: Bool
}

/// Opens a referral for the holder of its link. The link's signature was checked before. The first look is noted.
/// - Parameter link: the number that the link carries; links of the first version carry none and are the first.
package func readReferralByLink(
  _ id: ID<Referral>, link: Int = 1, at office: ReferralDesk, in database: any Database, _ surroundings: Surroundings
) async throws -> ReferralForService {
  try await database.act(as: Actor(kind: .link(id), name: ""), doing: .readByLink, in: surroundings) { desk in
    let seen = try desk.referralForService(id, link, surroundings)
    guard seen.isLinkOpen, seen.referral.allows(.open) else { return seen }
    let service = Actor(kind: .link(id), name: seen.referral.serviceName)
    let opened = try seen.referral.decide(.open(on: surroundings.today), under: office.rule, today: surroundings.today)
    _ = try desk.record(opened, on: seen.referral, by: service, in: surroundings)
    return try desk.referralForService(id, link, surroundings)
  }
}

/// The service's answer. The sender is told by letter in the same transaction, and sees it in the request at once.
/// - Throws: ``Referral/Problem/linkOver`` for a link that works no more.
package func answerReferral(
  _ id: ID<Referral>, _ command: Referral.Command, link: Int = 1, at office: ReferralDesk, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ReferralForService {
  guard command.step.actors.contains(.service) else { throw SimpleFailure.forbidden }
  return try await database.act(as: Actor(kind: .link(id), name: ""), doing: .answerByLink, in: surroundings) { desk in
    let seen = try desk.referralForService(id, link, surroundings)
    guard seen.isLinkOpen else { throw Referral.Problem.linkOver }
    let service = Actor(kind: .link(id), name: seen.referral.serviceName)
    let next = try desk.record(
      seen.referral.decide(command, under: office.rule, today: surroundings.today), on: seen.referral, by: service, in: surroundings)
    if let request = try desk.request(next.request) {
      let asked = try desk.settle(next, after: command.step, of: request, seen.sender, at: office, surroundings)
      if let email = seen.sender.email {
        try desk.post(
          office.letters.notice(next, request, asked), to: email, in: next.language, from: request.organization, about: KeyOwner(request.id),
          surroundings)
      }
    }
    return try desk.referralForService(id, link, surroundings)
  }
}

extension Desk {
  fileprivate func referralForService(_ id: ID<Referral>, _ link: Int, _ surroundings: Surroundings) throws -> ReferralForService {
    guard let referral = try referral(id), let request = try request(referral.request),
      let sender = try organization(request.organization)
    else { throw SimpleFailure.notFound }
    // What was never sent has no link; a link made up for it shows nothing.
    guard referral.link.number > 0 else { throw SimpleFailure.notFound }
    shows(referral.subject)
    return ReferralForService(
      referral: referral, sender: sender, records: try referralRecords(of: referral.request).filter { $0.referral == id },
      isLinkOpen: link == referral.link.number && referral.link.isOpen(on: surroundings.today) && !request.isErased)
  }
}
