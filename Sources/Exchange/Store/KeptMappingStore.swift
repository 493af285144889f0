package import Care
package import Kernel

extension Connection {
  /// In the order of their names.
  package func keptMappings() throws(StoreFailure) -> [KeptMapping] {
    let rows = try rows("SELECT name, content, at, account_name FROM directory_mapping ORDER BY name")
    var found: [KeptMapping] = []
    for row in rows { found.append(try mapping(row)) }
    return found
  }

  package func keptMapping(_ name: String) throws(StoreFailure) -> KeptMapping? {
    guard let row = try row("SELECT name, content, at, account_name FROM directory_mapping WHERE name = \(name)") else { return nil }
    return try mapping(row)
  }

  private func mapping(_ row: Row) throws(StoreFailure) -> KeptMapping {
    KeptMapping(
      name: try row.text("name"), content: try row.text("content"), at: try row.instant("at"), by: try row.text("account_name"))
  }

  /// Takes the place of one with the same name.
  package func keepMapping(_ mapping: KeptMapping, account: ID<Account>?) throws(StoreFailure) {
    try run(
      """
      INSERT INTO directory_mapping (name, content, at, account, account_name)
      VALUES (\(mapping.name), \(mapping.content), \(mapping.at), \(account?.raw), \(mapping.by))
      ON CONFLICT (name) DO UPDATE SET content = excluded.content, at = excluded.at, account = excluded.account, account_name = excluded.account_name
      """)
  }

  package func deleteMapping(_ name: String) throws(StoreFailure) {
    try run("DELETE FROM directory_mapping WHERE name = \(name)")
  }
}
