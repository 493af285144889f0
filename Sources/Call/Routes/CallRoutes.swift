import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Taking a call, the calls that were taken, and one of them.
package let callRoutes: [Route] = [
  .get(.helpdesk(.console), .roles(Role.callTakers)) { visit in
    var values: [String: String] = [
      "channel": Call.Channel.phone.rawValue, "language": visit.language.code, "gapReason": Gap.Reason.noService.rawValue,
    ]
    if !visit.query["call"].isEmpty {
      let before = try await readCall(ID(visit.query["call"]), by: visit.actor, in: visit.database, visit.surroundings)
      values.merge(CallFormReader.values(goingOnFrom: before.call)) { $1 }
    }
    return try await consoleReply(visit, FormState(values: values))
  },
  .post(.helpdeskForm(.console, .take), .roles(Role.callTakers)) { visit in
    let step = visit.form["step"]
    guard Call.Result(rawValue: step) != nil else { return try await consoleReply(visit, FormState(values: looked(visit))) }
    return try await stored(visit, step)
  },
  .get(.helpdesk(.calls), .roles(Role.callTakers)) { visit in
    let pageSize = 50
    let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
    var filter = CallFilter()
    filter.channel = Call.Channel(rawValue: visit.query["channel"])
    filter.result = Call.Result(rawValue: visit.query["result"])
    filter.isMine = visit.query["whose"] == "mine"
    filter.municipality = Int(visit.query["municipality"]).flatMap { Municipality.withNIS($0) }
    filter.isDanger = visit.query["danger"] == "yes"
    filter.words = String(visit.query["q"].trimmed.prefix(200))
    var problems: [FieldProblem] = []
    func day(_ name: String) -> Day? {
      let typed = visit.query[name].trimmed
      guard !typed.isEmpty else { return nil }
      let day = TypedDay.readPast(typed, today: visit.surroundings.today)
      if day == nil { problems.append(FieldProblem(name, code: "call.day-unreadable", text: RequestProblemText.dayUnreadable)) }
      return day
    }
    (filter.from, filter.until) = (day("from"), day("until"))
    let list = try await listCalls(
      filter, offset: (page - 1) * pageSize, limit: pageSize, by: visit.actor, in: visit.database, visit.surroundings)
    let names = ["channel", "result", "whose", "from", "until", "municipality", "danger", "q"]
    var model = CallsModel(
      calls: list.calls, names: list.accountNames, filter: Dictionary(uniqueKeysWithValues: names.map { ($0, visit.query[$0]) }),
      paging: Paging(page: page, total: list.total, pageSize: pageSize), now: visit.surroundings.now())
    (model.problems, model.notSearched) = (problems, list.notSearched)
    return .page(callsPage(model, in: visit.frame))
  },
  .get(.helpdeskItem(.calls, item: ":item"), .roles(Role.callTakers)) { visit in try await callReply(visit, ID(visit.parameter("item"))) },
  .post(.helpdeskItemForm(.calls, item: ":item", .strike), .roles(Role.callTakers)) { visit in
    let isStruck = visit.form["struck"] != "no"
    try await strikeCall(ID(visit.parameter("item")), isStruck, by: visit.actor, in: visit.database, visit.surroundings)
    let words = isStruck ? CallRouteText.struck : CallRouteText.restored
    return .see(.helpdeskItem(.calls, item: visit.parameter("item")), flash: Frame.Flash(tone: .good, words: words(visit.language)))
  },
]

/// What was typed, after an address was chosen or taken off.
private func looked(_ visit: Visit) -> [String: String] {
  var values = visit.form.all
  for name in ["token", "once", "step"] { values[name] = nil }
  var chosen = CallFormReader.chosen(visit.form["chosen"])
  let parts = visit.form["step"].split(separator: ":", maxSplits: 1).map(String.init)
  if parts.count == 2, visit.house.directory.index.entry(parts[1]) != nil {
    if parts[0] == "add" { chosen.append(parts[1]) } else { chosen.removeAll { $0 == parts[1] } }
  }
  values["chosen"] = chosen.joined(separator: " ")
  return values
}

/// Stores the call and leads on; what is wrong comes back with everything that was typed.
private func stored(_ visit: Visit, _ step: String) async throws -> Reply {
  let now = visit.surroundings.now()
  let index = visit.house.directory.index
  let (draft, problems) = CallFormReader.read({ visit.form[$0] }, step: step, now: now)
  let checked: CallDraft.Checked
  do throws(Invalid) { checked = try draft.checked(at: now, problems: problems) } catch {
    return try await consoleReply(visit, FormState(values: looked(visit), problems: error.problems), status: 422)
  }
  let language = visit.language
  let context = CallContext(
    isDanger: index.understand(checked.said.words, language: language).signalsDanger, shortlists: visit.house.shortlists, language: language,
    entryName: { index.entry($0)?.name(language) })
  let kept: KeptCall
  do {
    kept = try await keepCall(checked, context, by: visit.actor, in: visit.database, visit.surroundings)
  } catch let invalid as Invalid {
    return try await consoleReply(visit, FormState(values: looked(visit), problems: invalid.problems), status: 422)
  }
  func flash(_ words: Text) -> Frame.Flash { Frame.Flash(tone: .good, words: words(language)) }
  if let list = kept.list { return .see(.directoryItem(.shortlists, item: list.raw), flash: flash(CallRouteText.storedList)) }
  switch checked.step {
  case .refer:
    guard let request = kept.request else { throw SimpleFailure.notFound }
    return .see(.request(request), flash: flash(CallRouteText.storedRequest(kept.requestNumber ?? "")))
  case .nothingFound: return .see(.helpdesk(.console), flash: flash(CallRouteText.storedGap))
  case .callBack: return .see(.helpdesk(.console), flash: flash(CallRouteText.storedBack))
  case .informed, .transferred, .sendList: return .see(.helpdesk(.console), flash: flash(CallRouteText.stored))
  }
}

/// The console with everything that was typed, and what the house knows about it.
private func consoleReply(_ visit: Visit, _ state: FormState, status: Int = 200) async throws -> Reply {
  let now = visit.surroundings.now()
  let language = visit.language
  let index = visit.house.directory.index
  var question = ConsoleQuestion()
  if state["anonymous"] != "yes" { question.contact = String(state["contact"].prefix(CallDraft.longestLine)) }
  let name = state["aboutName"].trimmed
  if name.count >= 3 { question.about = PersonQueryReader.read(name, today: now.day) }
  question.person = state["person"].isEmpty ? nil : ID(state["person"])
  question.conditions = visit.house.conditionQuestions
  question.continues = state["call"].isEmpty ? nil : ID(state["call"])
  let view = try await openConsole(
    question, in: visit.house.persons.index(in: visit.database), under: visit.house.referrals.rule(on: now.day), by: visit.actor,
    in: visit.database, visit.surroundings)

  var model = ConsoleModel(form: state, now: now)
  func candidate(_ person: Person, _ reasons: [MatchReason] = []) -> ConsoleModel.Candidate {
    ConsoleModel.Candidate(person: person.id, summary: FoundLine(person: person, reasons: reasons).summary(language))
  }
  model.candidates = view.persons.map { candidate($0.person, $0.reasons) }
  model.chosenPerson = view.chosen.map { candidate($0) }
  model.keepers = view.keepers
  model.earlierIsCut = view.earlier.count >= EarlierContact.most
  model.earlier = view.earlier.map { one in
    let what: ConsoleModel.Earlier.What
    switch one.what {
    case .call(let id, let result): what = .call(id, result)
    case .request(let request, let reasons): what = .request(request, reasons)
    }
    var line = ConsoleModel.Earlier(at: one.at, what: what, words: one.words, name: one.name)
    (line.holder, line.away) = (one.holder.flatMap { view.accountNames[$0] } ?? "", one.away)
    return line
  }
  let words = String(CallFormReader.words { state[$0] }.prefix(NeedReportDraft.longestWords))
  let wish = state["q"].trimmed.isEmpty ? words : state["q"]
  var filter = SearchFilter.all
  let place = Int(state["municipality"]).flatMap { Municipality.withNIS($0) }
  filter.municipality = place?.nis
  let asked = String(wish.prefix(400))
  model.results = index.results(asked, language: language, limit: 6, filter: filter, now: now).hits.map(\.entry)
  model.chosen = CallFormReader.chosen(state["chosen"]).compactMap(index.entry)
  model.isDanger = index.understand(words, language: language).signalsDanger || index.understand(asked, language: language).signalsDanger
  let beside = ProgrammeHint.beside(model.results, programmes: visit.house.programmes) { index.entry($0) }
  let fitting = index.search(asked, language: language, limit: 20).map(\.entry) + model.chosen + beside
  model.hints = ProgrammeHint.hints(
    among: fitting, programmes: visit.house.programmes, book: visit.house.conditionQuestions, file: view.known, municipality: place, on: now.day
  ) { state["fact-\($0)"] }
  model.kinds = index.content.chapters.map { KindOfHelp(id: $0.id, name: $0.name) }
  model.due = view.due.map { ConsoleModel.Due(call: $0.call, back: $0.back, holder: $0.holder.flatMap { view.accountNames[$0] }) }
  (model.waiting, model.today, model.todayContacts) = (view.waiting, view.today, view.todayContacts)
  (model.mine, model.continued) = (view.mine, view.continued)
  let hours = DeskHours(try visit.house.calls.rule(on: now.day), holidays: index.holidays)
  model.closes = hours.closes(at: now)
  model.opens = model.closes == nil ? hours.next(from: now) : nil
  if state["dueDay"].isEmpty, state["dueTime"].isEmpty { model.form.values.merge(suggestedDue(now, hours, language)) { mine, _ in mine } }
  return .page(consolePage(model, in: visit.frame), status: status)
}

/// Two hours from now, or when the helpdesk opens next after that: so that "call back" is one touch as well.
private func suggestedDue(_ now: Instant, _ hours: DeskHours, _ language: Language) -> [String: String] {
  let wanted = now.adding(seconds: 2 * 3600)
  let due = hours.next(from: wanted) ?? wanted
  let time = due.time
  return ["dueDay": Words(language).shortDate(due.day), "dueTime": "\(Day.padded(time.hour, 2)):\(Day.padded(time.minute, 2))"]
}

/// One call's page, with a form that was sent back if there is one.
func callReply(_ visit: Visit, _ id: ID<Call>, sentBack: FormState? = nil, failure: Text? = nil, status: Int = 200) async throws -> Reply {
  let file = try await readCall(id, by: visit.actor, in: visit.database, visit.surroundings)
  let index = visit.house.directory.index
  var model = CallModel(
    call: file.call, back: file.back, holder: file.holder, records: file.records.map { ($0.at, $0.account, $0.event) },
    requestNumber: file.requestNumber,
    person: file.person.map { ($0.id, $0.displayName.isEmpty ? $0.number : $0.displayName) }, colleagues: file.colleagues,
    names: file.accountNames, entries: file.call.said.entries.compactMap(index.entry),
    tries: try visit.house.calls.rule(on: visit.surroundings.today).tries, now: visit.surroundings.now())
  (model.first, model.others) = (file.first, file.others)
  model.sentBack = sentBack
  model.failure = failure
  return .page(callPage(model, in: visit.frame), status: status)
}
