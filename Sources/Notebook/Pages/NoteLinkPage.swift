package import Care
import HTML
package import Kernel

/// What a member of a circle sees by a link: one note and nothing else of the house.
package struct NoteLinkModel: Hashable, Sendable {
  package let secret: String
  package let note: Note
  /// What this member answered.
  package let answers: [NoteAnswer]
  package let isSettled: Bool
  package let sender: String
  package let senderPhone: String?
  package let until: Day
  package let justAnswered: Bool
  package let state: FormState

  package init(
    secret: String, note: Note, answers: [NoteAnswer], isSettled: Bool, sender: String, senderPhone: String?, until: Day, justAnswered: Bool,
    state: FormState = FormState()
  ) {
    self.secret = secret
    self.note = note
    self.answers = answers
    self.isSettled = isSettled
    self.sender = sender
    self.senderPhone = senderPhone
    self.until = until
    self.justAnswered = justAnswered
    self.state = state
  }
}

/// The answering page, for a phone first. Its title says nothing of whom it is about.
package func noteLinkPage(_ model: NoteLinkModel, in frame: Frame) -> Page {
  let language = frame.language
  let note = model.note
  let isQuestion = note.kind == .question
  let title = (isQuestion ? NoteLinkText.asked(model.sender) : NoteLinkText.told(model.sender))
  let thanks: HTML = model.justAnswered ? "<div role=\"status\">\(notice(.good, "<p>\(NoteLinkText.thanks, language)</p>"))</div>" : HTML()
  let due: HTML = note.due.map { model.isSettled ? "<p>\(NoteLinkText.noNeed, language)</p>" : "<p>\(NotebookText.answerBy($0), language)</p>" } ?? HTML()
  let given: [HTML] = model.answers.map { "<blockquote class=\"quote\" dir=\"auto\">\(Prose.paragraphs($0.words))</blockquote>" }
  let own: HTML = given.isEmpty ? HTML() : "\(heading(NoteLinkText.answered(language)))\(given)"
  let form = FormBuilder(frame, model.state)
  let first = isQuestion && given.isEmpty && !model.isSettled
  let reply: HTML = card(
    title: (first ? NoteLinkText.yours : NoteLinkText.add)(language),
    form.form(
      .noteAnswer(secret: model.secret),
      form.area("words", label: NoteLinkText.words, rows: 5, required: true, atMost: Note.longestWords),
      actions(form.submit(NoteLinkText.send, style: first ? .primary : .secondary))))
  let phone: HTML = model.senderPhone.map { "<p class=\"phones big\">\(Prose.phone($0))</p>" } ?? HTML()
  var page = Page(
    title: NoteLinkText.tab(language), address: .noteAnswer(secret: model.secret),
    body: """
      <h1>\(title, language)</h1>\(form.summary())\(thanks)<p class="soft" dir="auto">\(note.authorName) · \(Words(language).moment(note.createdAt))</p>\
      \(card(accent: .iris, "<div class=\"quote\" dir=\"auto\">\(Prose.paragraphs(note.words))</div>"))\(due)\(own)\(reply)\
      \(card(title: NotebookText.urgentTitle(language), accent: .warn, "<p>\(NotebookText.urgent, language) <strong>\(Prose.phone("112"))</strong></p>\(phone)"))\
      <p class="soft">\(NoteLinkText.noAccount, language) \(NoteLinkText.until(model.until, language), language)</p>
      """)
  page.showsEmergencyNumbers = true
  return page
}

/// Said when a link has run out.
package enum NoteLinkWords {
  package static let expired = NoteLinkText.expired
}

/// The letter with a link to one note: no name of a member or of the person, nothing of what is written.
package func noteLetter(
  isQuestion: Bool, due: Day?, from sender: Letters.Sender, link: String, in language: Language
) -> Letters.Parts {
  func oneLine(_ words: String) -> String { words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  let name = oneLine(sender.name)
  var body: [String] = [
    NoteLinkText.greeting(language), (isQuestion ? NoteLinkText.letterAsked(name) : NoteLinkText.letterTold(name))(language),
    "\(NoteLinkText.open(language))\n\(link)",
  ]
  if let due { body.append(NoteLinkText.due(due)(language)) }
  var urgent = ""
  if let phone = sender.phone, !phone.isEmpty { urgent = NoteLinkText.ring(oneLine(phone))(language) + " " }
  body.append(urgent + NoteLinkText.danger(language))
  body.append(NoteLinkText.personal(language))
  body.append("\(name)\n-- \n\(LetterText.signature(language))")
  return (oneLine((isQuestion ? NoteLinkText.asked(name) : NoteLinkText.told(name))(language)), body.joined(separator: "\n\n") + "\n")
}
