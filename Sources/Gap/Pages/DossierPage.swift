package import Care
import HTML
package import Kernel

/// One dossier as its keepers or an authority see it.
package struct DossierModel: Sendable {
  package enum Form: Hashable, Sendable { case words, pass, close, answer }
  package let dossier: GapDossier
  package let sum: GapSum
  package let names: [ID<Organization>: String]
  package let authorities: [Organization]
  package let gapNames: GapNames
  /// The passing that the reader answers; `nil` for those who keep the dossier.
  package let passing: ID<GapDossier.Passing>?
  /// The form that was sent back.
  package let sentBack: (form: Form, state: FormState)?
  package let failure: Text?

  package init(
    dossier: GapDossier, sum: GapSum, names: [ID<Organization>: String], authorities: [Organization], gapNames: GapNames,
    passing: ID<GapDossier.Passing>?, sentBack: (form: Form, state: FormState)? = nil, failure: Text? = nil
  ) {
    self.dossier = dossier
    self.sum = sum
    self.names = names
    self.authorities = authorities
    self.gapNames = gapNames
    self.passing = passing
    self.sentBack = sentBack
    self.failure = failure
  }

  fileprivate func builder(_ form: Form, _ frame: Frame, _ fresh: [String: String] = [:]) -> FormBuilder {
    let state = sentBack.flatMap { $0.form == form ? $0.state : nil } ?? FormState(values: fresh)
    return FormBuilder(frame, state, prefix: "\(form)")
  }
}

/// What is missing, for how many, what was said and answered, and the next steps.
package func dossierPage(_ model: DossierModel, in frame: Frame) -> Page {
  let language = frame.language
  let dossier = model.dossier
  let isOutside = model.passing != nil
  let room: RoomPage = isOutside ? .received : .dossiers
  let title = model.gapNames.title(of: dossier.group, language)
  let up = isOutside ? DossierText.received : DossierText.title
  let words = Words(language)
  let number = isOutside ? toldCount(model.sum.parts, in: language) : words.number(model.sum.count)
  let first = model.sum.first.map { isOutside ? String($0.year) : words.date($0) } ?? ""
  let failure: HTML? = model.failure.map { notice(.bad, "<p>\($0, language)</p>") }
  let facts = dataList([
    (GapText.reason(language), HTML(text: dossier.group.reason.name(language))), (DossierText.count(language), HTML(text: number)),
    (DossierText.since(language), HTML(text: first)), (DossierText.state(language), HTML(text: dossier.state.name(language))),
  ])
  let closing: HTML? = dossier.closedOn.map { day in
    notice(
      .note,
      """
      <p><strong>\(DossierText.closedOn(day), language)</strong>\(dossier.outcome.map { " – \($0.name(language))" } ?? "")</p>\
      \(Prose.paragraphs(dossier.closingWords))
      """)
  }
  var page = Page(
    title: title, address: .roomItem(room, item: dossier.id.raw),
    body: """
      \(breadcrumb([(up(language), Address.room(room).link(language))], here: title, in: language))
      <h1>\(title)</h1>\(failure)\(model.sentBack.map { FormBuilder(frame, $0.state, prefix: "\($0.form)").summary() })\(closing)\(facts)
      \(isOutside ? told(model, frame) : kept(model, frame))
      """)
  page.menu = .gaps
  return page
}

private func passings(_ model: DossierModel, _ language: Language) -> HTML {
  guard !model.dossier.passings.isEmpty else { return HTML() }
  let items: [HTML] = model.dossier.passings.map { passing in
    let answer: HTML =
      passing.answer.map { "<p><strong>\($0.name, language)</strong></p>\(Prose.quote(passing.words))" }
      ?? "<p>\(DossierText.awaits, language)</p>"
    return """
      <li><p><strong>\(model.names[passing.organization] ?? "")</strong> (\(Words(language).inside(passing.level.name(language)))), \
      \(DossierText.passedOn(passing.at.day), language)</p>\(answer)</li>
      """
  }
  return card(title: DossierText.passings(language), "<ul>\(items)</ul>")
}

private func kept(_ model: DossierModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let dossier = model.dossier
  guard dossier.state != .closed else {
    return card(title: DossierText.wordsTitle(language), Prose.paragraphs(dossier.words)) + passings(model, language)
  }
  let version = String(dossier.version)
  let text = model.builder(.words, frame, ["words": dossier.words])
  let writing = card(
    title: DossierText.wordsTitle(language),
    text.form(
      .roomForm(.dossiers, item: dossier.id.raw, .writeDossier), text.hidden("version", version),
      text.area("words", label: DossierText.words, hint: DossierText.wordsHint, rows: 8, required: true, atMost: GapDossier.longestWords),
      actions(text.submit(DossierText.save, style: dossier.words.isEmpty ? .primary : .secondary))))
  let pass = model.builder(.pass, frame, ["level": GapDossier.Level.municipal.rawValue])
  let levels: [Choice] = GapDossier.Level.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let houses: [Choice] = model.authorities.map { Choice($0.id.raw, $0.name) }
  var passing = HTML()
  if !dossier.words.isEmpty {
    let body: HTML =
      houses.isEmpty
      ? "<p>\(DossierText.noAuthority, language)</p>"
      : pass.form(
        .roomForm(.dossiers, item: dossier.id.raw, .passOn), pass.hidden("version", version), "<p>\(DossierText.passHint, language)</p>",
        pass.radios("level", label: DossierText.level, levels, required: true),
        pass.select("authority", label: DossierText.authority, houses, required: true),
        actions(pass.submit(DossierText.pass, style: dossier.passings.isEmpty ? .primary : .secondary)))
    passing = card(title: DossierText.passTitle(language), body)
  }
  let close = model.builder(.close, frame)
  let outcomes: [Choice] = GapDossier.Outcome.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let closing = disclosure(
    DossierText.closeTitle(language), open: model.sentBack?.form == .close,
    close.form(
      .roomForm(.dossiers, item: dossier.id.raw, .closeDossier), close.hidden("version", version), "<p>\(DossierText.closeHint, language)</p>",
      close.radios("outcome", label: DossierText.outcome, outcomes, required: true),
      close.area("words", label: DossierText.closingWords, rows: 3, atMost: GapDossier.longestWords),
      actions(close.submit(DossierText.close, style: .secondary))))
  return writing + passings(model, language) + passing + closing
}

private func told(_ model: DossierModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let dossier = model.dossier
  let house = model.names[dossier.organization] ?? ""
  let said = card(
    title: DossierText.from(house)(language), "<div dir=\"auto\">\(Prose.paragraphs(dossier.words))</div>")
  guard let passing = dossier.passings.first(where: { $0.id == model.passing }) else { return said }
  if let answer = passing.answer {
    return said + card(title: DossierText.answerTitle(language), "<p><strong>\(answer.name, language)</strong></p>\(Prose.quote(passing.words))")
  }
  guard dossier.state != .closed else { return said }
  let form = model.builder(.answer, frame)
  let answers: [Choice] = GapDossier.Answer.allCases.map { Choice($0.rawValue, $0.name(language)) }
  return said
    + card(
      title: DossierText.answerTitle(language), accent: .iris,
      form.form(
        .roomForm(.received, item: dossier.id.raw, .answerDossier),
        form.radios("answer", label: DossierText.answer, answers, required: true),
        form.area("words", label: DossierText.answerWords, rows: 6, required: true, atMost: GapDossier.longestWords),
        actions(form.submit(DossierText.send))))
}
