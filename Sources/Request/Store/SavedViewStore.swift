package import Care
package import Kernel
import Secrets

/// Views of the work list that people keep.
package let savedViewMigration: [SQL] = [
  """
  CREATE TABLE saved_view (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    organization TEXT NOT NULL REFERENCES organization (id),
    created_at \(SQL.integer) NOT NULL,
    content \(SQL.bytes) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX saved_view_by_account ON saved_view (account, organization, created_at)",
]

extension KeyOwner {
  /// Whose key seals a kept view: people may be named in its words.
  init(_ view: ID<SavedView>) { self.init(raw: "view/\(view.raw)") }
}

extension Connection {
  /// The views that somebody keeps in an organisation, the oldest first. One statement.
  package func savedViews(of account: ID<Account>, in organization: ID<Organization>) throws(StoreFailure) -> [SavedView] {
    let found = try rows(
      """
      SELECT v.id, v.content, k.wrapped FROM saved_view v JOIN cell_key k ON k.owner = 'view/' || v.id
      WHERE v.account = \(account.raw) AND v.organization = \(organization.raw) ORDER BY v.created_at, v.id
      """)
    var views: [SavedView] = []
    var shelf = KeyShelf(vault)
    for row in found {
      let id: ID<SavedView> = try row.id("id")
      guard let key = try shelf.key(row, of: KeyOwner(id)) else { continue }
      let words = try key.openWords(row.bytes("content"), cell: "saved_view/\(id.raw)/content")
      views.append(
        SavedView(
          id: id, name: words[0], scope: words[1], municipality: words[2], words: words[3], priority: words[4], order: words[5],
          neighbourhood: words[6]))
    }
    return views
  }

  package func insert(_ view: SavedView, of account: ID<Account>, in organization: ID<Organization>, at now: Instant) throws {
    let key = try makeKey(for: KeyOwner(view.id), at: now)
    let words = SealedWords([view.name, view.scope, view.municipality, view.words, view.priority, view.order, view.neighbourhood])
    try run(
      """
      INSERT INTO saved_view (id, account, organization, created_at, content)
      VALUES (\(view.id.raw), \(account.raw), \(organization.raw), \(now),
        \(try key.seal(words, cell: "saved_view/\(view.id.raw)/content")))
      """)
  }

  /// - Returns: whether it was hers.
  package func remove(_ view: ID<SavedView>, of account: ID<Account>) throws(StoreFailure) -> Bool {
    guard try run("DELETE FROM saved_view WHERE id = \(view.raw) AND account = \(account.raw)") == 1 else { return false }
    try destroyKey(of: KeyOwner(view))
    return true
  }
}
