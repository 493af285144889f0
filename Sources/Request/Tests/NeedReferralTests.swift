import Actions
import Care
import HTML
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Several services asked for one need")
struct NeedReferralTests {
  private static let now = Instant(milliseconds: 1_795_251_600_000)

  private static func referral(_ id: String, _ state: Referral.State) -> Referral {
    Referral(
      id: ID(id), request: ID("r"), gesture: .referral, entry: nil, serviceName: "Service \(id)", email: "a@example.be", language: .french,
      shared: "", state: state, version: 1, createdAt: now, changedAt: now)
  }

  private static func need(_ state: Need.State) -> Need {
    Need(id: ID("n"), request: ID("r"), place: 1, kind: "", words: "un bain", state: state)
  }

  @Test("any yes answers a need; a no leaves it asked while others can answer, and open when all are lost")
  func standing() {
    let (asked, no, silent, yes) = (
      Self.referral("a", .sent(on: Self.now.day, due: Self.now.day)), Self.referral("b", .declined(.noPlace)), Self.referral("c", .expired),
      Self.referral("d", .accepted(firstContact: nil))
    )
    let all = [asked, no, silent, yes]
    func standing(_ ids: [String]) -> Need.Standing { Self.need(ids.isEmpty ? .open : .referred(ids.map { ID($0) })).standing(among: all) }
    #expect(standing([]) == .open(lost: []))
    #expect(standing(["a"]) == .asked([asked], lost: []))
    #expect(standing(["a", "b"]) == .asked([asked], lost: [no]))
    #expect(standing(["b", "c"]) == .open(lost: [no, silent]))
    #expect(standing(["a", "b", "c", "d"]) == .helped([yes]))
    #expect(Self.need(.closed(.met)).standing(among: all) == .closed(.met))
    #expect(Self.need(.referred([no.id])).isUnanswered(among: all) && !Self.need(.referred([asked.id])).isUnanswered(among: all))
  }

  @Test("which referrals are for a need is changed as a whole, and each change is told")
  func changed() throws {
    let report = NeedReport(words: "Aide", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
    let request = Request(
      id: ID("r"), number: "2026-00001", organization: ID("house"), channel: .phone, report: report, state: .clarifying, assignee: nil,
      clarification: Clarification(), createdAt: Self.now, changedAt: Self.now, version: 1)
    let referrals = [Self.referral("a", .proposed), Self.referral("b", .proposed), Self.referral("c", .proposed)]
    func decide(_ chosen: Set<ID<Referral>>, _ state: Need.State) throws -> Need.Decision {
      try request.decide(.refer(ID("n"), chosen), needs: [Self.need(state)], referrals: referrals, first: ID("first"))
    }
    let two = try decide([ID("b"), ID("a")], .open)
    #expect(two.changed.map(\.state) == [.referred([ID("a"), ID("b")])])
    #expect(two.events == [.referred("un bain", service: "Service a"), .referred("un bain", service: "Service b")])
    let other = try decide([ID("b"), ID("c")], .referred([ID("a"), ID("b")]))
    #expect(other.events == [.notReferred("un bain", service: "Service a"), .referred("un bain", service: "Service c")])
    #expect(try decide([], .referred([ID("a")])).changed.map(\.state) == [.open])
    let same = try decide([ID("a")], .referred([ID("a")]))
    #expect(same.changed.isEmpty && same.events.isEmpty)
    #expect(throws: Need.Problem.unknown) { try decide([ID("elsewhere")], .open) }
    #expect(throws: Need.Problem.alreadyClosed) { try decide([ID("a")], .closed(.met)) }
  }

  @Test("a need that had one referral keeps it, in a database from before there could be several", arguments: Backend.available)
  func carriedOver(_ backend: Backend) async throws {
    try await withDatabase(backend, migrations: Array(allMigrations.prefix { $0.number < 53 })) { database in
      let at = Instant.migrationOfTests
      let request: ID<Request> = ID("r1")
      try await database.transaction { connection in
        try connection.run(
          "INSERT INTO organization (id, name, sort_key, email, phone, is_fictitious, receives_reports) VALUES ('house', 'M', 'm', NULL, NULL, 1, 1)")
        let key = try connection.makeKey(for: KeyOwner(request), at: at)
        let content = try key.seal(SealedWords(["Aide"]), cell: "request/r1/content")
        try connection.run(
          """
          INSERT INTO request (id, number, organization, channel, about, language, state, consent, content, created_at, changed_at, version)
          VALUES ('r1', '2026-00001', 'house', 'phone', 'family', 'fr', 'clarifying', 'not-asked', \(content), \(at), \(at), 1)
          """)
        let service = try key.seal(SealedWords(["", "Service", "s@example.be", "Mots"]), cell: "referral/f1/content")
        try connection.run(
          """
          INSERT INTO referral (id, request, gesture, language, state, content, created_at, changed_at, version, link, reminders)
          VALUES ('f1', 'r1', 'referral', 'fr', 'proposed', \(service), \(at), \(at), 1, 0, 0)
          """)
        let rows: [(place: Int, state: String, referral: String?, outcome: String?)] = [
          (1, "open", nil, nil), (2, "referred", "f1", nil), (3, "closed", nil, "met"),
        ]
        for row in rows {
          let words = try key.seal(SealedWords(["besoin \(row.place)", ""]), cell: "request_need/n\(row.place)/content")
          try connection.run(
            """
            INSERT INTO request_need (id, request, place, help, state, referral, outcome, content)
            VALUES (\("n\(row.place)"), 'r1', \(row.place), 'repas', \(row.state), \(row.referral), \(row.outcome), \(words))
            """)
        }
      }
      try await MigrationRunner(allMigrations).migrate(database, at: at)
      let needs = try await database.read { try $0.needs(of: request) }
      #expect(needs.map(\.state) == [.open, .referred([ID("f1")]), .closed(.met)])
      #expect(needs.map(\.words) == ["besoin 1", "besoin 2", "besoin 3"] && needs.allSatisfy { $0.kind == "repas" })
      // Each place stands once, and a referral must exist.
      await #expect(throws: StoreFailure.self) {
        try await database.transaction { try $0.run("UPDATE request_need SET place = 1 WHERE id = 'n2'") }
      }
      await #expect(throws: StoreFailure.self) {
        try await database.transaction { try $0.run("INSERT INTO request_need_referral (need, referral) VALUES ('n1', 'nobody')") }
      }
    }
  }

  @Test("the page says who is asked, who said no and who said yes, and lets the choice be changed", arguments: Language.interface)
  func page(_ language: Language) async throws {
    try await TestSite.with { site in
      let agent = TestSite.actor(.helpdeskAgent)
      let report = NeedReport(words: "Un bain", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let id = try await createRequest(report, channel: .phone, by: agent, in: site.database, site.surroundings)
      _ = try await changeNeed(
        .add(id: site.surroundings.newID(), kind: "", words: "Des courses"), of: id, by: agent, in: site.database, site.surroundings)
      let need = try await readRequest(id, by: agent, in: site.database, site.surroundings).needs[0]
      var services: [ID<Referral>] = []
      for name in ["Tilleul", "Étoile"] {
        var draft = ReferralDraft()
        (draft.serviceName, draft.email, draft.shared) = (name, "s@example.be", "Aide pour le bain")
        services.append(
          try await prepareReferral(draft.checked(), for: id, answering: [need.id], by: agent, in: site.database, site.surroundings))
      }
      let browser = try await site.signedIn(.helpdeskAgent, language: language)
      let asked = ": \(Words(language).list(["Tilleul", "Étoile"]))"
      let page = try await browser.get(.request(id), language)
      #expect(page.text.contains(asked) && page.text.contains("<li dir=\"auto\">Un bain</li>"))
      // Only one of them is for it after all.
      let action = Address.requestAction(id, .need).path(language)
      let boxes = services.map { "referral.\($0.raw)" }
      let form = try #require(page.forms.first { $0.names.contains(boxes[0]) && $0[boxes[0]] == "yes" })
      #expect(form.action == action && form[boxes[1]] == "yes")
      #expect(try await browser.post(action, form.fields.filter { $0.0 != boxes[0] }).status == 303)
      #expect(try await readRequest(id, by: agent, in: site.database, site.surroundings).needs[0].state == .referred([services[1]]))
      let after = try await browser.get(.request(id), language)
      #expect(!after.text.contains(asked))
      let chosen = try #require(after.forms.first { $0.names.contains(boxes[0]) && $0[boxes[1]] == "yes" })
      #expect(chosen[boxes[0]] == nil)
    }
  }
}
