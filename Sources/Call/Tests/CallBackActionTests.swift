import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("The queue of call-backs")
struct CallBackActionTests {
  private let parameters = CallParameters(rules: [CallSamples.rule])

  private func keep(_ story: Story, in seconds: Int64 = 3600, team: Bool = false, name: String = "Ana V.") async throws -> ID<Call> {
    try await CallSamples.keep(story, .callBack) {
      $0.dueAt = story.surroundings.now().adding(seconds: seconds)
      ($0.isForTeam, $0.callerName) = (team, name)
    }.call
  }

  @discardableResult
  private func change(_ id: ID<Call>, _ command: CallBack.Command, version: Int? = nil, by actor: Actor? = nil, _ story: Story) async throws -> CallBack {
    try await changeCallBack(
      id, command, version: version, parameters, holidays: .none, by: actor ?? story.ana, in: story.database, story.surroundings)
  }

  private func queue(_ story: Story, _ scope: CallBackScope = .open, by actor: Actor? = nil) async throws -> [ID<Call>] {
    try await readCallBacks(scope, offset: 0, limit: 50, by: actor ?? story.ana, in: story.database, story.surroundings).rows.map(\.call.id)
  }

  /// A colleague of Ana's.
  private func colleague(_ story: Story) async throws -> Actor {
    let (account, now) = (Account(id: ID("bart"), name: "Bart", email: "bart@example.be", language: .dutch, isDisabled: false), story.surroundings.now())
    try await story.database.transaction { connection in
      try connection.insert(account, passwordHash: "", at: now)
      for name in ["ana", "bart"] {
        try connection.insert(
          Membership(
            account: ID(name), organization: ID("house"), role: .helpdeskAgent, from: Day(daysSinceEpoch: 20_000), until: nil), id: ID("m-\(name)"))
      }
    }
    return Actor(kind: .account(ID("bart")), name: "Bart", organization: story.house.id, roles: [.helpdeskAgent])
  }

  @Test("the one due first comes first, and each try is kept with who made it", arguments: Backend.available)
  func order(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (late, soon) = (try await keep(story, in: 7200), try await keep(story, in: 600))
      #expect(try await queue(story) == [soon, late])
      let back = try await change(soon, .tried(.noAnswer, next: nil), story)
      #expect(back.unanswered == 1 && back.due.map { $0 > story.surroundings.now() } == true)
      #expect(try await queue(story) == [late, soon])
      try await change(soon, .tried(.reached, next: nil), story)
      #expect(try await queue(story) == [late])
      #expect(try await queue(story, .ended) == [soon])
      let file = try await readCall(soon, by: story.ana, in: database, story.surroundings)
      #expect(file.records.map(\.event).filter { if case .tried = $0 { true } else { false } } == [.tried(.noAnswer), .tried(.reached)])
      #expect(file.records.allSatisfy { $0.account == story.ana.account })
    }
  }

  @Test("who comes second is told, and changes nothing", arguments: Backend.available)
  func second(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let id = try await keep(story)
      try await change(id, .tried(.noAnswer, next: nil), version: 1, story)
      let problem = await #expect(throws: CallBack.Problem.self) { try await change(id, .tried(.refuses, next: nil), version: 1, story) }
      #expect(problem == .changedMeanwhile)
      #expect(try await queue(story) == [id])
      await #expect(throws: SimpleFailure.self) { try await change(id, .end, by: story.karim, story) }
    }
  }

  @Test("handed over it is the colleague's; while she is away it is the team's", arguments: Backend.available)
  func absence(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let bart = try await colleague(story)
      let (mine, free) = (try await keep(story), try await keep(story, team: true))
      #expect(try await queue(story, .mine) == [mine])
      #expect(try await queue(story, .team) == [free])
      try await change(mine, .handOver(to: ID("bart")), story)
      #expect(try await queue(story, .mine).isEmpty)
      #expect(try await queue(story, .mine, by: bart) == [mine])
      await #expect(throws: CallBack.Problem.self) { try await change(mine, .handOver(to: ID("karim")), story) }
      let today = story.surroundings.today
      try await noteAbsence(of: ID("bart"), from: today.adding(days: 1), until: today.adding(days: 2), by: story.ana, in: database, story.surroundings)
      #expect(try await queue(story, .team) == [free])
      story.clock.move(days: 1)
      #expect(Set(try await queue(story, .team)) == [mine, free])
      let view = try await readCallBacks(.team, offset: 0, limit: 10, by: story.ana, in: database, story.surroundings)
      #expect(view.rows.allSatisfy { $0.holder == nil } && view.absences.count == 1)
      try await endAbsence(try #require(view.absences.first).id, by: story.ana, in: database, story.surroundings)
      #expect(try await queue(story, .team) == [free])
      await #expect(throws: Invalid.self) {
        try await noteAbsence(of: ID("bart"), from: today.adding(days: 5), until: today.adding(days: 4), by: story.ana, in: database, story.surroundings)
      }
      await #expect(throws: Invalid.self) {
        try await noteAbsence(of: ID("karim"), from: today.adding(days: 5), until: today.adding(days: 6), by: story.ana, in: database, story.surroundings)
      }
    }
  }

  @Test("a death that is told on the phone ends the call-back and touches no file", arguments: Backend.available)
  func died(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      var details = PersonDetails()
      details.names = [PersonName(given: "Maria", family: "V.")]
      let person = try await createPerson(details, by: story.ana, in: database, story.surroundings)
      let due = story.surroundings.now().adding(seconds: 60)
      let kept = try await CallSamples.keep(story, .callBack) { ($0.dueAt, $0.person) = (due, person.id.raw) }
      let back = try await change(kept.call, .tried(.died, next: nil), story)
      #expect(back.state == .ended(.died))
      let after = try #require(try await database.read { try $0.openPerson(person.id) }).person
      #expect(after.version == person.version && after.details.diedOn == nil)
      let next = try await change(kept.call, .putBack(due: due.adding(days: 1)), story)
      #expect(next.due == due.adding(days: 1))
    }
  }

  @Test("what is due shows on the work list: mine and the team's, not a colleague's, not tomorrow's", arguments: Backend.available)
  func onWorkList(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let bart = try await colleague(story)
      _ = try await keep(story, in: 60)
      _ = try await keep(story, in: 60, team: true)
      _ = try await keep(story, in: 90_000)
      func due(_ actor: Actor) async throws -> Int {
        try await listRequests(RequestFilter(), offset: 0, limit: 10, by: actor, in: database, story.surroundings).callBacksDue
      }
      #expect(try await due(story.ana) == 0)
      story.clock.move(seconds: 61)
      #expect(try await due(story.ana) == 2)
      #expect(try await due(bart) == 1)
      let manager = Actor(kind: .account(ID("ana")), name: "", organization: story.house.id, roles: [.caseManager])
      #expect(try await due(manager) == 0)
    }
  }
}
