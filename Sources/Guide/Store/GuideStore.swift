package import Care
import Foundation
package import Kernel

extension Connection {
  /// The guides that visitors see, in the files' order, each as it was last published.
  package func guides() throws -> [GuideVersion] {
    try rows(
      """
      SELECT \(SQL.guideVersionColumns) FROM guide g JOIN guide_version v ON v.guide = g.id AND v.number = g.number
      WHERE g.is_shown = 1 ORDER BY g.position, g.id
      """
    ).map(GuideVersion.init)
  }

  package func hasGuides() throws(StoreFailure) -> Bool { try row("SELECT id FROM guide LIMIT 1") != nil }

  /// One version; `nil` when there is none of that number.
  package func guide(_ id: String, version number: Int) throws -> GuideVersion? {
    try row("SELECT \(SQL.guideVersionColumns) FROM guide_version v WHERE v.guide = \(id) AND v.number = \(number)").map(GuideVersion.init)
  }

  /// All of them, newest first.
  package func guideVersions(_ id: String) throws -> [GuideVersion] {
    try rows("SELECT \(SQL.guideVersionColumns) FROM guide_version v WHERE v.guide = \(id) ORDER BY v.number DESC").map(GuideVersion.init)
  }

  /// What an editor works with.
  package func guideRecord(_ id: String) throws -> GuideRecord? {
    guard let row = try row("SELECT number, file_document, draft, change FROM guide WHERE id = \(id)") else { return nil }
    let draft = try row.textIfAny("draft").map(GuideDocument.read)
    // Begun by an editor and never published: there is only what is being written.
    let unpublished = draft.map { GuideVersion(guide: $0, number: 0, at: Instant(milliseconds: 0), origin: .editor, by: "") }
    guard let current = try guide(id, version: try row.int("number")) ?? unpublished else { return nil }
    let file = try row.textIfAny("file_document")
    let isHeldBack = current.origin == .editor && file != nil
    let fromFiles = try isHeldBack ? file.map(GuideDocument.read) : nil
    return GuideRecord(
      current: current, draft: draft, change: try row.int("change"),
      fromFiles: fromFiles == current.guide ? nil : fromFiles)
  }

  /// Guides that editors began and nobody published yet, as they are written now.
  package func unpublishedGuides() throws -> [Guide] {
    try rows("SELECT draft FROM guide WHERE number = 0 AND draft IS NOT NULL ORDER BY position, id").map {
      try GuideDocument.read(try $0.text("draft"))
    }
  }

  /// Begins a guide that nobody but editors sees until it is published; behind all others.
  package func begin(_ guide: Guide) throws {
    let position = try row("SELECT COALESCE(MAX(position), 0) + 1 AS next FROM guide")?.int("next") ?? 1
    try run(
      """
      INSERT INTO guide (id, position, number, is_shown, file_document, draft, change)
      VALUES (\(guide.id), \(position), 0, 0, NULL, \(try GuideDocument.write(guide)), 1)
      """)
  }

  /// Takes a guide away that was never published.
  package func removeUnpublished(_ record: GuideRecord) throws(StoreFailure) -> Bool {
    try run("DELETE FROM guide WHERE id = \(record.id) AND number = 0 AND change = \(record.change)") == 1
  }

  /// Stores what somebody is writing, unless somebody else was first; `nil` throws it away.
  ///
  /// - Returns: whether it was stored.
  package func keep(draft: Guide?, of record: GuideRecord) throws -> Bool {
    let document = try draft.map(GuideDocument.write)
    return try run("UPDATE guide SET draft = \(document), change = change + 1 WHERE id = \(record.id) AND change = \(record.change)") == 1
  }

  /// Stores a version as the one that everybody reads. The draft is gone with it.
  ///
  /// - Returns: whether it was stored; not when somebody else was first.
  package func publish(_ version: GuideVersion, account: ID<Account>?, over record: GuideRecord) throws -> Bool {
    let isFirst = try run(
      """
      UPDATE guide SET number = \(version.number), draft = NULL, is_shown = 1, change = change + 1
      WHERE id = \(record.id) AND change = \(record.change)
      """)
    guard isFirst == 1 else { return false }
    try insert(version, account: account)
    return true
  }

  /// Makes what the files brought equal to them. What an editor published stays; the difference can be seen and taken over.
  package func load(_ guides: [Guide], at now: Instant) throws -> GuideLoad {
    var load = GuideLoad()
    var known: Set<String> = []
    for row in try rows("SELECT id FROM guide") { known.insert(try row.text("id")) }
    for (position, guide) in guides.enumerated() {
      let document = try GuideDocument.write(guide)
      guard known.remove(guide.id) != nil, let record = try guideRecord(guide.id) else {
        try run(
          """
          INSERT INTO guide (id, position, number, is_shown, file_document, draft, change)
          VALUES (\(guide.id), \(position), 1, 1, \(document), NULL, 1)
          """)
        try insert(GuideVersion(guide: guide, number: 1, at: now, origin: .files, by: ""), account: nil)
        load.added += 1
        continue
      }
      try run("UPDATE guide SET position = \(position), is_shown = 1, file_document = \(document) WHERE id = \(guide.id)")
      if record.current.guide == guide {
        load.unchanged += 1
      } else if record.current.origin == .editor, record.isPublished {
        load.heldBack += 1
      } else {
        let last = try guideVersions(guide.id).first?.number ?? record.current.number
        try run("UPDATE guide SET number = \(last + 1), change = change + 1 WHERE id = \(guide.id)")
        try insert(GuideVersion(guide: guide, number: last + 1, at: now, origin: .files, by: ""), account: nil)
        load.changed += 1
      }
    }
    // What the files no longer have is hidden, unless an editor took it over.
    for id in known.sorted() {
      guard let record = try guideRecord(id), record.isPublished, record.current.origin == .files else { continue }
      load.changed += try run("UPDATE guide SET is_shown = 0 WHERE id = \(id) AND is_shown = 1")
    }
    return load
  }

  private func insert(_ version: GuideVersion, account: ID<Account>?) throws {
    try run(
      """
      INSERT INTO guide_version (guide, number, document, at, origin, by_name, account, restored)
      VALUES (\(version.guide.id), \(version.number), \(try GuideDocument.write(version.guide)), \(version.at), \(version.origin.rawValue),
        \(version.by), \(account?.raw), \(version.restored))
      """)
  }
}

/// A guide as it rests: its JSON with sorted keys, so that equal guides have equal documents.
private enum GuideDocument {
  static func write(_ guide: Guide) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(guide), as: UTF8.self)
  }
  static func read(_ document: String) throws -> Guide { try JSONDecoder().decode(Guide.self, from: Data(document.utf8)) }
}

extension SQL {
  fileprivate static let guideVersionColumns: SQL = "v.number, v.document, v.at, v.origin, v.by_name, v.restored"
}

extension GuideVersion {
  fileprivate init(_ row: Row) throws {
    self.init(
      guide: try GuideDocument.read(try row.text("document")), number: try row.int("number"), at: try row.instant("at"),
      origin: try row.code("origin"), by: try row.text("by_name"), restored: try row.intIfAny("restored"))
  }
}
