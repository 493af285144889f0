package import Care
package import HTML
package import Kernel

/// What an entry's page needs to say whether somebody can have it.
package struct ConditionsModel: Hashable, Sendable {
  package let entry: Entry
  package let questions: QuestionBook
  package let answers: TypedFacts
  /// What a file already answers; typed answers win.
  package let file: KnownFacts

  package init(entry: Entry, questions: QuestionBook, answers: TypedFacts = TypedFacts(), file: KnownFacts = KnownFacts()) {
    self.entry = entry
    self.questions = questions
    self.answers = answers
    self.file = file
  }

  /// What was sent with a form, by the name of its field.
  package init(entry: Entry, questions: QuestionBook, file: KnownFacts = KnownFacts(), sent: (String) -> String) {
    let conditions: [Condition] = entry.offer?.conditions ?? []
    self.init(entry: entry, questions: questions, answers: TypedFacts(conditions, questions: questions, value: sent), file: file)
  }

  /// The field by which the address of an entry, which takes reports of mistakes too, knows that answers are sent.
  package static let mark = "conditions"
  /// The button that takes an answer back carries the question under this name; ``everything`` takes back all.
  package static let takeBack = "take-back"
  package static let everything = "everything"

  package var facts: KnownFacts { answers.facts.filled(from: file) }

  package func verdict(on day: Day) -> ConditionVerdict {
    ConditionVerdict(entry.offer?.conditions ?? [], knowing: facts, on: day, questions: questions)
  }
}

/// "Can I have it?": the answer in plain words, the rules with their sources, and a form that asks only what can still change the answer.
/// Nothing where the entry has no condition today.
package func conditionsSection(_ model: ConditionsModel, in frame: Frame) -> HTML {
  let verdict = model.verdict(on: frame.today)
  guard !verdict.findings.isEmpty else { return HTML() }
  let language = frame.language
  return """
    <section class="card" id="conditions"><h2>\(ConditionText.title, language)</h2>\(answer(verdict, model, language))\
    \(form(verdict, model, frame))\(conditionRules(verdict, model, language))</section>
    """
}

// MARK: The answer

private func answer(_ verdict: ConditionVerdict, _ model: ConditionsModel, _ language: Language) -> HTML {
  switch verdict.outcome {
  case .yes: return notice(.good, "<p><strong>\(ConditionText.yes, language)</strong></p>")
  case .fullPrice:
    return notice(.note, "<p><strong>\(ConditionText.fullPrice, language)</strong></p>\(conditionReasons(verdict, .reduced, language))")
  case .no:
    return notice(
      .warn,
      """
      <p><strong>\(ConditionText.no, language)</strong></p>\(conditionReasons(verdict, .required, language))\
      <p>\(ConditionText.askAnyway, language)</p>
      """)
  case nil where verdict.canHaveIt: return "<p><strong>\(ConditionText.yesPriceOpen, language)</strong></p>"
  case nil: return "<p>\(ConditionText.needsToKnow, language)</p>"
  }
}

func conditionReasons(_ verdict: ConditionVerdict, _ effect: Condition.Effect, _ language: Language) -> HTML {
  let items: [HTML] = verdict.reasons.filter { $0.condition.effect == effect }.map { "<li>\($0.condition.words, language)</li>" }
  // Several conditions that only together cannot hold have no single one to name.
  guard !items.isEmpty else { return HTML() }
  return "<p>\(ConditionText.because, language)</p><ul>\(items)</ul>"
}

// MARK: The form

private func form(_ verdict: ConditionVerdict, _ model: ConditionsModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let known: [(String, String)] = model.answers.typed.filter { model.answers.facts[$0.key] != nil }.sorted { $0.key < $1.key }
  let unreadable = Set(model.answers.problems.map(\.path))
  // An answer that could not be read stays in its field, even when it no longer matters.
  let extra: [String] = model.answers.problems.map(\.path).filter { !verdict.openQuestions.contains($0) }
  let asked: [ConditionQuestion] = (verdict.openQuestions + extra).compactMap { model.questions[$0] }
  var builder = FormBuilder(frame, FormState(values: model.answers.typed, problems: model.answers.problems), prefix: "c")
  // No answer is asked for: to say so of each question would be noise.
  builder.marksRequired = true
  let summary: HTML = unreadable.isEmpty ? HTML() : builder.summary()
  guard !asked.isEmpty else { return said(known, model, builder) }
  let fields: [HTML] = asked.map { conditionField($0, builder, language) }
  let kept: [HTML] = known.map { builder.hidden($0.0, $0.1) }
  let asking = builder.form(
    .entry(model.entry.id), fragment: "conditions", classes: "form no-print", builder.hidden(ConditionsModel.mark, "yes"), "\(kept)",
    "\(fields)", "<p class=\"hint\">\(ConditionText.notStored, language)</p>", builder.submit(ConditionText.submit, style: .secondary))
  return "\(said(known, model, builder))\(summary)\(asking)"
}

func conditionField(_ question: ConditionQuestion, _ builder: FormBuilder, _ language: Language) -> HTML {
  switch question.kind {
  case .truth:
    return builder.radios(
      question.id, label: question.words, hint: question.hint,
      [
        Choice(ConditionQuestion.yes, ConditionText.yesWord(language)), Choice(ConditionQuestion.no, ConditionText.noWord(language)),
        Choice("", ConditionText.unknown(language)),
      ])
  case .number: return builder.input(question.id, label: question.words, hint: question.hint, inputmode: "numeric")
  case .choice(let options):
    let choices: [Choice] = options.map { Choice($0.code, $0.words(language)) }
    guard options.count <= 5 else {
      return builder.select(question.id, label: question.words, hint: question.hint, empty: ConditionText.choose, choices)
    }
    return builder.radios(
      question.id, label: question.words, hint: question.hint, choices + [Choice("", ConditionText.unknown(language))])
  }
}

/// The answers so far, each with a way to take it back.
///
/// A form of its own: in the one below, the return key sends the new answers and takes none back.
private func said(_ known: [(String, String)], _ model: ConditionsModel, _ builder: FormBuilder) -> HTML {
  guard !known.isEmpty else { return HTML() }
  let language = builder.frame.language
  let items: [HTML] = known.compactMap { id, _ in
    guard let question = model.questions[id], let fact = model.facts[id] else { return nil }
    return """
      <li><span class="soft">\(question.label, language)</span> <strong>\(conditionValue(fact.value, question, language))</strong> \
      <button type="submit" class="button quiet small no-print" name="\(ConditionsModel.takeBack)" value="\(id)">\
      \(ConditionText.change, language)\(spokenOnly(" " + question.label(language)))</button></li>
      """
  }
  let kept: [HTML] = known.map { builder.hidden($0.0, $0.1) }
  let again: HTML = """
    <p class="no-print"><button type="submit" class="button quiet small" name="\(ConditionsModel.takeBack)" \
    value="\(ConditionsModel.everything)">\(ConditionText.startAgain, language)</button></p>
    """
  let answers = builder.form(
    .entry(model.entry.id), fragment: "conditions", classes: "print", builder.hidden(ConditionsModel.mark, "yes"), "\(kept)",
    "<ul>\(items)</ul>", again)
  return "<h3>\(ConditionText.form, language)</h3>\(answers)"
}

// MARK: The rules

func conditionRules(_ verdict: ConditionVerdict, _ model: ConditionsModel, _ language: Language) -> HTML {
  let items: [HTML] = verdict.findings.map { finding in
    let condition = finding.condition
    let proof: HTML? = condition.proof.map { "<br>\(ConditionText.proof, language) \($0, language)" }
    let price: HTML = condition.effect == .reduced ? " \(chip(ConditionText.forPrice(language)))" : HTML()
    return """
      <li><p>\(state(finding.truth, language))\(price)<br>\(condition.words, language)\(proof)</p>\(tests(finding, model, language))\
      <p class="small soft">\(origin(condition, language))</p></li>
      """
  }
  return disclosure(ConditionText.rules(language), open: verdict.outcome != nil, "<ul class=\"plain-list\">\(items)</ul>")
}

private func state(_ truth: ConditionTruth, _ language: Language) -> HTML {
  switch truth {
  case .holds: chip(ConditionText.holds(language), .good)
  case .fails: chip(ConditionText.fails(language), .warn)
  case .open: chip(ConditionText.open(language), .note)
  }
}

/// What is known for a rule, what was wanted, and where the knowledge comes from.
private func tests(_ finding: ConditionVerdict.Finding, _ model: ConditionsModel, _ language: Language) -> HTML {
  let items: [HTML] = finding.tests.compactMap { test in
    guard let fact = test.fact, let question = model.questions[test.test.question] else { return nil }
    var words: [String] = []
    if let wanted = conditionWanted(test.test.wanted, question, language) { words.append(ConditionText.wanted(wanted)(language)) }
    switch fact.origin {
    case .typed: words.append(ConditionText.typed(language))
    case .file(let field): words.append(ConditionOriginText.fromFile(ConditionOriginText.field(field)(language))(language))
    }
    let answer = conditionValue(fact.value, question, language)
    return "<li>\(question.label, language) <strong>\(answer)</strong> (\(words.joined(separator: ", ")))</li>"
  }
  guard !items.isEmpty else { return HTML() }
  return "<ul class=\"small\">\(items)</ul>"
}

/// Where a rule is written, and from when to when it counts.
func conditionOrigin(_ condition: Condition, _ language: Language) -> (source: Text, counts: Text?) {
  let words = Words(language)
  let date = words.date(condition.source.date)
  let source = EntryText.documented(condition.source.document, places: condition.source.place, date: date)
  guard condition.from != nil || condition.until != nil else { return (source, nil) }
  return (source, ConditionText.counts(from: condition.from.map(words.date) ?? "", until: condition.until.map(words.date) ?? ""))
}

private func origin(_ condition: Condition, _ language: Language) -> HTML {
  let (source, counts) = conditionOrigin(condition, language)
  guard let counts else { return "\(source, language)" }
  return "\(source, language). \(counts, language)"
}

/// An answer in words: "74 ans", "Oui", "En court séjour".
func conditionValue(_ value: FactValue, _ question: ConditionQuestion, _ language: Language) -> String {
  switch (value, question.kind) {
  case (.truth(let answer), _): return (answer ? ConditionText.yesWord : ConditionText.noWord)(language)
  case (.number(let range), .number(_, let unit)):
    let most = ConditionText.amount(range.upperBound, unit)(language)
    return range.count == 1 ? most : ConditionText.between(conditionFirst(range.lowerBound, unit, language), most)(language)
  case (.number(let range), _): return String(range.lowerBound)
  case (.choice(let code), _): return question.option(code)?.words(language) ?? code
  }
}

/// What a test wants, where its question does not say it already.
func conditionWanted(_ wanted: Criterion.Test.Wanted, _ question: ConditionQuestion, _ language: Language) -> String? {
  switch wanted {
  case .yes: return nil
  case .number(let from, let to):
    guard case .number(_, let unit) = question.kind else { return nil }
    func amount(_ number: Int) -> String { ConditionText.amount(number, unit)(language) }
    switch (from, to) {
    case (let from?, let to?): return ConditionText.fromTo(conditionFirst(from, unit, language), amount(to))(language)
    case (let from?, nil): return ConditionText.atLeast(amount(from))(language)
    case (nil, let to?): return ConditionText.atMost(amount(to))(language)
    case (nil, nil): return nil
    }
  case .oneOf(let codes):
    return Words(language).choices(codes.map { question.option($0)?.words(language) ?? $0 })
  }
}

/// The first of two numbers leaves its unit to the second, "de 65 à 74 ans"; in Dutch and English the sign of an amount stands before each.
private func conditionFirst(_ number: Int, _ unit: ConditionQuestion.Unit, _ language: Language) -> String {
  unit == .euro ? ConditionText.amount(number, unit)(language) : String(number)
}
