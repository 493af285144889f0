import Actions
import Care
import HTML
import Kernel
import Pages
import TestSupport
import Testing

@Suite("The list of rounds of confirmation")
struct CampaignListTests {
  @Test("more rounds than are shown are counted", arguments: Backend.available)
  func cut(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      _ = try await loadDirectory(Fixtures.directory, into: site.database, by: .commandLine, site.surroundings)
      for name in ["Été", "Hiver"] {
        _ = try await createCampaign(
          name: name, Campaign.Scope(), ends: site.surroundings.today.adding(days: 30), entries: ["organisation/49"],
          by: TestSite.actor(.directoryEditor), in: site.database, site.surroundings)
      }
      let kept = try await readCampaigns(limit: 1, in: site.database)
      #expect(kept.files.count == 1 && kept.total == 2)
      let frame = Frame(
        language: .english, languages: Fixtures.languages, today: site.surroundings.today, viewer: nil, formToken: "token", onceKey: "once",
        flash: nil, isDemo: false)
      let models = kept.files.map { CampaignModel(campaign: $0.campaign, lines: [], mayChange: false) }
      let page = campaignsPage(models, total: kept.total, chapters: [], form: FormState(), preview: nil, mayChange: false, in: frame)
      #expect(page.body.string.contains("The newest 1 of 2."))
    }
  }
}
