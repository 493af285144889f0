import Kernel

/// How the tables of HSDS hang together: a row of the one stands in a row of the other under a name.
enum TabularTables {
  struct Child {
    let name: String
    let table: String
    let key: String
  }
  struct Single {
    let name: String
    let table: String
    let key: String
  }

  static func children(of table: String) -> [Child] {
    func child(_ name: String, _ table: String? = nil, _ key: String) -> Child { Child(name: name, table: table ?? name, key: key) }
    switch table {
    case "services":
      return [
        child("phones", nil, "service_id"), child("schedules", nil, "service_id"), child("service_areas", nil, "service_id"),
        child("languages", nil, "service_id"), child("funding", nil, "service_id"), child("cost_options", nil, "service_id"),
        child("required_documents", nil, "service_id"), child("contacts", nil, "service_id"),
        child("capacities", "service_capacity", "service_id"), child("additional_urls", "url", "service_id"),
        child("attributes", nil, "link_id"), child("service_at_locations", "service_at_location", "service_id"),
        child("closures", nil, "service_id"),
      ]
    case "organizations":
      return [
        child("phones", nil, "organization_id"), child("contacts", nil, "organization_id"), child("additional_websites", "url", "organization_id"),
        child("attributes", nil, "link_id"), child("locations", nil, "organization_id"),
      ]
    case "service_at_location":
      return [
        child("phones", nil, "service_at_location_id"), child("schedules", nil, "service_at_location_id"),
        child("service_areas", nil, "service_at_location_id"),
      ]
    case "locations":
      return [
        child("addresses", nil, "location_id"), child("accessibility", nil, "location_id"), child("phones", nil, "location_id"),
        child("schedules", nil, "location_id"),
      ]
    case "contacts": return [child("phones", nil, "contact_id")]
    case "phones": return [child("languages", nil, "phone_id")]
    case "accessibility": return [child("attributes", nil, "link_id")]
    default: return []
    }
  }

  static func singles(of table: String) -> [Single] {
    switch table {
    case "services": return [Single(name: "organization", table: "organizations", key: "organization_id")]
    case "service_at_location": return [Single(name: "location", table: "locations", key: "location_id")]
    case "attributes": return [Single(name: "taxonomy_term", table: "taxonomy_terms", key: "taxonomy_term_id")]
    case "service_capacity": return [Single(name: "unit", table: "units", key: "unit_id")]
    default: return []
    }
  }

  /// Every table that says something to us.
  static let names: [String] = [
    "services", "organizations", "phones", "schedules", "service_areas", "languages", "funding", "cost_options", "required_documents",
    "contacts", "service_capacity", "url", "attributes", "service_at_location", "closures", "locations", "addresses", "accessibility",
    "taxonomy_terms", "units",
  ]
  /// Other names under which packages have them.
  static let others: [String: String] = [
    "service_capacities": "service_capacity", "urls": "url", "service_at_locations": "service_at_location", "unit": "units", "fundings": "funding",
    "accessibilities": "accessibility",
  ]
}

/// A package of tables as the organisations and services it describes.
package struct TabularPackage: ImportSource {
  private struct Table {
    var rows: [(line: Int, fields: [String: ImportTree])] = []
    var byID: [String: Int] = [:]
    var byKey: [String: [String: [Int]]] = [:]
  }
  private var tables: [String: Table] = [:]
  private var refused: [ImportRefusal] = []
  /// Places of services: what is not among them is an organisation's own.
  private var placesOfServices: Set<String> = []

  /// - Parameter read: the rows of a table, or what is wrong with it; an empty list for a table that is not there.
  package init(_ read: (String) throws -> [ImportRow]) rethrows {
    var keys: [String: Set<String>] = [:]
    for parent in TabularTables.names {
      for child in TabularTables.children(of: parent) { keys[child.table, default: []].insert(child.key) }
    }
    for name in TabularTables.names {
      var found = try read(name)
      for other in TabularTables.others.keys.sorted() where found.isEmpty && TabularTables.others[other] == name { found = try read(other) }
      var table = Table()
      for row in found {
        switch row.read {
        case .unread: break
        case .refused(let refusal): refused.append(refusal)
        case .record(let record):
          let number = table.rows.count
          table.rows.append((record.line, record.fields))
          if let id = record.fields["id"]?.words { table.byID[id] = number }
          for key in keys[name] ?? [] {
            if let value = record.fields[key]?.words { table.byKey[key, default: [:]][value, default: []].append(number) }
          }
        }
      }
      tables[name] = table
    }
    placesOfServices = Set((tables["service_at_location"]?.rows ?? []).compactMap { $0.fields["location_id"]?.words })
    if tables["services"]?.rows.isEmpty ?? true, tables["organizations"]?.rows.isEmpty ?? true, refused.isEmpty {
      refused.append(ImportRefusal(file: "services.csv", line: 1, field: "", reason: ImportProblemText.table("services.csv")))
    }
  }

  /// Organisations come first: what services say of them is less.
  package func forEachRow(_ body: (ImportRow) throws -> Void) throws {
    for refusal in refused { try body(.refused(refusal)) }
    for (name, kind) in [("organizations", ImportRecord.Kind.organization), ("services", .service)] {
      for (number, row) in (tables[name]?.rows ?? []).enumerated() {
        try body(.record(ImportRecord(file: "\(name).csv", line: row.line, fields: nested(name, number, depth: 0), kind: kind)))
      }
    }
  }

  private func nested(_ name: String, _ number: Int, depth: Int) -> [String: ImportTree] {
    guard let table = tables[name], depth < 6 else { return [:] }
    var fields = table.rows[number].fields
    let id = fields["id"]?.words ?? ""
    // Inside a service an organisation is only named.
    for child in TabularTables.children(of: name) where name != "organizations" || depth == 0 {
      var rows = tables[child.table]?.byKey[child.key]?[id] ?? []
      if name == "organizations", child.table == "locations" {
        rows.removeAll { tables["locations"]?.rows[$0].fields["id"]?.words.map { placesOfServices.contains($0) } ?? false }
      }
      if !rows.isEmpty { fields[child.name] = .list(rows.map { .object(nested(child.table, $0, depth: depth + 1)) }) }
    }
    for single in TabularTables.singles(of: name) {
      guard let key = fields[single.key]?.words, let row = tables[single.table]?.byID[key] else { continue }
      fields[single.name] = .object(nested(single.table, row, depth: depth + 1))
    }
    return fields
  }
}

extension TabularPackage {
  /// A package whose tables are at hand as bytes.
  ///
  /// - Parameter content: the bytes of a table by its name without ending; `nil` for one that is not there.
  package static func made(of content: (String) throws -> [UInt8]?) rethrows -> TabularPackage {
    try TabularPackage { table in try content(table).map { rows($0[...], of: table) } ?? [] }
  }

  /// The rows of one table, whose columns are the fields that its first line names.
  private static func rows(_ bytes: ArraySlice<UInt8>, of table: String) -> [ImportRow] {
    var stream = ImportStream(file: "\(table).csv", format: .csv, mapping: .named(byFirstLine: bytes))
    var rows: [ImportRow] = []
    stream.feed(bytes) { rows.append($0) }
    stream.finish { rows.append($0) }
    return rows
  }
}

extension ImportMapping {
  /// The mapping of a table whose columns have the names of fields.
  package static func named(byFirstLine bytes: ArraySlice<UInt8>) -> ImportMapping {
    let line = String(decoding: bytes.prefix(1 << 16).prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    let names = line.split { ",;\t".contains($0) }.map { $0.filter { $0.isLetter || $0.isNumber || $0 == "_" } }
    return ImportMapping(columns: names.compactMap { name in Path(name).map { Column(name, $0) } })
  }
}

/// Lays objects out in tables: what stands in an object gets a row of its own.
package struct TabularSink: HSDSSink {
  private var columns: [String] = []
  private var cells: [String] = []
  private var parts: [TabularRow] = []

  /// The rows of an object and of everything in it.
  package static func rows(of object: some HSDSObject) -> [TabularRow] {
    var sink = TabularSink()
    object.describe(to: &sink)
    let table = type(of: object).table
    for single in TabularTables.singles(of: table) where !sink.columns.contains(single.key) {
      // The unit of a capacity has no key of its own in the object.
      sink.columns.append(single.key)
      sink.cells.append(sink.parts.first { $0.table == single.table }?.cells.first ?? "")
    }
    return [TabularRow(table: table, columns: sink.columns, cells: sink.cells)] + sink.parts
  }

  package mutating func put(_ name: String, _ text: String?) {
    columns.append(name)
    cells.append(text ?? "")
  }
  package mutating func put(_ name: String, _ number: Double?) {
    columns.append(name)
    cells.append(number.map { JSONWriter.plain($0) } ?? "")
  }
  package mutating func put<Object: HSDSObject>(_ name: String, _ object: Object?) {
    if let object { parts += Self.rows(of: object) }
  }
  package mutating func put<Object: HSDSObject>(_ name: String, _ objects: [Object]) {
    for object in objects { parts += Self.rows(of: object) }
  }
}

/// One row of a table of the package.
package struct TabularRow: Hashable, Sendable {
  package let table: String
  package let columns: [String]
  package let cells: [String]

  package init(table: String, columns: [String], cells: [String]) {
    self.table = table
    self.columns = columns
    self.cells = cells
  }
}
