package import Care
import Kernel
import Synchronization

extension DirectoryShelf {
  private static let batch = 1000

  /// Takes over everything that was stored before this was called. One cheap statement when nothing changed.
  package func refresh(from database: any Database) async throws {
    let task = last.withLock { last in
      let before = last
      let task = Task { () -> Result<Void, any Error> in
        await before?.value
        do { return .success(try await self.catchUp(with: database)) } catch { return .failure(error) }
      }
      last = Task { _ = await task.value }
      return task
    }
    try await task.value.get()
  }

  private func catchUp(with database: any Database) async throws {
    let seen = seen.withLock { $0 }
    let stored = try await database.read { try $0.directoryVersion() }
    guard stored != seen else { return }
    // An older count than ours: another database stands behind us. Very much at once: reading all is simpler.
    let records = stored < seen ? nil : try await database.read { try $0.entryRecords(after: seen, limit: Self.batch + 1) }
    guard let records, records.count <= Self.batch else {
      let content = try await database.directoryContent()
      replace(with: await build(content))
      self.seen.withLock { $0 = content.version }
      return
    }
    let held = index.whole
    var entries = held.entries
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() { places[entry.id] = place }
    var changed = held.changed
    for record in records {
      changed[record.entry.id] = record.changedAt
      if let place = places[record.entry.id] { entries[place] = record.entry } else { entries.append(record.entry) }
    }
    let version = max(stored, records.last?.version ?? stored)
    if !records.isEmpty {
      replace(with: await build(DirectoryContent(chapters: held.chapters, entries: entries, version: version, changed: changed)))
    }
    self.seen.withLock { $0 = version }
  }
}
