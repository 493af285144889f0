import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("Requests placed anew when streets change")
struct RequestPlacingTests {
  /// One who keeps the neighbourhoods of the first house.
  private static let keeper = Actor(kind: .account(ID("ana")), name: "Ana", organization: ID("house"), roles: [.neighbourhoodReferent])
  private static let schaerbeek = Municipality.withNIS(21015)

  private static func draft(_ streets: String, nis: Int = 21015, isRemoved: Bool = false) throws -> NeighbourhoodDraft.Checked {
    var draft = NeighbourhoodDraft()
    (draft.nameFr, draft.nameNl, draft.municipality, draft.streets) = ("Colline", "Heuvel", String(nis), streets)
    draft.isRemoved = isRemoved
    return try draft.checked()
  }

  private static func begin(_ whereabouts: String, in municipality: Municipality? = schaerbeek, _ story: Story) async throws -> ID<Request> {
    let report = NeedReport(
      words: "Aide", about: .family, municipality: municipality, whereabouts: whereabouts, contact: "", language: .french)
    return try await createRequest(report, channel: .phone, by: story.ana, in: story.database, story.surroundings)
  }

  private static func near(_ requests: [ID<Request>], _ database: any Database) async throws -> [String?] {
    try await database.read { connection in try requests.map { try connection.request($0)?.neighbourhood?.raw } }
  }

  private static func close(_ request: ID<Request>, _ outcome: Request.Outcome, _ story: Story) async throws {
    _ = try await changeRequest(
      request, .close(outcome, personsWords: ""), version: nil, by: story.ana, in: story.database, story.surroundings)
  }

  @Test("a street that is drawn later places open requests and their gaps, one that is taken away gives them back", arguments: Backend.available)
  func drawnAndTakenAway(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      func place() async throws -> Int { try await placeRequests(in: database, surroundings) }
      func gaps() async throws -> [Gap] { try await database.read { try $0.gaps(of: story.house.id, GapFilter(), offset: 0, limit: 10) } }
      let made = [
        try await Self.begin("rue Inventée 3", story), try await Self.begin("chez Ana, Rue Inventée 4", in: nil, story),
        try await Self.begin("rue Longue 1", story), try await Self.begin("rue Inventée 3", in: Municipality.withNIS(21001), story),
        try await Self.begin("rue Inventée 9", story), try await Self.begin("", story),
      ]
      try await Self.close(made[4], .notMet(.noPlace), story)
      #expect(try await gaps().map(\.neighbourhood) == [nil])
      #expect(try await place() == 0)
      let hill = try await beginNeighbourhood(Self.draft("rue Inventée"), by: Self.keeper, in: database, surroundings)
      let before = try await database.read { connection in try made.map { try connection.request($0)?.version } }
      // Nothing of it is done while she saves her streets.
      #expect(try await Self.near(made, database).allSatisfy { $0 == nil })
      #expect(try await place() == 3)
      #expect(try await Self.near(made, database) == [hill.raw, hill.raw, nil, nil, hill.raw, nil])
      #expect(try await gaps().map(\.neighbourhood) == [hill])
      #expect(try await database.read { connection in try made.map { try connection.request($0)?.version } } == before)
      let log = try await story.log().filter { $0.purpose == .runJob }
      #expect(log.flatMap(\.subjects).sorted() == [made[0], made[1], made[4]].map { "request/\($0.raw)" }.sorted())
      // Done again it changes nothing.
      #expect(try await place() == 0)
      try await changeNeighbourhood(hill, .describe(Self.draft("rue Longue")), version: nil, by: Self.keeper, in: database, surroundings)
      #expect(try await place() == 3)
      // What is closed stays where it was answered, and so does its gap.
      #expect(try await Self.near(made, database) == [nil, nil, hill.raw, nil, hill.raw, nil])
      #expect(try await gaps().map(\.neighbourhood) == [hill])
      try await changeNeighbourhood(
        hill, .describe(Self.draft("rue Longue", isRemoved: true)), version: nil, by: Self.keeper, in: database, surroundings)
      #expect(try await place() == 1)
      #expect(try await Self.near(made, database) == [nil, nil, nil, nil, hill.raw, nil])
    }
  }

  @Test("a neighbourhood that is found in another municipality places there and gives back here", arguments: Backend.available)
  func otherTown(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      let made = [
        try await Self.begin("rue Inventée 3", story), try await Self.begin("rue Inventée 3", in: Municipality.withNIS(21001), story),
      ]
      let hill = try await beginNeighbourhood(Self.draft("rue Inventée"), by: Self.keeper, in: database, surroundings)
      try await placeRequests(in: database, surroundings)
      #expect(try await Self.near(made, database) == [hill.raw, nil])
      try await changeNeighbourhood(
        hill, .describe(Self.draft("rue Inventée", nis: 21001)), version: nil, by: Self.keeper, in: database, surroundings)
      #expect(try await placeRequests(in: database, surroundings) == 2)
      #expect(try await Self.near(made, database) == [nil, hill.raw])
    }
  }

  @Test("a closed request of her file is placed where she lived when it was closed, an open one where she lives now", arguments: Backend.available)
  func byHerAddress(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      let today = surroundings.today
      var details = PersonDetails()
      details.addresses = [DatedAddress(street: "Rue Inventée 1", postalCode: "1030", place: "Schaerbeek", municipality: 21015)]
      let person = try await createPerson(details, by: story.ana, in: database, surroundings)
      let made = [try await Self.begin("", story), try await Self.begin("", story)]
      for request in made { try await concern(request, fileCalled: person.number, by: story.ana, in: database, surroundings) }
      try await Self.close(made[0], .met, story)
      story.clock.move(days: 30)
      var next = DatedAddress(street: "Rue Longue 7", postalCode: "1030", place: "Schaerbeek", municipality: 21015)
      next.from = PartialDate(today.adding(days: 20))
      _ = try await changePerson(person.id, .moved(next), version: person.version, by: story.ana, in: database, surroundings)
      let hill = try await beginNeighbourhood(Self.draft("rue Inventée"), by: Self.keeper, in: database, surroundings)
      let other = try await beginNeighbourhood(Self.draft("rue Longue"), by: Self.keeper, in: database, surroundings)
      try await placeRequests(in: database, surroundings)
      #expect(try await Self.near(made, database) == [hill.raw, other.raw])
    }
  }

  @Test("done in parts it reaches everybody; streets that change in between begin anew", arguments: Backend.available)
  func inParts(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      var made: [ID<Request>] = []
      for number in 1...7 { made.append(try await Self.begin("rue Inventée \(number)", story)) }
      let all = made
      let hill = try await beginNeighbourhood(Self.draft("rue Inventée : 1-6"), by: Self.keeper, in: database, surroundings)
      func part() async throws -> Int {
        try await database.act(as: .system, doing: .runJob, in: surroundings) { try $0.placeNext(atMost: 3, on: surroundings.today).count }
      }
      #expect(try await part() == 3)
      #expect(try await Self.near(all, database).count(where: { $0 != nil }) == 3)
      try await changeNeighbourhood(hill, .describe(Self.draft("rue Inventée : 2-7")), version: nil, by: Self.keeper, in: database, surroundings)
      #expect(try await placeRequests(in: database, surroundings, atMost: 3) == 5)
      let expected: [String?] = all.indices.map { $0 == 0 ? nil : hill.raw }
      #expect(try await Self.near(all, database) == expected)
      #expect(try await database.read { try $0.isPlacingDue() } == false)
    }
  }
}
