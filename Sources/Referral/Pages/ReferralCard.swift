import Care
import HTML
import Kernel

/// One referral on the request's page: where it stands, who acts next, what was shared, what was answered, what can be done.
func referralCard(_ item: ReferralOnRequest, model: RequestModel, in frame: Frame) -> HTML {
  let language = frame.language
  let referral = item.referral
  let isWaitingForUs =
    referral.stage == .proposed || referral.stage == .agreed || referral.stage == .questioned || item.turn?.actor == .sender
  let readsInFull = referral.stage == .proposed || referral.stage == .agreed || referral.isToBeRung
  let shared = Prose.quote(referral.shared)
  // What is about to be agreed, or to be said on the phone, is read in full; afterwards it folds away.
  let sharedPart: HTML =
    readsInFull ? "<h4>\(ReferralText.shared, language)</h4>\(shared)" : disclosure(ReferralText.shared(language), shared)
  let answer: HTML = item.answer.isEmpty ? HTML() : "<h4>\(ReferralText.answer, language)</h4>\(Prose.quote(item.answer))"
  let place: HTML = referral.place.map { chip(ReferralStateText.place($0.place, ordered: $0.isOrdered)(language)) } ?? HTML()
  let head: HTML = """
    <div class="row-head"><h3>\(referral.serviceName)</h3>\
    \(chip(referral.gesture.name(language)))\(chip(ReferralWayText.state(of: referral)(language), ReferralText.tone(referral.state)))\(place)</div>
    """
  let acts: HTML = referralActs(item, model, frame)
  return card(
    accent: isWaitingForUs && !model.request.isClosed ? .sun : .none,
    """
    \(head)<p>\(ReferralWayText.standing(referral), language)</p>\(turnLine(item, model, language))\(toRing(item, model))\(answer)\(talk(item, language))\
    \(sharedPart)\(facts(item, model, language))\(acts)
    """)
}

/// Who acts next and by when; in the colour of a warning once the day has passed.
private func turnLine(_ item: ReferralOnRequest, _ model: RequestModel, _ language: Language) -> HTML {
  guard !model.request.isClosed, let turn = item.turn, let by = turn.by else { return HTML() }
  let service = item.referral.serviceName
  let said: Text? = item.referral.isToBeRung ? ReferralWayText.ring(service, by) : ReferralStateText.turn(turn, service)
  guard let words = said else { return HTML() }
  return by < model.now.day ? "<p class=\"reason warn\"><strong>\(words, language)</strong></p>" : "<p><strong>\(words, language)</strong></p>"
}

/// The number, large enough to tap, as long as somebody has to ring.
private func toRing(_ item: ReferralOnRequest, _ model: RequestModel) -> HTML {
  guard !model.request.isClosed, item.referral.isToBeRung else { return HTML() }
  return "<p class=\"phones big\">\(Prose.phone(item.referral.phone))</p>"
}

private func reach(_ referral: Referral) -> HTML {
  switch referral.way {
  case .email: HTML(text: referral.email)
  case .letter: Prose.paragraphs(referral.post)
  case .phone: Prose.phone(referral.phone)
  }
}

private func talk(_ item: ReferralOnRequest, _ language: Language) -> HTML {
  let lines: [HTML] = item.talk.map { line in
    "<h4>\(line.isService ? ReferralFormText.asked : ReferralFormText.replied, language)</h4>\(Prose.quote(line.words))"
  }
  return "\(lines)"
}

private func facts(_ item: ReferralOnRequest, _ model: RequestModel, _ language: Language) -> HTML {
  let referral = item.referral
  var rows: [(term: String, content: HTML)] = [
    (ReferralWayText.reach(referral.way)(language), reach(referral)),
    (ReferralText.agreedHow(language), HTML(text: item.agreedHow)),
  ]
  let needs: [HTML] = model.needs.filter { $0.referrals.contains(referral.id) }.map { "<li dir=\"auto\">\($0.words)</li>" }
  if !needs.isEmpty { rows.append((ReferralText.forNeeds(needs.count)(language), "<ul>\(needs)</ul>")) }
  if referral.isOpenForService, referral.link.number > 0 {
    let works = referral.link.until.map(ReferralStateText.linkUntil) ?? ReferralStateText.linkClosed
    rows.append((ReferralStateText.link(language), HTML(text: works(language))))
  }
  if referral.reminders > 0 { rows.append((ReferralStateText.reminders(language), HTML(text: String(referral.reminders)))) }
  if let again = referral.askAgain {
    rows.append((ReferralStateText.again(language), "<span>\(ReferralStateText.askAgain(referral.serviceName, again), language) \(again.by)</span>"))
  }
  if let handover = item.handover {
    rows.append(
      (
        ReferralStateText.handedOverTitle(language),
        "<p>\(ReferralStateText.handedOver(referral.serviceName, handover), language)</p>\(handover.passedOn.isEmpty ? HTML() : Prose.quote(handover.passedOn))"
      ))
  }
  if let helped = referral.helped {
    rows.append(
      (
        ReferralStateText.heardTitle(language), "<p>\(helped.name, language)</p>\(item.heard.isEmpty ? HTML() : Prose.quote(item.heard))"
      ))
  }
  return dataList(rows)
}
