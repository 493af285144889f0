package import Care
package import Kernel
package import Store

/// A request with everything its page shows.
package struct RequestFile: Hashable, Sendable {
  package let request: Request
  package let because: RequestAccess.Reason
  package let assigneeName: String?
  package let referrals: [Referral]
  package let records: [RequestRecord]
  package let referralRecords: [ReferralRecord]
  /// The file that it concerns, as far as the reader may know it.
  package let person: Person?
  /// Files of the organisation with the phone that the request gives.
  package let alike: [Person]
  /// The question of her notebook that it came from, for those who may know that there is one.
  package let note: ID<Note>?
  /// What her file answers of the questions of conditions; `nil` when it was not asked for, or is closed to the reader.
  package let facts: KnownFacts?
}

extension Desk {
  /// The request, if this actor may see it. "Not yours" looks exactly like "not there".
  package func request(_ id: ID<Request>, for actor: Actor) throws -> (request: Request, because: RequestAccess.Reason) {
    guard let request = try request(id) else { throw SimpleFailure.notFound }
    guard case .allowed(let reason) = RequestAccess.decide(actor, requestOf: request.organization) else { throw SimpleFailure.notFound }
    shows(request.subject)
    return (request, reason)
  }
}

/// Opens a request's file: a fixed number of statements, whatever the number of rows.
///
/// - Parameter questions: what conditions can ask, where the page says what she can have.
package func readRequest(
  _ id: ID<Request>, answering questions: QuestionBook? = nil, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> RequestFile {
  try await database.act(as: actor, doing: .readRequest, in: surroundings) { desk in
    let (request, reason) = try desk.request(id, for: actor)
    let referrals = try desk.referrals(of: id)
    for referral in referrals { desk.shows("referral/\(referral.id.raw)") }
    return RequestFile(
      request: request, because: reason, assigneeName: try request.assignee.flatMap { try desk.accountNames([$0])[$0] },
      referrals: referrals, records: try desk.records(of: id), referralRecords: try desk.referralRecords(of: id),
      person: try desk.concerned(by: request), alike: try desk.alike(request), note: try desk.origin(of: request),
      facts: try questions.flatMap { try desk.conditionFacts(about: request, $0) })
  }
}

/// Does one thing with a request. A closing that names a gap adds it to the register in the same transaction.
///
/// - Parameter version: the version on which the form was filled in; `nil` for one-touch buttons.
package func changeRequest(
  _ id: ID<Request>, _ command: Request.Command, version: Int?, gap: GapNote? = nil, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> Request {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    if let version, version != request.version { throw Request.Problem.changedMeanwhile }
    let next = try desk.record(request.decide(command, today: surroundings.today), on: request, by: actor, in: surroundings)
    if case .close(let outcome, _) = command, let reason = outcome.gapReason {
      try desk.insert(
        Gap(
          id: surroundings.newID(), request: id, organization: request.organization, reason: reason, kind: gap?.kind ?? "",
          municipality: request.report.municipality, detail: gap?.detail ?? "", day: surroundings.today),
        key: try desk.key(of: id))
    }
    return next
  }
}

/// What is noted with a gap besides its reason.
package struct GapNote: Hashable, Sendable {
  package let kind: String
  package let detail: String
  package init(kind: String, detail: String) {
    self.kind = kind
    self.detail = detail
  }
}

/// One page of a work list, with the referrals that say who acts next.
package struct WorkListPart: Hashable, Sendable {
  package let requests: [Request]
  package let referrals: [ID<Request>: [Referral]]
  package let assigneeNames: [ID<Account>: String]
  package let total: Int
  package let counts: [RequestFilter.Scope: Int]
  /// How many requests of this list were too old to be searched for words.
  package let notSearched: Int
  /// How many are to be rung back now, by the reader or by anybody of the team; 0 for those who take no calls.
  package let callBacksDue: Int
}

/// One page of a work list. Words are looked for before the writing transaction, so that nobody waits for a search; what is shown is
/// read, and logged, afterwards.

package func listRequests(
  _ filter: RequestFilter, offset: Int, limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> WorkListPart {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  let words: WordsFound? =
    filter.words.isEmpty ? nil : try await database.read { try $0.requestsWithWords(of: organization, filter) }
  return try await database.act(as: actor, doing: .listRequests, in: surroundings) { desk in
    let requests = try desk.requests(
      of: organization, filter, words: words, reader: actor.account, now: surroundings.now(), offset: offset, limit: limit)
    for request in requests { desk.shows(request.subject) }
    var counts: [RequestFilter.Scope: Int] = [:]
    for scope in RequestFilter.Scope.allCases {
      var same = filter
      same.scope = scope
      counts[scope] = try desk.requestCount(of: organization, same, words: words, reader: actor.account)
    }
    return WorkListPart(
      requests: requests, referrals: try desk.referrals(of: requests.map(\.id)),
      assigneeNames: try desk.accountNames(Set(requests.compactMap(\.assignee))),
      total: counts[filter.scope] ?? 0, counts: counts, notSearched: words?.notSearched[filter.scope] ?? 0,
      callBacksDue: actor.may(.takeCalls)
        ? try desk.dueCallBackCount(of: organization, reader: actor.account, by: surroundings.now()) : 0)
  }
}
