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
  /// How he did it last.
  package let last: (giver: LedgerGiver, units: Int?)?
  /// Whether a complete BelRAI Screener stands in the file; asked for the initial module only.
  package let hasScreener: Bool
  /// Whether he may also write into the notebook of her circle.
  package let mayNote: Bool
  /// The first visit of an episode whose initial module waits to be entered here; only for one who can enter it.
  package let noted: NotedModule?
}

/// Opens a person's ledger. The same number of statements whatever the number of acts.
package func readLedger(
  of person: ID<Person>, _ programme: UnitProgramme, _ parameters: LedgerParameters, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> LedgerView {
  try await database.act(as: actor, doing: .readLedger, in: surroundings) { desk in
    let file = try desk.headed(desk.file(person, .health))
    let (now, today) = (surroundings.now(), surroundings.today)
    let book = try desk.ledgerBook(of: file, programme)
    let stored = try desk.ledgerBalance(of: file.person.id, programme.id)
    // Something in her file changed since: the balance and the list of displaced acts follow.
    let answer = stored.map { !$0.isChecked } ?? false ? try desk.settle(book, of: file) : book.answer(on: today)
    let refusals = book.refusals(on: today)
    let rule = parameters.rule(on: today)
    let pace = rule.flatMap { LedgerPace(answer, book, over: $0.paceDays) }
    let mayBook = actor.may(.bookUnits) && file.admits(actor, .write, .health, at: now)
    let givers = mayBook ? LedgerGiver.all(for: actor, programme) : []
    for act in book.acts { desk.shows(act.subject) }
    return LedgerView(
      file: file, book: book, answer: answer, refusals: refusals, agreement: try desk.ledgerAgreement(of: file, programme.id), rule: rule,
      pace: pace, warnings: LedgerWarning.all(answer, book, rule, pace: pace, displaced: refusals.count), givers: givers,
      last: givers.isEmpty
        ? nil : try desk.lastGiver(actor.reference, programme.id).map { (giver: $0.giver.remembered(in: givers), units: $0.units) },
      hasScreener: try !givers.isEmpty && desk.hasCompleteAssessment(of: file.person.id, "belrai-screener"),
      mayNote: mayBook && file.admits(actor, .write, .notebookSocial, at: now),
      noted: book.acts.standingModule == nil ? try desk.notedModule(of: file, programme, givers) : nil)
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

  /// Everything that a person's balance follows from. Two statements.
  func ledgerBook(of file: OpenFile, _ programme: UnitProgramme) throws -> LedgerBook {
    LedgerBook(
      programme: programme, acts: try ledgerActs(of: file, programme.id),
      facts: LedgerFacts.events(
        residences: file.person.details.residences, facts: try facts(of: file, [.hospitalStay, .firstLinePsychology])))
  }

  /// Stores the balance that a history comes to today, and which of its acts no longer stand.
  @discardableResult
  func settle(_ book: LedgerBook, of file: OpenFile) throws -> UnitAnswer {
    let today = surroundings.today
    let (answer, refusals) = (book.answer(on: today), book.refusals(on: today))
    try noteDisplaced(book.acts, refusals)
    try store(LedgerBalance(answer, displaced: refusals.count), of: file.person.id, book.programme.id)
    return answer
  }
}
