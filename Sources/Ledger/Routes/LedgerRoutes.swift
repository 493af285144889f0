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
    guard visit.parameter("item") == "proof" else { throw SimpleFailure.notFound }
    let id: ID<Person> = ID(visit.parameter("id"))
    let programme = try visit.units
    let proof = try await readProof(of: id, programme, by: visit.actor, in: visit.database, visit.surroundings)
    let head = FileHead(proof.file, for: visit.actor, at: visit.surroundings.now())
    guard head.person == id else { return .see(.personItem(head.person, .ledger, item: "proof")) }
    return .page(proofPage(head, proof.entries, givers: proof.givers, programme, in: visit.frame))
  },
  .post(.personForm(ID(":id"), .ledger, .enterAct), .roles(Role.programmeProviders)) { visit in
    try await enter(visit, LedgerDraft(visit), form: "enter", then: LedgerRouteText.entered)
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
  .get(.room(.groupSession), .roles(Role.programmeProviders)) { visit in try await groupReply(visit) },
  .post(.roomForm(.groupSession, item: ":item", .enterGroup), .roles(Role.programmeProviders)) { visit in
    do {
      let count = try await enterGroup(GroupDraft(visit), visit.units, by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.room(.groupSession), flash: Frame.Flash(tone: .good, words: LedgerRouteText.group(count)(visit.language)))
    } catch let invalid as Invalid {
      return try await groupReply(visit, FormState(values: visit.form.all, problems: invalid.problems), status: 422)
    } catch let refusal as GroupRefused {
      return try await groupReply(visit, FormState(values: visit.form.all), refused: refusal, status: 409)
    }
  },
]

extension Visit {
  /// The programme whose units are entered.
  var units: UnitProgramme {
    get throws {
      guard let programme = house.programmes.units else { throw LedgerProblem.noProgramme }
      return programme
    }
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
      draft, of: ID(visit.parameter("id")), visit.units, episodes: visit.house.episodes, by: visit.actor, in: visit.database, visit.surroundings)
    let said = done.visit == nil ? words : LedgerRouteText.enteredAndVisited
    return .see(.personPage(done.person, .ledger), flash: Frame.Flash(tone: .good, words: said(visit.language)))
  } catch let invalid as Invalid {
    return try await ledgerReply(visit, sentBack: form, problems: invalid.problems, status: 422)
  } catch let refusal as LedgerRefused {
    return try await ledgerReply(visit, sentBack: form, refusal: refusal, status: 409)
  }
}

private func ledgerReply(
  _ visit: Visit, sentBack: String? = nil, problems: [FieldProblem] = [], refusal: LedgerRefused? = nil, failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  let view = try await readLedger(of: id, visit.units, visit.house.ledger, by: visit.actor, in: visit.database, visit.surroundings)
  let head = FileHead(view.file, for: visit.actor, at: visit.surroundings.now())
  guard head.person == id || status != 200 else { return .see(.personPage(head.person, .ledger)) }
  let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
  var model = LedgerModel(
    head: head, book: view.book, answer: view.answer, refusals: view.refusals, agreement: view.agreement, warnings: view.warnings, pace: view.pace,
    givers: view.givers, last: view.last, usualUnits: view.rule?.usualUnits ?? 1, hasScreener: view.hasScreener, mayNote: view.mayNote,
    reader: visit.actor.reference, house: visit.actor.organization,
    paging: Paging(page: page, total: view.book.acts.count, pageSize: LedgerModel.pageSize))
  model.noted = view.noted
  model.sentBack = sentBack
  model.state = FormState(values: sentBack == nil ? [:] : visit.form.all, problems: problems)
  (model.refusal, model.failure) = (refusal, failure)
  return .page(ledgerPage(model, in: visit.frame), status: status)
}

private func groupReply(
  _ visit: Visit, _ state: FormState = FormState(), refused: GroupRefused? = nil, status: Int = 200
) async throws -> Reply {
  let programme = try visit.units
  let rules = programme.rules.rules.holding(on: visit.surroundings.today)
  let (choices, last) = try await readGroupChoices(programme, by: visit.actor, in: visit.database, visit.surroundings)
  func line(_ choice: GroupChoice) -> GroupLine { GroupLine(person: choice.person, number: choice.number, name: choice.name) }
  let givers = LedgerGiver.all(for: visit.actor, programme).filter { rules?.group.services.contains($0.service) ?? false }
  let model = GroupModel(
    people: choices.map(line), givers: givers, last: last, state: state,
    refused: refused.map { $0.refused.map { (line($0.choice), $0.refusal) } } ?? [], rules: rules)
  return .page(groupPage(model, in: visit.frame), status: status)
}
