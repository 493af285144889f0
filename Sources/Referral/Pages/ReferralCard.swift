import Care
import HTML
import Kernel

extension Referral {
  /// Whether the table of transitions lets this happen now. Buttons are shown by this and by nothing else.
  func allows(_ command: Command) -> Bool { (try? decide(command)) != nil }
}

/// One referral on the request's page: where it stands, what was shared, what was answered, what can be done.
func referralCard(_ item: ReferralOnRequest, model: RequestModel, in frame: Frame) -> HTML {
  let language = frame.language
  let referral = item.referral
  let isWaitingForUs: Bool =
    switch referral.state {
    case .proposed, .agreed: true
    default: false
    }
  let shared = Prose.quote(referral.shared)
  // What is about to be agreed is read in full; afterwards it folds away.
  let sharedPart: HTML =
    isWaitingForUs
    ? "<h4>\(ReferralText.shared, language)</h4>\(shared)" : disclosure(ReferralText.shared(language), shared)
  let answer: HTML = item.answer.isEmpty ? HTML() : "<h4>\(ReferralText.answer, language)</h4>\(Prose.quote(item.answer))"
  let facts = dataList([
    (ReferralText.writtenTo(language), HTML(text: referral.email)),
    (ReferralText.agreedHow(language), HTML(text: item.agreedHow)),
  ])
  let head: HTML = """
    <div class="row-head"><h3>\(referral.serviceName)</h3>\
    \(chip(referral.gesture.name(language)))\(chip(ReferralText.state(referral.state)(language), ReferralText.tone(referral.state)))</div>
    """
  let acts: HTML = model.request.isClosed ? HTML() : referralActs(item, model, frame)
  return card(
    accent: isWaitingForUs && !model.request.isClosed ? .sun : .none,
    "\(head)<p>\(ReferralText.standing(referral.state), language)</p>\(answer)\(sharedPart)\(facts)\(acts)")
}

private func referralActs(_ item: ReferralOnRequest, _ model: RequestModel, _ frame: Frame) -> HTML {
  let referral = item.referral
  let today = model.now.day
  var parts = HTML()
  if referral.allows(.agree(how: "")) { parts += agreeForm(referral, model, frame) }
  if referral.allows(.send(on: today)) { parts += oneButton(.send, ReferralText.send, .primary, referral, frame) }
  if referral.allows(.startHelp(on: today)) { parts += startForm(referral, model, frame) }
  if referral.allows(.refuse) { parts += oneButton(.refuse, ReferralText.refuse, .secondary, referral, frame) }
  if referral.allows(.withdraw) { parts += withdrawal(referral, frame) }
  return parts.isEmpty ? parts : "<div class=\"acts\">\(parts)</div>"
}

private func agreeForm(_ referral: Referral, _ model: RequestModel, _ frame: Frame) -> HTML {
  let form = model.builder(.agree(referral.id), frame)
  return form.form(
    .referralAction(referral.id, .agree), form.hidden("version", String(referral.version)),
    "<h4>\(ReferralText.agreeTitle, frame.language)</h4>",
    form.input("how", label: ReferralText.how, hint: ReferralText.howHint, autocomplete: "off"),
    form.checkbox("seen", label: ReferralText.seen), actions(form.submit(ReferralText.agree)))
}

private func startForm(_ referral: Referral, _ model: RequestModel, _ frame: Frame) -> HTML {
  let form = model.builder(.start(referral.id), frame)
  return form.form(
    .referralAction(referral.id, .start), form.hidden("version", String(referral.version)),
    form.input("day", label: ReferralText.startDay, hint: ReferralText.startDayHint, autocomplete: "off"),
    actions(form.submit(ReferralText.start, style: .secondary)))
}

private func oneButton(
  _ action: Address.ReferralAction, _ words: Text, _ style: FormBuilder.ButtonStyle, _ referral: Referral, _ frame: Frame
) -> HTML {
  let form = FormBuilder(frame, prefix: "\(action.rawValue)-\(referral.id.raw)")
  return form.form(
    .referralAction(referral.id, action), classes: "form one-button", form.hidden("version", String(referral.version)),
    actions(form.submit(words, style: style)))
}

/// Says what will happen before the button that does it.
private func withdrawal(_ referral: Referral, _ frame: Frame) -> HTML {
  let wasSent: Bool =
    switch referral.state {
    case .proposed, .agreed: false
    default: true
    }
  return disclosure(
    ReferralText.withdraw(frame.language),
    """
    <p>\(ReferralText.withdrawHint(referral.serviceName, wasSent: wasSent), frame.language)</p>\
    \(oneButton(.withdraw, ReferralText.withdraw, .danger, referral, frame))
    """)
}
