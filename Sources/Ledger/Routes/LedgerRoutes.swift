import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// The units of a person: what is left, entering, correcting, the proof.
package let ledgerRoutes: [Route] = [
  .get(.personPage(ID(":id"), .ledger), .roles(Role.careWorkers)) { visit in try await ledgerReply(visit) },
  .get(.personItem(ID(":id"), .ledger, item: ":item"), .roles(Role.careWorkers)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    let programme = try visit.units
    if visit.parameter("item") == "consumed" { return try await consumedReply(visit, of: id, programme) }
    guard visit.parameter("item") == "proof" else { throw SimpleFailure.notFound }
    let proof = try await readProof(of: id, programme, by: visit.actor, in: visit.database, visit.surroundings)
    let head = FileHead(proof.file, for: visit.actor, at: visit.surroundings.now())
    guard head.person == id else { return .see(.personItem(head.person, .ledger, item: "proof")) }
    return .page(proofPage(head, proof.entries, givers: proof.givers, programme, in: visit.frame))
  },
  .post(.personForm(ID(":id"), .ledger, .enterAct), .roles(Role.programmeProviders)) { visit in
    try await enter(visit, LedgerDraft(visit), form: "enter", then: LedgerRouteText.entered)
  },
  .post(.personForm(ID(":id"), .ledger, .startTimer), .roles(Role.programmeProviders)) { visit in
    try await timed(visit, then: LedgerHelpText.timerStarted) {
      try await startTimer(for: ID(visit.parameter("id")), visit.units, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .post(.personForm(ID(":id"), .ledger, .enterTimer), .roles(Role.programmeProviders)) { visit in
    guard let rule = visit.house.ledger.rule(on: visit.surroundings.today) else { throw LedgerProblem.noProgramme }
    do {
      let done = try await enterTimer(
        as: visit.form["giver"], of: ID(visit.parameter("id")), visit.units, rule, episodes: visit.house.episodes, by: visit.actor, in: visit.database,
        visit.surroundings, knowing: visit.house.eligibilityRoom)
      return visit.entered(done, LedgerRouteText.entered)
    } catch let invalid as Invalid {
      return try await ledgerReply(visit, sentBack: "clock", problems: invalid.problems, status: 422)
    } catch let refusal as LedgerRefused {
      return try await ledgerReply(visit, sentBack: "clock", refusal: refusal, status: 409)
    } catch let problem as LedgerProblem where problem != .noProgramme {
      return try await ledgerReply(visit, sentBack: "clock", failure: problem.text, status: 409)
    }
  },
  .post(.personForm(ID(":id"), .ledger, .dropTimer), .roles(Role.programmeProviders)) { visit in
    try await timed(visit, then: LedgerHelpText.timerDropped) {
      try await dropTimer(of: ID(visit.parameter("id")), by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .post(.personForm(ID(":id"), .ledger, .grantUnits), .roles(Role.programmeProviders)) { visit in
    var draft = LedgerDraft(visit)
    (draft.kind, draft.audience) = (LedgerDraft.Kind.extension.rawValue, LedgerAct.Audience.person.rawValue)
    return try await enter(visit, draft, form: "grant", then: LedgerRouteText.granted)
  },
  .post(.personForm(ID(":id"), .ledger, .shareUnits), .roles(Role.programmeProviders)) { visit in
    let prefix = "share-"
    let typed = Dictionary(
      visit.form.all.filter { $0.key.hasPrefix(prefix) }.map { (String($0.key.dropFirst(prefix.count)), $0.value) },
      uniquingKeysWith: { first, _ in first })
    do {
      let person = try await agreeShares(
        typed, words: visit.form["words"], of: ID(visit.parameter("id")), visit.units, by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.personPage(person, .ledger), flash: Frame.Flash(tone: .good, words: LedgerRouteText.shared(visit.language)))
    } catch let invalid as Invalid {
      return try await ledgerReply(visit, sentBack: "share", problems: invalid.problems, status: 422)
    }
  },
  .post(.personItemForm(ID(":id"), .ledger, item: ":item", .correctAct), .roles(Role.programmeProviders)) { visit in
    let act = visit.parameter("item")
    do {
      let done = try await correctAct(
        ID(act), of: ID(visit.parameter("id")), because: visit.form["reason"], visit.units, by: visit.actor, in: visit.database, visit.surroundings)
      let words = done.displaced.isEmpty ? LedgerRouteText.corrected : LedgerRouteText.correctedToo(done.displaced.count)
      return .see(
        .personPage(done.person, .ledger), flash: Frame.Flash(tone: done.displaced.isEmpty ? .good : .note, words: words(visit.language)))
    } catch let invalid as Invalid {
      return try await ledgerReply(visit, sentBack: act, problems: invalid.problems, status: 422)
    } catch let problem as LedgerProblem {
      return try await ledgerReply(visit, sentBack: act, failure: problem.text, status: 409)
    }
  },
  .get(.my(.ledger), .personal) { visit in
    let (_, id) = try personal(visit)
    let own = try await readOwnLedgers(
      of: id, visit.house.programmes.unitProgrammes, by: visit.actor, in: visit.database, visit.surroundings)
    return .page(ownLedgerPage(own, in: visit.frame))
  },
  .get(.room(.groupSession), .roles(Role.programmeProviders)) { visit in try await groupReply(visit) },
  .post(.roomForm(.groupSession, item: ":item", .enterGroup), .roles(Role.programmeProviders)) { visit in
    guard visit.form["step"] != "find" else {
      return try await groupReply(visit, FormState(values: visit.form.all), finding: visit.form["find"])
    }
    do {
      let draft = GroupDraft(visit)
      let count = try await enterGroup(
        draft, visit.units(on: draft.day), by: visit.actor, in: visit.database, visit.surroundings, knowing: visit.house.eligibilityRoom)
      return .see(.room(.groupSession), flash: Frame.Flash(tone: .good, words: LedgerRouteText.group(count)(visit.language)))
    } catch let invalid as Invalid {
      return try await groupReply(visit, FormState(values: visit.form.all, problems: invalid.problems), status: 422)
    } catch let refusal as GroupRefused {
      return try await groupReply(visit, FormState(values: visit.form.all), refused: refusal, status: 409)
    }
  },
]

extension Visit {
  /// The programme of units that is meant: the one named in the address or the form, else the one of today.
  var units: UnitProgramme {
    get throws {
      let named = query["programme"].isEmpty ? form["programme"] : query["programme"]
      guard named.isEmpty else {
        guard let programme = house.programmes.unitProgrammes.first(where: { $0.id == named }) else { throw SimpleFailure.notFound }
        return programme
      }
      return try units(on: surroundings.today)
    }
  }

  /// The programme whose units are entered for a day; of today when the day could not be read.
  func units(on day: Day?) throws -> UnitProgramme {
    guard let programme = house.programmes.units(on: day ?? surroundings.today) else { throw LedgerProblem.noProgramme }
    return programme
  }

  /// After something was entered: with a word about what speaks against it.
  fileprivate func entered(_ done: EnteredAct, _ words: Text) -> Reply {
    let hasDoubts = !done.act.doubts.isEmpty
    let said = hasDoubts ? LedgerHelpText.enteredWithDoubts : done.visit == nil ? words : LedgerRouteText.enteredAndVisited
    return .see(.personPage(done.person, .ledger), flash: Frame.Flash(tone: hasDoubts ? .note : .good, words: said(language)))
  }
}

extension LedgerDraft {
  fileprivate init(_ visit: Visit) {
    self.init()
    let form = visit.form
    kind = form["kind"]
    day = TypedDay.readPast(form["day"], today: visit.surroundings.today)
    giver = form["giver"]
    setting = form["setting"]
    units = form["units"]
    minutes = form["minutes"]
    rule = visit.house.ledger.rule(on: visit.surroundings.today)
    remote = UnitEvent.RemoteConditions(agreed: form["agreed"] == "yes", able: form["able"] == "yes", secure: form["secure"] == "yes")
    hasBelRAI = form["belrai"] == "yes"
    audience = form["audience"]
    reason = form["reason"]
    (proof, circleNote, privateNote) = (form["proof"], form["circleNote"], form["privateNote"])
  }
}

extension GroupDraft {
  fileprivate init(_ visit: Visit) {
    self.init()
    day = TypedDay.readPast(visit.form["day"], today: visit.surroundings.today)
    (minutes, giver) = (visit.form["minutes"], visit.form["giver"])
    for (name, value) in visit.form.all {
      if name.hasPrefix("who-"), let audience = LedgerAct.Audience(rawValue: value) { people[ID(String(name.dropFirst(4)))] = audience }
      if name.hasPrefix("unbilled-"), value == "yes" { unbilled.insert(ID(String(name.dropFirst(9)))) }
    }
  }
}

private func enter(_ visit: Visit, _ draft: LedgerDraft, form: String, then words: Text) async throws -> Reply {
  do {
    let done = try await enterAct(
      draft, of: ID(visit.parameter("id")), visit.units(on: draft.day), episodes: visit.house.episodes, by: visit.actor, in: visit.database,
      visit.surroundings, knowing: visit.house.eligibilityRoom)
    return visit.entered(done, words)
  } catch let invalid as Invalid {
    return try await ledgerReply(visit, sentBack: form, problems: invalid.problems, status: 422)
  } catch let refusal as LedgerRefused {
    return try await ledgerReply(visit, sentBack: form, refusal: refusal, status: 409)
  }
}

/// Starts or stops the clock and comes back.
private func timed(_ visit: Visit, then words: Text, _ act: () async throws -> ID<Person>) async throws -> Reply {
  do {
    return .see(.personPage(try await act(), .ledger), flash: Frame.Flash(tone: .good, words: words(visit.language)))
  } catch let problem as LedgerProblem where problem != .noProgramme {
    return try await ledgerReply(visit, sentBack: "clock", failure: problem.text, status: 409)
  }
}

func ledgerReply(
  _ visit: Visit, sentBack: String? = nil, problems: [FieldProblem] = [], refusal: LedgerRefused? = nil, failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  let programme = try visit.units
  let view = try await readLedger(
    of: id, programme, visit.house.ledger, by: visit.actor, in: visit.database, visit.surroundings, knowing: visit.house.eligibilityRoom)
  let head = FileHead(view.file, for: visit.actor, at: visit.surroundings.now())
  guard head.person == id || status != 200 else { return .see(.personPage(head.person, .ledger)) }
  let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
  var model = LedgerModel(
    head: head, book: view.book, answer: view.answer, refusals: view.refusals, agreement: view.agreement, warnings: view.warnings, pace: view.pace,
    givers: view.givers, last: view.last, usualUnits: view.rule?.usualUnits ?? 1, mayNote: view.mayNote,
    reader: visit.actor.reference, house: visit.actor.organization,
    paging: Paging(page: page, total: view.book.acts.count, pageSize: LedgerModel.pageSize))
  model.noted = view.noted
  (model.usual, model.screener) = (view.usual, view.screener)
  model.moves = view.moves
  model.sentBack = sentBack
  model.state = FormState(values: sentBack == nil ? [:] : visit.form.all, problems: problems)
  (model.refusal, model.failure, model.doubts, model.rule) = (refusal, failure, view.doubts, view.rule)
  model.others = visit.house.programmes.unitProgrammes.filter { $0.id != programme.id }
  let now = visit.surroundings.now()
  if let timer = view.timer, let rule = view.rule {
    let minutes = timer.minutes(at: now)
    model.clock = LedgerClock(
      timer: timer, minutes: minutes, units: rule.units(ofMinutes: minutes), isForgotten: timer.isForgotten(at: now, rule))
  }
  return .page(ledgerPage(model, in: visit.frame), status: status)
}

private func groupReply(
  _ visit: Visit, _ state: FormState = FormState(), refused: GroupRefused? = nil, finding typed: String? = nil, status: Int = 200
) async throws -> Reply {
  let today = visit.surroundings.today
  // The day that somebody typed or asked for; else today, or the last one on which anything can be entered.
  let asked = TypedDay.readPast(state["day"].isEmpty ? visit.query["day"] : state["day"], today: today).map { min($0, today) }
  let programme = try asked == nil ? visit.units : visit.units(on: asked)
  let day = asked ?? min(today, programme.running.until ?? today)
  let rules = programme.rules.rules.holding(on: day)
  let kept = Set(GroupDraft(visit).people.keys)
  var search: GroupSearch?
  if let typed {
    search = GroupSearch(PersonQueryReader.read(typed, today: today), in: try await visit.house.persons.index(in: visit.database))
  }
  let found = try await readGroupChoices(
    programme, on: day, keeping: kept, finding: search, by: visit.actor, in: visit.database, visit.surroundings)
  func line(_ choice: GroupChoice) -> GroupLine { GroupLine(person: choice.person, number: choice.number, name: choice.name) }
  let givers = programme.groupGivers(among: LedgerGiver.all(for: visit.actor, programme), on: day)
  var model = GroupModel(
    people: found.choices.map(line), givers: givers, last: found.last, state: state,
    refused: refused.map { $0.refused.map { (line($0.choice), $0.refusal) } } ?? [], rules: rules, day: day)
  (model.leftOut, model.lastDay, model.cutAfter, model.found) = (found.leftOut, found.lastDay, found.cutAfter, found.found)
  model.end = visit.house.ledger.rule(on: today)?.endToWarn(of: programme.running, on: today)
  return .page(groupPage(model, in: visit.frame), status: status)
}
