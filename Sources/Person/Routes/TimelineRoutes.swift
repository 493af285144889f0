import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// What happened to a person, and noting it.
package let timelineRoutes: [Route] = [
  .get(.personPage(ID(":id"), .timeline), .roles(Role.careWorkers)) { visit in try await timelineReply(visit) },
  .post(.personForm(ID(":id"), .timeline, .noteFact), .roles(Role.careWorkers)) { visit in
    do {
      let draft = try FactFormReader.fact(visit.form.all, today: visit.surroundings.today)
      let noted = try await noteFact(draft, of: ID(visit.parameter("id")), by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.personPage(noted.person, .timeline), flash: Frame.Flash(tone: .good, words: FileTimelineText.saved(visit.language)))
    } catch let invalid as Invalid {
      return try await timelineReply(visit, noting: FormState(values: visit.form.all, problems: invalid.problems), status: 422)
    }
  },
  .post(.personItemForm(ID(":id"), .timeline, item: ":item", .strikeFact), .roles(Role.careWorkers)) { visit in
    let item = visit.parameter("item")
    func back(_ problems: [FieldProblem], status: Int) async throws -> Reply {
      try await timelineReply(visit, striking: (item, FormState(values: visit.form.all, problems: problems)), status: status)
    }
    do {
      let person = try await strikeFact(
        ID(item), of: ID(visit.parameter("id")), because: visit.form["reason"], by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.personPage(person, .timeline), flash: Frame.Flash(tone: .good, words: FileTimelineText.struckNow(visit.language)))
    } catch let invalid as Invalid {
      return try await back(invalid.problems, status: 422)
    } catch let problem as FactProblem {
      return try await back([FieldProblem("reason", code: problem.code, text: problem.text)], status: 409)
    }
  },
]

private func timelineReply(
  _ visit: Visit, noting: FormState = FormState(), striking: (fact: String, state: FormState)? = nil, status: Int = 200
) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  let found = try await readTimeline(of: id, by: visit.actor, in: visit.database, visit.surroundings)
  guard found.file.person.id == id || status != 200 else { return .see(.personPage(found.file.person.id, .timeline)) }
  let now = visit.surroundings.now()
  let seesName = found.file.admits(visit.actor, .read, .identity, at: now)
  let model = TimelineModel(
    head: FileHead(found.file, for: visit.actor, at: now).named(seesName), timeline: found.timeline,
    kind: TimelineEntry.Kind(rawValue: visit.query["kind"]), year: TimelineModel.Year(visit.query["year"]),
    questionnaires: visit.house.questionnaireTitles, pathways: visit.house.pathways, mayNote: found.mayNote, today: now.day, noting: noting, striking: striking)
  return .page(timelinePage(model, in: visit.frame), status: status)
}

extension House {
  /// The names of what can be filled in, by identifier.
  var questionnaireTitles: [String: Text] {
    Dictionary(questionnaires.all.map { ($0.id, $0.title) }, uniquingKeysWith: { _, last in last })
  }
}
