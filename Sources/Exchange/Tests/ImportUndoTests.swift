import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite struct ImportUndoTests {
  private static let source = ChangeSource(.undone, name: "Ana")
  private static func record(_ id: Int, _ name: String, _ phone: String) -> String {
    #"{"id":"\#(id)","name":"\#(name)","status":"active","description":"Aide.","phones":[{"number":"\#(phone)"}]}"#
  }

  /// Imports a text and notes that, as the action does.
  private static func take(_ text: String, _ name: String, at moment: Instant, in database: any Database) async throws -> PastImport {
    let paste = ImportPaste(text, format: .json, mapping: nil)
    try await database.transaction { connection in
      let plan = try connection.applyImport(paste, ImportSample.order(), at: moment)
      try connection.insertImport(plan, format: .json, id: name, account: nil, name: "Ana", at: moment)
    }
    return try #require(try await database.read { try $0.pastImport(ID(name)) })
  }
  private static func entry(_ id: String, in database: any Database) async throws -> Entry {
    try #require(try await database.read { try $0.entryRecord(id) }?.entry)
  }
  private static func edit(_ id: String, in database: any Database, _ change: @escaping @Sendable (inout Entry) -> Void) async throws {
    var entry = try await entry(id, in: database)
    change(&entry)
    let edited = entry
    try await database.transaction { connection in
      let writing = try connection.beginDirectoryWriting(by: ChangeSource(.editor, name: "Bo"), at: ImportSample.later)
      try connection.write(edited, in: writing)
    }
  }

  @Test("what an import changed goes back, what it closed is open again, what came with it is closed", arguments: Backend.available)
  func whole(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let first = ImportSample.page(Self.record(1, "Repas", "02 511 11 11"), Self.record(2, "Visites", "02 511 11 12"))
      _ = try await Self.take(first, "one", at: ImportSample.now, in: database)
      let second = ImportSample.page(Self.record(1, "Repas", "02 522 22 22"), Self.record(3, "Courses", "02 511 11 13"))
      let past = try await Self.take(second, "two", at: ImportSample.later, in: database)
      #expect(try await Self.entry("service/visites", in: database).offer?.status == .defunct)
      let look = try await database.read { try $0.importUndo(of: past, showing: 0..<20) }
      #expect(look.count(.restored) == 2 && look.count(.closed) == 1 && look.count(.kept) == 0 && look.stays == 0)
      #expect(look.items.allSatisfy { $0.before != nil && $0.after != nil })
      _ = try await database.transaction { try $0.undo(past, by: Self.source, at: ImportSample.later) }
      #expect(try await Self.entry("service/repas", in: database).phones.map(\.number) == ["02 511 11 11"])
      #expect(try await Self.entry("service/visites", in: database).offer?.status == .active)
      #expect(try await Self.entry("service/courses", in: database).offer?.status == .defunct)
      let after = try #require(try await database.read { try $0.pastImport(ID("two")) })
      #expect(after.undone?.by == "Ana")
      await #expect(throws: ImportUndoProblem.alreadyUndone) { try await database.read { try $0.importUndo(of: after) } }
    }
  }

  @Test("a file that was undone can be imported anew: nothing of it is held back", arguments: Backend.available)
  func again(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let file = ImportSample.page(Self.record(1, "Repas", "02 511 11 11"))
      let past = try await Self.take(file, "one", at: ImportSample.now, in: database)
      _ = try await database.transaction { try $0.undo(past, by: Self.source, at: ImportSample.later) }
      let plan = try await ImportSample.apply(file, at: ImportSample.later, in: database)
      #expect(plan.count(.changed) == 1 && plan.heldBack == 0)
      #expect(try await Self.entry("service/repas", in: database).isPublic)
    }
  }

  @Test("what somebody changed since stays and is named; a new entry in which somebody wrote stays open", arguments: Backend.available)
  func changedSince(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await Self.take(ImportSample.page(Self.record(1, "Repas", "02 511 11 11")), "one", at: ImportSample.now, in: database)
      let changed = #"{"id":"1","name":"Repas","status":"active","description":"Autre.","phones":[{"number":"02 522 22 22"}]}"#
      let past = try await Self.take(ImportSample.page(changed, Self.record(2, "Courses", "02 511 11 13")), "two", at: ImportSample.later, in: database)
      try await Self.edit("service/repas", in: database) { $0.phones = [.init(number: "02 533 33 33", label: nil, hours: nil)] }
      try await Self.edit("service/courses", in: database) { $0.emails = ["courses@example.be"] }
      let undo = try await database.transaction { try $0.undo(past, by: Self.source, at: ImportSample.later) }
      let meals = try #require(undo.items.first { $0.entry == "service/repas" })
      #expect(meals.outcome == .restored && meals.stays == ["phones"])
      let entry = try await Self.entry("service/repas", in: database)
      #expect(entry.phones.map(\.number) == ["02 533 33 33"] && entry.summary.fr == "Aide.")
      let shopping = try #require(undo.items.first { $0.entry == "service/courses" })
      #expect(shopping.outcome == .kept && shopping.stays == ["emails"])
      #expect(try await Self.entry("service/courses", in: database).isPublic)
    }
  }

  @Test("three imports in a row go back from the newest to the oldest; undone out of turn, what a later one says stays", arguments: Backend.available)
  func row(_ backend: Backend) async throws {
    for order in [[3, 2, 1], [2, 3, 1]] {
      try await withDatabase(backend) { database in
        func phone() async throws -> [String] { try await Self.entry("service/repas", in: database).phones.map(\.number) }
        _ = try await Self.take(ImportSample.page(Self.record(1, "Repas", "02 511 11 10")), "zero", at: ImportSample.now, in: database)
        for number in 1...3 {
          // The first brings another one along, which the second changes and the third lacks.
          var records = [Self.record(1, "Repas", "02 511 11 1\(number)")]
          if number < 3 { records.append(Self.record(2, "Visites", "02 522 22 2\(number)")) }
          let file = "{\"total_items\":\(records.count),\"contents\":[\(records.joined(separator: ","))]}"
          _ = try await Self.take(file, "\(number)", at: ImportSample.now.adding(seconds: Int64(number)), in: database)
        }
        #expect(try await phone() == ["02 511 11 13"])
        var said: [String] = []
        for number in order {
          let past = try #require(try await database.read { try $0.pastImport(ID("\(number)")) })
          _ = try await database.transaction { try $0.undo(past, by: Self.source, at: ImportSample.later) }
          said += try await phone()
        }
        if order == [3, 2, 1] {
          #expect(said == ["02 511 11 12", "02 511 11 11", "02 511 11 10"])
          let visits = try await Self.entry("service/visites", in: database)
          #expect(visits.offer?.status == .defunct && visits.phones.map(\.number) == ["02 522 22 21"])
        } else {
          // The phone of the second could not go back while the third stood over it, and it stands over that of the first.
          #expect(said == ["02 511 11 13", "02 511 11 12", "02 511 11 12"])
        }
      }
    }
  }

  @Test("a person's edit between two imports stays, also when the later one is undone, and when she set back what the first one said", arguments: Backend.available)
  func between(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await Self.take(ImportSample.page(Self.record(1, "Repas", "02 511 11 10")), "zero", at: ImportSample.now, in: database)
      let first = #"{"id":"1","name":"Repas","status":"active","description":"Un.","phones":[{"number":"02 511 11 11"}],"email":"un@example.be"}"#
      let second = #"{"id":"1","name":"Repas","status":"active","description":"Deux.","phones":[{"number":"02 511 11 12"}],"email":"deux@example.be"}"#
      let one = try await Self.take(ImportSample.page(first), "one", at: ImportSample.later, in: database)
      try await Self.edit("service/repas", in: database) { $0.phones = [.init(number: "02 533 33 33", label: nil, hours: nil)] }
      let two = try await Self.take(ImportSample.page(second), "two", at: ImportSample.later.adding(seconds: 1), in: database)
      // By hand, what the first one had said.
      try await Self.edit("service/repas", in: database) { $0.emails = ["un@example.be"] }
      let undoneTwo = try await database.transaction { try $0.undo(two, by: Self.source, at: ImportSample.later) }
      #expect(undoneTwo.items.map(\.stays) == [["emails"]])
      let undoneOne = try await database.transaction { try $0.undo(one, by: Self.source, at: ImportSample.later) }
      #expect(undoneOne.items.map(\.stays) == [["emails", "phones"]])
      let entry = try await Self.entry("service/repas", in: database)
      #expect(entry.phones.map(\.number) == ["02 533 33 33"] && entry.emails == ["un@example.be"] && entry.summary.fr == "Aide.")
    }
  }

  @Test("a change counts unless it was taken back right after it")
  func standing() {
    func change(_ before: String?, _ after: String?, undo: Bool = false) -> ImportTrace.Later {
      ImportTrace.Later(before: before, after: after, isUndo: undo)
    }
    let there = change("a", "b")
    let back = change("b", "a", undo: true)
    let further: [ImportTrace.Later] = [there, change("b", "c"), change("c", "b", undo: true)]
    let all: [ImportTrace.Later] = further + [back]
    let cases: [(changes: [ImportTrace.Later], isChanged: Bool)] = [
      ([], false), ([there], true), ([there, back], false), ([change("a", nil), change(nil, "a", undo: true)], false),
      // Somebody's word, though the same.
      ([there, change("b", "a")], true),
      // The same value again, by a later import that still stands.
      ([there, change("b", "a"), change("a", "c"), change("c", "a", undo: true)], true),
      (further, true), (all, false),
      // What was taken back is said anew.
      ([there, back, there], true), ([there, back, there, back], false),
    ]
    for one in cases { #expect(ImportTrace.isChanged(by: one.changes) == one.isChanged, "\(one.changes)") }
  }

  @Test("an entry to which another was merged stays open", arguments: Backend.available)
  func ledTo(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await Self.take(ImportSample.page(Self.record(1, "Repas", "02 511 11 11")), "one", at: ImportSample.now, in: database)
      let both = ImportSample.page(Self.record(1, "Repas", "02 511 11 11"), Self.record(2, "Les repas", "02 511 11 11"))
      let past = try await Self.take(both, "two", at: ImportSample.later, in: database)
      let editor = ChangeSource(.editor, name: "Bo")
      let isMerged = try await database.transaction { try $0.merge("service/repas", into: "service/les-repas", by: editor, at: ImportSample.later) }
      #expect(isMerged)
      let look = try await database.read { try $0.importUndo(of: past) }
      #expect(look.changesNothing && look.items.map(\.isLedTo) == [true])
    }
  }

  @Test("an import from before its act was noted cannot be undone at once", arguments: Backend.available)
  func unknown(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await database.transaction { connection in
        try connection.insertImport(ImportPlan(source: "S"), format: .csv, id: "old", account: nil, name: "", at: ImportSample.now)
      }
      let past = try #require(try await database.read { try $0.pastImport(ID("old")) })
      await #expect(throws: ImportUndoProblem.unknownAct) { try await database.read { try $0.importUndo(of: past) } }
    }
  }

  @Test("an editor looks at what would go back, undoes it once, and finds who did it; others do not come near", arguments: Backend.available)
  func page(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let ana = try await site.signedIn(.directoryEditor)
      let page = Address.directory(.importing).path(.french)
      func form(_ name: FormName) -> String { Address.directoryForm(.importing, name).path(.french) }
      let first = try await ana.get(page)
      let lines = [Self.record(1, "Repas", "02 511 11 11"), Self.record(2, "Visites", "02 511 11 12")].joined(separator: "\n")
      let fields = ["source": "Soliguide", "format": "", "language": "fr", "content": lines]
      let checked = try await ana.follow(try await ana.submit(first, to: form(.importCheck), fields))
      _ = try await ana.submit(checked, to: form(.importApply))
      let listed = try await ana.get(page)
      let link = try #require(listed.links.first { $0.contains("undo=") })
      let look = try await ana.get(link)
      #expect(look.status == 200 && look.text.contains("Repas") && look.text.contains("sera fermée"))
      #expect(try await site.signedIn(.caseManager).get(link).status == 403)
      let stale = try await ana.submit(look, to: form(.importUndo), ["seen": "0"])
      #expect(stale.status == 303 && stale.location.contains("undo="))
      let fresh = try await ana.follow(stale)
      #expect(try await ana.submit(fresh, to: form(.importUndo)).status == 303)
      #expect(try await Self.entry("service/repas", in: site.database).offer?.status == .defunct)
      #expect(try await ana.get(page).text.contains("annulée le"))
      #expect(try await ana.get(link).status == 409)
      #expect(try await ana.get("\(page)?undo=none").status == 404)
    }
  }
}
