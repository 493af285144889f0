package import Care
package import Kernel

/// One thing that happened to a request, as the timeline tells it.
package struct RequestRecord: Hashable, Sendable {
  package let at: Instant
  package let who: String
  package let event: Request.Event
}

/// Which requests a work list shows.
package struct RequestFilter: Hashable, Sendable {
  package enum Scope: String, CaseIterable, Hashable, Sendable { case open, mine, closed }
  package var scope: Scope = .open
  package var municipality: Int?
  /// Words looked for in number, name, whereabouts and report.
  package var words = ""
  package init() {}
}

extension Connection {
  /// The next number of a year: `2026-00042`.
  package func nextRequestNumber(year: Int) throws(StoreFailure) -> String {
    let row = try row(
      """
      INSERT INTO request_counter (year, last) VALUES (\(year), 1)
      ON CONFLICT (year) DO UPDATE SET last = request_counter.last + 1 RETURNING last
      """)
    return "\(year)-\(Day.padded(try row?.int("last") ?? 1, 5))"
  }

  package func insert(_ request: Request, receiptDigest: String?) throws(StoreFailure) {
    let columns = request.stateColumns
    let clarification = request.clarification
    try run(
      """
      INSERT INTO request (id, number, organization, channel, words, about, municipality, whereabouts, contact, language, state, follow_up,
        outcome, gap_reason, assignee, person_name, reach, wants, in_place, may_be_told, consent, spoken_language, receipt_digest,
        created_at, changed_at, version)
      VALUES (\(request.id.raw), \(request.number), \(request.organization.raw), \(request.channel.rawValue), \(request.report.words),
        \(request.report.about.rawValue), \(request.report.municipality?.nis), \(request.report.whereabouts), \(request.report.contact),
        \(request.report.language), \(columns.state), \(columns.followUp), \(columns.outcome), \(columns.reason?.rawValue),
        \(request.assignee?.raw), \(clarification.personName), \(clarification.reach), \(clarification.wants), \(clarification.inPlace),
        \(clarification.mayBeTold), \(clarification.consent.rawValue), \(clarification.spokenLanguage), \(receiptDigest),
        \(request.createdAt), \(request.changedAt), \(request.version))
      """)
  }

  package func request(_ id: ID<Request>) throws(StoreFailure) -> Request? {
    guard let row = try row("SELECT \(SQL.requestColumns) FROM request WHERE id = \(id.raw)") else { return nil }
    return try Request(row)
  }

  package func request(receiptDigest: String) throws(StoreFailure) -> Request? {
    guard let row = try row("SELECT \(SQL.requestColumns) FROM request WHERE receipt_digest = \(receiptDigest)") else { return nil }
    return try Request(row)
  }

  /// Writes the request and the events that changed it. The only way a request changes.
  /// - Throws: ``Request/Problem/changedMeanwhile`` when somebody else was first.
  package func record(_ events: [Request.Event], on request: Request, by actor: Actor, in surroundings: Surroundings) throws -> Request {
    guard !events.isEmpty else { return request }
    let now = surroundings.now()
    var next = events.reduce(request) { $0.applying($1) }
    next.version = request.version + 1
    next.changedAt = now
    let columns = next.stateColumns
    let clarification = next.clarification
    let changed = try run(
      """
      UPDATE request SET state = \(columns.state), follow_up = \(columns.followUp), outcome = \(columns.outcome),
        gap_reason = \(columns.reason?.rawValue), assignee = \(next.assignee?.raw), person_name = \(clarification.personName),
        reach = \(clarification.reach), wants = \(clarification.wants), in_place = \(clarification.inPlace),
        may_be_told = \(clarification.mayBeTold), consent = \(clarification.consent.rawValue),
        spoken_language = \(clarification.spokenLanguage), changed_at = \(now), version = \(next.version)
      WHERE id = \(request.id.raw) AND version = \(request.version)
      """)
    guard changed == 1 else { throw Request.Problem.changedMeanwhile }
    for event in events {
      try insert(event, id: surroundings.newID(Request.Event.self).raw, request: request.id, at: now, by: actor)
    }
    return next
  }

  /// Adds a line to the timeline without changing the request: for ``record(_:on:by:in:)`` and for worlds that are written whole.
  package func insert(_ event: Request.Event, id: String, request: ID<Request>, at: Instant, by actor: Actor) throws(StoreFailure) {
    let columns = event.columns
    try run(
      """
      INSERT INTO request_event (id, request, at, actor, actor_name, kind, day, code, words)
      VALUES (\(id), \(request.raw), \(at), \(actor.reference), \(actor.name), \(columns.kind), \(columns.day), \(columns.code),
        \(columns.words))
      """)
  }

  /// How many requests of the demonstration there are.
  package func demoRequestCount() throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM request WHERE id LIKE 'demo-request-%'")?.int("total") ?? 0
  }

  /// Oldest first.
  package func records(of request: ID<Request>) throws(StoreFailure) -> [RequestRecord] {
    let found = try rows(
      "SELECT at, actor_name, kind, day, code, words FROM request_event WHERE request = \(request.raw) ORDER BY at, id")
    var records: [RequestRecord] = []
    for row in found {
      records.append(RequestRecord(at: try row.instant("at"), who: try row.text("actor_name"), event: try Request.Event(row)))
    }
    return records
  }

  /// Requests of an organisation: what came in today, newest first; then what cannot wait, then the rest, each longest waiting first.
  /// Closed ones by their last change, newest first.
  package func requests(
    of organization: ID<Organization>, _ filter: RequestFilter, reader: ID<Account>?, now: Instant, offset: Int, limit: Int
  ) throws(StoreFailure) -> [Request] {
    let today = now.day
    let yesterday = now.adding(days: -1)
    let order: SQL =
      filter.scope == .closed
      ? "changed_at DESC, id DESC"
      : """
      CASE WHEN state = 'new' AND created_at >= \(yesterday) THEN 0
        WHEN state = 'new' OR follow_up <= \(today) OR EXISTS (
          SELECT 1 FROM referral r WHERE r.request = request.id
            AND (r.state IN ('declined', 'expired') OR (r.state = 'sent' AND r.due < \(today)))) THEN 1
        ELSE 2 END,
      CASE WHEN state = 'new' AND created_at >= \(yesterday) THEN -created_at ELSE created_at END, id
      """
    let found = try rows(
      """
      SELECT \(SQL.requestColumns) FROM request WHERE \(Self.condition(organization, filter, reader))
      ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)
      """)
    var requests: [Request] = []
    requests.reserveCapacity(found.count)
    for row in found { requests.append(try Request(row)) }
    return requests
  }

  package func requestCount(of organization: ID<Organization>, _ filter: RequestFilter, reader: ID<Account>?) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM request WHERE \(Self.condition(organization, filter, reader))")?.int("total") ?? 0
  }

  private static func condition(_ organization: ID<Organization>, _ filter: RequestFilter, _ reader: ID<Account>?) -> SQL {
    var condition: SQL = "organization = \(organization.raw)"
    switch filter.scope {
    case .open: condition = "\(condition) AND state <> 'closed'"
    case .mine: condition = "\(condition) AND state <> 'closed' AND assignee = \(reader?.raw ?? "")"
    case .closed: condition = "\(condition) AND state = 'closed'"
    }
    if let municipality = filter.municipality { condition = "\(condition) AND municipality = \(municipality)" }
    if !filter.words.isEmpty {
      let pattern = "%" + filter.words.lowercased() + "%"
      condition = """
        \(condition) AND (number LIKE \(pattern) OR lower(person_name) LIKE \(pattern) OR lower(whereabouts) LIKE \(pattern)
        OR lower(words) LIKE \(pattern))
        """
    }
    return condition
  }
}

extension SQL {
  static let requestColumns: SQL = """
    id, number, organization, channel, words, about, municipality, whereabouts, contact, language, state, follow_up, outcome, gap_reason,
    assignee, person_name, reach, wants, in_place, may_be_told, consent, spoken_language, created_at, changed_at, version
    """
}
