/// A JSON value (RFC 8259) as it was written: numbers exact, fields in their order, names that stand twice still there.
package enum JSONTree: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: JSONTree

    package init(name: String, value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  case null
  case flag(Bool)
  case number(ExactNumber)
  case text(String)
  case list([JSONTree])
  case object([Field])
}

/// Why bytes are no JSON, and where.
package struct JSONProblem: Error, Hashable {
  package enum Kind: Hashable, Sendable {
    case endsEarly
    /// Something stands behind the value.
    case goesOn
    case unexpected
    case badNumber
    case badText
    case tooDeep
  }
  package let kind: Kind
  /// Both counted from 1; a column is a byte.
  package let line: Int
  package let column: Int
}

/// Reads one JSON value strictly: UTF-8 only, nothing behind it, never deeper than a limit.
package struct JSONReader {
  /// Deeper than any document of this house.
  package static let deepest = 64
  /// Lives as long as the reading.
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    // A mark of byte order says nothing in UTF-8; some editors write it.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// - Throws: ``JSONProblem`` with the first place that cannot be read.
  package static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSONTree {
    try bytes.withUnsafeBufferPointer { (bytes) throws(JSONProblem) -> JSONTree in
      var reader = JSONReader(bytes)
      let tree = try reader.value(depth: 0)
      reader.space()
      guard reader.at == bytes.count else { throw reader.problem(.goesOn) }
      return tree
    }
  }

  private func problem(_ kind: JSONProblem.Kind) -> JSONProblem {
    let before = bytes[..<min(at, bytes.count)]
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    let isOver = at >= bytes.count && kind != .tooDeep
    return JSONProblem(kind: isOver ? .endsEarly : kind, line: before.count { $0 == 10 } + 1, column: before.count - lineStart + 1)
  }

  private mutating func space() {
    while at < bytes.count {
      switch bytes[at] {
      case 32, 10, 13, 9: at += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSONTree {
    guard depth < Self.deepest else { throw problem(.tooDeep) }
    space()
    guard at < bytes.count else { throw problem(.endsEarly) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return .object(try fields(depth: depth))
    case UInt8(ascii: "["): return .list(try items(depth: depth))
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func fields(depth: Int) throws(JSONProblem) -> [JSONTree.Field] {
    at += 1
    space()
    if take(UInt8(ascii: "}")) { return [] }
    var fields: [JSONTree.Field] = []
    repeat {
      space()
      let name = try text()
      space()
      guard take(UInt8(ascii: ":")) else { throw problem(.unexpected) }
      fields.append(JSONTree.Field(name: name, value: try value(depth: depth + 1)))
      space()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw problem(.unexpected) }
    return fields
  }

  private mutating func items(depth: Int) throws(JSONProblem) -> [JSONTree] {
    at += 1
    space()
    if take(UInt8(ascii: "]")) { return [] }
    var items: [JSONTree] = []
    repeat {
      items.append(try value(depth: depth + 1))
      space()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw problem(.unexpected) }
    return items
  }

  private mutating func word(_ word: StaticString, _ value: JSONTree) throws(JSONProblem) -> JSONTree {
    for position in 0..<word.utf8CodeUnitCount where !take(word.utf8Start[position]) { throw problem(.unexpected) }
    return value
  }

  private mutating func number() throws(JSONProblem) -> ExactNumber {
    var end = at
    while end < bytes.count, "+-.eE0123456789".utf8.contains(bytes[end]) { end += 1 }
    guard end > at else { throw problem(.unexpected) }
    guard let number = ExactNumber(bytes[at..<end]) else { throw problem(.badNumber) }
    at = end
    return number
  }

  private mutating func text() throws(JSONProblem) -> String {
    guard take(34) else { throw problem(.unexpected) }
    // Most texts stand there as they are meant: those are taken in one piece.
    let start = at
    while at < bytes.count, bytes[at] != 34, bytes[at] != 92, bytes[at] >= 32 { at += 1 }
    if at < bytes.count, bytes[at] == 34, let text = String(validating: bytes[start..<at], as: UTF8.self) {
      at += 1
      return text
    }
    var plain = Array(bytes[start..<at])
    while at < bytes.count, bytes[at] != 34 {
      let byte = bytes[at]
      guard byte >= 32 else { throw problem(.badText) }
      at += 1
      if byte == 92 { try escape(into: &plain) } else { plain.append(byte) }
    }
    guard take(34) else { throw problem(.endsEarly) }
    guard let text = String(validating: plain, as: UTF8.self) else {
      // The text ended where it should: what is wrong stands inside it.
      at -= 1
      throw problem(.badText)
    }
    return text
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    guard at < bytes.count else { throw problem(.endsEarly) }
    let byte = bytes[at]
    switch byte {
    case 34, 92, 47: text.append(byte)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "u"):
      at += 1
      return try code(into: &text)
    default: throw problem(.badText)
    }
    at += 1
  }

  private mutating func code(into text: inout [UInt8]) throws(JSONProblem) {
    var code = try hexadecimal()
    if (0xD800...0xDBFF).contains(code), take(92), take(UInt8(ascii: "u")) {
      let low = try hexadecimal()
      guard (0xDC00...0xDFFF).contains(low) else { throw problem(.badText) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = UnicodeScalar(code) else { throw problem(.badText) }
    text.append(contentsOf: String(scalar).utf8)
  }

  private mutating func hexadecimal() throws(JSONProblem) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count else { throw problem(.endsEarly) }
      switch bytes[at] {
      case 48...57: code = code << 4 | UInt32(bytes[at] - 48)
      case 65...70: code = code << 4 | UInt32(bytes[at] - 55)
      case 97...102: code = code << 4 | UInt32(bytes[at] - 87)
      default: throw problem(.badText)
      }
      at += 1
    }
    return code
  }
}
