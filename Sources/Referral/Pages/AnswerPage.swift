package import Care
import HTML
package import Kernel

/// The ways in which a service can answer: the form's field `answer`.
package enum ServiceAnswer: String, CaseIterable, Hashable, Sendable {
  /// Fields `day`, `words`.
  case accept
  /// Fields `day`, `words`.
  case wait
  /// Fields `reason`, `words`.
  case decline
  /// Declines as ``Referral/DeclineReason/wrongRecipient``.
  case wrong
  /// Field `words`.
  case advise
  /// Field `day`; empty is today.
  case start
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
  /// The last day on which the link works.
  package let linkUntil: Day
  /// Whether the link's time is over, whatever the referral's state says.
  package let isExpired: Bool
  /// Whether the answer has just been given.
  package let justAnswered: Bool
  package let sentBack: [ServiceAnswer: FormState]
  package let failure: Text?

  package init(
    secret: String, referral: Referral, sender: String, senderPhone: String?, senderEmail: String?, words: String, linkUntil: Day,
    isExpired: Bool, justAnswered: Bool = false, sentBack: [ServiceAnswer: FormState] = [:], failure: Text? = nil
  ) {
    self.secret = secret
    self.referral = referral
    self.sender = sender
    self.senderPhone = senderPhone
    self.senderEmail = senderEmail
    self.words = words
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
  switch model.referral.state {
  case .proposed, .agreed, .withdrawn: body = over(AnswerText.withdrawnTitle, AnswerText.withdrawn, model, language)
  case .expired: body = over(AnswerText.expiredTitle, AnswerText.expired, model, language)
  case .sent where model.isExpired: body = over(AnswerText.expiredTitle, AnswerText.expired, model, language)
  case .declined(.wrongRecipient):
    // Whoever it did not concern is not shown it again.
    body = "<h1>\(AnswerText.tabTitle, language)</h1>\(answered(model, language))\(sender(model, language))"
  default: body = asked(model, frame)
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
  if case .sent(_, let day) = referral.state { due = "<p>\(AnswerText.answerBy(day), language)</p>" }
  let failure: HTML =
    model.failure.map { words in
      """
      <div role="alert">\(notice(.bad, "<p>\(words, language)</p>"))</div>
      """
    } ?? HTML()
  return """
    <h1>\(AnswerText.title(referral.gesture, model.sender), language)</h1>
    <p class="soft">\(AnswerText.to(referral.serviceName), language)</p>\(failure)\(answered(model, language))\(summary(model, frame))
    \(card(accent: .iris, "\(Prose.quote(referral.shared))<p class=\"soft\">\(assurance, language)</p>"))
    \(due)\(answers(model, frame))\(sender(model, language))
    """
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
  guard !model.isExpired else { return HTML() }
  let isFirst: Bool = if case .sent = referral.state { true } else { false }
  var parts = HTML()
  if referral.allows(.advise("x")) { parts += card(adviceForm(model, frame)) }
  if referral.allows(.startHelp(on: frame.today)) { parts += card(startForm(model, frame)) }
  var ways: [(ServiceAnswer, Text, HTML)] = []
  if referral.allows(.accept(firstContact: nil, words: "")) { ways.append((.accept, AnswerText.accept, acceptForm(model, frame))) }
  if referral.allows(.wait(until: nil, words: "")) { ways.append((.wait, AnswerText.wait, waitForm(model, frame))) }
  if referral.allows(.decline(.noPlace, words: "")) { ways.append((.decline, AnswerText.decline, declineForm(model, frame))) }
  if isFirst, referral.allows(.decline(.wrongRecipient, words: "")) { ways.append((.wrong, AnswerText.wrong, wrongForm(model, frame))) }
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

private func startForm(_ model: AnswerModel, _ frame: Frame) -> HTML {
  let form = builder(.start, model, frame)
  return sending(
    .start, AnswerText.start, .primary, model, frame,
    """
    <p>\(AnswerText.startHint, frame.language)</p>
    \(form.input("day", label: ReferralText.startDay, hint: ReferralText.startDayHint, autocomplete: "off"))
    """)
}
