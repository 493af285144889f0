import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Her units on her own pages")
struct OwnLedgerTests {
  @Test("she reads what is left, what was agreed and what was billed, and no note; her carer only with her care", arguments: Backend.available)
  func own(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let samples = try await PortalSamples(site)
      let world = LedgerWorld(site: site, programme: try #require(Fixtures.programmes.units), person: samples.person)
      let address = Address.my(.ledger)
      let her = try await samples.entered()
      #expect(try await her.get(address).text.contains("Rien n&#39;est noté pour l&#39;instant."))
      #expect(!(try await her.get(.my(.home)).links.contains(address.path(.french))))
      try await world.include(on: "2026-10-05")
      var session = try LedgerWorld.draft(.session, "2026-11-06", 4)
      session.privateNote = "PRIVATENOTE"
      try await world.enter(session)
      let wrong = try await world.enter(LedgerWorld.draft(.session, "2026-11-09", 3))
      _ = try await correctAct(
        wrong.id, of: samples.person, because: "CORRECTIONWORDS", world.programme, by: world.manager, in: site.database, site.surroundings)
      _ = try await agreeShares(
        ["caseManagement": "100", "occupationalTherapy": "0", "psychology": "22"], words: "AGREEMENTWORDS", of: samples.person, world.programme,
        by: world.manager, in: site.database, site.surroundings)
      #expect(try await her.get(.my(.home)).links.contains(address.path(.french)))
      let page = try await her.get(address)
      #expect(page.status == 200 && !page.title.contains("Fatima") && page.text.contains("data-quick-exit"))
      for words in [
        "<strong>118</strong>", "utilisé : 4 sur 100 convenues", "novembre 2026", "octobre 2026", "109,64", "Vous payez : rien.", "Case manager own",
        "Unités utilisées : 4 sur 122. Il en reste : 118.", "Jusqu&#39;au 31 décembre 2026.",
      ] { #expect(page.text.contains(words), "\(words)") }
      for words in ["PRIVATENOTE", "AGREEMENTWORDS", "CORRECTIONWORDS", "82,23"] + PortalSamples.secrets { #expect(!page.text.contains(words), "\(words)") }
      #expect(try await site.log().contains { $0.purpose == .readLedger && $0.person == samples.person })
      for language in Fixtures.languages.all { #expect(try await her.get(address, language).status == 200, "\(language)") }
      let arabic = try #require(Fixtures.languages["ar"])
      #expect(try await her.get(address, arabic).text.contains("أنتم تدفعون: لا شيء."))
      let carer = try await samples.entered(.carer(samples.daughter, [.care]))
      #expect(try await carer.get(address).text.contains("<strong>118</strong>"))
      #expect(try await carer.get(.my(.home)).links.contains(address.path(.french)))
    }
  }

  @Test("a carer without her care finds neither the page nor the way to it")
  func carer() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let world = LedgerWorld(site: site, programme: try #require(Fixtures.programmes.units), person: samples.person)
      try await world.include()
      let carer = try await samples.entered(.carer(samples.daughter, [.social]))
      #expect(try await carer.get(.my(.ledger)).status == 404)
      #expect(!(try await carer.get(.my(.home)).links.contains(Address.my(.ledger).path(.french))))
      let worker = try await site.signedIn(.caseManager)
      #expect(try await worker.get(.my(.ledger)).status != 200, "work has a page of its own")
    }
  }
}
