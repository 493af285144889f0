package import Care
package import Kernel
package import Store

/// Somebody who was found, and why.
package struct FoundPerson: Sendable {
  package let person: Person
  package let reasons: [MatchReason]
}

/// Finds persons by what is known of them, among the files that the reader may see. One entry in the log, with everybody shown.
///
/// Others stay unseen, without any hint: who may know no more than that she is included finds her by the number of her file alone.
package func findPersons(
  _ query: PersonQuery, limit: Int = 20, in index: NameIndex, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> [FoundPerson] {
  try await database.act(as: actor, doing: .findPerson, in: surroundings) { desk in try desk.found(query, limit: limit, in: index) }
}

extension Desk {
  /// Who fits a query among the files that the actor may see, each noted for the log. Three statements.
  func found(_ query: PersonQuery, limit: Int, in index: NameIndex) throws -> [FoundPerson] {
    let reach = try reach()
    // Some of them may be closed to him: exclusions, consent.
    let hits = index.find(query, limit: limit * 3) { reach.includes($0, $1) }
    let files = try visible(hits.map(\.person), parts: query.parts)
    var found: [FoundPerson] = []
    for hit in hits {
      guard let file = files[hit.person], found.count < limit else { continue }
      let sees = file.seesIdentity
      concerns(hit.person, part: sees ? .identity : .flag, because: file.because)
      found.append(FoundPerson(person: sees ? file.person : file.person.withoutDetails, reasons: hit.reasons))
    }
    return found
  }
}

/// Another file that may be the same person's.
package struct AlikePerson: Sendable {
  package let person: Person
  package let likeness: Likeness
  /// Why the reader may see her.
  let because: FileReason
}

/// The files that may be the same person's as these details, among those whose identity the reader may see; of others nothing is said.
///
/// - Parameter own: the file that the details are of, which is left out.
package func findAlike(
  _ details: PersonDetails, except own: ID<Person>? = nil, in index: NameIndex, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> [AlikePerson] {
  try await database.act(as: actor, doing: .findPerson, in: surroundings) { desk in
    let found = try desk.alike(details, except: own, in: index)
    desk.showsIdentity(of: found)
    return found
  }
}

extension Desk {
  /// The files that may be the same person's, as far as the actor may know them. Four statements; noting for the log what is shown of them is
  /// the caller's, with ``showsIdentity(of:)``.
  func alike(_ details: PersonDetails, except own: ID<Person>? = nil, in index: NameIndex) throws -> [AlikePerson] {
    let reach = try reach()
    let alike = index.alike(details, except: own, limit: 30) { reach.includes($0, $1) }
    let files = try visible(alike.map(\.person), parts: [.identity])
    var found: [AlikePerson] = []
    for (person, likeness) in alike {
      guard let file = files[person], found.count < 8 else { continue }
      // A phone or an address tells only those who may see it.
      guard file.seesContact || likeness.isAsked else { continue }
      found.append(AlikePerson(person: file.person, likeness: likeness, because: file.because))
    }
    return found
  }

  func showsIdentity(of alike: [AlikePerson]) {
    for one in alike { concerns(one.person.id, part: .identity, because: one.because) }
  }
}

/// Whose files may come into question for an actor before each is decided.
struct Reach: Sendable {
  let organization: ID<Organization>?
  let tied: Set<ID<Person>>

  func includes(_ person: ID<Person>, _ keeper: ID<Organization>) -> Bool { keeper == organization || tied.contains(person) }
}

struct VisibleFile: Sendable {
  let person: Person
  let because: FileReason
  let seesIdentity: Bool
  let seesContact: Bool
}

extension Desk {
  /// One statement.
  func reach() throws -> Reach {
    let keeps = actor.may(.keepFiles)
    let tied = try persons(linkedTo: actor, kinds: [.circle, .mandate, .emergency], on: surroundings.today)
    return Reach(organization: keeps ? actor.organization : nil, tied: Set(tied))
  }

  /// Active files of which the actor may see all these parts, with why. Two statements; noting for the log is the caller's.
  func visible(_ ids: [ID<Person>], parts: [FilePart]) throws -> [ID<Person>: VisibleFile] {
    let now = surroundings.now()
    let opened = try openPersons(ids)
    let links = try fileLinks(of: opened.map(\.person.id))
    var files: [ID<Person>: VisibleFile] = [:]
    for person in opened.map(\.person) where person.state == .active {
      let facts = FileFacts(organization: person.organization, inclusion: person.inclusion, links: links[person.id] ?? [])
      func sees(_ part: FilePart) -> Bool { FileDecision.decide(actor, .read, part, facts, at: now).isAllowed }
      guard let first = parts.first, case .allowed(let reason) = FileDecision.decide(actor, .read, first, facts, at: now),
        parts.allSatisfy(sees)
      else { continue }
      files[person.id] = VisibleFile(person: person, because: reason, seesIdentity: sees(.identity), seesContact: sees(.contact))
    }
    return files
  }
}
