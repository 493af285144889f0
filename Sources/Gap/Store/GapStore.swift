package import Care
package import Kernel
package import Secrets

/// Which gaps a register shows.
package struct GapFilter: Hashable, Sendable {
  package var reason: Gap.Reason?
  package var municipality: Int?
  package var neighbourhood: ID<Neighbourhood>?
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
  /// How many for each reason in each neighbourhood: parts that can be asked for one by one.
  package let parts: [Int]
  /// The same parts by neighbourhood; `nil` stands for those whose street is not known.
  package let byNeighbourhood: [ID<Neighbourhood>?: [Int]]
}

extension Connection {
  /// - Parameter key: the request's.
  package func insert(_ gap: Gap, key: CellKey) throws {
    try run(
      """
      INSERT INTO gap (id, request, organization, reason, kind, municipality, neighbourhood, content, day)
      VALUES (\(gap.id.raw), \(gap.request.raw), \(gap.organization.raw), \(gap.reason.rawValue), \(gap.kind), \(gap.municipality?.nis),
        \(gap.neighbourhood?.raw), \(try key.seal(SealedWords([gap.detail]), cell: "gap/\(gap.id.raw)/content")), \(gap.day))
      """)
  }

  /// Newest first. A gap outlives what it was about: once that is erased it has no detail any more.
  package func gaps(of organization: ID<Organization>, _ filter: GapFilter, offset: Int, limit: Int) throws(StoreFailure) -> [Gap] {
    try gaps("\(Self.condition(organization, filter)) ORDER BY g.day DESC, g.id DESC LIMIT \(limit) OFFSET \(offset)")
  }

  /// Gaps that meet a condition on `gap g`, in its order.
  func gaps(_ condition: SQL) throws(StoreFailure) -> [Gap] {
    let found = try rows(
      """
      SELECT g.id, g.request, g.organization, g.reason, g.kind, g.municipality, g.neighbourhood, g.content, g.day, k.wrapped
      FROM gap g LEFT JOIN cell_key k ON k.owner = 'request/' || g.request WHERE \(condition)
      """)
    var gaps: [Gap] = []
    var shelf = KeyShelf(vault)
    for row in found {
      let request: ID<Request> = try row.id("request")
      let id: ID<Gap> = try row.id("id")
      let key = try shelf.key(row, of: KeyOwner(request))
      let detail = try key.map { key throws(StoreFailure) in try key.openWords(row.bytes("content"), cell: "gap/\(id.raw)/content")[0] }
      gaps.append(
        Gap(
          id: id, request: request, organization: try row.id("organization"), reason: try row.code("reason"),
          kind: try row.text("kind"), municipality: try row.intIfAny("municipality").flatMap(Municipality.withNIS),
          neighbourhood: try row.idIfAny("neighbourhood"), detail: detail ?? "", day: try row.day("day")))
    }
    return gaps
  }

  package func gapCounts(of organization: ID<Organization>, _ filter: GapFilter) throws(StoreFailure) -> [GapCount] {
    let found = try rows(
      """
      SELECT kind, municipality, reason, neighbourhood, COUNT(*) AS total FROM gap g WHERE \(Self.condition(organization, filter))
      GROUP BY kind, municipality, reason, neighbourhood ORDER BY kind, municipality, reason, neighbourhood
      """)
    var counts: [GapCount] = []
    for row in found {
      let (kind, total) = (try row.text("kind"), try row.int("total"))
      let municipality = try row.intIfAny("municipality").flatMap(Municipality.withNIS)
      let neighbourhood: ID<Neighbourhood>? = try row.idIfAny("neighbourhood")
      if let last = counts.last, last.kind == kind, last.municipality == municipality {
        var split = last.byNeighbourhood
        split[neighbourhood, default: []].append(total)
        counts[counts.count - 1] = GapCount(
          kind: kind, municipality: municipality, count: last.count + total, parts: last.parts + [total], byNeighbourhood: split)
      } else {
        counts.append(
          GapCount(kind: kind, municipality: municipality, count: total, parts: [total], byNeighbourhood: [neighbourhood: [total]]))
      }
    }
    return counts
  }

  private static func condition(_ organization: ID<Organization>, _ filter: GapFilter) -> SQL {
    var condition: SQL = "g.organization = \(organization.raw)"
    if let reason = filter.reason { condition = "\(condition) AND g.reason = \(reason.rawValue)" }
    if let municipality = filter.municipality { condition = "\(condition) AND g.municipality = \(municipality)" }
    if let neighbourhood = filter.neighbourhood { condition = "\(condition) AND g.neighbourhood = \(neighbourhood.raw)" }
    if !filter.kind.isEmpty { condition = "\(condition) AND g.kind = \(filter.kind)" }
    if let from = filter.from { condition = "\(condition) AND g.day >= \(from)" }
    if let until = filter.until { condition = "\(condition) AND g.day <= \(until)" }
    return condition
  }
}
