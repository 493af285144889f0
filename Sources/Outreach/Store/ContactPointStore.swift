package import Care
package import Kernel
import Secrets

extension Connection {
  package func insert(_ point: ContactPoint) throws {
    let key = try makeKey(for: KeyOwner(point.id), at: point.createdAt)
    try run(
      """
      INSERT INTO contact_point (id, organization, kind, municipality, last_contact, next_contact, has_ended, content, created_at, version)
      VALUES (\(point.id.raw), \(point.organization.raw), \(point.kind.rawValue), \(point.municipality.nis), \(point.last), \(point.next),
        \(point.hasEnded), \(try key.seal(point.sealed, cell: "contact_point/\(point.id.raw)/content")), \(point.createdAt), 1)
      """)
  }

  /// - Returns: whether nobody changed it meanwhile.
  package func update(_ point: ContactPoint) throws -> Bool {
    guard let key = try key(of: KeyOwner(point.id)) else { return false }
    return try run(
      """
      UPDATE contact_point SET kind = \(point.kind.rawValue), municipality = \(point.municipality.nis), last_contact = \(point.last),
        next_contact = \(point.next), has_ended = \(point.hasEnded),
        content = \(try key.seal(point.sealed, cell: "contact_point/\(point.id.raw)/content")), version = version + 1
      WHERE id = \(point.id.raw) AND version = \(point.version)
      """) == 1
  }

  package func insert(_ moment: ContactMoment, of point: ID<ContactPoint>, at now: Instant) throws {
    guard let key = try key(of: KeyOwner(point)) else { throw SimpleFailure.notFound }
    try run(
      """
      INSERT INTO contact_moment (id, point, day, account, content, created_at)
      VALUES (\(moment.id.raw), \(point.raw), \(moment.day), \(moment.by?.raw),
        \(try key.seal(SealedWords([moment.words]), cell: "contact_moment/\(moment.id.raw)/content")), \(now))
      """)
  }

  package func contactPoint(_ id: ID<ContactPoint>) throws(StoreFailure) -> ContactPoint? { try contactPoints("c.id = \(id.raw)").first }

  /// Those never seen yet first, then those whose day comes first; those that ended last.
  package func contactPoints(of organization: ID<Organization>, offset: Int = 0, limit: Int) throws(StoreFailure) -> [ContactPoint] {
    try contactPoints(
      """
      c.organization = \(organization.raw)
      ORDER BY c.has_ended, COALESCE(c.next_contact, CASE WHEN c.last_contact IS NULL THEN '' ELSE '9' END), c.id LIMIT \(limit) OFFSET \(offset)
      """)
  }

  package func contactPointCount(of organization: ID<Organization>) throws(StoreFailure) -> Int {
    try row(
      """
      SELECT COUNT(*) AS total FROM contact_point c JOIN cell_key k ON k.owner = 'contact/' || c.id WHERE c.organization = \(organization.raw)
      """)?.int("total") ?? 0
  }

  private func contactPoints(_ condition: SQL) throws(StoreFailure) -> [ContactPoint] {
    var points: [ContactPoint] = []
    var shelf = KeyShelf(vault)
    for row in try rows(
      """
      SELECT c.id, c.organization, c.kind, c.municipality, c.last_contact, c.next_contact, c.has_ended, c.content, c.created_at, c.version, k.wrapped
      FROM contact_point c JOIN cell_key k ON k.owner = 'contact/' || c.id WHERE \(condition)
      """)
    {
      let id: ID<ContactPoint> = try row.id("id")
      guard let key = try shelf.key(row, of: KeyOwner(id)), let place = Municipality.withNIS(try row.int("municipality")) else { continue }
      points.append(
        ContactPoint(
          id: id, organization: try row.id("organization"), kind: try row.code("kind"), municipality: place,
          details: ContactPoint.Details(sealed: try key.openWords(row.bytes("content"), cell: "contact_point/\(id.raw)/content")),
          last: try row.dayIfAny("last_contact"), next: try row.dayIfAny("next_contact"), hasEnded: try row.bool("has_ended"),
          createdAt: try row.instant("created_at"), version: try row.int("version")))
    }
    return points
  }

  package func momentCount(of point: ID<ContactPoint>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM contact_moment WHERE point = \(point.raw)")?.int("total") ?? 0
  }

  /// Newest first.
  package func moments(of point: ID<ContactPoint>, limit: Int) throws(StoreFailure) -> [ContactMoment] {
    var moments: [ContactMoment] = []
    var shelf = KeyShelf(vault)
    for row in try rows(
      """
      SELECT m.id, m.day, m.account, m.content, k.wrapped FROM contact_moment m JOIN cell_key k ON k.owner = 'contact/' || m.point
      WHERE m.point = \(point.raw) ORDER BY m.day DESC, m.id DESC LIMIT \(limit)
      """)
    {
      guard let key = try shelf.key(row, of: KeyOwner(point)) else { continue }
      let id: ID<ContactMoment> = try row.id("id")
      moments.append(
        ContactMoment(
          id: id, day: try row.day("day"), by: try row.idIfAny("account"),
          words: try key.openWords(row.bytes("content"), cell: "contact_moment/\(id.raw)/content")[0]))
    }
    return moments
  }
}

extension ContactPoint {
  fileprivate var sealed: SealedWords {
    SealedWords([details.name, details.person, details.place, details.phone, details.email, details.words])
  }
}

extension ContactPoint.Details {
  fileprivate init(sealed words: SealedWords) {
    self.init()
    (name, person, place) = (words[0], words[1], words[2])
    (phone, email, self.words) = (words[3], words[4], words[5])
  }
}
