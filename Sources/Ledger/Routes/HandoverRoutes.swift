import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// From one managing organisation to another: the end of a part, what was consumed before.
package let handoverRoutes: [Route] = [
  .post(.personForm(ID(":id"), .ledger, .endPart), .roles(Role.programmeProviders)) { visit in
    let said = visit.form["agrees"]
    let draft = EndingDraft(
      lastDay: TypedDay.readPast(visit.form["lastDay"], today: visit.surroundings.today), agrees: ["yes", "no"].contains(said) ? said == "yes" : nil)
    return try await moved(visit, form: "end-part") {
      let person = try await endPart(
        draft, of: ID(visit.parameter("id")), visit.units, telling: visit.house.moveLetters, by: visit.actor, in: visit.database, visit.surroundings)
      return (person, HandoverRouteText.ended, .good)
    }
  },
  .post(.personForm(ID(":id"), .ledger, .takeBackEnd), .roles(Role.programmeProviders)) { visit in
    try await moved(visit, form: "take-back-end") {
      let person = try await takeBackEnd(
        because: visit.form["why"], of: ID(visit.parameter("id")), visit.units, telling: visit.house.moveLetters, by: visit.actor, in: visit.database,
        visit.surroundings)
      return (person, HandoverRouteText.goesOn, .good)
    }
  },
  .post(.personForm(ID(":id"), .ledger, .takeOver), .roles(Role.programmeProviders)) { visit in
    try await moved(visit, form: "take-over") {
      let done = try await takeOver(
        ID(visit.parameter("id")), visit.units, telling: visit.house.moveLetters, by: visit.actor, in: visit.database, visit.surroundings)
      return counted(done)
    }
  },
  .post(.personForm(ID(":id"), .ledger, .enterConsumed), .roles(Role.programmeProviders)) { visit in
    try await moved(visit, form: "consumed") {
      let done = try await enterConsumed(
        ConsumedDraft(visit), of: ID(visit.parameter("id")), visit.units, by: visit.actor, in: visit.database, visit.surroundings)
      return counted(done)
    }
  },
]

extension House {
  /// What is written to those who must know of a move, with links into what this house serves.
  var moveLetters: MoveLetters {
    let address = publicAddress
    return MoveLetters { news, file, languages in
      let parts = Letters.moved(news, languages) { address + Address.personPage(file, .ledger).path($0) }
      return Letter(subject: parts.subject, body: parts.body)
    }
  }
}

extension ConsumedDraft {
  fileprivate init(_ visit: Visit) {
    self.init()
    let (form, today) = (visit.form, visit.surroundings.today)
    let prefix = "units-"
    other = form["other"]
    lastDay = TypedDay.readPast(form["lastDay"], today: today)
    initialModule = form["module"] == "yes"
    startTyped = form["periodStart"]
    periodStart = TypedDay.readPast(startTyped, today: today)
    units = Dictionary(
      form.all.filter { $0.key.hasPrefix(prefix) }.map { (String($0.key.dropFirst(prefix.count)), $0.value) }, uniquingKeysWith: { first, _ in first })
    isExtended = form["extended"] == "yes"
    reason = form["why"]
  }
}

/// Writes a move down and comes back to the page with what was said, or with the form and what is wrong.
private func moved(
  _ visit: Visit, form: String, _ act: () async throws -> (person: ID<Person>, words: Text, tone: Frame.Flash.Tone)
) async throws -> Reply {
  do {
    let done = try await act()
    return .see(.personPage(done.person, .ledger), flash: Frame.Flash(tone: done.tone, words: done.words(visit.language)))
  } catch let invalid as Invalid {
    return try await ledgerReply(visit, sentBack: form, problems: invalid.problems, status: 422)
  } catch let problem as LedgerHandoverProblem {
    guard problem.category == .invalid else { return try await ledgerReply(visit, sentBack: form, failure: problem.text, status: 409) }
    return try await ledgerReply(
      visit, sentBack: form, problems: [FieldProblem("lastDay", code: problem.code, text: problem.text)], status: 422)
  }
}

/// What was consumed counts; acts that no longer stand with it are named by their number.
private func counted(_ done: (person: ID<Person>, displaced: Int)) -> (person: ID<Person>, words: Text, tone: Frame.Flash.Tone) {
  done.displaced == 0
    ? (done.person, HandoverRouteText.counts, .good) : (done.person, HandoverRouteText.displacing(done.displaced), .note)
}

/// The paper for the next organisation.
func consumedReply(_ visit: Visit, of id: ID<Person>, _ programme: UnitProgramme) async throws -> Reply {
  let view = try await readLedger(of: id, programme, visit.house.ledger, by: visit.actor, in: visit.database, visit.surroundings)
  let head = FileHead(view.file, for: visit.actor, at: visit.surroundings.now())
  guard head.person == id else { return .see(.personItem(head.person, .ledger, item: "consumed")) }
  // Only the organisation that manages it hands it on.
  guard view.moves.isOwn else { throw SimpleFailure.notFound }
  let consumed = view.book.consumed(on: visit.surroundings.today)
  return .page(consumedPage(head, view.book, consumed, managing: view.moves.managing, in: visit.frame))
}
