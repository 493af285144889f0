package import Care
package import Kernel
package import Secrets

extension Connection {
  /// The needs of a request in their order; none when it is its own one need, or when its key was destroyed. One statement.
  package func needs(of request: ID<Request>) throws(StoreFailure) -> [Need] {
    let found = try rows(
      """
      SELECT n.id, n.place, n.help, n.state, t.referral, n.outcome, n.gap_reason, n.content, k.wrapped FROM request_need n
      JOIN cell_key k ON k.owner = 'request/' || n.request LEFT JOIN request_need_referral t ON t.need = n.id
      WHERE n.request = \(request.raw) ORDER BY n.place, t.referral
      """)
    var needs: [Need] = []
    var shelf = KeyShelf(vault)
    for row in found {
      guard let key = try shelf.key(row, of: KeyOwner(request)) else { continue }
      let id: ID<Need> = try row.id("id")
      if let last = needs.last, last.id == id {
        // One row for each referral that is for it.
        let further: ID<Referral> = try row.id("referral")
        needs[needs.count - 1].state = .referred((last.referrals + [further]).sorted())
        continue
      }
      let words = try key.openWords(row.bytes("content"), cell: Self.cell(id))
      needs.append(
        Need(
          id: id, request: request, place: try row.int("place"), kind: try row.text("help"), words: words[0], state: try Self.state(row),
          personsWords: words[1]))
    }
    return needs
  }

  /// How many needs of each request have no outcome yet, for a list. Requests that are their own one need are not in it. One statement.
  package func openNeedCounts(of requests: [ID<Request>]) throws(StoreFailure) -> [ID<Request>: (open: Int, total: Int)] {
    guard !requests.isEmpty else { return [:] }
    var counts: [ID<Request>: (open: Int, total: Int)] = [:]
    let found = try rows(
      """
      SELECT request, SUM(CASE WHEN state = 'closed' THEN 0 ELSE 1 END) AS open_needs, COUNT(*) AS total FROM request_need
      WHERE request IN (\(list: requests.map(\.raw))) GROUP BY request
      """)
    for row in found { counts[try row.id("request")] = (try row.int("open_needs"), try row.int("total")) }
    return counts
  }

  /// Writes a need as it is now, new or changed, with the referrals that are for it.
  package func keep(_ need: Need, key: CellKey) throws {
    let content = try key.seal(SealedWords([need.words, need.personsWords]), cell: Self.cell(need.id))
    try run(
      """
      INSERT INTO request_need (id, request, place, help, state, outcome, gap_reason, content)
      VALUES (\(need.id.raw), \(need.request.raw), \(need.place), \(need.kind), \(need.isOpen ? "open" : "closed"), \(need.outcome?.code),
        \(need.outcome?.gapReason?.rawValue), \(content))
      ON CONFLICT (id) DO UPDATE SET help = excluded.help, state = excluded.state, outcome = excluded.outcome,
        gap_reason = excluded.gap_reason, content = excluded.content
      """)
    try run("DELETE FROM request_need_referral WHERE need = \(need.id.raw)")
    for referral in need.referrals {
      try run("INSERT INTO request_need_referral (need, referral) VALUES (\(need.id.raw), \(referral.raw))")
    }
  }

  private static func cell(_ id: ID<Need>) -> String { "request_need/\(id.raw)/content" }

  private static func state(_ row: Row) throws(StoreFailure) -> Need.State {
    guard try row.text("state") == "closed" else {
      guard let referral: ID<Referral> = try row.idIfAny("referral") else { return .open }
      return .referred([referral])
    }
    guard let outcome = Request.Outcome(code: try row.text("outcome"), reason: try row.codeIfAny("gap_reason")) else {
      throw .fault("need with an unknown outcome")
    }
    return .closed(outcome)
  }
}
