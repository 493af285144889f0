import Actions
import Care
import Kernel
import Parameters
import Store
import TestSupport
import Testing

/// Guides: what is published, by whom, and what the files may not overwrite.
@Suite struct GuideTests {
  static func text(_ words: String) -> Text { Text(fr: "\(words) fr" as String, nl: "\(words) nl" as String, en: "\(words) en" as String) }

  static func guide(_ id: String = "carers", _ title: String = "Titre", isAboutViolence: Bool = false) -> Guide {
    Guide(
      id: id, title: text(title), lead: text("Lead"),
      sections: [
        Guide.Section(
          title: text("Section"), words: text("Words"),
          items: [
            Guide.Item(entry: "organisation/49", why: text("Why")), Guide.Item(entry: "category/unknown", why: text("Lost")),
            Guide.Item(entry: "helpline/ecoute-violence", why: text("Call")),
          ])
      ], sources: [], isAboutViolence: isAboutViolence)
  }

  private static let editor = TestSite.actor(.directoryEditor)
  private static let surroundings = Clock().surroundings

  @Test("what an editor published is kept when the files say something else, and can be taken over", arguments: Backend.available)
  func heldBack(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let clock = Clock()
      let surroundings = clock.surroundings
      _ = try await loadGuides([Self.guide()], into: database, by: .commandLine, surroundings)
      try await changeGuide(
        "carers", .head(title: Self.text("Mine"), lead: Self.text("Lead")), seen: nil, by: Self.editor, in: database, surroundings
      ) { _ in true }
      // A draft is seen by nobody else.
      #expect(try await database.read { try $0.guides() }.map(\.guide.title) == [Self.text("Titre")])
      let version = try await publishGuide("carers", .draft, seen: nil, by: Self.editor, in: database, surroundings)
      #expect(version.number == 2 && version.by == Self.editor.name)
      let load = try await loadGuides([Self.guide("carers", "Files")], into: database, by: .commandLine, surroundings)
      #expect(load.heldBack == 1 && load.changed == 0)
      #expect(try await database.read { try $0.guides() }.first?.guide.title == Self.text("Mine"))
      #expect(try await database.read { try $0.guideRecord("carers") }?.fromFiles?.title == Self.text("Files"))
      _ = try await publishGuide("carers", .files, seen: nil, by: Self.editor, in: database, surroundings)
      #expect(try await loadGuides([Self.guide("carers", "Files")], into: database, by: .commandLine, surroundings).unchanged == 1)
    }
  }

  @Test("going back to an older version makes a new one; every version stays readable", arguments: Backend.available)
  func restoring(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      _ = try await loadGuides([Self.guide()], into: database, by: .commandLine, surroundings)
      let changed = try await loadGuides([Self.guide("carers", "Second")], into: database, by: .commandLine, surroundings)
      #expect(changed.changed == 1)
      let version = try await publishGuide("carers", .older(1), seen: nil, by: Self.editor, in: database, surroundings)
      #expect(version.number == 3 && version.restored == 1)
      let versions = try await database.read { try $0.guideVersions("carers") }
      #expect(versions.map(\.number) == [3, 2, 1])
      #expect(versions.map(\.guide.title) == ["Titre", "Second", "Titre"].map(Self.text))
    }
  }

  @Test("who saves over somebody else's step is told, and nobody without the role writes", arguments: Backend.available)
  func conflict(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      _ = try await loadGuides([Self.guide()], into: database, by: .commandLine, surroundings)
      let seen = try await database.read { try $0.guideRecord("carers") }?.change
      try await changeGuide("carers", .remove(9), seen: seen, by: Self.editor, in: database, surroundings) { _ in true }
      await #expect(throws: GuideProblem.changedMeanwhile) {
        try await changeGuide("carers", .remove(0), seen: seen, by: Self.editor, in: database, surroundings) { _ in true }
      }
      await #expect(throws: SimpleFailure.forbidden) {
        _ = try await publishGuide("carers", .older(1), seen: nil, by: TestSite.actor(.caseManager), in: database, surroundings)
      }
    }
  }

  @Test("a mistake in a file is named with file and line")
  func mistakes() {
    let file = DataFile(
      name: "guides/x.yaml",
      content: """
        id: x
        title: {fr: A, nl: B, en: C}
        lead: {fr: A, nl: B}
        sections:
          - title: {fr: A, nl: B, en: C}
            words: [{fr: A, nl: B, en: C}]
            entries:
              - {entry: category/none, why: {fr: A, nl: B, en: C}}
        sources: []
        """)
    do {
      _ = try GuideFolder.guides([file], entries: [])
      Issue.record("no mistake was found")
    } catch {
      #expect(error.problems.contains { $0.path.hasPrefix("guides/x.yaml:3") })
      #expect(error.problems.contains { $0.path.hasPrefix("guides/x.yaml:8") && $0.code == "data.unknown-reference" })
    }
  }
}
