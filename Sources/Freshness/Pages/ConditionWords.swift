import Care
import HTML
import Kernel

/// A formula as a list that is indented as deep as its parts stand.
func formulaList(_ criterion: Criterion, _ questions: QuestionBook, _ language: Language) -> HTML {
  func list(_ kind: TypedCriterion.List, _ parts: [Criterion]) -> HTML {
    let items: [HTML] = parts.map { "<li>\(formulaList($0, questions, language))</li>" }
    return "\(ConditionDeskText.list(kind), language)<ul>\(items)</ul>"
  }
  switch criterion {
  case .all(let parts): return list(.all, parts)
  case .any(let parts): return list(.any, parts)
  case .not(.all(let parts)): return list(.notAll, parts)
  case .not(.any(let parts)): return list(TypedCriterion.List.none, parts)
  case .not, .test: return HTML(text: formulaWords(criterion, questions, language))
  }
}

/// The same in one line: "Âge : 75 ans ou plus et (Handicap : oui ou Faibles revenus : oui)".
func formulaWords(_ criterion: Criterion, _ questions: QuestionBook, _ language: Language) -> String {
  func inside(_ part: Criterion) -> String {
    let words = formulaWords(part, questions, language)
    if case .test = part { return words }
    if case .not(.test) = part { return words }
    return "(\(words))"
  }
  switch criterion {
  case .all(let parts): return Words(language).list(parts.map(inside))
  case .any(let parts): return Words(language).choices(parts.map(inside))
  case .not(.test(let test)): return testWords(test, isNot: true, questions, language)
  case .not(let part): return ConditionDeskText.not(inside(part))(language)
  case .test(let test): return testWords(test, isNot: false, questions, language)
  }
}

private func testWords(_ test: Criterion.Test, isNot: Bool, _ questions: QuestionBook, _ language: Language) -> String {
  guard let question = questions[test.question] else { return test.question }
  let label = question.label(language)
  guard let wanted = conditionWanted(test.wanted, question, language) else {
    let answer: Text = isNot ? ConditionText.noWord : ConditionText.yesWord
    return ConditionDeskText.answered(label, answer(language))(language)
  }
  let words = isNot ? ConditionDeskText.not(wanted)(language) : wanted
  return ConditionDeskText.answered(label, words)(language)
}

/// Everything that a condition says, in one line, for before and after.
func conditionLine(_ condition: Condition, _ questions: QuestionBook, _ language: Language) -> String {
  // Who may not know the questions reads the sentence, as the public does.
  guard !questions.all.isEmpty else { return condition.words(language) }
  var parts: [String] = EntryField.told(condition.words)
  parts.append(formulaWords(condition.criterion, questions, language))
  parts.append(ConditionDeskText.without(condition.effect)(language))
  if let proof = condition.proof { parts += [ConditionText.proof(language)] + EntryField.told(proof) }
  parts.append(origin(condition, language))
  return parts.joined(separator: " · ")
}

/// The conditions of an entry in plain words, each with its source, its days, and what happens without it. Nothing where there are none.
func conditionFacts(_ entry: Entry, _ frame: Frame) -> HTML {
  let language = frame.language
  let items: [HTML] = entry.offering.conditions.map { condition in
    """
    <li><p>\(condition.words, language)</p>\(conditionChips(condition, frame))\
    <p class="small soft">\(origin(condition, language))</p></li>
    """
  }
  guard !items.isEmpty else { return HTML() }
  return "<ul class=\"plain-list\">\(items)</ul>"
}

/// Where it is written, and from when to when it counts.
private func origin(_ condition: Condition, _ language: Language) -> String {
  let (source, counts) = conditionOrigin(condition, language)
  return [source, counts].compactMap { $0?(language) }.joined(separator: ". ")
}

func conditionChips(_ condition: Condition, _ frame: Frame) -> HTML {
  let language = frame.language
  var signs: [HTML] = [chip(ConditionDeskText.without(condition.effect)(language), condition.effect == .required ? .plain : .note)]
  if let from = condition.from, from > frame.today { signs.append(chip(ConditionDeskText.notYet(language), .warn)) }
  if let until = condition.until, until < frame.today { signs.append(chip(ConditionDeskText.over(language), .warn)) }
  return chips(signs)
}
