import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Around entering: planned units, the clock, eligibility at the time of an act")
struct LedgerHelpTests {
  private static func answer(_ used: [String: Int]) throws -> UnitAnswer {
    let programme = try #require(Fixtures.programmes.units)
    var events = [UnitEvent(id: "m", day: try LedgerWorld.day("2026-03-02"), kind: .initialModule(profession: "nurse", hasBelRAI: true))]
    for (service, units) in used.sorted(by: { $0.key < $1.key }) {
      let profession = try #require(programme.rules.service(service)?.professions.last)
      events.append(
        UnitEvent(id: service, day: try LedgerWorld.day("2026-03-03"), kind: .support(service: service, profession: profession, units: units)))
    }
    return UnitReplay(UnitHistory(on: try LedgerWorld.day("2026-11-21"), events: events), programme.rules, running: programme.running).answer
  }

  private static func agreement(_ shares: [String: Int]) -> LedgerAgreement {
    LedgerAgreement(id: ID("agreement"), shares: shares, authorName: "A", words: "", at: Instant(milliseconds: 0))
  }

  @Test("planned is what was agreed and not used; the rest is free; used, planned and free are always all of them")
  func plan() throws {
    let answer = try Self.answer(["caseManagement": 20, "psychology": 35])
    let plan = LedgerPlan(answer, Self.agreement(["caseManagement": 60, "occupationalTherapy": 20, "psychology": 30]))
    #expect(plan.planned == ["caseManagement": 40, "occupationalTherapy": 20] && plan.beyond == ["psychology": 5] && plan.free == 7)
    #expect(answer.used + plan.all + plan.free == answer.granted)
    let nothing = LedgerPlan(answer, nil)
    #expect(nothing.all == 0 && nothing.free == 67 && nothing.beyond.isEmpty)
    // What one used beyond its share is gone for the others.
    let greedy = try Self.answer(["caseManagement": 100])
    let left = LedgerPlan(greedy, Self.agreement(["caseManagement": 60, "occupationalTherapy": 32, "psychology": 30]))
    #expect(left.planned == ["occupationalTherapy": 22] && left.free == 0)
    #expect(greedy.used + left.all + left.free == greedy.granted)
  }

  @Test("minutes become units: at least one, a rest counts from a quarter of an hour", arguments: [(0, 1), (14, 1), (44, 1), (45, 2), (60, 2), (74, 2), (75, 3)])
  func minutes(_ minutes: Int, _ units: Int) throws {
    let rule = try #require(Fixtures.ledger.rules.last)
    #expect(rule.units(ofMinutes: minutes) == units)
  }

  @Test("typed minutes of support replace the units; what is no number is said at their field")
  func typedMinutes() throws {
    let programme = try #require(Fixtures.programmes.units)
    let givers = LedgerGiver.all(for: TestSite.actor(.caseManager), programme)
    var draft = try LedgerWorld.draft(.support, "2026-11-20", 2)
    draft.rule = Fixtures.ledger.rules.last
    draft.minutes = " 100 "
    #expect(try draft.checked(as: givers, programme).kind == .support(service: "caseManagement", profession: "nurse", units: 3))
    draft.minutes = "une heure"
    do {
      _ = try draft.checked(as: givers, programme)
      Issue.record("was taken")
    } catch { #expect(error.problems.map(\.path) == ["minutes"]) }
    // A session has its units.
    draft.kind = "session"
    #expect(try draft.checked(as: givers, programme).kind.isSession(units: 2))
  }

  @Test(
    "doubts are stored with the act as they were, and read back",
    arguments: [
      LedgerDoubt.notEligible(service: "caseManagement", fields: ["belrai.iadl", "coordinationMissing"]),
      .notEligible(service: "", fields: []), .notShown(service: "psychology", fields: ["refusesNecessaryCare"]),
      .oldAssessment(Day(daysSinceEpoch: 20_000)),
    ])
  func codes(_ doubt: LedgerDoubt) { #expect(LedgerDoubt(code: doubt.code) == doubt) }

  @Test("what no version ever stored is no doubt", arguments: ["", "oldAssessment", "oldAssessment x", "notEligible", "else a b"])
  func noCodes(_ code: String) { #expect(LedgerDoubt(code: code) == nil) }

  @Test("an assessment is doubted from the day after its year, and closing needs no eligibility")
  func oldAssessment() throws {
    let programme = try #require(Fixtures.programmes["protocol3"])
    let screener = try AssessmentSamples.screener()
    var answers = AssessmentSamples.complete(screener)
    answers["score.adl"] = .decimal(DecimalNumber(2))
    let filled = answers
    func doubts(_ day: String, _ kind: UnitEvent.Kind) throws -> [LedgerDoubt] {
      let on = try LedgerWorld.day(day)
      var sources = EligibilityFacts.Sources()
      sources.assessments = [
        (AssessmentSamples.assessment(1, of: screener, filled, on: try LedgerWorld.day("2025-03-02")), "Ana")
      ]
      let rule = try Fixtures.eligibility.rule(on: on)
      let facts = EligibilityFacts(sources, on: on, rule: rule, library: try AssessmentSamples.library.get())
      return LedgerDoubt.all(kind, try facts.answer(of: programme), facts, rule)
    }
    let session = UnitEvent.Kind.support(service: "caseManagement", profession: "nurse", units: 1)
    let old = LedgerDoubt.oldAssessment(try LedgerWorld.day("2025-03-02"))
    #expect(try !doubts("2026-03-02", session).contains(old))
    #expect(try doubts("2026-03-03", session).contains(old))
    #expect(try doubts("2026-03-03", .closing(service: "caseManagement", profession: "nurse", units: 1)) == [])
  }

  @Test("somebody whose file does not show her eligible, or shows the contrary, is entered all the same; the reason stays with the act", arguments: Backend.available)
  func entered(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let room = EligibilityRoom(
        programmes: Fixtures.programmes, questionnaires: Fixtures.questionnaires, parameters: Fixtures.eligibility)
      let (database, surroundings) = (world.site.database, world.site.surroundings)
      try await world.include()
      let before = try await world.view(knowing: room)
      #expect(before.doubts.contains { if case .notShown("caseManagement", _) = $0 { true } else { false } })
      let nobodyLooks = try await world.view()
      #expect(nobodyLooks.doubts == [])
      var details = PersonDetails()
      details.names = [PersonName(given: "Lou", family: "Trop-Jeune")]
      details.birth = PartialDate("1990-01-01")
      let young = try await createPerson(details, by: world.manager, in: database, surroundings).id
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"), for: young)
      let done = try await enterAct(
        LedgerWorld.draft(.session, "2026-03-09"), of: young, world.programme, episodes: Fixtures.episodes, by: world.manager, in: database, surroundings,
        knowing: room)
      let expected = LedgerDoubt.notEligible(service: "caseManagement", fields: ["birthDate"])
      #expect(done.act.doubts == [expected])
      let view = try await world.view(of: young, knowing: room)
      #expect(view.book.acts.last?.doubts == [expected] && view.doubts == [expected] && view.answer.used == 2)
      let check = try await world.check()
      #expect(check.problems == [])
    }
  }

  @Test("a session is filled in as the last one was: to her, else to anybody, else by the parameter; taken back it is no habit")
  func usual() async throws {
    try await LedgerWorld.with { world in
      let (database, surroundings) = (world.site.database, world.site.surroundings)
      try await world.include()
      let other = try await LedgerWorld.newPerson("Omer", "Linden", at: world.site)
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-10-05"), for: other)
      let client = try await world.site.signedIn(.caseManager)
      func filled(_ person: ID<Person>) async throws -> String {
        let page = try await client.get(Address.personPage(person, .ledger))
        let form = try #require(page.forms.first { $0.action == Address.personForm(person, .ledger, .enterAct).path(.french) })
        return "\(form["units"] ?? "") \(form["setting"] ?? "")"
      }
      #expect(try await filled(world.person) == "2 home")
      var remote = try LedgerWorld.draft(.session, "2026-11-10", 3)
      remote.setting = "remote"
      remote.remote = UnitEvent.RemoteConditions(agreed: true, able: true, secure: true)
      let first = try await world.enter(remote)
      #expect(try await filled(world.person) == "3 remote")
      #expect(try await filled(other) == "3 remote")
      try await world.enter(LedgerWorld.draft(.session, "2026-11-11", 4), for: other)
      #expect(try await filled(world.person) == "3 remote")
      #expect(try await filled(other) == "4 home")
      // Support, and somebody else's session, are no habit of hers.
      try await world.enter(LedgerWorld.draft(.support, "2026-11-12", 1))
      try await world.enter(LedgerWorld.draft(.session, "2026-11-12", 2, as: "psychology:psychologist"), by: world.psychologist)
      #expect(try await filled(world.person) == "3 remote")
      _ = try await correctAct(
        first.id, of: world.person, because: "Doublon", world.programme, by: world.manager, in: database, surroundings)
      #expect(try await filled(world.person) == "4 home")
      _ = try await noteFact(
        FactDraft(kind: .hospitalStay, from: PartialDate(LedgerWorld.day("2026-11-20")), today: surroundings.today),
        of: world.person, by: world.manager, in: database, surroundings)
      #expect(try await filled(world.person) == "4 hospital")
    }
  }

  @Test("the module's BelRAI is ticked for a whole Screener of the day or before, of the last year, not struck out; its day is shown")
  func screener() async throws {
    try await LedgerWorld.with { world in
      let (database, surroundings, person) = (world.site.database, world.site.surroundings, world.person)
      let screener = try AssessmentSamples.screener()
      let client = try await world.site.signedIn(.caseManager)
      func note(_ day: String, isWhole: Bool) async throws -> Assessment {
        let saved = try await saveAssessment(
          AssessmentDraft(form: ["on": day, "place": "home", "C1": "1"]).checked(for: screener, today: surroundings.today) { _ in nil },
          to: screener, correcting: nil, of: person, by: world.manager, in: database, surroundings)
        // What is whole is the questionnaire's to say; here it is given.
        if isWhole {
          let id = saved.id.raw
          try await database.transaction { _ = try $0.run("UPDATE assessment SET state = 'complete' WHERE id = \(id)") }
        }
        return saved
      }
      func page() async throws -> (isTicked: Bool, text: String) {
        let page = try await client.get(Address.personPage(person, .ledger))
        let form = try #require(page.forms.first { $0.action == Address.personForm(person, .ledger, .enterAct).path(.french) })
        return (form["belrai"] == "yes", page.text)
      }
      #expect(try await !page().isTicked)
      _ = try await note("2026-11-19", isWhole: false)
      #expect(try await !page().isTicked)
      _ = try await note("2025-11-20", isWhole: true)
      let old = try await page()
      #expect(!old.isTicked && old.text.contains("Le dernier BelRAI Screener complet date du 20 novembre 2025"))
      let sound = try await note("2025-11-21", isWhole: true)
      let ticked = try await page()
      #expect(ticked.isTicked && ticked.text.contains("BelRAI Screener complet du 21 novembre 2025."))
      _ = try await strikeOutAssessment(
        sound.id, because: "Mauvaise personne", version: sound.version, of: person, by: world.manager, in: database, surroundings)
      #expect(try await !page().isTicked)
      // One that was made after the day of the module does not stand for it.
      let day = try LedgerWorld.day("2025-11-19")
      let none = try await database.read { try $0.latestComplete(of: person, ModuleScreener.questionnaire, by: day) }
      #expect(none == nil)
    }
  }

  @Test("the clock on the screen: one at a time, entered in one touch, dropped, and not believed after half a day")
  func clock() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      let other = try await LedgerWorld.newPerson("Omer", "Linden", at: world.site)
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-10-05"), for: other)
      let client = try await world.site.signedIn(.caseManager)
      func path(_ form: FormName, _ person: ID<Person>? = nil) -> String { Address.personForm(person ?? world.person, .ledger, form).path(.french) }
      var page = try await client.get(Address.personPage(world.person, .ledger).path(.french))
      page = try await client.follow(client.submit(page, to: path(.startTimer)))
      #expect(page.text.contains("La minuterie tourne") && page.forms.contains { $0.action == path(.enterTimer) })
      world.site.clock.move(seconds: 50 * 60)
      let elsewhere = try await client.get(Address.personPage(other, .ledger).path(.french))
      #expect(elsewhere.text.contains("dans un autre dossier") && !elsewhere.forms.contains { $0.action == path(.startTimer, other) })
      page = try await client.get(Address.personPage(world.person, .ledger).path(.french))
      #expect(page.text.contains("50 minutes") && page.text.contains("Arrêter et noter 2 unités de soutien"))
      page = try await client.follow(client.submit(page, to: path(.enterTimer)))
      let view = try await world.view()
      #expect(view.answer.used == 2 && view.book.acts.last?.kind == .support(service: "caseManagement", profession: "nurse", units: 2))
      #expect(!page.forms.contains { $0.action == path(.enterTimer) } && page.forms.contains { $0.action == path(.startTimer) })
      // Sent again it is over.
      let token = try #require(page.forms.first { $0.action == path(.startTimer) }?["token"])
      let again = try await client.post(path(.enterTimer), [("token", token), ("giver", "caseManagement:nurse")])
      #expect(again.status == 409 && again.text.contains("ne tourne plus"))
      page = try await client.follow(client.submit(page, to: path(.startTimer)))
      world.site.clock.move(seconds: 5 * 3600)
      page = try await client.get(Address.personPage(world.person, .ledger).path(.french))
      #expect(page.text.contains("sans doute été oubliée") && !page.forms.contains { $0.action == path(.enterTimer) })
      page = try await client.follow(client.submit(page, to: path(.dropTimer)))
      #expect(page.text.contains("rien n&#39;a été noté") && page.forms.contains { $0.action == path(.startTimer) })
      let after = try await world.view()
      #expect(after.answer.used == 2)
    }
  }

  @Test("of two who stop one clock at once, one enters; a refused entry leaves it running", arguments: Backend.available)
  func stopping(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings, programme, manager) = (world.site.database, world.site.surroundings, world.programme, world.manager)
      let rule = try #require(Fixtures.ledger.rules.last)
      _ = try await startTimer(for: world.person, programme, by: manager, in: database, surroundings)
      await #expect(throws: LedgerProblem.timerRuns) {
        try await startTimer(for: world.person, programme, by: manager, in: database, surroundings)
      }
      await #expect(throws: LedgerRefused.self) {
        try await enterTimer(as: "caseManagement:nurse", of: world.person, programme, rule, episodes: Fixtures.episodes, by: manager, in: database, surroundings)
      }
      let kept = try await database.read { try $0.ledgerTimer(of: manager.reference) }
      #expect(kept?.person == world.person)
      try await world.include()
      let person = world.person
      let served = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 {
          group.addTask {
            (try? await enterTimer(as: "caseManagement:nurse", of: person, programme, rule, episodes: Fixtures.episodes, by: manager, in: database, surroundings)) != nil
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      let view = try await world.view()
      #expect(served == 1 && view.answer.used == 1)
      await #expect(throws: LedgerProblem.timerGone) { try await dropTimer(of: person, by: manager, in: database, surroundings) }
    }
  }
}

extension UnitEvent.Kind {
  fileprivate func isSession(units: Int) -> Bool {
    if case .session(_, _, _, units, _) = self { true } else { false }
  }
}
