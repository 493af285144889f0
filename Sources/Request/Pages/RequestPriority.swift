import Care
import HTML
import Kernel

extension Request.Priority {
  /// Beside the words, never instead of them.
  var tone: Tone {
    switch self {
    case .routine: .plain
    case .urgent: .warn
    case .asap: .bad
    }
  }
}

/// As chips, where it is not ordinary.
func priorityChips(_ request: Request, _ language: Language) -> [HTML] {
  request.priority == .routine ? [] : [chip(request.priority.name(language), request.priority.tone)]
}

/// How soon it is needed and why, with the form to change it. Fields: `priority`, `reason`.
func priorityPart(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let request = model.request
  // What is needed as soon as possible stands among what cannot wait, with its reason.
  let isSaid = model.cannotWait.contains(.needed(request.priority, reason: request.priorityReason))
  let standing: HTML =
    isSaid || (request.priority == .routine && request.priorityReason.isEmpty)
    ? HTML()
    : "<p>\(PriorityText.title, language)\(colon(language)) <strong>\(PriorityText.because(request.priority, request.priorityReason), language)</strong></p>"
  guard !request.isClosed else { return standing }
  let form = model.builder(
    .priority, frame, fresh: FormState(values: ["priority": request.priority.rawValue, "reason": request.priorityReason]))
  let choices: [Choice] = Request.Priority.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let body = form.form(
    .requestAction(request.id, .priority), form.hidden("version", model.version),
    form.radios("priority", label: PriorityText.title, hint: PriorityText.lead, choices, required: true),
    form.input("reason", label: PriorityText.reason, hint: PriorityText.reasonHint, autocomplete: "off"),
    actions(form.submit(PriorityText.save, style: .secondary)))
  return "\(standing)\(disclosure(PriorityText.change(language), open: model.sentBack[.priority] != nil, body))"
}

/// One page of a list in the order of priorities: a group for each, the most pressing first.
func byPriority(_ rows: [WorkListRow], _ group: (Text, [WorkListRow]) -> HTML) -> HTML {
  let groups: [HTML] = Request.Priority.allCases.sorted(by: >).map { priority in
    group(priority.name, rows.filter { $0.request.priority == priority })
  }
  return "\(groups)"
}
