import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("Consents kept and carried out")
struct ConsentStoreTests {
  static let parameters = Fixtures.consent

  static func manager(_ story: Story) -> Actor {
    Actor(kind: .account(ID("ana")), name: "Ana", organization: story.house.id, roles: [.caseManager])
  }

  static func nurse(_ story: Story) -> Actor {
    Actor(kind: .account(ID("karim")), name: "Karim", organization: story.otherHouse.id, roles: [.homeNurse])
  }

  static func said(_ story: Story) throws -> ConsentRecord.Explanation {
    ConsentRecord.Explanation(
      by: ID("ana"), ways: [.orally, .pictures], language: "ar", version: try parameters.explanation(on: story.surroundings.today).version,
      present: "sa fille Marqueuse")
  }

  /// A file with a nurse of another house in its circle.
  static func file(_ story: Story, _ database: any Database) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: "Zuleikha", family: "Vandenmarker")]
    let person = try await createPerson(details, by: manager(story), in: database, story.surroundings)
    let link = FileLink(
      id: story.surroundings.newID(), kind: .circle, account: ID("karim"), from: story.surroundings.today.adding(days: -30))
    let now = story.surroundings.now()
    try await database.transaction { try $0.insert(link, on: person.id, at: now) }
    return person.id
  }

  static func sees(_ actor: Actor, _ part: FilePart, _ person: ID<Person>, _ database: any Database, at now: Instant) async throws -> Bool {
    let found = try await database.read { connection in
      (try connection.openPerson(person)?.person, try connection.fileLinks(of: person))
    }
    let facts = FileFacts(organization: try #require(found.0).organization, inclusion: try #require(found.0).inclusion, links: found.1)
    return FileDecision.decide(actor, .read, part, facts, at: now).isAllowed
  }

  @Test("agreeing, changing and withdrawing change at once what the circle sees, and the flag", arguments: Backend.available)
  func walk(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (ana, karim) = (Self.manager(story), Self.nurse(story))
      let person = try await Self.file(story, database)
      func visible() async throws -> [Bool] {
        var all: [Bool] = []
        for part in [FilePart.flag, .social, .health, .week] {
          all.append(try await Self.sees(karim, part, person, database, at: story.surroundings.now()))
        }
        return all
      }
      func record(_ command: ConsentCommand) async throws -> ConsentRecord {
        story.clock.move(seconds: 60)
        return try await recordConsent(
          command, of: person, version: nil, parameters: Self.parameters, by: ana, in: database, story.surroundings)
      }
      #expect(try await visible() == [true, false, false, false])
      let social = ConsentTerms(scopes: [ConsentScope(.everybody, [.social])], evaluation: true)
      #expect(try await record(.agree(social, Self.said(story), .herself, words: "D'accord")).kind == .given)
      #expect(try await visible() == [true, true, false, false])
      var file = try await readDetails(person, by: ana, in: database, story.surroundings)
      #expect(file.person.inclusion == .agreed)
      #expect(file.person.details.included == InclusionFlag(day: story.surroundings.today, by: "ana", organization: story.house.name))
      let first = try #require(file.facts.links.first { $0.kind == .consent })
      let more = ConsentTerms(
        scopes: [ConsentScope(.everybody, [.social]), ConsentScope(.account(ID("karim")), [.care])], until: story.surroundings.today)
      #expect(try await record(.agree(more, Self.said(story), .representative(name: "Sa nièce", .mandate), words: "")).kind == .changed)
      #expect(try await visible() == [true, true, true, false])
      // The unchanged line kept its link; only its last day moved.
      file = try await readDetails(person, by: ana, in: database, story.surroundings)
      #expect(file.facts.links.filter { $0.kind == .consent }.map(\.id).first == first.id)
      #expect(file.facts.links.first { $0.id == first.id }?.until == story.surroundings.today)
      for (days, expected) in [(0, true), (1, false)] {
        let at = story.surroundings.now().adding(days: days)
        #expect(try await Self.sees(karim, .social, person, database, at: at) == expected)
      }
      #expect(try await record(.withdraw(.herself, words: "Trop de monde")).kind == .withdrawn)
      #expect(try await visible() == [true, false, false, false])
      file = try await readDetails(person, by: ana, in: database, story.surroundings)
      #expect(file.person.details.included == nil)
      #expect(try await record(.refuse(.tooManyPeople, ConsentRecord.Explanation(), .herself, words: "")).kind == .refused)
      let view = try await readConsents(person, by: ana, in: database, story.surroundings)
      #expect(view.records.map(\.kind) == [.refused, .withdrawn, .changed, .given])
      #expect(view.records[3].explanation == (try Self.said(story)))
      #expect(view.records[3].terms == social)
      #expect(view.records[2].decider == .representative(name: "Sa nièce", .mandate))
      #expect(view.records[2].terms == more)
      #expect(view.records[1].words == "Trop de monde")
      #expect(view.records[0].reason == .tooManyPeople)
    }
  }

  @Test("what access decides equals a simple model, in 60 random histories of five steps")
  func property() async throws {
    try await withDatabase(.sqlite) { database in
      let story = try await Story(database)
      let (ana, karim) = (Self.manager(story), Self.nurse(story))
      var random = SeededRandom(11)
      let recipients: [ConsentScope.Recipient] = [.everybody, .account(ID("karim")), .organization(ID("other")), .organization(ID("house"))]
      let parts: [(FilePart, FileDomain)] = [(.social, .social), (.health, .care), (.plan, .plan), (.week, .week)]
      for _ in 0..<60 {
        let person = try await Self.file(story, database)
        var model: ConsentTerms?
        for _ in 0..<5 {
          story.clock.move(days: random.next(3), seconds: 1)
          let today = story.surroundings.today
          let scopes = recipients.filter { _ in random.next(2) == 0 }.map { recipient in
            ConsentScope(recipient, Set(FileDomain.allCases.filter { _ in random.next(2) == 0 }))
          }
          let terms = ConsentTerms(scopes: scopes, until: random.next(2) == 0 ? today.adding(days: random.next(3)) : nil)
          let command: ConsentCommand
          switch random.next(4) {
          case 0: command = .withdraw(.herself, words: "")
          case 1: command = .refuse(.notNow, ConsentRecord.Explanation(), .herself, words: "")
          default: command = .agree(terms, try Self.said(story), .herself, words: "")
          }
          do {
            try await recordConsent(command, of: person, version: nil, parameters: Self.parameters, by: ana, in: database, story.surroundings)
            if case .agree = command { model = terms } else { model = nil }
          } catch is ConsentProblem {}
          for days in 0..<4 {
            let now = story.surroundings.now().adding(days: days)
            for (part, domain) in parts {
              let expected =
                model.map { terms in
                  (terms.until.map { now.day <= $0 } ?? true)
                    && terms.scopes.contains {
                      $0.domains.contains(domain) && [.everybody, .account(ID("karim")), .organization(ID("other"))].contains($0.recipient)
                    }
                } ?? false
              let sees = try await Self.sees(karim, part, person, database, at: now)
              #expect(sees == expected, "\(part) after \(days) days, \(command)")
            }
          }
        }
      }
    }
  }

  @Test("nothing she said stands in clear in any column", arguments: Backend.available)
  func sealed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let ana = Self.manager(story)
      let person = try await Self.file(story, database)
      let terms = ConsentTerms(scopes: [ConsentScope(.account(ID("karim")), [.social])], until: story.surroundings.today)
      try await recordConsent(
        .agree(terms, Self.said(story), .representative(name: "Marqueurnièce", .relative), words: "Mots marqués"), of: person, version: nil,
        parameters: Self.parameters, by: ana, in: database, story.surroundings)
      try await recordConsent(
        .register(ConsentRecord.Registration(state: .failed, day: story.surroundings.today), words: "Panne marquée"), of: person, version: nil,
        parameters: Self.parameters, by: ana, in: database, story.surroundings)
      let lines = try await database.read { connection in
        try connection.rows("SELECT kind, text_version, until_day, reason, register_state, content FROM consent ORDER BY at, id").map { row in
          let words = [
            try row.text("kind"), try row.textIfAny("text_version"), try row.textIfAny("until_day"), try row.textIfAny("reason"),
            try row.textIfAny("register_state"),
          ]
          return words.compactMap { $0 }.joined(separator: " ") + String(decoding: try row.bytes("content"), as: UTF8.self)
        }
      }
      #expect(lines.count == 2)
      #expect(lines[0].hasPrefix("given 2026-11 2026-11-21"))
      for line in lines {
        for marker in ["arqu", "Zuleikha", "karim", "orally", "social", "relative"] { #expect(!line.contains(marker), "\(marker)") }
      }
    }
  }

  @Test("a form filled in on an older version, an unknown recipient or an unknown text change nothing", arguments: Backend.available)
  func refused(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (ana, karim) = (Self.manager(story), Self.nurse(story))
      let person = try await Self.file(story, database)
      let terms = ConsentTerms(scopes: [ConsentScope(.everybody, [.social])])
      func record(_ command: ConsentCommand, version: Int? = nil, by actor: Actor) async throws {
        try await recordConsent(command, of: person, version: version, parameters: Self.parameters, by: actor, in: database, story.surroundings)
      }
      let good = ConsentCommand.agree(terms, try Self.said(story), .herself, words: "")
      await #expect(throws: ConsentProblem.changedMeanwhile) { try await record(good, version: 7, by: ana) }
      var unknown = try Self.said(story)
      unknown.version = "1999-01"
      await #expect(throws: ConsentProblem.noVersion) { try await record(.agree(terms, unknown, .herself, words: ""), by: ana) }
      for stranger in [ConsentScope.Recipient.account(ID("nobody")), .account(ID("ana")), .organization(ID("nowhere"))] {
        let wide = ConsentTerms(scopes: [ConsentScope(stranger, [.care])])
        await #expect(throws: Invalid.self) { try await record(.agree(wide, Self.said(story), .herself, words: ""), by: ana) }
      }
      let officer = Actor(kind: .account(ID("ana")), name: "Ana", organization: story.house.id, roles: [.dataProtectionOfficer])
      for reader in [karim, officer] { await #expect(throws: FileRefused.self) { try await record(good, by: reader) } }
      #expect(try await readConsents(person, by: ana, in: database, story.surroundings).records.isEmpty)
      // She herself may: with her own access.
      let herself = Actor(kind: .person(person), name: "")
      try await record(good, by: herself)
      try await record(.withdraw(.herself, words: ""), by: herself)
      let view = try await readConsents(person, by: herself, in: database, story.surroundings)
      #expect(view.records.map(\.recordedBy) == ["person/\(person.raw)", "person/\(person.raw)"])
      // Members of the circle do not, once nothing is shared any more.
      await #expect(throws: FileRefused.self) { try await readConsents(person, by: karim, in: database, story.surroundings) }
    }
  }

  @Test("consents that end within the period, or ended, stand on the list until she is asked again", arguments: Backend.available)
  func renewals(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let ana = Self.manager(story)
      let start = story.surroundings.today
      var persons: [ID<Person>] = []
      for days in [59, 60, 61, 0] {
        let person = try await Self.file(story, database)
        persons.append(person)
        let terms = ConsentTerms(scopes: [ConsentScope(.everybody, [.social])], until: start.adding(days: days))
        try await recordConsent(
          .agree(terms, Self.said(story), .herself, words: ""), of: person, version: nil, parameters: Self.parameters, by: ana, in: database,
          story.surroundings)
      }
      func list() async throws -> PersonList {
        let day = story.surroundings.today.adding(days: try Self.parameters.rule(on: story.surroundings.today).reminderDays)
        return try await listPersons(
          offset: 0, limit: 10, renewalsUntil: day, onlyRenewals: true, by: ana, in: database, story.surroundings)
      }
      #expect(try Self.parameters.rule(on: start).reminderDays == 60)
      #expect(try await list().persons.map(\.id) == [persons[3], persons[0], persons[1]])
      #expect(try await list().renewals == 3)
      #expect(try await list().ends[persons[1]] == start.adding(days: 60))
      story.clock.move(days: 1)
      #expect(try await list().renewals == 4)
      // Asked again: without an end, and refused after withdrawing. A note about the register is no answer.
      let open = ConsentTerms(scopes: [ConsentScope(.everybody, [.social])])
      for command in [
        (persons[3], ConsentCommand.agree(open, try Self.said(story), .herself, words: "")), (persons[0], .withdraw(.herself, words: "")),
        (persons[1], .register(ConsentRecord.Registration(state: .done, day: start), words: "")),
      ] {
        try await recordConsent(
          command.1, of: command.0, version: nil, parameters: Self.parameters, by: ana, in: database, story.surroundings)
      }
      #expect(try await list().persons.map(\.id) == [persons[1], persons[2]])
    }
  }

  @Test("the figures count states, numbers, places, refusals and questions apart, for one house", arguments: Backend.available)
  func figures(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let ana = Self.manager(story)
      var persons: [ID<Person>] = []
      for index in 0..<4 {
        var details = PersonDetails()
        if index == 0 { details.nationalNumber = try NationalNumber("85073003328") }
        details.addresses = [DatedAddress(municipality: index < 2 ? 21015 : nil)]
        persons.append(try await createPerson(details, by: ana, in: database, story.surroundings).id)
      }
      let terms = ConsentTerms(scopes: [ConsentScope(.everybody, [.social])], evaluation: true)
      let plain = ConsentTerms(scopes: terms.scopes, research: true)
      for (person, command) in [
        (persons[0], ConsentCommand.agree(terms, try Self.said(story), .herself, words: "")),
        (persons[1], .agree(terms, try Self.said(story), .herself, words: "")),
        (persons[1], .agree(plain, try Self.said(story), .herself, words: "")),
        (persons[2], .refuse(.privacy, ConsentRecord.Explanation(), .herself, words: "")),
        (persons[2], .refuse(.notNow, ConsentRecord.Explanation(), .herself, words: "")),
      ] {
        story.clock.move(seconds: 1)
        try await recordConsent(command, of: person, version: nil, parameters: Self.parameters, by: ana, in: database, story.surroundings)
      }
      let evaluator = Actor(kind: .account(ID("ana")), name: "Ana", organization: story.house.id, roles: [.evaluator])
      let figures = try await countInclusion(by: evaluator, in: database, story.surroundings)
      let schaerbeek = try #require(Municipality.withNIS(21015))
      #expect(
        Set(figures.counts) == [
          InclusionFigures.Count(inclusion: .agreed, hasNumber: true, municipality: schaerbeek, count: 1),
          InclusionFigures.Count(inclusion: .agreed, hasNumber: false, municipality: schaerbeek, count: 1),
          InclusionFigures.Count(inclusion: .refused, hasNumber: false, municipality: nil, count: 1),
          InclusionFigures.Count(inclusion: .notAsked, hasNumber: false, municipality: nil, count: 1),
        ])
      #expect(figures.refusals == [.privacy: 1, .notNow: 1])
      #expect(figures.evaluation == 1 && figures.research == 1)
      let entry = try #require(try await story.log().first { $0.purpose == .countInclusion })
      #expect(entry.person == nil && entry.subjects.isEmpty)
      await #expect(throws: SimpleFailure.self) { try await countInclusion(by: ana, in: database, story.surroundings) }
      let other = Actor(kind: .account(ID("karim")), name: "Karim", organization: story.otherHouse.id, roles: [.programmeCoordinator])
      #expect(try await countInclusion(by: other, in: database, story.surroundings).counts.isEmpty)
    }
  }
}
