import Care
import HTML
import Kernel

/// The several needs of a request, each with its outcome; for a request that is its own one need, only the way to say another one.
func needsCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let adding: HTML = model.request.isClosed ? HTML() : addNeed(model, frame)
  guard !model.needs.isEmpty else { return adding.isEmpty ? HTML() : card(adding) }
  let open = model.needs.count(where: \.isOpen)
  let rows: [HTML] = model.needs.map { need in "<li class=\"row\">\(needRow(need, model, frame))</li>" }
  let state: HTML = open == 0 ? HTML() : "<p class=\"soft\">\(NeedText.open(open, of: model.needs.count), language). \(NeedText.lead, language)</p>"
  return card(title: NeedText.title(language), "\(state)<ul class=\"work-list\">\(rows)</ul>\(adding)")
}

private func addNeed(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = model.builder(.addNeed, frame)
  let body = form.form(
    .requestAction(model.request.id, .need), form.hidden("step", "add"),
    form.area("words", label: NeedText.words, hint: model.needs.isEmpty ? NeedText.anotherHint : nil, rows: 2, required: true),
    form.select("kind", label: NeedText.kind, empty: NeedText.kindUnknown, kinds(model, language)),
    actions(form.submit(NeedText.add, style: .secondary)))
  return disclosure(NeedText.another(language), open: model.sentBack[.addNeed] != nil, body)
}

private func kinds(_ model: RequestModel, _ language: Language) -> [Choice] { model.kinds.map { Choice($0.id, $0.name(language)) } }

private func needRow(_ need: Need, _ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let kind = model.kinds.first { $0.id == need.kind }?.name(language) ?? ""
  let words: HTML = "<div class=\"row-head\"><h3 dir=\"auto\">\(need.words)</h3>\(needChip(need, model, language))</div>"
  let place = [NeedText.number(need.place)(language), kind].filter { !$0.isEmpty }.joined(separator: " · ")
  var said: HTML = "<p class=\"soft\">\(place)</p>"
  if case .referred(let id) = need.state, let referral = model.referrals.first(where: { $0.referral.id == id })?.referral, referral.isLost {
    said += "<p class=\"reason warn\">\(NeedText.lost(referral.serviceName), language)</p>"
  }
  if let reason = need.outcome?.gapReason { said += "<p>\(NeedText.missing(reason), language)</p>" }
  if !need.personsWords.isEmpty { said += Prose.quote(need.personsWords) }
  guard !model.request.isClosed else { return "\(words)\(said)" }
  return "\(words)\(said)\(need.isOpen ? openForms(need, model, frame) : reopenForm(need, model, frame))"
}

extension Referral {
  /// Whether it brings no help any more.
  fileprivate var isLost: Bool {
    switch state {
    case .declined, .expired, .withdrawn: true
    default: false
    }
  }
}

private func needChip(_ need: Need, _ model: RequestModel, _ language: Language) -> HTML {
  switch need.state {
  case .open: return chip(NeedText.nothingHere(language), .warn)
  case .referred(let id):
    let service = model.referrals.first { $0.referral.id == id }?.referral.serviceName ?? ""
    return chip(NeedText.referred(service)(language))
  case .closed(let outcome): return chip(RequestText.state(.closed(outcome))(language), RequestText.tone(.closed(outcome)))
  }
}

private func openForms(_ need: Need, _ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let address = Address.requestAction(model.request.id, .need)
  let settle = model.builder(.settleNeed(need.id), frame, fresh: FormState(values: need.kind.isEmpty ? [:] : ["kind": need.kind]))
  let outcomes: [Choice] = RequestFormText.outcomes.map { Choice($0.code, $0.text(language)) }
  let reasons: [Choice] = Gap.Reason.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let settling = settle.form(
    address, classes: "form close-form", settle.hidden("step", "close"), settle.hidden("need", need.id.raw),
    settle.radios("outcome", label: RequestFormText.outcome, outcomes, required: true),
    settle.area("personsWords", label: RequestFormText.personsWords, hint: RequestFormText.personsWordsHint, rows: 2),
    """
    <fieldset class="gap-fields"><legend>\(RequestFormText.missingTitle, language)</legend><p class="hint">\(RequestFormText.missingHint, language)</p>
    \(settle.select("reason", label: RequestFormText.reason, empty: RequestFormText.choose, reasons))
    \(settle.input("detail", label: RequestFormText.detail, hint: RequestFormText.detailHint, autocomplete: "off"))</fieldset>
    """, actions(settle.submit(NeedText.settleButton, style: .secondary)))
  let change = model.builder(.changeNeed(need.id), frame, fresh: FormState(values: ["words": need.words, "kind": need.kind]))
  let changing = change.form(
    address, change.hidden("step", "change"), change.hidden("need", need.id.raw),
    change.area("words", label: NeedText.words, rows: 2, required: true),
    change.select("kind", label: NeedText.kind, empty: NeedText.kindUnknown, kinds(model, language)),
    actions(change.submit(NeedText.save, style: .secondary)))
  return """
    \(linkForm(need, model, frame))\(disclosure(NeedText.settle(language), open: model.sentBack[.settleNeed(need.id)] != nil, settling))\
    \(disclosure(NeedText.change(language), open: model.sentBack[.changeNeed(need.id)] != nil, changing))
    """
}

/// Which of the referrals is for this need; nothing while none is prepared.
private func linkForm(_ need: Need, _ model: RequestModel, _ frame: Frame) -> HTML {
  guard !model.referrals.isEmpty else { return HTML() }
  let language = frame.language
  var chosen = ""
  if case .referred(let id) = need.state { chosen = id.raw }
  let form = FormBuilder(frame, FormState(values: ["referral": chosen]), prefix: "link-\(need.id.raw)")
  let choices: [Choice] = model.referrals.map { item in
    Choice(item.referral.id.raw, "\(item.referral.serviceName) (\(ReferralText.state(item.referral.state)(language)))")
  }
  let body = form.form(
    .requestAction(model.request.id, .need), form.hidden("step", "refer"), form.hidden("need", need.id.raw),
    form.select("referral", label: NeedText.refer, empty: NeedText.noReferral, choices), actions(form.submit(NeedText.link, style: .quiet)))
  return disclosure(NeedText.refer(language), body)
}

private func reopenForm(_ need: Need, _ model: RequestModel, _ frame: Frame) -> HTML {
  let form = FormBuilder(frame, prefix: "reopen-\(need.id.raw)")
  return form.form(
    .requestAction(model.request.id, .need), classes: "form one-button", form.hidden("step", "reopen"), form.hidden("need", need.id.raw),
    actions(form.submit(NeedText.reopen, style: .quiet)))
}
