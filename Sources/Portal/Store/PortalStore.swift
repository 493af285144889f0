package import Care
package import Kernel
package import Secrets

/// What is sealed of an access.
private struct AccessContent: Codable {
  var handle: String
}

/// An access that a handle opens, with its phrase's stored hash.
package struct FoundAccess: Sendable {
  package let access: PortalAccess
  package let phraseHash: String
}

/// A personal session as the database holds it, with what decides whether its secret is to be replaced.
package struct FoundPersonalSession: Sendable {
  package let session: PersonalSession
  package let seenAt: Instant
  /// Since when the secret that was shown is this session's.
  package let secretSince: Instant
  /// Another secret took its place; this one holds on for a moment.
  package let isReplaced: Bool
}

extension Connection {
  // MARK: - Invitations

  /// Stores an invitation under the mark of its code, and ends the open ones for the same party. Two statements.
  package func insert(_ invitation: PortalInvitation, code: PortalCode) throws(StoreFailure) {
    try endInvitations(of: invitation.person, for: invitation.party.member, at: invitation.createdAt)
    try run(
      """
      INSERT INTO portal_invitation (id, person, member, domains, way, code_mark, account, created_at, expires_at, used_at, ended_at)
      VALUES (\(invitation.id.raw), \(invitation.person.raw), \(invitation.party.member?.raw),
        \(invitation.party.domains.map(\.rawValue).sorted().joined(separator: " ")), \(invitation.way.rawValue), \(mark(of: code)),
        \(invitation.by.raw), \(invitation.createdAt), \(invitation.expires), NULL, NULL)
      """)
  }

  private func mark(of code: PortalCode) -> [UInt8] { vault.mark(code.characters, kind: "portal-code") }

  /// Those of one file, newest first. One statement.
  package func invitations(of person: ID<Person>) throws(StoreFailure) -> [PortalInvitation] {
    var found: [PortalInvitation] = []
    let all = try rows(
      "SELECT \(SQL.invitationColumns) FROM portal_invitation WHERE person = \(person.raw) ORDER BY created_at DESC, id DESC")
    for row in all { found.append(try Self.invitation(row)) }
    return found
  }

  /// The invitation that a code opens now; `nil` when it is used, ended, expired, or was never given.
  package func invitation(code: PortalCode, at now: Instant) throws(StoreFailure) -> PortalInvitation? {
    let found = try row(
      """
      SELECT \(SQL.invitationColumns) FROM portal_invitation
      WHERE code_mark = \(mark(of: code)) AND used_at IS NULL AND ended_at IS NULL AND expires_at > \(now)
      """)
    guard let found else { return nil }
    return try Self.invitation(found)
  }

  /// Uses a code up. One browser at most succeeds.
  package func use(_ invitation: ID<PortalInvitation>, at now: Instant) throws(StoreFailure) -> Bool {
    try run(
      """
      UPDATE portal_invitation SET used_at = \(now)
      WHERE id = \(invitation.raw) AND used_at IS NULL AND ended_at IS NULL AND expires_at > \(now)
      """) == 1
  }

  /// Ends the open invitations of one party of a file.
  package func endInvitations(of person: ID<Person>, for member: ID<CircleMember>?, at now: Instant) throws(StoreFailure) {
    try run(
      """
      UPDATE portal_invitation SET ended_at = \(now)
      WHERE person = \(person.raw) AND COALESCE(member, '') = \(member?.raw ?? "") AND used_at IS NULL AND ended_at IS NULL
      """)
  }

  /// Takes one open invitation back.
  package func endInvitation(_ id: ID<PortalInvitation>, of person: ID<Person>, at now: Instant) throws(StoreFailure) {
    try run(
      "UPDATE portal_invitation SET ended_at = \(now) WHERE id = \(id.raw) AND person = \(person.raw) AND used_at IS NULL AND ended_at IS NULL")
  }

  private static func invitation(_ row: Row) throws(StoreFailure) -> PortalInvitation {
    let member: ID<CircleMember>? = try row.idIfAny("member")
    let domains = Set(try row.text("domains").split(separator: " ").compactMap { FileDomain(rawValue: String($0)) })
    return PortalInvitation(
      id: try row.id("id"), person: try row.id("person"), party: member.map { .carer($0, domains) } ?? .herself, way: try row.code("way"),
      by: try row.id("account"), createdAt: try row.instant("created_at"), expires: try row.instant("expires_at"),
      usedAt: try row.instantIfAny("used_at"), endedAt: try row.instantIfAny("ended_at"))
  }

  /// Whether a carer may still come in with a code that was given: somebody of the circle whom nothing keeps out. Why not is never said.
  package func mayEnter(_ member: ID<CircleMember>, of opened: OpenPerson, on today: Day) throws -> Bool {
    let facts = FileFacts(organization: opened.person.organization, inclusion: opened.person.inclusion, links: [])
    let file = OpenFile(person: opened.person, key: opened.key, facts: facts, because: .system)
    let isThere = try members(of: file).contains { $0.id == member && !$0.isOver(on: today) }
    return try isThere && !mustNotReach(of: file).mustNotReach(member)
  }

  // MARK: - Accesses

  private func mark(of handle: PortalHandle) -> [UInt8] { vault.mark(handle.characters, kind: "portal-handle") }

  /// Whether nobody comes in under this name yet.
  package func isFree(_ handle: PortalHandle) throws(StoreFailure) -> Bool {
    try row("SELECT 1 AS one FROM portal_access WHERE handle_mark = \(mark(of: handle))") == nil
  }

  package func insert(_ access: PortalAccess, handle: PortalHandle, phraseHash: String, key: CellKey) throws {
    let content = try key.seal(AccessContent(handle: handle.written), cell: access.id.cell)
    try run(
      """
      INSERT INTO portal_access (id, person, member, handle_mark, phrase_hash, content, started_at, ended_at)
      VALUES (\(access.id.raw), \(access.person.raw), \(access.member?.raw), \(mark(of: handle)), \(phraseHash), \(content),
        \(access.startedAt), NULL)
      """)
  }

  /// The access that goes by this name; `nil` when there is none or it has ended.
  package func access(handle: PortalHandle) throws(StoreFailure) -> FoundAccess? {
    let found = try row(
      """
      SELECT id, person, member, started_at, ended_at, phrase_hash FROM portal_access
      WHERE handle_mark = \(mark(of: handle)) AND ended_at IS NULL
      """)
    guard let found else { return nil }
    return FoundAccess(access: try Self.access(found), phraseHash: try found.text("phrase_hash"))
  }

  package func replacePhraseHash(of access: ID<PortalAccess>, with hash: String) throws(StoreFailure) {
    try run("UPDATE portal_access SET phrase_hash = \(hash) WHERE id = \(access.raw)")
  }

  /// Those of one file that work, oldest first. One statement.
  package func accesses(of person: ID<Person>) throws(StoreFailure) -> [PortalAccess] {
    var all: [PortalAccess] = []
    let found = try rows(
      """
      SELECT id, person, member, started_at, ended_at FROM portal_access
      WHERE person = \(person.raw) AND ended_at IS NULL ORDER BY started_at, id
      """)
    for row in found { all.append(try Self.access(row)) }
    return all
  }

  /// The name that was given to her, to be shown to herself.
  package func handle(of access: ID<PortalAccess>, in file: OpenFile) throws -> String? {
    guard let row = try row("SELECT content FROM portal_access WHERE id = \(access.raw) AND person = \(file.person.id.raw)") else { return nil }
    let content: AccessContent = try file.key.open(try row.bytes("content"), cell: access.cell)
    return content.handle
  }

  /// Ends the accesses of one party of a file with all their sessions, at once. Two statements.
  package func endAccesses(of person: ID<Person>, for member: ID<CircleMember>?, at now: Instant) throws(StoreFailure) {
    let which: SQL = "person = \(person.raw) AND COALESCE(member, '') = \(member?.raw ?? "")"
    try run("DELETE FROM portal_session WHERE access IN (SELECT id FROM portal_access WHERE \(which))")
    try run("UPDATE portal_access SET ended_at = \(now) WHERE \(which) AND ended_at IS NULL")
  }

  private static func access(_ row: Row) throws(StoreFailure) -> PortalAccess {
    PortalAccess(
      id: try row.id("id"), person: try row.id("person"), member: try row.idIfAny("member"), startedAt: try row.instant("started_at"),
      endedAt: try row.instantIfAny("ended_at"))
  }

  // MARK: - Sessions

  /// - Parameter secretDigest: the SHA-256 of what the browser holds; the secret itself is stored nowhere.
  package func insert(_ session: PersonalSession, secretDigest: String) throws(StoreFailure) {
    try run(
      """
      INSERT INTO portal_session (secret_digest, access, form_token, is_own_device, idle_seconds, started_at, seen_at)
      VALUES (\(secretDigest), \(session.access.raw), \(session.formToken), \(session.isOwnDevice), \(session.idleSeconds),
        \(session.startedAt), \(session.startedAt))
      """)
    try run("DELETE FROM portal_session WHERE seen_at + idle_seconds * 1000 <= \(session.startedAt)")
  }

  /// The session as it stands now; `nil` when it has ended for whatever reason: silence, a lost access, a carer who is one no longer, an
  /// erased file.
  package func personalSession(secretDigest: String, at now: Instant) throws(StoreFailure) -> FoundPersonalSession? {
    let today = now.day
    let grace = now.adding(seconds: -PersonalSession.graceSeconds)
    let found = try row(
      """
      SELECT s.form_token, s.is_own_device, s.idle_seconds, s.started_at, s.seen_at, s.secret_since, s.replaced_at, a.id, a.person, a.member
      FROM portal_session s JOIN portal_access a ON a.id = s.access JOIN person p ON p.id = a.person
      WHERE s.secret_digest = \(secretDigest) AND s.seen_at + s.idle_seconds * 1000 > \(now) AND a.ended_at IS NULL AND p.state = 'active'
        AND (s.replaced_at IS NULL OR s.replaced_at > \(grace))
        AND (a.member IS NULL OR EXISTS (SELECT 1 FROM file_link l WHERE l.person = a.person AND l.kind = 'carer' AND l.member = a.member
          AND l.from_day <= \(today) AND (l.until_day IS NULL OR l.until_day >= \(today)) AND (l.expires_at IS NULL OR l.expires_at > \(now))))
      """)
    guard let found else { return nil }
    let session = PersonalSession(
      access: try found.id("id"), person: try found.id("person"), member: try found.idIfAny("member"),
      isOwnDevice: try found.bool("is_own_device"), idleSeconds: Int64(try found.int("idle_seconds")), startedAt: try found.instant("started_at"),
      formToken: try found.text("form_token"))
    return FoundPersonalSession(
      session: session, seenAt: try found.instant("seen_at"), secretSince: try found.instantIfAny("secret_since") ?? session.startedAt,
      isReplaced: try found.instantIfAny("replaced_at") != nil)
  }

  /// Puts another secret in the place of a session's: the old one holds on for ``Care/PersonalSession/graceSeconds``, so that requests that
  /// are under way do not fail.
  ///
  /// - Returns: `false` when another request was faster; its secret is the one that counts.
  package func replaceSecret(_ old: String, with new: String, at now: Instant) throws(StoreFailure) -> Bool {
    guard try run("UPDATE portal_session SET replaced_at = \(now) WHERE secret_digest = \(old) AND replaced_at IS NULL") == 1 else { return false }
    try run(
      """
      INSERT INTO portal_session (secret_digest, access, form_token, is_own_device, idle_seconds, started_at, seen_at, secret_since)
      SELECT \(new), access, form_token, is_own_device, idle_seconds, started_at, \(now), \(now) FROM portal_session WHERE secret_digest = \(old)
      """)
    let grace = now.adding(seconds: -PersonalSession.graceSeconds)
    try run("DELETE FROM portal_session WHERE replaced_at <= \(grace)")
    return true
  }

  package func touchPersonalSession(secretDigest: String, at now: Instant) throws(StoreFailure) {
    try run(
      "UPDATE portal_session SET seen_at = \(now) WHERE secret_digest = \(secretDigest) AND seen_at < \(now) AND replaced_at IS NULL")
  }

  /// Ends a session under every secret that it has now.
  package func endPersonalSession(secretDigest: String) throws(StoreFailure) {
    try run(
      """
      DELETE FROM portal_session WHERE secret_digest = \(secretDigest)
        OR form_token = (SELECT form_token FROM portal_session WHERE secret_digest = \(secretDigest))
      """)
  }
}

extension SQL {
  fileprivate static let invitationColumns: SQL = "id, person, member, domains, way, account, created_at, expires_at, used_at, ended_at"
}

extension ID<PortalAccess> {
  fileprivate var cell: String { "portal_access/\(raw)/content" }
}
