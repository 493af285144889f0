package import Kernel

/// A value of a file that comes in, whatever its form was: JSON, or a table whose columns say where their values belong.
package indirect enum ImportTree: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([ImportTree])
  case object([String: ImportTree])

  package var isEmpty: Bool {
    switch self {
    case .null: true
    case .text(let text): !(text.utf8.first.map { (33...126).contains($0) } ?? false) && !text.contains { !$0.isWhitespace }
    case .list(let items): items.isEmpty
    case .object(let fields): fields.isEmpty
    case .flag, .number: false
    }
  }

  package var object: [String: ImportTree]? {
    guard case .object(let fields) = self else { return nil }
    return fields
  }

  package var list: [ImportTree]? {
    guard case .list(let items) = self else { return nil }
    return items
  }

  /// A text, or a number as it is written: tables know no numbers, and some send identifiers as numbers.
  package var words: String? {
    switch self {
    case .text(let text): text
    case .number(let number): JSONWriter.plain(number)
    default: nil
    }
  }
}

extension JSONWriter {
  /// A number as text, without exponent.
  static func plain(_ number: Double) -> String {
    var json = JSONWriter()
    json.value(number)
    return json.text
  }
}

/// Where a tree cannot be read: at a byte, for a reason.
package struct ImportTreeError: Error, Hashable {
  package let text: Text
}

/// Reads one JSON value (RFC 8259), strictly and without recursion beyond a limit.
struct ImportTreeParser {
  private static let deepest = 40
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  static func result(_ bytes: [UInt8]) -> Result<ImportTree, ImportTreeError> {
    bytes.withUnsafeBufferPointer { buffer in
      var parser = ImportTreeParser(bytes: buffer)
      do throws(ImportTreeError) {
        let tree = try parser.value(depth: 0)
        parser.space()
        guard parser.at == buffer.count else { return .failure(ImportTreeError(text: ImportProblemText.afterValue)) }
        return .success(tree)
      } catch { return .failure(error) }
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func space() {
    while at < bytes.count {
      switch bytes[at] {
      case 32, 9, 10, 13: at += 1
      default: return
      }
    }
  }

  private func wrong(_ text: Text? = nil) -> ImportTreeError {
    guard text == nil, at < bytes.count else { return ImportTreeError(text: text ?? ImportProblemText.endsEarly) }
    let byte = bytes[at]
    return ImportTreeError(text: ImportProblemText.unexpected(byte < 127 && byte > 32 ? String(UnicodeScalar(byte)) : "byte \(byte)"))
  }

  private mutating func value(depth: Int) throws(ImportTreeError) -> ImportTree {
    guard depth <= Self.deepest else { throw wrong(ImportProblemText.tooDeep(Self.deepest)) }
    space()
    guard at < bytes.count else { throw wrong() }
    switch bytes[at] {
    case UInt8(ascii: "{"):
      at += 1
      var fields: [String: ImportTree] = [:]
      space()
      if take(UInt8(ascii: "}")) { return .object(fields) }
      repeat {
        space()
        let name = try string()
        space()
        guard take(UInt8(ascii: ":")) else { throw wrong() }
        guard fields.updateValue(try value(depth: depth + 1), forKey: name) == nil else { throw wrong(ImportProblemText.twice(name)) }
        space()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw wrong() }
      return .object(fields)
    case UInt8(ascii: "["):
      at += 1
      var items: [ImportTree] = []
      space()
      if take(UInt8(ascii: "]")) { return .list(items) }
      repeat {
        items.append(try value(depth: depth + 1))
        space()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw wrong() }
      return .list(items)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: ImportTree) throws(ImportTreeError) -> ImportTree {
    for position in 0..<word.utf8CodeUnitCount where !take(word.utf8Start[position]) { throw wrong() }
    return value
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: false
    }
  }

  private mutating func number() throws(ImportTreeError) -> ImportTree {
    let start = at
    while at < bytes.count, Self.isOfNumber(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard start < at, let number = Double(text), number.isFinite, !text.hasPrefix("+"), !text.hasPrefix(".") else {
      at = start
      throw wrong()
    }
    return .number(number)
  }

  private mutating func string() throws(ImportTreeError) -> String {
    guard take(UInt8(ascii: "\"")) else { throw wrong() }
    let start = at
    // Most texts have no escapes: they are taken in one piece.
    while at < bytes.count, bytes[at] != 34, bytes[at] != 92, bytes[at] >= 32 { at += 1 }
    if at < bytes.count, bytes[at] == 34 {
      defer { at += 1 }
      return try checked(bytes[start..<at])
    }
    var text = Array(bytes[start..<at])
    while at < bytes.count, bytes[at] != 34 {
      let byte = bytes[at]
      guard byte >= 32 else { throw wrong(ImportProblemText.controlCharacter) }
      at += 1
      guard byte == 92 else {
        text.append(byte)
        continue
      }
      try escape(into: &text)
    }
    guard take(34) else { throw wrong() }
    // Only an escape can have brought a null byte in.
    guard !text.contains(0) else { throw wrong(ImportProblemText.controlCharacter) }
    return try checked(text[...])
  }

  private func checked(_ part: some Collection<UInt8>) throws(ImportTreeError) -> String {
    guard let text = String(validating: part, as: UTF8.self) else { throw wrong(ImportProblemText.notUTF8) }
    return text
  }

  private mutating func escape(into text: inout [UInt8]) throws(ImportTreeError) {
    guard at < bytes.count else { throw wrong() }
    let byte = bytes[at]
    at += 1
    switch byte {
    case 34, 92, 47: text.append(byte)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800...0xDBFF).contains(code), take(92), take(UInt8(ascii: "u")) {
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low) else { throw wrong(ImportProblemText.notUTF8) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = UnicodeScalar(code) else { throw wrong(ImportProblemText.notUTF8) }
      text.append(contentsOf: String(scalar).utf8)
    default:
      at -= 1
      throw wrong()
    }
  }

  private mutating func hexadecimal() throws(ImportTreeError) -> UInt32 {
    guard at + 4 <= bytes.count, let code = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16) else { throw wrong() }
    at += 4
    return code
  }
}

/// Makes a tree of an object of HSDS, so that what is stored and what comes in can be compared.
package struct ImportTreeSink: HSDSSink {
  private var fields: [String: ImportTree] = [:]

  package static func tree(of object: some HSDSObject) -> [String: ImportTree] {
    var sink = ImportTreeSink()
    object.describe(to: &sink)
    return sink.fields
  }

  package mutating func put(_ name: String, _ text: String?) { if let text { fields[name] = .text(text) } }
  package mutating func put(_ name: String, _ number: Double?) { if let number { fields[name] = .number(number) } }
  package mutating func put<Object: HSDSObject>(_ name: String, _ object: Object?) {
    if let object { fields[name] = .object(Self.tree(of: object)) }
  }
  package mutating func put<Object: HSDSObject>(_ name: String, _ objects: [Object]) {
    if !objects.isEmpty { fields[name] = .list(objects.map { .object(Self.tree(of: $0)) }) }
  }
}
