package import Kernel

/// Writes the directory in one of the forms of exchange, piece by piece.
///
/// Organisations stand before the services that name them, so that whoever reads on knows them. Those that are no longer there are left
/// out unless a service names them: HSDS has no state for an organization.
package struct ExportWriter: Sendable {
  private let catalogue: HSDSCatalogue
  private let mapping: HSDSMapping
  /// Places of the organisations' own entries.
  private let organizations: [Int]

  package init(_ catalogue: HSDSCatalogue, _ language: Language) {
    self.catalogue = catalogue
    mapping = catalogue.mapping(language)
    organizations = catalogue.organizations.compactMap { organization in
      guard case .entry(let position) = organization, catalogue.entries[position].isPublic else { return nil }
      return position
    }
  }

  package var count: Int { catalogue.services.count }
  package var organizationCount: Int { organizations.count }

  private func organization(_ number: Int) -> HSDSOrganization { mapping.organization(catalogue.entries[organizations[number]], .full) }
  private func service(_ number: Int) -> HSDSService { mapping.service(catalogue.entries[catalogue.services[number]]) }

  /// One document: `{"version":…,"total_items":…,"organizations":[…],"contents":[the services]}`.
  package func json() -> ExportPieces {
    var json = JSONWriter()
    return ExportPieces { number in
      if number == 0 {
        json.openObject()
        json.field("version", HSDSDescription.version)
        json.field("total_items", count)
        json.name("organizations")
        json.openList()
      }
      if number < organizations.count {
        json.write(organization(number))
        return json.take()
      }
      if number == organizations.count {
        json.closeList()
        json.name("contents")
        json.openList()
      }
      if number < organizations.count + count {
        json.write(service(number - organizations.count))
        return json.take()
      }
      guard number == organizations.count + count else { return nil }
      json.closeList()
      json.closeObject()
      json.endLine()
      return json.take()
    }
  }

  /// One organisation or service a line.
  package func lines() -> ExportPieces {
    ExportPieces { number in
      var json = JSONWriter()
      if number < organizations.count {
        json.write(organization(number))
      } else if number < organizations.count + count {
        json.write(service(number - organizations.count))
      } else {
        return nil
      }
      json.endLine()
      return json.take()
    }
  }

  /// One line a service, with the columns of a mapping. A table of services has no place for organisations.
  package func table(_ columns: ImportMapping = .plain) -> ExportPieces {
    ExportPieces { number in
      // With a byte order mark, so that spreadsheets read accents rightly.
      if number == 0 { return [0xEF, 0xBB, 0xBF] + CSVLine.bytes(columns.columns.map(\.name), isForSpreadsheets: true) }
      guard number <= count else { return nil }
      return CSVLine.bytes(columns.row(ImportTreeSink.tree(of: service(number - 1))), isForSpreadsheets: true)
    }
  }

  /// The tabular package: rows of all tables in the order of the objects, and what describes the tables at the end.
  ///
  /// - Parameter send: takes bytes for a file of the package.
  package func package(_ send: (String, [UInt8]) throws -> Void) throws {
    var columns: [String: [String]] = [:]
    // Organizations, places and words stand in many services and once in their table.
    var seen: Set<UniversalID> = []
    func put(_ rows: [TabularRow]) throws {
      for row in rows {
        if let id = row.cells.first.flatMap({ UniversalID($0) }), !seen.insert(id).inserted { continue }
        if columns[row.table] == nil {
          columns[row.table] = row.columns
          try send("\(row.table).csv", CSVLine.bytes(row.columns))
        }
        try send("\(row.table).csv", CSVLine.bytes(row.cells))
      }
    }
    // Whole taxonomies: a word that is used leads to its parent and to its taxonomy.
    for key in catalogue.terms.taxonomyKeys { if let taxonomy = catalogue.terms.taxonomy(key, mapping.language) { try put(TabularSink.rows(of: taxonomy)) } }
    for term in catalogue.terms.all { try put(TabularSink.rows(of: catalogue.terms.object(term, mapping.language))) }
    for number in organizations.indices { try put(TabularSink.rows(of: organization(number))) }
    for number in 0..<count { try put(TabularSink.rows(of: service(number))) }
    try send("datapackage.json", TabularDescription.json(columns).bytes)
  }
}

/// A file in pieces of about 64 KB, made while they are taken.
package struct ExportPieces: Sequence, IteratorProtocol {
  private static let size = 1 << 16
  private var number = 0
  private let part: (Int) -> [UInt8]?

  /// - Parameter part: the part with this number; `nil` after the last one.
  init(_ part: @escaping (Int) -> [UInt8]?) { self.part = part }

  package mutating func next() -> [UInt8]? {
    var piece: [UInt8] = []
    while piece.count < Self.size, let more = part(number) {
      piece += more
      number += 1
    }
    return piece.isEmpty ? nil : piece
  }
}
