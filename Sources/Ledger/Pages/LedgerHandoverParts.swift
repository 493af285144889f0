package import Care
import HTML
import Kernel

/// Who manages the ledger, what was handed on, and what speaks of another file; above everything else that is entered.
func movesPart(_ model: LedgerModel, _ frame: Frame) -> HTML {
  guard let moves = model.moves else { return HTML() }
  let language = frame.language
  let part = model.book.part
  var parts: [HTML] = []
  if let ended = part.ended {
    let taken: HTML = ended.takenAt.map { " \(LedgerHandoverText.takenOver($0.day), language)" } ?? HTML()
    parts.append(notice(.note, "<p>\(LedgerHandoverText.ended(ended.lastDay), language)\(taken)</p>"))
  }
  if let elsewhere = moves.elsewhere, moves.waiting == nil {
    let next = model.book.acts.standingModule == nil ? LedgerHandoverText.elsewhereNext : LedgerHandoverText.elsewhereTwice
    parts.append(notice(.warn, "<p>\(LedgerHandoverText.elsewhere(elsewhere.on), language) \(next, language)</p>"))
  }
  if let waiting = moves.waiting {
    let form = FormBuilder(frame, prefix: "take-over")
    parts.append(
      """
      <div class="no-print" id="take-over">\(card(
        title: LedgerHandoverText.waitingTitle(language), accent: .sun,
        """
        <p>\(LedgerHandoverText.waiting(waiting.organization, waiting.lastDay), language)</p>\(consumedList(waiting.consumed, model, language))\
        \(form.form(
          .personForm(model.head.person, .ledger, .takeOver), programmeField(model.book.programme, form),
          actions(form.submit(LedgerHandoverText.takeOver))))
        """))</div>
      """)
  }
  return "\(parts)"
}

/// For the card of what is left: the organisation that manages, and the one before.
func managedLines(_ model: LedgerModel, _ language: Language) -> [HTML] {
  guard let moves = model.moves else { return [] }
  var lines: [HTML] = ["<p class=\"soft\"><bdi>\(LedgerHandoverText.managedBy(moves.managing), language)</bdi></p>"]
  if let received = model.book.part.received { lines.append("<p><bdi>\(LedgerHandoverText.before(received), language)</bdi></p>") }
  return lines
}

/// What can be written down about organisations before and after, and what was.
func movesAside(_ model: LedgerModel, _ frame: Frame) -> HTML {
  guard let moves = model.moves, moves.isOwn else { return HTML() }
  let language = frame.language
  let hasBegun = model.answer.period != nil || model.isIncluded
  let paperLink = Address.personItem(model.head.person, .ledger, item: "consumed")
    .link(language, query: programmeQuery(model.book.programme, frame))
  let paper: HTML = hasBegun ? "<p>\(textLink(LedgerHandoverText.paperLink(language), to: paperLink))</p>" : HTML()
  guard !model.givers.isEmpty else { return "\(paper)\(movesHistory(model, language))" }
  let ending: HTML = model.book.part.ended.map { takeBackForm($0, model, frame) } ?? (hasBegun ? endForm(model, frame) : HTML())
  return "\(paper)\(ending)\(consumedForm(model, frame))\(movesHistory(model, language))"
}

private func endForm(_ model: LedgerModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let isBack = model.sentBack == "end-part"
  var state = isBack ? model.state : FormState()
  if state.values["lastDay"] == nil { state.values["lastDay"] = Words(language).shortDate(frame.today) }
  let form = FormBuilder(frame, state, prefix: "end-part")
  let choices = [Choice("yes", LedgerHandoverText.yes(language)), Choice("no", LedgerHandoverText.no(language))]
  return disclosure(
    LedgerHandoverText.end(language), open: isBack,
    """
    <p class="hint">\(LedgerHandoverText.endHint, language)</p>\(isBack ? form.summary() : HTML())\(form.form(
      .personForm(model.head.person, .ledger, .endPart), programmeField(model.book.programme, form),
      form.input("lastDay", label: LedgerHandoverText.lastDay, hint: LedgerText.dayHint, autocomplete: "off", required: true),
      form.radios("agrees", label: LedgerHandoverText.agrees, choices, required: true),
      actions(form.submit(LedgerHandoverText.endNow, style: .secondary))))
    """)
}

private func takeBackForm(_ ended: LedgerHandover, _ model: LedgerModel, _ frame: Frame) -> HTML {
  guard ended.takenAt == nil else { return HTML() }
  let language = frame.language
  let isBack = model.sentBack == "take-back-end"
  let form = FormBuilder(frame, isBack ? model.state : FormState(), prefix: "take-back-end")
  return disclosure(
    LedgerHandoverText.takeBack(language), open: isBack,
    """
    <p class="hint">\(LedgerHandoverText.takeBackHint, language)</p>\(isBack ? form.summary() : HTML())\(form.form(
      .personForm(model.head.person, .ledger, .takeBackEnd), programmeField(model.book.programme, form),
      form.area("why", label: LedgerHandoverText.takeBackWhy, rows: 2, required: true, atMost: LedgerAct.longestWords),
      actions(form.submit(LedgerHandoverText.takeBack, style: .secondary))))
    """)
}

private func consumedForm(_ model: LedgerModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let isBack = model.sentBack == "consumed"
  let received = model.book.part.received
  let state = isBack ? model.state : FormState(values: received.map { typed($0, model.book.programme, language) } ?? [:])
  let form = FormBuilder(frame, state, prefix: "consumed")
  let units: [HTML] = model.book.programme.rules.services.map { service in
    form.input("units-\(service.id)", label: LedgerHandoverText.unitsOf(LedgerNameText.service(service.id)), autocomplete: "off", inputmode: "numeric")
  }
  let why: HTML =
    received == nil ? HTML() : form.area("why", label: LedgerHandoverText.why, rows: 2, required: true, atMost: LedgerAct.longestWords)
  return disclosure(
    (received == nil ? LedgerHandoverText.typed : LedgerHandoverText.correct)(language), open: isBack,
    """
    <p class="hint">\(LedgerHandoverText.typedHint, language)</p>\(isBack ? form.summary() : HTML())\(form.form(
      .personForm(model.head.person, .ledger, .enterConsumed), programmeField(model.book.programme, form),
      form.input("other", label: LedgerHandoverText.other, autocomplete: "off", required: true),
      form.input("lastDay", label: LedgerHandoverText.othersLastDay, hint: LedgerText.dayHint, autocomplete: "off", required: true),
      form.checkbox("module", label: LedgerHandoverText.module),
      form.input("periodStart", label: LedgerHandoverText.periodStart, hint: LedgerHandoverText.periodHint, autocomplete: "off"),
      "\(units)", form.checkbox("extended", label: LedgerHandoverText.extended), why,
      actions(form.submit(LedgerHandoverText.save, style: .secondary))))
    """)
}

/// What stands already, as somebody would have typed it.
private func typed(_ received: LedgerHandover, _ programme: UnitProgramme, _ language: Language) -> [String: String] {
  let (words, consumed) = (Words(language), received.consumed)
  var values = [
    "other": received.other, "lastDay": words.shortDate(received.lastDay), "module": consumed.initialModule ? "yes" : "",
    "periodStart": consumed.periodStart.map { words.shortDate($0) } ?? "", "extended": consumed.isExtended ? "yes" : "",
  ]
  for service in programme.rules.services { values["units-\(service.id)"] = consumed.units[service.id].map { String($0) } ?? "" }
  return values
}

private func consumedList(_ consumed: ConsumedBefore, _ model: LedgerModel, _ language: Language) -> HTML {
  var items: [HTML] = ["<li>\(consumed.initialModule ? LedgerHandoverText.module : LedgerHandoverText.noModule, language)</li>"]
  if let start = consumed.periodStart { items.append("<li>\(LedgerHandoverText.start(start), language)</li>") }
  for service in model.book.programme.rules.services {
    guard let count = consumed.units[service.id] else { continue }
    items.append("<li>\(LedgerNameText.service(service.id), language)\(colon(language)) <strong>\(LedgerText.used(count, agreed: nil), language)</strong></li>")
  }
  if consumed.isExtended { items.append("<li>\(LedgerHandoverText.extended, language)</li>") }
  return "<ul>\(items)</ul>"
}

private func movesHistory(_ model: LedgerModel, _ language: Language) -> HTML {
  let all = model.book.part.all
  guard !all.isEmpty else { return HTML() }
  let items: [HTML] = all.map { one in
    let replaced: HTML =
      one.replaced.map { "<br><bdi>\(LedgerHandoverText.replaced($0), language)</bdi>\(colon(language)) <span dir=\"auto\">\($0.reason)</span>" } ?? HTML()
    let words: HTML = "<bdi>\(LedgerHandoverText.told(one), language)</bdi>"
    return """
      <li>\(one.replaced == nil ? words : "<s>\(words)</s>")<br><span class="soft"><bdi>\(LedgerHandoverText.noted(one.at, one.authorName), language)</bdi>\
      \(replaced)</span></li>
      """
  }
  return "<section id=\"moves\">\(heading(LedgerHandoverText.history(language), level: 3))<ul>\(items)</ul></section>"
}

/// The paper that goes along with her to an organisation outside this house.
package func consumedPage(_ head: FileHead, _ book: LedgerBook, _ consumed: ConsumedBefore, managing: String, in frame: Frame) -> Page {
  let language = frame.language
  let words = Words(language)
  func answer(_ isSo: Bool) -> HTML { "\(isSo ? LedgerHandoverText.answerYes : LedgerHandoverText.answerNo, language)" }
  let start: HTML = consumed.periodStart.map { HTML(text: words.date($0)) } ?? "\(LedgerHandoverText.notBegun, language)"
  let lastDay: HTML = book.part.ended.map { HTML(text: words.date($0.lastDay)) } ?? "\(LedgerHandoverText.goesOn, language)"
  var rows: [[HTML]] = [
    ["\(LedgerHandoverText.paperModule, language)", answer(consumed.initialModule)], ["\(LedgerHandoverText.periodStart, language)", start],
  ]
  for service in book.programme.rules.services {
    rows.append([
      "\(LedgerHandoverText.unitsOf(LedgerNameText.service(service.id)), language)", HTML(text: words.number(consumed.units[service.id] ?? 0)),
    ])
  }
  rows.append(["\(LedgerHandoverText.paperExtended, language)", answer(consumed.isExtended)])
  rows.append(["\(LedgerHandoverText.lastDay, language)", lastDay])
  var page = filePage(
    head, .ledger, title: LedgerHandoverText.paperTitle(language), in: frame,
    """
    <p class="lead handed">\(LedgerHandoverText.paperLead, language)</p>\
    \(table(caption: LedgerHandoverText.paperCaption(language), headers: LedgerHandoverText.paperHeads.map { $0(language) }, rows: rows))\
    <p><bdi>\(LedgerHandoverText.managedBy(managing), language)</bdi></p>\
    <p class="soft">\(StatementText.madeOn(frame.today), language) \(book.programme.name, language).</p>\
    <div class="no-print">\(printButton(language))</div>
    """)
  page.address = .personItem(head.person, .ledger, item: "consumed")
  return page
}

extension FormName {
  /// Ends the own part.
  package static let endPart = FormName("end-part")
  /// The part goes on after all.
  package static let takeBackEnd = FormName("take-back-end")
  /// Begins with what another organisation of the house handed on.
  package static let takeOver = FormName("take-over")
  /// Notes what was consumed elsewhere.
  package static let enterConsumed = FormName("enter-consumed")
}
