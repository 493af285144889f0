package import Care
package import Kernel

extension Connection {
  /// - Parameter secretDigest: the SHA-256 of what the browser holds; the secret itself is stored nowhere.
  package func insertSession(_ session: Session, secretDigest: String) throws(StoreFailure) {
    try run(
      """
      INSERT INTO session (secret_digest, account, organization, form_token, started_at, seen_at)
      VALUES (\(secretDigest), \(session.account.id.raw), \(session.organization.id.raw), \(session.formToken), \(session.startedAt),
        \(session.startedAt))
      """)
    let longest = session.startedAt.adding(days: -Session.longestDays)
    try run("DELETE FROM session WHERE started_at <= \(longest)")
  }

  /// The session as it stands now, with the roles of today; `nil` when it has ended for whatever reason.
  package func session(secretDigest: String, at now: Instant) throws(StoreFailure) -> (session: Session, seenAt: Instant)? {
    let today = now.day
    let found = try rows(
      """
      SELECT s.form_token, s.started_at, s.seen_at, a.id AS account, a.name AS account_name, a.email AS account_email, a.language,
        o.id AS organization, o.name AS organization_name, o.email AS organization_email, o.phone, o.is_fictitious, m.role
      FROM session s JOIN account a ON a.id = s.account JOIN organization o ON o.id = s.organization
      JOIN membership m ON m.account = s.account AND m.organization = s.organization
      WHERE s.secret_digest = \(secretDigest) AND a.is_disabled = 0
        AND s.seen_at > \(now.adding(seconds: -Int64(Session.idleHours) * 3600)) AND s.started_at > \(now.adding(days: -Session.longestDays))
        AND m.from_day <= \(today) AND (m.until_day IS NULL OR m.until_day >= \(today))
      """)
    guard let first = found.first else { return nil }
    var roles: Set<Role> = []
    for row in found { roles.insert(try row.code("role")) }
    let account = Account(
      id: try first.id("account"), name: try first.text("account_name"), email: try first.text("account_email"),
      language: try first.language("language"), isDisabled: false)
    let organization = Organization(
      id: try first.id("organization"), name: try first.text("organization_name"), email: try first.textIfAny("organization_email"),
      phone: try first.textIfAny("phone"), isFictitious: try first.bool("is_fictitious"))
    let session = Session(
      account: account, organization: organization, roles: roles, startedAt: try first.instant("started_at"),
      formToken: try first.text("form_token"))
    return (session, try first.instant("seen_at"))
  }

  package func touchSession(secretDigest: String, at now: Instant) throws(StoreFailure) {
    try run("UPDATE session SET seen_at = \(now) WHERE secret_digest = \(secretDigest) AND seen_at < \(now)")
  }

  package func endSession(secretDigest: String) throws(StoreFailure) {
    try run("DELETE FROM session WHERE secret_digest = \(secretDigest)")
  }

  package func endSessions(of account: ID<Account>) throws(StoreFailure) {
    try run("DELETE FROM session WHERE account = \(account.raw)")
  }
}
