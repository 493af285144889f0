import Kernel

/// Markup that is safe to send. A string that is interpolated is escaped; only another `HTML` value is spliced as it is.
package struct HTML: ExpressibleByStringInterpolation, Sendable, Hashable {
  package private(set) var bytes: [UInt8]

  package init(stringLiteral value: StaticString) {
    bytes = value.withUTF8Buffer { Array($0) }
  }
  package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }
  package init() { bytes = [] }

  /// The escaped form of words that came from anywhere.
  package init(text: String) {
    bytes = []
    Self.escape(text, into: &bytes)
  }

  package static func += (left: inout HTML, right: HTML) { left.bytes.append(contentsOf: right.bytes) }
  package static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum += right
    return sum
  }

  package var isEmpty: Bool { bytes.isEmpty }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Escapes for text and for quoted attributes alike. What needs no escape is copied in one piece.
  static func escape(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { letters in
      var copied = 0
      for index in letters.indices {
        let escaped: StaticString
        switch letters[index] {
        case UInt8(ascii: "&"): escaped = "&amp;"
        case UInt8(ascii: "<"): escaped = "&lt;"
        case UInt8(ascii: ">"): escaped = "&gt;"
        case UInt8(ascii: "\""): escaped = "&quot;"
        case UInt8(ascii: "'"): escaped = "&#39;"
        default: continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[copied..<index]))
        escaped.withUTF8Buffer { bytes.append(contentsOf: $0) }
        copied = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[copied...]))
    }
  }

  package struct Interpolation: StringInterpolationProtocol, Sendable {
    var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }
    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
    package mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &bytes) }
    package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
    package mutating func appendInterpolation(_ markup: HTML) { bytes.append(contentsOf: markup.bytes) }
    package mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { bytes.append(contentsOf: markup.bytes) }
    }
    /// Many parts at once, in memory taken once.
    package mutating func appendInterpolation(_ parts: [HTML]) {
      bytes.reserveCapacity(parts.reduce(bytes.count) { $0 + $1.bytes.count })
      for part in parts { bytes.append(contentsOf: part.bytes) }
    }
    package mutating func appendInterpolation(_ parts: some Sequence<HTML>) {
      for part in parts { bytes.append(contentsOf: part.bytes) }
    }
    /// One of our own addresses or a checked outside link: nothing else can become a `href`.
    package mutating func appendInterpolation(url: some Linkable) { HTML.escape(url.link, into: &bytes) }
    /// An attribute that is there or not: `\(if: selected, " selected")`.
    package mutating func appendInterpolation(if condition: Bool, _ markup: @autoclosure () -> HTML) {
      if condition { bytes.append(contentsOf: markup().bytes) }
    }
  }
}

/// Something that may stand in `href`, `action` or `src`.
package protocol Linkable {
  var link: String { get }
}

/// A link out of the house, from directory data. Only `https`, `http`, `tel` and `mailto`, so that no script can hide in it.
package struct OutsideLink: Linkable, Hashable, Sendable {
  package let link: String

  /// `nil` for any other scheme, for spaces and for control characters.
  package init?(web text: String) {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.allSatisfy({ $0 > 32 && $0 != 127 }) else { return nil }
    link = text
  }
  /// Keeps digits and a leading plus: `02 201 22 22` becomes `tel:022012222`.
  package init?(telephone text: String) {
    let digits = text.utf8.filter { (48...57).contains($0) || $0 == 43 }
    guard digits.count >= 3 else { return nil }
    link = "tel:" + String(decoding: digits, as: UTF8.self)
  }
  package init?(email text: String) {
    guard text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), text.contains("@") else { return nil }
    link = "mailto:" + text
  }
}
