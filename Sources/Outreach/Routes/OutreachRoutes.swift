import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Rounds of home visits, doors, contact points, and how many people were reached.
package let outreachRoutes: [Route] = [
  .get(.room(.rounds), .roles(Role.outreachVisitors)) { visit in
    let list = try await readRounds(by: visit.actor, in: visit.database, visit.surroundings)
    let rounds = list.rounds.map { ($0, list.counts[$0.id] ?? OutreachCounts()) }
    return .page(roundsPage(rounds, total: list.total, names: list.names, mayPlan: visit.plansOutreach, in: visit.frame))
  },
  .get(.roomItem(.rounds, item: ":item"), .roles(Role.outreachVisitors)) { visit in
    guard visit.parameter("item") != "new" else {
      let volunteers = try await readVolunteers(by: visit.actor, in: visit.database, visit.surroundings)
      return .page(newRoundPage(volunteers, FormState(), in: visit.frame))
    }
    let file = try await readRound(ID(visit.parameter("item")), by: visit.actor, in: visit.database, visit.surroundings)
    return .page(
      roundPage(
        RoundModel(
          round: file.round, doors: file.doors, counts: file.counts, names: file.names, volunteers: file.volunteers,
          mayPlan: file.access == .plans, now: visit.surroundings.now()), in: visit.frame))
  },
  .post(.roomForm(.rounds, item: ":item", .planRound), .roles(Role.outreachPlanners)) { visit in try await plan(visit) },
  .post(.roomForm(.rounds, item: ":item", .assignRound), .roles(Role.outreachPlanners)) { visit in
    let id: ID<OutreachRound> = ID(visit.parameter("item"))
    do {
      try await assignRound(id, to: visit.chosenVolunteers, by: visit.actor, in: visit.database, visit.surroundings)
    } catch let problem as OutreachProblem {
      return .see(.roomItem(.rounds, item: id.raw), flash: Frame.Flash(tone: .bad, words: problem.text(visit.language)))
    }
    return .see(.roomItem(.rounds, item: id.raw), flash: Frame.Flash(tone: .good, words: OutreachRouteText.assigned(visit.language)))
  },
  .post(.roomForm(.rounds, item: ":item", .closeRound), .roles(Role.outreachPlanners)) { visit in
    let id: ID<OutreachRound> = ID(visit.parameter("item"))
    do {
      try await closeRound(id, by: visit.actor, in: visit.database, visit.surroundings)
    } catch let problem as OutreachProblem {
      return .see(.roomItem(.rounds, item: id.raw), flash: Frame.Flash(tone: .bad, words: problem.text(visit.language)))
    }
    return .see(.roomItem(.rounds, item: id.raw), flash: Frame.Flash(tone: .good, words: OutreachRouteText.closed(visit.language)))
  },
  .get(.roomItem(.doors, item: ":item"), .roles(Role.outreachVisitors)) { visit in try await door(visit) },
  .post(.roomForm(.doors, item: ":item", .noteVisit), .roles(Role.outreachVisitors)) { visit in
    guard let outcome = OutreachRound.Outcome(rawValue: visit.form["outcome"]), outcome != .needFound else {
      return try await door(visit, typedNote: visit.form["note"], failure: OutreachRouteText.chooseOutcome, status: 422)
    }
    do {
      let done = try await noteVisit(
        ID(visit.parameter("item")), outcome, note: visit.form["note"], version: Int(visit.form["version"]) ?? 0, by: visit.actor,
        in: visit.database, visit.surroundings)
      return onward(done.round, done.next, OutreachRouteText.noted, visit)
    } catch let problem as OutreachProblem {
      return try await door(visit, typedNote: visit.form["note"], failure: problem.text, status: 409)
    }
  },
  .post(.roomForm(.doors, item: ":item", .passNeed), .roles(Role.outreachVisitors)) { visit in try await pass(visit) },
  .get(.room(.contacts), .roles(Role.outreachPlanners)) { visit in
    let typed = visit.query["neighbourhood"]
    let chosen = typed.count <= 100 ? typed : ""
    let number = page(visit.query["page"])
    let list = try await readContactPoints(
      within: chosen.isEmpty ? nil : ID(chosen), offset: (number - 1) * ContactPointList.pageSize, by: visit.actor, in: visit.database,
      visit.surroundings)
    let paging = Paging(page: number, total: list.total, pageSize: ContactPointList.pageSize)
    return .page(
      contactPointsPage(
        list.points, places: list.places, among: list.neighbourhoods, chosen: chosen, paging: paging, in: visit.frame))
  },
  .get(.roomItem(.contacts, item: ":item"), .roles(Role.outreachPlanners)) { visit in
    guard visit.parameter("item") != "new" else { return .page(contactPointPage(ContactPointModel(point: nil), in: visit.frame)) }
    return try await contact(visit)
  },
  .post(.roomForm(.contacts, item: ":item", .saveContact), .roles(Role.outreachPlanners)) { visit in try await saveContact(visit) },
  .post(.roomForm(.contacts, item: ":item", .noteContact), .roles(Role.outreachPlanners)) { visit in try await wentBy(visit) },
  .get(.room(.reached), .roles(Role.outreachReaders)) { visit in
    let figures = try await readReached(by: visit.actor, in: visit.database, visit.surroundings)
    let names = Dictionary(figures.neighbourhoods.map { ($0.id, $0.name) }) { first, _ in first }
    let lines: [ReachedLine] = figures.lines.map { line in
      // One that was removed since keeps its rounds.
      let neighbourhood: Text? = line.neighbourhood.map { names[$0] ?? Text(same: $0.raw) }
      return ReachedLine(
        municipality: line.municipality, neighbourhood: neighbourhood, year: line.year, rounds: line.rounds, counts: line.counts)
    }
    let isOutside = !visit.plansOutreach
    guard visit.query["format"] == "csv" else { return .page(reachedPage(lines, isOutside: isOutside, in: visit.frame)) }
    let table = lines.map { $0.cells(isOutside: isOutside, in: visit.language) }
    return .download(
      name: "people-reached-\(visit.surroundings.today).csv", type: "text/csv; charset=utf-8",
      CSV.document(([ReachedLine.headers(visit.language)] + table).map { CSV.line($0) }))
  },
]

extension Visit {
  fileprivate var plansOutreach: Bool { !actor.roles.isDisjoint(with: Role.outreachPlanners) }

  /// The boxes that were ticked.
  fileprivate var chosenVolunteers: Set<ID<Account>> {
    Set(form.all.filter { $0.key.hasPrefix("who.") && $0.value == "yes" }.map { ID(String($0.key.dropFirst(4))) })
  }
}

private func plan(_ visit: Visit) async throws -> Reply {
  var draft = RoundDraft()
  (draft.title, draft.municipality, draft.day) = (visit.form["title"], visit.form["municipality"], visit.form["day"])
  (draft.doors, draft.volunteers) = (visit.form["doors"], visit.chosenVolunteers)
  let today = visit.surroundings.today
  do {
    let id = try await planRound(
      draft.checked { TypedDay.read($0, today: today) }, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.roomItem(.rounds, item: id.raw), flash: Frame.Flash(tone: .good, words: OutreachRouteText.planned(visit.language)))
  } catch let invalid as Invalid {
    let volunteers = try await readVolunteers(by: visit.actor, in: visit.database, visit.surroundings)
    return .page(newRoundPage(volunteers, FormState(values: visit.form.all, problems: invalid.problems), in: visit.frame), status: 422)
  }
}

private func door(
  _ visit: Visit, need: FormState? = nil, typedNote: String? = nil, failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let seen = try await readDoor(ID(visit.parameter("item")), by: visit.actor, in: visit.database, visit.surroundings)
  return .page(
    doorPage(
      DoorModel(door: seen.door, round: seen.round, byName: seen.byName, need: need, typedNote: typedNote, failure: failure), in: visit.frame),
    status: status)
}

/// To the next door, or back to the round when all were visited.
private func onward(_ round: ID<OutreachRound>, _ next: ID<OutreachDoor>?, _ words: Text, _ visit: Visit) -> Reply {
  let flash = Frame.Flash(tone: .good, words: words(visit.language))
  return .see(next.map { .roomItem(.doors, item: $0.raw) } ?? .roomItem(.rounds, item: round.raw), flash: flash)
}

private func pass(_ visit: Visit) async throws -> Reply {
  do {
    let spoken = Language(code: visit.form["language"]).flatMap { Language.interface.contains($0) ? $0 : nil } ?? visit.language
    let need = try FoundNeed(
      words: visit.form["words"], name: visit.form["name"], reach: visit.form["reach"], agrees: visit.form["agrees"] == "yes", language: spoken)
    let done = try await passOnNeed(
      ID(visit.parameter("item")), need, note: visit.form["note"], version: Int(visit.form["version"]) ?? 0, by: visit.actor, in: visit.database,
      visit.surroundings)
    return onward(done.round, done.next, OutreachRouteText.passed(done.number), visit)
  } catch let invalid as Invalid {
    return try await door(visit, need: FormState(values: visit.form.all, problems: invalid.problems), status: 422)
  } catch let problem as OutreachProblem {
    return try await door(visit, need: FormState(values: visit.form.all), failure: problem.text, status: 409)
  }
}

// MARK: Contact points

private func contact(
  _ visit: Visit, details: FormState? = nil, moment: FormState? = nil, failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  guard visit.parameter("item") != "new" else {
    return .page(contactPointPage(ContactPointModel(point: nil, details: details), in: visit.frame), status: status)
  }
  let file = try await readContactPoint(ID(visit.parameter("item")), by: visit.actor, in: visit.database, visit.surroundings)
  return .page(
    contactPointPage(
      ContactPointModel(
        point: file.point, moments: file.moments, momentTotal: file.momentTotal, names: file.names, details: details, contact: moment,
        failure: failure),
      in: visit.frame), status: status)
}

private func saveContact(_ visit: Visit) async throws -> Reply {
  let (today, item) = (visit.surroundings.today, visit.parameter("item"))
  do {
    let draft = try ContactPointDraft(visit.form.all).checked { TypedDay.read($0, today: today) }
    let id = try await saveContactPoint(
      item == "new" ? nil : ID(item), draft, version: Int(visit.form["version"]) ?? 0, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.roomItem(.contacts, item: id.raw), flash: Frame.Flash(tone: .good, words: OutreachRouteText.saved(visit.language)))
  } catch let invalid as Invalid {
    return try await contact(visit, details: FormState(values: visit.form.all, problems: invalid.problems), status: 422)
  } catch let problem as OutreachProblem {
    return try await contact(visit, details: FormState(values: visit.form.all), failure: problem.text, status: 409)
  }
}

private func wentBy(_ visit: Visit) async throws -> Reply {
  let today = visit.surroundings.today
  var problems: [FieldProblem] = []
  func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "outreach.\(path)", text: text)) }
  let day = TypedDay.readPast(visit.form["day"], today: today)
  if day == nil { problem("day", OutreachRouteText.dayUnreadable) } else if let day, day > today { problem("day", OutreachRouteText.dayToCome) }
  let next = TypedDay.read(visit.form["next"], today: today)
  if !visit.form["next"].trimmed.isEmpty, next == nil { problem("next", OutreachRouteText.dayUnreadable) }
  guard problems.isEmpty, let day else {
    return try await contact(visit, moment: FormState(values: visit.form.all, problems: problems), status: 422)
  }
  let id: ID<ContactPoint> = ID(visit.parameter("item"))
  do {
    try await noteContact(id, on: day, words: visit.form["words"], next: next, by: visit.actor, in: visit.database, visit.surroundings)
  } catch let problem as OutreachProblem {
    return try await contact(visit, moment: FormState(values: visit.form.all), failure: problem.text, status: 409)
  }
  return .see(.roomItem(.contacts, item: id.raw), flash: Frame.Flash(tone: .good, words: OutreachRouteText.saved(visit.language)))
}
