package import Care
import HTML
package import Kernel

extension FormName {
  package static let askInterpreter = FormName("ask")
  package static let noteInterpreter = FormName("note")
  package static let answerInterpreter = FormName("answer")
}

/// Interpreters on a request's page.
package struct RequestInterpreters: Hashable, Sendable {
  /// An interpreting service of the directory.
  package struct Service: Hashable, Sendable {
    package let name: String
    package let email: String

    package init(name: String, email: String) {
      self.name = name
      self.email = email
    }
  }

  package let bookings: [InterpreterBooking]
  package let services: [Service]
  /// What of the form is known: the language, the person's municipality.
  package let start: FormState
  package var sentBack: FormState?

  package init(bookings: [InterpreterBooking], services: [Service], start: FormState) {
    self.bookings = bookings
    self.services = services
    self.start = start
  }
}

extension RequestInterpreters {
  /// When each was asked, and what became of it.
  package var lines: [TimelineLine] {
    bookings.flatMap { booking in
      let asked = InterpreterText.told(LanguageNames.name(booking.spoken), InterpreterText.state(.asked))
      var lines = [TimelineLine(at: booking.askedAt, who: "", what: .besides(asked, words: ""))]
      if booking.state != .asked {
        let told = InterpreterText.told(LanguageNames.name(booking.spoken), InterpreterText.state(booking.state))
        lines.append(TimelineLine(at: booking.changedAt, who: "", what: .besides(told, words: booking.words)))
      }
      return lines
    }
  }
}

/// `14h30` as people write it; the same in every language but English.
private func clockWords(_ time: ClockTime, _ language: Language) -> String {
  let minute = Day.padded(time.minute, 2)
  return language == .french ? "\(time.hour)h\(minute)" : language == .dutch ? "\(time.hour).\(minute) uur" : "\(time.hour):\(minute)"
}

func interpreterWhen(_ booking: InterpreterBooking, _ language: Language) -> String {
  InterpreterText.when(Words(language).dateWithWeekday(booking.day), clockWords(booking.time, language))(language)
}

private func tone(_ state: InterpreterBooking.State) -> Tone {
  switch state {
  case .asked: .note
  case .confirmed, .tookPlace: .good
  case .refused, .didNotCome: .warn
  case .cancelled: .plain
  }
}

/// The card of interpreters on a request's page: those asked, and the form to ask one, filled in with what is known.
func interpretersCard(_ model: RequestInterpreters?, for request: Request, in frame: Frame) -> HTML {
  guard let model, !model.bookings.isEmpty || !request.isClosed else { return HTML() }
  let language = frame.language
  let items: [HTML] = model.bookings.map { bookingItem($0, frame) }
  let last = model.bookings.first
  let mustAskAgain: Bool =
    switch last?.state {
    case .refused, .didNotCome, .cancelled(.byService): true
    default: false
    }
  var start = model.start
  // Refused: the same once more, to be asked in another way.
  if mustAskAgain, let last {
    start.values.merge(["spoken": last.spoken, "time": last.time.description, "place": last.place]) { $1 }
    start.values["way"] = last.way == .onPlace ? "phone" : "on-place"
    start.values["day"] = Words(.french).shortDate(max(last.day, frame.today))
  }
  let words = mustAskAgain ? InterpreterText.again : InterpreterText.ask
  let ask: HTML =
    request.isClosed
    ? HTML()
    : disclosure(words(language), open: model.sentBack != nil, askForm(model.sentBack ?? start, model, request, frame))
  let all: HTML = items.isEmpty ? HTML() : "<p class=\"small\">\(textLink(InterpreterText.list(language), to: Address.room(.interpreters).link(language)))</p>"
  return card(title: InterpreterText.title(language), "\(if: !items.isEmpty, "<ul class=\"plain-list\">\(items)</ul>")\(ask)\(all)")
}

private func bookingItem(_ booking: InterpreterBooking, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, prefix: "interpreter-\(booking.id.raw)")
  let steps = InterpreterBooking.Step.allCases.filter { step in
    guard booking.allows(step) else { return false }
    return step != .takePlace && step != .notCome || booking.day <= frame.today
  }
  let reasons: [Choice] = InterpreterBooking.Refusal.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let buttons: [HTML] = steps.map { step in
    form.submit(InterpreterText.step(step), style: step == .cancel ? .quiet : .secondary, name: "step", value: step.rawValue)
  }
  let note: HTML =
    steps.isEmpty
    ? HTML()
    : disclosure(
      InterpreterText.note(language),
      form.form(
        .roomForm(.interpreters, item: booking.id.raw, .noteInterpreter), form.input("words", label: InterpreterText.words, autocomplete: "off"),
        steps.contains(.refuse) ? form.select("reason", label: InterpreterText.reason, empty: InterpreterText.choose, reasons) : HTML(),
        "<div class=\"actions\">\(buttons)</div>"))
  return """
    <li><p><strong>\(LanguageNames.name(booking.spoken), language)</strong> \(booking.way.name, language), \(interpreterWhen(booking, language)) \
    \(chip(InterpreterText.state(booking.state)(language), tone(booking.state)))<br><span class="soft">\(booking.serviceName)\
    \(if: !booking.place.isEmpty, " · \(booking.place)")</span></p>\(Prose.paragraphs(booking.words))\(note)</li>
    """
}

private func askForm(_ state: FormState, _ model: RequestInterpreters, _ request: Request, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, state, prefix: "interpreter")
  let languages: [Choice] = LanguageNames.all.map { Choice($0.code, $0.name(language)) }
  let ways: [Choice] = InterpreterBooking.Way.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let options: [HTML] = model.services.map { "<option value=\"\($0.name)\">\($0.email)</option>" }
  let letters: [Choice] = [Language.french, .dutch, .english].map { Choice($0.code, $0.ownName) }
  return form.form(
    .roomForm(.interpreters, item: request.id.raw, .askInterpreter),
    """
    \(form.select("spoken", label: InterpreterText.spoken, empty: InterpreterText.choose, languages, required: true))\
    \(form.radios("way", label: InterpreterText.way, ways, required: true))
    <div class="pair">\(form.input("day", label: InterpreterText.day, hint: InterpreterText.dayHint, autocomplete: "off", required: true))\
    \(form.input("time", label: InterpreterText.time, autocomplete: "off", required: true))</div>
    \(form.input("place", label: InterpreterText.place, hint: InterpreterText.placeHint, autocomplete: "off"))
    \(form.input("serviceName", label: InterpreterText.service, hint: InterpreterText.serviceHint, autocomplete: "off", required: true, list: "interpreters"))
    <datalist id="interpreters">\(options)</datalist>\
    <p class="small">\(textLink(InterpreterText.inDirectory(language), to: Address.entry("category/317").link(language)))</p>\
    \(form.input("email", label: InterpreterText.email, hint: InterpreterText.emailHint, type: "email", autocomplete: "off"))
    \(form.select("language", label: InterpreterText.letterLanguage, letters, required: true))
    """, actions(form.submit(InterpreterText.ask)))
}

/// On top of the work list: how many interpreters somebody has to do something about. Nothing when there is none.
func interpretersDueNotice(_ count: Int, in language: Language) -> HTML {
  guard count > 0 else { return HTML() }
  return notice(.warn, "<p>\(textLink(InterpreterText.due(count)(language), to: Address.room(.interpreters).link(language)))</p>")
}

/// Interpreters to come, and how many were asked.
package func interpretersPage(
  _ lines: [(booking: InterpreterBooking, request: Request)], paging: Paging, counts: [InterpreterCount], in frame: Frame
) -> Page {
  let language = frame.language
  let rows: [WorkRow] = lines.map { line in
    let name = line.request.clarification.personName
    var row = WorkRow(
      title: "\(name.isEmpty ? line.request.number : name) – \(LanguageNames.name(line.booking.spoken)(language))",
      link: Address.request(line.request.id).link(language))
    row.chips = [chip(InterpreterText.state(line.booking.state)(language), tone(line.booking.state))]
    switch line.booking.toDo(on: frame.today) {
    case .ringService: (row.reason, row.urgency) = (InterpreterText.ringService(language), .warn)
    case .sayHow: (row.reason, row.urgency) = (InterpreterText.sayHow(language), .warn)
    case .askAgain: (row.reason, row.urgency) = (InterpreterText.again(language), .warn)
    case nil: break
    }
    row.details = "<p>\(interpreterWhen(line.booking, language)) · \(line.booking.way.name, language) · \(line.booking.serviceName)</p>"
    return row
  }
  let table: HTML = countTable(counts, language)
  var page = Page(
    title: InterpreterText.list(language), address: .room(.interpreters),
    body: """
      \(breadcrumb([(RequestText.backToList(language), Address.workList.link(language))], here: InterpreterText.list(language), in: language))
      <h1>\(InterpreterText.list, language)</h1><p class="lead">\(InterpreterText.lead, language)</p>
      \(rows.isEmpty ? emptyState(InterpreterText.empty(language)) : workList(rows, level: 2))\
      \(pager(page: paging.page, of: paging.pages, in: language) { number in
        Address.room(.interpreters).link(language, query: [("page", String(number))])
      })\(table)
      """)
  page.menu = .requests
  return page
}

private func countTable(_ counts: [InterpreterCount], _ language: Language) -> HTML {
  guard !counts.isEmpty else { return HTML() }
  let states = InterpreterCount.states
  let heads = [InterpreterText.spoken(language), InterpreterText.total(language)] + states.map { InterpreterText.code($0)(language) }
  let rows: [[HTML]] = counts.map { count in
    let cells: [String] = [LanguageNames.name(count.spoken)(language), String(count.all)] + states.map { String(count.byState[$0] ?? 0) }
    return cells.map { HTML(text: $0) }
  }
  return """
    <h2>\(InterpreterText.counts, language)</h2>\(table(
      caption: InterpreterText.counts(language), headers: heads, numbers: Set(1..<heads.count), isTitled: true, isWide: true, rows: rows))
    """
}

/// What a service sees by its link.
package struct InterpreterAnswerModel: Sendable {
  package let secret: String
  package let booking: InterpreterBooking
  package let sender: Organization
  package var justAnswered = false
  package var sentBack: FormState?
  package var failure: Text?

  package init(secret: String, booking: InterpreterBooking, sender: Organization) {
    self.secret = secret
    self.booking = booking
    self.sender = sender
  }
}

/// The answering page of an interpreting service, for a phone first. Nothing of the person stands on it.
package func interpreterAnswerPage(_ model: InterpreterAnswerModel, in frame: Frame) -> Page {
  let language = frame.language
  let booking = model.booking
  let to: Address = .roomForm(.interpreterAnswer, item: model.secret, .answerInterpreter)
  let yes = FormBuilder(frame, FormState(), prefix: "yes")
  let no = FormBuilder(frame, model.sentBack ?? FormState(), prefix: "no")
  let reasons: [Choice] = InterpreterBooking.Refusal.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let forms: HTML
  switch booking.state {
  case .asked:
    forms = """
      \(card(title: InterpreterText.can(language), accent: .iris, yes.form(
        to, yes.hidden("answer", "confirm"), yes.input("words", label: InterpreterText.interpreterName, autocomplete: "off"),
        actions(yes.submit(InterpreterText.can)))))
      \(card(title: InterpreterText.cannot(language), no.form(
        to, no.hidden("answer", "refuse"), no.radios("reason", label: InterpreterText.why, reasons, required: true),
        no.input("words", label: InterpreterText.words, autocomplete: "off"), actions(no.submit(InterpreterText.cannot, style: .secondary)))))
      """
  case .confirmed:
    forms = no.form(
      to, no.hidden("answer", "cancel"), no.input("words", label: InterpreterText.why, autocomplete: "off"),
      actions(no.submit(InterpreterText.takeBack, style: .secondary)))
  case .refused, .tookPlace, .didNotCome, .cancelled: forms = HTML()
  }
  let thanks: HTML = model.justAnswered ? notice(.good, "<p>\(InterpreterText.thanks, language)</p>") : HTML()
  let failure: HTML? = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" }
  let phone: HTML? = model.sender.phone.map { "<p>\(InterpreterText.ring, language) \(Prose.phone($0))</p>" }
  return Page(
    title: InterpreterText.linkTitle(language), address: .roomItem(.interpreterAnswer, item: model.secret),
    body: """
      <h1>\(InterpreterText.linkTitle, language)</h1>\(thanks)\(failure)\(no.summary())<p class="lead">\(InterpreterText.asks(model.sender.name), language)\(colon(language))</p>
      \(dataList([
        (InterpreterText.spoken(language), HTML(text: LanguageNames.name(booking.spoken)(language))),
        (InterpreterText.way(language), HTML(text: booking.way.name(language))),
        (InterpreterText.day(language), HTML(text: interpreterWhen(booking, language))),
        (InterpreterText.place(language), HTML(text: booking.place)),
      ]))
      <p>\(chip(InterpreterText.state(booking.state)(language), tone(booking.state)))</p>\(forms)\(phone)
      """)
}

/// The letters about interpreters: no name, no reason, a link.
package enum InterpreterLetterWords {
  package static func ask(_ booking: InterpreterBooking, from house: Organization, link: String) -> Letters.Parts {
    let language = booking.language
    let what = InterpreterText.letter(LanguageNames.name(booking.spoken), booking.way.name, when(booking))
    var body = [LetterText.plainGreeting(language), what(language), "\(InterpreterText.answerHere(language))\n\(link)"]
    if let phone = house.phone, !phone.isEmpty { body.append(LetterText.question(Letters.oneLine(phone))(language)) }
    return (Letters.oneLine(InterpreterText.subject(house.name)(language)), ended(body, house, language))
  }

  package static func remind(_ booking: InterpreterBooking, from house: Organization, link: String) -> Letters.Parts {
    let language = booking.language
    let what = InterpreterText.letter(LanguageNames.name(booking.spoken), booking.way.name, when(booking))
    var body = [
      LetterText.plainGreeting(language), InterpreterText.noAnswerYet(language), what(language),
      "\(InterpreterText.answerHere(language))\n\(link)",
    ]
    if let phone = house.phone, !phone.isEmpty { body.append(LetterText.question(Letters.oneLine(phone))(language)) }
    return (Letters.oneLine(InterpreterText.remindSubject(house.name)(language)), ended(body, house, language))
  }

  package static func cancelled(_ booking: InterpreterBooking, from house: Organization) -> Letters.Parts {
    let language = booking.language
    let body = [LetterText.plainGreeting(language), InterpreterText.cancelledLetter(when(booking))(language)]
    return (InterpreterText.cancelledSubject(language), ended(body, house, language))
  }

  package static func answered(_ booking: InterpreterBooking, _ request: Request, link: String) -> Letters.Parts {
    let language = booking.language
    let body = [
      LetterText.plainGreeting(language), InterpreterText.answeredLetter(InterpreterText.state(booking.state))(language),
      "\(LetterText.openRequest(language))\n\(link)", "-- \n\(LetterText.signature(language))",
    ]
    return (Letters.oneLine(InterpreterText.answeredSubject(request.number)(language)), body.joined(separator: "\n\n") + "\n")
  }

  private static func ended(_ body: [String], _ house: Organization, _ language: Language) -> String {
    (body + ["\(Letters.oneLine(house.name))\n-- \n\(LetterText.signature(language))"]).joined(separator: "\n\n") + "\n"
  }

  private static func when(_ booking: InterpreterBooking) -> Text {
    Text(written: interpreterWhen(booking, .french), interpreterWhen(booking, .dutch), interpreterWhen(booking, .english))
  }
}
