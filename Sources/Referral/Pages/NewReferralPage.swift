package import Care
import HTML
package import Kernel

/// Preparing a referral, with the directory beside it.
package struct NewReferralModel: Hashable, Sendable {
  package let request: Request
  /// Fields: `q` (words of the search), `gesture`, `entry`, `provider`, `serviceName`, `way`, `email`, `phone`, `post`, `language`, `shared`;
  /// `need.ID` for each of several needs; `discipline`, `municipality`, `speaks` for the programme's list. All survive a new search.
  package let form: FormState
  /// `nil` before anybody searched.
  package let results: [Entry]?
  /// The entry of the field `entry`.
  package let chosen: Entry?
  /// What exists already for this request.
  package let prepared: [Referral]
  /// What her file answers of the questions of conditions; `nil` when nobody is named or the reader may not see it.
  package var facts: KnownFacts?
  package var questions: QuestionBook = .empty
  /// The programme's own list.
  package var providers = ReferralProviders()
  /// Those of the request's several needs that have no outcome yet.
  package var needs: [Need] = []

  package init(request: Request, form: FormState, results: [Entry]?, chosen: Entry?, prepared: [Referral]) {
    self.request = request
    self.form = form
    self.results = results
    self.chosen = chosen
    self.prepared = prepared
  }
}

extension NewReferralModel {
  /// Entries of the directory that a search in the form shows.
  package static let mostResults = 10
}

/// The programme's list as the form of a referral asks it.
package struct ReferralProviders: Hashable, Sendable {
  /// `nil` before anybody asked.
  package var matches: [ProviderMatch]?
  package var disciplines: [ProviderParameters.Discipline] = []
  /// The languages that somebody on the list speaks.
  package var languages: [String] = []
  /// The name of the one that was chosen.
  package var chosen: String?

  package init() {}

  /// Lines shown at most; the whole list has pages of its own.
  static let most = 10
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
/// It posts to its own address. The button says what is meant: `step=search` (also by Enter), `choose=ENTRY-ID`, `step=providers`,
/// `choose=provider/ID`, `step=prepare`.
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
      form.hidden("provider", model.form["provider"]),
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
  return "\(field)\(found(model, form.frame.today, language))\(providerFinder(model, form, language))"
}

private func found(_ model: NewReferralModel, _ today: Day, _ language: Language) -> HTML {
  guard let results = model.results else { return HTML() }
  guard !results.isEmpty else { return emptyState(ReferralText.nothingFound(language)) }
  let rows: [HTML] = results.map { result($0, isChosen: $0.id == model.form["entry"], model, today, language) }
  return """
    <p class="soft" role="status">\(ReferralText.found(results.count), language)</p><ul class="work-list">\(rows)</ul>\
    \(searchNote(shown: rows.count, most: NewReferralModel.mostResults, in: language))
    """
}

/// The programme's own list, asked inside the form: what was typed into it stays.
private func providerFinder(_ model: NewReferralModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let disciplines: [Choice] = model.providers.disciplines.map { Choice($0.code, $0.name(language)) }
  let towns: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  let languages: [Choice] = model.providers.languages.map { Choice($0, LanguageNames.name($0)(language)) }
  var answer = HTML()
  if let matches = model.providers.matches {
    let rows: [HTML] = matches.prefix(ReferralProviders.most).map { provider($0, model, language) }
    let cut = cutNote(shown: rows.count, of: matches.count, isNewest: false, in: language)
    answer =
      rows.isEmpty
      ? emptyState(ReferralText.noProvider(language))
      : "<p class=\"soft\" role=\"status\">\(ProvidersText.found(matches.count), language)</p><ul class=\"work-list\">\(rows)</ul>\(cut)"
  }
  let whole = Address.directory(.providers).link(language)
  return disclosure(
    ProvidersText.orientTitle(language), open: model.providers.matches != nil,
    """
    \(form.select("discipline", label: ProvidersText.discipline, empty: ProvidersText.any, disciplines))\
    \(form.select("municipality", label: ProvidersText.municipality, empty: ProvidersText.any, towns))\
    \(form.select("speaks", label: ProvidersText.speaks, empty: ProvidersText.any, languages))\
    <div class="actions">\(form.submit(ReferralText.findProvider, style: .secondary, name: "step", value: "providers"))\
    <a href="\(url: whole)" target="_blank" rel="noopener">\(ReferralText.wholeList, language)\(spokenOnly(" \(ReferralText.newTab(language))"))</a></div>\(answer)
    """)
}

private func provider(_ match: ProviderMatch, _ model: NewReferralModel, _ language: Language) -> HTML {
  let details = match.provider.details
  let isChosen = match.provider.id.raw == model.form["provider"]
  let discipline = model.providers.disciplines.first { $0.code == details.discipline }?.name(language) ?? details.discipline
  var reach: [HTML] = details.organisation.isEmpty ? [] : [HTML(text: details.organisation)]
  if !details.phone.isEmpty { reach.append(Prose.phone(details.phone)) }
  if !details.email.isEmpty { reach.append(HTML(text: details.email)) }
  let line = reach.enumerated().map { index, part -> HTML in index == 0 ? part : " · \(part)" }
  return """
    <li class="row\(if: isChosen, " good")"><div class="row-head"><h3>\(details.name)</h3>\(chip(discipline))\
    \(chip(ProvidersText.room(match.room)(language), match.room.tone))\(if: isChosen, chip(ReferralText.chosen(language), .good))</div>
    <p class="soft">\(line)</p>
    <div class="actions"><button type="submit" class="button secondary small" name="choose" value="provider/\(match.provider.id.raw)">\
    \(ReferralText.choose, language)\(spokenOnly(" – \(details.name)"))</button></div></li>
    """
}

/// Whether she can have it, going by her file; the rules alone where nobody may look there. Both open beside the form.
private func conditions(_ entry: Entry, _ model: NewReferralModel, _ today: Day, _ language: Language) -> HTML {
  let all = entry.offer?.conditions ?? []
  guard !all.isEmpty else { return HTML() }
  func link(_ words: Text, _ address: AddressLink) -> HTML {
    """
    <a href="\(url: address)" target="_blank" rel="noopener">\(words, language)\
    \(spokenOnly(" \(entry.name(language)) \(ReferralText.newTab(language))"))</a>
    """
  }
  guard let facts = model.facts, let person = model.request.person else {
    return "<p>\(link(PersonConditionText.seeConditions, Address.entry(entry.id).link(language, fragment: "conditions")))</p>"
  }
  let verdict = ConditionVerdict(all, knowing: facts, on: today, questions: model.questions)
  guard !verdict.findings.isEmpty else { return HTML() }
  let address = Address.personItem(person, .conditions, item: EntryKey.part(entry.id)).link(language)
  return "<p>\(conditionChip(verdict, language)) \(link(PersonConditionText.title, address))</p>"
}

private func result(_ entry: Entry, isChosen: Bool, _ model: NewReferralModel, _ today: Day, _ language: Language) -> HTML {
  var details: [HTML] = entry.phones.prefix(2).map { Prose.phone($0.number) }
  if let email = entry.emails.first { details.append(HTML(text: email)) }
  if entry.home == .always || entry.home == .sometimes { details.append(HTML(text: ReferralText.homeVisits(language))) }
  var line = HTML()
  for (index, detail) in details.enumerated() { line += index == 0 ? detail : " · \(detail)" }
  return """
    <li class="row\(if: isChosen, " good")"><div class="row-head"><h3>\(entry.name, language)</h3>\
    \(if: isChosen, chip(ReferralText.chosen(language), .good))</div>
    <p>\(firstWords(entry.summary(language), most: 160))</p><p class="soft">\(line)</p>\(conditions(entry, model, today, language))
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
  let ways: [Choice] = Referral.Way.allCases.map { Choice($0.rawValue, ReferralWayText.choice($0)(language)) }
  let way = Referral.Way(rawValue: model.form["way"])
  let entry: HTML? = model.chosen.map { entry -> HTML in "\(entry.name, language)" }
  let name = entry ?? model.providers.chosen.map { HTML(text: $0) }
  let chosen: HTML? = name.map { "<p>\(chip(ReferralText.chosen(language), .good)) <strong>\($0)</strong></p>" }
  return """
    \(chosen)\(needBoxes(model, form))\(form.radios("gesture", label: ReferralText.gesture, gestures, required: true))
    \(form.input("serviceName", label: ReferralText.serviceName, autocomplete: "off", required: true))
    \(form.radios("way", label: ReferralWayText.way, ways, required: true))
    \(form.input(
      "email", label: ReferralText.email, hint: ReferralText.emailHint, type: "email", autocomplete: "off", required: way == .email,
      inputmode: "email"))
    \(form.input(
      "phone", label: ReferralWayText.phone, hint: ReferralWayText.phoneHint, type: "tel", autocomplete: "off", required: way == .phone))
    \(form.area("post", label: ReferralWayText.post, hint: ReferralWayText.postHint, rows: 3, required: way == .letter))
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
    "<li>\(referral.serviceName) \(chip(ReferralWayText.state(of: referral)(language), ReferralText.tone(referral.state)))</li>"
  }
  return notice(.note, title: ReferralText.alreadyPrepared(language), "<ul>\(items)</ul>")
}
