import Care
import Kernel

/// Writes a stored document piece by piece: no spaces, fields in the order of the calls, as `Codable` writes it with sorted keys.
///
/// What it cannot write to the byte as `Codable` would is left to that: ``isComplete`` says so.
struct StoredDocument {
  private(set) var bytes: [UInt8] = []
  /// Whether everything put to it is in it.
  private(set) var isComplete = true
  /// Whether the next value is the first one of its object or list, or follows its name.
  private var isFirst = true

  /// Something is in it that only `Codable` writes.
  mutating func leave() { isComplete = false }

  mutating func object(_ content: (inout StoredDocument) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    content(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  mutating func list<Value: WrittenValue>(_ values: [Value]) {
    separate()
    bytes.append(UInt8(ascii: "["))
    isFirst = true
    for value in values { value.write(to: &self) }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  /// A field that is always said.
  mutating func put<Value: WrittenValue>(_ name: StaticString, _ value: Value) {
    self.name(name)
    value.write(to: &self)
  }

  /// A field that is left out when there is nothing to say.
  mutating func put<Value: WrittenValue>(_ name: StaticString, _ value: Value?) {
    guard let value else { return }
    self.name(name)
    value.write(to: &self)
  }

  /// A list that is left out when it is empty.
  mutating func putFilled<Value: WrittenValue>(_ name: StaticString, _ values: [Value]) {
    guard !values.isEmpty else { return }
    self.name(name)
    list(values)
  }

  /// By the languages' codes, in their order.
  mutating func put<Value: WrittenValue>(_ name: StaticString, _ values: [Language: Value]) {
    self.name(name)
    object { document in
      for (language, value) in values.sorted(by: { $0.key.code < $1.key.code }) {
        language.write(to: &document)
        document.endName()
        value.write(to: &document)
      }
    }
  }

  mutating func text(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isWhole = text.withUTF8 { source in
      var start = 0
      for (position, byte) in source.enumerated() {
        guard byte < 32 || byte == 34 || byte == 92 else { continue }
        bytes.append(contentsOf: source[start..<position])
        start = position + 1
        switch byte {
        case 34: bytes.append(contentsOf: "\\\"".utf8)
        case 92: bytes.append(contentsOf: "\\\\".utf8)
        case 10: bytes.append(contentsOf: "\\n".utf8)
        case 13: bytes.append(contentsOf: "\\r".utf8)
        case 9: bytes.append(contentsOf: "\\t".utf8)
        default: return false
        }
      }
      bytes.append(contentsOf: source[start...])
      return true
    }
    if !isWhole { leave() }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Signs that need no escaping: numbers, `true` and `false`.
  mutating func plain(_ signs: String) {
    separate()
    bytes.append(contentsOf: signs.utf8)
  }

  private mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    endName()
  }

  private mutating func endName() {
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}

/// A value that knows its stored form.
protocol WrittenValue {
  func write(to document: inout StoredDocument)
}

extension String: WrittenValue {
  func write(to document: inout StoredDocument) { document.text(self) }
}

extension Bool: WrittenValue {
  func write(to document: inout StoredDocument) { document.plain(self ? "true" : "false") }
}

extension Int: WrittenValue {
  func write(to document: inout StoredDocument) { document.plain(String(self)) }
}

extension Double: WrittenValue {
  func write(to document: inout StoredDocument) {
    let signs = description
    guard isFinite, !signs.contains("e") else { return document.leave() }
    document.plain(signs.hasSuffix(".0") ? String(signs.dropLast(2)) : signs)
  }
}

extension Array: WrittenValue where Element: WrittenValue {
  func write(to document: inout StoredDocument) { document.list(self) }
}

extension Day: WrittenValue {
  func write(to document: inout StoredDocument) { document.text(description) }
}

extension Language: WrittenValue {
  func write(to document: inout StoredDocument) { document.text(code) }
}

extension WrittenValue where Self: RawRepresentable, RawValue == String {
  func write(to document: inout StoredDocument) { document.text(rawValue) }
}

extension Text: WrittenValue {
  func write(to document: inout StoredDocument) {
    document.object { document in
      document.put("also", also)
      document.put("en", en)
      document.put("fr", fr)
      document.put("nl", nl)
    }
  }
}

extension Boxed: WrittenValue where Value: WrittenValue {
  func write(to document: inout StoredDocument) { value.write(to: &document) }
}
