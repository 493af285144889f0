package import Care
package import Kernel
package import Store

/// Carries the letters whose time has come. Several servers may do this at once: each letter is taken by one. What must not leave any more is
/// withdrawn, without a word about why.
/// - Returns: how many were carried and how many must wait.
package func deliverMessages(
  by postman: any Postman, in database: any Database, _ surroundings: Surroundings, atMost limit: Int = 20
) async throws -> (sent: Int, failed: Int) {
  // Nothing is logged for an empty outbox: this looks every few seconds.
  let waiting = try await database.read { try $0.waitingMessageCount(at: surroundings.now()) }
  guard waiting > 0 else { return (0, 0) }
  let taken = try await database.transaction { try $0.takeMessages(at: surroundings.now(), limit: limit, leaseSeconds: 300) }
  var (sent, failed) = (0, 0)
  for message in taken {
    let today = surroundings.today
    guard try await database.read({ try $0.mayLeave(message, on: today) }) else {
      try await database.act(as: .system, doing: .sendMessage, in: surroundings) { desk in
        desk.shows("message/\(message.id.raw)")
        try desk.withdraw(message.id)
      }
      continue
    }
    var failure: String?
    do { try await postman.deliver(message) } catch { failure = String("\(error)".prefix(200)) }
    guard case .waiting(let attempts, _) = message.state else { continue }
    let outcome = failure
    try await database.act(as: .system, doing: .sendMessage, in: surroundings) { desk in
      desk.shows("message/\(message.id.raw)")
      if let outcome {
        try desk.markFailed(message.id, attempts: attempts + 1, why: outcome, at: surroundings.now())
      } else {
        try desk.markSent(message.id, at: surroundings.now())
      }
    }
    if failure == nil { sent += 1 } else { failed += 1 }
  }
  return (sent, failed)
}

/// The outbox of an organisation, newest first.
package func readOutbox(
  offset: Int, limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (messages: [Message], total: Int) {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .readOutbox, in: surroundings) { desk in
    let messages = try desk.messages(of: organization, offset: offset, limit: limit)
    for message in messages { desk.shows("message/\(message.id.raw)") }
    return (messages, try desk.messageCount(of: organization))
  }
}

package func readMessage(_ id: ID<Message>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> Message {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .readOutbox, in: surroundings) { desk in
    guard let message = try desk.message(id, of: organization) else { throw SimpleFailure.notFound }
    desk.shows("message/\(id.raw)")
    return message
  }
}
