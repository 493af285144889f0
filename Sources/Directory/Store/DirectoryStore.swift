package import Care
import Foundation
package import Kernel

/// What a load of the directory changed.
package struct DirectoryLoad: Hashable, Sendable {
  package var added = 0
  package var changed = 0
  package var removed = 0
  package var unchanged = 0
  package init() {}
}

extension Database {
  /// The whole directory. Documents are read on all cores: a start with thousands of services must not keep anybody waiting.
  package func directoryContent() async throws -> DirectoryContent {
    let (chapters, entries) = try await read { connection in
      (
        try connection.rows("SELECT document FROM directory_chapter ORDER BY position, id").map { try $0.text("document") },
        try connection.rows("SELECT document FROM directory_entry ORDER BY position, id").map { try $0.text("document") }
      )
    }
    let decoder = JSONDecoder()
    let parts: [[Entry]] = try await withThrowingTaskGroup(of: (Int, [Entry]).self) { group in
      let size = max(1, (entries.count + 3) / 4)
      for start in stride(from: 0, to: entries.count, by: size) {
        let part = entries[start..<min(start + size, entries.count)]
        group.addTask {
          let decoder = JSONDecoder()
          return (start, try part.map { try decoder.decode(Entry.self, from: Data($0.utf8)) })
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
    }
    return DirectoryContent(
      chapters: try chapters.map { try decoder.decode(Chapter.self, from: Data($0.utf8)) }, entries: parts.flatMap { $0 })
  }
}

extension Connection {
  /// For services that the demonstration invents.
  package func insertEntryIfAbsent(_ entry: Entry, position: Int, at now: Instant) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let document = String(decoding: try encoder.encode(entry), as: UTF8.self)
    try run(
      """
      INSERT INTO directory_entry (id, position, kind, chapter, document, changed_at)
      VALUES (\(entry.id), \(position), \(entry.kind.rawValue), \(entry.chapter), \(document), \(now)) ON CONFLICT (id) DO NOTHING
      """)
  }

  package func hasDirectory() throws(StoreFailure) -> Bool { try row("SELECT id FROM directory_chapter LIMIT 1") != nil }

  /// Makes the stored directory equal to the given one; writes only what differs.
  ///
  /// - Parameter keeping: entries with this prefix are left alone when the given content does not have them.
  package func load(_ content: DirectoryContent, keeping prefix: String, at now: Instant) throws -> DirectoryLoad {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var load = DirectoryLoad()
    for (position, chapter) in content.chapters.enumerated() {
      let document = String(decoding: try encoder.encode(chapter), as: UTF8.self)
      try run(
        """
        INSERT INTO directory_chapter (id, position, document) VALUES (\(chapter.id), \(position), \(document))
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document
        """)
    }
    var stored: [String: (position: Int, document: String)] = [:]
    for row in try rows("SELECT id, position, document FROM directory_entry") {
      stored[try row.text("id")] = (try row.int("position"), try row.text("document"))
    }
    for (position, entry) in content.entries.enumerated() {
      let document = String(decoding: try encoder.encode(entry), as: UTF8.self)
      let old = stored.removeValue(forKey: entry.id)
      if let old, old.position == position, old.document == document {
        load.unchanged += 1
        continue
      }
      try run(
        """
        INSERT INTO directory_entry (id, position, kind, chapter, document, changed_at)
        VALUES (\(entry.id), \(position), \(entry.kind.rawValue), \(entry.chapter), \(document), \(now))
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, kind = excluded.kind, chapter = excluded.chapter,
          document = excluded.document, changed_at = excluded.changed_at
        """)
      if old == nil { load.added += 1 } else { load.changed += 1 }
    }
    for id in stored.keys.sorted() where prefix.isEmpty || !id.hasPrefix(prefix) {
      try run("DELETE FROM directory_entry WHERE id = \(id)")
      load.removed += 1
    }
    return load
  }
}
