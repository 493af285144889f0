import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store
import TestSupport
import Testing

@Suite("The page of the access log")
struct AccessLogPageTests {
  @Test("narrowed by file, part, organisation and decision, as counted and as listed", arguments: Backend.available)
  func filters(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      func actor(_ name: String, _ organization: String) -> Actor {
        Actor(kind: .account(ID(name)), name: name, organization: ID(organization), roles: [.caseManager])
      }
      try await database.act(as: actor("a", "one"), doing: .readPerson, in: surroundings) { desk in
        desk.concerns(ID("p1"), part: .identity, because: .keepsFile)
        desk.concerns(ID("p1"), part: .circle, because: .keepsFile)
        desk.concerns(ID("p2"), part: .identity, because: .keepsFile)
      }
      try await database.act(as: actor("b", "two"), doing: .readCircle, in: surroundings) { desk in
        desk.concerns(ID("p2"), part: .circle, because: .mandated)
      }
      let refusal = FileRefused(person: ID("p1"), part: .health, refusal: .healthSecrecy)
      await #expect(throws: refusal) {
        try await database.act(as: actor("b", "two"), doing: .readAssessments, in: surroundings) { _ in throw refusal }
      }
      await #expect(throws: SimpleFailure.notFound) {
        try await database.act(as: actor("b", "two"), doing: .readRequest, in: surroundings) { _ in throw SimpleFailure.notFound }
      }
      // The first half chained, the second not: both are searched.
      try await chainLog(in: database, signer: LogSigner(secretKey: TestSite.key), surroundings)
      try await database.act(as: .system, doing: .runJob, in: surroundings) { $0.concerns(ID("p1"), part: .protected, because: .system) }

      func found(_ change: (inout AccessLogFilter) -> Void) async throws -> [String] {
        var filter = AccessLogFilter()
        change(&filter)
        let asked = filter
        let entries = try await database.read { try $0.accessLog(asked, offset: 0, limit: 10) }
        #expect(try await database.read { try $0.accessLogCount(asked) } == entries.count)
        return entries.map(\.purpose.rawValue)
      }
      #expect(try await found { $0.person = "p1" } == ["job.run", "assessment.read", "person.read"])
      #expect(try await found { $0.person = "person/p2" } == ["circle.read"])
      #expect(try await found { $0.subject = "person/p2" } == ["person.read"])
      #expect(try await found { $0.part = .circle } == ["circle.read", "person.read"])
      #expect(try await found { $0.organization = ID("two") } == ["request.read", "assessment.read", "circle.read"])
      #expect(try await found { $0.outcome = .refused } == ["request.read", "assessment.read"])
      let log = try await database.read { try $0.accessLog(AccessLogFilter(), offset: 0, limit: 10) }
      #expect(log.map(\.reason) == ["system", "not-found", "health-secrecy", "mandated", "keeps-file"])
      #expect(log.last?.parts == [.circle, .identity] && log.last?.person == ID("p1"))
      let told = try await database.read { try $0.accessLog(about: ID("p1"), offset: 0, limit: 10) }
      #expect(told.map(\.purpose) == [.readAssessments, .readPerson])
    }
  }

  @Test("the data officer downloads what she narrowed, and the download is in the log")
  func export() async throws {
    try await TestSite.with { site in
      let officer = try await site.signedIn(.dataProtectionOfficer)
      let agent = try await site.signedIn(.helpdeskAgent)
      try await agent.get(.workList)
      let answer = try await officer.get(Address.accessLogExport.path(.english) + "?purpose=request.list")
      #expect(answer.status == 200 && answer["content-type"] == "text/csv; charset=utf-8")
      let lines = answer.text.split(separator: "\r\n")
      #expect(lines.count == 2 && lines[1].contains("request.list") && lines[1].contains("Maison Relais"))
      #expect(try await site.log().last?.purpose == .exportLog)
      #expect(try await agent.get(.accessLogExport).status == 403)
      let page = try await officer.get(.accessLog, .english)
      #expect(page.text.contains("/en/log/export.csv"))
      #expect(try await officer.get(Address.accessLogExport.path(.english) + "?from=someday").status == 422)
    }
  }

  @Test("the page says whether the log is intact, and how far", arguments: Language.interface)
  func state(_ language: Language) {
    let now = Instant(milliseconds: 1_795_251_600_000)
    let frame = Frame(language: language, today: now.day, viewer: nil, formToken: "t", onceKey: "o", flash: nil, isDemo: false)
    func page(_ state: LogState) -> String {
      accessLogPage(
        AccessLogModel(
          filter: [:], entries: [], organizationNames: [:], paging: Paging(page: 1, total: 0, pageSize: 100), state: state, now: now),
        in: frame
      ).body.string
    }
    func state(waiting: Int = 0, since seconds: Int64 = 0, problems: Int = 0) -> LogState {
      LogState(
        sequence: 12_345, chainedAt: now, waiting: waiting, oldestWaiting: waiting > 0 ? now.adding(seconds: -seconds) : nil,
        checkpoint: (12_000, now), verification: LogVerification(at: now, from: 1, until: 12_000, problems: problems))
    }
    #expect(!page(.empty).contains("notice"))
    let sound = page(state(waiting: 2, since: 1))
    #expect(!sound.contains("notice") && sound.contains(Words(language).number(12_345)) && sound.contains(Words(language).number(12_000)))
    #expect(page(state(waiting: 2, since: 61)).contains("notice warn"))
    #expect(page(state(problems: 3)).contains("notice bad"))
  }
}
