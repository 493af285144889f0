package import Care
import HTML
package import Kernel

/// The name of the box of a referral in the form that says which are for a need.
package func referralBox(_ referral: ID<Referral>) -> String { referralBoxStart + referral.raw }

/// The referral of a box; `nil` for every other field.
package func referral(ofBox name: String) -> ID<Referral>? {
  name.hasPrefix(referralBoxStart) ? ID(String(name.dropFirst(referralBoxStart.count))) : nil
}

private let referralBoxStart = "referral."

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
  let standing = need.standing(among: model.referrals.map(\.referral))
  let words: HTML = "<div class=\"row-head\"><h3 dir=\"auto\">\(need.words)</h3>\(needChip(standing, language))</div>"
  let place = [NeedText.number(need.place)(language), kind].filter { !$0.isEmpty }.joined(separator: " · ")
  var said: HTML = "<p class=\"soft\">\(place)</p>"
  switch standing {
  case .open(let lost) where !lost.isEmpty:
    said += "<p class=\"reason warn\">\(NeedText.lost(names(lost, language), count: lost.count), language)</p>"
  case .asked(_, let lost) where !lost.isEmpty:
    said += "<p class=\"soft\">\(NeedText.lostInPart(names(lost, language), count: lost.count), language)</p>"
  case .open, .asked, .helped, .closed: break
  }
  if let reason = need.outcome?.gapReason { said += "<p>\(NeedText.missing(reason), language)</p>" }
  if !need.personsWords.isEmpty { said += Prose.quote(need.personsWords) }
  guard !model.request.isClosed else { return "\(words)\(said)" }
  return "\(words)\(said)\(need.isOpen ? openForms(need, model, frame) : reopenForm(need, model, frame))"
}

private func names(_ services: [Referral], _ language: Language) -> String { Words(language).list(services.map(\.serviceName)) }

private func needChip(_ standing: Need.Standing, _ language: Language) -> HTML {
  switch standing {
  case .open: chip(NeedText.nothingHere(language), .warn)
  case .asked(let services, _): chip(NeedText.referred(names(services, language))(language))
  case .helped(let services): chip(NeedText.helped(names(services, language), count: services.count)(language), .good)
  case .closed(let outcome): chip(RequestText.state(.closed(outcome))(language), RequestText.tone(.closed(outcome)))
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

/// Which of the referrals are for this need; nothing while none is prepared.
private func linkForm(_ need: Need, _ model: RequestModel, _ frame: Frame) -> HTML {
  let own = model.referrals.map(\.referral).filter { $0.request == need.request }
  guard !own.isEmpty else { return HTML() }
  let language = frame.language
  var chosen = FormState()
  for referral in need.referrals { chosen.values[referralBox(referral)] = "yes" }
  let form = FormBuilder(frame, chosen, prefix: "link-\(need.id.raw)")
  let boxes: [HTML] = own.map { referral in
    let words = "\(referral.serviceName) (\(ReferralWayText.state(of: referral)(language)))"
    return form.checkbox(referralBox(referral.id), label: Text(same: words))
  }
  let body = form.form(
    .requestAction(model.request.id, .need), form.hidden("step", "refer"), form.hidden("need", need.id.raw),
    "<fieldset class=\"field boxes\"><legend>\(NeedText.whichReferrals, language)</legend>\(boxes)</fieldset>",
    actions(form.submit(NeedText.link, style: .quiet)))
  return disclosure(NeedText.refer(language), body)
}

private func reopenForm(_ need: Need, _ model: RequestModel, _ frame: Frame) -> HTML {
  let form = FormBuilder(frame, prefix: "reopen-\(need.id.raw)")
  return form.form(
    .requestAction(model.request.id, .need), classes: "form one-button", form.hidden("step", "reopen"), form.hidden("need", need.id.raw),
    actions(form.submit(NeedText.reopen, style: .quiet)))
}
