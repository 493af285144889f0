import Actions
import Care
import HTML
import Kernel
import Pages
import Store
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

  @Test("of more calls than stand beside the form, and of more acts than are told, the desk says how many there were", arguments: Backend.available)
  func calls(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      _ = try await loadDirectory(Fixtures.directory, into: site.database, by: .commandLine, site.surroundings)
      let entry = "organisation/49"
      func ring(_ numbers: Range<Int>) async throws {
        let now = site.surroundings.now()
        try await site.database.transaction { connection in
          for number in numbers {
            let call = EntryCall(entry: entry, at: now.adding(seconds: Int64(number)), by: "Ana", outcome: .noAnswer, note: "", next: nil)
            try connection.insert(call, id: ID("call-\(number)"), account: nil)
          }
        }
      }
      let editor = try await site.signedIn(.directoryEditor)
      let path = Address.directoryItem(.editing, item: EntryKey.part(entry)).path(.french)
      try await ring(0..<5)
      #expect(try await !editor.get(path).text.contains("les plus récents sur"))
      try await ring(5..<6)
      #expect(try await editor.get(path).text.contains("Les 5 éléments les plus récents sur 6."))
      let file = try await readEntryFile(entry, in: site.database)
      #expect(file.callTotal == 6 && file.actTotal == file.acts.count && file.questionTotal == 0)
    }
  }

  @Test("before letters leave they are counted: now, later, without an address, and those who wish to be asked later")
  func batch() {
    let today = Day(daysSinceEpoch: 20_000)
    func entry(_ number: Int, email: String? = "a@example.be") -> Entry {
      var entry = Entry(id: "service/\(number)", name: Text(same: "S"), summary: Text(same: "S"))
      if let email { entry.emails = [email] }
      return entry
    }
    var closed = entry(9)
    closed.offer = Boxed(Offer())
    closed.offer?.value.status = .defunct
    let entries = [entry(1), entry(2, email: nil), entry(3), entry(4), entry(5), closed]
    let days = ["service/3": today.adding(days: 1), "service/4": today]
    let batch = CampaignBatch(entries, notBefore: days, today: today, most: 2)
    #expect(batch.now == 2 && batch.later == 1 && batch.withoutAddress == 1 && batch.postponed == 1)
    #expect(CampaignBatch([], notBefore: [:], today: today, most: 2).now == 0)
  }
}
