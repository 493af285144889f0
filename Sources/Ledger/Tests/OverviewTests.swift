import Actions
import Care
import HTML
import Kernel
import Pages
import Parameters
import Store
import TestSupport
import Testing

@Suite("A programme as its coordinator sees it")
struct OverviewTests {
  private static func balance(
    start: String = "2026-03-02", end: String = "2029-03-01", used: Int = 10, closing: String? = nil, displaced: Int = 0, last: String? = "2026-11-10"
  ) throws -> LedgerBalance {
    LedgerBalance(
      asOf: try LedgerWorld.day("2026-11-21"), start: try LedgerWorld.day(start), end: try LedgerWorld.day(end), granted: 122,
      byService: ["caseManagement": used], closingStart: try closing.map { try LedgerWorld.day($0) }, closingGranted: 10, closingUsed: 0,
      displaced: displaced, amount: .zero, lastSession: try last.map { try LedgerWorld.day($0) })
  }

  private static func standing(_ balance: LedgerBalance, on day: String) throws -> ProgrammeStanding {
    let programme = try #require(Fixtures.programmes.units)
    return try #require(
      ProgrammeStanding(
        person: ID("p"), number: "1", balance, ProgrammeLook(programme, Fixtures.ledger.rules.last, on: try LedgerWorld.day(day))))
  }

  @Test(
    "without session for 60 days: not on the day before, from the day on; who never had one counts from the start",
    arguments: [("2026-03-10", "2026-05-08", false), ("2026-03-10", "2026-05-09", true), (nil, "2026-04-30", false), (nil, "2026-05-01", true)]
      as [(String?, String, Bool)])
  func quiet(_ last: String?, _ day: String, _ isQuiet: Bool) throws {
    #expect(try Self.standing(Self.balance(last: last), on: day).concerns.contains(.noSession) == isQuiet)
  }

  @Test("near a limit: 30 units and not 31, 90 days and not 91, past the end of the programme half a year before")
  func limits() throws {
    #expect(try Self.standing(Self.balance(used: 91), on: "2026-03-20").concerns == [])
    #expect(try Self.standing(Self.balance(used: 92, last: "2026-03-20"), on: "2026-03-20").concerns == [.fewUnits])
    let short = try Self.balance(end: "2026-06-30", last: "2026-03-20")
    #expect(try Self.standing(short, on: "2026-03-31").concerns == [])
    #expect(try Self.standing(short, on: "2026-04-01").concerns == [.fewDays])
    let long = try Self.balance(last: "2026-07-01")
    #expect(try Self.standing(long, on: "2026-07-03").concerns == [])
    #expect(try Self.standing(long, on: "2026-07-04").concerns == [.pastEnd])
    // Whose years end with the programme does not run past it.
    #expect(try Self.standing(Self.balance(end: "2026-12-31", last: "2026-07-01"), on: "2026-07-04").concerns == [])
  }

  @Test("followed, closing, ended: the last day counts; the programme's own end ends everything")
  func states() throws {
    #expect(try Self.standing(Self.balance(end: "2026-06-30"), on: "2026-06-30").state == .following)
    #expect(try Self.standing(Self.balance(end: "2026-06-30"), on: "2026-07-01").state == .ended)
    let closing = try Self.balance(end: "2026-06-01", closing: "2026-06-01")
    #expect(try Self.standing(closing, on: "2026-07-01").state == .closing)
    #expect(try Self.standing(closing, on: "2026-07-02").state == .ended)
    #expect(try Self.standing(Self.balance(), on: "2026-12-31").state == .following)
    #expect(try Self.standing(Self.balance(), on: "2027-01-01").state == .ended)
    // What is over needs no look but at what is to be corrected.
    #expect(try Self.standing(Self.balance(used: 120, displaced: 1), on: "2027-01-01").concerns == [.toCorrect])
  }

  @Test("room by discipline: who said lately, how many places, who is full, of whom nobody knows; without convention nobody counts")
  func capacity() throws {
    let today = try LedgerWorld.day("2026-11-21")
    func provider(_ number: Int, _ discipline: String, _ capacity: ProviderDetails.Capacity?, convention: Bool = true) -> Provider {
      var details = ProviderDetails()
      details.discipline = discipline
      details.capacity = capacity
      if convention { details.convention.from = today.adding(days: -10) }
      return Provider(
        id: ID("p\(number)"), details: details, createdAt: Instant(milliseconds: 0), changedAt: Instant(milliseconds: 0), version: 1)
    }
    let all = ProviderCapacity.all(
      [
        provider(1, "psychologist", ProviderDetails.Capacity(places: 2, saidOn: today)), provider(2, "psychologist", nil),
        provider(3, "psychologist", ProviderDetails.Capacity(places: 0, saidOn: today)),
        provider(4, "psychologist", ProviderDetails.Capacity(places: 5, saidOn: today.adding(days: -22))),
        provider(5, "other", ProviderDetails.Capacity(places: 1, saidOn: today.adding(days: -21))),
        provider(6, "nurse", ProviderDetails.Capacity(places: 9, saidOn: today), convention: false),
      ], ["nurse", "psychologist"], on: today, newsDays: 21)
    #expect(all.map(\.discipline) == ["psychologist", "other"])
    let psychologists = try #require(all.first)
    #expect(psychologists == ProviderCapacity(discipline: "psychologist", providers: 4, withRoom: 1, places: 2, full: 1))
    #expect(psychologists.unknown == 2 && all.last?.places == 1)
  }

  @Test("what lists read of a stored balance is what the whole of it says, with units of several services", arguments: Backend.available)
  func figures(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (person, programme, database) = (world.person, world.programme, world.site.database)
      let organization = try #require(world.manager.organization)
      try await world.include()
      try await world.enter(LedgerWorld.draft(.session, "2026-04-05", 3))
      let psychology = try LedgerWorld.draft(.session, "2026-04-07", as: "psychology:psychologist")
      try await world.enter(psychology, by: world.psychologist)
      let (read, stored) = try await database.read { connection -> (LedgerFigures?, LedgerBalance?) in
        let figures = try connection.ledgerFigures(of: organization, programme.id).first { $0.person == person }?.figures
        return (figures, try connection.ledgerBalances(of: [person], programme.id)[person])
      }
      let balance = try #require(stored)
      #expect(balance.byService.count == 2 && read == LedgerFigures(balance))
      #expect(read?.used == balance.used && balance.used > 3)
    }
  }

  @Test("the stored balance knows the last session; support, corrections and displaced acts are none", arguments: Backend.available)
  func lastSession(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (person, programme, database) = (world.person, world.programme, world.site.database)
      func stored() async throws -> Day? { try await database.read { try $0.ledgerBalance(of: person, programme.id) }?.balance.lastSession }
      try await world.include()
      let none = try await stored()
      #expect(none == nil)
      try await world.enter(LedgerWorld.draft(.session, "2026-03-09"))
      let second = try await world.enter(LedgerWorld.draft(.session, "2026-04-05"))
      try await world.enter(LedgerWorld.draft(.support, "2026-05-05"))
      let later = try await stored()
      #expect(later?.description == "2026-04-05")
      _ = try await correctAct(
        second.id, of: person, because: "Doublon", programme, by: world.manager, in: database, world.site.surroundings)
      let corrected = try await stored()
      #expect(corrected?.description == "2026-03-09")
      let check = try await world.check()
      #expect(check.problems == [])
    }
  }

  @Test("the coordinator sees numbers of files of the own house and never a name; others see nothing", arguments: Backend.available)
  func overview(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      try await world.include()
      try await world.enter(LedgerWorld.draft(.session, "2026-03-09", 4))
      let other = try await LedgerWorld.newPerson("Omer", "Linden", at: world.site)
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-11-02"), for: other)
      try await world.enter(LedgerWorld.draft(.session, "2026-11-09", 2), for: other)
      let client = try await world.site.signedIn(.programmeCoordinator)
      let address = Address.room(.coordination)
      let page = try await client.get(address)
      #expect(page.status == 200 && page.text.contains("<strong>2</strong> <span>personnes suivies"))
      #expect(page.text.contains("Sans séance depuis 60 jours (1)") && page.text.contains("Dépasse la fin du programme (2)"))
      #expect(page.text.contains("La période de 2 personnes va au-delà"))
      // On a phone two screens of figures lie above the lines: whoever chooses comes back to the lines.
      #expect(page.text.contains("action=\"\(address.path(.french))#people\"") && page.text.contains("id=\"people\""))
      #expect(!page.text.contains("Tilleul") && !page.text.contains("Linden"))
      let quiet = try await client.get(address.path(.french) + "?show=no-session")
      let file = try await readDetails(world.person, by: world.manager, in: world.site.database, world.site.surroundings).person
      let second = try await readDetails(other, by: world.manager, in: world.site.database, world.site.surroundings).person
      #expect(quiet.text.contains(file.number) && !quiet.text.contains(second.number))
      let looks = try await world.site.log().filter { $0.purpose == .steerProgramme }
      #expect(looks.last?.subjects == ["person/\(world.person.raw)"] && looks.last?.person == nil)
      let table = try await client.get(address.path(.french) + "?show=following&format=csv")
      #expect(table.text.contains(file.number) && table.text.contains("En cours") && table.text.contains("2026-03-09") && !table.text.contains("Tilleul"))
      let exports = try await world.site.log().filter { $0.purpose == .exportProgramme }
      #expect(exports.count == 1 && exports.first?.subjects.count == 2)
      let dutch = try await client.get(address, .dutch)
      #expect(dutch.text.contains("Wie aandacht vraagt"))
      let elsewhere = try await world.site.signedIn(.programmeCoordinator, .other)
      let nothing = try await elsewhere.get(address)
      #expect(!nothing.text.contains(file.number) && nothing.text.contains("<strong>0</strong> <span>personne suivie"))
      await #expect(throws: SimpleFailure.forbidden) {
        try await readProgramme(
          world.programme, nil, ProgrammeFilter(), disciplines: [], newsDays: 1, costsFrom: world.site.surroundings.today,
          to: world.site.surroundings.today, offset: 0, limit: 1, by: world.manager, in: world.site.database, world.site.surroundings)
      }
    }
  }

  @Test("the coordinator reads in three languages which reading the rules follow where the guide leaves room")
  func readings() async throws {
    try await LedgerWorld.with { world in
      let client = try await world.site.signedIn(.programmeCoordinator)
      let readings = world.programme.readings(on: world.site.surroundings.today)
      let all: [Text] = readings.flatMap { [$0.question, $0.source] + $0.chosen + $0.others }
      let said: [(Language, String, [Text])] = [
        (.french, "Lectures choisies", all), (.dutch, "Gekozen lezingen", readings.map(\.question)),
        (.english, "Readings chosen", readings.flatMap(\.chosen)),
      ]
      for (language, title, texts) in said {
        let page = try await client.get(Address.room(.coordination), language)
        #expect(page.text.contains(title) && texts.count >= 14)
        for text in texts { #expect(page.text.contains(HTML(text: text(language)).string), "\(text.fr)") }
      }
      let dutch = try await client.get(Address.room(.coordination), .dutch)
      #expect(dutch.text.contains("De 14 lezingen bekijken") && dutch.text.contains("Hoogstens 4 eenheden per dag: hoe geteld?"))
    }
  }

  @Test("whoever is coordinator and case manager at once sees the names of files he may open, with a way there; the look is noted")
  func names() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      let (database, surroundings) = (world.site.database, world.site.surroundings)
      let manager = world.manager
      let both = Actor(
        kind: manager.kind, name: manager.name, organization: manager.organization, roles: [.caseManager, .programmeCoordinator])
      let view = try await readProgramme(
        world.programme, Fixtures.ledger.rules.last, ProgrammeFilter(state: .following), disciplines: [], newsDays: 21,
        costsFrom: surroundings.today, to: surroundings.today, offset: 0, limit: 10, by: both, in: database, surroundings)
      #expect(view.total == 1 && view.names == [world.person: "Jeanne Tilleul"])
      let log = try await world.site.log()
      #expect(log.last?.purpose == .steerProgramme && log.last?.person == world.person)
    }
  }

  @Test("the same number of statements whatever the number of people")
  func statements() async throws {
    try await LedgerWorld.with { world in
      let counting = CountingDatabase(world.site.database)
      let (programme, surroundings) = (world.programme, world.site.surroundings)
      func count() async throws -> Int {
        try await counting.statements {
          _ = try await readProgramme(
            programme, Fixtures.ledger.rules.last, ProgrammeFilter(), disciplines: [], newsDays: 21, costsFrom: surroundings.today,
            to: surroundings.today, offset: 0, limit: 50, by: TestSite.actor(.programmeCoordinator), in: counting, surroundings)
        }.count
      }
      try await world.include()
      let one = try await count()
      for number in 1...10 {
        let person = try await LedgerWorld.newPerson("Une", "Autre \(number)", at: world.site)
        try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"), for: person)
      }
      let eleven = try await count()
      #expect(one == eleven)
    }
  }

  @Test("the meeting looks back on three whole months, prints its questions with their source, and names nobody")
  func meeting() async throws {
    try await LedgerWorld.with { world in
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-08-03"))
      try await world.enter(LedgerWorld.draft(.session, "2026-08-10", 4))
      try await world.enter(LedgerWorld.draft(.session, "2026-11-10", 2))
      let client = try await world.site.signedIn(.programmeCoordinator)
      let page = try await client.get(Address.room(.providersMeeting))
      #expect(page.status == 200 && page.text.contains("entre août 2026 et octobre 2026"))
      // August: the module and four units; November is not over.
      #expect(page.text.contains("248,37") && !page.text.contains("novembre 2026</td>"))
      #expect(page.text.contains("Quelles situations ont pu être débloquées") && page.text.contains("Travail multidisciplinaire"))
      #expect(!page.text.contains("Tilleul"))
      let later = try await client.get(Address.room(.providersMeeting).path(.french) + "?until=2026-11")
      #expect(later.text.contains("entre septembre 2026 et novembre 2026") && !later.text.contains("248,37"))
      let wrong = try await client.get(Address.room(.providersMeeting).path(.french) + "?until=hier")
      #expect(wrong.status == 422 && wrong.text.contains("value=\"hier\" selected") && wrong.text.contains("choisissez-en un dans la liste"))
      // By name, from the programme's beginning; one that it never had is still read from an address.
      #expect(page.text.contains("<option value=\"2026-10\" selected>octobre 2026</option>"))
      #expect(page.text.contains("<option value=\"2026-11\">novembre 2026</option>") && !page.text.contains("value=\"2026-12\""))
      let first = LedgerMonth(world.programme.running.from)
      #expect(page.text.contains("value=\"\(first)\"") && !page.text.contains("value=\"\(first.previous)\""))
      let before = try await client.get(Address.room(.providersMeeting).path(.french) + "?until=\(first.previous)")
      #expect(before.status == 200 && before.text.contains("value=\"\(first.previous)\" selected"))
    }
  }

  @Test("a list of questions needs every language, a source and at least one question")
  func questions() throws {
    func meetings(_ content: String) throws -> [LedgerParameters.Meeting] {
      try LedgerFolder.meetings(DataFile(name: "meeting.yaml", content: content))
    }
    let head = "- {from: 2024-01-01, source: S, months: 3, questions: "
    let sound = try meetings(head + "[{fr: Q, nl: V, en: Q}]}\n")
    #expect(sound.map(\.months) == [3] && sound.first?.questions.map(\.nl) == ["V"])
    #expect(throws: Invalid.self) { try meetings(head + "[{fr: Q, nl: V}]}\n") }
    #expect(throws: Invalid.self) { try meetings(head + "[]}\n") }
    #expect(throws: Invalid.self) { try meetings("- {from: 2024-01-01, months: 3, questions: [{fr: Q, nl: V, en: Q}]}\n") }
    let shipped = try #require(Fixtures.ledger.meeting(on: try LedgerWorld.day("2026-11-21")))
    #expect(shipped.months == 3 && shipped.questions.count >= 5)
  }
}
