import Kernel
import Store
import TestSupport
import Testing

@Suite("many at once on both engines")
struct ConcurrencyTests {
  @Test("32 writers count to 200 together without losing one", arguments: Backend.available)
  func counter(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      try await database.transaction { _ = try $0.run(Fixture.shelf("counter")) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<32 {
          let times = 200 / 32 + (writer < 200 % 32 ? 1 : 0)
          group.addTask {
            for _ in 0..<times {
              // Read, think, write: what loses updates where transactions are too weak.
              try await database.transaction { connection in
                let now = try connection.row("SELECT amount FROM shelf WHERE id = 'counter'")?.int("amount") ?? 0
                try connection.run("UPDATE shelf SET amount = \(now + 1) WHERE id = 'counter'")
              }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await Fixture.amount(database, "counter") == 200)
    }
  }

  @Test("of 16 who want the last place exactly one gets it, 20 times", arguments: Backend.available)
  func lastPlace(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      for round in 0..<20 {
        let shelf = "shelf \(round)"
        try await database.transaction { _ = try $0.run(Fixture.shelf(shelf, amount: 1)) }
        let outcomes = await withTaskGroup(of: Swift.Result<String, any Error>.self) { group in
          for client in 0..<16 { group.addTask { await Self.take(database, shelf, client) } }
          return await group.reduce(into: []) { $0.append($1) }
        }
        let winners = outcomes.compactMap { try? $0.get() }
        let refusals = outcomes.compactMap { outcome -> Refused? in
          if case .failure(let error) = outcome { return error as? Refused }
          return nil
        }
        #expect(winners.count == 1)
        #expect(refusals == Array(repeating: Refused(reason: "full"), count: 15))
        let books = try await database.read { try $0.rows("SELECT id FROM book WHERE shelf = \(shelf)").map { try $0.text("id") } }
        #expect(books == winners)
      }
    }
  }

  private static func take(_ database: any Database, _ shelf: String, _ client: Int) async -> Swift.Result<String, any Error> {
    do {
      return .success(
        try await database.transaction { connection in
          let free = try connection.row("SELECT amount FROM shelf WHERE id = \(shelf)")?.int("amount") ?? 0
          guard free > 0 else { throw Refused(reason: "full") }
          let book = "\(shelf), client \(client)"
          try connection.run("UPDATE shelf SET amount = \(free - 1) WHERE id = \(shelf)")
          try connection.run("INSERT INTO book (id, shelf, place) VALUES (\(book), \(shelf), \(client))")
          return book
        })
    } catch {
      return .failure(error)
    }
  }

  @Test("two who each look at what the other writes do not both pass", arguments: Backend.available)
  func writeSkew(backend: Backend) async throws {
    try await withDatabase(backend, migrations: Fixture.migrations) { database in
      for round in 0..<10 {
        let prefix = "\(round)"
        try await database.transaction { connection in
          for side in ["a", "b"] { try connection.run(Fixture.shelf(prefix + side, amount: 1, words: prefix)) }
        }
        await withTaskGroup(of: Void.self) { group in
          for side in ["a", "b"] {
            group.addTask {
              // At least one of the two has to stay.
              try? await database.transaction { connection in
                let all = try connection.row("SELECT SUM(amount) AS n FROM shelf WHERE words = \(prefix)")?.int("n") ?? 0
                guard all > 1 else { throw Refused(reason: "the last one") }
                try connection.run("UPDATE shelf SET amount = 0 WHERE id = \(prefix + side)")
              }
            }
          }
        }
        let left = try await database.read { try $0.row("SELECT SUM(amount) AS n FROM shelf WHERE words = \(prefix)")?.int("n") }
        #expect(left == 1)
      }
    }
  }
}
