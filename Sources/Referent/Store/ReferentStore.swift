package import Care
import Foundation
package import Kernel
import Secrets

extension KeyOwner {
  /// Whose key seals the words of a neighbourhood's plan: who was told may be somebody.
  package init(_ neighbourhood: ID<Neighbourhood>) { self.init(raw: "neighbourhood/\(neighbourhood.raw)") }
}

extension Connection {
  // MARK: Neighbourhoods

  /// Those that are shown, by municipality and name.
  ///
  /// - Parameter municipality: only those of this one.
  package func neighbourhoods(in municipality: Municipality? = nil) throws -> [Neighbourhood] {
    var condition: SQL = "is_removed = 0"
    if let municipality { condition = "\(condition) AND municipality = \(municipality.nis)" }
    return try rows("SELECT document FROM neighbourhood WHERE \(condition) ORDER BY municipality, sort_name, id").map {
      try NeighbourhoodDocument.read(try $0.text("document"))
    }
  }

  /// Those of an organisation, removed ones last.
  package func neighbourhoodRecords(of organization: ID<Organization>, limit: Int) throws -> [NeighbourhoodRecord] {
    try rows(
      """
      SELECT document, version, changed_at FROM neighbourhood WHERE organization = \(organization.raw)
      ORDER BY is_removed, municipality, sort_name, id LIMIT \(limit)
      """
    ).map(NeighbourhoodRecord.init)
  }

  package func neighbourhoodCount(of organization: ID<Organization>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM neighbourhood WHERE organization = \(organization.raw)")?.int("total") ?? 0
  }

  package func neighbourhoodRecord(_ id: ID<Neighbourhood>) throws -> NeighbourhoodRecord? {
    try row("SELECT document, version, changed_at FROM neighbourhood WHERE id = \(id.raw)").map(NeighbourhoodRecord.init)
  }

  /// Stores a new neighbourhood.
  ///
  /// - Parameter make: makes it under the identifier that is free: the one that was wished, or one with a number behind it.
  package func insertNeighbourhood(wishing wish: String, at now: Instant, _ make: (ID<Neighbourhood>) -> Neighbourhood) throws -> Neighbourhood {
    for number in 1...999 {
      let neighbourhood = make(ID(number == 1 ? wish : "\(wish)-\(number)"))
      let stored = try run(
        """
        INSERT INTO neighbourhood (id, organization, municipality, sort_name, document, is_removed, changed_at, version)
        VALUES (\(neighbourhood.id.raw), \(neighbourhood.organization.raw), \(neighbourhood.municipality), \(neighbourhood.nameFr.folded),
          \(try NeighbourhoodDocument.write(neighbourhood)), \(neighbourhood.isRemoved), \(now), 1)
        ON CONFLICT (id) DO NOTHING
        """)
      guard stored == 1 else { continue }
      _ = try makeKey(for: KeyOwner(neighbourhood.id), at: now)
      return neighbourhood
    }
    throw ReferentProblem.changedMeanwhile
  }

  /// - Returns: whether nobody changed it meanwhile.
  package func write(_ neighbourhood: Neighbourhood, over version: Int, at now: Instant) throws -> Bool {
    try run(
      """
      UPDATE neighbourhood SET municipality = \(neighbourhood.municipality), sort_name = \(neighbourhood.nameFr.folded),
        document = \(try NeighbourhoodDocument.write(neighbourhood)), is_removed = \(neighbourhood.isRemoved), changed_at = \(now),
        version = version + 1
      WHERE id = \(neighbourhood.id.raw) AND version = \(version)
      """) == 1
  }

  // MARK: Pictures

  package func write(_ picture: ReferentPicture, of referent: ID<Referent>, in neighbourhood: ID<Neighbourhood>, tag: String) throws(StoreFailure) {
    try run(
      """
      INSERT INTO referent_picture (referent, neighbourhood, kind, tag, content)
      VALUES (\(referent.raw), \(neighbourhood.raw), \(picture.kind.rawValue), \(tag), \(picture.bytes))
      ON CONFLICT (referent) DO UPDATE SET kind = excluded.kind, tag = excluded.tag, content = excluded.content
      """)
  }

  package func removePicture(of referent: ID<Referent>) throws(StoreFailure) {
    try run("DELETE FROM referent_picture WHERE referent = \(referent.raw)")
  }

  /// A picture that a page shows: of a neighbourhood that is shown, under its present tag.
  package func referentPicture(tag: String) throws(StoreFailure) -> ReferentPicture? {
    guard
      let row = try row(
        """
        SELECT p.kind, p.content FROM referent_picture p JOIN neighbourhood n ON n.id = p.neighbourhood
        WHERE p.tag = \(tag) AND n.is_removed = 0
        """)
    else { return nil }
    return ReferentPicture(kind: try row.code("kind"), bytes: try row.bytes("content"))
  }

  // MARK: The plan

  package func insert(_ telling: ReferentTelling, at now: Instant) throws {
    guard let key = try key(of: KeyOwner(telling.neighbourhood)) else { throw SimpleFailure.notFound }
    try run(
      """
      INSERT INTO referent_telling (id, neighbourhood, audience, way, state, day, reached, account, content, created_at, version)
      VALUES (\(telling.id.raw), \(telling.neighbourhood.raw), \(telling.audience.rawValue), \(telling.way.rawValue), \(telling.state.rawValue),
        \(telling.day), \(telling.reached), \(telling.by?.raw),
        \(try key.seal(SealedWords([telling.words]), cell: "referent_telling/\(telling.id.raw)/content")), \(now), 1)
      """)
  }

  /// Notes that it was done or dropped; its words stay as they are.
  /// - Returns: whether nobody noted it meanwhile.
  package func update(_ telling: ReferentTelling) throws(StoreFailure) -> Bool {
    try run(
      """
      UPDATE referent_telling SET state = \(telling.state.rawValue), day = \(telling.day), reached = \(telling.reached),
        account = \(telling.by?.raw), version = version + 1
      WHERE id = \(telling.id.raw) AND version = \(telling.version)
      """) == 1
  }

  package func telling(_ id: ID<ReferentTelling>) throws(StoreFailure) -> ReferentTelling? { try tellings("t.id = \(id.raw)").first }

  package func tellingCount(of neighbourhood: ID<Neighbourhood>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM referent_telling WHERE neighbourhood = \(neighbourhood.raw)")?.int("total") ?? 0
  }

  /// What is planned first, the nearest day on top; then what was done, newest first; dropped lines last. What is planned is never cut off by
  /// what was done.
  package func tellings(of neighbourhood: ID<Neighbourhood>, limit: Int = 500) throws(StoreFailure) -> [ReferentTelling] {
    let all = try tellings(
      """
      t.neighbourhood = \(neighbourhood.raw)
      ORDER BY CASE t.state WHEN 'planned' THEN 0 WHEN 'done' THEN 1 ELSE 2 END, t.day DESC, t.id DESC LIMIT \(limit)
      """)
    let planned = all.filter { $0.state == .planned }.reversed()
    return planned + all.filter { $0.state == .done } + all.filter { $0.state == .dropped }
  }

  private func tellings(_ condition: SQL) throws(StoreFailure) -> [ReferentTelling] {
    var tellings: [ReferentTelling] = []
    var shelf = KeyShelf(vault)
    for row in try rows(
      """
      SELECT t.id, t.neighbourhood, t.audience, t.way, t.state, t.day, t.reached, t.account, t.content, t.version, k.wrapped
      FROM referent_telling t JOIN cell_key k ON k.owner = 'neighbourhood/' || t.neighbourhood WHERE \(condition)
      """)
    {
      let (id, neighbourhood): (ID<ReferentTelling>, ID<Neighbourhood>) = (try row.id("id"), try row.id("neighbourhood"))
      guard let key = try shelf.key(row, of: KeyOwner(neighbourhood)) else { continue }
      tellings.append(
        ReferentTelling(
          id: id, neighbourhood: neighbourhood, audience: try row.code("audience"), way: try row.code("way"),
          words: try key.openWords(row.bytes("content"), cell: "referent_telling/\(id.raw)/content")[0], day: try row.day("day"),
          state: try row.code("state"), reached: try row.intIfAny("reached"), by: try row.idIfAny("account"), version: try row.int("version")))
    }
    return tellings
  }

  /// How many lines of each neighbourhood's plan are planned for a day before this one, or were done. One statement.
  package func tellingCounts(of organization: ID<Organization>, before today: Day) throws(StoreFailure) -> [ID<Neighbourhood>: (late: Int, done: Int)] {
    var counts: [ID<Neighbourhood>: (late: Int, done: Int)] = [:]
    for row in try rows(
      """
      SELECT t.neighbourhood, SUM(CASE WHEN t.state = 'planned' AND t.day < \(today) THEN 1 ELSE 0 END) AS late,
        SUM(CASE WHEN t.state = 'done' THEN 1 ELSE 0 END) AS done
      FROM referent_telling t JOIN neighbourhood n ON n.id = t.neighbourhood WHERE n.organization = \(organization.raw)
      GROUP BY t.neighbourhood
      """)
    { counts[try row.id("neighbourhood")] = (try row.int("late"), try row.int("done")) }
    return counts
  }

  // MARK: Streets for which nobody is there

  /// More different streets of a month are counted together, without their name: nobody fills the database.
  package static var mostMissedStreets: Int { 2000 }

  /// Counts a search that found nobody: by month, without who, when or which number.
  package func count(_ miss: ReferentMiss, on day: Day) throws(StoreFailure) {
    let month = String("\(day)".prefix(7))
    let known = try row("SELECT COUNT(*) AS total FROM referent_miss WHERE month = \(month)")?.int("total") ?? 0
    let street = known < Self.mostMissedStreets ? miss.street : ""
    try run(
      """
      INSERT INTO referent_miss (municipality, street, month, total) VALUES (\(miss.municipality), \(street), \(month), 1)
      ON CONFLICT (municipality, street, month) DO UPDATE SET total = referent_miss.total + 1
      """)
  }

  /// How many different streets were looked for in vain since a month.
  package func referentMissCount(since day: Day) throws(StoreFailure) -> Int {
    try row(
      """
      SELECT COUNT(*) AS total FROM
        (SELECT DISTINCT municipality, street FROM referent_miss WHERE month >= \(String("\(day)".prefix(7)))) AS streets
      """)?.int("total") ?? 0
  }

  /// Streets looked for in vain since a month, the most wanted first.
  package func referentMisses(since day: Day, limit: Int = 50) throws(StoreFailure) -> [(miss: ReferentMiss, total: Int)] {
    var misses: [(miss: ReferentMiss, total: Int)] = []
    for row in try rows(
      """
      SELECT municipality, street, SUM(total) AS total FROM referent_miss WHERE month >= \(String("\(day)".prefix(7)))
      GROUP BY municipality, street ORDER BY SUM(total) DESC, street, municipality LIMIT \(limit)
      """)
    { misses.append((ReferentMiss(street: try row.text("street"), municipality: try row.int("municipality")), try row.int("total"))) }
    return misses
  }
}

private enum NeighbourhoodDocument {
  static func write(_ value: Neighbourhood) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
  static func read(_ document: String) throws -> Neighbourhood { try JSONDecoder().decode(Neighbourhood.self, from: Data(document.utf8)) }
}

extension NeighbourhoodRecord {
  fileprivate init(_ row: Row) throws {
    self.init(
      neighbourhood: try NeighbourhoodDocument.read(try row.text("document")), version: try row.int("version"), changedAt: try row.instant("changed_at"))
  }
}
