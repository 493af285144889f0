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
    var needs: [FigureFacts.Need] = []
    let found = try rows(
      """
      SELECT r.id, r.created_at, r.outcome, r.gap_reason,
        (SELECT MIN(e.at) FROM request_event e WHERE e.request = r.id AND e.actor LIKE 'account/%') AS answered_at,
        CASE WHEN EXISTS (SELECT 1 FROM helpdesk_call c WHERE c.request = r.id AND (c.struck_at IS NULL OR c.continues IS NOT NULL)) THEN 1 ELSE 0 END AS from_call
      FROM request r WHERE r.joined_into IS NULL AND ((\(period) AND (r.erased_at IS NULL OR r.state = 'closed'))
        OR (r.organization = \(organization.raw) AND r.state <> 'closed' AND r.erased_at IS NULL))
      """)
    for row in found {
      needs.append(
        FigureFacts.Need(
          id: try row.id("id"), createdAt: try row.instant("created_at"),
          outcome: try row.textIfAny("outcome").flatMap { code throws(StoreFailure) in
            Request.Outcome(code: code, reason: try row.codeIfAny("gap_reason"))
          }, answeredAt: try row.instantIfAny("answered_at"), isFromCall: try row.bool("from_call")))
    }
    return needs
  }

  /// Services of which help was asked for requests of the period. What was erased has no service any more.
  private func asked(_ period: SQL, _ kind: (String) -> String) throws -> [FigureFacts.Asked] {
    var requests: [ID<Request>] = []
    for row in try rows("SELECT r.id FROM request r WHERE \(period) ORDER BY r.id") { requests.append(try row.id("id")) }
    var accepted: [String: Instant] = [:]
    var started: [String: Day] = [:]
    let events = try rows(
      """
      SELECT e.referral, e.kind, e.at, e.day FROM referral_event e JOIN referral f ON f.id = e.referral JOIN request r ON r.id = f.request
      WHERE \(period) AND e.kind IN ('accepted', 'help-started') ORDER BY e.at, e.id
      """)
    for row in events {
      let referral = try row.text("referral")
      if try row.text("kind") == "accepted" {
        accepted[referral] = try accepted[referral] ?? row.instant("at")
      } else {
        started[referral] = try started[referral] ?? row.dayIfAny("day")
      }
    }
    var asked: [FigureFacts.Asked] = []
    for start in stride(from: 0, to: requests.count, by: 500) {
      let some = Array(requests[start..<min(start + 500, requests.count)])
      for referral in try referrals(of: some).values.flatMap({ $0 }) where referral.gesture == .referral {
        var declined: Referral.DeclineReason?
        if case .declined(let reason) = referral.state { declined = reason }
        asked.append(
          FigureFacts.Asked(
            request: referral.request, kind: kind(referral.entry ?? ""), service: referral.serviceName, acceptedAt: accepted[referral.id.raw],
            startedOn: started[referral.id.raw], declined: declined))
      }
    }
    return asked
  }
}
