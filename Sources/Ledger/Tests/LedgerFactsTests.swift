import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("From the dated history of a file to the facts that are replayed")
struct LedgerFactsTests {
  static func day(_ text: String) throws -> Day { try LedgerWorld.day(text) }

  static func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  static func fact(_ kind: FileFact.Kind, _ from: String, _ until: String? = nil, at: Int64 = 0) throws -> FileFact {
    FileFact(
      id: ID("\(kind.rawValue)-\(from)"), kind: kind, from: try date(from), until: try until.map { try date($0) }, author: "account/a", authorName: "A",
      createdAt: Instant(milliseconds: at))
  }

  static func answer(_ value: Bool?, _ on: String, at: Int64) throws -> FileAnswer {
    FileAnswer(
      id: ID("answer-\(at)"), field: EligibilityField.firstLine, value: value, on: try day(on), author: "account/a", authorName: "A",
      createdAt: Instant(milliseconds: at))
  }

  static func act(_ number: Int, _ day: String, _ kind: UnitEvent.Kind) throws -> LedgerAct {
    LedgerAct(
      id: ID("act-\(number)"), sequence: number, day: try self.day(day), kind: kind, author: "account/a", authorName: "A", organization: ID("own"),
      enteredAt: Instant(milliseconds: Int64(number)))
  }

  /// What the form about where she lives writes, entered one after the other, at home since 1974.
  static func moved(_ moves: (Residence.Kind, String)...) throws -> [Residence] {
    var details = PersonDetails()
    details.residences = [Residence(kind: .home, from: try date("1974"))]
    for (kind, day) in moves { details = details.applying(.residence(Residence(kind: kind, from: try date(day)))) }
    return details.residences
  }

  static func told(_ events: [UnitEvent]) -> [String] {
    events.map { event in
      switch event.kind {
      case .residence(let place): "\(event.day) \(place)"
      case .firstLinePsychology(let begins): "\(event.day) \(begins ? "begin" : "end")"
      case .death: "\(event.day) death"
      default: "?"
      }
    }
  }

  static func book(_ residences: [Residence], _ facts: [FileFact] = [], answers: [FileAnswer] = [], acts: [LedgerAct]) throws -> LedgerBook {
    LedgerBook(
      programme: try #require(Fixtures.programmes.units), acts: acts,
      facts: LedgerFacts.events(residences: residences, facts: facts, answers: answers))
  }

  /// The reasons against an act of a day, as a line.
  static func reasons(_ book: LedgerBook, _ day: String, _ kind: UnitEvent.Kind, on today: String = "2026-11-21") throws -> String {
    let event = UnitEvent(id: "new", day: try self.day(day), kind: kind)
    return book.judge(event, on: try self.day(today)).line.reasons.map(\.rawValue).joined(separator: " ")
  }

  // MARK: Moves that the form wrote

  @Test("a move that the form writes is on the day of the new place, not on the last day of the old one")
  func moves() throws {
    func told(_ moves: [Residence], _ facts: [FileFact] = []) -> [String] {
      Self.told(LedgerFacts.events(residences: moves, facts: facts)).filter { !$0.hasPrefix("1974") }
    }
    #expect(try told(Self.moved((.nursingHome, "2025-01-15"))) == ["2025-01-15 nursingHome"])
    #expect(try told(Self.moved((.hospital, "2026-04-02"), (.home, "2026-04-09"))) == ["2026-04-02 hospital", "2026-04-09 home"])
    #expect(try told(Self.moved((.hospital, "2026-04-02"), (.died, "2026-04-09"))) == ["2026-04-02 hospital", "2026-04-09 death"])
    #expect(try told(Self.moved((.restHome, "2026-04-02"), (.home, "2026-06-09"))) == ["2026-04-02 restHome", "2026-06-09 home"])
    #expect(try told(Self.moved((.nursingHome, "2026-04-02"), (.died, "2026-06-09"))) == ["2026-04-02 nursingHome", "2026-06-09 death"])
    let through = try Self.moved((.restHome, "2026-02-01"), (.hospital, "2026-04-02"), (.restHome, "2026-04-09"))
    #expect(told(through) == ["2026-02-01 restHome", "2026-04-02 hospital", "2026-04-09 restHome"])
    // Discharged on the last day that was noted, and moved on the day after.
    let stay = [try Self.fact(.hospitalStay, "2026-04-02", "2026-04-09")]
    #expect(
      try told(Self.moved((.nursingHome, "2026-04-10")), stay) == ["2026-04-02 hospital", "2026-04-09 home", "2026-04-10 nursingHome"])
    #expect(try told(Self.moved((.nursingHome, "2026-04-09")), stay) == ["2026-04-02 hospital", "2026-04-09 nursingHome"])
    // Only months are known: the first place of the month does not come back when it is over.
    #expect(try told(Self.moved((.hospital, "2026-04"))) == ["2026-04-01 hospital"])
    #expect(try told(Self.moved((.nursingHome, "2026-04"))) == ["2026-04-01 nursingHome"])
  }

  @Test("a place that ended without another one is left on its last day")
  func withoutNext() throws {
    let home = Residence(kind: .home, from: try Self.date("1974"))
    let short = Residence(kind: .nursingHome, from: try Self.date("2026-03-01"), until: try Self.date("2026-03-20"))
    #expect(
      Self.told(LedgerFacts.events(residences: [short, home], facts: [])) == ["1974-01-01 home", "2026-03-01 nursingHome", "2026-03-20 home"])
    let hospital = Residence(kind: .hospital, from: try Self.date("2026-03-01"), until: try Self.date("2026-03-20"))
    #expect(Self.told(LedgerFacts.events(residences: [hospital, home], facts: [])) == ["1974-01-01 home", "2026-03-01 hospital", "2026-03-20 home"])
  }

  @Test("a stay of one day is over that day; one that nobody ended is over when she moves, and a later one counts")
  func shortAndOpenStays() throws {
    let oneDay = try Self.fact(.hospitalStay, "2026-04-02", "2026-04-02")
    #expect(Self.told(LedgerFacts.events(residences: [], facts: [oneDay])) == ["2026-04-02 hospital", "2026-04-02 home"])
    let facts = [try Self.fact(.hospitalStay, "2026-04-02"), try Self.fact(.hospitalStay, "2026-05-10", "2026-05-20")]
    let home = try Self.moved((.serviceFlat, "2026-04-09"))
    #expect(
      Self.told(LedgerFacts.events(residences: home, facts: facts)).dropFirst()
        == ["2026-04-02 hospital", "2026-04-09 serviceFlat", "2026-05-10 hospital", "2026-05-20 serviceFlat"])
  }

  @Test("a move into a care home ends the period and opens closing on its own day: 30 days from there")
  func careHome() throws {
    let residences = try Self.moved((.nursingHome, "2025-01-15"))
    let book = try Self.book(residences, acts: [try Self.act(0, "2024-03-01", .module), try Self.act(1, "2024-03-08", .session())])
    let (moved, last) = (try Self.day("2025-01-15"), try Self.day("2025-02-14"))
    let answer = book.answer(on: try Self.day("2026-11-21"))
    #expect(answer.period?.end == moved)
    #expect(answer.closing?.span.start == moved && answer.closing?.span.end == last)
    for (day, session, closing) in [
      ("2025-01-14", "", "closingNotOpen"), ("2025-01-15", "", ""), ("2025-01-16", "notAtHome periodEnded", ""),
      ("2025-02-14", "notAtHome periodEnded", ""), ("2025-02-15", "notAtHome periodEnded", "closingPeriodEnded"),
    ] {
      #expect(try Self.reasons(book, day, .session()) == session, "\(day)")
      #expect(try Self.reasons(book, day, .closing()) == closing, "\(day)")
    }
  }

  @Test("a stay in hospital that was entered as where she lives ends when she is home again, not the day before")
  func discharge() throws {
    let module = try Self.act(0, "2026-03-02", .module)
    let book = try Self.book(try Self.moved((.hospital, "2026-04-02"), (.home, "2026-04-09")), acts: [module])
    #expect(try Self.reasons(book, "2026-04-09", .session(at: .hospital)) == "")
    #expect(try Self.reasons(book, "2026-04-10", .session(at: .hospital)) == "notInHospital")
    #expect(try Self.reasons(book, "2026-04-08", .session()) == "notAtHome")
    #expect(try Self.reasons(book, "2026-04-09", .session()) == "")
    // Noted in the timeline, the last day is the day of discharge.
    let noted = try Self.book([], [try Self.fact(.hospitalStay, "2026-04-02", "2026-04-09")], acts: [module])
    #expect(try Self.reasons(noted, "2026-04-09", .session(at: .hospital)) == "")
    #expect(try Self.reasons(noted, "2026-04-08", .session()) == "notAtHome")
    #expect(try Self.reasons(noted, "2026-04-10", .session()) == "")
    let died = try Self.book(try Self.moved((.hospital, "2026-04-02"), (.died, "2026-04-09")), acts: [module])
    #expect(try Self.reasons(died, "2026-04-09", .session(at: .hospital)) == "")
    let left = try Self.book(try Self.moved((.nursingHome, "2026-04-02"), (.home, "2026-06-09")), acts: [])
    #expect(try Self.reasons(left, "2026-06-08", .module) == "notAtHome")
    #expect(try Self.reasons(left, "2026-06-09", .module) == "")
  }

  // MARK: First-line psychology

  @Test(
    "first-line psychology runs on its last day, and is over on the day of a later no: for the ledger and for eligibility alike",
    arguments: [
      ("2026-02-09", "2026-02-10", nil, true), ("2026-02-10", "2026-02-10", nil, true), ("2026-02-11", "2026-02-10", nil, false),
      ("2026-02-09", nil, "2026-02-10", true), ("2026-02-10", nil, "2026-02-10", false), ("2026-03-20", nil, "2026-02-10", false),
      ("2026-03-20", nil, nil, true), ("2026-01-31", nil, nil, false),
    ] as [(String, String?, String?, Bool)])
  func spells(_ day: String, _ until: String?, _ no: String?, _ runs: Bool) throws {
    let facts = [try Self.fact(.firstLinePsychology, "2026-02-01", until, at: 1)]
    let answers = try no.map { [try Self.answer(false, $0, at: 2)] } ?? []
    let book = try Self.book([], facts, answers: answers, acts: [try Self.act(0, "2026-01-05", .module)])
    #expect(try Self.reasons(book, day, .session(2, "psychology")) == (runs ? "firstLinePsychologyInProgress" : ""))
    var sources = EligibilityFacts.Sources()
    (sources.facts, sources.answers) = (facts, answers)
    let on = try Self.day(day)
    let known = EligibilityFacts(sources, on: on, rule: try Fixtures.eligibility.rule(on: on), library: try AssessmentSamples.library.get())
    #expect((known.evidence[EligibilityField.firstLine]?.value == .flag(true)) == runs)
  }

  @Test("a no before the spell was noted, or taken back the same day, ends nothing; spells that touch are one")
  func spellsThatGoOn() throws {
    let open = try Self.fact(.firstLinePsychology, "2026-02-01", at: 5)
    func told(_ facts: [FileFact], _ answers: [FileAnswer]) -> [String] {
      Self.told(LedgerFacts.events(residences: [], facts: facts, answers: answers))
    }
    #expect(try told([open], [Self.answer(false, "2026-02-10", at: 4)]) == ["2026-02-01 begin"])
    #expect(try told([open], [Self.answer(false, "2026-02-10", at: 6), Self.answer(nil, "2026-02-10", at: 7)]) == ["2026-02-01 begin"])
    let later = [try Self.answer(false, "2026-02-10", at: 6), try Self.answer(nil, "2026-02-20", at: 7)]
    #expect(told([open], later) == ["2026-02-01 begin", "2026-02-10 end"])
    #expect(try told([open], [Self.answer(false, "2026-02-01", at: 6)]) == [], "no day is left")
    let touching = [
      try Self.fact(.firstLinePsychology, "2026-01-05", "2026-01-20"), try Self.fact(.firstLinePsychology, "2026-01-20", "2026-02-10"),
    ]
    #expect(told(touching, []) == ["2026-01-05 begin", "2026-02-11 end"])
  }

  // MARK: The order of a day

  @Test(
    "what was done on the day that ends the period counts in it, whichever was written first",
    arguments: [(Residence.Kind.nursingHome, "nursingHome"), (.died, "death")])
  func sameDay(_ kind: Residence.Kind, _ name: String) throws {
    let (day, today) = (try Self.day("2026-03-02"), try Self.day("2026-11-21"))
    let book = try Self.book(try Self.moved((kind, "2026-03-02")), acts: [try Self.act(0, "2026-03-02", .module)])
    let answer = book.answer(on: today)
    #expect(answer.period?.end == day && answer.closing?.span.start == day, "\(name)")
    // Closing of that very day finds its period open, and whom the service followed that day.
    #expect(try Self.reasons(book, "2026-03-02", .session()) == "")
    let followed = book.with(book.acts + [try Self.act(1, "2026-03-02", .closing(2)), try Self.act(2, "2026-03-02", .session())])
    #expect(followed.refusals(on: today).isEmpty)
    #expect(followed.answer(on: today).closing?.used == 2)
    #expect(try Self.reasons(followed, "2026-03-03", .closing(1, "psychology")) == "notFollowedBefore")
    #expect(try Self.reasons(followed, "2026-03-03", .closing(9)) == "closingUnitsExhausted")
  }

  // MARK: Eligibility at the time of an act

  private static func doubts(_ kind: UnitEvent.Kind, _ residences: [Residence], _ facts: [FileFact] = []) throws -> [LedgerDoubt] {
    let on = try day("2026-04-05")
    var sources = EligibilityFacts.Sources()
    (sources.birth, sources.residences, sources.facts) = (try date("1940-05-04"), residences, facts)
    sources.addresses = [DatedAddress(postalCode: "1030")]
    var answers: [FileAnswer] = []
    for (number, field) in ["riskOfLossOfAutonomy", "dementia"].enumerated() {
      answers.append(
        FileAnswer(
          id: ID("a\(number)"), field: field, value: true, on: try day("2026-03-02"), author: "account/a", authorName: "A",
          createdAt: Instant(milliseconds: Int64(number))))
    }
    sources.answers = answers
    let rule = try Fixtures.eligibility.rule(on: on)
    let known = EligibilityFacts(sources, on: on, rule: rule, library: try AssessmentSamples.library.get())
    return try LedgerDoubt.all(kind, in: try #require(Fixtures.programmes["protocol3"]), known, rule)
  }

  @Test("a visit in hospital and support during a stay are not doubted because she is in hospital; other acts are")
  func doubtsDuringStay() throws {
    let visit = UnitEvent.Kind.session(2, "occupationalTherapy", at: .hospital)
    let support = UnitEvent.Kind.support(1, "occupationalTherapy")
    let stay = [try Self.fact(.hospitalStay, "2026-04-02", "2026-04-20")]
    let asResidence = try Self.moved((.hospital, "2026-04-02"))
    for kind in [visit, support] {
      #expect(try Self.doubts(kind, Self.moved(), stay) == [])
      #expect(try Self.doubts(kind, asResidence) == [])
      #expect(try Self.doubts(kind, [], stay) == [], "at home, while nobody wrote where")
      // Where she lives besides still counts.
      let expected = LedgerDoubt.notEligible(service: "occupationalTherapy", fields: [EligibilityField.residence])
      #expect(try Self.doubts(kind, Self.moved((.nursingHome, "2026-01-10")), stay) == [expected])
      #expect(try Self.doubts(kind, Self.moved((.nursingHome, "2026-01-10"), (.hospital, "2026-04-02"))) == [expected])
    }
    let home = UnitEvent.Kind.session(2, "occupationalTherapy")
    #expect(try Self.doubts(home, asResidence) == [.notEligible(service: "occupationalTherapy", fields: [EligibilityField.residence])])
    #expect(try Self.doubts(home, Self.moved()) == [])
  }

  // MARK: Through the house

  @Test("the form about where she lives opens the closing period by itself on its day; answering no frees psychology", arguments: Backend.available)
  func throughTheHouse(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings, person) = (world.site.database, world.site.surroundings, world.person)
      try await world.include()
      try await world.enter(LedgerWorld.draft(.session, "2026-03-09"))
      let spell = try FactDraft(kind: .firstLinePsychology, from: PartialDate(LedgerWorld.day("2026-10-05")), today: surroundings.today)
      _ = try await noteFact(spell, of: person, by: world.manager, in: database, surroundings)
      let psychology = try LedgerWorld.draft(.session, surroundings.today.description, as: "psychology:psychologist")
      await #expect { try await world.enter(psychology, by: world.psychologist) } throws: {
        ($0 as? LedgerRefused)?.judgement.line.reasons == [.firstLinePsychologyInProgress]
      }
      world.site.clock.move(seconds: 60)
      let room = EligibilityRoom(
        programmes: Fixtures.programmes, questionnaires: Fixtures.questionnaires, parameters: Fixtures.eligibility)
      let fields = try #require(Fixtures.programmes["protocol3"]).eligibility.fields.filter { EligibilityAsk($0).isAnsweredHere }
      let today = surroundings.today
      let no = [EligibilityDraft.name(EligibilityField.firstLine): EligibilityDraft.no]
      _ = try await answerEligibility(of: person, room, by: world.manager, in: database, surroundings) { known in
        try EligibilityDraft(no, fields: fields, known: known, today: today) { _, words in PartialDate(words) }
      }
      try await world.enter(psychology, by: world.psychologist)
      let file = try await readDetails(person, by: world.manager, in: database, surroundings)
      let home = Residence(kind: .nursingHome, from: PartialDate(try LedgerWorld.day("2026-11-09")))
      _ = try await changePerson(person, .residence(home), version: file.person.version, by: world.manager, in: database, surroundings)
      await #expect { try await world.enter(LedgerWorld.draft(.closing, "2026-11-08", 1)) } throws: {
        ($0 as? LedgerRefused)?.judgement.line.reasons == [.closingNotOpen]
      }
      try await world.enter(LedgerWorld.draft(.closing, "2026-11-09", 1))
      try await world.enter(LedgerWorld.draft(.session, "2026-11-09", 2))
      let (view, moved) = (try await world.view(), try LedgerWorld.day("2026-11-09"))
      #expect(view.answer.period?.end == moved && view.answer.closing?.span.start == moved && view.answer.closing?.used == 1)
      let check = try await world.check()
      #expect(check.problems == [])
    }
  }
}
