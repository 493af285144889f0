import CLibPQ
import Dispatch
import Foundation
import Secrets
package import Store
import StorePostgreSQL

/// Runs a test on a database of its own with every migration of the program, made and removed by the server in one command each.
///
/// - Throws: what the body throws, and ``StoreFailure`` when there is no server, or when it is not on this machine.
func withMigratedPostgreSQL<Result>(_ body: (any Database) async throws -> Result) async throws -> Result {
  let template = try await PostgreSQLTemplate.shared.name()
  await TestLine.shared.enter()
  defer { Task { await TestLine.shared.leave() } }
  let name = PostgreSQLTemplate.freshName("test")
  try await onTestServer("CREATE DATABASE \(name) TEMPLATE \(template)")
  let database = try PostgreSQLDatabase(url: TestPostgreSQL.localAddress(database: name), vault: .ofTests, settings: .ofTests)
  let outcome: Swift.Result<Result, any Error>
  do { outcome = .success(try await body(database)) } catch { outcome = .failure(error) }
  await database.close()
  // A body may have left its connections lost or busy.
  try await onTestServer("DROP DATABASE \(name) WITH (FORCE)")
  return try outcome.get()
}

/// A migrated database, made once for the whole run and copied for every test: migrating anew took longer than most tests themselves.
private actor PostgreSQLTemplate {
  static let shared = PostgreSQLTemplate()
  private var making: Task<String, any Error>?

  static func freshName(_ kind: String) -> String {
    "\(kind)_" + (0..<12).map { _ in String(UInt8.random(in: 0...15), radix: 16) }.joined()
  }

  func name() async throws -> String {
    if let making { return try await making.value }
    let task = Task { try await Self.make() }
    making = task
    return try await task.value
  }

  private static func make() async throws -> String {
    let name = freshName("template")
    try await onTestServer("CREATE DATABASE \(name)")
    let database = try PostgreSQLDatabase(url: TestPostgreSQL.localAddress(database: name), vault: .ofTests, settings: .ofTests)
    try await MigrationRunner(allMigrations).migrate(database, at: .migrationOfTests)
    // Nobody may be connected to what is copied.
    await database.close()
    return name
  }
}

/// A command that no transaction can hold, on a connection of its own.
private func onTestServer(_ command: String) async throws {
  let address = try TestPostgreSQL.localAddress()
  try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
    DispatchQueue.global().async {
      let connection = PQconnectdb(address)
      defer { PQfinish(connection) }
      let answer = PQexec(connection, command)
      defer { PQclear(answer) }
      if PQresultStatus(answer) == PGRES_COMMAND_OK {
        done.resume()
      } else {
        let reason = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        done.resume(throwing: StoreFailure.unavailable("\(command): \(reason)"))
      }
    }
  }
}

extension TestPostgreSQL {
  /// The same server, with another database in the address.
  package static func localAddress(database: String) throws(StoreFailure) -> String {
    let address = try localAddress()
    guard var parts = URLComponents(string: address) else { throw .unavailable("RELAIS_TEST_POSTGRES is no address") }
    parts.path = "/\(database)"
    return parts.string ?? address
  }
}

/// Lets a few tests at a time onto the server: all start at once, and a server has a limit of connections (100 unless told otherwise).
actor TestLine {
  static let shared = TestLine()
  private var free = 10
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func enter() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func leave() {
    guard waiting.isEmpty else { return waiting.removeFirst().resume() }
    free += 1
  }
}
