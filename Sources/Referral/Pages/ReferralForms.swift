import Care
import HTML
import Kernel

/// Everything that can be done with a referral now, the next thing first. Buttons are shown by the table of transitions and by nothing else.
func referralActs(_ item: ReferralOnRequest, _ model: RequestModel, _ frame: Frame) -> HTML {
  let referral = item.referral
  var parts = HTML()
  if !model.request.isClosed {
    if referral.allows(.agree) { parts += agreeForm(referral, model, frame) }
    if referral.allows(.send) { parts += oneButton(.send, ReferralWayText.send(referral.way), .primary, referral, frame) }
    if referral.allows(.reply) { parts += replyForm(referral, model, frame) }
    if referral.allows(.consider) { parts += considerForm(referral, model, frame) }
    if asksNow(item, model) { parts += hearForm(referral, model, frame) }
    if referral.allows(.start) { parts += startForm(referral, model, frame) }
    if referral.allows(.refuse) { parts += oneButton(.refuse, ReferralText.refuse, .secondary, referral, frame) }
    if let note = noteForm(referral, model, frame) { parts += note }
    if referral.allows(.handOver) || referral.allows(.inform) { parts += handOverForm(referral, model, frame) }
    if referral.allows(.hear), !asksNow(item, model) { parts += folded(.hear, ReferralFormText.hear, referral, model, frame, hearForm) }
  }
  if referral.allows(.tell) { parts += tellForm(referral, model, frame) }
  if !model.request.isClosed {
    if referral.allows(.renewLink) || referral.allows(.closeLink) { parts += linkForms(referral, frame) }
    if referral.allows(.withdraw) { parts += withdrawal(referral, frame) }
  }
  return parts.isEmpty ? parts : "<div class=\"acts\">\(parts)</div>"
}

/// Whether the day has come to ask her whether it helps.
private func asksNow(_ item: ReferralOnRequest, _ model: RequestModel) -> Bool {
  guard item.referral.allows(.hear), item.referral.helped == nil, let turn = item.turn, turn.actor == .sender, let by = turn.by else { return false }
  return by <= model.now.day
}

/// A form that stays folded until somebody wants it, or until it was sent back.
private func folded(
  _ action: Address.ReferralAction, _ summary: Text, _ referral: Referral, _ model: RequestModel, _ frame: Frame,
  _ form: (Referral, RequestModel, Frame) -> HTML
) -> HTML {
  disclosure(summary(frame.language), open: model.sentBack[.referral(referral.id, action)] != nil, form(referral, model, frame))
}

private func agreeForm(_ referral: Referral, _ model: RequestModel, _ frame: Frame) -> HTML {
  let form = model.builder(.agree(referral.id), frame)
  return form.form(
    .referralAction(referral.id, .agree), form.hidden("version", String(referral.version)),
    "<h4>\(ReferralText.agreeTitle, frame.language)</h4>",
    form.input("how", label: ReferralText.how, hint: ReferralText.howHint, autocomplete: "off"),
    form.checkbox("seen", label: ReferralText.seen), actions(form.submit(ReferralText.agree)))
}

private func replyForm(_ referral: Referral, _ model: RequestModel, _ frame: Frame) -> HTML {
  let form = model.builder(.referral(referral.id, .reply), frame)
  let agreed: HTML = referral.gesture == .advice ? HTML() : form.checkbox("seen", label: ReferralFormText.replyAgreed)
  return form.form(
    .referralAction(referral.id, .reply), form.hidden("version", String(referral.version)),
    form.area("reply", label: ReferralFormText.reply, hint: ReferralFormText.replyHint, rows: 3, required: true), agreed,
    actions(form.submit(ReferralFormText.sendReply)))
}

private func considerForm(_ referral: Referral, _ model: RequestModel, _ frame: Frame) -> HTML {
  let form = model.builder(.referral(referral.id, .consider), frame)
  return form.form(
    .referralAction(referral.id, .consider), form.hidden("version", String(referral.version)),
    form.area("words", label: ReferralFormText.considerWords, hint: ReferralFormText.considerHint, rows: 2),
    actions(form.submit(ReferralFormText.consider)))
}

private func hearForm(_ referral: Referral, _ model: RequestModel, _ frame: Frame) -> HTML {
  let form = model.builder(.referral(referral.id, .hear), frame)
  return form.form(
    .referralAction(referral.id, .hear), form.hidden("version", String(referral.version)),
    form.radios("helped", label: ReferralFormText.hear, Helped.allCases.map { Choice($0.rawValue, $0.name(frame.language)) }, required: true),
    form.area("words", label: ReferralFormText.hearWords, hint: ReferralFormText.hearWordsHint, rows: 2),
    actions(form.submit(ReferralFormText.saveHear, style: .secondary)))
}

private func startForm(_ referral: Referral, _ model: RequestModel, _ frame: Frame) -> HTML {
  let form = model.builder(.start(referral.id), frame)
  return form.form(
    .referralAction(referral.id, .start), form.hidden("version", String(referral.version)),
    form.input("day", label: ReferralText.startDay, hint: ReferralText.startDayHint, autocomplete: "off"),
    actions(form.submit(ReferralText.start, style: .secondary)))
}

/// What a service said without its link: the same answers, noted by the sender.
private func noteForm(_ referral: Referral, _ model: RequestModel, _ frame: Frame) -> HTML? {
  let language = frame.language
  let answers: [ServiceAnswer] = [.accept, .wait, .decline, .advise, .contact, .end].filter { referral.allows($0.step) }
  guard !answers.isEmpty else { return nil }
  let form = model.builder(.referral(referral.id, .note), frame)
  let choices = answers.map { Choice($0.rawValue, ReferralFormText.answer($0.step)?(language) ?? "") }
  let reasons: [Choice] = Referral.DeclineReason.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let reason: HTML =
    answers.contains(.decline)
    ? form.select("reason", label: ReferralFormText.noteReason, empty: ReferralFormText.choose, reasons) : HTML()
  return disclosure(
    ReferralFormText.note(language), open: referral.isToBeRung || model.sentBack[.referral(referral.id, .note)] != nil,
    form.form(
      .referralAction(referral.id, .note), form.hidden("version", String(referral.version)),
      form.radios("answer", label: ReferralFormText.noteAnswer, choices, required: true),
      form.input("day", label: ReferralFormText.noteDay, hint: ReferralFormText.noteDayHint, autocomplete: "off"), reason,
      form.area("words", label: ReferralFormText.noteWords, rows: 2),
      actions(form.submit(ReferralFormText.saveNote, style: .secondary))))
}

private func handOverForm(_ referral: Referral, _ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = model.builder(.referral(referral.id, .handOver), frame)
  let manners: [Choice] = Handover.Manner.allCases.filter { referral.allows($0.isWarm ? .handOver : .inform) }.map {
    Choice($0.rawValue, $0.name(language))
  }
  return disclosure(
    ReferralFormText.handOver(language), open: model.sentBack[.referral(referral.id, .handOver)] != nil,
    form.form(
      .referralAction(referral.id, .handOver), form.hidden("version", String(referral.version)),
      form.radios("manner", label: ReferralFormText.manner, manners, required: true),
      form.input("day", label: ReferralFormText.handOverDay, hint: ReferralText.startDayHint, autocomplete: "off"),
      form.input("speaker", label: ReferralFormText.speaker, autocomplete: "off"),
      form.input("spokenTo", label: ReferralFormText.spokenTo, autocomplete: "off"),
      form.checkbox("present", label: ReferralFormText.present),
      form.area("passedOn", label: ReferralFormText.passedOn, hint: ReferralFormText.passedOnHint, rows: 3),
      actions(form.submit(ReferralFormText.saveHandOver, style: .secondary))))
}

private func tellForm(_ referral: Referral, _ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = model.builder(.referral(referral.id, .tell), frame)
  let agreed = model.request.clarification.mayBeTold
  let parties: [Choice] = ToldParty.allCases.map { Choice($0.rawValue, $0.name(language)) }
  return disclosure(
    ReferralFormText.tell(language), open: model.sentBack[.referral(referral.id, .tell)] != nil,
    """
    <p class="hint">\(agreed.isEmpty ? ReferralFormText.tellNothingAgreed : ReferralFormText.tellHint, language)</p>\
    \(agreed.isEmpty ? HTML() : Prose.quote(agreed))\(form.form(
      .referralAction(referral.id, .tell), form.hidden("version", String(referral.version)),
      form.radios("party", label: ReferralFormText.party, parties, required: true),
      form.checkbox("seen", label: ReferralFormText.partyAgreed),
      form.input("words", label: ReferralFormText.tellWords, autocomplete: "off"),
      actions(form.submit(ReferralFormText.saveTell, style: .secondary))))
    """)
}

private func linkForms(_ referral: Referral, _ frame: Frame) -> HTML {
  let language = frame.language
  var parts = HTML()
  if referral.allows(.renewLink) {
    parts += """
      <p>\(ReferralWayText.renewHint(referral.way), language)</p>\(oneButton(.renewLink, ReferralFormText.renew, .secondary, referral, frame))
      """
  }
  if referral.allows(.closeLink), referral.link.until != nil {
    parts += "<p>\(ReferralFormText.closeLinkHint, language)</p>\(oneButton(.closeLink, ReferralFormText.closeLink, .danger, referral, frame))"
  }
  return disclosure(ReferralFormText.linkTitle(language), parts)
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
  disclosure(
    ReferralText.withdraw(frame.language),
    """
    <p>\(ReferralWayText.withdrawHint(referral), frame.language)</p>\
    \(oneButton(.withdraw, ReferralText.withdraw, .danger, referral, frame))
    """)
}

/// Several prepared services for the same need: put together, agreed to in one go, sent. Empty when there is nothing of that kind to do.
func planCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  guard !model.request.isClosed else { return HTML() }
  let all = model.referrals.map(\.referral)
  let loose = all.filter { $0.place == nil && ($0.stage == .proposed || $0.stage == .agreed) }
  let proposed = all.filter { $0.stage == .proposed }
  let ready = all.filter { $0.place != nil && $0.stage == .agreed && $0.isItsTurn(among: all) }
  var parts = HTML()
  if loose.count >= 2 { parts += planForm(loose, model, frame) }
  if proposed.count >= 2 {
    let form = model.builder(.agreeAll, frame)
    parts += form.form(
      .requestAction(model.request.id, .agreeAll), "<h4>\(ReferralFormText.agreeAllTitle, language)</h4>",
      form.input("how", label: ReferralText.how, hint: ReferralText.howHint, autocomplete: "off"),
      form.checkbox("seen", label: ReferralFormText.seenAll), actions(form.submit(ReferralFormText.agreeAll, style: .secondary)))
  }
  if !ready.isEmpty {
    let form = FormBuilder(frame, prefix: "send-all")
    let hints: [HTML] = Referral.Way.allCases.compactMap { way -> HTML? in
      let names = ready.filter { $0.way == way }.map(\.serviceName)
      guard !names.isEmpty else { return nil }
      let hint: HTML = "<p>\(ReferralWayText.sendAllHint(Words(language).list(names), way), language)</p>"
      return hint
    }
    parts += form.form(.requestAction(model.request.id, .sendAll), "\(hints)", actions(form.submit(ReferralFormText.sendAll)))
  }
  return parts.isEmpty ? parts : card(title: ReferralFormText.planTitle(language), level: 3, accent: .sun, parts)
}

private func planForm(_ loose: [Referral], _ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  var fresh = FormState(values: ["mode": "together", "tells": "yes"])
  for (index, referral) in loose.enumerated() { fresh.values["place-\(referral.id.raw)"] = String(index + 1) }
  let form = model.builder(.plan, frame, fresh: fresh)
  let places: [Choice] = (0...loose.count).map { Choice(String($0), String($0)) }
  let services: [HTML] = loose.map { referral in
    form.select("place-\(referral.id.raw)", label: Text(same: referral.serviceName), places, required: true)
  }
  return form.form(
    .requestAction(model.request.id, .plan), "<p class=\"hint\">\(ReferralFormText.planHint, language)</p>",
    "<div id=\"f-plan-places\" tabindex=\"-1\">\(services)</div>",
    form.radios(
      "mode", label: ReferralFormText.planMode,
      [Choice("together", ReferralFormText.together(language)), Choice("ordered", ReferralFormText.ordered(language))], required: true),
    form.checkbox("automatic", label: ReferralFormText.automatic), form.checkbox("tells", label: ReferralFormText.tellOthers),
    actions(form.submit(ReferralFormText.savePlan, style: .secondary)))
}
