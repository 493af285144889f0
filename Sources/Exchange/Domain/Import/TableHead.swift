package import Kernel

/// The first lines of a table, for whoever says what its columns mean.
package struct TableHead: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// Where it stands in the first line, from 0.
    package let place: Int
    package let name: String
    /// What stands in its cells, each once, in the order of the lines.
    let cells: [String]

    /// The first three different values, short enough for a line.
    package var samples: [String] {
      cells.prefix(3).map { cell -> String in
        let line = cell.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 60 ? line.prefix(60) + "…" : line
      }
    }

    /// The different values in its cells, without those that are sentences.
    ///
    /// - Parameter split: what parts several values in one cell, as in ``ImportMapping/Column/split``.
    func words(split: String?) -> [String] {
      var (found, seen): ([String], Set<String>) = ([], [])
      for cell in cells {
        let parts: [String] = split.map { CellParts.parts(cell, by: $0) } ?? [cell]
        for part in parts where !part.isEmpty && part.utf8.count <= 100 && seen.insert(part).inserted { found.append(part) }
      }
      return found
    }
  }

  /// Lines that are looked at.
  static let mostLines = 500
  /// Different values that are remembered of a column.
  private static let mostCells = 200

  /// Those that have a name of their own: no other ones can be spoken of.
  package let columns: [Column]
  /// Names that stand in the first line more than once: only the first such column can be taken over.
  package let repeated: [String]
  /// Columns without any name.
  package let unnamed: Int
  /// In which it was read.
  package let encoding: CSVEncoding
  /// Why not even the first line can be read.
  package let problem: Text?

  /// - Parameters:
  ///   - separator: `nil`: the first line tells.
  ///   - encoding: `nil`: the bytes tell.
  package init(_ bytes: [UInt8], separator: UInt8? = nil, encoding: CSVEncoding? = nil) {
    let encoding: CSVEncoding = encoding ?? (String(validating: bytes, as: UTF8.self) == nil ? .latin1 : .utf8)
    let (rows, problem) = Self.rows(bytes, separator: separator, encoding)
    var (columns, repeated): ([Column], [String]) = ([], [])
    var (names, unnamed): (Set<String>, Int) = ([], 0)
    for (place, cell) in (rows.first ?? []).enumerated() {
      let name = cell.trimmed
      if name.isEmpty {
        unnamed += 1
      } else if names.insert(name).inserted {
        columns.append(Column(place: place, name: name, cells: Self.cells(rows.dropFirst(), place)))
      } else if !repeated.contains(name) {
        repeated.append(name)
      }
    }
    self.columns = columns
    self.repeated = repeated
    self.unnamed = unnamed
    self.encoding = encoding
    self.problem = problem
  }

  private static func rows(_ bytes: [UInt8], separator: UInt8?, _ encoding: CSVEncoding) -> (rows: [[String]], problem: Text?) {
    var splitter = CSVSplitter(separator: separator, encoding: encoding)
    var rows: [[String]] = []
    var problem: Text?
    func take(_ found: [CSVSplitter.Row]) {
      for row in found {
        switch row {
        case .cells(_, let cells): rows.append(cells)
        case .wrong(_, let reason): if rows.isEmpty { problem = reason }
        }
      }
    }
    var start = 0
    while start < bytes.count, rows.count <= mostLines, problem == nil {
      let end = Swift.min(start + (1 << 16), bytes.count)
      take(splitter.feed(bytes[start..<end]))
      start = end
    }
    if start == bytes.count { take(splitter.finish()) }
    return (Array(rows.prefix(mostLines + 1)), problem)
  }

  private static func cells(_ rows: ArraySlice<[String]>, _ place: Int) -> [String] {
    var (found, seen): ([String], Set<String>) = ([], [])
    for row in rows where row.indices.contains(place) {
      let cell = row[place].trimmed
      guard !cell.isEmpty, seen.insert(cell).inserted else { continue }
      found.append(cell)
      if found.count == mostCells { break }
    }
    return found
  }

  package func column(named name: String) -> Column? { columns.first { $0.name == name } }

  /// Whether somebody must say what the columns mean before anything can be compared. What cannot be read at all needs another file.
  ///
  /// - Parameter mapping: what was said already; it may be about another table.
  package func needsMeaning(beside mapping: ImportMapping?) -> Bool {
    guard problem == nil else { return false }
    guard let mapping else { return !isOurs }
    return mapping.columns.contains { column(named: $0.name) == nil }
  }

  /// Whether the columns are those of our own tables and can be read as they are: then nobody has to say what they mean.
  package var isOurs: Bool {
    let ours = ImportMapping.plain.columns
    let names = Set(columns.map(\.name))
    return encoding == .utf8 && unnamed == 0 && repeated.isEmpty && names.isSubset(of: Set(ours.map(\.name)))
      && ours.allSatisfy { !$0.isRequired || names.contains($0.name) }
  }
}
