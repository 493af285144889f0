package import Care
package import Kernel
package import Store

/// What somebody typed about the end of the own part.
package struct EndingDraft: Hashable, Sendable {
  /// `nil` when it could not be read.
  package var lastDay: Day?
  /// Whether she agrees that what was consumed is handed on; `nil`: nobody said.
  package var agrees: Bool?

  package init(lastDay: Day?, agrees: Bool?) {
    self.lastDay = lastDay
    self.agrees = agrees
  }
}

/// Ends the part of the organisation that keeps the file: after that day nothing is entered in this ledger, what was consumed is there to be
/// handed on, and the organisation's open episodes of the programme are closed.
///
/// - Parameter letters: tell those who gave help here and, when she agrees, the organisations that could go on; `nil`: nobody is told.
/// - Throws: ``Care/LedgerHandoverProblem``; ``Kernel/Invalid``; ``Care/FileRefused``.
package func endPart(
  _ draft: EndingDraft, of person: ID<Person>, _ programme: UnitProgramme, telling letters: MoveLetters? = nil, by actor: Actor,
  in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  var problems: [FieldProblem] = []
  if draft.lastDay == nil { problems.append(FieldProblem("lastDay", code: "ledger.day", text: LedgerProblemText.dayUnreadable)) }
  if draft.agrees == nil { problems.append(FieldProblem("agrees", code: "ledger.agrees", text: LedgerHandoverProblemText.mustAgree)) }
  guard problems.isEmpty, let day = draft.lastDay, let agrees = draft.agrees else { throw Invalid(problems) }
  guard day <= surroundings.today else { throw LedgerHandoverProblem.inFuture }
  let id: ID<LedgerHandover> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    let (file, book) = try desk.managed(person, programme)
    guard book.part.ended == nil else { throw LedgerHandoverProblem.alreadyEnded }
    if let received = book.part.received, day <= received.lastDay { throw LedgerHandoverProblem.notYetOurs }
    guard !book.acts.contains(where: { $0.counts && $0.day > day }) else { throw LedgerHandoverProblem.actsAfter }
    let handover = LedgerHandover(
      id: id, kind: .ended, lastDay: day, consumed: book.consumed(on: surroundings.today), isShared: agrees, authorName: actor.name,
      at: surroundings.now())
    try desk.insert(handover, programme.id, author: actor.reference, organization: file.person.organization, in: file)
    desk.shows(handover.subject)
    try desk.closeEpisodes(of: file, programme.id, on: day)
    try desk.settleMoved(file, programme)
    if let letters {
      let house = try desk.organization(file.person.organization)?.name ?? ""
      try desk.tellProviders(.ended(house, day), of: file, book, letters)
      if agrees { try desk.tellNextHouses(.waits(house, day), of: file, programme.id, letters) }
    }
    return file.person.id
  }
}

/// The end was noted by mistake: the part goes on. Episodes that it closed are opened again one by one, by whoever goes on with them.
///
/// - Parameter letters: tell those who were told of the end; `nil`: nobody is told.
/// - Throws: ``Care/LedgerHandoverProblem/takenOver`` once another organisation of this house went on from there.
package func takeBackEnd(
  because reason: String, of person: ID<Person>, _ programme: UnitProgramme, telling letters: MoveLetters? = nil, by actor: Actor,
  in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  let reason = reason.trimmed
  guard !reason.isEmpty else { throw Invalid([FieldProblem("why", code: "ledger.reason", text: LedgerProblemText.reasonMissing)]) }
  guard reason.count <= LedgerAct.longestWords else {
    throw Invalid([FieldProblem("why", code: "ledger.too-long", text: LedgerProblemText.tooLong(LedgerAct.longestWords))])
  }
  return try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    let (file, book) = try desk.managed(person, programme)
    guard let ended = book.part.ended else { throw LedgerHandoverProblem.notEnded }
    desk.shows(ended.subject)
    let correction = LedgerAct.Correction(at: surroundings.now(), by: actor.name, reason: reason)
    guard try desk.replace(ended.id, correction, in: file) else { throw LedgerHandoverProblem.takenOver }
    try desk.settleMoved(file, programme)
    if let letters {
      let house = try desk.organization(file.person.organization)?.name ?? ""
      try desk.tellProviders(.goesOn(house), of: file, book, letters)
      if ended.isShared { try desk.tellNextHouses(.waitsNoMore(house), of: file, programme.id, letters) }
    }
    return file.person.id
  }
}

/// Begins with what another organisation of this house handed on. It is found by the blind index of her national number, and only where she
/// agreed; nothing else of the other file is read.
///
/// - Parameter letters: tell the organisation that ended its part, and those who gave help here; `nil`: nobody is told.
/// - Throws: ``Care/LedgerHandoverProblem/nothingWaits``, also when somebody else was first.
package func takeOver(
  _ person: ID<Person>, _ programme: UnitProgramme, telling letters: MoveLetters? = nil, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> (person: ID<Person>, displaced: Int) {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  let id: ID<LedgerHandover> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    let (file, book) = try desk.managed(person, programme)
    let now = surroundings.now()
    guard book.part.received == nil, let waiting = try desk.waitingHandover(for: file, programme.id), try desk.take(waiting.id, at: now) else {
      throw LedgerHandoverProblem.nothingWaits
    }
    desk.shows("handover/\(waiting.id.raw)")
    let handover = LedgerHandover(
      id: id, kind: .received, lastDay: waiting.lastDay, consumed: waiting.consumed, source: waiting.id, authorName: actor.name,
      other: waiting.organization, at: now)
    try desk.insert(handover, programme.id, author: actor.reference, organization: file.person.organization, in: file)
    desk.shows(handover.subject)
    let displaced = try desk.settleMoved(file, programme)
    if let letters {
      try desk.tellProviders(.joined(try desk.organization(file.person.organization)?.name ?? ""), of: file, book, letters)
      if let end = try desk.keeper(ofEnd: waiting.id) { try desk.tellHouse(.continued, file: end.person, of: end.organization, letters) }
    }
    return (file.person.id, displaced)
  }
}

/// Notes what was consumed with an organisation outside this house, from its paper; or corrects, with a reason, what was noted or taken over.
/// It is a fact: it is stored also when acts no longer stand with it, and these wait to be corrected.
///
/// - Throws: ``Kernel/Invalid`` with every problem at once.
package func enterConsumed(
  _ draft: ConsumedDraft, of person: ID<Person>, _ programme: UnitProgramme, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> (person: ID<Person>, displaced: Int) {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  let id: ID<LedgerHandover> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    let (file, book) = try desk.managed(person, programme)
    let (consumed, lastDay) = try draft.checked(programme, isCorrection: book.part.received != nil, on: surroundings.today)
    let now = surroundings.now()
    if let before = book.part.received {
      desk.shows(before.subject)
      _ = try desk.replace(before.id, LedgerAct.Correction(at: now, by: actor.name, reason: draft.reason.trimmed), in: file)
    }
    let handover = LedgerHandover(
      id: id, kind: .received, lastDay: lastDay, consumed: consumed, authorName: actor.name, other: draft.other.trimmed, at: now)
    try desk.insert(handover, programme.id, author: actor.reference, organization: file.person.organization, in: file)
    desk.shows(handover.subject)
    return (file.person.id, try desk.settleMoved(file, programme))
  }
}

extension Desk {
  /// A ledger of the actor's own organisation, taken for this transaction; "not there" for that of another one.
  fileprivate func managed(_ person: ID<Person>, _ programme: UnitProgramme) throws -> (file: OpenFile, book: LedgerBook) {
    let file = try self.file(person, .health, .write)
    guard file.person.organization == actor.organization else { throw SimpleFailure.notFound }
    _ = try takeLedger(of: file.person.id, programme.id, on: surroundings.today)
    return (file, try ledgerBook(of: file, programme))
  }

  /// The balance with another beginning or end.
  ///
  /// - Returns: how many acts wait to be corrected now.
  @discardableResult
  fileprivate func settleMoved(_ file: OpenFile, _ programme: UnitProgramme) throws -> Int {
    let book = try ledgerBook(of: file, programme)
    try settle(book, of: file)
    try touchPerson(file.person.id, on: surroundings.today)
    return book.refusals(on: surroundings.today).count
  }

  /// The own organisation's open episodes of a programme end with its part.
  fileprivate func closeEpisodes(of file: OpenFile, _ programme: String, on day: Day) throws {
    guard file.admits(actor, .write, .social, at: surroundings.now()) else { return }
    let open = try episodes(of: file).filter { !$0.isClosed && $0.programme == programme && $0.organization == file.person.organization }
    guard !open.isEmpty else { return }
    alsoShows(.social, of: file)
    for episode in open {
      let entry = EpisodeEntry(.close(.handedOn), on: max(day, episode.passed.first?.on ?? day))
      let next = try episode.applying(entry, author: actor.reference, authorName: actor.name, at: surroundings.now())
      guard try update(next, due: nil, in: file) else { throw EpisodeProblem.changedMeanwhile }
      shows(next.subject)
    }
  }

  /// What the page of a ledger says about its organisation and others. One statement, three when her national number is known.
  ///
  /// - Parameter isOpen: whether the reader can enter something here; others are told nothing of other files.
  func moves(of file: OpenFile, _ book: LedgerBook, isOpen: Bool) throws -> LedgerMoves {
    let isOwn = actor.organization == file.person.organization
    for one in book.part.all { shows(one.subject) }
    // Without a number no other file can be known as hers.
    let asks = isOpen && file.person.details.nationalNumber != nil
    let waiting = asks && isOwn && book.part.received == nil ? try waitingHandover(for: file, book.programme.id) : nil
    if let waiting { shows("handover/\(waiting.id.raw)") }
    let elsewhere = asks && !book.before.initialModule ? try moduleElsewhere(than: file.person.id, book.programme.sameModule) : nil
    return LedgerMoves(
      managing: try organization(file.person.organization)?.name ?? "", isOwn: isOwn, waiting: waiting, elsewhere: elsewhere)
  }
}
