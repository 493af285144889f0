import Kernel
import Store
import TestSupport
import Testing

/// Small tables that have every kind of column and rule the features use.
enum Fixture {
  static let migrations: [Migration] = [
    Migration(
      1, "shelf",
      [
        """
        CREATE TABLE shelf (
          id \(SQL.text) NOT NULL PRIMARY KEY,
          words \(SQL.text),
          amount \(SQL.integer) CONSTRAINT shelf_amount_not_negative CHECK (amount >= 0),
          content \(SQL.bytes)
        )\(SQL.strict)
        """,
        """
        CREATE TABLE book (
          id \(SQL.text) NOT NULL PRIMARY KEY,
          shelf \(SQL.text) NOT NULL REFERENCES shelf (id),
          place \(SQL.integer) NOT NULL,
          CONSTRAINT book_place UNIQUE (shelf, place)
        )\(SQL.strict)
        """,
        """
        CREATE TABLE later (
          id \(SQL.text) NOT NULL PRIMARY KEY,
          shelf \(SQL.text) NOT NULL REFERENCES shelf (id) DEFERRABLE INITIALLY DEFERRED
        )\(SQL.strict)
        """,
        // What every value of a test may be, without a rule.
        """
        CREATE TABLE anything (
          id \(SQL.text) NOT NULL PRIMARY KEY,
          number \(SQL.integer),
          words \(SQL.text),
          content \(SQL.bytes)
        )\(SQL.strict)
        """,
      ])
  ]

  static func shelf(_ id: String, amount: Int = 0, words: String? = nil) -> SQL {
    "INSERT INTO shelf (id, words, amount) VALUES (\(id), \(words), \(amount))"
  }

  static func amount(_ database: any Database, _ id: String) async throws -> Int? {
    try await database.read { try $0.row("SELECT amount FROM shelf WHERE id = \(id)")?.int("amount") }
  }

  static func count(_ database: any Database) async throws -> Int? {
    try await database.read { try $0.row("SELECT COUNT(*) AS n FROM shelf")?.int("n") }
  }

  static func expect(rows: Int, in database: any Database, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let count = try await count(database)
    #expect(count == rows, sourceLocation: sourceLocation)
  }
}

struct Refused: Error, Equatable {
  let reason: String
}
