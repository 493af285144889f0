import Actions
import Care
import Kernel
import Secrets
import Store
import TestSupport
import Testing

@Suite("Two files that become one, and two again")
struct MergeTests {
  private func begin(_ details: PersonDetails, _ story: Story, by actor: Actor? = nil) async throws -> Person {
    try await createPerson(details, by: actor ?? story.ana, in: story.database, story.surroundings)
  }

  private func person(_ id: ID<Person>, _ story: Story) async throws -> Person {
    try #require(try await story.database.read { try $0.openPerson(id) }).person
  }

  private func merge(_ goes: ID<Person>, into stays: ID<Person>, _ story: Story, fromOther: Set<PersonMerge.Field> = []) async throws -> Person {
    let (one, other) = (try await person(stays, story), try await person(goes, story))
    return try await mergePersons(
      goes, into: stays, versions: (one.version, other.version), fromOther: fromOther, by: story.ana, in: story.database, story.surroundings)
  }

  private func merges(_ id: ID<Person>, _ story: Story) async throws -> [PersonMerge] {
    try await story.database.read { try $0.mergedFiles(of: id).map(\.merge) }
  }

  /// A request, a member of the circle and a consent of somebody's file.
  private func furnish(_ id: ID<Person>, _ mark: String, domains: Set<FileDomain>, _ story: Story) async throws -> ID<Request> {
    let request = try await createRequest(story.report(mark), channel: .phone, by: story.ana, in: story.database, story.surroundings)
    try await concern(request, id, by: story.ana, in: story.database, story.surroundings)
    let surroundings = story.surroundings
    try await story.database.transaction { connection in
      let key = try #require(try connection.openPerson(id)).key
      let now = surroundings.now()
      let sealed = try key.seal(["name": mark], cell: "circle_member/member-\(mark)/details")
      try connection.run(
        """
        INSERT INTO circle_member (id, person, kind, account, organization, state, details, created_at, changed_at, version)
        VALUES (\("member-\(mark)"), \(id.raw), 'family', NULL, NULL, 'present', \(sealed), \(now), \(now), 1)
        """)
      let consent = FileLink(id: ID("consent-\(mark)"), kind: .consent, domains: domains, from: now.day)
      try connection.insert(consent, on: id, at: now)
      try connection.run("UPDATE person SET inclusion = 'agreed' WHERE id = \(id.raw)")
    }
    return request
  }

  private func memberWords(_ id: ID<Person>, _ story: Story) async throws -> [String] {
    try await story.database.read { connection in
      let key = try #require(try connection.openPerson(id)).key
      return try connection.rows("SELECT id, details FROM circle_member WHERE person = \(id.raw) ORDER BY id").map { row in
        let id = try row.text("id")
        return try key.open(row.bytes("details"), cell: "circle_member/\(id)/details", as: [String: String].self)["name"] ?? ""
      }
    }
  }

  private func links(_ id: ID<Person>, _ story: Story) async throws -> [FileLink] { try await story.database.read { try $0.fileLinks(of: id) } }

  @Test("merging and undoing leaves both files as they were, whatever stands in them", arguments: Backend.available)
  func identity(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      for seed in 0..<20 {
        var random = SeededNumbers(seed: UInt64(seed))
        let one = try await begin(MergeSamples.details(&random), story)
        let other = try await begin(MergeSamples.details(&random), story)
        _ = try await furnish(one.id, "one\(seed)", domains: [.social], story)
        _ = try await furnish(other.id, "other\(seed)", domains: [.care, .social], story)
        let before = [try await person(one.id, story), try await person(other.id, story)]
        let beforeLinks = [try await links(one.id, story), try await links(other.id, story)]
        let fields = PersonMerge.contradictions(one.details, other.details)
        let merged = try await merge(other.id, into: one.id, story, fromOther: Set(fields.filter { _ in Bool.random(using: &random) }))
        #expect(try await memberWords(one.id, story) == ["one\(seed)", "other\(seed)"])
        #expect(try await database.read { try $0.requests(of: one.id).count } == 2)
        // Nothing of the lists of either is missing.
        for details in [one.details, other.details] {
          #expect(details.phones.allSatisfy { phone in merged.details.phones.contains { $0.number == phone.number } })
          #expect(details.addresses.allSatisfy(merged.details.addresses.contains))
          #expect(details.residences.allSatisfy(merged.details.residences.contains))
          #expect(details.names.allSatisfy { name in merged.details.names.contains { $0.display == name.display } })
        }
        let undo = try #require(try await merges(one.id, story).first)
        _ = try await undoMerge(undo.id, of: one.id, by: story.ana, in: database, story.surroundings)
        for (index, was) in before.enumerated() {
          let now = try await person(was.id, story)
          #expect(now.details == was.details && now.state == .active && now.inclusion == was.inclusion && now.lastContact == was.lastContact, "\(seed)")
          #expect(try await links(was.id, story) == beforeLinks[index], "\(seed)")
        }
        #expect(try await memberWords(one.id, story) == ["one\(seed)"])
        #expect(try await memberWords(other.id, story) == ["other\(seed)"])
        #expect(try await database.read { try $0.requests(of: other.id).count } == 1)
      }
    }
  }

  @Test("the old address leads to the file that stays; what was changed since stays there after undoing", arguments: Backend.available)
  func changedSince(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let one = try await begin(try LikelyDuplicateTests.person("Fatima", "Benali", "1938", phone: "0470 12 34 56"), story)
      let other = try await begin(try LikelyDuplicateTests.person("Fatma", "Benali", "1938-03-12", phone: "02 880 29 80"), story)
      let merged = try await merge(other.id, into: one.id, story)
      #expect(merged.details.birth == PartialDate("1938-03-12") && merged.details.phones.count == 2 && merged.details.names.count == 2)
      let redirected = try await readDetails(other.id, by: story.ana, in: database, story.surroundings)
      #expect(redirected.person.id == one.id)
      let changed = try await changePerson(
        one.id, .matters("Le jardin", note: ""), version: merged.version, by: story.ana, in: database, story.surroundings)
      #expect(changed.details.matters == "Le jardin")
      let undo = try #require(try await merges(one.id, story).first)
      story.clock.move(days: 30)
      let back = try await undoMerge(undo.id, of: one.id, by: story.ana, in: database, story.surroundings)
      #expect(back.id == other.id && back.details == other.details)
      let now = try await person(one.id, story).details
      #expect(now.matters == "Le jardin" && now.phones == one.details.phones && now.names == one.details.names && now.birth == PartialDate("1938"))
      // Found again by their own marks, and the merge keeps nothing of the other file.
      #expect(try await database.read { try $0.persons(with: PhoneNumber("02 880 29 80").e164, of: .phone) } == [other.id])
      let left = try await database.read { try $0.row("SELECT COUNT(*) AS total FROM person_merge WHERE content IS NOT NULL")?.int("total") }
      #expect(left == 0)
      await #expect(throws: MergeProblem.self) {
        _ = try await undoMerge(undo.id, of: one.id, by: story.ana, in: database, story.surroundings)
      }
    }
  }

  @Test("on the thirty-first day a merge can no longer be undone")
  func tooLate() async throws {
    try await withDatabase(.sqlite) { database in
      let story = try await Story(database)
      let one = try await begin(try LikelyDuplicateTests.person("Fatima", "Benali"), story)
      let other = try await begin(try LikelyDuplicateTests.person("Fatma", "Benali"), story)
      _ = try await merge(other.id, into: one.id, story)
      let undo = try #require(try await merges(one.id, story).first)
      story.clock.move(days: 31)
      await #expect(throws: MergeProblem.tooLate) {
        _ = try await undoMerge(undo.id, of: one.id, by: story.ana, in: database, story.surroundings)
      }
    }
  }

  @Test("merged once more, the newest merge is undone first, and then the older one gives everything back", arguments: Backend.available)
  func chain(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      var files: [Person] = []
      for name in ["Fatima", "Fatma", "Fatiema"] {
        let file = try await begin(try LikelyDuplicateTests.person(name, "Benali"), story)
        _ = try await furnish(file.id, name, domains: [.social], story)
        files.append(file)
      }
      _ = try await merge(files[2].id, into: files[1].id, story)
      _ = try await merge(files[1].id, into: files[0].id, story)
      #expect(try await memberWords(files[0].id, story) == ["Fatiema", "Fatima", "Fatma"])
      #expect(try await readDetails(files[2].id, by: story.ana, in: database, story.surroundings).person.id == files[0].id)
      let (older, newer) = (try #require(try await merges(files[1].id, story).first), try #require(try await merges(files[0].id, story).first))
      await #expect(throws: MergeProblem.newerMerge) {
        _ = try await undoMerge(older.id, of: files[1].id, by: story.ana, in: database, story.surroundings)
      }
      _ = try await undoMerge(newer.id, of: files[0].id, by: story.ana, in: database, story.surroundings)
      _ = try await undoMerge(older.id, of: files[1].id, by: story.ana, in: database, story.surroundings)
      for (file, name) in zip(files, ["Fatima", "Fatma", "Fatiema"]) {
        #expect(try await memberWords(file.id, story) == [name])
        #expect(try await person(file.id, story).details == file.details)
      }
    }
  }

  @Test("who is excluded from one is excluded from both; of two consents the narrower holds", arguments: Backend.available)
  func narrower(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let one = try await begin(try LikelyDuplicateTests.person("Fatima", "Benali"), story)
      let other = try await begin(try LikelyDuplicateTests.person("Fatma", "Benali"), story)
      _ = try await furnish(one.id, "one", domains: [.social, .care], story)
      _ = try await furnish(other.id, "other", domains: [.social, .week], story)
      let now = story.surroundings.now()
      try await database.transaction { try $0.insert(FileLink(id: ID("out"), kind: .exclusion, organization: ID("other"), from: now.day), on: other.id, at: now) }
      _ = try await merge(other.id, into: one.id, story)
      let after = try await links(one.id, story)
      #expect(after.contains { $0.kind == .exclusion && $0.organization == ID("other") })
      let shared = after.filter { $0.kind == .consent && $0.holds(at: now) }.reduce(into: Set<FileDomain>()) { $0.formUnion($1.domains) }
      #expect(shared == [.social])
      #expect(try await person(one.id, story).inclusion == .agreed)
    }
  }

  @Test("a file without consent makes the united file share nothing, even when its state is set again")
  func refusing() async throws {
    try await withDatabase(.sqlite) { database in
      let story = try await Story(database)
      let one = try await begin(try LikelyDuplicateTests.person("Fatima", "Benali"), story)
      let other = try await begin(try LikelyDuplicateTests.person("Fatma", "Benali"), story)
      _ = try await furnish(one.id, "one", domains: [.social], story)
      let merged = try await merge(other.id, into: one.id, story)
      #expect(merged.inclusion == .notAsked)
      let now = story.surroundings.now()
      #expect(try await links(one.id, story).filter { $0.kind == .consent && $0.holds(at: now) }.isEmpty)
    }
  }

  @Test("files of two houses are not merged, and to the other house they are not there", arguments: Backend.available)
  func strangers(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let mine = try await begin(try LikelyDuplicateTests.person("Fatima", "Benali"), story)
      let theirs = try await begin(try LikelyDuplicateTests.person("Fatima", "Benali"), story, by: story.karim)
      await #expect(throws: FileRefused.self) { _ = try await merge(theirs.id, into: mine.id, story) }
      await #expect(throws: FileRefused.self) {
        try await decideDifferent(PersonPair(mine.id, theirs.id), by: story.ana, in: database, story.surroundings)
      }
      #expect(try await person(theirs.id, story).state == .active)
      #expect(try await merges(mine.id, story).isEmpty)
    }
  }

  @Test("a form that was filled in before the other file changed merges nothing")
  func conflict() async throws {
    try await withDatabase(.sqlite) { database in
      let story = try await Story(database)
      let one = try await begin(try LikelyDuplicateTests.person("Fatima", "Benali"), story)
      let other = try await begin(try LikelyDuplicateTests.person("Fatma", "Benali"), story)
      _ = try await changePerson(other.id, .matters("x", note: ""), version: 1, by: story.ana, in: database, story.surroundings)
      await #expect(throws: MergeProblem.changedMeanwhile) {
        _ = try await mergePersons(
          other.id, into: one.id, versions: (1, 1), fromOther: [], by: story.ana, in: database, story.surroundings)
      }
    }
  }

  @Test("erasing the file that stays erases the merged one, its key and the record of the merge", arguments: Backend.available)
  func erased(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let one = try await begin(try LikelyDuplicateTests.person("Fatima", "Benali"), story)
      let other = try await begin(try LikelyDuplicateTests.person("Fatma", "Benali"), story)
      let request = try await furnish(other.id, "other", domains: [.social], story)
      _ = try await merge(other.id, into: one.id, story)
      try await erasePerson(one.id, because: .asked, by: story.ana, in: database, story.surroundings)
      let keys = try await database.read { try $0.rows("SELECT owner FROM cell_key").map { try $0.text("owner") } }
      #expect(!keys.contains("person/\(one.id.raw)") && !keys.contains("person/\(other.id.raw)") && !keys.contains("request/\(request.raw)"))
      #expect(try await database.read { try $0.request(request)?.isErased } == true)
      let shelf = PersonIndexShelf()
      #expect(try await shelf.index(in: database).count == 0)
    }
  }

  @Test("every table that names a person or holds anything sealed says what a merge does with it")
  func registry() async throws {
    try await withDatabase(.sqlite) { database in
      let tables = try await database.read { connection in
        try connection.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").map { try $0.text("name") }
      }
      var concerned: [String: Set<String>] = [:]
      for table in tables {
        let (ties, blobs) = try await database.read { connection in
          (
            try connection.rows("SELECT \"table\" AS target FROM pragma_foreign_key_list(\(table))").map { try $0.text("target") },
            try connection.rows("SELECT name FROM pragma_table_info(\(table)) WHERE type = 'BLOB'").map { try $0.text("name") }
          )
        }
        if ties.contains("person") || !blobs.isEmpty { concerned[table] = Set(blobs) }
      }
      let moved = Dictionary(uniqueKeysWithValues: MovedTable.all.map { ($0.name, Set($0.sealed.map(\.name))) })
      let unsealed: Set<String> = ["code_mark", "handle_mark"]
      for (table, blobs) in concerned.sorted(by: { $0.key < $1.key }) where MovedTable.staying[table] == nil {
        let declared = try #require(moved[table], "\(table) is declared nowhere in MovedTables.swift")
        #expect(table == "request" || blobs.subtracting(unsealed) == declared, "\(table): sealed columns")
      }
      #expect(Set(moved.keys).isSubset(of: tables) && concerned.count > 15)
    }
  }
}
