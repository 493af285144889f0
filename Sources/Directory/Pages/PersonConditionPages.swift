package import Care
package import HTML
package import Kernel

extension FormName {
  package static let answerConditions = FormName("answer")
}

/// What a person can have, going by her file: every entry with conditions.
package struct PersonConditionsModel: Hashable, Sendable {
  package let head: FileHead
  /// Entries that have conditions, with what her file decides about each.
  package let entries: [Entry]
  package let facts: KnownFacts
  package let questions: QuestionBook
  package let chapters: [Chapter]
  /// The chapter that was chosen; empty for all.
  package let chapter: String

  package init(head: FileHead, entries: [Entry], facts: KnownFacts, questions: QuestionBook, chapters: [Chapter], chapter: String) {
    self.head = head
    self.entries = entries
    self.facts = facts
    self.questions = questions
    self.chapters = chapters
    self.chapter = chapter
  }
}

/// One entry decided for a person; what was answered besides stands in the form and nowhere else.
package struct PersonConditionModel: Hashable, Sendable {
  package let head: FileHead
  package let conditions: ConditionsModel

  package init(head: FileHead, conditions: ConditionsModel) {
    self.head = head
    self.conditions = conditions
  }

  var item: Address { .personItem(head.person, .conditions, item: EntryKey.part(conditions.entry.id)) }
}

package func personConditionsPage(_ model: PersonConditionsModel, in frame: Frame) -> Page {
  let language = frame.language
  let filter = FilterForm(language, ["chapter": model.chapter])
  let decided: [(entry: Entry, verdict: ConditionVerdict)] = model.entries.compactMap { entry in
    let verdict = ConditionVerdict(entry.offer?.conditions ?? [], knowing: model.facts, on: frame.today, questions: model.questions)
    return verdict.findings.isEmpty ? nil : (entry, verdict)
  }
  func group(_ title: Text, _ isMeant: (ConditionVerdict) -> Bool) -> HTML {
    // Those that need the fewest answers first.
    let meant = decided.filter { isMeant($0.verdict) }.enumerated().sorted {
      ($0.element.verdict.openQuestions.count, $0.offset) < ($1.element.verdict.openQuestions.count, $1.offset)
    }
    guard !meant.isEmpty else { return HTML() }
    let rows: [WorkRow] = meant.map { row($0.element.entry, $0.element.verdict, model, language) }
    return "<section>\(heading("\(title(language)) (\(meant.count))"))\(workList(rows))</section>"
  }
  let list: HTML =
    decided.isEmpty
    ? emptyState(PersonConditionText.none(language))
    : group(PersonConditionText.yesTitle) { $0.canHaveIt && $0.outcome != .fullPrice }
      + group(PersonConditionText.openTitle) { $0.outcome == nil && !$0.canHaveIt }
      + group(PersonConditionText.fullPriceTitle) { $0.outcome == .fullPrice } + group(PersonConditionText.noTitle) { $0.outcome == .no }
  var page = filePage(
    model.head, .conditions, title: PersonConditionText.title(language), in: frame,
    """
    <p class="lead">\(PersonConditionText.lead, language)</p>
    \(filter.form(
      .personPage(model.head.person, .conditions), label: PersonConditionText.filter, submit: PersonConditionText.show,
      filter.select(
        "chapter", label: PersonConditionText.chapter, all: PersonConditionText.allChapters, model.chapters.map { Choice($0.id, $0.name(language)) })))
    \(list)
    """)
  page.query = filter.query
  return page
}

private func row(_ entry: Entry, _ verdict: ConditionVerdict, _ model: PersonConditionsModel, _ language: Language) -> WorkRow {
  var row = WorkRow(
    title: entry.name(language), link: Address.personItem(model.head.person, .conditions, item: EntryKey.part(entry.id)).link(language))
  let because: [HTML] = verdict.reasons.map { "<li>\($0.condition.words, language)</li>" }
  if verdict.outcome == nil {
    row.details = "<p>\(verdict.canHaveIt ? PersonConditionText.priceOpen : PersonConditionText.toAsk(verdict.openQuestions.count), language)</p>"
  } else if !because.isEmpty {
    row.details = "<ul>\(because)</ul>"
  }
  return row
}

/// The answer in a word or two, beside an entry.
package func conditionChip(_ verdict: ConditionVerdict, _ language: Language) -> HTML {
  switch verdict.outcome {
  case .yes: chip(PersonConditionText.chipYes(language), .good)
  case .fullPrice: chip(PersonConditionText.chipFullPrice(language), .note)
  case .no: chip(PersonConditionText.chipNo(language), .warn)
  case nil: verdict.canHaveIt ? chip(PersonConditionText.chipYes(language), .good) : chip(PersonConditionText.chipOpen(language))
  }
}

package func personConditionPage(_ model: PersonConditionModel, in frame: Frame) -> Page {
  let language = frame.language
  let conditions = model.conditions
  let verdict = conditions.verdict(on: frame.today)
  let body: HTML =
    verdict.findings.isEmpty
    ? emptyState(PersonConditionText.noConditions(language))
    : """
    \(answer(verdict, language))\(mainAndAside(asking(verdict, model, frame), aside: known(verdict, model, language)))
    \(conditionRules(verdict, conditions, language))
    """
  let links = actions(
    buttonLink(
      PersonConditionText.backToList(language), to: Address.personPage(model.head.person, .conditions).link(language), style: .secondary),
    buttonLink(PersonConditionText.publicPage(language), to: Address.entry(conditions.entry.id).link(language), style: .quiet))
  var page = filePage(
    model.head, .conditions, title: conditions.entry.name(language), in: frame,
    "<p class=\"lead\">\(conditions.entry.summary, language)</p>\(heading(PersonConditionText.title(language)))\(body)\(links)")
  page.address = model.item
  page.hasQuickExit = conditions.entry.isAboutViolence
  return page
}

private func answer(_ verdict: ConditionVerdict, _ language: Language) -> HTML {
  func said(_ tone: Tone, _ words: Text, _ rest: HTML = HTML()) -> HTML { notice(tone, "<p><strong>\(words, language)</strong></p>\(rest)") }
  switch verdict.outcome {
  case .yes: return said(.good, PersonConditionText.yes)
  case .fullPrice: return said(.note, PersonConditionText.fullPrice, conditionReasons(verdict, .reduced, language))
  case .no:
    return said(
      .warn, PersonConditionText.no, "\(conditionReasons(verdict, .required, language))<p>\(ConditionText.askAnyway, language)</p>")
  case nil: return said(.note, verdict.canHaveIt ? PersonConditionText.yesPriceOpen : PersonConditionText.needsToKnow)
  }
}

/// What her file says of the questions that the conditions ask.
private func known(_ verdict: ConditionVerdict, _ model: PersonConditionModel, _ language: Language) -> HTML {
  var seen: Set<String> = []
  let rows: [(term: String, content: HTML)] = verdict.findings.flatMap(\.tests).compactMap { test in
    let id = test.test.question
    guard seen.insert(id).inserted, let question = model.conditions.questions[id], let fact = model.conditions.file[id],
      case .file(let field) = fact.origin
    else { return nil }
    let origin = ConditionOriginText.fromFile(ConditionOriginText.field(field)(language))
    return (question.label(language), "\(conditionValue(fact.value, question, language)) <span class=\"small soft\">\(origin, language)</span>")
  }
  let content: HTML = rows.isEmpty ? "<p class=\"soft\">\(PersonConditionText.nothingKnown, language)</p>" : dataList(rows)
  return card(title: PersonConditionText.known(language), level: 3, content)
}

/// What can still change the answer, and what was answered so far: all in the form, so that it stands in no address and in no history.
private func asking(_ verdict: ConditionVerdict, _ model: PersonConditionModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let answers = model.conditions.answers
  let asked = verdict.openQuestions + answers.typed.keys.filter { !verdict.openQuestions.contains($0) }.sorted()
  let questions: [ConditionQuestion] = asked.compactMap { model.conditions.questions[$0] }
  guard !questions.isEmpty else { return HTML() }
  var builder = FormBuilder(frame, FormState(values: answers.typed, problems: answers.problems), prefix: "c")
  // No answer is asked for: to say so of each question would be noise.
  builder.marksRequired = true
  let fields: [HTML] = questions.map { conditionField($0, builder, language) }
  return card(
    title: PersonConditionText.ask(language), level: 3, accent: .iris,
    """
    <p class="hint">\(PersonConditionText.askHint, language)</p>\(builder.form(
      .personItemForm(model.head.person, .conditions, item: EntryKey.part(model.conditions.entry.id), .answerConditions), builder.summary(),
      "\(fields)", "<p class=\"hint\">\(PersonConditionText.notStored, language)</p>", builder.submit(ConditionText.submit)))
    """)
}
