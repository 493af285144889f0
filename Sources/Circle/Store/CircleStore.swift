package import Care
package import Kernel
import Secrets

extension Connection {
  /// Everybody who is or was around the person of an opened file, in the order in which they came. One statement.
  package func members(of file: OpenFile) throws -> [CircleMember] {
    try rows(
      """
      SELECT id, kind, account, organization, state, details, version FROM circle_member
      WHERE person = \(file.person.id.raw) ORDER BY created_at, id
      """
    ).map { row in
      let id: ID<CircleMember> = try row.id("id")
      return CircleMember(
        id: id, person: file.person.id, kind: try row.code("kind"), details: try file.key.open(try row.bytes("details"), cell: id.detailsCell),
        account: try row.idIfAny("account"), organization: try row.idIfAny("organization"), state: try row.code("state"),
        version: try row.int("version"))
    }
  }

  package func insert(_ member: CircleMember, in file: OpenFile, at now: Instant) throws {
    let details = try file.key.seal(member.details, cell: member.id.detailsCell)
    try run(
      """
      INSERT INTO circle_member (id, person, kind, account, organization, state, details, created_at, changed_at, version)
      VALUES (\(member.id.raw), \(file.person.id.raw), \(member.kind.rawValue), \(member.account?.raw), \(member.organization?.raw),
        \(member.state.rawValue), \(details), \(now), \(now), \(member.version))
      """)
  }

  /// Stores a changed member, unless somebody else was first.
  ///
  /// - Parameter member: with the version on which the change was made.
  /// - Returns: whether it was stored.
  package func update(_ member: CircleMember, in file: OpenFile, at now: Instant) throws -> Bool {
    let details = try file.key.seal(member.details, cell: member.id.detailsCell)
    let count = try run(
      """
      UPDATE circle_member SET kind = \(member.kind.rawValue), account = \(member.account?.raw), organization = \(member.organization?.raw),
        state = \(member.state.rawValue), details = \(details), changed_at = \(now), version = \(member.version + 1)
      WHERE id = \(member.id.raw) AND person = \(file.person.id.raw) AND version = \(member.version)
      """)
    return count == 1
  }

  /// Brings what ties a member to the file in step with the member: a link while the member is in the circle and has an account or an
  /// organisation, between its days; none otherwise, and a carer's own access ends with the membership. Writes only what differs.
  package func keepTies(of member: CircleMember, in file: OpenFile, at now: Instant, newID: () -> ID<FileLink>) throws(StoreFailure) {
    let today = now.day
    let isOver = member.isOver(on: today)
    let from = max(today, member.details.since?.earliest ?? today)
    let until = member.details.until?.latest
    var isTied = false
    for link in file.facts.links where link.member == member.id && (link.expires.map { now < $0 } ?? true) {
      if link.kind == .carer, isOver { try endLink(link.id, at: now) }
      guard link.kind == .circle, link.until.map({ today <= $0 }) ?? true else { continue }
      let isSame = link.account == member.account && link.organization == (member.account == nil ? member.organization : nil)
      guard !isOver, member.hasTie, isSame, max(today, link.from) == from, !isTied else {
        try endLink(link.id, at: now)
        continue
      }
      isTied = true
      if link.until != until { try setLastDay(until, ofLink: link.id) }
    }
    guard member.hasTie, !isOver, !isTied, from <= (until ?? from) else { return }
    let link = FileLink(
      id: newID(), kind: .circle, account: member.account, organization: member.account == nil ? member.organization : nil,
      member: member.id, from: from, until: until)
    try insert(link, on: file.person.id, at: now)
  }

  /// Accounts by identifier, in one statement, in the order of their names.
  package func accounts(_ ids: Set<ID<Account>>) throws(StoreFailure) -> [Account] {
    guard !ids.isEmpty else { return [] }
    var accounts: [Account] = []
    let found = try rows(
      "SELECT id, name, email, language, is_disabled FROM account WHERE id IN (\(list: ids.map(\.raw).sorted())) ORDER BY name, id")
    for row in found { accounts.append(try Self.account(row)) }
    return accounts
  }
}

extension ID<CircleMember> {
  fileprivate var detailsCell: String { "circle_member/\(raw)/details" }
}
