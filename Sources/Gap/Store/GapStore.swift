package import Care
package import Kernel

/// Which gaps a register shows.
package struct GapFilter: Hashable, Sendable {
  package var reason: Gap.Reason?
  package var municipality: Int?
  package var kind = ""
  package var from: Day?
  package var until: Day?
  package init() {}
}

/// How many gaps of a kind a municipality has.
package struct GapCount: Hashable, Sendable {
  package let kind: String
  /// `nil` where the municipality is not known.
  package let municipality: Municipality?
  package let count: Int
}

extension Connection {
  package func insert(_ gap: Gap) throws(StoreFailure) {
    try run(
      """
      INSERT INTO gap (id, request, organization, reason, kind, municipality, detail, day)
      VALUES (\(gap.id.raw), \(gap.request.raw), \(gap.organization.raw), \(gap.reason.rawValue), \(gap.kind), \(gap.municipality?.nis),
        \(gap.detail), \(gap.day))
      """)
  }

  /// Newest first.
  package func gaps(of organization: ID<Organization>, _ filter: GapFilter, offset: Int, limit: Int) throws(StoreFailure) -> [Gap] {
    let found = try rows(
      """
      SELECT id, request, organization, reason, kind, municipality, detail, day FROM gap
      WHERE \(Self.condition(organization, filter)) ORDER BY day DESC, id DESC LIMIT \(limit) OFFSET \(offset)
      """)
    var gaps: [Gap] = []
    for row in found {
      gaps.append(
        Gap(
          id: try row.id("id"), request: try row.id("request"), organization: try row.id("organization"), reason: try row.code("reason"),
          kind: try row.text("kind"), municipality: try row.intIfAny("municipality").flatMap(Municipality.withNIS),
          detail: try row.text("detail"), day: try row.day("day")))
    }
    return gaps
  }

  package func gapCounts(of organization: ID<Organization>, _ filter: GapFilter) throws(StoreFailure) -> [GapCount] {
    let found = try rows(
      """
      SELECT kind, municipality, COUNT(*) AS total FROM gap WHERE \(Self.condition(organization, filter))
      GROUP BY kind, municipality ORDER BY kind, municipality
      """)
    var counts: [GapCount] = []
    for row in found {
      counts.append(
        GapCount(
          kind: try row.text("kind"), municipality: try row.intIfAny("municipality").flatMap(Municipality.withNIS),
          count: try row.int("total")))
    }
    return counts
  }

  private static func condition(_ organization: ID<Organization>, _ filter: GapFilter) -> SQL {
    var condition: SQL = "organization = \(organization.raw)"
    if let reason = filter.reason { condition = "\(condition) AND reason = \(reason.rawValue)" }
    if let municipality = filter.municipality { condition = "\(condition) AND municipality = \(municipality)" }
    if !filter.kind.isEmpty { condition = "\(condition) AND kind = \(filter.kind)" }
    if let from = filter.from { condition = "\(condition) AND day >= \(from)" }
    if let until = filter.until { condition = "\(condition) AND day <= \(until)" }
    return condition
  }
}
