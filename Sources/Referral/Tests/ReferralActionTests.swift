import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite struct ReferralActionTests {
  private func letter(_ referral: Referral, _ sender: Organization) -> Letter { Letter(subject: "S", body: "link/\(referral.id.raw)") }

  private func sent(_ story: Story, _ gesture: Referral.Gesture = .referral) async throws -> (request: ID<Request>, referral: ID<Referral>) {
    let request = try await createRequest(story.report(), channel: .phone, by: story.ana, in: story.database, story.surroundings)
    let id = try await prepareReferral(story.referral(gesture), for: request, by: story.ana, in: story.database, story.surroundings)
    for command in [Referral.Command.agree(how: "au téléphone"), .send(on: story.surroundings.today)] {
      _ = try await changeReferral(id, command, by: story.ana, in: story.database, story.surroundings, letter: letter)
    }
    return (request, id)
  }

  @Test("sending posts one letter and sets the follow-up day, in one step", arguments: Backend.available)
  func sending(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, _) = try await sent(story)
      let letters = try await story.messages()
      #expect(letters.map(\.to) == ["tilleul@example.be"])
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      #expect(file.request.state == .oriented(followUp: story.surroundings.today.adding(days: 14)))
    }
  }

  @Test("before she agreed nothing is posted", arguments: Backend.available)
  func notAgreed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let request = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      let id = try await prepareReferral(story.referral(), for: request, by: story.ana, in: database, story.surroundings)
      await #expect(throws: Referral.Problem.notAgreed) {
        _ = try await changeReferral(id, .send(on: story.surroundings.today), by: story.ana, in: database, story.surroundings, letter: letter)
      }
      #expect(try await story.messages().isEmpty)
      await #expect(throws: SimpleFailure.notFound) { _ = try await readReferralByLink(id, in: database, story.surroundings) }
    }
  }

  @Test("a person who wants no help is not referred", arguments: Backend.available)
  func refused(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let request = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      var no = Clarification()
      no.consent = .refuses
      _ = try await changeRequest(request, .clarify(no), version: nil, by: story.ana, in: database, story.surroundings)
      await #expect(throws: Referral.Problem.notAgreed) {
        _ = try await prepareReferral(story.referral(), for: request, by: story.ana, in: database, story.surroundings)
      }
    }
  }

  @Test("the service's answer is in the request at once, and the sender gets a letter", arguments: Backend.available)
  func answered(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, id) = try await sent(story)
      let until = story.surroundings.today.adding(days: 21)
      _ = try await answerReferral(id, .wait(until: until, words: "trois semaines"), in: database, story.surroundings) { _, _ in
        Letter(subject: "Réponse", body: "…")
      }
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      #expect(file.referrals.map(\.state) == [.waiting(until: until)])
      #expect(file.referralRecords.last?.who == "Service Tilleul")
      #expect(try await story.messages().map(\.to).sorted() == ["maison@example.be", "tilleul@example.be"])
      #expect(try await story.log().contains { $0.purpose == .answerByLink && $0.actor == "link/\(id.raw)" && $0.subjects == ["referral/\(id.raw)"] })
    }
  }

  @Test("eight clicks on accept at once are one acceptance", arguments: Backend.available)
  func race(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, id) = try await sent(story)
      let wins = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 {
          group.addTask {
            (try? await answerReferral(id, .accept(firstContact: nil, words: ""), in: database, story.surroundings) { _, _ in
              Letter(subject: "", body: "")
            }) != nil
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(wins == 1)
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      #expect(file.referralRecords.filter { if case .accepted = $0.event { true } else { false } }.count == 1)
    }
  }

  @Test("after a yes without a day the service can still say by its link that help began, and months later that it ended", arguments: Backend.available)
  func answeredToTheEnd(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, id) = try await sent(story)
      func answer(_ command: Referral.Command) async throws {
        _ = try await answerReferral(id, command, in: database, story.surroundings) { _, _ in Letter(subject: "", body: "") }
      }
      story.clock.move(days: 29)
      try await answer(.accept(firstContact: nil, words: ""))
      story.clock.move(days: 30)
      try await answer(.startHelp(on: story.surroundings.today))
      story.clock.move(days: 200)
      try await answer(.end(on: story.surroundings.today, words: ""))
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      #expect(file.referrals.map(\.stage) == [.ended])
    }
  }

  @Test("an advice goes into the request and the person stays where she is", arguments: Backend.available)
  func advice(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, id) = try await sent(story, .advice)
      _ = try await answerReferral(id, .advise("Commencez par un bilan"), in: database, story.surroundings) { _, _ in Letter(subject: "", body: "") }
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      #expect(file.referralRecords.last?.event == .advised("Commencez par un bilan"))
      #expect(!file.request.isClosed)
    }
  }

  @Test("a question for advice that names the person is refused, with the field named", arguments: Backend.available)
  func adviceNamesNobody(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let request = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      var known = Clarification()
      known.personName = "Maria Özdemir"
      known.reach = "0470 12 34 56"
      _ = try await changeRequest(request, .clarify(known), version: nil, by: story.ana, in: database, story.surroundings)
      for words in ["Que faire pour Mme OZDEMIR ?", "Rappelez le 0470/12.34.56", "maria a 84 ans"] {
        var draft = ReferralDraft()
        draft.gesture = "advice"
        draft.serviceName = "Service Tilleul"
        draft.email = "tilleul@example.be"
        draft.shared = words
        let checked = try draft.checked()
        await #expect(throws: Invalid.self, "\(words)") {
          _ = try await prepareReferral(checked, for: request, by: story.ana, in: database, story.surroundings)
        }
      }
      _ = try await prepareReferral(story.referral(.advice), for: request, by: story.ana, in: database, story.surroundings)
    }
  }

  @Test("a button pressed on an older version of the page changes nothing", arguments: Backend.available)
  func olderVersion(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (_, id) = try await sent(story)
      await #expect(throws: Referral.Problem.notAllowed) {
        _ = try await changeReferral(id, .withdraw, version: 1, by: story.ana, in: database, story.surroundings, letter: letter)
      }
    }
  }

  @Test("the nightly job hands back what nobody answered in 30 days, and only that", arguments: Backend.available)
  func expiry(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (request, _) = try await sent(story)
      story.clock.move(days: 30)
      #expect(try await expireReferrals(in: database, story.surroundings) == 0)
      story.clock.move(days: 1)
      #expect(try await expireReferrals(in: database, story.surroundings) == 1)
      #expect(try await expireReferrals(in: database, story.surroundings) == 0)
      let file = try await readRequest(request, by: story.ana, in: database, story.surroundings)
      #expect(file.referrals.map(\.state) == [.expired])
    }
  }
}
