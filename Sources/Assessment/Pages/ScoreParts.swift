import Care
import HTML
import Kernel

// How scores look: in words, with where they come from and what changed.

/// `1,5 sur 6`, or why there is nothing.
func scoreValue(_ score: Score, _ language: Language) -> String {
  guard let value = score.value else {
    return (score.computed == nil ? AssessmentText.notKnown : AssessmentText.notComputed)(language)
  }
  return AssessmentText.outOf(written(value, language), written(score.most, language))(language)
}

func originChip(_ score: Score, _ language: Language) -> HTML {
  guard let origin = score.origin else { return HTML() }
  guard score.scale != nil else { return chip(AssessmentText.ownSum(language)) }
  return chip(AssessmentText.origin(origin)(language), origin == .typed ? .good : .note)
}

/// What it means, where it comes from, and what to look at again.
func scoreMeaning(_ score: Score, _ questionnaire: Questionnaire, _ language: Language) -> HTML {
  var parts: HTML = score.meaning.map { "<p>\($0(language))</p>" } ?? HTML()
  parts += chips([originChip(score, language)].filter { !$0.isEmpty })
  if score.value == nil, let computed = score.computed { parts += whyNothing(computed, questionnaire, language) }
  if score.disagrees, let value = score.computed?.value {
    parts += "<p class=\"reason warn\">\(AssessmentText.disagrees(String(value)), language)</p>"
  }
  return parts
}

/// Names the questions that are missing; when they are many, how many and in which sections.
func whyNothing(_ computed: ScaleComputation, _ questionnaire: Questionnaire, _ language: Language) -> HTML {
  guard case .missing(let items) = computed.outcome else { return "<p class=\"soft\">\(computed.reason(language))</p>" }
  guard items.count <= 3 else {
    var modules: [String] = []
    for linkID in items {
      let name = (questionnaire.module(of: linkID)?.text ?? questionnaire.title)(language)
      if !modules.contains(name) { modules.append(name) }
    }
    let count = AssessmentText.missingCount(items.count)(language)
    return "<p class=\"soft\">\(count)\(colon(language)) \(Words(language).list(modules))</p>"
  }
  let names = items.map { questionnaire.item($0)?.text(language) ?? $0 }
  return "<p class=\"soft\">\(AssessmentText.stillMissing, language)\(colon(language)) \(Words(language).list(names))</p>"
}

/// Scores that nobody typed in and that cannot be computed, in one line.
func notKnown(_ scores: [Score], _ language: Language) -> HTML {
  let names = scores.filter { $0.value == nil && $0.computed == nil }.map { $0.name(language) }
  guard !names.isEmpty else { return HTML() }
  return "<p class=\"soft\">\(AssessmentText.notKnown, language)\(colon(language)) \(Words(language).list(names))</p>"
}

/// A sign and a word: `+1 moins bien`.
func changeMark(_ change: ScoreChange, _ language: Language) -> HTML {
  guard change.before != nil || change.now != nil else { return "–" }
  let word = AssessmentText.direction(change.direction)(language)
  let tone: Tone =
    switch change.direction {
    case .better: .good
    case .worse: .warn
    case .same, .unknown: .plain
    }
  let amount: String
  if let by = change.by, change.direction != .same {
    amount = "\(change.isHigher ? "+" : "−")\(written(by, language)) · "
  } else {
    amount = change.direction == .same ? "= · " : ""
  }
  let mixed: HTML? = change.mixesOrigins ? "<p class=\"soft\">\(AssessmentText.mixesOrigins, language)</p>" : nil
  return "\(chip(amount + word, tone))\(mixed)"
}

/// Every computed score with the answers that led to it.
func explanations(_ scores: [Score], _ questionnaire: Questionnaire, _ language: Language) -> HTML {
  let parts: [HTML] = scores.compactMap { score in
    guard let computed = score.computed, computed.value != nil || computed.outcome == .notApplicable else { return nil }
    let inputs: [(term: String, content: HTML)] = computed.inputs.map { input in
      let name = questionnaire.item(input.linkID)?.text(language) ?? input.linkID
      let value: String =
        input.given == input.counted ? String(input.given) : AssessmentText.countedAs(input.given, input.counted)(language)
      return (term: name, content: HTML(text: value))
    }
    return """
      \(heading(score.name(language), level: 3))<p>\(computed.reason(language))</p>\(dataList(inputs))
      """
  }
  guard !parts.isEmpty else { return HTML() }
  return disclosure(AssessmentText.why(language), "\(parts)")
}

/// An answer in words, with its code where it has one: `3 – Aide limitée`.
func answerWords(_ answer: Questionnaire.Answer, of item: Questionnaire.Item, _ language: Language) -> HTML {
  switch answer {
  case .boolean(let isYes): return HTML(text: (isYes ? AssessmentText.yes : AssessmentText.no)(language))
  case .integer(let number): return HTML(text: Words(language).number(number))
  case .decimal(let number): return HTML(text: written(number, language))
  case .choice(let code):
    guard let option = item.options.first(where: { $0.code == code }) else { return HTML(text: code) }
    return HTML(text: optionLabel(option, language))
  case .text(let words): return "<div dir=\"auto\">\(Prose.paragraphs(words))</div>"
  case .date(let day): return HTML(text: Words(language).date(day))
  }
}

/// The code stands before the words only where it is a number that people know.
func optionLabel(_ option: Questionnaire.Option, _ language: Language) -> String {
  Int(option.code) == nil ? option.text(language) : "\(option.code) – \(option.text(language))"
}
