import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Finding somebody, and noticing doubles")
struct FinderTests {
  private static let today = Day(year: 2026, month: 11, day: 21) ?? Day(daysSinceEpoch: 0)

  @Test("one field reads names, years, dates, phones, numbers, e-mail and file numbers in any combination")
  func reading() throws {
    func read(_ typed: String) -> PersonQuery { PersonQueryReader.read(typed, today: Self.today) }
    #expect(read("benali 1938").names == "benali" && read("benali 1938").birth == PartialDate("1938"))
    #expect(read("1938 van den berghe").names == "van den berghe")
    #expect(read("12/3/1938").birth == PartialDate("1938-03-12") && read("12/3/1938").names.isEmpty)
    #expect(read("fatima 12 mars 1938").birth == PartialDate("1938-03-12") && read("fatima 12 mars 1938").names == "fatima")
    #expect(read("maart 1938").birth == PartialDate("1938-03"))
    #expect(read("0470 12 34 56 benali").phone?.e164 == "+32470123456" && read("0470 12 34 56 benali").names == "benali")
    #expect(read("85.07.30-033.28").nationalNumber?.digits == "85073003328" && read("85 07 30 033 28").phone == nil)
    #expect(read("p26-42").fileNumber == "P26-00042" && read("26-00042").fileNumber == "P26-00042")
    #expect(read("p26-d42").fileNumber == "P26-D00042" && read("26-42").fileNumber == nil)
    #expect(read("fatima@example.be").email == "fatima@example.be")
    #expect(read("  ").isEmpty && read("?!").isEmpty)
    #expect(read("علي 1938").names == "علي")
  }

  @Test("two servers agree at every use: what one writes the other finds, and what goes is gone in both", arguments: Backend.available)
  func twoServers(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (one, two) = (PersonIndexShelf(), PersonIndexShelf())
      var query = PersonQuery()
      query.names = "benali"
      func counts() async throws -> [Int] {
        [try await one.index(in: database).find(query, limit: 9).count, try await two.index(in: database).find(query, limit: 9).count]
      }
      #expect(try await counts() == [0, 0])
      let first = try await createPerson(try LikelyDuplicateTests.person("Fatima", "Benali"), by: story.ana, in: database, story.surroundings)
      #expect(try await counts() == [1, 1])
      let second = try await createPerson(try LikelyDuplicateTests.person("Ali", "Benali"), by: story.ana, in: database, story.surroundings)
      #expect(try await counts() == [2, 2])
      _ = try await changePerson(
        second.id, .names([PersonName(given: "Ali", family: "Haddad")], birth: nil, gender: .male, number: nil, noNumber: nil), version: 1,
        by: story.ana, in: database, story.surroundings)
      #expect(try await counts() == [1, 1])
      _ = try await mergePersons(first.id, into: second.id, versions: (2, 1), fromOther: [], by: story.ana, in: database, story.surroundings)
      #expect(try await counts() == [1, 1])
      #expect(try await one.index(in: database).find(query, limit: 9).map(\.person) == [second.id])
      let merge = try #require(try await database.read { try $0.mergedFiles(of: second.id).first?.merge })
      _ = try await undoMerge(merge.id, of: second.id, by: story.ana, in: database, story.surroundings)
      #expect(try await two.index(in: database).find(query, limit: 9).map(\.person) == [first.id])
      try await erasePerson(first.id, because: .asked, by: story.ana, in: database, story.surroundings)
      #expect(try await counts() == [0, 0])
    }
  }

  @Test("files of others are never found, by nothing that is known of them, and are not among the likely ones", arguments: Backend.available)
  func notYours(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let details = try PersonStoreTests.details("Fatima", "Benali")
      let theirs = try await createPerson(details, by: story.karim, in: database, story.surroundings)
      let index = try await PersonIndexShelf().index(in: database)
      for typed in ["benali", "fatma", "1938", "12/3/1938", "0470 12 34 56", "85073003328", "zuleikha.marker@example.be", theirs.number] {
        let query = PersonQueryReader.read(typed, today: story.surroundings.today)
        #expect(!query.isEmpty, "\(typed)")
        #expect(try await findPersons(query, in: index, by: story.ana, in: database, story.surroundings).isEmpty, "\(typed)")
        #expect(try await findPersons(query, in: index, by: story.karim, in: database, story.surroundings).map(\.person.id) == [theirs.id], "\(typed)")
      }
      #expect(try await findAlike(details, in: index, by: story.ana, in: database, story.surroundings).isEmpty)
      #expect(try await findAlike(details, in: index, by: story.karim, in: database, story.surroundings).count == 1)
      let seen = try await story.log().filter { $0.purpose == .findPerson && $0.actor == "account/ana" }
      #expect(seen.allSatisfy { $0.person == nil && $0.subjects.isEmpty })
      let shown = try await story.log().filter { $0.purpose == .findPerson && $0.actor == "account/karim" }
      #expect(shown.count == 9 && shown.allSatisfy { $0.person == theirs.id })
    }
  }

  @Test("a member of the circle without her consent finds her by the number of her file alone; excluded, by nothing", arguments: Backend.available)
  func flagOnly(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let hers = try await createPerson(try LikelyDuplicateTests.person("Fatima", "Benali"), by: story.ana, in: database, story.surroundings)
      let nurse = Actor(kind: .account(ID("karim")), name: "Karim", organization: story.otherHouse.id, roles: [.homeNurse])
      let now = story.surroundings.now()
      try await database.transaction { try $0.insert(FileLink(id: ID("l1"), kind: .circle, account: ID("karim"), from: now.day), on: hers.id, at: now) }
      let index = try await PersonIndexShelf().index(in: database)
      func find(_ typed: String) async throws -> [FoundPerson] {
        try await findPersons(
          PersonQueryReader.read(typed, today: now.day), in: index, by: nurse, in: database, story.surroundings)
      }
      #expect(try await find("benali").isEmpty)
      let found = try await find(hers.number)
      #expect(found.map(\.person.id) == [hers.id] && found.first?.person.displayName == "")
      try await database.transaction { try $0.insert(FileLink(id: ID("l2"), kind: .exclusion, account: ID("karim"), from: now.day), on: hers.id, at: now) }
      #expect(try await find(hers.number).isEmpty)
    }
  }

  @Test("a pair that was found to be two people is not proposed again, and not to another house")
  func decided() async throws {
    try await withDatabase(.sqlite) { database in
      let story = try await Story(database)
      let one = try await createPerson(try LikelyDuplicateTests.person("Fatima", "Benali"), by: story.ana, in: database, story.surroundings)
      let other = try await createPerson(try LikelyDuplicateTests.person("Fatma", "Benali"), by: story.ana, in: database, story.surroundings)
      let shelf = PersonIndexShelf()
      func list(_ actor: Actor) async throws -> DuplicateList {
        let proposed = try await shelf.pairs(of: try #require(actor.organization), in: database)
        return try await listDuplicates(offset: 0, limit: 20, among: proposed, by: actor, in: database, story.surroundings)
      }
      #expect(try await list(story.ana).pairs.count == 1)
      #expect(try await list(story.karim).total == 0)
      try await decideDifferent(PersonPair(other.id, one.id), by: story.ana, in: database, story.surroundings)
      #expect(try await list(story.ana).total == 0)
    }
  }

  @Test("the whole way through pages: a double is noticed, begun all the same, listed, merged, found under one address, taken apart")
  func pages() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.caseManager)
      let new = Address.newPerson.path(.french)
      let values = ["officialGiven": "Fatima", "officialFamily": "Benali", "birth": "1938", "phone1": "0470 12 34 56"]
      let first = try await ana.fill(new, values)
      #expect(first.status == 303)
      let second = try await ana.fill(new, ["officialGiven": "Fatma", "officialFamily": "Ben Ali", "birth": "12/3/1938"])
      #expect(second.status == 409 && second.text.contains("Est-ce l&#39;une de ces personnes") && second.text.contains("P26-00001"))
      let sure = try await ana.submit(second, to: new, ["sure": "yes"])
      #expect(sure.status == 303)
      let found = try await ana.get("/fr/personnes?q=benali%201938")
      #expect(found.status == 200 && found.text.contains("P26-00001") && found.text.contains("P26-00002"))
      let live = try await ana.get("/api/persons?q=fatima%20benali&language=fr&limit=6")
      #expect(live.status == 200 && live.text.contains("Fatima Benali") && live.text.contains("P26-00001"))
      #expect(try await site.visitor().get("/api/persons?q=fatima").status != 200)
      let stranger = try await site.signedIn(.caseManager, .other)
      #expect(try await stranger.get("/api/persons?q=fatima%20benali").text == #"{"results":[]}"#)
      #expect(try await stranger.get("/fr/personnes?q=benali").text.contains("P26-0000") == false)
      let list = try await ana.get(Address.duplicates.path(.french))
      #expect(list.status == 200 && list.text.contains("Sans doute la même personne"))
      let link = try #require(list.links.first { $0.contains("fusion") })
      let compare = try await ana.get(link)
      #expect(compare.status == 200 && compare.text.contains("0470 12 34 56") && compare.text.contains("Fatma Ben Ali"))
      let form = try #require(compare.forms.first { $0.action.hasSuffix("/do/merge") })
      let merged = try await ana.follow(try await ana.submit(compare, to: form.action))
      #expect(merged.status == 200 && merged.text.contains("Déjà réunis dans ce dossier"))
      #expect(try await ana.get("/fr/personnes?q=benali").text.contains("1 personne trouvée"))
      let other = try #require(form["other"])
      let old = try await ana.get(Address.person(ID(other)))
      #expect(old.status == 303 && !old.location.contains(other))
      let undo = try #require(merged.forms.first { $0.action.hasSuffix("/do/undo") })
      #expect(try await ana.follow(try await ana.submit(merged, to: undo.action)).status == 200)
      #expect(try await ana.get(Address.person(ID(other))).status == 200)
      let again = try await ana.get(Address.duplicates.path(.dutch))
      let different = try #require(again.forms.first { $0.action.hasSuffix("/do/different") })
      let done = try await ana.follow(try await ana.submit(again, to: different.action))
      #expect(done.status == 200 && !done.text.contains("P26-00001"))
      for path in ["/nl/personen?q=p26-1", "/en/persons?q=nobody", "/fr/personnes"] { #expect(try await ana.get(path).status == 200) }
    }
  }
}
