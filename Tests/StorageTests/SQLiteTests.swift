import Foundation
import Store
import StoreSQLite
import Synchronization
import TestSupport
import Testing

@Suite("SQLite alone")
struct SQLiteTests {
  private func withFile<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("relais-storage-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.appendingPathComponent("data/relais.sqlite").path)
  }

  private func open(_ path: String, busySeconds: Double = 10, groupLimit: Int = 64) async throws -> SQLiteDatabase {
    let database = try SQLiteDatabase(path: path, vault: .ofTests, busySeconds: busySeconds, groupLimit: groupLimit)
    try await MigrationRunner(Fixture.migrations).migrate(database, at: .migrationOfTests)
    return database
  }

  @Test("the writer asks the disk to confirm every commit, also after many of them and after opening again")
  func synchronous() async throws {
    try await withFile { path in
      for round in 0..<2 {
        let database = try await open(path)
        #expect(try database.writerPragma("synchronous") == 2)
        for index in 0..<20 { try await database.transaction { _ = try $0.run(Fixture.shelf("\(round) \(index)")) } }
        _ = try? await database.transaction { _ = try $0.run(Fixture.shelf("bad", amount: -1)) }
        #expect(try database.writerPragma("synchronous") == 2)
        #expect(try database.writerPragma("foreign_keys") == 1)
        await database.close()
      }
    }
  }

  @Test("the file and its folder are for their owner only")
  func permissions() async throws {
    try await withFile { path in
      let database = try await open(path)
      func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      }
      #expect(try mode(path) == 0o600)
      #expect(try mode(path + "-wal") == 0o600)
      #expect(try mode(URL(fileURLWithPath: path).deletingLastPathComponent().path) == 0o700)
      await database.close()
    }
  }

  @Test("waiting transactions share a commit, and one that fails does no harm to the others")
  func group() async throws {
    try await withFile { path in
      let database = try await open(path)
      let before = database.counters
      let inside = Gate()
      let release = Gate()
      async let first: Void = database.transaction { connection in
        inside.open()
        release.waitBlocking()
        try connection.run(Fixture.shelf("first"))
      }
      await inside.wait()
      // While the writer is held, thirty gather; every third fails, in one of three ways.
      let gathered = Task {
        await withTaskGroup(of: String?.self) { group in
          for index in 0..<30 {
            group.addTask {
              do {
                try await database.transaction { connection in
                  try connection.run(Fixture.shelf("row \(index)"))
                  switch index {
                  case let index where index % 9 == 0: throw Refused(reason: "own error")
                  case let index where index % 9 == 3: try connection.run(Fixture.shelf("row \(index)"))
                  case let index where index % 9 == 6: try connection.run(Fixture.shelf("bad \(index)", amount: -1))
                  default: break
                  }
                }
                return nil
              } catch {
                return "\(index % 9) \(error)"
              }
            }
          }
          return await group.reduce(into: [String]()) { if let failure = $1 { $0.append(failure) } }
        }
      }
      while database.counters.transactions < before.transactions + 31 { await Task.yield() }
      release.open()
      try await first
      let failures = await gathered.value
      #expect(failures.count == 10)
      #expect(failures.filter { $0.hasPrefix("0") }.allSatisfy { $0.contains("own error") })
      #expect(failures.filter { $0.hasPrefix("3") }.allSatisfy { $0.contains("duplicate") })
      #expect(failures.filter { $0.hasPrefix("6") }.allSatisfy { $0.contains("shelf_amount_not_negative") })
      try await Fixture.expect(rows: 21, in: database)
      let after = database.counters
      #expect(after.transactions - before.transactions == 31)
      #expect(after.commits - before.commits == 2)
      await database.close()
    }
  }

  @Test("one whose rule is only checked at the commit does no harm to the others of its group")
  func deferredRule() async throws {
    try await withFile { path in
      let database = try await open(path)
      let asked = database.counters.transactions
      let inside = Gate()
      let release = Gate()
      async let first: Void = database.transaction { _ in
        inside.open()
        release.waitBlocking()
      }
      await inside.wait()
      let good = (0..<3).map { index in Task { try await database.transaction { _ = try $0.run(Fixture.shelf("good \(index)")) } } }
      let bad = Task { try await database.transaction { _ = try $0.run("INSERT INTO later (id, shelf) VALUES ('l', 'none')") } }
      while database.counters.transactions < asked + 5 { await Task.yield() }
      release.open()
      try await first
      for task in good { try await task.value }
      await #expect(throws: StoreFailure.constraint(name: "foreign-key")) { try await bad.value }
      try await Fixture.expect(rows: 3, in: database)
      await database.close()
    }
  }

  @Test("a group has a limit")
  func limit() async throws {
    try await withFile { path in
      let database = try await open(path, groupLimit: 4)
      let before = database.counters
      let inside = Gate()
      let release = Gate()
      async let first: Void = database.transaction { _ in
        inside.open()
        release.waitBlocking()
      }
      await inside.wait()
      let tasks = (0..<10).map { index in Task { try await database.transaction { _ = try $0.run(Fixture.shelf("\(index)")) } } }
      while database.counters.transactions < before.transactions + 11 { await Task.yield() }
      release.open()
      try await first
      for task in tasks { try await task.value }
      #expect(database.counters.commits - before.commits == 4)
      await database.close()
    }
  }

  @Test("another program's lock makes the writer busy, not broken")
  func busy() async throws {
    try await withFile { path in
      let database = try await open(path)
      let other = try SQLiteDatabase(path: path, vault: .ofTests, busySeconds: 0.01)
      let inside = Gate()
      let release = Gate()
      async let holding: Void = database.transaction { connection in
        try connection.run(Fixture.shelf("1"))
        inside.open()
        release.waitBlocking()
      }
      await inside.wait()
      await #expect(throws: StoreFailure.busy) { try await other.transaction { _ = try $0.run(Fixture.shelf("2")) } }
      try await Fixture.expect(rows: 0, in: other)
      release.open()
      try await holding
      try await other.transaction { _ = try $0.run(Fixture.shelf("2")) }
      try await Fixture.expect(rows: 2, in: database)
      await other.close()
      await database.close()
    }
  }

  @Test("a disk that is full is told as such; what was stored before stays and later work goes on")
  func full() async throws {
    try await withFile { path in
      let database = try await open(path)
      try await database.transaction { _ = try $0.run(Fixture.shelf("before")) }
      try await database.transaction { _ = try $0.rows("PRAGMA max_page_count = 40") }
      let large = [UInt8](repeating: 7, count: 2_000_000)
      await #expect(
        performing: { try await database.transaction { _ = try $0.run("INSERT INTO anything (id, content) VALUES ('1', \(large))") } },
        throws: { error in
          if case .unavailable? = error as? StoreFailure { return true }
          return false
        })
      try await database.transaction { _ = try $0.run(Fixture.shelf("after")) }
      try await Fixture.expect(rows: 2, in: database)
      await database.close()
    }
  }

  @Test("what is no database is refused with a reason")
  func noDatabase() async throws {
    try await withFile { path in
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
      #expect(
        performing: { try SQLiteDatabase(path: path, vault: .ofTests) },
        throws: { error in
          if case .incompatible? = error as? StoreFailure { return true }
          return false
        })
      for wrong in [folder.path, "", path + "/inside.sqlite"] {
        #expect(
          performing: { try SQLiteDatabase(path: wrong, vault: .ofTests) },
          throws: { error in
            if case .unavailable? = error as? StoreFailure { return true }
            return false
          })
      }
    }
  }
}
