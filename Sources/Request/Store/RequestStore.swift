package import Care
package import Kernel
package import Secrets

/// One thing that happened to a request, as the timeline tells it.
package struct RequestRecord: Hashable, Sendable {
  package let at: Instant
  package let who: String
  package let event: Request.Event
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

  /// Stores a new request where it is, with a key of its own, which seals everything that belongs to it.
  @discardableResult
  package func insert(_ request: Request, receiptDigest: String?) throws -> CellKey {
    let columns = request.stateColumns
    let key = try makeKey(for: KeyOwner(request.id), at: request.createdAt)
    let neighbourhood = try place(of: request, on: request.createdAt.day).neighbourhood
    try run(
      """
      INSERT INTO request (id, number, organization, person, channel, about, municipality, neighbourhood, language, state, follow_up, outcome,
        gap_reason, assignee, consent, receipt_digest, content, created_at, changed_at, version)
      VALUES (\(request.id.raw), \(request.number), \(request.organization.raw), \(request.person?.raw), \(request.channel.rawValue),
        \(request.report.about.rawValue), \(request.report.municipality?.nis), \(neighbourhood?.raw), \(request.report.language),
        \(columns.state), \(columns.followUp), \(columns.outcome), \(columns.reason?.rawValue), \(request.assignee?.raw),
        \(request.clarification.consent.rawValue), \(receiptDigest), \(try request.sealedContent(key)), \(request.createdAt),
        \(request.changedAt), \(request.version))
      """)
    try insertMarks(of: request)
    return key
  }

  /// `nil` when there is none; one whose key was destroyed says so in ``Care/Request/isErased``.
  package func request(_ id: ID<Request>) throws(StoreFailure) -> Request? {
    try requests("r.id = \(id.raw)").first
  }

  package func request(receiptDigest: String) throws(StoreFailure) -> Request? {
    try requests("r.receipt_digest = \(receiptDigest)").first
  }

  /// Everything that was asked for a person of the file, newest first. One statement.
  package func requests(of person: ID<Person>) throws(StoreFailure) -> [Request] {
    try requests("r.person = \(person.raw) ORDER BY r.created_at DESC, r.id DESC")
  }

  /// The key of a request and of everything that belongs to it.
  /// - Throws: ``Care/Request/Problem/erased`` when it was destroyed.
  package func key(of request: ID<Request>) throws -> CellKey {
    guard let key = try key(of: KeyOwner(request)) else { throw Request.Problem.erased }
    return key
  }

  /// Writes the request and the events that changed it. The only way a request changes.
  /// - Throws: ``Request/Problem/changedMeanwhile`` when somebody else was first.
  package func record(_ events: [Request.Event], on request: Request, by actor: Actor, in surroundings: Surroundings) throws -> Request {
    guard !events.isEmpty else { return request }
    let key = try key(of: request.id)
    let now = surroundings.now()
    var next = events.reduce(request) { $0.applying($1) }
    next.version = request.version + 1
    next.changedAt = now
    let columns = next.stateColumns
    let changed = try run(
      """
      UPDATE request SET state = \(columns.state), follow_up = \(columns.followUp), outcome = \(columns.outcome),
        gap_reason = \(columns.reason?.rawValue), organization = \(next.organization.raw), assignee = \(next.assignee?.raw),
        person = \(next.person?.raw), joined_into = \(next.joinedInto?.raw), priority = \(next.priority.rawValue),
        consent = \(next.clarification.consent.rawValue), content = \(try next.sealedContent(key)), changed_at = \(now),
        version = \(next.version)
      WHERE id = \(request.id.raw) AND version = \(request.version)
      """)
    guard changed == 1 else { throw Request.Problem.changedMeanwhile }
    if next.person != request.person { try notePlace(of: next, on: now.day) }
    if next.clarification.reach != request.clarification.reach {
      try run("DELETE FROM request_mark WHERE request = \(request.id.raw)")
      try insertMarks(of: next)
    }
    for event in events {
      try insert(event, id: surroundings.newID(Request.Event.self).raw, request: request.id, at: now, by: actor, key: key)
    }
    return next
  }

  /// Adds a line to the timeline without changing the request: for ``record(_:on:by:in:)`` and for worlds that are written whole.
  package func insert(
    _ event: Request.Event, id: String, request: ID<Request>, at: Instant, by actor: Actor, key: CellKey
  ) throws {
    let columns = event.columns
    let content = SealedEvent(who: actor.name, code: columns.code, words: columns.words, more: columns.more)
    try run(
      """
      INSERT INTO request_event (id, request, at, actor, kind, day, content)
      VALUES (\(id), \(request.raw), \(at), \(actor.reference), \(columns.kind), \(columns.day),
        \(try content.sealed(with: key, cell: "request_event/\(id)/content")))
      """)
  }

  /// How many requests of the demonstration there are.
  package func demoRequestCount() throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM request WHERE id LIKE 'demo-request-%'")?.int("total") ?? 0
  }

  /// Oldest first; none when the key was destroyed.
  package func records(of request: ID<Request>) throws(StoreFailure) -> [RequestRecord] {
    let found = try rows(
      """
      SELECT e.id, e.at, e.kind, e.day, e.content, k.wrapped FROM request_event e
      JOIN cell_key k ON k.owner = 'request/' || e.request WHERE e.request = \(request.raw) ORDER BY e.at, e.id
      """)
    var records: [RequestRecord] = []
    var shelf = KeyShelf(vault)
    for row in found {
      guard let key = try shelf.key(row, of: KeyOwner(request)) else { continue }
      let content = try SealedEvent(row.bytes("content"), with: key, cell: "request_event/\(try row.text("id"))/content")
      let event = try Request.Event(
        kind: row.text("kind"), day: row.dayIfAny("day"), code: content.code, words: content.words, more: content.more)
      records.append(RequestRecord(at: try row.instant("at"), who: content.who, event: event))
    }
    return records
  }

  /// Requests that meet a condition on `request r`, in its order.
  func requests(_ condition: SQL) throws(StoreFailure) -> [Request] {
    let found = try rows(
      "SELECT \(SQL.requestColumns) FROM request r LEFT JOIN cell_key k ON k.owner = 'request/' || r.id WHERE \(condition)")
    var requests: [Request] = []
    requests.reserveCapacity(found.count)
    var shelf = KeyShelf(vault)
    for row in found {
      let id: ID<Request> = try row.id("id")
      requests.append(try Request(row, key: try shelf.key(row, of: KeyOwner(id))))
    }
    return requests
  }

  private func insertMarks(of request: Request) throws(StoreFailure) {
    for mark in RequestMark.all(inContact: request.report.contact, reach: request.clarification.reach) {
      try run(
        """
        INSERT INTO request_mark (request, kind, mark)
        VALUES (\(request.id.raw), \(mark.kind.rawValue), \(vault.mark(mark.value, kind: mark.kind.rawValue)))
        """)
    }
  }
}

extension SQL {
  /// For `request r LEFT JOIN cell_key k`.
  static let requestColumns: SQL = """
    r.id, r.number, r.organization, r.person, r.channel, r.about, r.municipality, r.neighbourhood, r.language, r.state, r.follow_up, r.outcome,
    r.gap_reason, r.assignee, r.joined_into, r.consent, r.priority, r.reply_at,
    CASE WHEN r.receipt_digest IS NULL THEN 0 ELSE 1 END AS has_receipt, r.content, r.created_at, r.changed_at, r.version, k.wrapped
    """
}
