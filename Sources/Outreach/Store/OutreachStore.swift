package import Care
package import Kernel
import Secrets

extension KeyOwner {
  /// Whose key seals the doors of a round: destroyed with them.
  package init(_ round: ID<OutreachRound>) { self.init(raw: "round/\(round.raw)") }
  /// Whose key seals a contact point.
  package init(_ point: ID<ContactPoint>) { self.init(raw: "contact/\(point.raw)") }
}

extension Connection {
  // MARK: Rounds

  /// Stores a round with its doors, under a key of their own.
  package func insert(_ round: OutreachRound, doors: [OutreachDoor]) throws {
    try run(
      """
      INSERT INTO outreach_round (id, organization, title, municipality, day, state, created_at, closed_at, version)
      VALUES (\(round.id.raw), \(round.organization.raw), \(round.title), \(round.municipality.nis), \(round.day), 'running', \(round.createdAt),
        NULL, 1)
      """)
    try assign(round.volunteers, to: round.id)
    let key = try makeKey(for: KeyOwner(round.id), at: round.createdAt)
    for door in doors {
      try run(
        """
        INSERT INTO outreach_door (id, round, position, outcome, visited_at, account, content, version)
        VALUES (\(door.id.raw), \(round.id.raw), \(door.position), \(door.outcome?.rawValue), \(door.visitedAt), \(door.by?.raw),
          \(try key.seal(SealedWords([door.label, door.note]), cell: "outreach_door/\(door.id.raw)/content")), 1)
        """)
    }
  }

  package func assign(_ volunteers: Set<ID<Account>>, to round: ID<OutreachRound>) throws(StoreFailure) {
    try run("DELETE FROM outreach_volunteer WHERE round = \(round.raw)")
    for account in volunteers.sorted() { try run("INSERT INTO outreach_volunteer (round, account) VALUES (\(round.raw), \(account.raw))") }
  }

  package func round(_ id: ID<OutreachRound>) throws(StoreFailure) -> OutreachRound? { try rounds("r.id = \(id.raw)", limit: 1).first }

  /// Running ones first, each part newest first.
  /// - Parameter volunteer: only running rounds that she was given.
  package func rounds(
    of organization: ID<Organization>, volunteer: ID<Account>? = nil, limit: Int
  ) throws(StoreFailure) -> [OutreachRound] {
    try rounds(Self.isWalked(organization, volunteer), limit: limit)
  }

  package func roundCount(of organization: ID<Organization>, volunteer: ID<Account>? = nil) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM outreach_round r WHERE \(Self.isWalked(organization, volunteer))")?.int("total") ?? 0
  }

  /// On `outreach_round r`.
  private static func isWalked(_ organization: ID<Organization>, _ volunteer: ID<Account>?) -> SQL {
    guard let volunteer else { return "r.organization = \(organization.raw)" }
    return """
      r.organization = \(organization.raw) AND r.state = 'running'
        AND EXISTS (SELECT 1 FROM outreach_volunteer v WHERE v.round = r.id AND v.account = \(volunteer.raw))
      """
  }

  private func rounds(_ condition: SQL, limit: Int) throws(StoreFailure) -> [OutreachRound] {
    let found = try rows(
      """
      SELECT r.id, r.organization, r.title, r.municipality, r.day, r.state, r.created_at, r.closed_at, r.neighbourhood, r.version
      FROM outreach_round r
      WHERE \(condition) ORDER BY CASE WHEN r.state = 'running' THEN 0 ELSE 1 END, r.day DESC, r.id DESC LIMIT \(limit)
      """)
    guard !found.isEmpty else { return [] }
    var ids: [String] = []
    for row in found { ids.append(try row.text("id")) }
    var volunteers: [String: Set<ID<Account>>] = [:]
    for row in try rows("SELECT round, account FROM outreach_volunteer WHERE round IN (\(list: ids))") {
      volunteers[try row.text("round"), default: []].insert(try row.id("account"))
    }
    var rounds: [OutreachRound] = []
    for row in found {
      let id = try row.text("id")
      guard let place = Municipality.withNIS(try row.int("municipality")) else { throw StoreFailure.fault("a round in no municipality") }
      rounds.append(
        OutreachRound(
          id: ID(id), organization: try row.id("organization"), title: try row.text("title"), municipality: place, day: try row.day("day"),
          state: try row.code("state"), volunteers: volunteers[id] ?? [], createdAt: try row.instant("created_at"),
          closedAt: try row.instantIfAny("closed_at"), neighbourhood: try row.idIfAny("neighbourhood"),
          version: try row.int("version")))
    }
    return rounds
  }

  /// What was counted of closed rounds, and what stands so far of running ones. Two statements.
  package func outreachCounts(of rounds: [ID<OutreachRound>]) throws(StoreFailure) -> [ID<OutreachRound>: OutreachCounts] {
    guard !rounds.isEmpty else { return [:] }
    var counts: [ID<OutreachRound>: OutreachCounts] = [:]
    func add(_ row: Row) throws(StoreFailure) {
      let (id, total): (ID<OutreachRound>, Int) = (try row.id("round"), try row.int("total"))
      var count = counts[id] ?? OutreachCounts()
      if let outcome = OutreachRound.Outcome(rawValue: try row.text("outcome")) {
        count.byOutcome[outcome, default: 0] += total
      } else {
        count.notVisited += total
      }
      counts[id] = count
    }
    for row in try rows("SELECT round, outcome, total FROM outreach_count WHERE round IN (\(list: rounds.map(\.raw)))") { try add(row) }
    for row in try rows(
      """
      SELECT round, COALESCE(outcome, 'not-visited') AS outcome, COUNT(*) AS total FROM outreach_door WHERE round IN (\(list: rounds.map(\.raw)))
      GROUP BY round, COALESCE(outcome, 'not-visited')
      """)
    { try add(row) }
    return counts
  }

  /// In which neighbourhood each round is, where it is certain: as it was noted at the end, or as the streets are drawn now while it runs. One
  /// statement.
  package func places(of rounds: [OutreachRound], among all: [Neighbourhood]) throws(StoreFailure) -> [ID<OutreachRound>: ID<Neighbourhood>] {
    let running = rounds.filter { $0.state == .running }.map(\.id)
    var labels: [ID<OutreachRound>: [String]] = [:]
    if !running.isEmpty {
      for door in try doors("d.round IN (\(list: running.map(\.raw)))") { labels[door.round, default: []].append(door.label) }
    }
    let streets = StreetBook(all)
    var places: [ID<OutreachRound>: ID<Neighbourhood>] = [:]
    for round in rounds {
      places[round.id] =
        round.state == .running ? streets.neighbourhood(ofDoors: labels[round.id] ?? [], in: round.municipality)?.id : round.neighbourhood
    }
    return places
  }

  // MARK: Doors

  /// In the order in which one walks.
  package func doors(of round: ID<OutreachRound>) throws(StoreFailure) -> [OutreachDoor] {
    try doors("d.round = \(round.raw) ORDER BY d.position")
  }

  package func door(_ id: ID<OutreachDoor>) throws(StoreFailure) -> OutreachDoor? { try doors("d.id = \(id.raw)").first }

  private func doors(_ condition: SQL) throws(StoreFailure) -> [OutreachDoor] {
    var doors: [OutreachDoor] = []
    var shelf = KeyShelf(vault)
    for row in try rows(
      """
      SELECT d.id, d.round, d.position, d.outcome, d.visited_at, d.account, d.content, d.version, k.wrapped FROM outreach_door d
      JOIN cell_key k ON k.owner = 'round/' || d.round WHERE \(condition)
      """)
    {
      let (id, round): (ID<OutreachDoor>, ID<OutreachRound>) = (try row.id("id"), try row.id("round"))
      guard let key = try shelf.key(row, of: KeyOwner(round)) else { continue }
      let words = try key.openWords(row.bytes("content"), cell: "outreach_door/\(id.raw)/content")
      doors.append(
        OutreachDoor(
          id: id, round: round, position: try row.int("position"), label: words[0], note: words[1], outcome: try row.codeIfAny("outcome"),
          visitedAt: try row.instantIfAny("visited_at"), by: try row.idIfAny("account"), version: try row.int("version")))
    }
    return doors
  }

  /// - Returns: whether nobody noted it meanwhile.
  package func note(_ door: OutreachDoor) throws -> Bool {
    guard let key = try key(of: KeyOwner(door.round)) else { throw OutreachProblem.closed }
    return try run(
      """
      UPDATE outreach_door SET outcome = \(door.outcome?.rawValue), visited_at = \(door.visitedAt), account = \(door.by?.raw),
        content = \(try key.seal(SealedWords([door.label, door.note]), cell: "outreach_door/\(door.id.raw)/content")), version = version + 1
      WHERE id = \(door.id.raw) AND version = \(door.version)
      """) == 1
  }

  /// Counts the doors of a round, notes in which neighbourhood they were, erases them and destroys their key.
  /// - Returns: whether it was running.
  package func endRound(_ round: OutreachRound, at now: Instant) throws -> Bool {
    let doors = try doors(of: round.id)
    let streets = StreetBook(try neighbourhoods(in: round.municipality))
    let here = streets.neighbourhood(ofDoors: doors.map(\.label), in: round.municipality)
    return try closeRound(round.id, OutreachCounts(doors), in: here?.id, at: now)
  }

  private func closeRound(
    _ id: ID<OutreachRound>, _ counts: OutreachCounts, in neighbourhood: ID<Neighbourhood>?, at now: Instant
  ) throws(StoreFailure) -> Bool {
    let closed = try run(
      """
      UPDATE outreach_round SET state = 'closed', closed_at = \(now), neighbourhood = \(neighbourhood?.raw), version = version + 1
      WHERE id = \(id.raw) AND state = 'running'
      """)
    guard closed == 1 else { return false }
    var totals = Dictionary(uniqueKeysWithValues: counts.byOutcome.map { ($0.key.rawValue, $0.value) })
    totals["not-visited"] = counts.notVisited
    for (outcome, total) in totals.sorted(by: { $0.key < $1.key }) where total > 0 {
      try run("INSERT INTO outreach_count (round, outcome, total) VALUES (\(id.raw), \(outcome), \(total))")
    }
    try run("DELETE FROM outreach_door WHERE round = \(id.raw)")
    try destroyKey(of: KeyOwner(id))
    // The last traces of doors and key leave the database's own log of changes.
    try noteDue(.emptyLog, at: now)
    return true
  }
}
