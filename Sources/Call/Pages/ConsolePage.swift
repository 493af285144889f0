package import Care
import HTML
package import Kernel

/// The console while a call is taken: what is typed, and what the house knows about it.
package struct ConsoleModel: Sendable {
  /// A file that may be the one it is about.
  package struct Candidate: Hashable, Sendable {
    package let person: ID<Person>
    /// Name, birth, municipality and number in one line.
    package let summary: String

    package init(person: ID<Person>, summary: String) {
      self.person = person
      self.summary = summary
    }
  }

  /// Something that the same number came with before.
  package struct Earlier: Hashable, Sendable {
    package enum What: Hashable, Sendable {
      case call(ID<Call>, Call.Result)
      case request(Request, [Request.CannotWait])
    }
    package let at: Instant
    package let what: What
    package let words: String
    package let name: String
    /// Who has the request; empty when nobody does, or it is closed.
    package var holder = ""
    package var away: ColleagueAway?

    package init(at: Instant, what: What, words: String, name: String) {
      self.at = at
      self.what = what
      self.words = words
      self.name = name
    }
  }

  /// One call-back that is due.
  package struct Due: Hashable, Sendable {
    package let call: Call
    package let back: CallBack
    /// `nil`: whoever of the team is free.
    package let holder: String?

    package init(call: Call, back: CallBack, holder: String?) {
      self.call = call
      self.back = back
      self.holder = holder
    }
  }

  package var form: FormState
  package var now: Instant
  package var earlier: [Earlier] = []
  /// Set when there may be older ones that are not shown.
  package var earlierIsCut = false
  package var candidates: [Candidate] = []
  package var chosenPerson: Candidate?
  /// Who follows her, and who of them is away.
  package var keepers: [FileKeeper] = []
  /// What the directory answers, best first.
  package var results: [Entry] = []
  package var chosen: [Entry] = []
  package var hints: [ProgrammeHint] = []
  package var isDanger = false
  package var kinds: [KindOfHelp] = []
  package var due: [Due] = []
  package var waiting = 0
  package var today: [Call.Result: Int] = [:]
  package var todayContacts = 0
  /// The call that this one goes on from.
  package var continued: Call?
  package var mine: [Call] = []
  /// When it closes, while the helpdesk is open; when it opens otherwise.
  package var closes: Instant?
  package var opens: Instant?

  package init(form: FormState, now: Instant) {
    self.form = form
    self.now = now
  }
}

extension FormName {
  /// The one form of the console: looks something up, or stores the call, by the button that was pressed.
  package static let take = FormName("take")
}

/// The console: one form, three columns on a desk, everything by keyboard, everything also without script.
package func consolePage(_ model: ConsoleModel, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, model.form)
  let typing = card(
    title: nil, "\(continuedPart(model, form, language))\(callerPart(model, form, language))\(wordsPart(model, form, language))")
  var page = Page(
    title: ConsoleText.title(language), address: .helpdesk(.console),
    body: """
      <div class="page-head"><h1>\(ConsoleText.title, language)</h1>\(openState(model, language))</div>\(helpdeskTabs(.console, frame))\(form.summary())
      \(form.form(
        .helpdeskForm(.console, .take), classes: "form console", form.hidden("chosen", model.chosen.map(\.id).joined(separator: " ")),
        """
        <div class="console-grid"><div>\(typing)</div><div>\(directoryPart(model, form, language))\(hintPart(model, form, language))</div></div>
        \(resultPart(model, form, language))
        """))
      \(consoleBeside(model, language))\(consoleKeys(language))
      """)
  page.menu = .calls
  page.width = .wide
  page.showsEmergencyNumbers = true
  if let first = model.continued { page.query = [("call", first.id.raw)] }
  return page
}

/// Console, calls, call-backs, figures.
func helpdeskTabs(_ current: HelpdeskPage, _ frame: Frame) -> HTML {
  let language = frame.language
  guard let roles = frame.viewer?.roles, !roles.isDisjoint(with: Role.callTakers) else { return HTML() }
  let tabs: [(HelpdeskPage, Text)] = [
    (.console, ConsoleText.title), (.callBacks, ConsoleText.callBacks), (.calls, ConsoleText.calls), (.figures, ConsoleText.figures),
  ]
  let links: [HTML] = tabs.map { page, words in
    """
    <li><a href="\(url: Address.helpdesk(page).link(language))"\(if: page == current, " aria-current=\"page\"")>\(words, language)</a></li>
    """
  }
  return """
    <nav class="tabs" aria-label="\(ConsoleText.parts(language))"><ul>\(links)</ul></nav>
    """
}

private func openState(_ model: ConsoleModel, _ language: Language) -> HTML {
  let words = Words(language)
  if let closes = model.closes { return chips([chip(ConsoleText.openUntil(words.time(closes))(language), .good)]) }
  guard let opens = model.opens else { return chips([chip(ConsoleText.closed(language), .note)]) }
  let day = opens.day == model.now.day ? "" : "\(words.weekday(opens.day)) "
  return chips([chip(ConsoleText.opensAt("\(day)\(words.time(opens))")(language), .note)])
}

// MARK: - What is typed

private func callerPart(_ model: ConsoleModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let callers: [Choice] = NeedReport.Reporter.allCases.map { Choice($0.rawValue, RequestText.teller($0)(language)) }
  let channels: [Choice] = Call.Channel.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let languages: [Choice] = LanguageNames.all.map { Choice($0.code, $0.name(language)) }
  let names = ["callerName", "receivedDay", "receivedTime", "interpreter", "anonymous", "language"]
  let isUsed =
    names.contains { name in
      let value = model.form[name]
      return model.form.problem(name) != nil || !(value.isEmpty || name == "language" && value == language.code)
    } || model.form["channel"] != Call.Channel.phone.rawValue
  let rest: HTML = """
    <div class="pair">\(form.input("callerName", label: ConsoleText.callerName, autocomplete: "off"))\
    \(form.select("channel", label: ConsoleText.channel, channels, required: true))</div>
    \(form.checkbox("anonymous", label: ConsoleText.anonymous))
    <div class="pair">\(form.select("language", label: ConsoleText.language, languages, required: true))\
    \(form.checkbox("interpreter", label: ConsoleText.interpreter))</div>
    <p class="hint">\(ConsoleText.received, language)</p>\
    <div class="pair">\(form.input("receivedDay", label: ConsoleText.receivedDay, autocomplete: "off"))\
    \(form.input("receivedTime", label: ConsoleText.receivedTime, autocomplete: "off"))</div>
    """
  return """
    <div data-look>\(form.input("contact", label: ConsoleText.contact, autocomplete: "off"))</div>
    <div id="console-earlier" data-part aria-live="polite">\(earlierPart(model, language))</div>
    <div class="compact">\(form.radios("caller", label: ConsoleText.caller, callers, required: true))</div>
    \(disclosure(ConsoleText.more(language), open: isUsed, rest))
    """
}

/// The call that this one goes on from, and a field for what is said now.
private func continuedPart(_ model: ConsoleModel, _ form: FormBuilder, _ language: Language) -> HTML {
  guard let first = model.continued else { return HTML() }
  let title = CallText.heading(Words(language).moment(first.at))(language)
  let link = apart(title, Address.helpdeskItem(.calls, item: first.id.raw).link(language), language)
  return """
    \(form.hidden("call", first.id.raw))\(notice(
      .note, title: ConsoleText.goesOn(language), "<p>\(link). \(ConsoleText.goesOnHint, language)</p>"))
    <div data-look>\(form.area("added", label: ConsoleText.added, rows: 3))</div>
    """
}

private func earlierPart(_ model: ConsoleModel, _ language: Language) -> HTML {
  guard !model.earlier.isEmpty else {
    let typed = model.form["contact"]
    // A number that is not whole yet says nothing.
    guard typed.contains("@") || (try? PhoneNumber(typed)) != nil else { return HTML() }
    return "<p class=\"soft small\">\(ConsoleText.noneEarlier, language)</p>"
  }
  let items: [HTML] = model.earlier.map { one in
    let since = Words(language).relative(one.at.day, today: model.now.day)
    let name: HTML = one.name.isEmpty ? HTML() : " · \(one.name)"
    switch one.what {
    case .call(let id, let result):
      return """
        <li>\(apart(result.name(language), Address.helpdeskItem(.calls, item: id.raw).link(language), language)) \
        <span class="soft">\(since)\(name)</span><br><span dir="auto">\(firstWords(one.words, most: 90))</span></li>
        """
    case .request(let request, let reasons):
      let title = ConsoleText.requestNumber(request.number)(language)
      let why: HTML = reasons.first.map { reason in "<br><strong>\(WorkListText.reason(reason, now: model.now), language)</strong>" } ?? HTML()
      let away: HTML = one.away.map { away -> HTML in ", \(AwayText.holder(away), language)" } ?? HTML()
      let holder: HTML = one.holder.isEmpty ? HTML() : "<br><span class=\"soft\">\(WorkListText.has(one.holder), language)\(away)</span>"
      return """
        <li>\(apart(title, Address.request(request.id).link(language), language)) \
        \(chip(RequestText.state(request.state)(language), RequestText.tone(request.state))) <span class="soft">\(since)\(name)</span>\
        \(why)\(holder)<br><span dir="auto">\(firstWords(one.words, most: 90))</span></li>
        """
    }
  }
  let title = model.earlierIsCut ? ConsoleText.earlierNewest(items.count) : ConsoleText.earlierCount(items.count)
  return notice(.note, title: title(language), "<ul class=\"plain-list\">\(items)</ul>")
}

/// A link that leaves the call where it is.
func apart(_ words: String, _ link: AddressLink, _ language: Language) -> HTML {
  """
  <a href="\(url: link)" target="_blank" rel="noopener">\(words)\(spokenOnly(" (\(ConsoleText.opensApart(language)))"))</a>
  """
}

private func wordsPart(_ model: ConsoleModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let places: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  return """
    <div data-look>\(form.area("words", label: ConsoleText.words, rows: 5, required: true, atMost: NeedReportDraft.longestWords))</div>
    <div id="console-danger" data-part role="alert">\(if: model.isDanger, danger(language))</div>
    <div class="pair"><div data-look>\(form.input("aboutName", label: ConsoleText.aboutName, hint: ConsoleText.aboutNameHint, autocomplete: "off"))</div>\
    <div data-look>\(form.select("municipality", label: ConsoleText.municipality, empty: ConsoleText.municipalityEmpty, places))</div></div>
    <div id="console-persons" data-part aria-live="polite">\(personsPart(model, language))</div>
    """
}

/// Numbers to ring, without stopping what is being typed.
private func danger(_ language: Language) -> HTML {
  let numbers: [(String, Text)] = [
    ("112", LayoutText.medicalEmergency), ("101", LayoutText.police), ("1733", LayoutText.onCallDoctor),
  ]
  let items: [HTML] = numbers.map { digits, words in
    "<li><a class=\"button danger\" href=\"tel:\(digits)\"><strong>\(digits)</strong> \(words, language)</a></li>"
  }
  return notice(
    .bad, title: ConsoleText.danger(language), "<ul class=\"danger-numbers\">\(items)</ul><p class=\"small\">\(ConsoleText.dangerGoOn, language)</p>")
}

private func personsPart(_ model: ConsoleModel, _ language: Language) -> HTML {
  var all = model.candidates
  if let chosen = model.chosenPerson, !all.contains(where: { $0.person == chosen.person }) { all.insert(chosen, at: 0) }
  guard !all.isEmpty else { return HTML() }
  let items: [HTML] = all.enumerated().map { index, one in
    """
    <li><label class="choice" for="f-person-\(index)"><input type="radio" id="f-person-\(index)" name="person" value="\(one.person.raw)"\
    \(if: one.person == model.chosenPerson?.person, " checked")> <span>\(one.summary)</span></label></li>
    """
  }
  return """
    <fieldset class="field compact"><legend>\(ConsoleText.persons, language)</legend><ul class="plain-list">\(items)\
    <li><label class="choice" for="f-person-none"><input type="radio" id="f-person-none" name="person" value=""\
    \(if: model.chosenPerson == nil, " checked")> <span>\(ConsoleText.nobody, language)</span></label></li></ul></fieldset>\
    \(keeperLines(model.keepers, language))
    """
}

// MARK: - The directory and hints

private func directoryPart(_ model: ConsoleModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let chosen: [HTML] = model.chosen.map { entry in
    """
    <li>\(entry.name, language) <button type="submit" class="button quiet small" name="step" value="remove:\(entry.id)" data-step>\
    \(ConsoleText.remove, language)\(spokenOnly(" \(entry.name(language))"))</button></li>
    """
  }
  let results: [HTML] = model.results.map { entry in
    let isChosen = model.chosen.contains { $0.id == entry.id }
    let button: HTML =
      isChosen
      ? chip("✓ \(ConsoleText.chosen(language))", .good)
      : """
      <button type="submit" class="button secondary small" name="step" value="add:\(entry.id)" data-step>\(ConsoleText.choose, language)\
      \(spokenOnly(" \(entry.name(language))"))</button>
      """
    return """
      <li><h3>\(apart(entry.name(language), Address.entry(entry.id).link(language), language))</h3><p class="small">\(entry.summary, language)</p>\
      \(phoneList(entry, language))\(button)</li>
      """
  }
  let nothing = model.form["q"].isEmpty && model.form["words"].isEmpty ? ConsoleText.noResults : ConsoleText.nothingFits
  return card(
    """
    <div data-look>\(form.input("q", label: ConsoleText.search, hint: ConsoleText.searchHint, type: "search", autocomplete: "off"))</div>
    <p><button type="submit" class="button secondary small" name="step" value="look" data-step>\(ConsoleText.look, language)</button></p>
    <div id="console-chosen" data-part aria-live="polite">\(if: !chosen.isEmpty, """
      <p><strong>\(ConsoleText.chosenCount(model.chosen.count), language)</strong></p><ul class="plain-list">\(chosen)</ul>
      """)</div>
    <div id="console-results" data-part>\(results.isEmpty
      ? "<p class=\"soft\">\(nothing, language)</p>" as HTML
      : "<h2>\(ConsoleText.results, language)</h2><ul class=\"plain-list console-results\">\(results)</ul>")</div>
    """)
}

private func hintPart(_ model: ConsoleModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let shown = Set(model.hints.flatMap { $0.questions.map(\.id) })
  // Answers that decided already stay with the form.
  let kept: [HTML] = model.form.values.filter { name, value in
    name.hasPrefix("fact-") && !value.isEmpty && !shown.contains(String(name.dropFirst(5)))
  }.sorted { $0.key < $1.key }.map { form.hidden($0.key, $0.value) }
  let hints: [HTML] = model.hints.map { hint in
    let answer: HTML
    switch hint.outcome {
    case .yes: answer = "<p><strong>\(ConsoleText.hintYes, language)</strong></p>"
    case .fullPrice: answer = "<p><strong>\(ConsoleText.hintFullPrice, language)</strong></p>"
    case .no, nil: answer = "<p>\(hint.questions.isEmpty ? ConsoleText.restLater : ConsoleText.decides, language)</p>"
    }
    let fields: [HTML] = hint.questions.map { question($0, form, language) }
    let title = ConsoleText.hint(hint.entry.name(language))(language)
    return notice(.warn, title: title, "\(answer)\(fields)<p class=\"small soft\">\(ConsoleText.notStored, language)</p>")
  }
  return "<div id=\"console-hints\" data-part data-look>\(kept)\(hints)</div>"
}

private func question(_ asked: ProgrammeHint.Question, _ form: FormBuilder, _ language: Language) -> HTML {
  let name = "fact-\(asked.id)"
  let question: ConditionQuestion
  switch asked {
  case .condition(let condition): question = condition
  case .field(let field):
    let words = ExplanationText.field(field.name)
    question = ConditionQuestion(id: asked.id, kind: .truth, words: words, label: words)
  }
  switch question.kind {
  case .number: return form.input(name, label: question.words, inputmode: "numeric")
  case .truth:
    return form.select(
      name, label: question.words, empty: ConditionText.unknown,
      [Choice(ConditionQuestion.yes, ConditionText.yesWord(language)), Choice(ConditionQuestion.no, ConditionText.noWord(language))])
  case .choice(let options):
    return form.select(
      name, label: question.words, empty: ConditionText.unknown, options.map { Choice($0.code, $0.words(language)) })
  }
}

// MARK: - What came of it

private func resultPart(_ model: ConsoleModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let buttons: [HTML] = Call.Result.allCases.enumerated().map { index, result in
    """
    <button type="submit" class="button \(result == .informed ? "primary" : "secondary")" name="step" value="\(result.rawValue)" \
    data-result="\(index + 1)"><kbd aria-hidden="true">\(index + 1)</kbd>&nbsp;\(ConsoleText.button(result), language)</button>
    """
  }
  let reasons: [Choice] = Gap.Reason.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let kinds: [Choice] = model.kinds.map { Choice($0.id, $0.name(language)) }
  let details: HTML = """
    <div class="trio"><div><div class="pair">\(form.input("dueDay", label: ConsoleText.dueDay, autocomplete: "off"))\
    \(form.input("dueTime", label: ConsoleText.dueTime, autocomplete: "off"))</div>\(form.checkbox("team", label: ConsoleText.team))</div>\
    <div>\(form.input("passedTo", label: ConsoleText.passedTo, autocomplete: "off"))</div>\
    <div>\(form.select("gapReason", label: ConsoleText.gapReason, reasons, required: true))\
    \(form.select("gapKind", label: ConsoleText.gapKind, empty: ConsoleText.notSaid, kinds))</div></div>
    """
  let isUsed = ["dueDay", "dueTime", "passedTo", "gapReason", "gapKind"].contains { model.form.problem($0) != nil }
  return """
    <section class="card console-end" id="f-result" tabindex="-1"><h2>\(ConsoleText.result, language)</h2>\
    <div class="actions" id="console-buttons">\(buttons)</div>\(disclosure(ConsoleText.backDetails(language), open: isUsed, details))</section>
    """
}
