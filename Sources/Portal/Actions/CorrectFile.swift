package import Care
package import Kernel
package import Store

/// Her file as she reads it, with what she said is wrong.
package struct OwnFile: Sendable {
  package let file: OpenFile
  /// Newest first; empty for carers.
  package let corrections: [Correction]
  /// The name with which she comes back.
  package let handle: String
  package let keeper: Organization?
}

/// Opens her own file: identity, and what else the actor may see of it.
///
/// - Parameter access: whose name to show.
package func readOwnFile(
  _ id: ID<Person>, access: ID<PortalAccess>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> OwnFile {
  try await database.act(as: actor, doing: .readPerson, in: surroundings) { desk in
    let file = try desk.file(id, .identity)
    for part in [FilePart.contact, .social] where file.admits(actor, .read, part, at: surroundings.now()) { desk.alsoShows(part, of: file) }
    return OwnFile(
      file: file, corrections: file.because == .herself ? try desk.corrections(of: file) : [],
      handle: try desk.handle(of: access, in: file) ?? "", keeper: try desk.organization(file.person.organization))
  }
}

/// She says that something is wrong. Those who keep the file find it on the identity page.
///
/// - Throws: ``Care/PortalProblem/noWords``.
package func askCorrection(
  _ subject: Correction.Subject, _ words: String, of id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  let words = String(words.trimmed.prefix(Correction.longestWords))
  guard !words.isEmpty else { throw PortalProblem.noWords }
  try await database.act(as: actor, doing: .changePerson, in: surroundings) { desk in
    let file = try desk.file(id, .identity, .write)
    try desk.insert(
      Correction(id: surroundings.newID(), person: file.person.id, subject: subject, words: words, at: surroundings.now()), in: file)
  }
}

/// A file's details with the corrections that wait for an answer, for those who may answer.
package func readDetailsAndCorrections(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (file: OpenFile, corrections: [Correction]) {
  try await database.act(as: actor, doing: .readPerson, in: surroundings) { desk in
    let file = try desk.headed(desk.file(id, .identity))
    let now = surroundings.now()
    for part in [FilePart.contact, .social] where file.admits(actor, .read, part, at: now) { desk.alsoShows(part, of: file) }
    let mayAnswer = file.admits(actor, .write, .identity, at: now)
    let open = mayAnswer ? try desk.corrections(of: file, onlyOpen: true) : []
    // What she writes of her health is for those bound by medical secrecy.
    return (file, open.filter { $0.subject != .health || file.admits(actor, .read, .health, at: now) })
  }
}

/// Answers what she said is wrong.
///
/// - Throws: ``Care/PortalProblem/decidedAlready``; "not there" for a correction of another file.
package func answerCorrection(
  _ correction: ID<Correction>, of id: ID<Person>, accepts: Bool, answer: String, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ID<Person> {
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  let answer = String(answer.trimmed.prefix(Correction.longestWords))
  return try await database.act(as: actor, doing: .changePerson, in: surroundings) { desk in
    let file = try desk.file(id, .identity, .write)
    guard let found = try desk.corrections(of: file).first(where: { $0.id == correction }),
      found.subject != .health || file.admits(actor, .read, .health, at: surroundings.now())
    else { throw SimpleFailure.notFound }
    let next = try found.decided(accepts: accepts, answer: answer, by: account, at: surroundings.now())
    guard try desk.answer(next, in: file) else { throw PortalProblem.decidedAlready }
    return file.person.id
  }
}
