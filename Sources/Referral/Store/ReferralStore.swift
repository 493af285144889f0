package import Care
package import Kernel

/// One thing that happened to a referral.
package struct ReferralRecord: Hashable, Sendable {
  package let referral: ID<Referral>
  package let serviceName: String
  package let at: Instant
  package let who: String
  package let event: Referral.Event
}

extension Connection {
  package func insert(_ referral: Referral) throws(StoreFailure) {
    let columns = referral.stateColumns
    try run(
      """
      INSERT INTO referral (id, request, gesture, entry, service_name, email, language, shared, state, day, due, reason, created_at,
        changed_at, version)
      VALUES (\(referral.id.raw), \(referral.request.raw), \(referral.gesture.rawValue), \(referral.entry), \(referral.serviceName),
        \(referral.email), \(referral.language), \(referral.shared), \(columns.state), \(columns.day), \(columns.due),
        \(columns.reason?.rawValue), \(referral.createdAt), \(referral.changedAt), \(referral.version))
      """)
  }

  package func referral(_ id: ID<Referral>) throws(StoreFailure) -> Referral? {
    guard let row = try row("SELECT \(SQL.referralColumns) FROM referral WHERE id = \(id.raw)") else { return nil }
    return try Referral(row)
  }

  /// Oldest first.
  package func referrals(of request: ID<Request>) throws(StoreFailure) -> [Referral] {
    var referrals: [Referral] = []
    for row in try rows("SELECT \(SQL.referralColumns) FROM referral WHERE request = \(request.raw) ORDER BY id") {
      referrals.append(try Referral(row))
    }
    return referrals
  }

  /// The referrals of several requests in one statement.
  package func referrals(of requests: [ID<Request>]) throws(StoreFailure) -> [ID<Request>: [Referral]] {
    guard !requests.isEmpty else { return [:] }
    var found: [ID<Request>: [Referral]] = [:]
    for row in try rows("SELECT \(SQL.referralColumns) FROM referral WHERE request IN (\(list: requests.map(\.raw))) ORDER BY id") {
      let referral = try Referral(row)
      found[referral.request, default: []].append(referral)
    }
    return found
  }

  /// Writes the referral and the events that changed it. The only way a referral changes.
  /// - Throws: ``Referral/Problem/notAllowed`` when somebody else was first.
  package func record(_ events: [Referral.Event], on referral: Referral, by actor: Actor, in surroundings: Surroundings) throws -> Referral {
    guard !events.isEmpty else { return referral }
    let now = surroundings.now()
    var next = events.reduce(referral) { $0.applying($1) }
    next.version = referral.version + 1
    next.changedAt = now
    let columns = next.stateColumns
    let changed = try run(
      """
      UPDATE referral SET state = \(columns.state), day = \(columns.day), due = \(columns.due), reason = \(columns.reason?.rawValue),
        changed_at = \(now), version = \(next.version)
      WHERE id = \(referral.id.raw) AND version = \(referral.version)
      """)
    guard changed == 1 else { throw Referral.Problem.notAllowed }
    for event in events {
      try insert(event, id: surroundings.newID(Referral.Event.self).raw, referral: referral.id, at: now, by: actor)
    }
    return next
  }

  /// Adds a line to the timeline without changing the referral: for ``record(_:on:by:in:)`` and for worlds that are written whole.
  package func insert(_ event: Referral.Event, id: String, referral: ID<Referral>, at: Instant, by actor: Actor) throws(StoreFailure) {
    let columns = event.columns
    try run(
      """
      INSERT INTO referral_event (id, referral, at, actor, actor_name, kind, day, code, words)
      VALUES (\(id), \(referral.raw), \(at), \(actor.reference), \(actor.name), \(columns.kind), \(columns.day), \(columns.code),
        \(columns.words))
      """)
  }

  /// What happened to all referrals of a request, oldest first.
  package func referralRecords(of request: ID<Request>) throws(StoreFailure) -> [ReferralRecord] {
    let found = try rows(
      """
      SELECT e.referral, r.service_name, e.at, e.actor_name, e.kind, e.day, e.code, e.words
      FROM referral_event e JOIN referral r ON r.id = e.referral WHERE r.request = \(request.raw) ORDER BY e.at, e.id
      """)
    var records: [ReferralRecord] = []
    for row in found {
      records.append(
        ReferralRecord(
          referral: try row.id("referral"), serviceName: try row.text("service_name"), at: try row.instant("at"),
          who: try row.text("actor_name"), event: try Referral.Event(row)))
    }
    return records
  }

  /// Sent referrals whose link has run out, for the nightly job.
  package func referralsSent(before day: Day) throws(StoreFailure) -> [Referral] {
    var referrals: [Referral] = []
    for row in try rows("SELECT \(SQL.referralColumns) FROM referral WHERE state = 'sent' AND day < \(day) ORDER BY id") {
      referrals.append(try Referral(row))
    }
    return referrals
  }
}

extension SQL {
  static let referralColumns: SQL = """
    id, request, gesture, entry, service_name, email, language, shared, state, day, due, reason, created_at, changed_at, version
    """
}
