package import Care
package import Kernel

extension Connection {
  /// Active files that an organisation keeps or that are tied to an actor, those changed last first. Two statements.
  package func persons(
    keptBy organization: ID<Organization>?, linkedTo actor: Actor, on day: Day, offset: Int, limit: Int
  ) throws -> (persons: [Person], total: Int) {
    let tied: SQL = """
      p.id IN (SELECT person FROM file_link WHERE kind IN ('circle', 'mandate', 'emergency')
        AND (account = \(actor.account?.raw ?? "") OR organization = \(actor.organization?.raw ?? ""))
        AND from_day <= \(day) AND (until_day IS NULL OR until_day >= \(day)))
      """
    let whose: SQL = organization.map { "(p.organization = \($0.raw) OR \(tied))" } ?? tied
    let total = try row("SELECT COUNT(*) AS total FROM person p WHERE p.state = 'active' AND \(whose)")?.int("total") ?? 0
    let found = try rows(
      """
      SELECT \(SQL.personColumns) FROM person p LEFT JOIN cell_key k ON k.owner = 'person/' || p.id
      WHERE p.state = 'active' AND \(whose) ORDER BY p.changed_at DESC, p.id DESC LIMIT \(limit) OFFSET \(offset)
      """)
    return (try found.compactMap { try openPerson($0)?.person }, total)
  }

  /// Who keeps the most files; `nil` where there is none: for measuring. One statement.
  package func organizationWithMostFiles() throws(StoreFailure) -> ID<Organization>? {
    guard
      let row = try row("SELECT organization FROM person GROUP BY organization ORDER BY COUNT(*) DESC, organization LIMIT 1")
    else { return nil }
    return try row.id("organization")
  }

  /// Persons whose files are active, so many, in the order of their identifiers: for measuring. One statement.
  package func activePersons(limit: Int) throws(StoreFailure) -> [ID<Person>] {
    var found: [ID<Person>] = []
    let rows = try rows("SELECT id FROM person WHERE state = 'active' ORDER BY id LIMIT \(limit)")
    for row in rows { found.append(try row.id("id")) }
    return found
  }

  /// How many persons of the demonstration there are.
  package func demoPersonCount() throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM person WHERE id LIKE 'demo-person-%'")?.int("total") ?? 0
  }

  /// Whether the files of the demonstration that are written by hand are there, or were.
  package func hasDemoStories() throws(StoreFailure) -> Bool { try row("SELECT 1 AS one FROM person WHERE id LIKE 'demo-story-%' LIMIT 1") != nil }
}
