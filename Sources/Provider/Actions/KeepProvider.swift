package import Care
package import Kernel
package import Store

/// A line of the programme's list with its past.
package struct ProviderFile: Hashable, Sendable {
  package let provider: Provider
  /// The newest ones, newest first.
  package let changes: [ProviderChange]
  /// With those that are not shown.
  package let changeTotal: Int
  /// The link that works now, or the last that did.
  package let link: ProviderLink?
}

/// Professional data, read every day by those who orient people: looking is not logged, changing is.
package func readProviders(in database: any Database) async throws -> [Provider] { try await database.read { try $0.providers() } }

package func readProvider(_ id: ID<Provider>, in database: any Database) async throws -> ProviderFile {
  try await database.read { connection in
    guard let provider = try connection.provider(id) else { throw SimpleFailure.notFound }
    return ProviderFile(
      provider: provider, changes: try connection.changes(of: id), changeTotal: try connection.changeCount(of: id),
      link: try connection.links(of: id).first)
  }
}

/// Puts somebody on the programme's list.
package func addProvider(
  _ details: ProviderDetails, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Provider> {
  guard !actor.roles.isDisjoint(with: Role.providerKeepers) else { throw SimpleFailure.forbidden }
  let now = surroundings.now()
  let provider = Provider(id: surroundings.newID(), details: details, createdAt: now, changedAt: now, version: 1)
  try await database.act(as: actor, doing: .changeProvider, in: surroundings) { desk in
    desk.shows(provider.subject)
    try desk.insert(provider, way: .desk, by: actor.name)
  }
  return provider.id
}

/// Changes a line as an editor or a coordinator typed it.
///
/// - Parameter version: of the line when the form was shown.
/// - Throws: ``Care/ProviderProblem/changedMeanwhile`` when somebody else was first: nothing is written.
package func changeProvider(
  _ id: ID<Provider>, version: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  _ apply: @escaping @Sendable (ProviderDetails) throws -> ProviderDetails
) async throws {
  guard !actor.roles.isDisjoint(with: Role.providerKeepers) else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .changeProvider, in: surroundings) { desk in
    guard let provider = try desk.provider(id) else { throw SimpleFailure.notFound }
    guard provider.version == version else { throw ProviderProblem.changedMeanwhile }
    try desk.change(provider, to: apply(provider.details), .desk, by: actor.name)
  }
}

extension Desk {
  /// Writes what differs; nothing when nothing does.
  fileprivate func change(_ provider: Provider, to details: ProviderDetails, _ way: ProviderChange.Way, by name: String) throws {
    shows(provider.subject)
    let fields = provider.details.changes(to: details)
    guard !fields.isEmpty else { return }
    var next = provider
    next.details = details
    next.changedAt = surroundings.now()
    guard try change(next, fields: fields, way: way, by: name) else { throw ProviderProblem.changedMeanwhile }
    // Who left keeps no line any more.
    if details.hasLeft { try endProviderLinks(of: provider.id, at: surroundings.now()) }
  }
}

// MARK: By link

/// What the letter with a link is written from.
package struct ProviderLetter: Sendable {
  package let provider: Provider
  package let secret: String
  package let expires: Instant
  package let sender: Organization?
}

/// Sends the provider a new link to its own line. Earlier links stop working.
///
/// - Throws: ``Care/ProviderProblem/noAddress``.
package func sendProviderLink(
  _ id: ID<Provider>, linkDays: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  letter: @escaping @Sendable (ProviderLetter) -> Letter
) async throws {
  guard !actor.roles.isDisjoint(with: Role.providerKeepers) else { throw SimpleFailure.forbidden }
  let secret = surroundings.newSecret(characters: ProviderLink.secretCharacters)
  try await database.act(as: actor, doing: .changeProvider, in: surroundings) { desk in
    guard let provider = try desk.provider(id), !provider.details.hasLeft else { throw SimpleFailure.notFound }
    desk.shows(provider.subject)
    guard EmailAddress.isPlausible(provider.details.email) else { throw ProviderProblem.noAddress }
    let now = surroundings.now()
    try desk.endProviderLinks(of: id, at: now)
    let link = ProviderLink(provider: id, madeAt: now, expires: now.adding(days: linkDays), endedAt: nil)
    try desk.insert(link, secret: secret)
    let sender = try actor.organization.flatMap { try desk.organization($0) }
    // As other letters to providers: those who see to the letters of the house see it, too.
    try desk.post(
      letter(ProviderLetter(provider: provider, secret: secret, expires: link.expires, sender: sender)), to: provider.details.email,
      in: provider.details.lettersLanguage, from: actor.organization, surroundings)
  }
}

/// Makes every link of a provider useless, at once.
package func endProviderLinks(_ id: ID<Provider>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  guard !actor.roles.isDisjoint(with: Role.providerKeepers) else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .changeProvider, in: surroundings) { desk in
    guard let provider = try desk.provider(id) else { throw SimpleFailure.notFound }
    desk.shows(provider.subject)
    try desk.endProviderLinks(of: id, at: surroundings.now())
  }
}

/// The line of whoever holds the link.
///
/// - Throws: ``Kernel/SimpleFailure/notFound`` for a secret that was never given out; ``Care/ProviderProblem/linkOver``.
package func openProviderLine(
  _ secret: String, in database: any Database, _ surroundings: Surroundings
) async throws -> (provider: Provider, link: ProviderLink) {
  try await database.read { try $0.providerLine(secret, at: surroundings.now()) }
}

/// A provider changes its own line.
package func changeProviderByLink(
  _ secret: String, in database: any Database, _ surroundings: Surroundings,
  _ apply: @escaping @Sendable (ProviderDetails) throws -> ProviderDetails
) async throws {
  try await database.act(as: .anonymous, doing: .changeProviderByLink, in: surroundings) { desk in
    let provider = try desk.providerLine(secret, at: surroundings.now()).provider
    try desk.change(provider, to: apply(provider.details), .link, by: "")
  }
}

extension Connection {
  fileprivate func providerLine(_ secret: String, at now: Instant) throws -> (provider: Provider, link: ProviderLink) {
    guard let link = try providerLink(secret: secret), let provider = try provider(link.provider) else { throw SimpleFailure.notFound }
    guard link.opens(at: now), !provider.details.hasLeft else { throw ProviderProblem.linkOver }
    return (provider, link)
  }
}
