import Actions
import Care
import Kernel
import Site
import Store
import TestSupport
import Testing

@Suite("From one managing organisation to another")
struct HandoverTests {
  @Test("what was consumed goes along to the last unit, and every rule counts it", arguments: Backend.available)
  func whole(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let world = houses.world
      try await houses.begun()
      var more = try LedgerWorld.draft(.extension, "2026-04-01")
      more.reason = "fall"
      try await world.enter(more, for: houses.here)
      #expect(try await world.view(by: houses.them, of: houses.there).moves.waiting == nil)
      try await houses.end()
      let consumed = ConsumedBefore(initialModule: true, periodStart: try LedgerWorld.day("2026-03-02"), units: ["caseManagement": 4], isExtended: true)
      let offered = try await world.view(by: houses.them, of: houses.there)
      #expect(offered.moves.waiting?.consumed == consumed && offered.moves.waiting?.organization == "Maison Relais" && offered.moves.isOwn)
      #expect(try await houses.takeOver() == 0)
      let view = try await world.view(by: houses.them, of: houses.there)
      #expect(view.book.before == consumed && view.answer.used == 4 && view.answer.left == 179 && view.moves.waiting == nil)
      #expect(view.answer.period?.start == consumed.periodStart && view.book.part.received?.other == "Maison Relais")
      func refused(_ draft: LedgerDraft, by actor: Actor, for person: ID<Person>) async throws -> LedgerJudgement? {
        do { try await world.enter(draft, by: actor, for: person) } catch let refusal as LedgerRefused { return refusal.judgement }
        return nil
      }
      let module = try await refused(LedgerWorld.draft(.initialModule, "2026-06-02"), by: houses.them, for: houses.there)
      #expect(module?.line.reasons == [.secondInitialModule])
      more.day = try LedgerWorld.day("2026-06-02")
      #expect(try await refused(more, by: houses.them, for: houses.there)?.line.reasons == [.extensionAlreadyGranted])
      // The last day belongs to the one, the next to the other.
      let early = try await refused(LedgerWorld.draft(.session, "2026-05-31"), by: houses.them, for: houses.there)
      #expect(early?.line.reasons == [.notIncluded] && early?.room.othersUntil == Day("2026-05-31"))
      let late = try await refused(LedgerWorld.draft(.session, "2026-06-01"), by: houses.us, for: houses.here)
      #expect(late?.line.reasons == [.periodEnded] && late?.room.ownUntil == Day("2026-05-31"))
      try await world.enter(LedgerWorld.draft(.session, "2026-06-01", 3), by: houses.them, for: houses.there)
      // Entered late for a day of the earlier one: the balance of the next follows.
      try await world.enter(LedgerWorld.draft(.session, "2026-05-31", 2), for: houses.here)
      #expect(try await world.view(by: houses.them, of: houses.there).answer.used == 4 + 3 + 2)
      #expect(try await world.view(of: houses.here).answer.used == 4 + 2)
      let check = try await world.check()
      #expect(check.problems == [] && check.people == 2)
    }
  }

  @Test("three years and 122 units hold over both organisations; a correction at the first one gives units back at the second", arguments: Backend.available)
  func limits(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let world = houses.world
      try await houses.begun()
      let support = try await world.enter(LedgerWorld.draft(.support, "2026-05-04", 100), for: houses.here)
      try await houses.end()
      try await houses.takeOver()
      await #expect { try await world.enter(LedgerWorld.draft(.support, "2026-06-02", 19), by: houses.them, for: houses.there) } throws: {
        ($0 as? LedgerRefused)?.judgement.line.reasons == [.unitsExhausted]
      }
      try await world.enter(LedgerWorld.draft(.support, "2026-06-02", 18), by: houses.them, for: houses.there)
      #expect(try await world.view(by: houses.them, of: houses.there).answer.left == 0)
      _ = try await correctAct(
        support.id, of: houses.here, because: "Noté deux fois", world.programme, by: houses.us, in: world.site.database, world.site.surroundings)
      #expect(try await world.view(by: houses.them, of: houses.there).answer.left == 100)
      #expect(try await world.check().problems == [])
    }
  }

  @Test("without her agreement nothing is offered; taken back with a reason the part goes on, and once taken over it no longer can", arguments: Backend.available)
  func ending(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let (world, database, surroundings) = (houses.world, houses.world.site.database, houses.world.site.surroundings)
      func back(_ reason: String) async throws {
        _ = try await takeBackEnd(because: reason, of: houses.here, world.programme, by: houses.us, in: database, surroundings)
      }
      try await houses.begun()
      await #expect(throws: LedgerHandoverProblem.notEnded) { try await back("erreur") }
      await #expect(throws: LedgerHandoverProblem.actsAfter) { try await houses.end("2026-03-08") }
      await #expect(throws: LedgerHandoverProblem.inFuture) { try await houses.end("2026-11-22") }
      let unsaid = EndingDraft(lastDay: nil, agrees: nil)
      await #expect { try await endPart(unsaid, of: houses.here, world.programme, by: houses.us, in: database, surroundings) } throws: {
        ($0 as? Invalid)?.problems.map(\.path) == ["lastDay", "agrees"]
      }
      try await houses.end("2026-03-09", agrees: false)
      await #expect(throws: LedgerHandoverProblem.alreadyEnded) { try await houses.end() }
      await #expect(throws: LedgerHandoverProblem.nothingWaits) { try await houses.takeOver() }
      await #expect(throws: Invalid.self) { try await back(" ") }
      try await back("Elle reste chez nous")
      try await world.enter(LedgerWorld.draft(.session, "2026-03-10"), for: houses.here)
      let replaced = try await world.view(of: houses.here).book.part
      #expect(replaced.ended == nil && replaced.all.map { $0.replaced?.reason } == ["Elle reste chez nous"])
      try await houses.end()
      try await houses.takeOver()
      await #expect(throws: LedgerHandoverProblem.takenOver) { try await back("trop tard") }
      await #expect(throws: LedgerHandoverProblem.nothingWaits) { try await houses.takeOver() }
      // Nobody ends the part of another organisation, and nobody without the role ends any.
      await #expect(throws: FileRefused.self) {
        try await endPart(
          EndingDraft(lastDay: surroundings.today, agrees: true), of: houses.here, world.programme, by: houses.them, in: database, surroundings)
      }
      await #expect(throws: SimpleFailure.forbidden) {
        try await Actions.takeOver(houses.there, world.programme, by: TestSite.actor(.helpdeskAgent, .other), in: database, surroundings)
      }
    }
  }

  @Test("of many who take over at once one does", arguments: Backend.available)
  func takingRace(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      try await houses.begun()
      try await houses.end()
      let served = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<16 { group.addTask { (try? await houses.takeOver()) != nil } }
        var count = 0
        for await isServed in group where isServed { count += 1 }
        return count
      }
      #expect(served == 1)
      #expect(try await houses.world.view(by: houses.them, of: houses.there).book.part.all.count == 1)
    }
  }

  @Test("typed from paper it counts; wrong, each problem is named; corrected with a reason, acts that no longer stand wait", arguments: Backend.available)
  func paper(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let world = houses.world
      func problems(_ change: (inout ConsumedDraft) throws -> Void) async throws -> [String] {
        var draft = try TwoHouses.paper()
        try change(&draft)
        do { try await houses.note(draft) } catch let invalid as Invalid { return invalid.problems.map(\.path) }
        return []
      }
      #expect(try await problems { ($0.other, $0.lastDay) = ("", nil) } == ["other", "lastDay"])
      #expect(try await problems { ($0.startTyped, $0.periodStart) = ("", nil) } == ["periodStart"], "units without a beginning")
      #expect(try await problems { ($0.startTyped, $0.periodStart) = ("x", nil) } == ["periodStart"])
      #expect(try await problems { $0.periodStart = try LedgerWorld.day("2022-12-31") } == ["periodStart"], "before the programme")
      #expect(try await problems { $0.periodStart = try LedgerWorld.day("2026-04-01") } == ["periodStart"], "after the other's last day")
      #expect(try await problems { $0.units["psychology"] = "-1" } == ["units-psychology"])
      #expect(try await problems { $0.units["psychology"] = "111" } == ["units-caseManagement"], "123 of 122")
      #expect(try await problems { $0.lastDay = try LedgerWorld.day("2026-11-22") } == ["lastDay"])
      #expect(try await problems { ($0.initialModule, $0.startTyped, $0.units) = (false, "", [:]) } == ["module"], "nothing at all")
      #expect(try await houses.note(TwoHouses.paper(110)) == 0)
      let tooEarly = EndingDraft(lastDay: try LedgerWorld.day("2026-03-31"), agrees: false)
      await #expect(throws: LedgerHandoverProblem.notYetOurs) {
        _ = try await endPart(
          tooEarly, of: houses.there, world.programme, by: houses.them, in: world.site.database, world.site.surroundings)
      }
      let view = try await world.view(by: houses.them, of: houses.there)
      #expect(view.answer.used == 110 && view.answer.left == 12 && view.answer.period?.start == Day("2026-01-10"))
      try await world.enter(LedgerWorld.draft(.session, "2026-04-01", 4), by: houses.them, for: houses.there)
      #expect(try await problems { $0.units["caseManagement"] = "120" } == ["why"], "a correction needs its reason")
      var corrected = try TwoHouses.paper(120)
      corrected.reason = "Mal recopié"
      #expect(try await houses.note(corrected) == 1)
      let after = try await world.view(by: houses.them, of: houses.there)
      #expect(after.refusals.values.map { $0 } == [[.unitsExhausted]] && Set(after.book.part.all.map { $0.replaced?.reason }) == ["Mal recopié", nil])
      // Nothing at all may turn out to be right: then there was no module either.
      var none = ConsumedDraft()
      (none.other, none.lastDay, none.reason) = ("Personne", try LedgerWorld.day("2026-03-31"), "Autre personne")
      #expect(try await houses.note(none) == 1)
      #expect(try await world.view(by: houses.them, of: houses.there).refusals.values.map { $0 } == [[.notIncluded]])
      #expect(try await world.check().problems == [])
    }
  }

  @Test("the own part's end closes the own open episodes of the programme", arguments: Backend.available)
  func episodes(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let (site, here) = (houses.world.site, houses.here)
      let rule = try site.house.episodes.rule(on: site.surroundings.today)
      _ = try await beginEpisode(
        EpisodeBeginning(programme: "protocol3", service: "psychology", asker: .carer, name: "", words: "", on: LedgerWorld.day("2026-03-01")), of: here,
        rule: rule, by: houses.us, in: site.database, site.surroundings)
      try await houses.begun()
      try await houses.end()
      let all = try await readEpisodes(of: here, rule: rule, by: houses.us, in: site.database, site.surroundings).episodes
      #expect(all.map(\.closing) == [.handedOn] && all.map(\.stageOn.description) == ["2026-05-31"])
    }
  }

  @Test("two files that become one keep what was consumed elsewhere", arguments: Backend.available)
  func merged(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let (site, world) = (houses.world.site, houses.world)
      try await houses.note(TwoHouses.paper())
      let stays = try await TwoHouses.file(nil, by: houses.them, at: site)
      let one = try await readDetails(stays, by: houses.them, in: site.database, site.surroundings).person
      let other = try await readDetails(houses.there, by: houses.them, in: site.database, site.surroundings).person
      _ = try await mergePersons(
        houses.there, into: stays, versions: (one.version, other.version), fromOther: [], by: houses.them, in: site.database, site.surroundings)
      let view = try await world.view(by: houses.them, of: stays)
      #expect(view.answer.used == 12 && view.book.part.received?.other == "Maison de l'autre rive")
      #expect(try await world.check().problems == [])
    }
  }
}
