package import Care
package import Kernel
package import Store

/// One page of an organisation's outbox.
package struct Outbox: Hashable, Sendable {
  /// Newest first.
  package let messages: [Message]
  /// How many each view has.
  package let counts: [OutboxFilter: Int]
}

/// The outbox of an organisation, newest first.
package func readOutbox(
  _ filter: OutboxFilter = .all, offset: Int, limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Outbox {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .readOutbox, in: surroundings) { desk in
    let messages = try desk.messages(of: organization, filter, offset: offset, limit: limit)
    for message in messages { desk.shows("message/\(message.id.raw)") }
    return Outbox(messages: messages, counts: try desk.messageCounts(of: organization))
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

/// Sends a message once more, to the same address or a corrected one. Whether it may leave is asked again when it does.
///
/// - Throws: ``Kernel/Invalid`` on `to`; ``Care/MessageProblem/changedMeanwhile`` when it cannot be sent again any more.
package func sendMessageAgain(
  _ id: ID<Message>, to typed: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .writeMessage, in: surroundings) { desk in
    guard let message = try desk.message(id, of: organization) else { throw SimpleFailure.notFound }
    desk.shows("message/\(id.raw)")
    guard message.maySendAgain else { throw MessageProblem.changedMeanwhile }
    let address = try message.channel.address(typed)
    guard try desk.sendAgain(message, to: address, at: surroundings.now()) else { throw MessageProblem.changedMeanwhile }
  }
}

/// Notes that a message came back: an automatic answer that somebody read, or an envelope.
package func noteReturned(_ id: ID<Message>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .writeMessage, in: surroundings) { desk in
    guard let message = try desk.message(id, of: organization) else { throw SimpleFailure.notFound }
    desk.shows("message/\(id.raw)")
    guard message.mayComeBack else { throw MessageProblem.changedMeanwhile }
    let said = DeliveryReason.cameBack.saying("")
    try desk.mark(id, as: .returned(said), why: said)
  }
}

/// Notes that messages arrived, or that these envelopes were posted. Those that are in another state by now stay as they are.
///
/// - Returns: how many were noted.
@discardableResult
package func noteSent(_ ids: [ID<Message>], by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> Int {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .writeMessage, in: surroundings) { desk in
    var noted = 0
    for id in ids {
      guard try desk.message(id, of: organization) != nil else { throw SimpleFailure.notFound }
      desk.shows("message/\(id.raw)")
      if try desk.noteSent(id, of: organization, at: surroundings.now()) { noted += 1 }
    }
    return noted
  }
}

/// Notes that what did not leave, and what we kept back, was settled in another way: somebody rang, or went there.
package func settleMessage(_ id: ID<Message>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .writeMessage, in: surroundings) { desk in
    guard try desk.message(id, of: organization) != nil else { throw SimpleFailure.notFound }
    desk.shows("message/\(id.raw)")
    guard try desk.noteSettled(id, of: organization) else { throw MessageProblem.changedMeanwhile }
  }
}

/// Letters to print.
package struct Paper: Hashable, Sendable {
  /// Oldest first, at most so many sheets.
  package let letters: [Message]
  package let house: Organization
  /// How many wait in all.
  package let total: Int
  /// What was kept back, at this look or before, until somebody settles it; oldest first.
  package let withheld: [Message]
}

/// What waits to be printed, oldest first: at most so many sheets. What must not leave any more is withdrawn on the way, or kept back and
/// shown.
package func readPaper(
  limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Paper {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .readOutbox, in: surroundings) { desk in
    guard let house = try desk.organization(organization) else { throw SimpleFailure.notFound }
    var letters: [Message] = []
    for message in try desk.messages(of: organization, .paper, offset: 0, limit: .max).reversed() {
      let departure = try desk.departure(of: message, on: surroundings.today)
      if departure == .leaves {
        letters.append(message)
      } else {
        try desk.keepBack(message.id, departure)
      }
    }
    let withheld = try desk.keptBackLetters(of: organization)
    let shown = Array(letters.prefix(limit))
    for message in shown + withheld { desk.shows("message/\(message.id.raw)") }
    return Paper(letters: shown, house: house, total: letters.count, withheld: withheld)
  }
}

extension MessageChannel {
  /// The address as it is kept, from what somebody typed.
  /// - Throws: ``Kernel/Invalid`` on the field `to`.
  package func address(_ typed: String) throws(Invalid) -> String {
    let address = typed.trimmed
    switch self {
    case .email:
      guard EmailAddress.isPlausible(address) else { throw Invalid([FieldProblem("to", code: "message.email-wrong", text: MessageAddressText.email)]) }
      return address
    case .sms:
      do { return try PhoneNumber(address).e164 } catch { throw Invalid([FieldProblem("to", code: "message.phone-wrong", text: error.text)]) }
    case .letter:
      guard !address.isEmpty, address.count <= MessageDraft.longestPost else {
        throw Invalid([FieldProblem("to", code: "message.post-wrong", text: MessageAddressText.post)])
      }
      return address
    }
  }
}
