package import Care
import HTML
package import Kernel

/// The notebook as the person reads it herself, or a carer with her own access.
package struct MyNotebookModel: Hashable, Sendable {
  package let threads: [NoteThread]
  package let context: NotebookContext
  package let paging: Paging
  package let recipients: [RecipientChoice]
  package let ring: [RingChoice]
  /// Whether she may write; a carer may have reading access only.
  package let mayWrite: Bool
  package let form: FormName?
  /// The note to which a form that is sent back answers.
  package let answered: ID<Note>?
  package let state: FormState

  package init(
    threads: [NoteThread], context: NotebookContext, paging: Paging, recipients: [RecipientChoice], ring: [RingChoice], mayWrite: Bool,
    form: FormName? = nil, answered: ID<Note>? = nil, state: FormState = FormState()
  ) {
    self.threads = threads
    self.context = context
    self.paging = paging
    self.recipients = recipients
    self.ring = ring
    self.mayWrite = mayWrite
    self.form = form
    self.answered = answered
    self.state = state
  }
}

/// Large and plain: what is written, one box to answer, one to write.
package func myNotebookPage(_ model: MyNotebookModel, in frame: Frame) -> Page {
  let language = frame.language
  let cards: [HTML] = model.threads.map { thread in
    guard model.mayWrite else { return noteCard(thread, model.context, language) }
    let isBack = model.answered == thread.note.id
    let form = FormBuilder(frame, isBack ? model.state : FormState(), prefix: thread.note.id.raw)
    let waits = model.context.reader.parties.contains { thread.waits(for: $0) }
    return noteCard(
      thread, model.context, language,
      disclosure(
        NotebookText.answer(language), open: waits || isBack,
        form.form(
          .myForm(.notebook, .noteReply), form.hidden("note", thread.note.id.raw),
          form.area("words", label: NotebookText.words, rows: 3, required: true, atMost: Note.longestWords),
          actions(form.submit(NotebookText.send, style: waits ? .primary : .secondary)))))
  }
  let list: HTML = cards.isEmpty ? emptyState(MyNotebookText.empty(language)) : "\(cards)"
  let summary = FormBuilder(frame, model.state, prefix: model.answered?.raw ?? "").summary()
  let pages = pager(page: model.paging.page, of: model.paging.pages, in: language) { page in
    Address.my(.notebook).link(language, query: [("page", String(page))])
  }
  let main: HTML = "\(list)\(pages)"
  let aside: HTML = "\(writeCard(model, frame))\(ringInstead(model.ring, hint: nil, language))"
  // To a carer it is somebody else's: "the people around you" would be hers.
  let isCarer = model.context.reader.isCarer
  return personalPage(
    .notebook, title: isCarer ? PortalText.carerTile(.notebook) : MyNotebookText.title, in: frame,
    """
    \(summary)\(if: !isCarer, "<p class=\"lead\">\(MyNotebookText.lead, language)</p>")\(main)\(aside)
    """)
}

private func writeCard(_ model: MyNotebookModel, _ frame: Frame) -> HTML {
  guard model.mayWrite else { return HTML() }
  let language = frame.language
  var state = model.form == .noteWrite ? model.state : FormState()
  if state["kind"].isEmpty { state.values["kind"] = "note" }
  if state["to"].isEmpty { state.values["to"] = "everybody" }
  let form = FormBuilder(frame, state, prefix: "write")
  let choices: [Choice] =
    [Choice("everybody", NoteFormText.everybody(language))]
    + model.recipients.filter { $0.party != .herself }.map { Choice($0.party.code, $0.name.isEmpty ? $0.role : $0.name) }
  let title: Text = model.context.reader.isCarer ? NoteFormText.write : MyNotebookText.write
  return card(
    title: title(language),
    form.form(
      .myForm(.notebook, .noteWrite),
      form.radios(
        "kind", label: NoteFormText.kind,
        [Choice("note", NoteFormText.kindNote(language)), Choice("question", NoteFormText.kindQuestion(language))], required: true),
      form.select("to", label: NoteFormText.audience, choices, required: true),
      form.area("words", label: NotebookText.words, rows: 5, required: true, atMost: Note.longestWords),
      actions(form.submit(NoteFormText.write))))
}
