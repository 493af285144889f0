import Actions
package import Care
import Hummingbird
package import Kernel
import Logging
import Secrets
package import Site
package import Store
import Synchronization

/// The whole house on a fresh database, without a port: two organisations, an account of every role in each.
package struct TestSite: Sendable {
  package let house: House
  package let clock: Clock
  /// Everything wrong with any page that was answered.
  let faults = Faults()
  /// What the router itself lists: `GET /fr/demandes`.
  package let registered: [String]
  let respond: @Sendable (Request, SiteContext) async throws -> Response

  /// The password of every account.
  package static let password = "une phrase de passe sûre"
  package static let key: [UInt8] = Array(0..<32)

  package var database: any Database { house.database }
  package var surroundings: Surroundings { house.surroundings }

  /// Whether somebody works for the organisation that receives reports, or for another one.
  package enum Side: String, CaseIterable, Sendable { case own, other }

  package static func organization(_ side: Side) -> Organization {
    switch side {
    case .own:
      Organization(id: ID("own"), name: "Maison Relais", email: "maison@example.be", phone: "02 000 00 00", isFictitious: true)
    case .other: Organization(id: ID("other"), name: "Autre maison", email: "autre@example.be", phone: nil, isFictitious: true)
    }
  }

  package static func account(_ role: Role, _ side: Side = .own) -> Account {
    Account(
      id: ID("\(side.rawValue)-\(role.rawValue)"), name: "\(role.name.fr) \(side.rawValue)", email: "\(role.rawValue)@\(side.rawValue).example.be",
      language: .french, isDisabled: false)
  }

  package static func actor(_ role: Role, _ side: Side = .own) -> Actor {
    Actor(kind: .account(account(role, side).id), name: account(role, side).name, organization: organization(side).id, roles: [role])
  }

  private init(house: House, clock: Clock, routes: [Route], bodySeconds: Int64) {
    self.house = house
    self.clock = clock
    let router = siteRouter(routes, house: house, logger: Self.quiet, bodySeconds: bodySeconds)
    registered = router.routes.map { "\($0.method.rawValue) \($0.path)" }
    let responder = router.buildResponder()
    respond = { request, context in try await responder.respond(to: request, context: context) }
  }

  static let quiet = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }

  /// A visitor with an empty browser.
  package func visitor() -> TestClient { TestClient(self) }

  /// A browser in which somebody has just signed in, through the form.
  package func signedIn(_ role: Role, _ side: Side = .own, language: Language = .french) async throws -> TestClient {
    let client = visitor()
    try await client.signIn(Self.account(role, side).email, language: language)
    return client
  }

  /// The access log, oldest first.
  package func log() async throws -> [LogEntry] {
    try await database.read { try $0.accessLog(AccessLogFilter(), offset: 0, limit: 100_000) }.reversed()
  }

  /// Runs a test on a site of its own.
  ///
  /// - Parameters:
  ///   - secure: as behind TLS.
  ///   - routes: those of the house unless told otherwise.
  ///   - programmes: those that are shipped unless told otherwise.
  ///   - seen: what stands between the site and its database, such as a ``CountingDatabase``.
  /// - Throws: what the body throws, and ``PageFaults`` when a page that was answered on the way is faulty.
  package static func with(
    _ backend: Backend = .sqlite, secure: Bool = false, isDemo: Bool = false, trustsProxy: Bool = false, routes: [Route] = allRoutes(), bodySeconds: Int64 = 10,
    languages: SpokenLanguages = Fixtures.languages, programmes: ProgrammeLibrary = Fixtures.programmes, seenAs seen: (any Database) -> any Database = { $0 },
    _ body: (TestSite) async throws -> Void
  ) async throws {
    try await withDatabase(backend) { plain in
      let database = seen(plain)
      let clock = Clock()
      let surroundings = clock.surroundings
      let cost = PasswordHash.Cost(n: 16, r: 1, p: 1)
      let hash = try PasswordHash(of: password, salt: [UInt8](repeating: 3, count: 16), cost: cost).stored
      try await database.transaction { connection in
        for side in Side.allCases {
          try connection.insert(organization(side))
          for role in Role.allCases {
            let account = account(role, side)
            try connection.insert(account, passwordHash: hash, at: surroundings.now())
            try connection.insert(
              Membership(account: account.id, organization: organization(side).id, role: role, from: Day(daysSinceEpoch: 20_000), until: nil),
              id: surroundings.newID())
          }
        }
        try connection.setReceivesReports(organization(.own).id)
      }
      let house = House(
        database: database, surroundings: surroundings, directory: DirectoryShelf(Fixtures.index, build: Fixtures.indexing), languages: languages,
        questionnaires: Fixtures.questionnaires, conditionQuestions: Fixtures.conditionQuestions, consent: Fixtures.consent,
        retention: Fixtures.retention, freshness: Fixtures.freshness, portal: Fixtures.portal, shortlists: Fixtures.shortlists,
        providers: Fixtures.providers, wantedRules: Fixtures.wantedRules, programmes: programmes, eligibility: Fixtures.eligibility,
        episodes: Fixtures.episodes, ledger: Fixtures.ledger, pathways: Fixtures.pathways, referrals: Fixtures.referrals,
        calls: Fixtures.calls, attachments: Fixtures.attachments, mappingFiles: Fixtures.mappingFiles, messages: Fixtures.messages,
        channels: Set(MessageChannel.allCases),
        publicAddress: "https://relais.example",
        isDemo: isDemo, secretKey: key, secureCookies: secure, passwords: PasswordQueue(cost: cost), trustsProxy: trustsProxy)
      let site = TestSite(house: house, clock: clock, routes: routes, bodySeconds: bodySeconds)
      try await body(site)
      let faults = site.faults.all.withLock { $0 }
      if !faults.isEmpty { throw PageFaults(faults: faults) }
    }
  }

  final class Faults: Sendable {
    let all = Mutex<[String]>([])
    func add(_ fault: String) {
      all.withLock { if !$0.contains(fault) { $0.append(fault) } }
    }
  }
}

/// Pages that a test met and that are not as pages must be.
package struct PageFaults: Error, CustomStringConvertible {
  package let faults: [String]
  package var description: String { faults.joined(separator: "\n") }
}
