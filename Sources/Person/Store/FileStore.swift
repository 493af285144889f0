package import Care
package import Kernel
package import Secrets

/// A file that was opened: for whom, why, and with what.
package struct OpenFile: Sendable {
  package let person: Person
  /// Seals and opens everything of hers.
  package let key: CellKey
  package let facts: FileFacts
  package let because: FileReason
  /// The proximity referent's name, for everybody with a care relation; read by ``Desk/headed(_:)``.
  package let referent: String?
  /// The neighbourhood referent's name, in the same way.
  package let neighbourhood: String?

  package init(
    person: Person, key: CellKey, facts: FileFacts, because: FileReason, referent: String? = nil, neighbourhood: String? = nil
  ) {
    self.person = person
    self.key = key
    self.facts = facts
    self.because = because
    self.referent = referent
    self.neighbourhood = neighbourhood
  }

  /// With the names of the referents, where the page reads the circle anyway.
  package func headed(by members: [CircleMember], on day: Day) -> OpenFile {
    OpenFile(
      person: person, key: key, facts: facts, because: because, referent: members.proximityReferent(on: day),
      neighbourhood: members.neighbourhoodReferent(on: day))
  }

  /// Whether another part may be seen as well: for what a page shows besides its main part. Ask before showing; nothing is logged here.
  package func admits(_ actor: Actor, _ action: FileAction = .read, _ part: FilePart, at now: Instant) -> Bool {
    FileDecision.decide(actor, action, part, facts, at: now).isAllowed
  }
}

extension Desk {
  /// Opens a part of a file for the actor of this desk, and notes it for the log. Two statements.
  ///
  /// Every look at a person's file and every change of it comes through here. A file that was merged leads to the one that is hers now:
  /// compare `person.id` and send the reader there.
  /// - Throws: ``Care/FileRefused`` when he may not, or when there is nothing: both look the same.
  package func file(_ id: ID<Person>, _ part: FilePart, _ action: FileAction = .read) throws -> OpenFile {
    guard let found = try openPerson(id) else { throw SimpleFailure.notFound }
    var opened = found
    for _ in 0..<8 {
      guard case .merged(let target) = opened.person.state else { break }
      guard let next = try openPerson(target) else { throw SimpleFailure.notFound }
      opened = next
    }
    let person = opened.person
    let facts = FileFacts(organization: person.organization, inclusion: person.inclusion, links: try fileLinks(of: person.id))
    if actor.ownPerson.map({ $0 != person.id }) ?? false { throw FileRefused(person: person.id, part: part, refusal: .noRelation) }
    switch FileDecision.decide(actor, action, part, facts, at: surroundings.now()) {
    case .refused(let refusal): throw FileRefused(person: person.id, part: part, refusal: refusal)
    case .allowed(let reason):
      concerns(person.id, part: part, because: reason)
      return OpenFile(person: person, key: opened.key, facts: facts, because: reason)
    }
  }

  /// The file with what stands on top of every page of it: who are her referents. One statement; none for those who have no care relation.
  package func headed(_ file: OpenFile) throws -> OpenFile {
    let today = surroundings.today
    guard actor.account != nil, file.because != .dataOfficer, file.admits(actor, .read, .flag, at: surroundings.now()) else { return file }
    return file.headed(by: try members(of: file), on: today)
  }

  /// Notes another part of the same file as shown, once ``OpenFile/admits(_:_:_:at:)`` allowed it.
  package func alsoShows(_ part: FilePart, of file: OpenFile) { concerns(file.person.id, part: part, because: file.because) }
}

extension Connection {
  package func fileLinks(of person: ID<Person>) throws(StoreFailure) -> [FileLink] {
    var links: [FileLink] = []
    for row in try rows("SELECT \(SQL.fileLinkColumns) FROM file_link WHERE person = \(person.raw) ORDER BY created_at, id") {
      links.append(try Self.fileLink(row))
    }
    return links
  }

  /// The links of several persons, in one statement.
  package func fileLinks(of persons: [ID<Person>]) throws(StoreFailure) -> [ID<Person>: [FileLink]] {
    guard !persons.isEmpty else { return [:] }
    var links: [ID<Person>: [FileLink]] = [:]
    let found = try rows(
      "SELECT \(SQL.fileLinkColumns) FROM file_link WHERE person IN (\(list: persons.map(\.raw).sorted())) ORDER BY created_at, id")
    for row in found { links[try row.id("person"), default: []].append(try Self.fileLink(row)) }
    return links
  }

  package func insert(_ link: FileLink, on person: ID<Person>, at now: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO file_link (id, person, kind, account, organization, member, domains, from_day, until_day, expires_at, created_at)
      VALUES (\(link.id.raw), \(person.raw), \(link.kind.rawValue), \(link.account?.raw), \(link.organization?.raw), \(link.member?.raw),
        \(link.domains.map(\.rawValue).sorted().joined(separator: " ")), \(link.from), \(link.until), \(link.expires), \(now))
      """)
  }

  /// Ends a link at once. A link is never removed: who could see what, and when, stays known.
  package func endLink(_ id: ID<FileLink>, at now: Instant) throws(StoreFailure) {
    try run("UPDATE file_link SET expires_at = \(now) WHERE id = \(id.raw) AND (expires_at IS NULL OR expires_at > \(now))")
  }

  /// Sets or moves the last day of a link, inclusive.
  package func setLastDay(_ day: Day?, ofLink id: ID<FileLink>) throws(StoreFailure) {
    try run("UPDATE file_link SET until_day = \(day) WHERE id = \(id.raw) AND from_day <= \(day ?? Day(daysSinceEpoch: 2_932_896))")
  }

  /// Files that name this account or organisation, by one kind of link that holds on the day.
  package func persons(linkedTo actor: Actor, kinds: [FileLink.Kind], on day: Day) throws(StoreFailure) -> [ID<Person>] {
    var persons: [ID<Person>] = []
    let found = try rows(
      """
      SELECT DISTINCT person FROM file_link
      WHERE kind IN (\(list: kinds.map(\.rawValue))) AND (account = \(actor.account?.raw ?? "") OR organization = \(actor.organization?.raw ?? ""))
        AND from_day <= \(day) AND (until_day IS NULL OR until_day >= \(day)) ORDER BY person
      """)
    for row in found { persons.append(try row.id("person")) }
    return persons
  }

  private static func fileLink(_ row: Row) throws(StoreFailure) -> FileLink {
    FileLink(
      id: try row.id("id"), kind: try row.code("kind"), account: try row.idIfAny("account"), organization: try row.idIfAny("organization"),
      member: try row.idIfAny("member"), domains: Set(try row.text("domains").split(separator: " ").compactMap { FileDomain(rawValue: String($0)) }),
      from: try row.day("from_day"), until: try row.dayIfAny("until_day"), expires: try row.instantIfAny("expires_at"))
  }
}

extension SQL {
  static let fileLinkColumns: SQL = "id, person, kind, account, organization, member, domains, from_day, until_day, expires_at"
}
