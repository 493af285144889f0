import Foundation
import GRDB
import Secrets
import Store

/// One of the pool's connections, for the length of one body.
final class SQLiteConnection: Store.Connection {
  private let database: GRDB.Database
  private let isWriting: Bool
  let vault: Vault
  /// The first statement that failed: nothing more runs after it, as on PostgreSQL.
  private var failure: StoreFailure?
  private var hasEnded = false

  init(_ database: GRDB.Database, vault: Vault, writing: Bool) {
    self.database = database
    self.vault = vault
    isWriting = writing
  }

  var dialect: Dialect { .sqlite }

  /// Runs a whole body: a failure that it swallowed counts all the same.
  func carryOut<Result>(_ body: (any Store.Connection) throws -> Result) throws -> Result {
    defer { hasEnded = true }
    let result = try body(self)
    if let failure { throw failure }
    return result
  }

  func rows(_ sql: Store.SQL) throws(StoreFailure) -> [Store.Row] {
    try perform(sql) { statement throws(StoreFailure) in
      let names = statement.columnNames
      let columns = RowColumns(names)
      var rows: [Store.Row] = []
      do {
        let cursor = try GRDB.Row.fetchCursor(statement)
        while try cursor.next() != nil {
          var values: [SQLValue] = []
          values.reserveCapacity(names.count)
          for index in names.indices {
            // Straight from the engine: through the row each value would be looked up as one of any type.
            values.append(try Self.value(DatabaseValue(sqliteStatement: statement.sqliteStatement, index: CInt(index)), column: names[index]))
          }
          rows.append(Store.Row(columns: columns, values: values))
        }
      } catch {
        throw SQLiteFailures.failure(error, during: .step, of: statement.sql, writing: isWriting)
      }
      return rows
    }
  }

  @discardableResult
  func run(_ sql: Store.SQL) throws(StoreFailure) -> Int {
    try perform(sql) { statement throws(StoreFailure) in
      let before = database.totalChangesCount
      do {
        try statement.execute()
      } catch {
        throw SQLiteFailures.failure(error, during: .step, of: statement.sql, writing: isWriting)
      }
      // The engine keeps the count of the last statement that changed rows; one that changes none does not reset it.
      return database.totalChangesCount == before ? 0 : database.changesCount
    }
  }

  private func perform<Answer>(
    _ sql: Store.SQL, _ work: (GRDB.Statement) throws(StoreFailure) -> Answer
  ) throws(StoreFailure) -> Answer {
    guard !hasEnded else { throw .fault("a connection was used after its transaction") }
    if let failure { throw failure }
    let (text, values) = sql.rendered(for: .sqlite)
    try SQLValue.check(values)
    do throws(StoreFailure) {
      return try work(try prepared(text, values))
    } catch {
      failure = error
      throw error
    }
  }

  private func prepared(_ text: String, _ values: [SQLValue]) throws(StoreFailure) -> GRDB.Statement {
    do {
      // Texts with a long list of values come in as many variants as lists have lengths: those are not kept.
      let statement = try values.count > 40 ? database.makeStatement(sql: text) : database.cachedStatement(sql: text)
      try statement.setArguments(StatementArguments(values.map(Self.databaseValue)))
      return statement
    } catch {
      throw SQLiteFailures.failure(error, during: .prepare, of: text, writing: isWriting)
    }
  }

  private static func databaseValue(_ value: SQLValue) -> DatabaseValue {
    switch value {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }

  private static func value(_ value: DatabaseValue, column: String) throws(StoreFailure) -> SQLValue {
    switch value.storage {
    case .null: .null
    case .int64(let number): .integer(number)
    case .string(let text): .text(text)
    case .blob(let data): .bytes([UInt8](data))
    case .double: throw .fault("column \(column) holds a fraction, which Relais does not store")
    }
  }
}
