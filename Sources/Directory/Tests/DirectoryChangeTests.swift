import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite struct DirectoryChangeTests {
  private func entry(_ phone: String = "02 111 11 11") -> Entry {
    var entry = Entry(id: "entry/a", name: Text(same: "A"), summary: Text(same: "…"))
    entry.phones = [Entry.Phone(number: phone, label: nil, hours: nil)]
    return entry
  }

  private func content(_ entries: [Entry]) -> DirectoryContent { DirectoryContent(chapters: [], entries: entries) }

  private static let now = Instant(milliseconds: 1_800_000_000_000)
  private let editor = ChangeSource(.editor, name: "Rita")

  private func load(_ entries: [Entry], into database: any Database) async throws -> DirectoryLoad {
    let content = content(entries)
    return try await database.transaction { try $0.load(content, at: Self.now) }
  }

  @discardableResult
  private func write(_ entry: Entry, by source: ChangeSource, in database: any Database) async throws -> EntryWritten {
    try await database.transaction { try $0.write(entry, in: $0.beginDirectoryWriting(by: source, at: Self.now)) }
  }

  @Test("what an editor wrote stays when the files say otherwise, and the files' word is reported", arguments: Backend.available)
  func byHandStays(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await load([entry()], into: database)
      try await write(entry("02 222 22 22"), by: editor, in: database)
      var files = entry("02 333 33 33")
      files.cost = Text(same: "Gratuit.")
      let load = try await load([files], into: database)
      #expect((load.changed, load.heldBack) == (1, 1))
      let stored = try await database.read { try $0.entryRecord("entry/a") }
      #expect(stored?.entry.phones.first?.number == "02 222 22 22")
      #expect(stored?.entry.cost == Text(same: "Gratuit."))
      #expect(stored?.origin.kind == .files)
    }
  }

  @Test("an act that changes nothing writes nothing and counts for nothing", arguments: Backend.available)
  func unchanged(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await load([entry()], into: database)
      let before = try await database.read { try $0.directoryVersion() }
      let again = try await load([entry()], into: database)
      let written = try await write(entry(), by: editor, in: database)
      #expect((again.unchanged, again.changed) == (1, 0))
      #expect(written.outcome == .unchanged)
      let after = try await database.read { (try $0.directoryVersion(), try $0.history(of: "entry/a")) }
      #expect(after.0 == before && after.1.isEmpty)
    }
  }

  @Test("the history tells each field before and after, newest first, and where its value comes from", arguments: Backend.available)
  func history(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await load([entry()], into: database)
      var changed = entry("02 222 22 22")
      var offer = Offer()
      offer.languages = ["fr", "tr"]
      changed.offer = Boxed(offer)
      try await write(changed, by: editor, in: database)
      changed.phones = []
      try await write(changed, by: ChangeSource(.provider, name: "Maison"), in: database)
      let history = try await database.read { try $0.history(of: "entry/a") }
      #expect(history.map(\.source.name) == ["Maison", "Rita"])
      #expect(history.first?.fields == [FieldChange(field: "phones", before: "[{\"number\":\"02 222 22 22\"}]", after: nil)])
      #expect(Set(history.last?.fields.map(\.field) ?? []) == ["offer.languages", "offer.status", "phones"])
      let provenance = try await database.read { try $0.provenance(of: "entry/a") }
      #expect(provenance["phones"]?.source.kind == .provider)
      #expect(provenance["offer.languages"]?.source.kind == .editor)
      #expect(provenance["name"] == nil)
    }
  }

  @Test("an act is undone field by field; what was changed later elsewhere stays", arguments: Backend.available)
  func undo(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await load([entry()], into: database)
      var changed = entry("02 222 22 22")
      changed.who = Text(same: "Tous")
      try await write(changed, by: editor, in: database)
      changed.cost = Text(same: "5 €")
      try await write(changed, by: editor, in: database)
      let first = try await database.read { try $0.history(of: "entry/a").last?.version } ?? 0
      let undone = try await database.read { try $0.entry("entry/a", withoutAct: first, fields: ["phones"]) }
      #expect(undone?.phones.first?.number == "02 111 11 11")
      #expect(undone?.who == Text(same: "Tous") && undone?.cost == Text(same: "5 €"))
      let whole = try await database.read { try $0.entry("entry/a", withoutAct: first) }
      #expect(whole?.who == nil && whole?.cost == Text(same: "5 €"))
      let unknown = try await database.read { try $0.entry("entry/a", withoutAct: 99) }
      #expect(unknown == nil)
    }
  }

  @Test("an entry that the files no longer have is closed, found by its link, and comes back with them", arguments: Backend.available)
  func closed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await load([entry()], into: database)
      #expect(try await load([], into: database).removed == 1)
      #expect(try await load([], into: database).removed == 0)
      let index = SearchIndex(content: try await database.directoryContent())
      #expect(index.entry("entry/a") == nil)
      #expect(index.entryInAnyState("entry/a")?.offer?.status == .defunct)
      #expect(try await load([entry()], into: database).changed == 1)
      let back = SearchIndex(content: try await database.directoryContent())
      #expect(back.entry("entry/a") != nil)
    }
  }

  @Test("a server's shelf takes over what another server wrote, and only then is searched anew", arguments: Backend.available)
  func refresh(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await load([entry()], into: database)
      let shelf = await DirectoryShelf(try await database.directoryContent()) { SearchIndex(content: $0) }
      let before = shelf.index
      try await shelf.refresh(from: database)
      #expect(shelf.index === before)
      try await write(entry("02 222 22 22"), by: editor, in: database)
      var new = Entry(id: "service/new", name: Text(same: "Neuf"), summary: Text(same: "…"))
      new.related = ["entry/a"]
      try await write(new, by: editor, in: database)
      try await shelf.refresh(from: database)
      #expect(shelf.index.entry("entry/a")?.phones.first?.number == "02 222 22 22")
      #expect(shelf.index.entry("service/new") == new)
      let held = shelf.index
      try await shelf.refresh(from: database)
      #expect(shelf.index === held)
    }
  }
}
