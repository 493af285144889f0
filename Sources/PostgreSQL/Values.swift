import CLibPQ
import Store

/// Bound values as the library wants them: typed, so that the server guesses nothing.
struct Parameters {
  let types: [Oid]
  /// Every value after the other; text and numbers end in a zero byte.
  private let bytes: [UInt8]
  /// Where each value starts; `nil` is NULL.
  private let starts: [Int?]
  private let lengths: [Int32]
  private let formats: [Int32]

  init(_ values: [SQLValue]) {
    var types: [Oid] = []
    var bytes: [UInt8] = []
    var starts: [Int?] = []
    var lengths: [Int32] = []
    var formats: [Int32] = []
    for value in values {
      let start = bytes.count
      switch value {
      case .null: types.append(0)
      case .integer(let number):
        types.append(ColumnType.int8)
        bytes.append(contentsOf: String(number).utf8)
      case .text(let text):
        types.append(ColumnType.text)
        bytes.append(contentsOf: text.utf8)
      case .bytes(let blob):
        types.append(ColumnType.bytea)
        bytes.append(contentsOf: blob)
      }
      starts.append(value == .null ? nil : start)
      lengths.append(Int32(clamping: bytes.count - start))
      formats.append(types.last == ColumnType.bytea ? 1 : 0)
      bytes.append(0)
    }
    self.types = types
    self.bytes = bytes
    self.starts = starts
    self.lengths = lengths
    self.formats = formats
  }

  func withPointers<Answer>(_ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> Answer) -> Answer {
    bytes.withUnsafeBytes { all in
      let base = all.baseAddress?.assumingMemoryBound(to: CChar.self)
      return body(starts.map { start in start.flatMap { offset in base.map { $0 + offset } } }, lengths, formats)
    }
  }
}

/// The server's numbers for the types that Relais knows.
enum ColumnType {
  static let bool: Oid = 16
  static let bytea: Oid = 17
  static let name: Oid = 19
  static let int8: Oid = 20
  static let int2: Oid = 21
  static let int4: Oid = 23
  static let text: Oid = 25
  static let unknown: Oid = 705
  static let varchar: Oid = 1043
  static let numeric: Oid = 1700
}

/// Reads rows out of the library's result.
enum Results {
  static func rows(_ result: OpaquePointer) throws(StoreFailure) -> [Row] {
    let width = PQnfields(result)
    let names = (0..<width).map { String(cString: PQfname(result, $0)) }
    let types = (0..<width).map { PQftype(result, $0) }
    let columns = RowColumns(names)
    var rows: [Row] = []
    rows.reserveCapacity(Int(PQntuples(result)))
    for row in 0..<PQntuples(result) {
      var values: [SQLValue] = []
      values.reserveCapacity(names.count)
      for column in 0..<width {
        values.append(try value(result, row, column, type: types[Int(column)], name: names[Int(column)]))
      }
      rows.append(Row(columns: columns, values: values))
    }
    return rows
  }

  /// How many rows a statement changed; a SELECT changes none.
  static func changes(_ result: OpaquePointer) -> Int {
    guard !String(cString: PQcmdStatus(result)).hasPrefix("SELECT") else { return 0 }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  private static func value(
    _ result: OpaquePointer, _ row: Int32, _ column: Int32, type: Oid, name: String
  ) throws(StoreFailure) -> SQLValue {
    guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
    let raw = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
    switch type {
    case ColumnType.text, ColumnType.varchar, ColumnType.name, ColumnType.unknown:
      return .text(String(decoding: raw, as: UTF8.self))
    case ColumnType.int8, ColumnType.int4, ColumnType.int2:
      guard let number = Int64(String(decoding: raw, as: UTF8.self)) else { throw .fault("column \(name) is not a number") }
      return .integer(number)
    case ColumnType.numeric:
      // The server sums 64-bit numbers into this type.
      guard let number = Int64(String(decoding: raw, as: UTF8.self)) else {
        throw .fault("column \(name) holds a fraction or more than 64 bits, which Relais does not store")
      }
      return .integer(number)
    case ColumnType.bool:
      return .integer(raw.first == UInt8(ascii: "t") ? 1 : 0)
    case ColumnType.bytea:
      guard let bytes = unescaped(raw) else { throw .fault("column \(name) is not in the hexadecimal form asked for") }
      return .bytes(bytes)
    default:
      throw .fault("column \(name) has type \(type), which Relais does not store")
    }
  }

  /// `\x00ff`, the form that every connection asks for.
  private static func unescaped(_ raw: UnsafeRawBufferPointer) -> [UInt8]? {
    guard raw.count >= 2, raw.count.isMultiple(of: 2), raw[0] == UInt8(ascii: "\\"), raw[1] == UInt8(ascii: "x") else { return nil }
    var isHexadecimal = true
    func digit(_ byte: UInt8) -> UInt8 {
      switch byte {
      case 48...57: return byte - 48
      case 97...102: return byte - 87
      default:
        isHexadecimal = false
        return 0
      }
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: raw.count / 2 - 1) { buffer, count in
      count = raw.count / 2 - 1
      for index in 0..<count {
        buffer.initializeElement(at: index, to: digit(raw[2 * index + 2]) << 4 | digit(raw[2 * index + 3]))
      }
    }
    return isHexadecimal ? bytes : nil
  }
}
