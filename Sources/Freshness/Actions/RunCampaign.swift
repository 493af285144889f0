package import Care
package import Kernel
package import Store

/// A campaign with the state of every entry in it.
package struct CampaignFile: Hashable, Sendable {
  package let campaign: Campaign
  /// In the directory's order.
  package let entries: [String]
  package let progress: [String: CampaignProgress]
  /// Of entries whose provider wishes to be asked later: the day. Empty where only the progress was read.
  package var notBefore: [String: Day] = [:]
}

/// - Parameter entries: those in its scope, in the directory's order.
package func createCampaign(
  name: String, _ scope: Campaign.Scope, ends: Day, entries: [String], by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Campaign> {
  guard !entries.isEmpty else { throw FreshnessProblem.nothingChosen }
  let campaign = Campaign(
    id: surroundings.newID(), name: name, scope: scope, ends: ends, isOpen: true, createdAt: surroundings.now(), by: actor.account,
    byName: actor.name, organization: actor.organization)
  return try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    desk.shows("campaign/\(campaign.id.raw)")
    try desk.insert(campaign, entries: entries)
    return campaign.id
  }
}

package func readCampaign(_ id: ID<Campaign>, in database: any Database) async throws -> CampaignFile {
  try await database.read { connection in
    guard let campaign = try connection.campaign(id) else { throw SimpleFailure.notFound }
    var file = try connection.file(of: campaign)
    let watches = try connection.entryWatches()
    for entry in file.entries { file.notBefore[entry] = watches[entry]?.notBefore }
    return file
  }
}

/// Newest first; `total` counts those too that are not shown.
package func readCampaigns(limit: Int = 200, in database: any Database) async throws -> (files: [CampaignFile], total: Int) {
  try await database.read { connection in
    (try connection.campaigns(limit: limit).map { try connection.file(of: $0) }, try connection.campaignCount())
  }
}

/// Sends the next letters of a campaign.
/// - Returns: how many.
package func sendBatch(
  _ id: ID<Campaign>, _ letters: QuestionDesk, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Int {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard let campaign = try desk.campaign(id) else { throw SimpleFailure.notFound }
    guard campaign.isOpen, surroundings.today <= campaign.ends else { throw FreshnessProblem.campaignOver }
    desk.shows("campaign/\(id.raw)")
    return try desk.sendBatch(of: campaign, letters, by: actor, surroundings)
  }
}

package func closeCampaign(_ id: ID<Campaign>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    desk.shows("campaign/\(id.raw)")
    guard try desk.close(id) else { throw FreshnessProblem.campaignOver }
  }
}

extension Connection {
  fileprivate func file(of campaign: Campaign) throws -> CampaignFile {
    let entries = try entries(of: campaign.id)
    let questions = try questions(of: campaign.id)
    var progress: [String: CampaignProgress] = [:]
    for entry in entries { progress[entry] = CampaignProgress(questions[entry]?.question, bounced: questions[entry]?.bounced ?? false) }
    return CampaignFile(campaign: campaign, entries: entries, progress: progress)
  }
}

extension Desk {
  func sendBatch(of campaign: Campaign, _ letters: QuestionDesk, by actor: Actor, _ surroundings: Surroundings) throws -> Int {
    let asked = try questions(of: campaign.id)
    var sent = 0
    for id in try entries(of: campaign.id) where asked[id] == nil {
      guard sent < letters.rule.batch else { break }
      guard let record = try entryRecord(id) else { continue }
      let notBefore = try entryWatch(id).notBefore
      guard CampaignBatch.turn(of: record.entry, notBefore: notBefore, today: surroundings.today) == .letter else { continue }
      if try ask(record.entry, campaign, letters, by: actor, surroundings) { sent += 1 }
    }
    return sent
  }
}
