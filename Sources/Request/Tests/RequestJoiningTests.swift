import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("Two reports about the same situation")
struct RequestJoiningTests {
  @Test(
    "the same house is the same street and number, however it is written",
    arguments: [
      ("rue Inventée 3", "RUE INVENTEE, 3 (2e étage)", true), ("Bd Inventé 3", "rue Inventée 5", false), ("rue Inventée 3", "rue Imaginaire 3", false),
      ("avenue des Tilleuls 12", "chez Mme Roy, avenue des Tilleuls 12", true), ("avenue Louise 12", "avenue Ducale 12", false), ("", "", false),
      ("Maria Lopez", "Maria Lopez", false),
    ])
  func places(_ one: String, _ other: String, _ same: Bool) {
    #expect(RequestJoining.isSamePlace(one, other) == same)
    #expect(RequestJoining.isSamePlace(other, one) == same)
  }

  private static func report(_ words: String, where place: String = "", contact: String = "", in town: Int? = 21015) -> NeedReport {
    NeedReport(
      words: words, about: .neighbour, municipality: town.flatMap(Municipality.withNIS), whereabouts: place, contact: contact, language: .french)
  }

  @Test("open requests with the same phone or the same address are proposed, others are not", arguments: Backend.available)
  func proposed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      func make(_ report: NeedReport) async throws -> ID<Request> {
        try await createRequest(report, channel: .phone, by: story.ana, in: database, story.surroundings)
      }
      let id = try await make(Self.report("Elle ne sort plus", where: "rue Inventée 3", contact: "0470 12 34 56"))
      let phone = try await make(Self.report("Ma mère", contact: "+32 470 12 34 56", in: nil))
      let place = try await make(Self.report("La dame du 3", where: "Rue inventee 3, 1er"))
      _ = try await make(Self.report("Ailleurs", where: "rue Inventée 3", in: 21004))
      _ = try await make(Self.report("Autre", where: "rue Inventée 7", contact: "0470 99 99 99"))
      let closed = try await make(Self.report("Finie", where: "rue Inventée 3"))
      _ = try await changeRequest(closed, .close(.met, personsWords: ""), version: nil, by: story.ana, in: database, story.surroundings)
      let alike = try await readRequest(id, by: story.ana, in: database, story.surroundings).alikeRequests
      #expect(alike.map(\.request.id) == [phone, place])
      #expect(alike.map(\.because) == [.contact, .place])
    }
  }

  @Test("read together nothing is lost, both receipts tell the same, and it can be undone", arguments: Backend.available)
  func joinedAndParted(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      func receipt(_ words: String, _ code: String) async throws -> Receipt {
        try await reportNeed(Self.report(words, where: "rue Inventée 3"), code: code, to: story.house.id, in: database, surroundings)
      }
      let (one, two) = (try await receipt("La voisine ne sort plus", "code-one-1"), try await receipt("Ma tante va mal", "code-two-2"))
      func list() async throws -> [Request] {
        try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, surroundings).requests
      }
      let first = try #require(try await list().first { $0.number == one.number }).id
      let second = try #require(try await list().first { $0.number == two.number }).id
      _ = try await changeRequest(second, .note("Appelée hier"), version: nil, by: story.ana, in: database, surroundings)
      _ = try await changeRequest(second, .orient(followUp: surroundings.today.adding(days: 3)), version: nil, by: story.ana, in: database, surroundings)
      let referral = try await prepareReferral(story.referral(), for: second, by: story.ana, in: database, surroundings)
      try await joinRequests(second, into: first, by: story.ana, in: database, surroundings)

      #expect(try await list().map(\.id) == [first])
      let file = try await readRequest(first, by: story.ana, in: database, surroundings)
      #expect(file.joined.map(\.report.words) == ["Ma tante va mal"])
      #expect(file.records.contains { $0.event == .noted("Appelée hier") })
      #expect(file.referrals.map(\.id) == [referral])
      #expect(file.request.state == .oriented(followUp: surroundings.today.adding(days: 3)))
      guard case .joined(into: first) = try await openRequest(second, by: story.ana, in: database, surroundings) else {
        Issue.record("the other number does not lead to it")
        return
      }
      func states() async throws -> Set<ReceiptState> {
        var states: Set<ReceiptState> = []
        for receipt in [one, two] {
          states.insert(try await followReceipt(number: receipt.number, code: receipt.code, in: database, surroundings).state)
        }
        return states
      }
      // Prepared is not asked.
      #expect(try await states() == [.beingLookedAt])
      for command in [Referral.Command.agree(how: "oui"), .send(on: surroundings.today)] {
        _ = try await changeReferral(referral, command, by: story.ana, in: database, surroundings)
      }
      #expect(try await states() == [.helpOnTheWay])
      await #expect(throws: RequestJoining.Problem.alreadyJoined) {
        try await joinRequests(second, into: first, by: story.ana, in: database, surroundings)
      }
      _ = try await changeRequest(first, .close(.met, personsWords: "Merci"), version: nil, by: story.ana, in: database, surroundings)
      #expect(try await followReceipt(number: two.number, code: two.code, in: database, surroundings).state == .closed)
      _ = try await changeRequest(first, .reopen, version: nil, by: story.ana, in: database, surroundings)

      try await partRequests(second, from: first, by: story.ana, in: database, surroundings)
      #expect(try await Set(list().map(\.id)) == [first, second])
      let apart = try await readRequest(second, by: story.ana, in: database, surroundings)
      #expect(apart.referrals.map(\.id) == [referral] && apart.request.report.words == "Ma tante va mal")
      #expect(try await readRequest(first, by: story.ana, in: database, surroundings).joined.isEmpty)
      await #expect(throws: RequestJoining.Problem.alreadyJoined) {
        try await partRequests(second, from: first, by: story.ana, in: database, surroundings)
      }
    }
  }

  @Test("what another organisation holds is neither compared nor joined", arguments: Backend.available)
  func notOthers(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let own = try await createRequest(Self.report("Ici", contact: "0470 12 34 56"), channel: .phone, by: story.ana, in: database, story.surroundings)
      let other = try await createRequest(
        Self.report("Là", contact: "0470 12 34 56"), channel: .phone, by: story.karim, in: database, story.surroundings)
      #expect(try await readRequest(own, by: story.ana, in: database, story.surroundings).alikeRequests.isEmpty)
      await #expect(throws: SimpleFailure.notFound) { _ = try await compareRequests(own, other, by: story.ana, in: database, story.surroundings) }
      await #expect(throws: SimpleFailure.notFound) { try await joinRequests(other, into: own, by: story.ana, in: database, story.surroundings) }
    }
  }

  @Test("two different files, a closed one, one that others are read with already: not joined")
  func refused() throws {
    func request(_ id: String, person: String? = nil, state: Request.State = .clarifying) -> Request {
      let now = Instant(milliseconds: 1_795_251_600_000)
      return Request(
        id: ID(id), number: id, organization: ID("house"), channel: .phone, report: Self.report("x"), state: state, assignee: nil,
        clarification: Clarification(), person: person.map { ID($0) }, createdAt: now, changedAt: now, version: 1)
    }
    let today = Day(daysSinceEpoch: 20_778)
    func problem(_ other: Request, _ stays: Request, joined: Bool = false, offered: Bool = false) -> RequestJoining.Problem? {
      do throws(RequestJoining.Problem) {
        _ = try RequestJoining.join(other, into: stays, otherHasJoined: joined, isOffered: offered, today: today)
        return nil
      } catch { return error }
    }
    #expect(problem(request("a"), request("b")) == nil)
    #expect(problem(request("a"), request("a")) == .itself)
    #expect(problem(request("a", person: "p"), request("b", person: "q")) == .differentPersons)
    #expect(problem(request("a", person: "p"), request("b")) == nil)
    #expect(problem(request("a", state: .closed(.met)), request("b")) == .notBothOpen)
    #expect(problem(request("a"), request("b"), joined: true) == .alreadyJoined)
    #expect(problem(request("a"), request("b"), offered: true) == .isOffered)
  }
}
