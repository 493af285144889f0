import Care
package import Kernel
import Secrets
package import Store

/// Fills a database with the invented world. Filled again with the same size it stays as it is; personal ways in that were used are renewed.
///
/// - Parameter size: how many persons and requests; the files of the stories come besides, unless it is 0.
/// - Returns: how the persons of the stories come into their own pages.
/// - Throws: a failure when the database holds organisations that are not invented.
@discardableResult
package func fillDemo(
  _ world: DemoWorld, size: Int, _ parameters: DemoParameters, in database: any Database, _ surroundings: Surroundings
) async throws -> [DemoEntry] {
  let now = surroundings.now()
  let held = try await database.act(as: .commandLine, doing: .maintain, in: surroundings) { desk in
    guard try desk.organizations().allSatisfy(\.isFictitious) else { throw DemoRefused() }
    for organization in world.organizations where try desk.organization(organization.id) == nil {
      try desk.insert(organization)
    }
    if let first = world.organizations.first { try desk.setReceivesReports(first.id) }
    for account in world.accounts where try desk.account(account.id) == nil {
      try desk.insert(account, passwordHash: parameters.passwordHash, at: now)
    }
    for membership in world.memberships where try !desk.hasMembership(membership.account) {
      try desk.insert(membership, id: ID("\(membership.account.raw)-membership"))
    }
    let writing = try desk.beginDirectoryWriting(by: ChangeSource(.demo), at: now)
    for (position, service) in world.services.enumerated() { try desk.insertIfAbsent(service, position: 10_000 + position, in: writing) }
    try desk.writeDemoActivities(on: now.day, at: now)
    try desk.writeProviders(of: world, now: now)
    return try desk.demoRequestCount()
  }
  let batch = 250
  let screener = parameters.questionnaires.current("belrai-screener", on: now.day)
  let persons = try await database.read { try $0.demoPersonCount() }
  for start in stride(from: persons, to: max(size, persons), by: batch) {
    try await database.act(as: .commandLine, doing: .maintain, in: surroundings) { desk in
      for number in start..<min(start + batch, size) {
        try desk.write(world.file(number, version: parameters.textVersion, screener: screener, now: now), surroundings)
      }
    }
  }
  for start in stride(from: held, to: max(size, held), by: batch) {
    try await database.act(as: .commandLine, doing: .maintain, in: surroundings) { desk in
      for number in start..<min(start + batch, size) { try desk.write(world.request(number, now: now), surroundings) }
    }
  }
  guard size > 0 else { return [] }
  try await database.act(as: .commandLine, doing: .maintain, in: surroundings) { desk in
    try desk.writeCalls(of: world, upTo: min(size, 240), now: now)
  }
  let isNew = try await database.act(as: .commandLine, doing: .maintain, in: surroundings) { desk in
    guard try !desk.hasDemoStories() else { return false }
    for story in DemoWorld.Story.allCases {
      let made = world.story(story, parameters, now: now)
      // What was agreed to holds from the day on which it was.
      let then = made.person.createdAt
      try desk.write(made, Surroundings(now: { then }, random: surroundings.random))
    }
    return true
  }
  if isNew {
    try await EpisodeTelling(world: world, parameters: parameters, database: database, now: now, random: surroundings.random).tell()
    try await StoryTelling(world: world, parameters: parameters, database: database, now: now, random: surroundings.random).tell()
    try await NeighbourhoodTelling(
      world: world, database: database, now: now, random: surroundings.random, rule: try? parameters.messages.rule(on: now.day)
    ).tell()
    if let programme = parameters.programme {
      try await LedgerTelling(
        world: world, programme: programme, episodes: parameters.episodes, database: database, now: now, random: surroundings.random
      ).tell()
      try await DemoMoves(
        world: world, programme: programme, episodes: parameters.episodes, database: database, now: now, random: surroundings.random
      ).tell()
    }
    try await DemoReferents(world: world, database: database, now: now, random: surroundings.random, pathways: parameters.pathways).tell()
    try await RequestTelling(world: world, database: database, now: now, random: surroundings.random).tell()
  }
  // Neighbourhoods are drawn after the requests.
  try await placeRequests(in: database, surroundings)
  return try await openDemoEntries(world, parameters, in: database, surroundings)
}

/// The demonstration never mixes with real work.
package struct DemoRefused: Failure, Hashable {
  package init() {}
  package var category: FailureCategory { .conflict }
  package var code: String { "demo.real-data" }
  package var text: Text {
    Text(
      fr: "Cette base contient de vraies organisations : la démonstration ne s'y ajoute pas. Indiquez une autre base avec RELAIS_DATABASE.",
      nl: "Deze databank bevat echte organisaties: de demonstratie wordt er niet aan toegevoegd. Geef met RELAIS_DATABASE een andere databank op.",
      en: "This database holds real organisations: the demonstration is not added to it. Name another database with RELAIS_DATABASE.")
  }
}

extension Desk {
  fileprivate func write(_ made: DemoFile, _ surroundings: Surroundings) throws {
    _ = try insert(made.person)
    let file = try file(made.person.id, .circle, .write)
    for member in made.members {
      try insert(member, in: file, at: made.person.createdAt)
      try keepTies(of: member, in: file, at: surroundings.now()) { surroundings.newID() }
    }
    for record in made.consents { try insert(record, of: made.person.id, key: file.key) }
    if made.person.inclusion == .agreed, let terms = made.consents.last?.terms {
      try carryOut(ConsentLinkChange(from: [], to: terms, at: surroundings.now()), on: made.person.id, in: surroundings)
    }
    for fact in made.facts { try insert(fact, in: file) }
    for assessment in made.assessments { try insert(assessment, isComplete: made.complete.contains(assessment.id), key: file.key) }
    for thread in made.notes { try write(thread, in: file) }
    for request in made.requests { try write(request, surroundings) }
  }

  private func write(_ thread: NoteThread, in file: OpenFile) throws {
    var current = thread
    current.answers = []
    try insert(current, in: file)
    for answer in thread.answers {
      let event = NoteThread.Event.answered(words: answer.words, party: answer.party)
      let next = current.applying(event, answer: answer, at: answer.at)
      guard try store(event, on: current, next: next, in: file) else { throw NoteChangedMeanwhile() }
      current = next
      current.note.version += 1
    }
  }

  fileprivate func write(_ made: DemoRequest, _ surroundings: Surroundings) throws {
    let key = try insert(made.request, receiptDigest: nil)
    for (index, step) in made.steps.enumerated() {
      try insert(step.event, id: "\(made.request.id.raw)-\(index)", request: made.request.id, at: step.at, by: step.actor, key: key)
    }
    if let place = made.referrals.lazy.compactMap(\.referral.place).first {
      try insertPlan(place, of: made.request.id, at: made.request.createdAt)
    }
    for one in made.referrals {
      try insert(one.referral, key: key)
      for (index, step) in one.steps.enumerated() {
        try insert(step.event, id: "\(one.referral.id.raw)-\(index)", referral: one.referral.id, at: step.at, by: step.actor, key: key)
      }
    }
    if let gap = made.gap { try insert(gap, key: key) }
  }
}
