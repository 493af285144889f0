package import Care
package import Kernel
package import Store

/// She shares less from now on, at once and without anybody's help. Nothing ticked at all is a withdrawal.
///
/// - Parameter kept: what stays, by recipient.
/// - Throws: ``Care/PortalProblem/tooMuch`` for more than is shared now; ``Care/ConsentProblem``.
@discardableResult
package func narrowConsent(
  to kept: [ConsentScope], evaluation: Bool, research: Bool, of id: ID<Person>, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ConsentRecord.Kind {
  try await database.act(as: actor, doing: .changeConsents, in: surroundings) { desk in
    let file = try desk.file(id, .consents, .write)
    let now = surroundings.now()
    guard let last = try desk.consents(of: file).first(where: { $0.terms != nil }), let terms = last.terms else {
      throw ConsentProblem.nothingToWithdraw
    }
    guard let next = terms.narrowed(to: kept, evaluation: evaluation, research: research) else { throw PortalProblem.tooMuch }
    let command: ConsentCommand =
      next.scopes.isEmpty
      ? .withdraw(.herself, words: "")
      : .agree(
        next, ConsentRecord.Explanation(ways: [.writing], language: last.explanation.language, version: last.explanation.version), .herself,
        words: "")
    let outcome = try file.person.inclusion.decide(command, last: terms, today: now.day)
    let record = command.record(outcome, id: surroundings.newID(), at: now, recordedBy: actor.reference)
    try desk.insert(record, of: file.person.id, key: file.key)
    let sharing: ConsentTerms? = next.scopes.isEmpty ? nil : next
    try desk.carryOut(ConsentLinkChange(from: file.facts.links, to: sharing, at: now), on: file.person.id, in: surroundings)
    var person = file.person
    person.inclusion = outcome.inclusion ?? person.inclusion
    if sharing == nil { person.details.included = nil }
    guard try desk.update(person, key: file.key, at: now) != nil else { throw ConsentProblem.changedMeanwhile }
    return record.kind
  }
}
