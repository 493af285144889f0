package import Care
import HTML
package import Kernel

private func sentence(_ state: ReceiptState) -> Text {
  switch state {
  case .received: ReportText.received
  case .beingLookedAt: ReportText.beingLookedAt
  case .helpOnTheWay: ReportText.helpOnTheWay
  case .closed: ReportText.closed
  }
}

/// Asks for the number and the code. Fields: `number`, `code`. Posted, so that neither stands in an address.
package func receiptFormPage(_ state: FormState, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, state)
  var page = Page(
    title: ReportText.followTitle(language), address: .receipt,
    body: """
      <h1>\(ReportText.followTitle, language)</h1><p class="lead">\(ReportText.followLead, language)</p>\(form.summary())
      \(form.form(
        .receipt, form.input("number", label: ReportText.number, hint: ReportText.numberHint, autocomplete: "off", required: true),
        form.input("code", label: ReportText.code, hint: ReportText.codeHint, autocomplete: "off", required: true),
        form.submit(ReportText.look)))
      """)
  page.menu = .report
  page.showsEmergencyNumbers = true
  return page
}

/// What somebody who holds a receipt reads, and the form to write back.
package struct ReceiptAnswer: Hashable, Sendable {
  package let state: ReceiptState
  /// What the house and she said to each other, oldest first.
  package let lines: [ReceiptTalk.Line]
  package let mayReply: Bool
  /// As she typed them: they travel along with what she writes, and stand in no address.
  package let number: String
  package let code: String
  /// What was typed and could not be taken. Field: `reply`.
  package let form: FormState
  /// Why nothing was taken, when no field is to blame.
  package let failure: Text?
  /// What she wrote has just arrived.
  package let hasArrived: Bool

  package init(
    state: ReceiptState, lines: [ReceiptTalk.Line] = [], mayReply: Bool = false, number: String = "", code: String = "",
    form: FormState = FormState(), failure: Text? = nil, hasArrived: Bool = false
  ) {
    self.state = state
    self.lines = lines
    self.mayReply = mayReply
    self.number = number
    self.code = code
    self.form = form
    self.failure = failure
    self.hasArrived = hasArrived
  }
}

/// One plain sentence on where the report stands, and the messages of both sides.
package func receiptAnswerPage(_ answer: ReceiptAnswer, in frame: Frame) -> Page {
  let language = frame.language
  let again: HTML =
    answer.state == .closed
    ? actions(buttonLink(ReportText.again(language), to: Address.reportNeed.link(language), style: .secondary)) : HTML()
  let arrived: HTML =
    answer.hasArrived ? "<div role=\"status\">\(notice(.good, "<p>\(ReportText.replyArrived, language)</p>"))</div>" : HTML()
  let failure: HTML = answer.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" } ?? HTML()
  let form = FormBuilder(frame, answer.form)
  let reply: HTML =
    answer.mayReply
    ? form.form(
      .receiptReply, form.hidden("number", answer.number), form.hidden("code", answer.code),
      form.area(
        "reply", label: ReportText.reply, hint: ReportText.replyHint, rows: 4, required: true, atMost: ReceiptTalk.longestWords,
        left: ReportText.charactersLeft), actions(form.submit(ReportText.sendReply))) : HTML()
  let said = receiptTalk(answer.lines, house: ReportText.team, reporter: ReportText.you, language)
  let talk: HTML = answer.lines.isEmpty ? HTML() : card(title: ReportText.messages(language), "\(said)\(reply)")
  var page = Page(
    title: ReportText.answerTitle(language), address: .receipt,
    body: """
      <h1>\(ReportText.answerTitle, language)</h1>\(arrived)\(failure)\(form.summary())
      \(card(accent: .iris, "<p class=\"lead\">\(sentence(answer.state), language)</p><p class=\"soft\">\(ReportText.whyNoMore, language)</p>"))\
      \(talk)\(again)
      """)
  page.menu = .report
  page.showsEmergencyNumbers = true
  return page
}
