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
struct PreparedImport {
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
        try self.write(EntryReading.entry(write.document, otherwise: decoder), in: writing)
      }
    }
    for foreign in prepared.foreign {
      try run("INSERT INTO directory_foreign (source, foreign_id, entry) VALUES (\(order.source), \(foreign.id), \(foreign.entry))")
    }
    plan.isApplied = true
    return plan
  }

  private func prepare(_ file: any ImportSource, _ order: ImportOrder, at now: Instant) throws -> PreparedImport {
    let planner = try ImportPlanner(self, order, at: now)
    try file.forEachRow { try planner.take($0) }
    return try planner.finish()
  }
}
