import Care
import HTML
import Kernel

/// The form that writes a note or a question, with whom to ring instead always in sight.
package func noteFormPage(_ model: NoteFormModel, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, model.state)
  let isQuestion = model.state["kind"] == Note.Kind.question.rawValue
  let body: HTML = form.form(
    .personForm(model.head.person, .notebook, .noteWrite),
    form.radios(
      "kind", label: NoteFormText.kind,
      [Choice("note", NoteFormText.kindNote(language)), Choice("question", NoteFormText.kindQuestion(language))], required: true),
    form.area("words", label: NoteFormText.words, hint: NoteFormText.wordsHint, rows: 6, required: true, atMost: Note.longestWords),
    part(form, model), recipients(form, model, language),
    form.input("due", label: NoteFormText.due, hint: NoteFormText.dueHint, autocomplete: "off"), withholding(form, model, language),
    actions(form.submit(NoteFormText.write)))
  // On a phone the numbers of the circle stand below the form: the word stands above it.
  let urgent = notice(
    .warn, "<p><strong>\(NotebookText.urgentTitle, language)</strong> \(Prose.phone("112"))</p>")
  var page = filePage(
    model.head, .notebook, title: (isQuestion ? NotebookText.ask : NotebookText.writeNote)(language), in: frame,
    "\(form.summary())\(urgent)\(mainAndAside(card(body), aside: ringInstead(model.ring, hint: model.hint, language)))")
  page.address = .personItem(model.head.person, .notebook, item: "new")
  page.showsEmergencyNumbers = true
  return page
}

private func part(_ form: FormBuilder, _ model: NoteFormModel) -> HTML {
  let language = form.frame.language
  guard model.mayWrite.contains(.health), model.mayWrite.contains(.social) else {
    return form.hidden("part", model.mayWrite.contains(.health) ? "health" : "social")
  }
  return form.radios(
    "part", label: NoteFormText.part, hint: NoteFormText.partHint,
    [Choice("social", NoteFormText.social(language)), Choice("health", NoteFormText.health(language))], required: true)
}

private func recipients(_ form: FormBuilder, _ model: NoteFormModel, _ language: Language) -> HTML {
  let boxes: [HTML] = model.recipients.map { choice in form.checkbox(choice.field, label: label(choice, model, language)) }
  return """
    \(form.radios(
      "audience", label: NoteFormText.audience, hint: NoteFormText.audienceHint,
      [Choice("everybody", NoteFormText.everybody(language)), Choice("some", NoteFormText.some(language))], required: true))\
    <fieldset class="boxes"><legend>\(NoteFormText.members, language)</legend><p class="hint">\(NoteFormText.membersHint, language)</p>\(boxes)</fieldset>
    """
}

private func label(_ choice: RecipientChoice, _ model: NoteFormModel, _ language: Language) -> Text {
  let how: Text =
    switch choice.reach {
    case .account: NoteFormText.byAccount
    case .email: NoteFormText.byEmail
    case .paper: NoteFormText.onPaper
    }
  guard case .member = choice.party else { return NoteFormText.herself }
  var words = choice.name.isEmpty ? choice.role : choice.name
  if !choice.role.isEmpty, choice.role != words { words += " (\(choice.role))" }
  words += " – \(how(language))"
  if model.mayWrite.contains(.health), choice.hearsHealth { words += ", \(NoteFormText.healthToo(language))" }
  return Text(same: words)
}

/// She reads everything; keeping something from her takes a reason.
private func withholding(_ form: FormBuilder, _ model: NoteFormModel, _ language: Language) -> HTML {
  let reasons: [Choice] = Note.Withholding.allCases.filter { $0 != .therapeutic || (model.isBound && model.mayWrite.contains(.health)) }.map {
    Choice($0.rawValue, NoteFormText.reason($0)(language))
  }
  let isOpen = form.state["isWithheld"] == "yes"
  return disclosure(
    NoteFormText.withholdTitle(language), open: isOpen,
    """
    <p class="hint">\(NoteFormText.withholdHint, language)</p>\(form.checkbox("isWithheld", label: NoteFormText.isWithheld))\
    \(form.radios("withheld", label: NoteFormText.reason, reasons))\(form.input("withheldWhy", label: NoteFormText.why, autocomplete: "off"))
    """)
}

/// Urgent matters are not written: whom to ring, with the number of danger first.
func ringInstead(_ ring: [RingChoice], hint: String?, _ language: Language) -> HTML {
  let items: [HTML] = ring.map { choice in
    let role: HTML = choice.role.isEmpty ? HTML() : " <span class=\"soft\">\(choice.role)</span>"
    let words: HTML = choice.words.isEmpty ? HTML() : "<br><span class=\"soft\">\(choice.words)</span>"
    return "<li dir=\"auto\"><strong>\(choice.name)</strong>\(role)<br>\(Prose.phone(choice.phone))\(words)</li>"
  }
  let list: HTML = items.isEmpty ? HTML() : "<ul class=\"plain-list\">\(items)</ul>"
  let reach: HTML = hint.map { "<p dir=\"auto\"><strong>\(NotebookText.hint, language)</strong>\(colon(language)) \($0)</p>" } ?? HTML()
  return card(
    title: NotebookText.urgentTitle(language), accent: .warn,
    "<p>\(NotebookText.urgent, language) <strong>\(Prose.phone("112"))</strong></p>\(reach)\(list)")
}

/// A sheet for somebody without e-mail: questions, and room to answer by hand.
package func notePaperPage(_ model: NotePaperModel, in frame: Frame) -> Page {
  let language = frame.language
  let questions: [HTML] = model.threads.map { thread in
    let due: HTML = thread.note.due.map { "<p>\(NotebookText.answerBy($0), language)</p>" } ?? HTML()
    return """
      <li><p class="soft" dir="auto">\(thread.note.authorName), \(Words(language).date(thread.note.createdAt.day))</p>\
      <div class="note-words" dir="auto">\(Prose.paragraphs(thread.note.words))</div>\(due)<div class="write-lines" aria-hidden="true"></div></li>
      """
  }
  let list: HTML =
    questions.isEmpty
    ? "<p>\(NotebookText.paperNothing, language)</p>"
    : "<p>\(NotebookText.paperReturn, language)</p><ol class=\"paper-questions\">\(questions)</ol>"
  let phone: HTML = model.keeperPhone.map { " · \(Prose.phone($0))" } ?? HTML()
  let title = model.party == .herself ? NotebookText.paperForHer(language) : NotebookText.paperFor(model.name)(language)
  let about: HTML =
    model.party == .herself ? HTML() : "<p dir=\"auto\"><strong>\(NotebookText.paperAbout, language)</strong> \(model.head.title(language))</p>"
  var page = filePage(
    model.head, .notebook, title: title, in: frame,
    """
    \(actions("<button type=\"button\" class=\"button primary\" data-print hidden>\(NotebookText.print, language)</button>"))\
    <div class="fridge">\(about)<p dir="auto"><strong>\(NotebookText.paperFrom, language)</strong> \(model.keeper)\(phone)</p>\(list)\
    <p><strong>\(NotebookText.urgentTitle, language)</strong> \(NotebookText.urgent, language) <strong>112</strong></p></div>
    """)
  page.query = [("paper", model.party.code)]
  return page
}
