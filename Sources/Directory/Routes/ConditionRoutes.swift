import Actions
import Care
import Kernel
import Pages
import Store

/// What a person can have, going by her file: decided for whoever may see the parts that answer, and kept nowhere.
package let conditionRoutes: [Route] = [
  .get(.personPage(ID(":id"), .conditions), .roles(Role.careWorkers)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    let found = try await visit.conditionFacts()
    guard found.file.person.id == id else { return .see(.personPage(found.file.person.id, .conditions)) }
    let content = visit.house.directory.index.content
    let chapter = content.chapters.first { $0.id == visit.query["chapter"] }?.id ?? ""
    let entries = content.entries.filter { entry in
      !(entry.offer?.conditions ?? []).isEmpty && (chapter.isEmpty || entry.chapter == chapter)
    }
    let model = PersonConditionsModel(
      head: visit.head(of: found), entries: entries, facts: found.facts, questions: visit.house.conditionQuestions, chapters: content.chapters,
      chapter: chapter)
    return .page(personConditionsPage(model, in: visit.frame))
  },
  .get(.personItem(ID(":id"), .conditions, item: ":item"), .roles(Role.careWorkers)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    let found = try await visit.conditionFacts()
    guard found.file.person.id == id else {
      return .see(.personItem(found.file.person.id, .conditions, item: visit.parameter("item")))
    }
    return try condition(visit, found, answers: FormValues())
  },
  .post(.personItemForm(ID(":id"), .conditions, item: ":item", .answerConditions), .roles(Role.careWorkers)) { visit in
    try condition(visit, try await visit.conditionFacts(), answers: visit.form)
  },
]

/// - Parameter answers: what was typed besides; it is read, shown again and forgotten.
private func condition(_ visit: Visit, _ found: ConditionFile, answers: FormValues) throws -> Reply {
  guard let entry = visit.house.directory.index.entry(EntryKey.id(visit.parameter("item"))) else { throw SimpleFailure.notFound }
  let conditions = ConditionsModel(entry: entry, questions: visit.house.conditionQuestions, file: found.facts) { answers[$0] }
  return .page(
    personConditionPage(PersonConditionModel(head: visit.head(of: found), conditions: conditions), in: visit.frame),
    status: conditions.answers.problems.isEmpty ? 200 : 422)
}

extension Visit {
  fileprivate func conditionFacts() async throws -> ConditionFile {
    try await readConditionFacts(of: ID(parameter("id")), house.conditionQuestions, by: actor, in: database, surroundings)
  }

  fileprivate func head(of found: ConditionFile) -> FileHead {
    let now = surroundings.now()
    return FileHead(found.file, for: actor, at: now).named(found.file.admits(actor, .read, .identity, at: now))
  }
}
