package import Care
import HTML
package import Kernel

extension FormName {
  package static let exclude = FormName("exclude")
  package static let mandate = FormName("mandate")
  package static let endLink = FormName("end")
  package static let open = FormName("open")
  package static let review = FormName("review")
  package static let told = FormName("told")
}

/// Who may see a file: what the page needs.
package struct FileAccessModel: Hashable, Sendable {
  package let head: FileHead
  package let keeper: String
  package let facts: FileFacts
  package let emergencies: [EmergencyAccess]
  package let accountNames: [ID<Account>: String]
  package let houses: [ID<Organization>: String]
  /// Whom she may exclude: `account/ID` or `organisation/ID`.
  package let parties: [Choice]
  package let organizations: [Choice]
  package let mayChange: Bool
  package let now: Instant
  package let exclusion: FormState
  package let mandate: FormState

  package init(
    head: FileHead, keeper: String, facts: FileFacts, emergencies: [EmergencyAccess], accountNames: [ID<Account>: String],
    houses: [ID<Organization>: String], parties: [Choice], organizations: [Choice], mayChange: Bool, now: Instant,
    exclusion: FormState = FormState(), mandate: FormState = FormState()
  ) {
    self.head = head
    self.keeper = keeper
    self.facts = facts
    self.emergencies = emergencies
    self.accountNames = accountNames
    self.houses = houses
    self.parties = parties
    self.organizations = organizations
    self.mayChange = mayChange
    self.now = now
    self.exclusion = exclusion
    self.mandate = mandate
  }
}

/// Who may see this file, who may not, who opened it in an emergency.
package func fileAccessPage(_ model: FileAccessModel, in frame: Frame) -> Page {
  let language = frame.language
  let forms: HTML = model.mayChange ? "<div class=\"columns columns-2\"><div>\(exclusion(model, frame))</div><div>\(mandate(model, frame))</div></div>" : HTML()
  return filePage(
    model.head, .access, title: FileAccessText.title(language), in: frame,
    """
    <p class="lead">\(FileAccessText.lead, language)</p>\
    \(FormBuilder(frame, model.exclusion, prefix: "exclude").summary())\(FormBuilder(frame, model.mandate, prefix: "mandate").summary())\
    <p><strong>\(FileAccessText.keeps, language)</strong>\(colon(language)) \(model.keeper)</p>\(links(model, frame))\
    \(emergencies(model, language))\(forms)
    """)
}

private func links(_ model: FileAccessModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let shown = model.facts.links.filter { $0.kind != .emergency && $0.kind != .protectedReader }
  guard !shown.isEmpty else { return emptyState(FileAccessText.noLinks(language)) }
  let sorted = shown.enumerated().sorted { left, right in
    let (leftHolds, rightHolds) = (left.element.holds(at: model.now), right.element.holds(at: model.now))
    return leftHolds == rightHolds ? left.offset < right.offset : leftHolds
  }.map(\.element)
  let rows: [[HTML]] = sorted.map { link in
    let domains = FileDomain.allCases.filter(link.domains.contains).map { FileAccessText.domain($0)(language) }
    let why = FileAccessText.kind(link.kind)(language) + (domains.isEmpty ? "" : " (\(domains.joined(separator: ", ")))")
    let holds = link.holds(at: model.now)
    return [
      HTML(text: name(link, model, language)), HTML(text: why), HTML(text: period(link, language)),
      chip(holds ? FileAccessText.running(language) : FileAccessText.ended(language), holds ? (link.kind == .exclusion ? .warn : .good) : .plain),
      holds && model.mayChange && [.exclusion, .mandate].contains(link.kind) ? endButton(link, model, frame) : HTML(),
    ]
  }
  return table(
    caption: FileAccessText.links(language),
    headers: [FileAccessText.who, FileAccessText.why, FileAccessText.period, FileAccessText.now].map { $0(language) } + [FileAccessText.end(language)],
    rows: rows)
}

private func name(_ link: FileLink, _ model: FileAccessModel, _ language: Language) -> String {
  if let account = link.account { return model.accountNames[account] ?? account.raw }
  if let organization = link.organization { return model.houses[organization] ?? organization.raw }
  return FileAccessText.everybodyOfCircle(language)
}

private func period(_ link: FileLink, _ language: Language) -> String {
  let words = Words(language)
  let end = [link.until, link.expires?.day].compactMap { $0 }.min()
  return [words.shortDate(link.from), end.map(words.shortDate)].compactMap { $0 }.joined(separator: " – ")
}

private func endButton(_ link: FileLink, _ model: FileAccessModel, _ frame: Frame) -> HTML {
  let form = FormBuilder(frame, prefix: "end-\(link.id.raw)")
  return form.form(
    .personForm(model.head.person, .access, .endLink), classes: "form one-button", form.hidden("link", link.id.raw),
    actions(form.submit(FileAccessText.end, style: .quiet)))
}

private func emergencies(_ model: FileAccessModel, _ language: Language) -> HTML {
  guard !model.emergencies.isEmpty else {
    return "\(heading(FileAccessText.emergencies(language)))<p class=\"soft\">\(FileAccessText.noEmergencies, language)</p>"
  }
  let items: [TimelineItem] = model.emergencies.map { access in
    TimelineItem(
      when: Words(language).moment(access.at),
      who: FileAccessText.openedBy(model.accountNames[access.account] ?? "–", model.houses[access.organization] ?? "–")(language),
      what: "\(Prose.quote(access.reason))\(reviewLine(access, language))")
  }
  return "\(heading(FileAccessText.emergencies(language)))\(timeline(items))"
}

/// What the data officer found, in words.
func reviewLine(_ access: EmergencyAccess, _ language: Language) -> HTML {
  guard let review = access.review else { return chips([chip(FileAccessText.notReviewed(language), .warn)]) }
  let tone: Tone =
    switch review.verdict {
    case .justified: .good
    case .notJustified: .bad
    case .unclear: .warn
    }
  return "\(chips([chip(FileAccessText.verdict(review.verdict)(language), tone)]))\(Prose.paragraphs(review.words))"
}

private func exclusion(_ model: FileAccessModel, _ frame: Frame) -> HTML {
  let form = FormBuilder(frame, model.exclusion, prefix: "exclude")
  return card(
    title: FileAccessText.excludeTitle(frame.language),
    form.form(
      .personForm(model.head.person, .access, .exclude),
      form.select("party", label: FileAccessText.party, hint: FileAccessText.excludeHint, empty: FileAccessText.choose, model.parties, required: true),
      actions(form.submit(FileAccessText.exclude, style: .secondary))))
}

private func mandate(_ model: FileAccessModel, _ frame: Frame) -> HTML {
  let form = FormBuilder(frame, model.mandate, prefix: "mandate")
  return card(
    title: FileAccessText.mandateTitle(frame.language),
    form.form(
      .personForm(model.head.person, .access, .mandate),
      form.select("party", label: FileAccessText.organization, hint: FileAccessText.mandateHint, empty: FileAccessText.choose, model.organizations, required: true),
      form.input("until", label: FileAccessText.until, hint: FileAccessText.untilHint, autocomplete: "off"),
      actions(form.submit(FileAccessText.mandate, style: .secondary))))
}
