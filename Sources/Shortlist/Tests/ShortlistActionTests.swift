import Actions
import Care
import HTML
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Lists that the house keeps")
struct ShortlistActionTests {
  private let name: @Sendable (String) -> String? = { "Nom de \($0)" }

  private func content(_ word: String = "Mot-secret-42") throws -> ShortlistContent {
    var content = try ShortlistContent(language: .dutch).decide(.add("category/38")).decide(.add("organisation/49"))
    var words = ShortlistWords(language: .dutch, textLanguage: .dutch)
    words.top = "En-tête-\(word)"
    words.items = [("category/38", word)]
    content = try content.decide(.describe(words))
    return content
  }

  private func keep(_ story: Story, _ actor: Actor = .anonymous, for person: ID<Person>? = nil) async throws -> KeptShortlist {
    try await keepShortlist(
      content().named(name), for: person, by: actor, from: "192.0.2.1", Fixtures.shortlists, in: story.database, story.surroundings)
  }

  @Test("a visitor's list comes back by its secret, and nothing of it stands in clear", arguments: Backend.available)
  func visitor(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let kept = try await keep(story)
      let secret = try #require(kept.secret)
      let view = try await readShortlist(.secret(secret), by: .anonymous, in: database, story.surroundings)
      #expect(view.list.content == kept.list.content && view.link == .keeper)
      #expect(view.list.account == nil && view.list.organization == nil && view.house == nil)
      let stored = try await database.read { connection in
        try connection.rows("SELECT * FROM shortlist").map { ("\($0)", try $0.bytes("content")) }
      }
      let links = try await database.read { try $0.rows("SELECT digest FROM shortlist_link").map { try $0.text("digest") } }
      let (row, sealed) = try #require(stored.first)
      #expect(!row.contains("Mot-secret-42") && !String(decoding: sealed, as: UTF8.self).contains("category"))
      #expect(links.count == 1 && !links[0].contains(secret))
    }
  }

  @Test("a link reads and cannot change; taken back it opens nothing at once", arguments: Backend.available)
  func links(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let key = ShortlistWay.secret(try #require(try await keep(story).secret))
      let made = try await shareShortlist(key, by: .anonymous, Fixtures.shortlists, in: database, story.surroundings)
      let reader = ShortlistWay.secret(made.secret)
      #expect(try await readShortlist(reader, by: .anonymous, in: database, story.surroundings).link == .reader)
      await #expect(throws: SimpleFailure.notFound) {
        _ = try await changeShortlist(
          reader, .remove("category/38"), named: name, by: .anonymous, Fixtures.shortlists, in: database, story.surroundings)
      }
      await #expect(throws: SimpleFailure.notFound) { _ = try await eraseShortlist(reader, by: .anonymous, in: database, story.surroundings) }
      await #expect(throws: SimpleFailure.notFound) {
        _ = try await shareShortlist(reader, by: .anonymous, Fixtures.shortlists, in: database, story.surroundings)
      }
      #expect(try await endShortlistLinks(key, by: .anonymous, in: database, story.surroundings) == 1)
      await #expect(throws: ShortlistProblem.linkEnded) { _ = try await readShortlist(reader, by: .anonymous, in: database, story.surroundings) }
      #expect(try await readShortlist(key, by: .anonymous, in: database, story.surroundings).links.isEmpty)
      await #expect(throws: SimpleFailure.notFound) {
        _ = try await readShortlist(.secret("nothing"), by: .anonymous, in: database, story.surroundings)
      }
    }
  }

  @Test("a link works for its days, a list for its own, then its key is gone", arguments: Backend.available)
  func time(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let rule = try Fixtures.shortlists.rule(on: story.surroundings.today)
      let key = ShortlistWay.secret(try #require(try await keep(story).secret))
      let made = try await shareShortlist(key, by: .anonymous, Fixtures.shortlists, in: database, story.surroundings)
      story.clock.move(days: rule.linkDays, seconds: -1)
      _ = try await readShortlist(.secret(made.secret), by: .anonymous, in: database, story.surroundings)
      story.clock.move(seconds: 1)
      await #expect(throws: ShortlistProblem.linkEnded) {
        _ = try await readShortlist(.secret(made.secret), by: .anonymous, in: database, story.surroundings)
      }
      #expect(try await eraseExpiredShortlists(in: database, story.surroundings) == 0)
      story.clock.move(days: rule.keepDays - rule.linkDays)
      await #expect(throws: ShortlistProblem.linkEnded) { _ = try await readShortlist(key, by: .anonymous, in: database, story.surroundings) }
      #expect(try await eraseExpiredShortlists(in: database, story.surroundings) == 1)
      let left = try await database.read { connection in
        try connection.row("SELECT COUNT(*) AS total FROM cell_key WHERE owner LIKE 'shortlist/%'")?.int("total")
      }
      #expect(left == 0)
    }
  }

  @Test("a list of an account is nobody else's", arguments: Backend.available)
  func account(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let list = try await keep(story, story.ana).list
      #expect(try await readShortlists(by: story.ana, in: database, story.surroundings).lists.map(\.id) == [list.id])
      #expect(try await readShortlists(by: story.karim, in: database, story.surroundings).lists.isEmpty)
      for way in [ShortlistWay.account(list.id), .carried(list.id)] {
        for stranger in [story.karim, .anonymous] {
          await #expect(throws: SimpleFailure.notFound) { _ = try await readShortlist(way, by: stranger, in: database, story.surroundings) }
          await #expect(throws: SimpleFailure.notFound) { _ = try await eraseShortlist(way, by: stranger, in: database, story.surroundings) }
        }
      }
      let log = try await database.read { try $0.accessLog(AccessLogFilter(), offset: 0, limit: 100) }
      #expect(log.first { $0.purpose == .changeShortlist && $0.outcome == .done }?.subjects == [list.subject])
      #expect(log.contains { $0.purpose == .readShortlist && $0.outcome == .refused })
    }
  }

  @Test("the second of two who change a list is told so, and nothing is overwritten", arguments: Backend.available)
  func conflict(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let way = ShortlistWay.account(try await keep(story, story.ana).list.id)
      func change(_ version: Int, _ entry: String) async throws {
        _ = try await changeShortlist(
          way, .remove(entry), version: version, named: name, by: story.ana, Fixtures.shortlists, in: database, story.surroundings)
      }
      try await change(1, "category/38")
      await #expect(throws: ShortlistProblem.changedMeanwhile) { try await change(1, "organisation/49") }
      #expect(try await readShortlist(way, by: story.ana, in: database, story.surroundings).list.content.entries == ["organisation/49"])
    }
  }

  @Test("a person's list is part of her file: it opens with it, moves with a merge, and goes with an erasure", arguments: Backend.available)
  func person(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await createPerson(PersonDetails(), by: story.ana, in: database, story.surroundings)
      let other = try await createPerson(PersonDetails(), by: story.ana, in: database, story.surroundings)
      let list = try await keep(story, story.ana, for: person.id).list
      #expect(try await readShortlists(by: story.ana, in: database, story.surroundings).lists.isEmpty)
      #expect(try await readShortlists(of: person.id, by: story.ana, in: database, story.surroundings).lists.map(\.id) == [list.id])
      await #expect(throws: (any Error).self) { _ = try await readShortlists(of: person.id, by: story.karim, in: database, story.surroundings) }
      await #expect(throws: (any Error).self) {
        _ = try await readShortlist(.account(list.id), by: story.karim, in: database, story.surroundings)
      }
      await #expect(throws: (any Error).self) { _ = try await keep(story, story.karim, for: person.id) }
      await #expect(throws: SimpleFailure.forbidden) { _ = try await keep(story, for: person.id) }
      let link = try await shareShortlist(.account(list.id), by: story.ana, Fixtures.shortlists, in: database, story.surroundings)
      _ = try await mergePersons(
        person.id, into: other.id, versions: (stays: 1, goes: 1), fromOther: [], by: story.ana, in: database, story.surroundings)
      let moved = try await readShortlists(of: other.id, by: story.ana, in: database, story.surroundings).lists
      #expect(moved.map(\.content) == [list.content])
      let read = try await readShortlist(.secret(link.secret), by: .anonymous, in: database, story.surroundings)
      #expect(read.list.content == list.content)
      try await database.transaction { connection in
        _ = try connection.erase(other.id, because: ErasureReason.allCases[0], at: story.surroundings.now())
      }
      await #expect(throws: ShortlistProblem.linkEnded) {
        _ = try await readShortlist(.secret(link.secret), by: .anonymous, in: database, story.surroundings)
      }
    }
  }

  @Test("from one connection thirty lists an hour can be kept without account", arguments: Backend.available)
  func limit(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      for _ in 0..<30 { _ = try await keep(story) }
      await #expect(throws: ShortlistProblem.tooManyKept) { _ = try await keep(story) }
      _ = try await keep(story, story.ana)
      story.clock.move(seconds: 3601)
      _ = try await keep(story)
    }
  }

  @Test("a letter about a person's list stands in no house's outbox and goes with her key", arguments: Backend.available)
  func letters(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await createPerson(PersonDetails(), by: story.ana, in: database, story.surroundings)
      let hers = try await keep(story, story.ana, for: person.id).list
      let own = try await keep(story, story.ana).list
      for list in [hers, own] {
        _ = try await mailShortlist(
          .account(list.id), to: "zus@example.be", by: story.ana, Fixtures.shortlists, in: database, story.surroundings
        ) { made, house in Letter(subject: "Informatie", body: "\(house.name) \(made.secret)") }
      }
      #expect(try await story.messages().count == 1)
      let waiting = try await database.transaction { try $0.takeMessages(at: story.surroundings.now(), limit: 10, leaseSeconds: 60) }
      #expect(waiting.map(\.language) == [.dutch, .dutch])
      await #expect(throws: Invalid.self) {
        _ = try await mailShortlist(
          .account(own.id), to: "zus@", by: story.ana, Fixtures.shortlists, in: database, story.surroundings
        ) { _, _ in Letter(subject: "", body: "") }
      }
    }
  }

  @Test("more lists than are shown are counted", arguments: Backend.available)
  func cut(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      for _ in 1...3 { _ = try await keep(story, story.ana) }
      let view = try await readShortlists(limit: 2, by: story.ana, in: database, story.surroundings)
      #expect(view.lists.count == 2 && view.total == 3)
      #expect(try await readShortlists(limit: 3, by: story.ana, in: database, story.surroundings).total == 3)
      let frame = Frame(
        language: .french, languages: Fixtures.languages, today: story.surroundings.today, viewer: nil, formToken: "token", onceKey: "once",
        flash: nil, isDemo: false)
      func page(_ total: Int) -> String {
        shortlistsPage(ShortlistsModel(lists: view.lists, total: total, names: [:], isAboutViolence: false), in: frame).body.string
      }
      #expect(page(view.total).contains("Les 2 éléments les plus récents sur 3.") && !page(2).contains("éléments"))
    }
  }
}
