package import Care
package import Kernel
package import Secrets

/// A list with the key that seals it.
package struct OpenShortlist: Sendable {
  package let list: Shortlist
  package let key: CellKey
  /// Set when it was opened by a link.
  package let link: ShortlistLink.Kind?

  package init(list: Shortlist, key: CellKey, link: ShortlistLink.Kind? = nil) {
    self.list = list
    self.key = key
    self.link = link
  }
}

/// Whose list it is, from clear columns: what has to be decided before anything is opened.
package struct ShortlistHead: Hashable, Sendable {
  package let id: ID<Shortlist>
  package let person: ID<Person>?
  package let account: ID<Account>?

  package init(id: ID<Shortlist>, person: ID<Person>?, account: ID<Account>?) {
    self.id = id
    self.person = person
    self.account = account
  }
}

extension KeyOwner {
  /// A list of a person is sealed with her key, any other with one of its own.
  package init(shortlist id: ID<Shortlist>, of person: ID<Person>?) {
    self.init(raw: person.map { "person/\($0.raw)" } ?? "shortlist/\(id.raw)")
  }
}

extension Connection {
  /// `nil` when there is no such list, or when its time is over.
  package func shortlistHead(_ id: ID<Shortlist>, at now: Instant) throws(StoreFailure) -> ShortlistHead? {
    guard let row = try row("SELECT id, person, account FROM shortlist WHERE id = \(id.raw) AND expires_at > \(now)") else { return nil }
    return ShortlistHead(id: try row.id("id"), person: try row.idIfAny("person"), account: try row.idIfAny("account"))
  }

  /// The link of a secret, whether it still opens or not.
  package func shortlistLink(secret: String) throws(StoreFailure) -> (list: ID<Shortlist>, link: ShortlistLink)? {
    guard
      let row = try row("SELECT digest, list, kind, made_at, expires_at, ended_at FROM shortlist_link WHERE digest = \(digest(secret))")
    else { return nil }
    return (try row.id("list"), try Self.link(row))
  }

  /// Those that still open a list, newest first.
  package func shortlistLinks(of list: ID<Shortlist>, at now: Instant) throws(StoreFailure) -> [ShortlistLink] {
    var links: [ShortlistLink] = []
    let found = try rows(
      """
      SELECT digest, kind, made_at, expires_at, ended_at FROM shortlist_link
      WHERE list = \(list.raw) AND kind = 'reader' AND ended_at IS NULL AND expires_at > \(now) ORDER BY made_at DESC, digest
      """)
    for row in found { links.append(try Self.link(row)) }
    return links
  }

  /// One list, once it was decided that it may be opened. `nil` when its key was destroyed.
  package func shortlist(_ head: ShortlistHead, by link: ShortlistLink.Kind? = nil) throws -> OpenShortlist? {
    let owner = KeyOwner(shortlist: head.id, of: head.person)
    guard
      let row = try row(
        """
        SELECT \(SQL.shortlistColumns), k.wrapped FROM shortlist s JOIN cell_key k ON k.owner = \(owner.raw) WHERE s.id = \(head.id.raw)
        """)
    else { return nil }
    let key = try open(row.bytes("wrapped"), for: owner)
    return OpenShortlist(list: try Shortlist(row, key: key), key: key, link: link)
  }

  /// The lists of an account that are about nobody of the file, newest first. One statement.
  package func shortlists(of account: ID<Account>, at now: Instant, limit: Int) throws -> [Shortlist] {
    var shelf = KeyShelf(vault)
    var lists: [Shortlist] = []
    let found = try rows(
      """
      SELECT \(SQL.shortlistColumns), k.wrapped FROM shortlist s JOIN cell_key k ON k.owner = 'shortlist/' || s.id
      WHERE s.account = \(account.raw) AND s.person IS NULL AND s.expires_at > \(now) ORDER BY s.changed_at DESC, s.id DESC LIMIT \(limit)
      """)
    for row in found {
      let owner = KeyOwner(shortlist: try row.id("id"), of: nil)
      guard let key = try shelf.key(row, of: owner) else { continue }
      lists.append(try Shortlist(row, key: key))
    }
    return lists
  }

  /// The lists of an opened file, newest first. One statement.
  package func shortlists(of file: OpenFile, at now: Instant, limit: Int) throws -> [Shortlist] {
    try rows(
      """
      SELECT \(SQL.shortlistColumns) FROM shortlist s
      WHERE s.person = \(file.person.id.raw) AND s.expires_at > \(now) ORDER BY s.changed_at DESC, s.id DESC LIMIT \(limit)
      """
    ).map { try Shortlist($0, key: file.key) }
  }

  package func shortlistCount(of account: ID<Account>, at now: Instant) throws(StoreFailure) -> Int {
    try row(
      """
      SELECT COUNT(*) AS total FROM shortlist s JOIN cell_key k ON k.owner = 'shortlist/' || s.id
      WHERE s.account = \(account.raw) AND s.person IS NULL AND s.expires_at > \(now)
      """)?.int("total") ?? 0
  }

  package func shortlistCount(of file: OpenFile, at now: Instant) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM shortlist WHERE person = \(file.person.id.raw) AND expires_at > \(now)")?.int("total") ?? 0
  }

  /// Stores a list for the first time.
  ///
  /// - Parameter key: of the person's file; `nil` makes a key of the list's own.
  /// - Returns: the key that seals it.
  @discardableResult
  package func insert(_ list: Shortlist, key: CellKey?) throws -> CellKey {
    let key = try key ?? makeKey(for: KeyOwner(shortlist: list.id, of: nil), at: list.createdAt)
    try run(
      """
      INSERT INTO shortlist (id, person, account, organization, content, created_at, changed_at, expires_at, version)
      VALUES (\(list.id.raw), \(list.person?.raw), \(list.account?.raw), \(list.organization?.raw),
        \(try key.seal(list.content, cell: list.id.cell)), \(list.createdAt), \(list.changedAt), \(list.expires), \(list.version))
      """)
    return key
  }

  /// Stores what changed, unless somebody else was first.
  ///
  /// - Returns: whether it was stored.
  package func update(_ list: Shortlist, key: CellKey) throws -> Bool {
    try run(
      """
      UPDATE shortlist SET content = \(try key.seal(list.content, cell: list.id.cell)), changed_at = \(list.changedAt),
        expires_at = \(list.expires), version = \(list.version + 1)
      WHERE id = \(list.id.raw) AND version = \(list.version)
      """) == 1
  }

  /// - Parameter secret: kept by whoever holds the link; only its digest is stored.
  package func insert(_ link: ShortlistLink, secret: String, to list: ID<Shortlist>) throws(StoreFailure) {
    try run(
      """
      INSERT INTO shortlist_link (digest, list, kind, made_at, expires_at, ended_at)
      VALUES (\(digest(secret)), \(list.raw), \(link.kind.rawValue), \(link.madeAt), \(link.expires), \(link.endedAt))
      """)
  }

  /// Takes the links back with which a list is read, or only the one of this reference.
  ///
  /// - Returns: how many.
  package func endShortlistLinks(of list: ID<Shortlist>, only reference: String? = nil, at now: Instant) throws(StoreFailure) -> Int {
    guard let reference else {
      return try run("UPDATE shortlist_link SET ended_at = \(now) WHERE list = \(list.raw) AND kind = 'reader' AND ended_at IS NULL")
    }
    return try run(
      """
      UPDATE shortlist_link SET ended_at = \(now)
      WHERE digest = \(reference) AND list = \(list.raw) AND kind = 'reader' AND ended_at IS NULL
      """)
  }

  /// Takes a list away with its links and, unless it is the person's, its key.
  package func eraseShortlist(_ head: ShortlistHead) throws(StoreFailure) {
    try run("DELETE FROM shortlist_link WHERE list = \(head.id.raw)")
    try run("DELETE FROM shortlist WHERE id = \(head.id.raw)")
    guard head.person == nil else { return }
    let owner = KeyOwner(shortlist: head.id, of: nil)
    try destroyKey(of: owner)
    // A letter that waits has no content any more.
    try run("UPDATE message SET state = 'failed', failure = NULL WHERE key_owner = \(owner.raw) AND state = 'waiting'")
  }

  /// Lists whose time is over.
  package func expiredShortlists(at now: Instant, limit: Int) throws(StoreFailure) -> [ShortlistHead] {
    var heads: [ShortlistHead] = []
    for row in try rows("SELECT id, person, account FROM shortlist WHERE expires_at <= \(now) ORDER BY expires_at, id LIMIT \(limit)") {
      heads.append(ShortlistHead(id: try row.id("id"), person: try row.idIfAny("person"), account: try row.idIfAny("account")))
    }
    return heads
  }

  private static func link(_ row: Row) throws(StoreFailure) -> ShortlistLink {
    ShortlistLink(
      reference: try row.text("digest"), kind: try row.code("kind"), madeAt: try row.instant("made_at"), expires: try row.instant("expires_at"),
      endedAt: try row.instantIfAny("ended_at"))
  }
}

extension SQL {
  fileprivate static let shortlistColumns: SQL =
    "s.id, s.person, s.account, s.organization, s.content, s.created_at, s.changed_at, s.expires_at, s.version"
}

extension ID<Shortlist> {
  fileprivate var cell: String { "shortlist/\(raw)/content" }
}

extension Shortlist {
  fileprivate init(_ row: Row, key: CellKey) throws {
    let id: ID<Shortlist> = try row.id("id")
    self.init(
      id: id, person: try row.idIfAny("person"), account: try row.idIfAny("account"), organization: try row.idIfAny("organization"),
      content: try key.open(try row.bytes("content"), cell: id.cell), createdAt: try row.instant("created_at"),
      changedAt: try row.instant("changed_at"), expires: try row.instant("expires_at"), version: try row.int("version"))
  }
}
