import Care
import HTML
import Kernel

extension RequestForm {
  /// Keeps the identifiers of the page's forms apart. Identifiers of referrals are letters and digits.
  var prefix: String {
    switch self {
    case .clarify: "clarify"
    case .note: "note"
    case .postpone: "postpone"
    case .close: "close"
    case .concern: "concern"
    case .priority: "priority"
    case .answerReceipt(let id): "answer-\(id.raw)"
    case .tellOutcome(let id): "tell-\(id.raw)"
    case .tellDoctor: "tell-doctor"
    case .agree(let id): "agree-\(id.raw)"
    case .start(let id): "start-\(id.raw)"
    case .referral(let id, let action): "\(action.rawValue)-\(id.raw)"
    case .plan: "plan"
    case .agreeAll: "agree-all"
    case .interpreter: "interpreter"
    case .assign: "assign"
    case .offer: "offer"
    case .attach: "attach"
    case .detach(let id): "detach-\(id.raw)"
    case .addNeed: "need"
    case .changeNeed(let id): "need-\(id.raw)"
    case .settleNeed(let id): "settle-\(id.raw)"
    }
  }
}

extension RequestModel {
  /// The form as it was sent back, or as it begins.
  func builder(_ form: RequestForm, _ frame: Frame, fresh: FormState = FormState()) -> FormBuilder {
    FormBuilder(frame, sentBack[form] ?? fresh, prefix: form.prefix)
  }

  var version: String { String(request.version) }
}

/// What was understood with the person; the form to say more is open as long as nothing is noted.
func clarification(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let noted = model.request.clarification
  let isEmpty = noted == Clarification()
  let facts = dataList([
    (RequestFormText.reach(language), HTML(text: noted.reach)),
    (RequestFormText.inPlace(language), Prose.paragraphs(noted.inPlace)),
    (RequestFormText.mayBeTold(language), Prose.paragraphs(noted.mayBeTold)),
    (RequestFormText.spokenLanguage(language), HTML(text: noted.spokenLanguage)),
    (RequestFormText.agreement(language), HTML(text: noted.consent.name(language))),
  ])
  if model.request.isClosed {
    return isEmpty ? HTML() : card(title: RequestFormText.clarified(language), facts)
  }
  let form = clarifyForm(model, frame)
  if isEmpty {
    // Somebody takes it first; the form is one touch away.
    let open = model.request.assignee != nil || model.sentBack[.clarify] != nil
    let body: HTML = open ? form : disclosure(RequestFormText.clarify(language), form)
    return card(title: open ? RequestFormText.clarify(language) : nil, body)
  }
  return card(
    title: RequestFormText.clarified(language),
    "\(facts)\(refusal(model, language))\(disclosure(RequestFormText.change(language), open: model.sentBack[.clarify] != nil, form))")
}

/// A no is a normal outcome: how to leave it at that, kindly.
private func refusal(_ model: RequestModel, _ language: Language) -> HTML {
  let way = """
    <p><a href="#closing">\(RequestFormText.toClose, language)</a></p>
    """ as HTML
  switch model.request.clarification.consent {
  case .refuses:
    return notice(
      .note, title: RequestFormText.refusedTitle(language), level: 3, "<p>\(RequestFormText.refusedNotice, language)</p>\(way)")
  case .notNow:
    return notice(.note, title: RequestFormText.notNowTitle(language), level: 3, "<p>\(RequestFormText.notNowNotice, language)</p>\(way)")
  case .notAsked, .agrees: return HTML()
  }
}

private func clarifyForm(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = model.builder(.clarify, frame, fresh: FormState(model.request.clarification))
  let consents: [Choice] = Clarification.Consent.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let isMain = model.next == .clarify && model.request.clarification == Clarification()
  let fields: HTML = """
    <p class="hint">\(RequestFormText.clarifyHint, language)</p>
    \(form.area("wants", label: RequestFormText.wants, hint: RequestFormText.wantsHint, rows: 3))
    \(form.input("personName", label: RequestFormText.personName, hint: RequestFormText.personNameHint, autocomplete: "off"))
    \(form.input("reach", label: RequestFormText.reach, autocomplete: "off"))
    \(form.input("spokenLanguage", label: RequestFormText.spokenLanguage, autocomplete: "off"))
    \(form.area("inPlace", label: RequestFormText.inPlace, hint: RequestFormText.inPlaceHint, rows: 3))
    \(form.area("mayBeTold", label: RequestFormText.mayBeTold, hint: RequestFormText.mayBeToldHint, rows: 3))
    \(form.radios("consent", label: RequestFormText.consent, hint: RequestFormText.consentHint, consents))
    """
  return form.form(
    .requestAction(model.request.id, .clarify), form.hidden("version", model.version), was(model.request.clarification, form), fields,
    actions(form.submit(RequestFormText.save, style: isMain ? .primary : .secondary)))
}

func noteCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  let form = model.builder(.note, frame)
  return card(
    title: RequestFormText.noteTitle(frame.language),
    form.form(
      .requestAction(model.request.id, .note),
      form.area("words", label: RequestFormText.note, hint: RequestFormText.noteHint, rows: 3, required: true),
      actions(form.submit(RequestFormText.addNote, style: .secondary))))
}

func followUpCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = model.builder(.postpone, frame)
  var planned = HTML()
  if case .oriented(let day) = model.request.state {
    planned = """
      <p><strong>\(Words(language).dateWithWeekday(day))</strong>
      <span class="soft">(\(Words(language).relative(day, today: model.now.day)))</span></p>
      """
  }
  return card(
    title: RequestFormText.followUpTitle(language),
    """
    \(planned)\(form.form(
      .requestAction(model.request.id, .postpone), form.hidden("version", model.version),
      form.input("day", label: RequestFormText.postponeDay, hint: RequestFormText.dayHint, autocomplete: "off", required: true),
      actions(form.submit(RequestFormText.postpone, style: .secondary))))
    """)
}

/// Whether the follow-up day has come.
func isTimeToAsk(_ model: RequestModel) -> Bool {
  if case .followUp(let day) = model.next { day <= model.now.day } else { false }
}

/// Did it help, in her eyes? What was missing goes to the register of gaps.
func closeCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let suggested = suggestedOutcome(model)
  let form = model.builder(.close, frame, fresh: FormState(values: suggested))
  let outcomes: [Choice] = RequestFormText.outcomes.map { Choice($0.code, $0.text(language)) }
  let reasons: [Choice] = Gap.Reason.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let kinds: [Choice] = model.kinds.map { Choice($0.id, $0.name(language)) }
  let missing: HTML = """
    <fieldset class="gap-fields"><legend>\(RequestFormText.missingTitle, language)</legend>
    <p class="hint">\(RequestFormText.missingHint, language)</p>
    \(form.select("reason", label: RequestFormText.reason, empty: RequestFormText.choose, reasons, required: true))
    \(form.select("kind", label: RequestFormText.kind, empty: RequestFormText.choose, kinds))
    \(form.input("detail", label: RequestFormText.detail, hint: RequestFormText.detailHint, autocomplete: "off"))</fieldset>
    """
  let isMain = isTimeToAsk(model) || model.next == .closeKindly
  let several: HTML = model.needs.contains(where: \.isOpen) ? "<p>\(NeedText.closeAll, language)</p>" : HTML()
  let body = form.form(
    .requestAction(model.request.id, .close), classes: "form close-form", form.hidden("version", model.version), several,
    form.radios("outcome", label: RequestFormText.outcome, outcomes, required: true),
    form.area("personsWords", label: RequestFormText.personsWords, hint: RequestFormText.personsWordsHint, rows: 2), missing,
    actions(form.submit(RequestFormText.close, style: isMain ? .primary : .secondary)))
  let isOpen = isMain || model.sentBack[.close] != nil
  return """
    <div id="closing">\(card(
      title: isOpen ? RequestFormText.closeTitle(language) : nil,
      isOpen ? body : disclosure(RequestFormText.closeTitle(language), body)))</div>
    """
}

/// A refusal is filled in already, and the reason when every service said no.
private func suggestedOutcome(_ model: RequestModel) -> [String: String] {
  if model.request.clarification.consent == .refuses { return ["outcome": Request.Outcome.refusedByPerson.code] }
  let declines: [Referral.DeclineReason] = model.referrals.compactMap { item in
    if case .declined(let reason) = item.referral.state { reason } else { nil }
  }
  guard let gap = declines.last?.gap, declines.count == model.referrals.count else { return [:] }
  return ["reason": gap.rawValue]
}

func reopenCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  return card(
    title: RequestText.reopen(language),
    "<p>\(RequestText.reopenHint, language)</p>\(versionedButton(.reopen, RequestText.reopen, .secondary, model, frame))")
}
