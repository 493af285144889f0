import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("Entering, correcting and checking units on both engines")
struct LedgerActionTests {
  @Test("an act that is entered changes the balance and the accounts in one", arguments: Backend.available)
  func entered(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      try await world.include()
      var draft = try LedgerWorld.draft(.session, "2026-03-09", 4)
      (draft.privateNote, draft.circleNote, draft.audience) = ("pour moi", "Rendez-vous pris avec le notaire.", "both")
      let act = try await world.enter(draft)
      let view = try await world.view()
      #expect(view.answer.used == 4 && view.answer.left == 118 && view.answer.amount == Euro(cents: 13873 + 4 * 2741))
      let stored = try #require(view.book.acts.last)
      #expect(stored == act && stored.privateNote == "pour moi" && stored.audience == .both && stored.sequence == 2)
      let (person, programme) = (world.person, world.programme)
      let balance = try await world.site.database.read { try $0.ledgerBalance(of: person, programme.id) }
      #expect(balance?.balance == LedgerBalance(view.answer, view.book, displaced: 0) && balance?.isChecked == true)
      let notebook = try await readNotebook(person, NotebookQuery(), by: world.manager, in: world.site.database, world.site.surroundings)
      #expect(notebook.threads.map(\.note.words) == ["Rendez-vous pris avec le notaire."])
      let check = try await world.check()
      #expect(check == LedgerCheck(people: 1, renewed: 0, problems: []))
    }
  }

  @Test("what a rule forbids stores nothing and names the rule", arguments: Backend.available)
  func refused(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let draft = try LedgerWorld.draft(.session, "2026-03-09")
      await #expect { try await world.enter(draft) } throws: { ($0 as? LedgerRefused)?.judgement.line.reasons == [.notIncluded] }
      let nothing = try await world.view()
      #expect(nothing.book.acts.isEmpty)
      let (person, programme) = (world.person, world.programme)
      let balance = try await world.site.database.read { try $0.ledgerBalance(of: person, programme.id) }
      #expect(balance == nil)
      try await world.include()
      await #expect { try await world.enter(LedgerWorld.draft(.initialModule, "2026-04-01")) } throws: {
        ($0 as? LedgerRefused)?.judgement.line.reasons == [.secondInitialModule]
      }
    }
  }

  @Test("a correction is a counter-entry: the act stays, the sum is nothing, what hangs on it waits", arguments: Backend.available)
  func corrected(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings, programme, person) = (world.site.database, world.site.surroundings, world.programme, world.person)
      let module = try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"))
      let session = try await world.enter(LedgerWorld.draft(.session, "2026-03-09", 3))
      let done = try await correctAct(
        module.id, of: person, because: "Mauvaise personne", programme, by: world.manager, in: database, surroundings)
      #expect(done.displaced.map(\.id) == [session.id])
      let view = try await world.view()
      #expect(view.book.acts.map(\.state) == [.corrected, .standing])
      #expect(view.book.acts.first?.correction?.reason == "Mauvaise personne")
      #expect(view.refusals[session.id] == [.notIncluded] && view.warnings.first == .displaced(1))
      let waiting = try await readAccounts(programme, by: world.manager, in: database, surroundings).displaced
      #expect(waiting.acts.map(\.act.id) == [session.id])
      let proof = try await readProof(of: person, programme, by: world.manager, in: database, surroundings)
      #expect(proof.entries.map(\.amount.cents).sorted() == [-13873, 8223, 13873])
      await #expect(throws: LedgerProblem.alreadyCorrected) {
        try await correctAct(module.id, of: person, because: "encore", programme, by: world.manager, in: database, surroundings)
      }
      // The right one makes the session stand again.
      try await world.include(on: "2026-03-03")
      let after = try await world.view()
      #expect(after.refusals.isEmpty && after.answer.used == 3)
      let check = try await world.check()
      #expect(check.problems == [])
    }
  }

  @Test("a stay in hospital noted later puts the acts within it on the list, and is always stored", arguments: Backend.available)
  func factsLater(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings) = (world.site.database, world.site.surroundings)
      try await world.include()
      let session = try await world.enter(LedgerWorld.draft(.session, "2026-04-05"))
      let noted = try await noteFact(
        FactDraft(
          kind: .hospitalStay, from: PartialDate(LedgerWorld.day("2026-04-02")), until: PartialDate(LedgerWorld.day("2026-04-09")),
          today: surroundings.today), of: world.person, by: world.manager, in: database, surroundings)
      let waiting = try await readAccounts(world.programme, by: world.manager, in: database, surroundings).displaced
      #expect(waiting.acts.map(\.act.reasons) == [[.notAtHome]] && waiting.acts.map(\.act.id) == [session.id])
      let check = try await world.check()
      #expect(check.problems == [] && check.renewed == 0)
      _ = try await strikeFact(noted.fact, of: world.person, because: "erreur", by: world.manager, in: database, surroundings)
      // A check makes anew what a changed file made old.
      let renewed = try await world.check()
      #expect(renewed.problems == [] && renewed.renewed == 1)
      let none = try await readAccounts(world.programme, by: world.manager, in: database, surroundings).displaced
      #expect(none.acts.isEmpty)
    }
  }

  @Test("her death opens the closing period by itself", arguments: Backend.available)
  func death(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (database, surroundings) = (world.site.database, world.site.surroundings)
      try await world.include()
      try await world.enter(LedgerWorld.draft(.session, "2026-11-02"))
      await #expect { try await world.enter(LedgerWorld.draft(.closing, "2026-11-16", 1)) } throws: {
        ($0 as? LedgerRefused)?.judgement.line.reasons == [.closingNotOpen]
      }
      let file = try await readDetails(world.person, by: world.manager, in: database, surroundings)
      let died = Residence(kind: .died, from: PartialDate(try LedgerWorld.day("2026-11-15")))
      _ = try await changePerson(
        world.person, .residence(died), version: file.person.version, by: world.manager, in: database, surroundings)
      try await world.enter(LedgerWorld.draft(.closing, "2026-11-16", 1))
      let view = try await world.view()
      #expect(view.answer.closing?.used == 1 && view.answer.closing?.span.end.description == "2026-12-15")
      #expect(view.warnings.contains(.closingOpen(until: try LedgerWorld.day("2026-12-15"), left: 9)))
    }
  }

  @Test("a tampered balance, a lost entry and a wrong amount are found", arguments: Backend.available)
  func tampered(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      try await world.include()
      try await world.enter(LedgerWorld.draft(.session, "2026-03-09", 4))
      let sound = try await world.check()
      #expect(sound.problems == [])
      let changes: [SQL] = [
        "UPDATE ledger_balance SET by_service = 'caseManagement:3'", "UPDATE ledger_entry SET cents = cents + 1 WHERE units = 4",
        "DELETE FROM ledger_entry WHERE units = 0",
      ]
      for change in changes {
        try await world.site.database.transaction { _ = try $0.run(change) }
        let found = try await world.check()
        #expect(!found.problems.isEmpty)
      }
      let all = try await world.check()
      #expect(all.problems.count == 3, "\(all.problems)")
    }
  }

  @Test("ten times the units at ten times the amount are found, and so is a balance that is lost", arguments: Backend.available)
  func lostBalance(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      try await world.include()
      try await world.enter(LedgerWorld.draft(.session, "2026-03-09", 4))
      let sound = try await world.check()
      #expect(sound == LedgerCheck(people: 1, renewed: 0, problems: []))
      try await world.site.database.transaction {
        _ = try $0.run("UPDATE ledger_entry SET units = units * 10, cents = cents * 10 WHERE units = 4")
      }
      let more = try await world.check()
      #expect(more.problems.count == 1, "\(more.problems)")
      try await world.site.database.transaction { _ = try $0.run("DELETE FROM ledger_balance") }
      let lost = try await world.check()
      #expect(lost.people == 1 && lost.problems.count == 2, "\(lost.problems)")
      #expect(lost.problems.contains { $0.hasSuffix("2 acts and no stored balance") })
    }
  }

  @Test("two files made one: what was given goes along, and one module is too many")
  func merged() async throws {
    try await LedgerWorld.with { world in
      let (database, surroundings) = (world.site.database, world.site.surroundings)
      let other = try await LedgerWorld.newPerson("Jeanne", "Tilleul", at: world.site)
      try await world.include()
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-05-04"), for: other)
      try await world.enter(LedgerWorld.draft(.session, "2026-05-11", 2), for: other)
      let merged = try await mergePersons(
        other, into: world.person, versions: (1, 1), fromOther: [], by: world.manager, in: database, surroundings)
      let view = try await world.view()
      #expect(view.file.person.id == merged.id && view.book.acts.count == 3 && view.answer.used == 2)
      #expect(view.refusals.values.map { $0 } == [[.secondInitialModule]])
      try await world.enter(LedgerWorld.draft(.session, "2026-05-12", 2))
      let check = try await world.check()
      #expect(check.problems == [])
    }
  }

  @Test("the house next door and those who are not of the programme enter nothing")
  func access() async throws {
    try await LedgerWorld.with { world in
      let draft = try LedgerWorld.draft(.initialModule, "2026-03-02")
      await #expect(throws: FileRefused.self) { try await world.enter(draft, by: TestSite.actor(.caseManager, .other)) }
      await #expect(throws: SimpleFailure.forbidden) { try await world.enter(draft, by: TestSite.actor(.helpdeskAgent)) }
      await #expect(throws: FileRefused.self) { try await world.view(by: TestSite.actor(.helpdeskAgent)) }
      let log = try await world.site.log()
      #expect(log.contains { $0.purpose == .changeLedger && $0.outcome == .refused && $0.person == world.person })
    }
  }
}
