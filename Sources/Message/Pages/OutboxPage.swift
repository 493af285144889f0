package import Care
import HTML
package import Kernel

/// The letters of an organisation.
package struct OutboxModel: Hashable, Sendable {
  package let messages: [Message]
  package let paging: Paging
  package let now: Instant
  /// Only in the demonstration can a letter be opened.
  package let isDemo: Bool

  package init(messages: [Message], paging: Paging, now: Instant, isDemo: Bool) {
    self.messages = messages
    self.paging = paging
    self.now = now
    self.isDemo = isDemo
  }
}

/// One letter.
package struct MessageModel: Hashable, Sendable {
  package let message: Message
  /// Only in the demonstration is the answering link shown: elsewhere nobody of the house may answer for a service.
  package let isDemo: Bool
  package let now: Instant

  package init(message: Message, isDemo: Bool, now: Instant) {
    self.message = message
    self.isDemo = isDemo
    self.now = now
  }
}

/// Letters waiting, sent, failed. Query field: `page`.
package func outboxPage(_ model: OutboxModel, in frame: Frame) -> Page {
  let language = frame.language
  let content: HTML =
    model.messages.isEmpty
    ? emptyState(
      MessageText.empty(language),
      actions(buttonLink(MessageText.toRequests(language), to: Address.workList.link(language), style: .secondary)))
    : list(model, language)
  var page = Page(
    title: MessageText.title(language), address: .outbox,
    body: """
      <h1>\(MessageText.title, language)</h1><p class="lead">\(MessageText.lead, language)</p>
      \(if: model.isDemo, notice(.note, "<p>\(MessageText.demo, language)</p>"))\(content)
      """)
  page.menu = .messages
  page.width = .wide
  return page
}

private func list(_ model: OutboxModel, _ language: Language) -> HTML {
  let words = Words(language)
  let heads: [String] = [MessageText.subject, MessageText.to, MessageText.written, MessageText.standing].map { $0(language) }
  let rows: [[HTML]] = model.messages.map { message in
    let subject = message.subject.isEmpty ? MessageText.noSubject(language) : message.subject
    let title: HTML =
      model.isDemo ? "<a href=\"\(url: Address.message(message.id).link(language))\">\(subject)</a>" : HTML(text: subject)
    return [title, HTML(text: message.to), HTML(text: words.moment(message.createdAt)), standing(message, model.now, language)]
  }
  return """
    \(table(caption: MessageText.caption(language), headers: heads, rows: rows))
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.outbox.link(language, query: [("page", String(number))])
    })
    """
}

private func standing(_ message: Message, _ now: Instant, _ language: Language) -> HTML {
  let detail = MessageText.detail(message.state, now: now, in: language)
  return """
    <div>\(chip(MessageText.chip(message.state)(language), MessageText.tone(message.state)))\
    \(if: !detail.isEmpty, " <span class=\"soft\">\(detail)</span>")</div>
    """
}

/// One letter to read.
package func messagePage(_ model: MessageModel, in frame: Frame) -> Page {
  let language = frame.language
  let message = model.message
  let title = message.subject.isEmpty ? MessageText.noSubject(language) : message.subject
  var failure = HTML()
  if case .failed(let why) = message.state {
    let said: HTML = why.isEmpty ? HTML() : "<p>\(MessageText.why, language)\(colon(language)) <code>\(why)</code></p>"
    failure = notice(.bad, "<p>\(MessageText.failedHint, language)</p>\(said)")
  }
  if message.state == .withdrawn { failure = notice(.note, "<p>\(MessageText.withdrawnHint, language)</p>") }
  let hidden: HTML = model.isDemo ? HTML() : "<p class=\"soft\">\(MessageText.hiddenHint, language)</p>"
  let text = letter(message.body, model.isDemo, language)
  var page = Page(
    title: title, address: .message(message.id),
    body: """
      \(breadcrumb([(MessageText.title(language), Address.outbox.link(language))], here: title, in: language))
      <h1>\(title)</h1>\(failure)
      \(dataList([
        (MessageText.to(language), HTML(text: message.to)),
        (MessageText.written(language), HTML(text: Words(language).moment(message.createdAt))),
        (MessageText.standing(language), standing(message, model.now, language)),
      ]))
      \(card("<div class=\"letter\" lang=\"\(message.language.code)\" dir=\"auto\">\(text)</div>\(hidden)"))
      """)
  page.menu = .messages
  return page
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
