/// Table files as RFC 4180 describes them, opened safely by spreadsheet programs.
enum CSV {
  /// One row. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
  static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let risky = cell.first.map { "=+-@\t\r".contains($0) } ?? false
      let text = risky ? "'" + cell : cell
      guard text.contains(where: { $0 == "\"" || $0 == "," || $0 == ";" || $0.isNewline }) || risky else { return text }
      return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }.joined(separator: ",")
  }

  /// With a byte order mark, so that accents are read rightly.
  static func document(_ lines: [String]) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }
}
