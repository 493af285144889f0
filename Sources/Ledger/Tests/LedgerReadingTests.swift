import Actions
import Care
import Kernel
import Pages
import Parameters
import Site
import Store
import TestSupport
import Testing

/// The readings of which a document says nothing: who gave an act, what proves a reason, whether a doctor agreed, whether she is eligible.
@Suite("Readings in a person's file")
struct LedgerReadingTests {
  /// The shipped programmes, with one switch of Protocole 3 turned.
  private static func library(_ old: String, _ new: String) throws -> ProgrammeLibrary {
    let changed = try ProgrammeSample.changed("protocol3", (old, new))
    return ProgrammeLibrary(Fixtures.programmes.all.map { $0.id == changed.id ? changed : $0 })
  }

  private static func room(_ world: LedgerWorld) -> EligibilityRoom {
    EligibilityRoom(programmes: world.site.house.programmes, questionnaires: Fixtures.questionnaires, parameters: Fixtures.eligibility)
  }

  /// Enters something while somebody looks at eligibility: the reasons against it, or none.
  private func enter(
    _ draft: LedgerDraft, _ world: LedgerWorld, by actor: Actor? = nil, for other: ID<Person>? = nil
  ) async throws -> [UnitRefusal] {
    do {
      _ = try await enterAct(
        draft, of: other ?? world.person, world.programme, episodes: Fixtures.episodes, by: actor ?? world.manager,
        in: world.site.database, world.site.surroundings, knowing: Self.room(world))
      return []
    } catch let refusal as LedgerRefused {
      return refusal.judgement.line.reasons
    }
  }

  private func path(_ world: LedgerWorld, _ form: FormName) -> String { Address.personForm(world.person, .ledger, form).path(.french) }

  // MARK: Who gave it

  @Test("4 units a day of a provider: his own in every service; a colleague has as many", arguments: Backend.available)
  func provider(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend, programmes: Self.library("together: service", "together: provider")) { world in
      let house = world.manager.organization
      let both = Actor(kind: world.manager.kind, name: world.manager.name, organization: house, roles: [.caseManager, .psychologist])
      let second = Actor(kind: world.psychologist.kind, name: "Seconde", organization: house, roles: [.caseManager])
      try await world.include()
      let first = try await enter(LedgerWorld.draft(.session, "2026-03-09", 4), world)
      #expect(first == [])
      let inPsychology = try await enter(LedgerWorld.draft(.session, "2026-03-09", 2, as: "psychology:psychologist"), world, by: both)
      #expect(inPsychology == [.dailyMaximum])
      let ofAColleague = try await enter(LedgerWorld.draft(.session, "2026-03-09", 4), world, by: second)
      #expect(ofAColleague == [])
      let client = try await world.site.signedIn(.caseManager)
      let page = try await client.get(Address.personPage(world.person, .ledger))
      let refused = try await client.submit(page, to: path(world, .enterAct), ["day": "9/3/2026", "units": "2"])
      #expect(refused.status == 409 && refused.text.contains("Au plus 4 unités par prestataire et par jour ;"))
      #expect(refused.text.contains("en reste plus ce jour-là."))
      let check = try await world.check()
      #expect(check.problems == [])
    }
  }

  @Test("what is left of a day is counted as the limit is: of the service, of the person, of the provider, of support, of closing")
  func roomOfADay() throws {
    let day = try LedgerWorld.day("2026-03-09")
    func act(_ number: Int, _ author: String, _ kind: UnitEvent.Kind, on day: Day) -> LedgerAct {
      LedgerAct(
        id: ID("act-\(number)"), sequence: number, day: day, kind: kind, author: author, authorName: "A", organization: ID("own"),
        enteredAt: Instant(milliseconds: Int64(number)))
    }
    let acts = [
      act(0, "account/a", .module, on: day), act(1, "account/a", .session(2), on: day), act(2, "account/b", .session(2, "psychology"), on: day),
      act(3, "account/a", .support(5), on: day),
    ]
    func left(_ change: (String, String), _ kind: UnitEvent.Kind, by author: String) throws -> Int {
      let programme = try #require(try Self.library(change.0, change.1).units)
      let book = LedgerBook(programme: programme, acts: acts, facts: [])
      return book.judge(UnitEvent(id: "new", day: day, kind: kind, provider: author), on: day).room.today
    }
    #expect(try left(("together: service", "together: person"), .session(2), by: "account/a") == 0)
    #expect(try left(("together: service", "together: provider"), .session(2), by: "account/a") == 2)
    #expect(try left(("together: service", "together: provider"), .session(2), by: "account/c") == 4)
    #expect(try left(("supportDuringStays: true", "supportDuringStays: true\n    supportMostADay: 8"), .support(2), by: "account/c") == 3)
    #expect(try left(("{units: 10, days: 30}", "{units: 10, days: 30, mostADay: 4}"), .closing(2), by: "account/a") == 4)
  }

  // MARK: What proves it

  @Test("more units with a proof: asked for by its field, kept with them; by default the team's word is enough", arguments: Backend.available)
  func proof(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend, programmes: Self.library("extensionProof: optional", "extensionProof: required")) { world in
      try await world.include()
      var draft = try LedgerWorld.draft(.extension, "2026-03-10")
      draft.reason = "fall"
      for words in ["", "  \n"] {
        draft.proof = words
        do throws(Invalid) {
          _ = try draft.checked(as: [], world.programme)
          Issue.record("was taken")
        } catch {
          #expect(error.problems.map(\.path) == ["proof"])
        }
      }
      let client = try await world.site.signedIn(.caseManager)
      let page = try await client.get(Address.personPage(world.person, .ledger))
      #expect(page.text.contains("Une seule fois, avec une preuve."))
      let refused = try await client.submit(page, to: path(world, .grantUnits), ["reason": "fall"])
      #expect(refused.status == 422 && refused.text.contains("Écrivez ce qui prouve le motif"))
      let before = try await world.view()
      #expect(before.answer.granted == 122)
      let granted = try await client.follow(
        client.submit(refused, to: path(world, .grantUnits), ["reason": "fall", "proof": "Lettre de sortie du 3 mars"]))
      #expect(granted.text.contains("Lettre de sortie du 3 mars"))
      let after = try await world.view()
      #expect(after.answer.granted == 183)
    }
    try await LedgerWorld.with(backend) { world in
      try await world.include()
      var draft = try LedgerWorld.draft(.extension, "2026-03-10")
      draft.reason = "fall"
      let reasons = try await enter(draft, world)
      #expect(reasons == [])
    }
  }

  @Test("the day of the grant decides whether a proof is asked for")
  func proofFromADay() throws {
    let programme = try ProgrammeSample.ruled(from: "2026-06-01", ("extensionProof: optional", "extensionProof: required"))
    let units = try #require(ProgrammeLibrary([programme]).units)
    var draft = try LedgerWorld.draft(.extension, "2026-05-31")
    draft.reason = "team"
    #expect(try draft.checked(as: [], units).proof == "")
    draft.day = try LedgerWorld.day("2026-06-01")
    #expect(throws: Invalid.self) { try draft.checked(as: [], units) }
  }

  // MARK: Whether a doctor agreed

  private func begin(_ world: LedgerWorld, _ programme: String = "protocol3", service: String = "caseManagement") async throws -> ID<Episode> {
    let beginning = EpisodeBeginning(
      programme: programme, service: service, asker: .person, name: "", words: "", on: try LedgerWorld.day("2026-11-01"))
    let rule = try world.site.house.episodes.rule(on: world.site.surroundings.today)
    return try await beginEpisode(beginning, of: world.person, rule: rule, by: world.manager, in: world.site.database, world.site.surroundings).episode
  }

  private func note(
    _ what: EpisodeEntry.What, _ day: String, _ id: ID<Episode>, _ world: LedgerWorld, version: Int, entering module: ModuleEntry? = nil
  ) async throws {
    var entry = EpisodeEntry(what, on: try LedgerWorld.day(day), words: "Un mot")
    entry.why = "Vue"
    let rule = try world.site.house.episodes.rule(on: world.site.surroundings.today)
    _ = try await moveEpisode(
      id, of: world.person, entry, entering: module, version: version, rule: rule, letters: world.site.house.episodeLetters, by: world.manager,
      in: world.site.database, world.site.surroundings, knowing: Self.room(world))
  }

  @Test("no initial module before a doctor agreed, when the data says so: not asked, asked, too early, refused, agreed", arguments: Backend.available)
  func agreement(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend, programmes: Self.library("agreement: step", "agreement: required")) { world in
      func module(_ day: String) async throws -> [UnitRefusal] { try await enter(LedgerWorld.draft(.initialModule, day), world) }
      let doctor = Episode.Doctor(name: "Dr Claes")
      let unknown = try await module("2026-11-10")
      #expect(unknown == [.agreementMissing])
      let id = try await begin(world)
      try await note(.ask(doctor, .phone, until: nil), "2026-11-02", id, world, version: 1)
      let asked = try await module("2026-11-10")
      #expect(asked == [.agreementMissing])
      let client = try await world.site.signedIn(.caseManager)
      let page = try await client.get(Address.personPage(world.person, .ledger))
      #expect(page.text.contains("doit avoir donné son accord dans la prise en charge"))
      let sent = try await client.submit(page, to: path(world, .enterAct), ["giver": "caseManagement:nurse", "belrai": "yes", "day": "10/11/2026"])
      #expect(sent.status == 409 && sent.text.contains("avait pas encore donné son accord ce jour-là"))
      let way = try await client.get(Address.personItem(world.person, .episodes, item: id.raw))
      #expect(way.text.contains("le module initial ne peut pas être noté dans les prestations"))
      try await note(.refuse(doctor, .phone), "2026-11-04", id, world, version: 2)
      let refused = try await module("2026-11-10")
      #expect(refused == [.agreementMissing])
      // From the episode as well: nothing is noted.
      let entered = ModuleEntry(programme: world.programme, giver: LedgerGiver(service: "caseManagement", profession: "nurse"))
      await #expect {
        try await note(.visit(module: true, belrai: true), "2026-11-10", id, world, version: 3, entering: entered)
      } throws: {
        ($0 as? LedgerRefused)?.judgement.line.reasons == [.agreementMissing]
      }
      try await note(.agree(Episode.Doctor(name: "Dr Maes", role: .geriatrician), .paper), "2026-11-09", id, world, version: 3)
      let early = try await module("2026-11-08")
      #expect(early == [.agreementMissing])
      try await note(.visit(module: true, belrai: true), "2026-11-09", id, world, version: 4, entering: entered)
      let view = try await world.view()
      #expect(view.book.acts.count == 1 && view.book.acts.first?.day.description == "2026-11-09")
      // A doctor who changes his mind displaces nothing that was entered, and later acts wait for nobody.
      try await note(.refuse(doctor, .phone), "2026-11-12", id, world, version: 5)
      let session = try await enter(LedgerWorld.draft(.session, "2026-11-13"), world)
      #expect(session == [])
      let check = try await world.check()
      #expect(check.problems == [])
    }
  }

  @Test("by default the doctor's agreement is a step of the episode, and refuses nothing")
  func agreementAsAStep() async throws {
    try await LedgerWorld.with { world in
      let id = try await begin(world)
      try await note(.refuse(Episode.Doctor(name: "Dr Claes"), .phone), "2026-11-02", id, world, version: 1)
      let reasons = try await enter(LedgerWorld.draft(.initialModule, "2026-11-10"), world)
      #expect(reasons == [])
      let client = try await world.site.signedIn(.caseManager)
      let way = try await client.get(Address.personItem(world.person, .episodes, item: id.raw))
      #expect(way.text.contains("arrête aucun pas : il se demande"))
    }
  }

  // MARK: Whether she is eligible

  private func young(_ world: LedgerWorld) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: "Lou", family: "Trop-Jeune")]
    details.birth = PartialDate("1990-01-01")
    return try await createPerson(details, by: world.manager, in: world.site.database, world.site.surroundings).id
  }

  @Test("what her file speaks against is refused, when the data says so; what is not known is not, and closing asks nothing", arguments: Backend.available)
  func eligibility(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend, programmes: Self.library("eligibilityAtAct: warns", "eligibilityAtAct: blocks")) { world in
      let young = try await young(world)
      let module = try await enter(LedgerWorld.draft(.initialModule, "2026-03-02"), world, for: young)
      #expect(module == [.notEligible])
      let unknown = try await enter(LedgerWorld.draft(.initialModule, "2026-03-02"), world)
      #expect(unknown == [], "nothing unknown is taken for a no")
      // As if the module had been entered before the ruling.
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"), for: young)
      let both = try await enter(LedgerWorld.draft(.session, "2026-03-09", 5), world, for: young)
      #expect(both == [.dailyMaximum, .notEligible])
      let support = try await enter(LedgerWorld.draft(.support, "2026-03-09", 1), world, for: young)
      #expect(support == [.notEligible])
      var more = try LedgerWorld.draft(.extension, "2026-03-10")
      more.reason = "fall"
      let extended = try await enter(more, world, for: young)
      #expect(extended == [], "more units are no act")
      let client = try await world.site.signedIn(.caseManager)
      let page = try await client.get(Address.personPage(young, .ledger))
      #expect(page.text.contains("Ce programme refuse ce que son dossier exclut ce jour-là."))
      let form = Address.personForm(young, .ledger, .enterAct).path(.french)
      let refused = try await client.submit(page, to: form, ["giver": "caseManagement:nurse", "day": "9/3/2026"])
      #expect(refused.status == 409 && refused.text.contains("elle ne remplit pas, ou plus, les conditions"))
      let view = try await world.view(of: young)
      #expect(view.answer.used == 0)
    }
  }

  @Test("a group names whom her file excludes, and nothing is stored for anybody")
  func group() async throws {
    try await LedgerWorld.with(programmes: Self.library("eligibilityAtAct: warns", "eligibilityAtAct: blocks")) { world in
      let young = try await young(world)
      try await world.include()
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"), for: young)
      var draft = GroupDraft()
      draft.day = try LedgerWorld.day("2026-03-09")
      (draft.minutes, draft.giver) = ("120", "psychology:psychologist")
      draft.people = [world.person: .both, young: .both]
      let sent = draft
      await #expect {
        _ = try await enterGroup(
          sent, world.programme, by: world.psychologist, in: world.site.database, world.site.surroundings, knowing: Self.room(world))
      } throws: { error in
        guard let refused = (error as? GroupRefused)?.refused, refused.count == 1 else { return false }
        return refused[0].choice.person == young && refused[0].refusal.judgement.line.reasons == [.notEligible]
      }
      let view = try await world.view()
      #expect(view.book.acts.count == 1)
    }
  }

  @Test("an initial module that is entered with the first visit is looked at like every other one: doubts are kept, or refuse it")
  func visit() async throws {
    let entered = LedgerGiver(service: "caseManagement", profession: "nurse")
    try await LedgerWorld.with { world in
      let id = try await begin(world)
      let module = ModuleEntry(programme: world.programme, giver: entered)
      try await note(.visit(module: true, belrai: true), "2026-11-10", id, world, version: 1, entering: module)
      let view = try await world.view()
      #expect(view.book.acts.first?.doubts.isEmpty == false)
    }
    try await LedgerWorld.with(programmes: Self.library("eligibilityAtAct: warns", "eligibilityAtAct: blocks")) { world in
      let hers = LedgerWorld(site: world.site, programme: world.programme, person: try await young(world))
      let id = try await begin(hers)
      let module = ModuleEntry(programme: world.programme, giver: entered)
      await #expect {
        try await note(.visit(module: true, belrai: true), "2026-11-10", id, hers, version: 1, entering: module)
      } throws: {
        ($0 as? LedgerRefused)?.judgement.line.reasons == [.notEligible]
      }
      let view = try await hers.view()
      #expect(view.book.acts.isEmpty)
    }
  }

  // MARK: Much support

  @Test("much support on one day is warned about above the figure of the data, and not at it", arguments: [(8, [8, 9]), (10, [10, 11])])
  func muchSupport(_ most: Int, _ units: [Int]) throws {
    let content = """
      - {from: 2024-01-01, knownUntil: 2030-12-31, warnUnits: [3], warnDays: [9], programmeEndDays: 9, noSessionDays: 9, paceDays: 90,
         usualUnits: 2, supportUnitsADay: \(most), minutesAUnit: 30, unitFromMinutes: 15, source: S}

      """
    let rule = try #require(try LedgerFolder.parameters(DataFile(name: "rules.yaml", content: content)).rules.first)
    let today = try LedgerWorld.day("2026-11-21")
    let day = try LedgerWorld.day("2026-03-09")
    for count in units {
      let kinds: [UnitEvent.Kind] = [.module, .support(count - 1), .support(1, "psychology")]
      let acts: [LedgerAct] = kinds.enumerated().map { number, kind in
        LedgerAct(
          id: ID("act-\(number)"), sequence: number, day: day, kind: kind, author: "account/a", authorName: "A", organization: ID("own"),
          enteredAt: Instant(milliseconds: Int64(number)))
      }
      let book = LedgerBook(programme: try #require(Fixtures.programmes.units), acts: acts, facts: [])
      let warned = LedgerWarning.all(book.answer(on: today), book, rule, pace: nil, displaced: 0)
      #expect(warned.contains(.muchSupport(day, units: count)) == (count > most), "\(count)")
    }
  }
}
