package import Care
import HTML
package import Kernel

/// The messages of an organisation.
package struct OutboxModel: Hashable, Sendable {
  package let messages: [Message]
  package let paging: Paging
  package let now: Instant
  /// In the demonstration nothing leaves.
  package let isDemo: Bool
  package let filter: OutboxFilter
  /// How many each view has.
  package let counts: [OutboxFilter: Int]

  package init(
    messages: [Message], paging: Paging, now: Instant, isDemo: Bool, filter: OutboxFilter = .all, counts: [OutboxFilter: Int] = [:]
  ) {
    self.messages = messages
    self.paging = paging
    self.now = now
    self.isDemo = isDemo
    self.filter = filter
    self.counts = counts
  }
}

/// Messages waiting, sent, failed, to print. Query fields: `show`, `page`.
package func outboxPage(_ model: OutboxModel, in frame: Frame) -> Page {
  let language = frame.language
  let content: HTML =
    model.messages.isEmpty
    ? emptyState(
      MessageText.empty(model.filter)(language),
      actions(buttonLink(MessageText.toRequests(language), to: Address.workList.link(language), style: .secondary)))
    : list(model, language)
  let problems = model.counts[.problems] ?? 0
  let paper = model.counts[.paper] ?? 0
  var notices = HTML()
  if model.isDemo { notices += notice(.note, "<p>\(MessageText.demo, language)</p>") }
  if problems > 0, model.filter != .problems {
    let link = textLink(MessageText.problemsWait(problems)(language), to: Address.outbox.link(language, query: [("show", "problems")]))
    notices += notice(.warn, "<p>\(link)</p>")
  }
  if paper > 0 { notices += notice(.note, "<p>\(textLink(MessageText.paperWaits(paper)(language), to: Address.room(.paper).link(language)))</p>") }
  var page = Page(
    title: MessageText.title(language), address: .outbox,
    body: """
      <h1>\(MessageText.title, language)</h1><p class="lead">\(MessageText.lead, language)</p>\(notices)
      \(actions(buttonLink(MessageText.write(language), to: Address.room(.message).link(language))))
      \(tabs(model, language))\(content)
      """)
  page.menu = .messages
  page.width = .wide
  page.query = model.filter == .all ? [] : [("show", model.filter.rawValue)]
  return page
}

private func tabs(_ model: OutboxModel, _ language: Language) -> HTML {
  let items: [HTML] = OutboxFilter.allCases.map { filter in
    let query: [(String, String)] = filter == .all ? [] : [("show", filter.rawValue)]
    let words = "\(MessageText.view(filter)(language)) (\(Words(language).number(model.counts[filter] ?? 0)))"
    return """
      <li><a href="\(url: Address.outbox.link(language, query: query))"\(if: filter == model.filter, " aria-current=\"page\"")>\(words)</a></li>
      """
  }
  return """
    <nav class="tabs" aria-label="\(MessageText.views(language))"><ul>\(items)</ul></nav>
    """
}

private func list(_ model: OutboxModel, _ language: Language) -> HTML {
  let words = Words(language)
  let heads: [String] = [MessageText.subject, MessageText.way, MessageText.to, MessageText.written, MessageText.standing].map { $0(language) }
  let rows: [[HTML]] = model.messages.map { message in
    let subject = message.subject.isEmpty ? MessageText.noSubject(language) : message.subject
    let title: HTML = "<a href=\"\(url: Address.message(message.id).link(language))\">\(subject)</a>"
    let first = message.to.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return [
      title, "<span class=\"whole\">\(message.channel.name, language)</span>", HTML(text: first), HTML(text: words.moment(message.createdAt)),
      messageStanding(message, model.now, language),
    ]
  }
  let query: [(String, String)] = model.filter == .all ? [] : [("show", model.filter.rawValue)]
  return """
    \(table(caption: MessageText.caption(language), headers: heads, rows: rows))
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.outbox.link(language, query: query + [("page", String(number))])
    })
    """
}

/// Where a message stands, in a word and, where it helps, a few more.
///
/// - Parameter isExplained: whether the page says already why it did not leave or arrive.
func messageStanding(_ message: Message, _ now: Instant, _ language: Language, isExplained: Bool = false) -> HTML {
  let isFailure: Bool
  switch message.state {
  case .failed, .returned: isFailure = true
  case .waiting, .sending, .sent, .uncertain, .withdrawn: isFailure = false
  }
  let detail = isExplained && isFailure ? "" : MessageText.detail(message, now: now, in: language)
  return """
    <div>\(chip(MessageText.chip(message)(language), MessageText.tone(message.state)))\
    \(if: !detail.isEmpty, " <span class=\"soft\">\(detail)</span>")</div>
    """
}
