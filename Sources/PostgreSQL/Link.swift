import CLibPQ
import Logging
import Store

/// One connection to the server, opened when needed and again after it was lost. It lives on one thread.
final class Link {
  enum Ending {
    case stored
    /// The server undid it because of another transaction: it may be tried again.
    case collided
  }

  private let address: String
  let settings: PostgreSQLSettings
  private let logger: Logger
  private var connection: OpaquePointer?
  private var prepared: PreparedShelf

  init(address: String, settings: PostgreSQLSettings, logger: Logger) {
    self.address = address
    self.settings = settings
    self.logger = logger
    prepared = PreparedShelf(limit: settings.preparedStatements)
  }

  deinit { if let connection { PQfinish(connection) } }

  // MARK: - Transactions

  /// Begins a transaction. A connection lost since the last one is replaced first: nothing has been done on it yet.
  func begin(_ text: String) throws(StoreFailure) {
    if connection != nil {
      do throws(StoreFailure) {
        return try command(text)
      } catch {
        guard connection == nil else { throw error }
        logger.notice("the connection to PostgreSQL was lost; connecting again")
      }
    }
    try connect()
    try command(text)
  }

  func commit() throws(StoreFailure) -> Ending {
    guard let connection else { throw .unavailable("the connection to PostgreSQL was lost") }
    let result = PQexec(connection, "COMMIT")
    defer { PQclear(result) }
    guard PQstatus(connection) == CONNECTION_OK else {
      drop()
      throw .unavailable("the connection to PostgreSQL was lost while storing: whether the work was stored is not known")
    }
    if PQresultStatus(result) == PGRES_COMMAND_OK {
      guard String(cString: PQcmdStatus(result)) == "COMMIT" else { throw .fault("PostgreSQL undid a transaction that looked whole") }
      return .stored
    }
    let refusal = Refusal(result)
    if refusal.isCollision { return .collided }
    throw refusal.failure(of: "COMMIT")
  }

  /// Undoes the transaction. A connection that cannot is given up, which undoes it too.
  func rollback() {
    guard connection != nil else { return }
    do throws(StoreFailure) { try command("ROLLBACK") } catch { drop() }
  }

  /// After another server changed the tables, kept statements may no longer fit.
  func forgetStatements() {
    prepared.removeAll()
    guard connection != nil else { return }
    do throws(StoreFailure) { try command("DEALLOCATE ALL") } catch { drop() }
  }

  func drop() {
    if let connection { PQfinish(connection) }
    connection = nil
    prepared.removeAll()
  }

  // MARK: - Statements

  /// A text of ours without values.
  func command(_ text: String) throws(StoreFailure) {
    guard let connection else { throw .unavailable("the connection to PostgreSQL was lost") }
    let result = PQexec(connection, text)
    defer { PQclear(result) }
    let status = PQresultStatus(result)
    guard status != PGRES_COMMAND_OK, status != PGRES_TUPLES_OK else { return }
    throw refused(result, text).failure(of: text)
  }

  /// Runs a statement, prepared at its first use on this connection, and hands its result to `read`.
  func perform<Answer>(
    _ text: String, _ values: [SQLValue], read: (OpaquePointer) throws(StoreFailure) -> Answer
  ) throws(LinkError) -> Answer {
    guard connection != nil else { throw .failed(.unavailable("the connection to PostgreSQL was lost")) }
    guard values.count <= 65_535 else { throw .failed(.fault("more values than PostgreSQL takes in one statement")) }
    let parameters = Parameters(values)
    let name = try prepare(text, parameters)
    let result = parameters.withPointers { pointers, lengths, formats in
      PQexecPrepared(connection, name, Int32(values.count), pointers, lengths, formats, 0)
    }
    defer { PQclear(result) }
    let status = PQresultStatus(result)
    guard let result, status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK else { throw linkError(result, text) }
    do throws(StoreFailure) { return try read(result) } catch { throw .failed(error) }
  }

  private func prepare(_ text: String, _ parameters: Parameters) throws(LinkError) -> String {
    let key = PreparedShelf.Key(text: text, types: parameters.types)
    if let name = prepared.name(for: key) { return name }
    if let oldest = prepared.makeRoom() {
      do throws(StoreFailure) { try command("DEALLOCATE \(oldest)") } catch { throw .failed(error) }
    }
    let name = prepared.newName()
    let result = PQprepare(connection, name, text, Int32(parameters.types.count), parameters.types)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw linkError(result, text) }
    prepared.keep(name, for: key)
    return name
  }

  private func linkError(_ result: OpaquePointer?, _ text: String) -> LinkError {
    let refusal = refused(result, text)
    if refusal.isCollision { return .collided }
    if refusal.isStaleStatement { return .stale }
    return .failed(refusal.failure(of: text))
  }

  private func refused(_ result: OpaquePointer?, _ text: String) -> Refusal {
    guard PQstatus(connection) == CONNECTION_OK else {
      drop()
      return .lost
    }
    return Refusal(result)
  }

  // MARK: - Connecting

  private func connect() throws(StoreFailure) {
    let words: [(String, String)] = [
      ("dbname", address), ("client_encoding", "UTF8"), ("application_name", "relais"),
      ("connect_timeout", String(settings.connectSeconds)), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
      ("keepalives_count", "3"), ("tcp_user_timeout", "30000"),
    ]
    let fresh = Self.withCStrings(words.map(\.0)) { keys in
      Self.withCStrings(words.map(\.1)) { values in PQconnectdbParams(keys, values, 1) }
    }
    guard let fresh else { throw .unavailable("no memory for a connection to PostgreSQL") }
    guard PQstatus(fresh) == CONNECTION_OK else {
      // The server's words name the host and the account, never the password.
      let words = String(cString: PQerrorMessage(fresh)).split(separator: "\n").first.map(String.init) ?? ""
      PQfinish(fresh)
      throw .unavailable("cannot connect to PostgreSQL: \(words)")
    }
    PQsetNoticeProcessor(fresh, { _, _ in }, nil)
    connection = fresh
    do throws(StoreFailure) {
      guard let encoding = PQparameterStatus(fresh, "server_encoding"), String(cString: encoding) == "UTF8" else {
        throw .incompatible("The PostgreSQL database is not encoded in UTF8. Make one with: createdb --encoding=UTF8 --template=template0.")
      }
      try command(settings.sessionText)
    } catch {
      drop()
      throw error
    }
  }

  /// Null-terminated lists of C texts, as the library wants them.
  private static func withCStrings(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> OpaquePointer?
  ) -> OpaquePointer? {
    let bytes = texts.map { Array($0.utf8CString) }
    let starts = bytes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    return Array(bytes.joined()).withUnsafeBufferPointer { all -> OpaquePointer? in
      guard let base = all.baseAddress else { return nil }
      let pointers: [UnsafePointer<CChar>?] = starts.dropLast().map { base + $0 } + [nil]
      return pointers.withUnsafeBufferPointer { list in list.baseAddress.flatMap(body) }
    }
  }
}

/// Why a statement gave nothing, as the transaction above it has to tell apart.
enum LinkError: Error {
  case failed(StoreFailure)
  case collided
  /// A kept statement no longer fits the tables.
  case stale
}
