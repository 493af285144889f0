package import Care
import HTML
package import Kernel

extension FormName {
  package static let startPathway = FormName("start")
  package static let changeStep = FormName("step")
  package static let addStep = FormName("add")
  package static let endPathway = FormName("end")
}

/// One pathway as its page shows it.
package struct PathwayModel: Sendable {
  /// Which form was sent back: one of a step, that of a new one, the ending.
  package enum Form: Hashable, Sendable {
    case adapt(String), skip(String), add, end
  }

  package let pathway: Pathway
  package let ground: Pathway.Ground
  /// The version that it was started with; `nil` when no file describes it any more.
  package let template: PathwayTemplate?
  package let names: [ID<Account>: String]
  /// Names of what the steps point to in the directory.
  package let entries: [String: Text]
  package var sentBack: [Form: FormState] = [:]
  package var failure: Text?

  package init(pathway: Pathway, ground: Pathway.Ground, template: PathwayTemplate?, names: [ID<Account>: String], entries: [String: Text]) {
    self.pathway = pathway
    self.ground = ground
    self.template = template
    self.names = names
    self.entries = entries
  }

  func what(_ step: PathwayStep, _ language: Language) -> String { stepWords(step, template, language) }
}

/// What a step says: that of its template, or what was typed.
func stepWords(_ step: PathwayStep, _ template: PathwayTemplate?, _ language: Language) -> String {
  step.template.map { id in template?.step(id)?.what(language) ?? id } ?? step.what
}

/// Who does it: the name that was given, or the role.
func stepActor(_ step: PathwayStep, _ language: Language) -> String {
  let role = step.who.name(language)
  return step.whom.isEmpty ? role : "\(step.whom) (\(role))"
}

/// A pathway with all its steps and everything that can be done with them.
package func pathwayPage(_ model: PathwayModel, in frame: Frame) -> Page {
  let language = frame.language
  let words = Words(language)
  let pathway = model.pathway
  let name = model.template?.name(language) ?? PathwayText.unknown(language)
  let person = model.ground.name
  let state: String
  if case .ended(let ending, let day) = pathway.state {
    state = PathwayText.ended(ending, words.date(day))(language)
  } else {
    state = PathwayText.progress(pathway.steps.count - pathway.open.count, pathway.steps.count)(language)
  }
  let failure: HTML? = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" }
  let steps: [HTML] = pathway.steps.map { stepItem($0, model, frame) }
  let source: HTML? = model.template.map { disclosure(PathwayText.sourceTitle(language), "<p>\($0.source)</p>") }
  var page = Page(
    title: "\(name) – \(model.ground.number)", address: .roomItem(.pathways, item: pathway.id.raw),
    body: """
      \(breadcrumb(wayBack(model.ground, language), here: name, in: language))
      <h1>\(name)</h1><p class="soft">\(if: !person.isEmpty, "<span dir=\"auto\">\(person)</span> · ")\(PathwayText.startedOn(words.date(pathway.startedOn)), language) · \(state)</p>
      \(failure)\(summary(model, frame))<ol class="work-list pathway">\(steps)</ol>
      \(pathway.isRunning ? addForm(model, frame) : HTML())\(endForm(model, frame))\(source)
      """)
  page.menu = pathway.person == nil ? .requests : .persons
  return page
}

/// To the request or to the file on which it was begun.
private func wayBack(_ ground: Pathway.Ground, _ language: Language) -> [(words: String, link: AddressLink)] {
  switch ground {
  case .request(let request):
    [(RequestText.backToList(language), Address.workList.link(language)), (request.number, Address.request(request.id).link(language))]
  case .file(let person, let number, let name):
    [
      (FileFrameText.persons(language), Address.persons.link(language)), (name.isEmpty ? number : name, Address.person(person).link(language)),
      (FileFrameText.page(.requests)(language), Address.personPage(person, .requests).link(language)),
    ]
  }
}

private func summary(_ model: PathwayModel, _ frame: Frame) -> HTML {
  for (form, state) in model.sentBack where !state.problems.isEmpty {
    let prefix: String =
      switch form {
      case .adapt(let id): "adapt-\(id)"
      case .skip(let id): "skip-\(id)"
      case .add: "add"
      case .end: "end"
      }
    return FormBuilder(frame, state, prefix: prefix).summary()
  }
  return HTML()
}

private func stepItem(_ step: PathwayStep, _ model: PathwayModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  let isLate = model.pathway.isRunning && step.state == .open && step.due < frame.today
  let (mark, tone, told): (Text, Tone, String) =
    switch step.state {
    case .open: (isLate ? PathwayText.late : PathwayText.isOpen, isLate ? .warn : .plain, PathwayText.by(words.date(step.due))(language))
    case .done(let day): (PathwayText.isDone, .good, PathwayText.doneOn(words.date(day))(language))
    case .skipped(let why, let day): (PathwayText.isSkipped, .note, PathwayText.skippedOn(words.date(day), why)(language))
    }
  let who = step.by.flatMap { model.names[$0] }
  let helps = step.template.flatMap { model.template?.step($0)?.helps } ?? []
  let links: [HTML] = (step.state == .open ? helps : []).compactMap { id in
    model.entries[id].map { "<li>\(textLink($0(language), to: Address.entry(id).link(language)))</li>" }
  }
  let refer: HTML =
    model.pathway.request.map { "<p>\(textLink(PathwayText.refer(language), to: Address.newReferral($0).link(language)))</p>" } ?? HTML()
  let directory: HTML =
    links.isEmpty
    ? HTML()
    : """
    <p class="soft small">\(PathwayText.helps, language)\(colon(language))</p><ul class="plain-list">\(links)</ul>\
    \(refer)
    """
  let forms: HTML = model.pathway.isRunning ? stepForms(step, model, frame) : HTML()
  return """
    <li class="row\(if: isLate, " warn")"><div class="row-head"><h2\(if: step.template == nil, " dir=\"auto\"")>\(model.what(step, language))</h2>\(chip(mark(language), tone))\
    \(if: step.template == nil, chip(PathwayText.added(language)))</div>
    <p><span dir="auto">\(stepActor(step, language))</span> · \(told)\(if: who != nil, " · \(who ?? "")")</p>\(Prose.paragraphs(step.words))\(directory)\(forms)</li>
    """
}

private func stepForms(_ step: PathwayStep, _ model: PathwayModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let id = step.id.raw
  let to: Address = .roomForm(.pathways, item: model.pathway.id.raw, .changeStep)
  guard step.state == .open else {
    let again = FormBuilder(frame, prefix: "again-\(id)")
    return again.form(
      to, classes: "form one-button", again.hidden("step", id), again.hidden("do", "reopen"), actions(again.submit(PathwayText.reopen, style: .quiet)))
  }
  let done = FormBuilder(frame, prefix: "done-\(id)")
  let doneForm = done.form(
    to, done.hidden("step", id), done.hidden("do", "done"), done.input("words", label: PathwayText.words, autocomplete: "off"),
    actions(done.submit(PathwayText.done, style: .secondary)))
  let stored = FormState(values: ["who": step.who.rawValue, "whom": step.whom, "due": Words(.french).shortDate(step.due)])
  let adapt = FormBuilder(frame, model.sentBack[.adapt(id)] ?? stored, prefix: "adapt-\(id)")
  let adaptForm = adapt.form(
    to, adapt.hidden("step", id), adapt.hidden("do", "adapt"), stepFields(adapt, language), actions(adapt.submit(PathwayText.keep, style: .secondary)))
  let skip = FormBuilder(frame, model.sentBack[.skip(id)] ?? FormState(), prefix: "skip-\(id)")
  let reasons: [Choice] = PathwayStep.Skip.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let skipForm = skip.form(
    to, skip.hidden("step", id), skip.hidden("do", "skip"), skip.radios("why", label: PathwayText.why, reasons, required: true),
    skip.input("words", label: PathwayText.words, autocomplete: "off"), actions(skip.submit(PathwayText.skip, style: .secondary)))
  let isOpen = model.sentBack[.adapt(id)] != nil || model.sentBack[.skip(id)] != nil
  return "\(doneForm)\(disclosure(PathwayText.change(language), open: isOpen, "\(adaptForm)\(skipForm)"))"
}

private func stepFields(_ form: FormBuilder, _ language: Language) -> HTML {
  let roles: [Choice] = Role.pathwayActors.map { Choice($0.rawValue, $0.name(language)) }
  return """
    <div class="pair">\(form.select("who", label: PathwayText.who, empty: PathwayText.choose, roles, required: true))\
    \(form.input("whom", label: PathwayText.whom, hint: PathwayText.whomHint, autocomplete: "off"))</div>\
    \(form.input("due", label: PathwayText.dueDay, hint: PathwayText.dueHint, autocomplete: "off", required: true))
    """
}

private func addForm(_ model: PathwayModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, model.sentBack[.add] ?? FormState(), prefix: "add")
  return disclosure(
    PathwayText.add(language), open: model.sentBack[.add] != nil,
    form.form(
      .roomForm(.pathways, item: model.pathway.id.raw, .addStep), form.input("what", label: PathwayText.what, autocomplete: "off", required: true),
      stepFields(form, language), actions(form.submit(PathwayText.add))))
}

private func endForm(_ model: PathwayModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let to: Address = .roomForm(.pathways, item: model.pathway.id.raw, .endPathway)
  let form = FormBuilder(frame, model.sentBack[.end] ?? FormState(), prefix: "end")
  guard model.pathway.isRunning else {
    return form.form(to, classes: "form one-button", form.hidden("ending", "resume"), actions(form.submit(PathwayText.resume, style: .secondary)))
  }
  let isSettled = model.pathway.open.isEmpty
  let endings: [Choice] = Pathway.Ending.allCases.map { Choice($0.rawValue, $0.name(language)) }
  return """
    \(if: isSettled, notice(.good, "<p>\(PathwayText.allSettled, language)</p>"))\
    \(disclosure(
      PathwayText.end(language), open: isSettled || model.sentBack[.end] != nil,
      form.form(to, form.radios("ending", label: PathwayText.endWhy, endings, required: true), actions(form.submit(PathwayText.end, style: .secondary)))))
    """
}
