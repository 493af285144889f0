package import Care
package import Kernel
package import Store

/// Two requests side by side, before somebody says that they are about the same situation.
package struct RequestPair: Hashable, Sendable {
  package let stays: Request
  package let other: Request
  package let assigneeNames: [ID<Account>: String]
}

/// Reads two requests to compare them. Whoever may not see one of them sees neither.
package func compareRequests(
  _ id: ID<Request>, _ other: ID<Request>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> RequestPair {
  try await database.act(as: actor, doing: .readRequest, in: surroundings) { desk in
    let (one, two) = (try desk.request(id, for: actor).request, try desk.request(other, for: actor).request)
    return RequestPair(
      stays: one, other: two, assigneeNames: try desk.accountNames(Set([one.assignee, two.assignee].compactMap { $0 })))
  }
}

/// Reads one request with another from now on: both timelines, words and files stand together, both receipts tell the same.
///
/// - Throws: ``Care/RequestJoining/Problem``.
package func joinRequests(
  _ other: ID<Request>, into id: ID<Request>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (stays, goes) = (try desk.request(id, for: actor).request, try desk.request(other, for: actor).request)
    let isOffered = try (desk.transfers(of: id) + desk.transfers(of: other)).contains { $0.state == .offered }
    let events = try RequestJoining.join(
      goes, into: stays, otherHasJoined: try !desk.joinedRequests(of: other).isEmpty, isOffered: isOffered, today: surroundings.today)
    _ = try desk.record(events.stays, on: stays, by: actor, in: surroundings)
    _ = try desk.record(events.other, on: goes, by: actor, in: surroundings)
    // What a reporter wrote waits where somebody looks.
    if stays.replyAt == nil, let waits = goes.replyAt { try desk.noteReply(at: waits, on: stays.id) }
  }
}

/// Takes the joining of two requests back: each stands for itself again, with everything that it had.
package func partRequests(
  _ other: ID<Request>, from id: ID<Request>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (stays, goes) = (try desk.request(id, for: actor).request, try desk.request(other, for: actor).request)
    let events = try RequestJoining.part(goes, from: stays)
    _ = try desk.record(events.stays, on: stays, by: actor, in: surroundings)
    _ = try desk.record(events.other, on: goes, by: actor, in: surroundings)
    // What a reporter wrote waits with the request that it belongs to.
    guard let waits = stays.replyAt else { return }
    for request in [stays.id, goes.id] {
      let isLast = try desk.receiptTalk(of: request).last.map { !$0.isFromHouse } ?? false
      try desk.noteReply(at: isLast ? waits : nil, on: request)
    }
  }
}

extension Desk {
  /// What ends or begins anew with the request that others are read with: they do, too. Their needs end with them.
  func follow(_ command: Request.Command, of request: Request, by actor: Actor) throws {
    switch command {
    case .close, .reopen: break
    default: return
    }
    for joined in try joinedRequests(of: request.id) {
      if case .close(let outcome, _) = command {
        guard !joined.isClosed else { continue }
        let key = try key(of: joined.id)
        for need in joined.closing(try needs(of: joined.id), with: outcome) { try keep(need, key: key) }
        _ = try record([.closed(outcome, personsWords: "")], on: joined, by: actor, in: surroundings)
      } else if joined.isClosed {
        _ = try record([.reopened], on: joined, by: actor, in: surroundings)
      }
      shows(joined.subject)
    }
  }
}
