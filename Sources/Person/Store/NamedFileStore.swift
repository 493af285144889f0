package import Care
package import Kernel
package import Secrets

/// A file as lists show it: whose it is and by what number. Of the sealed document only the names are decoded, so that a page with many lines does
/// not read many whole files.
package struct NamedFile: Sendable {
  package let person: ID<Person>
  package let number: String
  package let organization: ID<Organization>
  package let inclusion: InclusionState
  /// Neither merged into another one nor erased.
  package let isActive: Bool
  /// How she is called on screen; empty when nobody knows her name.
  package let displayName: String
  /// Opens everything of hers.
  package let key: CellKey
}

/// What lists read of a file: the rest of the document is not decoded.
private struct ListedDetails: Decodable {
  let names: [PersonName]
}

extension Connection {
  /// Several files with their keys, in one statement, as ``openPersons(_:)`` finds them: those that cannot be read are left out. In the order of
  /// their identifiers.
  package func namedFiles(_ ids: [ID<Person>]) throws -> [NamedFile] {
    guard !ids.isEmpty else { return [] }
    let found = try rows(
      """
      SELECT p.id, p.number, p.organization, p.state, p.inclusion, p.details, k.wrapped FROM person p
      LEFT JOIN cell_key k ON k.owner = 'person/' || p.id WHERE p.id IN (\(list: ids.map(\.raw).sorted())) ORDER BY p.id
      """)
    return try found.compactMap { row -> NamedFile? in
      let state = try row.text("state")
      guard state != "erased", let sealed = try row.bytesIfAny("details"), let wrapped = try row.bytesIfAny("wrapped") else { return nil }
      let id: ID<Person> = try row.id("id")
      let key = try open(wrapped, for: KeyOwner(id))
      let details = try key.open(sealed, cell: "person/\(id.raw)/details", as: ListedDetails.self)
      return NamedFile(
        person: id, number: try row.text("number"), organization: try row.id("organization"), inclusion: try row.code("inclusion"),
        isActive: state == "active", displayName: details.names.first?.display ?? "", key: key)
    }
  }
}
