import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("Calls that are taken")
struct CallActionTests {
  private func console(_ story: Story, _ contact: String = "", about: PersonQuery? = nil, by actor: Actor? = nil) async throws -> ConsoleView {
    var question = ConsoleQuestion()
    (question.contact, question.about) = (contact, about)
    return try await openConsole(
      question, in: PersonIndexShelf().index(in: story.database), under: ReferralDesk.plain().rule, by: actor ?? story.ana,
      in: story.database, story.surroundings)
  }

  private func makePerson(_ story: Story, phone: String? = nil) async throws -> Person {
    var details = PersonDetails()
    details.names = [PersonName(given: "Maria", family: "Vandenbossche")]
    if let phone { details.phones = [PersonPhone(number: try PhoneNumber(phone))] }
    return try await createPerson(details, by: story.ana, in: story.database, story.surroundings)
  }

  private func counted(_ story: Story, by actor: Actor? = nil) async throws -> TeamFigures {
    let today = story.surroundings.today
    return try await readFigures(
      from: today.adding(days: -5), until: today, kind: { $0 }, by: actor ?? story.ana, in: story.database, story.surroundings)
  }

  @Test("a plain call is stored with one entry in the log and counted once", arguments: Backend.available)
  func plain(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let kept = try await CallSamples.keep(story, .informed)
      #expect(kept.request == nil && kept.list == nil)
      let log = try await story.log()
      #expect(log.map(\.purpose) == [.createCall] && log.first?.subjects == ["call/\(kept.call.raw)"])
      let call = try #require(try await database.read { try $0.call(kept.call) })
      #expect(call.said.words == "Ma mère est tombée cette nuit" && call.familiarity == .new && call.municipality?.nis == 21015)
      #expect(try await counted(story).contacts == 1)
    }
  }

  @Test("a call that opens a request is one contact, and its words go with the request", arguments: Backend.available)
  func referred(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let kept = try await CallSamples.keep(story, .referred) {
        $0.entries = ["category/38"]
        ($0.language, $0.needsInterpreter) = ("tr", true)
      }
      let id = try #require(kept.request)
      let file = try await readRequest(id, by: story.ana, in: database, story.surroundings)
      #expect(file.request.report.words == "Ma mère est tombée cette nuit" && file.request.assignee == story.ana.account)
      #expect(file.request.report.contact == "Ana V., 0470 12 34 56" && file.request.clarification.personName == "Maria")
      #expect(file.request.clarification.spokenLanguage == "turc, avec interprète")
      #expect(file.records.contains { if case .noted(let words) = $0.event { words.contains("Télévigilance") } else { false } })
      let figures = try await counted(story)
      #expect(figures.contacts == 1 && figures.calls == 1 && figures.newRequests == 1)
      // A request that came otherwise is a contact of its own.
      _ = try await createRequest(story.report(), channel: .visit, by: story.ana, in: database, story.surroundings)
      #expect(try await counted(story).contacts == 2)
      let keys = try await database.read { try $0.rows("SELECT owner FROM cell_key").map { try $0.text("owner") } }
      #expect(!keys.contains { $0.hasPrefix("call/") } && keys.contains("request/\(id.raw)"))
    }
  }

  @Test("nothing found is a gap of its reason; a list can be taken up again", arguments: Backend.available)
  func gapAndList(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let kept = try await CallSamples.keep(story, .nothingFound) { ($0.gapReason, $0.gapKind) = ("too-dear", "aide-a-domicile") }
      let register = try await readGaps(GapFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings)
      #expect(register.gaps.map(\.reason) == [.tooDear] && register.gaps.first?.request == kept.request)
      let list = try #require(try await CallSamples.keep(story, .listSent) { $0.entries = ["category/38", "organisation/49"] }.list)
      let view = try await readShortlist(.account(list), by: story.ana, in: database, story.surroundings)
      #expect(view.list.content.entries == ["category/38", "organisation/49"] && view.list.content.name == "Ana V.")
      #expect(try await counted(story).contacts == 2)
    }
  }

  @Test("earlier contacts appear for exactly that number, however it is written, and for no part of it", arguments: Backend.available)
  func earlier(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      _ = try await CallSamples.keep(story, .informed)
      story.clock.move(seconds: 60)
      _ = try await CallSamples.keep(story, .referred) { $0.contact = "ana@example.be, +32 470 12 34 56" }
      for typed in ["0470123456", "0470/12.34.56", "+32 470 12 34 56"] {
        let view = try await console(story, typed)
        // The call that became a request is told once, by the request.
        #expect(view.earlier.count == 2, "\(typed)")
        if case .request = view.earlier[0].what {} else { Issue.record("the newest first") }
      }
      for typed in ["", "0470 12 34 5", "0470 12 34 57", "470", "12 34 56"] { #expect(try await console(story, typed).earlier.isEmpty, "\(typed)") }
      #expect(try await console(story, "ANA@example.be").earlier.count == 1)
      #expect(try await console(story, "0470123456", by: story.karim).earlier.isEmpty)
      #expect(try await CallSamples.keep(story, .informed).call != ID(""))
      let last = try #require(try await database.read { try $0.calls(of: story.house.id, CallFilter(), reader: nil, offset: 0, limit: 1) }.first)
      #expect(last.familiarity == .known)
    }
  }

  @Test("a call about a person is part of her file: closed to whom she excluded, gone with her, moved in a merge", arguments: Backend.available)
  func person(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await makePerson(story, phone: "0470 12 34 56")
      let found = try await console(story, "0470 12 34 56").persons
      #expect(found.map(\.person.id) == [person.id])
      let kept = try await CallSamples.keep(story, .informed) { $0.person = person.id.raw }
      #expect(try await database.read { try $0.calls(about: person.id).map(\.id) } == [kept.call])
      #expect(try await database.read { try $0.retentionFacts(of: [person.id])[person.id]?.lastContact } == story.surroundings.today)
      // A stranger gets nothing, and learns nothing.
      await #expect(throws: FileRefused.self) { try await CallSamples.keep(story, .informed, by: story.karim) { $0.person = person.id.raw } }
      let link = FileLink(id: ID("out"), kind: .exclusion, account: ID("ana"), from: story.surroundings.today)
      let now = story.surroundings.now()
      try await database.transaction { try $0.insert(link, on: person.id, at: now) }
      #expect(try await console(story, "0470 12 34 56").earlier.isEmpty)
      await #expect(throws: SimpleFailure.self) { try await readCall(kept.call, by: story.ana, in: database, story.surroundings) }
      try await database.transaction { _ = try $0.run("DELETE FROM file_link WHERE id = 'out'") }
      try await erasePerson(person.id, because: .asked, by: story.ana, in: database, story.surroundings)
      let erased = try #require(try await database.read { try $0.call(kept.call) })
      #expect(erased.isErased && erased.said.words.isEmpty)
      #expect(try await console(story, "0470 12 34 56").earlier.isEmpty)
      #expect(try await counted(story).calls == 1)
    }
  }

  @Test("what the chosen file answers is known to the console, from the parts that the reader may see, and noted", arguments: Backend.available)
  func known(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      var details = PersonDetails()
      details.names = [PersonName(given: "Maria", family: "Vandenbossche")]
      details.birth = PartialDate("1940-02-03")
      details.residences = [Residence(kind: .home, from: PartialDate("1970")!)]
      details.addresses = [DatedAddress(from: PartialDate("1970"), street: "rue Inventée 3", postalCode: "1030", municipality: 21_015)]
      let person = try await createPerson(details, by: story.ana, in: database, story.surroundings)
      var question = ConsoleQuestion()
      question.conditions = Fixtures.conditionQuestions
      let index = try await PersonIndexShelf().index(in: database)
      let nobody = try await openConsole(question, in: index, under: ReferralDesk.plain().rule, by: story.ana, in: database, story.surroundings)
      #expect(nobody.known.isEmpty)
      question.person = person.id
      let view = try await openConsole(question, in: index, under: ReferralDesk.plain().rule, by: story.ana, in: database, story.surroundings)
      let entry = try #require(try await story.log().first)
      #expect(entry.person == person.id && Set(entry.parts).isSuperset(of: view.known.fields.map(\.part)))
      // Who may see less of the file, knows less.
      let file = try #require(try await database.read { try $0.openPerson(person.id) })
      let links = try await database.read { try $0.fileLinks(of: person.id) }
      let facts = FileFacts(organization: file.person.organization, inclusion: file.person.inclusion, links: links)
      let now = story.surroundings.now()
      for (id, part) in [("age", FilePart.identity), ("residence", .social), ("municipality", .contact)] {
        let may = FileDecision.decide(story.ana, .read, part, facts, at: now).isAllowed
        #expect((view.known[id] != nil) == may, "\(id)")
      }
    }
  }

  @Test("no word, name or number of a call rests in clear", arguments: Backend.available)
  func sealed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await makePerson(story)
      for (result, owner) in [(Call.Result.informed, ""), (.transferred, person.id.raw), (.referred, "")] {
        _ = try await CallSamples.keep(story, result) {
          ($0.callerName, $0.aboutName, $0.words, $0.passedTo) = ("ZqNomCaller", "ZqNomAbout", "ZqMots de l'appel", "ZqVers")
          ($0.contact, $0.person) = ("0470 91 82 73, zqmail@example.be", owner)
        }
      }
      let words = ["ZqNom", "ZqMots", "ZqVers", "zqmail", "470918273"]
      let leaks = try await database.read { connection in
        try ["helpdesk_call", "helpdesk_call_mark", "call_back", "call_back_event", "access_log", "request"].flatMap { table in
          try Self.rows(of: table, connection).filter { row in words.contains { row.contains($0) } }
        }
      }
      #expect(leaks.isEmpty)
    }
  }

  /// Everything that stands in a table, as text: what is sealed shows as bytes.
  private static func rows(of table: String, _ connection: any Connection) throws -> [String] {
    let found: [Row]
    switch table {
    case "helpdesk_call": found = try connection.rows("SELECT * FROM helpdesk_call")
    case "helpdesk_call_mark": found = try connection.rows("SELECT * FROM helpdesk_call_mark")
    case "call_back": found = try connection.rows("SELECT * FROM call_back")
    case "call_back_event": found = try connection.rows("SELECT * FROM call_back_event")
    case "access_log": found = try connection.rows("SELECT * FROM access_log")
    default: found = try connection.rows("SELECT * FROM request")
    }
    return found.map { row in
      var text = "\(row)"
      // Bytes print as numbers: a word in clear would not be seen without this.
      for name in ["content", "mark"] { if let bytes = try? row.bytes(name) { text += String(decoding: bytes, as: UTF8.self) } }
      return text
    }
  }

  @Test("what was said is forgotten after its period, the day after and not before; who is still to be rung back stays", arguments: Backend.available)
  func retention(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let old = try await CallSamples.keep(story, .informed)
      let waiting = try await CallSamples.keep(story, .callBack) { $0.dueAt = story.surroundings.now().adding(days: 300) }
      let rule = try Fixtures.retention.rule(.call, on: story.surroundings.today)
      let end = try #require(rule.keep).end(from: story.surroundings.today)
      story.clock.move(days: end.days(since: story.surroundings.today))
      #expect(try await deleteByPeriod(Fixtures.retention, in: database, story.surroundings).calls == 0)
      story.clock.move(days: 1)
      #expect(try await deleteByPeriod(Fixtures.retention, in: database, story.surroundings).calls == 1)
      #expect(try await deleteByPeriod(Fixtures.retention, in: database, story.surroundings).calls == 0)
      #expect(try await database.read { try $0.call(old.call)?.isErased } == true)
      #expect(try await database.read { try $0.call(waiting.call)?.said.callerName } == "Ana V.")
      #expect(try await database.read { try $0.callCount(of: story.house.id, CallFilter(), reader: nil) } == 2)
      #expect(try await console(story, "0470 12 34 56").earlier.count == 1)
    }
  }

  @Test("a call noted by mistake counts nowhere until it is taken back; another house cannot see it", arguments: Backend.available)
  func struck(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let kept = try await CallSamples.keep(story, .callBack) { $0.dueAt = story.surroundings.now().adding(seconds: 3600) }
      await #expect(throws: SimpleFailure.self) { try await strikeCall(kept.call, true, by: story.karim, in: database, story.surroundings) }
      try await strikeCall(kept.call, true, by: story.ana, in: database, story.surroundings)
      #expect(try await counted(story).contacts == 0)
      #expect(try await readCallBacks(.open, offset: 0, limit: 10, by: story.ana, in: database, story.surroundings).rows.isEmpty)
      try await strikeCall(kept.call, false, by: story.ana, in: database, story.surroundings)
      #expect(try await counted(story).contacts == 1)
      #expect(try await readCallBacks(.open, offset: 0, limit: 10, by: story.ana, in: database, story.surroundings).rows.count == 1)
    }
  }

  @Test("who takes no calls can do nothing of this", arguments: [Role.caseManager, .evaluator, .administrator, .homeNurse])
  func roles(_ role: Role) async throws {
    try await withDatabase(.sqlite) { database in
      let story = try await Story(database)
      let other = Actor(kind: .account(ID("ana")), name: "X", organization: story.house.id, roles: [role])
      await #expect(throws: SimpleFailure.self) { try await CallSamples.keep(story, .informed, by: other) }
      await #expect(throws: SimpleFailure.self) { try await self.console(story, by: other) }
      await #expect(throws: SimpleFailure.self) {
        try await readCallBacks(.open, offset: 0, limit: 1, by: other, in: database, story.surroundings)
      }
      let reads = Role.figureReaders.contains(role)
      do {
        _ = try await counted(story, by: other)
        #expect(reads)
      } catch is SimpleFailure { #expect(!reads) }
    }
  }

  @Test("the console makes the same number of statements whatever there is", arguments: Backend.available)
  func statements(_ backend: Backend) async throws {
    try await withDatabase(backend) { plain in
      let database = CountingDatabase(plain)
      let story = try await Story(database)
      let index = try await PersonIndexShelf().index(in: database)
      func count() async throws -> Int {
        var question = ConsoleQuestion()
        question.contact = "0470 12 34 56"
        let asked = question
        return try await database.statements {
          _ = try await openConsole(asked, in: index, under: ReferralDesk.plain().rule, by: story.ana, in: database, story.surroundings)
        }.count
      }
      func ring(_ times: Int) async throws {
        for _ in 0..<times {
          _ = try await CallSamples.keep(story, .referred)
          _ = try await CallSamples.keep(story, .callBack) { $0.dueAt = story.surroundings.now().adding(seconds: 60) }
        }
      }
      try await ring(1)
      let few = try await count()
      try await ring(6)
      #expect(try await count() == few)
    }
  }
}
