package import Kernel

/// How a database's shape stands to the program's.
package enum MigrationState: Hashable, Sendable {
  case ready
  /// These migrations still have to be applied.
  case pending([Int])
  /// This program must not touch the database; the sentence says why and what to do.
  case incompatible(String)
}

/// Brings a database to the shape that this program knows: all that is missing in one transaction, or nothing.
package struct MigrationRunner: Sendable {
  private let migrations: [Migration]

  package init(_ migrations: [Migration]) { self.migrations = migrations }

  /// Applies what the database has not seen yet.
  ///
  /// Several servers may start at once: one applies, the others find nothing to do.
  /// - Returns: the migrations applied now.
  /// - Throws: ``StoreFailure/incompatible(_:)`` when the database was made by a newer program or a shipped migration was changed;
  ///   ``StoreFailure/fault(_:)`` when the numbers do not rise from 1 without a gap.
  @discardableResult
  package func migrate(_ database: any Database, at now: Instant) async throws -> [Migration] {
    try checkNumbers()
    return try await database.exclusively { connection in
      try connection.run(Self.table)
      let pending = try pending(after: Self.applied(connection))
      for migration in pending {
        try Self.run(migration.statements, on: connection)
        try migration.carryOver?(connection, now)
        try Self.run(migration.lastStatements, on: connection)
        try connection.run(
          """
          INSERT INTO schema_migration (number, name, checksum, applied_at)
          VALUES (\(migration.number), \(migration.name), \(migration.checksum), \(now))
          """)
      }
      return pending
    }
  }

  private static func run(_ statements: [SQL], on connection: any Connection) throws(StoreFailure) {
    for statement in statements where !isEmpty(statement, in: connection.dialect) { try connection.run(statement) }
  }

  /// Compares without changing anything: what a readiness check asks.
  /// - Throws: ``StoreFailure`` when the database does not answer.
  package func state(_ database: any Database) async throws -> MigrationState {
    try checkNumbers()
    return try await database.read { connection in
      let tables = try connection.row(Self.tableCount)?.int("tables") ?? 0
      do {
        let pending = try pending(after: tables == 0 ? [] : Self.applied(connection))
        return pending.isEmpty ? .ready : .pending(pending.map(\.number))
      } catch StoreFailure.incompatible(let sentence) {
        return .incompatible(sentence)
      }
    }
  }

  private func checkNumbers() throws(StoreFailure) {
    for (index, migration) in migrations.enumerated() where migration.number != index + 1 {
      throw .fault("migration \(migration.number) (\(migration.name)) stands where number \(index + 1) is expected")
    }
  }

  private func pending(after applied: [Applied]) throws(StoreFailure) -> [Migration] {
    for (index, one) in applied.enumerated() {
      guard one.number <= migrations.count else {
        throw .incompatible(
          "The database holds migration \(one.number) (\(one.name)), and this program knows \(migrations.count): a newer Relais made it. "
            + "Start that newer version, or restore a backup from before the update.")
      }
      guard one.number == index + 1 else {
        throw .incompatible(
          "The database lacks migration \(index + 1) but holds \(one.number): its table schema_migration was changed by hand. "
            + "Restore a backup.")
      }
      guard one.checksum == migrations[index].checksum else {
        throw .incompatible(
          "Migration \(one.number) (\(one.name)) was applied with another content than this program has. "
            + "Start the version that made this database, or put the migration's file back as it was shipped.")
      }
    }
    return Array(migrations.dropFirst(applied.count))
  }

  // MARK: - Its own table

  private struct Applied {
    let number: Int
    let name: String
    let checksum: String
  }

  private static let table: SQL = """
    CREATE TABLE IF NOT EXISTS schema_migration (
      number \(SQL.integer) NOT NULL PRIMARY KEY,
      name \(SQL.text) NOT NULL,
      checksum \(SQL.text) NOT NULL,
      applied_at \(SQL.integer) NOT NULL
    )\(SQL.strict)
    """

  private static let tableCount: SQL = """
    SELECT COUNT(*) AS tables FROM \
    \(sqlite: "sqlite_master WHERE type = 'table' AND name = ", postgres: "pg_tables WHERE schemaname = current_schema() AND tablename = ")\
    'schema_migration'
    """

  private static func applied(_ connection: any Connection) throws(StoreFailure) -> [Applied] {
    var applied: [Applied] = []
    for row in try connection.rows("SELECT number, name, checksum FROM schema_migration ORDER BY number") {
      applied.append(Applied(number: try row.int("number"), name: try row.text("name"), checksum: try row.text("checksum")))
    }
    return applied
  }

  /// A statement that only the other engine needs, such as a full-text table.
  private static func isEmpty(_ statement: SQL, in dialect: Dialect) -> Bool {
    statement.rendered(for: dialect).text.allSatisfy(\.isWhitespace)
  }
}
