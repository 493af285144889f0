package import Care
import HTML
package import Kernel

/// A list of calls as one page shows it.
package struct CallsModel: Sendable {
  package let calls: [Call]
  package let names: [ID<Account>: String]
  /// What was asked, as sent: `channel`, `result`, `whose`, `from`, `until`, `municipality`, `danger`, `q`.
  package let filter: [String: String]
  package let paging: Paging
  package let now: Instant
  /// What of it could not be read.
  package var problems: [FieldProblem] = []
  /// How many calls were too old to be searched for the words.
  package var notSearched = 0

  package init(calls: [Call], names: [ID<Account>: String], filter: [String: String], paging: Paging, now: Instant) {
    self.calls = calls
    self.names = names
    self.filter = filter
    self.paging = paging
    self.now = now
  }
}

/// Calls that were taken, newest first. Query fields as in ``CallsModel/filter``, and `page`.
package func callsPage(_ model: CallsModel, in frame: Frame) -> Page {
  let language = frame.language
  let filter = FilterForm(language, model.filter)
  let query = filter.query
  let channels: [Choice] = Call.Channel.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let places: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  let results: [Choice] = Call.Result.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let form: HTML = filter.form(
    .helpdesk(.calls), label: CallText.filters, submit: CallText.show,
    filter.input("q", label: CallText.search, type: "search"), filter.input("from", label: CallText.from),
    filter.input("until", label: CallText.until),
    filter.folded(
      ["channel", "result", "whose", "municipality", "danger"],
      filter.select("channel", label: CallText.channel, all: CallText.allChannels, channels),
      filter.select("result", label: CallText.result, all: CallText.allResults, results),
      filter.select("whose", label: CallText.whose, all: CallText.everybodys, [Choice("mine", CallText.mine(language))]),
      filter.select("municipality", label: CallText.municipality, all: CallText.everywhere, places),
      filter.select("danger", label: CallText.danger, all: CallText.withOrWithout, [Choice("yes", CallText.onlyDanger(language))])))
  let problems: [HTML] = model.problems.map { "<p>\($0.text, language)</p>" }
  let said: HTML = """
    \(if: !problems.isEmpty, "<div role=\"alert\">\(notice(.bad, "\(problems)"))</div>")\
    \(if: model.notSearched > 0, "<p class=\"soft\" role=\"status\">\(CallText.notSearched(model.notSearched), language)</p>")
    """
  let rows: [WorkRow] = model.calls.map { call in
    var row = WorkRow(title: callTitle(call, language), link: Address.helpdeskItem(.calls, item: call.id.raw).link(language))
    let place = call.municipality.map { " · \($0.name(language))" } ?? ""
    let by = model.names[call.account].map { " · \($0)" } ?? ""
    row.details = """
      <p dir="auto">\(call.isErased ? CallText.erased(language) : firstWords(call.said.words))</p>
      <p class="soft">\(Words(language).moment(call.at)) · \(call.channel.name, language)\(place)\(by)</p>
      """
    row.chips = [chip(call.result.name(language), call.struckAt == nil ? .plain : .note)]
    if call.isDanger { row.chips.append(chip(CallText.danger(language), .bad)) }
    if call.struckAt != nil { row.chips.append(chip(CallText.strike(language), .warn)) }
    return row
  }
  let list: HTML
  if !rows.isEmpty {
    list = workList(rows, level: 2)
  } else if query.isEmpty {
    list = emptyState(CallText.empty(language))
  } else {
    list = emptyState(
      CallText.emptyFiltered(language),
      actions(buttonLink(CallText.showAll(language), to: Address.helpdesk(.calls).link(language), style: .secondary)))
  }
  var page = Page(
    title: CallText.title(language), address: .helpdesk(.calls),
    body: """
      <div class="page-head"><h1>\(CallText.title, language)</h1>\
      \(buttonLink(CallText.newCall(language), to: Address.helpdesk(.console).link(language)))</div>\(helpdeskTabs(.calls, frame))\(form)\(said)\(list)\
      \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
        Address.helpdesk(.calls).link(language, query: query + [("page", String(number))])
      })
      """)
  page.menu = .calls
  page.width = .wide
  page.query = query
  return page
}

/// How a call is called in a list: by the caller's name, else by the number.
func callTitle(_ call: Call, _ language: Language) -> String {
  [call.said.callerName, call.said.contact].first { !$0.isEmpty } ?? CallText.unnamed(language)
}

/// One call with what became of it.
package struct CallModel: Sendable {
  package let call: Call
  package let back: CallBack?
  package let holder: ID<Account>?
  package let records: [(at: Instant, account: ID<Account>, event: CallBack.Event)]
  package let requestNumber: String?
  package let person: (id: ID<Person>, name: String)?
  package let colleagues: [(id: ID<Account>, name: String)]
  package let names: [ID<Account>: String]
  /// Entries of the directory that were named, as far as they are still in it.
  package let entries: [Entry]
  /// How many tries the rule allows.
  package let tries: Int
  package let now: Instant
  /// The first call of the contact, when this one goes on from it, and the others that do.
  package var first: Call?
  package var others: [Call] = []
  /// The form that was sent back, with what was wrong.
  package var sentBack: FormState?
  package var failure: Text?

  package init(
    call: Call, back: CallBack?, holder: ID<Account>?, records: [(at: Instant, account: ID<Account>, event: CallBack.Event)],
    requestNumber: String?, person: (id: ID<Person>, name: String)?, colleagues: [(id: ID<Account>, name: String)],
    names: [ID<Account>: String], entries: [Entry], tries: Int, now: Instant
  ) {
    self.call = call
    self.back = back
    self.holder = holder
    self.records = records
    self.requestNumber = requestNumber
    self.person = person
    self.colleagues = colleagues
    self.names = names
    self.entries = entries
    self.tries = tries
    self.now = now
  }
}

extension FormName {
  /// One try of a call-back, or its handing over, moving, ending, putting back: by the button that was pressed.
  package static let callBack = FormName("call-back")
  /// A call that was noted by mistake, or the other way round.
  package static let strike = FormName("strike")
  package static let absence = FormName("absence")
  package static let absenceOver = FormName("absence-over")
}

/// One call: what was said, what came of it, and ringing back.
package func callPage(_ model: CallModel, in frame: Frame) -> Page {
  let language = frame.language
  let call = model.call
  let heading = CallText.heading(Words(language).moment(call.at))(language)
  let failure: HTML? = model.failure.map { "<div role=\"alert\">\(notice(.warn, "<p>\($0, language)</p>"))</div>" }
  let struck: HTML = call.struckAt == nil ? HTML() : notice(.warn, "<p>\(CallText.struck, language)</p>")
  var page = Page(
    title: heading, address: .helpdeskItem(.calls, item: call.id.raw),
    body: """
      \(breadcrumb([(CallText.title(language), Address.helpdesk(.calls).link(language))], here: heading, in: language))
      <h1>\(heading)</h1>\(failure)\(struck)\(mainAndAside(
        "\(facts(model, language))\(callBackCard(model, frame))\(goingOn(model, language))",
        aside: "\(history(model, language))\(mistake(model, frame))"))
      """)
  page.menu = .calls
  page.width = .wide
  return page
}

private func facts(_ model: CallModel, _ language: Language) -> HTML {
  let call = model.call
  let said = call.said
  let spoken = LanguageNames.name(call.language)(language)
  let who = [RequestText.teller(call.caller)(language), said.callerName].filter { !$0.isEmpty }.joined(separator: ", ")
  let phone = try? PhoneNumber(said.contact)
  let named: [HTML] = model.entries.map { "<li>\(textLink($0.name(language), to: Address.entry($0.id).link(language)))</li>" }
  let others: [HTML] = model.others.map { "<li>\(callLink($0, language)) \(chip($0.result.name(language)))</li>" }
  var chips: [HTML] = [
    chip(call.result.name(language)), chip(call.channel.name(language)), chip(call.familiarity.name(language)),
  ]
  if call.isDanger { chips.append(chip(CallText.danger(language), .bad)) }
  let rows = dataList([
    (CallText.caller(language), HTML(text: who)),
    (CallText.contact(language), phone.map { Prose.phone($0.formatted) } ?? HTML(text: said.contact)),
    (CallText.about(language), HTML(text: said.aboutName)),
    (CallText.file(language), model.person.map { textLink($0.name, to: Address.person($0.id).link(language)) } ?? HTML()),
    (
      CallText.request(language),
      call.request.map { textLink(model.requestNumber ?? "–", to: Address.request($0).link(language)) } ?? HTML()
    ),
    (CallText.municipality(language), HTML(text: call.municipality?.name(language) ?? "")),
    (CallText.language(language), HTML(text: call.needsInterpreter ? "\(spoken), \(CallText.interpreter(language))" : spoken)),
    (CallText.passedTo(language), HTML(text: said.passedTo)),
    (CallText.named(language), named.isEmpty ? HTML() : "<ul class=\"plain-list\">\(named)</ul>"),
    (CallText.takenBy(language), HTML(text: model.names[call.account] ?? "–")),
    (CallText.goesOnFrom(language), model.first.map { callLink($0, language) } ?? HTML()),
    (CallText.wentOn(language), others.isEmpty ? HTML() : "<ul class=\"plain-list\">\(others)</ul>"),
  ])
  let words: HTML = call.isErased ? "<p class=\"soft\">\(CallText.erased, language)</p>" : "<blockquote class=\"quote\" dir=\"auto\">\(Prose.paragraphs(said.words))</blockquote>"
  return card(title: CallText.words(language), "\(words)<p class=\"chips\">\(chips)</p>\(rows)")
}

private func callLink(_ call: Call, _ language: Language) -> HTML {
  textLink(CallText.heading(Words(language).moment(call.at))(language), to: Address.helpdeskItem(.calls, item: call.id.raw).link(language))
}

/// What came of it later, or what she said when she was rung back, on the same contact. Who waits to be rung back is reached first.
private func goingOn(_ model: CallModel, _ language: Language) -> HTML {
  guard model.call.canGoOn, model.back?.due == nil else { return HTML() }
  let link = Address.helpdesk(.console).link(language, query: [("call", model.call.id.raw)])
  return card(
    title: CallText.goingOn(language),
    "<p>\(CallText.goingOnLead, language)</p>\(actions(buttonLink(CallText.goOn(language), to: link, style: .secondary)))")
}

// MARK: - Ringing back

private func callBackCard(_ model: CallModel, _ frame: Frame) -> HTML {
  guard let back = model.back, model.call.struckAt == nil, !model.call.isErased else { return HTML() }
  let language = frame.language
  let form = FormBuilder(frame, model.sentBack ?? FormState(), prefix: "back")
  let address = Address.helpdeskItemForm(.calls, item: model.call.id.raw, .callBack)
  let version = form.hidden("version", String(back.version))
  switch back.state {
  case .waiting(let due):
    let moment = momentWords(due, now: model.now, language)
    let isLate = due <= model.now
    let holder = model.holder.map { CallBackText.by(model.names[$0] ?? "–")(language) } ?? CallBackText.team(language)
    let head: HTML = """
      <p class="reason \(isLate ? "warn" : "plain")">\(isLate ? CallBackText.late(moment)(language) : CallBackText.dueAt(moment)(language))</p>
      <p class="soft">\(holder) · \(CallBackText.tries(back.unanswered, of: model.tries), language)</p>
      """
    let results: [HTML] = CallBack.Result.allCases.filter { $0 != .died }.enumerated().map { index, result in
      form.submit(result.name, style: index == 0 ? .primary : .secondary, name: "act", value: result.rawValue)
    }
    let died = form.danger(CallBack.Result.died.name, asking: CallBackText.diedQuestion, name: "act", value: CallBack.Result.died.rawValue)
    let colleagues: [Choice] = model.colleagues.map { Choice($0.id.raw, $0.name) }
    let trying: HTML = form.form(
      address, version, "<h3>\(CallBackText.resultTitle, language)</h3>",
      """
      <div class="pair">\(form.input("nextDay", label: CallBackText.nextDay, hint: CallBackText.nextHint, autocomplete: "off"))\
      \(form.input("nextTime", label: CallBackText.nextTime, autocomplete: "off"))</div>
      """,
      "<div class=\"actions\">\(results)\(died)</div>",
      "<div class=\"actions\">\(form.submit(CallBackText.move, style: .quiet, name: "act", value: "move"))\(form.submit(CallBackText.end, style: .quiet, name: "act", value: "end"))</div>")
    let other = FormBuilder(frame, prefix: "over")
    let handing: HTML = other.form(
      address, other.hidden("version", String(back.version)),
      other.select("account", label: CallBackText.handOver, empty: CallBackText.team, colleagues),
      actions(other.submit(CallBackText.handOverDo, style: .secondary, name: "act", value: "hand-over")))
    return card(title: CallBackText.card(language), accent: isLate ? .warn : .iris, "\(form.summary())\(head)\(trying)\(handing)")
  case .ended(let ending):
    let putBack: HTML = form.form(
      address, version,
      "<div class=\"pair\">\(form.input("nextDay", label: CallBackText.nextDay, autocomplete: "off"))\(form.input("nextTime", label: CallBackText.nextTime, autocomplete: "off"))</div>",
      actions(form.submit(CallBackText.putBack, style: .secondary, name: "act", value: "put-back")))
    return card(
      title: CallBackText.card(language),
      """
      \(form.summary())<p><strong>\(ending.name, language)</strong></p>\(afterEnding(ending, model, language))\
      \(disclosure(CallBackText.putBack(language), open: model.sentBack != nil, putBack))
      """)
  }
}

/// A death that was told by phone is no fact of a file: somebody checks it, and writes it there.
private func afterEnding(_ ending: CallBack.Ending, _ model: CallModel, _ language: Language) -> HTML {
  switch ending {
  case .died:
    guard let person = model.person else { return notice(.note, "<p>\(CallBackText.diedNoFile, language)</p>") }
    let way = buttonLink(CallBackText.toFile(language), to: Address.personPage(person.id, .identity).link(language), style: .secondary)
    return notice(.warn, "<p>\(CallBackText.diedNext, language)</p>\(actions(way))")
  case .triesUsedUp: return notice(.note, "<p>\(CallBackText.usedUp, language)</p>")
  case .reached, .wrongNumber, .refuses, .noLongerNeeded: return HTML()
  }
}

private func history(_ model: CallModel, _ language: Language) -> HTML {
  guard !model.records.isEmpty else { return HTML() }
  let items: [TimelineItem] = model.records.map { record in
    let words = CallBackText.event(
      record.event, moment: { momentWords($0, now: model.now, language) }, name: { model.names[$0] ?? "–" })
    return TimelineItem(
      when: Words(language).moment(record.at), who: model.names[record.account] ?? "", what: "<p>\(words, language)</p>")
  }
  return card(title: CallBackText.history(language), timeline(items))
}

private func mistake(_ model: CallModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, prefix: "strike")
  let isStruck = model.call.struckAt != nil
  let button = form.form(
    .helpdeskItemForm(.calls, item: model.call.id.raw, .strike), form.hidden("struck", isStruck ? "no" : "yes"),
    actions(form.submit(isStruck ? CallText.restore : CallText.strike, style: .secondary)))
  return isStruck ? card(button) : card("<p class=\"small soft\">\(CallText.strikeHint, language)</p>\(button)")
}

/// `aujourd'hui, 14 h 30`, `demain, 9 h`, `3 mars 2026, 9 h`.
func momentWords(_ moment: Instant, now: Instant, _ language: Language) -> String {
  let words = Words(language)
  let days = moment.day.days(since: now.day)
  let day = abs(days) <= 1 ? words.relative(moment.day, today: now.day) : words.date(moment.day)
  return "\(day), \(words.time(moment))"
}
