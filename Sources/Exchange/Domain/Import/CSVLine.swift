/// A line of a table (RFC 4180), written so that it comes back to the byte, and opened safely by spreadsheet programs.
package enum CSVLine {
  /// Signs with which a spreadsheet begins a formula: `=`, `+`, `-`, `@`, a tab, a carriage return.
  private static let formula: [UInt8] = [61, 43, 45, 64, 9, 13]

  /// - Parameter isForSpreadsheets: what a spreadsheet would take for a formula gets an apostrophe in front; our own reader takes it away.
  package static func bytes(_ cells: [String], isForSpreadsheets: Bool = false) -> [UInt8] {
    var line: [UInt8] = []
    for (place, cell) in cells.enumerated() {
      if place > 0 { line.append(44) }
      let isMarked = isForSpreadsheets && isRisky(cell.utf8)
      // Bytes and not characters: a quote before an accent of its own is a quote all the same.
      guard isMarked || cell.utf8.contains(where: { [34, 44, 59, 10, 13].contains($0) }) else {
        line.append(contentsOf: cell.utf8)
        continue
      }
      line.append(34)
      if isMarked { line.append(39) }
      for byte in cell.utf8 {
        if byte == 34 { line.append(34) }
        line.append(byte)
      }
      line.append(34)
    }
    return line + [13, 10]
  }

  /// A cell without the apostrophe that ``bytes(_:isForSpreadsheets:)`` put before what looks like a formula.
  package static func unmarked(_ cell: String) -> String {
    cell.utf8.first == 39 && isRisky(cell.utf8) ? String(Substring(cell.utf8.dropFirst())) : cell
  }

  /// Apostrophes that stand there already are counted in: one more is put before them, and one is taken away.
  ///
  /// A negative number is one: `-109.64` stays a number, or sums in spreadsheets would pass over it.
  private static func isRisky(_ text: String.UTF8View) -> Bool {
    let rest = text.drop { $0 == 39 }
    guard let first = rest.first, formula.contains(first) else { return false }
    let digits = rest.dropFirst()
    let isNumber = first == 45 && digits.first != 46 && !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) || $0 == 46 }
    return !(isNumber && digits.count { $0 == 46 } <= 1)
  }
}
