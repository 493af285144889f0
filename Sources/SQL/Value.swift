package import Kernel

/// What a column can hold on both engines.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
}

/// Something that can stand in an SQL text as a bound value.
package protocol Bindable: Sendable {
  var sqlValue: SQLValue { get }
}

extension String: Bindable { package var sqlValue: SQLValue { .text(self) } }
extension Int: Bindable { package var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int64: Bindable { package var sqlValue: SQLValue { .integer(self) } }
extension Bool: Bindable { package var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension [UInt8]: Bindable { package var sqlValue: SQLValue { .bytes(self) } }
extension Day: Bindable { package var sqlValue: SQLValue { .text(description) } }
extension Instant: Bindable { package var sqlValue: SQLValue { .integer(milliseconds) } }
extension ID: Bindable { package var sqlValue: SQLValue { .text(raw) } }
extension Language: Bindable { package var sqlValue: SQLValue { .text(code) } }
extension SQLValue: Bindable { package var sqlValue: SQLValue { self } }

extension SQLValue {
  /// Refuses text with a null byte, which PostgreSQL cannot hold and SQLite would cut off: the same answer from both.
  package static func check(_ values: [SQLValue]) throws(StoreFailure) {
    for value in values {
      if case .text(let text) = value, text.utf8.contains(0) { throw .unstorable("text with a null byte") }
    }
  }
}
