import Store

/// How long things may take, and how many at once.
package struct PostgreSQLSettings: Sendable {
  /// Connections at most. They are opened when they are first needed.
  package var connections: Int
  /// How long a caller waits for a free connection.
  package var waitSeconds: Double
  package var connectSeconds: Int
  package var statementMilliseconds: Int
  package var lockMilliseconds: Int
  /// How often a transaction is tried again after a collision before the caller is told that the database is busy.
  package var tries: Int
  /// Prepared statements kept for each connection.
  package var preparedStatements: Int
  /// The schema that holds the tables; `nil` is the one of the account.
  package var schema: String?

  package init(
    connections: Int = 8, waitSeconds: Double = 10, connectSeconds: Int = 5, statementMilliseconds: Int = 30_000,
    lockMilliseconds: Int = 5_000, tries: Int = 20, preparedStatements: Int = 256, schema: String? = nil
  ) {
    self.connections = connections
    self.waitSeconds = waitSeconds
    self.connectSeconds = connectSeconds
    self.statementMilliseconds = statementMilliseconds
    self.lockMilliseconds = lockMilliseconds
    self.tries = tries
    self.preparedStatements = preparedStatements
    self.schema = schema
  }

  /// What each new connection is told. The schema's name was checked: it has letters, digits and `_` only.
  var sessionText: String {
    """
    SET statement_timeout = \(statementMilliseconds); SET lock_timeout = \(lockMilliseconds); \
    SET idle_in_transaction_session_timeout = 60000; SET client_min_messages = warning; SET bytea_output = hex; \
    SET standard_conforming_strings = on
    """ + (schema.map { "; SET search_path TO \($0)" } ?? "")
  }

  func check() throws(StoreFailure) {
    guard connections > 0, tries > 0, preparedStatements > 0 else { throw .fault("a limit of the database is not positive") }
    guard let schema else { return }
    let allowed = schema.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    guard allowed, let first = schema.utf8.first, !(48...57).contains(first), schema.utf8.count <= 63 else {
      throw .fault("a schema's name has small letters, digits and _ only")
    }
  }
}
