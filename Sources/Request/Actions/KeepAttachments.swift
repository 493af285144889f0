package import Care
package import Kernel
package import Store

/// Keeps a file with a request, checked by its first bytes and sealed like everything else of the request.
///
/// - Throws: ``Kernel/Invalid`` on `file` when it may not be kept.
package func attach(
  _ bytes: [UInt8], called name: String, to id: ID<Request>, under rule: AttachmentParameters.Rule, by actor: Actor,
  in database: any Database, _ surroundings: Surroundings
) async throws {
  let attachmentID: ID<Attachment> = surroundings.newID()
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    guard !request.isErased else { throw Request.Problem.erased }
    let checked = try rule.checked(name: name, bytes: bytes, count: try desk.attachments(of: id).count)
    let attachment = Attachment(
      id: attachmentID, request: id, at: surroundings.now(), kind: checked.kind, size: bytes.count, name: checked.name, by: actor.name)
    try desk.insert(attachment, bytes: bytes, key: try desk.key(of: id))
    _ = try desk.record([.attachment(.added(attachment.name))], on: request, by: actor, in: surroundings)
    desk.shows(attachment.subject)
  }
}

/// One file of a request with its bytes; the look is logged like every other.
package func readAttachment(
  _ attachment: ID<Attachment>, of id: ID<Request>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (attachment: Attachment, bytes: [UInt8]) {
  try await database.act(as: actor, doing: .readRequest, in: surroundings) { desk in
    _ = try desk.request(id, for: actor)
    guard let found = try desk.attachment(attachment, of: id) else { throw SimpleFailure.notFound }
    desk.shows(found.attachment.subject)
    return found
  }
}

/// Takes a file away for good. The timeline keeps its name and the reason.
///
/// - Throws: ``Kernel/Invalid`` on `reason` when none is given or it is too long.
package func removeAttachment(
  _ attachment: ID<Attachment>, of id: ID<Request>, because reason: String, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    guard let found = try desk.attachments(of: id).first(where: { $0.id == attachment }) else { throw SimpleFailure.notFound }
    let reason = reason.trimmed
    guard !reason.isEmpty else {
      throw Invalid([FieldProblem("reason", code: "attachment.reason-missing", text: AttachmentProblemText.reasonMissing)])
    }
    guard reason.count <= Attachment.longestReason else {
      let problem = RequestProblemText.tooLong(reason.count, most: Attachment.longestReason)
      throw Invalid([FieldProblem("reason", code: "attachment.reason-too-long", text: problem)])
    }
    try desk.removeAttachment(found.id, of: id)
    _ = try desk.record([.attachment(.removed(found.name, reason: reason))], on: request, by: actor, in: surroundings)
    desk.shows(found.subject)
  }
}

extension Attachment {
  /// As the access log names it.
  package var subject: String { "attachment/\(id.raw)" }
}
