import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Closing periods as the coordinator sees them")
struct ClosingListTests {
  private static func balance(_ book: LedgerBook, on day: String) throws -> LedgerBalance {
    LedgerBalance(book.answer(on: try LedgerWorld.day(day)), book, displaced: 0)
  }

  private static func standing(_ number: String, _ balance: LedgerBalance, on day: String) throws -> ProgrammeStanding {
    let programme = try #require(Fixtures.programmes.units)
    return try #require(
      ProgrammeStanding(
        person: ID(number), number: number, balance, ProgrammeLook(programme, Fixtures.ledger.rules.last, on: try LedgerWorld.day(day))))
  }

  @Test("what opened it, and who may close: every service that followed her, with what it gave; the last act is one of any kind")
  func opened() throws {
    let group = UnitEvent.Kind.group(service: "psychology", profession: "psychologist", participants: 5, minutes: 120)
    let given = UnitEvent.Kind.closing(service: "caseManagement", profession: "nurse", units: 2)
    let moved = try LedgerLeftTests.book(
      "2026-03-02", [("2026-04-02", group), ("2026-06-03", given)], facts: [("2026-06-01", .residence("nursingHome"))])
    let balance = try Self.balance(moved, on: "2026-06-10")
    #expect(balance.closing == LedgerClosing(reason: .move("nursingHome"), services: ["caseManagement": 2, "psychology": 0]))
    #expect(balance.lastAct?.description == "2026-06-03" && balance.lastSession?.description == "2026-04-02")
    // Of a move and a death of one day the move opened it.
    let both = try LedgerLeftTests.book("2026-03-02", facts: [("2026-06-01", .residence("restHome")), ("2026-06-01", .death)])
    #expect(try Self.balance(both, on: "2026-06-10").closing?.reason == .move("restHome"))
    let died = try LedgerLeftTests.book("2026-03-02", facts: [("2026-06-01", .death)])
    #expect(try Self.balance(died, on: "2026-06-10").closing?.reason == .death)
    #expect(try Self.balance(died, on: "2026-05-31").closing == nil)
    let alive = try LedgerLeftTests.book("2026-03-02", facts: [("2026-06-01", .residence("serviceFlat"))])
    #expect(try Self.balance(alive, on: "2026-06-10").closing == nil)
    for reason in [LedgerClosing.Reason.death, .move("restHome")] { #expect(LedgerClosing.Reason(code: reason.code) == reason) }
  }

  @Test("who was followed with another organisation may be closed here; who goes on with another one is not")
  func elsewhere() throws {
    let programme = try #require(Fixtures.programmes.units)
    let start = try LedgerWorld.day("2026-03-02")
    let death = UnitEvent(id: "fact-0", day: try LedgerWorld.day("2026-06-01"), kind: .death)
    let before = ConsumedBefore(initialModule: true, periodStart: start, units: ["occupationalTherapy": 4])
    let received = LedgerBook(programme: programme, acts: [], facts: [death], before: before)
    #expect(try Self.balance(received, on: "2026-06-10").closing?.services == ["occupationalTherapy": 0])
    func ended(on last: String) throws -> LedgerBalance {
      let end = LedgerHandover(
        id: ID("end"), kind: .ended, lastDay: try LedgerWorld.day(last), consumed: ConsumedBefore(), authorName: "A",
        at: Instant(milliseconds: 0))
      return try Self.balance(
        LedgerBook(programme: programme, acts: [], facts: [death], before: before, part: LedgerPart([end])), on: "2026-06-10")
    }
    let gone = try ended(on: "2026-05-31")
    #expect(gone.closing == nil && gone.closingStart == nil && gone.closingGranted == 0)
    #expect(try Self.standing("1", gone, on: "2026-06-10").state == .ended)
    #expect(try ended(on: "2026-06-01").closingStart?.description == "2026-06-01")
  }

  @Test("a closing ends with the programme; it was not used only once it is over; whose time runs out first comes first")
  func order() throws {
    func closing(_ start: String, used: Int) throws -> LedgerBalance {
      let first = try LedgerWorld.day(start)
      return LedgerBalance(
        asOf: first, start: try LedgerWorld.day("2025-03-02"), end: first, granted: 122, byService: [:], closingStart: first, closingGranted: 10,
        closingUsed: used, displaced: 2, amount: .zero)
    }
    let late = try Self.standing("late", closing("2026-12-10", used: 3), on: "2026-12-12")
    #expect(late.closing?.last.description == "2026-12-31" && late.closing?.left == 7 && late.displaced == 2)
    let programme = try #require(Fixtures.programmes.units)
    let look = ProgrammeLook(programme, Fixtures.ledger.rules.last, on: try LedgerWorld.day("2026-07-01"))
    let starts = [("next", "2026-06-20", 0), ("older", "2026-04-01", 0), ("given", "2026-04-02", 1), ("open", "2026-06-01", 0), ("over", "2026-05-31", 0)]
    let all: [ProgrammePlace] = try starts.map { number, start, used in
      look.place(try #require(LedgerFigures(closing(start, used: used))), number: number)
    }
    func numbers(_ filter: ProgrammeFilter) -> [String] { filter.list(all).map { all[$0].number } }
    #expect(all.map(\.state) == [.closing, .ended, .ended, .closing, .ended])
    #expect(numbers(ProgrammeFilter(state: .closing)) == ["open", "next"])
    #expect(numbers(ProgrammeFilter(isClosingUnused: true)) == ["over", "older"])
    #expect(numbers(ProgrammeFilter(state: .ended)) == ["older", "given", "over"])
    #expect(ProgrammeOverview(all, steps: [], costs: [], capacity: []).closingsUnused == 2)
    for filter in [ProgrammeFilter(), ProgrammeFilter(isClosingUnused: true), ProgrammeFilter(state: .closing), ProgrammeFilter(concern: .fewDays)] {
      #expect(ProgrammeFilter(code: filter.code) == filter)
    }
  }

  @Test("the lists say when and why, until when, what is left, who may close and who acted last; never a name", arguments: Backend.available)
  func lists(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      func die(_ person: ID<Person>, on day: String) async throws -> String {
        let file = try await readDetails(person, by: world.manager, in: world.site.database, world.site.surroundings).person
        let died = Residence(kind: .died, from: PartialDate(try LedgerWorld.day(day)))
        _ = try await changePerson(
          person, .residence(died), version: file.version, by: world.manager, in: world.site.database, world.site.surroundings)
        return file.number
      }
      try await world.include()
      try await world.enter(LedgerWorld.draft(.session, "2026-11-02"))
      let closing = try await die(world.person, on: "2026-11-15")
      try await world.enter(LedgerWorld.draft(.closing, "2026-11-16", 2))
      let other = try await LedgerWorld.newPerson("Omer", "Linden", at: world.site)
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"), for: other)
      try await world.enter(LedgerWorld.draft(.session, "2026-03-09"), for: other)
      let unused = try await die(other, on: "2026-06-01")
      let client = try await world.site.signedIn(.programmeCoordinator)
      let path = Address.room(.coordination).path(.french)
      let open = try await client.get(path + "?show=closing")
      #expect(open.text.contains(closing) && !open.text.contains(unused) && open.text.contains("8 / 10"))
      #expect(open.text.contains("Décédée") && open.text.contains("Case management (2)") && open.text.contains("Dernier jour pour clôturer"))
      #expect(open.text.contains("En clôture (1)") && open.text.contains("Terminées, clôture non utilisée (1)"))
      #expect(!open.text.contains("Tilleul") && !open.text.contains("Linden"))
      let over = try await client.get(path + "?show=closing-unused")
      #expect(over.text.contains(unused) && !over.text.contains(closing) && over.text.contains("10 / 10"))
      let table = try await client.get(path + "?show=closing&format=csv")
      for words in [closing, "2026-11-15", "Décédée", "2026-12-15", "2026-11-16", "Case management (2)"] {
        #expect(table.text.contains(words), "\(words)")
      }
      #expect(!table.text.contains(unused) && !table.text.contains("Tilleul"))
      let exports = try await world.site.log().filter { $0.purpose == .exportProgramme }
      #expect(exports.map(\.subjects) == [["person/\(world.person.raw)"]])
      let dutch = try await client.get(Address.room(.coordination).path(.dutch) + "?show=closing")
      #expect(dutch.text.contains("Overleden") && dutch.text.contains("Laatste dag om af te sluiten"))
      let check = try await world.check()
      #expect(check.problems == [])
      // What is stored is compared with a replay, the reason and the services too.
      try await world.site.database.transaction { _ = try $0.run("UPDATE ledger_balance SET closing_services = 'psychology:2' WHERE closing_used = 2") }
      let tampered = try await world.check()
      #expect(tampered.problems.count == 1)
    }
  }

  @Test("how many acts wait to be corrected is said with each file; tables of the whole name nobody, and nobody is noted as shown")
  func corrections() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      let module = try #require(try await world.view().book.acts.first)
      try await world.enter(LedgerWorld.draft(.session, "2026-11-02"))
      try await world.enter(LedgerWorld.draft(.session, "2026-11-09"))
      _ = try await correctAct(
        module.id, of: world.person, because: "Pas donné", world.programme, by: world.manager, in: world.site.database, world.site.surroundings)
      try await world.include(on: "2026-11-05")
      let client = try await world.site.signedIn(.programmeCoordinator)
      let path = Address.room(.coordination).path(.french)
      #expect(try await client.get(path + "?show=to-correct").text.contains("1 prestation à corriger"))
      for (table, words) in [("steps", "Étape"), ("room", "Métier"), ("months", "2026-11")] {
        let file = try await client.get(path + "?format=csv&table=\(table)")
        #expect(file.status == 200 && file.text.contains(words) && !file.text.contains("Tilleul"), "\(table)")
      }
      let log = try await world.site.log()
      #expect(!log.contains { $0.purpose == .exportProgramme })
      #expect(log.filter { $0.purpose == .steerProgramme }.suffix(3).allSatisfy { $0.subjects.isEmpty })
    }
  }

  @Test("from the figure to those who wait for a doctor, and from each step to those who stand at it")
  func ways() async throws {
    try await LedgerWorld.with { world in
      let keeper = try await world.site.signedIn(.caseManager)
      let path = Address.personPage(world.person, .episodes).path(.french)
      let begun = try await keeper.submit(
        try await keeper.get(path), to: "\(path)/do/begin", ["service": "protocol3/psychology", "asker": "carer", "name": "Anne", "words": "À bout"])
      let way = String(begun.location.prefix { $0 != "?" })
      let client = try await world.site.signedIn(.programmeCoordinator)
      let before = try await client.get(Address.room(.coordination))
      #expect(before.text.contains("?stage=detected\"") && !before.text.contains("?agreement=asked\""))
      let asked = try await keeper.submit(try await keeper.get(way), to: "\(way)/do/ask", ["way": "phone", "doctor": "Dr Claes", "agreed": "yes"])
      #expect(asked.status == 303)
      let page = try await client.get(Address.room(.coordination))
      #expect(page.text.contains("?agreement=asked\"") && page.text.contains("Voir pour qui l&#39;accord d&#39;un médecin est attendu"))
    }
  }
}
