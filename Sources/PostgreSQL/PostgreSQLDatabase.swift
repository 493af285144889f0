import CLibPQ
import Foundation
package import Logging
package import Secrets
package import Store
import Synchronization

/// The engine for larger installations: a PostgreSQL server, reached through a bounded number of connections.
///
/// Its statements are prepared and its session settings are made once for each connection, so a proxy that shares connections between
/// transactions cannot stand in between.
package final class PostgreSQLDatabase: Database {
  private let settings: PostgreSQLSettings
  private let vault: Vault
  private let pool: LinkPool
  /// Held while a transaction is tried again for the fourth time and later: those of one server then stop colliding with each other.
  private let lastTries = NSLock()

  package var dialect: Dialect { .postgres }

  /// Reads the address; the first query opens the first connection.
  ///
  /// - Parameter url: `postgresql://account:password@host:port/database`, or anything else that libpq reads. It is never logged.
  /// - Throws: ``StoreFailure/unavailable(_:)`` when the address cannot be read.
  package convenience init(
    url: String, vault: Vault, connections: Int = 8, schema: String? = nil, logger: Logger = Logger(label: "relais.postgresql")
  ) throws(StoreFailure) {
    try self.init(url: url, vault: vault, settings: PostgreSQLSettings(connections: connections, schema: schema), logger: logger)
  }

  package init(
    url: String, vault: Vault, settings: PostgreSQLSettings, logger: Logger = Logger(label: "relais.postgresql")
  ) throws(StoreFailure) {
    try settings.check()
    guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://"), let options = PQconninfoParse(url, nil) else {
      throw .unavailable("the address of PostgreSQL cannot be read; it looks like postgresql://account:password@host:5432/database")
    }
    PQconninfoFree(options)
    self.settings = settings
    self.vault = vault
    pool = LinkPool(limit: settings.connections, waitSeconds: settings.waitSeconds) {
      Link(address: url, settings: settings, logger: logger)
    }
  }

  /// How many callers wait for a connection at this moment.
  package var waiting: Int { pool.waiting }

  package func read<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
    try await onLink { link, database in
      try database.attempt("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", on: link, body)
    }
  }

  package func transaction<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await onLink { link, database in try database.attempt(Self.serializable, on: link, body) }
  }

  package func aside<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
    try await onLink { link, database in try database.attempt("BEGIN ISOLATION LEVEL REPEATABLE READ", on: link, body) }
  }

  package func exclusively<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await onLink { link, database in
      // The lock comes before the transaction, whose view of the data begins with its first statement. It ends with the connection.
      try link.begin("SET statement_timeout = 0; SET lock_timeout = 0")
      defer { link.drop() }
      try link.command("SELECT pg_advisory_lock(7264251, hashtext(coalesce(current_schema(), '')))")
      return try database.attempt(Self.serializable, on: link, body)
    }
  }

  /// Dropped tables are gone with their files. Of destroyed keys the old row versions are cleared; the server's own log and its backups
  /// are the business of whoever runs it.
  package func forgetDeleted(rewriting: Bool) async throws {
    try await onLink { link, _ in
      try link.begin("SET statement_timeout = 0; SET lock_timeout = 0")
      defer { link.drop() }
      try link.command("VACUUM cell_key")
    }
  }

  package func close() async { await pool.close() }

  private static let serializable = "BEGIN ISOLATION LEVEL SERIALIZABLE"

  private func onLink<Result: Sendable>(
    _ work: @escaping @Sendable (Link, PostgreSQLDatabase) throws -> Result
  ) async throws -> Result {
    let thread = try await pool.borrow()
    defer { pool.giveBack(thread) }
    return try await thread.run { [self] link in try work(link, self) }
  }

  // MARK: - On the connection's thread

  private func attempt<Result>(_ begin: String, on link: Link, _ body: (any Connection) throws -> Result) throws -> Result {
    for number in 1...settings.tries {
      let holdsLock = number > 3
      if holdsLock { lastTries.lock() }
      defer { if holdsLock { lastTries.unlock() } }
      if let result = try attemptOnce(begin, on: link, body) { return result }
      // Between 0 and 2, 4, 8 … 64 milliseconds: those who collided part ways.
      if number < settings.tries { Thread.sleep(forTimeInterval: Double.random(in: 0...0.001 * Double(1 << min(number, 6)))) }
    }
    throw StoreFailure.busy
  }

  /// - Returns: `nil` when the transaction collided with another and is to run again.
  private func attemptOnce<Result>(_ begin: String, on link: Link, _ body: (any Connection) throws -> Result) throws -> Result? {
    try link.begin(begin)
    let connection = PostgreSQLConnection(link, vault: vault)
    let outcome = Swift.Result { try body(connection) }
    connection.end()
    if let failure = connection.failure {
      link.rollback()
      switch failure {
      case .collided: return nil
      case .stale:
        link.forgetStatements()
        return nil
      case .failed(let failure):
        _ = try outcome.get()
        // The body went on as if nothing had happened; the server has undone everything.
        throw failure
      }
    }
    do {
      let result = try outcome.get()
      switch try link.commit() {
      case .stored: return result
      case .collided: return nil
      }
    } catch {
      link.rollback()
      throw error
    }
  }
}

extension PostgreSQLDatabase {
  /// Makes the schema named in the settings. For tests, and for several installations in one database.
  package func makeSchema() async throws { try await onSchema("CREATE SCHEMA") }

  /// Removes the schema named in the settings with everything in it.
  package func dropSchema() async throws { try await onSchema("DROP SCHEMA IF EXISTS", "CASCADE") }

  private func onSchema(_ verb: String, _ end: String = "") async throws {
    guard let schema = settings.schema else { throw StoreFailure.fault("no schema is named in the settings") }
    try await onLink { link, _ in
      try link.begin("BEGIN")
      do {
        try link.command("\(verb) \(schema) \(end)")
        _ = try link.commit()
      } catch {
        link.rollback()
        throw error
      }
    }
  }
}
