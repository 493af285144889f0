package import Care
package import Kernel
package import Secrets

/// One thing that happened to a referral.
package struct ReferralRecord: Hashable, Sendable {
  package let referral: ID<Referral>
  package let serviceName: String
  package let at: Instant
  package let who: String
  package let event: Referral.Event
}

extension Connection {
  /// - Parameter key: the request's.
  package func insert(_ referral: Referral, key: CellKey) throws {
    let columns = referral.stateColumns
    try run(
      """
      INSERT INTO referral (id, request, gesture, language, state, day, due, reason, content, created_at, changed_at, version)
      VALUES (\(referral.id.raw), \(referral.request.raw), \(referral.gesture.rawValue), \(referral.language), \(columns.state),
        \(columns.day), \(columns.due), \(columns.reason?.rawValue), \(try referral.sealedContent(key)), \(referral.createdAt),
        \(referral.changedAt), \(referral.version))
      """)
  }

  package func referral(_ id: ID<Referral>) throws(StoreFailure) -> Referral? { try referrals(where: "r.id = \(id.raw)").first }

  /// Oldest first.
  package func referrals(of request: ID<Request>) throws(StoreFailure) -> [Referral] {
    try referrals(where: "r.request = \(request.raw) ORDER BY r.id")
  }

  /// The referrals of several requests in one statement.
  package func referrals(of requests: [ID<Request>]) throws(StoreFailure) -> [ID<Request>: [Referral]] {
    guard !requests.isEmpty else { return [:] }
    let found = try referrals(where: "r.request IN (\(list: requests.map(\.raw))) ORDER BY r.id")
    return Dictionary(grouping: found, by: \.request)
  }

  /// Writes the referral and the events that changed it. The only way a referral changes.
  /// - Throws: ``Referral/Problem/notAllowed`` when somebody else was first.
  package func record(_ events: [Referral.Event], on referral: Referral, by actor: Actor, in surroundings: Surroundings) throws -> Referral {
    guard !events.isEmpty else { return referral }
    let key = try key(of: referral.request)
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
      try insert(event, id: surroundings.newID(Referral.Event.self).raw, referral: referral.id, at: now, by: actor, key: key)
    }
    return next
  }

  /// Adds a line to the timeline without changing the referral: for ``record(_:on:by:in:)`` and for worlds that are written whole.
  package func insert(
    _ event: Referral.Event, id: String, referral: ID<Referral>, at: Instant, by actor: Actor, key: CellKey
  ) throws {
    let columns = event.columns
    let content = SealedEvent(who: actor.name, code: columns.code, words: columns.words)
    try run(
      """
      INSERT INTO referral_event (id, referral, at, actor, kind, day, content)
      VALUES (\(id), \(referral.raw), \(at), \(actor.reference), \(columns.kind), \(columns.day),
        \(try content.sealed(with: key, cell: "referral_event/\(id)/content")))
      """)
  }

  /// What happened to all referrals of a request, oldest first; none when the key was destroyed.
  package func referralRecords(of request: ID<Request>) throws(StoreFailure) -> [ReferralRecord] {
    let found = try rows(
      """
      SELECT e.id, e.referral, r.content AS referral_content, e.at, e.kind, e.day, e.content, k.wrapped
      FROM referral_event e JOIN referral r ON r.id = e.referral JOIN cell_key k ON k.owner = 'request/' || r.request
      WHERE r.request = \(request.raw) ORDER BY e.at, e.id
      """)
    var records: [ReferralRecord] = []
    var shelf = KeyShelf(vault)
    var services: [ID<Referral>: String] = [:]
    for row in found {
      guard let key = try shelf.key(row, of: KeyOwner(request)) else { continue }
      let id: ID<Referral> = try row.id("referral")
      let service: String
      if let known = services[id] {
        service = known
      } else {
        service = try key.openWords(row.bytes("referral_content"), cell: "referral/\(id.raw)/content")[1]
        services[id] = service
      }
      let content = try SealedEvent(row.bytes("content"), with: key, cell: "referral_event/\(try row.text("id"))/content")
      records.append(
        ReferralRecord(
          referral: id, serviceName: service, at: try row.instant("at"), who: content.who,
          event: try Referral.Event(kind: row.text("kind"), day: row.dayIfAny("day"), code: content.code, words: content.words)))
    }
    return records
  }

  /// Sent referrals whose link has run out, for the nightly job. Erased ones are left in peace.
  package func referralsSent(before day: Day) throws(StoreFailure) -> [Referral] {
    try referrals(where: "r.state = 'sent' AND r.day < \(day) AND k.owner IS NOT NULL ORDER BY r.id")
  }

  private func referrals(where condition: SQL) throws(StoreFailure) -> [Referral] {
    let found = try rows(
      """
      SELECT r.id, r.request, r.gesture, r.language, r.state, r.day, r.due, r.reason, r.content, r.created_at, r.changed_at, r.version,
        k.wrapped
      FROM referral r LEFT JOIN cell_key k ON k.owner = 'request/' || r.request WHERE \(condition)
      """)
    var referrals: [Referral] = []
    referrals.reserveCapacity(found.count)
    var shelf = KeyShelf(vault)
    for row in found {
      let request: ID<Request> = try row.id("request")
      referrals.append(try Referral(row, key: try shelf.key(row, of: KeyOwner(request))))
    }
    return referrals
  }
}
