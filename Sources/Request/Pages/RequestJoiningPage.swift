package import Care
import HTML
package import Kernel

/// Other reports about the same situation, in their own words, with the way to part them.
func joinedCards(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let cards: [HTML] = model.joined.map { other in
    let form = FormBuilder(frame, prefix: "part-\(other.id.raw)")
    let parting: HTML =
      model.request.isClosed
      ? HTML()
      : disclosure(
        JoiningText.notTheSame(language),
        form.form(
          .requestAction(model.request.id, .part), form.hidden("other", other.id.raw), "<p class=\"hint\">\(JoiningText.partHint, language)</p>",
          actions(form.submit(JoiningText.part, style: .secondary))))
    return card(
      title: JoiningText.also(other.number)(language),
      """
      <p class="soft">\(RequestText.channel(other.channel), language) · \(Words(language).moment(other.createdAt))</p>\(said(other, language))\
      \(parting)
      """)
  }
  return "\(cards)"
}

/// What was said, with what was understood since: everything that a report holds.
private func said(_ request: Request, _ language: Language) -> HTML {
  let noted = request.clarification
  let facts = dataList([
    (RequestFormText.personName(language), HTML(text: noted.personName)), (RequestFormText.wants(language), Prose.paragraphs(noted.wants)),
    (RequestFormText.reach(language), HTML(text: noted.reach)), (RequestFormText.inPlace(language), Prose.paragraphs(noted.inPlace)),
    (RequestFormText.mayBeTold(language), Prose.paragraphs(noted.mayBeTold)),
    (RequestFormText.spokenLanguage(language), HTML(text: noted.spokenLanguage)),
  ])
  return "\(Prose.quote(request.report.words))\(reportFacts(request.report, language))\(facts)"
}

/// Proposes to compare with requests that may be about the same situation.
func alikeCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  guard !model.alikeRequests.isEmpty, !model.request.isClosed else { return HTML() }
  let language = frame.language
  let rows: [HTML] = model.alikeRequests.map { like in
    let link = Address.requestComparison(model.request.id, item: like.request.id.raw).link(language)
    let since = Words(language).since(like.request.createdAt.day, today: model.now.day)
    return """
      <li><p>\(textLink(RequestText.title(like.request.number)(language), to: link)) <span class="soft">\(since) · \
      \(JoiningText.because(like.because), language)</span></p><p class="soft" dir="auto">\(firstWords(like.request.report.words))</p></li>
      """
  }
  return card(
    title: JoiningText.alikeTitle(language), accent: .sun,
    "<p>\(JoiningText.alikeLead, language)</p><ul class=\"plain-list\">\(rows)</ul>")
}

/// Two requests side by side.
package struct ComparisonModel: Hashable, Sendable {
  package let stays: Request
  package let other: Request
  package let assigneeNames: [ID<Account>: String]

  package init(stays: Request, other: Request, assigneeNames: [ID<Account>: String]) {
    self.stays = stays
    self.other = other
    self.assigneeNames = assigneeNames
  }
}

/// Both requests side by side; with a yes the right one is read with the left one from now on. Field of the form: `other`.
package func comparisonPage(_ model: ComparisonModel, in frame: Frame) -> Page {
  let language = frame.language
  func column(_ request: Request) -> HTML {
    let name = request.clarification.personName
    let facts = dataList([
      (RequestText.standingTitle(language), HTML(text: RequestText.state(request.state)(language))),
      (RequestText.assignee(language), HTML(text: request.assignee.flatMap { model.assigneeNames[$0] } ?? "")),
      (HandText.place(language), HTML(text: request.report.municipality?.name(language) ?? "")),
    ])
    return card(
      title: RequestText.title(request.number)(language),
      """
      <p class="soft">\(RequestText.channel(request.channel), language) · \(Words(language).moment(request.createdAt))</p>\
      \(name.isEmpty ? HTML() : "<p dir=\"auto\"><strong>\(name)</strong></p>")\(facts)\(said(request, language))
      """)
  }
  let (stays, other) = (model.stays, model.other)
  let form = FormBuilder(frame)
  let mayJoin = !stays.isClosed && !other.isClosed && stays.joinedInto == nil && other.joinedInto == nil && stays.id != other.id
  let swap = textLink(JoiningText.swap(language), to: Address.requestComparison(other.id, item: stays.id.raw).link(language))
  let deciding: HTML =
    mayJoin
    ? """
    \(notice(.note, "<p>\(JoiningText.consequence(stays.number, other.number), language)</p>"))\
    \(form.form(.requestAction(stays.id, .join), form.hidden("other", other.id.raw), actions(form.submit(JoiningText.join))))<p>\(swap)</p>
    """ : "<p>\(JoiningText.cannot, language)</p>"
  let back = textLink(JoiningText.notTheSameBack(language), to: Address.request(stays.id).link(language))
  var page = Page(
    title: JoiningText.title(language), address: .requestComparison(stays.id, item: other.id.raw),
    body: """
      \(breadcrumb(
        [(RequestText.backToList(language), Address.workList.link(language)), (stays.number, Address.request(stays.id).link(language))],
        here: other.number, in: language))
      <h1>\(JoiningText.title, language)</h1><p class="lead">\(JoiningText.lead, language)</p>\(columns(column(stays), column(other)))\
      \(deciding)<p>\(back)</p>
      """)
  page.menu = .requests
  page.width = .wide
  return page
}
