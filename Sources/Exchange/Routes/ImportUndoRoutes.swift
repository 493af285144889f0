import Actions
import Care
import Kernel
import Pages
import Store

/// Editors take a past import back as a whole.
package let importUndoRoutes: [Route] = [
  .post(.directoryForm(.importing, .importUndo), .roles([.directoryEditor])) { visit in
    let id = ID<PastImport>(visit.form["import"])
    do {
      try await undoImport(id, seen: Int(visit.form["seen"]) ?? -1, by: visit.actor, in: visit.database, visit.surroundings)
    } catch ImportUndoProblem.changedMeanwhile {
      let flash = Frame.Flash(tone: .bad, words: ImportRouteText.changedMeanwhile(visit.language))
      return .see(.directory(.importing), query: [("undo", id.raw)], flash: flash)
    }
    try await visit.house.directory.refresh(from: visit.house.database)
    return seeImports(ImportRouteText.undone, visit)
  }
]

/// What taking an import back would do.
func importUndoReply(_ visit: Visit) async throws -> Reply {
  let outcome = ImportUndoItem.Outcome(rawValue: visit.query["show"])
  let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
  let first = (page - 1) * ImportModel.pageSize
  let look = try await readImportUndo(
    ID(visit.query["undo"]), showing: first..<(first + ImportModel.pageSize), of: outcome, in: visit.database)
  guard let look else { throw SimpleFailure.notFound }
  let model = ImportUndoModel(past: ImportModel.Past(look.past), undo: look.undo, outcome: outcome, page: page)
  return .page(importUndoPage(model, in: visit.frame))
}

extension ImportModel.Past {
  /// As the page tells it.
  init(_ past: PastImport) {
    self.init(
      id: past.id.raw, source: past.source, day: past.at.day, by: past.by, counts: past.counts, canBeUndone: past.version != nil && past.undone == nil,
      undone: past.undone.map { (day: $0.at.day, by: $0.by) })
  }
}
