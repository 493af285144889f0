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
    guard try desk.keep(draft: next == record.current.guide ? nil : next, of: record) else { throw GuideProblem.changedMeanwhile }
  }
}

/// Throws what was being written away.
package func dropGuideDraft(_ id: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let record = try desk.guideToEdit(id, seen: nil)
    guard try desk.keep(draft: nil, of: record) else { throw GuideProblem.changedMeanwhile }
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
