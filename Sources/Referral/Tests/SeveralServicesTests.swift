import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

/// Several services for one need, reminders, links and questions, on both engines.
@Suite("Several services, reminders, links") struct SeveralServicesTests {
  /// A request with prepared services, agreed to unless said otherwise.
  private func prepared(_ story: Story, _ count: Int, agreed: Int? = nil) async throws -> (request: ID<Request>, referrals: [ID<Referral>]) {
    let request = try await createRequest(story.report(), channel: .phone, by: story.ana, in: story.database, story.surroundings)
    var ids: [ID<Referral>] = []
    for number in 1...count {
      var draft = ReferralDraft()
      (draft.serviceName, draft.email, draft.shared) = ("Service \(number)", "s\(number)@example.be", "Aide pour le bain")
      let id = try await prepareReferral(draft.checked(), for: request, by: story.ana, in: story.database, story.surroundings)
      ids.append(id)
      guard number <= agreed ?? count else { continue }
      _ = try await changeReferral(id, .agree(how: "oui"), by: story.ana, in: story.database, story.surroundings)
    }
    return (request, ids)
  }

  private func plan(
    _ story: Story, _ request: ID<Request>, _ ids: [ID<Referral>], ordered: Bool, automatic: Bool = false, tells: Bool = true
  ) async throws {
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, $0.offset + 1) })
    try await planReferrals(
      ReferralPlanDraft(places: places, isOrdered: ordered, isAutomatic: automatic, tellsOthers: tells), of: request, by: story.ana,
      in: story.database, story.surroundings)
  }

  private func send(_ story: Story, _ request: ID<Request>) async throws {
    try await sendAll(of: request, by: story.ana, at: .plain(), in: story.database, story.surroundings)
  }

  private func stages(_ story: Story, _ request: ID<Request>) async throws -> [Referral.Stage] {
    try await story.database.read { try $0.referrals(of: request) }.map(\.stage)
  }

  private func letters(_ story: Story, to service: Int) async throws -> [String] {
    try await story.messages().filter { $0.to == "s\(service)@example.be" }.map(\.subject)
  }

  @Test("asked together, one yes ends it for the others, and they are told once", arguments: Backend.available)
  func together(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, ids) = try await prepared(story, 3)
      try await plan(story, request, ids, ordered: false)
      try await send(story, request)
      #expect(try await stages(story, request) == [.sent, .sent, .sent])
      await #expect(throws: Referral.Problem.notAllowed) { try await send(story, request) }
      _ = try await answerReferral(ids[1], .accept(firstContact: nil, words: ""), at: .plain(), in: database, story.surroundings)
      #expect(try await stages(story, request) == [.withdrawn, .accepted, .withdrawn])
      #expect(try await letters(story, to: 1).sorted() == ["S", "over"])
      #expect(try await letters(story, to: 2) == ["S"])
      // Who comes too late is told that it is over, and changes nothing.
      await #expect(throws: Referral.Problem.notAllowed) {
        _ = try await answerReferral(ids[0], .accept(firstContact: nil, words: ""), at: .plain(), in: database, story.surroundings)
      }
      #expect(try await letters(story, to: 3).sorted() == ["S", "over"])
    }
  }

  @Test("asked together for one need, a no leaves it asked and a yes answers it; all noes leave it open", arguments: Backend.available)
  func oneNeed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let request = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      for words in ["un bain", "des courses"] {
        _ = try await changeNeed(
          .add(id: story.surroundings.newID(), kind: "", words: words), of: request, by: story.ana, in: database, story.surroundings)
      }
      let needs = try await database.read { try $0.needs(of: request) }.map(\.id)
      var ids: [ID<Referral>] = []
      for need in [needs[1], needs[1], needs[2]] {
        let id = try await prepareReferral(
          story.referral(), for: request, answering: [need], by: story.ana, in: database, story.surroundings)
        for step in [Referral.Command.agree(how: "oui"), .send(on: story.surroundings.today)] {
          _ = try await changeReferral(id, step, by: story.ana, in: database, story.surroundings)
        }
        ids.append(id)
      }
      func standings() async throws -> [Need.Standing] {
        let (needs, referrals) = try await database.read { (try $0.needs(of: request), try $0.referrals(of: request)) }
        return needs.map { $0.standing(among: referrals) }
      }
      func asked(_ standing: Need.Standing) -> [ID<Referral>] { if case .asked(let referrals, _) = standing { referrals.map(\.id) } else { [] } }
      func answer(_ id: ID<Referral>, _ command: Referral.Command) async throws {
        _ = try await answerReferral(id, command, at: .plain(), in: database, story.surroundings)
      }
      #expect(try await standings().map { asked($0) } == [[], [ids[0], ids[1]].sorted(), [ids[2]]])
      try await answer(ids[0], .decline(.noPlace, words: ""))
      try await answer(ids[2], .decline(.noPlace, words: ""))
      let waiting = try await standings()
      #expect(asked(waiting[1]) == [ids[1]])
      guard case .open(let lost) = waiting[2] else { throw SimpleFailure.notFound }
      #expect(lost.map(\.id) == [ids[2]])
      try await answer(ids[1], .accept(firstContact: nil, words: ""))
      guard case .helped(let helping) = try await standings()[1] else { throw SimpleFailure.notFound }
      #expect(helping.map(\.id) == [ids[1]])
    }
  }

  @Test("of services that say yes at the same moment one is taken", arguments: Backend.available)
  func race(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, ids) = try await prepared(story, 4)
      try await plan(story, request, ids, ordered: false)
      try await send(story, request)
      let wins = await withTaskGroup(of: Bool.self) { group in
        for id in ids {
          group.addTask {
            (try? await answerReferral(id, .accept(firstContact: nil, words: ""), at: .plain(), in: database, story.surroundings)) != nil
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(wins == 1)
      #expect(try await stages(story, request).map(\.rawValue).sorted() == ["accepted", "withdrawn", "withdrawn", "withdrawn"])
    }
  }

  @Test("if she chose not to tell them, the others stay open but are not reminded", arguments: Backend.available)
  func notTold(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, ids) = try await prepared(story, 2)
      try await plan(story, request, ids, ordered: false, tells: false)
      try await send(story, request)
      _ = try await answerReferral(ids[0], .accept(firstContact: nil, words: ""), at: .plain(), in: database, story.surroundings)
      #expect(try await stages(story, request) == [.accepted, .sent])
      let contact = story.surroundings.today.adding(days: 7)
      story.clock.move(days: 8)
      #expect(try await remindServices(at: .plain(), in: database, story.surroundings) == 0)
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      let reasons = file.request.cannotWait(file.referrals, under: ReferralDesk.plain().rule, today: story.surroundings.today)
      // The one that said yes has to keep its word; the silent one is left in peace.
      #expect(reasons == [.promiseLate(service: "Service 1", .accepted, by: contact)])
    }
  }

  @Test("in order, a no asks the next one by itself only if she chose so", arguments: Backend.available, [true, false])
  func order(_ backend: Backend, _ automatic: Bool) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, ids) = try await prepared(story, 3, agreed: 2)
      try await plan(story, request, ids, ordered: true, automatic: automatic)
      try await send(story, request)
      #expect(try await stages(story, request) == [.sent, .agreed, .proposed])
      _ = try await answerReferral(ids[0], .decline(.noPlace, words: ""), at: .plain(), in: database, story.surroundings)
      #expect(try await stages(story, request) == [.declined, automatic ? .sent : .agreed, .proposed])
      let notice = try await story.messages().filter { $0.to == "maison@example.be" }.map(\.subject)
      #expect(notice == [automatic ? "notice, asked Service 2" : "S"])
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      let reasons = file.request.cannotWait(file.referrals, under: ReferralDesk.plain().rule, today: story.surroundings.today)
      #expect(reasons == (automatic ? [] : [.nextInOrder(after: "Service 1", next: "Service 2")]))
      if !automatic { try await send(story, request) }
      // The third was never agreed to: nobody asks it by itself.
      _ = try await answerReferral(ids[1], .decline(.language, words: ""), at: .plain(), in: database, story.surroundings)
      #expect(try await stages(story, request) == [.declined, .declined, .proposed])
    }
  }

  @Test("silence until the link has run out asks the next in order, and the sender is told why", arguments: Backend.available)
  func silence(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, ids) = try await prepared(story, 2)
      try await plan(story, request, ids, ordered: true, automatic: true)
      try await send(story, request)
      story.clock.move(days: 31)
      #expect(try await expireReferrals(at: .plain(), in: database, story.surroundings) == 1)
      #expect(try await expireReferrals(at: .plain(), in: database, story.surroundings) == 0)
      #expect(try await stages(story, request) == [.expired, .sent])
      #expect(try await story.messages().contains { $0.to == "maison@example.be" && $0.subject == "notice, asked Service 2" })
      story.clock.move(days: 31)
      _ = try await expireReferrals(at: .plain(), in: database, story.surroundings)
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      let reasons = file.request.cannotWait(file.referrals, under: ReferralDesk.plain().rule, today: story.surroundings.today)
      #expect(reasons.contains(.linkExpired(service: "Service 2")))
    }
  }

  @Test("each step of the ladder is one letter, however many servers look", arguments: Backend.available)
  func ladder(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, ids) = try await prepared(story, 1)
      _ = try await changeReferral(ids[0], .send(on: story.surroundings.today), by: story.ana, in: database, story.surroundings)
      var day = 0
      for (moved, expected) in [(2, 0), (3, 1), (4, 1), (7, 2), (14, 3), (21, 4), (29, 4)] {
        story.clock.move(days: moved - day)
        day = moved
        await withTaskGroup(of: Void.self) { group in
          for _ in 0..<6 { group.addTask { _ = try? await remindServices(at: .plain(), in: database, story.surroundings) } }
        }
        #expect(try await letters(story, to: 1).count { $0.hasPrefix("remind") } == expected, "day \(moved)")
      }
      #expect(try await letters(story, to: 1).filter { $0.hasPrefix("remind") }.sorted() == ["remind 1", "remind 2", "remind 3", "remind 4"])
      let events = try await database.read { try $0.referralRecords(of: request) }.map(\.event)
      #expect(events.count { if case .reminded = $0 { true } else { false } } == 4)
    }
  }

  @Test("a service that answered, and a request that is closed, is reminded of nothing", arguments: Backend.available)
  func noReminder(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (answered, first) = try await prepared(story, 1)
      let (closed, second) = try await prepared(story, 1)
      for id in first + second {
        _ = try await changeReferral(id, .send(on: story.surroundings.today), by: story.ana, in: database, story.surroundings)
      }
      _ = try await answerReferral(first[0], .wait(until: nil, words: ""), at: .plain(), in: database, story.surroundings)
      _ = try await changeRequest(closed, .close(.informed, personsWords: ""), version: nil, by: story.ana, in: database, story.surroundings)
      story.clock.move(days: 7)
      #expect(try await remindServices(at: .plain(), in: database, story.surroundings) == 0)
      #expect(try await stages(story, answered) == [.waiting])
    }
  }

  @Test("the sender's new link ends the old one, and a closed link answers nothing", arguments: Backend.available)
  func links(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, ids) = try await prepared(story, 1)
      let id = ids[0]
      _ = try await changeReferral(id, .send(on: story.surroundings.today), by: story.ana, in: database, story.surroundings)
      #expect(try await readReferralByLink(id, link: 1, at: .plain(), in: database, story.surroundings).isLinkOpen)
      #expect(try await stages(story, request) == [.seen])
      _ = try await changeReferral(id, .renewLink(on: story.surroundings.today), by: story.ana, in: database, story.surroundings)
      let old = try await readReferralByLink(id, link: 1, at: .plain(), in: database, story.surroundings)
      #expect(!old.isLinkOpen)
      await #expect(throws: Referral.Problem.linkOver) {
        _ = try await answerReferral(id, .accept(firstContact: nil, words: ""), link: 1, at: .plain(), in: database, story.surroundings)
      }
      #expect(try await stages(story, request) == [.sent])
      #expect(try await letters(story, to: 1).count == 2)
      _ = try await changeReferral(id, .closeLink, by: story.ana, in: database, story.surroundings)
      for number in 1...4 {
        await #expect(throws: Referral.Problem.linkOver) {
          _ = try await answerReferral(id, .accept(firstContact: nil, words: ""), link: number, at: .plain(), in: database, story.surroundings)
        }
      }
      _ = try await changeReferral(id, .renewLink(on: story.surroundings.today), by: story.ana, in: database, story.surroundings)
      let number = try await database.read { try $0.referral(id)?.link.number } ?? 0
      story.clock.move(days: 30)
      _ = try await answerReferral(id, .accept(firstContact: nil, words: ""), link: number, at: .plain(), in: database, story.surroundings)
      #expect(try await stages(story, request) == [.accepted])
    }
  }

  @Test("a link works on its last day and not on the day after", arguments: Backend.available)
  func lastDay(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (_, ids) = try await prepared(story, 1)
      _ = try await changeReferral(ids[0], .send(on: story.surroundings.today), by: story.ana, in: database, story.surroundings)
      story.clock.move(days: 30)
      #expect(try await readReferralByLink(ids[0], at: .plain(), in: database, story.surroundings).isLinkOpen)
      story.clock.move(days: 1)
      #expect(!(try await readReferralByLink(ids[0], at: .plain(), in: database, story.surroundings)).isLinkOpen)
    }
  }

  @Test("a question waits on top of the list; the reply goes out once and its words are kept", arguments: Backend.available)
  func question(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, ids) = try await prepared(story, 1)
      let today = story.surroundings.today
      _ = try await changeReferral(ids[0], .send(on: today), by: story.ana, in: database, story.surroundings)
      _ = try await answerReferral(ids[0], .ask("Quel étage ?", on: today), at: .plain(), in: database, story.surroundings)
      var file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      let reasons = file.request.cannotWait(file.referrals, under: ReferralDesk.plain().rule, today: today)
      #expect(reasons == [.questionWaits(service: "Service 1", by: today.adding(days: 2))])
      #expect(file.request.nextStep(file.referrals, today: today) == .reply(service: "Service 1"))
      story.clock.move(days: 40)
      #expect(try await expireReferrals(at: .plain(), in: database, story.surroundings) == 0)
      let later = story.surroundings.today
      _ = try await changeReferral(ids[0], .reply("Au deuxième", on: later), by: story.ana, in: database, story.surroundings)
      await #expect(throws: Referral.Problem.notAllowed) {
        _ = try await changeReferral(ids[0], .reply("Au deuxième", on: later), by: story.ana, in: database, story.surroundings)
      }
      #expect(try await letters(story, to: 1).filter { $0 == "replied" }.count == 1)
      file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      let words = file.referralRecords.compactMap { if case .replied(let words, _, _) = $0.event { words } else { nil } }
      #expect(words == ["Au deuxième"])
      #expect(try await readReferralByLink(ids[0], at: .plain(), in: database, story.surroundings).isLinkOpen)
    }
  }

  @Test("a reply to a question for advice names nobody", arguments: Backend.available)
  func adviceReply(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let request = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      var known = Clarification()
      known.personName = "Maria Özdemir"
      _ = try await changeRequest(request, .clarify(known), version: nil, by: story.ana, in: database, story.surroundings)
      let id = try await prepareReferral(story.referral(.advice), for: request, by: story.ana, in: database, story.surroundings)
      let today = story.surroundings.today
      for command in [Referral.Command.agree(how: ""), .send(on: today)] {
        _ = try await changeReferral(id, command, by: story.ana, in: database, story.surroundings)
      }
      _ = try await answerReferral(id, .ask("Quel âge ?", on: today), at: .plain(), in: database, story.surroundings)
      await #expect(throws: Invalid.self) {
        _ = try await changeReferral(id, .reply("Mme Özdemir a 84 ans", on: today), by: story.ana, in: database, story.surroundings)
      }
      _ = try await changeReferral(id, .reply("84 ans", on: today), by: story.ana, in: database, story.surroundings)
      _ = try await answerReferral(id, .advise("Un bilan"), at: .plain(), in: database, story.surroundings)
      _ = try await changeReferral(id, .consider("Vu avec elle", on: today), by: story.ana, in: database, story.surroundings)
      #expect(try await stages(story, request) == [.considered])
    }
  }

  @Test("handed over by phone: who spoke to whom is kept, and after 7 days she is asked", arguments: Backend.available)
  func handover(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, ids) = try await prepared(story, 1)
      let today = story.surroundings.today
      let rule = ReferralDesk.plain().rule
      let handover = Handover(
        manner: .phoneTogether, day: today, speaker: "Ana", spokenTo: "Mme Modèle", personPresent: true, passedOn: "Elle préfère le matin")
      await #expect(throws: Referral.Problem.dayInFuture) {
        let tomorrow = Handover(
          manner: .accompanied, day: today.adding(days: 1), speaker: "", spokenTo: "", personPresent: false, passedOn: "")
        _ = try await changeReferral(ids[0], .handOver(tomorrow), by: story.ana, in: database, story.surroundings)
      }
      _ = try await changeReferral(ids[0], .handOver(handover), by: story.ana, in: database, story.surroundings)
      #expect(try await stages(story, request) == [.contacted])
      #expect(try await story.messages().isEmpty)
      for (days, expected) in [(6, 0), (7, 1)] {
        let day = today.adding(days: days)
        let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
        let checks = file.request.cannotWait(file.referrals, under: rule, today: day).count { if case .checkWhetherItHelps = $0 { true } else { false } }
        #expect(checks == expected, "\(days) days")
      }
      _ = try await changeReferral(ids[0], .hear(.partly, words: "Un peu"), by: story.ana, in: database, story.surroundings)
      _ = try await changeReferral(ids[0], .tell(.doctor, words: "par téléphone"), by: story.ana, in: database, story.surroundings)
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      #expect(file.referrals.first?.helped == .partly)
      #expect(file.referralRecords.map(\.event).contains(.handedOver(handover)))
      #expect(file.referralRecords.map(\.event).contains(.heard(.partly, words: "Un peu")))
      #expect(file.request.cannotWait(file.referrals, under: rule, today: today.adding(days: 8)).isEmpty)
    }
  }

  @Test("what only a sender or only the house may do no link can do", arguments: Backend.available)
  func noSenderStepByLink(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, ids) = try await prepared(story, 1)
      let today = story.surroundings.today
      _ = try await changeReferral(ids[0], .send(on: today), by: story.ana, in: database, story.surroundings)
      for command in [Referral.Command.withdraw, .renewLink(on: today), .closeLink, .hear(.yes, words: ""), .tell(.doctor, words: ""), .expire(today: today)] {
        await #expect(throws: SimpleFailure.forbidden) {
          _ = try await answerReferral(ids[0], command, at: .plain(), in: database, story.surroundings)
        }
      }
      await #expect(throws: SimpleFailure.forbidden) {
        _ = try await changeReferral(ids[0], .expire(today: today), by: story.ana, in: database, story.surroundings)
      }
      #expect(try await stages(story, request) == [.sent])
    }
  }
}
