package import Care
package import HTML
package import Kernel

extension FormName {
  package static let mistakeHandle = FormName("handle")
}

/// One field for visitors: what is wrong here? Stands at the end of every entry's page.
package func mistakeForm(_ entry: Entry, _ frame: Frame, _ state: FormState = FormState()) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, state, prefix: "mistake")
  let fields: HTML = form.form(
    .entry(entry.id), form.summary(),
    form.area("mistake", label: ProviderText.mistakeWhat, hint: ProviderText.mistakeHint, rows: 3, required: true, atMost: MistakeReport.longestWords),
    form.input("email", label: ProviderText.mistakeEmail, hint: ProviderText.mistakeEmailHint, type: "email", autocomplete: "email"),
    // For programs that fill in everything; people neither see nor hear it.
    """
    <div hidden><label for="f-mistake-more">\(ProviderText.leaveEmpty, language)</label>\
    <input id="f-mistake-more" name="more" type="text" tabindex="-1" autocomplete="off"></div>
    """, form.submit(ProviderText.mistakeSend, style: .secondary))
  return "<section class=\"no-print\">\(disclosure(ProviderText.mistakeTitle(language), open: !state.problems.isEmpty, fields))</section>"
}

/// The form alone, when something in it could not be taken.
package func mistakePage(_ entry: Entry, _ state: FormState, in frame: Frame) -> Page {
  let language = frame.language
  let title = entry.isAboutViolence ? EntryText.neutralTitle : ProviderText.mistakeTitle
  var page = Page(
    title: title(language), address: .entry(entry.id),
    body: "<h1>\(ProviderText.mistakeTitle, language)</h1><p class=\"lead\">\(entry.name, language)</p>\(mistakeForm(entry, frame, state))")
  page.menu = .find
  page.showsEmergencyNumbers = true
  page.hasQuickExit = entry.isAboutViolence
  return page
}

package func mistakeDonePage(_ entry: Entry, number: String, hears: Bool, in frame: Frame) -> Page {
  let language = frame.language
  var page = Page(
    title: (entry.isAboutViolence ? EntryText.neutralTitle : ProviderText.mistakeDone)(language), address: .entry(entry.id),
    body: """
      <h1>\(ProviderText.mistakeDone, language)</h1><p class="lead">\(ProviderText.mistakeNumber, language) <strong>\(number)</strong></p>\
      \(if: hears, "<p>\(ProviderText.mistakeMail, language)</p>")\
      <p>\(textLink(ProviderText.mistakeBack(language), to: Address.entry(entry.id).link(language)))</p>
      """)
  page.menu = .find
  page.showsEmergencyNumbers = true
  page.hasQuickExit = entry.isAboutViolence
  return page
}

/// What visitors reported, for editors.
package struct MistakesModel: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let report: MistakeReport
    package let name: Text
    package init(report: MistakeReport, name: Text) {
      self.report = report
      self.name = name
    }
  }
  package let items: [Item]
  package let paging: Paging
  /// Whether those that wait are shown, or the handled ones.
  package let isWaiting: Bool
  package init(items: [Item], paging: Paging, isWaiting: Bool) {
    self.items = items
    self.paging = paging
    self.isWaiting = isWaiting
  }
}

package func mistakesPage(_ model: MistakesModel, in frame: Frame) -> Page {
  let language = frame.language
  let here = Address.directory(.reports)
  let query = model.isWaiting ? [] : [("handled", "yes")]
  let cards: [HTML] = model.items.map { mistakeCard($0, frame) }
  let other =
    model.isWaiting
    ? textLink(CampaignText.handled(language), to: here.link(language, query: [("handled", "yes")]))
    : textLink(CampaignText.waiting(language), to: here.link(language))
  let list: HTML =
    cards.isEmpty ? emptyState((model.isWaiting ? CampaignText.mistakesEmpty : CampaignText.mistakesNone)(language)) : "\(cards)"
  var page = Page(
    title: CampaignText.mistakesTitle(language), address: here,
    body: """
      \(deskCrumb(frame, here: CampaignText.mistakesTitle(language)))
      <h1>\(CampaignText.mistakesTitle, language)</h1>\(directoryRooms(.reports, frame))<p class="lead">\(CampaignText.mistakesLead, language)</p><p>\(other)</p>\(list)
      \(pager(page: model.paging.page, of: model.paging.pages, in: language) { here.link(language, query: query + [("page", "\($0)")]) })
      """)
  page.menu = .directory
  page.query = query
  return page
}

private func mistakeCard(_ item: MistakesModel.Item, _ frame: Frame) -> HTML {
  let language = frame.language
  let report = item.report
  let form = FormBuilder(frame, prefix: report.id.raw)
  let outcomes: [Choice] = MistakeReport.Outcome.allCases.map { Choice($0.rawValue, CampaignText.outcome($0)(language)) }
  let words: HTML = report.words.isEmpty ? "<p class=\"soft\">\(CampaignText.erased, language)</p>" : Prose.quote(report.words)
  let end: HTML =
    report.outcome.map { outcome in "<p>\(CampaignText.outcome(outcome), language) <span class=\"small soft\">\(report.handledBy)</span></p>" }
    ?? form.form(
      .directoryItemForm(.reports, item: report.id.raw, .mistakeHandle),
      form.radios("outcome", label: CampaignText.outcome, outcomes, required: true), form.submit(CampaignText.handle))
  return card(
    title: "\(report.number) · \(item.name(language))",
    """
    \(chips(report.hasAddress ? [chip(CampaignText.willHear(language), .note)] : []))<p class="small soft">\(Words(language).moment(report.at))</p>\
    \(words)<p>\(textLink(item.name(language), to: Address.directoryItem(.editing, item: EntryKey.part(report.entry)).link(language)))</p>\(end)
    """)
}
