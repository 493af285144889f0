import Care
import HTML
import Kernel

/// The fields of questions, by their type. Questions under a condition are always shown and say when they are meant: no script is needed.
struct QuestionFields {
  let questionnaire: Questionnaire
  let form: FormBuilder

  private var language: Language { form.frame.language }

  func all(_ items: [Questionnaire.Item], level: Int) -> HTML {
    let parts: [HTML] = items.map { item in
      switch item.kind {
      case .group:
        let inner = all(item.items, level: min(level + 1, 4))
        return "<div id=\"m-\(item.linkID)\">\(heading(item.text(language), level: level))\(hints(item))\(inner)</div>"
      case .display: return "<p>\(item.text(language))</p>\(hints(item))"
      case .boolean:
        return radios(item, [Choice("true", AssessmentText.yes(language)), Choice("false", AssessmentText.no(language))])
      case .choice: return radios(item, item.options.map { Choice($0.code, optionLabel($0, language)) })
      case .integer: return input(item, inputmode: "numeric")
      case .decimal: return input(item, inputmode: "decimal")
      case .date: return input(item, inputmode: nil)
      case .text: return form.area(item.linkID, label: item.text, hint: hint(item), atMost: Questionnaire.Item.longestText)
      }
    }
    return "\(parts)"
  }

  func hints(_ item: Questionnaire.Item) -> HTML {
    hint(item).map { "<p class=\"hint\">\($0(language))</p>" } ?? HTML()
  }

  /// The hint of the questionnaire and the condition, in one.
  private func hint(_ item: Questionnaire.Item) -> Text? {
    guard !item.enableWhen.isEmpty else { return item.hint }
    func words(_ language: Language) -> String {
      let joint = " \((item.enableIf == .all ? AssessmentFormText.all : AssessmentFormText.any)(language)) "
      let conditions = item.enableWhen.map { condition($0, language) }.joined(separator: joint)
      let only = AssessmentFormText.onlyIf(conditions)(language)
      return item.hint.map { "\(only) \($0(language))" } ?? only
    }
    return Text(same: words(language))
  }

  private func condition(_ condition: Questionnaire.Condition, _ language: Language) -> String {
    guard let question = questionnaire.item(condition.question) else { return condition.question }
    func say(_ answer: Questionnaire.Answer) -> String { plainWords(answer, of: question, language) }
    let test: String =
      switch condition.test {
      case .isAnswered(let expected): (expected ? AssessmentFormText.answered : AssessmentFormText.unanswered)(language)
      case .equals(let answer): say(answer)
      case .isNot(let answer): "≠ \(say(answer))"
      case .isMore(let bound): "> \(written(bound, language))"
      case .isLess(let bound): "< \(written(bound, language))"
      case .isAtLeast(let bound): "≥ \(written(bound, language))"
      case .isAtMost(let bound): "≤ \(written(bound, language))"
      }
    return "« \(question.text(language)) » \(test)"
  }

  private func plainWords(_ answer: Questionnaire.Answer, of item: Questionnaire.Item, _ language: Language) -> String {
    switch answer {
    case .boolean(let isYes): (isYes ? AssessmentText.yes : AssessmentText.no)(language)
    case .choice(let code): item.options.first { $0.code == code }.map { optionLabel($0, language) } ?? code
    case .decimal(let number): written(number, language)
    case .date(let day): Words(language).date(day)
    case .integer, .text: answer.written
    }
  }

  private func input(_ item: Questionnaire.Item, inputmode: String?) -> HTML {
    form.input(item.linkID, label: item.text, hint: hint(item), autocomplete: "off", required: item.isRequired, inputmode: inputmode)
  }

  /// All answers in sight, and "not known yet", so that a choice can be taken back.
  private func radios(_ item: Questionnaire.Item, _ choices: [Choice]) -> HTML {
    let id = "f-\(item.linkID)"
    let chosen = form.state[item.linkID]
    let isOpen = !choices.contains { $0.value == chosen }
    let all = choices + [Choice("", AssessmentFormText.notKnownYet(language))]
    let options: [HTML] = all.enumerated().map { position, choice in
      let isChosen: Bool = choice.value == chosen || (choice.value.isEmpty && isOpen)
      return """
        <label class="choice" for="\(id)-\(position)"><input type="radio" id="\(id)-\(position)" name="\(item.linkID)" \
        value="\(choice.value)"\(if: isChosen, " checked")> <span>\(choice.label)</span></label>
        """
    }
    let problem = form.state.problem(item.linkID)
    let hint = hint(item)
    let describing: [String?] = [hint == nil ? nil : "\(id)-hint", problem == nil ? nil : "\(id)-error"]
    let described = describing.compactMap { $0 }.joined(separator: " ")
    let hintLine: HTML? = hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0(language))</p>" }
    let errorLine: HTML? = problem.map { "<p class=\"error\" id=\"\(id)-error\">\($0.text, language)</p>" }
    return """
      <fieldset class="field\(if: problem != nil, " has-error")" id="\(id)" tabindex="-1"\
      \(if: !described.isEmpty, " aria-describedby=\"\(described)\"")><legend>\(item.text(language))</legend>\(hintLine)\(errorLine)\
      <div class="choices">\(options)</div></fieldset>
      """
  }
}
