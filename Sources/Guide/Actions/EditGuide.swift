package import Care
package import Kernel
package import Store

/// Brings the guides of the files into the database.
package func loadGuides(
  _ guides: [Guide], into database: any Database, by actor: Actor, _ surroundings: Surroundings
) async throws -> GuideLoad {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in try desk.load(guides, at: surroundings.now()) }
}

/// One step at the draft of a guide; nobody else sees it before it is published.
///
/// - Parameters:
///   - seen: the record's `change` when the form was shown.
///   - isEntry: whether the directory has such an entry.
/// - Throws: ``Kernel/Invalid`` for words that cannot stand; ``Care/GuideProblem/changedMeanwhile``.
package func changeGuide(
  _ id: String, _ change: GuideChange, seen: Int?, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  isEntry: @escaping @Sendable (String) -> Bool
) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let record = try desk.guideToEdit(id, seen: seen)
    let next = try record.inHand.applying(change, isEntry: isEntry)
    let isAsPublished = record.isPublished && next == record.current.guide
    guard try desk.keep(draft: isAsPublished ? nil : next, of: record) else { throw GuideProblem.changedMeanwhile }
  }
}

/// Begins a guide with title and lead; its sections follow one by one, and nobody else sees it before it is published.
///
/// - Throws: ``Kernel/Invalid``, also for an address that is none; ``Care/GuideProblem/taken``.
package func beginGuide(
  _ id: String, title: Text, lead: Text, isAboutViolence: Bool, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
    let empty = Guide(id: id, title: Text(same: ""), lead: Text(same: ""), sections: [], sources: [], isAboutViolence: isAboutViolence)
    var problems: [FieldProblem] = Guide.isID(id) ? [] : [FieldProblem("id", code: "guide.bad-id", text: GuideProblemText.badID)]
    do {
      let guide = try empty.applying(.head(title: title, lead: lead)) { _ in true }
      guard problems.isEmpty else { throw Invalid(problems) }
      guard try desk.guideRecord(id) == nil else { throw GuideProblem.taken }
      try desk.begin(guide)
      desk.shows("guide/\(id)")
    } catch let invalid as Invalid {
      problems += invalid.problems.filter { !problems.contains($0) }
      throw Invalid(problems)
    }
  }
}

/// Throws what was being written away; a guide that was never published goes with it.
package func dropGuideDraft(_ id: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let record = try desk.guideToEdit(id, seen: nil)
    let isDone = try record.isPublished ? desk.keep(draft: nil, of: record) : desk.removeUnpublished(record)
    guard isDone else { throw GuideProblem.changedMeanwhile }
  }
}

/// Which words become the next version.
package enum GuidePublication: Hashable, Sendable {
  case draft
  case older(Int)
  case files
}

/// Makes a new dated version that everybody reads from now on.
///
/// - Throws: ``Care/GuideProblem``; "not there" for an older version that does not exist.
package func publishGuide(
  _ id: String, _ words: GuidePublication, seen: Int?, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> GuideVersion {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let record = try desk.guideToEdit(id, seen: seen)
    let guide: Guide?
    var restored: Int?
    switch words {
    case .draft: guide = record.draft
    case .files: guide = record.fromFiles
    case .older(let number):
      guard let version = try desk.guide(id, version: number) else { throw SimpleFailure.notFound }
      (guide, restored) = (version.guide, number)
    }
    guard let guide else { throw GuideProblem.noDraft }
    guard !guide.sections.isEmpty else { throw GuideProblem.empty }
    let last = try desk.guideVersions(id).first?.number ?? record.current.number
    let version = GuideVersion(
      guide: guide, number: last + 1, at: surroundings.now(), origin: words == .files ? .files : .editor, by: actor.name, restored: restored)
    guard try desk.publish(version, account: actor.account, over: record) else { throw GuideProblem.changedMeanwhile }
    return version
  }
}

extension Desk {
  fileprivate func guideToEdit(_ id: String, seen: Int?) throws -> GuideRecord {
    guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
    guard let record = try guideRecord(id) else { throw SimpleFailure.notFound }
    shows("guide/\(id)")
    if let seen, seen != record.change { throw GuideProblem.changedMeanwhile }
    return record
  }
}
