import Kernel
import Store
import TestSupport
import Testing

@Suite("migrations on both engines")
struct MigrationTests {
  static let first = Migration(1, "first", ["CREATE TABLE one (id \(SQL.integer) NOT NULL PRIMARY KEY)\(SQL.strict)"])
  static let second = Migration(
    2, "second",
    [
      "CREATE TABLE two (id \(SQL.integer) NOT NULL PRIMARY KEY)\(SQL.strict)",
      "\(sqlite: "CREATE VIRTUAL TABLE found USING fts5(words)", postgres: "")",
      "INSERT INTO two (id) VALUES (\(7))",
    ])

  @Test("migrations are applied once, in order, and remembered", arguments: Backend.available)
  func apply(backend: Backend) async throws {
    try await withDatabase(backend, migrations: []) { database in
      #expect(try await MigrationRunner([Self.first]).state(database) == .pending([1]))
      #expect(try await MigrationRunner([Self.first]).migrate(database, at: .migrationOfTests).map(\.number) == [1])
      #expect(try await MigrationRunner([Self.first]).migrate(database, at: .migrationOfTests).isEmpty)
      let both = MigrationRunner([Self.first, Self.second])
      #expect(try await both.state(database) == .pending([2]))
      #expect(try await both.migrate(database, at: .migrationOfTests).map(\.name) == ["second"])
      #expect(try await both.state(database) == .ready)
      let rows = try await database.read { connection in
        try connection.rows("SELECT number, name, checksum, applied_at FROM schema_migration ORDER BY number")
      }
      #expect(try rows.map { try $0.text("name") } == ["first", "second"])
      #expect(try rows.map { try $0.text("checksum") } == [Self.first.checksum, Self.second.checksum])
      #expect(try rows.map { try $0.instant("applied_at") } == [.migrationOfTests, .migrationOfTests])
      #expect(try await database.read { try $0.row("SELECT id FROM two")?.int("id") } == 7)
    }
  }

  @Test("a migration changed after it was applied is refused", arguments: Backend.available)
  func changed(backend: Backend) async throws {
    try await withDatabase(backend, migrations: [Self.first]) { database in
      let other = Migration(1, "first", ["CREATE TABLE one (id \(SQL.text) NOT NULL PRIMARY KEY)\(SQL.strict)"])
      let runner = MigrationRunner([other, Self.second])
      await #expect(performing: { try await runner.migrate(database, at: .migrationOfTests) }, throws: Self.isIncompatible)
      guard case .incompatible(let sentence) = try await runner.state(database) else {
        Issue.record("a changed migration passes")
        return
      }
      #expect(sentence.contains("Migration 1 (first)"))
      #expect(try await MigrationRunner([Self.first]).state(database) == .ready)
    }
  }

  @Test("a database of a newer program is refused", arguments: Backend.available)
  func newer(backend: Backend) async throws {
    try await withDatabase(backend, migrations: [Self.first, Self.second]) { database in
      let runner = MigrationRunner([Self.first])
      await #expect(performing: { try await runner.migrate(database, at: .migrationOfTests) }, throws: Self.isIncompatible)
      guard case .incompatible(let sentence) = try await runner.state(database) else {
        Issue.record("a newer database passes")
        return
      }
      #expect(sentence.contains("migration 2 (second)"))
    }
  }

  @Test("a migration that fails takes back those before it", arguments: Backend.available)
  func failing(backend: Backend) async throws {
    try await withDatabase(backend, migrations: [Self.first]) { database in
      let broken = Migration(3, "broken", ["CREATE TABLE three (id \(SQL.integer))\(SQL.strict)", "INSERT INTO nowhere (id) VALUES (1)"])
      let runner = MigrationRunner([Self.first, Self.second, broken])
      await #expect(throws: StoreFailure.self) { try await runner.migrate(database, at: .migrationOfTests) }
      let state = try await runner.state(database)
      #expect(state == .pending([2, 3]))
      // Its tables are free again.
      let applied = try await MigrationRunner([Self.first, Self.second]).migrate(database, at: .migrationOfTests)
      #expect(applied.map(\.number) == [2])
    }
  }

  @Test("every migration of the program applies", arguments: Backend.available)
  func whole(backend: Backend) async throws {
    try await withDatabase(backend, migrations: []) { database in
      let runner = MigrationRunner(allMigrations)
      let applied = try await runner.migrate(database, at: .migrationOfTests)
      #expect(applied.map(\.number) == allMigrations.map(\.number))
      #expect(try await runner.state(database) == .ready)
    }
  }

  @Test("numbers rise from 1 without a gap", arguments: [[2], [1, 3], [1, 1], [2, 1]])
  func numbers(numbers: [Int]) async throws {
    try await withDatabase(.sqlite, migrations: []) { database in
      let runner = MigrationRunner(numbers.map { Migration($0, "some", []) })
      await #expect(throws: StoreFailure.self) { try await runner.migrate(database, at: .migrationOfTests) }
    }
  }

  @Test("several servers that start at once apply each migration once", arguments: Backend.available)
  func together(backend: Backend) async throws {
    try await withDatabase(backend, migrations: []) { database in
      let runner = MigrationRunner([Self.first, Self.second])
      let applied = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<6 { group.addTask { try await runner.migrate(database, at: .migrationOfTests).count } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(applied.sorted() == [0, 0, 0, 0, 0, 2])
    }
  }

  @Test("the checksum sees every change of either engine's text, and nothing else")
  func checksum() {
    let one = Migration(1, "a", ["CREATE TABLE x (y \(SQL.integer))"])
    #expect(one.checksum == Migration(2, "b", ["CREATE TABLE x (y \(SQL.integer))"]).checksum)
    #expect(one.checksum.count == 32)
    #expect(one.checksum != Migration(1, "a", ["CREATE TABLE x (y \(SQL.text))"]).checksum)
    #expect(one.checksum != Migration(1, "a", ["CREATE TABLE x (y \(sqlite: "INTEGER", postgres: "BIGINT "))"]).checksum)
    #expect(Migration(1, "a", ["ab", "c"]).checksum != Migration(1, "a", ["a", "bc"]).checksum)
    #expect(Migration(1, "a", ["x \(1)"]).checksum != Migration(1, "a", ["x \(2)"]).checksum)
    // Computed elsewhere with the published numbers of FNV-1a.
    #expect(Migration(1, "a", ["DROP TABLE x"]).checksum == "df86b1b4a53804b622095f696d7ed7bb")
    #expect(Migration(1, "a", []).checksum == "6c62272e07bb014262b821756295c58d")
  }

  private static func isIncompatible(_ error: any Error) -> Bool {
    if case .incompatible? = error as? StoreFailure { return true }
    return false
  }
}
