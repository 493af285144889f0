import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Several needs in one request")
struct NeedTests {
  private static let today = Day(daysSinceEpoch: 20_778)

  private static func request(_ state: Request.State = .clarifying) -> Request {
    let report = NeedReport(words: "Elle est tombée", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
    let now = Instant(milliseconds: 1_795_251_600_000)
    return Request(
      id: ID("r"), number: "2026-00001", organization: ID("house"), channel: .phone, report: report, state: state, assignee: nil,
      clarification: Clarification(), createdAt: now, changedAt: now, version: 1)
  }

  private static func need(_ place: Int, _ state: Need.State = .open) -> Need {
    Need(id: ID("n\(place)"), request: ID("r"), place: place, kind: "", words: "besoin \(place)", state: state)
  }

  private static func decide(_ command: Need.Command, _ needs: [Need], _ state: Request.State = .clarifying) throws -> Need.Decision {
    try request(state).decide(command, needs: needs, referrals: [], first: ID("first"))
  }

  @Test("a second need makes the request's own words the first one; a third adds only itself")
  func firstComesFromWhatExists() throws {
    let second = try Self.decide(.add(id: ID("n2"), kind: "repas", words: " des repas "), [])
    #expect(second.changed.map(\.id.raw) == ["first", "n2"])
    #expect(second.changed.map(\.words) == ["Elle est tombée", "des repas"])
    #expect(second.changed.map(\.place) == [1, 2])
    let third = try Self.decide(.add(id: ID("n3"), kind: "", words: "un bain"), second.changed)
    #expect(third.changed.map(\.place) == [3])
  }

  @Test("words are needed, as many as fit; a request holds so many needs and no more")
  func limits() throws {
    #expect(throws: Need.Problem.wordsMissing) { try Self.decide(.add(id: ID("x"), kind: "", words: "  "), []) }
    let longest = String(repeating: "x", count: Need.longestWords)
    _ = try Self.decide(.add(id: ID("x"), kind: "", words: longest), [])
    #expect(throws: Need.Problem.tooLong(Need.longestWords + 1)) { try Self.decide(.add(id: ID("x"), kind: "", words: longest + "x"), []) }
    let almost = (1..<Need.most).map { Self.need($0) }
    _ = try Self.decide(.add(id: ID("x"), kind: "", words: "encore"), almost)
    #expect(throws: Need.Problem.tooMany) { try Self.decide(.add(id: ID("x"), kind: "", words: "encore"), almost + [Self.need(Need.most)]) }
  }

  @Test("the request ends when the last need has its outcome, and not before")
  func endsWithTheLast() throws {
    let open = [Self.need(1), Self.need(2)]
    #expect(try Self.decide(.close(ID("n1"), .met, personsWords: ""), open).closing == nil)
    let last = [Self.need(1, .closed(.met)), Self.need(2)]
    #expect(try Self.decide(.close(ID("n2"), .notMet(.noPlace), personsWords: ""), last).closing == .partlyMet(.noPlace))
    #expect(throws: Need.Problem.alreadyClosed) { try Self.decide(.close(ID("n1"), .met, personsWords: ""), last) }
    #expect(throws: Need.Problem.notClosed) { try Self.decide(.reopen(ID("n2")), last) }
    #expect(try Self.decide(.reopen(ID("n1")), last).changed.map(\.state) == [.open])
    #expect(throws: Need.Problem.unknown) { try Self.decide(.reopen(ID("zz")), last) }
    #expect(throws: Request.Problem.alreadyClosed) { try Self.decide(.reopen(ID("n1")), last, .closed(.met)) }
  }

  @Test(
    "how a request ended is told by how its needs ended",
    arguments: [
      ([Request.Outcome.met, .met], Request.Outcome.met), ([.met, .refusedByPerson], .met), ([.met, .notMet(.tooFar)], .partlyMet(.tooFar)),
      ([.notMet(.noPlace), .notMet(.tooLong)], .notMet(.tooLong)), ([.partlyMet(.language), .met], .partlyMet(.language)),
      ([.notMet(.noPlace), .refusedByPerson], .notMet(.noPlace)), ([.informed, .refusedByPerson], .informed),
      ([.refusedByPerson, .refusedByPerson], .refusedByPerson), ([.unreachable, .unreachable], .unreachable),
      ([.unreachable, .refusedByPerson], .refusedByPerson), ([.informed, .notMet(.rule)], .partlyMet(.rule)),
    ])
  func whole(_ outcomes: [Request.Outcome], _ whole: Request.Outcome) { #expect(Request.Outcome(ofAll: outcomes) == whole) }

  @Test("a need that found no answer is a gap with its kind of help, and the last one closes the request", arguments: Backend.available)
  func stored(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      func file(_ id: ID<Request>) async throws -> RequestFile { try await readRequest(id, by: story.ana, in: database, surroundings) }
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, surroundings)
      #expect(try await file(id).needs.isEmpty)
      _ = try await changeNeed(
        .add(id: surroundings.newID(), kind: "aide-a-domicile", words: "des repas"), of: id, by: story.ana, in: database, surroundings)
      let needs = try await file(id).needs
      #expect(needs.map(\.words) == ["Ma mère est tombée", "des repas"])
      let referral = try await prepareReferral(story.referral(), for: id, by: story.ana, in: database, surroundings)
      _ = try await changeNeed(.refer(needs[0].id, [referral]), of: id, by: story.ana, in: database, surroundings)
      #expect(try await file(id).needs[0].state == .referred([referral]))
      _ = try await changeNeed(
        .close(needs[1].id, .notMet(.noPlace), personsWords: "Tant pis"), of: id, gap: GapNote(kind: "", detail: "complet"), by: story.ana,
        in: database, surroundings)
      #expect(try await !file(id).request.isClosed)
      let closed = try await changeNeed(.close(needs[0].id, .met, personsWords: ""), of: id, by: story.ana, in: database, surroundings)
      #expect(closed.state == .closed(.partlyMet(.noPlace)))
      let gaps = try await database.read { try $0.gaps(of: story.house.id, GapFilter(), offset: 0, limit: 10) }
      #expect(gaps.map(\.kind) == ["aide-a-domicile"] && gaps.map(\.reason) == [.noPlace])
      #expect(try await file(id).needs.map(\.personsWords) == ["", "Tant pis"])
    }
  }

  @Test("a referral is tied to the needs that it answers in one act, told in the timeline; one that is settled keeps it from being made", arguments: Backend.available)
  func answered(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, surroundings)
      for words in ["un bain", "des courses"] {
        _ = try await changeNeed(.add(id: surroundings.newID(), kind: "", words: words), of: id, by: story.ana, in: database, surroundings)
      }
      func file() async throws -> RequestFile { try await readRequest(id, by: story.ana, in: database, surroundings) }
      let needs = try await file().needs.map(\.id)
      func prepare(_ answering: Set<ID<Need>>) async throws -> ID<Referral> {
        try await prepareReferral(story.referral(), for: id, answering: answering, by: story.ana, in: database, surroundings)
      }
      let none = try await prepare([])
      #expect(try await file().needs.map(\.state) == [.open, .open, .open])
      let both = try await prepare([needs[1], needs[2]])
      #expect(try await file().needs.map(\.state) == [.open, .referred([both]), .referred([both])])
      let told = try await file().records.map(\.event).filter { if case .need(.referred) = $0 { true } else { false } }
      let expected = ["un bain", "des courses"].map { Request.Event.need(.referred($0, service: "Service Tilleul")) }
      #expect(told == expected)
      // Another service for the same need stands beside the first.
      let next = try await prepare([needs[1]])
      let two = [both, next].sorted()
      #expect(try await file().needs.map(\.state) == [.open, .referred(two), .referred([both])])
      _ = try await changeNeed(.close(needs[2], .met, personsWords: ""), of: id, by: story.ana, in: database, surroundings)
      let wrong: [Set<ID<Need>>] = [[needs[0], needs[2]], [needs[0], ID("elsewhere")]]
      for one in wrong { await #expect(throws: Invalid.self) { _ = try await prepare(one) } }
      let after = try await file()
      #expect(after.needs.map(\.state) == [.open, .referred(two), .closed(.met)])
      #expect(Set(after.referrals.map(\.id)) == [none, both, next])
    }
  }

  @Test("the form that prepares a referral asks for which need, chosen already when one is left; sent twice it counts once", arguments: Language.interface)
  func asked(_ language: Language) async throws {
    try await TestSite.with { site in
      let agent = TestSite.actor(.helpdeskAgent)
      let report = NeedReport(words: "Aide", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let id = try await createRequest(report, channel: .phone, by: agent, in: site.database, site.surroundings)
      let browser = try await site.signedIn(.helpdeskAgent, language: language)
      let path = Address.newReferral(id).path(language)
      // A request that is its own one need asks nothing.
      #expect(try await !browser.get(path).text.contains("id=\"f-needs\""))
      _ = try await changeNeed(
        .add(id: site.surroundings.newID(), kind: "", words: "des <courses>"), of: id, by: agent, in: site.database, site.surroundings)
      func box(_ need: Need) -> String { "need.\(need.id.raw)" }
      let both = try await readRequest(id, by: agent, in: site.database, site.surroundings).needs
      let fresh = try await browser.get(path)
      let form = try #require(fresh.forms.first { $0.action == path })
      #expect(both.allSatisfy { form.names.contains(box($0)) && form[box($0)] == nil } && fresh.text.contains("des &lt;courses&gt;"))
      // What was chosen stays through a search and a mistake.
      let found = try await browser.submit(fresh, to: path, [box(both[0]): "yes", "step": "search", "q": "repas"])
      #expect(found.forms.first { $0.action == path }?[box(both[0])] == "yes")
      let refused = try await browser.submit(found, to: path, ["step": "prepare", "serviceName": "Tilleul", "email": "x", "shared": "Aide"])
      #expect(refused.status == 422 && refused.forms.first { $0.action == path }?[box(both[0])] == "yes")
      let filled = ["step": "prepare", "serviceName": "Tilleul", "email": "tilleul@example.be", "shared": "Aide"]
      for _ in 1...2 { #expect(try await browser.submit(refused, to: path, filled).status == 303) }
      let file = try await readRequest(id, by: agent, in: site.database, site.surroundings)
      #expect(file.referrals.count == 1 && file.needs.map(\.state) == [.referred([file.referrals[0].id]), .open])
      // One is left: it is chosen, the other one says where it is.
      let next = try await browser.get(path)
      let again = try #require(next.forms.first { $0.action == path })
      #expect(again[box(both[0])] == nil && again[box(both[1])] == "yes" && next.text.contains("Tilleul)</span>"))
      // Settled by somebody else meanwhile: the problem stands at the field, and nothing typed is lost.
      _ = try await changeNeed(.close(both[1].id, .met, personsWords: ""), of: id, by: agent, in: site.database, site.surroundings)
      let late = try await browser.submit(next, to: path, filled)
      #expect(late.status == 422 && late.text.contains("id=\"f-needs-error\"") && late.text.contains("tilleul@example.be"))
      #expect(try await readRequest(id, by: agent, in: site.database, site.surroundings).referrals.count == 1)
    }
  }

  @Test("closing the whole request gives its outcome to every need that is open, and one gap for each", arguments: Backend.available)
  func closedAsAWhole(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, surroundings)
      for (kind, words) in [("aide-a-domicile", "un bain"), ("", "des courses")] {
        _ = try await changeNeed(.add(id: surroundings.newID(), kind: kind, words: words), of: id, by: story.ana, in: database, surroundings)
      }
      let needs = try await readRequest(id, by: story.ana, in: database, surroundings).needs
      _ = try await changeNeed(.close(needs[0].id, .met, personsWords: ""), of: id, by: story.ana, in: database, surroundings)
      _ = try await changeRequest(
        id, .close(.notMet(.tooFar), personsWords: ""), version: nil, gap: GapNote(kind: "autre", detail: ""), by: story.ana, in: database,
        surroundings)
      let after = try await readRequest(id, by: story.ana, in: database, surroundings).needs
      #expect(after.map(\.outcome) == [.met, .notMet(.tooFar), .notMet(.tooFar)])
      let gaps = try await database.read { try $0.gaps(of: story.house.id, GapFilter(), offset: 0, limit: 10) }
      #expect(gaps.map(\.kind).sorted() == ["aide-a-domicile", "autre"])
    }
  }
}
