import CLibPQ
import Store

/// What the server said instead of an answer.
struct Refusal {
  private let state: String
  private let message: String
  private let constraint: String

  /// The connection is gone; nobody said anything.
  static let lost = Refusal(state: "08006", message: "", constraint: "")

  private init(state: String, message: String, constraint: String) {
    self.state = state
    self.message = message
    self.constraint = constraint
  }

  init(_ result: OpaquePointer?) {
    // The names of these fields are macros of characters: PG_DIAG_SQLSTATE, _MESSAGE_PRIMARY, _CONSTRAINT_NAME.
    self.init(state: Self.field("C", result), message: Self.field("M", result), constraint: Self.field("n", result))
  }

  private static func field(_ letter: Unicode.Scalar, _ result: OpaquePointer?) -> String {
    PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) } ?? ""
  }

  /// Serialization failure or deadlock: the same transaction may succeed when it runs again.
  var isCollision: Bool { state == "40001" || state == "40P01" }

  /// "cached plan must not change result type", or the statement is not there any more.
  var isStaleStatement: Bool { state == "26000" || (state == "0A000" && message.hasPrefix("cached plan")) }

  /// The text never carries a bound value: only messages about our own text are passed on.
  func failure(of statement: String) -> StoreFailure {
    switch state {
    case "23514": return .constraint(name: constraint)
    case "23505": return .duplicate(detail: constraint)
    case "23503": return .constraint(name: "foreign-key")
    case "55P03", "40001", "40P01": return .busy
    case "22021": return .unstorable("text that PostgreSQL cannot hold")
    default: break
    }
    switch state.prefix(2) {
    case "08", "53", "57", "58": return .unavailable("PostgreSQL \(state)")
    case "42", "25", "0A": return .fault("PostgreSQL \(state): \(message) in: \(statement.prefix(300))")
    default: return .fault("PostgreSQL \(state) \(constraint) in: \(statement.prefix(300))")
    }
  }
}
