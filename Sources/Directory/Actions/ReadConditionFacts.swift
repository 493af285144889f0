package import Care
package import Kernel
package import Store

/// What a person's file already answers of the questions of conditions, for one reader.
package struct ConditionFile: Sendable {
  package let file: OpenFile
  package let facts: KnownFacts
}

/// Opens a file for the question "can she have it?".
///
/// - Parameter questions: what conditions can ask; only those parts of the file that the reader may see answer them, and are noted as seen.
package func readConditionFacts(
  of person: ID<Person>, _ questions: QuestionBook, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ConditionFile {
  try await database.act(as: actor, doing: .readPerson, in: surroundings) { desk in
    let file = try desk.file(person, .social)
    let members = try desk.members(of: file)
    return ConditionFile(file: file.headed(by: members, on: surroundings.today), facts: desk.conditionFacts(of: file, members, questions))
  }
}

extension Desk {
  /// What is known, as far as the reader of this desk may see it.
  func conditionFacts(of file: OpenFile, _ members: [CircleMember], _ questions: QuestionBook) -> KnownFacts {
    let now = surroundings.now()
    let seen = Set(FileField.allCases.map(\.part)).filter { file.admits(actor, .read, $0, at: now) }
    let facts = KnownFacts(of: file.person.details, circle: members, on: now.day, questions: questions, seen: seen)
    for part in Set(facts.fields.map(\.part)).sorted(by: { $0.rawValue < $1.rawValue }) { alsoShows(part, of: file) }
    return facts
  }

  /// The same for the person whom a request concerns; `nil` when nobody is named, or when this part of her file is closed to the reader.
  func conditionFacts(about request: Request, _ questions: QuestionBook) throws -> KnownFacts? {
    guard let id = request.person else { return nil }
    do {
      // That she is included is known to the reader already; what the file says about her is asked for part by part.
      let file = try file(id, .flag)
      guard file.admits(actor, .read, .social, at: surroundings.now()) else { return nil }
      return conditionFacts(of: file, try members(of: file), questions)
    } catch let failure as any Failure where failure.category == .notFound {
      return nil
    }
  }
}
