package import Care
package import HTML
package import Kernel

extension FormName {
  package static let invite = FormName("invite")
  package static let revoke = FormName("revoke")
  package static let endAccess = FormName("end")
  package static let answerCorrection = FormName("answer")
}

/// Who has an access of her own, and which codes were given.
package struct InvitationModel: Hashable, Sendable {
  package let head: FileHead
  package let invitations: [PortalInvitation]
  package let accesses: [PortalAccess]
  package let members: [CircleMember]
  package let accountNames: [ID<Account>: String]
  package let languages: [Choice]
  package let canEmail: Bool
  package let mayChange: Bool
  package let now: Instant
  package let state: FormState
  /// A form came back.
  package let isBack: Bool

  package init(
    head: FileHead, invitations: [PortalInvitation], accesses: [PortalAccess], members: [CircleMember], accountNames: [ID<Account>: String],
    languages: [Choice], canEmail: Bool, mayChange: Bool, now: Instant, state: FormState, isBack: Bool
  ) {
    self.head = head
    self.invitations = invitations
    self.accesses = accesses
    self.members = members
    self.accountNames = accountNames
    self.languages = languages
    self.canEmail = canEmail
    self.mayChange = mayChange
    self.now = now
    self.state = state
    self.isBack = isBack
  }

  fileprivate func name(_ member: ID<CircleMember>?, _ language: Language) -> String {
    guard let member else { return InvitationText.herself(language) }
    guard let found = members.first(where: { $0.id == member }) else { return InvitationText.carer(language) }
    return MemberWords(member: found, language: language).name
  }
}

/// Giving her an access of her own, and taking it back.
package func invitationPage(_ model: InvitationModel, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, model.state, prefix: "invite")
  let button = FormBuilder(frame)
  let accesses: [HTML] = model.accesses.map { access in
    let close: HTML =
      model.mayChange
      ? button.form(
        .personForm(model.head.person, .invitation, .endAccess), classes: "inline", button.hidden("member", access.member?.raw ?? ""),
        button.danger(InvitationText.end, asking: InvitationText.endQuestion)) : HTML()
    return "<li><strong dir=\"auto\">\(model.name(access.member, language))</strong> \(InvitationText.since(access.startedAt.day), language)\(close)</li>"
  }
  let now: HTML = accesses.isEmpty ? "<p>\(InvitationText.nobody, language)</p>" : "<ul class=\"plain-list\">\(accesses)</ul>"
  let rows: [[HTML]] = model.invitations.map { invitation in
    var take = HTML()
    if case .open = invitation.state(at: model.now), model.mayChange {
      take = button.form(
        .personForm(model.head.person, .invitation, .revoke), classes: "inline", button.hidden("invitation", invitation.id.raw),
        button.submit(InvitationText.revoke, style: .quiet))
    }
    return [
      HTML(text: model.name(invitation.party.member, language)),
      "\(Words(language).date(invitation.createdAt.day)), \(InvitationText.way(invitation.way), language), \(model.accountNames[invitation.by] ?? "–")",
      "\(InvitationText.state(invitation.state(at: model.now)), language)", take,
    ]
  }
  let codes: HTML =
    rows.isEmpty
    ? HTML()
    : table(
      caption: InvitationText.codes(language),
      headers: [InvitationText.whom, InvitationText.given, InvitationText.stateHead, InvitationText.revoke].map { $0(language) }, rows: rows)
  let new: HTML = model.mayChange ? inviteForm(model, form, language) : HTML()
  return filePage(
    model.head, .invitation, title: FileFrameText.page(.invitation)(language), in: frame,
    """
    \(form.summary())<p class="lead">\(InvitationText.lead, language)</p>\
    \(mainAndAside("\(card(title: InvitationText.now(language), now))\(codes)", aside: new))
    """)
}

private func inviteForm(_ model: InvitationModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let members = model.members.map { Choice($0.id.raw, MemberWords(member: $0, language: language).name) }
  let carer: HTML
  if members.isEmpty {
    carer = form.hidden("who", "herself")
  } else {
    let boxes: [HTML] = FileDomain.allCases.map { form.checkbox("give-\($0.rawValue)", label: ConsentText.domain($0)) }
    carer = """
      \(form.radios("who", label: InvitationText.whom, [Choice("herself", InvitationText.herself(language)), Choice("carer", InvitationText.carer(language))], required: true))\
      \(form.select("member", label: InvitationText.member, empty: SharingText.chooseOne, members))\
      <fieldset class="field boxes"><legend>\(InvitationText.domains, language)</legend>\(boxes)</fieldset>
      """
  }
  let ways = PortalInvitation.Way.allCases.map { Choice($0.rawValue, InvitationText.way($0)(language)) }
  return card(
    title: InvitationText.new(language),
    """
    <p>\(InvitationText.ask, language)</p><p class="soft">\(InvitationText.newHint, language)</p>\
    \(form.form(
      .personForm(model.head.person, .invitation, .invite), carer, form.radios("way", label: InvitationText.way, ways, required: true),
      form.select("language", label: InvitationText.language, model.languages, required: true), form.submit(InvitationText.make)))
    """)
}

/// A code that was just made.
package struct InvitationLetterModel: Hashable, Sendable {
  package let head: FileHead
  package let code: PortalCode
  package let isCarer: Bool
  package let expires: Day
  /// In which the letter is written.
  package let language: Language
  package let keeper: String
  package let phone: String
  /// Without `https://`, as it is typed.
  package let address: String

  package init(
    head: FileHead, code: PortalCode, isCarer: Bool, expires: Day, language: Language, keeper: String, phone: String, address: String
  ) {
    self.head = head
    self.code = code
    self.isCarer = isCarer
    self.expires = expires
    self.language = language
    self.keeper = keeper
    self.phone = phone
    self.address = address
  }
}

/// The letter to print: large, in her language, with pictures and the code. Names nobody but the house.
package func invitationLetterPage(_ model: InvitationLetterModel, in frame: Frame) -> Page {
  let (language, own) = (frame.language, model.language)
  let isRightToLeft = own.isRightToLeft
  let step3 = model.isCarer ? InvitationText.step3Carer : InvitationText.step3
  let steps: [HTML] = [
    step(PortalPictures.tablet, InvitationText.step1, own),
    step(PortalPictures.address, InvitationText.step2, own, "<p class=\"own-code\"><strong dir=\"ltr\">\(model.address)</strong></p>"),
    step(PortalPictures.key, step3, own, "<p class=\"own-code\"><strong dir=\"ltr\">\(model.code.written)</strong></p>"),
    step(PortalPictures.words, InvitationText.step4, own),
  ]
  let phone: HTML = model.phone.isEmpty ? HTML() : " · \(Prose.phone(model.phone))"
  let back = Address.personPage(model.head.person, .invitation).link(language)
  return filePage(
    model.head, .invitation, title: FileFrameText.page(.invitation)(language), in: frame,
    """
    <div class="no-print">\(notice(.warn, "<p>\(InvitationText.once, language)</p>"))<div class="actions">\
    <button type="button" class="button" data-print hidden>\(InvitationText.print, language)</button>\
    \(buttonLink(InvitationText.back(language), to: back, style: .secondary))</div></div>\
    <article class="own-letter" lang="\(own.code)" dir="\(isRightToLeft ? "rtl" : "ltr")"><h2>\(InvitationText.letterTitle, own)</h2>\
    <p class="lead">\(InvitationText.letterLead, own)</p><ol class="own-steps">\(steps)</ol>\
    <p>\(InvitationText.valid, own) <strong>\(Words(own).date(model.expires))</strong></p><p>\(InvitationText.keepSafe, own)</p>\
    <p><strong dir="auto">\(model.keeper)</strong>\(phone)</p></article>
    """)
}

private func step(_ picture: HTML, _ words: Text, _ language: Language, _ more: HTML = HTML()) -> HTML {
  "<li>\(PortalPictures.drawn(picture))<div><p>\(words, language)</p>\(more)</div></li>"
}

/// The e-mail that carries a code: names nobody, says nothing about anybody.
package enum InvitationMail {
  package static func words(code: PortalCode, link: String, until: Day, phone: String?, in language: Language) -> (subject: String, body: String) {
    var parts: [String] = [
      InvitationText.greeting(language), "\(InvitationText.mailLead(language))\n\(code.written)", "\(InvitationText.mailOpen(language))\n\(link)",
      "\(InvitationText.valid(language)) \(Words(language).date(until))", InvitationText.mailIgnore(language),
    ]
    if let phone, !phone.isEmpty { parts.append(LetterText.question(phone)(language)) }
    return (InvitationText.mailSubject(language), parts.joined(separator: "\n\n") + "\n")
  }
}

/// What she says is wrong, above the forms that correct it.
package func correctionCards(_ corrections: [Correction], of person: ID<Person>, in frame: Frame) -> HTML {
  guard !corrections.isEmpty else { return HTML() }
  let language = frame.language
  let items: [HTML] = corrections.map { correction in
    let form = FormBuilder(frame, FormState(), prefix: correction.id.raw)
    return """
      <li><p><strong>\(PortalText.subject(correction.subject), language)</strong> <span class="soft">\(Words(language).date(correction.at.day))</span></p>\
      \(Prose.quote(correction.words))\(form.form(
        .personItemForm(person, .identity, item: correction.id.raw, .answerCorrection), form.area("answer", label: InvitationText.answer, rows: 2),
        actions(
          form.submit(InvitationText.accept, name: "decision", value: "accept"),
          form.submit(InvitationText.decline, style: .secondary, name: "decision", value: "decline"))))</li>
      """
  }
  return card(
    title: InvitationText.corrections(language), accent: .sun, "<p>\(InvitationText.howTo, language)</p><ul class=\"plain-list\">\(items)</ul>")
}
