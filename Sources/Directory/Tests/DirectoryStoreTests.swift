import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite struct DirectoryStoreTests {
  private func entry(_ id: String, _ name: String) -> Entry {
    var entry = Entry(id: id, name: Text(same: name), summary: Text(fr: "é", nl: "ë", en: "e"))
    entry.everyday = [.french: ["l'été"], .dutch: ["’s nachts"]]
    entry.alsoNamed = [.english: ["Second"]]
    entry.phones = [Entry.Phone(number: "02 201 22 22", label: nil, hours: Text(same: "24/7"))]
    entry.publics = [.lowIncome, .everyone]
    entry.home = .sometimes
    return entry
  }

  private func content(_ entries: [Entry]) -> DirectoryContent {
    let chapter = Chapter(id: "care", number: "2.1", name: Text(same: "Soins"), summary: Text(same: "…"), sections: [])
    return DirectoryContent(chapters: [chapter], entries: entries)
  }

  @Test("what is loaded is read back equal, in its order", arguments: Backend.available)
  func roundTrip(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      let given = content((0..<37).map { entry("entry/e\(37 - $0)", "Nom \($0) <b>") })
      _ = try await loadDirectory(given, into: database, by: .commandLine, surroundings)
      let read = try await database.directoryContent()
      #expect(read.entries == given.entries && read.chapters == given.chapters)
      #expect(read.version == 1 && read.changed.count == 37)
    }
  }

  @Test("loaded again only what differs is written, and the demonstration's services stay", arguments: Backend.available)
  func again(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      let first = [entry("entry/a", "A"), entry("entry/b", "B"), entry("entry/c", "C")]
      let service = entry("service/demo-1", "Service")
      let added = try await loadDirectory(content(first), into: database, by: .commandLine, surroundings)
      try await database.transaction { connection in
        let writing = try connection.beginDirectoryWriting(by: ChangeSource(.demo), at: surroundings.now())
        try connection.insertIfAbsent(service, position: 10_000, in: writing)
      }
      let unchanged = try await loadDirectory(content(first), into: database, by: .commandLine, surroundings)
      let changed = try await loadDirectory(
        content([first[0], entry("entry/b", "B2")]), into: database, by: .commandLine, surroundings)
      #expect((added.added, added.unchanged) == (3, 0))
      #expect((unchanged.added, unchanged.changed, unchanged.removed, unchanged.unchanged) == (0, 0, 0, 3))
      #expect((changed.changed, changed.removed, changed.unchanged) == (1, 1, 1))
      let entries = try await database.directoryContent().entries
      #expect(entries.map(\.id) == ["entry/a", "entry/b", "entry/c", "service/demo-1"])
      #expect(entries.filter(\.isPublic).map(\.id) == ["entry/a", "entry/b", "service/demo-1"])
    }
  }
}
