package import Care
package import Kernel
package import Secrets

extension Connection {
  /// Writes one line of the history. One statement.
  ///
  /// - Parameter key: the person's.
  package func insert(_ record: ConsentRecord, of person: ID<Person>, key: CellKey) throws {
    let content = try key.seal(ConsentDocument(record), cell: ConsentDocument.cell(record.id))
    let version = record.explanation.version
    try run(
      """
      INSERT INTO consent (id, person, at, kind, text_version, until_day, evaluation, research, reason, register_state, content)
      VALUES (\(record.id.raw), \(person.raw), \(record.at), \(record.kind.rawValue), \(version.isEmpty ? nil : version),
        \(record.terms?.until), \(record.terms?.evaluation ?? false), \(record.terms?.research ?? false), \(record.reason?.rawValue),
        \(record.registration?.state.rawValue), \(content))
      """)
  }

  /// Everything that was explained to her and decided by her, newest first. One statement.
  package func consents(of file: OpenFile) throws -> [ConsentRecord] {
    let found = try rows(
      """
      SELECT id, at, kind, text_version, until_day, evaluation, research, reason, register_state, content FROM consent
      WHERE person = \(file.person.id.raw) ORDER BY at DESC, id DESC
      """)
    return try found.map { row in
      let id: ID<ConsentRecord> = try row.id("id")
      let document: ConsentDocument = try file.key.open(row.bytes("content"), cell: ConsentDocument.cell(id))
      return try document.record(row, id: id)
    }
  }

  /// What she agreed to last. One statement.
  package func lastTerms(of file: OpenFile) throws -> ConsentTerms? {
    let found = try row(
      """
      SELECT id, at, kind, text_version, until_day, evaluation, research, reason, register_state, content FROM consent
      WHERE person = \(file.person.id.raw) AND kind IN ('given', 'renewed', 'changed') ORDER BY at DESC, id DESC LIMIT 1
      """)
    guard let found else { return nil }
    let id: ID<ConsentRecord> = try found.id("id")
    let document: ConsentDocument = try file.key.open(found.bytes("content"), cell: ConsentDocument.cell(id))
    return try document.record(found, id: id).terms
  }

  /// Makes the links of a file what she agreed to, at once: what is no longer shared ends now, what stays keeps its link.
  package func carryOut(_ change: ConsentLinkChange, on person: ID<Person>, in surroundings: Surroundings) throws(StoreFailure) {
    let now = surroundings.now()
    for link in change.ends { try endLink(link, at: now) }
    for link in change.lasts { try setLastDay(change.until, ofLink: link) }
    for scope in change.begins {
      var account: ID<Account>?
      var organization: ID<Organization>?
      switch scope.recipient {
      case .everybody: break
      case .account(let id): account = id
      case .organization(let id): organization = id
      }
      try insert(
        FileLink(
          id: surroundings.newID(), kind: .consent, account: account, organization: organization, domains: scope.domains, from: now.day,
          until: change.until),
        on: person, at: now)
    }
  }

  /// How many persons of an organisation agreed until a day that is near or past, and were not asked since. One statement.
  package func renewalCount(of organization: ID<Organization>, until day: Day) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM \(Self.renewals(organization, day))")?.int("total") ?? 0
  }

  /// Those persons, with the last day of what they agreed to; the one that ends first stands first. One statement.
  package func renewals(of organization: ID<Organization>, until day: Day, offset: Int = 0, limit: Int) throws -> [(person: Person, until: Day)] {
    let found = try rows(
      """
      SELECT \(SQL.personColumns), c.until_day FROM \(Self.renewals(organization, day))
      ORDER BY c.until_day, p.id LIMIT \(limit) OFFSET \(offset)
      """)
    var due: [(person: Person, until: Day)] = []
    for row in found {
      if let person = try openPerson(row)?.person { due.append((person, try row.day("until_day"))) }
    }
    return due
  }

  private static func renewals(_ organization: ID<Organization>, _ day: Day) -> SQL {
    """
    consent c JOIN person p ON p.id = c.person LEFT JOIN cell_key k ON k.owner = 'person/' || p.id
    WHERE c.until_day <= \(day) AND p.organization = \(organization.raw) AND p.state = 'active' AND p.inclusion = 'agreed'
      AND NOT EXISTS (SELECT 1 FROM consent later WHERE later.person = c.person AND later.kind <> 'registered'
        AND (later.at > c.at OR (later.at = c.at AND later.id > c.id)))
    """
  }

  /// Counts of an organisation's files, from clear columns alone. Three statements.
  package func inclusionFigures(of organization: ID<Organization>) throws(StoreFailure) -> InclusionFigures {
    var counts: [InclusionFigures.Count] = []
    let states = try rows(
      """
      SELECT inclusion, has_national_number, municipality, COUNT(*) AS total FROM person
      WHERE organization = \(organization.raw) AND state = 'active' GROUP BY inclusion, has_national_number, municipality
      ORDER BY inclusion, has_national_number, municipality
      """)
    for row in states {
      counts.append(
        InclusionFigures.Count(
          inclusion: try row.code("inclusion"), hasNumber: try row.bool("has_national_number"),
          municipality: try row.intIfAny("municipality").flatMap(Municipality.withNIS), count: try row.int("total")))
    }
    var refusals: [ConsentRecord.RefusalReason: Int] = [:]
    let reasons = try rows(
      """
      SELECT c.reason, COUNT(*) AS total FROM consent c JOIN person p ON p.id = c.person
      WHERE c.kind = 'refused' AND p.organization = \(organization.raw) GROUP BY c.reason ORDER BY c.reason
      """)
    for row in reasons { refusals[try row.code("reason")] = try row.int("total") }
    let apart = try row(
      """
      SELECT COALESCE(SUM(c.evaluation), 0) AS evaluation, COALESCE(SUM(c.research), 0) AS research
      FROM consent c JOIN person p ON p.id = c.person
      WHERE p.organization = \(organization.raw) AND p.state = 'active' AND p.inclusion = 'agreed' AND c.kind <> 'registered'
        AND NOT EXISTS (SELECT 1 FROM consent later WHERE later.person = c.person AND later.kind <> 'registered'
          AND (later.at > c.at OR (later.at = c.at AND later.id > c.id)))
      """)
    return InclusionFigures(
      counts: counts, refusals: refusals, evaluation: try apart?.int("evaluation") ?? 0, research: try apart?.int("research") ?? 0)
  }
}
