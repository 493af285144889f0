package import Care
import HTML
package import Kernel

extension FormName {
  package static let shareLess = FormName("less")
  package static let shareNothing = FormName("stop")
  package static let keepOut = FormName("no")
  package static let letIn = FormName("yes")
}

/// What she shares, as she reads and narrows it.
package struct OwnConsentsModel: Hashable, Sendable {
  package let standing: ConsentStanding
  /// What is shared now; `nil` when nothing is.
  package let terms: ConsentTerms?
  /// By the recipient's code.
  package let names: [String: String]
  package let mayChange: Bool
  package let state: FormState

  package init(standing: ConsentStanding, terms: ConsentTerms?, names: [String: String], mayChange: Bool, state: FormState = FormState()) {
    self.standing = standing
    self.terms = terms
    self.names = names
    self.mayChange = mayChange
    self.state = state
  }
}

/// What she shares with whom: she unticks what she no longer wants, or stops everything, at once.
package func ownConsentsPage(_ model: OwnConsentsModel, in frame: Frame) -> Page {
  let language = frame.language
  let words = model.mayChange ? SharingText.standing(model.standing) : SharingText.carerStanding(model.standing)
  let standing = card(accent: .iris, "<p class=\"lead\">\(words, language)</p>")
  let failure: HTML = model.state.problems.isEmpty ? HTML() : "<div role=\"alert\">\(notice(.bad, "<p>\(model.state.problems[0].text, language)</p>"))</div>"
  var body: HTML = model.mayChange ? "\(failure)<p class=\"lead\">\(SharingText.lead, language)</p>\(standing)" : standing
  if let terms = model.terms {
    body += model.mayChange ? narrowForms(terms, model, frame) : sharedList(terms, model, language)
  }
  if model.mayChange {
    let access = Address.my(.access).link(language)
    body += "<p class=\"soft\">\(SharingText.more, language)</p>\(actions(buttonLink(PortalText.tile(.access)(language), to: access, style: .secondary)))"
  }
  return personalPage(
    .consents, title: model.mayChange ? PortalText.tile(.consents) : PortalText.carerTile(.consents), in: frame, body)
}

private func name(_ recipient: ConsentScope.Recipient, _ model: OwnConsentsModel, _ language: Language) -> String {
  recipient == .everybody ? SharingText.everybody(language) : model.names[recipient.code] ?? SharingText.gone(language)
}

private func narrowForms(_ terms: ConsentTerms, _ model: OwnConsentsModel, _ frame: Frame) -> HTML {
  let language = frame.language
  var values: [String: String] = [:]
  for scope in terms.scopes { for domain in scope.domains { values[scope.recipient.field(domain)] = "yes" } }
  if terms.evaluation { values["evaluation"] = "yes" }
  if terms.research { values["research"] = "yes" }
  let form = FormBuilder(frame, FormState(values: values), prefix: "less")
  let groups: [HTML] = terms.scopes.map { scope in
    let boxes: [HTML] = FileDomain.allCases.filter(scope.domains.contains).map {
      form.checkbox(scope.recipient.field($0), label: SharingText.domain($0))
    }
    return "<fieldset class=\"field\"><legend dir=\"auto\">\(name(scope.recipient, model, language))</legend>\(boxes)</fieldset>"
  }
  var apart: [HTML] = []
  if terms.evaluation { apart.append(form.checkbox("evaluation", label: SharingText.evaluation)) }
  if terms.research { apart.append(form.checkbox("research", label: SharingText.research)) }
  let others: HTML = apart.isEmpty ? HTML() : "<fieldset class=\"field\"><legend>\(SharingText.apart, language)</legend>\(apart)</fieldset>"
  let stop = FormBuilder(frame, FormState(), prefix: "stop")
  return """
    <section class="card"><p>\(SharingText.untick, language)</p>\
    \(form.form(.myForm(.consents, .shareLess), "\(groups)", others, form.submit(SharingText.shareLess)))</section>\
    \(stop.form(
      .myForm(.consents, .shareNothing), classes: "inline", stop.danger(SharingText.stop, asking: SharingText.stopQuestion)))
    """
}

/// For a carer: in words that speak of somebody else.
private func sharedList(_ terms: ConsentTerms, _ model: OwnConsentsModel, _ language: Language) -> HTML {
  let rows: [(term: String, content: HTML)] = terms.scopes.map { scope in
    let domains = FileDomain.allCases.filter(scope.domains.contains).map { ConsentText.domain($0)(language) }
    let recipient = scope.recipient == .everybody ? NoteFormText.everybody(language) : name(scope.recipient, model, language)
    return (recipient, HTML(text: domains.joined(separator: ", ")))
  }
  return card(dataList(rows))
}

/// Somebody who may look, or may not any more.
package struct OwnAccessLine: Hashable, Sendable {
  package let name: String
  package let because: Text
  /// What the form that changes it sends: `account/ID`, `organisation/ID`, `carer/ID`, `link/ID`; empty where she cannot change it here.
  package let value: String
  package let isOut: Bool

  package init(name: String, because: Text, value: String, isOut: Bool) {
    self.name = name
    self.because = because
    self.value = value
    self.isOut = isOut
  }
}

/// Who may look at her file.
package struct OwnAccessModel: Hashable, Sendable {
  package let keeper: String
  package let lines: [OwnAccessLine]
  /// Colleagues where the file is kept: `account/ID`.
  package let others: [Choice]
  package let state: FormState

  package init(keeper: String, lines: [OwnAccessLine], others: [Choice], state: FormState = FormState()) {
    self.keeper = keeper
    self.lines = lines
    self.others = others
    self.state = state
  }
}

/// Who may look, with a button beside each to say no, or to let in again.
package func ownAccessPage(_ model: OwnAccessModel, in frame: Frame) -> Page {
  let language = frame.language
  func entry(_ line: OwnAccessLine) -> HTML {
    let form = FormBuilder(frame)
    let button: HTML =
      line.value.isEmpty
      ? HTML()
      : line.isOut
        ? form.form(.myForm(.access, .letIn), classes: "inline", form.hidden("who", line.value), form.submit(SharingText.letIn, style: .secondary))
        : form.form(
          .myForm(.access, .keepOut), classes: "inline", form.hidden("who", line.value),
          form.danger(SharingText.keepOut, asking: SharingText.keepOutQuestion))
    return """
      <li class="card"><p><strong dir="auto">\(line.name)</strong><br><span class="soft">\(line.because, language)</span></p>\(button)</li>
      """
  }
  let keeper: HTML = "<li class=\"card\"><p><strong dir=\"auto\">\(model.keeper)</strong><br><span class=\"soft\">\(SharingText.keeps, language)</span></p></li>"
  let (allowed, out) = (model.lines.filter { !$0.isOut }.map(entry), model.lines.filter(\.isOut).map(entry))
  let others = FormBuilder(frame, model.state, prefix: "other")
  let form: HTML =
    model.others.isEmpty
    ? HTML()
    : card(
      title: SharingText.someoneElse(language),
      others.form(
        .myForm(.access, .keepOut), others.select("who", label: SharingText.whom, empty: SharingText.chooseOne, model.others, required: true),
        others.danger(SharingText.keepOut, asking: SharingText.keepOutQuestion)))
  let outside: HTML =
    out.isEmpty ? HTML() : "<section><h2>\(SharingText.mayNot, language)</h2><ul class=\"own-people\">\(out)</ul></section>"
  return personalPage(
    .access, title: PortalText.tile(.access), in: frame,
    """
    <p class="lead">\(SharingText.accessLead, language)</p>\(others.summary())<section><h2>\(SharingText.may, language)</h2>\
    <ul class="own-people">\(keeper)\(allowed)</ul></section>\(outside)\(form)
    """)
}
