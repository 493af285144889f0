import Store
import StorePostgreSQL
import TestSupport
import Testing

@Suite("PostgreSQL alone", .enabled(if: Backend.available.contains(.postgres)))
struct PostgreSQLTests {
  private func prepare(_ database: PostgreSQLDatabase) async throws {
    try await MigrationRunner(Fixture.migrations).migrate(database, at: .migrationOfTests)
  }

  /// The server's number of the connection that the body runs on.
  private static func process(_ connection: any Connection) throws -> Int {
    try #require(try connection.row("SELECT pg_backend_pid() AS pid")?.int("pid"))
  }

  private func end(_ process: Int) async throws {
    let other = try PostgreSQLDatabase(url: TestPostgreSQL.localAddress(), vault: .ofTests, connections: 1)
    // The second argument waits until the process is gone.
    let ended = try await other.read { try $0.row("SELECT pg_terminate_backend(\(process)::int, 5000) AS ended")?.bool("ended") }
    #expect(ended == true)
    await other.close()
  }

  @Test("a connection lost between two transactions is replaced without anybody noticing")
  func lostBetween() async throws {
    try await withPostgreSQL(settings: PostgreSQLSettings(connections: 1)) { database in
      try await prepare(database)
      for round in 0..<3 {
        let before = try await database.read { try Self.process($0) }
        try await end(before)
        try await database.transaction { _ = try $0.run(Fixture.shelf("\(round)")) }
        #expect(try await database.read { try Self.process($0) } != before)
      }
      try await Fixture.expect(rows: 3, in: database)
    }
  }

  @Test("a connection lost in the middle of a body stores nothing, says so, and the next one works")
  func lostInside() async throws {
    try await withPostgreSQL(settings: PostgreSQLSettings(connections: 1)) { database in
      try await prepare(database)
      await #expect(
        performing: {
          try await database.transaction { connection in
            try connection.run(Fixture.shelf("1"))
            // Ends itself.
            try connection.run("SELECT pg_terminate_backend(pg_backend_pid())")
            try connection.run(Fixture.shelf("2"))
          }
        },
        throws: { error in
          if case .unavailable? = error as? StoreFailure { return true }
          return false
        })
      try await Fixture.expect(rows: 0, in: database)
      try await database.transaction { _ = try $0.run(Fixture.shelf("3")) }
      try await Fixture.expect(rows: 1, in: database)
    }
  }

  @Test("who waits too long for a connection hears so, and the others go on")
  func exhausted() async throws {
    try await withPostgreSQL(settings: PostgreSQLSettings(connections: 2, waitSeconds: 0.05)) { database in
      try await prepare(database)
      let release = Gate()
      let insides = [Gate(), Gate()]
      let holders = insides.map { inside in
        Task {
          try await database.read { _ in
            inside.open()
            release.waitBlocking()
          }
        }
      }
      for inside in insides { await inside.wait() }
      await #expect(throws: StoreFailure.unavailable("all connections to PostgreSQL were busy for too long")) {
        try await Fixture.count(database)
      }
      #expect(database.waiting == 0)
      release.open()
      for holder in holders { try await holder.value }
      try await Fixture.expect(rows: 0, in: database)
    }
  }

  @Test("who waits gets the connection that comes free")
  func line() async throws {
    try await withPostgreSQL(settings: PostgreSQLSettings(connections: 1, waitSeconds: 60)) { database in
      try await prepare(database)
      let inside = Gate()
      let release = Gate()
      async let holder: Void = database.read { _ in
        inside.open()
        release.waitBlocking()
      }
      await inside.wait()
      let waiters = (0..<5).map { index in Task { try await database.transaction { _ = try $0.run(Fixture.shelf("\(index)")) } } }
      while database.waiting < 5 { await Task.yield() }
      release.open()
      try await holder
      for waiter in waiters { try await waiter.value }
      try await Fixture.expect(rows: 5, in: database)
    }
  }

  @Test("a statement that takes too long is ended")
  func tooLong() async throws {
    try await withPostgreSQL(settings: PostgreSQLSettings(connections: 1, statementMilliseconds: 50)) { database in
      await #expect(throws: StoreFailure.unavailable("PostgreSQL 57014")) {
        try await database.read { _ = try $0.rows("SELECT pg_sleep(30)::text AS nothing") }
      }
      let one = try await database.read { try $0.row("SELECT 1 AS one")?.int("one") }
      #expect(one == 1)
    }
  }

  @Test("after another server changed a table, kept statements are made anew")
  func changedTable() async throws {
    try await withPostgreSQL(settings: PostgreSQLSettings(connections: 1)) { database in
      try await prepare(database)
      let query: SQL = "SELECT * FROM shelf WHERE id = \("1")"
      #expect(try await database.read { try $0.rows(query).count } == 0)
      try await database.transaction { _ = try $0.run("ALTER TABLE shelf ADD COLUMN colour TEXT") }
      #expect(try await database.read { try $0.rows(query).count } == 0)
    }
  }

  @Test("a few kept statements are enough for many")
  func fewKept() async throws {
    try await withPostgreSQL(settings: PostgreSQLSettings(connections: 1, preparedStatements: 3)) { database in
      try await prepare(database)
      for _ in 0..<2 {
        for length in 1...8 {
          let ids = (0..<length).map(String.init)
          let found = try await database.read { try $0.rows("SELECT id FROM shelf WHERE id IN (\(list: ids))").count }
          #expect(found == 0)
        }
      }
      let kept = try await database.read { try $0.row("SELECT COUNT(*) AS n FROM pg_prepared_statements")?.int("n") }
      #expect(try #require(kept) <= 3)
    }
  }

  @Test("an address that cannot be read, and a server that is not there, are told without the password")
  func wrongAddress() async throws {
    for url in ["", "mysql://x", "postgresql://%zz/x"] {
      #expect(throws: StoreFailure.self) { try PostgreSQLDatabase(url: url, vault: .ofTests) }
    }
    let nobody = try PostgreSQLDatabase(url: "postgresql://relais:secret-word@127.0.0.1:1/relais", vault: .ofTests)
    await #expect(
      performing: { try await nobody.read { _ = try $0.rows("SELECT 1 AS one") } },
      throws: { error in
        guard case .unavailable(let detail)? = error as? StoreFailure else { return false }
        return !detail.contains("secret-word")
      })
    await nobody.close()
  }

  @Test("a schema's name cannot carry anything else", arguments: ["", "a b", "a;b", "A", "1a", "é", "a\"b"])
  func schemaName(name: String) {
    #expect(throws: StoreFailure.self) { try PostgreSQLDatabase(url: "postgresql://127.0.0.1/x", vault: .ofTests, schema: name) }
  }
}

@Suite("the tests' own server")
struct TestPostgreSQLTests {
  @Test(
    "only a server of this machine is touched",
    arguments: [
      ("postgresql://relais@127.0.0.1:5432/x", true), ("postgresql://localhost/x", true), ("postgresql://[::1]:5432/x", true),
      ("postgresql:///x?host=/run/postgresql", true), ("postgresql://example.org/x", false),
      ("postgresql://127.0.0.1/x?host=example.org", false), ("postgresql://localhost/x?hostaddr=192.0.2.1", false),
      ("postgresql:///x", false), ("postgresql://127.0.0.1.example.org/x", false), ("postgresql://127.0.0.1,example.org/x", false),
      ("not an address", false), ("host=localhost", false),
    ])
  func local(address: String, isLocal: Bool) {
    #expect(TestPostgreSQL.isLocal(address) == isLocal)
  }
}
