package import Care
package import Kernel
package import Store

/// A person's ledger with what its page shows.
package struct LedgerView: Sendable {
  package let file: OpenFile
  package let book: LedgerBook
  package let answer: UnitAnswer
  /// The rules against acts that no longer stand.
  package let refusals: [ID<LedgerAct>: [UnitRefusal]]
  package let agreement: LedgerAgreement?
  package let rule: LedgerParameters.Rule?
  package let pace: LedgerPace?
  package let warnings: [LedgerWarning]
  /// As what the reader may enter something here; empty: he only reads.
  package let givers: [LedgerGiver]
  /// As what he gave help last.
  package let last: LedgerGiver?
  /// How he gave a session last: to her, else to anybody; `nil`: never.
  package let usual: LedgerUsual?
  /// The BelRAI Screener that stands for an initial module, when one can be entered.
  package let screener: ModuleScreener?
  /// Whether he may also write into the notebook of her circle.
  package let mayNote: Bool
  /// The first visit of an episode whose initial module waits to be entered here; only for one who can enter it.
  package let noted: NotedModule?
  /// What speaks against entering something today; a warning.
  package let doubts: [LedgerDoubt]
  /// The clock that he started, for this person or another one.
  package let timer: LedgerTimer?
  /// Which organisation manages this ledger, and what goes to another one or comes from there.
  package let moves: LedgerMoves
}

/// Opens a person's ledger. The same number of statements whatever the number of acts.
///
/// - Parameter room: what eligibility stands on; `nil`: nobody looks.
package func readLedger(
  of person: ID<Person>, _ programme: UnitProgramme, _ parameters: LedgerParameters, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings, knowing room: EligibilityRoom? = nil
) async throws -> LedgerView {
  try await database.act(as: actor, doing: .readLedger, in: surroundings) { desk in
    let file = try desk.headed(desk.file(person, .health))
    let (now, today) = (surroundings.now(), surroundings.today)
    let book = try desk.ledgerBook(of: file, programme)
    let stored = try desk.ledgerBalance(of: file.person.id, programme.id)
    // Something in her file changed since: the balance and the list of displaced acts follow.
    let answer = stored.map { !$0.isChecked } ?? false ? try desk.settle(book, of: file) : book.answer(on: today)
    let refusals = book.refusals(answer)
    let rule = parameters.rule(on: today)
    let pace = rule.flatMap { LedgerPace(answer, book, over: $0.paceDays) }
    let mayBook = actor.may(.bookUnits) && file.admits(actor, .write, .health, at: now)
    let givers = mayBook ? LedgerGiver.all(for: actor, programme) : []
    for act in book.acts { desk.shows(act.subject) }
    let isIncluded = book.before.initialModule || book.acts.contains { act in if case .initialModule = act.kind { act.counts } else { false } }
    let doubts: [LedgerDoubt] = try room.map { try desk.doubts(of: givers, isIncluded: isIncluded, on: today, programme.id, of: file, $0) } ?? []
    let timer: LedgerTimer? = try givers.isEmpty ? nil : desk.ledgerTimer(of: actor.reference)
    if let timer, timer.person != file.person.id { desk.shows("person/\(timer.person.raw)") }
    let noted = try book.acts.standingModule == nil ? desk.notedModule(of: file, programme, givers) : nil
    let last = try givers.isEmpty ? nil : desk.lastGiver(actor.reference, programme.id)
    let warnings = LedgerWarning.all(answer, book, rule, pace: pace, displaced: refusals.count)
    return LedgerView(
      file: file, book: book, answer: answer, refusals: refusals, agreement: try desk.ledgerAgreement(of: file, programme.id), rule: rule,
      pace: pace, warnings: book.part.ended == nil ? warnings : warnings.filter(\.isAboutActs), givers: givers,
      last: last?.giver.remembered(in: givers), usual: givers.isEmpty ? nil : book.usual(of: actor.reference) ?? last?.session,
      screener: try givers.isEmpty || isIncluded ? nil : desk.moduleScreener(of: file, on: noted?.on ?? today, room),
      mayNote: mayBook && file.admits(actor, .write, .notebookSocial, at: now),
      noted: noted, doubts: doubts, timer: timer,
      moves: try desk.moves(of: file, book, isOpen: !givers.isEmpty))
  }
}

extension LedgerGiver {
  /// Whoever gave the initial module gives help in the same profession.
  fileprivate func remembered(in givers: [LedgerGiver]) -> LedgerGiver {
    guard service.isEmpty else { return self }
    return givers.first { $0.profession == profession } ?? self
  }
}

extension Desk {
  /// The Screener that counts for a module of a day, by how old an assessment may be today. One statement.
  fileprivate func moduleScreener(of file: OpenFile, on day: Day, _ room: EligibilityRoom?) throws -> ModuleScreener? {
    let rule = try room.map { try $0.parameters.rule(on: surroundings.today) }
    return try latestComplete(of: file.person.id, ModuleScreener.questionnaire, by: day).map { ModuleScreener(on: $0, for: day, rule) }
  }

  /// What the first visit of an episode says already of a module that one of the givers can enter. One statement.
  fileprivate func notedModule(of file: OpenFile, _ programme: UnitProgramme, _ givers: [LedgerGiver]) throws -> NotedModule? {
    guard !givers.isEmpty, file.admits(actor, .read, .social, at: surroundings.now()) else { return nil }
    let services = Set(givers.map(\.service))
    let noted = try episodes(of: file).first { $0.programme == programme.id && services.contains($0.service) && $0.initialModule != nil }
    guard let noted else { return nil }
    alsoShows(.social, of: file)
    shows(noted.subject)
    return noted.initialModule
  }

  /// What speaks against something that is entered for a day, by her file. The statements of eligibility, once.
  func doubts(
    _ kind: UnitEvent.Kind, on day: Day, _ programme: String, of file: OpenFile, _ room: EligibilityRoom
  ) throws -> [LedgerDoubt] {
    guard let judged = room.programmes.all.first(where: { $0.id == programme }) else { return [] }
    let facts = try eligibilityFacts(of: file, room, on: day).facts
    return try LedgerDoubt.all(kind, in: judged, facts, try room.parameters.rule(on: surroundings.today))
  }

  /// The same for whatever somebody may enter next.
  fileprivate func doubts(
    of givers: [LedgerGiver], isIncluded: Bool, on day: Day, _ programme: String, of file: OpenFile, _ room: EligibilityRoom
  ) throws -> [LedgerDoubt] {
    guard !givers.isEmpty else { return [] }
    guard let judged = room.programmes.all.first(where: { $0.id == programme }) else { return [] }
    let facts = try eligibilityFacts(of: file, room, on: day).facts
    let rule = try room.parameters.rule(on: surroundings.today)
    // Professions of one service ask for the same.
    var services: Set<String> = []
    let kinds: [UnitEvent.Kind] =
      isIncluded
      ? givers.filter { services.insert($0.service).inserted }.map { .support(service: $0.service, profession: $0.profession, units: 1) }
      : [.initialModule(profession: givers[0].profession, hasBelRAI: true)]
    var doubts: [LedgerDoubt] = []
    for kind in kinds {
      for doubt in try LedgerDoubt.all(kind, in: judged, facts, rule) where !doubts.contains(doubt) { doubts.append(doubt) }
    }
    return doubts
  }

  /// Everything that a person's balance follows from. Three statements, a fourth while first-line psychology has no last day; as many more for
  /// each programme that this one follows.
  ///
  /// - Parameter opening: whether what was written with the acts is opened, too; the rules need none of it.
  func ledgerBook(of file: OpenFile, _ programme: UnitProgramme, opening: Bool = true) throws -> LedgerBook {
    let part = LedgerPart(try ledgerHandovers(of: file, programme.id))
    var before = ConsumedBefore()
    // What another organisation handed on is all of it, what she had in an earlier programme included.
    if let received = part.received {
      before = received.consumed
    } else if let follows = programme.follows, let earlier = programme.earlier.first {
      before = try ledgerBook(of: file, earlier, opening: false).consumed(for: follows, on: surroundings.today)
    }
    let facts = try facts(of: file, [.hospitalStay, .firstLinePsychology])
    // Only what has no last day can be ended by an answer.
    let answers: [FileAnswer] =
      try facts.contains { $0.kind == .firstLinePsychology && $0.counts && $0.until == nil } ? answers(of: file) : []
    return LedgerBook(
      programme: programme, acts: try ledgerActs(of: file, programme.id, opening: opening),
      facts: LedgerFacts.events(residences: file.person.details.residences, facts: facts, answers: answers), before: before, part: part)
  }

  /// Stores the balance that a history comes to today, and which of its acts no longer stand.
  ///
  /// - Parameter known: what it comes to, where it was replayed already.
  @discardableResult
  func settle(_ book: LedgerBook, of file: OpenFile, as known: UnitAnswer? = nil) throws -> UnitAnswer {
    let today = surroundings.today
    let answer = known ?? book.answer(on: today)
    let refusals = book.refusals(answer)
    try noteDisplaced(book.acts, refusals)
    try store(LedgerBalance(answer, book, displaced: refusals.count), of: file.person.id, book.programme.id)
    if let ended = book.part.ended {
      // Whoever went on from here counts what was consumed until then.
      let consumed = book.consumed(on: today)
      if consumed != ended.consumed { try refresh(ended.id, book.programme.id, consumed) }
    }
    // What follows this programme counts what was consumed in it.
    if book.programme.running.isOver(on: today) { try markLedger(of: file.person.id, besides: book.programme.id) }
    return answer
  }
}
