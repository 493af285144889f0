package import Care
package import Kernel
package import Secrets

/// What is sealed of a decision to keep longer; keys are stored for decades.
private struct DecisionContent: Codable {
  let reason: String
}

extension Connection {
  /// Active files of an organisation whose last contact lies so far back that a period may be over. One statement, clear columns only.
  ///
  /// - Parameters:
  ///   - care: the last contact at the latest, for files with care; `nil` when they are kept always.
  ///   - social: the same for the others.
  package func retentionFacts(of organization: ID<Organization>, care: Day?, social: Day?) throws(StoreFailure) -> [RetentionFacts] {
    guard let latest = [care, social].compactMap({ $0 }).max() else { return [] }
    let found = try rows(
      """
      SELECT \(SQL.retentionColumns) FROM person p
      WHERE p.organization = \(organization.raw) AND p.state = 'active' AND p.last_contact <= \(latest) ORDER BY p.last_contact, p.id
      """)
    var facts: [RetentionFacts] = []
    for row in found {
      let one = try Self.retentionFacts(row)
      guard let bound = one.hasCare ? care : social, one.lastContact <= bound else { continue }
      facts.append(one)
    }
    return facts
  }

  /// Several files, in one statement.
  package func retentionFacts(of persons: [ID<Person>]) throws(StoreFailure) -> [ID<Person>: RetentionFacts] {
    guard !persons.isEmpty else { return [:] }
    var facts: [ID<Person>: RetentionFacts] = [:]
    for row in try rows("SELECT \(SQL.retentionColumns) FROM person p WHERE p.id IN (\(list: persons.map(\.raw).sorted())) ORDER BY p.id") {
      facts[try row.id("id")] = try Self.retentionFacts(row)
    }
    return facts
  }

  /// Requests of an organisation that concern no file and were last changed on that day at the latest. One statement.
  package func looseRequestFacts(of organization: ID<Organization>, until day: Day) throws(StoreFailure) -> [RetentionFacts] {
    try looseRequestFacts(
      "r.organization = \(organization.raw) AND r.changed_at < \(day.adding(days: 1).startInBrussels) ORDER BY r.changed_at, r.id")
  }

  /// One request that concerns no file; `nil` when there is none such.
  package func looseRequestFacts(_ id: ID<Request>, of organization: ID<Organization>) throws(StoreFailure) -> RetentionFacts? {
    try looseRequestFacts("r.id = \(id.raw) AND r.organization = \(organization.raw)").first
  }

  private func looseRequestFacts(_ condition: SQL) throws(StoreFailure) -> [RetentionFacts] {
    let found = try rows(
      """
      SELECT r.id, r.number, r.changed_at,
        (SELECT MAX(d.until_day) FROM retention_decision d WHERE d.request = r.id AND d.outcome = 'kept') AS kept_until,
        (SELECT COUNT(*) FROM pathway w WHERE w.request = r.id) AS pathways,
        (SELECT COUNT(*) FROM interpreter_booking i WHERE i.request = r.id) AS interpreters
      FROM request r WHERE r.person IS NULL AND r.erased_at IS NULL AND \(condition)
      """)
    var facts: [RetentionFacts] = []
    for row in found {
      facts.append(
        RetentionFacts(
          subject: .request(try row.id("id")), number: try row.text("number"), lastContact: try row.instant("changed_at").day, hasCare: false,
          keptUntil: try row.dayIfAny("kept_until"), besides: try Self.besides(row)))
    }
    return facts
  }

  private static func retentionFacts(_ row: Row) throws(StoreFailure) -> RetentionFacts {
    var lastContact = try row.day("last_contact")
    for column in ["request_at", "note_at", "call_at"] {
      if let day = try row.instantIfAny(column)?.day { lastContact = max(lastContact, day) }
    }
    return RetentionFacts(
      subject: .person(try row.id("id")), number: try row.text("number"), lastContact: lastContact,
      hasCare: try row.bool("has_care"), keptUntil: try row.dayIfAny("kept_until"), besides: try besides(row))
  }

  private static func besides(_ row: Row) throws(StoreFailure) -> [RecordKind: Int] {
    [.pathway: try row.int("pathways"), .interpreter: try row.int("interpreters")]
  }

  // MARK: Decisions

  /// Writes a decision down.
  ///
  /// - Parameter key: of the person or the request; `nil` for erasing, which leaves no words.
  package func insert(_ decision: RetentionDecision, of organization: ID<Organization>, key: CellKey?) throws {
    var (person, request): (String?, String?) = (nil, nil)
    switch decision.subject {
    case .person(let id): person = id.raw
    case .request(let id): request = id.raw
    }
    let content = try key.map { try $0.seal(DecisionContent(reason: decision.reason), cell: "retention_decision/\(decision.id.raw)/content") }
    try run(
      """
      INSERT INTO retention_decision (id, organization, person, request, number, kind, outcome, until_day, account, at, content)
      VALUES (\(decision.id.raw), \(organization.raw), \(person), \(request), \(decision.number), \(decision.kind.rawValue),
        \(decision.outcome.rawValue), \(decision.until), \(decision.by.raw), \(decision.at), \(content))
      """)
  }

  package func retentionDecisionCount(of organization: ID<Organization>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM retention_decision WHERE organization = \(organization.raw)")?.int("total") ?? 0
  }

  /// What was decided, newest first. One statement.
  package func retentionDecisions(of organization: ID<Organization>, limit: Int) throws -> [RetentionDecision] {
    let found = try rows(
      """
      SELECT d.id, d.person, d.request, d.number, d.kind, d.outcome, d.until_day, d.account, d.at, d.content, k.wrapped
      FROM retention_decision d
      LEFT JOIN cell_key k ON k.owner = CASE WHEN d.person IS NULL THEN 'request/' || d.request ELSE 'person/' || d.person END
      WHERE d.organization = \(organization.raw) ORDER BY d.at DESC, d.id DESC LIMIT \(limit)
      """)
    return try found.map { row in
      let id: ID<RetentionDecision> = try row.id("id")
      let person: ID<Person>? = try row.idIfAny("person")
      let subject: RetentionFacts.Subject = try person.map { .person($0) } ?? .request(row.id("request"))
      var reason = ""
      if let wrapped = try row.bytesIfAny("wrapped"), let sealed = try row.bytesIfAny("content") {
        let content: DecisionContent = try open(wrapped, for: KeyOwner(raw: subject.code)).open(sealed, cell: "retention_decision/\(id.raw)/content")
        reason = content.reason
      }
      return RetentionDecision(
        id: id, subject: subject, number: try row.text("number"), kind: try row.code("kind"), outcome: try row.code("outcome"),
        until: try row.dayIfAny("until_day"), by: try row.id("account"), at: try row.instant("at"), reason: reason)
    }
  }
}

extension SQL {
  /// For `person p`.
  fileprivate static let retentionColumns: SQL = """
    p.id, p.number, p.last_contact,
    (SELECT MAX(r.changed_at) FROM request r WHERE r.person = p.id) AS request_at,
    (SELECT MAX(n.changed_at) FROM note n WHERE n.person = p.id) AS note_at,
    (SELECT MAX(c.at) FROM helpdesk_call c WHERE c.person = p.id) AS call_at,
    CASE WHEN EXISTS (SELECT 1 FROM assessment a WHERE a.person = p.id)
      OR EXISTS (SELECT 1 FROM note h WHERE h.person = p.id AND h.part = 'health')
      OR EXISTS (SELECT 1 FROM file_fact f WHERE f.person = p.id
        AND f.kind IN (\(list: FileFact.Kind.allCases.filter(\.isCare).map(\.rawValue))))
      OR EXISTS (SELECT 1 FROM ledger_act u WHERE u.person = p.id)
      THEN 1 ELSE 0 END AS has_care,
    (SELECT MAX(d.until_day) FROM retention_decision d WHERE d.person = p.id AND d.outcome = 'kept') AS kept_until,
    (SELECT COUNT(*) FROM pathway w WHERE w.person = p.id)
      + (SELECT COUNT(*) FROM pathway v JOIN request q ON q.id = v.request WHERE q.person = p.id) AS pathways,
    (SELECT COUNT(*) FROM interpreter_booking i JOIN request b ON b.id = i.request WHERE b.person = p.id) AS interpreters
    """
}
