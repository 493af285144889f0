import Care
import HTML
import Kernel

/// All assessments of a person, the latest first, with what changed; and what can be filled in.
package func assessmentsPage(_ model: AssessmentsModel, in frame: Frame) -> Page {
  let language = frame.language
  let buttons: [HTML] = model.offered.enumerated().map { position, questionnaire in
    let address = Address.newAssessment(model.head.person, questionnaire: questionnaire.id).link(language)
    let words = AssessmentText.fillIn(questionnaire.title(language))(language)
    return buttonLink(words, to: address, style: position == 0 ? .primary : .secondary)
  }
  let begin: HTML = buttons.isEmpty ? HTML() : "<div class=\"actions\">\(buttons)</div>"
  let counting = model.records.filter { !$0.assessment.isMistaken }
  let list: HTML =
    counting.isEmpty
    ? emptyState(AssessmentText.emptyList(language), begin)
    : "\(begin)\(workList(counting.map { row($0, among: counting, model.head, language) }, level: 2))"
  let figures: HTML? = model.figures.map { protocol3Card($0, model.adl, language) }
  return filePage(
    model.head, .assessments, title: AssessmentText.title(language), in: frame,
    """
    <p class="lead">\(AssessmentText.lead, language)</p>\(list)\(charts(counting, language))\(figures)\
    \(struckOut(model.records.filter { $0.assessment.isMistaken }, model.head, language))
    """)
}

/// How the scores moved: one part for each questionnaire that was filled in more than once.
private func charts(_ records: [AssessmentRecord], _ language: Language) -> [HTML] {
  var seen: Set<String> = []
  return records.compactMap { record in
    guard let questionnaire = record.questionnaire, seen.insert(questionnaire.id).inserted else { return nil }
    return scoreCharts(records.filter { $0.questionnaire?.id == questionnaire.id }, of: questionnaire, language)
  }
}

/// What was entered by mistake: still there to be seen.
private func struckOut(_ records: [AssessmentRecord], _ head: FileHead, _ language: Language) -> HTML {
  guard !records.isEmpty else { return HTML() }
  let items: [HTML] = records.map { record in
    let assessment = record.assessment
    let title = "\(record.title(language)) · \(Words(language).date(assessment.on))"
    let link = textLink(title, to: Address.assessment(head.person, assessment.id).link(language))
    return """
      <li><s>\(link)</s> <span class="soft">\(record.changer)</span> <span dir="auto">\(assessment.mistake ?? "")</span></li>
      """
  }
  return disclosure(AssessmentText.mistakenCount(records.count)(language), "<ul class=\"plain-list\">\(items)</ul>")
}

/// The latest assessment in a few lines, for the first page of a file.
func latestAssessmentCard(_ record: AssessmentRecord, _ head: FileHead, _ language: Language) -> HTML {
  let row = row(record, among: [], head, language)
  return """
    <section>\(heading(AssessmentText.latest(language)))\(workList([row]))\
    <p>\(textLink(AssessmentText.backToList(language), to: Address.assessments(head.person).link(language)))</p></section>
    """
}

private func row(_ record: AssessmentRecord, among all: [AssessmentRecord], _ head: FileHead, _ language: Language) -> WorkRow {
  let assessment = record.assessment
  var row = WorkRow(
    title: "\(record.title(language)) · \(Words(language).date(assessment.on))",
    link: Address.assessment(head.person, assessment.id).link(language))
  if record.questionnaire != nil {
    let isComplete = record.missing.isEmpty
    row.chips = [chip((isComplete ? AssessmentText.complete : AssessmentText.incomplete)(language), isComplete ? .good : .note)]
  }
  let facts: [String] = [AssessmentText.place(assessment.place)(language), record.assessor, record.organization].filter { !$0.isEmpty }
  let known: [HTML] = record.scores.filter { $0.value != nil }.map { score in
    chip("\(score.name(language))\(colon(language)) \(scoreValue(score, language))")
  }
  row.details = "<p class=\"soft\">\(facts.joined(separator: " · "))</p>\(chips(known))\(changes(record, among: all, language))"
  return row
}

/// Only what got better or worse since the one before; the page of the assessment shows all.
private func changes(_ record: AssessmentRecord, among all: [AssessmentRecord], _ language: Language) -> HTML {
  let before = all.filter {
    $0.assessment.response.questionnaire == record.assessment.response.questionnaire
      && ($0.assessment.on, $0.assessment.createdAt) < (record.assessment.on, record.assessment.createdAt)
  }
  guard let earlier = before.max(by: { ($0.assessment.on, $0.assessment.createdAt) < ($1.assessment.on, $1.assessment.createdAt) })
  else { return HTML() }
  let moved = ScoreChange.between(earlier.scores, record.scores).filter { $0.direction == .better || $0.direction == .worse }
  guard !moved.isEmpty else { return HTML() }
  let items: [HTML] = moved.map { change in "<li>\(change.name(language)) \(changeMark(change, language))</li>" }
  return """
    <p>\(AssessmentText.compared(Words(language).date(earlier.assessment.on)), language)</p><ul>\(items)</ul>
    """
}

/// The figures that the rules of Protocole 3 read, each with where it comes from.
private func protocol3Card(_ figures: Protocol3Figures, _ adl: EligibilityRules.ADL, _ language: Language) -> HTML {
  func line(_ name: Text, _ value: String?, _ source: Protocol3Figures.Source?) -> [HTML] {
    guard let value, let source else { return [HTML(text: name(language)), HTML(text: AssessmentText.notKnown(language)), "–"] }
    var words: [String] = [
      Words(language).date(source.day), source.module(language),
      AssessmentText.origin(source.origin)(language),
    ]
    if source.isHierarchy {
      words.append((adl == .hierarchy ? AssessmentText.hierarchyOnly : AssessmentText.hierarchyInstead)(language))
    }
    return [HTML(text: name(language)), HTML(text: value), HTML(text: words.joined(separator: " · "))]
  }
  func decimal(_ scale: Scale, _ figure: Protocol3Figures.Figure<DecimalNumber>?) -> [HTML] {
    line(ScaleText.name(scale), figure.map { written($0.value, language) }, figure?.source)
  }
  func whole(_ scale: Scale, _ figure: Protocol3Figures.Figure<Int>?) -> [HTML] {
    line(ScaleText.name(scale), figure.map { String($0.value) }, figure?.source)
  }
  let items = figures.behaviour?.value.map { $0.map(String.init) ?? "–" }.joined(separator: " · ")
  let scale: Scale = adl == .hierarchy ? .adlHierarchy : .adlModule
  let rows: [[HTML]] = [
    decimal(.iadlModule, figures.iadl), decimal(scale, figures.adlFigure(adl)), whole(.cps, figures.cps), whole(.cps2, figures.cps2),
    decimal(.mentalHealthModule, figures.mentalHealth), line(AssessmentText.behaviourItems, items, figures.behaviour?.source),
  ]
  let headers: [String] = [AssessmentText.figure(language), AssessmentText.value(language), AssessmentText.comesFrom(language)]
  return card(table(caption: AssessmentText.figures(language), headers: headers, rows: rows))
}
