import Care
import HTML
import Kernel

/// A need heard by phone, on a visit or from a colleague.
package struct NewRequestModel: Hashable, Sendable {
  /// Fields: `channel`, `words`, `about`, `municipality` (NIS code), `whereabouts`, `contact`.
  package let form: FormState

  package init(form: FormState = FormState(values: ["channel": Request.Channel.phone.rawValue])) { self.form = form }
}

/// Notes a new request; posts to the same address.
package func newRequestPage(_ model: NewRequestModel, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, model.form)
  // Reports from the public come through their own page.
  let channels: [Choice] = Request.Channel.allCases.filter { $0 != .publicReport }.map { Choice($0.rawValue, $0.name(language)) }
  let tellers: [Choice] = NeedReport.Reporter.allCases.map { Choice($0.rawValue, RequestText.teller($0)(language)) }
  let municipalities: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  let fields: HTML = """
    \(form.area("words", label: RequestFormText.words, hint: RequestFormText.wordsHint, rows: 5, required: true))
    \(form.radios("about", label: RequestFormText.about, tellers, required: true))
    \(form.input("contact", label: RequestFormText.contact, hint: RequestFormText.contactHint, autocomplete: "off"))
    \(form.input("whereabouts", label: RequestFormText.whereabouts, hint: RequestFormText.whereaboutsHint, autocomplete: "off"))
    \(form.select("municipality", label: RequestFormText.municipality, empty: RequestFormText.municipalityEmpty, municipalities))
    \(form.radios("channel", label: RequestFormText.channel, channels, required: true))
    """
  var page = Page(
    title: RequestFormText.newTitle(language), address: .newRequest,
    body: """
      \(breadcrumb(
        [(RequestText.backToList(language), Address.workList.link(language))], here: RequestFormText.newTitle(language), in: language))
      <h1>\(RequestFormText.newTitle, language)</h1><p class="lead">\(RequestFormText.newLead, language)</p>
      \(form.summary())\(form.form(.newRequest, fields, actions(form.submit(RequestFormText.create))))
      """)
  page.menu = .requests
  page.showsEmergencyNumbers = true
  return page
}
