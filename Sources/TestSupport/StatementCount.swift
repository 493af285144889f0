import Secrets
package import Store
import Synchronization

/// A database that counts the statements put to it, for tests that say how many a page makes whatever the rows.
///
/// What a driver adds by itself to begin, group and end a transaction is not counted.
package final class CountingDatabase: Database {
  private let base: any Database
  private let statements = Mutex<[String]>([])

  package init(_ base: any Database) { self.base = base }

  /// The statements that one piece of work makes, each with its values left out.
  package func statements(of work: () async throws -> Void) async throws -> [String] {
    statements.withLock { $0 = [] }
    try await work()
    return statements.withLock { $0 }
  }

  fileprivate func note(_ sql: SQL) {
    let text = sql.rendered(for: base.dialect).text
    statements.withLock { $0.append(text) }
  }

  package var dialect: Dialect { base.dialect }

  package func read<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
    try await base.read { try body(CountingConnection(base: $0, database: self)) }
  }

  package func transaction<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
    try await base.transaction { try body(CountingConnection(base: $0, database: self)) }
  }

  package func exclusively<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
    try await base.exclusively { try body(CountingConnection(base: $0, database: self)) }
  }

  package func aside<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
    try await base.aside { try body(CountingConnection(base: $0, database: self)) }
  }

  package func forgetDeleted(rewriting: Bool) async throws { try await base.forgetDeleted(rewriting: rewriting) }
  package func close() async { await base.close() }
}

private struct CountingConnection: Connection {
  let base: any Connection
  let database: CountingDatabase

  var dialect: Dialect { base.dialect }
  var vault: Vault { base.vault }

  func rows(_ sql: SQL) throws(StoreFailure) -> [Row] {
    database.note(sql)
    return try base.rows(sql)
  }

  @discardableResult func run(_ sql: SQL) throws(StoreFailure) -> Int {
    database.note(sql)
    return try base.run(sql)
  }
}
