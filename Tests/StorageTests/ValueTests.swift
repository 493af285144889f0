import Kernel
import Store
import TestSupport
import Testing

@Suite("values on both engines")
struct ValueTests {
  static let texts: [String] = [
    "", " ", "Ixelles", "é😀👩‍👩‍👧‍👦", "مرحبا بالعالم", "‮right to left‬", "\u{301}", "e\u{301}",
    "\u{FFFF}\u{10FFFF}", "a'b\"c\\d;e%_\n\r\t",
    "$1 ?1 :name @x",
  ]
  static let numbers: [Int64] = [0, 1, -1, 2_147_483_648, -2_147_483_649, .max, .min]

  @Test("every kind of value comes back as it was stored", arguments: Backend.available)
  func roundTrip(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      let blobs: [[UInt8]] = [[], [0], [0, 1, 255, 39, 92], Array(0...255)]
      try await database.transaction { connection in
        for (index, text) in Self.texts.enumerated() {
          try connection.run("INSERT INTO anything (id, words) VALUES (\("t\(index)"), \(text))")
        }
        for (index, number) in Self.numbers.enumerated() {
          try connection.run("INSERT INTO anything (id, number) VALUES (\("n\(index)"), \(number))")
        }
        for (index, blob) in blobs.enumerated() {
          try connection.run("INSERT INTO anything (id, content) VALUES (\("b\(index)"), \(blob))")
        }
      }
      try await database.read { connection in
        for (index, text) in Self.texts.enumerated() {
          let row = try #require(try connection.row("SELECT words, number FROM anything WHERE id = \("t\(index)")"))
          // The same scalars, not only the same characters.
          #expect(try Array(row.text("words").unicodeScalars) == Array(text.unicodeScalars))
          #expect(try row.value("number") == .null)
        }
        for (index, number) in Self.numbers.enumerated() {
          let row = try #require(try connection.row("SELECT number FROM anything WHERE id = \("n\(index)")"))
          #expect(try row.value("number") == .integer(number))
        }
        for (index, blob) in blobs.enumerated() {
          let row = try #require(try connection.row("SELECT content FROM anything WHERE id = \("b\(index)")"))
          #expect(try row.value("content") == .bytes(blob))
        }
      }
    }
  }

  @Test("a million bytes of text and of anything come back whole", arguments: Backend.available)
  func large(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      let text = String(repeating: "é😀x", count: 150_000)
      let blob: [UInt8] = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try await database.transaction { _ = try $0.run("INSERT INTO anything (id, words, content) VALUES ('1', \(text), \(blob))") }
      let row = try #require(try await database.read { try $0.row("SELECT words, content FROM anything") })
      #expect(try row.text("words").utf8.elementsEqual(text.utf8))
      #expect(try row.bytes("content") == blob)
    }
  }

  @Test("the same statement takes a value one time and none the next", arguments: Backend.available)
  func optional(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      try await database.transaction { connection in
        for (index, number) in [nil, 7, nil, 8].enumerated() {
          try connection.run("INSERT INTO anything (id, number) VALUES (\(String(index)), \(number))")
        }
      }
      let numbers = try await database.read { connection in
        try connection.rows("SELECT number FROM anything ORDER BY id").map { try $0.intIfAny("number") }
      }
      #expect(numbers == [nil, 7, nil, 8])
    }
  }

  @Test("text with a null byte is refused, in writing and in asking", arguments: Backend.available)
  func nullByte(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      let refusal = StoreFailure.unstorable("text with a null byte")
      await #expect(throws: refusal) {
        try await database.transaction { _ = try $0.run(Fixture.shelf("a\u{0}b")) }
      }
      await #expect(throws: refusal) {
        try await database.read { _ = try $0.rows("SELECT id FROM shelf WHERE id = \("a\u{0}")") }
      }
      try await Fixture.expect(rows: 0, in: database)
    }
  }

  @Test("what looks like SQL stays text", arguments: Backend.available)
  func injection(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      let attack = "x'); DROP TABLE shelf; --"
      try await database.transaction { _ = try $0.run(Fixture.shelf("1", words: attack)) }
      let found = try await database.read { connection in
        try connection.rows("SELECT words FROM shelf WHERE words = \(attack) AND id IN (\(list: ["1", attack]))")
      }
      #expect(try found.map { try $0.text("words") } == [attack])
    }
  }

  @Test("sums and counts are whole numbers; a fraction is refused", arguments: Backend.available)
  func sums(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      try await database.transaction { connection in
        for index in 1...4 { try connection.run(Fixture.shelf(String(index), amount: index)) }
      }
      let sum = try await database.read { try $0.row("SELECT SUM(amount) AS total FROM shelf")?.int("total") }
      #expect(sum == 10)
      await #expect(throws: StoreFailure.self) {
        try await database.read { _ = try $0.rows("SELECT AVG(amount) AS average FROM shelf WHERE amount < 3") }
      }
    }
  }

  @Test("text is sorted by its bytes", arguments: Backend.available)
  func order(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      try await database.transaction { connection in
        for id in ["é", "b", "a", "B", "_", "Z", "10", "9"] { try connection.run(Fixture.shelf(id)) }
      }
      let ids = try await database.read { try $0.rows("SELECT id FROM shelf ORDER BY id").map { try $0.text("id") } }
      #expect(ids == ["10", "9", "B", "Z", "_", "a", "b", "é"])
    }
  }

  @Test("the number of changed rows is told, and returned rows come back", arguments: Backend.available)
  func changes(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      let counts: [Int] = try await database.transaction { connection in
        for index in 1...3 { try connection.run(Fixture.shelf(String(index))) }
        return [
          try connection.run("UPDATE shelf SET amount = 5 WHERE id <> '1'"),
          try connection.run("SELECT id FROM shelf"),
          try connection.run("UPDATE shelf SET amount = 5 WHERE id = 'none'"),
          try connection.run("INSERT INTO shelf (id, amount) VALUES ('1', 1) ON CONFLICT (id) DO NOTHING"),
          try connection.rows("DELETE FROM shelf WHERE amount = 5 RETURNING id").count,
        ]
      }
      #expect(counts == [2, 0, 0, 0, 2])
      try await Fixture.expect(rows: 1, in: database)
    }
  }

  @Test("more statements than are kept prepared, and lists of every length", arguments: Backend.available)
  func manyStatements(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      try await database.transaction { connection in
        for index in 0..<600 { try connection.run(Fixture.shelf(String(index))) }
      }
      let found: [Int] = try await database.read { connection in
        var found: [Int] = []
        for length in [1, 2, 40, 41, 500] + Array(1...300) {
          let ids = (0..<length).map(String.init)
          found.append(try connection.row("SELECT COUNT(*) AS n FROM shelf WHERE id IN (\(list: ids))")?.int("n") ?? -1)
        }
        return found
      }
      #expect(found == [1, 2, 40, 41, 500] + Array(1...300))
    }
  }
}
