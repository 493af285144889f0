import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("What the figures of a team are read from")
struct FigureFactsTests {
  private func facts(_ story: Story) async throws -> FigureFacts {
    let today = story.surroundings.today
    return try await story.database.read {
      try $0.figureFacts(of: story.house.id, from: today.adding(days: -60), until: today, kind: { _ in "repas" })
    }
  }

  private func report(_ story: Story, _ words: String = "Ma mère est tombée") async throws -> ID<Request> {
    try await createRequest(story.report(words), channel: .visit, by: story.ana, in: story.database, story.surroundings)
  }

  /// A service that is asked now.
  private func ask(_ request: ID<Request>, _ story: Story) async throws -> ID<Referral> {
    let id = try await prepareReferral(story.referral(), for: request, by: story.ana, in: story.database, story.surroundings)
    for command in [Referral.Command.agree(how: "par téléphone"), .send(on: story.surroundings.today)] {
      _ = try await changeReferral(id, command, by: story.ana, in: story.database, story.surroundings)
    }
    return id
  }

  @Test("a service that was asked late is asked from that day on; what never went out asked nobody", arguments: Backend.available)
  func late(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let request = try await report(story)
      story.clock.move(days: 12)
      let sent = story.surroundings.now()
      let referral = try await ask(request, story)
      _ = try await prepareReferral(story.referral(), for: request, by: story.ana, in: database, story.surroundings)
      story.clock.move(seconds: 7200)
      let answered = story.surroundings.now()
      _ = try await changeReferral(referral, .wait(until: nil, words: ""), by: story.ana, in: database, story.surroundings)
      story.clock.move(days: 1)
      _ = try await changeReferral(
        referral, .accept(firstContact: nil, words: ""), by: story.ana, in: database, story.surroundings)
      let asked = try await facts(story).asked
      #expect(asked.count == 1)
      let one = try #require(asked.first)
      #expect(one.sentAt == sent && one.answeredAt == answered && one.acceptedAt == story.surroundings.now() && !one.isExpired)
    }
  }

  @Test("a service that never answers is counted as such", arguments: Backend.available)
  func silent(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      _ = try await ask(report(story), story)
      story.clock.move(days: 58)
      #expect(try await expireReferrals(in: database, story.surroundings) == 1)
      let one = try #require(try await facts(story).asked.first)
      #expect(one.isExpired && one.answeredAt == nil && one.declined == nil)
    }
  }

  @Test("two reports that are read as one are one request and two contacts, with the services that both asked", arguments: Backend.available)
  func joined(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let first = try await report(story, "Le voisin ne sort plus")
      let since = story.surroundings.now()
      _ = try await ask(first, story)
      story.clock.move(days: 3)
      let stays = try await report(story, "Il ne mange plus")
      _ = try await ask(stays, story)
      try await joinRequests(first, into: stays, by: story.ana, in: database, story.surroundings)
      let facts = try await facts(story)
      #expect(facts.needs.map(\.id) == [stays] && facts.needs.first?.reports == 2 && facts.needs.first?.since == since)
      #expect(facts.asked.map(\.request) == [stays, stays])
      // Days on which only the first of them came in know of neither.
      let day = story.surroundings.today.adding(days: -3)
      let before = try await database.read { try $0.figureFacts(of: story.house.id, from: day, until: day, kind: { $0 }) }
      #expect(before.asked.isEmpty)
      let figures = TeamFigures(
        facts, from: story.surroundings.today, until: story.surroundings.today, now: story.surroundings.now())
      #expect(figures.newRequests == 1 && figures.contacts == 2 && figures.services.first?.asked == 2)
      // Parted again, each stands for itself.
      try await partRequests(first, from: stays, by: story.ana, in: database, story.surroundings)
      #expect(Set(try await self.facts(story).needs.map(\.id)) == [first, stays])
    }
  }

  @Test("a request with two needs has two outcomes, also while one of them is open", arguments: Backend.available)
  func needs(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let request = try await report(story)
      _ = try await changeNeed(
        .add(id: story.surroundings.newID(), kind: "repas", words: "Des courses"), of: request, by: story.ana, in: database, story.surroundings)
      let needs = try await database.read { try $0.needs(of: request) }
      #expect(needs.count == 2)
      #expect(try await facts(story).needs.first?.outcomes == [])
      _ = try await changeNeed(.close(needs[0].id, .met, personsWords: ""), of: request, by: story.ana, in: database, story.surroundings)
      let half = try #require(try await facts(story).needs.first)
      #expect(half.isOpen && half.outcomes == [.met])
      _ = try await changeNeed(
        .close(needs[1].id, .notMet(.tooDear), personsWords: ""), of: request, by: story.ana, in: database, story.surroundings)
      let whole = try #require(try await facts(story).needs.first)
      #expect(!whole.isOpen && whole.outcomes.map(\.code).sorted() == ["met", "not-met"])
    }
  }
}
