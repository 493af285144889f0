import CQREncode

/// A square of light and dark modules that a telephone's camera reads as text (ISO/IEC 18004), with error correction M: a seventh of it
/// may be dirty.
package struct QRCode: Hashable, Sendable {
  /// Modules on one side, without the light edge around it that readers need.
  package let side: Int
  /// Row by row from the upper left; `true` is dark.
  package let modules: [Bool]

  /// How many light modules must stand around the code on every side.
  package static let quietZone = 4

  /// `nil` for an empty text and for one that is too long for any code (about 2,300 bytes).
  package init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0), let made = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(made) }
    let side = Int(made.pointee.width)
    guard side > 0, let data = made.pointee.data else { return nil }
    self.side = side
    // The lowest bit is the colour; the others say what the module is for.
    modules = (0..<side * side).map { data[$0] & 1 == 1 }
  }

  /// Whether a module is dark; light outside of the square.
  package func isDark(row: Int, column: Int) -> Bool {
    guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
    return modules[row * side + column]
  }

  /// The dark modules as the `d` of an SVG path, one unit a module, the quiet zone included: each run of a row is one rectangle.
  package var path: String {
    var path = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        guard isDark(row: row, column: column) else {
          column += 1
          continue
        }
        var length = 1
        while isDark(row: row, column: column + length) { length += 1 }
        path += "M\(column + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z"
        column += length
      }
    }
    return path
  }

  /// The side of the drawing in the units of ``path``.
  package var drawingSide: Int { side + 2 * Self.quietZone }
}
