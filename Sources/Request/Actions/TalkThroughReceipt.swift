package import Care
package import Kernel
import Secrets
package import Store

/// What somebody who holds a receipt gets to see: where it stands, and what the house and she said to each other. Nothing of its content.
package struct ReceiptView: Hashable, Sendable {
  package let state: ReceiptState
  /// Oldest first.
  package let lines: [ReceiptTalk.Line]
  /// Whether she may write now.
  package let mayReply: Bool
}

/// The letters that tell one side that the other has written. Neither says what, nor about whom.
package struct ReceiptLetters: Sendable {
  /// To the reporter, in the language of her report.
  package let answered: @Sendable (Request) -> Letter
  /// To the colleague who has the request.
  package let replied: @Sendable (Request, Language) -> Letter

  package init(
    answered: @escaping @Sendable (Request) -> Letter, replied: @escaping @Sendable (Request, Language) -> Letter
  ) {
    self.answered = answered
    self.replied = replied
  }
}

/// What became of a report, for the one who holds its receipt.
/// - Throws: ``ReceiptUnknown`` unless number and code belong together.
package func followReceipt(number: String, code: String, in database: any Database, _ surroundings: Surroundings) async throws -> ReceiptView {
  let digest = Receipt.digest(code)
  return try await database.act(as: .anonymous, doing: .followReceipt, in: surroundings) { desk in
    let (own, followed) = try desk.report(number: number, digest: digest)
    return try desk.view(own, followed)
  }
}

/// Takes what the reporter writes through her receipt. It stands on top of the work list until somebody has read it; the colleague who has
/// the request is told by e-mail.
///
/// - Parameter once: of the page that the form stood on: the same form sent again says nothing twice.
/// - Throws: ``ReceiptUnknown``, ``Care/ReceiptTalk/Problem``; ``Kernel/Invalid`` on the field `reply`.
package func replyThroughReceipt(
  number: String, code: String, words: String, once: String, in database: any Database, _ surroundings: Surroundings, letters: ReceiptLetters
) async throws -> ReceiptView {
  let digest = Receipt.digest(code)
  return try await database.act(as: .anonymous, doing: .replyByReceipt, in: surroundings) { desk in
    let (own, followed) = try desk.report(number: number, digest: digest)
    let event = "reply-" + Secrets.digest("receipt-reply|\(own.id.raw)|\(once)|\(words.trimmed)")
    guard try !desk.hasRequestEvent(event) else { return try desk.view(own, followed) }
    let said = try ReceiptTalk.reply(words, after: try desk.receiptTalk(of: own.id), isOpen: followed.isOpenForReporter)
    try desk.insert(said, id: event, request: own.id, at: surroundings.now(), by: .anonymous, key: try desk.key(of: own.id))
    try desk.noteReply(at: surroundings.now(), on: followed.id)
    let colleagues = try desk.accounts(any: Role.requestWorkers, of: followed.organization, on: surroundings.today)
    if let holder = colleagues.first(where: { $0.id == followed.assignee }) {
      try desk.post(
        letters.replied(followed, holder.language), to: holder.email, in: holder.language, from: followed.organization,
        about: KeyOwner(followed.id), surroundings)
    }
    return try desk.view(own, followed)
  }
}

/// Writes to the reporter through the receipt; what she wrote before counts as read. When she left an e-mail address, she is told that there
/// is something to read, and nothing else.
///
/// - Parameter report: whose receipt, where several reports are read together; the request itself otherwise.
/// - Throws: ``Care/ReceiptTalk/Problem``; ``Kernel/Invalid`` on the field `answer`.
package func answerThroughReceipt(
  _ id: ID<Request>, of report: ID<Request>, words: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  letters: ReceiptLetters
) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    var own = request
    if report != id {
      guard let joined = try desk.joinedRequests(of: id).first(where: { $0.id == report }) else { throw SimpleFailure.notFound }
      own = joined
      desk.shows(joined.subject)
    }
    let next = try desk.record([try own.answering(throughReceipt: words)], on: own, by: actor, in: surroundings)
    try desk.noteReply(at: nil, on: id)
    guard let email = next.report.email else { return }
    try desk.post(
      letters.answered(next), to: email, in: next.report.language, from: next.organization, about: KeyOwner(next.id), surroundings)
  }
}

/// Notes that what the reporter wrote was read.
package func markReplyRead(_ id: ID<Request>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    try desk.noteReply(at: nil, on: request.id)
  }
}

extension Request {
  /// Whether somebody would read what the reporter writes.
  fileprivate var isOpenForReporter: Bool { !isClosed && !isErased }
}

extension Desk {
  /// The report of a receipt, and the request that it is followed by: two reports about one situation stand where the one stands with which
  /// both are read.
  fileprivate func report(number: String, digest: String) throws -> (own: Request, followed: Request) {
    guard let own = try request(receiptDigest: digest), own.number == number.trimmed else { throw ReceiptUnknown() }
    shows(own.subject)
    let followed = try own.joinedInto.flatMap { try request($0) } ?? own
    return (own, followed)
  }

  fileprivate func view(_ own: Request, _ followed: Request) throws -> ReceiptView {
    let lines = try receiptTalk(of: own.id)
    let isLookedFor = try !requestsLookedFor(among: [followed.id]).isEmpty
    return ReceiptView(
      state: ReceiptState(followed.state, isLookedFor: isLookedFor), lines: lines,
      mayReply: ReceiptTalk.mayReply(after: lines, isOpen: followed.isOpenForReporter))
  }
}
