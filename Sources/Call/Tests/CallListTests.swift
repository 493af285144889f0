import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("The list of calls")
struct CallListTests {
  /// Three calls on three days; the one in the middle tells of danger and comes from elsewhere.
  private func three(_ story: Story) async throws -> [ID<Call>] {
    var ids: [ID<Call>] = []
    let told: [(words: String, place: String, contact: String)] = [
      ("Horaires du restaurant", "21015", "0470 12 34 56"), ("Il me frappe, à l'aide", "21001", "0470 99 88 77"),
      ("Elle cherche un ÉLÈVE pour ses courses", "21015", ""),
    ]
    for one in told {
      let draft = CallSamples.draft(.informed) { ($0.words, $0.municipality, $0.contact) = (one.words, one.place, one.contact) }
      ids.append(
        try await keepCall(
          draft.checked(at: story.surroundings.now()), CallSamples.context(danger: one.place == "21001"), by: story.ana, in: story.database,
          story.surroundings
        ).call)
      story.clock.move(days: 1)
    }
    return ids
  }

  private func list(_ story: Story, by actor: Actor? = nil, _ change: (inout CallFilter) -> Void) async throws -> CallList {
    var filter = CallFilter()
    change(&filter)
    return try await listCalls(filter, offset: 0, limit: 10, by: actor ?? story.ana, in: story.database, story.surroundings)
  }

  @Test("is narrowed by days, municipality and danger, the newest first", arguments: Backend.available)
  func narrowed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let day = story.surroundings.today
      let ids = try await three(story)
      func found(_ change: (inout CallFilter) -> Void) async throws -> [ID<Call>] {
        let list = try await list(story, change)
        #expect(list.total == list.calls.count && list.notSearched == 0)
        return list.calls.map(\.id)
      }
      #expect(try await found { _ in } == [ids[2], ids[1], ids[0]])
      #expect(try await found { $0.from = day.adding(days: 1) } == [ids[2], ids[1]])
      #expect(try await found { $0.until = day.adding(days: 1) } == [ids[1], ids[0]])
      #expect(try await found { ($0.from, $0.until) = (day.adding(days: 1), day.adding(days: 1)) } == [ids[1]])
      #expect(try await found { $0.municipality = Municipality.withNIS(21015) } == [ids[2], ids[0]])
      #expect(try await found { $0.isDanger = true } == [ids[1]])
      #expect(try await found { ($0.isDanger, $0.municipality) = (true, Municipality.withNIS(21015)) }.isEmpty)
    }
  }

  @Test("is searched for words however they are written, and for a number whatever its age", arguments: Backend.available)
  func words(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let ids = try await three(story)
      func found(_ words: String, by actor: Actor? = nil) async throws -> [ID<Call>] {
        let list = try await list(story, by: actor) { $0.words = words }
        #expect(list.total == list.calls.count && list.notSearched == 0)
        return list.calls.map(\.id)
      }
      #expect(try await found("eleve") == [ids[2]])
      #expect(try await found("ana v") == [ids[2], ids[1], ids[0]])
      #expect(try await found("rien de tel").isEmpty)
      #expect(try await found("+32 470 12 34 56") == [ids[0]])
      #expect(try await found("eleve", by: story.karim).isEmpty)
      // Bounded: only the newest is opened, and the reader is told how many were not; a number is found all the same.
      var filter = CallFilter()
      filter.words = "ana v"
      let sought = filter
      let bounded = try await database.read { try $0.callsWithWords(of: story.house.id, sought, reader: nil, most: 1) }
      #expect(bounded.hits.map(\.call) == [ids[2]] && bounded.notSearched == 2)
      filter.words = "0470123456"
      let phone = filter
      let reached = try await database.read { try $0.callsWithWords(of: story.house.id, phone, reader: nil, most: 1) }
      #expect(reached.hits.map(\.call) == [ids[0]] && reached.notSearched == 2)
    }
  }

  @Test("words in a file that is closed to the reader are not found, and not counted", arguments: Backend.available)
  func closed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      var details = PersonDetails()
      details.names = [PersonName(given: "Maria", family: "Vandenbossche")]
      let person = try await createPerson(details, by: story.ana, in: database, story.surroundings)
      _ = try await CallSamples.keep(story, .informed) { ($0.person, $0.words) = (person.id.raw, "Un secret de famille") }
      #expect(try await list(story) { $0.words = "secret" }.total == 1)
      let link = FileLink(id: ID("out"), kind: .exclusion, account: ID("ana"), from: story.surroundings.today)
      let now = story.surroundings.now()
      try await database.transaction { try $0.insert(link, on: person.id, at: now) }
      let closed = try await list(story) { $0.words = "secret" }
      #expect(closed.calls.isEmpty && closed.total == 0)
    }
  }

  @Test("says what it cannot read, keeps what was asked, and can be emptied", arguments: Language.interface)
  func page(_ language: Language) async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent, language: language)
      _ = try await client.fill(
        Address.helpdesk(.console).path(language), to: Address.helpdeskForm(.console, .take).path(language),
        ["caller": "family", "words": "Qui porte les courses ?", "municipality": "21015", "step": "informed"])
      let path = Address.helpdesk(.calls).path(language)
      let found = try await client.get("\(path)?q=courses&from=1/11/2026&municipality=21015")
      #expect(found.status == 200 && found.text.contains("Qui porte les courses") && found.text.contains("value=\"courses\""))
      #expect(try await !client.get("\(path)?q=piscine").text.contains("Qui porte les courses"))
      #expect(try await !client.get("\(path)?danger=yes").text.contains("Qui porte les courses"))
      let unread = try await client.get("\(path)?from=jamais")
      #expect(unread.status == 200 && unread.text.contains("role=\"alert\"") && unread.text.contains("Qui porte les courses"))
    }
  }
}
