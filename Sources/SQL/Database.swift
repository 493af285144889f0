package import Secrets

/// One connection inside one transaction. Queries are extensions of it, in each feature's `Store` folder.
package protocol Connection {
  var dialect: Dialect { get }
  /// Opens and seals what is personal.
  var vault: Vault { get }
  /// Every row of the answer.
  func rows(_ sql: SQL) throws(StoreFailure) -> [Row]
  /// - Returns: how many rows were changed.
  @discardableResult func run(_ sql: SQL) throws(StoreFailure) -> Int
}

extension Connection {
  package func row(_ sql: SQL) throws(StoreFailure) -> Row? { try rows(sql).first }
}

/// A database on either engine.
///
/// A statement that fails ends its transaction on both engines: even when the body catches the error, nothing is stored and the
/// caller gets the failure. A body asks first (`INSERT … ON CONFLICT DO NOTHING`) where it wants to go on.
///
/// Rooms outside `Store` write through ``Database/act(as:doing:_:)``, which adds the access log entry; this protocol is what a
/// driver provides.
package protocol Database: Sendable {
  var dialect: Dialect { get }
  /// A consistent view; nothing can be written.
  func read<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result
  /// One transaction, durable when the call returns; rolled back when the body throws.
  ///
  /// The body may run again after a collision with another writer (PostgreSQL), so it has no effect outside the database.
  func transaction<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result
  /// A transaction that no other exclusive one overlaps, of this server or of another: for migrations.
  ///
  /// Waits for a lock of the engine and has no time limit of its own, so it is not for answering a visitor.
  func exclusively<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result
  /// A transaction for work behind the scenes on rows that nobody else changes: it never makes those of visitors run again.
  ///
  /// It sees one consistent view. Two such transactions that change the same row collide, and one runs again. On PostgreSQL it takes no
  /// part in the checks between serializable transactions.
  func aside<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result
  /// Removes what deleted rows left behind in files, as far as the engine can: free pages, the write-ahead log.
  ///
  /// - Parameter rewriting: the whole file is written anew, for words that were deleted before the engine was told to write over them.
  ///   Writers wait meanwhile.
  func forgetDeleted(rewriting: Bool) async throws
  /// Waits for what is under way, then lets the files or connections go. Every later call fails with ``StoreFailure/unavailable(_:)``.
  func close() async
}

extension Database {
  package func aside<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
    try await transaction(body)
  }
}
