package import Care
import HTML
package import Kernel

/// Preparing a referral, with the directory beside it.
package struct NewReferralModel: Hashable, Sendable {
  package let request: Request
  /// Fields: `q` (words of the search), `gesture`, `entry`, `serviceName`, `email`, `language`, `shared`. All survive a new search.
  package let form: FormState
  /// `nil` before anybody searched.
  package let results: [Entry]?
  /// The entry of the field `entry`.
  package let chosen: Entry?
  /// What exists already for this request.
  package let prepared: [Referral]

  package init(request: Request, form: FormState, results: [Entry]?, chosen: Entry?, prepared: [Referral]) {
    self.request = request
    self.form = form
    self.results = results
    self.chosen = chosen
    self.prepared = prepared
  }
}

/// What may be proposed to be shared.
///
/// The name and the way to reach her only for a referral, and only when she agreed that help is looked for.
///
/// What is already in place stays out: it is health more often than not. The professional adds what the person agreed to.
package func proposedShare(of request: Request, gesture: Referral.Gesture, in language: Language) -> String {
  let noted = request.clarification
  var lines: [String] = []
  if !noted.wants.isEmpty { lines.append(ReferralText.proposalWants(noted.wants)(language)) }
  if let place = request.report.municipality { lines.append(ReferralText.proposalPlace(place.name(language))(language)) }
  if !noted.spokenLanguage.isEmpty { lines.append(ReferralText.proposalLanguage(noted.spokenLanguage)(language)) }
  if gesture == .referral, noted.consent == .agrees {
    if !noted.personName.isEmpty { lines.append(ReferralText.proposalName(noted.personName)(language)) }
    if !noted.reach.isEmpty { lines.append(ReferralText.proposalReach(noted.reach)(language)) }
  }
  return lines.joined(separator: "\n")
}

/// Searches and prepares in one form, so that nothing typed is lost without script.
///
/// It posts to its own address. The button says what is meant: `step=search` (also by Enter), `choose=ENTRY-ID`, `step=prepare`.
/// Only the last one creates something.
package func newReferralPage(_ model: NewReferralModel, in frame: Frame) -> Page {
  let language = frame.language
  let request = model.request
  let name = request.clarification.personName
  let who = name.isEmpty ? WorkListText.unknownPerson(language) : name
  let title = ReferralText.title(language)
  let way: [(words: String, link: AddressLink)] = [
    (RequestText.backToList(language), Address.workList.link(language)), (request.number, Address.request(request.id).link(language)),
  ]
  var page = Page(
    title: "\(title) – \(request.number)", address: .newReferral(request.id),
    body: """
      \(breadcrumb(way, here: title, in: language))
      <h1>\(title)</h1><p class="lead" dir="auto">\(who)</p>\(body(model, frame))
      """)
  page.menu = .requests
  page.width = .wide
  return page
}

private func body(_ model: NewReferralModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let back = actions(
    buttonLink(ReferralText.backToRequest(language), to: Address.request(model.request.id).link(language), style: .secondary))
  if model.request.isClosed { return "\(notice(.warn, "<p>\(ReferralText.closedNotice, language)</p>"))\(back)" }
  if model.request.clarification.consent == .refuses {
    return "\(notice(.note, title: ReferralText.refusedTitle(language), "<p>\(ReferralText.refusedNotice, language)</p>"))\(back)"
  }
  let form = FormBuilder(frame, model.form)
  return """
    <p>\(ReferralText.lead, language)</p>\(alreadyPrepared(model, language))\(form.summary())
    \(form.form(
      .newReferral(model.request.id), classes: "form refer-form", form.hidden("entry", model.form["entry"]),
      columns(
        card(title: ReferralText.findTitle(language), finder(model, form, language)),
        card(title: ReferralText.writeTitle(language), writer(model, form, language)))))
    """
}

private func finder(_ model: NewReferralModel, _ form: FormBuilder, _ language: Language) -> HTML {
  // First button of the form: Enter in any field searches, and never sends anything off.
  let field: HTML = """
    <div class="field"><label for="f-q">\(ReferralText.search, language)</label><div class="search-line">\
    <input id="f-q" name="q" type="search" value="\(model.form["q"])" data-search>\
    <button type="submit" class="button secondary" name="step" value="search">\(ReferralText.searchButton, language)</button></div></div>
    """
  guard let results = model.results else { return "\(field)\(providerLink(model, language))" }
  guard !results.isEmpty else { return "\(field)\(providerLink(model, language))\(emptyState(ReferralText.nothingFound(language)))" }
  let rows: [HTML] = results.map { result($0, isChosen: $0.id == model.form["entry"], language) }
  return """
    \(field)\(providerLink(model, language))<p class="soft" role="status">\(ReferralText.found(results.count), language)</p><ul class="work-list">\(rows)</ul>
    """
}

/// The programme's own list, with what is known of the request already filled in.
private func providerLink(_ model: NewReferralModel, _ language: Language) -> HTML {
  let link = Address.directory(.providers).link(language, query: providerQuery(for: model.request))
  return "<p>\(ProvidersText.orientTitle, language) : \(textLink(ProvidersText.orient(language), to: link))</p>"
}

private func result(_ entry: Entry, isChosen: Bool, _ language: Language) -> HTML {
  var details: [HTML] = entry.phones.prefix(2).map { Prose.phone($0.number) }
  if let email = entry.emails.first { details.append(HTML(text: email)) }
  if entry.home == .always || entry.home == .sometimes { details.append(HTML(text: ReferralText.homeVisits(language))) }
  var line = HTML()
  for (index, detail) in details.enumerated() { line += index == 0 ? detail : " · \(detail)" }
  return """
    <li class="row\(if: isChosen, " good")"><div class="row-head"><h3>\(entry.name, language)</h3>\
    \(if: isChosen, chip(ReferralText.chosen(language), .good))</div>
    <p>\(firstWords(entry.summary(language), most: 160))</p><p class="soft">\(line)</p>
    <div class="actions"><button type="submit" class="button secondary small" name="choose" value="\(entry.id)">\
    \(ReferralText.choose, language)\
    \(spokenOnly(" – \(entry.name(language))"))</button>
    <a href="\(url: Address.entry(entry.id).link(language))" target="_blank" rel="noopener">\(ReferralText.details, language)\
    \(spokenOnly(" \(entry.name(language)) \(ReferralText.newTab(language))"))</a></div></li>
    """
}

private func writer(_ model: NewReferralModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let gestures: [Choice] = Referral.Gesture.allCases.map { Choice($0.rawValue, ReferralText.gestureChoice($0)(language)) }
  let languages: [Choice] = Language.interface.map { Choice($0.code, $0.ownName) }
  let chosen: HTML? = model.chosen.map { entry in
    "<p>\(chip(ReferralText.chosen(language), .good)) <strong>\(entry.name, language)</strong></p>"
  }
  return """
    \(chosen)\(form.radios("gesture", label: ReferralText.gesture, gestures, required: true))
    \(form.input("serviceName", label: ReferralText.serviceName, autocomplete: "off", required: true))
    \(form.input(
      "email", label: ReferralText.email, hint: ReferralText.emailHint, type: "email", autocomplete: "off", required: true,
      inputmode: "email"))
    \(form.radios("language", label: ReferralText.language, languages, required: true))
    \(told(model, language))
    \(form.area("shared", label: ReferralText.shared, hint: ReferralText.sharedHint, rows: 8, required: true))
    <p class="hint">\(ReferralText.prepareHint, language)</p>
    \(actions(
      form.submit(ReferralText.prepare, name: "step", value: "prepare"),
      form.submit(ReferralText.prepareAnother, style: .secondary, name: "step", value: "another"),
      buttonLink(ReferralText.backToRequest(language), to: Address.request(model.request.id).link(language), style: .quiet)))
    """
}

/// What she said may be told stands beside the words that go out.
private func told(_ model: NewReferralModel, _ language: Language) -> HTML {
  let noted = model.request.clarification
  guard !noted.mayBeTold.isEmpty else { return notice(.warn, "<p>\(ReferralText.noMayBeTold, language)</p>") }
  return notice(.note, title: RequestFormText.mayBeTold(language), level: 3, Prose.paragraphs(noted.mayBeTold))
}

private func alreadyPrepared(_ model: NewReferralModel, _ language: Language) -> HTML {
  guard !model.prepared.isEmpty else { return HTML() }
  let items: [HTML] = model.prepared.map { referral in
    "<li>\(referral.serviceName) \(chip(ReferralText.state(referral.state)(language), ReferralText.tone(referral.state)))</li>"
  }
  return notice(.note, title: ReferralText.alreadyPrepared(language), "<ul>\(items)</ul>")
}
