import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Gaps by neighbourhood, and letters in the reader's languages")
struct GapNeighbourhoodTests {
  private static func neighbourhood(_ id: String, _ streets: String, nis: Int = 21015) throws -> Neighbourhood {
    Neighbourhood(
      id: ID(id), organization: ID("house"), nameFr: "Quartier \(id)", nameNl: "Wijk \(id)", municipality: nis,
      streets: try NeighbourhoodStreet.read(streets))
  }

  @Test("a street of one neighbourhood is certain; one of two only with its number, and a like one never")
  func certain() throws {
    let all = [
      try Self.neighbourhood("a", "rue Inventée / Verzonnen straat\nrue Longue : 1-99 impairs"),
      try Self.neighbourhood("b", "rue Longue : 2-98 pairs"), try Self.neighbourhood("c", "rue Inventée", nis: 21001),
    ]
    let schaerbeek = Municipality.withNIS(21015)
    func found(_ lines: String...) -> String? { all.certain(for: lines, in: schaerbeek)?.id.raw }
    func anywhere(_ line: String) -> String? { all.certain(for: [line], in: nil)?.id.raw }
    #expect(found("rue Inventée 3") == "a" && found("Verzonnen straat 7") == "a")
    #expect(found("Maria, rue Inventée 3, 2e étage") == "a")
    #expect(found("rue Longue 1") == "a" && found("rue Longue 2") == "b")
    #expect(found("rue Longue") == nil)
    // The same name in two towns, and no town said.
    #expect(anywhere("rue Inventée 3") == nil && anywhere("rue Inventée 3, 1030 Schaerbeek") == "a")
    #expect(found("rue Inventé 3") == nil && found("") == nil)
    #expect(found("", "rue Longue 4") == "b")
  }

  @Test("a gap carries the neighbourhood of the street, can be narrowed by it, and its number is no way round small numbers", arguments: Backend.available)
  func counted(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let made = try await database.transaction { connection in
        try connection.insertNeighbourhood(wishing: "a", at: story.surroundings.now()) { id in
          Neighbourhood(
            id: id, organization: story.house.id, nameFr: "Quartier a", nameNl: "Wijk a", municipality: 21015,
            streets: (try? NeighbourhoodStreet.read("rue Inventée")) ?? [])
        }
      }
      func close(_ whereabouts: String) async throws {
        let report = NeedReport(
          words: "Aide", about: .family, municipality: Municipality.withNIS(21015), whereabouts: whereabouts, contact: "", language: .french)
        let id = try await createRequest(report, channel: .phone, by: story.ana, in: database, story.surroundings)
        _ = try await changeRequest(
          id, .close(.notMet(.noPlace), personsWords: ""), version: nil, gap: GapNote(kind: "category/38", detail: ""), by: story.ana, in: database,
          story.surroundings)
      }
      for number in 1...8 { try await close("rue Inventée \(number)") }
      for _ in 1...2 { try await close("rue Inconnue 1") }
      let all = try await readGaps(GapFilter(), offset: 0, limit: 20, by: story.ana, in: database, story.surroundings)
      #expect(all.gaps.count(where: { $0.neighbourhood == made.id }) == 8 && all.total == 10)
      let sum = try #require(all.counts.first)
      #expect(all.counts.count == 1 && sum.parts.sorted() == [2, 8])
      #expect(sum.byNeighbourhood == [made.id: [8], nil: [2]])
      // Ten with a part of two is told one step lower.
      #expect(shownCount(sum.count, parts: sum.parts, onlyCounts: true) == "≥ 5")
      var filter = GapFilter()
      filter.neighbourhood = made.id
      #expect(try await readGaps(filter, offset: 0, limit: 20, by: story.ana, in: database, story.surroundings).total == 8)
      filter.neighbourhood = ID("other")
      #expect(try await readGaps(filter, offset: 0, limit: 20, by: story.ana, in: database, story.surroundings).total == 0)
    }
  }

  @Test("a neighbourhood has dossiers of its own beside its municipality's; a small one lowers the sum that is told", arguments: Backend.available)
  func dossiers(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      _ = try await database.transaction { connection in
        try connection.insertNeighbourhood(wishing: "a", at: surroundings.now()) { id in
          Neighbourhood(
            id: id, organization: story.house.id, nameFr: "a", nameNl: "a", municipality: 21015,
            streets: (try? NeighbourhoodStreet.read("rue Inventée")) ?? [])
        }
      }
      func close(_ street: String, _ count: Int) async throws {
        for _ in 0..<count {
          let report = NeedReport(
            words: "Aide", about: .family, municipality: Municipality.withNIS(21015), whereabouts: street, contact: "", language: .french)
          let id = try await createRequest(report, channel: .phone, by: story.ana, in: database, surroundings)
          _ = try await changeRequest(
            id, .close(.notMet(.noPlace), personsWords: ""), version: nil, gap: GapNote(kind: "k", detail: ""), by: story.ana, in: database, surroundings)
        }
      }
      try await close("rue Inventée", 8)
      try await close("rue Inconnue", 2)
      let town = GapGroup(kind: "k", municipality: Municipality.withNIS(21015), reason: .noPlace)
      let near = GapGroup(kind: "k", municipality: town.municipality, neighbourhood: ID("a"), reason: .noPlace)
      let elsewhere = GapGroup(kind: "k", municipality: town.municipality, neighbourhood: ID("b"), reason: .noPlace)
      func desk(_ byNeighbourhood: Bool) async throws -> GapDesk {
        try await readGapDesk(byNeighbourhood: byNeighbourhood, by: story.ana, in: database, surroundings)
      }
      let (towns, parts) = (try await desk(false).groups, try await desk(true).groups)
      #expect(towns.map(\.group) == [town] && towns.map(\.sum.count) == [10])
      #expect(parts.map(\.group) == [near] && parts.map(\.sum.count) == [8])
      func open(_ group: GapGroup) async throws -> ID<GapDossier> { try await openGapDossier(group, by: story.ana, in: database, surroundings) }
      let (whole, part) = (try await open(town), try await open(near))
      #expect(try await [open(town), open(near)] == [whole, part] && whole != part)
      await #expect(throws: SimpleFailure.notFound) { _ = try await open(elsewhere) }
      #expect(try await desk(true).groups.map(\.dossier) == [part])
      #expect(try await desk(false).groups.map(\.dossier) == [whole])
      func sum(_ id: ID<GapDossier>) async throws -> GapSum {
        try #require(try await database.read { try $0.dossier(id) }).sum
      }
      let (all, some) = (try await sum(whole), try await sum(part))
      #expect(all.count == 10 && all.parts.sorted() == [2, 8] && all.first == surroundings.today && some.count == 8 && some.parts == [8])
      // Ten with a part of two: nobody comes to the two by subtracting the eight.
      #expect(toldCount(all.parts, in: .french) == "au moins 5" && toldCount(some.parts, in: .french) == "au moins 5")
      try await changeGapDossier(
        part, .close(.solved, words: "", on: surroundings.today), version: nil, by: story.ana, in: database, surroundings
      ) { _, _, _ in Letter(subject: "", body: "") }
      #expect(try await desk(true).groups.isEmpty)
      story.clock.move(days: 1)
      try await close("rue Inventée", 1)
      // A new dossier begins for the neighbourhood; the municipality's goes on.
      let anew = try await desk(true).groups
      #expect(anew.map(\.sum.count) == [1] && anew.map(\.dossier) == [nil])
      #expect(try await [sum(whole).count, sum(part).count] == [11, 8])
      let next = try await open(near)
      #expect(try await sum(next).count == 1 && next != part)
    }
  }

  @Test("the street of her file counts before the words of the report")
  func fromTheFile() async throws {
    try await withDatabase(.sqlite) { database in
      let story = try await Story(database)
      for (wish, street) in [("a", "rue Inventée"), ("b", "rue Longue")] {
        _ = try await database.transaction { connection in
          try connection.insertNeighbourhood(wishing: wish, at: story.surroundings.now()) { id in
            Neighbourhood(
              id: id, organization: story.house.id, nameFr: wish, nameNl: wish, municipality: 21015,
              streets: (try? NeighbourhoodStreet.read(street)) ?? [])
          }
        }
      }
      var details = PersonDetails()
      details.addresses = [DatedAddress(street: "Rue Longue 12", postalCode: "1030", place: "Schaerbeek", municipality: 21015)]
      let person = try await createPerson(details, by: story.ana, in: database, story.surroundings)
      let report = NeedReport(words: "Aide", about: .family, municipality: nil, whereabouts: "rue Inventée 3", contact: "", language: .french)
      let id = try await createRequest(report, channel: .phone, by: story.ana, in: database, story.surroundings)
      for command in [Request.Command.concern(person.id), .close(.notMet(.tooDear), personsWords: "")] {
        _ = try await changeRequest(id, command, version: nil, by: story.ana, in: database, story.surroundings)
      }
      let gap = try #require(try await readGaps(GapFilter(), offset: 0, limit: 20, by: story.ana, in: database, story.surroundings).gaps.first)
      #expect(gap.neighbourhood == ID("b") && gap.municipality?.nis == 21015)
    }
  }

  @Test("the page narrows by neighbourhood and splits a municipality; the table to download has a column", arguments: Language.interface)
  func page(_ language: Language) async throws {
    try await TestSite.with { site in
      let agent = TestSite.actor(.helpdeskAgent)
      let made = try await site.database.transaction { connection in
        try connection.insertNeighbourhood(wishing: "a", at: site.surroundings.now()) { id in
          Neighbourhood(
            id: id, organization: TestSite.organization(.own).id, nameFr: "Colline", nameNl: "Heuvel", municipality: 21015,
            streets: (try? NeighbourhoodStreet.read("rue Inventée")) ?? [])
        }
      }
      let report = NeedReport(
        words: "Aide", about: .family, municipality: Municipality.withNIS(21015), whereabouts: "rue Inventée 3", contact: "", language: .french)
      let id = try await createRequest(report, channel: .phone, by: agent, in: site.database, site.surroundings)
      _ = try await changeRequest(
        id, .close(.notMet(.noPlace), personsWords: ""), version: nil, gap: GapNote(kind: "category/38", detail: ""), by: agent, in: site.database,
        site.surroundings)
      let browser = try await site.signedIn(.helpdeskAgent, language: language)
      let dossiers = Address.room(.dossiers).path(language)
      #expect(try await browser.get(dossiers).links.contains { $0.hasSuffix("?by=neighbourhood") })
      let name = language == .dutch ? "Heuvel" : "Colline"
      let path = Address.gaps.path(language)
      let near = try await browser.get("\(path)?municipality=21015")
      #expect(near.text.contains("name=\"neighbourhood\"") && near.text.contains(">\(name)<"))
      #expect(try await browser.get("\(path)?neighbourhood=\(made.id.raw)").text.contains(">\(name)<"))
      #expect(try await browser.get("\(path)?neighbourhood=none").text.contains("class=\"empty\""))
      #expect(try await browser.get(Address.gapsExport.path(language)).text.contains(",\(name),"))
      let grouped = try await browser.get(dossiers + "?by=neighbourhood")
      #expect(grouped.text.contains(">\(name)<"))
      let opened = try await browser.follow(
        try await browser.submit(grouped, to: Address.roomForm(.dossiers, item: "new", .openDossier).path(language)))
      #expect(opened.heading.hasSuffix(", \(name)"))
      #expect(try await browser.get(dossiers + "?format=csv").text.contains(",\(name),"))
      let outside = try await site.signedIn(.evaluator, language: language)
      let told = try await outside.get("\(path)?municipality=21015")
      #expect(told.text.contains("&lt; 5") && !told.text.contains(">1<"))
    }
  }

  @Test("a letter to a house is written in the languages of those who read it there")
  func languages() {
    #expect(GapDossier.letterLanguages(of: []) == [.french, .dutch])
    #expect(GapDossier.letterLanguages(of: [.dutch, .dutch]) == [.dutch])
    #expect(GapDossier.letterLanguages(of: [.english, .dutch, .french, .dutch]) == Language.interface)
    let sender = Letters.Sender(name: "Maison", phone: nil)
    let letter = Letters.together([Language.french, .dutch].map { Letters.gapPassed(from: sender, link: "https://x/\($0.code)", in: $0) })
    #expect(letter.subject.contains(" / ") && letter.body.contains("https://x/fr") && letter.body.contains("https://x/nl"))
    #expect(letter.body.contains("Bonjour") && letter.body.contains("Dag"))
  }
}
