package import Care
package import Kernel

extension Connection {
  /// What the figures of a team are computed from. A fixed number of statements; nothing that names anybody leaves this function.
  ///
  /// - Parameters:
  ///   - from: the first day, `until` the last one. What is open is read whatever its age.
  ///   - kind: how the kind of help of a directory's entry is called; empty without an entry.
  package func figureFacts(
    of organization: ID<Organization>, from: Day, until: Day, kind: (String) -> String
  ) throws -> FigureFacts {
    let (start, end) = (from.startInBrussels, until.adding(days: 1).startInBrussels)
    var calls: [FigureFacts.Contact] = []
    let heard = try rows(
      """
      SELECT c.at, c.channel, COALESCE((SELECT d.outcome FROM helpdesk_call d WHERE d.continues = c.id AND d.struck_at IS NULL
        ORDER BY d.at DESC, d.id DESC LIMIT 1), c.outcome) AS outcome FROM helpdesk_call c
      WHERE c.organization = \(organization.raw) AND c.at >= \(start) AND c.at < \(end) AND c.struck_at IS NULL AND \(SQL.beginsContact)
      """)
    for row in heard {
      calls.append(FigureFacts.Contact(at: try row.instant("at"), channel: try row.code("channel"), result: try row.code("outcome")))
    }
    let period: SQL = "r.organization = \(organization.raw) AND r.created_at >= \(start) AND r.created_at < \(end)"
    return FigureFacts(
      calls: calls, needs: try needs(organization, period), asked: try asked(period, kind))
  }

  private func needs(_ organization: ID<Organization>, _ period: SQL) throws(StoreFailure) -> [FigureFacts.Need] {
    let counted: SQL = """
      r.joined_into IS NULL AND ((\(period) AND (r.erased_at IS NULL OR r.state = 'closed'))
        OR (r.organization = \(organization.raw) AND r.state <> 'closed' AND r.erased_at IS NULL))
      """
    let joined = try joinedReports(counted)
    let outcomes = try needOutcomes(counted)
    var needs: [FigureFacts.Need] = []
    let found = try rows("SELECT r.id, r.outcome, r.gap_reason, \(Self.reportColumns) FROM request r WHERE \(counted)")
    for row in found {
      let (id, own): (ID<Request>, Report) = (try row.id("id"), try Report(row))
      let outcome = try Self.outcome(row)
      let reports = [own] + (joined[id] ?? [])
      needs.append(
        FigureFacts.Need(
          id: id, createdAt: own.createdAt, since: reports.map(\.createdAt).min(), isOpen: outcome == nil,
          outcomes: outcomes[id] ?? [outcome].compactMap { $0 }, answeredAt: reports.compactMap(\.answeredAt).min(),
          reports: reports.filter { !$0.isFromCall }.count))
    }
    return needs
  }

  /// For `request r`: when it came in, when somebody first did something with it, and whether it began with a call.
  private static var reportColumns: SQL {
    """
    r.created_at, (SELECT MIN(e.at) FROM request_event e WHERE e.request = r.id AND e.actor LIKE 'account/%') AS answered_at,
    CASE WHEN EXISTS (SELECT 1 FROM helpdesk_call c WHERE c.request = r.id AND (c.struck_at IS NULL OR c.continues IS NOT NULL))
      THEN 1 ELSE 0 END AS from_call
    """
  }

  /// The reports that are read with other requests, by the request that stays.
  ///
  /// - Parameter counted: on the request that stays.
  private func joinedReports(_ counted: SQL) throws(StoreFailure) -> [ID<Request>: [Report]] {
    var reports: [ID<Request>: [Report]] = [:]
    let found = try rows(
      """
      SELECT r.joined_into, \(Self.reportColumns) FROM request r
      WHERE r.joined_into IS NOT NULL AND r.joined_into IN (SELECT r.id FROM request r WHERE \(counted))
      """)
    for row in found {
      let (stays, report): (ID<Request>, Report) = (try row.id("joined_into"), try Report(row))
      reports[stays, default: []].append(report)
    }
    return reports
  }

  /// How the needs ended of requests that hold several, and of those that are read with them; a request without any is not in it.
  private func needOutcomes(_ counted: SQL) throws(StoreFailure) -> [ID<Request>: [Request.Outcome]] {
    var outcomes: [ID<Request>: [Request.Outcome]] = [:]
    let found = try rows(
      """
      SELECT COALESCE(q.joined_into, q.id) AS stays, n.outcome, n.gap_reason FROM request_need n JOIN request q ON q.id = n.request
      WHERE COALESCE(q.joined_into, q.id) IN (SELECT r.id FROM request r WHERE \(counted))
      """)
    for row in found {
      let stays: ID<Request> = try row.id("stays")
      if let outcome = try Self.outcome(row) { outcomes[stays, default: []].append(outcome) } else { outcomes[stays] = outcomes[stays] ?? [] }
    }
    return outcomes
  }

  private static func outcome(_ row: Row) throws(StoreFailure) -> Request.Outcome? {
    guard let code = try row.textIfAny("outcome") else { return nil }
    return Request.Outcome(code: code, reason: try row.codeIfAny("gap_reason"))
  }

  /// Services of which help was asked for requests of the period. What was erased has no service any more; what never went out asked nobody.
  private func asked(_ period: SQL, _ kind: (String) -> String) throws -> [FigureFacts.Asked] {
    // Referrals of a request that is read with another one are asked for that one.
    var stays: [ID<Request>: ID<Request>] = [:]
    let found = try rows(
      """
      SELECT r.id, r.id AS stays FROM request r WHERE r.joined_into IS NULL AND \(period)
      UNION ALL SELECT q.id, r.id AS stays FROM request q JOIN request r ON r.id = q.joined_into WHERE \(period)
      """)
    for row in found {
      let (id, other): (ID<Request>, ID<Request>) = (try row.id("id"), try row.id("stays"))
      stays[id] = other
    }
    let requests = stays.keys.sorted()
    var asked: [FigureFacts.Asked] = []
    for start in stride(from: 0, to: requests.count, by: 500) {
      let some = Array(requests[start..<min(start + 500, requests.count)])
      let steps = try steps(of: some)
      for referral in try referrals(of: some).values.flatMap({ $0 }) where referral.gesture == .referral {
        let step = steps[referral.id] ?? Steps()
        if step.sent == nil, step.answered == nil, [.proposed, .agreed, .withdrawn].contains(referral.stage) { continue }
        var declined: Referral.DeclineReason?
        if case .declined(let reason) = referral.state { declined = reason }
        asked.append(
          FigureFacts.Asked(
            request: stays[referral.request] ?? referral.request, kind: kind(referral.entry ?? ""), service: referral.serviceName,
            sentAt: step.sent ?? referral.createdAt, answeredAt: step.answered, acceptedAt: step.accepted, startedOn: step.started,
            declined: declined, isExpired: referral.stage == .expired))
      }
    }
    return asked
  }

  /// When the first of each step was taken with each referral.
  private func steps(of requests: [ID<Request>]) throws(StoreFailure) -> [ID<Referral>: Steps] {
    var steps: [ID<Referral>: Steps] = [:]
    let found = try rows(
      """
      SELECT e.referral, e.kind, e.at, e.day FROM referral_event e JOIN referral f ON f.id = e.referral
      WHERE f.request IN (\(list: requests.map(\.raw)))
        AND e.kind IN ('sent', 'asked', 'waiting', 'accepted', 'declined', 'help-started') ORDER BY e.at, e.id
      """)
    for row in found {
      let (referral, at): (ID<Referral>, Instant) = (try row.id("referral"), try row.instant("at"))
      var step = steps[referral] ?? Steps()
      switch try row.text("kind") {
      case "sent": step.sent = step.sent ?? at
      case "help-started": if step.started == nil { step.started = try row.dayIfAny("day") }
      case "accepted":
        step.accepted = step.accepted ?? at
        step.answered = step.answered ?? at
      default: step.answered = step.answered ?? at
      }
      steps[referral] = step
    }
    return steps
  }
}

/// One report of a request, for the figures.
private struct Report {
  let createdAt: Instant
  let answeredAt: Instant?
  let isFromCall: Bool

  init(_ row: Row) throws(StoreFailure) {
    createdAt = try row.instant("created_at")
    answeredAt = try row.instantIfAny("answered_at")
    isFromCall = try row.bool("from_call")
  }
}

/// What a service did first of each thing.
private struct Steps {
  var sent: Instant?
  var answered: Instant?
  var accepted: Instant?
  var started: Day?
}
