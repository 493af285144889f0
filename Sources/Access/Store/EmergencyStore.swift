package import Care
package import Kernel
package import Secrets

extension Connection {
  /// - Parameter key: of the person: the reason may say something about her.
  package func insert(_ access: EmergencyAccess, link: ID<FileLink>, key: CellKey) throws {
    let reason = try key.seal(access.reason, cell: "emergency/\(access.id.raw)/reason")
    try run(
      """
      INSERT INTO emergency (id, person, link, account, organization, at, expires_at, reason, told_at, reviewed_at, reviewer, verdict, words)
      VALUES (\(access.id.raw), \(access.person.raw), \(link.raw), \(access.account.raw), \(access.organization.raw), \(access.at),
        \(access.expires), \(reason), \(access.toldAt), NULL, NULL, NULL, NULL)
      """)
  }

  /// What was opened in an emergency among the files of an organisation, what waits for review first, then newest first.
  package func emergencies(of organization: ID<Organization>, offset: Int, limit: Int) throws -> [EmergencyAccess] {
    try rows(
      """
      SELECT \(SQL.emergencyColumns) WHERE p.organization = \(organization.raw)
      ORDER BY CASE WHEN e.verdict IS NULL THEN 0 ELSE 1 END, e.at DESC, e.id DESC LIMIT \(limit) OFFSET \(offset)
      """
    ).map { try emergency($0) }
  }

  package func emergencyCount(of organization: ID<Organization>) throws(StoreFailure) -> (all: Int, open: Int) {
    let row = try row(
      """
      SELECT COUNT(*) AS total, COUNT(*) - COUNT(e.verdict) AS open FROM emergency e JOIN person p ON p.id = e.person
      WHERE p.organization = \(organization.raw)
      """)
    return (try row?.int("total") ?? 0, try row?.int("open") ?? 0)
  }

  /// What was opened in an emergency of one file, newest first.
  package func emergencies(of person: ID<Person>) throws -> [EmergencyAccess] {
    try rows("SELECT \(SQL.emergencyColumns) WHERE e.person = \(person.raw) ORDER BY e.at DESC, e.id DESC").map { try emergency($0) }
  }

  package func emergency(_ id: ID<EmergencyAccess>) throws -> (access: EmergencyAccess, organization: ID<Organization>)? {
    guard let row = try row("SELECT \(SQL.emergencyColumns) WHERE e.id = \(id.raw)") else { return nil }
    return (try emergency(row), try row.id("keeper"))
  }

  package func markTold(_ id: ID<EmergencyAccess>, at now: Instant) throws(StoreFailure) {
    try run("UPDATE emergency SET told_at = \(now) WHERE id = \(id.raw) AND told_at IS NULL")
  }

  /// - Returns: whether it was not reviewed before.
  package func review(_ id: ID<EmergencyAccess>, of person: ID<Person>, _ review: EmergencyAccess.Review) throws -> Bool {
    let key = try key(of: KeyOwner(person))
    let words = try key.map { try $0.seal(review.words, cell: "emergency/\(id.raw)/words") }
    return try run(
      """
      UPDATE emergency SET reviewed_at = \(review.at), reviewer = \(review.by.raw), verdict = \(review.verdict.rawValue), words = \(words)
      WHERE id = \(id.raw) AND verdict IS NULL
      """) == 1
  }

  private func emergency(_ row: Row) throws -> EmergencyAccess {
    let id: ID<EmergencyAccess> = try row.id("id")
    let person: ID<Person> = try row.id("person")
    let key = try row.bytesIfAny("wrapped").map { try open($0, for: KeyOwner(person)) }
    func words(_ column: String, _ cell: String) throws -> String {
      guard let key, let sealed = try row.bytesIfAny(column) else { return "" }
      return try key.open(sealed, cell: "emergency/\(id.raw)/\(cell)")
    }
    var review: EmergencyAccess.Review?
    if let verdict: EmergencyAccess.Verdict = try row.codeIfAny("verdict"), let reviewer: ID<Account> = try row.idIfAny("reviewer") {
      review = EmergencyAccess.Review(verdict: verdict, words: try words("words", "words"), by: reviewer, at: try row.instant("reviewed_at"))
    }
    return EmergencyAccess(
      id: id, person: person, personNumber: try row.text("number"), account: try row.id("account"), organization: try row.id("organization"),
      at: try row.instant("at"), expires: try row.instant("expires_at"), reason: try words("reason", "reason"),
      toldAt: try row.instantIfAny("told_at"), review: review)
  }

  /// Accounts that hold a role in an organisation today.
  package func accounts(_ role: Role, of organization: ID<Organization>, on day: Day) throws(StoreFailure) -> [Account] {
    var accounts: [Account] = []
    let found = try rows(
      """
      SELECT DISTINCT a.id, a.name, a.email, a.language, a.is_disabled FROM account a JOIN membership m ON m.account = a.id
      WHERE m.organization = \(organization.raw) AND m.role = \(role.rawValue) AND a.is_disabled = 0
        AND m.from_day <= \(day) AND (m.until_day IS NULL OR m.until_day >= \(day)) ORDER BY a.id
      """)
    for row in found { accounts.append(try Self.account(row)) }
    return accounts
  }

  /// Who works with people in an organisation today: accounts with any of these roles, by name.
  package func accounts(any roles: Set<Role>, of organization: ID<Organization>, on day: Day) throws(StoreFailure) -> [Account] {
    var accounts: [Account] = []
    let found = try rows(
      """
      SELECT DISTINCT a.id, a.name, a.email, a.language, a.is_disabled FROM account a JOIN membership m ON m.account = a.id
      WHERE m.organization = \(organization.raw) AND m.role IN (\(list: roles.map(\.rawValue).sorted())) AND a.is_disabled = 0
        AND m.from_day <= \(day) AND (m.until_day IS NULL OR m.until_day >= \(day)) ORDER BY a.name, a.id
      """)
    for row in found { accounts.append(try Self.account(row)) }
    return accounts
  }

  /// The file with a short number.
  package func person(number: String) throws(StoreFailure) -> ID<Person>? {
    try row("SELECT id FROM person WHERE number = \(number)")?.id("id")
  }
}

extension SQL {
  fileprivate static let emergencyColumns: SQL = """
    e.id, e.person, e.account, e.organization, e.at, e.expires_at, e.reason, e.told_at, e.reviewed_at, e.reviewer, e.verdict, e.words,
    p.number, p.organization AS keeper, k.wrapped
    FROM emergency e JOIN person p ON p.id = e.person LEFT JOIN cell_key k ON k.owner = 'person/' || e.person
    """
}
