package import Care
package import Kernel
package import Store

/// What a member without account sees by a link: one note, what was answered so far, and whom to ring.
package struct NoteForMember: Sendable {
  package let thread: NoteThread
  package let member: CircleMember
  package let keeper: Organization?
}

/// Opens one note for the holder of its link. The link's signature and age were checked before; her consent, the member's place in the
/// circle and everything else is asked again each time.
///
/// - Throws: "not there", whatever the reason.
package func readNoteByLink(
  _ note: ID<Note>, as member: ID<CircleMember>, in database: any Database, _ surroundings: Surroundings
) async throws -> NoteForMember {
  let person = try await personOfNote(note, in: database)
  return try await database.act(as: Actor(kind: .carer(member, of: person), name: ""), doing: .readNoteByLink, in: surroundings) { desk in
    let (thread, found, file) = try desk.noteByLink(note, of: person, as: member)
    try desk.markRead([note], by: desk.actor.reference, at: surroundings.now())
    return NoteForMember(thread: thread, member: found, keeper: try desk.organization(file.person.organization))
  }
}

/// The answer of a member by link.
/// - Throws: ``Care/NoteThread/Problem``; "not there" when the link opens nothing any more.
package func answerNoteByLink(
  _ note: ID<Note>, as member: ID<CircleMember>, words: String, in database: any Database, _ surroundings: Surroundings
) async throws {
  let person = try await personOfNote(note, in: database)
  let answerID: ID<NoteAnswer> = surroundings.newID()
  try await database.act(as: Actor(kind: .carer(member, of: person), name: ""), doing: .answerNoteByLink, in: surroundings) { desk in
    let (thread, found, file) = try desk.noteByLink(note, of: person, as: member)
    _ = try desk.record(
      .answer(words: words, party: .member(member)), on: thread, in: file,
      answer: NoteAnswer(
        id: answerID, author: desk.actor.reference, authorName: found.details.name, party: .member(member), way: .link, words: words.trimmed,
        at: surroundings.now()))
  }
}

private func personOfNote(_ note: ID<Note>, in database: any Database) async throws -> ID<Person> {
  guard let found = try await database.read({ try $0.person(ofNote: note) }) else { throw SimpleFailure.notFound }
  return found.person
}

extension Desk {
  /// The thread that a link is for, with the answers of this member and those of the author alone when it went to some.
  fileprivate func noteByLink(
    _ note: ID<Note>, of person: ID<Person>, as member: ID<CircleMember>
  ) throws -> (thread: NoteThread, member: CircleMember, file: OpenFile) {
    guard let part = try self.person(ofNote: note)?.part else { throw SimpleFailure.notFound }
    let opened = try file(person, toMember: member, part)
    guard let thread = try self.thread(note, of: opened.file), thread.recipients.contains(where: { $0.party == .member(member) }) else {
      throw FileRefused(person: person, part: part.filePart, refusal: .noRelation)
    }
    // An address that has meanwhile turned out to be shared with somebody whom nothing may reach opens nothing.
    guard !opened.blocked.mustNotReach(email: opened.member.details.email, in: opened.circle) else {
      throw FileRefused(person: person, part: part.filePart, refusal: .noRelation)
    }
    shows("note/\(note.raw)")
    return (thread, opened.member, opened.file)
  }
}
