package import Care
import HTML
package import Kernel

/// Who has the request: to a colleague, back to the team, or to another team that takes the responsibility over.
func handCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  guard !model.request.isClosed else { return HTML() }
  var parts = HTML()
  if let offer = model.transfers.first(where: { $0.transfer.state == .offered }) {
    let form = FormBuilder(frame, prefix: "take-back")
    parts += """
      <p><strong>\(HandText.waiting(offer.team, offer.transfer.offeredAt.day), language)</strong></p>\
      \(form.form(
        .requestAction(model.request.id, .takeBack), classes: "form one-button",
        actions(form.submit(HandText.takeBack, style: .quiet))))
      """
  } else if let last = model.transfers.first, last.transfer.state == .declined {
    parts += "<p class=\"reason warn\">\(HandText.declined(last.team), language)</p>\(Prose.quote(last.transfer.answer))"
  }
  parts += "\(assigning(model, frame))\(releasing(model, frame))\(offering(model, frame))"
  return card(title: HandText.title(language), "\(parts)\(disclosure(HandText.difference(language), "<p class=\"soft\">\(HandText.lead, language)</p>"))")
}

private func assigning(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let others = model.colleagues.filter { $0.value != model.request.assignee?.raw }
  guard !others.isEmpty else { return HTML() }
  let form = model.builder(.assign, frame)
  let body = form.form(
    .requestAction(model.request.id, .assign), form.hidden("version", model.version),
    form.select("colleague", label: HandText.colleague, empty: HandText.choose, others, required: true),
    form.input("words", label: HandText.wordColleague, hint: HandText.wordColleagueHint, autocomplete: "off"),
    actions(form.submit(HandText.give, style: .secondary)))
  return disclosure(HandText.assign(language), open: model.sentBack[.assign] != nil, body)
}

private func releasing(_ model: RequestModel, _ frame: Frame) -> HTML {
  guard model.request.assignee != nil else { return HTML() }
  let form = FormBuilder(frame, prefix: "release")
  let body = form.form(
    .requestAction(model.request.id, .release), form.hidden("version", model.version),
    "<p class=\"hint\">\(HandText.releaseHint, frame.language)</p>", actions(form.submit(HandText.release, style: .secondary)))
  return disclosure(HandText.release(frame.language), body)
}

private func offering(_ model: RequestModel, _ frame: Frame) -> HTML {
  let isWaiting = model.transfers.contains { $0.transfer.state == .offered }
  guard !model.teams.isEmpty, !isWaiting, model.request.clarification.consent != .refuses else { return HTML() }
  let form = model.builder(.offer, frame)
  let body = form.form(
    .requestAction(model.request.id, .offer),
    form.select("to", label: HandText.team, empty: HandText.choose, model.teams, required: true),
    form.area("words", label: HandText.why, rows: 2, required: true),
    form.input("agreedHow", label: HandText.yes, hint: HandText.yesHint, autocomplete: "off", required: true),
    actions(form.submit(HandText.offer, style: .secondary)))
  return disclosure(HandText.transfer(frame.language), open: model.sentBack[.offer] != nil, body)
}

/// What a team sees of a request that is offered to it, or that it handed on.
package struct OfferModel: Hashable, Sendable {
  package let request: Request
  package let transfer: Transfer
  package let sight: Transfer.Sight
  package let needs: [Need]
  package let kinds: [KindOfHelp]
  package let sender: String
  package let receiver: String
  /// Whether a service was asked to help.
  package let isLookedFor: Bool
  /// What was typed into the answer that could not be taken.
  package let state: FormState
  /// Why nothing was changed, when no field is to blame.
  package let failure: Text?

  package init(
    request: Request, transfer: Transfer, sight: Transfer.Sight, needs: [Need], kinds: [KindOfHelp], sender: String, receiver: String,
    isLookedFor: Bool = false, state: FormState = FormState(), failure: Text? = nil
  ) {
    self.request = request
    self.transfer = transfer
    self.sight = sight
    self.needs = needs
    self.kinds = kinds
    self.sender = sender
    self.receiver = receiver
    self.isLookedFor = isLookedFor
    self.state = state
    self.failure = failure
  }
}

/// The page at the address of a request for a team that is not responsible for it.
///
/// Fields of the answer: `accepts` (yes, no) and `answer`.
package func offerPage(_ model: OfferModel, in frame: Frame) -> Page {
  let language = frame.language
  let number = model.request.number
  let title = model.sight == .toDecide ? HandText.offerTitle : HandText.gone
  var page = Page(
    title: "\(RequestText.title(number)(language)) – \(title(language))", address: .request(model.request.id),
    body: """
      \(breadcrumb([(RequestText.backToList(language), Address.workList.link(language))], here: number, in: language))
      <h1>\(title, language)</h1><p class="soft">\(RequestText.title(number), language)</p>\
      \(model.sight == .toDecide ? toDecide(model, frame) : handedOn(model, language))
      """)
  page.menu = .requests
  return page
}

private func toDecide(_ model: OfferModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let transfer = model.transfer
  let report = model.request.report
  let wants = model.request.clarification.wants
  let needs: [HTML] = model.needs.filter(\.isOpen).map { need in
    let kind = model.kinds.first { $0.id == need.kind }.map { " (\($0.name(language)))" } ?? ""
    return "<li dir=\"auto\">\(need.words)\(kind)</li>"
  }
  let open: HTML = needs.isEmpty ? HTML() : "\(heading(NeedText.title(language)))<ul>\(needs)</ul>"
  let wish: HTML = wants.isEmpty ? HTML() : "\(heading(RequestText.wants(language)))\(Prose.quote(wants))"
  let said: HTML = "\(heading(RequestText.report(language)))\(Prose.quote(report.words))"
  let facts = dataList([
    (HandText.place(language), HTML(text: report.municipality?.name(language) ?? WorkListText.noMunicipality(language))),
    (RequestText.toldBy(language), HTML(text: RequestText.teller(report.about)(language))),
    (PriorityText.title(language), HTML(text: model.request.priority == .routine ? "" : model.request.priority.name(language))),
    (HandText.whyOffered(language), Prose.paragraphs(transfer.words)), (HandText.sheSaidYes(language), HTML(text: transfer.agreedHow)),
  ])
  let failure: HTML =
    model.failure.map { words in
      "<div role=\"alert\">\(notice(.bad, title: RequestText.notDone(language), "<p>\(words, language)</p>"))</div>" as HTML
    } ?? HTML()
  let form = FormBuilder(frame, model.state)
  let accept = form.form(
    .requestAction(model.request.id, .answerOffer), form.hidden("accepts", "yes"), "<p>\(HandText.acceptHint, language)</p>",
    actions(form.submit(HandText.accept)))
  let decline = form.form(
    .requestAction(model.request.id, .answerOffer), form.hidden("accepts", "no"),
    form.area("answer", label: HandText.declineWhy, hint: HandText.declineHint, rows: 2, required: true),
    actions(form.submit(HandText.decline, style: .secondary)))
  return """
    <p class="lead">\(HandText.offerLead(model.sender, transfer.offeredBy, transfer.offeredAt.day), language)</p>\(failure)\(form.summary())\
    \(card(title: HandText.about(language), accent: .iris, "\(wish)\(open)\(said)\(facts)<p class=\"soft\">\(HandText.noName, language)</p>"))\
    \(card("\(accept)\(disclosure(HandText.decline(language), open: !model.state.problems.isEmpty, decline))"))
    """
}

private func handedOn(_ model: OfferModel, _ language: Language) -> HTML {
  let state = ReceiptState(model.request.state, isLookedFor: model.isLookedFor)
  let day = (model.transfer.answeredAt ?? model.transfer.offeredAt).day
  let words: HTML = model.transfer.answer.isEmpty ? HTML() : Prose.quote(model.transfer.answer)
  return card(
    accent: .iris,
    """
    <p class="lead">\(HandText.goneLead(model.receiver, day), language)</p>\(words)<p>\(HandText.stands(state), language)</p>
    """)
}
