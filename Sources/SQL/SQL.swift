/// The two engines' spellings of the same language.
package enum Dialect: String, Sendable, CaseIterable {
  case sqlite, postgres
}

/// An SQL text in the dialect both engines share. An interpolated value is always a bound argument, never text.
///
/// `"SELECT id FROM request WHERE id = \(id)"`. The rare difference is spelled `\(sqlite: "…", postgres: "…")`; a test counts its uses.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
  enum Piece: Sendable {
    case text(String)
    case value(SQLValue)
    case either(sqlite: String, postgres: String)
  }

  var pieces: [Piece]

  package init(stringLiteral value: StaticString) { pieces = [.text("\(value)")] }
  package init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  package struct Interpolation: StringInterpolationProtocol, Sendable {
    var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(interpolationCount * 2 + 1) }

    package mutating func appendLiteral(_ literal: StaticString) {
      if literal.utf8CodeUnitCount > 0 { pieces.append(.text("\(literal)")) }
    }
    package mutating func appendInterpolation(_ value: some Bindable) { pieces.append(.value(value.sqlValue)) }
    package mutating func appendInterpolation(_ value: (some Bindable)?) { pieces.append(.value(value?.sqlValue ?? .null)) }
    /// Splices another SQL text with its own bound values.
    package mutating func appendInterpolation(_ sql: SQL) { pieces.append(contentsOf: sql.pieces) }
    /// A list of bound values, separated by commas, for `IN (…)`. Must not be empty.
    package mutating func appendInterpolation(list values: [some Bindable]) {
      for (index, value) in values.enumerated() {
        if index > 0 { pieces.append(.text(", ")) }
        pieces.append(.value(value.sqlValue))
      }
    }
    package mutating func appendInterpolation(sqlite: StaticString, postgres: StaticString) {
      pieces.append(.either(sqlite: "\(sqlite)", postgres: "\(postgres)"))
    }
  }

  /// The text with numbered placeholders (`?1`, `$1`) and the values to bind, in order.
  package func rendered(for dialect: Dialect) -> (text: String, values: [SQLValue]) {
    var text = ""
    var values: [SQLValue] = []
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .either(let sqlite, let postgres): text += dialect == .sqlite ? sqlite : postgres
      case .value(let value):
        values.append(value)
        text += dialect == .sqlite ? "?" : "$"
        text += String(values.count)
      }
    }
    return (text, values)
  }
}

/// The spellings that every `CREATE TABLE` needs.
extension SQL {
  /// The type of whole numbers, instants and yes/no: 64 bits on both engines.
  package static let integer: SQL = "\(sqlite: "INTEGER", postgres: "BIGINT")"
  /// The type of bytes.
  package static let bytes: SQL = "\(sqlite: "BLOB", postgres: "BYTEA")"
  /// The type of text, compared and sorted by its bytes on both engines, whatever the locale of the PostgreSQL database.
  package static let text: SQL = "TEXT\(sqlite: "", postgres: " COLLATE \"C\"")"
  /// Ends every `CREATE TABLE (…)`: SQLite then refuses values of another type, as PostgreSQL always does.
  package static let strict: SQL = "\(sqlite: " STRICT", postgres: "")"
}
