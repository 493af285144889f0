package import Care
package import Kernel
package import Store

/// The hourly job: whose news about room has grown old gets one letter with a fresh link, at most once a period, and a few times in all.
/// The link's own day says when the last letter left, so that nothing else is kept, and several servers send one letter.
///
/// - Returns: how many letters.
package func remindProviders(
  under rule: ProviderParameters.Rule, in database: any Database, _ surroundings: Surroundings, atMost limit: Int = 200,
  letter: @escaping @Sendable (ProviderLetter) -> Letter
) async throws -> Int {
  let today = surroundings.today
  let due = try await database.read { try $0.providersToAsk(under: rule, on: today, limit: limit) }
  guard !due.isEmpty else { return 0 }
  return try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
    // The list belongs to nobody: those see the letter who see the others to services.
    let house = try desk.organizationReceivingReports()
    let sender = try house.flatMap { try desk.organization($0) }
    let now = surroundings.now()
    var reminded = 0
    for id in due {
      guard let provider = try desk.provider(id), provider.details.isToBeAsked(after: try desk.links(of: id), under: rule, on: today)
      else { continue }
      let secret = surroundings.newSecret(characters: ProviderLink.secretCharacters)
      let link = ProviderLink(provider: id, madeAt: now, expires: now.adding(days: rule.linkDays), endedAt: nil)
      try desk.endProviderLinks(of: id, at: now)
      try desk.insert(link, secret: secret)
      desk.shows(provider.subject)
      try desk.post(
        letter(ProviderLetter(provider: provider, secret: secret, expires: link.expires, sender: sender)), to: provider.details.email,
        in: provider.details.lettersLanguage, from: house, surroundings)
      reminded += 1
    }
    return reminded
  }
}

extension Connection {
  /// The oldest news first.
  fileprivate func providersToAsk(under rule: ProviderParameters.Rule, on today: Day, limit: Int) throws -> [ID<Provider>] {
    var found: [(said: Day, id: ID<Provider>)] = []
    for provider in try providers() where provider.details.hasOldNews(under: rule, on: today) {
      guard provider.details.isToBeAsked(after: try links(of: provider.id), under: rule, on: today) else { continue }
      found.append((provider.details.capacity?.saidOn ?? today, provider.id))
    }
    return found.sorted { ($0.said, $0.id.raw) < ($1.said, $1.id.raw) }.prefix(limit).map(\.id)
  }
}
