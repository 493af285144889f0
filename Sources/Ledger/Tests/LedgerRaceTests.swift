import Actions
import Care
import Foundation
import Kernel
import Store
import TestSupport
import Testing

/// Many at once for what exists once: 200 rounds in `bin/test` (`RELAIS_RACE_ROUNDS`), one otherwise.
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

  /// One of a crowd of different people.
  private struct Runner: Sendable {
    let actor: Actor
    let draft: LedgerDraft
  }

  /// A colleague of another house who works with her, with her consent.
  private static func guest(of person: ID<Person>, at site: TestSite) async throws -> Actor {
    let guest = TestSite.actor(.psychologist, .other)
    try await site.database.transaction { [surroundings = site.surroundings] connection in
      let open = try #require(try connection.openPerson(person))
      var agreed = open.person
      agreed.inclusion = .agreed
      _ = try connection.update(agreed, key: open.key, at: surroundings.now())
      try connection.insert(
        FileLink(id: surroundings.newID(), kind: .circle, account: guest.account, from: surroundings.today), on: person, at: surroundings.now())
      try connection.insert(
        FileLink(id: surroundings.newID(), kind: .consent, domains: [.care], from: surroundings.today), on: person, at: surroundings.now())
    }
    return guest
  }

  @Test("providers of different services and houses at once, sessions against support: never more than there is", arguments: Backend.available)
  func mixed(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let guest = try await Self.guest(of: world.person, at: world.site)
      let everybody: [(actor: Actor, giver: String)] = [
        (world.manager, "caseManagement:nurse"), (world.manager, "caseManagement:socialWorker"),
        (world.therapist, "occupationalTherapy:occupationalTherapist"), (world.psychologist, "psychology:psychologist"), (guest, "psychology:psychologist"),
      ]
      func crowd(_ kind: LedgerDraft.Kind, _ day: String, _ units: Int, of people: [(actor: Actor, giver: String)]) throws -> [Runner] {
        try (people + people).map { Runner(actor: $0.actor, draft: try LedgerWorld.draft(kind, day, units, as: $0.giver)) }
      }
      let module = await Self.race(try crowd(.initialModule, "2026-03-02", 1, of: Array(everybody.dropLast())), in: world)
      #expect(module.served == 1 && module.refused == [.secondInitialModule] && module.others == [])
      // Four units of each of three services on a day, whoever gives them.
      let day = await Self.race(try crowd(.session, "2026-03-09", 2, of: everybody), in: world)
      #expect(day.served == 6 && day.refused == [.dailyMaximum] && day.others == [])
      var view = try await world.view()
      #expect(view.answer.byService.map(\.used) == [4, 4, 4])
      // 12 are used; 106 leave four: two sessions, four supports, or something between.
      try await world.enter(LedgerWorld.draft(.support, "2026-05-04", 106))
      var runners = try crowd(.session, "2026-05-05", 2, of: everybody)
      runners += try crowd(.support, "2026-05-05", 1, of: everybody)
      let last = await Self.race(runners, in: world)
      #expect(last.others == [] && last.refused.contains(.unitsExhausted) && last.refused.isSubset(of: [.unitsExhausted, .dailyMaximum]))
      view = try await world.view()
      #expect(view.answer.used == 122 && view.answer.left == 0 && view.refusals.isEmpty)
      #expect((2...4).contains(last.served))
      #expect(Set(view.book.acts.map(\.sequence)).count == view.book.acts.count)
      let check = try await world.check()
      #expect(check.people == 1 && check.problems == [])
    }
  }

  private static func race(
    _ runners: [Runner], in world: LedgerWorld
  ) async -> (served: Int, refused: Set<UnitRefusal>, others: [String]) {
    await withTaskGroup(of: (served: Int, refused: Set<UnitRefusal>, others: [String]).self) { group in
      for runner in runners { group.addTask { await world.race(1, runner.draft, by: runner.actor) } }
      var all: (served: Int, refused: Set<UnitRefusal>, others: [String]) = (0, [], [])
      for await one in group {
        all.served += one.served
        all.refused.formUnion(one.refused)
        all.others += one.others
      }
      return all
    }
  }

  /// Ledgers as they come to be: plain ones, a stay with a visit, a correction, a group, a part that ended, a move into a care home.
  private static func histories(_ count: Int, in world: LedgerWorld) async throws -> [ID<Person>] {
    let (database, surroundings) = (world.site.database, world.site.surroundings)
    var (persons, groups): ([ID<Person>], [ID<Person>]) = ([], [])
    for number in 0..<count {
      let person = try await LedgerWorld.newPerson("Dixième", "Numéro \(number)", at: world.site)
      persons.append(person)
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"), for: person)
      let session = try await world.enter(LedgerWorld.draft(.session, "2026-03-09", 2 + number % 3), for: person)
      switch number % 6 {
      case 1:
        let stay = try FactDraft(
          kind: .hospitalStay, from: PartialDate(LedgerWorld.day("2026-04-02")), until: PartialDate(LedgerWorld.day("2026-04-20")),
          today: surroundings.today)
        _ = try await noteFact(stay, of: person, by: world.manager, in: database, surroundings)
        var visit = try LedgerWorld.draft(.session, "2026-04-05", 2)
        visit.setting = "hospital"
        try await world.enter(visit, for: person)
      case 2: _ = try await correctAct(session.id, of: person, because: "Erreur", world.programme, by: world.manager, in: database, surroundings)
      case 3: groups.append(person)
      case 4:
        let ending = EndingDraft(lastDay: try LedgerWorld.day("2026-05-31"), agrees: true)
        _ = try await endPart(ending, of: person, world.programme, by: world.manager, in: database, surroundings)
      case 5:
        let file = try await readDetails(person, by: world.manager, in: database, surroundings)
        let home = Residence(kind: .nursingHome, from: PartialDate(try LedgerWorld.day("2026-06-15")))
        _ = try await changePerson(person, .residence(home), version: file.person.version, by: world.manager, in: database, surroundings)
        try await world.enter(LedgerWorld.draft(.closing, "2026-06-15", 2), for: person)
      default: break
      }
    }
    var group = GroupDraft()
    (group.day, group.minutes) = (try LedgerWorld.day("2026-03-16"), "120")
    group.giver = "occupationalTherapy:occupationalTherapist"
    for person in groups { group.people[person] = .person }
    let together = group
    _ = try await enterGroup(together, world.programme, by: world.therapist, in: database, surroundings)
    return persons
  }

  @Test("a random tenth of many ledgers is replayed and agrees; one that was tampered with is found when it is among them", arguments: Backend.available)
  func tenth(_ backend: Backend) async throws {
    // Another tenth in every run; a seed that was printed gives the same one again.
    let seed = ProcessInfo.processInfo.environment["RELAIS_SAMPLE_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999)
    print("a tenth of the ledgers: RELAIS_SAMPLE_SEED=\(seed)")
    try await LedgerWorld.with(backend) { world in
      let persons = try await Self.histories(30, in: world)
      let all = try await world.check()
      #expect(all.people == 30 && all.problems == [])
      var dice = SeededNumbers(seed: seed)
      let chosen = Set(persons.shuffled(using: &dice).prefix(persons.count / 10))
      let sound = try await checkLedgers(world.programme, in: world.site.database, world.site.surroundings) { chosen.contains($0) }
      #expect(sound == LedgerCheck(people: 3, renewed: 0, problems: []), "seed \(seed)")
      let victim = try #require(chosen.sorted().first)
      try await world.site.database.transaction {
        _ = try $0.run("UPDATE ledger_balance SET by_service = 'caseManagement:1' WHERE person = \(victim.raw)")
      }
      let found = try await checkLedgers(world.programme, in: world.site.database, world.site.surroundings) { chosen.contains($0) }
      let elsewhere = try await checkLedgers(world.programme, in: world.site.database, world.site.surroundings) { !chosen.contains($0) }
      #expect(found.problems.count == 1 && elsewhere.problems == [] && elsewhere.people == 27, "seed \(seed)")
    }
  }
}
