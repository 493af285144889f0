package import Care
import HTML
package import Kernel

/// One message.
package struct MessageModel: Hashable, Sendable {
  package let message: Message
  /// Only in the demonstration is the answering link shown: elsewhere nobody of the house may answer for a service.
  package let isDemo: Bool
  package let now: Instant
  /// The form to send again as it was sent back.
  package let form: FormState

  package init(message: Message, isDemo: Bool, now: Instant, form: FormState = FormState()) {
    self.message = message
    self.isDemo = isDemo
    self.now = now
    self.form = form
  }
}

extension FormName {
  /// Sends a message once more, to the same address or a corrected one.
  package static let sendAgain = FormName("send-again")
  package static let cameBack = FormName("came-back")
  package static let arrived = FormName("arrived")
  /// What did not leave was settled in another way.
  package static let settled = FormName("settled")
  /// These sheets were posted.
  package static let posted = FormName("posted")
  package static let write = FormName("write")
}

/// One message to read, with what went wrong in plain words and what can be done.
package func messagePage(_ model: MessageModel, in frame: Frame) -> Page {
  let language = frame.language
  let message = model.message
  let title = message.subject.isEmpty ? MessageText.noSubject(language) : message.subject
  let hidden: HTML = model.isDemo ? HTML() : "<p class=\"soft\">\(MessageText.hiddenHint, language)</p>"
  let text = letter(message.body, model.isDemo, language)
  let way = MessageText.wayAndSize(message, in: language)
  var page = Page(
    title: title, address: .message(message.id),
    body: """
      \(breadcrumb([(MessageText.title(language), Address.outbox.link(language))], here: title, in: language))
      <h1>\(title)</h1>\(trouble(message, language))
      \(dataList([
        (MessageText.way(language), HTML(text: way)),
        (MessageText.to(language), Prose.paragraphs(message.to)),
        (MessageText.written(language), HTML(text: Words(language).moment(message.createdAt))),
        (MessageText.standing(language), messageStanding(message, model.now, language, isExplained: true)),
      ]))
      \(card("<div class=\"letter\" lang=\"\(message.language.code)\" dir=\"auto\">\(text)</div>\(hidden)"))
      \(choices(model, frame))
      """)
  page.menu = .messages
  return page
}

/// What happened to it that somebody should know.
private func trouble(_ message: Message, _ language: Language) -> HTML {
  func said(_ words: String) -> HTML {
    let reason: HTML = "<p><strong>\(DeliveryReason(said: words).sentence, language)</strong></p>"
    guard !words.isEmpty, !words.hasPrefix("relais:") else { return reason }
    return reason + "<p class=\"small\">\(MessageText.why, language)\(colon(language)) <code dir=\"ltr\">\(words)</code></p>"
  }
  switch message.state {
  case .failed(let words):
    let isWithheld = DeliveryReason(said: words).isWithheld
    return notice(
      isWithheld ? .warn : .bad, "\(said(words))<p>\(isWithheld ? MessageText.withheldHint : MessageText.failedHint, language)</p>")
  case .returned(let words): return notice(.bad, "\(said(words))<p>\(MessageText.returnedHint, language)</p>")
  case .uncertain:
    return notice(.warn, "<p><strong>\(DeliveryReason.unclear.sentence, language)</strong></p><p>\(MessageText.uncertainHint, language)</p>")
  case .withdrawn: return notice(.note, "<p>\(MessageText.withdrawnHint, language)</p>")
  case .waiting, .sending, .sent: return HTML()
  }
}

private func choices(_ model: MessageModel, _ frame: Frame) -> HTML {
  let (message, language) = (model.message, frame.language)
  var parts = HTML()
  if message.channel == .letter, case .waiting = message.state {
    parts += actions(buttonLink(MessageText.toPaper(language), to: Address.room(.paper).link(language)))
  }
  if case .uncertain = message.state {
    let form = FormBuilder(frame, prefix: "arrived")
    parts += form.form(
      .roomForm(.message, item: message.id.raw, .arrived), actions(form.submit(MessageText.arrived, style: .secondary)))
  }
  if message.maySettle {
    let form = FormBuilder(frame, prefix: "settled")
    parts += form.form(
      .roomForm(.message, item: message.id.raw, .settled), actions(form.submit(MessageText.settled, style: .secondary)))
  }
  if message.maySendAgain { parts += again(model, frame) }
  if message.mayComeBack {
    let form = FormBuilder(frame, prefix: "back")
    parts += disclosure(
      MessageText.didItComeBack(language),
      form.form(
        .roomForm(.message, item: message.id.raw, .cameBack), "<p>\(MessageText.cameBackHint, language)</p>",
        actions(form.submit(MessageText.cameBack, style: .secondary))))
  }
  return parts
}

private func again(_ model: MessageModel, _ frame: Frame) -> HTML {
  let message = model.message
  var state = model.form
  if state.values["to"] == nil { state.values["to"] = message.to }
  let form = FormBuilder(frame, state, prefix: "again")
  let field: HTML =
    switch message.channel {
    case .email: form.input("to", label: MessageText.address, hint: MessageText.addressHint, type: "email", autocomplete: "off", required: true)
    case .sms: form.input("to", label: MessageText.number, hint: MessageText.addressHint, type: "tel", autocomplete: "off", required: true)
    case .letter: form.area("to", label: MessageText.envelope, hint: MessageText.addressHint, rows: 4, required: true)
    }
  return card(
    title: MessageText.againTitle(frame.language),
    """
    \(form.summary())\(form.form(
      .roomForm(.message, item: message.id.raw, .sendAgain), field, actions(form.submit(MessageText.again))))
    """)
}

/// The letter's lines; links become links in the demonstration and stay unreadable elsewhere.
private func letter(_ body: String, _ isDemo: Bool, _ language: Language) -> HTML {
  var result: HTML = "<p>"
  var isFirst = true
  for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    if line.allSatisfy(\.isWhitespace) {
      result += "</p><p>"
      isFirst = true
      continue
    }
    if !isFirst { result += "<br>" }
    isFirst = false
    for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result += " " }
      guard let link = OutsideLink(web: String(word)) else {
        result += HTML(text: String(word))
        continue
      }
      let shown: HTML = isDemo ? "<a href=\"\(url: link)\">\(String(word))</a>" : "<em>\(MessageText.linkHidden, language)</em>"
      result += shown
    }
  }
  return result + "</p>"
}
