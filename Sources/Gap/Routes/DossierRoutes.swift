import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Gaps that are put together, passed on and answered; rules that exclude.
package let dossierRoutes: [Route] = [
  .get(.room(.dossiers), .roles(Role.gapReaders)) { visit in
    let byNeighbourhood = visit.query["by"] == "neighbourhood"
    let isTable = visit.query["format"] == "csv"
    let number = page(visit.query["page"])
    let desk = try await readGapDesk(
      byNeighbourhood: byNeighbourhood, offset: isTable ? 0 : (number - 1) * GapDesk.pageSize,
      limit: isTable ? GapDesk.tableSize : GapDesk.pageSize, by: visit.actor, in: visit.database, visit.surroundings)
    let names = try await visit.gapNames
    if isTable { return dossierTable(desk, names, visit) }
    let files = desk.files.map {
      GapLine(group: $0.dossier.group, sum: $0.sum, dossier: $0.dossier.id, state: $0.dossier.state)
    }
    return .page(
      dossiersPage(
        groups: desk.groups.map { GapLine(group: $0.group, sum: $0.sum, dossier: $0.dossier) }, byNeighbourhood: byNeighbourhood, files: files,
        paging: Paging(page: number, total: desk.total, pageSize: GapDesk.pageSize), names: names, in: visit.frame))
  },
  .post(.roomForm(.dossiers, item: ":item", .openDossier), .roles(Role.gapReaders)) { visit in
    guard let group = GapGroup(code: visit.form["group"]) else { throw SimpleFailure.notFound }
    let id = try await openGapDossier(group, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.roomItem(.dossiers, item: id.raw))
  },
  .get(.roomItem(.dossiers, item: ":item"), .roles(Role.gapReaders)) { visit in try await show(visit, isOutside: false) },
  .post(.roomForm(.dossiers, item: ":item", .writeDossier), .roles(Role.gapReaders)) { visit in
    try await change(visit, .words, flash: DossierRouteText.saved) { words in .write(words) }
  },
  .post(.roomForm(.dossiers, item: ":item", .passOn), .roles(Role.gapReaders)) { visit in
    guard let level = GapDossier.Level(rawValue: visit.form["level"]) else {
      return try await sentBack(visit, .pass, [FieldProblem("level", code: "gap.level-missing", text: RequestProblemText.needed)])
    }
    let (receiver, id, at): (ID<Organization>, ID<GapDossier.Passing>, Instant) = (
      ID(visit.form["authority"]), visit.surroundings.newID(), visit.surroundings.now()
    )
    return try await change(visit, .pass, flash: DossierRouteText.passedOn) { _ in .passOn(level, to: receiver, as: id, at: at) }
  },
  .post(.roomForm(.dossiers, item: ":item", .closeDossier), .roles(Role.gapReaders)) { visit in
    guard let outcome = GapDossier.Outcome(rawValue: visit.form["outcome"]) else {
      return try await sentBack(visit, .close, [FieldProblem("outcome", code: "gap.outcome-missing", text: RequestProblemText.needed)])
    }
    let today = visit.surroundings.today
    return try await change(visit, .close, flash: DossierRouteText.closed) { words in .close(outcome, words: words, on: today) }
  },
  .get(.room(.received), .roles([.authorityReader])) { visit in
    let number = page(visit.query["page"])
    let received = try await readReceivedGaps(
      offset: (number - 1) * GapDesk.pageSize, by: visit.actor, in: visit.database, visit.surroundings)
    let lines = received.files.map {
      GapLine(
        group: $0.dossier.group, sum: $0.sum, dossier: $0.dossier.id, state: $0.dossier.state,
        others: [received.names[$0.dossier.organization] ?? ""])
    }
    let paging = Paging(page: number, total: received.total, pageSize: GapDesk.pageSize)
    return .page(try await receivedPage(lines, paging: paging, names: visit.gapNames, in: visit.frame))
  },
  .get(.roomItem(.received, item: ":item"), .roles([.authorityReader])) { visit in try await show(visit, isOutside: true) },
  .post(.roomForm(.received, item: ":item", .answerDossier), .roles([.authorityReader])) { visit in try await answer(visit) },
  .get(.room(.obstacles), .roles(Role.gapRegister)) { visit in
    let list = try await readObstacles(by: visit.actor, in: visit.database, visit.surroundings)
    return visit.query["format"] == "csv" ? obstacleTable(list, visit) : .page(obstaclesPage(model(list, visit), in: visit.frame))
  },
  .post(.roomForm(.obstacles, item: ":item", .nameRule), .roles(Role.gapReaders)) { visit in try await nameRule(visit) },
]

extension Visit {
  fileprivate var gapNames: GapNames {
    get async throws { GapNames(kinds: kindsOfHelp(self), neighbourhoods: try await neighbourhoods()) }
  }
}

private func show(
  _ visit: Visit, isOutside: Bool, sentBack: (form: DossierModel.Form, state: FormState)? = nil, failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let file = try await readGapDossier(ID(visit.parameter("item")), by: visit.actor, in: visit.database, visit.surroundings)
  var passing: ID<GapDossier.Passing>?
  if case .receives(let id) = file.access { passing = id }
  guard isOutside == (passing != nil) else { throw SimpleFailure.notFound }
  return .page(
    try await dossierPage(
      DossierModel(
        dossier: file.dossier, sum: file.sum, names: file.names, authorities: file.authorities, gapNames: visit.gapNames,
        passing: passing, sentBack: sentBack, failure: failure), in: visit.frame), status: status)
}

private func sentBack(
  _ visit: Visit, _ form: DossierModel.Form, _ problems: [FieldProblem], failure: Text? = nil, isOutside: Bool = false, status: Int = 422
) async throws -> Reply {
  try await show(
    visit, isOutside: isOutside, sentBack: (form, FormState(values: visit.form.all, problems: problems)), failure: failure, status: status)
}

/// - Parameter command: made from the words of the form, which may not name anybody.
private func change(
  _ visit: Visit, _ form: DossierModel.Form, flash: Text, _ command: (_ words: String) -> GapDossier.Command
) async throws -> Reply {
  let words = visit.form["words"].trimmed
  if let problem = GapDossier.problem(in: words) {
    return try await sentBack(visit, form, [FieldProblem("words", code: "gap.words", text: problem)])
  }
  let id: ID<GapDossier> = ID(visit.parameter("item"))
  let house = visit.house.publicAddress
  do {
    try await changeGapDossier(
      id, command(words), version: Int(visit.form["version"]), by: visit.actor, in: visit.database, visit.surroundings
    ) { sender, _, languages in
      let parts = Letters.together(
        languages.map { language in
          Letters.gapPassed(
            from: Letters.Sender(name: sender.name, phone: sender.phone),
            link: house + Address.roomItem(.received, item: id.raw).path(language), in: language)
        })
      return Letter(subject: parts.subject, body: parts.body)
    }
  } catch let problem as GapDossier.Problem {
    return try await sentBack(visit, form, [], failure: problem.text, status: 409)
  }
  return .see(.roomItem(.dossiers, item: id.raw), flash: Frame.Flash(tone: .good, words: flash(visit.language)))
}

private func answer(_ visit: Visit) async throws -> Reply {
  let words = visit.form["words"].trimmed
  var problems: [FieldProblem] = []
  let answer = GapDossier.Answer(rawValue: visit.form["answer"])
  if answer == nil { problems.append(FieldProblem("answer", code: "gap.answer-missing", text: RequestProblemText.needed)) }
  if words.isEmpty { problems.append(FieldProblem("words", code: "gap.words-missing", text: RequestProblemText.needed)) }
  if let problem = GapDossier.problem(in: words), words.count > GapDossier.longestWords {
    problems.append(FieldProblem("words", code: "gap.words", text: problem))
  }
  guard problems.isEmpty, let answer else { return try await sentBack(visit, .answer, problems, isOutside: true) }
  let id: ID<GapDossier> = ID(visit.parameter("item"))
  let house = visit.house.publicAddress
  do {
    try await answerGapDossier(id, answer, words: words, by: visit.actor, in: visit.database, visit.surroundings) { authority, languages in
      let parts = Letters.together(
        languages.map { language in
          Letters.gapAnswered(by: authority.name, link: house + Address.roomItem(.dossiers, item: id.raw).path(language), in: language)
        })
      return Letter(subject: parts.subject, body: parts.body)
    }
  } catch let problem as GapDossier.Problem {
    return try await sentBack(visit, .answer, [], failure: problem.text, isOutside: true, status: 409)
  }
  return .see(.roomItem(.received, item: id.raw), flash: Frame.Flash(tone: .good, words: DossierRouteText.answered(visit.language)))
}

// MARK: Rules that exclude

private func model(_ list: ObstacleList, _ visit: Visit, sentBack: (gap: ID<Gap>, state: FormState)? = nil) -> ObstaclesModel {
  ObstaclesModel(
    lines: list.lines.map { ($0.obstacle, $0.sum) }, unnamed: list.unnamed, unnamedTotal: list.unnamedTotal, kinds: kindsOfHelp(visit),
    showsOnlyCounts: !visit.actor.may(.readGaps), sentBack: sentBack)
}

private func nameRule(_ visit: Visit) async throws -> Reply {
  let gap: ID<Gap> = ID(visit.parameter("item"))
  let (known, name, source) = (visit.form["known"], visit.form["name"].trimmed, visit.form["source"].trimmed)
  let choice: ObstacleChoice
  if !known.isEmpty {
    choice = .known(ID(known))
  } else {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "gap.rule-\(path)", text: text)) }
    if name.isEmpty { problem("name", RequestProblemText.needed) }
    for (path, words) in [("name", name), ("source", source)] {
      if let wrong = GapDossier.problem(in: words) {
        problem(path, wrong)
      } else if words.count > 300 {
        problem(path, RequestProblemText.tooLong(words.count, most: 300))
      }
    }
    let level = GapObstacle.Level(rawValue: visit.form["level"])
    if level == nil { problem("level", RequestProblemText.needed) }
    guard problems.isEmpty, let level else {
      let list = try await readObstacles(by: visit.actor, in: visit.database, visit.surroundings)
      guard list.unnamed.contains(where: { $0.id == gap }) else { throw SimpleFailure.notFound }
      return .page(
        obstaclesPage(model(list, visit, sentBack: (gap, FormState(values: visit.form.all, problems: problems))), in: visit.frame), status: 422)
    }
    choice = .new(name: name, level: level, source: source)
  }
  try await nameObstacle(choice, for: gap, by: visit.actor, in: visit.database, visit.surroundings)
  return .see(.room(.obstacles), flash: Frame.Flash(tone: .good, words: DossierRouteText.saved(visit.language)))
}

// MARK: Tables

private func dossierTable(_ desk: GapDesk, _ names: GapNames, _ visit: Visit) -> Reply {
  let language = visit.language
  let kinds = Dictionary(names.kinds.map { ($0.id, $0.name) }) { first, _ in first }
  var lines = [CSV.line(DossierRouteText.headers.map { $0(language) })]
  for file in desk.files {
    let dossier = file.dossier
    lines.append(
      CSV.line([
        kinds[dossier.group.kind]?(language) ?? dossier.group.kind, dossier.group.municipality?.name(language) ?? "",
        names.neighbourhood(of: dossier.group, language), dossier.group.reason.name(language), String(file.sum.count),
        file.sum.first?.description ?? "", file.sum.last?.description ?? "",
        dossier.state.name(language), dossier.passings.map { $0.at.day.description }.joined(separator: " "),
        dossier.passings.compactMap { $0.answer?.name(language) }.joined(separator: " / "), dossier.outcome?.name(language) ?? "",
        dossier.closedOn?.description ?? "",
      ]))
  }
  return .download(name: "gap-dossiers-\(visit.surroundings.today).csv", type: "text/csv; charset=utf-8", CSV.document(lines))
}

private func obstacleTable(_ list: ObstacleList, _ visit: Visit) -> Reply {
  let language = visit.language
  let onlyCounts = !visit.actor.may(.readGaps)
  var lines = [CSV.line(DossierRouteText.obstacleHeaders.map { $0(language) })]
  for line in list.lines {
    let first = line.sum.first.map { onlyCounts ? String($0.year) : $0.description } ?? ""
    lines.append(
      CSV.line([
        line.obstacle.name, line.obstacle.level.name(language), line.obstacle.source,
        shownCount(line.sum.count, onlyCounts: onlyCounts, in: language), first,
      ]))
  }
  return .download(name: "rules-that-exclude-\(visit.surroundings.today).csv", type: "text/csv; charset=utf-8", CSV.document(lines))
}
