package import Care
package import Kernel
package import Secrets
package import Store

/// A personal session that has just begun.
package struct PersonalEntry: Sendable {
  /// For the browser; stored nowhere else.
  package let secret: String
  package let session: PersonalSession
}

/// What somebody types who has a code: the code, and a date of birth where the file knows one.
package struct CodeAttempt: Hashable, Sendable {
  package let code: String
  package let birth: PartialDate?

  package init(code: String, birth: PartialDate?) {
    self.code = code
    self.birth = birth
  }
}

extension AttemptLimit {
  /// Codes tried from one network address; many people may share one.
  package static let portalFromAddress = AttemptLimit(count: 30, seconds: 900)
  /// Wrong dates for one code, wrong phrases for one name.
  package static let portalOfOne = AttemptLimit(count: 10, seconds: 900)
}

extension Database {
  /// Whether a code opens an access now. Nothing is used up: she then chooses how to come back.
  ///
  /// - Throws: ``Care/PortalProblem/wrong``, the same whatever is wrong; ``TooManyAttempts``.
  package func tryCode(_ attempt: CodeAttempt, from remoteAddress: String, in surroundings: Surroundings) async throws {
    guard let code = PortalCode(typed: attempt.code) else {
      try await countAttempt("portal-address", of: remoteAddress, limit: .portalFromAddress, in: surroundings)
      try await refuse(.anonymous, .signInPerson, because: PortalProblem.wrong.code, in: surroundings)
      throw PortalProblem.wrong
    }
    try await countTry(code.characters, from: remoteAddress, in: surroundings)
    let now = surroundings.now()
    let fits = try await read { connection in try connection.invitation(attempt, code, at: now) != nil }
    guard fits else {
      try await refuse(.anonymous, .signInPerson, because: PortalProblem.wrong.code, in: surroundings)
      throw PortalProblem.wrong
    }
  }

  /// Uses a code up: gives a name to come back with under the chosen phrase, ends what the same party had before, begins a session.
  ///
  /// - Parameters:
  ///   - phrase: already checked by ``Care/PortalPhrase/problem(_:)``.
  ///   - old: the secret of the browser's session so far; that session ends.
  /// - Throws: ``Care/PortalProblem/wrong``; ``TooManyAttempts``.
  package func enter(
    with attempt: CodeAttempt, phrase: String, onOwnDevice isOwn: Bool, from remoteAddress: String, replacing old: String?,
    parameters: PortalParameters, passwords: PasswordQueue, in surroundings: Surroundings
  ) async throws -> PersonalEntry {
    try await tryCode(attempt, from: remoteAddress, in: surroundings)
    let rule = try parameters.rule(on: surroundings.today)
    guard let code = PortalCode(typed: attempt.code) else { throw PortalProblem.wrong }
    let hash = try await passwords.hash(PortalPhrase.normalized(phrase), salt: surroundings.random(16)).stored
    let now = surroundings.now()
    guard let known = try await read({ try $0.invitation(attempt, code, at: now) }) else { throw PortalProblem.wrong }
    return try await act(as: known.party.actor(of: known.person), doing: .signInPerson, in: surroundings) { desk in
      // The same question once more: another browser may have been faster.
      guard let invitation = try desk.invitation(attempt, code, at: now), try desk.use(invitation.id, at: now),
        let opened = try desk.openPerson(invitation.person)
      else { throw PortalProblem.wrong }
      let (person, member) = (opened.person, invitation.party.member)
      if let member { try desk.giveAccess(to: member, invitation.party.domains, of: opened, in: surroundings) }
      try desk.endAccesses(of: person.id, for: member, at: now)
      let access = PortalAccess(id: surroundings.newID(), person: person.id, member: member, startedAt: now)
      try desk.insert(access, handle: try desk.freeHandle(surroundings), phraseHash: hash, key: opened.key)
      desk.concerns(person.id, part: .flag, because: member == nil ? .herself : .carer)
      return try desk.beginPersonalSession(access, isOwn, rule, replacing: old, in: surroundings)
    }
  }

  /// Comes back with the name and the phrase, under a new secret.
  ///
  /// - Throws: ``Care/PortalProblem/wrong``, the same whether the name does not exist or the phrase is wrong; ``TooManyAttempts``.
  package func enter(
    handle typed: String, phrase: String, onOwnDevice isOwn: Bool, from remoteAddress: String, replacing old: String?,
    parameters: PortalParameters, passwords: PasswordQueue, in surroundings: Surroundings
  ) async throws -> PersonalEntry {
    let rule = try parameters.rule(on: surroundings.today)
    let handle = PortalHandle(typed: typed)
    try await countTry(handle?.characters ?? "unreadable", from: remoteAddress, in: surroundings)
    let known = try await read { connection in try handle.flatMap { try connection.access(handle: $0) } }
    let stored = known.flatMap { PasswordHash(stored: $0.phraseHash) }
    let isRight = try await passwords.matches(
      PortalPhrase.normalized(String(phrase.prefix(1000))), stored ?? PasswordHash.ofNobody(cost: passwords.cost))
    guard isRight, let stored, let known, let handle else {
      try await refuse(.anonymous, .signInPerson, because: PortalProblem.wrong.code, in: surroundings)
      throw PortalProblem.wrong
    }
    let better: String? =
      stored.needsRehash(for: passwords.cost)
      ? try await passwords.hash(PortalPhrase.normalized(phrase), salt: surroundings.random(16)).stored : nil
    return try await act(as: known.access.actor, doing: .signInPerson, in: surroundings) { desk in
      guard let access = try desk.access(handle: handle)?.access, access.id == known.access.id, let opened = try desk.openPerson(access.person),
        opened.person.state == .active
      else { throw PortalProblem.wrong }
      try desk.forgetAttempts(digest("portal-one|\(handle.characters)"))
      if let better { try desk.replacePhraseHash(of: access.id, with: better) }
      desk.concerns(access.person, part: .flag, because: access.member == nil ? .herself : .carer)
      return try desk.beginPersonalSession(access, isOwn, rule, replacing: old, in: surroundings)
    }
  }

  /// Ends the session here, so that the secret opens nothing any more, wherever it was copied to.
  package func leave(_ session: PersonalSession, secret: String, in surroundings: Surroundings) async throws {
    try await act(as: session.actor, doing: .signOutPerson, in: surroundings) { desk in
      try desk.endPersonalSession(secretDigest: digest(secret))
      desk.concerns(session.person, part: .flag, because: session.member == nil ? .herself : .carer)
    }
  }

  /// The personal session that a browser's secret opens now; `nil` when there is none or it has ended.
  ///
  /// - Returns: with another secret at each day's first use, which the browser must hold from then on.
  package func personalSession(
    secret: String, in surroundings: Surroundings
  ) async throws -> (session: PersonalSession, newSecret: String?)? {
    let secretDigest = digest(secret)
    let now = surroundings.now()
    guard let found = try await read({ try $0.personalSession(secretDigest: secretDigest, at: now) }) else { return nil }
    guard !found.isReplaced else { return (found.session, nil) }
    // When nothing can be written now, reading goes on: the session only seems a little older, and keeps its secret until the next request.
    if PersonalSession.isDueForReplacing(secretSince: found.secretSince, at: now) {
      let next = AddressBase64.encode(surroundings.random(32))
      let isReplaced = try? await transaction { try $0.replaceSecret(secretDigest, with: digest(next), at: now) }
      return (found.session, isReplaced == true ? next : nil)
    }
    if now.seconds(since: found.seenAt) >= 60 {
      try? await transaction { try $0.touchPersonalSession(secretDigest: secretDigest, at: now) }
    }
    return (found.session, nil)
  }

  private func countTry(_ key: String, from remoteAddress: String, in surroundings: Surroundings) async throws {
    let (one, other) = (surroundings.newID(PersonalEntry.self).raw, surroundings.newID(PersonalEntry.self).raw)
    let now = surroundings.now()
    try await transaction { connection in
      try connection.countAttempt("portal-one", key, .portalOfOne, id: one, at: now)
      try connection.countAttempt("portal-address", remoteAddress, .portalFromAddress, id: other, at: now)
    }
  }
}

extension Connection {
  /// The invitation that code and date open together; `nil` when anything is wrong, or when the carer must not be reached any more.
  fileprivate func invitation(_ attempt: CodeAttempt, _ code: PortalCode, at now: Instant) throws -> PortalInvitation? {
    guard let found = try invitation(code: code, at: now), let opened = try openPerson(found.person), opened.person.state == .active,
      opened.person.details.birth.map({ attempt.birth.fits($0) }) ?? true
    else { return nil }
    guard let member = found.party.member else { return found }
    return try mayEnter(member, of: opened, on: now.day) ? found : nil
  }

  /// What a carer sees from now on is exactly what she gave with this code.
  fileprivate func giveAccess(
    to member: ID<CircleMember>, _ domains: Set<FileDomain>, of opened: OpenPerson, in surroundings: Surroundings
  ) throws {
    let now = surroundings.now()
    for link in try fileLinks(of: opened.person.id) where link.kind == .carer && link.member == member && link.holds(at: now) {
      try endLink(link.id, at: now)
    }
    try insert(
      FileLink(id: surroundings.newID(), kind: .carer, member: member, domains: domains, from: now.day), on: opened.person.id, at: now)
  }

  fileprivate func freeHandle(_ surroundings: Surroundings) throws -> PortalHandle {
    for _ in 0..<50 {
      let handle = PortalHandle(random: surroundings.random)
      if try isFree(handle) { return handle }
    }
    throw StoreFailure.busy
  }

  fileprivate func beginPersonalSession(
    _ access: PortalAccess, _ isOwn: Bool, _ rule: PortalParameters.Rule, replacing old: String?, in surroundings: Surroundings
  ) throws -> PersonalEntry {
    let secret = AddressBase64.encode(surroundings.random(32))
    let session = PersonalSession(
      access: access.id, person: access.person, member: access.member, isOwnDevice: isOwn,
      idleSeconds: isOwn ? Int64(rule.ownDeviceDays) * 86_400 : Int64(rule.idleMinutes) * 60, startedAt: surroundings.now(),
      formToken: AddressBase64.encode(surroundings.random(24)))
    if let old { try endPersonalSession(secretDigest: digest(old)) }
    try insert(session, secretDigest: digest(secret))
    return PersonalEntry(secret: secret, session: session)
  }
}

extension PortalAccess {
  fileprivate var actor: Actor {
    guard let member else { return Actor(kind: .person(person), name: "", roles: [.person]) }
    return Actor(kind: .carer(member, of: person), name: "", roles: [.carer])
  }
}

extension PortalParty {
  fileprivate func actor(of person: ID<Person>) -> Actor {
    guard let member else { return Actor(kind: .person(person), name: "", roles: [.person]) }
    return Actor(kind: .carer(member, of: person), name: "", roles: [.carer])
  }
}

extension PartialDate? {
  /// Whether what was typed is all that the file knows: the day where it is known, the year where only that is.
  fileprivate func fits(_ known: PartialDate) -> Bool {
    guard let typed = self, typed.year == known.year else { return false }
    if let month = known.month, typed.month != month { return false }
    if let day = known.day, typed.day != day { return false }
    return true
  }
}
