package import Kernel

/// Answers to one version of a questionnaire. It may be incomplete, and it may hold what no longer counts: what counts only the
/// questionnaire can tell.
package struct QuestionnaireResponse: Hashable, Sendable, Codable {
  package let questionnaire: String
  package let version: String
  /// By linkId. Answers to questions that are not put are kept, but count for nothing.
  package var answers: [String: Questionnaire.Answer]

  package init(questionnaire: String, version: String, answers: [String: Questionnaire.Answer] = [:]) {
    self.questionnaire = questionnaire
    self.version = version
    self.answers = answers
  }

  package init(to questionnaire: Questionnaire, answers: [String: Questionnaire.Answer] = [:]) {
    self.init(questionnaire: questionnaire.id, version: questionnaire.version, answers: answers)
  }

  package subscript(_ linkID: String) -> Questionnaire.Answer? { answers[linkID] }
}

/// The answers that count: valid, and to questions that are put.
package struct CountedAnswers: Hashable, Sendable {
  private let answers: [String: Questionnaire.Answer]
  private let values: [String: Int]
  package let enabled: Set<String>

  /// Questions are looked at in the order of reading, so that a condition sees only what stands before it, and no circle can arise.
  package init(_ response: QuestionnaireResponse, to questionnaire: Questionnaire) {
    var answers: [String: Questionnaire.Answer] = [:]
    var values: [String: Int] = [:]
    var enabled: Set<String> = []
    func visit(_ item: Questionnaire.Item) {
      let holds: (Questionnaire.Condition) -> Bool = { $0.test.holds(for: answers[$0.question]) }
      let isOpen: Bool =
        item.enableWhen.isEmpty || (item.enableIf == .all ? item.enableWhen.allSatisfy(holds) : item.enableWhen.contains(where: holds))
      guard isOpen else { return }
      enabled.insert(item.linkID)
      if item.isQuestion, let answer = response[item.linkID], item.problem(with: answer) == nil {
        answers[item.linkID] = answer
        values[item.linkID] = item.value(of: answer)
      }
      item.items.forEach(visit)
    }
    questionnaire.items.forEach(visit)
    self.answers = answers
    self.values = values
    self.enabled = enabled
  }

  /// Answers by code, for those who compute without a questionnaire at hand.
  package init(values: [String: Int]) {
    answers = values.mapValues { .choice(String($0)) }
    self.values = values
    enabled = Set(values.keys)
  }

  package subscript(_ linkID: String) -> Questionnaire.Answer? { answers[linkID] }
  /// What scores count for an answer: a whole number, an option's value, 1 for yes and 0 for no.
  package func value(_ linkID: String) -> Int? { values[linkID] }
}

extension Questionnaire.Item {
  /// `nil` when the answer fits its question.
  package func problem(with answer: Questionnaire.Answer) -> FieldProblem? {
    let path = linkID
    func problem(_ code: String, _ text: Text) -> FieldProblem { FieldProblem(path, code: "answer.\(code)", text: text) }
    switch (kind, answer) {
    case (.boolean, .boolean), (.date, .date): return nil
    case (.choice, .choice(let code)):
      return options.contains { $0.code == code } ? nil : problem("unknown-code", QuestionnaireProblemText.unknownChoice)
    case (.text, .text(let words)):
      let most = Self.longestText
      return words.count <= most ? nil : problem("too-long", QuestionnaireProblemText.tooLong(words.count, most: most))
    case (.integer, .integer(let number)): return rangeProblem(DecimalNumber(number), problem)
    case (.decimal, .decimal(let number)): return rangeProblem(number, problem)
    default: return problem("wrong-type", QuestionnaireProblemText.wrongType)
    }
  }

  private func rangeProblem(_ number: DecimalNumber, _ problem: (String, Text) -> FieldProblem) -> FieldProblem? {
    if number < least ?? number || number > most ?? number {
      return problem("out-of-range", QuestionnaireProblemText.outOfRange(least, most))
    }
    if let step, !number.isStep(of: step, from: least ?? .zero) { return problem("wrong-step", QuestionnaireProblemText.wrongStep(step)) }
    return nil
  }

  /// Characters of a free text.
  package static let longestText = 4000

  /// Whether every answer is a whole number that a sum can count.
  package var canBeSummed: Bool {
    switch kind {
    case .boolean, .integer: true
    case .choice: options.allSatisfy { $0.value != nil }
    case .group, .display, .decimal, .text, .date: false
    }
  }

  func value(of answer: Questionnaire.Answer) -> Int? {
    switch answer {
    case .boolean(let answer): answer ? 1 : 0
    case .integer(let number): number
    case .choice(let code): options.first { $0.code == code }?.value
    case .decimal(let number): number.whole
    case .text, .date: nil
    }
  }
}

extension Questionnaire {
  /// The linkIds of required questions that are put and have no valid answer, in the order of reading.
  ///
  /// A group whose result was typed in needs no answers: who has the score from BelRAI need not answer again.
  package func missing(_ response: QuestionnaireResponse) -> [String] { missing(CountedAnswers(response, to: self)) }

  package func missing(_ counted: CountedAnswers) -> [String] {
    func missing(_ item: Item) -> [String] {
      guard counted.enabled.contains(item.linkID) else { return [] }
      if let result = item.result, counted[result] != nil { return [] }
      let own: [String] = item.isQuestion && item.isRequired && counted[item.linkID] == nil ? [item.linkID] : []
      return own + item.items.flatMap(missing)
    }
    return items.flatMap(missing)
  }

  package func isComplete(_ response: QuestionnaireResponse) -> Bool { missing(response).isEmpty }

  /// Outermost groups that hold required questions, with whether nothing is missing in them.
  package func modules(_ response: QuestionnaireResponse) -> [(module: Item, isFilled: Bool)] {
    let counted = CountedAnswers(response, to: self)
    let missing = Set(missing(counted))
    func questions(_ item: Item) -> [Item] { (item.isQuestion ? [item] : []) + item.items.flatMap(questions) }
    return items.filter { counted.enabled.contains($0.linkID) }.compactMap { module in
      let required = questions(module).filter(\.isRequired)
      guard module.kind == .group, !required.isEmpty else { return nil }
      return (module, !required.contains { missing.contains($0.linkID) })
    }
  }

  /// Answers that do not fit their question, and answers to questions that do not exist. Paths are linkIds, in the order of reading.
  package func problems(_ response: QuestionnaireResponse) -> [FieldProblem] {
    let questions = allItems.filter(\.isQuestion)
    let known = Set(questions.map(\.linkID))
    let wrong = questions.compactMap { item in response[item.linkID].flatMap(item.problem(with:)) }
    let unknown = response.answers.keys.filter { !known.contains($0) }.sorted()
    return wrong + unknown.map { FieldProblem($0, code: "answer.unknown-question", text: QuestionnaireProblemText.unknownQuestion($0)) }
  }

  /// Reads what somebody typed into the fields of a form; empty fields and fields of other names are no answers.
  ///
  /// - Parameter day: reads a day as people write it.
  /// - Returns: the answers that fit, and a problem for each of those that do not.
  package func read(_ typed: [String: String], day: (String) -> Day?) -> (response: QuestionnaireResponse, problems: [FieldProblem]) {
    var response = QuestionnaireResponse(to: self)
    var problems: [FieldProblem] = []
    for item in allItems where item.isQuestion {
      guard let words = typed[item.linkID]?.trimmed, !words.isEmpty else { continue }
      guard let answer = item.read(words, day: day) else {
        problems.append(FieldProblem(item.linkID, code: "answer.unreadable", text: QuestionnaireProblemText.unreadable(item.kind)))
        continue
      }
      if let problem = item.problem(with: answer) {
        problems.append(problem)
      } else {
        response.answers[item.linkID] = answer
      }
    }
    return (response, problems)
  }
}

extension Questionnaire.Item {
  /// The answer that the words give to this question, before its range is looked at; `nil` when they are of another type.
  package func read(_ words: String, day: (String) -> Day?) -> Questionnaire.Answer? {
    switch kind {
    case .group, .display: nil
    case .boolean: words == "true" ? .boolean(true) : words == "false" ? .boolean(false) : nil
    case .integer: DecimalNumber(words)?.whole.map { .integer($0) }
    case .decimal: DecimalNumber(words).map { .decimal($0) }
    case .choice: .choice(words)
    case .text: .text(words)
    case .date: (Day(words) ?? day(words)).map { .date($0) }
    }
  }
}
