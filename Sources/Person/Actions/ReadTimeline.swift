package import Care
package import Kernel
package import Store

/// A file's timeline, and what the reader may add to it.
package struct TimelineFile: Sendable {
  package let file: OpenFile
  package let timeline: FileTimeline
  /// The kinds of facts that the reader may note and strike out.
  package let mayNote: [FileFact.Kind]
}

/// Everything that happened, as far as the reader may see it: one statement for each source, whatever the number of lines.
///
/// Nothing of the protected part ever stands here.
package func readTimeline(
  of id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> TimelineFile {
  try await database.act(as: actor, doing: .readTimeline, in: surroundings) { desk in
    let file = try desk.file(id, .flag)
    let now = surroundings.now()
    let sources = try desk.timelineSources(of: file, for: actor, at: now)
    let seesCircle = file.admits(actor, .read, .circle, at: now)
    return TimelineFile(
      file: seesCircle ? file.headed(by: sources.members, on: now.day) : try desk.headed(file), timeline: sources.timeline,
      mayNote: FileFact.Kind.allCases.filter { file.admits(actor, .write, $0.part, at: now) })
  }
}

extension Desk {
  /// Every source of which the reader may see the part; each part shown is noted for the log.
  func timelineSources(of file: OpenFile, for actor: Actor, at now: Instant) throws -> TimelineSources {
    var sources = TimelineSources()
    func shown(_ part: FilePart) -> Bool {
      guard file.admits(actor, .read, part, at: now) else { return false }
      alsoShows(part, of: file)
      return true
    }
    let person = file.person
    if shown(.requests) {
      sources.requests = try requests(of: person.id).filter { !$0.isErased }
      sources.requestEvents = try requestRecords(of: person.id).map { ($0.request, $0.id, $0.at, $0.who, $0.event) }
      sources.referralEvents = try referralRecords(of: person.id).map { ($0.id, $0.at, $0.who, $0.service, $0.event) }
      try addTalksAndPathways(of: person.id, to: &sources, forHer: false)
    }
    if shown(.consents) { sources.consents = try consents(of: file) }
    if shown(.circle) { sources.members = try members(of: file) }
    if shown(.contact) { sources.addresses = person.details.addresses }
    let seesHealth = shown(.health)
    if seesHealth {
      sources.assessments = try assessments(of: file).map { ($0.assessment, $0.assessor) }
      sources.acts = try ledgerActs(of: file).map { $0.withoutPrivateNote }
      sources.handovers = try ledgerHandovers(of: file)
    }
    let seesSocial = shown(.social)
    if seesSocial {
      sources.residences = person.details.residences
      sources.episodes = try episodes(of: file, withHealth: seesHealth)
    }
    let kinds = FileFact.Kind.allCases.filter { $0.part == .health ? seesHealth : seesSocial }
    sources.facts = try facts(of: file, Set(kinds))
    return sources
  }

  /// Calls about her, interpreters asked for her, pathways begun. Five statements, whatever the number. Ask first whether the reader may see
  /// ``Care/FilePart/requests``.
  ///
  /// - Parameter forHer: without what somebody else said of her.
  func addTalksAndPathways(of person: ID<Person>, to sources: inout TimelineSources, forHer: Bool) throws {
    let found = try calls(about: person)
    sources.interpreters = try interpreters(about: person)
    sources.pathways = try pathways(about: person)
    sources.names = try accountNames(Set(found.map(\.account) + sources.pathways.flatMap(\.steps).compactMap(\.by)))
    let names = sources.names
    sources.calls = found.map { call in (forHer ? call.asSheMayRead : call, names[call.account] ?? "") }
  }

  /// The dated facts that rules read. One statement. Ask first whether the reader may see ``Care/FilePart/health`` and social.
  package func datedFacts(of file: OpenFile) throws -> DatedFacts {
    DatedFacts(try facts(of: file), residences: file.person.details.residences)
  }
}

extension Call {
  /// Without what somebody else said, who rang about her.
  fileprivate var asSheMayRead: Call { caller == .personHerself ? self : saying(Said()) }
}

extension LedgerAct {
  /// The note that only its author reads stands on the page of the units and nowhere else.
  var withoutPrivateNote: LedgerAct {
    LedgerAct(
      id: id, sequence: sequence, day: day, kind: kind, state: state, audience: audience, author: author, authorName: authorName,
      organization: organization, group: group, proof: proof, enteredAt: enteredAt, displaced: displaced, correction: correction)
  }
}

/// Notes something that happened.
package func noteFact(
  _ draft: FactDraft, of person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (person: ID<Person>, fact: ID<FileFact>) {
  let id: ID<FileFact> = surroundings.newID()
  return try await database.act(as: actor, doing: .changePerson, in: surroundings) { desk in
    let file = try desk.file(person, draft.kind.part, .write)
    let now = surroundings.now()
    let fact = FileFact(
      id: id, kind: draft.kind, from: draft.from, until: draft.until, words: draft.words, author: actor.reference, authorName: actor.name,
      createdAt: now)
    try desk.insert(fact, in: file)
    try desk.markLedger(of: file.person.id)
    try desk.touchPerson(file.person.id, on: now.day)
    desk.shows("fact/\(id.raw)")
    return (file.person.id, id)
  }
}

/// Strikes out what was noted by mistake; it stays to be seen, with the reason.
///
/// - Throws: ``Care/FactProblem/alreadyStruck``; ``Kernel/Invalid`` without a reason; "not there" for a fact of another file.
package func strikeFact(
  _ id: ID<FileFact>, of person: ID<Person>, because reason: String, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ID<Person> {
  let reason = String(reason.trimmed.prefix(FileFact.longestReason))
  guard !reason.isEmpty else {
    throw Invalid([FieldProblem("reason", code: "fact.reason-missing", text: FactProblemText.reasonMissing)])
  }
  return try await database.act(as: actor, doing: .changePerson, in: surroundings) { desk in
    guard let found = try desk.fact(id) else { throw SimpleFailure.notFound }
    let file = try desk.file(person, found.kind.part, .write)
    guard found.person == file.person.id else { throw SimpleFailure.notFound }
    let strike = FileFact.Strike(at: surroundings.now(), by: actor.name, reason: reason)
    guard !found.isStruck, try desk.strike(id, strike, author: actor.reference, in: file) else { throw FactProblem.alreadyStruck }
    try desk.markLedger(of: file.person.id)
    desk.shows("fact/\(id.raw)")
    return file.person.id
  }
}
