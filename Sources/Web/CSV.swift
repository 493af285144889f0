import Care

/// Table files for people, with accents and line ends as spreadsheet programs want them.
enum CSV {
  /// One row. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
  static func line(_ cells: [String]) -> String {
    String(decoding: CSVLine.bytes(cells, isForSpreadsheets: true).dropLast(2), as: UTF8.self)
  }

  /// With a byte order mark, so that accents are read rightly.
  static func document(_ lines: [String]) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }
}
