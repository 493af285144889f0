package import Care
package import Kernel
package import Store

/// What is written to the data officer and to the person when a file was opened in an emergency.
package struct EmergencyLetters: Sendable {
  package let officer: @Sendable (EmergencyAccess, Actor, Organization, Language) -> Letter
  package let person: @Sendable (EmergencyAccess, Actor, Organization, Language) -> Letter

  package init(
    officer: @escaping @Sendable (EmergencyAccess, Actor, Organization, Language) -> Letter,
    person: @escaping @Sendable (EmergencyAccess, Actor, Organization, Language) -> Letter
  ) {
    self.officer = officer
    self.person = person
  }
}

/// Opens a file for some hours to somebody without a relation to the person, with a reason; tells the data officer and the person.
///
/// Nobody learns from a refusal whether there is such a file. Whoever may see the file anyway is sent there without an emergency.
/// - Throws: ``Invalid`` for a reason that is too short, ``TooManyAttempts``, or "not there".
package func openInEmergency(
  _ lookup: EmergencyLookup, reason: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings, letters: EmergencyLetters
) async throws -> ID<Person> {
  guard actor.may(.openInEmergency), let account = actor.account, let organization = actor.organization else {
    throw SimpleFailure.forbidden
  }
  let reason = reason.trimmed
  guard reason.count >= EmergencyAccess.shortestReason else {
    throw Invalid([FieldProblem("reason", code: "emergency.reason-too-short", text: EmergencyProblemText.reasonTooShort)])
  }
  try await database.countAttempt(
    "emergency", of: account.raw, limit: AttemptLimit(count: EmergencyAccess.triesAnHour, seconds: 3600), in: surroundings)
  return try await database.act(as: actor, doing: .openInEmergency, in: surroundings) { desk in
    guard let found = try desk.person(lookup), let opened = try desk.openPerson(found), opened.person.state == .active else {
      throw SimpleFailure.notFound
    }
    let (person, now) = (opened.person, surroundings.now())
    let facts = FileFacts(organization: person.organization, inclusion: person.inclusion, links: try desk.fileLinks(of: person.id))
    let part: FilePart = actor.may(.readHealth) ? .health : .social
    if case .allowed(let because) = FileDecision.decide(actor, .read, part, facts, at: now) {
      desk.concerns(person.id, part: .flag, because: because)
      return person.id
    }
    let link = FileLink(
      id: surroundings.newID(), kind: .emergency, account: account, from: now.day, expires: now.adding(seconds: EmergencyAccess.hours * 3600))
    let with = FileFacts(organization: facts.organization, inclusion: facts.inclusion, links: facts.links + [link])
    // She may have excluded this very person: her word counts in an emergency, too.
    if case .refused(let refusal) = FileDecision.decide(actor, .read, .identity, with, at: now) {
      throw FileRefused(person: person.id, part: .identity, refusal: refusal)
    }
    try desk.insert(link, on: person.id, at: now)
    // Whoever may not be reached reads no letter to her either: the data officer then tells her in another way.
    let file = OpenFile(person: person, key: opened.key, facts: with, because: .system)
    let (blocked, members) = (try desk.mustNotReach(of: file), try desk.members(of: file))
    let herAddress = person.details.emails.first { !blocked.mustNotReach(email: $0, in: members) }
    let access = EmergencyAccess(
      id: surroundings.newID(), person: person.id, personNumber: person.number, account: account, organization: organization, at: now,
      expires: now.adding(seconds: EmergencyAccess.hours * 3600), reason: reason, toldAt: herAddress == nil ? nil : now)
    try desk.insert(access, link: link.id, key: opened.key)
    guard let house = try desk.organization(organization) else { throw SimpleFailure.forbidden }
    for officer in try desk.accounts(.dataProtectionOfficer, of: person.organization, on: now.day) {
      try desk.post(
        letters.officer(access, actor, house, officer.language), to: officer.email, in: officer.language, from: person.organization,
        about: KeyOwner(person.id), surroundings)
    }
    if let herAddress {
      let language = person.details.languages.compactMap { Language(code: $0.code) }.first ?? .french
      try desk.post(
        letters.person(access, actor, house, language), to: herAddress, in: language, from: person.organization, about: KeyOwner(person.id),
        surroundings)
    }
    desk.concerns(person.id, part: .identity, because: .emergency(until: access.expires))
    return person.id
  }
}

extension Desk {
  /// The one active file that the lookup means; `nil` when there is none or more than one.
  fileprivate func person(_ lookup: EmergencyLookup) throws -> ID<Person>? {
    switch lookup {
    case .fileNumber(let number): return try person(number: number)
    case .nationalNumber(let number): return try only(persons(with: number.digits, of: .nationalNumber))
    case .phone(let phone, let birth):
      let sameDay = Set(try persons(with: birth.description, of: .birth))
      return try only(persons(with: phone.e164, of: .phone).filter(sameDay.contains))
    }
  }

  private func only(_ found: [ID<Person>]) throws -> ID<Person>? {
    let active = try openPersons(found).filter { $0.person.state == .active }
    return active.count == 1 ? active[0].person.id : nil
  }
}

/// The emergency accesses to the files of the reader's organisation: for its data officer.
package func listEmergencies(
  offset: Int, limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (list: [EmergencyAccess], total: Int, open: Int, names: [ID<Account>: String], houses: [ID<Organization>: String]) {
  guard actor.may(.answerForData), let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .reviewEmergency, in: surroundings) { desk in
    let list = try desk.emergencies(of: organization, offset: offset, limit: limit)
    for access in list { desk.shows("emergency/\(access.id.raw)") }
    let count = try desk.emergencyCount(of: organization)
    let names = try desk.accountNames(Set(list.map(\.account) + list.compactMap { $0.review?.by }))
    let houses = Dictionary(try desk.organizations().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return (list, count.all, count.open, names, houses)
  }
}

/// The data officer says whether an emergency access was justified. Once.
package func reviewEmergency(
  _ id: ID<EmergencyAccess>, verdict: EmergencyAccess.Verdict, words: String, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws {
  guard actor.may(.answerForData), let account = actor.account else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .reviewEmergency, in: surroundings) { desk in
    let access = try desk.emergencyToReview(id, for: actor)
    let review = EmergencyAccess.Review(verdict: verdict, words: words.trimmed, by: account, at: surroundings.now())
    guard try desk.review(id, of: access.person, review) else {
      throw SimpleFailure(.conflict, code: "emergency.already-reviewed", text: EmergencyProblemText.alreadyReviewed)
    }
  }
}

/// Notes that the person was told of an emergency access, by letter or by word of mouth.
package func markEmergencyTold(
  _ id: ID<EmergencyAccess>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  guard actor.may(.answerForData) else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .reviewEmergency, in: surroundings) { desk in
    _ = try desk.emergencyToReview(id, for: actor)
    try desk.markTold(id, at: surroundings.now())
  }
}

extension Desk {
  fileprivate func emergencyToReview(_ id: ID<EmergencyAccess>, for actor: Actor) throws -> EmergencyAccess {
    guard let found = try emergency(id), found.organization == actor.organization else { throw SimpleFailure.notFound }
    shows("emergency/\(id.raw)")
    return found.access
  }
}
