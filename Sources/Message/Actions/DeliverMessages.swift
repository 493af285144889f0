package import Care
package import Kernel
package import Store

/// Carries the messages whose time has come. Several servers may do this at once: each message is claimed by one before anything of it
/// leaves, and is never sent again by itself once it may have left. What must not leave any more is withdrawn, or kept back and shown.
/// - Returns: how many were carried and how many were not.
package func deliverMessages(
  by postman: any Postman, _ parameters: MessageParameters, in database: any Database, _ surroundings: Surroundings, atMost limit: Int = 20
) async throws -> (sent: Int, failed: Int) {
  let rule = try parameters.rule(on: surroundings.today)
  let channels = postman.channels
  // Nothing is logged for an empty outbox: this looks every few seconds.
  let silent = surroundings.now().adding(seconds: -rule.silence)
  let (waiting, isSilent) = try await database.read { connection in
    (try connection.waitingMessageCount(at: surroundings.now(), by: channels), try connection.hasSilentClaims(before: silent))
  }
  if isSilent { try await database.transaction { connection in _ = try connection.giveUpClaims(before: silent) } }
  guard waiting > 0 else { return (0, 0) }
  let taken = try await database.transaction { connection in
    try connection.takeMessages(at: surroundings.now(), by: channels, limit: limit, leaseSeconds: rule.silence)
  }
  var (sent, failed) = (0, 0)
  for message in taken {
    guard case .waiting(let attempts, _) = message.state else { continue }
    switch try await database.decide(on: message, surroundings) {
    case .takenElsewhere: continue
    case .mustStay(let departure):
      try await database.act(as: .system, doing: .sendMessage, in: surroundings) { desk in
        desk.shows("message/\(message.id.raw)")
        try desk.keepBack(message.id, departure)
      }
      continue
    case .ours: break
    }
    var problem: DeliveryProblem?
    do {
      try await postman.deliver(message)
    } catch let known as DeliveryProblem {
      problem = known
    } catch {
      problem = DeliveryProblem(.later, said: String("\(error)".prefix(200)))
    }
    let outcome = problem
    try await database.act(as: .system, doing: .sendMessage, in: surroundings) { desk in
      desk.shows("message/\(message.id.raw)")
      let now = surroundings.now()
      guard let outcome else { return try desk.markSent(message.id, at: now) }
      try desk.mark(message.id, as: Message.state(after: outcome, attempts: attempts + 1, rule, at: now), why: String(outcome.said.prefix(200)))
    }
    if problem == nil { sent += 1 } else { failed += 1 }
  }
  return (sent, failed)
}

private enum Claim {
  case ours, takenElsewhere
  case mustStay(MessageDeparture)
}

extension Database {
  /// Asks once more whether it may leave, and claims it, in one transaction: nothing comes between.
  fileprivate func decide(on message: Message, _ surroundings: Surroundings) async throws -> Claim {
    let (today, now) = (surroundings.today, surroundings.now())
    return try await transaction { connection in
      let departure = try connection.departure(of: message, on: today)
      guard departure == .leaves else { return .mustStay(departure) }
      return try connection.claim(message.id, at: now) ? .ours : .takenElsewhere
    }
  }
}

/// Notes what a report of a mail system says about a letter that left before.
///
/// - Returns: whether the report was about a letter of ours that had left.
package func noteBounce(_ report: BounceReport, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> Bool {
  try await database.act(as: actor, doing: .sendMessage, in: surroundings) { desk in
    guard let message = try desk.message(report.message), message.mayComeBack else { return false }
    desk.shows("message/\(message.id.raw)")
    try desk.mark(message.id, as: .returned(report.said), why: report.said)
    return true
  }
}
