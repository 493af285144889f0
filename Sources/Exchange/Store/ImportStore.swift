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

/// What an entry becomes.
struct ImportWrite: Sendable {
  let entry: String
  let chapter: String?
  let document: String
  let isNew: Bool
  /// What the source calls a new one.
  let foreign: String
}

/// Writes what a plan comes to, while later records are still being checked: whoever writes takes everything back when one of them is refused.
final class ImportWriting {
  private let connection: any Connection
  private let order: ImportOrder
  private let writing: DirectoryWriting
  private let decoder = JSONDecoder()
  private var position: Int
  /// The act under which everything is written.
  var version: Int { writing.version }

  init(_ connection: any Connection, _ order: ImportOrder, at now: Instant) throws {
    self.connection = connection
    self.order = order
    writing = try connection.beginDirectoryWriting(by: ChangeSource(.imported, name: order.source), at: now)
    position = (try connection.row("SELECT COALESCE(MAX(position), -1) AS last FROM directory_entry")?.int("last") ?? -1) + 1
  }

  func write(_ write: ImportWrite) throws {
    guard write.isNew else {
      try connection.write(EntryReading.entry(write.document, otherwise: decoder), in: writing)
      return
    }
    var head = Entry(id: write.entry, name: Text(same: ""), summary: Text(same: ""))
    head.chapter = write.chapter
    try connection.insert(head, document: write.document, position: position, in: writing)
    position += 1
    try connection.run(
      """
      INSERT INTO directory_foreign (source, foreign_id, entry, version)
      VALUES (\(order.source), \(write.foreign), \(write.entry), \(writing.version))
      """)
  }
}

extension Connection {
  /// What a file would do; writes nothing.
  package func previewImport(_ file: any ImportSource, _ order: ImportOrder, at now: Instant) throws -> ImportPlan {
    try plan(file, order, at: now, writing: nil)
  }

  /// Checks a whole file and writes what differs; nothing at all is left of it when records are refused and that was not accepted.
  package func applyImport(_ file: any ImportSource, _ order: ImportOrder, at now: Instant) throws -> ImportPlan {
    try run("SAVEPOINT import")
    let writing = try ImportWriting(self, order, at: now)
    var plan = try plan(file, order, at: now, writing: writing)
    plan.isApplied = plan.refused.isEmpty || order.acceptsRefused
    if plan.isApplied { plan.act = writing.version }
    if !plan.isApplied { try run("ROLLBACK TO SAVEPOINT import") }
    try run("RELEASE SAVEPOINT import")
    return plan
  }

  private func plan(_ file: any ImportSource, _ order: ImportOrder, at now: Instant, writing: ImportWriting?) throws -> ImportPlan {
    let planner = try ImportPlanner(self, order, at: now, writing: writing)
    try file.forEachRow { try planner.take($0) }
    return try planner.finish()
  }
}
