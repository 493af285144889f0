package import Kernel

/// How the letters of a table are written.
package enum CSVEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// Western European (Windows-1252, of which Latin-1 is a part), as old spreadsheets write it.
  case latin1 = "latin-1"
}

/// What can stand between the cells of a table. Names are stored, and written in mapping files: added, never renamed.
package enum TableSeparator: String, CaseIterable, Hashable, Sendable {
  case comma, semicolon, tab

  package var byte: UInt8 {
    switch self {
    case .comma: 44
    case .semicolon: 59
    case .tab: 9
    }
  }

  static let bytes: [UInt8] = allCases.map(\.byte)

  package init?(byte: UInt8) {
    guard let found = Self.allCases.first(where: { $0.byte == byte }) else { return nil }
    self = found
  }
}

/// Cuts a stream of bytes into the rows of a table (RFC 4180): quoted cells with line breaks, doubled quotes; commas, semicolons or tabs.
package struct CSVSplitter {
  /// A row, or why the table cannot be read further.
  package enum Row {
    case cells(line: Int, [String])
    case wrong(line: Int, Text)
  }
  static let longestCell = 200_000
  static let mostCells = 1000

  private var separator: UInt8?
  private let encoding: CSVEncoding
  private var line = 1
  private var rowLine = 1
  private var cell: [UInt8] = []
  private var cells: [String] = []
  /// Bytes of the first line, until it is known what parts the cells.
  private var first: [UInt8]? = []
  private var isQuoted = false
  /// A quote inside a quoted cell: the end of it, or the first of two.
  private var hasQuote = false
  private var wasReturn = false
  private var isOver = false

  /// - Parameter separator: `nil`: the first line tells.
  package init(separator: UInt8?, encoding: CSVEncoding) {
    self.separator = separator
    self.encoding = encoding
  }

  package mutating func feed(_ bytes: ArraySlice<UInt8>) -> [Row] {
    var rows: [Row] = []
    for byte in bytes {
      if isOver { break }
      if first != nil { begin(byte, &rows) } else { step(byte, &rows) }
    }
    return rows
  }

  package mutating func finish() -> [Row] {
    var rows: [Row] = []
    if let held = first { start(held, &rows) }
    if isOver { return rows }
    guard !isQuoted || hasQuote else { return rows + [.wrong(line: rowLine, ImportProblemText.quoteOpen)] }
    if !cell.isEmpty || !cells.isEmpty { endRow(&rows) }
    return rows
  }

  /// The first line is held until it ends outside quotes: it tells the separator.
  private mutating func begin(_ byte: UInt8, _ rows: inout [Row]) {
    first?.append(byte)
    guard let held = first, byte == 10 || byte == 13 || held.count > 100_000 else { return }
    guard held.count(where: { $0 == 34 }).isMultiple(of: 2) || held.count > 100_000 else { return }
    start(held, &rows)
  }

  private mutating func start(_ held: [UInt8], _ rows: inout [Row]) {
    first = nil
    var text = held[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    if text.starts(with: [0xFE, 0xFF]) || text.starts(with: [0xFF, 0xFE]) || text.contains(0) {
      isOver = true
      return rows.append(.wrong(line: 1, ImportProblemText.utf16))
    }
    if separator == nil {
      var counts: [UInt8: Int] = [:]
      var isQuoted = false
      for byte in text {
        if byte == 34 { isQuoted.toggle() }
        if !isQuoted, TableSeparator.bytes.contains(byte) { counts[byte, default: 0] += 1 }
      }
      separator = TableSeparator.bytes.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    }
    for byte in text where !isOver { step(byte, &rows) }
  }

  private mutating func step(_ byte: UInt8, _ rows: inout [Row]) {
    if byte == 10, wasReturn, !isQuoted {
      wasReturn = false
      return
    }
    wasReturn = byte == 13
    defer { if byte == 10 || byte == 13 && !isQuoted { line += 1 } }
    if isQuoted {
      if hasQuote {
        hasQuote = false
        if byte == 34 { return cell.append(34) }
        isQuoted = false
        // Falls through: the byte after the closing quote.
      } else {
        if byte == 34 { hasQuote = true } else { cell.append(byte) }
        if cell.count > Self.longestCell { fail(&rows, ImportProblemText.tooLong) }
        return
      }
    }
    switch byte {
    case separator: endCell(&rows)
    case 10, 13: endRow(&rows)
    case 34 where cell.isEmpty: isQuoted = true
    default:
      cell.append(byte)
      if cell.count > Self.longestCell { fail(&rows, ImportProblemText.tooLong) }
    }
  }

  private mutating func fail(_ rows: inout [Row], _ reason: Text) {
    isOver = true
    rows.append(.wrong(line: rowLine, reason))
  }

  private mutating func endCell(_ rows: inout [Row]) {
    switch encoding {
    case .latin1: cells.append(Self.western(cell))
    case .utf8:
      guard let text = String(validating: cell, as: UTF8.self), !cell.contains(0) else { return fail(&rows, ImportProblemText.notUTF8Table) }
      cells.append(text)
    }
    cell.removeAll(keepingCapacity: true)
    if cells.count > Self.mostCells { fail(&rows, ImportProblemText.tooManyCells(cells.count, Self.mostCells)) }
  }

  private mutating func endRow(_ rows: inout [Row]) {
    endCell(&rows)
    guard !isOver else { return }
    rows.append(.cells(line: rowLine, cells.map { CSVLine.unmarked($0) }))
    cells.removeAll(keepingCapacity: true)
    rowLine = line + 1
  }

  /// The signs of Windows-1252 that are not those of Latin-1.
  private static let special: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x84: 0x201E, 0x85: 0x2026, 0x8A: 0x160, 0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018, 0x92: 0x2019,
    0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x9A: 0x161, 0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
  ]

  private static func western(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { if let scalar = UnicodeScalar(special[byte] ?? UInt32(byte)) { text.append(scalar) } }
    return String(text)
  }
}
