package import Care
import HTML
package import Kernel

/// The ways in which a service can answer: the form's field `answer`.
package enum ServiceAnswer: String, CaseIterable, Hashable, Sendable {
  /// Fields `day`, `words`.
  case accept
  /// Fields `day`, `words`.
  case wait
  /// Fields `reason`, `words`, `againBy`, `againFrom`.
  case decline
  /// Declines as ``Referral/DeclineReason/wrongRecipient``.
  case wrong
  /// Field `words`.
  case advise
  /// Field `words`: what it wants to know first.
  case ask
  /// Field `day`; empty is today: first contact was made.
  case contact
  /// Field `day`; empty is today.
  case start
  /// Fields `day` (empty is today), `words`: help has ended.
  case end

  /// The step of the table of transitions that it asks for.
  package var step: Referral.Step {
    switch self {
    case .accept: .accept
    case .wait: .wait
    case .decline, .wrong: .decline
    case .advise: .advise
    case .ask: .ask
    case .contact: .contact
    case .start: .start
    case .end: .end
    }
  }
}

/// A question of a service, or the sender's reply.
package struct TalkLine: Hashable, Sendable {
  package let isService: Bool
  package let words: String
  package let day: Day

  package init(isService: Bool, words: String, day: Day) {
    self.isService = isService
    self.words = words
    self.day = day
  }
}

/// What a receiving service sees by its link: this referral, who asks, and nothing else of the house.
package struct AnswerModel: Hashable, Sendable {
  package let secret: String
  package let referral: Referral
  package let sender: String
  package let senderPhone: String?
  package let senderEmail: String?
  /// What the service wrote with its last answer.
  package let words: String
  /// Questions and replies, oldest first.
  package let talk: [TalkLine]
  /// The last day on which the link works.
  package let linkUntil: Day
  /// Whether the link's time is over, whatever the referral's state says.
  package let isExpired: Bool
  /// Whether the answer has just been given.
  package let justAnswered: Bool
  package let sentBack: [ServiceAnswer: FormState]
  package let failure: Text?

  package init(
    secret: String, referral: Referral, sender: String, senderPhone: String?, senderEmail: String?, words: String, talk: [TalkLine] = [], linkUntil: Day,
    isExpired: Bool, justAnswered: Bool = false, sentBack: [ServiceAnswer: FormState] = [:], failure: Text? = nil
  ) {
    self.secret = secret
    self.referral = referral
    self.sender = sender
    self.senderPhone = senderPhone
    self.senderEmail = senderEmail
    self.words = words
    self.talk = talk
    self.linkUntil = linkUntil
    self.isExpired = isExpired
    self.justAnswered = justAnswered
    self.sentBack = sentBack
    self.failure = failure
  }
}

/// The answering page, for a phone first. Posts to its own address.
package func answerPage(_ model: AnswerModel, in frame: Frame) -> Page {
  let language = frame.language
  let body: HTML
  switch model.referral.stage {
  case .proposed, .agreed, .withdrawn: body = over(AnswerText.withdrawnTitle, AnswerText.withdrawn, model, language)
  case _ where model.isExpired, .expired: body = over(AnswerText.expiredTitle, AnswerText.expired, model, language)
  case .declined, .advised, .considered, .helpStarted, .ended:
    // The matter is settled: nothing of the person is shown any more.
    body = """
      <h1>\(AnswerText.tabTitle, language)</h1>\(failure(model, language))\(answered(model, language))\(summary(model, frame))\
      \(answers(model, frame))\(sender(model, language))
      """
  case .sent, .seen, .questioned, .accepted, .waiting, .contacted: body = asked(model, frame)
  }
  return Page(title: AnswerText.tabTitle(language), address: .answer(secret: model.secret), body: body)
}

private func over(_ title: Text, _ words: Text, _ model: AnswerModel, _ language: Language) -> HTML {
  "<h1>\(title, language)</h1><p class=\"lead\">\(words, language)</p>\(ways(model, language))"
}

/// How to reach whoever asks, large enough to tap.
private func ways(_ model: AnswerModel, _ language: Language) -> HTML {
  var parts = HTML()
  if let phone = model.senderPhone, !phone.isEmpty {
    parts += "<p>\(AnswerText.call(model.sender), language)</p><p class=\"phones big\">\(Prose.phone(phone))</p>"
  }
  if let email = model.senderEmail, !email.isEmpty {
    parts += "<p>\(AnswerText.write(model.sender), language) \(Prose.email(email))</p>"
  }
  if parts.isEmpty { parts = "<p>\(AnswerText.noWay(model.sender), language)</p>" }
  return parts
}

private func asked(_ model: AnswerModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let referral = model.referral
  let assurance = referral.gesture == .advice ? AnswerText.adviceHasNoName : AnswerText.sharedWithConsent
  var due = HTML()
  switch referral.state {
  case .sent(_, let day), .seen(_, let day): due = "<p>\(AnswerText.answerBy(day), language)</p>"
  default: break
  }
  return """
    <h1>\(AnswerText.title(referral.gesture, model.sender), language)</h1>
    <p class="soft">\(AnswerText.to(referral.serviceName), language)</p>\(failure(model, language))\(answered(model, language))\(summary(model, frame))
    \(card(accent: .iris, "\(Prose.quote(referral.shared))<p class=\"soft\">\(assurance, language)</p>"))
    \(talk(model, language))\(due)\(answers(model, frame))\(sender(model, language))
    """
}

private func failure(_ model: AnswerModel, _ language: Language) -> HTML {
  guard let words = model.failure else { return HTML() }
  return """
    <div role="alert">\(notice(.bad, "<p>\(words, language)</p>"))</div>
    """
}

/// What the service asked, and what it was told.
private func talk(_ model: AnswerModel, _ language: Language) -> HTML {
  guard !model.talk.isEmpty else { return HTML() }
  let lines: [HTML] = model.talk.map { line in
    "<h3>\(line.isService ? AnswerText.youAsked(line.day) : AnswerText.replied(model.sender, line.day), language)</h3>\(Prose.quote(line.words))"
  }
  return card(title: AnswerText.questions(language), "\(lines)")
}

private func summary(_ model: AnswerModel, _ frame: Frame) -> HTML {
  for (answer, state) in model.sentBack where !state.problems.isEmpty {
    return FormBuilder(frame, state, prefix: answer.rawValue).summary()
  }
  return HTML()
}

private func sender(_ model: AnswerModel, _ language: Language) -> HTML {
  card(
    title: AnswerText.whoAsks(language),
    dataList([
      (AnswerText.organization(language), HTML(text: model.sender)),
      (AnswerText.phone(language), model.senderPhone.map(Prose.phone) ?? HTML()),
      (AnswerText.email(language), model.senderEmail.map(Prose.email) ?? HTML()),
    ]))
}

private func answered(_ model: AnswerModel, _ language: Language) -> HTML {
  let words = AnswerText.answered(model.referral.state)
  guard !words.fr.isEmpty else { return HTML() }
  let wrote: HTML = model.words.isEmpty ? HTML() : "<p>\(AnswerText.wordsYouWrote, language)</p>\(Prose.quote(model.words))"
  let mayChange = !model.isExpired && model.referral.isOpenForService
  let change = mayChange ? AnswerText.changeUntil(model.linkUntil) : AnswerText.noChange
  let body: HTML = "<p>\(words, language)</p>\(wrote)<p>\(change, language)</p>"
  return """
    <div\(if: model.justAnswered, " role=\"status\"")>\
    \(notice(.good, title: model.justAnswered ? AnswerText.thanks(language) : nil, body))</div>
    """
}

/// Only what the table of transitions allows now is offered.
private func answers(_ model: AnswerModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let referral = model.referral
  guard !model.isExpired, referral.isOpenForService else { return HTML() }
  let isFirst = referral.stage == .sent || referral.stage == .seen || referral.stage == .questioned
  var parts = HTML()
  if referral.allows(.advise) { parts += card(adviceForm(model, frame)) }
  if referral.allows(.start) { parts += card(dayForm(.start, AnswerText.startHint, AnswerText.start, ReferralText.startDay, model, frame)) }
  if referral.allows(.end) { parts += card(endForm(model, frame)) }
  var ways: [(ServiceAnswer, Text, HTML)] = []
  if referral.allows(.accept) { ways.append((.accept, AnswerText.accept, acceptForm(model, frame))) }
  if referral.allows(.contact) {
    ways.append(
      (.contact, AnswerText.contact, dayForm(.contact, AnswerText.contactHint, AnswerText.contact, AnswerText.contactDay, model, frame)))
  }
  if referral.allows(.wait) { ways.append((.wait, AnswerText.wait, waitForm(model, frame))) }
  if referral.allows(.ask) { ways.append((.ask, AnswerText.ask, askForm(model, frame))) }
  if referral.allows(.decline) { ways.append((.decline, AnswerText.decline, declineForm(model, frame))) }
  if isFirst { ways.append((.wrong, AnswerText.wrong, wrongForm(model, frame))) }
  let offered: [HTML] = ways.map { answer, words, form in
    """
    <details class="answer"\(if: model.sentBack[answer] != nil, " open")>\
    <summary>\(words, language)</summary>\(form)</details>
    """
  }
  if !offered.isEmpty {
    let title = isFirst ? AnswerText.yourAnswer : AnswerText.changeAnswer
    parts += "<section>\(heading(title(language)))\(offered)</section>"
  }
  guard !parts.isEmpty else { return HTML() }
  return "\(parts)<p class=\"soft\">\(AnswerText.noAccount, language)</p>"
}

private func builder(_ answer: ServiceAnswer, _ model: AnswerModel, _ frame: Frame) -> FormBuilder {
  FormBuilder(frame, model.sentBack[answer] ?? FormState(), prefix: answer.rawValue)
}

private func sending(
  _ answer: ServiceAnswer, _ words: Text, _ style: FormBuilder.ButtonStyle, _ model: AnswerModel, _ frame: Frame, _ fields: HTML
)
  -> HTML
{
  let form = builder(answer, model, frame)
  return form.form(
    .answer(secret: model.secret), form.hidden("answer", answer.rawValue), fields, actions(form.submit(words, style: style)))
}

private func acceptForm(_ model: AnswerModel, _ frame: Frame) -> HTML {
  let form = builder(.accept, model, frame)
  return sending(
    .accept, AnswerText.sendAccept, .primary, model, frame,
    """
    \(form.input("day", label: AnswerText.firstContact, hint: RequestFormText.dayHint, autocomplete: "off"))
    \(form.area("words", label: AnswerText.words, hint: AnswerText.wordsHint, rows: 3))
    """)
}

private func waitForm(_ model: AnswerModel, _ frame: Frame) -> HTML {
  let form = builder(.wait, model, frame)
  return sending(
    .wait, AnswerText.sendWait, .primary, model, frame,
    """
    \(form.input("day", label: AnswerText.until, hint: RequestFormText.dayHint, autocomplete: "off"))
    \(form.area("words", label: AnswerText.words, hint: AnswerText.wordsHint, rows: 3))
    """)
}

private func declineForm(_ model: AnswerModel, _ frame: Frame) -> HTML {
  let form = builder(.decline, model, frame)
  let reasons: [Choice] = Referral.DeclineReason.allCases.filter { $0 != .wrongRecipient }.map {
    Choice($0.rawValue, $0.name(frame.language))
  }
  return sending(
    .decline, AnswerText.sendDecline, .primary, model, frame,
    """
    \(form.radios("reason", label: AnswerText.declineReason, reasons, required: true))
    \(form.area("words", label: AnswerText.declineWords, hint: AnswerText.wordsHint, rows: 3))
    \(form.input("againFrom", label: AnswerText.againFrom, hint: RequestFormText.dayHint, autocomplete: "off"))
    \(form.input("againBy", label: AnswerText.againBy, hint: AnswerText.againByHint, autocomplete: "off"))
    """)
}

private func wrongForm(_ model: AnswerModel, _ frame: Frame) -> HTML {
  sending(.wrong, AnswerText.sendWrong, .secondary, model, frame, "<p>\(AnswerText.wrongHint, frame.language)</p>")
}

private func adviceForm(_ model: AnswerModel, _ frame: Frame) -> HTML {
  let form = builder(.advise, model, frame)
  return sending(
    .advise, AnswerText.sendAdvice, .primary, model, frame,
    form.area("words", label: AnswerText.advice, hint: AnswerText.adviceHint, rows: 8, required: true))
}

/// A form for what needs nothing but a day.
private func dayForm(
  _ answer: ServiceAnswer, _ hint: Text, _ button: Text, _ label: Text, _ model: AnswerModel, _ frame: Frame
) -> HTML {
  let form = builder(answer, model, frame)
  return sending(
    answer, button, .primary, model, frame,
    """
    <p>\(hint, frame.language)</p>
    \(form.input("day", label: label, hint: ReferralText.startDayHint, autocomplete: "off"))
    """)
}

private func endForm(_ model: AnswerModel, _ frame: Frame) -> HTML {
  let form = builder(.end, model, frame)
  return sending(
    .end, AnswerText.end, .primary, model, frame,
    """
    <p>\(AnswerText.endHint, frame.language)</p>
    \(form.input("day", label: AnswerText.endDay, hint: ReferralText.startDayHint, autocomplete: "off"))
    \(form.area("words", label: AnswerText.words, hint: AnswerText.wordsHint, rows: 3))
    """)
}

private func askForm(_ model: AnswerModel, _ frame: Frame) -> HTML {
  let form = builder(.ask, model, frame)
  return sending(
    .ask, AnswerText.sendAsk, .primary, model, frame,
    form.area("words", label: AnswerText.question, hint: AnswerText.questionHint, rows: 4, required: true))
}
