import Actions
import Care
import Foundation
import Kernel
import Store
import TestSupport
import Testing

/// Many at once for what exists once. `RELAIS_RACE_ROUNDS=200` makes the figure of the design; a few rounds run with every test.
@Suite("Races for the last unit, the day, the module, the visits")
struct LedgerRaceTests {
  private static let rounds = ProcessInfo.processInfo.environment["RELAIS_RACE_ROUNDS"].flatMap { Int($0) } ?? 1
  private static let crowds = [8, 16, 32, 64]

  @Test("each is won by exactly as many as there are, in every round, on both engines", arguments: Backend.available)
  func races(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings) = (world.site.database, world.site.surroundings)
      var dice = SeededNumbers(seed: 20_261_121)
      func crowd() -> Int { Self.crowds[Int.random(in: 0..<Self.crowds.count, using: &dice)] }
      for round in 1...max(1, Self.rounds) {
        let person = try await LedgerWorld.newPerson("Course", "Numéro \(round)", at: world.site)
        let module = await world.race(crowd(), try LedgerWorld.draft(.initialModule, "2026-03-02"), for: person)
        #expect(module.served == 1 && module.refused == [.secondInitialModule] && module.others == [], "round \(round)")
        let daily = await world.race(crowd(), try LedgerWorld.draft(.session, "2026-03-09", 2), for: person)
        #expect(daily.served == 2 && daily.refused == [.dailyMaximum] && daily.others == [], "round \(round)")
        _ = try await noteFact(
          FactDraft(
            kind: .hospitalStay, from: PartialDate(LedgerWorld.day("2026-04-02")), until: PartialDate(LedgerWorld.day("2026-04-20")),
            today: surroundings.today), of: person, by: world.manager, in: database, surroundings)
        var visit = try LedgerWorld.draft(.session, "2026-04-05", 2)
        visit.setting = "hospital"
        let visits = await world.race(crowd(), visit, for: person)
        #expect(visits.served == 2 && visits.others == [], "round \(round)")
        #expect(visits.refused.isSubset(of: [.hospitalVisitsUsed, .dailyMaximum]) && visits.refused.contains(.hospitalVisitsUsed))
        // 8 are used; 113 of support leave one.
        try await world.enter(LedgerWorld.draft(.support, "2026-05-04", 113), for: person)
        let last = await world.race(crowd(), try LedgerWorld.draft(.support, "2026-05-05", 1), for: person)
        #expect(last.served == 1 && last.refused == [.unitsExhausted] && last.others == [], "round \(round)")
        let view = try await world.view(of: person)
        #expect(view.answer.left == 0 && view.answer.used == 122, "round \(round)")
        #expect(Set(view.book.acts.map(\.sequence)).count == view.book.acts.count, "round \(round)")
      }
      let check = try await world.check()
      #expect(check.people == max(1, Self.rounds) && check.problems == [])
    }
  }

  @Test("a random tenth of many ledgers is replayed and agrees; one that was tampered with is found when it is among them", arguments: Backend.available)
  func tenth(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      var persons: [ID<Person>] = []
      for number in 1...20 {
        let person = try await LedgerWorld.newPerson("Dixième", "Numéro \(number)", at: world.site)
        persons.append(person)
        try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"), for: person)
        try await world.enter(LedgerWorld.draft(.session, "2026-03-09", 2 + number % 3), for: person)
      }
      var dice = SeededNumbers(seed: UInt64(persons.count))
      let chosen = Set(persons.shuffled(using: &dice).prefix(persons.count / 10))
      let sound = try await checkLedgers(world.programme, in: world.site.database, world.site.surroundings) { chosen.contains($0) }
      #expect(sound == LedgerCheck(people: 2, renewed: 0, problems: []))
      let victim = try #require(chosen.sorted().first)
      try await world.site.database.transaction {
        _ = try $0.run("UPDATE ledger_balance SET by_service = 'caseManagement:1' WHERE person = \(victim.raw)")
      }
      let found = try await checkLedgers(world.programme, in: world.site.database, world.site.surroundings) { chosen.contains($0) }
      let elsewhere = try await checkLedgers(world.programme, in: world.site.database, world.site.surroundings) { !chosen.contains($0) }
      #expect(found.problems.count == 1 && elsewhere.problems == [] && elsewhere.people == 18)
    }
  }
}
