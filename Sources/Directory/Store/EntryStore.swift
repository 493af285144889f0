package import Care
import Foundation
package import Kernel
import Synchronization

/// One act of writing in the directory: all entries it changes carry its version.
package struct DirectoryWriting: Sendable {
  package let version: Int
  package let source: ChangeSource
  package let at: Instant
  /// Fields that people wrote by hand, by entry: files and imports leave them alone.
  fileprivate let byHand: [String: Set<String>]
  fileprivate let counted = Counted()

  /// Whether the act stands in the count already: once is enough for ten thousand entries.
  fileprivate final class Counted: Sendable {
    private let isDone = Mutex(false)
    /// `true` for the first who asks.
    func begin() -> Bool {
      isDone.withLock { isDone in
        defer { isDone = true }
        return !isDone
      }
    }
  }
}

/// What became of one entry in a writing.
package struct EntryWritten: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable { case added, changed, unchanged }
  package let outcome: Outcome
  package let fields: [FieldChange]
  /// Fields that say something else in the source but were written by hand here, and stay.
  package let heldBack: [FieldChange]
}

extension Connection {
  /// Begins an act of writing. One act, one version, however many entries.
  package func beginDirectoryWriting(by source: ChangeSource, at now: Instant) throws(StoreFailure) -> DirectoryWriting {
    DirectoryWriting(
      version: try directoryVersion() + 1, source: source, at: now, byHand: source.isByHand ? [:] : try fieldsByHand())
  }

  /// An act counts from its first written entry on; one that changes nothing writes nothing.
  private func count(_ writing: DirectoryWriting) throws(StoreFailure) {
    guard writing.counted.begin() else { return }
    try run(
      """
      INSERT INTO directory_counter (name, last) VALUES ('version', \(writing.version))
      ON CONFLICT (name) DO UPDATE SET last = excluded.last WHERE directory_counter.last < excluded.last
      """)
  }

  /// Stores an entry as it shall be: the one door through which the directory changes. Writes only what differs.
  ///
  /// - Parameter position: its place in the directory's order; `nil` keeps it, a new one stands last.
  @discardableResult
  package func write(_ entry: Entry, position: Int? = nil, in writing: DirectoryWriting) throws -> EntryWritten {
    guard let stored = try row("SELECT position, document FROM directory_entry WHERE id = \(entry.id)") else {
      try insert(entry, document: try EntryFields.document(entry), position: position, in: writing)
      return EntryWritten(outcome: .added, fields: [], heldBack: [])
    }
    return try write(
      entry, over: (position: try stored.int("position"), document: try stored.text("document")), position: position, in: writing)
  }

  /// The same for one whose stored form is at hand.
  func write(
    _ entry: Entry, over stored: (position: Int, document: String), position: Int?, in writing: DirectoryWriting
  ) throws -> EntryWritten {
    let place = position ?? stored.position
    var document = try EntryFields.document(entry)
    guard document != stored.document || place != stored.position else { return EntryWritten(outcome: .unchanged, fields: [], heldBack: []) }
    var fields = document == stored.document ? [] : EntryFields(document: stored.document).changes(to: EntryFields(document: document))
    var heldBack: [FieldChange] = []
    if let kept = writing.byHand[entry.id] {
      heldBack = fields.filter { kept.contains($0.field) }
      fields.removeAll { kept.contains($0.field) }
      if !heldBack.isEmpty {
        let own: [String: String?] = Dictionary(uniqueKeysWithValues: heldBack.map { ($0.field, $0.before) })
        document = try EntryFields.document(EntryFields.entry(entry, setting: own))
      }
    }
    guard !fields.isEmpty || place != stored.position else { return EntryWritten(outcome: .unchanged, fields: [], heldBack: heldBack) }
    try count(writing)
    try run(
      """
      UPDATE directory_entry SET position = \(place), kind = \(entry.kind.rawValue), chapter = \(entry.chapter), document = \(document),
        changed_at = \(writing.at), version = \(writing.version) WHERE id = \(entry.id)
      """)
    for change in fields {
      try run(
        """
        INSERT INTO directory_change (version, entry, field, before, after, at, source, source_name, account, by_hand)
        VALUES (\(writing.version), \(entry.id), \(change.field), \(change.before), \(change.after), \(writing.at),
          \(writing.source.kind.rawValue), \(writing.source.name), \(writing.source.account?.raw), \(writing.source.isByHand))
        ON CONFLICT (entry, version, field) DO UPDATE SET after = excluded.after
        """)
    }
    return EntryWritten(outcome: .changed, fields: fields, heldBack: heldBack)
  }

  func insert(_ entry: Entry, document: String, position: Int?, in writing: DirectoryWriting) throws {
    let last: Int
    if let position {
      last = position
    } else {
      last = (try row("SELECT COALESCE(MAX(position), -1) AS last FROM directory_entry")?.int("last") ?? -1) + 1
    }
    try count(writing)
    try run(
      """
      INSERT INTO directory_entry (id, position, kind, chapter, document, changed_at, version, origin, origin_name)
      VALUES (\(entry.id), \(last), \(entry.kind.rawValue), \(entry.chapter), \(document), \(writing.at), \(writing.version),
        \(writing.source.kind.rawValue), \(writing.source.name))
      """)
  }

  /// The entry as it is stored, whatever its state; `nil` when there is none.
  package func entryRecord(_ id: String) throws -> EntryRecord? {
    try row("SELECT * FROM directory_entry WHERE id = \(id)").map { try entryRecord($0) }
  }

  private func entryRecord(_ row: Row) throws -> EntryRecord {
    EntryRecord(
      entry: try EntryReading.entry(try row.text("document"), otherwise: JSONDecoder()), position: try row.int("position"),
      version: try row.int("version"),
      origin: ChangeSource(ChangeSource.Kind(rawValue: try row.text("origin")) ?? .files, name: try row.text("origin_name")),
      changedAt: try row.instant("changed_at"))
  }

  /// Entries that acts after this version changed, in the order of those acts.
  func entryRecords(after version: Int, limit: Int) throws -> [EntryRecord] {
    try rows("SELECT * FROM directory_entry WHERE version > \(version) ORDER BY version, id LIMIT \(limit)").map { try entryRecord($0) }
  }

  /// The last act that changed the directory.
  package func directoryVersion() throws(StoreFailure) -> Int {
    try row("SELECT last FROM directory_counter WHERE name = 'version'")?.int("last") ?? 0
  }

  // MARK: History

  /// How many acts changed an entry.
  package func historyCount(of entry: String) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(DISTINCT version) AS total FROM directory_change WHERE entry = \(entry)")?.int("total") ?? 0
  }

  /// What happened to an entry, newest first.
  package func history(of entry: String, limit: Int = 50) throws -> [EntryChange] {
    let found = try rows(
      """
      SELECT * FROM directory_change WHERE entry = \(entry) AND version IN
        (SELECT DISTINCT version FROM directory_change WHERE entry = \(entry) ORDER BY version DESC LIMIT \(limit))
      ORDER BY version DESC, field
      """)
    return try grouped(found)
  }

  /// The newest changes of the whole directory, newest first.
  package func directoryHistory(since: Instant, limit: Int = 200) throws -> [EntryChange] {
    try grouped(
      rows("SELECT * FROM directory_change WHERE at >= \(since) ORDER BY version DESC, entry, field LIMIT \(limit * 10)")
    ).prefix(limit).map { $0 }
  }

  private func grouped(_ rows: [Row]) throws -> [EntryChange] {
    var changes: [EntryChange] = []
    for row in rows {
      let (entry, version) = (try row.text("entry"), try row.int("version"))
      let field = FieldChange(field: try row.text("field"), before: try row.textIfAny("before"), after: try row.textIfAny("after"))
      if let last = changes.last, last.entry == entry, last.version == version {
        changes[changes.count - 1] = EntryChange(
          entry: entry, version: version, at: last.at, source: last.source, fields: last.fields + [field])
      } else {
        let source = ChangeSource(
          ChangeSource.Kind(rawValue: try row.text("source")) ?? .files, name: try row.text("source_name"),
          account: try row.textIfAny("account").flatMap { ID($0) })
        changes.append(
          EntryChange(entry: entry, version: version, at: try row.instant("at"), source: source, fields: [field]))
      }
    }
    return changes
  }

  /// Where each field's present value comes from; fields that never changed come from the entry's origin.
  package func provenance(of entry: String) throws -> [String: EntryChange] {
    var latest: [String: EntryChange] = [:]
    for change in try history(of: entry, limit: 100_000) {
      for field in change.fields where latest[field.field] == nil { latest[field.field] = change }
    }
    return latest
  }

  /// Fields whose last change was made by hand.
  func fieldsByHand() throws(StoreFailure) -> [String: Set<String>] {
    var fields: [String: Set<String>] = [:]
    let found = try rows(
      """
      SELECT c.entry, c.field FROM directory_change c WHERE c.by_hand = 1 AND c.version =
        (SELECT MAX(d.version) FROM directory_change d WHERE d.entry = c.entry AND d.field = c.field)
      """)
    for row in found { fields[try row.text("entry"), default: []].insert(try row.text("field")) }
    return fields
  }

  /// The entry as it was before an act changed these fields of it; later changes of other fields stay.
  ///
  /// - Returns: `nil` when the act did not touch the entry.
  package func entry(_ id: String, withoutAct version: Int, fields: Set<String>? = nil) throws -> Entry? {
    guard let record = try entryRecord(id) else { return nil }
    let undone = try history(of: id, limit: 100_000).first { $0.version == version }?.fields.filter { fields?.contains($0.field) ?? true }
    guard let undone, !undone.isEmpty else { return nil }
    let before: [String: String?] = Dictionary(uniqueKeysWithValues: undone.map { ($0.field, $0.before) })
    return try EntryFields.entry(record.entry, setting: before)
  }
}
