package import Care
package import Kernel

extension Connection {
  package func insert(_ organization: Organization) throws(StoreFailure) {
    try run(
      """
      INSERT INTO organization (id, name, sort_key, email, phone, is_fictitious)
      VALUES (\(organization.id.raw), \(organization.name), \(organization.name.folded), \(organization.email), \(organization.phone),
        \(organization.isFictitious))
      """)
  }

  /// - Parameter passwordHash: as ``PasswordHash/stored`` writes it.
  /// - Throws: `duplicate` when the e-mail address has an account already.
  package func insert(_ account: Account, passwordHash: String, at now: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO account (id, name, email, language, password_hash, is_disabled, created_at)
      VALUES (\(account.id.raw), \(account.name), \(account.email), \(account.language), \(passwordHash), \(account.isDisabled), \(now))
      """)
  }

  package func insert(_ membership: Membership, id: ID<Membership>) throws(StoreFailure) {
    try run(
      """
      INSERT INTO membership (id, account, organization, role, from_day, until_day)
      VALUES (\(id.raw), \(membership.account.raw), \(membership.organization.raw), \(membership.role.rawValue), \(membership.from),
        \(membership.until))
      """)
  }

  package func organization(_ id: ID<Organization>) throws(StoreFailure) -> Organization? {
    try row("SELECT id, name, email, phone, is_fictitious FROM organization WHERE id = \(id.raw)").map(Self.organization)
  }

  package func account(_ id: ID<Account>) throws(StoreFailure) -> Account? {
    try row("SELECT id, name, email, language, is_disabled FROM account WHERE id = \(id.raw)").map(Self.account)
  }

  /// The account with this sign-in name, and its password's stored hash.
  package func accountWithHash(email: String) throws(StoreFailure) -> (account: Account, passwordHash: String)? {
    guard
      let row = try row("SELECT id, name, email, language, is_disabled, password_hash FROM account WHERE email = \(email)")
    else { return nil }
    return (try Self.account(row), try row.text("password_hash"))
  }

  package func replacePasswordHash(of account: ID<Account>, with hash: String) throws(StoreFailure) {
    try run("UPDATE account SET password_hash = \(hash) WHERE id = \(account.raw)")
  }

  /// - Returns: whether there is such an account.
  package func disable(_ account: ID<Account>) throws(StoreFailure) -> Bool {
    try run("UPDATE account SET is_disabled = 1 WHERE id = \(account.raw)") == 1
  }

  /// Where an account belongs on a day, in the order of the organisations' names. An organisation stands once, with its roles together.
  package func houses(of account: ID<Account>, on day: Day) throws(StoreFailure) -> [(organization: Organization, roles: Set<Role>)] {
    let found = try rows(
      """
      SELECT o.id, o.name, o.email, o.phone, o.is_fictitious, m.role
      FROM membership m JOIN organization o ON o.id = m.organization
      WHERE m.account = \(account.raw) AND m.from_day <= \(day) AND (m.until_day IS NULL OR m.until_day >= \(day))
      ORDER BY o.sort_key, o.id
      """)
    var houses: [(organization: Organization, roles: Set<Role>)] = []
    for row in found {
      let organization = try Self.organization(row)
      let role: Role = try row.code("role")
      if let last = houses.indices.last, houses[last].organization.id == organization.id {
        houses[last].roles.insert(role)
      } else {
        houses.append((organization, [role]))
      }
    }
    return houses
  }

  /// One statement that any running database answers.
  package func answers() throws(StoreFailure) -> Bool { try row("SELECT 1 AS one")?.int("one") == 1 }

  static func organization(_ row: Row) throws(StoreFailure) -> Organization {
    Organization(
      id: try row.id("id"), name: try row.text("name"), email: try row.textIfAny("email"), phone: try row.textIfAny("phone"),
      isFictitious: try row.bool("is_fictitious"))
  }

  static func account(_ row: Row) throws(StoreFailure) -> Account {
    Account(
      id: try row.id("id"), name: try row.text("name"), email: try row.text("email"), language: try row.language("language"),
      isDisabled: try row.bool("is_disabled"))
  }
}
