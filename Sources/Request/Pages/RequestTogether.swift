package import Care
import HTML
import Kernel

/// Who else has the request open, and who changed it today: a quiet line.
func togetherLine(_ model: RequestModel, _ language: Language) -> HTML {
  let words = Words(language)
  var lines = HTML()
  if let first = model.lookers.map(\.since).min() {
    lines += "<p class=\"soft\" role=\"status\">\(TogetherText.looking(model.lookers.map(\.name), since: words.time(first)), language)</p>"
  }
  if let change = model.lastChange, change.at.day == model.now.day {
    lines += "<p class=\"soft\">\(TogetherText.changed(change.name, at: words.time(change.at)), language)</p>"
  }
  return lines
}

/// Both texts side by side where two people changed the same fields, with the choice for each. Everything typed travels along.
///
/// Fields besides those of the clarification: `pick-FIELD` (mine, theirs, both) and `was-FIELD`, as it stood when the form was made.
func conflictCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  guard let typed = model.sentBack[.clarify], model.failure == Request.Problem.changedMeanwhile.text else { return HTML() }
  let language = frame.language
  let stored = model.request.clarification
  let mine = Clarification(typed)
  let (merged, conflicts) = mine.merged(over: Clarification(typed, prefix: wasPrefix), with: stored)
  guard !conflicts.isEmpty, !model.request.isClosed else { return HTML() }
  let choices: [HTML] = conflicts.map { field in choice(field, merged: merged, stored: stored, frame) }
  let form = FormBuilder(frame, prefix: "conflict")
  let kept: [HTML] = Clarification.Field.allCases.map { form.hidden($0.rawValue, merged[$0]) }
  let name = model.lastChange?.name ?? TogetherText.someone(language)
  let body = form.form(
    .requestAction(model.request.id, .clarify), form.hidden("version", model.version), "\(kept)", was(stored, form), "\(choices)",
    actions(form.submit(TogetherText.save)))
  return card(title: TogetherText.title(language), accent: .warn, "<p>\(TogetherText.lead(name), language)</p>\(body)")
}

private func choice(_ field: Clarification.Field, merged: Clarification, stored: Clarification, _ frame: Frame) -> HTML {
  let language = frame.language
  let label = field.label
  func shown(_ text: Clarification) -> HTML {
    let words = field == .consent ? text.consent.name(language) : text[field]
    return words.isEmpty ? "<p class=\"soft\">\(RequestText.storedEmpty, language)</p>" : Prose.quote(words)
  }
  let mayBoth = field.mayStandTogether && !stored[field].isEmpty && !merged[field].isEmpty
  let picks: [Choice] = Clarification.Pick.allCases.filter { $0 != .both || mayBoth }.map { Choice($0.rawValue, TogetherText.pick($0)(language)) }
  let state = FormState(values: ["pick-\(field.rawValue)": (mayBoth ? Clarification.Pick.both : .mine).rawValue])
  let form = FormBuilder(frame, state, prefix: "conflict")
  return """
    <h3>\(label, language)</h3>\(columns(
      "<h4>\(TogetherText.theirs, language)</h4>\(shown(stored))", "<h4>\(TogetherText.mine, language)</h4>\(shown(merged))"))\
    \(form.radios("pick-\(field.rawValue)", label: TogetherText.keep(label), picks, required: true))
    """
}

/// Before the names of the fields that carry what stood there when a form was made.
private let wasPrefix = "was-"

/// What stood in the fields when the form was made, so that only what somebody changed counts as hers.
func was(_ stored: Clarification, _ form: FormBuilder) -> HTML {
  let fields: [HTML] = Clarification.Field.allCases.map { form.hidden(wasPrefix + $0.rawValue, stored[$0]) }
  return "\(fields)"
}

extension Clarification {
  /// As a form of the request's page sends it; with the prefix `was-`, as it stood when the form was made.
  package init(_ state: FormState, prefix: String = "") {
    self.init()
    for field in Field.allCases { self[field] = state[prefix + field.rawValue].trimmed }
  }
}

extension Clarification.Field {
  var label: Text {
    switch self {
    case .wants: RequestFormText.wants
    case .personName: RequestFormText.personName
    case .reach: RequestFormText.reach
    case .spokenLanguage: RequestFormText.spokenLanguage
    case .inPlace: RequestFormText.inPlace
    case .mayBeTold: RequestFormText.mayBeTold
    case .consent: RequestFormText.consent
    }
  }
}
