package import Care
import Foundation
package import Kernel

/// Everything that was asked for with a file.
package struct ImportOrder: Sendable {
  /// The name of the source, as editors read it; the same each time.
  package let source: String
  package let language: Language
  package let format: ExchangeFormat
  /// Writes although some records are refused; those stay as they are.
  package let acceptsRefused: Bool
  /// What the names of holidays are compared with; ``Care/Holidays/none``: they are not.
  package let holidays: Holidays
  package let window: ImportWindow?

  package init(
    source: String, language: Language, format: ExchangeFormat, acceptsRefused: Bool = false, holidays: Holidays = .none, window: ImportWindow? = nil
  ) {
    self.holidays = holidays
    self.window = window
    self.source = source
    self.language = language
    self.format = format
    self.acceptsRefused = acceptsRefused
  }
}

/// A plan with what it would write.
private struct Prepared {
  struct Write {
    let entry: String
    let chapter: String?
    let document: String
    let isNew: Bool
  }
  var plan: ImportPlan
  var writes: [Write] = []
  /// Identifiers of the source that were not known yet.
  var foreign: [(id: String, entry: String)] = []
}

extension Connection {
  /// What a file would do; writes nothing.
  package func previewImport(_ file: any ImportSource, _ order: ImportOrder, at now: Instant) throws -> ImportPlan {
    try prepare(file, order, at: now).plan
  }

  /// Checks a whole file, then writes what differs; nothing at all when records are refused and that was not accepted.
  package func applyImport(_ file: any ImportSource, _ order: ImportOrder, at now: Instant) throws -> ImportPlan {
    let prepared = try prepare(file, order, at: now)
    var plan = prepared.plan
    guard plan.refused.isEmpty || order.acceptsRefused else { return plan }
    let writing = try beginDirectoryWriting(by: ChangeSource(.imported, name: order.source), at: now)
    var position = (try row("SELECT COALESCE(MAX(position), -1) AS last FROM directory_entry")?.int("last") ?? -1) + 1
    let decoder = JSONDecoder()
    for write in prepared.writes {
      if write.isNew {
        var head = Entry(id: write.entry, name: Text(same: ""), summary: Text(same: ""))
        head.chapter = write.chapter
        try insert(head, document: write.document, position: position, in: writing)
        position += 1
      } else {
        try self.write(decoder.decode(Entry.self, from: Data(write.document.utf8)), in: writing)
      }
    }
    for foreign in prepared.foreign {
      try run("INSERT INTO directory_foreign (source, foreign_id, entry) VALUES (\(order.source), \(foreign.id), \(foreign.entry))")
    }
    plan.isApplied = true
    return plan
  }

  private func prepare(_ file: any ImportSource, _ order: ImportOrder, at now: Instant) throws -> Prepared {
    let planner = try ImportPlanner(self, order, at: now)
    try file.forEachRow { row in
      switch row {
      case .refused(let refusal): planner.refuse(refusal)
      case .record(let record): try planner.take(record)
      }
    }
    return try planner.finish()
  }
}

/// Goes through the records of a file, one after the other.
private final class ImportPlanner {
  private let connection: any Connection
  private let order: ImportOrder
  private let reading: ImportReading
  private let byHand: [String: Set<String>]
  private let decoder = JSONDecoder()
  /// What the source calls our entries, and what our own open data calls them.
  private var known: [String: String] = [:]
  private let own: [UniversalID: String]
  private let standIns: Set<UniversalID>
  private var taken: Set<String>
  /// The line on which each entry stands.
  private var seen: [String: Int] = [:]
  private var refusedIDs: Set<String> = []
  private var prepared: Prepared
  private var records = 0
  /// Items on the plan that the window counts.
  private var matching = 0

  init(_ connection: any Connection, _ order: ImportOrder, at now: Instant) throws {
    self.connection = connection
    self.order = order
    let decoder = JSONDecoder()
    let chapters = try connection.rows("SELECT document FROM directory_chapter ORDER BY position, id").map {
      try decoder.decode(Chapter.self, from: Data(try $0.text("document").utf8))
    }
    let kinds = try connection.rows("SELECT document FROM directory_entry WHERE kind = 'category' ORDER BY position, id").map {
      try decoder.decode(Entry.self, from: Data(try $0.text("document").utf8))
    }
    var (own, standIns, taken, organisations): ([UniversalID: String], Set<UniversalID>, Set<String>, Set<String>) = ([:], [], [], [])
    for row in try connection.rows("SELECT id, kind FROM directory_entry") {
      let (id, kind) = (try row.text("id"), try row.text("kind"))
      taken.insert(id)
      guard kind != Entry.Kind.category.rawValue else { continue }
      own[HSDSIdentity.id(id)] = id
      if kind == Entry.Kind.organisation.rawValue { organisations.insert(id) } else { standIns.insert(HSDSIdentity.standIn(for: id)) }
    }
    for row in try connection.rows("SELECT foreign_id, entry FROM directory_foreign WHERE source = \(order.source)") {
      known[try row.text("foreign_id")] = try row.text("entry")
    }
    (self.own, self.standIns, self.taken) = (own, standIns, taken)
    byHand = try connection.fieldsByHand()
    reading = ImportReading(
      DirectoryContent(chapters: chapters, entries: kinds), organisations: organisations, source: order.source, language: order.language,
      today: now.day, offsetHours: Int(now.brusselsOffsetSeconds / 3600), holidays: order.holidays)
    prepared = Prepared(plan: ImportPlan(source: order.source))
  }

  func refuse(_ refusal: ImportRefusal) { prepared.plan.refused.append(refusal) }

  private func entryID(_ foreign: String) -> String? {
    known[foreign] ?? UniversalID(foreign).flatMap { own[$0] }
  }

  func take(_ record: ImportRecord) throws {
    var refused: [ImportRefusal] = []
    let found = reading.records(record) { refused.append($0) }
    prepared.plan.refused += refused
    // A refused record is there all the same: what it speaks of is not closed.
    if !refused.isEmpty, let id = record.fields["id"]?.words { refusedIDs.insert(id) }
    for imported in found { try take(imported) }
  }

  private func take(_ imported: ImportedRecord) throws {
    records += 1
    if imported.isOrganization, UniversalID(imported.id).map({ standIns.contains($0) }) ?? false { return }
    let id = entryID(imported.id)
    if let id, let line = seen[id] {
      // The same organisation stands in each of its services.
      guard !imported.isOrganization else { return }
      return refuse(
        ImportRefusal(file: imported.record.file, line: imported.record.line, field: "id", reason: ImportReading.sameID(line)))
    }
    guard let id else { return try add(imported) }
    guard id.hasPrefix("organisation/") == imported.isOrganization else {
      return refuse(
        ImportRefusal(file: imported.record.file, line: imported.record.line, field: "id", reason: ImportReading.otherKind))
    }
    seen[id] = imported.record.line
    guard let row = try connection.row("SELECT document FROM directory_entry WHERE id = \(id)") else { return }
    let stored = try row.text("document")
    let old = try decoder.decode(Entry.self, from: Data(stored.utf8))
    let new = reading.entry(imported, over: old, id: id) { self.organisation($0) }
    try compare(
      new, over: old, stored: stored, ImportItem(outcome: .unchanged, entry: id, name: old.name, foreign: imported.id, line: imported.record.line))
  }

  private func organisation(_ foreign: String) -> String? { entryID(foreign).flatMap { $0.hasPrefix("organisation/") ? $0 : nil } }

  private func add(_ imported: ImportedRecord) throws {
    let id = ImportReading.newID(imported.name, isOrganization: imported.isOrganization) { taken.contains($0) }
    taken.insert(id)
    known[imported.id] = id
    seen[id] = imported.record.line
    prepared.foreign.append((imported.id, id))
    let entry = reading.entry(imported, over: nil, id: id) { self.organisation($0) }
    prepared.writes.append(Prepared.Write(entry: id, chapter: entry.chapter, document: try EntryFields.document(entry), isNew: true))
    note(ImportItem(outcome: .added, entry: id, name: entry.name, foreign: imported.id, line: imported.record.line), nil, entry)
  }

  /// Puts an item on the plan, with both its sides where they are shown.
  private func note(_ item: ImportItem, _ before: Entry?, _ after: Entry) {
    var item = item
    if let window = order.window, item.isListed, window.outcome == nil || window.outcome == item.outcome {
      if window.places.contains(matching) { (item.before, item.after) = (before, after) }
      matching += 1
    }
    prepared.plan.add(item)
  }

  private func compare(_ new: Entry, over old: Entry, stored: String, _ head: ImportItem, closes: Bool = false) throws {
    let document = try EntryFields.document(new)
    var item = head
    if document != stored {
      var fields = EntryFields(document: stored).changes(to: EntryFields(document: document))
      if let kept = byHand[new.id] {
        // A source that says nothing of a field that people filled does not contradict them.
        item.heldBack = fields.filter { kept.contains($0.field) && $0.after != nil }
        fields.removeAll { kept.contains($0.field) }
      }
      if !fields.isEmpty {
        item.outcome = closes ? .closed : .changed
        item.fields = fields
        prepared.writes.append(Prepared.Write(entry: new.id, chapter: new.chapter, document: document, isNew: false))
      }
    }
    note(item, old, new)
  }

  /// What came from this source and is not in the file any more is closed, not deleted.
  func finish() throws -> Prepared {
    if records == 0, prepared.plan.refused.isEmpty {
      refuse(ImportRefusal(file: "", line: 1, field: "", reason: ImportReading.nothing))
    }
    // A file that cannot be read to its end says nothing of what would have followed.
    let isWhole = !prepared.plan.refused.contains { $0.field.isEmpty }
    guard isWhole else { return prepared }
    for (foreign, id) in known.sorted(by: { $0.key < $1.key }) where seen[id] == nil && !refusedIDs.contains(foreign) {
      seen[id] = 0
      guard let row = try connection.row("SELECT document FROM directory_entry WHERE id = \(id)") else { continue }
      let stored = try row.text("document")
      let old = try decoder.decode(Entry.self, from: Data(stored.utf8))
      var (entry, offer) = (old, old.offer?.value ?? Offer())
      guard offer.status != .defunct else { continue }
      offer.status = .defunct
      entry.offer = Boxed(offer)
      try compare(entry, over: old, stored: stored, ImportItem(outcome: .unchanged, entry: id, name: entry.name, foreign: foreign, line: 0), closes: true)
    }
    return prepared
  }
}
