import Care
import HTML
import Kernel

/// One entry at the editor's desk: its state, what waits, what it says section by section, its history.
package func entryDeskPage(_ model: EntryDeskModel, in frame: Frame) -> Page {
  let language = frame.language
  let entry = model.entry
  let sections: [HTML] = EntrySection.all.map { section(model, $0, frame) }
  let main: HTML = """
    \(wishes(model, frame))<h2>\(FreshnessText.sections, language)</h2>\(sections)\(history(model, frame))
    """
  let aside: HTML = """
    \(confirmForm(model, frame))\(askForm(model, frame))\(callForm(model, frame))\(statusForm(model, frame))\(assignForm(model, frame))
    """
  var page = Page(
    title: entry.name(language), address: .directoryItem(.editing, item: EntryKey.part(entry.id)),
    body: """
      \(breadcrumb([(FreshnessText.title(language), Address.directory(.editing).link(language))], here: entry.name(language), in: language))
      <h1>\(entry.name, language)</h1>\(state(model, frame))\(mainAndAside(main, aside: aside))
      """)
  page.menu = .directory
  page.width = .wide
  return page
}

private func address(_ model: EntryDeskModel, _ form: FormName) -> Address {
  .directoryItemForm(.editing, item: EntryKey.part(model.entry.id), form)
}

/// A form builder with what was typed, when this form was sent back.
private func builder(_ model: EntryDeskModel, _ form: FormName, _ frame: Frame, prefix: String) -> FormBuilder {
  let sent = model.sentBack.flatMap { $0.form == form ? $0.state : nil }
  return FormBuilder(frame, sent ?? FormState(), prefix: prefix)
}

private func state(_ model: EntryDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let freshness = model.freshness
  var signs = [
    chip(FreshnessText.state(freshness.state)(language), FreshnessText.tone(freshness.state)),
    chip(EntryCodes.words(EntryCodes.kinds, model.entry.kind.rawValue)(language)),
    chip(EntryCodes.words(EntryCodes.status, (model.entry.offer?.status ?? .active).rawValue)(language), model.entry.isPublic ? .good : .warn),
  ]
  if model.watch.asked > 0 { signs.append(chip(FreshnessText.askedInVain(model.watch.asked)(language), .warn)) }
  let late = freshness.daysLate(on: frame.today)
  let lateWords: HTML = late > 0 ? "<p>\(FreshnessText.late(late), language)</p>" : HTML()
  let hidden: HTML = model.watch.hidden.map { notice(.warn, "<p>\(FreshnessText.hidden($0), language)</p>") } ?? HTML()
  let mistakes: HTML =
    model.openMistakes > 0
    ? notice(
      .warn,
      "<p>\(textLink(FreshnessText.mistakesWaiting(model.openMistakes)(language), to: Address.directory(.reports).link(language)))</p>")
    : HTML()
  return """
    \(chips(signs))\(freshnessLine(model.entry, frame))\(lateWords)\(hidden)\(mistakes)
    <p>\(textLink(FreshnessText.publicPage(language), to: Address.entry(model.entry.id).link(language)))</p>
    """
}

private func wishes(_ model: EntryDeskModel, _ frame: Frame) -> HTML {
  guard !model.wishes.isEmpty else { return HTML() }
  let language = frame.language
  let all: [HTML] = model.wishes.map { wish in
    let id = wish.correction.id.raw
    // What was typed belongs to one of several corrections only.
    let isSent = model.sentBack?.state["correction"] == id
    let form = isSent ? builder(model, .entryDecide, frame, prefix: "wish-\(id)") : FormBuilder(frame, prefix: "wish-\(id)")
    let choices = [Choice("yes", FreshnessText.accept(language)), Choice("no", FreshnessText.refuse(language))]
    let fields: [HTML] = wish.sides.map { side in
      let told = sidesHTML(side.field, before: side.before, after: side.after, language, model.chapters, questions: model.questions, names: model.names)
      return """
        <fieldset class="part"><legend>\(told.label)</legend>\(dataList([
          (FreshnessText.before(language), told.before), (FreshnessText.after(language), told.after),
        ]))\(form.radios("field.\(side.field)", label: FreshnessText.yourDecision, choices, required: true))</fieldset>
        """
    }
    let who: HTML =
      wish.correction.editorName.isEmpty ? HTML() : "<p class=\"small soft\">\(FreshnessText.forEditor(wish.correction.editorName), language)</p>"
    return card(
      title: "\(FreshnessText.wishTitle(language)), \(Words(language).date(wish.correction.at.day))", accent: .warn,
      """
      \(who)<p>\(FreshnessText.decides, language)</p>\(form.form(
        address(model, .entryDecide), form.summary(), form.hidden("correction", id), "\(fields)",
        form.area("word", label: FreshnessText.word, rows: 2, atMost: 500), form.submit(FreshnessText.decide)))
      """)
  }
  return "<div id=\"wishes\" tabindex=\"-1\">\(all)</div>"
}

private func section(_ model: EntryDeskModel, _ section: EntrySection, _ frame: Frame) -> HTML {
  let language = frame.language
  let rows: [(term: String, content: HTML)] = section.fields.map { field in
    let lines = field.lines(model.entry, language, model.chapters, questions: model.questions, names: model.names)
    let items: [HTML] = lines.map { "<li>\($0)</li>" }
    var content: HTML = lines.count > 1 ? "<ul>\(items)</ul>" : HTML(text: lines.first ?? "")
    if case .conditions = field.kind { content = conditionFacts(model.entry, frame) }
    if !lines.isEmpty {
      let origin = model.origins[field.stored]
      let day = origin.map { ", \(Words(language).date($0.at.day))" } ?? ""
      content += "<p class=\"small soft\">\(FreshnessText.source(origin?.source ?? model.origin)(language))\(day)</p>"
    }
    return (field.label(language), content)
  }
  let link = Address.directoryItem(.editing, item: EntryKey.part(model.entry.id)).link(language, query: [("section", section.id)])
  let facts = dataList(rows)
  let nothing: HTML = facts.isEmpty ? "<p class=\"soft\">\(FreshnessText.notSaid, language)</p>" : HTML()
  return card(
    title: section.title(language), level: 3,
    """
    \(facts)\(nothing)<p class="no-print"><a class="button secondary" href="\(url: link)">\(FreshnessText.edit, language) \
    \(spokenOnly(section.title(language)))</a></p>
    """)
}

private func confirmForm(_ model: EntryDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = builder(model, .entryConfirm, frame, prefix: "confirm")
  let ways: [Choice] = [.phone, .email, .visit, .website].map { (way: Offer.Confirmation.Way) in Choice(way.rawValue, FreshnessText.way(way)(language)) }
  return card(
    title: FreshnessText.confirmTitle(language),
    form.form(
      address(model, .entryConfirm), form.summary(), form.radios("way", label: FreshnessText.confirmHow, ways, required: true),
      form.input("by", label: FreshnessText.confirmBy), form.submit(FreshnessText.confirm)))
}

/// How many letters, and how many calls, stand beside the forms.
private let shownOfEach = 5

private func askForm(_ model: EntryDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = builder(model, .entryAsk, frame, prefix: "ask")
  let sent: [HTML] = model.asked.prefix(shownOfEach).map { question in
    "<li>\(Words(language).date(question.sentAt.day))\(colon(language)) \(FreshnessText.question(question.state), language)</li>"
  }
  let hasOpen = model.asked.contains { [.open, .confirmed, .corrected, .postponed].contains($0.state) }
  let asking: HTML =
    model.entry.reviewAddress == nil
    ? "<p>\(FreshnessText.noAddress, language)</p>"
    : "<p>\(FreshnessText.askWords, language)</p>\(form.form(address(model, .entryAsk), form.submit(FreshnessText.ask)))"
  return card(
    title: FreshnessText.askTitle(language),
    """
    \(asking)\(if: !sent.isEmpty, "<h3>\(FreshnessText.questions, language)</h3><ul>\(sent)</ul>")\
    \(cutNote(shown: sent.count, of: model.questionTotal, in: language))\
    \(if: hasOpen, form.form(address(model, .entryRevoke), form.submit(FreshnessText.revoke, style: .quiet)))
    """)
}

private func callForm(_ model: EntryDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = builder(model, .entryCall, frame, prefix: "call")
  let outcomes: [Choice] = CallOutcome.allCases.map { Choice($0.rawValue, FreshnessText.outcome($0)(language)) }
  let calls: [TimelineItem] = model.calls.prefix(shownOfEach).map { call in
    let next: HTML = call.next.map { " \(FreshnessText.callNext, language) \(Words(language).date($0))" } ?? HTML()
    return TimelineItem(
      when: Words(language).date(call.at.day), who: call.by, what: "<p>\(FreshnessText.outcome(call.outcome), language).\(next)</p>\(Prose.paragraphs(call.note))")
  }
  return card(
    title: FreshnessText.callTitle(language),
    """
    \(form.form(
      address(model, .entryCall), form.summary(), form.radios("outcome", label: FreshnessText.callOutcome, outcomes, required: true),
      form.area("note", label: FreshnessText.callNote, rows: 2, atMost: 500),
      form.input("next", label: FreshnessText.callNext, hint: FreshnessText.dayHint, autocomplete: "off"), form.submit(FreshnessText.keepCall, style: .secondary)))\
    \(if: !calls.isEmpty, "<h3>\(FreshnessText.calls, language)</h3>\(timeline(calls))")\
    \(cutNote(shown: calls.count, of: model.callTotal, in: language))
    """)
}

private func statusForm(_ model: EntryDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = builder(model, .entryStatus, frame, prefix: "state")
  let isOpen = model.entry.offer.map { $0.status == .active } ?? true
  let reopen: HTML = isOpen ? HTML() : form.form(address(model, .entryStatus), form.submit(FreshnessText.reopen, name: "step", value: "show"))
  let closing: HTML =
    model.entry.isPublic
    ? """
    \(disclosure(
      FreshnessText.closeForATime(language), open: !form.state.problems.isEmpty,
      form.form(
        address(model, .entryStatus), form.summary(),
        form.input("from", label: EntryFieldText.closedFrom, hint: FreshnessText.dayHint, autocomplete: "off", required: true),
        form.input("to", label: EntryFieldText.closedTo, hint: EntryFieldText.closuresHint, autocomplete: "off"),
        form.input("reason.fr", label: EntryFieldText.inLanguage(EntryFieldText.reason, .french), autocomplete: "off"),
        form.input("reason.nl", label: EntryFieldText.inLanguage(EntryFieldText.reason, .dutch), autocomplete: "off"),
        form.input("reason.en", label: EntryFieldText.inLanguage(EntryFieldText.reason, .english), autocomplete: "off"),
        form.submit(FreshnessText.closeForATime, style: .secondary, name: "step", value: "pause"))))\
    \(form.form(
      address(model, .entryStatus), form.submit(FreshnessText.hide, style: .quiet, name: "step", value: "hide"),
      form.danger(FreshnessText.closeForGood, asking: FreshnessText.closeForGoodSure, name: "step", value: "close")))
    """ : HTML()
  return card(title: FreshnessText.statusTitle(language), "\(reopen)\(closing)")
}

private func assignForm(_ model: EntryDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, prefix: "assign")
  let who = model.watch.editorName.isEmpty ? FreshnessText.unassigned(language) : model.watch.editorName
  return card(
    title: FreshnessText.assignTitle(language),
    "<p>\(who)</p>\(form.form(address(model, .entryAssign), form.submit(FreshnessText.assign, style: .secondary)))")
}

private func history(_ model: EntryDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  guard !model.acts.isEmpty else {
    return "<h2 id=\"history\">\(FreshnessText.history, language)</h2><p class=\"soft\">\(FreshnessText.noHistory, language)</p>"
  }
  let form = FormBuilder(frame, prefix: "undo")
  let items: [TimelineItem] = model.acts.map { act in
    let rows: [[HTML]] = act.sides.map { side in
      let told = sidesHTML(side.field, before: side.before, after: side.after, language, model.chapters, questions: model.questions, names: model.names)
      let undo = form.form(
        address(model, .entryUndo), classes: "inline", form.hidden("version", "\(act.version)"), form.hidden("field", side.field),
        "<button type=\"submit\" class=\"button quiet small\">\(FreshnessText.undoField, language) \(spokenOnly(told.label))</button>")
      return [HTML(text: told.label), told.before, told.after, undo]
    }
    let all = form.form(
      address(model, .entryUndo), form.hidden("version", "\(act.version)"), form.submit(FreshnessText.undo, style: .quiet))
    return TimelineItem(
      when: Words(language).moment(act.at), who: FreshnessText.source(act.source)(language),
      what: """
        \(table(
          caption: Words(language).moment(act.at),
          headers: [FreshnessText.field(language), FreshnessText.before(language), FreshnessText.after(language), FreshnessText.undoHead(language)],
          isTitled: true, rows: rows))\(if: rows.count > 1, all)
        """)
  }
  let cut = cutNote(shown: items.count, of: model.actTotal, in: language)
  return "<h2 id=\"history\" tabindex=\"-1\">\(FreshnessText.history, language)</h2>\(timeline(items))\(cut)"
}
