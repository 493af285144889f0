import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("The secret of a personal session")
struct PortalRotationTests {
  @Test("is another one at each day's first use; the one before holds on for two minutes and no longer", arguments: Backend.available)
  func daily(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let samples = try await PortalSamples(site)
      let client = try await onOwnDevice(samples)
      let first = try #require(client.cookies["personal"])
      site.clock.move(seconds: 3600)
      #expect(try await client.get(.my(.home)).status == 200)
      #expect(client.cookies["personal"] == first)
      site.clock.move(days: 1)
      let late = site.visitor()
      late.setCookie("personal", first)
      #expect(try await client.get(.my(.home)).status == 200)
      let second = try #require(client.cookies["personal"])
      #expect(second != first)
      // A request of the same page that was under way: answered, without a third secret.
      site.clock.move(seconds: 119)
      #expect(try await late.get(.my(.file)).status == 200)
      #expect(late.cookies["personal"] == first)
      site.clock.move(seconds: 2)
      #expect(try await late.get(.my(.file)).status == 303)
      #expect(try await client.get(.my(.file)).status == 200)
      let leaks = try await Leaks.found([first, second], in: site.database)
      #expect(leaks.isEmpty)
      let count = try await site.database.read { try $0.row("SELECT COUNT(*) AS total FROM portal_session WHERE replaced_at IS NULL")?.int("total") }
      #expect(count == 1)
    }
  }

  @Test("several requests at the day's first use all pass, and one secret wins", arguments: Backend.available)
  func parallel(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let samples = try await PortalSamples(site)
      let client = try await onOwnDevice(samples)
      let first = try #require(client.cookies["personal"])
      site.clock.move(days: 1)
      let new = try await withThrowingTaskGroup(of: String?.self) { group in
        for _ in 0..<6 {
          group.addTask {
            let found = try await site.database.personalSession(secret: first, in: site.surroundings)
            return try #require(found).newSecret
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }.compactMap { $0 }
      }
      #expect(new.count == 1)
      let found = try await site.database.personalSession(secret: try #require(new.first), in: site.surroundings)
      #expect(found != nil && found?.newSecret == nil)
    }
  }

  @Test("a form of yesterday's page still passes, and leaving ends the session under every secret")
  func forms() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let client = try await onOwnDevice(samples)
      let page = try await client.get(.my(.file))
      let home = try await client.get(.my(.home))
      let first = try #require(client.cookies["personal"])
      site.clock.move(days: 1)
      let form = Address.myForm(.file, .askCorrection).path(.french)
      #expect(try await client.submit(page, to: form, ["subject": "other", "words": "Mon nom"]).status == 303)
      let second = try #require(client.cookies["personal"])
      #expect(second != first)
      #expect(try await client.submit(home, to: "/fr/moi/do/leave").status == 303)
      for secret in [first, second] {
        let browser = site.visitor()
        browser.setCookie("personal", secret)
        #expect(try await browser.get(.my(.home)).status == 303)
      }
    }
  }

  @Test("leaving at the day's first use leaves the browser without a secret")
  func leavingFirst() async throws {
    try await TestSite.with { site in
      let client = try await onOwnDevice(try await PortalSamples(site))
      let home = try await client.get(.my(.home))
      site.clock.move(days: 1)
      #expect(try await client.submit(home, to: "/fr/moi/do/leave").status == 303)
      #expect(client.cookies["personal"] == nil)
      #expect(try await client.get(.my(.home)).status == 303)
      #expect(try await site.database.read { try $0.rows("SELECT access FROM portal_session").count } == 0)
    }
  }

  private func onOwnDevice(_ samples: PortalSamples) async throws -> TestClient {
    let client = samples.site.visitor()
    let chosen = try await client.submit(
      try await client.get("/fr/moi/entrer"), to: "/fr/moi/entrer/do/code", ["code": try await samples.invite().written, "birth": "3/4/1938"])
    _ = try await client.submit(chosen, to: "/fr/moi/entrer/do/begin", ["own": "yes"])
    return client
  }
}
