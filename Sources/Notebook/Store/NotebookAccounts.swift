package import Care
package import Kernel

extension Connection {
  /// Those of the accounts that have any of these roles today. One statement.
  package func accounts(_ accounts: Set<ID<Account>>, with roles: Set<Role>, on day: Day) throws(StoreFailure) -> Set<ID<Account>> {
    guard !accounts.isEmpty, !roles.isEmpty else { return [] }
    var found: Set<ID<Account>> = []
    let rows = try rows(
      """
      SELECT DISTINCT account FROM membership
      WHERE account IN (\(list: accounts.map(\.raw).sorted())) AND role IN (\(list: roles.map(\.rawValue).sorted()))
        AND from_day <= \(day) AND (until_day IS NULL OR until_day >= \(day))
      """)
    for row in rows { found.insert(try row.id("account")) }
    return found
  }

  /// The short numbers of requests, in one statement.
  package func requestNumbers(_ requests: Set<ID<Request>>) throws(StoreFailure) -> [ID<Request>: String] {
    guard !requests.isEmpty else { return [:] }
    var numbers: [ID<Request>: String] = [:]
    for row in try rows("SELECT id, number FROM request WHERE id IN (\(list: requests.map(\.raw).sorted()))") {
      numbers[try row.id("id")] = try row.text("number")
    }
    return numbers
  }
}
