import Kernel

/// Cuts a stream of JSON into its records while it comes: a list of objects, a page with `contents` (and perhaps `organizations`), one object,
/// or one object a line.
struct JSONSplitter {
  enum Piece {
    case record(line: Int, [UInt8], ImportRecord.Kind?)
    /// The stream cannot be read further.
    case wrong(line: Int, Text)
  }
  /// More than any service has; a file whose brackets never close must not fill the memory.
  static let longestRecord = 4_000_000

  private var line = 1
  /// Open brackets around the place where we are.
  private var depth = 0
  /// The depth at which records stand: 0, 1 in a list, 2 in the `contents` of a page.
  private var recordDepth = 0
  private var record: [UInt8] = []
  private var recordLine = 0
  private var isInString = false
  private var isEscaped = false
  /// The last text of the outermost object, to find `contents`.
  private var name: [UInt8] = []
  private var isNaming = false
  /// The outermost object is a page: besides its lists its fields tell nothing.
  private var isPage = false
  /// What the list is said to hold in which records stand.
  private var kind: ImportRecord.Kind?
  private var skipped = 0
  private var isOver = false

  mutating func feed(_ bytes: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    bytes.withUnsafeBufferPointer { source in
      var at = 0
      while at < source.count, !isOver {
        let end = isInString && !isEscaped && !record.isEmpty ? Self.endOfPlainText(source, from: at) : at
        if end > at { take(source[at..<end], &pieces) } else { step(source[at], &pieces) }
        at = max(end, at + 1)
      }
    }
    return pieces
  }

  /// Up to a byte that means something inside a text: a quote, a backslash, the end of a line.
  private static func endOfPlainText(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < source.count, source[end] != 34, source[end] != 92, source[end] != 10 { end += 1 }
    return end
  }

  /// Most of a file is text, which is taken in one piece.
  private mutating func take(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ pieces: inout [Piece]) {
    record.append(contentsOf: text)
    if isNaming { name.append(contentsOf: text) }
    if record.count > Self.longestRecord { fail(&pieces, ImportProblemText.tooLong) }
  }

  mutating func finish() -> [Piece] {
    guard !isOver else { return [] }
    guard depth == 0, record.isEmpty else { return [.wrong(line: max(recordLine, 1), ImportProblemText.endsEarly)] }
    return []
  }

  private mutating func fail(_ pieces: inout [Piece], _ reason: Text) {
    isOver = true
    pieces.append(.wrong(line: line, reason))
  }

  private mutating func step(_ byte: UInt8, _ pieces: inout [Piece]) {
    if byte == 10 { line += 1 }
    if record.isEmpty, !isInString, depth == recordDepth {
      return between(byte, &pieces)
    }
    if !record.isEmpty { record.append(byte) }
    guard record.count <= Self.longestRecord else { return fail(&pieces, ImportProblemText.tooLong) }
    if isInString { return inside(byte) }
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      isNaming = depth == 1 && (recordDepth == 0 || isPage)
      if isNaming { name.removeAll(keepingCapacity: true) }
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "["):
      let isList = name.elementsEqual("contents".utf8) || name.elementsEqual("organizations".utf8)
      if depth == 1, isList, recordDepth == 0 || isPage {
        // A page: what stood before its contents tells nothing about services.
        record.removeAll()
        recordDepth = 2
        isPage = true
        kind = name.elementsEqual("organizations".utf8) ? .organization : nil
        name.removeAll(keepingCapacity: true)
      }
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == recordDepth, !record.isEmpty {
        pieces.append(.record(line: recordLine, record, kind))
        record.removeAll(keepingCapacity: true)
        name.removeAll(keepingCapacity: true)
      }
    default: break
    }
  }

  private mutating func inside(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == 92 {
      isEscaped = true
    } else if byte == 34 {
      isInString = false
    } else if isNaming {
      name.append(byte)
    }
  }

  /// Between records: white space, commas, the brackets around them.
  private mutating func between(_ byte: UInt8, _ pieces: inout [Piece]) {
    switch byte {
    case 32, 9, 10, 13: break
    case let mark where [0xEF, 0xBB, 0xBF].contains(mark) && skipped < 3 && depth == 0: skipped += 1
    case UInt8(ascii: ",") where recordDepth > 0: break
    case UInt8(ascii: "{"):
      recordLine = line
      record.append(byte)
      depth += 1
    case UInt8(ascii: "[") where recordDepth == 0:
      recordDepth = 1
      depth = 1
    case UInt8(ascii: "]") where recordDepth > 0:
      depth -= 1
      // After one list of a page its other fields follow; only a further list tells something.
      recordDepth = depth == 0 ? 0 : 99
      if depth == 0 { isOver = true }
    case 0xFE, 0xFF: fail(&pieces, ImportProblemText.utf16)
    default:
      let shown: String = byte > 32 && byte < 127 ? String(UnicodeScalar(byte)) : "byte \(byte)"
      fail(&pieces, ImportProblemText.unexpected(shown))
    }
  }
}
