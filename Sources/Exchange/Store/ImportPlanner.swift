import Care
import Foundation
import Kernel

/// Goes through the records of a file, in their order.
///
/// Records are taken in batches. What needs the database or depends on earlier records (which entry a record means, what a new one is
/// called, what is written) is done one after the other; meanwhile the other cores read the next batch and make entries of the last one.
final class ImportPlanner {
  private static let batch = 128

  /// A record whose entry is known by name, before it is made.
  private struct Step: Sendable {
    let imported: ImportedRecord
    let entry: String
    /// The entry of the organisation that it names.
    let organisation: String?
    /// The entry's document as it is; `nil` for a new one.
    let stored: String?
  }

  private let connection: any Connection
  private let order: ImportOrder
  private let comparing: ImportComparing
  /// What the source calls our entries, and what our own open data calls them.
  private var known: [String: String] = [:]
  private let own: [UniversalID: String]
  private let standIns: Set<UniversalID>
  private var taken: Set<String>
  /// The line on which each entry stands.
  private var seen: [String: Int] = [:]
  private var refusedIDs: Set<String> = []
  private var plan: ImportPlan
  /// `nil`: nothing is written.
  private let writing: ImportWriting?
  private var waiting: [ImportRow] = []
  private var steps: [Step] = []
  /// What the other cores are doing.
  private var ahead: Ahead<Batch>?
  private var records = 0
  /// Items on the plan that the window counts.
  private var matching = 0

  init(_ connection: any Connection, _ order: ImportOrder, at now: Instant, writing: ImportWriting?) throws {
    self.writing = writing
    self.connection = connection
    self.order = order
    let decoder = JSONDecoder()
    let chapters = try connection.rows("SELECT document FROM directory_chapter ORDER BY position, id").map {
      try decoder.decode(Chapter.self, from: Data(try $0.text("document").utf8))
    }
    let kinds = try connection.rows("SELECT document FROM directory_entry WHERE kind = 'category' ORDER BY position, id").map {
      try EntryReading.entry(try $0.text("document"), otherwise: decoder)
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
    let reading = ImportReading(
      DirectoryContent(chapters: chapters, entries: kinds), organisations: organisations, source: order.source, language: order.language,
      today: now.day, offsetHours: Int(now.brusselsOffsetSeconds / 3600), holidays: order.holidays)
    comparing = ImportComparing(reading: reading, byHand: try connection.fieldsByHand())
    plan = ImportPlan(source: order.source)
  }

  func take(_ row: ImportRow) throws {
    waiting.append(row)
    if waiting.count == Self.batch { try work() }
  }

  /// What the other cores made of the rows of one batch and of the steps of the one before.
  private struct Batch: Sendable {
    let read: [Readings]
    let compared: [Result<ImportComparing.Compared, any Error>]
  }

  /// Takes over what the other cores made, gives them the next batch, and writes meanwhile.
  private func work() throws {
    let made = ahead?.result
    for readings in made?.read ?? [] {
      readings.refused.forEach(refuse)
      // A refused record is there all the same: what it speaks of is not closed.
      if let id = readings.refusedID { refusedIDs.insert(id) }
      for imported in readings.found { try take(imported) }
    }
    let (rows, steps, comparing) = (waiting, steps, comparing)
    ahead = Ahead {
      Batch(
        read: rows.onAllCores { Readings($0, comparing.reading) },
        compared: steps.onAllCores { step in
          Result { try comparing.compare(step.imported, step.entry, step.organisation, stored: step.stored) }
        })
    }
    waiting.removeAll(keepingCapacity: true)
    self.steps.removeAll(keepingCapacity: true)
    for result in made?.compared ?? [] { try add(result.get()) }
  }

  private struct Readings: Sendable {
    var found: [ImportedRecord] = []
    var refused: [ImportRefusal] = []
    /// What the source calls a record that is refused.
    var refusedID: String?

    init(_ row: ImportRow, _ reading: ImportReading) {
      switch row.read {
      case .unread: break
      case .refused(let refusal): refused = [refusal]
      case .record(let record):
        found = reading.records(record) { refused.append($0) }
        if !refused.isEmpty { refusedID = record.fields["id"]?.words }
      }
    }
  }

  private func refuse(_ refusal: ImportRefusal) { plan.refused.append(refusal) }

  private func refuse(_ imported: ImportedRecord, _ reason: Text) {
    refuse(ImportRefusal(file: imported.record.file, line: imported.record.line, field: "id", reason: reason))
  }

  private func entryID(_ foreign: String) -> String? {
    known[foreign] ?? UniversalID(foreign).flatMap { own[$0] }
  }

  private func take(_ imported: ImportedRecord) throws {
    records += 1
    if imported.isOrganization, UniversalID(imported.id).map({ standIns.contains($0) }) ?? false { return }
    let organisation = imported.organisation.flatMap { entryID($0) }.flatMap { $0.hasPrefix("organisation/") ? $0 : nil }
    guard let id = entryID(imported.id) else {
      let id = ImportReading.newID(imported.name, isOrganization: imported.isOrganization) { taken.contains($0) }
      taken.insert(id)
      known[imported.id] = id
      seen[id] = imported.record.line
      steps.append(Step(imported: imported, entry: id, organisation: organisation, stored: nil))
      return
    }
    if let line = seen[id] {
      // The same organisation stands in each of its services.
      if !imported.isOrganization { refuse(imported, ImportReading.sameID(line)) }
      return
    }
    guard id.hasPrefix("organisation/") == imported.isOrganization else { return refuse(imported, ImportReading.otherKind) }
    seen[id] = imported.record.line
    guard let row = try connection.row("SELECT document FROM directory_entry WHERE id = \(id)") else { return }
    steps.append(Step(imported: imported, entry: id, organisation: organisation, stored: try row.text("document")))
  }

  /// Puts an item on the plan, with both its sides where they are shown, and what it writes.
  private func add(_ compared: ImportComparing.Compared) throws {
    var item = compared.item
    // After a refusal nothing that is written would stay.
    if let writing, let write = compared.write, plan.refused.isEmpty || order.acceptsRefused { try writing.write(write) }
    if let window = order.window, item.isListed, window.outcome == nil || window.outcome == item.outcome {
      if window.places.contains(matching) { (item.before, item.after) = (compared.before, compared.after) }
      matching += 1
    }
    plan.add(item)
  }

  /// What came from this source and is not in the file any more is closed, not deleted.
  func finish() throws -> ImportPlan {
    // What waits is read, then compared, then written.
    for _ in 0..<3 { try work() }
    if records == 0, plan.refused.isEmpty {
      refuse(ImportRefusal(file: "", line: 1, field: "", reason: ImportReading.nothing))
    }
    // A file that cannot be read to its end says nothing of what would have followed.
    let isWhole = !plan.refused.contains { $0.field.isEmpty }
    guard isWhole else { return plan }
    for (foreign, id) in known.sorted(by: { $0.key < $1.key }) where seen[id] == nil && !refusedIDs.contains(foreign) {
      seen[id] = 0
      guard let row = try connection.row("SELECT document FROM directory_entry WHERE id = \(id)") else { continue }
      if let closed = try comparing.closing(id, foreign: foreign, stored: try row.text("document")) { try add(closed) }
    }
    return plan
  }
}
