package import Care
import HTML
package import Kernel

extension FormName {
  package static let ownContact = FormName("contact")
  package static let askCorrection = FormName("wrong")
}

/// Her details as she reads them.
package struct OwnFileModel: Hashable, Sendable {
  package let details: PersonDetails
  package let version: Int
  package let seesContact: Bool
  package let seesSocial: Bool
  /// Whether she may correct; carers read only.
  package let mayCorrect: Bool
  package let corrections: [Correction]
  package let handle: String
  package let keeper: String
  package let keeperPhone: String
  package let today: Day
  package let sentBack: FormName?
  package let state: FormState
  package let failure: Text?

  package init(
    details: PersonDetails, version: Int, seesContact: Bool, seesSocial: Bool, mayCorrect: Bool, corrections: [Correction], handle: String,
    keeper: String, keeperPhone: String, today: Day, sentBack: FormName? = nil, state: FormState = FormState(), failure: Text? = nil
  ) {
    self.details = details
    self.version = version
    self.seesContact = seesContact
    self.seesSocial = seesSocial
    self.mayCorrect = mayCorrect
    self.corrections = corrections
    self.handle = handle
    self.keeper = keeper
    self.keeperPhone = keeperPhone
    self.today = today
    self.sentBack = sentBack
    self.state = state
    self.failure = failure
  }
}

/// What is noted of her, in plain words, with two ways to say that something is wrong.
package func ownFilePage(_ model: OwnFileModel, in frame: Frame) -> Page {
  let language = frame.language
  let failure: HTML = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" } ?? HTML()
  let summary: HTML = model.sentBack.map { FormBuilder(frame, model.state, prefix: $0.raw).summary() } ?? HTML()
  let forms: HTML = model.mayCorrect ? contactForm(model, frame) + correctionForm(model, frame) : HTML()
  let keeper: HTML = "\(model.keeper)\(if: !model.keeperPhone.isEmpty, " · \(Prose.phone(model.keeperPhone))")"
  let own = dataList([
    (PortalText.keptBy(language), keeper),
    (PortalText.handle(language), model.handle.isEmpty ? HTML() : "<span dir=\"ltr\">\(model.handle)</span>"),
  ])
  let copy: HTML =
    model.mayCorrect ? actions(buttonLink(PortalText.tile(.copy)(language), to: Address.my(.copy).link(language), style: .secondary)) : HTML()
  return personalPage(
    .file, title: model.mayCorrect ? PortalText.tile(.file) : PortalText.carerTile(.file), in: frame,
    """
    \(failure)\(summary)\(if: model.mayCorrect, "<p class=\"lead\">\(PortalText.fileLead, language)</p>")\
    <div class="stack"><section class="card">\(ownFacts(model, language))</section>\(forms)\(corrections(model, language))\
    <section class="card">\(own)\(copy)</section></div>
    """)
}

func ownFacts(_ model: OwnFileModel, _ language: Language) -> HTML {
  let details = model.details
  let facts = PersonFacts(details: details, today: model.today, language: language)
  func text(_ words: String) -> HTML { words.isEmpty ? HTML() : "<span dir=\"auto\">\(words)</span>" }
  var rows: [(term: String, content: HTML)] = [
    (PersonText.name(language), text(details.displayName)),
    (PersonFormText.otherNames(language), text(details.names.dropFirst().map(\.display).joined(separator: "; "))),
    (PersonText.born(language), text(facts.birth ?? "")),
    (PersonFormText.nationalNumber(language), details.nationalNumber.map { "<span dir=\"ltr\">\($0.formatted)</span>" } ?? HTML()),
  ]
  if model.seesContact {
    let emails: [HTML] = details.emails.map { Prose.email($0) }
    rows += [
      (PersonText.phone(language), facts.phones), (PersonFormText.email(language), "\(emails)"), (PersonText.speaks(language), text(facts.languages)),
      (PersonText.livesAt(language), details.address(on: model.today).map { facts.address($0) } ?? HTML()),
      (PersonText.doctor(language), facts.contact(details.doctor)), (PersonText.pharmacy(language), facts.contact(details.pharmacy)),
    ]
  }
  if model.seesSocial {
    rows += [
      (PersonText.livesIn(language), text(details.residence(on: model.today).map { facts.residence($0) } ?? "")),
      (PersonText.household(language), text(facts.household)), (PersonText.insurance(language), text(facts.insurance)),
    ]
  }
  let list = dataList(rows)
  return list.isEmpty ? "<p>\(SharingText.none, language)</p>" : list
}

/// What the form of her contact details holds before she types.
package func ownContactValues(_ details: PersonDetails, version: Int, today: Day) -> [String: String] {
  let address = details.address(on: today) ?? details.addresses.first
  var values: [String: String] = ["version": String(version), "email": details.emails.first ?? ""]
  for (index, phone) in details.phones.prefix(2).enumerated() { values["phone\(index + 1)"] = phone.number.formatted }
  values["street"] = address?.street ?? ""
  values["postalCode"] = address?.postalCode ?? ""
  values["place"] = address?.place ?? ""
  return values
}

private func contactForm(_ model: OwnFileModel, _ frame: Frame) -> HTML {
  let isBack = model.sentBack == .ownContact
  var state = FormState(values: ownContactValues(model.details, version: model.version, today: model.today))
  if isBack {
    state = model.state
    state.values["version"] = String(model.version)
  }
  let form = FormBuilder(frame, state, prefix: FormName.ownContact.raw)
  return disclosureCard(
    PortalText.changeContact(frame.language), open: isBack,
    """
    <p class="soft">\(PortalText.atOnce, frame.language)</p>\(form.form(
      .myForm(.file, .ownContact), form.hidden("version", state["version"]),
      form.input("phone1", label: PortalText.phone(1), type: "tel", autocomplete: "tel", inputmode: "tel"),
      form.input("phone2", label: PortalText.phone(2), type: "tel", inputmode: "tel"),
      form.input("email", label: PortalText.email, type: "email", autocomplete: "email", inputmode: "email"),
      form.input("street", label: PortalText.street, autocomplete: "street-address"),
      form.input("postalCode", label: PortalText.postalCode, autocomplete: "postal-code", inputmode: "numeric"),
      form.input("place", label: PortalText.place, autocomplete: "address-level2"), form.submit(PortalText.save)))
    """)
}

private func correctionForm(_ model: OwnFileModel, _ frame: Frame) -> HTML {
  let isBack = model.sentBack == .askCorrection
  let form = FormBuilder(frame, isBack ? model.state : FormState(values: ["subject": "other"]), prefix: FormName.askCorrection.raw)
  let choices = Correction.Subject.allCases.map { Choice($0.rawValue, PortalText.subject($0)(frame.language)) }
  return disclosureCard(
    PortalText.wrong(frame.language), open: isBack,
    form.form(
      .myForm(.file, .askCorrection), form.radios("subject", label: PortalText.wrongAbout, choices, required: true),
      form.area("words", label: PortalText.wrongWords, hint: PortalText.wrongHint, required: true, atMost: Correction.longestWords),
      form.submit(PortalText.send)))
}

private func disclosureCard(_ summary: String, open: Bool, _ body: HTML) -> HTML {
  "<section class=\"card own-open\">\(disclosure(summary, open: open, body))</section>"
}

private func corrections(_ model: OwnFileModel, _ language: Language) -> HTML {
  guard !model.corrections.isEmpty else { return HTML() }
  let items: [TimelineItem] = model.corrections.map { correction in
    let tone: Tone = correction.state == .open ? .note : correction.state == .accepted ? .good : .plain
    let answer: HTML = correction.answer.isEmpty ? HTML() : "<div dir=\"auto\">\(Prose.paragraphs(correction.answer))</div>"
    return TimelineItem(
      when: Words(language).date(correction.at.day), who: PortalText.subject(correction.subject)(language),
      what: "\(Prose.quote(correction.words))<p>\(chip(PortalText.correction(correction.state)(language), tone))</p>\(answer)")
  }
  return card(title: PortalText.myCorrections(language), timeline(items))
}
