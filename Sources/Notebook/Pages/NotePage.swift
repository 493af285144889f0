import Care
import HTML
import Kernel

/// One note, its answers, and what can be done with it.
package func notePage(_ model: NoteModel, in frame: Frame) -> Page {
  let language = frame.language
  let thread = model.thread
  let failure: HTML = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" } ?? HTML()
  let main: HTML = """
    \(failure)\(FormBuilder(frame, model.state, prefix: model.form?.raw ?? "").summary())\(noteCard(thread, model.context, language))\
    \(model.mayWrite ? replyForm(model, frame) : HTML())\(model.mayWrite ? notedForm(model, frame) : HTML())
    """
  let back = "<p>\(textLink(NotebookText.title(language), to: Address.personPage(model.head.person, .notebook).link(language)))</p>" as HTML
  var page = filePage(
    model.head, .notebook, title: (thread.note.kind == .question ? NotebookText.question : NotebookText.note)(language), in: frame,
    "\(back)\(mainAndAside(main, aside: nextCard(model, frame)))")
  page.address = .personItem(model.head.person, .notebook, item: thread.note.id.raw)
  return page
}

private func builder(_ form: FormName, _ model: NoteModel, _ frame: Frame, _ prefix: String? = nil) -> FormBuilder {
  FormBuilder(frame, model.form == form ? model.state : FormState(), prefix: prefix ?? form.raw)
}

private func address(_ form: FormName, _ model: NoteModel) -> Address {
  .personItemForm(model.head.person, .notebook, item: model.thread.note.id.raw, form)
}

private func replyForm(_ model: NoteModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let waits = model.context.reader.parties.contains { model.thread.waits(for: $0) } || (model.thread.isOpen && model.thread.note.audience == .everybody)
  let isNoted = !model.state["party"].isEmpty
  let form = FormBuilder(frame, model.form == .noteReply && !isNoted ? model.state : FormState(), prefix: "answer")
  return card(
    title: (waits ? NotebookText.answerTitle : NotebookText.addTitle)(language),
    form.form(
      address(.noteReply, model), form.area("words", label: NotebookText.words, rows: 4, required: true, atMost: Note.longestWords),
      actions(form.submit(NotebookText.send, style: waits ? .primary : .secondary))))
}

/// What came aloud or on paper is written down in the name of whoever said it.
private func notedForm(_ model: NoteModel, _ frame: Frame) -> HTML {
  let language = frame.language
  guard model.thread.note.kind == .question, !model.context.reader.isHerself, !model.context.reader.isCarer else { return HTML() }
  let others: [Choice] = model.thread.recipients.map(\.party).filter { !model.context.reader.parties.contains($0) }.map {
    Choice($0.code, model.context.name($0, language))
  }
  guard !others.isEmpty else { return HTML() }
  let isNoted = !model.state["party"].isEmpty
  let form = FormBuilder(frame, isNoted ? model.state : FormState(), prefix: "noted")
  return disclosure(
    NotebookText.notedTitle(language), open: isNoted,
    form.form(
      address(.noteReply, model), form.select("party", label: NotebookText.who, empty: NotebookText.choose, others, required: true),
      form.area("words", label: NotebookText.itsWords, rows: 3, required: true, atMost: Note.longestWords),
      actions(form.submit(NotebookText.noteIt, style: .secondary))))
}

private func nextCard(_ model: NoteModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let note = model.thread.note
  guard note.kind == .question, model.mayWrite else { return HTML() }
  var parts = HTML()
  if model.mayMakeRequest, note.request == nil {
    let form = builder(.noteRequest, model, frame)
    let hint = note.part == .health ? NotebookText.toRequestHealthHint : NotebookText.toRequestHint
    parts += form.form(
      address(.noteRequest, model), classes: "form one-button", actions(form.submit(NotebookText.toRequest, style: .secondary)),
      "<p class=\"hint\">\(hint, language)</p>")
  }
  if note.author == model.context.reader.reference {
    if note.settledAt != nil {
      let form = builder(.noteReopen, model, frame)
      parts += form.form(address(.noteReopen, model), classes: "form one-button", actions(form.submit(NotebookText.reopen, style: .quiet)))
    } else if model.thread.isOpen {
      let form = builder(.noteSettle, model, frame)
      parts += form.form(address(.noteSettle, model), classes: "form one-button", actions(form.submit(NotebookText.settle, style: .quiet)))
    }
  }
  return parts.isEmpty ? HTML() : card(title: NotebookText.next(language), parts)
}
