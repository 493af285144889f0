package import Care
package import Kernel
package import Secrets

/// What is sealed of a wish; keys are stored for decades.
private struct WishContent: Codable {
  let words: String
  let reason: String
}

extension Connection {
  package func insert(_ wish: ErasureWish, of organization: ID<Organization>, key: CellKey, at now: Instant) throws {
    let content = try key.seal(WishContent(words: wish.words, reason: wish.reason), cell: wish.id.cell)
    try run(
      """
      INSERT INTO erasure_wish (id, organization, person, number, asked, language, account, outcome, answered, kept_until, content, created_at)
      VALUES (\(wish.id.raw), \(organization.raw), \(wish.person.raw), \(wish.number), \(wish.asked), \(wish.language), \(wish.notedBy.raw),
        NULL, NULL, NULL, \(content), \(now))
      """)
  }

  package func erasureWishCount(of organization: ID<Organization>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM erasure_wish WHERE organization = \(organization.raw)")?.int("total") ?? 0
  }

  /// Wishes noted in an organisation: those without an answer first, the one that is due first on top; then newest first. One statement.
  package func erasureWishes(of organization: ID<Organization>, limit: Int) throws -> [ErasureWish] {
    try wishes(
      """
      w.organization = \(organization.raw)
      ORDER BY CASE WHEN w.outcome IS NULL THEN 0 ELSE 1 END, CASE WHEN w.outcome IS NULL THEN w.asked ELSE '' END, w.created_at DESC, w.id DESC
      LIMIT \(limit)
      """)
  }

  package func erasureWish(_ id: ID<ErasureWish>, of organization: ID<Organization>) throws -> ErasureWish? {
    try wishes("w.id = \(id.raw) AND w.organization = \(organization.raw)").first
  }

  private func wishes(_ condition: SQL) throws -> [ErasureWish] {
    try rows(
      """
      SELECT w.id, w.person, w.number, w.asked, w.language, w.account, w.outcome, w.answered, w.kept_until, w.content, k.wrapped
      FROM erasure_wish w LEFT JOIN cell_key k ON k.owner = 'person/' || w.person WHERE \(condition)
      """
    ).map { row in
      let id: ID<ErasureWish> = try row.id("id")
      let person: ID<Person> = try row.id("person")
      var content = WishContent(words: "", reason: "")
      if let wrapped = try row.bytesIfAny("wrapped") {
        content = try open(wrapped, for: KeyOwner(person)).open(row.bytes("content"), cell: id.cell)
      }
      return ErasureWish(
        id: id, person: person, number: try row.text("number"), asked: try row.day("asked"), words: content.words,
        language: try row.language("language"), notedBy: try row.id("account"), outcome: try row.codeIfAny("outcome"),
        answered: try row.dayIfAny("answered"), keptUntil: try row.dayIfAny("kept_until"), reason: content.reason)
    }
  }

  /// Writes the answer down.
  ///
  /// - Returns: `false` when it was answered before.
  package func answer(_ wish: ErasureWish, key: CellKey) throws -> Bool {
    let content = try key.seal(WishContent(words: wish.words, reason: wish.reason), cell: wish.id.cell)
    return try run(
      """
      UPDATE erasure_wish SET outcome = \(wish.outcome?.rawValue), answered = \(wish.answered), kept_until = \(wish.keptUntil),
        content = \(content)
      WHERE id = \(wish.id.raw) AND outcome IS NULL
      """) == 1
  }
}

extension ID<ErasureWish> {
  fileprivate var cell: String { "erasure_wish/\(raw)/content" }
}
