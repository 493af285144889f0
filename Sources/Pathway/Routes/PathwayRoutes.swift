import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Pathways: begun on a request or a file, worked on by those who work on requests, counted for the team.
package let pathwayRoutes: [Route] = [
  .get(.room(.pathways), .roles(Role.requestWorkers)) { visit in
    let pageSize = 50
    let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
    let due = try await readPathwaysDue(
      offset: (page - 1) * pageSize, limit: pageSize, by: visit.actor, in: visit.database, visit.surroundings)
    let library = visit.house.pathways
    let rows = due.lines.map {
      PathwayDueRow(pathway: $0.pathway, ground: $0.ground, template: library.version($0.pathway.template, from: $0.pathway.templateFrom))
    }
    return .page(pathwaysPage(rows, paging: Paging(page: page, total: due.total, pageSize: pageSize), in: visit.frame))
  },
  .get(.roomItem(.pathways, item: ":item"), .roles(Role.requestWorkers)) { visit in try await visit.pathwayReply() },
  .post(.roomForm(.pathways, item: ":item", .startPathway), .roles(Role.requestWorkers)) { visit in
    // The item is the request: a pathway has no address before it is begun.
    let request: ID<Request> = ID(visit.parameter("item"))
    guard let template = visit.house.pathways.offered(visit.form["template"], on: visit.surroundings.today) else { throw SimpleFailure.notFound }
    do {
      let id = try await startPathway(template, for: request, by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.roomItem(.pathways, item: id.raw), flash: Frame.Flash(tone: .good, words: PathwayRouteText.begun(visit.language)))
    } catch let problem as PathwayProblem {
      return .see(.request(request), flash: Frame.Flash(tone: .bad, words: problem.text(visit.language)))
    }
  },
  .post(.personForm(ID(":id"), .requests, .startPathway), .roles(Role.requestWorkers)) { visit in
    let person: ID<Person> = ID(visit.parameter("id"))
    let template = visit.house.pathways.offered(visit.form["template"], on: visit.surroundings.today)
    do {
      let id = try await startPathway(template, on: person, by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.roomItem(.pathways, item: id.raw), flash: Frame.Flash(tone: .good, words: PathwayRouteText.begun(visit.language)))
    } catch let problem as PathwayProblem {
      return .see(.personPage(person, .requests), flash: Frame.Flash(tone: .bad, words: problem.text(visit.language)))
    }
  },
  .post(.roomForm(.pathways, item: ":item", .changeStep), .roles(Role.requestWorkers)) { visit in
    let step: ID<PathwayStep> = ID(visit.form["step"])
    let words = String(visit.form["words"].trimmed.prefix(PathwayStepDraft.longestWords))
    switch visit.form["do"] {
    case "reopen": return try await visit.changing(.reopen(step), PathwayRouteText.saved)
    case "adapt": return try await visit.adapting(step)
    case "skip":
      guard let why = PathwayStep.Skip(rawValue: visit.form["why"]) else {
        return try await visit.pathwayReply(
          .skip(step.raw), [FieldProblem("why", code: "pathway.why", text: PathwayRouteText.sayWhy)], status: 422)
      }
      return try await visit.changing(.skip(step, why, words: words), PathwayRouteText.saved)
    default: return try await visit.changing(.done(step, words: words), PathwayRouteText.done)
    }
  },
  .post(.roomForm(.pathways, item: ":item", .addStep), .roles(Role.requestWorkers)) { visit in
    let today = visit.surroundings.today
    do {
      let new = try visit.stepDraft.checked(isNew: true) { TypedDay.read($0, today: today) }
      return try await visit.changing(
        .add(visit.surroundings.newID(), what: new.what, who: new.who, whom: new.whom, due: new.due), PathwayRouteText.saved)
    } catch let invalid as Invalid {
      return try await visit.pathwayReply(.add, invalid.problems, status: 422)
    }
  },
  .post(.roomForm(.pathways, item: ":item", .endPathway), .roles(Role.requestWorkers)) { visit in
    if visit.form["ending"] == "resume" { return try await visit.changing(.resume, PathwayRouteText.saved) }
    guard let ending = Pathway.Ending(rawValue: visit.form["ending"]) else {
      return try await visit.pathwayReply(.end, [FieldProblem("ending", code: "pathway.ending", text: PathwayRouteText.sayHow)], status: 422)
    }
    return try await visit.changing(.end(ending), PathwayRouteText.ended)
  },
  .get(.room(.pathwayFigures), .roles(Role.figureReaders)) { visit in
    let figures = try await readPathwayFigures(by: visit.actor, in: visit.database, visit.surroundings)
    return .page(
      pathwayFiguresPage(figures, visit.house.pathways, onlyCounts: visit.actor.roles.isDisjoint(with: Role.gapReaders), in: visit.frame))
  },
]

extension Visit {
  fileprivate var stepDraft: PathwayStepDraft {
    var draft = PathwayStepDraft()
    (draft.what, draft.who, draft.whom, draft.due) = (form["what"], form["who"], form["whom"], form["due"])
    return draft
  }

  fileprivate func adapting(_ step: ID<PathwayStep>) async throws -> Reply {
    let today = surroundings.today
    do {
      let new = try stepDraft.checked(isNew: false) { TypedDay.read($0, today: today) }
      return try await changing(.adapt(step, who: new.who, whom: new.whom, due: new.due), PathwayRouteText.saved)
    } catch let invalid as Invalid {
      return try await pathwayReply(.adapt(step.raw), invalid.problems, status: 422)
    }
  }

  fileprivate func changing(_ command: Pathway.Command, _ said: Text) async throws -> Reply {
    let id: ID<Pathway> = ID(parameter("item"))
    do {
      try await changePathway(id, command, by: actor, in: database, surroundings)
      return .see(.roomItem(.pathways, item: id.raw), flash: Frame.Flash(tone: .good, words: said(language)))
    } catch let problem as PathwayProblem {
      return try await pathwayReply(failure: problem.text, status: 409)
    }
  }

  fileprivate func pathwayReply(
    _ back: PathwayModel.Form? = nil, _ problems: [FieldProblem] = [], failure: Text? = nil, status: Int = 200
  ) async throws -> Reply {
    let file = try await readPathway(ID(parameter("item")), by: actor, in: database, surroundings)
    let template = house.pathways.version(file.pathway.template, from: file.pathway.templateFrom)
    let index = house.directory.index
    var entries: [String: Text] = [:]
    for id in template?.steps.flatMap(\.helps) ?? [] { entries[id] = index.entry(id)?.name }
    var model = PathwayModel(pathway: file.pathway, ground: file.ground, template: template, names: file.names, entries: entries)
    if let back { model.sentBack[back] = FormState(values: form.all, problems: problems) }
    model.failure = failure
    return .page(pathwayPage(model, in: frame), status: status)
  }

  /// What a request's page shows of pathways. The request itself was read, and logged, before.
  func pathways(of request: Request) async throws -> ShownPathways {
    let pathways = try await database.read { try $0.pathways(of: request.id) }
    return ShownPathways(
      pathways: pathways, library: house.pathways, begins: request.isClosed ? nil : .roomForm(.pathways, item: request.id.raw, .startPathway),
      opens: Set(pathways.map(\.id)), today: surroundings.today)
  }

  /// What a file's page shows of her pathways, which the reader may see.
  func pathways(_ pathways: [Pathway], in file: OpenFile) -> ShownPathways {
    let works = !actor.roles.isDisjoint(with: Role.requestWorkers)
    let opened = pathways.filter { works && ($0.request == nil || actor.mayWorkOnRequests(of: $0.organization)) }
    let mayBegin = works && file.admits(actor, .write, .requests, at: surroundings.now())
    return ShownPathways(
      pathways: pathways, library: house.pathways, begins: mayBegin ? .personForm(file.person.id, .requests, .startPathway) : nil,
      opens: Set(opened.map(\.id)), today: surroundings.today)
  }

  /// How many pathways of the house have a step to do.
  func pathwaysDue() async throws -> Int {
    guard let organization = actor.organization else { return 0 }
    let today = surroundings.today
    return try await database.read { try $0.pathwayDueCount(of: organization, on: today) }
  }
}
