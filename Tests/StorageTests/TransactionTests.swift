import Kernel
import Store
import TestSupport
import Testing

@Suite("transactions on both engines")
struct TransactionTests {
  @Test("a body that throws leaves nothing behind, and its own error comes through", arguments: Backend.available)
  func rollback(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      await #expect(throws: Refused(reason: "enough")) {
        try await database.transaction { connection in
          try connection.run(Fixture.shelf("1"))
          throw Refused(reason: "enough")
        }
      }
      try await Fixture.expect(rows: 0, in: database)
    }
  }

  @Test("a broken rule is told by its name", arguments: Backend.available)
  func constraint(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      await #expect(throws: StoreFailure.constraint(name: "shelf_amount_not_negative")) {
        try await database.transaction { _ = try $0.run(Fixture.shelf("1", amount: -1)) }
      }
      await #expect(throws: StoreFailure.constraint(name: "foreign-key")) {
        try await database.transaction { _ = try $0.run("INSERT INTO book (id, shelf, place) VALUES ('b', 'none', 1)") }
      }
      await #expect(throws: StoreFailure.constraint(name: "foreign-key")) {
        try await database.transaction { _ = try $0.run("INSERT INTO later (id, shelf) VALUES ('l', 'none')") }
      }
      let rows = try await database.read { try $0.row("SELECT COUNT(*) AS n FROM later")?.int("n") }
      #expect(rows == 0)
    }
  }

  @Test("a taken key is a duplicate", arguments: Backend.available)
  func duplicate(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      func isDuplicate(_ error: any Error) -> Bool {
        if case .duplicate(let detail)? = error as? StoreFailure { return !detail.isEmpty }
        return false
      }
      try await database.transaction { connection in
        try connection.run(Fixture.shelf("1"))
        try connection.run("INSERT INTO book (id, shelf, place) VALUES ('b1', '1', 1)")
      }
      await #expect(performing: { try await database.transaction { _ = try $0.run(Fixture.shelf("1")) } }, throws: isDuplicate)
      await #expect(
        performing: {
          try await database.transaction { _ = try $0.run("INSERT INTO book (id, shelf, place) VALUES ('b2', '1', 1)") }
        }, throws: isDuplicate)
    }
  }

  @Test("a swallowed failure still undoes the whole transaction", arguments: Backend.available)
  func swallowed(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      await #expect(throws: StoreFailure.constraint(name: "shelf_amount_not_negative")) {
        try await database.transaction { connection in
          try connection.run(Fixture.shelf("1"))
          _ = try? connection.run(Fixture.shelf("2", amount: -1))
          _ = try? connection.run(Fixture.shelf("3"))
        }
      }
      try await Fixture.expect(rows: 0, in: database)
    }
  }

  @Test("a mistake in our text is a fault without any bound value in it", arguments: Backend.available)
  func fault(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      let secret = "Mme Peeters"
      let mistakes: [SQL] = [
        "SELECT nothing FROM nowhere WHERE id = \(secret)", "SELEC \(secret)",
        "INSERT INTO anything (id, number) VALUES ('1', \(secret))", "INSERT INTO shelf (id) VALUES (\(secret)); SELECT 1",
        "INSERT INTO book (id, shelf, place) VALUES (\(secret), NULL, 1)",
      ]
      for mistake in mistakes {
        await #expect(
          performing: { try await database.transaction { _ = try $0.run(mistake) } },
          throws: { error in
            guard case .fault(let detail)? = error as? StoreFailure else { return false }
            return !detail.contains(secret)
          })
      }
      // The connection is none the worse for it.
      try await Fixture.expect(rows: 0, in: database)
    }
  }

  @Test("nothing can be written while reading", arguments: Backend.available)
  func readOnly(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      await #expect(
        performing: { try await database.read { _ = try $0.run(Fixture.shelf("1")) } },
        throws: { error in
          if case .fault? = error as? StoreFailure { return true }
          return false
        })
      try await Fixture.expect(rows: 0, in: database)
    }
  }

  @Test("a reader sees only what is committed, and one moment from beginning to end", arguments: Backend.available)
  func committedOnly(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      try await database.transaction { _ = try $0.run(Fixture.shelf("1", amount: 1)) }
      let reading = Gate()
      let written = Gate()
      async let seen: [Int?] = database.read { connection in
        let before = try connection.row("SELECT amount FROM shelf WHERE id = '1'")?.int("amount")
        reading.open()
        written.waitBlocking()
        return [before, try connection.row("SELECT amount FROM shelf WHERE id = '1'")?.int("amount")]
      }
      await reading.wait()
      let inside = Gate()
      let release = Gate()
      async let writing: Void = database.transaction { connection in
        try connection.run("UPDATE shelf SET amount = 2 WHERE id = '1'")
        inside.open()
        release.waitBlocking()
      }
      await inside.wait()
      #expect(try await Fixture.amount(database, "1") == 1)
      release.open()
      try await writing
      written.open()
      #expect(try await seen == [1, 1])
      #expect(try await Fixture.amount(database, "1") == 2)
    }
  }

  @Test("a connection kept beyond its transaction is of no use", arguments: Backend.available)
  func kept(backend: Backend) async throws {
    final class Box: @unchecked Sendable { var connection: (any Connection)? }
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      let box = Box()
      try await database.read { box.connection = $0 }
      #expect(throws: StoreFailure.fault("a connection was used after its transaction")) { try box.connection?.rows("SELECT 1 AS one") }
    }
  }

  @Test("a closed database says so", arguments: Backend.available)
  func closed(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      try await database.transaction { _ = try $0.run(Fixture.shelf("1")) }
      await database.close()
      await #expect(throws: StoreFailure.unavailable("the database is closed")) { try await Fixture.count(database) }
      await #expect(throws: StoreFailure.unavailable("the database is closed")) {
        try await database.transaction { _ = try $0.run(Fixture.shelf("2")) }
      }
      await database.close()
    }
  }
}
