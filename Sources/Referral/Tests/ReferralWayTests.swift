import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

/// Services that have no e-mail address: asked by letter, or by ringing them.
@Suite("By e-mail, by letter, by telephone") struct ReferralWayTests {
  private let today = Day("2026-11-21")!
  private var rule: ReferralParameters.Rule { ReferralDesk.plain().rule }

  private func referral(_ way: Referral.Way, _ state: Referral.State, _ gesture: Referral.Gesture = .referral, place: Int? = nil) -> Referral {
    Referral(
      id: ID("f\(place ?? 0)"), request: ID("r"), gesture: gesture, entry: nil, serviceName: "Service \(place ?? 0)", email: "", language: .french,
      shared: "…", state: state, version: 1, createdAt: Instant(milliseconds: 0), changedAt: Instant(milliseconds: 1_795_251_600_000),
      place: place.map { ReferralPlace(plan: ID("p"), place: $0, isOrdered: true, isAutomatic: true, tellsOthers: true) }, way: way,
      post: "rue Inventée 3\n1030 Schaerbeek", phone: "02 000 00 02")
  }

  private static func draft(_ way: Referral.Way, email: String = "", post: String = "", phone: String = "") -> ReferralDraft {
    var draft = ReferralDraft()
    (draft.serviceName, draft.shared, draft.way) = ("Service Saule", "Aide pour le bain", way.rawValue)
    (draft.email, draft.post, draft.phone) = (email, post, phone)
    return draft
  }

  // MARK: - Domain

  @Test("each way needs its own address and no other; what is typed besides must be readable")
  func needed() {
    let cases: [(way: Referral.Way, email: String, post: String, phone: String, wrong: [String])] = [
      (.email, "", "rue Inventée 3", "02 000 00 02", ["email"]), (.email, "saule@example.be", "", "", []),
      (.letter, "", "", "02 000 00 02", ["post"]), (.letter, "", "rue Inventée 3\n1030 Schaerbeek", "", []),
      (.phone, "saule@example.be", "rue Inventée 3", "", ["phone"]), (.phone, "", "", "02 000 00 02", []), (.phone, "", "", "1710", []),
      (.phone, "", "", "demander Paul", ["phone"]), (.phone, "saule", "", "02 000 00 02", ["email"]),
      (.letter, "", String(repeating: "x", count: 401), "", ["post"]),
    ]
    for one in cases {
      do throws(Invalid) {
        let checked = try Self.draft(one.way, email: one.email, post: one.post, phone: one.phone).checked()
        #expect(one.wrong.isEmpty)
        #expect(checked.way == one.way && [checked.email, checked.post, checked.phone] == [one.email, one.post, one.phone])
      } catch {
        #expect(error.problems.map(\.path) == one.wrong)
      }
    }
  }

  @Test("a way that nobody knows is refused, and what is known of a service says the best way")
  func known() {
    var draft = Self.draft(.email, email: "saule@example.be")
    draft.way = "pigeon"
    #expect(throws: Invalid.self) { try draft.checked() }
    #expect(Referral.Way(email: "a@b.be", phone: "02", post: "rue") == .email)
    #expect(Referral.Way(email: "", phone: "02", post: "rue") == .phone)
    #expect(Referral.Way(email: "", phone: "", post: "rue") == .letter)
    #expect(Referral.Way(email: "", phone: "", post: "") == .email)
  }

  @Test("the envelope's lines come from the directory's entry: where letters arrive, else where there is a street")
  func envelope() {
    var entry = Entry(id: "organisation/1", name: Text(same: "Saule"), summary: Text(same: "…"))
    #expect(entry.postalLines(.french).isEmpty)
    var offer = Offer()
    offer.locations = [Offer.Location(postalCode: 1000), Offer.Location(street: "rue Inventée 3", postalCode: 1030)]
    entry.offer = Boxed(offer)
    #expect(entry.postalLines(.french) == "rue Inventée 3\n1030 Schaerbeek")
    #expect(entry.postalLines(.dutch) == "rue Inventée 3\n1030 Schaarbeek")
    var postal = Offer.Location(street: "Boîte postale 7", postalCode: 1080)
    postal.kind = .postal
    offer.locations.append(postal)
    entry.offer = Boxed(offer)
    #expect(entry.postalLines(.french).hasPrefix("Boîte postale 7\n1080 "))
  }

  @Test("where the house rings no link is issued, the turn is the sender's by the same day, and nothing runs out")
  func ringing() throws {
    let agreed = referral(.phone, .agreed)
    let events = try agreed.decide(.send(on: today), under: rule, today: today)
    #expect(events == [.toRing(on: today, due: today.adding(days: 7))])
    let sent = events.reduce(agreed) { $0.applying($1) }
    #expect(sent.state == .sent(on: today, due: today.adding(days: 7)) && sent.link == ReferralLink() && sent.isToBeRung)
    let turn = sent.turn(under: rule)
    #expect(turn.actor == .sender && turn.by == today.adding(days: 7))
    let late = today.adding(days: 100)
    let impossible: [Referral.Command] = [
      .expire(today: late), .remind(today: late), .renewLink(on: late), .closeLink, .open(on: late), .ask("?", on: late),
    ]
    for command in impossible {
      #expect(throws: Referral.Problem.notAllowed, "\(command)") { try sent.decide(command, under: rule, today: late) }
    }
    // What the sender may note for a service can be noted, in every stage.
    for gesture in Referral.Gesture.allCases {
      for state in [Referral.State.sent(on: today, due: today), .accepted(firstContact: nil), .contacted(on: today), .helpStarted(on: today)] {
        let (rung, written) = (referral(.phone, state, gesture), referral(.letter, state, gesture))
        for step in Referral.Step.allCases where step.actors.isSuperset(of: [.service, .sender]) {
          #expect(rung.allows(step) == written.allows(step), "\(step)")
        }
      }
    }
    // By letter everything is as by e-mail.
    #expect(Referral.Step.allCases.allSatisfy { Referral.Way.letter.allows($0) && Referral.Way.email.allows($0) })
    let letter = referral(.letter, .agreed)
    #expect(try letter.decide(.send(on: today), under: rule, today: today).last == .linkIssued(number: 1, until: today.adding(days: 30)))
  }

  @Test("who put her on a waiting list by telephone is not told by itself that somebody else helps")
  func others() {
    let all = [
      referral(.email, .accepted(firstContact: nil), place: 1), referral(.phone, .sent(on: today, due: today), place: 2),
      referral(.phone, .waiting(until: nil), place: 3), referral(.letter, .waiting(until: nil), place: 4),
    ]
    #expect(all[0].toTell(among: all).map(\.serviceName) == ["Service 2", "Service 4"])
  }

  // MARK: - Through the house

  private func prepared(_ story: Story, _ draft: ReferralDraft) async throws -> (request: ID<Request>, referral: ID<Referral>) {
    let request = try await createRequest(story.report(), channel: .phone, by: story.ana, in: story.database, story.surroundings)
    let id = try await prepareReferral(draft.checked(), for: request, by: story.ana, in: story.database, story.surroundings)
    _ = try await changeReferral(id, .agree(how: "oui"), by: story.ana, in: story.database, story.surroundings)
    return (request, id)
  }

  @Test("a service that is rung gets nothing in writing; its answers are noted to the end", arguments: Backend.available)
  func byPhone(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, id) = try await prepared(story, Self.draft(.phone, phone: "02 000 00 02"))
      func change(_ command: Referral.Command) async throws {
        _ = try await changeReferral(id, command, by: story.ana, in: database, story.surroundings)
      }
      try await change(.send(on: story.surroundings.today))
      let kept = try #require(try await database.read { try $0.referral(id) })
      #expect(kept.way == .phone && [kept.phone, kept.post, kept.email] == ["02 000 00 02", "", ""])
      #expect(kept.stage == .sent && kept.link.number == 0)
      // No link that anybody could make up shows anything.
      for number in 0...1 {
        await #expect(throws: SimpleFailure.notFound) {
          _ = try await readReferralByLink(id, link: number, at: .plain(), in: database, story.surroundings)
        }
      }
      story.clock.move(days: 60)
      #expect(try await remindServices(at: .plain(), in: database, story.surroundings) == 0)
      #expect(try await expireReferrals(in: database, story.surroundings) == 0)
      var file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      let reasons = file.request.cannotWait(file.referrals, under: ReferralDesk.plain().rule, today: story.surroundings.today)
      #expect(reasons.contains(.notRung(service: "Service Saule", by: today.adding(days: 7))))
      try await change(.accept(firstContact: nil, words: "Oui, lundi"))
      try await change(.startHelp(on: story.surroundings.today))
      try await change(.hear(.yes, words: "Je me lave seule"))
      try await change(.end(on: story.surroundings.today, words: ""))
      file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      #expect(file.referrals.map(\.stage) == [.ended] && file.referrals.map(\.helped) == [.yes])
      #expect(file.referralRecords.map(\.event).contains(.toRing(on: today, due: today.adding(days: 7))))
      #expect(try await story.messages().isEmpty)
    }
  }

  @Test("a service can be asked for advice, or say no, on the phone, too", arguments: Backend.available)
  func adviceByPhone(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      var question = Self.draft(.phone, phone: "1710")
      question.gesture = Referral.Gesture.advice.rawValue
      let (_, advice) = try await prepared(story, question)
      let (_, no) = try await prepared(story, Self.draft(.phone, phone: "1710"))
      for (id, command) in [(advice, Referral.Command.advise("Un bilan")), (no, .decline(.noPlace, words: "complet"))] {
        _ = try await changeReferral(id, .send(on: story.surroundings.today), by: story.ana, in: database, story.surroundings)
        _ = try await changeReferral(id, command, by: story.ana, in: database, story.surroundings)
      }
      #expect(try await database.read { try $0.referral(advice) }?.state == .advised)
      #expect(try await database.read { try $0.referral(no) }?.state == .declined(.noPlace))
      #expect(try await story.messages().isEmpty)
    }
  }

  @Test("a service asked by letter gets paper, reminders on paper too, and answers by the link that stands on it", arguments: Backend.available)
  func byLetter(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, id) = try await prepared(story, Self.draft(.letter, post: "rue Inventée 3\n1030 Schaerbeek"))
      _ = try await changeReferral(id, .send(on: story.surroundings.today), by: story.ana, in: database, story.surroundings)
      story.clock.move(days: 3)
      #expect(try await remindServices(at: .plain(), in: database, story.surroundings) == 1)
      let letters = try await story.messages()
      #expect(letters.map(\.channel) == [.letter, .letter] && Set(letters.map(\.subject)) == ["S", "remind 1"])
      #expect(letters.allSatisfy { $0.to == "Service Saule\nrue Inventée 3\n1030 Schaerbeek" })
      let paper = try await readPaper(limit: 10, by: story.ana, in: database, story.surroundings)
      #expect(paper.total == 2)
      _ = try await answerReferral(id, .accept(firstContact: nil, words: ""), in: database, story.surroundings) { _, _ in
        Letter(subject: "Réponse", body: "…")
      }
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      #expect(file.referrals.map(\.stage) == [.accepted])
      #expect(try await story.messages().filter { $0.channel == .email }.map(\.to) == ["maison@example.be"])
    }
  }

  @Test("in an order a service that has to be rung is named as the next, and not asked by itself", arguments: Backend.available)
  func order(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let request = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      var ids: [ID<Referral>] = []
      for draft in [Self.draft(.email, email: "saule@example.be"), Self.draft(.phone, phone: "02 000 00 02")] {
        ids.append(try await prepareReferral(draft.checked(), for: request, by: story.ana, in: database, story.surroundings))
      }
      let places = [ids[0]: 1, ids[1]: 2]
      try await planReferrals(
        ReferralPlanDraft(places: places, isOrdered: true, isAutomatic: true, tellsOthers: true), of: request, by: story.ana, in: database,
        story.surroundings)
      try await agreeToAll(how: "oui", of: request, by: story.ana, at: .plain(), in: database, story.surroundings)
      try await sendAll(of: request, by: story.ana, at: .plain(), in: database, story.surroundings)
      _ = try await answerReferral(ids[0], .decline(.noPlace, words: ""), at: .plain(), in: database, story.surroundings)
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      #expect(file.referrals.map(\.stage) == [.declined, .agreed])
      #expect(
        file.request.cannotWait(file.referrals, under: ReferralDesk.plain().rule, today: story.surroundings.today).contains(
          .nextInOrder(after: "Service Saule", next: "Service Saule")))
    }
  }

  // MARK: - Through the pages

  /// A request that is clarified, and the address of its referring page.
  private func request(_ agent: TestClient) async throws -> (path: String, refer: String) {
    let made = try await agent.fill(
      Address.newRequest.path(.french), ["words": "Maman est tombée", "about": "family", "channel": "phone", "contact": "0470 00 00 00"])
    let request = String(made.location.prefix { $0 != "#" && $0 != "?" })
    _ = try await agent.fill(request, to: request + "/clarify", ["wants": "Rester chez elle", "personName": "Simone", "consent": "agrees"])
    return (request, Address.newReferral(ID(String(request.split(separator: "/").last ?? ""))).path(.french))
  }

  @Test("a service of the directory that has only a telephone is chosen, rung, and its answer noted")
  func pathByPhone() async throws {
    try await TestSite.with { site in
      let agent = try await site.signedIn(.helpdeskAgent)
      let (request, refer) = try await request(agent)
      let chosen = try await agent.submit(try await agent.get(refer), to: refer, ["choose": "helpline/ecoute-violence"])
      let form = try #require(chosen.forms.first { $0.action == refer })
      #expect(form["way"] == "phone" && form["phone"] == "0800 00 000" && form["email"] == "")
      #expect(try await agent.submit(chosen, to: refer, ["step": "prepare", "way": "email", "shared": "Le soir"]).status == 422)
      #expect(try await agent.submit(chosen, to: refer, ["step": "prepare", "shared": "Quelqu'un à qui parler le soir"]).status == 303)
      let file = try await agent.get(request)
      let agree = try #require(file.forms.first { $0.action.hasSuffix("/agree") }?.action)
      _ = try await agent.submit(file, to: agree, ["seen": "yes"])
      _ = try await agent.fill(request, to: agree.replacing("/agree", with: "/send"), [:])
      let ours = try await agent.get(request)
      #expect(ours.text.contains("<p class=\"phones big\"><a class=\"phone\"") && ours.text.contains("0800 00 000"))
      #expect(ours.text.contains("Quelqu&#39;un à qui parler le soir") || ours.text.contains("Quelqu'un à qui parler le soir"))
      #expect(!ours.forms.contains { $0.action.hasSuffix("/renew-link") })
      let letters = try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 10) }
      #expect(letters.isEmpty)
      let note = try #require(ours.forms.first { $0.action.hasSuffix("/note") }?.action)
      #expect(try await agent.submit(ours, to: note, ["answer": "accept", "words": "Ce soir même"]).status == 303)
      #expect(try await agent.get(request).text.contains("Ce soir même"))
    }
  }

  @Test("a letter waits among the letters to print, with its code, and its link opens")
  func pathByLetter() async throws {
    try await TestSite.with { site in
      let agent = try await site.signedIn(.helpdeskAgent)
      let (request, refer) = try await request(agent)
      let typed = [
        "step": "prepare", "gesture": "referral", "serviceName": "Service Saule", "way": "letter", "post": "rue Inventée 3\n1030 Schaerbeek",
        "shared": "Aide pour le bain", "language": "nl",
      ]
      #expect(try await agent.fill(refer, typed).status == 303)
      let file = try await agent.get(request)
      let agree = try #require(file.forms.first { $0.action.hasSuffix("/agree") }?.action)
      _ = try await agent.submit(file, to: agree, ["seen": "yes"])
      _ = try await agent.fill(request, to: agree.replacing("/agree", with: "/send"), [:])
      let paper = try await agent.get(.room(.paper))
      #expect(paper.text.contains("rue Inventée 3") && paper.text.contains("qr-line") && !paper.text.contains("Aide pour le bain"))
      let link = try #require(paper.text.firstMatch(of: #/https:\/\/relais\.example(\/[^\s"<]+)/#).map { String($0.1) })
      let opened = try await site.visitor().get(link)
      #expect(opened.status == 200 && opened.text.contains("Aide pour le bain"))
    }
  }
}
