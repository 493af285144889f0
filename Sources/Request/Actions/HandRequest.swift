package import Care
package import Kernel
package import Store

/// The letters that go with handing a request on. Given from outside, because links and sentences are not the business of a use case.
/// None of them names the person or says what she needs.
package struct RequestLetters: Sendable {
  /// To a colleague to whom a request was given.
  package let assigned: @Sendable (Request, _ by: String, Language) -> Letter
  /// To a team that a request is offered to.
  package let offered: @Sendable (Request, _ from: Organization, Language) -> Letter
  /// To the sender: what the other team answered.
  package let answered: @Sendable (Request, _ by: Organization, _ accepts: Bool, Language) -> Letter

  package init(
    assigned: @escaping @Sendable (Request, _ by: String, Language) -> Letter,
    offered: @escaping @Sendable (Request, _ from: Organization, Language) -> Letter,
    answered: @escaping @Sendable (Request, _ by: Organization, _ accepts: Bool, Language) -> Letter
  ) {
    self.assigned = assigned
    self.offered = offered
    self.answered = answered
  }
}

extension Desk {
  /// Puts a letter about a request into the outbox of an organisation; nothing when there is nobody to write to.
  fileprivate func tell(_ letter: Letter, to email: String?, in language: Language, about request: Request, from house: ID<Organization>) throws {
    guard let email, !email.isEmpty else { return }
    let message = Message(
      id: surroundings.newID(), to: email, subject: letter.subject, body: letter.body, language: language,
      createdAt: surroundings.now(), state: .waiting(attempts: 0, next: surroundings.now()))
    try post(message, from: house, about: KeyOwner(request.id))
  }
}

/// Gives a request to a colleague who works on requests in the same organisation. She is told by e-mail, unless she gave it to herself.
///
/// - Throws: ``Kernel/Invalid`` on `colleague` when there is no such colleague, ``Care/Request/Problem`` otherwise.
package func assignRequest(
  _ id: ID<Request>, to colleague: ID<Account>, words: String, version: Int?, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings, letters: RequestLetters
) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    if let version, version != request.version { throw Request.Problem.changedMeanwhile }
    let colleagues = try desk.accounts(any: Role.requestWorkers, of: request.organization, on: surroundings.today)
    guard let account = colleagues.first(where: { $0.id == colleague }) else {
      throw Invalid([FieldProblem("colleague", code: "request.no-such-colleague", text: RequestProblemText.noSuchColleague)])
    }
    let events = try request.decide(.assign(to: account.id, name: account.name, words: words), today: surroundings.today)
    let next = try desk.record(events, on: request, by: actor, in: surroundings)
    guard !events.isEmpty, account.id != actor.account else { return }
    try desk.tell(
      letters.assigned(next, actor.name, account.language), to: account.email, in: account.language, about: next, from: next.organization)
  }
}

/// Offers the responsibility for a request to another team. It stays with the sender until the other team accepts.
///
/// - Throws: ``Kernel/Invalid`` on `to`, `words` or `agreedHow`; ``Care/Transfer/Problem`` when it cannot be offered.
package func offerRequest(
  _ id: ID<Request>, _ draft: TransferDraft, by actor: Actor, in database: any Database, _ surroundings: Surroundings, letters: RequestLetters
) async throws {
  let transferID: ID<Transfer> = surroundings.newID()
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    let checked = try draft.checked()
    guard try desk.joinedRequests(of: id).isEmpty, request.joinedInto == nil else { throw Transfer.Problem.isJoined }
    let open = try desk.transfers(of: id).first { $0.state == .offered }
    try request.mayBeOffered(to: checked.to, open: open)
    guard let team = try desk.organizations(workingOnRequestsOn: surroundings.today).first(where: { $0.id == checked.to }),
      let house = try desk.organization(request.organization)
    else { throw Invalid([FieldProblem("to", code: "transfer.no-such-team", text: RequestProblemText.noSuchTeam)]) }
    let transfer = Transfer(
      id: transferID, request: id, from: request.organization, to: team.id, offeredAt: surroundings.now(), offeredBy: actor.name,
      words: checked.words, agreedHow: checked.agreedHow)
    try desk.insert(transfer, key: try desk.key(of: id))
    let event = Transfer.Event.offered(to: team.name, words: checked.words, agreedHow: checked.agreedHow)
    let next = try desk.record([.transfer(event)], on: request, by: actor, in: surroundings)
    let language = request.report.language.ofScreens
    try desk.tell(letters.offered(next, house, language), to: team.email, in: language, about: next, from: house.id)
  }
}

/// Takes an offer back that nobody answered yet.
package func withdrawOffer(of id: ID<Request>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    guard let open = try desk.transfers(of: id).first(where: { $0.state == .offered }) else { throw Transfer.Problem.alreadyAnswered }
    try desk.update(open.withdrawn(at: surroundings.now()), key: try desk.key(of: id))
    _ = try desk.record([.transfer(.withdrawn)], on: request, by: actor, in: surroundings)
  }
}

/// The receiving team's answer. With a yes the request is hers, and his who said it; the sender stays responsible otherwise.
///
/// - Throws: ``Kernel/Invalid`` on `answer` when a no has no reason. An offer to somebody else looks like none.
package func answerOffer(
  of id: ID<Request>, accepts: Bool, words: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  letters: RequestLetters
) async throws {
  guard let account = actor.account, let organization = actor.organization else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    guard let request = try desk.request(id), let open = try desk.transfers(of: id).first(where: { $0.sight(of: actor) == .toDecide }),
      let team = try desk.organization(organization), let sender = try desk.organization(open.from)
    else { throw SimpleFailure.notFound }
    desk.shows(request.subject)
    let answered = try open.answered(accepts: accepts, by: actor.name, words: words, at: surroundings.now())
    try desk.update(answered, key: try desk.key(of: id))
    let event: Transfer.Event =
      accepts
      ? .accepted(by: account, of: organization, name: team.name, words: answered.answer)
      : .declined(name: team.name, words: answered.answer)
    let next = try desk.record([.transfer(event)], on: request, by: actor, in: surroundings)
    let language = request.report.language.ofScreens
    try desk.tell(letters.answered(next, team, accepts, language), to: sender.email, in: language, about: next, from: organization)
  }
}

extension Language {
  /// The language in which houses are written to about a report: its own when the screens speak it, French otherwise.
  fileprivate var ofScreens: Language { Language.interface.contains(self) ? self : .french }
}

/// A request as a team sees it that it is offered to, or that handed it on.
package struct OfferFile: Hashable, Sendable {
  package let request: Request
  package let transfer: Transfer
  package let sight: Transfer.Sight
  package let needs: [Need]
  package let sender: String
  package let receiver: String
  /// Whether a service was asked to help.
  package let isLookedFor: Bool
}

/// What somebody gets to see at the address of a request.
package enum OpenedRequest: Sendable {
  case file(RequestFile)
  case offer(OfferFile)
  /// It is read with this one.
  case joined(into: ID<Request>)
}

extension Desk {
  /// The offer through which somebody sees something of a request that is not his organisation's; `nil` when there is none.
  func offer(of id: ID<Request>, for actor: Actor) throws -> OfferFile? {
    guard actor.may(.workOnRequests), let request = try request(id), !request.isErased else { return nil }
    for transfer in try transfers(of: id) {
      guard let sight = transfer.sight(of: actor), let sender = try organization(transfer.from), let receiver = try organization(transfer.to) else { continue }
      shows(request.subject)
      return OfferFile(
        request: request, transfer: transfer, sight: sight, needs: sight == .toDecide ? try needs(of: id) : [], sender: sender.name,
        receiver: receiver.name, isLookedFor: try !requestsLookedFor(among: [id]).isEmpty)
    }
    return nil
  }
}

/// One offer in the work list of one of its two teams.
package struct TransferLine: Hashable, Sendable {
  package let transfer: Transfer
  package let number: String
  package let municipality: Municipality?
  /// The team on the other side.
  package let other: String

  package init(transfer: Transfer, number: String, municipality: Municipality?, other: String) {
    self.transfer = transfer
    self.number = number
    self.municipality = municipality
    self.other = other
  }
}

/// Offers to a team that wait, and its own that wait or were answered lately; with how many there are.
package struct TransferLines: Sendable {
  package var offered: [TransferLine] = []
  package var sent: [TransferLine] = []
  package var offeredTotal = 0
  package var sentTotal = 0
}

extension Desk {
  /// What waits between a team and others. Four statements, whatever their number; six when there are more than are shown.
  func transferLines(of organization: ID<Organization>, most: Int = 50) throws -> TransferLines {
    let since = surroundings.now().adding(days: -Transfer.daysShown)
    let (offered, sent) = (try transfersOffered(to: organization, limit: most), try transfersSent(by: organization, since: since, limit: most))
    guard !offered.isEmpty || !sent.isEmpty else { return TransferLines() }
    let names = try organizationNames(Set(offered.map(\.from) + sent.map(\.to)))
    let numbers = try requestPlaces(Set((offered + sent).map(\.request)))
    func lines(_ transfers: [Transfer], _ other: (Transfer) -> ID<Organization>) -> [TransferLine] {
      transfers.compactMap { transfer in
        guard let about = numbers[transfer.request] else { return nil }
        shows("request/\(transfer.request.raw)")
        return TransferLine(transfer: transfer, number: about.number, municipality: about.municipality, other: names[other(transfer)] ?? "")
      }
    }
    var found = TransferLines()
    (found.offered, found.sent) = (lines(offered, \.from), lines(sent, \.to))
    (found.offeredTotal, found.sentTotal) = (found.offered.count, found.sent.count)
    if offered.count == most || sent.count == most {
      let counts = try transferCounts(of: organization, since: since)
      if offered.count == most { found.offeredTotal = counts.offered }
      if sent.count == most { found.sentTotal = counts.sent }
    }
    return found
  }
}
