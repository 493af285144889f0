import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Requests by neighbourhood")
struct RequestNeighbourhoodTests {
  private static let schaerbeek = Municipality.withNIS(21015)

  /// Two neighbourhoods of one municipality and one of another; the long street belongs to both of the first.
  private static func draw(_ database: any Database, of house: ID<Organization>, at now: Instant) async throws {
    let all: [(id: String, nis: Int, streets: String)] = [
      ("a", 21015, "rue Inventée / Verzonnen straat\nrue Longue : 1-99 impairs"), ("b", 21015, "rue Longue : 2-98 pairs\nrue du Puits"),
      ("c", 21001, "rue du Seau"),
    ]
    try await database.transaction { connection in
      for one in all {
        _ = try connection.insertNeighbourhood(wishing: one.id, at: now) { id in
          Neighbourhood(
            id: id, organization: house, nameFr: "Quartier \(one.id)", nameNl: "Wijk \(one.id)", municipality: one.nis,
            streets: (try? NeighbourhoodStreet.read(one.streets)) ?? [])
        }
      }
    }
  }

  private static func report(_ whereabouts: String, in municipality: Municipality? = schaerbeek) -> NeedReport {
    NeedReport(words: "Aide", about: .family, municipality: municipality, whereabouts: whereabouts, contact: "", language: .french)
  }

  private static func details(_ street: String) -> PersonDetails {
    var details = PersonDetails()
    details.addresses = [DatedAddress(street: street, postalCode: "1030", place: "Schaerbeek", municipality: 21015)]
    return details
  }

  private static func near(_ id: ID<Request>, _ database: any Database) async throws -> String? {
    try await database.read { try $0.request(id) }?.neighbourhood?.raw
  }

  @Test("a report and a call know their neighbourhood from the start; what is not certain stays open", arguments: Backend.available)
  func fromTheStart(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      func begin(_ whereabouts: String, in municipality: Municipality? = Self.schaerbeek) async throws -> String? {
        let report = Self.report(whereabouts, in: municipality)
        let id = try await createRequest(report, channel: .phone, by: story.ana, in: database, story.surroundings)
        return try await Self.near(id, database)
      }
      // Before anybody drew a neighbourhood.
      #expect(try await begin("rue Inventée 3") == nil)
      try await Self.draw(database, of: story.house.id, at: story.surroundings.now())
      #expect(try await begin("Maria, Verzonnen straat 3") == "a")
      #expect(try await [begin("rue Longue 4"), begin("rue Longue"), begin("")] == ["b", nil, nil])
      // Of another municipality than was said; and where nobody said one.
      #expect(try await [begin("rue du Seau 1"), begin("rue du Seau 1", in: nil)] == [nil, "c"])
      let receipt = try await reportNeed(
        Self.report("rue Inventée 9"), code: "abcd1234efgh", to: story.house.id, in: database, story.surroundings)
      let reported = try await database.read { try $0.request(number: receipt.number, of: story.house.id) }
      #expect(try await Self.near(try #require(reported), database) == "a")
      let person = try await createPerson(Self.details("Rue du Puits 1"), by: story.ana, in: database, story.surroundings)
      let call = try await CallSamples.keep(story, .referred) { $0.person = person.id.raw }
      #expect(try await Self.near(try #require(call.request), database) == "b")
    }
  }

  @Test("tied to her file a request is where she lives, moves with her, and stays where it was answered", arguments: Backend.available)
  func withHerFile(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      try await Self.draw(database, of: story.house.id, at: surroundings.now())
      let person = try await createPerson(Self.details("Rue du Puits 1"), by: story.ana, in: database, surroundings)
      func begin() async throws -> ID<Request> {
        try await createRequest(Self.report("rue Inventée 3"), channel: .phone, by: story.ana, in: database, surroundings)
      }
      let (open, closed) = (try await begin(), try await begin())
      func both() async throws -> [String?] { [try await Self.near(open, database), try await Self.near(closed, database)] }
      try await concern(open, person.id, by: story.ana, in: database, surroundings)
      try await concern(closed, fileCalled: person.number, by: story.ana, in: database, surroundings)
      #expect(try await both() == ["b", "b"])
      _ = try await changeRequest(closed, .close(.met, personsWords: ""), version: nil, by: story.ana, in: database, surroundings)
      let moved = DatedAddress(street: "Rue Longue 7", postalCode: "1030", place: "Schaerbeek", municipality: 21015)
      _ = try await changePerson(person.id, .address(moved), version: person.version, by: story.ana, in: database, surroundings)
      #expect(try await both() == ["a", "b"])
      // Nobody known after all: the words of the report count again.
      let other = DatedAddress(street: "Rue Longue 8", postalCode: "1030", place: "Schaerbeek", municipality: 21015)
      _ = try await changePerson(person.id, .address(other), version: person.version + 1, by: story.ana, in: database, surroundings)
      #expect(try await Self.near(open, database) == "b")
      _ = try await changeRequest(open, .concern(nil), version: nil, by: story.ana, in: database, surroundings)
      #expect(try await Self.near(open, database) == "a")
      // A file that begins from a request says where it is.
      let fresh = try await begin()
      _ = try await createPerson(Self.details("Rue du Puits 3"), from: fresh, by: story.ana, in: database, surroundings)
      #expect(try await Self.near(fresh, database) == "b")
    }
  }

  @Test("two files that become one take the requests along, and give them back; what is erased is nowhere", arguments: Backend.available)
  func mergedAndErased(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      try await Self.draw(database, of: story.house.id, at: surroundings.now())
      let stays = try await createPerson(Self.details("Rue Inventée 1"), by: story.ana, in: database, surroundings)
      let goes = try await createPerson(Self.details("Rue du Puits 1"), by: story.ana, in: database, surroundings)
      let request = try await createRequest(Self.report(""), channel: .phone, by: story.ana, in: database, surroundings)
      try await concern(request, goes.id, by: story.ana, in: database, surroundings)
      #expect(try await Self.near(request, database) == "b")
      _ = try await mergePersons(
        goes.id, into: stays.id, versions: (stays.version, goes.version), fromOther: [], by: story.ana, in: database, surroundings)
      #expect(try await Self.near(request, database) == "a")
      let merge = try #require(try await database.read { try $0.mergedFiles(of: stays.id) }.first).merge
      _ = try await undoMerge(merge.id, of: stays.id, by: story.ana, in: database, surroundings)
      #expect(try await Self.near(request, database) == "b")
      try await erasePerson(goes.id, because: .asked, by: story.ana, in: database, surroundings)
      #expect(try await Self.near(request, database) == nil)
    }
  }

  @Test("the list is narrowed by neighbourhood, a town that only the street tells counts, and a view keeps both", arguments: Backend.available)
  func narrowed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      try await Self.draw(database, of: story.house.id, at: surroundings.now())
      var made: [ID<Request>] = []
      for (place, municipality) in [("rue Inventée 1", Self.schaerbeek), ("rue du Puits 2", Self.schaerbeek), ("rue du Seau 3", nil), ("", nil)] {
        made.append(
          try await createRequest(Self.report(place, in: municipality), channel: .phone, by: story.ana, in: database, surroundings))
      }
      func listed(_ municipality: Int?, _ neighbourhood: String?, words: String = "") async throws -> [ID<Request>] {
        var filter = RequestFilter()
        (filter.municipality, filter.neighbourhood, filter.words) = (municipality, neighbourhood.map { ID($0) }, words)
        let part = try await listRequests(filter, offset: 0, limit: 10, by: story.ana, in: database, surroundings)
        #expect(part.total == part.requests.count && part.counts[.mine] == part.total)
        return part.requests.map(\.id)
      }
      #expect(try await Set(listed(nil, nil)) == Set(made))
      #expect(try await [listed(nil, "a"), listed(21015, "a"), listed(nil, "b", words: "aide")] == [[made[0]], [made[0]], [made[1]]])
      #expect(try await [listed(21001, "a"), listed(nil, "none")] == [[], []])
      // Nobody said the municipality of the third; its street did.
      #expect(try await [listed(21001, nil), listed(21001, "c")] == [[made[2]], [made[2]]])
      #expect(try await Set(listed(21015, nil)) == Set(made.prefix(2)))
      var filter = RequestFilter()
      (filter.municipality, filter.neighbourhood) = (21015, ID("b"))
      try await keepView(named: "Puits", filter, by: story.ana, in: database, surroundings)
      let view = try #require(try await listRequests(filter, offset: 0, limit: 9, by: story.ana, in: database, surroundings).views.first)
      #expect(view.neighbourhood == "b" && view.municipality == "21015")
    }
  }

  @Test("older requests take the neighbourhood of their gaps, when those agree", arguments: Backend.available)
  func carriedOver(_ backend: Backend) async throws {
    try await withDatabase(backend, migrations: Array(allMigrations.prefix { $0.number < 51 })) { database in
      let now = Instant.migrationOfTests
      try await database.transaction { connection in
        _ = try connection.run(
          "INSERT INTO organization (id, name, sort_key, email, phone, is_fictitious, receives_reports) VALUES ('house', 'M', 'm', NULL, NULL, 1, 1)")
      }
      try await Self.draw(database, of: ID("house"), at: now)
      let gaps: [(request: String, near: [String?])] = [("r1", ["b", nil]), ("r2", ["a", "b"]), ("r3", [nil]), ("r4", [])]
      try await database.transaction { connection in
        for one in gaps {
          let request: ID<Request> = ID(one.request)
          let key = try connection.makeKey(for: KeyOwner(request), at: now)
          let content = try key.seal(SealedWords(["Aide"]), cell: "request/\(one.request)/content")
          try connection.run(
            """
            INSERT INTO request (id, number, organization, channel, about, language, state, outcome, gap_reason, consent, content, created_at,
              changed_at, version)
            VALUES (\(one.request), \("2026-" + one.request), 'house', 'phone', 'family', 'fr', 'closed', 'not-met', 'no-place', 'not-asked',
              \(content), \(now), \(now), 1)
            """)
          for (index, near) in one.near.enumerated() {
            let gap = Gap(
              id: ID("\(one.request)-\(index)"), request: request, organization: ID("house"), reason: .noPlace, kind: "", municipality: nil,
              neighbourhood: near.map { ID($0) }, detail: "", day: now.day)
            try connection.insert(gap, key: key)
          }
        }
      }
      try await MigrationRunner(allMigrations).migrate(database, at: now)
      let found = try await database.read { connection in try gaps.map { try connection.request(ID($0.request))?.neighbourhood?.raw } }
      #expect(found == ["b", nil, nil, nil])
    }
  }

  @Test("the page offers the neighbourhoods of the chosen town, shows them in the rows and keeps them with a view", arguments: Language.interface)
  func page(_ language: Language) async throws {
    try await TestSite.with { site in
      let agent = TestSite.actor(.helpdeskAgent)
      try await Self.draw(site.database, of: TestSite.organization(.own).id, at: site.surroundings.now())
      for place in ["rue Inventée 1", "rue du Puits 2"] {
        _ = try await createRequest(Self.report(place), channel: .phone, by: agent, in: site.database, site.surroundings)
      }
      let browser = try await site.signedIn(.helpdeskAgent, language: language)
      let (list, town) = (Address.workList.path(language), Self.schaerbeek?.name(language) ?? "")
      let names = ["a", "b", "c"].map { language == .dutch ? "Wijk \($0)" : "Quartier \($0)" }
      let all = try await browser.get(list)
      #expect(all.text.contains("\(town), \(names[0])") && all.text.contains("\(town) – \(names[1])</option>"))
      let near = try await browser.get(list + "?municipality=21015")
      #expect(near.text.contains(">\(names[0])</option>") && !near.text.contains("\(names[2])</option>"))
      let one = try await browser.get(list + "?municipality=21015&neighbourhood=b")
      #expect(one.text.contains("value=\"b\" selected") && one.text.contains(", \(names[1])") && !one.text.contains(", \(names[0])"))
      let kept = try await browser.follow(
        try await browser.submit(one, to: Address.workListAction(.keepView).path(language), ["name": "Puits"]))
      #expect(kept.links.contains { $0.contains("municipality=21015") && $0.contains("neighbourhood=b") })
      #expect(kept.text.contains("aria-current=\"page\">Puits"))
      #expect(try await browser.get(list + "?neighbourhood=none").text.contains("class=\"empty\""))
    }
  }

  @Test("another team that a request is offered to learns its municipality, not its neighbourhood")
  func offered() async throws {
    try await TestSite.with { site in
      let agent = TestSite.actor(.helpdeskAgent)
      try await Self.draw(site.database, of: TestSite.organization(.own).id, at: site.surroundings.now())
      let id = try await createRequest(Self.report("rue Inventée 1"), channel: .phone, by: agent, in: site.database, site.surroundings)
      var draft = TransferDraft()
      (draft.to, draft.words, draft.agreedHow) = (TestSite.organization(.other).id, "C'est chez vous", "Au téléphone")
      let letter = Letter(subject: "", body: "")
      let letters = RequestLetters(assigned: { _, _, _ in letter }, offered: { _, _, _ in letter }, answered: { _, _, _, _ in letter })
      try await offerRequest(id, draft, by: agent, in: site.database, site.surroundings, letters: letters)
      let other = try await site.signedIn(.helpdeskAgent, .other)
      for page in [try await other.get(.workList), try await other.get(.request(id))] {
        #expect(page.text.contains("Schaerbeek") && !page.text.contains("Schaerbeek, Quartier a"))
      }
      #expect(try await !other.get(.request(id)).text.contains("Quartier a"))
    }
  }
}
