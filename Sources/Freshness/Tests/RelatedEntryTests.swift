import Actions
import Care
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("Entries that an entry is related to")
struct RelatedEntryTests {
  private static let filing = "/fr/redaction/organisation.49?section=filing"
  private static let save = "/fr/redaction/organisation.49/do/save"

  /// The small directory, its house related to these.
  private static func content(_ related: [String]) -> DirectoryContent {
    let entries: [Entry] = Fixtures.directory.entries.map { entry in
      guard entry.id == "organisation/49" else { return entry }
      var entry = entry
      entry.related = related
      return entry
    }
    return DirectoryContent(chapters: Fixtures.directory.chapters, entries: entries)
  }

  @Test("one that does not exist is named where it is ticked or where it was typed, and no other field is", arguments: Backend.available)
  func unknown(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      _ = try await loadDirectory(Self.content(["service/gone"]), into: site.database, by: .commandLine, site.surroundings)
      try await site.house.directory.refresh(from: site.database)
      let editor = try await site.signedIn(.directoryEditor)
      let page = try await editor.get(Self.filing)
      let ticked = try await editor.submit(page, to: Self.save, [:])
      #expect(ticked.status == 422 && ticked.text.contains("href=\"#f-related.keep.service/gone\""))
      #expect(ticked.text.contains("id=\"f-related.keep.service/gone-error\"") && !ticked.text.contains("f-related.add.0-error"))
      // Typed once more it is still the ticked one that stands in the way.
      let both = try await editor.submit(page, to: Self.save, ["related.add.1": "service/gone"])
      #expect(both.status == 422 && both.text.contains("href=\"#f-related.keep.service/gone\""))
      let typed = try await editor.submit(page, to: Self.save, ["related.keep.service/gone": "", "related.add.1": "service/nowhere"])
      #expect(typed.status == 422 && typed.text.contains("href=\"#f-related.add.1\""))
      #expect(!typed.text.contains("f-related.add.0-error") && !typed.text.contains("f-related.keep.service/gone-error"))
      #expect(try await editor.submit(page, to: Self.save, ["related.keep.service/gone": ""]).status == 303)
      let record = try #require(try await site.database.read { try $0.entryRecord("organisation/49") })
      #expect(record.entry.related.isEmpty)
    }
  }
}
