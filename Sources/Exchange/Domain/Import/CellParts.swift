import Kernel

/// Several values in one cell of a table, with a sign between them.
///
/// A sign that belongs to a value has a backslash before it. Backslashes count double where they stand right before a sign or at the end
/// of a value, and as they are everywhere else: so a path or a formula of others is read as it was written, and our own comes back.
package enum CellParts {
  private static let backslash: UInt8 = 92

  /// - Parameter split: what stands between the values, with or without spaces around it.
  package static func joined(_ parts: [String], by split: String) -> String {
    let sign = sign(of: split)
    let written: [String] = parts.map { part in
      var text: [UInt8] = []
      let bytes = Array(part.trimmed.utf8)
      var (place, run) = (0, 0)
      while place < bytes.count {
        if bytes[place...].starts(with: sign) {
          text += [UInt8](repeating: backslash, count: run + 1) + sign
          place += sign.count
          run = 0
          continue
        }
        run = bytes[place] == backslash ? run + 1 : 0
        text.append(bytes[place])
        place += 1
      }
      return String(decoding: text + [UInt8](repeating: backslash, count: run), as: UTF8.self)
    }
    return written.joined(separator: split)
  }

  /// Parts keep their places, so that two columns of one list belong together; empty ones say nothing.
  package static func parts(_ cell: String, by split: String) -> [String] {
    let sign = sign(of: split)
    let bytes = Array(cell.utf8)
    var parts: [[UInt8]] = []
    var part: [UInt8] = []
    var (place, run) = (0, 0)
    while place < bytes.count {
      guard bytes[place...].starts(with: sign) else {
        run = bytes[place] == backslash ? run + 1 : 0
        part.append(bytes[place])
        place += 1
        continue
      }
      part.removeLast(run - run / 2)
      if run.isMultiple(of: 2) {
        if run == 0 { halveBackslashesAtEnd(of: &part) }
        parts.append(part)
        part.removeAll(keepingCapacity: true)
      } else {
        part += sign
      }
      place += sign.count
      run = 0
    }
    // One backslash alone at the end is somebody else's.
    if run.isMultiple(of: 2) { part.removeLast(run / 2) }
    parts.append(part)
    // Only the spaces around the sign: an accent that stands alone after one belongs to the value.
    return parts.map { part in
      let inside = part.drop { $0 <= 32 }
      return String(decoding: inside.prefix((inside.lastIndex { $0 > 32 } ?? inside.startIndex - 1) - inside.startIndex + 1), as: UTF8.self)
    }
  }

  /// Where spaces stand between a value and the sign: what was doubled at the value's end. An odd number is somebody else's.
  private static func halveBackslashesAtEnd(of part: inout [UInt8]) {
    guard let last = part.lastIndex(where: { $0 > 32 }), last < part.endIndex - 1, part[last] == backslash else { return }
    let run = part[...last].reversed().prefix { $0 == backslash }.count
    if run.isMultiple(of: 2) { part.removeSubrange((last + 1 - run / 2)...last) }
  }

  private static func sign(of split: String) -> [UInt8] {
    let plain = split.trimmed
    return Array((plain.isEmpty ? split : plain).utf8)
  }
}
