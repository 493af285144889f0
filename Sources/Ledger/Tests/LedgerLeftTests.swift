import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("What is left, and until when")
struct LedgerLeftTests {
  private static let module = UnitEvent.Kind.initialModule(profession: "nurse", hasBelRAI: true)
  private static let session = UnitEvent.Kind.session(
    service: "caseManagement", profession: "nurse", setting: .home, units: 4, remote: UnitEvent.RemoteConditions())

  /// A module and a session of four units; then what is said.
  static func book(_ start: String, _ more: [(String, UnitEvent.Kind)] = [], facts: [(String, UnitEvent.Kind)] = []) throws -> LedgerBook {
    let day = try LedgerWorld.day(start)
    var kinds: [(Day, UnitEvent.Kind)] = [(day, module), (day.adding(days: 1), session)]
    for (text, kind) in more { kinds.append((try LedgerWorld.day(text), kind)) }
    let acts = kinds.enumerated().map { number, one in
      LedgerAct(
        id: ID("act-\(number)"), sequence: number, day: one.0, kind: one.1, author: "account/a", authorName: "A", organization: ID("own"),
        enteredAt: Instant(milliseconds: Int64(number)))
    }
    var events: [UnitEvent] = []
    for (number, fact) in facts.enumerated() {
      events.append(UnitEvent(id: "fact-\(number)", day: try LedgerWorld.day(fact.0), kind: fact.1))
    }
    return LedgerBook(programme: try #require(Fixtures.programmes.units), acts: acts, facts: events)
  }

  private static func usable(_ book: LedgerBook, on day: String) throws -> LedgerUsable? {
    LedgerUsable(book.answer(on: try LedgerWorld.day(day)), in: book.programme.running)
  }

  @Test("days count to the end of the period, or to that of the programme when it comes first")
  func days() throws {
    let short = try #require(try Self.usable(Self.book("2023-03-01"), on: "2026-02-01"))
    #expect(short.kind == .period && short.last.description == "2026-02-28" && short.days == 27 && !short.endsWithProgramme)
    let long = try #require(try Self.usable(Self.book("2025-03-01"), on: "2026-11-21"))
    #expect(long.last.description == "2026-12-31" && long.days == 40 && long.endsWithProgramme && long.left == 118)
  }

  @Test("while the closing is open its units and its days are left; after it nothing is, nor after the period or the programme")
  func closing() throws {
    let given = UnitEvent.Kind.closing(service: "caseManagement", profession: "nurse", units: 3)
    let died = try Self.book("2025-03-01", [("2026-06-10", given)], facts: [("2026-06-01", .death)])
    let open = try #require(try Self.usable(died, on: "2026-06-11"))
    #expect(open.kind == .closing && open.granted == 10 && open.left == 7 && open.last.description == "2026-07-01" && open.days == 20)
    #expect(died.closingUnits(died.answer(on: try LedgerWorld.day("2026-06-11"))) == ["caseManagement": 3])
    #expect(try Self.usable(died, on: "2026-07-01") != nil)
    #expect(try Self.usable(died, on: "2026-07-02") == nil)
    #expect(try Self.usable(Self.book("2023-03-01"), on: "2026-03-01") == nil)
    #expect(try Self.usable(Self.book("2025-03-01"), on: "2027-01-01") == nil)
  }

  private static func warnings(_ book: LedgerBook, on day: String) throws -> [LedgerWarning] {
    LedgerWarning.all(book.answer(on: try LedgerWorld.day(day)), book, Fixtures.ledger.rules.last, pace: nil, displaced: 0)
  }

  @Test("a closing that would outlast the programme ends with it and says so; after that the programme is over, not the closing")
  func closingPastEnd() throws {
    let last = try LedgerWorld.day("2026-12-31")
    let died = try Self.book("2025-03-01", facts: [("2026-12-20", .death)])
    let open = try #require(try Self.usable(died, on: "2026-12-21"))
    #expect(open.kind == .closing && open.last == last && open.days == 10 && open.endsWithProgramme)
    let closing = try #require(died.answer(on: try LedgerWorld.day("2026-12-21")).closing)
    #expect(closing.span.end.description == "2027-01-19" && closing.end(in: died.programme.running) == last)
    #expect(try Self.warnings(died, on: "2026-12-21") == [.closingOpen(until: last, left: 10), .programmeEnds(last, days: 10)])
    #expect(try Self.warnings(died, on: "2027-01-01") == [.programmeOver(last)])
    // One that ends by itself before the programme does needs no such word.
    let early = try Self.book("2025-03-01", facts: [("2026-12-01", .residence("nursingHome"))])
    #expect(try Self.warnings(early, on: "2026-12-02") == [.closingOpen(until: last, left: 10)])
    #expect(try Self.warnings(early, on: "2027-01-01") == [])
  }

  @Test("a closing past the programme's end is the coordinator's concern")
  func closingConcern() throws {
    let programme = try #require(Fixtures.programmes.units)
    func concerns(_ closing: String, on day: String) throws -> [ProgrammeStanding.Concern] {
      let start = try LedgerWorld.day(closing)
      let balance = LedgerBalance(
        asOf: start, start: try LedgerWorld.day("2026-03-02"), end: start, granted: 122, byService: ["caseManagement": 120], closingStart: start,
        closingGranted: 10, closingUsed: 0, displaced: 0, amount: .zero)
      let standing = try #require(
        ProgrammeStanding(person: ID("p"), number: "1", balance, ProgrammeLook(programme, Fixtures.ledger.rules.last, on: try LedgerWorld.day(day))))
      return standing.concerns
    }
    #expect(try concerns("2026-12-02", on: "2026-12-03") == [.pastEnd])
    #expect(try concerns("2026-12-01", on: "2026-12-03") == [])
    #expect(try concerns("2026-12-02", on: "2027-01-01") == [])
  }

  @Test("every threshold is told apart: in the words and the tone of the page, and on the coordinator's list")
  func thresholds() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      let client = try await world.site.signedIn(.caseManager)
      let coordinator = try await world.site.signedIn(.programmeCoordinator)
      let address = Address.personPage(world.person, .ledger)
      let steps: [(units: Int, tone: String, words: String, chip: String)] = [
        (92, "note", "Il ne reste que 30 unités ; prochain rappel à 15.", "Au plus 30 unités</span>"),
        (15, "warn", "Il ne reste que 15 unités ; prochain rappel à 5.", "Au plus 15 unités</span>"),
        (10, "bad", "Il ne reste que 5 unités : ce sont les dernières.", "Au plus 5 unités</span>"),
      ]
      for step in steps {
        try await world.enter(LedgerWorld.draft(.support, "2026-11-20", step.units))
        let page = try await client.get(address)
        let sign = step.tone == "note" ? "i" : "!"
        let notice = "<div class=\"notice \(step.tone)\"><span class=\"sign\" aria-hidden=\"true\">\(sign)</span><div><p>\(step.words)"
        #expect(page.text.contains(notice), "\(notice)")
        let list = try await coordinator.get(Address.room(.coordination))
        #expect(list.text.contains(step.chip), "\(step.chip)")
      }
    }
  }

  @Test("the page draws what can be used: of the programme's days, of the closing, and nothing once it is over")
  func page() async throws {
    try await LedgerWorld.with { world in
      let (database, surroundings) = (world.site.database, world.site.surroundings)
      try await world.include()
      try await world.enter(LedgerWorld.draft(.session, "2026-11-02", 4))
      let client = try await world.site.signedIn(.caseManager)
      let address = Address.personPage(world.person, .ledger)
      let running = try await client.get(address)
      #expect(running.text.contains("<strong>40</strong> <span>jours, jusqu&#39;à la fin du programme le 31 décembre 2026"))
      #expect(running.text.contains("jusqu&#39;à la fin du programme."))
      let file = try await readDetails(world.person, by: world.manager, in: database, surroundings)
      let died = Residence(kind: .died, from: PartialDate(try LedgerWorld.day("2026-11-15")))
      _ = try await changePerson(world.person, .residence(died), version: file.person.version, by: world.manager, in: database, surroundings)
      try await world.enter(LedgerWorld.draft(.closing, "2026-11-16", 3))
      let closing = try await client.get(address)
      #expect(closing.text.contains("<strong>7</strong> <span>unités de clôture restent sur 10"))
      #expect(closing.text.contains("<strong>24</strong> <span>jours, jusqu&#39;au 15 décembre 2026"))
      #expect(closing.text.contains("aria-label=\"3 unités de clôture utilisées sur 10, reste : 7\""))
      #expect(closing.text.contains("4 unités utilisées sur 122. Ce qui restait ne peut plus être utilisé."))
      let dutch = try await client.get(address, .dutch)
      #expect(dutch.text.contains("eenheden voor de afsluiting over van 10"))
      world.site.clock.move(seconds: 26 * 86_400)
      let later = try await world.site.signedIn(.caseManager)
      let over = try await later.get(address)
      #expect(over.text.contains("plus aucune unité ne peut être utilisée") && !over.text.contains("restent sur"))
      #expect(over.text.contains("<strong>4</strong> <span>unités utilisées sur 122"))
      #expect(over.text.contains("aria-label=\"4 unités utilisées sur 122, le reste n&#39;est plus utilisable\""))
    }
  }
}
