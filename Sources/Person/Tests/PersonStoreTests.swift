import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("Files of persons")
struct PersonStoreTests {
  static func details(_ given: String = "Zuleikha", _ family: String = "Vandenmarker") throws -> PersonDetails {
    var details = PersonDetails()
    details.names = [PersonName(given: given, family: family)]
    details.birth = PartialDate("1938-03-12")
    details.phones = [PersonPhone(number: try PhoneNumber("0470 12 34 56"), answeredBy: "sa fille Marqueuse")]
    details.emails = ["zuleikha.marker@example.be"]
    details.nationalNumber = try NationalNumber("85073003328")
    details.matters = "Rester près du marqueur"
    return details
  }

  static func manager(_ story: Story) -> Actor {
    Actor(kind: .account(ID("ana")), name: "Ana", organization: story.house.id, roles: [.caseManager])
  }

  @Test("a file is read back as it was written, by those who keep it", arguments: Backend.available)
  func roundTrip(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let ana = Self.manager(story)
      let person = try await createPerson(Self.details(), by: ana, in: database, story.surroundings)
      #expect(person.number == "P26-00001")
      let found = try await readDetails(person.id, by: ana, in: database, story.surroundings)
      #expect(found.person == person)
      #expect(found.because == .keepsFile)
    }
  }

  @Test("nothing of her stands in clear in any column", arguments: Backend.available)
  func sealed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      _ = try await createPerson(Self.details(), by: Self.manager(story), in: database, story.surroundings)
      let rows = try await database.read { connection in
        try ["person", "person_mark", "cell_key"].flatMap { table -> [[UInt8]] in
          let found: [Row] =
            table == "person"
            ? try connection.rows("SELECT number AS t, details AS b FROM person")
            : table == "cell_key"
              ? try connection.rows("SELECT owner AS t, wrapped AS b FROM cell_key") : try connection.rows("SELECT kind AS t, mark AS b FROM person_mark")
          return try found.map { try Array($0.text("t").utf8) + $0.bytes("b") }
        }
      }
      #expect(rows.count == 6)
      for marker in ["Zuleikha", "Vandenmarker", "Marqueuse", "marker", "marqueur", "0470", "+32470123456", "85073003328", "1938"] {
        for row in rows { #expect(!String(decoding: row, as: UTF8.self).contains(marker), "\(marker)") }
      }
    }
  }

  @Test("a list reads the name of a file without the rest, and of the same files as who opens them", arguments: Backend.available)
  func named(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let ana = Self.manager(story)
      let whole = try await createPerson(Self.details(), by: ana, in: database, story.surroundings)
      let nameless = try await createPerson(PersonDetails(), by: ana, in: database, story.surroundings)
      var details = PersonDetails()
      details.names = [PersonName(given: "Ada", family: "Voisine"), PersonName(use: .birth, given: "Ada", family: "Autrefois")]
      let gone = try await createPerson(details, by: ana, in: database, story.surroundings)
      let erased = try await createPerson(details, by: ana, in: database, story.surroundings)
      let now = story.surroundings.now()
      try await database.transaction { connection in
        try connection.run("UPDATE person SET state = 'merged', merged_into = \(whole.id.raw) WHERE id = \(gone.id.raw)")
        _ = try connection.erase(erased.id, because: .asked, at: now)
      }
      let ids = [whole.id, nameless.id, gone.id, erased.id, ID("nobody")]
      let (opened, named) = try await database.read { connection in
        (try connection.openPersons(ids).map(\.person), try connection.namedFiles(ids))
      }
      #expect(named.map(\.person) == opened.map(\.id) && Set(named.map(\.person)) == [whole.id, nameless.id, gone.id])
      #expect(named.map(\.number) == opened.map(\.number) && named.map(\.displayName) == opened.map(\.displayName))
      #expect(named.map(\.organization) == opened.map(\.organization) && named.map(\.inclusion) == opened.map(\.inclusion))
      #expect(named.map(\.isActive) == opened.map { $0.state == .active })
      #expect(Set(named.map(\.displayName)) == ["Zuleikha Vandenmarker", "", "Ada Voisine"])
    }
  }

  @Test("a form filled in on an older version changes nothing and says so", arguments: Backend.available)
  func conflict(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let ana = Self.manager(story)
      let person = try await createPerson(Self.details(), by: ana, in: database, story.surroundings)
      let first = try await changePerson(person.id, .matters("Le jardin", note: ""), version: 1, by: ana, in: database, story.surroundings)
      #expect(first.version == 2)
      await #expect(throws: PersonProblem.changedMeanwhile) {
        try await changePerson(person.id, .matters("Le chat", note: ""), version: 1, by: ana, in: database, story.surroundings)
      }
      let now = try await readDetails(person.id, by: ana, in: database, story.surroundings)
      #expect(now.person.details.matters == "Le jardin")
    }
  }

  @Test("she is found by exact number, phone, address and day of birth, however they are written", arguments: Backend.available)
  func marks(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await createPerson(Self.details(), by: Self.manager(story), in: database, story.surroundings)
      let found = try await database.read { connection in
        [
          try connection.persons(with: NationalNumber("85.07.30-033.28").digits, of: .nationalNumber),
          try connection.persons(with: PhoneNumber("+32 470/12.34.56").e164, of: .phone),
          try connection.persons(with: "zuleikha.marker@example.be", of: .email), try connection.persons(with: "1938-03-12", of: .birth),
          try connection.persons(with: "1938-03-12", of: .email),
        ]
      }
      #expect(found == [[person.id], [person.id], [person.id], [person.id], []])
    }
  }

  @Test("another house's file and one that does not exist look the same, and each try leaves one refused entry", arguments: Backend.available)
  func strangers(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await createPerson(Self.details(), by: Self.manager(story), in: database, story.surroundings)
      let karim = Actor(kind: .account(ID("karim")), name: "Karim", organization: story.otherHouse.id, roles: [.caseManager])
      for id in [person.id, ID("nobody")] {
        var seen: (any Failure)?
        do { _ = try await readPerson(id, by: karim, in: database, story.surroundings) } catch { seen = error as? any Failure }
        #expect(seen?.category == .notFound)
        #expect(seen?.code == SimpleFailure.notFound.code)
        #expect(seen?.text == SimpleFailure.notFound.text)
      }
      let refused = try await story.log().filter { $0.outcome == .refused }
      #expect(refused.count == 2)
      #expect(refused.allSatisfy { $0.purpose == .readPerson && $0.actor == "account/karim" })
    }
  }

  @Test("who keeps the most files and which files are active is known without opening one", arguments: Backend.available)
  func measured(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let none = try await database.read { (try $0.organizationWithMostFiles(), try $0.activePersons(limit: 9)) }
      #expect(none.0 == nil && none.1.isEmpty)
      let karim = Actor(kind: .account(ID("karim")), name: "Karim", organization: story.otherHouse.id, roles: [.caseManager])
      _ = try await createPerson(PersonDetails(), by: Self.manager(story), in: database, story.surroundings)
      var theirs: [ID<Person>] = []
      for _ in 0..<3 { theirs.append(try await createPerson(PersonDetails(), by: karim, in: database, story.surroundings).id) }
      let (gone, now) = (theirs[1], story.surroundings.now())
      try await database.transaction { _ = try $0.erase(gone, because: .asked, at: now) }
      let (most, all, two) = try await database.read {
        (try $0.organizationWithMostFiles(), try $0.activePersons(limit: 9), try $0.activePersons(limit: 2))
      }
      #expect(most == story.otherHouse.id && all.count == 3 && !all.contains(gone))
      #expect(all.map(\.raw) == all.map(\.raw).sorted() && two == Array(all.prefix(2)))
    }
  }

  @Test("when her key is destroyed nothing of her can be read any more", arguments: Backend.available)
  func erased(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await createPerson(Self.details(), by: Self.manager(story), in: database, story.surroundings)
      try await database.transaction { try $0.destroyKey(of: KeyOwner(person.id)) }
      let opened = try await database.read { try $0.openPerson(person.id) }
      #expect(opened == nil)
    }
  }

  @Test("a move ends the address before, and both stay")
  func moved() {
    var details = PersonDetails()
    details = details.applying(.address(DatedAddress(from: PartialDate("2001"), street: "rue Ancienne 1")))
    details = details.applying(.moved(DatedAddress(from: PartialDate("2026-11-01"), street: "rue Nouvelle 2")))
    #expect(details.addresses.map(\.street) == ["rue Nouvelle 2", "rue Ancienne 1"])
    #expect(details.addresses[1].until == PartialDate("2026-10-31"))
    let first = Day(year: 2026, month: 11, day: 1) ?? Day(daysSinceEpoch: 0)
    #expect(details.address(on: first)?.street == "rue Nouvelle 2")
    #expect(details.address(on: first.adding(days: -1))?.street == "rue Ancienne 1")
  }

  @Test("where she lives is a history: the day before, the day, the day after")
  func residences() throws {
    var details = PersonDetails()
    details = details.applying(.residence(Residence(kind: .home, from: try #require(PartialDate("1990")))))
    details = details.applying(.residence(Residence(kind: .hospital, from: try #require(PartialDate("2026-11-10")))))
    details = details.applying(.residence(Residence(kind: .home, from: try #require(PartialDate("2026-11-20")))))
    let day = try #require(Day(year: 2026, month: 11, day: 10))
    #expect([-1, 0, 9, 10].map { details.residence(on: day.adding(days: $0))?.kind } == [.home, .hospital, .hospital, .home])
    let corrected = details.applying(.correctResidence(at: 0, nil))
    #expect(corrected.residences.map(\.kind) == [.hospital, .home])
    #expect(details.diedOn == nil)
    #expect(details.applying(.residence(Residence(kind: .died, from: try #require(PartialDate("2026-11-21"))))).diedOn == PartialDate("2026-11-21"))
  }
}
