package import Care
package import Kernel

extension Connection {
  /// Keeps a campaign with the entries it asks, in their order.
  package func insert(_ campaign: Campaign, entries: [String]) throws(StoreFailure) {
    let towns = campaign.scope.municipalities.sorted().map(String.init).joined(separator: " ")
    try run(
      """
      INSERT INTO campaign (id, name, municipalities, chapter, section, ends, is_open, created_at, account, account_name, organization)
      VALUES (\(campaign.id.raw), \(campaign.name), \(towns), \(campaign.scope.chapter), \(campaign.scope.section), \(campaign.ends),
        \(campaign.isOpen), \(campaign.createdAt), \(campaign.by?.raw), \(campaign.byName), \(campaign.organization?.raw))
      """)
    for (position, entry) in entries.enumerated() {
      try run("INSERT INTO campaign_entry (campaign, entry, position) VALUES (\(campaign.id.raw), \(entry), \(position))")
    }
  }

  /// Newest first.
  package func campaigns(limit: Int) throws(StoreFailure) -> [Campaign] { try campaigns("ORDER BY id DESC LIMIT \(limit)") }

  package func campaignCount() throws(StoreFailure) -> Int { try row("SELECT COUNT(*) AS total FROM campaign")?.int("total") ?? 0 }

  package func campaign(_ id: ID<Campaign>) throws(StoreFailure) -> Campaign? { try campaigns("WHERE id = \(id.raw)").first }

  package func openCampaigns() throws(StoreFailure) -> [Campaign] { try campaigns("WHERE is_open = 1 ORDER BY id") }

  package func entries(of campaign: ID<Campaign>) throws(StoreFailure) -> [String] {
    var entries: [String] = []
    for row in try rows("SELECT entry FROM campaign_entry WHERE campaign = \(campaign.raw) ORDER BY position") {
      entries.append(try row.text("entry"))
    }
    return entries
  }

  /// - Returns: whether it was still open.
  package func close(_ campaign: ID<Campaign>) throws(StoreFailure) -> Bool {
    try run("UPDATE campaign SET is_open = 0 WHERE id = \(campaign.raw) AND is_open = 1") == 1
  }

  private func campaigns(_ rest: SQL) throws(StoreFailure) -> [Campaign] {
    var campaigns: [Campaign] = []
    for row in try rows("SELECT * FROM campaign \(rest)") {
      let towns = try row.text("municipalities").split(separator: " ").compactMap { Int($0) }
      campaigns.append(
        Campaign(
          id: try row.id("id"), name: try row.text("name"),
          scope: Campaign.Scope(
            municipalities: Set(towns), chapter: try row.textIfAny("chapter"), section: try row.textIfAny("section")),
          ends: try row.day("ends"), isOpen: try row.bool("is_open"), createdAt: try row.instant("created_at"),
          by: try row.idIfAny("account"), byName: try row.text("account_name"), organization: try row.idIfAny("organization")))
    }
    return campaigns
  }
}
