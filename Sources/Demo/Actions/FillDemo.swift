import Care
package import Kernel
import Secrets
package import Store

/// Fills a database with the invented world. Filled again with the same size it stays as it is.
///
/// - Parameters:
///   - size: how many persons and requests.
///   - textVersion: of the text by which consent is explained.
///   - passwordHash: the hash of ``DemoWorld/password``, made once by the caller.
/// - Throws: a failure when the database holds organisations that are not invented.
package func fillDemo(
  _ world: DemoWorld, size: Int, textVersion: String, passwordHash: String, in database: any Database, _ surroundings: Surroundings
) async throws {
  let now = surroundings.now()
  let held = try await database.act(as: .commandLine, doing: .maintain, in: surroundings) { desk in
    guard try desk.organizations().allSatisfy(\.isFictitious) else { throw DemoRefused() }
    for organization in world.organizations where try desk.organization(organization.id) == nil {
      try desk.insert(organization)
    }
    if let first = world.organizations.first { try desk.setReceivesReports(first.id) }
    for account in world.accounts where try desk.account(account.id) == nil {
      try desk.insert(account, passwordHash: passwordHash, at: now)
    }
    for membership in world.memberships where try !desk.hasMembership(membership.account) {
      try desk.insert(membership, id: ID("\(membership.account.raw)-membership"))
    }
    for (position, service) in world.services.enumerated() { try desk.insertEntryIfAbsent(service, position: 10_000 + position, at: now) }
    return try desk.demoRequestCount()
  }
  let batch = 250
  let persons = try await database.read { try $0.demoPersonCount() }
  for start in stride(from: persons, to: max(size, persons), by: batch) {
    try await database.act(as: .commandLine, doing: .maintain, in: surroundings) { desk in
      for number in start..<min(start + batch, size) { try desk.write(world.file(number, version: textVersion, now: now), surroundings) }
    }
  }
  for start in stride(from: held, to: max(size, held), by: batch) {
    try await database.act(as: .commandLine, doing: .maintain, in: surroundings) { desk in
      for number in start..<min(start + batch, size) { try desk.write(world.request(number, now: now), surroundings) }
    }
  }
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
  }

  fileprivate func write(_ made: DemoRequest, _ surroundings: Surroundings) throws {
    let key = try insert(made.request, receiptDigest: nil)
    for (index, step) in made.steps.enumerated() {
      try insert(step.event, id: "\(made.request.id.raw)-\(index)", request: made.request.id, at: step.at, by: step.actor, key: key)
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
