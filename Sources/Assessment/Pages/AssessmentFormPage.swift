import Care
import HTML
import Kernel

/// A questionnaire to fill in, one section after another, with the scores so far beside; on top once they were asked for. Works without
/// script and by keyboard alone.
///
/// Posts `on`, `place`, `note`, one field by linkId for each question, and `version` when it changes an assessment.
package func assessmentFormPage(_ model: AssessmentFormModel, in frame: Frame) -> Page {
  let language = frame.language
  let item: String =
    switch model.subject {
    case .new: "new-\(model.questionnaire.id)"
    case .existing(let id, _): "change-\(id.raw)"
    }
  let form = FormBuilder(frame, model.form)
  let purpose: HTML? = model.questionnaire.purpose.map { "<p class=\"lead\">\($0(language))</p>" }
  let hidden: HTML =
    switch model.subject {
    case .existing(_, let version): form.hidden("version", String(version))
    // A newer edition may be installed before the form is sent: answers belong to the questions that were read.
    case .new: form.hidden("edition", model.questionnaire.version)
    }
  let fields: HTML = """
    \(hidden)\(card(circumstances(form)))\(sections(model, form, language))
    \(card(form.area("note", label: AssessmentText.note, hint: AssessmentFormText.noteHint, atMost: AssessmentDraft.longestNote)))
    """
  let buttons = actions(
    form.submit(AssessmentFormText.save), form.submit(AssessmentFormText.compute, style: .secondary, name: "then", value: "compute"))
  let main = form.form(
    .personItemForm(model.head.person, .assessments, item: item, .saveAssessment), fields, buttons)
  var page = filePage(
    model.head, .assessments, title: model.questionnaire.title(language), in: frame,
    """
    \(purpose)\(conflict(model, language))\(summary(model, frame))\(if: model.isComputed, "\(soFar(model, language))")\
    \(model.isComputed ? main : mainAndAside(main, aside: soFar(model, language)))
    """)
  page.address = .personItem(model.head.person, .assessments, item: item)
  return page
}

/// Every mistake with the question it is about: among sixty questions "a number from 0 to 6" says nothing.
private func summary(_ model: AssessmentFormModel, _ frame: Frame) -> HTML {
  let named: [FieldProblem] = model.form.problems.map { problem in
    guard let question = model.questionnaire.item(problem.path)?.text else { return problem }
    let text = Text(same: "\(question(frame.language))\(colon(frame.language)) \(problem.text(frame.language))")
    return FieldProblem(problem.path, code: problem.code, text: text)
  }
  return FormBuilder(frame, FormState(problems: named)).summary()
}

private func conflict(_ model: AssessmentFormModel, _ language: Language) -> HTML {
  guard model.isConflict else { return HTML() }
  let differing = model.stored.map { differences(model, from: $0, language) } ?? []
  let stored: HTML =
    differing.isEmpty
    ? HTML() : "<p>\(AssessmentFormText.storedNow, language)\(colon(language))</p>\(dataList(differing))"
  return """
    <div role="alert">\(notice(
      .warn, title: AssessmentFormText.changed(language), "<p>\(AssessmentProblemText.changedMeanwhile, language)</p>\(stored)"))</div>
    """
}

/// What is stored where it is not what was typed.
private func differences(
  _ model: AssessmentFormModel, from stored: AssessmentRecord, _ language: Language
) -> [(term: String, content: HTML)] {
  var rows: [(term: String, content: HTML)] = []
  let assessment = stored.assessment
  let typed = model.form
  if typed["place"] != assessment.place.rawValue {
    rows.append((AssessmentText.place(language), HTML(text: AssessmentText.place(assessment.place)(language))))
  }
  for item in model.questionnaire.allItems where item.isQuestion && model.response[item.linkID] != assessment.response[item.linkID] {
    let words: HTML =
      assessment.response[item.linkID].map { answerWords($0, of: item, language) } ?? HTML(text: AssessmentText.noAnswer(language))
    rows.append((item.text(language), words))
  }
  if typed["note"].trimmed != assessment.note {
    let words: HTML =
      assessment.note.isEmpty
      ? HTML(text: AssessmentText.noAnswer(language)) : "<div dir=\"auto\">\(Prose.paragraphs(assessment.note))</div>"
    rows.append((AssessmentText.note(language), words))
  }
  return rows
}

private func circumstances(_ form: FormBuilder) -> HTML {
  let language = form.frame.language
  let places: [Choice] = Assessment.Place.allCases.map { Choice($0.rawValue, AssessmentText.place($0)(language)) }
  return """
    \(form.input("on", label: AssessmentText.on, hint: AssessmentFormText.onHint, autocomplete: "off", required: true))
    \(form.select("place", label: AssessmentText.place, empty: AssessmentFormText.placeEmpty, places, required: true))
    """
}

/// One section after another, each opened by itself: a form of sixty questions stays readable on a phone. Works without script.
private func sections(_ model: AssessmentFormModel, _ form: FormBuilder, _ language: Language) -> [HTML] {
  let fields = QuestionFields(questionnaire: model.questionnaire, form: form)
  let states = Dictionary(
    model.questionnaire.modules(model.response).map { ($0.module.linkID, $0.isFilled) }, uniquingKeysWith: { first, _ in first })
  let firstGroup = model.questionnaire.items.first { $0.kind == .group }?.linkID
  var loose: [Questionnaire.Item] = []
  var parts: [HTML] = []
  func closeLoose() {
    if !loose.isEmpty { parts.append(card(fields.all(loose, level: 2))) }
    loose = []
  }
  for item in model.questionnaire.items {
    guard item.kind == .group else {
      loose.append(item)
      continue
    }
    closeLoose()
    let isFilled = states[item.linkID]
    let state: HTML? = isFilled.map { isFilled in
      chip((isFilled ? AssessmentFormText.filled : AssessmentFormText.notFilled)(language), isFilled ? .good : .note)
    }
    let isBegun = item.holds { model.response[$0] != nil }
    let isOpen: Bool =
      item.holds { form.state.problem($0) != nil } || (isBegun && isFilled == false)
      || (model.response.answers.isEmpty && item.linkID == firstGroup)
    parts.append(
      """
      <details class="answer part" id="m-\(item.linkID)"\(if: isOpen, " open")>\
      <summary><h2>\(item.text, language)\(state)</h2></summary>\(fields.hints(item))\(fields.all(item.items, level: 3))</details>
      """)
  }
  closeLoose()
  return parts
}

extension Questionnaire.Item {
  /// Whether this holds for one of the questions in it.
  fileprivate func holds(_ test: (String) -> Bool) -> Bool { (isQuestion && test(linkID)) || items.contains { $0.holds(test) } }
}

private func soFar(_ model: AssessmentFormModel, _ language: Language) -> HTML {
  let scores = model.questionnaire.scores(model.response)
  let missing = model.questionnaire.missing(model.response)
  let state: HTML =
    missing.isEmpty
    ? chip(AssessmentText.complete(language), .good)
    : "\(chip(AssessmentText.incomplete(language), .note)) \(AssessmentText.missingCount(missing.count), language)"
  let known: [HTML] = scores.filter { $0.value != nil || $0.computed != nil }.map { score in
    let value: HTML = score.value == nil ? HTML() : "<p><strong>\(scoreValue(score, language))</strong></p>"
    return "\(heading(score.name(language), level: 3))\(value)\(scoreMeaning(score, model.questionnaire, language))"
  }
  let official: HTML? = scores.contains { $0.scale != nil } ? "<p class=\"soft\">\(AssessmentText.unofficial, language)</p>" : nil
  return card(
    title: AssessmentFormText.soFar(language),
    "<p class=\"soft\">\(AssessmentFormText.soFarHint, language)</p><p>\(state)</p>\(known)\(notKnown(scores, language))\(official)")
}
