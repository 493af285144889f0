package import Care
package import Kernel
package import Secrets

/// One thing that happened to a referral.
package struct ReferralRecord: Hashable, Sendable {
  package let referral: ID<Referral>
  package let serviceName: String
  package let at: Instant
  package let who: String
  /// Whether the service did it itself, by its link.
  package let isByService: Bool
  package let event: Referral.Event
}

extension Connection {
  /// - Parameter key: the request's.
  package func insert(_ referral: Referral, key: CellKey) throws {
    let columns = referral.stateColumns
    try run(
      """
      INSERT INTO referral (id, request, gesture, language, state, day, due, reason, content, created_at, changed_at, version, link,
        link_until, reminders, plan, place, again_from, handed_over, helped)
      VALUES (\(referral.id.raw), \(referral.request.raw), \(referral.gesture.rawValue), \(referral.language), \(columns.state),
        \(columns.day), \(columns.due), \(columns.reason?.rawValue), \(try referral.sealedContent(key)), \(referral.createdAt),
        \(referral.changedAt), \(referral.version), \(referral.link.number), \(referral.link.until), \(referral.reminders),
        \(referral.place?.plan.raw), \(referral.place?.place), \(referral.askAgain?.notBefore), \(referral.handedOver),
        \(referral.helped?.rawValue))
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

  /// For which of these requests, or of those read with them, a service was asked to help, whatever it said since. One statement; nothing
  /// sealed is opened.
  package func requestsLookedFor(among requests: [ID<Request>]) throws(StoreFailure) -> Set<ID<Request>> {
    guard !requests.isEmpty else { return [] }
    let all = requests.map(\.raw)
    let found = try rows(
      """
      SELECT DISTINCT q.id, q.joined_into FROM referral f JOIN request q ON q.id = f.request
      WHERE (q.id IN (\(list: all)) OR q.joined_into IN (\(list: all))) AND f.gesture = 'referral'
        AND (f.link > 0 OR f.state NOT IN ('proposed', 'agreed', 'withdrawn'))
      """)
    var lookedFor: Set<ID<Request>> = []
    for row in found {
      lookedFor.insert(try row.id("id"))
      if let other: ID<Request> = try row.idIfAny("joined_into") { lookedFor.insert(other) }
    }
    return lookedFor.intersection(requests)
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
        content = \(try next.sealedContent(key)), changed_at = \(now), version = \(next.version), link = \(next.link.number),
        link_until = \(next.link.until), reminders = \(next.reminders), again_from = \(next.askAgain?.notBefore),
        handed_over = \(next.handedOver), helped = \(next.helped?.rawValue)
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
      SELECT e.id, e.referral, r.content AS referral_content, e.at, e.actor, e.kind, e.day, e.content, k.wrapped
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
          isByService: try row.text("actor").hasPrefix("link/"),
          event: try Referral.Event(kind: row.text("kind"), day: row.dayIfAny("day"), code: content.code, words: content.words)))
    }
    return records
  }

  /// Referrals that no service answered and whose link ran out before the day, for the hourly job. Erased ones are left in peace, and those
  /// for which nothing was posted (no link ever) wait for somebody who rings.
  /// - Parameter closedBefore: letters of before that day whose link was closed run out, too.
  package func referralsUnanswered(linkEndedBefore day: Day, closedBefore: Day) throws(StoreFailure) -> [Referral] {
    try referrals(
      where: """
        r.state IN ('sent', 'seen') AND r.link > 0 AND k.owner IS NOT NULL
          AND (r.link_until < \(day) OR (r.link_until IS NULL AND r.day < \(closedBefore))) ORDER BY r.id
        """)
  }

  /// Silent services that a reminder is due to: in open requests, as long as nobody who was asked the same says yes. Longest silent first.
  /// - Parameters:
  ///   - steps: the ladder: how many reminders there are by a step, and the last day of sending for which it has been reached.
  ///   - limit: how many at most; the next round takes the others.
  package func silentReferrals(_ steps: [(number: Int, sentBy: Day)], limit: Int) throws(StoreFailure) -> [ID<Referral>] {
    var reached: SQL = "1 = 0"
    for step in steps { reached = "\(reached) OR (r.reminders < \(step.number) AND r.day <= \(step.sentBy))" }
    let found = try rows(
      """
      SELECT r.id FROM referral r JOIN request q ON q.id = r.request JOIN cell_key k ON k.owner = 'request/' || r.request
      WHERE r.state IN ('sent', 'seen') AND r.link_until IS NOT NULL AND q.state <> 'closed' AND (\(reached))
        AND NOT EXISTS (SELECT 1 FROM referral o WHERE o.plan = r.plan AND o.state IN ('accepted', 'contacted', 'help-started', 'ended'))
      ORDER BY r.day, r.id LIMIT \(limit)
      """)
    var ids: [ID<Referral>] = []
    for row in found { ids.append(try row.id("id")) }
    return ids
  }

  /// Puts referrals of one request together, in the given order. They must not be in a plan yet.
  /// - Throws: ``Referral/Problem/notAllowed`` when somebody else was first.
  package func insertPlan(
    _ id: ID<ReferralPlan>, _ referrals: [Referral], isOrdered: Bool, isAutomatic: Bool, tellsOthers: Bool, at now: Instant
  ) throws {
    guard let request = referrals.first?.request else { return }
    try insertPlan(
      ReferralPlace(plan: id, place: 1, isOrdered: isOrdered, isAutomatic: isAutomatic, tellsOthers: tellsOthers), of: request, at: now)
    for (index, referral) in referrals.enumerated() {
      let changed = try run(
        """
        UPDATE referral SET plan = \(id.raw), place = \(index + 1), version = \(referral.version + 1)
        WHERE id = \(referral.id.raw) AND version = \(referral.version) AND plan IS NULL
        """)
      guard changed == 1 else { throw Referral.Problem.notAllowed }
    }
  }

  /// Stores how several services are asked, before the referrals that name it: for worlds that are written whole.
  package func insertPlan(_ place: ReferralPlace, of request: ID<Request>, at now: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO referral_plan (id, request, is_ordered, is_automatic, tells_others, created_at)
      VALUES (\(place.plan.raw), \(request.raw), \(place.isOrdered ? 1 : 0), \(place.isAutomatic ? 1 : 0), \(place.tellsOthers ? 1 : 0),
        \(now))
      """)
  }

  private func referrals(where condition: SQL) throws(StoreFailure) -> [Referral] {
    let found = try rows(
      """
      SELECT r.id, r.request, r.gesture, r.language, r.state, r.day, r.due, r.reason, r.content, r.created_at, r.changed_at, r.version,
        r.link, r.link_until, r.reminders, r.plan, r.place, r.again_from, r.handed_over, r.helped, p.is_ordered, p.is_automatic,
        p.tells_others, k.wrapped
      FROM referral r LEFT JOIN cell_key k ON k.owner = 'request/' || r.request LEFT JOIN referral_plan p ON p.id = r.plan
      WHERE \(condition)
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
