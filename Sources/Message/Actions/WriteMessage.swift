package import Care
package import Kernel
package import Store

/// The words of a short message, for one way.
package typealias MessageWords = @Sendable (_ draft: MessageDraft.Checked, _ channel: MessageChannel, _ sender: Organization) -> Letter

/// Writes a short message to somebody; the way that it takes is decided by ``Care/ContactWays/channel(offered:isConfidential:fitsSMS:)``.
///
/// - Parameters:
///   - offered: the ways that this house has.
///   - words: writes it for a way.
/// - Returns: the way that it takes.
/// - Throws: ``Kernel/Invalid`` on the field `request`; ``Care/MessageProblem/noWay``.
package func writeMessage(
  _ draft: MessageDraft.Checked, offered: Set<MessageChannel>, _ rule: MessageParameters.Rule, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings, words: @escaping MessageWords
) async throws -> MessageChannel {
  guard let organization = actor.organization, actor.may(.workOnRequests) else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .writeMessage, in: surroundings) { desk in
    guard let house = try desk.organization(organization) else { throw SimpleFailure.notFound }
    var owner: KeyOwner?
    if !draft.request.isEmpty {
      guard let request = try desk.request(number: draft.request, of: organization) else {
        throw Invalid([FieldProblem("request", code: "message.no-such-request", text: MessageAddressText.request)])
      }
      owner = KeyOwner(request)
      desk.shows("request/\(request.raw)")
    }
    let short = SMSText.size(SMSText.simplified(words(draft, .sms, house).body))
    guard
      let channel = draft.ways.channel(
        offered: offered, isConfidential: !draft.words.isEmpty, fitsSMS: short.parts <= rule.mostSMSParts)
    else { throw MessageProblem.noWay }
    let letter = words(draft, channel, house)
    let (to, body) =
      switch channel {
      case .email: (draft.ways.email, letter.body)
      case .sms: (draft.ways.phone?.e164 ?? "", SMSText.simplified(letter.body))
      case .letter: ("\(draft.name)\n\(draft.ways.post)", letter.body)
      }
    let (id, now): (ID<Message>, Instant) = (surroundings.newID(), surroundings.now())
    try desk.post(
      Message(
        id: id, channel: channel, to: to, subject: letter.subject, body: body, language: draft.language, createdAt: now,
        state: .waiting(attempts: 0, next: now)), from: organization, about: owner)
    desk.shows("message/\(id.raw)")
    return channel
  }
}
