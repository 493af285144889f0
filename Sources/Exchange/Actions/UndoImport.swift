package import Care
package import Kernel
package import Store

/// A past import, and what taking it back would do.
package struct ImportUndoLook: Sendable {
  package let past: PastImport
  package let undo: ImportUndo
}

/// Writes nothing.
///
/// - Parameters:
///   - outcome: which entries are shown; `nil`: all.
///   - places: of those, which ones keep both sides.
/// - Returns: `nil` when there is no such import.
/// - Throws: ``Care/ImportUndoProblem`` when it was taken back already, or cannot be.
package func readImportUndo(
  _ id: ID<PastImport>, showing places: Range<Int>, of outcome: ImportUndoItem.Outcome?, in database: any Database
) async throws -> ImportUndoLook? {
  try await database.read { connection in
    guard let past = try connection.pastImport(id) else { return nil }
    return ImportUndoLook(past: past, undo: try connection.importUndo(of: past, showing: places, of: outcome))
  }
}

/// Takes a past import back as a whole, in one transaction. What was changed since stays.
///
/// - Parameter seen: the directory's last act when its editor looked at what would go back.
/// - Throws: ``Care/ImportUndoProblem`` when it was taken back already, the directory has changed since, or nothing is left to take back.
package func undoImport(
  _ id: ID<PastImport>, seen: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard let past = try desk.pastImport(id) else { throw SimpleFailure.notFound }
    desk.shows("import/\(id.raw)")
    guard past.undone == nil else { throw ImportUndoProblem.alreadyUndone }
    guard try desk.directoryVersion() == seen else { throw ImportUndoProblem.changedMeanwhile }
    let source = ChangeSource(.undone, name: actor.name, account: actor.account)
    let undo = try desk.undo(past, by: source, at: surroundings.now())
    guard !undo.changesNothing else { throw ImportUndoProblem.nothingLeft }
  }
}
