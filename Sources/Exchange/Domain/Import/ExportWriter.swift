package import Kernel

/// Writes the directory's services in one of the forms of exchange, piece by piece.
package struct ExportWriter {
  private let catalogue: HSDSCatalogue
  private let language: Language
  private let mapping: HSDSMapping

  package init(_ catalogue: HSDSCatalogue, _ language: Language) {
    self.catalogue = catalogue
    self.language = language
    mapping = catalogue.mapping(language)
  }

  package var count: Int { catalogue.services.count }

  /// One document or JSON Lines.
  package func json(isLines: Bool, _ send: ([UInt8]) throws -> Void) throws {
    var json = JSONWriter()
    if !isLines {
      json.openObject()
      json.field("version", HSDSDescription.version)
      json.field("total_items", count)
      json.name("contents")
      json.openList()
    }
    for position in catalogue.services {
      json.write(mapping.service(catalogue.entries[position]))
      if isLines { json.endLine() }
      if json.bytes.count > 1 << 16 { try send(json.take()) }
    }
    if !isLines {
      json.closeList()
      json.closeObject()
      json.endLine()
    }
    try send(json.take())
  }

  /// One line a service, with the columns of a mapping.
  package func table(_ columns: ImportMapping, _ send: ([UInt8]) throws -> Void) throws {
    // With a byte order mark, so that spreadsheets read accents rightly.
    try send([0xEF, 0xBB, 0xBF] + Array(CSVLine.text(columns.columns.map(\.name), isForSpreadsheets: true).utf8))
    for position in catalogue.services {
      let fields = ImportTreeSink.tree(of: mapping.service(catalogue.entries[position]))
      try send(Array(CSVLine.text(columns.row(fields), isForSpreadsheets: true).utf8))
    }
  }

  /// The tabular package: rows of all tables in the order of the services, and what describes the tables at the end.
  ///
  /// - Parameter send: takes bytes for a file of the package.
  package func package(_ send: (String, [UInt8]) throws -> Void) throws {
    var columns: [String: [String]] = [:]
    // Organizations, places and words stand in many services and once in their table.
    var seen: Set<UniversalID> = []
    for position in catalogue.services {
      for row in TabularSink.rows(of: mapping.service(catalogue.entries[position])) {
        if let id = row.cells.first.flatMap({ UniversalID($0) }), !seen.insert(id).inserted { continue }
        if columns[row.table] == nil {
          columns[row.table] = row.columns
          try send("\(row.table).csv", Array(CSVLine.text(row.columns).utf8))
        }
        try send("\(row.table).csv", Array(CSVLine.text(row.cells).utf8))
      }
    }
    try send("datapackage.json", Self.description(columns).bytes)
  }

  private static func description(_ columns: [String: [String]]) -> JSONWriter {
    let numbers: Set = ["latitude", "longitude", "minimum_age", "maximum_age", "amount", "available", "maximum", "count", "interval", "timezone", "extension"]
    var json = JSONWriter()
    json.object { json in
      json.field("name", "relais-hsds")
      json.field("profile", "tabular-data-package")
      json.field("hsds_version", HSDSDescription.version)
      json.name("resources")
      json.list { json in
        for (table, fields) in columns.sorted(by: { $0.key < $1.key }) {
          json.object { json in
            json.field("name", table)
            json.field("path", "\(table).csv")
            json.field("profile", "tabular-data-resource")
            json.field("encoding", "utf-8")
            json.name("schema")
            json.object { json in
              json.field("primaryKey", "id")
              json.name("fields")
              json.list { json in
                for field in fields {
                  json.object { json in
                    json.field("name", field)
                    json.field("type", numbers.contains(field) ? "number" : "string")
                  }
                }
              }
            }
          }
        }
      }
    }
    return json
  }
}

/// A line of a table (RFC 4180).
enum CSVLine {
  /// - Parameter isForSpreadsheets: what a spreadsheet would take for a formula gets an apostrophe in front; our own reader takes it away.
  static func text(_ cells: [String], isForSpreadsheets: Bool = false) -> String {
    let quoted = cells.map { cell -> String in
      let isRisky = isForSpreadsheets && (cell.first.map { "=+-@\t\r".contains($0) } ?? false)
      let text = isRisky ? "'" + cell : cell
      guard isRisky || text.utf8.contains(where: { [34, 44, 59, 10, 13].contains($0) }) else { return text }
      return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    return quoted.joined(separator: ",") + "\r\n"
  }
}
