package import Care
import HTML
package import Kernel

/// What was said through the receipt of one of the reports that a request is made of.
package struct ReceiptOnRequest: Hashable, Sendable {
  package let report: ID<Request>
  package let number: String
  /// Whether the reporter left an e-mail address, and so is told that there is something to read.
  package let isTold: Bool
  /// Oldest first.
  package let lines: [ReceiptTalk.Line]

  package init(report: ID<Request>, number: String, isTold: Bool, lines: [ReceiptTalk.Line]) {
    self.report = report
    self.number = number
    self.isTold = isTold
    self.lines = lines
  }
}

/// What the house and the reporters said to each other, and the forms to write. Fields: `report`, `answer`.
func receiptCards(_ model: RequestModel, _ frame: Frame) -> HTML {
  let cards: [HTML] = model.receipts.map { receiptCard($0, model, frame) }
  return "\(cards)"
}

private func receiptCard(_ receipt: ReceiptOnRequest, _ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let title = model.receipts.count > 1 ? ReceiptTalkText.titleOf(receipt.number) : ReceiptTalkText.title
  let isUnread = model.request.replyAt != nil && receipt.lines.last?.isFromHouse == false
  let form = model.builder(.answerReceipt(receipt.report), frame)
  let writing = form.form(
    .requestAction(model.request.id, .answerReceipt), form.hidden("report", receipt.report.raw),
    form.area(
      "answer", label: ReceiptTalkText.words, hint: ReceiptTalkText.hint, rows: 3, required: true, atMost: ReceiptTalk.longestWords,
      left: ReportText.charactersLeft),
    "<p class=\"soft\">\(receipt.isTold ? ReceiptTalkText.withEmail : ReceiptTalkText.withoutEmail, language)</p>",
    actions(form.submit(ReceiptTalkText.send, style: .secondary)))
  let unread: HTML =
    isUnread
    ? "<p class=\"reason warn\">\(ReceiptTalkText.waits, language)</p>\(readButton(model, receipt, frame))" : HTML()
  return """
    <div id="receipt-\(receipt.report.raw)">\(card(
      title: title(language), accent: isUnread ? .warn : .none,
      """
      \(receiptTalk(receipt.lines, house: ReceiptTalkText.house, reporter: ReceiptTalkText.reporter, language))\(unread)\
      \(disclosure(ReceiptTalkText.write(language), open: isUnread || model.sentBack[.answerReceipt(receipt.report)] != nil, writing))
      """))</div>
    """
}

private func readButton(_ model: RequestModel, _ receipt: ReceiptOnRequest, _ frame: Frame) -> HTML {
  let form = FormBuilder(frame, prefix: "read-\(receipt.report.raw)")
  return form.form(
    .requestAction(model.request.id, .readReply), classes: "form one-button", actions(form.submit(ReceiptTalkText.read, style: .secondary)))
}

/// The messages of both sides, oldest first; nothing when there are none.
func receiptTalk(_ lines: [ReceiptTalk.Line], house: Text, reporter: Text, _ language: Language) -> HTML {
  guard !lines.isEmpty else { return HTML() }
  let words = Words(language)
  return timeline(
    lines.map { line in
      TimelineItem(when: words.moment(line.at), who: (line.isFromHouse ? house : reporter)(language), what: Prose.quote(line.event.words))
    })
}
