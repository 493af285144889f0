package import Care
package import Kernel
package import Store

/// What was entered, and the episode whose first visit it noted.
package struct EnteredAct: Sendable {
  package let person: ID<Person>
  package let act: LedgerAct
  package let visit: ID<Episode>?
}

/// Enters what was done. The whole history with it is replayed in the same transaction; of many who come at once for the last unit, one
/// is served and the others are told. An initial module notes the first visit of her open episode, too.
///
/// - Parameters:
///   - episodes: by when who acts in episodes.
///   - room: what eligibility stands on; what speaks against the act is kept with it. `nil`: nobody looks.
///   - timer: the clock that measured it; it is stopped with it.
/// - Throws: ``Care/LedgerRefused`` when a rule is against it or an act before it would no longer stand; ``Kernel/Invalid``;
///   ``Care/FileRefused``; ``Care/LedgerProblem/timerGone``. Nothing is stored then.
package func enterAct(
  _ draft: LedgerDraft, of person: ID<Person>, _ programme: UnitProgramme, episodes: EpisodeParameters, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings, knowing room: EligibilityRoom? = nil, stopping timer: ID<LedgerTimer>? = nil
) async throws -> EnteredAct {
  guard actor.may(.bookUnits), actor.organization != nil else { throw SimpleFailure.forbidden }
  let givers = LedgerGiver.all(for: actor, programme)
  let checked = try draft.checked(as: givers, programme)
  let new = NewAct(checked, surroundings)
  let service = givers.first { $0.code == draft.giver }?.service ?? ""
  // Only the module has to do with episodes: nothing else waits for their rules.
  let rule = new.isInitialModule ? try episodes.rule(on: surroundings.today) : nil
  let noteID: ID<Note> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    let file = try desk.file(person, .health, .write)
    if let timer, try !desk.stop(timer, of: actor.reference) { throw LedgerProblem.timerGone }
    let act = try desk.enter(new, programme, in: file, knowing: room)
    let visited = try rule.flatMap { try desk.markVisit(with: act, of: service, programme, in: file, $0) }
    if !checked.circleNote.isEmpty {
      guard file.admits(actor, .write, .notebookSocial, at: surroundings.now()) else {
        throw FileRefused(person: file.person.id, part: .notebookSocial, refusal: .outsideConsent)
      }
      try desk.insert(
        NoteThread(
          note: Note(
            id: noteID, person: file.person.id, kind: .note, part: .social, audience: .everybody, author: actor.reference, authorName: actor.name,
            words: checked.circleNote, due: nil, createdAt: surroundings.now(), changedAt: surroundings.now())), in: file)
      desk.alsoShows(.notebookSocial, of: file)
      desk.shows("note/\(noteID.raw)")
    }
    return EnteredAct(person: file.person.id, act: act, visit: visited?.id)
  }
}

/// An act about to be stored. Its identifiers are made before the transaction, that may run again.
struct NewAct: Sendable {
  let id: ID<LedgerAct>
  let entry: ID<LedgerEntry>
  let day: Day
  let kind: UnitEvent.Kind
  let audience: LedgerAct.Audience
  var group: String?
  var isUnbilled = false
  var privateNote = ""
  var proof = ""

  var isInitialModule: Bool {
    if case .initialModule = kind { true } else { false }
  }

  init(_ checked: LedgerDraft.Checked, _ surroundings: Surroundings) {
    self.init(day: checked.day, kind: checked.kind, audience: checked.audience, surroundings)
    (privateNote, proof) = (checked.privateNote, checked.proof)
  }

  init(day: Day, kind: UnitEvent.Kind, audience: LedgerAct.Audience, _ surroundings: Surroundings) {
    (id, entry) = (surroundings.newID(), surroundings.newID())
    (self.day, self.kind, self.audience) = (day, kind, audience)
  }
}

extension Desk {
  /// Stores an act, its line in the accounts and the balance that follows.
  ///
  /// - Throws: ``Care/LedgerRefused``.
  func enter(_ new: NewAct, _ programme: UnitProgramme, in file: OpenFile, knowing room: EligibilityRoom? = nil) throws -> LedgerAct {
    guard let organization = actor.organization else { throw SimpleFailure.forbidden }
    let (now, today) = (surroundings.now(), surroundings.today)
    let sequence = try takeLedger(of: file.person.id, programme.id, on: today)
    let book = try ledgerBook(of: file, programme, opening: false)
    let doubts: [LedgerDoubt] = try new.isUnbilled ? [] : room.map { try self.doubts(new.kind, on: new.day, programme.id, of: file, $0) } ?? []
    let act = LedgerAct(
      id: new.id, sequence: sequence, day: new.day, kind: new.kind, state: new.isUnbilled ? .unbilled : .standing, audience: new.audience,
      author: actor.reference, authorName: actor.name, organization: organization, group: new.group, privateNote: new.privateNote,
      proof: new.proof, enteredAt: now, doubts: doubts)
    shows(act.subject)
    guard !new.isUnbilled else {
      try insert(act, programme.id, in: file)
      try settle(book, of: file)
      return act
    }
    // Given in this very file, the replay says so.
    let isFirst = act.isInitialModule && !book.before.initialModule && book.acts.standingModule == nil
    let elsewhere = isFirst ? try moduleElsewhere(than: file.person.id, programme.sameModule) : nil
    func judged(by book: LedgerBook) -> LedgerJudgement {
      elsewhere.map { book.judge(act.event, given: $0, on: today) } ?? book.judge(act.event, on: today)
    }
    let judgement = judged(by: book)
    let blocking = try against(new, doubts, programme, in: file)
    guard judgement.isAccepted, blocking.isEmpty else {
      // Whoever is refused reads whose acts are in the way.
      let whole = judged(by: try ledgerBook(of: file, programme))
      throw LedgerRefused(event: act.event, judgement: blocking.isEmpty ? whole : whole.refusing(blocking, for: doubts))
    }
    try insert(act, programme.id, in: file)
    if let code = judgement.line.code {
      let entry = LedgerEntry(
        id: new.entry, act: act.id, person: file.person.id, day: act.day,
        month: try openMonth(for: act.day, of: act.author, programme.id), service: act.event.service ?? "",
        profession: act.event.profession ?? "", code: code, units: judgement.line.units, price: programme.rules.price(of: act.kind, on: act.day),
        amount: judgement.line.amount, isCounter: false, fund: file.person.details.insurance.fund, enteredAt: now)
      try insert(entry, programme.id, author: act.author, in: file)
    }
    try settle(book.with(book.acts + [act]), of: file, as: judgement.answer)
    try touchPerson(file.person.id, on: today)
    return act
  }
}

extension Desk {
  /// What her file says against an act on its day, where the programme's data lets it refuse. One statement for an initial module that waits for
  /// a doctor; nothing of the episodes is shown by it.
  fileprivate func against(_ new: NewAct, _ doubts: [LedgerDoubt], _ programme: UnitProgramme, in file: OpenFile) throws -> [UnitRefusal] {
    guard let asked = programme.rules.rules.holding(on: new.day)?.asked else { return [] }
    var found: [UnitRefusal] = []
    if asked.refuses(doubts) { found.append(.notEligible) }
    if new.isInitialModule, asked.agreement == .required, try !episodes(of: file).isAgreed(programme.id, on: new.day) {
      found.append(.agreementMissing)
    }
    return found
  }
}

/// Takes an act back with a reason; its counter-entry goes into the first open month. What hangs on it comes on the list of its author.
///
/// - Throws: ``Care/LedgerProblem/alreadyCorrected``; "not there" for an act of another house.
package func correctAct(
  _ id: ID<LedgerAct>, of person: ID<Person>, because reason: String, _ programme: UnitProgramme, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> (person: ID<Person>, displaced: [LedgerAct]) {
  let reason = reason.trimmed
  guard !reason.isEmpty else {
    throw Invalid([FieldProblem("reason", code: "ledger.reason", text: LedgerProblemText.reasonMissing)])
  }
  guard reason.count <= LedgerAct.longestWords else {
    throw Invalid([FieldProblem("reason", code: "ledger.too-long", text: LedgerProblemText.tooLong(LedgerAct.longestWords))])
  }
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  let counter: ID<LedgerEntry> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    let file = try desk.file(person, .health, .write)
    return (file.person.id, try desk.takeBack(id, because: reason, counter: counter, programme, in: file))
  }
}

extension Desk {
  /// Takes an act of the actor's own organisation back, with its counter-entry and the balance that follows.
  ///
  /// - Returns: what hung on it and no longer stands.
  func takeBack(
    _ id: ID<LedgerAct>, because reason: String, counter: ID<LedgerEntry>, _ programme: UnitProgramme, in file: OpenFile
  ) throws -> [LedgerAct] {
    let (now, today) = (surroundings.now(), surroundings.today)
    _ = try takeLedger(of: file.person.id, programme.id, on: today)
    let book = try ledgerBook(of: file, programme)
    guard let act = book.acts.first(where: { $0.id == id }), act.organization == actor.organization else { throw SimpleFailure.notFound }
    shows(act.subject)
    let correction = LedgerAct.Correction(at: now, by: actor.name, reason: reason)
    guard act.state != .corrected, try correct(id, correction, in: file) else { throw LedgerProblem.alreadyCorrected }
    if let entry = try ledgerEntry(of: id, in: file) {
      let month = try openMonth(for: act.day, of: act.author, programme.id)
      try insert(entry.counter(id: counter, month: month, at: now), programme.id, author: act.author, in: file)
    }
    let displaced = book.displaced(byLeavingOut: id, on: today)
    let acts = book.acts.map { one in
      var one = one
      if one.id == id { (one.state, one.correction) = (.corrected, correction) }
      return one
    }
    try settle(book.with(acts), of: file)
    try touchPerson(file.person.id, on: today)
    return displaced
  }
}

/// Notes how the team shares the units between the services. Shown, never a limit.
package func agreeShares(
  _ typed: [String: String], words: String, of person: ID<Person>, _ programme: UnitProgramme, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ID<Person> {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  let id: ID<LedgerAgreement> = surroundings.newID()
  let words = String(words.trimmed.prefix(LedgerAct.longestWords))
  return try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    let file = try desk.file(person, .health, .write)
    let granted = try desk.ledgerBook(of: file, programme).answer(on: surroundings.today).granted
    let shares = try LedgerAgreement.checked(typed, programme, granted: granted)
    let agreement = LedgerAgreement(id: id, shares: shares, authorName: actor.name, words: words, at: surroundings.now())
    try desk.insert(agreement, programme.id, author: actor.reference, in: file)
    desk.shows("agreement/\(id.raw)")
    return file.person.id
  }
}
