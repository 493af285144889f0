import GRDB
import Store

/// From the engine's words to ours. A text never carries a bound value: such a message could hold what a person typed.
enum SQLiteFailures {
  enum Phase { case prepare, step }

  static func translated(_ error: any Error, writing: Bool) -> any Error {
    error is DatabaseError ? failure(error, during: .step, of: "reading", writing: writing) : error
  }

  static func failure(_ error: any Error, during phase: Phase, of statement: String, writing: Bool) -> StoreFailure {
    if let failure = error as? StoreFailure { return failure }
    guard let error = error as? DatabaseError else { return .fault("SQLite driver: \(type(of: error))") }
    switch error.resultCode {
    case .SQLITE_CONSTRAINT: return constraint(error, statement)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_READONLY where !writing: return .fault("writing while reading: \(statement.prefix(300))")
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_NOMEM, .SQLITE_PERM, .SQLITE_PROTOCOL:
      return .unavailable("SQLite \(error.extendedResultCode.rawValue)")
    case .SQLITE_MISUSE where error.message == "Connection is closed": return .unavailable("the database is closed")
    default: break
    }
    // While preparing, a message is about our own text; while stepping, it may quote a value (full text does).
    let message = phase == .prepare ? ": \(error.message ?? "")" : ""
    return .fault("SQLite \(error.extendedResultCode.rawValue)\(message) in: \(statement.prefix(300))")
  }

  private static func constraint(_ error: DatabaseError, _ statement: String) -> StoreFailure {
    let message = error.message ?? ""
    let detail = message.firstRange(of: "failed: ").map { String(message[$0.upperBound...]) } ?? ""
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_CHECK: return .constraint(name: detail)
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: return .duplicate(detail: detail)
    case .SQLITE_CONSTRAINT_FOREIGNKEY: return .constraint(name: "foreign-key")
    default: return .fault("SQLite \(error.extendedResultCode.rawValue) (\(detail)) in: \(statement.prefix(300))")
    }
  }
}
