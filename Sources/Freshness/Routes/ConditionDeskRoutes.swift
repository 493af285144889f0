import Actions
import Care
import Kernel
import Pages
import Store

/// The conditions of an entry, each on a page of its own: shown, changed, followed by a new rule, removed.
let conditionDeskRoutes: [Route] = [
  .post(.directoryItemForm(.editing, item: ":item", .entryCondition), Route.editors) { visit in try await changeCondition(visit) }
]

/// All conditions of an entry, or the one that the address names.
func conditionReply(_ visit: Visit, _ file: EntryFile) -> Reply {
  let entry = file.record.entry
  let conditions: [Condition] = entry.offer?.conditions ?? []
  let questions = visit.house.conditionQuestions
  let wish = visit.query["condition"]
  let older = conditions.first { $0.id == visit.query["after"] }
  let values: [String: String]
  let stored: Condition?
  if wish != ConditionDeskModel.new, let found = conditions.first(where: { $0.id == wish }) {
    stored = found
    values = ConditionForm.values(of: found, in: visit.language)
  } else if wish == ConditionDeskModel.new, let older {
    stored = nil
    values = ConditionForm.values(after: older, in: visit.language)
  } else if wish == ConditionDeskModel.new, let question = questions[visit.query["question"]] {
    stored = nil
    values = ConditionForm.values(asking: question)
  } else {
    return .page(conditionsDeskPage(ConditionsDeskModel(entry: entry, questions: questions), in: visit.frame))
  }
  let model = ConditionDeskModel(
    entry: entry, version: file.record.version, questions: questions, stored: stored, older: stored == nil ? older : nil,
    form: FormState(values: values))
  return .page(conditionDeskPage(model, in: visit.frame))
}

/// One condition as it was sent.
private struct ConditionVisit {
  let visit: Visit
  let file: EntryFile
  /// The act that had changed the entry last when the form was first shown.
  let version: Int
  let stored: Condition?
  let older: Condition?
  var typed: [String: String]

  init(_ visit: Visit, _ file: EntryFile, version: Int) {
    self.visit = visit
    self.file = file
    self.version = version
    let conditions: [Condition] = file.record.entry.offer?.conditions ?? []
    let (id, after) = (visit.form["condition"], visit.form["after"])
    stored = conditions.first { $0.id == id }
    older = stored == nil ? conditions.first { $0.id == after } : nil
    typed = visit.form.all
  }

  var entry: Entry { file.record.entry }
  var questions: QuestionBook { visit.house.conditionQuestions }

  func page(
    _ problems: [FieldProblem] = [], preview: ConditionDeskModel.Preview? = nil, conflict: [ShownSides] = [], status: Int = 200
  ) -> Reply {
    let model = ConditionDeskModel(
      // Who has seen what somebody else did saves over it next time.
      entry: entry, version: conflict.isEmpty ? version : file.record.version, questions: questions, stored: stored, older: older,
      form: FormState(values: typed, problems: problems), preview: preview, conflict: conflict)
    return .page(conditionDeskPage(model, in: visit.frame), status: status)
  }

  func read() throws(Invalid) -> Condition {
    let others: [Condition] = (entry.offer?.conditions ?? []).filter { $0.id != stored?.id }
    let reading = EntryReading(language: visit.language, today: visit.surroundings.today)
    return try ConditionForm.read(typed, over: stored, after: older, beside: others, questions, reading)
  }

  /// Saves the entry as it shall be, unless somebody else was first.
  func save(_ wished: Entry, _ words: Text, preview: ConditionDeskModel.Preview? = nil) async throws -> Reply {
    let here = Address.directoryItem(.editing, item: visit.parameter("item"))
    guard wished != entry else {
      return .see(here, query: [("section", "conditions")], flash: visit.good(FreshnessRouteText.unchanged))
    }
    guard version == file.record.version else {
      let sides = ShownSides(field: "offer.conditions", before: entry, after: wished)
      return page(preview: preview, conflict: [sides], status: 409)
    }
    try await saveEntry(wished, over: version, by: visit.actor, in: visit.database, visit.surroundings)
    try await visit.refreshDirectory()
    return .see(here, query: [("section", "conditions")], flash: visit.good(words))
  }
}

private func changeCondition(_ visit: Visit) async throws -> Reply {
  guard let version = Int(visit.form["version"]) else { throw SimpleFailure.notFound }
  let file = try await readEntryFile(EntryKey.id(visit.parameter("item")), in: visit.database)
  var condition = ConditionVisit(visit, file, version: version)
  let step = visit.form["step"]
  if step == "remove" {
    // Somebody else removed it meanwhile: there is nothing left to do.
    guard let stored = condition.stored else { return try await condition.save(condition.entry, FreshnessRouteText.conditionRemoved) }
    // The button stands beside the form: nothing was typed with it.
    condition.typed = ConditionForm.values(of: stored, in: visit.language)
    return try await condition.save(condition.entry.lacking(condition: stored.id), FreshnessRouteText.conditionRemoved)
  }
  do {
    if let changed = try ConditionForm.stepped(step, condition.typed) {
      condition.typed = changed
      return condition.page()
    }
    let hasNoWords = ConditionForm.hasNoWords(condition.typed)
    if hasNoWords { condition.typed = ConditionForm.withWords(condition.typed, over: condition.stored, condition.questions) }
    let read = try condition.read()
    let wished = condition.entry.having(read, after: condition.older)
    let preview = ConditionDeskModel.Preview(condition: read, entry: wished, hasOurWords: hasNoWords)
    // A sentence that nobody has read yet is not saved.
    guard step == "save", !hasNoWords else { return condition.page(preview: preview) }
    return try await condition.save(wished, FreshnessRouteText.saved, preview: preview)
  } catch let invalid as Invalid {
    return condition.page(invalid.problems, status: 422)
  }
}
