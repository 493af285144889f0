import Foundation
package import Kernel
package import Secrets
package import Store
package import StorePostgreSQL
import StoreSQLite
import Synchronization

/// The engine a test runs on.
package enum Backend: String, CaseIterable, Sendable {
  case sqlite, postgres

  /// SQLite always; PostgreSQL when `RELAIS_TEST_POSTGRES` holds an address (`bin/with-postgres` sets it), or when
  /// `RELAIS_REQUIRE_POSTGRES=1` says that it must be there: the tests then fail instead of passing over it.
  package static var available: [Backend] {
    TestPostgreSQL.address != nil || TestPostgreSQL.isRequired ? allCases : [.sqlite]
  }
}

/// Runs a test on a fresh database, which is gone afterwards.
///
/// - Parameter migrations: what to apply first; `nil` applies every migration of the program.
/// - Throws: what the body throws, and ``StoreFailure`` when the database cannot be made.
package func withDatabase<Result>(
  _ backend: Backend, migrations: [Migration]? = nil, _ body: (any Database) async throws -> Result
) async throws -> Result {
  switch backend {
  case .sqlite: return try await withSQLite(migrations: migrations ?? allMigrations, body)
  case .postgres:
    guard let migrations else { return try await withMigratedPostgreSQL(body) }
    return try await withPostgreSQL { database in
      try await MigrationRunner(migrations).migrate(database, at: .migrationOfTests)
      return try await body(database)
    }
  }
}

/// A fresh schema on the test server, without any table, reached as `settings` say.
///
/// - Throws: ``StoreFailure`` when there is no server, or when it is not on this machine.
package func withPostgreSQL<Result>(
  settings: PostgreSQLSettings = .ofTests, _ body: (PostgreSQLDatabase) async throws -> Result
) async throws -> Result {
  let address = try TestPostgreSQL.localAddress()
  await TestLine.shared.enter()
  defer { Task { await TestLine.shared.leave() } }
  var settings = settings
  let random = (0..<12).map { _ in String(UInt8.random(in: 0...15), radix: 16) }.joined()
  settings.schema = "test_\(random)"
  let database = try PostgreSQLDatabase(url: address, vault: .ofTests, settings: settings)
  let outcome: Swift.Result<Result, any Error>
  do {
    try await database.makeSchema()
    outcome = .success(try await body(database))
  } catch {
    outcome = .failure(error)
  }
  await database.close()
  // A body may have left its connections lost or busy; a fresh one clears up.
  let broom = try PostgreSQLDatabase(url: address, vault: .ofTests, connections: 1, schema: settings.schema)
  try await broom.dropSchema()
  await broom.close()
  return try outcome.get()
}

private func withSQLite<Result>(migrations: [Migration], _ body: (any Database) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("relais-test-\(UUID().uuidString)")
  let path = folder.appendingPathComponent("relais.sqlite").path
  defer { try? FileManager.default.removeItem(at: folder) }
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let template = try await SQLiteTemplates.shared.bytes(of: migrations)
  guard FileManager.default.createFile(atPath: path, contents: template) else { throw StoreFailure.unavailable("no place for \(path)") }
  let database = try SQLiteDatabase(path: path, vault: .ofTests, durability: .none)
  let outcome: Swift.Result<Result, any Error>
  do { outcome = .success(try await body(database)) } catch { outcome = .failure(error) }
  await database.close()
  return try outcome.get()
}

/// Migrated databases, made once for the whole run and copied for every test.
private actor SQLiteTemplates {
  static let shared = SQLiteTemplates()
  private var templates: [String: Task<Data, any Error>] = [:]

  func bytes(of migrations: [Migration]) async throws -> Data {
    let key = migrations.map { "\($0.number) \($0.name) \($0.checksum)" }.joined(separator: "\n")
    if let known = templates[key] { return try await known.value }
    let task = Task { try await Self.make(migrations) }
    templates[key] = task
    return try await task.value
  }

  private static func make(_ migrations: [Migration]) async throws -> Data {
    let database = try SQLiteDatabase.temporary(vault: .ofTests, durability: .none)
    defer { try? FileManager.default.removeItem(at: URL(fileURLWithPath: database.path).deletingLastPathComponent()) }
    try await MigrationRunner(migrations).migrate(database, at: .migrationOfTests)
    // Closing brings the write-ahead log home: the file alone is the database.
    await database.close()
    return try Data(contentsOf: URL(fileURLWithPath: database.path))
  }
}

extension Vault {
  /// The keys of every test: known, so that they protect nothing.
  package static let ofTests = Vault(masters: [1: [UInt8](repeating: 1, count: 32)], index: [UInt8](repeating: 9, count: 32))!
}

extension Instant {
  /// 1 January 2026, 00:00 UTC: when the tests' databases were made.
  package static let migrationOfTests = Instant(milliseconds: 1_767_225_600_000)
}

/// The PostgreSQL that tests may use.
package enum TestPostgreSQL {
  static var address: String? {
    ProcessInfo.processInfo.environment["RELAIS_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }
  }

  static var isRequired: Bool { ProcessInfo.processInfo.environment["RELAIS_REQUIRE_POSTGRES"] == "1" }

  /// Tests make and drop schemas: never on a server that somebody uses.
  package static func localAddress() throws(StoreFailure) -> String {
    guard let address else {
      throw .unavailable("RELAIS_TEST_POSTGRES holds no address; run the tests through bin/with-postgres")
    }
    guard isLocal(address) else { throw .unavailable("RELAIS_TEST_POSTGRES is not on this machine: tests refuse to touch it") }
    return address
  }

  /// True for `localhost`, `127.0.0.1`, `[::1]`, and a socket of this machine; false when in doubt.
  package static func isLocal(_ address: String) -> Bool {
    guard let parts = URLComponents(string: address), ["postgres", "postgresql"].contains(parts.scheme) else { return false }
    let items = parts.queryItems ?? []
    guard items.allSatisfy({ !["hostaddr", "service", "servicefile"].contains($0.name) }) else { return false }
    let hosts = ([parts.host ?? ""] + items.filter { $0.name == "host" }.map { $0.value ?? "" }).filter { !$0.isEmpty }
    // Without any host libpq takes PGHOST, which is not looked at here.
    guard !hosts.isEmpty else { return false }
    return hosts.allSatisfy { ["localhost", "127.0.0.1", "[::1]", "::1"].contains($0) || $0.hasPrefix("/") }
  }
}

extension PostgreSQLSettings {
  /// Patient: on a machine that does other work beside, ten seconds in line say nothing about what is tested. Tests of waiting itself
  /// name their own limits.
  package static let ofTests = PostgreSQLSettings(
    connections: 6, waitSeconds: 300, connectSeconds: 60, statementMilliseconds: 120_000, lockMilliseconds: 60_000)
}
