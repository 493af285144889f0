import Care
import HTML
import Kernel

/// The formula of a condition as an indented list of fields: answers and limits, questions that come and go. Every button works without
/// script: it shows the page again with everything that was typed.
func formulaFields(_ model: ConditionDeskModel, _ form: FormBuilder) -> HTML {
  let language = form.frame.language
  let name = ConditionForm.field
  let fields: HTML
  if let formula = TypedCriterion(model.form.values, name) {
    fields = FormulaFields(model: model, form: form).part(formula, [], parent: nil)
  } else {
    let kept: HTML = model.stored.map { "<div class=\"formula\">\(formulaList($0.criterion, model.questions, language))</div>" } ?? HTML()
    fields = "\(kept)\(notice(.note, "<p>\(ConditionDeskText.keptAsIs, language)</p>"))"
  }
  let problem: HTML = model.form.problem(name).map { "<p class=\"error\">\($0.text, language)</p>" } ?? HTML()
  return "<div id=\"f-\(name)\" tabindex=\"-1\"><h2>\(ConditionDeskText.formula, language)</h2>\(problem)\(fields)</div>"
}

private struct FormulaFields {
  let model: ConditionDeskModel
  let form: FormBuilder

  var language: Language { form.frame.language }

  /// - Parameter parent: the list in which the part stands; `nil` for the whole.
  func part(_ part: TypedCriterion, _ path: TypedCriterion.Path, parent: TypedCriterion.List?) -> HTML {
    let name = ConditionForm.name(of: path)
    guard let list = part.list else {
      guard case .test(let test) = part.shape else { return HTML() }
      return testFields(test, name, path, parent: parent)
    }
    // Where the denial of a whole list does not stand yet, it is offered only as "none of these".
    let kinds: [TypedCriterion.List] = TypedCriterion.List.allCases.filter { $0 != .notAll || list == .notAll }
    let choices: [Choice] = kinds.map { Choice($0.rawValue, ConditionDeskText.listChoice($0)(language)) }
    let items: [HTML] = part.parts.enumerated().map { place, inner in "<li>\(self.part(inner, path + [place], parent: list))</li>" }
    let takeOut: HTML = path.isEmpty ? HTML() : button(.takeOut, path, ConditionDeskText.takeOut, ConditionDeskText.list(list)(language))
    return """
      <fieldset class="formula"><legend>\(ConditionDeskText.list(list), language)</legend>\
      \(form.select("\(name).shape", label: ConditionDeskText.listIs, choices, required: true))<ul class="formula-parts">\(items)</ul>\
      \(choosing(name))\(actions(button(.add, path, ConditionDeskText.addToList, ""), takeOut))</fieldset>
      """
  }

  private func testFields(
    _ test: TypedCriterion.Test, _ name: String, _ path: TypedCriterion.Path, parent: TypedCriterion.List?
  ) -> HTML {
    let question = model.questions[test.question]
    let label = question?.label(language) ?? test.question
    let asked: HTML = question.map { "<p class=\"hint\">\($0.words, language)</p>" } ?? HTML()
    let takeOut: HTML = path.isEmpty ? HTML() : actions(button(.takeOut, path, ConditionDeskText.takeOut, label))
    return """
      <fieldset class="formula"><legend>\(label)</legend>\(asked)\(form.hidden("\(name).shape", "test"))\
      \(form.hidden("\(name).question", test.question))\(answerFields(question, name))\(takeOut)\(joining(name, path, label, parent))</fieldset>
      """
  }

  private func answerFields(_ question: ConditionQuestion?, _ name: String) -> HTML {
    let denied: (Text, Text)
    var fields = HTML()
    switch question?.kind {
    case .truth, nil: denied = (ConditionText.yesWord, ConditionText.noWord)
    case .number(_, let unit):
      denied = (ConditionDeskText.within, ConditionDeskText.outside)
      fields += form.input("\(name).from", label: ConditionDeskText.from(unit), autocomplete: "off", inputmode: "numeric")
      fields += form.input("\(name).to", label: ConditionDeskText.to(unit), autocomplete: "off", inputmode: "numeric")
    case .choice(let options):
      denied = (ConditionDeskText.oneOf, ConditionDeskText.noneOf)
      let boxes: [HTML] = options.map { form.checkbox("\(name).code.\($0.code)", label: $0.words) }
      fields += """
        <fieldset class="field"><legend>\(ConditionDeskText.options, language)</legend><div class="choices">\(boxes)</div></fieldset>
        """
    }
    let choices = [Choice("", denied.0(language)), Choice("yes", denied.1(language))]
    return "\(form.radios("\(name).not", label: ConditionDeskText.wanted, choices, required: true))\(fields)"
  }

  /// Another question beside this one: in a list of which everything is needed, one of two may be enough, and the other way round.
  private func joining(_ name: String, _ path: TypedCriterion.Path, _ label: String, _ parent: TypedCriterion.List?) -> HTML {
    let isAllAround = parent == .all || parent == .notAll
    let either: HTML = parent == nil || isAllAround ? button(.any, path, ConditionDeskText.orElse, label) : HTML()
    let both: HTML = parent == nil || !isAllAround ? button(.all, path, ConditionDeskText.andAlso, label) : HTML()
    let isWanted = form.state.problem("\(name).add") != nil
    return disclosure(ConditionDeskText.join(language), open: isWanted || parent == nil, "\(choosing(name))\(actions(either, both))")
  }

  private func choosing(_ name: String) -> HTML {
    let groups: [(heading: String, choices: [Choice])] = questionsByTopic(model.questions).map { topic in
      let choices: [Choice] = topic.questions.map { Choice($0.id, $0.label(language)) }
      return (ConditionDeskText.topic(topic.topic)(language), choices)
    }
    return form.select("\(name).add", label: ConditionDeskText.question, empty: ConditionDeskText.chooseQuestion, grouped: groups)
  }

  private enum Step: String { case add, any, all, takeOut = "take-out" }

  /// A button of the same form that changes the formula and shows it again, at the formula.
  private func button(_ step: Step, _ path: TypedCriterion.Path, _ words: Text, _ about: String) -> HTML {
    let here = Address.directoryItemForm(.editing, item: EntryKey.part(model.entry.id), .entryCondition)
      .link(language, fragment: "f-\(ConditionForm.field)")
    let value = "\(step.rawValue):\(path.map { "\($0)" }.joined(separator: "."))"
    return """
      <button type="submit" class="button secondary small" name="step" value="\(value)" formaction="\(url: here)">\(words, language)\
      \(if: !about.isEmpty, spokenOnly(": \(about)"))</button>
      """
  }
}
