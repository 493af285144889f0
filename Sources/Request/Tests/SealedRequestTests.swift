import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

/// Nothing personal rests in clear, and sealed cells stay where they belong.
@Suite struct SealedRequestTests {
  private func person(_ story: Story) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: "ZqNaamKlaproos", family: "ZqFamilieKlaproos")]
    return try await createPerson(details, by: story.ana, in: story.database, story.surroundings).id
  }

  @Test("a walk through the product leaves none of its words in clear", arguments: Backend.available)
  func walk(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let surroundings = story.surroundings
      func zq(_ name: String) -> String { "Zq\(name)Klaproos" }
      let names = [
        "Words", "Where", "Contact", "Name", "Reach", "Wants", "Place", "Told", "Spoken", "Note", "Service", "Shared", "How",
        "Answer", "Ending", "Detail", "Subject", "Body", "Why", "Naam", "Familie",
      ]
      let report = NeedReport(
        words: zq("Words"), about: .family, municipality: nil, whereabouts: zq("Where"), contact: zq("Contact") + "@example.be, 0470 12 34 56",
        language: .french)
      _ = try await reportNeed(report, code: "ZqCodeKlaproos", to: story.house.id, in: database, surroundings)
      let id = try await createRequest(report, channel: .phone, by: story.ana, in: database, surroundings)
      var clarification = Clarification()
      clarification.personName = zq("Name")
      clarification.reach = zq("Reach")
      clarification.wants = zq("Wants")
      clarification.inPlace = zq("Place")
      clarification.mayBeTold = zq("Told")
      clarification.spokenLanguage = zq("Spoken")
      clarification.consent = .agrees
      for command in [Request.Command.clarify(clarification), .note(zq("Note")), .concern(try await person(story))] {
        _ = try await changeRequest(id, command, version: nil, by: story.ana, in: database, surroundings)
      }
      var draft = ReferralDraft()
      draft.gesture = "referral"
      draft.serviceName = zq("Service")
      draft.email = "zqservice@example.be"
      draft.language = "fr"
      draft.shared = zq("Shared")
      let referral = try await prepareReferral(draft.checked(), for: id, by: story.ana, in: database, surroundings)
      let letter = Letter(subject: zq("Subject"), body: zq("Body"))
      for command in [Referral.Command.agree(how: zq("How")), .send(on: surroundings.today)] {
        _ = try await changeReferral(referral, command, by: story.ana, in: database, surroundings) { _, _ in letter }
      }
      _ = try await answerReferral(referral, .decline(.noPlace, words: zq("Answer")), in: database, surroundings) { _, _ in letter }
      _ = try await changeRequest(
        id, .close(.notMet(.noPlace), personsWords: zq("Ending")), version: nil, gap: GapNote(kind: "x", detail: zq("Detail")), by: story.ana,
        in: database, surroundings)
      struct Refusal: Error, CustomStringConvertible { var description: String { "550 ZqWhyKlaproos" } }
      struct Refusing: Postman { func deliver(_ message: Message) async throws { throw Refusal() } }
      _ = try await deliverMessages(by: Refusing(), Fixtures.messages, in: database, surroundings)

      #expect(try await Leaks.found(names.map(zq) + ["ZqCodeKlaproos", "zqservice", "0470 12 34 56", "32470123456"], in: database) == [])
      // All of it can be read by those who may.
      let file = try await readRequest(id, by: story.ana, in: database, surroundings)
      #expect(file.request.clarification == clarification && file.request.report == report)
      #expect(file.referrals.first?.shared == zq("Shared") && file.referralRecords.last?.who == zq("Service"))
      #expect(file.records.contains { $0.event == .noted(zq("Note")) && $0.who == "Ana" })
      #expect(try await story.messages().map(\.subject) == [zq("Subject"), zq("Subject")])
    }
  }

  @Test("the sealed words of one request do not open in the row of another", arguments: Backend.available)
  func swapped(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      var ids: [ID<Request>] = []
      for _ in 0..<2 { ids.append(try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)) }
      let (one, two) = (ids[0], ids[1])
      try await database.transaction { connection in
        _ = try connection.run("UPDATE request SET content = (SELECT content FROM request o WHERE o.id = \(two.raw)) WHERE id = \(one.raw)")
      }
      await #expect(throws: StoreFailure.fault("a sealed cell is not genuine")) { try await database.read { try $0.request(one) } }
      // Nor with the other's key beside it.
      try await database.transaction { connection in
        let other = try connection.row("SELECT wrapped FROM cell_key WHERE owner = \(KeyOwner(two).raw)")?.bytes("wrapped") ?? []
        _ = try connection.run("UPDATE cell_key SET wrapped = \(other) WHERE owner = \(KeyOwner(one).raw)")
      }
      await #expect(throws: StoreFailure.fault("a sealed cell is not genuine")) { try await database.read { try $0.request(one) } }
      #expect(try await database.read { try $0.request(two)?.report } == story.report())
    }
  }

  @Test("a request concerns a person of the file, and again nobody; hers are listed newest first", arguments: Backend.available)
  func concerns(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      var ids: [ID<Request>] = []
      for _ in 0..<3 {
        story.clock.move(seconds: 60)
        let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
        _ = try await changeRequest(id, .concern(person), version: nil, by: story.ana, in: database, story.surroundings)
        ids.append(id)
      }
      #expect(try await database.read { try $0.requests(of: person).map(\.id) } == ids.reversed())
      let next = try await changeRequest(ids[1], .concern(nil), version: nil, by: story.ana, in: database, story.surroundings)
      #expect(next.person == nil)
      #expect(try await database.read { try $0.requests(of: person).map(\.id) } == [ids[2], ids[0]])
      let events = try await readRequest(ids[1], by: story.ana, in: database, story.surroundings).records.map(\.event)
      #expect(events.suffix(2) == [.concerned(person), .concerned(nil)])
    }
  }

  @Test("words are found whatever their accents, numbers by a part, phones and addresses exactly", arguments: Backend.available)
  func search(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      var ids: [ID<Request>] = []
      for (words, contact) in [("Ma mère est tombée", "0470 12 34 56"), ("Plus de repas", "Ana.Test@Example.be (le soir)"), ("Seul", "")] {
        story.clock.move(seconds: 60)
        let report = NeedReport(words: words, about: .family, municipality: nil, whereabouts: "Évere", contact: contact, language: .french)
        ids.append(try await createRequest(report, channel: .phone, by: story.ana, in: database, story.surroundings))
      }
      func found(_ words: String, scope: RequestFilter.Scope = .open, by actor: Actor? = nil) async throws -> Set<ID<Request>> {
        var filter = RequestFilter()
        filter.words = words
        filter.scope = scope
        let part = try await listRequests(filter, offset: 0, limit: 10, by: actor ?? story.ana, in: database, story.surroundings)
        #expect(part.total == part.requests.count && part.notSearched == 0)
        return Set(part.requests.map(\.id))
      }
      #expect(try await found("MERE") == [ids[0]])
      #expect(try await found("evere") == Set(ids))
      #expect(try await found("evere", scope: .closed) == [])
      #expect(try await found("nichts") == [])
      #expect(try await found("00002") == [ids[1]])
      #expect(try await found("2026-0000") == Set(ids))
      #expect(try await found("+32 470 12 34 56") == [ids[0]])
      #expect(try await found("ana.test@example.be") == [ids[1]])
      #expect(try await found("evere", by: story.karim) == [])
      // Bounded: of the open ones only the last changed is opened, and the reader is told how many were not.
      var filter = RequestFilter()
      filter.words = "evere"
      let sought = filter
      let bounded = try await database.read { try $0.requestsWithWords(of: story.house.id, sought, most: 1) }
      #expect(bounded.requests == [ids[2]] && bounded.notSearched == [.open: 2, .mine: 2, .unanswered: 2, .overdue: 2])
      filter.words = "0470123456"
      let phone = filter
      #expect(try await database.read { try $0.requestsWithWords(of: story.house.id, phone, most: 1) }.requests == [ids[0]])
    }
  }
}
