import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("How soon a request is needed")
struct PriorityTests {
  private static func request(_ priority: Request.Priority = .routine, reason: String = "", state: Request.State = .clarifying) -> Request {
    var request = PageSamples.request(state: state)
    (request.priority, request.priorityReason) = (priority, reason)
    return request
  }

  @Test("codes and order are FHIR's, the most pressing last")
  func codes() {
    #expect(Request.Priority.allCases.map(\.rawValue) == ["routine", "urgent", "asap"])
    #expect(Request.Priority.allCases.sorted() == Request.Priority.allCases)
  }

  @Test("anything but ordinary needs a reason, of 200 characters at most")
  func reasonNeeded() throws {
    let plain = Self.request()
    for priority in [Request.Priority.urgent, .asap] {
      #expect(throws: Request.Problem.reasonMissing) { try plain.decide(.prioritize(priority, reason: "  "), today: PageSamples.today) }
    }
    #expect(try plain.decide(.prioritize(.routine, reason: ""), today: PageSamples.today).isEmpty)
    let longest = String(repeating: "a", count: 200)
    #expect(
      try plain.decide(.prioritize(.asap, reason: " \(longest) "), today: PageSamples.today)
        == [.prioritized(from: .routine, to: .asap, reason: longest)])
    #expect(throws: Request.Problem.reasonTooLong(201)) {
      try plain.decide(.prioritize(.asap, reason: longest + "a"), today: PageSamples.today)
    }
  }

  @Test("the same again changes nothing; another reason does; a closed request has none to change")
  func again() throws {
    let pressing = Self.request(.urgent, reason: "Seule")
    #expect(try pressing.decide(.prioritize(.urgent, reason: "Seule"), today: PageSamples.today).isEmpty)
    let events = try pressing.decide(.prioritize(.urgent, reason: "Seule et sans repas"), today: PageSamples.today)
    #expect(events == [.prioritized(from: .urgent, to: .urgent, reason: "Seule et sans repas")])
    #expect(events.reduce(pressing) { $0.applying($1) }.priorityReason == "Seule et sans repas")
    #expect(throws: Request.Problem.alreadyClosed) {
      try Self.request(state: .closed(.met)).decide(.prioritize(.asap, reason: "x"), today: PageSamples.today)
    }
  }

  @Test("only what is needed as soon as possible cannot wait, with its reason")
  func cannotWait() {
    let today = PageSamples.today
    #expect(Self.request(.asap, reason: "Seule").cannotWait([], under: PageSamples.rule, today: today) == [.needed(.asap, reason: "Seule")])
    #expect(Self.request(.urgent, reason: "Seule").cannotWait([], under: PageSamples.rule, today: today).isEmpty)
    #expect(Self.request(.asap, reason: "Seule", state: .closed(.met)).cannotWait([], under: PageSamples.rule, today: today).isEmpty)
  }

  @Test("who, when, from what to what and why stand in the timeline; the reason is sealed", arguments: Backend.available)
  func stored(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      _ = try await changeRequest(
        id, .prioritize(.asap, reason: "Sort de l'hôpital ce soir"), version: nil, by: story.ana, in: database, story.surroundings)
      let file = try await readRequest(id, by: story.ana, in: database, story.surroundings)
      #expect(file.request.priority == .asap && file.request.priorityReason == "Sort de l'hôpital ce soir")
      let last = try #require(file.records.last)
      #expect(last.who == "Ana" && last.at == story.surroundings.now())
      #expect(last.event == .prioritized(from: .routine, to: .asap, reason: "Sort de l'hôpital ce soir"))
      let clear = try await database.read {
        try $0.row("SELECT priority, content FROM request WHERE id = \(id.raw)").map { (try $0.text("priority"), try $0.bytes("content")) }
      }
      let (code, content) = try #require(clear)
      #expect(code == "asap")
      #expect(!String(decoding: content, as: UTF8.self).contains("hôpital"))
    }
  }

  @Test("the list is narrowed and put in order by it; what is pressing stands before what cannot wait", arguments: Backend.available)
  func list(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      func taken(_ priority: Request.Priority) async throws -> ID<Request> {
        let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
        _ = try await changeRequest(
          id, .prioritize(priority, reason: priority == .routine ? "" : "Seule"), version: nil, by: story.ana, in: database, story.surroundings)
        story.clock.move(seconds: 60)
        return id
      }
      let (routine, urgent, asap) = (try await taken(.routine), try await taken(.urgent), try await taken(.asap))
      func ids(_ change: (inout RequestFilter) -> Void) async throws -> [ID<Request>] {
        var filter = RequestFilter()
        change(&filter)
        let part = try await listRequests(filter, offset: 0, limit: 10, by: story.ana, in: database, story.surroundings)
        #expect(part.total == part.requests.count)
        return part.requests.map(\.id)
      }
      // By waiting time, but for what is needed as soon as possible.
      #expect(try await ids { _ in } == [asap, routine, urgent])
      #expect(try await ids { $0.order = .priority } == [asap, urgent, routine])
      for (priority, id) in [(Request.Priority.routine, routine), (.urgent, urgent), (.asap, asap)] {
        #expect(try await ids { $0.priority = priority } == [id])
      }
      var filter = RequestFilter()
      (filter.priority, filter.order) = (.urgent, .priority)
      try await keepView(named: "Urgentes", filter, by: story.ana, in: database, story.surroundings)
      let kept = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings).views
      #expect(kept.map(\.priority) == ["urgent"] && kept.map(\.order) == ["priority"])
    }
  }

  @Test("read with a pressing one, a request becomes as pressing, and says why")
  func joined() throws {
    let calm = Self.request()
    let pressing = PageSamples.request(2)
    var other = pressing
    (other.priority, other.priorityReason) = (.asap, "Plus de repas")
    let events = try RequestJoining.join(other, into: calm, otherHasJoined: false, isOffered: false, today: PageSamples.today).stays
    #expect(events.contains(.prioritized(from: .routine, to: .asap, reason: "Plus de repas")))
    let kept = try RequestJoining.join(calm, into: other, otherHasJoined: false, isOffered: false, today: PageSamples.today).stays
    #expect(!kept.contains { if case .prioritized = $0 { true } else { false } })
  }

  @Test("on the page: set with a reason, said in words on the page and in the list, sent back without a reason")
  func pages() async throws {
    try await TestSite.with { site in
      let report = NeedReport(words: "Aide", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let id = try await createRequest(
        report, channel: .phone, by: TestSite.actor(.helpdeskAgent), in: site.database, site.surroundings)
      let agent = try await site.signedIn(.helpdeskAgent)
      let (page, action) = (Address.request(id).path(.french), Address.requestAction(id, .priority).path(.french))
      let refused = try await agent.fill(page, to: action, ["priority": "asap", "reason": " "])
      #expect(refused.status == 422 && refused.text.contains("f-priority-reason-error"))
      #expect(try await agent.fill(page, to: action, ["priority": "asap", "reason": "Plus rien à manger"]).status == 303)
      let shown = try await agent.get(page)
      #expect(shown.text.contains("Dès que possible : Plus rien à manger"))
      #expect(shown.text.contains("Priorité : de « Ordinaire » à « Dès que possible »"))
      for query in ["", "?order=priority", "?priority=asap"] {
        let list = try await agent.get("/fr/demandes\(query)")
        #expect(list.text.contains("Plus rien à manger"), "\(query)")
      }
      #expect(try await agent.get("/fr/demandes?priority=urgent").text.contains("class=\"empty\""))
      let dutch = try await agent.get("/nl/hulpvragen?order=priority")
      #expect(dutch.text.contains("Zo snel mogelijk (1)"))
    }
  }
}
