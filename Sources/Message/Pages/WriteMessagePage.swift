package import Care
import HTML
package import Kernel

/// The form for a short message.
package struct WriteMessageModel: Hashable, Sendable {
  package let form: FormState
  /// The ways that this house has.
  package let offered: Set<MessageChannel>
  /// Why nothing was written, when it is no field's fault.
  package let failure: Text?

  package init(form: FormState, offered: Set<MessageChannel>, failure: Text? = nil) {
    self.form = form
    self.offered = offered
    self.failure = failure
  }
}

extension MessageDraft {
  /// As the form was typed.
  package init(_ values: [String: String]) {
    self.init()
    func value(_ name: String) -> String { values[name] ?? "" }
    (name, email, phone, post) = (value("name"), value("email"), value("phone"), value("post"))
    (wish, subject, day, time) = (value("wish"), value("subject"), value("day"), value("time"))
    (words, language, request) = (value("words"), value("language"), value("request"))
  }
}

/// Write to somebody: who, how she can be reached, what the message says. The way that it takes follows from that.
package func writeMessagePage(_ model: WriteMessageModel, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, model.form)
  let subjects: [Choice] = MessageSubject.allCases.map { Choice($0.rawValue, ContactLetterText.choice($0)(language)) }
  let languages: [Choice] = Language.interface.map { Choice($0.code, $0.ownName) }
  let ways: [Choice] = MessageChannel.allCases.filter(model.offered.contains).map { Choice($0.rawValue, $0.name(language)) }
  let failure: HTML? = model.failure.map { notice(.bad, "<p>\($0, language)</p>") }
  let who: HTML = """
    <fieldset><legend>\(WriteMessageText.who, language)</legend>\(form.input("name", label: WriteMessageText.name, autocomplete: "off", required: true))
    \(form.input("email", label: WriteMessageText.email, type: "email", autocomplete: "off"))
    \(form.input("phone", label: WriteMessageText.phone, hint: WriteMessageText.phoneHint, type: "tel", autocomplete: "off"))
    \(form.area("post", label: WriteMessageText.post, hint: WriteMessageText.postHint, rows: 3))
    \(form.select("wish", label: WriteMessageText.wish, empty: WriteMessageText.noWish, ways))
    \(form.radios("language", label: WriteMessageText.language, languages, required: true))</fieldset>
    """
  let what: HTML = """
    <fieldset><legend>\(WriteMessageText.what, language)</legend>\(form.radios("subject", label: WriteMessageText.subject, subjects, required: true))
    \(form.input("day", label: WriteMessageText.day, hint: WriteMessageText.dayHint, autocomplete: "off"))
    \(form.input("time", label: WriteMessageText.time, autocomplete: "off"))
    \(form.area("words", label: WriteMessageText.words, hint: WriteMessageText.wordsHint, rows: 4, atMost: MessageDraft.longestWords))
    \(form.input("request", label: WriteMessageText.request, hint: WriteMessageText.requestHint, autocomplete: "off"))</fieldset>
    """
  var page = Page(
    title: WriteMessageText.title(language), address: .room(.message),
    body: """
      \(breadcrumb([(MessageText.title(language), Address.outbox.link(language))], here: WriteMessageText.title(language), in: language))
      <h1>\(WriteMessageText.title, language)</h1><p class="lead">\(WriteMessageText.lead, language)</p>\(failure)\(form.summary())
      \(form.form(.roomForm(.message, item: "new", .write), who, what, actions(form.submit(WriteMessageText.send))))
      """)
  page.menu = .messages
  return page
}
