package import Care
package import Kernel
package import Store

/// A request with everything its page shows.
package struct RequestFile: Hashable, Sendable {
  package let request: Request
  package let because: RequestAccess.Reason
  package let assigneeName: String?
  /// Whether the one who has it is there.
  package let holder: Request.Holder
  /// Until when she is away, and who replaces her.
  package let away: ColleagueAway?
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
  /// Its several needs, in their order; none when it is its own one need.
  package let needs: [Need]
  /// Without their bytes, oldest first.
  package let attachments: [Attachment]
  /// Offers to other teams, newest first, and the names of those teams.
  package let transfers: [Transfer]
  package let teamNames: [ID<Organization>: String]
  /// Who works on requests here, by name.
  package let colleagues: [Account]
  /// To whom it can be offered, by name.
  package let teams: [Organization]
  /// Who else has it open, by name, since when.
  package let lookers: [RequestLooker]
  /// Other reports about the same situation that are read with it, the oldest first; their files and what happened stand with its own.
  package let joined: [Request]
  /// Open requests that may be about the same situation.
  package let alikeRequests: [AlikeRequest]
  /// What was said through the receipts of the reports that it is made of; one for each that has a receipt.
  package let talks: [TalkOfReport]
  /// Who can be told how it went; `nil` as long as there is nothing to tell.
  package let telling: TellingFile?
  /// Messages about it that did not leave or arrive and wait for somebody, newest first.
  package let undelivered: [Message]
}

/// What was said through the receipt of one report, oldest first.
package struct TalkOfReport: Hashable, Sendable {
  package let report: Request
  package let lines: [ReceiptTalk.Line]
}

/// An open request that may be about the same situation as another one.
package struct AlikeRequest: Hashable, Sendable {
  package let request: Request
  package let because: RequestJoining.Likeness
}

/// Somebody else who has a request open.
package struct RequestLooker: Hashable, Sendable {
  package let name: String
  package let since: Instant
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
  try await database.act(as: actor, doing: .readRequest, in: surroundings) { desk in try desk.requestFile(id, answering: questions, for: actor) }
}

/// The same, or what an offer lets a team see of a request that is not its own.
package func openRequest(
  _ id: ID<Request>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> OpenedRequest {
  try await database.act(as: actor, doing: .readRequest, in: surroundings) { desk in
    do {
      let file = try desk.requestFile(id, answering: nil, for: actor)
      return file.request.joinedInto.map { .joined(into: $0) } ?? .file(file)
    } catch let failure as SimpleFailure where failure == .notFound {
      guard let offer = try desk.offer(of: id, for: actor) else { throw failure }
      return .offer(offer)
    }
  }
}

extension Desk {
  fileprivate func requestFile(_ id: ID<Request>, answering questions: QuestionBook?, for actor: Actor) throws -> RequestFile {
    let (request, reason) = try request(id, for: actor)
    let joined = try joinedRequests(of: id)
    for other in joined { shows(other.subject) }
    let all = [id] + joined.map(\.id)
    let referrals = try all.flatMap { try self.referrals(of: $0) }
    for referral in referrals { shows("referral/\(referral.id.raw)") }
    let attachments = try all.flatMap { try self.attachments(of: $0) }
    for attachment in attachments { shows(attachment.subject) }
    let transfers = try transfers(of: id)
    let looks = try actor.account.map { try look(at: id, by: $0, at: surroundings.now()) } ?? []
    let names = try accountNames(Set(looks.map(\.account) + [request.assignee].compactMap { $0 }))
    let isOpen = !request.isClosed && request.joinedInto == nil
    let alikeRequests = isOpen ? try requestsAlike(request).map { AlikeRequest(request: $0.request, because: $0.because) } : []
    for other in alikeRequests { shows(other.request.subject) }
    let records = try all.flatMap { try self.records(of: $0) }.sorted { $0.at < $1.at }
    let undelivered = try undelivered(about: all, of: request.organization)
    for message in undelivered { shows("message/\(message.id.raw)") }
    var (holder, away): (Request.Holder, ColleagueAway?) = (.here, nil)
    if let assignee = request.assignee {
      holder = try holdersAway([assignee], of: request.organization, today: surroundings.today)[assignee] ?? .here
      if holder == .absent { away = try colleaguesAway([assignee], on: surroundings.today)[assignee] }
    }
    return RequestFile(
      request: request, because: reason, assigneeName: request.assignee.flatMap { names[$0] }, holder: holder, away: away,
      referrals: referrals, records: records,
      referralRecords: try all.flatMap { try self.referralRecords(of: $0) },
      person: try concerned(by: request), alike: try alike(request), note: try origin(of: request),
      facts: try questions.flatMap { try conditionFacts(about: request, $0) }, needs: try needs(of: id), attachments: attachments,
      transfers: transfers, teamNames: try organizationNames(Set(transfers.map(\.to))),
      colleagues: isOpen ? try accounts(any: Role.requestWorkers, of: request.organization, on: surroundings.today) : [],
      teams: isOpen ? try organizations(workingOnRequestsOn: surroundings.today).filter { $0.id != request.organization } : [],
      lookers: looks.compactMap { look in names[look.account].map { RequestLooker(name: $0, since: look.since) } }, joined: joined,
      alikeRequests: alikeRequests,
      talks: try ([request] + joined).filter(\.hasReceipt).map { TalkOfReport(report: $0, lines: try receiptTalk(of: $0.id)) },
      telling: try telling(request, joined: joined, referrals, records), undelivered: undelivered)
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
    if case .close(let outcome, _) = command { try desk.close(request, outcome, gap: gap) }
    try desk.follow(command, of: request, by: actor)
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
package struct WorkListPart: Sendable {
  package let requests: [Request]
  package let referrals: [ID<Request>: [Referral]]
  package let assigneeNames: [ID<Account>: String]
  /// Those who have one of them and are not there.
  package let away: [ID<Account>: Request.Holder]
  package let total: Int
  package let counts: [RequestFilter.Scope: Int]
  /// How many requests of this list were too old to be searched for words.
  package let notSearched: Int
  /// How many are to be rung back now, by the reader or by anybody of the team; 0 for those who take no calls.
  package let callBacksDue: Int
  /// Requests that other teams offer to the reader's, and those that his team offered.
  package let transfers: TransferLines
  /// How many needs of a request have no outcome yet; requests that are their own one need are not in it.
  package let needs: [ID<Request>: (open: Int, total: Int)]
  /// What the reader keeps under names.
  package let views: [SavedView]
}

/// One page of a work list. Words are looked for before the writing transaction, so that nobody waits for a search; what is shown is
/// read, and logged, afterwards.
///
/// - Parameter rule: by when who acts, on this day.
package func listRequests(
  _ filter: RequestFilter, offset: Int, limit: Int, under rule: ReferralParameters.Rule, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> WorkListPart {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  let words: WordsFound? =
    filter.words.isEmpty ? nil : try await database.read { try $0.requestsWithWords(of: organization, filter) }
  return try await database.act(as: actor, doing: .listRequests, in: surroundings) { desk in
    let requests = try desk.requests(
      of: organization, filter, words: words, reader: actor.account, under: rule, now: surroundings.now(), offset: offset, limit: limit)
    for request in requests { desk.shows(request.subject) }
    let counts = try desk.requestCounts(
      of: organization, filter, words: words, reader: actor.account, under: rule, today: surroundings.today)
    let transfers = try desk.transferLines(of: organization)
    let holders = Set(requests.compactMap(\.assignee))
    return WorkListPart(
      requests: requests, referrals: try desk.referrals(of: requests.map(\.id)), assigneeNames: try desk.accountNames(holders),
      away: try desk.holdersAway(holders, of: organization, today: surroundings.today),
      total: counts[filter.scope] ?? 0, counts: counts, notSearched: words?.notSearched[filter.scope] ?? 0,
      callBacksDue: actor.may(.takeCalls)
        ? try desk.dueCallBackCount(of: organization, reader: actor.account, by: surroundings.now()) : 0,
      transfers: transfers, needs: try desk.openNeedCounts(of: requests.map(\.id)),
      views: try actor.account.map { try desk.savedViews(of: $0, in: organization) } ?? [])
  }
}
