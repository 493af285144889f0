import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("Assignment, transfer and who sees what of it")
struct TransferTests {
  /// The story with a colleague of Ana's, and people who may work on requests on both sides.
  private struct World {
    let story: Story
    let request: ID<Request>

    init(_ database: any Database) async throws {
      story = try await Story(database)
      let now = story.surroundings.now()
      try await database.transaction { connection in
        let colleague = Account(id: ID("lea"), name: "lea", email: "lea@example.be", language: .dutch, isDisabled: false)
        try connection.insert(colleague, passwordHash: "", at: now)
        for (account, house) in [("ana", "house"), ("lea", "house"), ("karim", "other")] {
          try connection.insert(
            Membership(account: ID(account), organization: ID(house), role: .helpdeskAgent, from: Day(daysSinceEpoch: 20_000), until: nil),
            id: ID("m-\(account)"))
        }
      }
      request = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
    }

    var letters: RequestLetters {
      RequestLetters(
        assigned: { request, by, _ in Letter(subject: "assigned", body: "\(request.number) \(by)") },
        offered: { request, house, _ in Letter(subject: "offered", body: "\(request.number) \(house.name)") },
        answered: { request, team, accepts, _ in Letter(subject: "answered", body: "\(request.number) \(team.name) \(accepts)") })
    }

    func offer() async throws {
      var draft = TransferDraft()
      (draft.to, draft.words, draft.agreedHow) = (ID("other"), "C'est votre quartier", "au téléphone")
      try await offerRequest(request, draft, by: story.ana, in: story.database, story.surroundings, letters: letters)
    }

    func answer(_ accepts: Bool, _ words: String = "", by actor: Actor? = nil) async throws {
      try await answerOffer(
        of: request, accepts: accepts, words: words, by: actor ?? story.karim, in: story.database, story.surroundings, letters: letters)
    }

    func opened(_ actor: Actor) async throws -> OpenedRequest {
      try await openRequest(request, by: actor, in: story.database, story.surroundings)
    }

    func list(_ actor: Actor) async throws -> WorkListPart {
      try await listRequests(RequestFilter(), offset: 0, limit: 10, by: actor, in: story.database, story.surroundings)
    }
  }

  @Test("a request is given to a colleague of the same organisation only, and she is told; given back, nobody has it", arguments: Backend.available)
  func assigned(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let world = try await World(database)
      let (story, id) = (world.story, world.request)
      func give(_ account: String) async throws {
        try await assignRequest(
          id, to: ID(account), words: "Tu la connais", version: nil, by: story.ana, in: database, story.surroundings, letters: world.letters)
      }
      await #expect(throws: Invalid.self) { try await give("karim") }
      try await give("lea")
      let file = try await readRequest(id, by: story.ana, in: database, story.surroundings)
      #expect(file.request.assignee == ID("lea") && file.assigneeName == "lea")
      #expect(file.records.last?.event == .assigned(to: ID("lea"), name: "lea", words: "Tu la connais"))
      #expect(try await story.messages().map(\.to) == ["lea@example.be"])
      // The e-mail says the number and who, nothing that was written.
      #expect(try await story.messages().allSatisfy { !$0.body.contains("connais") })
      let back = try await changeRequest(id, .release(words: ""), version: nil, by: story.ana, in: database, story.surroundings)
      #expect(back.assignee == nil && back.state == .new)
      await #expect(throws: Request.Problem.nobodyHasIt) {
        _ = try await changeRequest(id, .release(words: ""), version: nil, by: story.ana, in: database, story.surroundings)
      }
    }
  }

  @Test("until the other team accepts, the sender is responsible; it stands on both work lists", arguments: Backend.available)
  func offered(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let world = try await World(database)
      let story = world.story
      await #expect(throws: SimpleFailure.notFound) { _ = try await world.opened(story.karim) }
      try await world.offer()
      #expect(try await world.list(story.ana).requests.map(\.id) == [world.request])
      #expect(try await world.list(story.ana).transfers.sent.map(\.other) == ["Autre maison"])
      #expect(try await world.list(story.karim).requests.isEmpty)
      #expect(try await world.list(story.karim).transfers.offered.map(\.other) == ["Maison Relais"])
      let long = story.surroundings.now().adding(days: -Transfer.daysShown)
      let (ours, theirs) = try await database.read { connection in
        (try connection.transferCounts(of: ID("house"), since: long), try connection.transferCounts(of: ID("other"), since: long))
      }
      #expect(ours.offered == 0 && ours.sent == 1 && theirs.offered == 1 && theirs.sent == 0)
      guard case .offer(let seen) = try await world.opened(story.karim) else { throw SimpleFailure.notFound }
      #expect(seen.sight == .toDecide && seen.transfer.words == "C'est votre quartier")
      // Nothing of it can be changed from there.
      await #expect(throws: SimpleFailure.notFound) {
        _ = try await changeRequest(world.request, .note("x"), version: nil, by: story.karim, in: database, story.surroundings)
      }
      await #expect(throws: Transfer.Problem.alreadyOffered) { try await world.offer() }
    }
  }

  @Test("with a yes the request and its work move; the sender learns that, and reads no more of it", arguments: Backend.available)
  func accepted(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let world = try await World(database)
      let story = world.story
      try await world.offer()
      try await world.answer(true, "Avec plaisir")
      let file = try await readRequest(world.request, by: story.karim, in: database, story.surroundings)
      #expect(file.request.organization == story.otherHouse.id && file.request.assignee == ID("karim"))
      #expect(file.records.contains { if case .transfer(.offered) = $0.event { true } else { false } })
      #expect(try await world.list(story.karim).requests.map(\.id) == [world.request])
      #expect(try await world.list(story.ana).requests.isEmpty)
      #expect(try await world.list(story.ana).transfers.sent.map(\.transfer.state) == [.accepted])
      guard case .offer(let seen) = try await world.opened(story.ana) else { throw SimpleFailure.notFound }
      #expect(seen.sight == .handedOn && seen.needs.isEmpty)
      await #expect(throws: SimpleFailure.notFound) { _ = try await readRequest(world.request, by: story.ana, in: database, story.surroundings) }
      // The letter to the sender stands in the outbox of the team that answered.
      let letters = try await database.read { try $0.messages(of: ID("other"), offset: 0, limit: 10) }
      #expect(letters.map(\.to) == ["maison@example.be"])
      story.clock.move(days: Transfer.daysShown + 1)
      #expect(try await world.list(story.ana).transfers.sent.isEmpty)
      await #expect(throws: SimpleFailure.notFound) { try await world.answer(false, "Trop tard") }
    }
  }

  @Test("a no needs a reason, and the sender goes on", arguments: Backend.available)
  func declined(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let world = try await World(database)
      let story = world.story
      try await world.offer()
      await #expect(throws: Invalid.self) { try await world.answer(false, " ") }
      try await world.answer(false, "Pas notre quartier")
      #expect(try await world.list(story.ana).transfers.sent.map(\.transfer.answer) == ["Pas notre quartier"])
      await #expect(throws: SimpleFailure.notFound) { _ = try await world.opened(story.karim) }
      // It can be offered again, and taken back before anybody answers.
      try await world.offer()
      try await withdrawOffer(of: world.request, by: story.ana, in: database, story.surroundings)
      await #expect(throws: SimpleFailure.notFound) { try await world.answer(true) }
      #expect(try await readRequest(world.request, by: story.ana, in: database, story.surroundings).request.organization == story.house.id)
    }
  }

  @Test("without the person's yes, or after her no, nothing is offered")
  func personsYes() async throws {
    var draft = TransferDraft()
    (draft.to, draft.words) = (ID("other"), "C'est votre quartier")
    do throws(Invalid) { _ = try draft.checked() } catch { #expect(error.problems.map(\.path) == ["agreedHow"]) }
    try await withDatabase(.sqlite) { database in
      let world = try await World(database)
      var clarification = Clarification()
      clarification.consent = .refuses
      _ = try await changeRequest(
        world.request, .clarify(clarification), version: nil, by: world.story.ana, in: database, world.story.surroundings)
      await #expect(throws: Transfer.Problem.personRefused) { try await world.offer() }
    }
  }
}
