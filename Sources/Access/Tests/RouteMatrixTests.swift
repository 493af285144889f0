import Care
import Foundation
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("Who may use what")
struct RouteMatrixTests {
  @Test("the routes are those that were reviewed and written down in Tests/routes.txt")
  func recorded() throws {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appending(path: "Tests/routes.txt")
    if ProcessInfo.processInfo.environment["RELAIS_RECORD"] == "1" {
      try (routeTable(allRoutes(), Fixtures.languages).joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    let table = routeTable(allRoutes(), Fixtures.languages)
    for line in Set(table).symmetricDifference(lines).sorted() {
      Issue.record("\(table.contains(line) ? "not reviewed" : "gone"): \(line)")
    }
    #expect(lines == lines.sorted())
  }

  @Test("the router registers what the table says, and beside it only files, the front door and the two probes")
  func registered() async throws {
    try await TestSite.with { site in
      let besides = ["/", "/health", "/ready", "/assets/relais.css", "/assets/relais.js", "/favicon.svg"].flatMap { ["GET \($0)", "HEAD \($0)"] }
      let declared = allRoutes().flatMap { route in
        route.patterns(Fixtures.languages).flatMap { pattern in
          (route.method == .get ? ["GET", "HEAD"] : ["POST"]).map { "\($0) \(pattern.pattern.replacing(#/:([a-z]+)/#) { "{\($0.1)}" })" }
        }
      }
      #expect(site.registered.sorted() == (declared + besides).sorted())
    }
  }

  @Test("every role gets what each route declares: in, to the sign-in, or turned away; one entry for each", arguments: [nil] + Role.allCases)
  func matrix(_ role: Role?) async throws {
    try await TestSite.with { site in
      let records = try await MatrixRecords(site)
      let client: TestClient
      if let role { client = try await site.signedIn(role) } else { client = site.visitor() }
      for route in allRoutes() {
        guard case .page(let address) = route.place, route.method == .get || address != .signOut else { continue }
        try await check(route, address, role, client, records, site)
      }
    }
  }

  private func check(
    _ route: Route, _ address: Address, _ role: Role?, _ client: TestClient, _ records: MatrixRecords, _ site: TestSite
  ) async throws {
    let path = records.path(address.pattern(.french))
    var form = records.rightForm
    if route.method == .post { form.append(("token", try await records.token(of: client, role, for: address))) }
    let before = try await site.log().count
    let answer: Answer
    if route.method == .get { answer = try await client.get(path) } else { answer = try await client.post(path, form) }
    let added: [LogEntry] = Array(try await site.log().dropFirst(before))
    let what = "\(role?.rawValue ?? "nobody") \(route.method.rawValue) \(path): \(answer.status)"
    let isAdmitted = route.rule.admits(role.map { TestSite.actor($0) })
    if route.rule == .personal {
      // No role opens a person's own pages: only her own access does.
      #expect(!isAdmitted && answer.status == 303 && answer.location.hasPrefix("/fr/moi/entrer"), "\(what)")
      #expect(added.isEmpty, "\(what)")
    } else if !isAdmitted, role == nil {
      #expect(answer.status == 303 && answer.location.hasPrefix("/fr/connexion"), "\(what)")
      #expect(added.isEmpty, "\(what)")
    } else if !isAdmitted {
      #expect(answer.status == 403, "\(what)")
      #expect(added.map(\.outcome) == [.refused] && added.map(\.purpose) == [.useRoute], "\(what)")
    } else if records.isClosed(address, to: role, at: site.surroundings.now()) {
      #expect(answer.status == 404, "\(what)")
    } else {
      // The link of a note is another secret than that of a referral; the notebook is empty.
      let mayBeNotThere =
        route.method == .post || address == .noteAnswer(secret: ":secret") || address == .agreement(secret: ":secret") || address == .personItem(ID(":id"), .notebook, item: ":item")
        || isAroundDirectory(address) || isRoomItem(address)
      let isGood = ![303, 403, 404, 500].contains(answer.status) || route.method == .post && answer.status == 303 || mayBeNotThere && answer.status == 404
      #expect(isGood, "\(what)")
      #expect(added.count <= 1, "\(what)")
      // Empty forms show nothing of anybody.
      let isEmptyForm = [.newRequest, .newPerson, .emergencies, .room(.message)].contains(address) && added.isEmpty
      if answer.status == 200, route.rule != .everyone, !isEmptyForm, !isAroundDirectory(address) { #expect(added.count == 1, "\(what)") }
    }
  }

  /// Messages, dossiers and rounds are not there in an empty house.
  private func isRoomItem(_ address: Address) -> Bool {
    switch address {
    case .roomItem, .roomForm: true
    default: false
    }
  }

  /// Pages around the directory are about nobody, so looking at them is not logged; their items are not there in an empty house.
  private func isAroundDirectory(_ address: Address) -> Bool {
    switch address {
    case .directory, .directoryItem, .directoryForm, .directoryItemForm: true
    default: false
    }
  }

  @Test("another organisation's record looks exactly like one that does not exist, and leaves one refused entry")
  func others() async throws {
    try await TestSite.with { site in
      let records = try await MatrixRecords(site)
      for role in Role.requestWorkers.sorted(by: { $0.rawValue < $1.rawValue }) {
        let stranger = try await site.signedIn(role, .other)
        let token = try await records.token(of: stranger, role)
        for route in allRoutes() {
          guard case .page(let address) = route.place, case .roles = route.rule, address.pattern(.french).contains(":id"),
            route.rule.admits(TestSite.actor(role, .other))
          else { continue }
          var bodies: [String] = []
          for path in [records.path(address.pattern(.french)), records.path(address.pattern(.french), existing: false)] {
            let before = try await site.log().count
            let answer =
              route.method == .get ? try await stranger.get(path) : try await stranger.post(path, records.rightForm + [("token", token)])
            #expect(answer.status == 404, "\(role) \(path)")
            bodies.append(answer.text.replacing(#/name="once" value="[^"]*"/#, with: ""))
            let added = Array(try await site.log().dropFirst(before))
            #expect(added.map(\.outcome) == [.refused], "\(role) \(path)")
            #expect(added.allSatisfy { $0.subjects.isEmpty }, "\(role) \(path)")
          }
          #expect(bodies.first == bodies.last, "\(address)")
        }
      }
    }
  }

  @Test("what the menu offers to a role, the role may open", arguments: Role.allCases)
  func menu(_ role: Role) async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(role)
      for link in Set(try await client.get("/fr").links).sorted() {
        let answer = try await client.get(link)
        let isOpen = [200, 303].contains(answer.status)
        #expect(isOpen, "\(role.rawValue) \(link): \(answer.status)")
      }
    }
  }
}
