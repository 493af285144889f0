package import Care
import HTML
package import Kernel

/// The form that opens a file in an emergency: `identifier`, or `phone` and `birth`; `reason`.
package func openInEmergencyPage(_ state: FormState, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, state)
  var page = Page(
    title: FileAccessText.emergencyTitle(language), address: .emergencies,
    body: """
      <h1>\(FileAccessText.emergencyTitle, language)</h1><p class="lead">\(FileAccessText.emergencyLead, language)</p>\(form.summary())
      \(form.form(
        .emergencyForm(item: "new", .open), form.input("identifier", label: FileAccessText.identifier, hint: FileAccessText.identifierHint, autocomplete: "off"),
        form.input("phone", label: FileAccessText.phone, autocomplete: "off", inputmode: "tel"),
        form.input("birth", label: FileAccessText.birth, autocomplete: "off"),
        form.area("reason", label: FileAccessText.reason, rows: 3, required: true, atMost: 1000),
        actions(form.danger(FileAccessText.open, asking: FileAccessText.openQuestion))))
      """)
  page.menu = .persons
  page.showsEmergencyNumbers = true
  return page
}

/// Emergency accesses that the data officer reviews.
package struct EmergencyReviewModel: Hashable, Sendable {
  package let list: [EmergencyAccess]
  package let open: Int
  package let accountNames: [ID<Account>: String]
  package let houses: [ID<Organization>: String]
  package let paging: Paging
  /// The form that was sent back, and of which access.
  package let sentBack: ID<EmergencyAccess>?
  package let state: FormState

  package init(
    list: [EmergencyAccess], open: Int, accountNames: [ID<Account>: String], houses: [ID<Organization>: String], paging: Paging,
    sentBack: ID<EmergencyAccess>? = nil, state: FormState = FormState()
  ) {
    self.list = list
    self.open = open
    self.accountNames = accountNames
    self.houses = houses
    self.paging = paging
    self.sentBack = sentBack
    self.state = state
  }
}

package func emergencyReviewPage(_ model: EmergencyReviewModel, in frame: Frame) -> Page {
  let language = frame.language
  let cards: [HTML] = model.list.map { reviewCard($0, model, frame) }
  let content: HTML =
    model.list.isEmpty
    ? emptyState(FileAccessText.noReviews(language))
    : """
    <p><strong>\(FileAccessText.waiting(model.open), language)</strong></p>\(cards)\
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { Address.emergencies.link(language, query: [("page", String($0))]) })
    """
  var page = Page(
    title: FileAccessText.reviewTitle(language), address: .emergencies,
    body: "<h1>\(FileAccessText.reviewTitle, language)</h1><p class=\"lead\">\(FileAccessText.reviewLead, language)</p>\(content)")
  page.menu = .log
  return page
}

private func reviewCard(_ access: EmergencyAccess, _ model: EmergencyReviewModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let who = FileAccessText.openedBy(model.accountNames[access.account] ?? "–", model.houses[access.organization] ?? "–")
  let told: HTML =
    access.toldAt == nil
    ? "<p class=\"reason warn\">\(FileAccessText.notTold, language)</p>\(toldButton(access, frame))"
    : "<p class=\"soft\">\(FileAccessText.toldAlready, language)</p>"
  let form: HTML = access.review == nil ? reviewForm(access, model, frame) : reviewLine(access, language)
  return card(
    title: "\(access.personNumber) · \(Words(language).moment(access.at))", accent: access.review == nil ? .warn : .none,
    "<p>\(who, language)</p>\(Prose.quote(access.reason))\(told)\(form)")
}

private func toldButton(_ access: EmergencyAccess, _ frame: Frame) -> HTML {
  let form = FormBuilder(frame, prefix: "told-\(access.id.raw)")
  return form.form(
    .emergencyForm(item: access.id.raw, .told), classes: "form one-button", actions(form.submit(FileAccessText.markTold, style: .secondary)))
}

private func reviewForm(_ access: EmergencyAccess, _ model: EmergencyReviewModel, _ frame: Frame) -> HTML {
  let form = FormBuilder(frame, model.sentBack == access.id ? model.state : FormState(), prefix: access.id.raw)
  let choices: [Choice] = EmergencyAccess.Verdict.allCases.map { Choice($0.rawValue, FileAccessText.verdict($0)(frame.language)) }
  return form.form(
    .emergencyForm(item: access.id.raw, .review), form.summary(), form.radios("verdict", label: FileAccessText.verdict, choices, required: true),
    form.area("words", label: FileAccessText.words, rows: 2, atMost: 1000), actions(form.submit(FileAccessText.review)))
}
