package import Care
package import Kernel
package import Store

/// What a receiving service sees of a referral: exactly what was agreed, and who asks.
package struct ReferralForService: Hashable, Sendable {
  package let referral: Referral
  package let sender: Organization
  /// What the service answered so far, oldest first.
  package let records: [ReferralRecord]
}

/// Opens a referral for the holder of its link. The link's signature and age were checked before.
package func readReferralByLink(_ id: ID<Referral>, in database: any Database, _ surroundings: Surroundings) async throws -> ReferralForService {
  try await database.act(as: Actor(kind: .link(id), name: ""), doing: .readByLink, in: surroundings) { desk in
    try desk.referralForService(id, surroundings)
  }
}

/// The service's answer. The sender is told by letter in the same transaction, and sees it in the request at once.
///
/// - Parameter notice: writes the letter to the sending organisation.
package func answerReferral(
  _ id: ID<Referral>, _ command: Referral.Command, in database: any Database, _ surroundings: Surroundings,
  notice: @escaping @Sendable (Referral, Request) -> Letter
) async throws -> ReferralForService {
  try await database.act(as: Actor(kind: .link(id), name: ""), doing: .answerByLink, in: surroundings) { desk in
    let seen = try desk.referralForService(id, surroundings)
    let service = Actor(kind: .link(id), name: seen.referral.serviceName)
    let next = try desk.record(seen.referral.decide(command), on: seen.referral, by: service, in: surroundings)
    if let request = try desk.request(next.request), let email = seen.sender.email {
      try desk.post(notice(next, request), to: email, in: next.language, from: request.organization, about: KeyOwner(request.id), surroundings)
    }
    return try desk.referralForService(id, surroundings)
  }
}

extension Desk {
  fileprivate func referralForService(_ id: ID<Referral>, _ surroundings: Surroundings) throws -> ReferralForService {
    guard let referral = try referral(id), let request = try request(referral.request),
      let sender = try organization(request.organization)
    else { throw SimpleFailure.notFound }
    // What was never sent has no link; a link made up for it shows nothing.
    switch referral.state {
    case .proposed, .agreed: throw SimpleFailure.notFound
    default: break
    }
    shows(referral.subject)
    return ReferralForService(
      referral: referral, sender: sender, records: try referralRecords(of: referral.request).filter { $0.referral == id })
  }
}
