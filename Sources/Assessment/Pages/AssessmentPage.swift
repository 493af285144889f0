import Care
import HTML
import Kernel

/// One assessment: its scores in words with the earlier ones beside, then every answer. Made to be printed, too.
package func assessmentPage(_ model: AssessmentModel, in frame: Frame) -> Page {
  let language = frame.language
  let assessment = model.record.assessment
  let title = "\(model.record.title(language)), \(Words(language).date(assessment.on))"
  var page = filePage(model.head, .assessments, title: title, in: frame, body(model, frame))
  page.address =
    model.presentVersion == nil
    ? .assessment(model.head.person, assessment.id) : .assessment(model.head.person, assessment.id, version: assessment.version)
  return page
}

private func body(_ model: AssessmentModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let change: HTML? =
    model.mayChange && model.record.questionnaire != nil
    ? buttonLink(
      AssessmentText.changeThis(language),
      to: Address.changeAssessment(model.head.person, model.record.assessment.id).link(language)) : nil
  let tools: HTML = """
    \(standing(model, language))<div class="actions">\(change)\
    <button type="button" class="button secondary" data-print hidden>\(AssessmentText.print, language)</button>\
    \(textLink(AssessmentText.backToList(language), to: Address.assessments(model.head.person).link(language)))</div>
    """
  let end: HTML = "\(versions(model, language))\(strikingOut(model, frame))"
  guard let questionnaire = model.record.questionnaire else {
    return "\(tools)\(facts(model.record, language))\(notice(.warn, "<p>\(AssessmentText.unknownQuestionnaireHint, language)</p>"))\(end)"
  }
  let charts: HTML? =
    model.record.assessment.isMistaken || model.presentVersion != nil
    ? nil : scoreCharts([model.record] + model.earlier, of: questionnaire, language)
  return """
    \(tools)\(incompleteNotice(model.record, questionnaire, language))\(facts(model.record, language))\
    \(scoreCard(model, questionnaire, language))\(charts)\(answers(model.record.assessment, questionnaire, language))\(end)
    """
}

/// Above everything else: struck out, an earlier version, or somebody was first.
private func standing(_ model: AssessmentModel, _ language: Language) -> HTML {
  var parts = HTML()
  let (record, assessment) = (model.record, model.record.assessment)
  if let failure = model.failure { parts += "<div role=\"alert\">\(notice(.warn, "<p>\(failure, language)</p>"))</div>" }
  if let present = model.presentVersion {
    let link = textLink(
      AssessmentText.presentVersion(language), to: Address.assessment(model.head.person, assessment.id).link(language))
    parts += notice(.note, "<p>\(AssessmentText.earlierVersion(assessment.version, of: present), language) \(link)</p>")
  }
  if let reason = assessment.mistake {
    let when = Words(language).moment(assessment.changedAt)
    parts += notice(
      .warn, title: AssessmentText.mistaken(language),
      """
      <div dir="auto">\(Prose.paragraphs(reason))</div><p class="soft">\(record.changer) · \(when)</p>\
      <p>\(AssessmentText.mistakenHint, language)</p>
      """)
  }
  return parts
}

/// What it said before: who wrote each version, and the way to it.
private func versions(_ model: AssessmentModel, _ language: Language) -> HTML {
  guard !model.versions.isEmpty else { return HTML() }
  func item(_ record: AssessmentRecord, isPresent: Bool) -> HTML {
    let assessment = record.assessment
    let name = AssessmentText.versionNumber(assessment.version)(language)
    let title: HTML =
      isPresent
      ? "<strong>\(name)</strong>"
      : textLink(name, to: Address.assessment(model.head.person, assessment.id, version: assessment.version).link(language))
    let who = [record.changer, Words(language).moment(assessment.changedAt)].filter { !$0.isEmpty }.joined(separator: " · ")
    return "<li>\(title) · <span class=\"soft\">\(who)</span></li>"
  }
  let items: [HTML] = [item(model.record, isPresent: true)] + model.versions.map { item($0, isPresent: false) }
  return disclosure(AssessmentText.versions(items.count)(language), "<ul class=\"plain-list\">\(items)</ul>")
}

private func strikingOut(_ model: AssessmentModel, _ frame: Frame) -> HTML {
  guard model.mayChange else { return HTML() }
  let form = FormBuilder(frame, model.strikingOut)
  let assessment = model.record.assessment
  let fields: HTML = """
    <p>\(AssessmentText.strikeOutHint, frame.language)</p>\(form.hidden("version", String(assessment.version)))\
    \(form.area("reason", label: AssessmentText.strikeOutReason, rows: 2, required: true, atMost: Assessment.longestReason))
    """
  let isBack = !model.strikingOut.problems.isEmpty || !model.strikingOut["reason"].isEmpty
  return disclosure(
    AssessmentText.strikeOut(frame.language), open: isBack,
    form.form(
      .personItemForm(model.head.person, .assessments, item: assessment.id.raw, .strikeOutAssessment), fields,
      actions(form.danger(AssessmentText.strikeOutNow, asking: AssessmentText.strikeOutQuestion))))
}

private func incompleteNotice(_ record: AssessmentRecord, _ questionnaire: Questionnaire, _ language: Language) -> HTML {
  let missing = record.missing
  guard !missing.isEmpty, !record.assessment.isMistaken else { return HTML() }
  let open = questionnaire.modules(record.assessment.response).filter { !$0.isFilled }.map { $0.module.text(language) }
  let title = "\(AssessmentText.incomplete(language)). \(AssessmentText.missingCount(missing.count)(language))."
  return notice(
    .note, title: title,
    "<p>\(Words(language).list(open))</p><p>\(AssessmentText.incompleteHint, language)</p>")
}

private func facts(_ record: AssessmentRecord, _ language: Language) -> HTML {
  let assessment = record.assessment
  let who = [record.assessor, record.organization].filter { !$0.isEmpty }.joined(separator: ", ")
  let response = assessment.response
  return card(
    dataList([
      (AssessmentText.on(language), HTML(text: Words(language).dateWithWeekday(assessment.on))),
      (AssessmentText.place(language), HTML(text: AssessmentText.place(assessment.place)(language))),
      (AssessmentText.by(language), HTML(text: who)),
      (
        AssessmentText.changedBy(language),
        assessment.version > 1 && !record.changer.isEmpty && !assessment.isMistaken
          ? HTML(text: "\(record.changer), \(Words(language).moment(assessment.changedAt))") : HTML()
      ),
      (
        AssessmentText.note(language),
        assessment.note.isEmpty ? HTML() : "<div dir=\"auto\">\(Prose.paragraphs(assessment.note))</div>"
      ),
      (AssessmentText.version(language), HTML(text: "\(response.questionnaire) \(response.version)")),
      (AssessmentText.source(language), HTML(text: record.questionnaire?.source ?? "")),
    ]))
}

private func scoreCard(_ model: AssessmentModel, _ questionnaire: Questionnaire, _ language: Language) -> HTML {
  let scores = model.record.scores
  guard !scores.isEmpty else { return card(title: AssessmentText.scores(language), "<p>\(AssessmentText.noScores, language)</p>") }
  // More than three columns of earlier values cannot be read on paper.
  let earlier = Array(model.earlier.prefix(3))
  let earlierScores: [[String: Score]] = earlier.map { record in
    Dictionary(record.scores.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
  let isShown: [Bool] = scores.map { score in
    score.value != nil || score.computed != nil || earlierScores.contains { $0[score.id]?.value != nil }
  }
  let changes = earlier.first.map { ScoreChange.between($0.scores, scores) } ?? []
  var headers: [String] = [AssessmentText.score(language), AssessmentText.value(language), AssessmentText.meaning(language)]
  if !changes.isEmpty { headers.append(AssessmentText.change(language)) }
  headers += earlier.map { Words(language).shortDate($0.assessment.on) }
  let rows: [[HTML]] = scores.enumerated().filter { isShown[$0.offset] }.map { position, score in
    var cells: [HTML] = [
      "<strong>\(score.name(language))</strong>", HTML(text: scoreValue(score, language)),
      "<div>\(scoreMeaning(score, questionnaire, language))</div>",
    ]
    if position < changes.count { cells.append("<div>\(changeMark(changes[position], language))</div>") }
    cells += earlierScores.map { known in HTML(text: known[score.id]?.value.map { written($0, language) } ?? "–") }
    return cells
  }
  let official: HTML? = scores.contains { $0.scale != nil } ? "<p class=\"soft\">\(AssessmentText.unofficial, language)</p>" : nil
  return card(
    accent: .iris,
    """
    \(table(caption: AssessmentText.scores(language), headers: headers, isWide: true, rows: rows))\
    \(cutNote(shown: earlier.count, of: model.earlier.count, in: language))\
    \(notKnown(scores.enumerated().filter { !isShown[$0.offset] }.map(\.element), language))\(official)\
    \(explanations(scores, questionnaire, language))
    """)
}

/// Every question that was put, by section, with its answer.
private func answers(_ assessment: Assessment, _ questionnaire: Questionnaire, _ language: Language) -> HTML {
  let counted = CountedAnswers(assessment.response, to: questionnaire)
  let open = questionnaire.items.filter { counted.enabled.contains($0.linkID) }
  let loose = open.filter(\.isQuestion)
  let sections: [HTML] = open.filter { $0.kind == .group }.map { group in
    card(title: group.text(language), answerList(group.items, counted, level: 3, language))
  }
  let first: HTML = loose.isEmpty ? HTML() : card(title: AssessmentText.answers(language), answerList(loose, counted, level: 3, language))
  return "\(first)\(sections)"
}

private func answerList(_ items: [Questionnaire.Item], _ counted: CountedAnswers, level: Int, _ language: Language) -> HTML {
  let put = items.filter { counted.enabled.contains($0.linkID) }
  let rows: [(term: String, content: HTML)] = put.filter(\.isQuestion).compactMap { item in
    guard let answer = counted[item.linkID] else {
      // Optional questions without answer say nothing.
      return item.isRequired ? (item.text(language), "<span class=\"soft\">\(AssessmentText.noAnswer, language)</span>") : nil
    }
    return (item.text(language), answerWords(answer, of: item, language))
  }
  let inner: [HTML] = put.filter { $0.kind == .group }.map { group in
    "\(heading(group.text(language), level: level))\(answerList(group.items, counted, level: min(level + 1, 4), language))"
  }
  guard !rows.isEmpty || !inner.isEmpty else { return "<p class=\"soft\">\(AssessmentText.noAnswer, language)</p>" }
  return "\(dataList(rows))\(inner)"
}
