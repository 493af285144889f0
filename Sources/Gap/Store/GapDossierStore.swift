package import Care
package import Kernel
import Secrets

extension KeyOwner {
  /// Whose key seals what is written about a group of gaps: people may be named in it all the same.
  init(_ dossier: ID<GapDossier>) { self.init(raw: "dossier/\(dossier.raw)") }
}

extension Connection {
  /// What is not in any dossier, or in the one that is not closed: gaps since the last closing of their group, the most first.
  ///
  /// - Parameter byNeighbourhood: groups of neighbourhoods, as far as those are known, instead of whole municipalities.
  package func gapGroups(
    of organization: ID<Organization>, byNeighbourhood: Bool = false
  ) throws(StoreFailure) -> [(group: GapGroup, sum: GapSum)] {
    let (near, isKnown): (SQL, SQL) = byNeighbourhood ? (", g.neighbourhood", "g.neighbourhood IS NOT NULL") : ("", "1 = 1")
    let same: SQL = byNeighbourhood ? "d.neighbourhood = g.neighbourhood" : "d.neighbourhood IS NULL"
    let found = try rows(
      """
      SELECT g.kind, COALESCE(g.municipality, 0) AS place, g.reason\(near), COUNT(*) AS total, MIN(g.day) AS first_day, MAX(g.day) AS last_day
      FROM gap g WHERE g.organization = \(organization.raw) AND \(isKnown) AND g.day > COALESCE((SELECT MAX(d.closed_on) FROM gap_dossier d
        WHERE d.organization = g.organization AND d.kind = g.kind AND d.municipality = COALESCE(g.municipality, 0) AND d.reason = g.reason
          AND \(same)), '')
      GROUP BY g.kind, COALESCE(g.municipality, 0), g.reason\(near)
      ORDER BY COUNT(*) DESC, MIN(g.day), g.kind, COALESCE(g.municipality, 0), g.reason\(near)
      """)
    var groups: [(group: GapGroup, sum: GapSum)] = []
    for row in found {
      let neighbourhood: ID<Neighbourhood>? = byNeighbourhood ? try row.id("neighbourhood") : nil
      groups.append((try Self.group(row, place: "place", neighbourhood), try Self.sum(row)))
    }
    return groups
  }

  private static func group(_ row: Row, place: String, _ neighbourhood: ID<Neighbourhood>?) throws(StoreFailure) -> GapGroup {
    GapGroup(
      kind: try row.text("kind"), municipality: Municipality.withNIS(try row.int(place)), neighbourhood: neighbourhood,
      reason: try row.code("reason"))
  }

  /// Dossiers of this very group.
  private static func dossiers(of group: GapGroup, in organization: ID<Organization>) -> SQL {
    """
    organization = \(organization.raw) AND kind = \(group.kind) AND municipality = \(group.municipality?.nis ?? 0)
      AND COALESCE(neighbourhood, '') = \(group.neighbourhood?.raw ?? "") AND reason = \(group.reason.rawValue)
    """
  }

  private static func sum(_ row: Row) throws(StoreFailure) -> GapSum {
    GapSum(count: try row.int("total"), first: try row.dayIfAny("first_day"), last: try row.dayIfAny("last_day"))
  }

  /// The day after the last dossier of the group was closed; the first day of all where there was none.
  package func gapsBegin(_ group: GapGroup, of organization: ID<Organization>) throws(StoreFailure) -> Day {
    let row = try row("SELECT MAX(closed_on) AS last_day FROM gap_dossier WHERE \(Self.dossiers(of: group, in: organization))")
    return try row?.dayIfAny("last_day")?.adding(days: 1) ?? Day(daysSinceEpoch: 0)
  }

  /// - Returns: whether there was none for this group: two that begin one at the same time get the same.
  package func insert(_ dossier: GapDossier) throws -> Bool {
    guard try openDossier(of: dossier.group, in: dossier.organization) == nil else { return false }
    let key = try makeKey(for: KeyOwner(dossier.id), at: dossier.createdAt)
    return try run(
      """
      INSERT INTO gap_dossier (id, organization, kind, municipality, neighbourhood, reason, since, content, state, outcome, closed_on,
        created_at, version)
      VALUES (\(dossier.id.raw), \(dossier.organization.raw), \(dossier.group.kind), \(dossier.group.municipality?.nis ?? 0),
        \(dossier.group.neighbourhood?.raw), \(dossier.group.reason.rawValue), \(dossier.since), \(try Self.sealed(dossier, key)),
        \(dossier.state.rawValue), \(dossier.outcome?.rawValue), \(dossier.closedOn), \(dossier.createdAt), \(dossier.version))
      ON CONFLICT DO NOTHING
      """) == 1
  }

  package func openDossier(of group: GapGroup, in organization: ID<Organization>) throws(StoreFailure) -> ID<GapDossier>? {
    try row("SELECT id FROM gap_dossier WHERE \(Self.dossiers(of: group, in: organization)) AND state <> 'closed'")?.id("id")
  }

  /// The dossier that is not closed, of each group that has one. One statement; nothing sealed is opened.
  package func openDossiers(of organization: ID<Organization>) throws(StoreFailure) -> [GapGroup: ID<GapDossier>] {
    var open: [GapGroup: ID<GapDossier>] = [:]
    for row in try rows(
      """
      SELECT id, kind, municipality, neighbourhood, reason FROM gap_dossier WHERE organization = \(organization.raw) AND state <> 'closed'
      """)
    {
      let group = try Self.group(row, place: "municipality", row.idIfAny("neighbourhood"))
      let id: ID<GapDossier> = try row.id("id")
      open[group] = id
    }
    return open
  }

  /// With what belongs to each, newest first. Three statements.
  package func dossiers(
    of organization: ID<Organization>, offset: Int = 0, limit: Int
  ) throws(StoreFailure) -> [(dossier: GapDossier, sum: GapSum)] {
    try dossiers(Self.isKept(by: organization), offset: offset, limit: limit)
  }

  package func dossierCount(of organization: ID<Organization>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM gap_dossier d WHERE \(Self.isKept(by: organization))")?.int("total") ?? 0
  }

  /// What was passed on to this authority, newest first.
  package func dossiers(
    passedTo organization: ID<Organization>, offset: Int = 0, limit: Int
  ) throws(StoreFailure) -> [(dossier: GapDossier, sum: GapSum)] {
    try dossiers(Self.isPassed(to: organization), offset: offset, limit: limit)
  }

  package func dossierCount(passedTo organization: ID<Organization>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM gap_dossier d WHERE \(Self.isPassed(to: organization))")?.int("total") ?? 0
  }

  /// On `gap_dossier d`.
  private static func isKept(by organization: ID<Organization>) -> SQL { "d.organization = \(organization.raw)" }
  private static func isPassed(to organization: ID<Organization>) -> SQL {
    "EXISTS (SELECT 1 FROM gap_passing p WHERE p.dossier = d.id AND p.organization = \(organization.raw))"
  }

  package func dossier(_ id: ID<GapDossier>) throws(StoreFailure) -> (dossier: GapDossier, sum: GapSum)? {
    try dossiers("d.id = \(id.raw)", limit: 1).first
  }

  private func dossiers(_ condition: SQL, offset: Int = 0, limit: Int) throws(StoreFailure) -> [(dossier: GapDossier, sum: GapSum)] {
    let found = try rows(
      """
      SELECT d.id, d.organization, d.kind, d.municipality, d.neighbourhood, d.reason, d.since, d.content, d.state, d.outcome, d.closed_on,
        d.created_at, d.version, k.wrapped FROM gap_dossier d LEFT JOIN cell_key k ON k.owner = 'dossier/' || d.id
      WHERE \(condition) ORDER BY d.created_at DESC, d.id DESC LIMIT \(limit) OFFSET \(offset)
      """)
    guard !found.isEmpty else { return [] }
    var ids: [String] = []
    for row in found { ids.append(try row.text("id")) }
    let sums = try sums(of: ids)
    var shelf = KeyShelf(vault)
    var keys: [String: CellKey] = [:]
    for row in found { keys[try row.text("id")] = try shelf.key(row, of: KeyOwner(try row.id("id") as ID<GapDossier>)) }
    var passings: [String: [GapDossier.Passing]] = [:]
    for row in try rows("SELECT * FROM gap_passing WHERE dossier IN (\(list: ids)) ORDER BY at, id") {
      let said = try keys[try row.text("dossier")]?.openWords(row.bytes("content"), cell: "gap_passing/\(try row.text("id"))/content")
      passings[try row.text("dossier"), default: []].append(
        GapDossier.Passing(
          id: try row.id("id"), level: try row.code("level"), organization: try row.id("organization"), at: try row.instant("at"),
          answer: try row.codeIfAny("answer"), words: said?[0] ?? "", answeredAt: try row.instantIfAny("answered_at")))
    }
    var dossiers: [(dossier: GapDossier, sum: GapSum)] = []
    for row in found {
      let id: ID<GapDossier> = try row.id("id")
      let said = try keys[id.raw]?.openWords(row.bytes("content"), cell: "gap_dossier/\(id.raw)/content")
      let dossier = GapDossier(
        id: id, organization: try row.id("organization"),
        group: try Self.group(row, place: "municipality", row.idIfAny("neighbourhood")), since: try row.day("since"), words: said?[0] ?? "",
        state: try row.code("state"), passings: passings[id.raw] ?? [], outcome: try row.codeIfAny("outcome"),
        closingWords: said?[1] ?? "", closedOn: try row.dayIfAny("closed_on"), createdAt: try row.instant("created_at"),
        version: try row.int("version"))
      dossiers.append((dossier, sums[id.raw] ?? GapSum(count: 0, first: nil, last: nil)))
    }
    return dossiers
  }

  /// What belongs to each dossier, in its parts by neighbourhood; none where nothing does. One statement.
  private func sums(of dossiers: [String]) throws(StoreFailure) -> [String: GapSum] {
    var sums: [String: GapSum] = [:]
    for row in try rows(
      """
      SELECT d.id, COUNT(*) AS total, MIN(g.day) AS first_day, MAX(g.day) AS last_day FROM gap_dossier d JOIN gap g
        ON g.organization = d.organization AND g.kind = d.kind AND COALESCE(g.municipality, 0) = d.municipality AND g.reason = d.reason
        AND (d.neighbourhood IS NULL OR g.neighbourhood = d.neighbourhood) AND g.day >= d.since
        AND (d.closed_on IS NULL OR g.day <= d.closed_on)
      WHERE d.id IN (\(list: dossiers)) GROUP BY d.id, g.neighbourhood
      """)
    {
      let (id, part) = (try row.text("id"), try Self.sum(row))
      sums[id] = sums[id]?.joined(by: part) ?? part
    }
    return sums
  }

  /// Writes what a step changed.
  /// - Returns: whether nobody changed it meanwhile.
  package func store(_ next: GapDossier, after dossier: GapDossier) throws -> Bool {
    guard let key = try key(of: KeyOwner(dossier.id)) else { return false }
    let changed = try run(
      """
      UPDATE gap_dossier SET content = \(try Self.sealed(next, key)), state = \(next.state.rawValue), outcome = \(next.outcome?.rawValue),
        closed_on = \(next.closedOn), version = version + 1
      WHERE id = \(dossier.id.raw) AND version = \(dossier.version)
      """)
    guard changed == 1 else { return false }
    for passing in next.passings where !dossier.passings.contains(passing) {
      try run(
        """
        INSERT INTO gap_passing (id, dossier, level, organization, at, answer, content, answered_at)
        VALUES (\(passing.id.raw), \(dossier.id.raw), \(passing.level.rawValue), \(passing.organization.raw), \(passing.at),
          \(passing.answer?.rawValue), \(try key.seal(SealedWords([passing.words]), cell: "gap_passing/\(passing.id.raw)/content")),
          \(passing.answeredAt))
        ON CONFLICT (id) DO UPDATE SET answer = excluded.answer, content = excluded.content, answered_at = excluded.answered_at
        """)
    }
    return true
  }

  private static func sealed(_ dossier: GapDossier, _ key: CellKey) throws -> [UInt8] {
    try key.seal(SealedWords([dossier.words, dossier.closingWords]), cell: "gap_dossier/\(dossier.id.raw)/content")
  }

  /// Houses in which somebody reads for an authority.
  package func authorities(on day: Day) throws(StoreFailure) -> [Organization] {
    var ids: Set<String> = []
    for row in try rows(
      """
      SELECT DISTINCT organization FROM membership WHERE role = \(Role.authorityReader.rawValue) AND from_day <= \(day)
        AND (until_day IS NULL OR until_day >= \(day))
      """)
    { ids.insert(try row.text("organization")) }
    return try organizations().filter { ids.contains($0.id.raw) }
  }

  // MARK: Rules that exclude

  package func insert(_ obstacle: GapObstacle, at now: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO gap_obstacle (id, organization, name, level, source, created_at)
      VALUES (\(obstacle.id.raw), \(obstacle.organization.raw), \(obstacle.name), \(obstacle.level.rawValue), \(obstacle.source), \(now))
      """)
  }

  /// With the number of gaps that each made, the most first.
  package func obstacles(of organization: ID<Organization>) throws(StoreFailure) -> [(obstacle: GapObstacle, sum: GapSum)] {
    var obstacles: [(obstacle: GapObstacle, sum: GapSum)] = []
    for row in try rows(
      """
      SELECT o.id, o.organization, o.name, o.level, o.source, COUNT(g.id) AS total, MIN(g.day) AS first_day, MAX(g.day) AS last_day
      FROM gap_obstacle o LEFT JOIN gap g ON g.obstacle = o.id WHERE o.organization = \(organization.raw)
      GROUP BY o.id ORDER BY COUNT(g.id) DESC, o.name, o.id
      """)
    {
      let obstacle = GapObstacle(
        id: try row.id("id"), organization: try row.id("organization"), name: try row.text("name"), level: try row.code("level"),
        source: try row.text("source"))
      obstacles.append((obstacle, try Self.sum(row)))
    }
    return obstacles
  }

  package func gapsOfUnnamedRulesCount(of organization: ID<Organization>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM gap WHERE organization = \(organization.raw) AND reason = 'rule' AND obstacle IS NULL")?.int("total") ?? 0
  }

  /// Gaps because of a rule of which nobody has said yet which one it is, oldest first.
  package func gapsOfUnnamedRules(of organization: ID<Organization>, limit: Int) throws(StoreFailure) -> [Gap] {
    try gaps("g.organization = \(organization.raw) AND g.reason = 'rule' AND g.obstacle IS NULL ORDER BY g.day, g.id LIMIT \(limit)")
  }

  /// - Returns: whether there is such a gap of the house, because of a rule.
  package func name(_ obstacle: ID<GapObstacle>, for gap: ID<Gap>, of organization: ID<Organization>) throws(StoreFailure) -> Bool {
    try run(
      """
      UPDATE gap SET obstacle = \(obstacle.raw) WHERE id = \(gap.raw) AND organization = \(organization.raw) AND reason = 'rule'
        AND EXISTS (SELECT 1 FROM gap_obstacle o WHERE o.id = \(obstacle.raw) AND o.organization = \(organization.raw))
      """) == 1
  }
}
