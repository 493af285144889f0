package import Care
package import Kernel
package import Store

/// What the merging page shows: the file, perhaps another one beside it, and what was merged before.
package struct MergeView: Sendable {
  package let file: OpenFile
  package let other: Person?
  package let merged: [MergedFile]
  package let alike: [AlikePerson]
}

/// Opens a file for merging.
///
/// - Parameter other: an identifier or the number of a file; empty proposes files that may be the same person's.
package func readMerge(
  _ id: ID<Person>, with other: String, in index: NameIndex, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> MergeView {
  try await database.act(as: actor, doing: .mergePersons, in: surroundings) { desk in
    let file = try desk.headed(desk.file(id, .whole, .write))
    desk.alsoShows(.identity, of: file)
    var beside: Person?
    if !other.isEmpty {
      let asked = try desk.person(numbered: other) ?? ID(other)
      let found = try desk.file(asked, .whole, .write).person
      beside = found.id == file.person.id ? nil : found
    }
    let merged = try desk.mergedFiles(of: file.person.id)
    for one in merged { desk.shows("person/\(one.merge.merged.raw)") }
    var alike: [AlikePerson] = []
    if beside == nil {
      let organization = file.person.organization
      let near = index.alike(file.person.details, except: file.person.id, limit: 10) { $1 == organization }
      let files = try desk.visible(near.map(\.person), parts: [.whole, .identity, .contact])
      for (person, likeness) in near {
        guard let one = files[person] else { continue }
        desk.concerns(person, part: .identity, because: one.because)
        alike.append(AlikePerson(person: one.person, likeness: likeness, because: one.because))
      }
    }
    return MergeView(file: file, other: beside, merged: merged, alike: alike)
  }
}

/// Makes two files one.
///
/// - Parameters:
///   - versions: on which somebody compared them: of the one that stays, of the one that goes.
///   - fromOther: contradictions in which the file that goes is right.
/// - Throws: ``MergeProblem``.
package func mergePersons(
  _ goes: ID<Person>, into stays: ID<Person>, versions: (stays: Int, goes: Int), fromOther: Set<PersonMerge.Field>, by actor: Actor,
  in database: any Database, _ surroundings: Surroundings
) async throws -> Person {
  try await database.act(as: actor, doing: .mergePersons, in: surroundings) { desk in
    guard let account = actor.account else { throw SimpleFailure.forbidden }
    let one = try desk.file(stays, .whole, .write)
    let other = try desk.file(goes, .whole, .write)
    guard one.person.id != other.person.id else { throw MergeProblem.sameFile }
    guard one.person.organization == other.person.organization else { throw MergeProblem.otherOrganization }
    guard one.person.id == stays, other.person.id == goes, one.person.version == versions.stays, other.person.version == versions.goes else {
      throw MergeProblem.changedMeanwhile
    }
    let now = surroundings.now()
    let details = PersonMerge.united(one.person.details, other.person.details, fromOther: fromOther)
    let merged = try desk.merge(other, into: one, details, id: surroundings.newID(), by: account, at: now)
    guard let merged else { throw MergeProblem.changedMeanwhile }
    let longest = PersonMerge.undoDays.map(\.days).max() ?? 30
    try desk.forgetOldMerges(before: now.adding(days: -longest - 2))
    return merged
  }
}

/// Takes two files apart again.
///
/// - Returns: the file that is there again.
/// - Throws: ``MergeProblem``.
package func undoMerge(
  _ id: ID<PersonMerge>, of survivor: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Person {
  try await database.act(as: actor, doing: .mergePersons, in: surroundings) { desk in
    guard let account = actor.account else { throw SimpleFailure.forbidden }
    let file = try desk.file(survivor, .whole, .write)
    guard let merge = try desk.merge(id), merge.survivor == survivor else { throw SimpleFailure.notFound }
    // Merged further on, the file cannot give back what it no longer holds.
    guard file.person.id == survivor else { throw MergeProblem.newerMerge }
    guard merge.canBeUndone(on: surroundings.today) else { throw MergeProblem.tooLate }
    guard let back = try desk.undo(merge, in: file, by: account, at: surroundings.now()) else { throw MergeProblem.changedMeanwhile }
    desk.shows(back.subject)
    return back
  }
}
