import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite struct AccessTests {
  private func actor(_ roles: Set<Role>, _ organization: String = "house") -> Actor {
    Actor(kind: .account(ID("a")), name: "A", organization: ID(organization), roles: roles)
  }

  @Test("requests are seen by those who work on requests of the same house, and by nobody else", arguments: Role.allCases)
  func requests(_ role: Role) {
    let works = Role.requestWorkers.contains(role)
    #expect((RequestAccess.decide(actor([role]), requestOf: ID("house")) == .allowed(because: .worksOnRequestsOfOrganization)) == works)
    #expect(RequestAccess.decide(actor([role], "other"), requestOf: ID("house")) == .refused)
  }

  @Test("a route admits as it declares")
  func rules() {
    let agent = actor([.helpdeskAgent])
    #expect(RouteRule.everyone.admits(nil))
    #expect(RouteRule.secretHolder.admits(nil))
    #expect(!RouteRule.signedIn.admits(nil) && !RouteRule.signedIn.admits(.anonymous) && RouteRule.signedIn.admits(agent))
    #expect(RouteRule.roles([.helpdeskAgent]).admits(agent))
    #expect(!RouteRule.roles([.administrator]).admits(agent))
    #expect(!RouteRule.roles([.helpdeskAgent]).admits(Actor(kind: .link(ID("f")), name: "", roles: [.helpdeskAgent])))
  }

  @Test("when the log cannot be written, nothing is shown and nothing is changed", arguments: Backend.available)
  func noEntryNoAnswer(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      // The entry's text cannot be stored: the change that it belongs to must not stay.
      let broken = Actor(kind: .commandLine, name: "nul\u{0}")
      await #expect(throws: (any Error).self) {
        try await database.act(as: broken, doing: .maintain, in: surroundings) { desk in
          try desk.insert(Organization(id: ID("x"), name: "X", email: nil, phone: nil, isFictitious: true))
        }
      }
      let left = try await database.read { try $0.organizations() }
      #expect(left.isEmpty)
    }
  }

  @Test("the log is searched by person, subject, purpose and day", arguments: Backend.available)
  func search(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let clock = Clock()
      let surroundings = clock.surroundings
      try await database.act(as: actor([.helpdeskAgent]), doing: .readRequest, in: surroundings) { $0.shows("request/1") }
      clock.move(days: 1)
      try await database.act(as: .system, doing: .runJob, in: surroundings) { $0.shows("request/2") }
      func found(_ change: (inout AccessLogFilter) -> Void) async throws -> [[String]] {
        var filter = AccessLogFilter()
        change(&filter)
        let asked = filter
        let total = try await database.read { try $0.accessLogCount(asked) }
        let entries = try await database.read { try $0.accessLog(asked, offset: 0, limit: 10) }
        #expect(entries.count == total)
        return entries.map(\.subjects)
      }
      #expect(try await found { _ in } == [["request/2"], ["request/1"]])
      #expect(try await found { $0.actor = "account/a" } == [["request/1"]])
      #expect(try await found { $0.subject = "request/2" } == [["request/2"]])
      #expect(try await found { $0.purpose = .readRequest } == [["request/1"]])
      #expect(try await found { $0.from = surroundings.today.startInBrussels } == [["request/2"]])
      #expect(try await found { $0.until = surroundings.today.startInBrussels } == [["request/1"]])
    }
  }
}
