import Kernel
import Secrets
import Store
import Synchronization

/// Passes everything on and keeps the statements of each transaction, so that the same SQL can be run with nothing around it.
final class RecordingDatabase: Database {
  private let database: any Database
  private let transactions = Mutex<[[Statement]]>([])

  typealias Statement = (text: String, values: [SQLValue])

  init(_ database: any Database) { self.database = database }

  var dialect: Dialect { database.dialect }

  /// A line of JSON a transaction: a list of statements, each its text and its values; bytes as an object with their hexadecimal digits.
  var lines: [UInt8] {
    var json = JSONWriter()
    for transaction in transactions.withLock({ $0 }) {
      json.list { json in for statement in transaction { Self.write(statement, to: &json) } }
      json.endLine()
    }
    return json.take()
  }

  private static func write(_ statement: Statement, to json: inout JSONWriter) {
    json.list { json in
      json.value(statement.text)
      json.list { json in
        for value in statement.values {
          switch value {
          case .null: json.null()
          case .integer(let number): json.value(Int(number))
          case .text(let text): json.value(text)
          case .bytes(let bytes): json.object { $0.field("bytes", hexadecimal(bytes)) }
          }
        }
      }
    }
  }

  func read<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
    try await database.read(body)
  }

  func transaction<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
    let (result, statements) = try await database.transaction { connection in
      let recording = RecordingConnection(connection)
      let result = try body(recording)
      return (result, recording.statements)
    }
    transactions.withLock { $0.append(statements) }
    return result
  }

  func exclusively<Result: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
    try await database.exclusively(body)
  }

  func forgetDeleted(rewriting: Bool) async throws { try await database.forgetDeleted(rewriting: rewriting) }

  func close() async { await database.close() }
}

private final class RecordingConnection: Connection {
  private let connection: any Connection
  private(set) var statements: [RecordingDatabase.Statement] = []

  init(_ connection: any Connection) { self.connection = connection }

  var dialect: Dialect { connection.dialect }
  var vault: Vault { connection.vault }

  func rows(_ sql: SQL) throws(StoreFailure) -> [Row] {
    statements.append(sql.rendered(for: dialect))
    return try connection.rows(sql)
  }

  @discardableResult
  func run(_ sql: SQL) throws(StoreFailure) -> Int {
    statements.append(sql.rendered(for: dialect))
    return try connection.run(sql)
  }
}
