import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

/// Several services through the pages: put together, agreed to, sent, asked back, answered, handed over, heard.
@Suite("Referrals through the pages") struct ReferralPathTests {
  private static let secretWords = "Repas chauds pour Simone"

  /// A request that is clarified, with two services prepared one after the other.
  private func request(_ agent: TestClient, _ language: Language) async throws -> String {
    let new = Address.newRequest.path(language)
    let made = try await agent.fill(new, ["words": "Maman est tombée", "about": "family", "channel": "phone", "contact": "0470 00 00 00"])
    let request = String(made.location.prefix { $0 != "#" && $0 != "?" })
    _ = try await agent.fill(
      request, to: request + "/clarify", ["wants": "Rester chez elle", "personName": "Simone", "consent": "agrees", "mayBeTold": "Le médecin"])
    let refer = Address.newReferral(ID(String(request.split(separator: "/").last ?? ""))).path(language)
    for number in 1...2 {
      let prepared = try await agent.fill(
        refer,
        [
          "step": number == 1 ? "another" : "prepare", "gesture": "referral", "serviceName": "Service \(number)", "email": "s\(number)@example.be",
          "shared": Self.secretWords, "language": language.code,
        ])
      #expect(prepared.status == 303 && prepared.location.hasPrefix(number == 1 ? refer : request), "\(prepared.location)")
    }
    return request
  }

  /// The newest letter to an address, and the link in it.
  private func letter(_ site: TestSite, to address: String) async throws -> (subject: String, body: String, link: String) {
    let all = try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 100) }
    let found = try #require(all.first { $0.to == address })
    let link = found.body.firstMatch(of: #/https:\/\/relais\.example(\/[^\s"<]+)/#).map { String($0.1) } ?? ""
    return (found.subject, found.body, link)
  }

  @Test("two services in order, a question, a new link, a yes, a handover and her answer", arguments: [Language.french, .dutch])
  func path(_ language: Language) async throws {
    try await TestSite.with { site in
      let agent = try await site.signedIn(.helpdeskAgent, language: language)
      let request = try await request(agent, language)

      // Put together in order; the person agrees to both; the first is sent.
      let page = try await agent.get(request)
      let plan = try #require(page.forms.first { $0.action == request + "/plan" })
      let fields = plan.fields.map(\.0).filter { $0.hasPrefix("place-") }
      #expect(fields.count == 2)
      #expect(try await agent.submit(page, to: request + "/plan", ["mode": "ordered", fields[0]: "1", fields[1]: "1"]).status == 422)
      #expect(try await agent.submit(page, to: request + "/plan", ["mode": "ordered", fields[0]: "1", fields[1]: "0"]).status == 422)
      let planned = try await agent.submit(page, to: request + "/plan", ["mode": "ordered", fields[0]: "1", fields[1]: "2", "automatic": "yes"])
      #expect(planned.status == 303)
      let together = try await agent.get(request)
      #expect(try await agent.submit(together, to: request + "/agree-all", [:]).status == 422)
      #expect(try await agent.submit(together, to: request + "/agree-all", ["seen": "yes", "how": "au téléphone"]).status == 303)
      let agreed = try await agent.get(request)
      #expect(try await agent.submit(agreed, to: request + "/send-all").status == 303)
      let first = try await letter(site, to: "s1@example.be")
      #expect(!first.body.contains("Simone") && !first.body.contains("Repas"))

      // The service asks; the sender replies with the person's yes.
      let service = site.visitor()
      let asked = try await service.get(first.link)
      #expect(asked.status == 200 && asked.text.contains(Self.secretWords))
      #expect(try await service.submit(asked, to: first.link, ["answer": "ask", "words": ""]).status == 422)
      #expect(try await service.submit(asked, to: first.link, ["answer": "ask", "words": "Quel étage ?"]).status == 303)
      let waiting = try await agent.get(request)
      #expect(waiting.text.contains("Quel étage ?"))
      let reply = try #require(waiting.forms.first { $0.action.hasSuffix("/reply") }?.action)
      #expect(try await agent.submit(waiting, to: reply, ["reply": "Au deuxième"]).status == 422)
      #expect(try await agent.submit(waiting, to: reply, ["reply": "Au deuxième", "seen": "yes"]).status == 303)
      let replied = try await service.get(try await letter(site, to: "s1@example.be").link)
      #expect(replied.text.contains("Au deuxième") && replied.text.contains("Quel étage ?"))

      // A new link ends the old ones.
      let now = try await agent.get(request)
      let renew = try #require(now.forms.first { $0.action.hasSuffix("/renew-link") }?.action)
      #expect(try await agent.submit(now, to: renew).status == 303)
      let over = try await service.get(first.link)
      #expect(over.status == 410 && !over.text.contains(Self.secretWords) && over.text.contains("tel:"))

      // No: the second is asked by itself. The link of the first shows nothing of the person any more.
      let link = try await letter(site, to: "s1@example.be").link
      let again = try await service.get(link)
      #expect(try await service.submit(again, to: link, ["answer": "decline", "reason": "other", "words": ""]).status == 422)
      let no = ["answer": "decline", "reason": "no-place", "againFrom": "1/3/2027", "againBy": "le médecin"]
      #expect(try await service.submit(again, to: link, no).status == 303)
      let declined = try await service.get(link)
      #expect(declined.status == 200 && !declined.text.contains(Self.secretWords) && !declined.text.contains("Au deuxième"))
      let second = try await letter(site, to: "s2@example.be")
      let yes = try await service.get(second.link)
      #expect(try await service.submit(yes, to: second.link, ["answer": "accept", "day": ""]).status == 303)
      let file = try await agent.get(request)
      #expect(file.text.contains("le médecin"))

      // Handed over by phone; after a week she is asked, and her words are kept.
      let handOver = try #require(file.forms.first { $0.action.hasSuffix("/hand-over") }?.action)
      #expect(try await agent.submit(file, to: handOver, ["manner": ""]).status == 422)
      let warm = ["manner": "phone-together", "spokenTo": "Mme Modèle", "speaker": "Ana", "present": "yes", "passedOn": "Plutôt le matin"]
      #expect(try await agent.submit(file, to: handOver, warm).status == 303)
      site.clock.move(days: 7)
      let later = try await site.signedIn(.helpdeskAgent, language: language)
      let due = try await later.get(request)
      #expect(due.text.contains("Mme Modèle") && due.text.contains("Plutôt le matin"))
      let hear = try #require(due.forms.first { $0.action.hasSuffix("/hear") }?.action)
      #expect(try await later.submit(due, to: hear, ["helped": ""]).status == 422)
      #expect(try await later.submit(due, to: hear, ["helped": "yes", "words": "Je mange mieux"]).status == 303)
      let told = try await later.get(request)
      #expect(told.text.contains("Je mange mieux"))
      let tell = try #require(told.forms.first { $0.action.hasSuffix("/tell") }?.action)
      #expect(try await later.submit(told, to: tell, ["party": "doctor"]).status == 422)
      #expect(try await later.submit(told, to: tell, ["party": "doctor", "seen": "yes", "words": "au téléphone"]).status == 303)

      // The service says when help begins and ends, and its link shows nothing of her then.
      let open = try await service.get(second.link)
      #expect(open.text.contains(Self.secretWords))
      #expect(try await service.submit(open, to: second.link, ["answer": "start", "day": "1/1/2030"]).status == 422)
      #expect(try await service.submit(open, to: second.link, ["answer": "start", "day": ""]).status == 303)
      let started = try await service.get(second.link)
      #expect(started.status == 200 && !started.text.contains(Self.secretWords))
      #expect(try await service.submit(started, to: second.link, ["answer": "end", "words": "Terminé"]).status == 303)
      #expect(!(try await service.get(second.link)).text.contains(Self.secretWords))
    }
  }

  @Test("what a service said on the phone is noted for it, and settles the matter like its link")
  func noted() async throws {
    try await TestSite.with { site in
      let agent = try await site.signedIn(.helpdeskAgent)
      let request = try await request(agent, .french)
      let page = try await agent.get(request)
      let names = try #require(page.forms.first { $0.action == request + "/plan" }).fields.map(\.0).filter { $0.hasPrefix("place-") }
      _ = try await agent.submit(page, to: request + "/plan", ["mode": "together", names[0]: "1", names[1]: "2", "tells": "yes"])
      _ = try await agent.fill(request, to: request + "/agree-all", ["seen": "yes"])
      _ = try await agent.fill(request, to: request + "/send-all", [:])
      let sent = try await agent.get(request)
      let note = try #require(sent.forms.first { $0.action.hasSuffix("/note") }?.action)
      #expect(try await agent.submit(sent, to: note, ["answer": "decline", "reason": ""]).status == 422)
      #expect(try await agent.submit(sent, to: note, ["answer": "ask", "words": "?"]).status == 422)
      #expect(try await agent.submit(sent, to: note, ["answer": "accept", "words": "Oui, dit au téléphone"]).status == 303)
      let letters = try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 100) }
      #expect(letters.count == 3, "one letter each, and one that says that it is over")
      let file = try await agent.get(request)
      #expect(file.text.contains("Oui, dit au téléphone"))
    }
  }

  @Test("a link whose longest time is over says whom to ring, and a made up one is not there")
  func oldLink() async throws {
    try await TestSite.with { site in
      let agent = try await site.signedIn(.helpdeskAgent)
      let request = try await request(agent, .french)
      let page = try await agent.get(request)
      let agree = try #require(page.forms.first { $0.action.hasSuffix("/agree") }?.action)
      _ = try await agent.submit(page, to: agree, ["seen": "yes"])
      _ = try await agent.fill(request, to: agree.replacing("/agree", with: "/send"), [:])
      let sentTo = try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 10) }.map(\.to)
      let link = try await letter(site, to: try #require(sentTo.first)).link
      site.clock.move(days: 400)
      let old = try await site.visitor().get(link)
      #expect(old.status == 410 && old.text.contains("tel:") && !old.text.contains(Self.secretWords))
      #expect(try await site.visitor().get(link.replacing("/reponse/", with: "/reponse/A")).status == 404)
    }
  }
}
