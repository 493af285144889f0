import Foundation
import Kernel
import Secrets
import Store
import StorePostgreSQL
import StoreSQLite
import TestSupport
import Testing

/// Master keys come and go while everything stays readable.
@Suite("the life of the master keys")
struct KeyRotationTests {
  private struct Stop: Error {}

  /// A database with its own key file and some owners' keys; a second connection to it is "the server that runs all the while".
  private struct Place: Sendable {
    let database: any Database
    let server: any Database
    let keys: String
    let owners: [KeyOwner]

    func rotation(batch: Int = 3) -> KeyRotation { KeyRotation(database, keyFile: keys, batch: batch) }
    func readsAll(_ database: any Database) async throws -> Bool {
      try await database.read { connection in
        for owner in owners {
          guard let key = try connection.key(of: owner) else { return false }
          guard let row = try connection.row("SELECT content FROM kept WHERE owner = \(owner.raw)") else { return false }
          guard try key.openWords(row.bytes("content"), cell: owner.raw) == SealedWords([owner.raw]) else { return false }
        }
        return true
      }
    }
  }

  private func withPlace(_ backend: Backend, owners count: Int = 10, _ body: @escaping (Place) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("relais-keys-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let keys = folder.appendingPathComponent("relais.keys").path
    func vault() throws -> Vault { try KeyFile.open(at: keys, mayMake: true, random: SystemRandom.bytes).vault(erasures: nil) }
    func fill(_ database: any Database, _ server: any Database) async throws {
      try await MigrationRunner(allMigrations).migrate(database, at: .migrationOfTests)
      let owners = (0..<count).map { KeyOwner(raw: "request/\($0)") }
      try await database.transaction { connection in
        try connection.run("CREATE TABLE kept (owner \(SQL.text) NOT NULL PRIMARY KEY, content \(SQL.bytes) NOT NULL)")
        for owner in owners {
          let key = try connection.makeKey(for: owner, at: .migrationOfTests)
          try connection.run(
            "INSERT INTO kept (owner, content) VALUES (\(owner.raw), \(try key.seal(SealedWords([owner.raw]), cell: owner.raw)))")
        }
      }
      try await body(Place(database: database, server: server, keys: keys, owners: owners))
    }
    switch backend {
    case .sqlite:
      let path = folder.appendingPathComponent("relais.sqlite").path
      let database = try SQLiteDatabase(path: path, vault: vault(), durability: .none)
      let server = try SQLiteDatabase(path: path, vault: vault(), durability: .none)
      let outcome: Swift.Result<Void, any Error>
      do { outcome = .success(try await fill(database, server)) } catch { outcome = .failure(error) }
      await database.close()
      await server.close()
      try outcome.get()
    case .postgres:
      let first = try vault()
      let settings = PostgreSQLSettings(connections: 3)
      try await withPostgreSQL(settings: settings) { bare in
        let schema = try #require(try await bare.read { try $0.row("SELECT current_schema()::text AS name")?.text("name") })
        let database = try PostgreSQLDatabase(url: TestPostgreSQL.localAddress(), vault: first, connections: 2, schema: schema)
        let server = try PostgreSQLDatabase(url: TestPostgreSQL.localAddress(), vault: vault(), connections: 2, schema: schema)
        let outcome: Swift.Result<Void, any Error>
        do { outcome = .success(try await fill(database, server)) } catch { outcome = .failure(error) }
        await database.close()
        await server.close()
        try outcome.get()
      }
    }
  }

  @Test(
    "a rotation wraps everything anew; a server that runs all the while reads everything and wraps with the new master",
    arguments: Backend.available)
  func rotate(_ backend: Backend) async throws {
    try await withPlace(backend) { place in
      #expect(try await place.readsAll(place.server))
      try await place.rotation().rotate(random: SystemRandom.bytes, at: .migrationOfTests) { _ in }
      #expect(
        try await place.rotation().use() == [
          MasterUse(master: 1, keys: 0, isResting: true, isAtHand: true), MasterUse(master: 2, keys: 10, isResting: false, isAtHand: true),
        ])
      // It has not met master 2 yet, and must not wrap with 1 any more.
      let owner = KeyOwner(raw: "request/new")
      _ = try await place.server.transaction { try $0.makeKey(for: owner, at: .migrationOfTests) }
      #expect(try await place.server.read { try $0.row("SELECT master FROM cell_key WHERE owner = \(owner.raw)")?.int("master") } == 2)
      #expect(try await place.readsAll(place.server))
      try await place.rotation().retire(1, at: .migrationOfTests)
      #expect(try KeyFile(reading: place.keys).masters.keys.sorted() == [2])
      #expect(try await place.readsAll(place.server))
      let fresh = try KeyFile(reading: place.keys).vault(erasures: nil)
      #expect(fresh.newest == 2)
    }
  }

  @Test("interrupted at every step a rotation goes on when it is run again, with one new master in all", arguments: Backend.available)
  func interrupted(_ backend: Backend) async throws {
    // Added, resting, four batches of three: six places to stop at, then twice in a row.
    for stops in (1...6).map({ [$0] }) + [[1, 1], [2, 3], [4, 1, 1]] {
      try await withPlace(backend) { place in
        for stop in stops {
          var steps = 0
          _ = try? await place.rotation().rotate(random: SystemRandom.bytes, at: .migrationOfTests) { _ in
            steps += 1
            if steps == stop { throw Stop() }
          }
          #expect(try await place.readsAll(place.server))
          #expect(try await place.readsAll(place.database))
        }
        let settled = try await place.rotation().use().allSatisfy { $0.master == 2 || ($0.keys == 0 && $0.isResting) }
        if !settled {
          try await place.rotation().rotate(random: SystemRandom.bytes, at: .migrationOfTests) { step in
            if case .added = step { Issue.record("a second master after stops \(stops)") }
          }
        }
        let use = try await place.rotation().use()
        #expect(use.first { $0.master == 2 }?.keys == 10, "stops \(stops)")
        #expect(use.first { $0.master == 1 } == MasterUse(master: 1, keys: 0, isResting: true, isAtHand: true))
        #expect(try await place.readsAll(place.server))
      }
    }
  }

  @Test("a master that wraps something, or is the newest, is not thrown away")
  func retireRefused() async throws {
    try await withPlace(.sqlite) { place in
      await #expect(throws: KeyFile.Problem.self) { try await place.rotation().retire(1, at: .migrationOfTests) }
      _ = try? await place.rotation().rotate(random: SystemRandom.bytes, at: .migrationOfTests) { step in
        if case .wrapped = step { throw Stop() }
      }
      await #expect(throws: KeyFile.Problem.self) { try await place.rotation().retire(1, at: .migrationOfTests) }
      await #expect(throws: KeyFile.Problem.self) { try await place.rotation().retire(2, at: .migrationOfTests) }
      await #expect(throws: KeyFile.Problem.self) { try await place.rotation().retire(7, at: .migrationOfTests) }
      let left = try KeyFile(reading: place.keys).masters.count
      #expect(left == 2)
    }
  }

  @Test("two commands do not change the key file at once")
  func locked() async throws {
    try await withPlace(.sqlite) { place in
      _ = try await KeyFile.exclusively(at: place.keys) {
        await #expect(throws: KeyFile.Problem.self) {
          try await place.rotation().rotate(random: SystemRandom.bytes, at: .migrationOfTests) { _ in }
        }
      }
      #expect(try KeyFile(reading: place.keys).masters.count == 1)
      try await place.rotation().rotate(random: SystemRandom.bytes, at: .migrationOfTests) { _ in }
    }
  }

  @Test("a key added ahead is the one that the next rotation uses")
  func addedAhead() async throws {
    try await withPlace(.sqlite) { place in
      #expect(try await place.rotation().add(random: SystemRandom.bytes) == 2)
      await #expect(throws: KeyFile.Problem.self) { try await place.rotation().add(random: SystemRandom.bytes) }
      try await place.rotation().rotate(random: SystemRandom.bytes, at: .migrationOfTests) { step in
        if case .added = step { Issue.record("another master was added") }
      }
      #expect(try await place.rotation().use().map(\.keys) == [0, 10])
    }
  }

  @Test("words come back as they were sealed, and nothing else is taken for them")
  func words() throws {
    let (key, _) = try Vault.ofTests.newKey(for: "x")
    for words in [[], [""], ["a", "", "é\u{1F33A}", String(repeating: "long ", count: 5000)], ["\u{0}"]] {
      let sealed = try key.seal(SealedWords(words), cell: "c")
      #expect(try key.openWords(sealed, cell: "c").words == words)
      #expect(try key.openWords(sealed, cell: "c")[99] == "")
      #expect(throws: StoreFailure.self) { try key.openWords(sealed, cell: "d") }
    }
    for bytes: [UInt8] in [[], [2], [1, 5, 97], [1, 255, 255, 255, 255, 255, 1], [1, 128]] {
      #expect(throws: StoreFailure.self) { try key.openWords(key.seal(bytes: bytes, cell: "c"), cell: "c") }
    }
  }
}
