package import Care
import Foundation
package import Kernel

/// What a load of the directory changed.
package struct DirectoryLoad: Hashable, Sendable {
  package var added = 0
  package var changed = 0
  package var removed = 0
  package var unchanged = 0
  /// Fields that say something else in the files but were written by hand here, and stay.
  package var heldBack = 0
  package init() {}
}

extension Database {
  /// The whole directory. Documents are read on all cores: a start with thousands of services must not keep anybody waiting.
  package func directoryContent() async throws -> DirectoryContent {
    let (version, chapters, rows) = try await read { connection in
      (
        try connection.directoryVersion(),
        try connection.rows("SELECT document FROM directory_chapter ORDER BY position, id").map { try $0.text("document") },
        try connection.rows("SELECT id, document, changed_at FROM directory_entry ORDER BY position, id").map { row in
          (id: try row.text("id"), document: try row.text("document"), changed: try row.instant("changed_at"))
        }
      )
    }
    let decoder = JSONDecoder()
    let parts: [[Entry]] = try await withThrowingTaskGroup(of: (Int, [Entry]).self) { group in
      let size = max(1, (rows.count + 7) / 8)
      for start in stride(from: 0, to: rows.count, by: size) {
        let part = rows[start..<min(start + size, rows.count)]
        group.addTask {
          let decoder = JSONDecoder()
          return (start, try part.map { try EntryReading.entry($0.document, otherwise: decoder) })
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
    }
    return DirectoryContent(
      chapters: try chapters.map { try decoder.decode(Chapter.self, from: Data($0.utf8)) }, entries: parts.flatMap { $0 },
      version: version, changed: Dictionary(rows.map { ($0.id, $0.changed) }, uniquingKeysWith: { $1 }))
  }
}

extension Connection {
  /// For services that the demonstration invents.
  package func insertIfAbsent(_ entry: Entry, position: Int, in writing: DirectoryWriting) throws {
    guard try row("SELECT id FROM directory_entry WHERE id = \(entry.id)") == nil else { return }
    try insert(entry, document: try EntryFields.document(entry), position: position, in: writing)
  }

  package func hasDirectory() throws(StoreFailure) -> Bool { try row("SELECT id FROM directory_chapter LIMIT 1") != nil }

  /// Makes what the files brought equal to the given content; writes only what differs. What people wrote by hand stays, and what came
  /// from elsewhere is left alone. An entry that the files no longer have is closed, not deleted: kept lists and others' copies hear of it.
  package func load(_ content: DirectoryContent, at now: Instant) throws -> DirectoryLoad {
    var load = DirectoryLoad()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (position, chapter) in content.chapters.enumerated() {
      let document = String(decoding: try encoder.encode(chapter), as: UTF8.self)
      try run(
        """
        INSERT INTO directory_chapter (id, position, document) VALUES (\(chapter.id), \(position), \(document))
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document
        """)
    }
    var stored: [String: (position: Int, document: String, origin: String)] = [:]
    for row in try rows("SELECT id, position, document, origin FROM directory_entry") {
      stored[try row.text("id")] = (try row.int("position"), try row.text("document"), try row.text("origin"))
    }
    let writing = try beginDirectoryWriting(by: ChangeSource(.files), at: now)
    for (position, entry) in content.entries.enumerated() {
      guard let old = stored.removeValue(forKey: entry.id) else {
        try insert(entry, document: try EntryFields.document(entry), position: position, in: writing)
        load.added += 1
        continue
      }
      let written = try write(entry, over: (old.position, old.document), position: position, in: writing)
      if written.outcome == .changed { load.changed += 1 } else { load.unchanged += 1 }
      load.heldBack += written.heldBack.count
    }
    for (_, old) in stored.sorted(by: { $0.key < $1.key }) where old.origin == ChangeSource.Kind.files.rawValue {
      var entry = try JSONDecoder().decode(Entry.self, from: Data(old.document.utf8))
      var offer = entry.offer?.value ?? Offer()
      guard offer.status != .defunct else { continue }
      offer.status = .defunct
      entry.offer = Boxed(offer)
      if try write(entry, over: (old.position, old.document), position: nil, in: writing).outcome == .changed { load.removed += 1 }
    }
    return load
  }
}
