import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Messages, walked through")
struct MessagePathTests {
  private static let right = ["name": "Godelieve Claes", "language": "nl", "subject": "appointment", "day": "3/12/2026", "time": "10.00 uur"]
  private static let action = "/fr/courrier/new/do/write"

  private func write(_ client: TestClient, _ values: [String: String]) async throws -> Answer {
    try await client.fill("/fr/courrier", to: Self.action, Self.right.merging(values) { $1 })
  }

  @Test("the way follows from what is known of her; without e-mail or mobile she gets paper", arguments: Backend.available)
  func ways(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let agent = try await site.signedIn(.helpdeskAgent)
      #expect(try await write(agent, ["email": "godelieve@example.be", "phone": "0470 12 34 56"]).location.hasPrefix("/fr/messages"))
      #expect(try await write(agent, ["phone": "0470 12 34 56"]).location.hasPrefix("/fr/messages"))
      let paper = try await write(agent, ["post": "Denkbeeldige Kapelstraat 3\n1030 Schaarbeek", "words": "Neem uw pasje mee."])
      #expect(paper.location.hasPrefix("/fr/lettres-a-imprimer"))
      let sheet = try await agent.follow(paper)
      #expect(sheet.text.contains("Godelieve Claes<br>Denkbeeldige Kapelstraat 3<br>1030 Schaarbeek") && sheet.text.contains("Neem uw pasje mee."))
      let messages = try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 9) }
      #expect(Set(messages.map(\.channel)) == Set(MessageChannel.allCases))
      let sms = try #require(messages.first { $0.channel == .sms })
      #expect(sms.to == "+32470123456" && sms.body.contains("3 december 2026, 10.00 uur") && SMSText.size(sms.body).isPlain)
      // Nothing that is written may say what she needs.
      #expect(messages.filter { $0.channel != .letter }.allSatisfy { !$0.body.contains("pasje") })
      #expect(try await site.log().filter { $0.purpose == .writeMessage }.count == 3)
    }
  }

  @Test("what does not fit comes back with everything that was typed")
  func sentBack() async throws {
    try await TestSite.with { site in
      let agent = try await site.signedIn(.helpdeskAgent)
      let wrong = try await write(agent, ["email": "godelieve@", "day": "hier soir"])
      #expect(wrong.status == 422 && wrong.text.contains("godelieve@") && wrong.text.contains("f-email-error") && wrong.text.contains("f-day-error"))
      let noWay = try await write(agent, ["email": "godelieve@example.be", "words": "Un mot pour elle"])
      #expect(noWay.status == 422 && noWay.text.contains("Un mot pour elle"))
      let noRequest = try await write(agent, ["email": "godelieve@example.be", "request": "2026-99999"])
      #expect(noRequest.status == 422 && noRequest.text.contains("f-request-error"))
      #expect(try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 9) }.isEmpty)
    }
  }

  @Test("a message about a request is erased with it, on every way", arguments: Backend.available)
  func erased(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let by = TestSite.actor(.helpdeskAgent)
      let report = NeedReport(words: "Besoin d'aide", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let request = try await createRequest(report, channel: .phone, by: by, in: site.database, site.surroundings)
      let number = try #require(try await site.database.read { try $0.request(request) }).number
      let agent = try await site.signedIn(.helpdeskAgent)
      #expect(try await write(agent, ["post": "Kapelstraat 3", "request": number]).status == 303)
      try await site.database.transaction { try $0.destroyKey(of: KeyOwner(request)) }
      let message = try #require(try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 9) }.first)
      #expect(message.body.isEmpty && message.to == "–")
    }
  }

  @Test("letters are printed, then noted as posted once; one that comes back is sent to the corrected address", arguments: Backend.available)
  func paper(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let agent = try await site.signedIn(.helpdeskAgent)
      for name in ["Godelieve Claes", "Fatima Benali"] { _ = try await write(agent, ["post": "Kapelstraat 3", "name": name]) }
      let page = try await agent.get("/nl/af-te-drukken-brieven")
      #expect(page.text.ranges(of: "class=\"paper-sheet\"").count == 2)
      // A third one comes while the two are being put into envelopes: it stays in the list.
      _ = try await write(agent, ["post": "Kapelstraat 3", "name": "Jozef Mertens"])
      let posted = try await agent.submit(page, to: "/nl/af-te-drukken-brieven/all/do/posted")
      #expect(posted.status == 303)
      let left = try await agent.follow(posted)
      #expect(left.text.contains("Jozef Mertens") && !left.text.contains("Fatima Benali") && left.text.contains("2 brieven"))
      let fatima = try #require(
        try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 9) }.first { $0.to.hasPrefix("Fatima") })
      let path = "/fr/messages/\(fatima.id.raw)"
      #expect(try await agent.fill(path, to: "/fr/courrier/\(fatima.id.raw)/do/came-back", [:]).status == 303)
      #expect(try await agent.get("/fr/messages?show=problems").text.contains(path))
      // Its page says once why it did not arrive.
      #expect(try await agent.get(path).text.ranges(of: "Le message est revenu.").count == 1)
      let again = try await agent.fill(path, to: "/fr/courrier/\(fatima.id.raw)/do/send-again", ["to": "Fatima Benali\nKerkstraat 9\n1030 Schaarbeek"])
      #expect(again.status == 303)
      #expect(try await agent.get("/fr/lettres-a-imprimer").text.contains("Kerkstraat 9"))
      // Another house sees none of it.
      let stranger = try await site.signedIn(.helpdeskAgent, .other)
      #expect(try await stranger.get(path).status == 404)
      #expect(try await !stranger.get("/fr/lettres-a-imprimer").text.contains("Jozef"))
    }
  }
}
