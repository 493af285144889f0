package import Care
package import Kernel
import Secrets

/// What of outreach is kept too long: rounds that nobody closed, contact points that nobody went by any more.
extension Connection {
  /// Running rounds whose day and last visit lie on a day or before it, the oldest first.
  ///
  /// - Parameter organization: `nil` for all.
  package func forgottenRounds(
    until day: Day, of organization: ID<Organization>? = nil, limit: Int = 1000
  ) throws(StoreFailure) -> [ID<OutreachRound>] {
    var ids: [ID<OutreachRound>] = []
    let found = try rows(
      """
      SELECT r.id FROM outreach_round r WHERE \(Self.ofHouse("r.organization", organization)) AND r.state = 'running' AND r.day <= \(day)
        AND NOT EXISTS (SELECT 1 FROM outreach_door d WHERE d.round = r.id AND d.visited_at >= \(day.adding(days: 1).startInBrussels))
      ORDER BY r.day, r.id LIMIT \(limit)
      """)
    for row in found { ids.append(try row.id("id")) }
    return ids
  }

  /// Contact points that somebody went by last on a day or before it, or began then, and where nobody is to go by later.
  package func forgottenContactPoints(
    until day: Day, of organization: ID<Organization>? = nil, limit: Int = 1000
  ) throws(StoreFailure) -> [ID<ContactPoint>] {
    var ids: [ID<ContactPoint>] = []
    let found = try rows(
      """
      SELECT c.id FROM contact_point c WHERE \(Self.ofHouse("c.organization", organization))
        AND (c.last_contact <= \(day) OR (c.last_contact IS NULL AND c.created_at < \(day.adding(days: 1).startInBrussels)))
        AND (c.next_contact IS NULL OR c.next_contact <= \(day))
      ORDER BY c.id LIMIT \(limit)
      """)
    for row in found { ids.append(try row.id("id")) }
    return ids
  }

  /// Erases contact points with every time that somebody went by, and destroys their keys.
  ///
  /// - Returns: how many.
  package func eraseContactPoints(_ ids: [ID<ContactPoint>], at now: Instant) throws(StoreFailure) -> Int {
    guard !ids.isEmpty else { return 0 }
    try run("DELETE FROM contact_moment WHERE point IN (\(list: ids.map(\.raw)))")
    let erased = try run("DELETE FROM contact_point WHERE id IN (\(list: ids.map(\.raw)))")
    for id in ids { try destroyKey(of: KeyOwner(id)) }
    try noteDue(.emptyLog, at: now)
    return erased
  }

  private static func ofHouse(_ column: SQL, _ organization: ID<Organization>?) -> SQL {
    guard let organization else { return "1 = 1" }
    return "\(column) = \(organization.raw)"
  }
}
