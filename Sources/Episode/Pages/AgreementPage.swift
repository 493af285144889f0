package import Care
import HTML
package import Kernel

/// What a doctor sees by his link: one question and nothing else of the house.
package struct AgreementModel: Sendable {
  package let secret: String
  package let episode: Episode
  package let personName: String
  package let birth: PartialDate?
  package let sender: String
  package let senderPhone: String?
  package let programme: Programme?
  package let state: FormState

  package init(
    secret: String, episode: Episode, personName: String, birth: PartialDate?, sender: String, senderPhone: String?, programme: Programme?,
    state: FormState = FormState()
  ) {
    self.secret = secret
    self.episode = episode
    self.personName = personName
    self.birth = birth
    self.sender = sender
    self.senderPhone = senderPhone
    self.programme = programme
    self.state = state
  }
}

/// The question to a doctor, for a phone first. Its title says nothing of whom it is about.
package func agreementPage(_ model: AgreementModel, in frame: Frame) -> Page {
  let language = frame.language
  let episode = model.episode
  let programme = model.programme?.name(language) ?? episode.programme
  let service = EpisodeText.service(episode.service)(language)
  let form = FormBuilder(frame, model.state)
  // Needed with one of the two answers, as its hint says: "optional" would say the contrary.
  var reason = form
  reason.marksRequired = true
  let facts = dataList([
    (AgreementText.person(language), "<span dir=\"auto\">\(model.personName)</span>"),
    (AgreementText.birth(language), HTML(text: model.birth.map { Words(language).partialDate($0) } ?? "")),
    (AgreementText.provider(language), "<span dir=\"auto\">\(episode.provider?.name ?? "")</span>"),
  ])
  let body: HTML
  switch episode.agreement {
  case .given, .refused:
    body = """
      <div role="status">\(notice(.good, "<p>\(AgreementText.answered(episode.agreement == .given, episode.agreementOn), language)</p>"))</div>\
      <p>\(AgreementText.keep, language)</p>
      """
  case .notAsked, .asked, .searching:
    body = """
      \(conditions(model, language))\(card(title: AgreementText.answer(language), accent: .iris, form.form(
        .agreement(secret: model.secret),
        form.radios(
          "answer", label: AgreementText.title, [Choice("yes", AgreementText.yes(language)), Choice("no", AgreementText.no(language))], required: true),
        reason.area("words", label: AgreementText.words, hint: AgreementText.wordsHint, rows: 3, atMost: EpisodeEntry.longestWords),
        actions(form.submit(AgreementText.send)))))
      """
  }
  let phone: HTML = model.senderPhone.map { "<p>\(AgreementText.questions, language)<br>\(Prose.phone($0))</p>" } ?? HTML()
  let until: HTML = episode.linkUntil.map { " \(AgreementText.until($0), language)" } ?? HTML()
  return Page(
    title: AgreementText.tab(language), address: .agreement(secret: model.secret),
    body: """
      <h1>\(AgreementText.title, language)</h1>\(form.summary())\
      <p class="lead" dir="auto">\(AgreementText.asks(model.sender, service, programme), language)</p>\(card(facts))\
      <p>\(AgreementText.sheKnows, language)</p>\(body)\(phone)<p class="soft">\(AgreementText.noAccount, language)\(until)</p>
      """)
}

/// What the service asks of anybody, without what is known of her: the doctor checks it with his own knowledge.
private func conditions(_ model: AgreementModel, _ language: Language) -> HTML {
  guard let programme = model.programme, let version = programme.eligibility.versions.holding(on: model.episode.agreementOn),
    let needs = version.services.first(where: { $0.id == model.episode.service })?.needs
  else { return HTML() }
  var seen: Set<String> = [EligibilityRules.running]
  let fields = (version.common.criterion.tests + needs.criterion.tests).map(\.question).filter { seen.insert($0).inserted }
  let items: [HTML] = fields.map { "<li>\(ExplanationText.field($0), language)</li>" }
  return disclosure(
    AgreementText.conditions(language), "<p class=\"hint\">\(AgreementText.conditionsLead, language)</p><ul>\(items)</ul>")
}

/// The letter to a doctor: no name of the person, nothing of what it is about.
package func agreementLetter(isReminder: Bool, from sender: Letters.Sender, link: String, in language: Language) -> Letters.Parts {
  func oneLine(_ words: String) -> String { words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  let name = oneLine(sender.name)
  var body: [String] = [
    AgreementText.greeting(language), (isReminder ? AgreementText.again(name) : AgreementText.first(name))(language),
    "\(AgreementText.open(language))\n\(link)",
  ]
  if let phone = sender.phone, !phone.isEmpty { body.append(AgreementText.ring(oneLine(phone))(language)) }
  body.append(AgreementText.noAccount(language))
  body.append("\(name)\n-- \n\(LetterText.signature(language))")
  return (oneLine((isReminder ? AgreementText.reminder(name) : AgreementText.subject(name))(language)), body.joined(separator: "\n\n") + "\n")
}
