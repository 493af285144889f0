package import Care
package import Kernel
package import Store

/// Begins a file. Everything may be missing; care can begin.
///
/// - Parameter request: a request that concerns her from now on.
package func createPerson(
  _ details: PersonDetails, from request: ID<Request>? = nil, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Person {
  guard actor.may(.keepFiles), let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .createPerson, in: surroundings) { desk in
    try desk.begin(details, of: organization, from: request)
  }
}

/// What came of beginning a file.
package enum BegunFile: Sendable {
  case begun(Person)
  /// Nothing was begun: these may be the same person, and somebody is to say whether they are.
  case asks([AlikePerson])
}

/// Begins a file, unless there is one already that may be hers. One act with one entry in the log: of the file that was begun, or of those that
/// were shown instead.
///
/// - Parameter request: a request that concerns her from now on.
package func beginPerson(
  _ details: PersonDetails, from request: ID<Request>? = nil, unlessAlikeIn index: NameIndex, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> BegunFile {
  guard actor.may(.keepFiles), let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .createPerson, in: surroundings) { desk in
    let alike = try desk.alike(details, in: index)
    guard alike.contains(where: \.likeness.isAsked) else { return .begun(try desk.begin(details, of: organization, from: request)) }
    desk.turnsOut(.findPerson)
    desk.showsIdentity(of: alike)
    return .asks(alike)
  }
}

/// Files that may be the same person's as what somebody is typing. Stores nothing but the entry of the look.
package func filesAlike(
  _ details: PersonDetails, in index: NameIndex, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> [AlikePerson] {
  guard actor.may(.keepFiles) else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .findPerson, in: surroundings) { desk in
    let alike = try desk.alike(details, in: index)
    guard alike.contains(where: \.likeness.isAsked) else { return [] }
    desk.showsIdentity(of: alike)
    return alike
  }
}

extension Desk {
  fileprivate func begin(_ details: PersonDetails, of organization: ID<Organization>, from request: ID<Request>?) throws -> Person {
    let now = surroundings.now()
    let person = Person(
      id: surroundings.newID(), number: try nextPersonNumber(year: now.day.year), organization: organization, details: details,
      createdAt: now, changedAt: now, lastContact: now.day)
    _ = try insert(person)
    concerns(person.id, part: .identity, because: .keepsFile)
    if let request {
      let (found, _) = try self.request(request, for: actor)
      _ = try record(found.decide(.concern(person.id), today: now.day), on: found, by: actor, in: surroundings)
    }
    return person
  }
}

/// Says whom a request concerns; `nil` for nobody known. The reader must see both.
package func concern(
  _ request: ID<Request>, _ person: ID<Person>?, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (found, _) = try desk.request(request, for: actor)
    let target = try person.map { try desk.file($0, .requests, .write).person.id }
    _ = try desk.record(found.decide(.concern(target), today: surroundings.today), on: found, by: actor, in: surroundings)
  }
}

/// A file with what its first page shows.
package struct PersonFile: Sendable {
  package let file: OpenFile
  package let requests: [Request]
  package let referrals: [ID<Request>: [Referral]]
  package let members: [CircleMember]
  /// The latest assessment; `nil` when there is none or the reader may not see her health.
  package let assessment: AssessmentEntry?
  /// The organisation that keeps the file, by name.
  package let keeper: String
  /// Newest first; only where every request stands.
  package var pathways: [Pathway] = []
  /// Who follows her, and who of them is away; only on the first page.
  package var keepers: [FileKeeper] = []
  /// Who has one of her open requests and is away; only on the first page.
  package var away: [ID<Account>: ColleagueAway] = [:]
  /// Whether names of services are better not read on pages of her own: somebody around her must not be reached.
  package var isDiscreet = false
}

/// Opens a file's first page: nine statements at most with the log's own, whatever the number of rows.
package func readPerson(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> PersonFile {
  try await database.act(as: actor, doing: .readPerson, in: surroundings) { desk in
    let file = try desk.file(id, .flag)
    let now = surroundings.now()
    var requests: [Request] = []
    if file.admits(actor, .read, .requests, at: now) {
      requests = try desk.requests(of: file.person.id)
      desk.alsoShows(.requests, of: file)
    }
    // Who is her referent, everybody who cares for her may know; the rest of the circle only those who may see it.
    var members: [CircleMember] = try desk.members(of: file)
    let headed = file.headed(by: members, on: now.day)
    let keepers = members.keepers(on: now.day)
    let having = requests.filter { !$0.isClosed }.compactMap(\.assignee)
    let away = try desk.colleaguesAway(Set(keepers.compactMap(\.account) + having), on: now.day)
    if file.admits(actor, .read, .circle, at: now) {
      desk.alsoShows(.circle, of: file)
    } else {
      members = []
    }
    var assessment: AssessmentEntry?
    if file.admits(actor, .read, .health, at: now) {
      assessment = try desk.latestAssessment(of: file)
      if assessment != nil { desk.alsoShows(.health, of: file) }
    }
    for part in [FilePart.identity, .contact, .social] where file.admits(actor, .read, part, at: now) { desk.alsoShows(part, of: file) }
    return PersonFile(
      file: headed, requests: requests, referrals: try desk.referrals(of: requests.map(\.id)), members: members, assessment: assessment,
      keeper: try desk.organization(file.person.organization)?.name ?? "", keepers: keepers.map { $0.knowing(away) }, away: away)
  }
}

/// Every request about her, and every pathway.
package func readPersonRequests(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> PersonFile {
  try await database.act(as: actor, doing: .readPerson, in: surroundings) { desk in
    let file = try desk.headed(desk.file(id, .requests))
    let requests = try desk.requests(of: file.person.id)
    let pathways = try desk.pathways(about: file.person.id)
    for pathway in pathways { desk.shows("pathway/\(pathway.id.raw)") }
    // What was asked for a report that is read with another one stands with that one.
    let together = Set(requests.map(\.id) + requests.compactMap(\.joinedInto))
    return PersonFile(
      file: file, requests: requests, referrals: try desk.referrals(of: together.sorted()), members: [], assessment: nil,
      keeper: "", pathways: pathways, isDiscreet: try !desk.mustNotReach(of: file).isEmpty)
  }
}

/// Opens the pages on which a file's details stand.
package func readDetails(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> OpenFile {
  try await database.act(as: actor, doing: .readPerson, in: surroundings) { desk in
    let file = try desk.file(id, .identity)
    for part in [FilePart.contact, .social] where file.admits(actor, .read, part, at: surroundings.now()) { desk.alsoShows(part, of: file) }
    return file
  }
}

/// Changes one section of a file.
///
/// - Parameter version: on which the form was filled in.
/// - Throws: ``PersonProblem/changedMeanwhile``.
package func changePerson(
  _ id: ID<Person>, _ change: PersonChange, version: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Person {
  try await database.act(as: actor, doing: .changePerson, in: surroundings) { desk in try desk.change(id, change, version: version) }
}

/// Changes one section of a file, and notices in the same act whether another file that the actor may see has the same national number.
///
/// - Returns: the numbers of those files, which the entry in the log names.
package func changePerson(
  _ id: ID<Person>, _ change: PersonChange, version: Int, noticingIn index: NameIndex, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> (person: Person, sameNumber: [String]) {
  try await database.act(as: actor, doing: .changePerson, in: surroundings) { desk in
    let person = try desk.change(id, change, version: version)
    guard case .names(_, _, _, let number, _) = change, number != nil else { return (person, []) }
    let same = try desk.alike(person.details, except: person.id, in: index).filter { $0.likeness.reasons.contains(.sameNumber) }
    desk.showsIdentity(of: same)
    return (person, same.map(\.person.number))
  }
}

extension Desk {
  fileprivate func change(_ id: ID<Person>, _ change: PersonChange, version: Int) throws -> Person {
    let file = try self.file(id, change.part, .write)
    guard file.person.version == version else { throw PersonProblem.changedMeanwhile }
    var person = file.person
    person.details = person.details.applying(change)
    guard person.details != file.person.details else { return person }
    guard let next = try update(person, key: file.key, at: surroundings.now()) else { throw PersonProblem.changedMeanwhile }
    if next.details.residences != file.person.details.residences { try markLedger(of: next.id) }
    if file.person.details.insurance.fund.isEmpty, !next.details.insurance.fund.isEmpty {
      try noteInsurer(next.details.insurance.fund, of: next.id, key: file.key)
    }
    if next.details.addresses != file.person.details.addresses { try noteMove(of: next.id, on: surroundings.today) }
    return next
  }
}

/// The files that somebody works with: those of his organisation when he keeps files, and those whose circle or mandate names him.
package struct PersonList: Sendable {
  package let persons: [Person]
  package let total: Int
  /// How many consents of the actor's organisation end soon or ended; 0 for those who keep no files.
  package let renewals: Int
  /// The last day of the consents, when those were asked for.
  package let ends: [ID<Person>: Day]
  /// Files in whose notebook questions wait for the actor's own answer.
  package let waiting: [WaitingFile]
}

/// - Parameters:
///   - day: until when a consent must hold not to be called up for renewal.
///   - onlyRenewals: only the persons whose consent is to be renewed, the one that ends first at the top; for those who keep files.
package func listPersons(
  offset: Int, limit: Int, renewalsUntil day: Day, onlyRenewals: Bool = false, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> PersonList {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .findPerson, in: surroundings) { desk in
    let now = surroundings.now()
    let keeps = actor.may(.keepFiles)
    let renewals = keeps ? try desk.renewalCount(of: organization, until: day) : 0
    let due = onlyRenewals && keeps ? try desk.renewals(of: organization, until: day, offset: offset, limit: limit) : []
    let found =
      onlyRenewals
      ? (persons: due.map(\.person), total: renewals)
      : try desk.persons(keptBy: keeps ? organization : nil, linkedTo: actor, on: now.day, offset: offset, limit: limit)
    let links = try desk.fileLinks(of: found.persons.map(\.id))
    var shown: [Person] = []
    for person in found.persons {
      let facts = FileFacts(organization: person.organization, inclusion: person.inclusion, links: links[person.id] ?? [])
      guard case .allowed(let reason) = FileDecision.decide(actor, .read, .flag, facts, at: now) else { continue }
      // Without her consent a member of the circle learns that she is included, and nothing else of her.
      let sees = FileDecision.decide(actor, .read, .identity, facts, at: now).isAllowed
      desk.concerns(person.id, part: sees ? .identity : .flag, because: reason)
      shown.append(sees ? person : person.withoutDetails)
    }
    return PersonList(
      persons: shown, total: found.total, renewals: renewals, ends: Dictionary(due.map { ($0.person.id, $0.until) }, uniquingKeysWith: min),
      waiting: try desk.waitingQuestions())
  }
}

extension Person {
  /// What those may see who may know of her inclusion only.
  package var withoutDetails: Person {
    var person = self
    person.details = PersonDetails()
    return person
  }
}
