import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Work on requests: the list, a new one, one request and what is done with it.
package let requestRoutes: [Route] = [
  .get(.workList, .roles(Role.requestWorkers)) { visit in try await workListReply(visit, asked: visit.query) },
  .post(.workListAction(.keepView), .roles(Role.requestWorkers)) { visit in
    do {
      try await keepView(named: visit.form["name"], workFilter(visit.form), by: visit.actor, in: visit.database, visit.surroundings)
    } catch let invalid as Invalid {
      return try await workListReply(visit, asked: visit.form, sentBack: FormState(values: ["name": visit.form["name"]], problems: invalid.problems))
    }
    let asked = ["municipality", "neighbourhood", "q", "scope", "priority", "order"].map { ($0, visit.form[$0]) }.filter { !$0.1.isEmpty && $0.1 != "open" }
    return .see(.workList, query: asked, flash: Frame.Flash(tone: .good, words: RequestPartRouteText.viewKept(visit.language)))
  },
  .post(.workListAction(.dropView), .roles(Role.requestWorkers)) { visit in
    try await dropView(ID(visit.form["view"]), by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.workList, flash: Frame.Flash(tone: .good, words: RequestPartRouteText.viewDropped(visit.language)))
  },
  .get(.newRequest, .roles(Role.requestWorkers)) { visit in .page(newRequestPage(NewRequestModel(), in: visit.frame)) },
  .post(.newRequest, .roles(Role.requestWorkers)) { visit in
    var draft = NeedReportDraft()
    draft.words = visit.form["words"]
    draft.about = visit.form["about"]
    draft.municipality = visit.form["municipality"]
    draft.whereabouts = visit.form["whereabouts"]
    draft.contact = visit.form["contact"]
    draft.isTakenByProfessional = true
    let channel = Request.Channel(rawValue: visit.form["channel"]) ?? .phone
    let report: NeedReport
    do throws(Invalid) { report = try draft.checked(in: visit.language) } catch {
      return .page(newRequestPage(NewRequestModel(form: FormState(values: visit.form.all, problems: error.problems)), in: visit.frame), status: 422)
    }
    let id = try await createRequest(report, channel: channel, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.request(id))
  },
  .get(.request(ID(":id")), .roles(Role.requestWorkers)) { visit in try await requestReply(visit, ID(visit.parameter("id"))) },
  .action(.take) { visit, id in
    guard let account = visit.actor.account else { throw SimpleFailure.forbidden }
    return try await change(visit, id, .take(by: account), form: nil)
  },
  .action(.clarify) { visit, id in
    let form = FormState(values: visit.form.all)
    var picks: [Clarification.Field: Clarification.Pick] = [:]
    for field in Clarification.Field.allCases { picks[field] = Clarification.Pick(rawValue: form["pick-\(field.rawValue)"]) }
    // Empty where the form carries nothing of it.
    let base = form.values["was-wants"] == nil ? nil : Clarification(form, prefix: "was-")
    let edit = ClarificationEdit(typed: Clarification(form), base: base, version: Int(form["version"]), picks: picks)
    do {
      let isMerged = try await clarifyRequest(id, edit, by: visit.actor, in: visit.database, visit.surroundings)
      let words = isMerged ? RequestPartRouteText.merged : RequestRouteText.done(.clarify(edit.typed))
      return .see(.request(id), flash: Frame.Flash(tone: .good, words: words(visit.language)))
    } catch let problem as Request.Problem {
      return try await sentBack(visit, id, .clarify, [], failure: problem.text)
    }
  },
  .action(.note) { visit, id in try await change(visit, id, .note(visit.form["words"]), form: .note, field: "words") },
  .action(.priority) { visit, id in
    let priority = Request.Priority(rawValue: visit.form["priority"]) ?? .routine
    return try await change(visit, id, .prioritize(priority, reason: visit.form["reason"]), form: .priority, field: "reason")
  },
  .action(.postpone) { visit, id in
    guard let day = TypedDay.read(visit.form["day"], today: visit.surroundings.today) else {
      return try await sentBack(visit, id, .postpone, [FieldProblem("day", code: "request.day-unreadable", text: RequestProblemText.dayUnreadable)])
    }
    return try await change(visit, id, .postpone(followUp: day), form: .postpone, field: "day")
  },
  .action(.close) { visit, id in
    var problems: [FieldProblem] = []
    let code = visit.form["outcome"]
    let reason = Gap.Reason(rawValue: visit.form["reason"])
    if code.isEmpty { problems.append(FieldProblem("outcome", code: "request.outcome-missing", text: RequestProblemText.needed)) }
    if ["partly-met", "not-met"].contains(code), reason == nil {
      problems.append(FieldProblem("reason", code: "request.gap-reason-missing", text: RequestProblemText.gapReasonNeeded))
    }
    guard problems.isEmpty, let outcome = Request.Outcome(code: code, reason: reason) else {
      if problems.isEmpty { problems.append(FieldProblem("outcome", code: "request.outcome-unknown", text: RequestProblemText.needed)) }
      return try await sentBack(visit, id, .close, problems)
    }
    let gap = GapNote(kind: visit.form["kind"], detail: visit.form["detail"].trimmed)
    return try await change(visit, id, .close(outcome, personsWords: visit.form["personsWords"]), gap: gap, form: .close)
  },
  .action(.concern) { visit, id in
    switch visit.form["whom"] {
    case "nobody": return try await change(visit, id, .concern(nil), form: nil)
    case "file":
      do {
        try await concern(id, fileCalled: visit.form["file"], by: visit.actor, in: visit.database, visit.surroundings)
      } catch let invalid as Invalid {
        return try await sentBack(visit, id, .concern, invalid.problems)
      }
    default: try await concern(id, ID(visit.form["whom"]), by: visit.actor, in: visit.database, visit.surroundings)
    }
    return .see(.request(id), flash: Frame.Flash(tone: .good, words: RequestRouteText.done(.concern(ID("")))(visit.language)))
  },
  .action(.reopen) { visit, id in try await change(visit, id, .reopen, form: nil) },
]

/// What the fields of the list's address, or of a form on it, ask for.
private func workFilter(_ asked: FormValues) -> RequestFilter {
  var filter = RequestFilter()
  filter.scope = RequestFilter.Scope(rawValue: asked["scope"]) ?? .open
  filter.municipality = Int(asked["municipality"])
  let neighbourhood = asked["neighbourhood"]
  if !neighbourhood.isEmpty, neighbourhood.count <= 100 { filter.neighbourhood = ID(neighbourhood) }
  filter.words = String(asked["q"].trimmed.prefix(100))
  filter.priority = Request.Priority(rawValue: asked["priority"])
  filter.order = RequestFilter.Order(rawValue: asked["order"]) ?? .waiting
  return filter
}

/// The work list as it was asked for; with the form that keeps a view when that was sent back.
private func workListReply(_ visit: Visit, asked: FormValues, sentBack: FormState = FormState()) async throws -> Reply {
  let pageSize = 50
  let page = max(1, min(10_000, Int(asked["page"]) ?? 1))
  let filter = workFilter(asked)
  let today = visit.surroundings.today
  let rule = try visit.house.referrals.rule(on: today)
  let part = try await listRequests(
    filter, offset: (page - 1) * pageSize, limit: pageSize, under: rule, by: visit.actor, in: visit.database, visit.surroundings)
  let rows = part.requests.map { request in
    let referrals = part.referrals[request.id] ?? []
    let holder = request.assignee.flatMap { part.away[$0] } ?? .here
    let reasons = request.cannotWait(referrals, under: rule, holder: holder, today: today)
    return WorkListRow(
      request: request, assigneeName: request.assignee.flatMap { part.assigneeNames[$0] }, cannotWait: reasons,
      next: request.nextStep(referrals, besides: reasons, today: today))
  }
  var counts: [WorkListModel.Scope: Int] = [:]
  for (scope, count) in part.counts { counts[WorkListModel.Scope(rawValue: scope.rawValue) ?? .open] = count }
  var model = WorkListModel(
    rows: rows, reader: visit.actor.account, now: visit.surroundings.now(),
    scope: WorkListModel.Scope(rawValue: filter.scope.rawValue) ?? .open, municipality: asked["municipality"],
    words: filter.words, counts: counts, paging: Paging(page: page, total: part.total, pageSize: pageSize),
    notSearched: part.notSearched)
  model.callBacksDue = part.callBacksDue
  model.pathwaysDue = try await visit.pathwaysDue()
  model.interpretersDue = try await visit.interpretersDue()
  let transfers = part.transfers
  (model.offeredTotal, model.sentTotal) = (transfers.offeredTotal, transfers.sentTotal)
  model.offered = transfers.offered.map { TransferRow(transfer: $0.transfer, number: $0.number, municipality: $0.municipality, other: $0.other) }
  model.sent = transfers.sent.map { TransferRow(transfer: $0.transfer, number: $0.number, municipality: $0.municipality, other: $0.other) }
  model.needs = part.needs.mapValues { NeedCount(open: $0.open, total: $0.total) }
  model.views = part.views
  model.viewForm = sentBack
  model.priority = filter.priority?.rawValue ?? ""
  model.order = filter.order == .waiting ? "" : filter.order.rawValue
  model.neighbourhood = filter.neighbourhood?.raw ?? ""
  model.neighbourhoods = try await visit.neighbourhoods()
  return .page(workListPage(model, in: visit.frame), status: sentBack.problems.isEmpty ? 200 : 422)
}

extension Route {
  static func action(
    _ action: Address.RequestAction, _ handle: @escaping @Sendable (Visit, ID<Request>) async throws -> Reply
  ) -> Route {
    .post(.requestAction(ID(":id"), action), .roles(Role.requestWorkers)) { visit in try await handle(visit, ID(visit.parameter("id"))) }
  }
}

/// Does it and shows the request; what cannot be done comes back with everything that was typed.
private func change(
  _ visit: Visit, _ id: ID<Request>, _ command: Request.Command, gap: GapNote? = nil, form: RequestForm?, field: String? = nil
) async throws -> Reply {
  do {
    _ = try await changeRequest(
      id, command, version: Int(visit.form["version"]), gap: gap, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.request(id), flash: Frame.Flash(tone: .good, words: RequestRouteText.done(command)(visit.language)))
  } catch let problem as Request.Problem {
    if problem.category == .invalid, let form, let field {
      return try await sentBack(visit, id, form, [FieldProblem(field, code: problem.code, text: problem.text)])
    }
    return try await sentBack(visit, id, form, [], failure: problem.text)
  }
}

private func sentBack(
  _ visit: Visit, _ id: ID<Request>, _ form: RequestForm?, _ problems: [FieldProblem], failure: Text? = nil
) async throws -> Reply {
  try await requestReply(visit, id, form: form, problems: problems, failure: failure, status: failure == nil ? 422 : 409)
}

/// The request's page, with a form that was sent back if there is one; or what an offer lets another team see of it.
///
/// - Parameter offer: the answer to an offer that could not be taken.
func requestReply(
  _ visit: Visit, _ id: ID<Request>, form: RequestForm? = nil, problems: [FieldProblem] = [], offer: FormState = FormState(),
  failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let content = visit.house.directory.index.content
  let kinds = content.chapters.map { KindOfHelp(id: $0.id, name: $0.name) }
  let file: RequestFile
  switch try await openRequest(id, by: visit.actor, in: visit.database, visit.surroundings) {
  case .file(let own): file = own
  case .joined(let other):
    guard form != nil || failure != nil else { return .see(.request(other)) }
    return try await requestReply(visit, other, form: form, problems: problems, failure: failure, status: status)
  case .offer(let seen):
    let model = OfferModel(
      request: seen.request, transfer: seen.transfer, sight: seen.sight, needs: seen.needs, kinds: kinds, sender: seen.sender,
      receiver: seen.receiver, isLookedFor: seen.isLookedFor, state: offer, failure: failure)
    return .page(offerPage(model, in: visit.frame), status: status)
  }
  var back: [RequestForm: FormState] = [:]
  if let form {
    // The version is the current one: sending again is a decision made with the new state in sight.
    var values = visit.form.all
    values["version"] = nil
    if form == .clarify {
      let typed = FormState(values: values)
      let (merged, _) = Clarification(typed).merged(over: Clarification(typed, prefix: "was-"), with: file.request.clarification)
      for field in Clarification.Field.allCases { values[field.rawValue] = merged[field] }
    }
    back[form] = FormState(values: values, problems: problems)
  }
  let today = visit.surroundings.today
  let rule = try visit.house.referrals.rule(on: today)
  let (pathways, interpreters) = (
    try await visit.pathways(of: file.request), try await visit.interpreters(of: file.request, sentBack: back[.interpreter])
  )
  let reasons = file.request.cannotWait(file.referrals, under: rule, holder: file.holder, today: today)
  var model = RequestModel(
    request: file.request, because: file.because, assigneeName: file.assigneeName, isMine: file.request.assignee == visit.actor.account,
    cannotWait: reasons, next: file.request.nextStep(file.referrals, besides: reasons, today: today),
    referrals: file.referrals.map { referralOnRequest($0, file.referralRecords, under: rule) },
    timeline: timeline(file, besides: interpreters.lines), kinds: kinds, now: visit.surroundings.now(),
    person: file.request.person.map { RequestPerson(id: $0, number: file.person?.number ?? "", name: file.person?.displayName ?? "", note: file.note) },
    alike: file.alike.map { RequestPerson(id: $0.id, number: $0.number, name: $0.displayName) }, sentBack: back, failure: failure)
  model.referents = try await visit.referents(of: file.request.report)
  (model.pathways, model.interpreters) = (pathways, interpreters)
  model.needs = file.needs
  model.attachments = file.attachments
  model.mostMegabytes = try visit.house.attachments.rule(on: today).mostMegabytes
  model.transfers = file.transfers.map { TransferOnRequest(transfer: $0, team: file.teamNames[$0.to] ?? "") }
  model.colleagues = file.colleagues.map { Choice($0.id.raw, $0.name) }
  model.teams = file.teams.map { Choice($0.id.raw, $0.name) }
  model.lookers = file.lookers.map { NamedMoment(name: $0.name, at: $0.since) }
  model.joined = file.joined
  (model.undelivered, model.away) = (file.undelivered, file.away)
  model.telling = file.telling.map { visit.house.telling($0, of: file.request) }
  model.receipts = file.talks.map { talk in
    ReceiptOnRequest(report: talk.report.id, number: talk.report.number, isTold: talk.report.report.email != nil, lines: talk.lines)
  }
  model.alikeRequests = file.alikeRequests.map { RequestLike(request: $0.request, because: $0.because) }
  model.lastChange = file.records.last.flatMap { $0.who.isEmpty || $0.who == visit.actor.name ? nil : NamedMoment(name: $0.who, at: $0.at) }
  return .page(requestPage(model, in: visit.frame), status: status)
}

private func timeline(_ file: RequestFile, besides: [TimelineLine]) -> [TimelineLine] {
  var lines: [TimelineLine] = besides + [TimelineLine(at: file.request.createdAt, who: "", what: .created(file.request.channel))]
  for other in file.joined { lines.append(TimelineLine(at: other.createdAt, who: "", what: .created(other.channel))) }
  for record in file.records { lines.append(TimelineLine(at: record.at, who: record.who, what: .request(record.event))) }
  for referral in file.referrals {
    lines.append(TimelineLine(at: referral.createdAt, who: "", what: .prepared(service: referral.serviceName, referral.gesture)))
  }
  for record in file.referralRecords where !record.event.isSilent {
    lines.append(TimelineLine(at: record.at, who: record.who, what: .referral(service: record.serviceName, record.event)))
  }
  // Equal moments keep the order in which they were written.
  return lines.enumerated().sorted { ($0.element.at, $0.offset) > ($1.element.at, $1.offset) }.map(\.element)
}
