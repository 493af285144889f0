package import Care
package import Kernel
package import Store

/// Notes that a person asked to be erased; she is answered within a month.
///
/// - Parameter number: of her file, as she or a colleague says it: `P26-00042`.
/// - Throws: "not there" for a number of another house as for one of nobody.
package func noteErasureWish(
  number: String, asked: Day, words: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  let organization = try officersHouse(actor)
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  let id: ID<ErasureWish> = surroundings.newID()
  try await database.act(as: actor, doing: .manageRetention, in: surroundings) { desk in
    guard let person = try desk.person(number: number) else { throw SimpleFailure.notFound }
    let file = try desk.file(person, .whole, .write)
    let details = file.person.details
    let language = details.languages.lazy.compactMap { Language(code: $0.code) }.first { Language.interface.contains($0) } ?? .french
    let wish = ErasureWish(
      id: id, person: file.person.id, number: file.person.number, asked: asked,
      words: String(words.trimmed.prefix(RetentionDecision.longestReason)), language: language, notedBy: account)
    try desk.insert(wish, of: organization, key: file.key, at: surroundings.now())
  }
}

/// Answers a wish to be erased, and writes to her when she has an e-mail address.
///
/// - Parameters:
///   - outcome: erasing is refused while a law makes it keep.
///   - letter: the answer in her language; it says nothing of her health.
/// - Returns: the answered wish, and whether a letter went to the outbox.
/// - Throws: ``Care/RetentionProblem``.
package func answerErasureWish(
  _ id: ID<ErasureWish>, _ outcome: ErasureWish.Outcome, reason: String, _ periods: RetentionPeriods, by actor: Actor,
  in database: any Database, _ surroundings: Surroundings, letter: @escaping @Sendable (ErasureWish) -> Letter
) async throws -> (wish: ErasureWish, isPosted: Bool) {
  let organization = try officersHouse(actor)
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  let reason = String(reason.trimmed.prefix(RetentionDecision.longestReason))
  guard outcome == .erased || !reason.isEmpty else { throw RetentionProblem.reasonMissing }
  let messageID: ID<Message> = surroundings.newID()
  let decisionID: ID<RetentionDecision> = surroundings.newID()

  @Sendable func answer(_ desk: Desk, _ file: OpenFile) throws -> (wish: ErasureWish, isPosted: Bool) {
    let today = surroundings.today
    guard let wish = try desk.erasureWish(id, of: organization), let facts = try desk.retentionFacts(of: [file.person.id])[file.person.id] else {
      throw SimpleFailure.notFound
    }
    guard wish.outcome == nil else { throw RetentionProblem.wishAnswered }
    let verdict = try RetentionVerdict.decide(facts, periods, on: today)
    if outcome == .erased, verdict.isBoundByLaw(on: today) { throw RetentionProblem.boundByLaw(verdict.periodEnds ?? today) }
    let answered = ErasureWish(
      id: wish.id, person: wish.person, number: wish.number, asked: wish.asked, words: wish.words, language: wish.language,
      notedBy: wish.notedBy, outcome: outcome, answered: today, keptUntil: outcome == .keptByLaw ? verdict.keepUntil : nil, reason: reason)
    guard try desk.answer(answered, key: file.key) else { throw RetentionProblem.wishAnswered }
    if outcome == .erased {
      let decision = RetentionDecision(
        id: decisionID, subject: facts.subject, number: facts.number, kind: facts.kind, outcome: .erased, until: nil, by: account,
        at: surroundings.now(), reason: "")
      try desk.insert(decision, of: organization, key: nil)
    }
    let (blocked, members) = (try desk.mustNotReach(of: file), try desk.members(of: file))
    let email = file.person.details.emails.first { !blocked.mustNotReach(email: $0, in: members) }
    guard outcome != .withdrawn, let email else { return (answered, false) }
    let parts = letter(answered)
    let message = Message(
      id: messageID, to: email, subject: parts.subject, body: parts.body, language: answered.language, createdAt: surroundings.now(),
      state: .waiting(attempts: 0, next: surroundings.now()))
    // With a key of its own: the answer must still leave when she is erased.
    try desk.post(message, from: organization)
    return (answered, true)
  }

  // Whose file to open; the one act below looks again and leaves the one entry.
  guard let wish = try await database.read({ try $0.erasureWish(id, of: organization) }) else {
    try await database.refuse(actor, .manageRetention, because: SimpleFailure.notFound.code, in: surroundings)
    throw SimpleFailure.notFound
  }
  guard wish.outcome == nil else { throw RetentionProblem.wishAnswered }
  guard outcome == .erased else {
    return try await database.act(as: actor, doing: .manageRetention, in: surroundings) { desk in
      try answer(desk, try desk.file(wish.person, .whole, .write))
    }
  }
  let posted = try await eraseWished(wish.person, by: actor, in: database, surroundings, answer)
  return posted
}

private func eraseWished(
  _ person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  _ answer: @escaping @Sendable (Desk, OpenFile) throws -> (wish: ErasureWish, isPosted: Bool)
) async throws -> (wish: ErasureWish, isPosted: Bool) {
  let told = Told()
  try await erasePerson(person, because: .asked, by: actor, in: database, surroundings) { desk, file in
    told.set(try answer(desk, file))
  }
  guard let answered = told.value else { throw SimpleFailure.notFound }
  return answered
}

/// A wish that was answered, for printing its letter.
package func readErasureWish(
  _ id: ID<ErasureWish>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (wish: ErasureWish, house: Organization) {
  let organization = try officersHouse(actor)
  return try await database.act(as: actor, doing: .manageRetention, in: surroundings) { desk in
    guard let wish = try desk.erasureWish(id, of: organization), wish.outcome != nil, let house = try desk.organization(organization) else {
      throw SimpleFailure.notFound
    }
    desk.shows("person/\(wish.person.raw)")
    return (wish, house)
  }
}
