import Actions
import Care
import Kernel
import Pages
import Parameters
import Site
import Store
import TestSupport
import Testing

/// A programme that follows Protocole 3, by data alone.
@Suite("The end of a programme and the one that follows")
struct SuccessionTests {
  private static func successor(
    _ carries: String, from: String = "2027-01-01", reading changes: [(String, String)] = []
  ) throws -> Programme {
    var text = try ProgrammeSample.text(of: "protocol3")
    for (old, new) in changes + [
      ("id: protocol3\n", "id: protocol4\n"),
      ("  from: 2023-01-01\n  until: 2026-12-31\n", "  from: \(from)\n"),
      ("\n# What can be known of somebody.", "\nfollows: {programme: protocol3, carries: [\(carries)], source: S}\n\n# What can be known of somebody."),
    ] {
      try #require(text.contains(old), "“\(old)” does not stand in it")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return try ProgrammeReader.programme(DataFile(name: "programmes/protocol4.yaml", content: text))
  }

  private static func library(_ carries: String, from: String = "2027-01-01") throws -> ProgrammeLibrary {
    try ProgrammeFolder.library([try ProgrammeSample.shipped(), try successor(carries, from: from)])
  }

  @Test("what follows must begin after a programme of units that ends; units are carried only with their period")
  func reading() throws {
    #expect(try Self.library("").unitProgrammes.map(\.id) == ["protocol3", "protocol4"])
    #expect(throws: Invalid.self) { try Self.library("", from: "2026-12-31") }
    #expect(throws: Invalid.self) { try Self.library("units") }
    #expect(throws: Invalid.self) { try Self.library("everything") }
    #expect(throws: Invalid.self) { try ProgrammeFolder.library([try Self.successor("")]) }
  }

  @Test("each day belongs to the programme that runs on it; before the first one to the first")
  func days() throws {
    let library = try Self.library("")
    for (day, id) in [("2022-05-01", "protocol3"), ("2026-12-31", "protocol3"), ("2027-01-01", "protocol4"), ("2040-01-01", "protocol4")] {
      #expect(library.units(on: try LedgerWorld.day(day))?.id == id)
    }
    #expect(library.units?.id == "protocol3" && library.unitProgrammes.last?.earlier.map(\.id) == ["protocol3"])
  }

  private static func act(_ number: Int, _ day: String, _ kind: UnitEvent.Kind) throws -> LedgerAct {
    LedgerAct(
      id: ID("act-\(number)"), sequence: number, day: try LedgerWorld.day(day), kind: kind, author: "account/a", authorName: "A",
      organization: ID("own"), enteredAt: Instant(milliseconds: Int64(number)))
  }

  private static func consumed(_ carries: String) throws -> ConsumedBefore {
    let library = try library(carries)
    let book = LedgerBook(
      programme: try #require(library.units),
      acts: [
        try act(1, "2025-05-05", .module), try act(2, "2025-05-06", .session(4)), try act(3, "2025-05-07", .support(3, "psychology")),
        try act(4, "2025-06-01", .more),
      ], facts: [])
    let follows = try #require(library.unitProgrammes.last?.follows)
    return book.consumed(for: follows, on: try LedgerWorld.day("2027-02-01"))
  }

  @Test("rights are carried over as the data says, or begin anew")
  func rights() throws {
    #expect(try Self.consumed("") == ConsumedBefore())
    #expect(try Self.consumed("initialModule") == ConsumedBefore(initialModule: true))
    let start = try LedgerWorld.day("2025-05-05")
    #expect(try Self.consumed("period") == ConsumedBefore(periodStart: start))
    #expect(
      try Self.consumed("initialModule, period, units, extension")
        == ConsumedBefore(initialModule: true, periodStart: start, units: ["caseManagement": 4, "psychology": 3], isExtended: true))
  }

  @Test("in the ledger: with everything carried the years go on, with nothing they begin anew, and late acts of the old one count", arguments: Backend.available)
  func ledger(_ backend: Backend) async throws {
    let cases: [(String, [UnitRefusal], Int)] = [("initialModule, period, units", [], 122 - 4 - 2), ("", [.notIncluded], 122)]
    for (carries, refused, left) in cases {
      try await LedgerWorld.with(backend) { world in
        let library = try Self.library(carries)
        let next = try #require(library.unitProgrammes.last)
        let (database, clock, person, manager) = (world.site.database, world.site.clock, world.person, world.manager)
        try await world.include()
        try await world.enter(LedgerWorld.draft(.session, "2026-03-09", 4))
        clock.move(days: 60)
        let surroundings = world.site.surroundings
        let draft = try LedgerWorld.draft(.session, "2027-01-11", 2)
        if refused.isEmpty {
          _ = try await enterAct(draft, of: person, next, episodes: Fixtures.episodes, by: manager, in: database, surroundings)
        } else {
          await #expect { try await enterAct(draft, of: person, next, episodes: Fixtures.episodes, by: manager, in: database, surroundings) } throws: {
            ($0 as? LedgerRefused)?.judgement.line.reasons == refused
          }
        }
        let view = try await readLedger(of: person, next, Fixtures.ledger, by: manager, in: database, surroundings)
        #expect(view.answer.left == left)
        #expect(view.answer.period?.start.description == (refused.isEmpty ? "2026-03-02" : nil))
        guard refused.isEmpty else { return }
        // Entered in January for December: it belongs to the old programme, and the new one counts it.
        _ = try await enterAct(
          LedgerWorld.draft(.session, "2026-12-21", 3), of: person, try #require(library.units), episodes: Fixtures.episodes, by: manager, in: database, surroundings)
        let stale = try await database.read { try $0.ledgerBalance(of: person, next.id) }
        #expect(stale?.isChecked == false)
        let after = try await readLedger(of: person, next, Fixtures.ledger, by: manager, in: database, surroundings)
        #expect(after.answer.left == left - 3)
        for programme in library.unitProgrammes {
          let check = try await checkLedgers(programme, in: database, surroundings)
          #expect(check.problems == [], "\(programme.id)")
        }
      }
    }
  }

  @Test("what follows may read the guide otherwise: each day is judged by the switches of its own programme", arguments: Backend.available)
  func otherReadings(_ backend: Backend) async throws {
    let next = try Self.successor(
      "",
      reading: [
        ("together: service", "together: provider"), ("leastPer: session", "leastPer: day"), ("agreement: step", "agreement: required"),
        ("extensionProof: optional", "extensionProof: required"),
      ])
    let library = try ProgrammeFolder.library([try ProgrammeSample.shipped(), next])
    try await LedgerWorld.with(backend, programmes: library) { world in
      world.site.clock.move(days: 60)
      let (site, person, manager) = (world.site, world.person, world.manager)
      func enter(_ kind: LedgerDraft.Kind, _ day: String, _ units: Int = 2) async throws -> [UnitRefusal] {
        let draft = try LedgerWorld.draft(kind, day, units)
        let programme = try #require(library.units(on: try LedgerWorld.day(day)))
        do {
          _ = try await enterAct(draft, of: person, programme, episodes: Fixtures.episodes, by: manager, in: site.database, site.surroundings)
          return []
        } catch let refusal as LedgerRefused {
          return refusal.judgement.line.reasons
        }
      }
      let old = [try await enter(.initialModule, "2026-12-01"), try await enter(.session, "2026-12-21"), try await enter(.session, "2026-12-21", 1)]
      #expect(old == [[], [], [.belowMinimum]])
      let early = try await enter(.initialModule, "2027-01-11")
      #expect(early == [.agreementMissing])
      let rule = try site.house.episodes.rule(on: site.surroundings.today)
      let beginning = EpisodeBeginning(
        programme: "protocol4", service: "caseManagement", asker: .person, name: "", words: "", on: try LedgerWorld.day("2027-01-05"))
      let way = try await beginEpisode(beginning, of: person, rule: rule, by: manager, in: site.database, site.surroundings).episode
      _ = try await moveEpisode(
        way, of: person, EpisodeEntry(.agree(Episode.Doctor(name: "Dr Claes"), .phone), on: LedgerWorld.day("2027-01-11")), version: 1, rule: rule,
        letters: site.house.episodeLetters, by: manager, in: site.database, site.surroundings)
      let new = [try await enter(.initialModule, "2027-01-11"), try await enter(.session, "2027-01-12"), try await enter(.session, "2027-01-12", 1)]
      #expect(new == [[], [], []])
      // Late ones still belong to the programme of their day.
      let late = try await enter(.session, "2026-12-22", 1)
      #expect(late == [.belowMinimum])
      var used: [Int] = []
      for programme in library.unitProgrammes {
        let view = try await readLedger(of: person, programme, Fixtures.ledger, by: manager, in: site.database, site.surroundings)
        used.append(view.answer.used)
        let check = try await checkLedgers(programme, in: site.database, site.surroundings)
        #expect(check.problems == [], "\(programme.id)")
      }
      #expect(used == [2, 3])
      let said = library.unitProgrammes.map { $0.readings(on: site.surroundings.today)[1].chosen.map(\.en) }
      #expect(said == [["For each service."], ["For each provider."]])
    }
  }

  @Test("the eligibility page says half a year before that the programme ends, and after it that it did")
  func eligibility() async throws {
    try await LedgerWorld.with { world in
      let page = Address.personPage(world.person, .eligibility)
      let client = try await world.site.signedIn(.caseManager)
      let before = try await client.get(page)
      #expect(before.text.contains("Ce programme se termine le 31 décembre 2026"))
      world.site.clock.move(days: 41)
      let again = try await world.site.signedIn(.caseManager)
      let after = try await again.get(page)
      #expect(after.text.contains("Le programme s&#39;est terminé le 31 décembre 2026"))
      // A programme without an end says nothing of it.
      #expect(after.text.split(separator: "s&#39;est terminé").count == 2)
    }
  }
}
