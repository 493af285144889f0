import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Two people at one request, and kept views")
struct TogetherTests {
  private static func text(_ wants: String, _ reach: String = "", name: String = "", consent: Clarification.Consent = .notAsked) -> Clarification {
    var text = Clarification()
    (text.wants, text.reach, text.personName, text.consent) = (wants, reach, name, consent)
    return text
  }

  @Test("what only one of two touched is taken from her; what both changed differently is asked")
  func threeWays() {
    let base = Self.text("rester", "le matin", name: "Maria")
    let stored = Self.text("rester chez elle", "le matin", name: "Maria", consent: .agrees)
    // She changed another field: both are kept without a question.
    let (both, none) = Self.text("rester", "le soir", name: "Maria").merged(over: base, with: stored)
    #expect(none.isEmpty && both == Self.text("rester chez elle", "le soir", name: "Maria", consent: .agrees))
    // Both wrote what she wants.
    let (mine, asked) = Self.text("marcher", "le matin", name: "Maria").merged(over: base, with: stored)
    #expect(asked == [.wants] && mine.wants == "marcher" && mine.consent == .agrees)
    // The same words twice are no conflict.
    #expect(stored.merged(over: base, with: stored).conflicts.isEmpty)
  }

  @Test("of two texts one, the other or both are kept; of a name or an agreement only one")
  func picks() {
    let (mine, theirs) = (Self.text("marcher", "soir", name: "Maria"), Self.text("dormir", "matin", name: "Marie", consent: .agrees))
    #expect(mine.picking(.theirs, of: .wants, from: theirs).wants == "dormir")
    #expect(mine.picking(.mine, of: .wants, from: theirs).wants == "marcher")
    #expect(mine.picking(.both, of: .wants, from: theirs).wants == "dormir\nmarcher")
    #expect(mine.picking(.both, of: .reach, from: theirs).reach == "matin, soir")
    #expect(mine.picking(.both, of: .personName, from: theirs).personName == "Maria")
    #expect(mine.picking(.theirs, of: .consent, from: theirs).consent == .agrees)
    #expect(mine.picking(.both, of: .wants, from: Self.text("")).wants == "marcher")
  }

  @Test("two agents with the same form open: different fields meet, the same field is shown side by side and nothing typed is lost")
  func sideBySide() async throws {
    try await TestSite.with { site in
      let agent = TestSite.actor(.helpdeskAgent)
      let report = NeedReport(words: "Aide", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let id = try await createRequest(report, channel: .phone, by: agent, in: site.database, site.surroundings)
      let path = Address.request(id).path(.french)
      let action = Address.requestAction(id, .clarify).path(.french)
      let (one, two) = (try await site.signedIn(.helpdeskAgent), try await site.signedIn(.neighbourhoodReferent))
      let (first, second) = (try await one.get(path), try await two.get(path))
      #expect(second.text.contains("a aussi cette demande sous les yeux"))
      let stored = try await one.submit(first, to: action, ["wants": "Rester chez moi", "reach": "le matin"])
      #expect(stored.status == 303)
      // Another field: brought together without a question.
      let beside = try await two.submit(second, to: action, ["personName": "Maria"])
      #expect(beside.status == 303)
      let together = try await two.follow(beside)
      #expect(together.text.contains("avec ce qu'une autre personne a écrit") || together.text.contains("autre personne a écrit entre-temps"))
      let now = try await readRequest(id, by: agent, in: site.database, site.surroundings).request.clarification
      #expect(now.wants == "Rester chez moi" && now.personName == "Maria")
      // The same field, from the page of before.
      let conflict = try await two.submit(second, to: action, ["wants": "Marcher au parc", "inPlace": "Sa fille"])
      #expect(conflict.status == 409)
      #expect(conflict.text.contains("Deux textes pour la même chose"))
      #expect(conflict.text.contains("Rester chez moi") && conflict.text.contains("Marcher au parc"))
      #expect(conflict.text.contains("pick-wants") && !conflict.text.contains("pick-reach"))
      let chosen = try await two.submit(conflict, to: action, ["pick-wants": "both"])
      #expect(chosen.status == 303)
      let after = try await readRequest(id, by: agent, in: site.database, site.surroundings).request.clarification
      #expect(after.wants == "Rester chez moi\nMarcher au parc")
      #expect(after.inPlace == "Sa fille" && after.reach == "le matin" && after.personName == "Maria")
      let seen = try await one.get(path)
      #expect(seen.text.contains("Modifiée à") && seen.text.contains(TestSite.account(.neighbourhoodReferent).name))
    }
  }

  @Test("who looked is forgotten after a while, and nobody sees herself", arguments: Backend.available)
  func lookers(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      func look(_ account: String) async throws -> [ID<Account>] {
        let now = story.surroundings.now()
        return try await database.transaction { try $0.look(at: id, by: ID(account), at: now) }.map(\.account)
      }
      #expect(try await look("ana").isEmpty)
      #expect(try await look("karim") == [ID("ana")])
      story.clock.move(seconds: 600)
      #expect(try await look("karim") == [ID("ana")])
      story.clock.move(seconds: 1)
      #expect(try await look("karim").isEmpty)
    }
  }

  @Test("overdue and unanswered requests have views of their own", arguments: Backend.available)
  func scopes(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      _ = try await reportNeed(story.report(), code: "code-1", to: story.house.id, in: database, surroundings)
      let due = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, surroundings)
      _ = try await changeRequest(due, .orient(followUp: surroundings.today.adding(days: 1)), version: nil, by: story.ana, in: database, surroundings)
      func counts() async throws -> [RequestFilter.Scope: Int] {
        try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, surroundings).counts
      }
      #expect(try await counts() == [.open: 2, .mine: 1, .unanswered: 1, .overdue: 0, .closed: 0])
      story.clock.move(days: 1)
      #expect(try await counts()[.overdue] == 0)
      story.clock.move(days: 1)
      #expect(try await counts()[.overdue] == 1)
      var filter = RequestFilter()
      filter.scope = .overdue
      let list = try await listRequests(filter, offset: 0, limit: 10, by: story.ana, in: database, surroundings)
      #expect(list.requests.map(\.id) == [due] && list.total == 1)
      filter.scope = .unanswered
      #expect(try await listRequests(filter, offset: 0, limit: 10, by: story.ana, in: database, surroundings).requests.map(\.state) == [.new])
    }
  }

  @Test("a view is kept under a name, sealed, for its owner alone, and taken away again", arguments: Backend.available)
  func views(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      var filter = RequestFilter()
      (filter.scope, filter.municipality, filter.words) = (.overdue, 21015, "ZqKlaproos")
      func views(_ actor: Actor) async throws -> [SavedView] {
        try await listRequests(RequestFilter(), offset: 0, limit: 10, by: actor, in: database, surroundings).views
      }
      await #expect(throws: Invalid.self) { try await keepView(named: " ", filter, by: story.ana, in: database, surroundings) }
      let long = String(repeating: "x", count: SavedView.longestName)
      await #expect(throws: Invalid.self) { try await keepView(named: long + "x", filter, by: story.ana, in: database, surroundings) }
      try await keepView(named: long, filter, by: story.ana, in: database, surroundings)
      let kept = try #require(try await views(story.ana).first)
      #expect(kept.name == long && kept.scope == "overdue" && kept.municipality == "21015" && kept.words == "ZqKlaproos")
      #expect(try await views(story.karim).isEmpty)
      let raw = try #require(try await database.read { try $0.row("SELECT content FROM saved_view") })
      #expect(!String(decoding: try raw.bytes("content"), as: UTF8.self).contains("Klaproos"))
      for number in 1..<SavedView.most { try await keepView(named: "vue \(number)", filter, by: story.ana, in: database, surroundings) }
      await #expect(throws: Invalid.self) { try await keepView(named: "une de trop", filter, by: story.ana, in: database, surroundings) }
      await #expect(throws: SimpleFailure.notFound) { try await dropView(kept.id, by: story.karim, in: database, surroundings) }
      try await dropView(kept.id, by: story.ana, in: database, surroundings)
      #expect(try await views(story.ana).count == SavedView.most - 1)
    }
  }

  @Test("a view is kept from the list, stands above it, and a name that is missing is said at the field")
  func keptOnThePage() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let list = Address.workList.path(.french)
      #expect(try await !client.get(list).text.contains("Garder cette vue"))
      let narrowed = try await client.get(list + "?scope=overdue&municipality=21015")
      let keep = Address.workListAction(.keepView).path(.french)
      let refused = try await client.submit(narrowed, to: keep, ["name": ""])
      #expect(refused.status == 422 && refused.text.contains("Donnez un nom"))
      let kept = try await client.follow(try await client.submit(narrowed, to: keep, ["name": "Schaerbeek en retard"]))
      #expect(kept.text.contains(">Schaerbeek en retard</a>"))
      #expect(kept.links.contains { $0.contains("municipality=21015") && $0.contains("scope=overdue") })
      let dropped = try await client.follow(try await client.submit(kept, to: Address.workListAction(.dropView).path(.french)))
      #expect(!dropped.text.contains("Schaerbeek en retard"))
    }
  }
}
