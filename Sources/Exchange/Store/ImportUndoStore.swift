package import Care
import Foundation
package import Kernel

extension Connection {
  /// What taking a past import back would do; writes nothing.
  ///
  /// - Parameters:
  ///   - outcome: which entries are shown; `nil`: all.
  ///   - places: of those, which ones keep both sides.
  package func importUndo(
    of past: PastImport, showing places: Range<Int> = 0..<0, of outcome: ImportUndoItem.Outcome? = nil
  ) throws -> ImportUndo {
    guard let act = past.version else { throw ImportUndoProblem.unknownAct }
    guard past.undone == nil else { throw ImportUndoProblem.alreadyUndone }
    var traces: [ImportTrace] = try newTraces(of: act, source: past.source)
    let new: Set<String> = Set(traces.map(\.entry))
    traces += try changedTraces(of: act, at: past.at).filter { !new.contains($0.entry) }
    var items: [ImportUndoItem] = traces.sorted { $0.entry < $1.entry }.map { ImportUndoItem($0) }
    var place = 0
    for index in items.indices where outcome == nil || items[index].outcome == outcome {
      if places.contains(place), let entry = try entryRecord(items[index].entry)?.entry {
        items[index].before = entry
        items[index].after = try undone(items[index], entry)
      }
      place += 1
    }
    return ImportUndo(items: items, seen: try directoryVersion())
  }

  /// Takes a past import back: one act of the directory. What was changed since stays.
  ///
  /// - Parameter source: not by hand, so that a corrected file of the same source can say it anew.
  package func undo(_ past: PastImport, by source: ChangeSource, at now: Instant) throws -> ImportUndo {
    let undo = try importUndo(of: past)
    let writing = try beginDirectoryWriting(by: source, at: now)
    for item in undo.items where item.outcome != .kept {
      guard let old = try entryRecord(item.entry)?.entry else { continue }
      let new = try undone(item, old)
      try write(new, in: writing)
      try forgetWhyHidden(new)
    }
    try run("UPDATE directory_import SET undone_at = \(now), undone_by = \(source.name) WHERE id = \(past.id)")
    return undo
  }

  /// Entries that came with an import.
  private func newTraces(of act: Int, source: String) throws -> [ImportTrace] {
    let decoder = JSONDecoder()
    var traces: [String: ImportTrace] = [:]
    let came = try rows(
      """
      SELECT f.entry, e.document FROM directory_foreign f JOIN directory_entry e ON e.id = f.entry
      WHERE f.source = \(source) AND f.version = \(act)
      """)
    for row in came {
      let id = try row.text("entry")
      var trace = ImportTrace(entry: id, isNew: true)
      let entry = try EntryReading.entry(try row.text("document"), otherwise: decoder)
      trace.isClosed = entry.offer?.value.status == .defunct
      traces[id] = trace
    }
    let later = try rows(
      """
      SELECT c.entry, c.field, c.before, c.after, c.source FROM directory_change c JOIN directory_foreign f ON f.entry = c.entry
      WHERE f.source = \(source) AND f.version = \(act) AND c.version > \(act) ORDER BY c.version
      """)
    for (id, fields) in try changedSince(later) { traces[id]?.changedSince = fields }
    let ledTo = try rows(
      """
      SELECT DISTINCT a.entry FROM directory_alias a JOIN directory_foreign f ON f.entry = a.entry
      WHERE f.source = \(source) AND f.version = \(act)
      """)
    for row in ledTo { traces[try row.text("entry")]?.isLedTo = true }
    return Array(traces.values)
  }

  /// Entries that were there and that an import changed. The moment is asked for because changes are found by it.
  private func changedTraces(of act: Int, at moment: Instant) throws -> [ImportTrace] {
    var traces: [String: ImportTrace] = [:]
    let found = try rows(
      """
      SELECT c.entry, c.field, c.before, c.after FROM directory_change c
      WHERE c.at = \(moment) AND c.version = \(act) ORDER BY c.entry, c.field
      """)
    for row in found {
      let (id, field) = (try row.text("entry"), try row.text("field"))
      var trace = traces[id] ?? ImportTrace(entry: id, isNew: false)
      trace.changes.append(FieldChange(field: field, before: try row.textIfAny("before"), after: try row.textIfAny("after")))
      traces[id] = trace
    }
    let later = try rows(
      """
      SELECT d.entry, d.field, d.before, d.after, d.source
      FROM directory_change c JOIN directory_change d ON d.entry = c.entry AND d.field = c.field
      WHERE c.at = \(moment) AND c.version = \(act) AND d.version > \(act) ORDER BY d.version
      """)
    for (id, fields) in try changedSince(later) { traces[id]?.changedSince = fields }
    return Array(traces.values)
  }

  /// The fields of which something is left that happened to them since, by entry.
  ///
  /// - Parameter later: changes, oldest first.
  private func changedSince(_ later: [Row]) throws -> [String: Set<String>] {
    var changes: [String: [String: [ImportTrace.Later]]] = [:]
    for row in later {
      let (id, field) = (try row.text("entry"), try row.text("field"))
      let isUndo = try row.text("source") == ChangeSource.Kind.undone.rawValue
      let change = ImportTrace.Later(before: try row.textIfAny("before"), after: try row.textIfAny("after"), isUndo: isUndo)
      changes[id, default: [:]][field, default: []].append(change)
    }
    return changes.mapValues { fields in Set(fields.filter { ImportTrace.isChanged(by: $0.value) }.keys) }
  }

  private func undone(_ item: ImportUndoItem, _ entry: Entry) throws -> Entry {
    switch item.outcome {
    case .kept: return entry
    case .closed:
      var closed = entry
      var offer = closed.offer?.value ?? Offer()
      offer.status = .defunct
      closed.offer = Boxed(offer)
      return closed
    case .restored:
      let before: [String: String?] = Dictionary(uniqueKeysWithValues: item.fields.map { ($0.field, $0.after) })
      return try EntryFields.entry(entry, setting: before)
    }
  }
}
