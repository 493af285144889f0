import Care
import HTML
import Kernel

/// What she decides now: agreeing or changing, saying no, taking it back, and the note about the national register.
func consentForms(_ model: ConsentModel, _ frame: Frame) -> HTML {
  let language = frame.language
  var parts: [HTML] = [
    disclosure(
      (model.isAgreed ? ConsentFormText.change : ConsentFormText.give)(language), open: model.sentBack == .agree || model.head.inclusion == .notAsked,
      agreeForm(model, frame))
  ]
  // A form that came back is always there, also when the file changed under it.
  if model.isAgreed || model.sentBack == .withdrawConsent {
    parts.append(disclosure(ConsentFormText.withdraw(language), open: model.sentBack == .withdrawConsent, withdrawForm(model, frame)))
  }
  if !model.isAgreed || model.sentBack == .refuseConsent {
    parts.append(disclosure(ConsentFormText.refuse(language), open: model.sentBack == .refuseConsent, refuseForm(model, frame)))
  }
  parts.append(disclosure(ConsentFormText.elsewhere(language), open: model.sentBack == .register, registerForm(model, frame)))
  return "<section class=\"card no-print acts\">\(parts)</section>"
}

private func builder(_ form: FormName, _ model: ConsentModel, _ frame: Frame, _ known: [String: String] = [:]) -> FormBuilder {
  let state = model.sentBack == form ? model.state : FormState(values: model.sensible.merging(known) { _, new in new })
  return FormBuilder(frame, state, prefix: form.raw)
}

private func agreeForm(_ model: ConsentModel, _ frame: Frame) -> HTML {
  let language = frame.language
  var known: [String: String] = [:]
  // What she said last time stands there again; for the first time nothing does.
  if model.isAgreed, let terms = model.terms {
    for scope in terms.scopes {
      for domain in scope.domains { known[scope.recipient.field(domain)] = "yes" }
    }
    known["evaluation"] = terms.evaluation ? "yes" : "no"
    known["research"] = terms.research ? "yes" : "no"
    known["until"] = terms.until.flatMap { $0 >= model.today ? Words(language).shortDate($0) : nil } ?? ""
  }
  let form = builder(.agree, model, frame, known)
  let answers: [Choice] = [Choice("yes", ConsentFormText.yes(language)), Choice("no", ConsentFormText.no(language))]
  return form.form(
    .personForm(model.head.person, .consents, .agree), form.hidden("version", String(model.version)), form.hidden("textVersion", model.textVersion),
    "<p>\(ConsentFormText.giveLead, language)</p>", shareFields(form, model, language),
    form.radios("evaluation", label: ConsentFormText.evaluation, hint: ConsentFormText.apartHint, answers),
    form.radios("research", label: ConsentFormText.research, hint: ConsentFormText.apartHint, answers),
    form.input("until", label: ConsentFormText.until, hint: ConsentFormText.untilHint, autocomplete: "off"),
    explanationFields(form, model, language), deciderFields(form, language),
    form.area("words", label: ConsentFormText.words, rows: 2, atMost: 2000), actions(form.submit(ConsentFormText.save)))
}

/// Boxes by recipient; nothing is ticked that she did not say.
private func shareFields(_ form: FormBuilder, _ model: ConsentModel, _ language: Language) -> HTML {
  func boxes(_ field: (FileDomain) -> String) -> HTML {
    let all: [HTML] = FileDomain.allCases.map { form.checkbox(field($0), label: ConsentText.domain($0)) }
    return "<div class=\"share-boxes\">\(all)</div>"
  }
  let groups: [HTML] = model.recipients.map { recipient in
    "<fieldset class=\"field\"><legend dir=\"auto\">\(model.name(recipient, language))</legend>\(boxes { recipient.field($0) })</fieldset>"
  }
  let other: HTML =
    model.organizations.isEmpty
    ? HTML()
    : disclosure(
      ConsentFormText.another(language), open: !form.state["other"].isEmpty || form.state.problem("other") != nil,
      """
      \(form.select("other", label: ConsentFormText.another, empty: ConsentFormText.choose, model.organizations))\
      <fieldset class="field"><legend>\(ConsentFormText.share, language)</legend>\(boxes { "share-other-\($0.rawValue)" })</fieldset>
      """)
  let error: HTML = form.state.problem("share").map { "<p class=\"error\">\($0.text, language)</p>" } ?? HTML()
  return """
    <fieldset id="f-\(form.prefix)-share" tabindex="-1"><legend>\(ConsentFormText.share, language)</legend>\
    <p class="hint">\(ConsentFormText.careHint, language)</p>\(error)\(groups)\(other)</fieldset>
    """
}

private func explanationFields(_ form: FormBuilder, _ model: ConsentModel, _ language: Language) -> HTML {
  let ways: [HTML] = ConsentRecord.Explanation.Way.allCases.map { form.checkbox("way-\($0.rawValue)", label: ConsentText.way($0)) }
  let error: HTML = form.state.problem("ways").map { "<p class=\"error\">\($0.text, language)</p>" } ?? HTML()
  let languages: [Choice] = LanguageNames.all.map { Choice($0.code, $0.name(language)) }
  return """
    <fieldset><legend>\(ConsentFormText.explained, language)</legend>\
    \(form.select("by", label: ConsentFormText.by, empty: ConsentFormText.choose, model.colleagues))\
    <fieldset class="field" id="f-\(form.prefix)-ways" tabindex="-1"><legend>\(ConsentFormText.ways, language)</legend>\(error)\
    <div class="share-boxes">\(ways)</div></fieldset>\
    \(form.select("language", label: ConsentFormText.language, empty: ConsentFormText.choose, languages))\
    \(form.input("present", label: ConsentFormText.present, hint: ConsentFormText.presentHint, autocomplete: "off"))</fieldset>
    """
}

private func deciderFields(_ form: FormBuilder, _ language: Language) -> HTML {
  let who: [Choice] = [
    Choice("herself", ConsentFormText.herself(language)), Choice("representative", ConsentFormText.somebody(language)),
  ]
  let grounds: [Choice] = ConsentRecord.Decider.Ground.allCases.map { Choice($0.rawValue, ConsentText.ground($0)(language)) }
  return """
    <div class="decider">\(form.radios("decider", label: ConsentFormText.decider, who, required: true))\
    <div class="in-her-place">\(form.input("representative", label: ConsentFormText.representative, autocomplete: "off"))\
    \(form.select("ground", label: ConsentFormText.ground, empty: ConsentFormText.choose, grounds))</div></div>
    """
}

private func refuseForm(_ model: ConsentModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = builder(.refuseConsent, model, frame)
  let reasons: [Choice] = ConsentRecord.RefusalReason.allCases.map { Choice($0.rawValue, ConsentText.reason($0)(language)) }
  return form.form(
    .personForm(model.head.person, .consents, .refuseConsent), form.hidden("version", String(model.version)),
    form.hidden("textVersion", model.textVersion), "<p>\(ConsentFormText.refuseLead, language)</p>",
    form.select("reason", label: ConsentFormText.reason, empty: ConsentText.reason(.noReason), reasons.filter { $0.value != "no-reason" }),
    form.area("words", label: ConsentFormText.words, rows: 2, atMost: 2000), explanationFields(form, model, language),
    deciderFields(form, language), actions(form.submit(ConsentFormText.saveRefusal)))
}

private func withdrawForm(_ model: ConsentModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = builder(.withdrawConsent, model, frame)
  return form.form(
    .personForm(model.head.person, .consents, .withdrawConsent), form.hidden("version", String(model.version)),
    "<p>\(ConsentFormText.withdrawLead, language)</p>", deciderFields(form, language),
    form.area("words", label: ConsentFormText.words, rows: 2, atMost: 2000),
    actions(form.danger(ConsentFormText.withdrawNow, asking: ConsentFormText.withdrawQuestion)))
}

private func registerForm(_ model: ConsentModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = builder(.register, model, frame, ["day": Words(language).shortDate(model.today)])
  let states: [Choice] = ConsentRecord.Registration.State.allCases.map { Choice($0.rawValue, ConsentFormText.registerState($0)(language)) }
  return form.form(
    .personForm(model.head.person, .consents, .register), "<p>\(ConsentFormText.elsewhereLead, language)</p>",
    form.radios("state", label: ConsentFormText.registerState, states, required: true),
    form.input("day", label: ConsentFormText.day, autocomplete: "off", required: true),
    form.area("words", label: ConsentFormText.registerWords, rows: 2, atMost: 1000), actions(form.submit(ConsentFormText.note)))
}
