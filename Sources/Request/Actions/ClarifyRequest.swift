package import Care
package import Kernel
package import Store

/// What somebody wrote about what was understood with the person, with what she saw when she began.
package struct ClarificationEdit: Hashable, Sendable {
  package let typed: Clarification
  /// As it stood when the form was made; `nil` for a form that does not say so: then it counts whole.
  package let base: Clarification?
  /// The version on which the form was made.
  package let version: Int?
  /// Which of both texts is kept, where she was shown both.
  package let picks: [Clarification.Field: Clarification.Pick]

  package init(typed: Clarification, base: Clarification?, version: Int?, picks: [Clarification.Field: Clarification.Pick] = [:]) {
    self.typed = typed
    self.base = base
    self.version = version
    self.picks = picks
  }
}

/// Stores what was understood with the person. When somebody else stored something since the form was made, both texts are brought
/// together field by field; only a field that both changed differently is given back to be chosen.
///
/// - Returns: whether something that somebody else stored meanwhile was brought together with it.
/// - Throws: ``Care/Request/Problem/changedMeanwhile`` when a field has two texts and nobody chose.
@discardableResult
package func clarifyRequest(
  _ id: ID<Request>, _ edit: ClarificationEdit, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Bool {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    let stored = request.clarification
    var text = edit.typed
    let isOld = edit.version.map { $0 != request.version } ?? false
    if isOld {
      guard let base = edit.base else { throw Request.Problem.changedMeanwhile }
      let (merged, conflicts) = edit.typed.merged(over: base, with: stored)
      guard conflicts.isEmpty else { throw Request.Problem.changedMeanwhile }
      text = merged
    }
    // What was chosen was chosen with this very text in sight.
    if !isOld { for (field, pick) in edit.picks { text = text.picking(pick, of: field, from: stored) } }
    _ = try desk.record(request.decide(.clarify(text), today: surroundings.today), on: request, by: actor, in: surroundings)
    return isOld && text != edit.typed
  }
}
