package import Care
import HTML
import Kernel

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

/// One plain sentence on where the report stands.
package func receiptAnswerPage(_ state: ReceiptState, in frame: Frame) -> Page {
  let language = frame.language
  let again: HTML =
    state == .closed
    ? actions(buttonLink(ReportText.again(language), to: Address.reportNeed.link(language), style: .secondary)) : HTML()
  var page = Page(
    title: ReportText.answerTitle(language), address: .receipt,
    body: """
      <h1>\(ReportText.answerTitle, language)</h1>
      \(card(accent: .iris, "<p class=\"lead\">\(sentence(state), language)</p><p class=\"soft\">\(ReportText.whyNoMore, language)</p>"))\(again)
      """)
  page.menu = .report
  page.showsEmergencyNumbers = true
  return page
}
