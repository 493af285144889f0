package import Care
package import HTML
package import Kernel

/// The queue of those who are to be rung back.
package struct CallBacksModel: Sendable {
  package struct Row: Sendable {
    package let call: Call
    package let back: CallBack
    package let holder: ID<Account>?

    package init(call: Call, back: CallBack, holder: ID<Account>?) {
      self.call = call
      self.back = back
      self.holder = holder
    }
  }

  package let rows: [Row]
  /// `open`, `mine`, `team`, `ended`.
  package let scope: String
  package let counts: [(scope: String, count: Int)]
  package let absences: [DeskAbsence]
  package let colleagues: [(id: ID<Account>, name: String)]
  package let names: [ID<Account>: String]
  package let tries: Int
  package let paging: Paging
  package let now: Instant
  /// Who looks.
  package var reader: ID<Account>?
  /// The form about an absence that was sent back.
  package var sentBack: FormState?

  package init(
    rows: [Row], scope: String, counts: [(scope: String, count: Int)], absences: [DeskAbsence], colleagues: [(id: ID<Account>, name: String)],
    names: [ID<Account>: String], tries: Int, paging: Paging, now: Instant
  ) {
    self.rows = rows
    self.scope = scope
    self.counts = counts
    self.absences = absences
    self.colleagues = colleagues
    self.names = names
    self.tries = tries
    self.paging = paging
    self.now = now
  }
}

/// Who is to be rung back, in the order in which they are due. Query fields: `scope`, `page`.
package func callBacksPage(_ model: CallBacksModel, in frame: Frame) -> Page {
  let language = frame.language
  let tabs: [HTML] = model.counts.map { scope, count in
    let link = Address.helpdesk(.callBacks).link(language, query: scope == "open" ? [] : [("scope", scope)])
    return """
      <li><a href="\(url: link)"\(if: scope == model.scope, " aria-current=\"page\"")>\(CallBackText.scope(scope, count), language)</a></li>
      """
  }
  let query: [(String, String)] = model.scope == "open" ? [] : [("scope", model.scope)]
  let rows: [HTML] = model.rows.map { row($0, model, frame) }
  let list: HTML = rows.isEmpty ? emptyState(CallBackText.empty(language)) : "<ul class=\"work-list\">\(rows)</ul>"
  var page = Page(
    title: CallBackText.title(language), address: .helpdesk(.callBacks),
    body: """
      <div class="page-head"><h1>\(CallBackText.title, language)</h1></div>\(helpdeskTabs(.callBacks, frame))\
      \(mainAndAside(
        """
        <nav class="tabs" aria-label="\(CallBackText.views(language))"><ul>\(tabs)</ul></nav>\(list)\
        \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
          Address.helpdesk(.callBacks).link(language, query: query + [("page", String(number))])
        })
        """, aside: absences(model, frame)))
      """)
  page.menu = .calls
  page.width = .wide
  page.query = query
  return page
}

private func row(_ row: CallBacksModel.Row, _ model: CallBacksModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let link = Address.helpdeskItem(.calls, item: row.call.id.raw).link(language)
  let said = row.call.said
  let phone: HTML = (try? PhoneNumber(said.contact)).map { Prose.phone($0.formatted) } ?? HTML(text: said.contact)
  let holder: String
  if let id = row.holder {
    holder = CallBackText.by(model.names[id] ?? "–")(language)
  } else if let id = row.back.assignee {
    holder = CallBackText.absent(model.names[id] ?? "–")(language)
  } else {
    holder = CallBackText.team(language)
  }
  let name = said.callerName.isEmpty ? CallText.unnamed(language) : said.callerName
  var (reason, urgency, acts) = (HTML(), "plain", HTML())
  switch row.back.state {
  case .waiting(let due):
    let isLate = due <= model.now
    let moment = momentWords(due, now: model.now, language)
    urgency = isLate ? "warn" : "plain"
    reason = "<p class=\"reason \(urgency)\">\(isLate ? CallBackText.late(moment) : CallBackText.dueAt(moment), language)</p>"
    let form = FormBuilder(frame, prefix: "b\(row.call.id.raw)")
    acts = form.form(
      .helpdeskItemForm(.calls, item: row.call.id.raw, .callBack), classes: "form no-print", form.hidden("version", String(row.back.version)),
      form.hidden("from", "queue"),
      actions(
        form.submit(CallBack.Result.reached.name, style: .secondary, name: "act", value: CallBack.Result.reached.rawValue),
        form.submit(CallBack.Result.noAnswer.name, style: .secondary, name: "act", value: CallBack.Result.noAnswer.rawValue),
        textLink(CallBackText.otherResult(language), to: link)))
  case .ended(let ending): reason = "<p class=\"reason plain\">\(ending.name, language)</p>"
  }
  let interpreter: HTML =
    row.call.needsInterpreter ? chip("\(LanguageNames.name(row.call.language)(language)), \(CallText.interpreter(language))", .note) : HTML()
  return """
    <li class="row \(urgency)"><div class="row-head"><h2><a href="\(url: link)">\(name)</a></h2>\(phone)\(interpreter)</div>\(reason)\
    <p dir="auto">\(firstWords(said.words))</p><p class="soft">\(holder) · \(CallBackText.tries(row.back.unanswered, of: model.tries), language)</p>\
    \(acts)</li>
    """
}

private func absences(_ model: CallBacksModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  let items: [HTML] = model.absences.map { absence in
    let form = FormBuilder(frame, prefix: "a\(absence.id.raw)")
    let name = model.names[absence.account] ?? "–"
    let said = CallBackText.away(name, words.date(absence.from), words.date(absence.until))
    let standIn: HTML =
      absence.standIn.map { one -> HTML in
        "<br><span class=\"soft\">\(CallBackText.standIn, language) \(model.names[one] ?? "–")</span>"
      } ?? HTML()
    return """
      <li>\(said, language)\(standIn) \(form.form(
        .helpdeskForm(.callBacks, .absenceOver), classes: "one-button", form.hidden("absence", absence.id.raw),
        """
        <button type="submit" class="button quiet small">\(CallBackText.back, language)\(spokenOnly(" (\(name))"))</button>
        """))</li>
      """
  }
  // Herself first: whoever is first by name would be noted away by a form that was filled in quickly.
  let fresh = FormState(values: ["account": model.reader?.raw ?? ""])
  let form = FormBuilder(frame, model.sentBack ?? fresh, prefix: "absence")
  let colleagues: [Choice] = model.colleagues.map { Choice($0.id.raw, $0.name) }
  let fields: HTML = form.form(
    .helpdeskForm(.callBacks, .absence), form.select("account", label: CallBackText.colleague, colleagues, required: true),
    form.input("from", label: CallBackText.from, hint: CallBackText.dayHint, autocomplete: "off", required: true),
    form.input("until", label: CallBackText.until, hint: CallBackText.dayHint, autocomplete: "off", required: true),
    form.select("standIn", label: CallBackText.standIn, empty: CallBackText.byTeam, colleagues),
    actions(form.submit(CallBackText.note, style: .secondary)))
  let list: HTML = items.isEmpty ? HTML() : "<ul class=\"plain-list\">\(items)</ul>"
  return card(
    title: CallBackText.absences(language),
    """
    <p class="small soft">\(CallBackText.absencesLead, language)</p>\(list)\(form.summary())\
    \(disclosure(CallBackText.note(language), open: model.sentBack != nil, fields))
    """)
}

/// On top of the work list: how many are to be rung back now. Nothing when there is nobody.
package func callBacksDue(_ count: Int, in language: Language) -> HTML {
  guard count > 0 else { return HTML() }
  return notice(
    .warn, "<p>\(textLink(CallBackText.onWorkList(count)(language), to: Address.helpdesk(.callBacks).link(language)))</p>")
}

/// Said once a call-back was dealt with: when the next try is, or how it ended.
package func callBackDone(_ state: CallBack.State, now: Instant, _ language: Language) -> String {
  CallBackText.done(state) { momentWords($0, now: now, language) }(language)
}

/// Said once an absence was noted, or taken away.
package func absenceDone(isOver: Bool, _ language: Language) -> String {
  (isOver ? CallBackText.absenceEnded : CallBackText.absenceNoted)(language)
}
