import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// The figures of the team, on a page and as a table file.
package let figureRoutes: [Route] = [
  .get(.helpdesk(.figures), .roles(Role.figureReaders)) { visit in
    .page(figuresPage(try await figures(visit), in: visit.frame))
  },
  .get(.helpdesk(.figuresExport), .roles(Role.figureReaders)) { visit in
    let model = try await figures(visit)
    guard model.problems.isEmpty else { throw Invalid(model.problems) }
    let lines = figureLines(model, visit.language).map { CSV.line($0) }
    return .download(name: "figures-\(model.from)-\(model.until).csv", type: "text/csv; charset=utf-8", CSV.document(lines))
  },
]

/// The last three months unless other days were asked for. What cannot be read is said, and the usual days are shown.
private func figures(_ visit: Visit) async throws -> FiguresModel {
  let today = visit.surroundings.today
  var problems: [FieldProblem] = []
  func day(_ name: String, _ usual: Day) -> Day {
    let typed = visit.query[name].trimmed
    guard !typed.isEmpty else { return usual }
    if let day = TypedDay.readPast(typed, today: today) { return day }
    problems.append(FieldProblem(name, code: "figures.day-unreadable", text: RequestProblemText.dayUnreadable))
    return usual
  }
  var (from, until) = (day("from", today.adding(days: -90)), day("until", today))
  if from > until || until.days(since: from) > 5 * 366 {
    problems.append(FieldProblem("until", code: "figures.backwards", text: FiguresModel.backwards))
    (from, until) = (today.adding(days: -90), today)
  }
  let index = visit.house.directory.index
  let language = visit.language
  let names = Dictionary(uniqueKeysWithValues: index.content.chapters.map { ($0.id, $0.name(language)) })
  let result = try await readFigures(
    from: from, until: until, kind: { index.entryInAnyState($0)?.chapter.flatMap { names[$0] } ?? "" }, by: visit.actor, in: visit.database,
    visit.surroundings)
  return FiguresModel(
    figures: result, from: from, until: until,
    filter: Dictionary(uniqueKeysWithValues: ["from", "until"].map { ($0, visit.query[$0]) }), problems: problems,
    onlyCounts: !visit.actor.may(.readGaps))
}
