package import Kernel

/// One row of an answer. Values are taken by the column's name.
package struct Row: Sendable {
  private let columns: RowColumns
  private let values: [SQLValue]

  package init(columns: RowColumns, values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  /// - Throws: ``StoreFailure`` when there is no such column: a mistake in our own text.
  package func value(_ column: String) throws(StoreFailure) -> SQLValue {
    guard let index = columns.positions[column] else { throw .fault("no column \(column)") }
    return values[index]
  }

  package func text(_ column: String) throws(StoreFailure) -> String {
    guard case .text(let text) = try value(column) else { throw .fault("column \(column) is not text") }
    return text
  }
  package func int(_ column: String) throws(StoreFailure) -> Int {
    guard case .integer(let number) = try value(column) else { throw .fault("column \(column) is not a number") }
    return Int(number)
  }
  package func bytes(_ column: String) throws(StoreFailure) -> [UInt8] {
    guard case .bytes(let bytes) = try value(column) else { throw .fault("column \(column) is not bytes") }
    return bytes
  }
  package func bool(_ column: String) throws(StoreFailure) -> Bool { try int(column) != 0 }
  package func instant(_ column: String) throws(StoreFailure) -> Instant { Instant(milliseconds: Int64(try int(column))) }
  package func id<Subject>(_ column: String) throws(StoreFailure) -> ID<Subject> { ID(try text(column)) }
  package func day(_ column: String) throws(StoreFailure) -> Day {
    guard let day = Day(try text(column)) else { throw .fault("column \(column) is not a day") }
    return day
  }
  package func language(_ column: String) throws(StoreFailure) -> Language {
    guard let language = Language(code: try text(column)) else { throw .fault("column \(column) is not a language") }
    return language
  }
  /// A code of an enumeration whose cases are stored by their raw value.
  package func code<Code: RawRepresentable<String>>(_ column: String) throws(StoreFailure) -> Code {
    guard let code = Code(rawValue: try text(column)) else { throw .fault("column \(column) has an unknown code") }
    return code
  }

  private func isNull(_ column: String) throws(StoreFailure) -> Bool {
    if case .null = try value(column) { true } else { false }
  }

  package func textIfAny(_ column: String) throws(StoreFailure) -> String? { try isNull(column) ? nil : try text(column) }
  package func intIfAny(_ column: String) throws(StoreFailure) -> Int? { try isNull(column) ? nil : try int(column) }
  package func bytesIfAny(_ column: String) throws(StoreFailure) -> [UInt8]? { try isNull(column) ? nil : try bytes(column) }
  package func dayIfAny(_ column: String) throws(StoreFailure) -> Day? { try isNull(column) ? nil : try day(column) }
  package func instantIfAny(_ column: String) throws(StoreFailure) -> Instant? { try isNull(column) ? nil : try instant(column) }
  package func idIfAny<Subject>(_ column: String) throws(StoreFailure) -> ID<Subject>? { try isNull(column) ? nil : try id(column) }
  package func codeIfAny<Code: RawRepresentable<String>>(_ column: String) throws(StoreFailure) -> Code? {
    try isNull(column) ? nil : try code(column)
  }
}

/// The column names of one answer, shared by its rows.
package struct RowColumns: Sendable {
  let positions: [String: Int]

  package init(_ names: [String]) {
    var positions: [String: Int] = [:]
    for (index, name) in names.enumerated() { positions[name] = index }
    self.positions = positions
  }
}
