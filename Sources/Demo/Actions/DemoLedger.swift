import Care
import Kernel
import Store

/// What the programme gave to people of the stories: entered by those who gave it, on the day they did.
struct LedgerTelling {
  let world: DemoWorld
  let programme: UnitProgramme
  let episodes: EpisodeParameters
  let database: any Database
  let now: Instant
  let random: @Sendable (Int) -> [UInt8]

  private typealias Story = DemoWorld.Story

  private func ago(_ days: Int) -> Surroundings {
    let then = now.adding(days: -days)
    return Surroundings(now: { then }, random: random)
  }

  /// One thing that somebody did so many days ago.
  private struct Step: Sendable {
    let days: Int
    let run: @Sendable () async throws -> Void
  }

  /// In the order of days: what is entered later sees what was entered before.
  func tell() async throws {
    for step in steps.sorted(by: { $0.days > $1.days }) { try await step.run() }
    // The month before last is closed, so that a correction stands on the next one.
    let closed = LedgerMonth(now.day).previous.previous
    do {
      try await closeMonth(closed, programme, knowing: .max, by: world.actor(.caseManager), in: database, ago(0))
      try await correct(closed)
    } catch is LedgerProblem {}
  }

  /// Something of the closed month was wrong after all: the month stays as it is, and the difference stands on the next one.
  private func correct(_ month: LedgerMonth) async throws {
    let (her, manager) = (Story.marguerite.id, world.actor(.caseManager))
    let book = try await readLedger(of: her, programme, .none, by: manager, in: database, ago(0)).book
    let own = book.acts.filter { $0.counts && !$0.isInitialModule && $0.author == manager.reference && LedgerMonth($0.day) == month }
    guard let wrong = own.last else { return }
    _ = try await correctAct(
      wrong.id, of: her, because: "C'était la semaine d'avant, déjà notée", programme, by: manager, in: database, ago(0))
  }

  private var steps: [Step] {
    let (manager, therapist, psychologist) = (world.actor(.caseManager), world.actor(.occupationalTherapist), world.actor(.psychologist))
    let (nurse, ergo, psy) = ("caseManagement:nurse", "occupationalTherapy:occupationalTherapist", "psychology:psychologist")
    let her = Story.marguerite.id
    var steps: [Step] = []
    func add(
      _ kind: LedgerDraft.Kind, _ person: ID<Person>, _ days: Int, _ units: Int, _ actor: Actor, _ giver: String,
      for audience: LedgerAct.Audience = .person, at setting: String = "home", note: String = ""
    ) {
      steps.append(Step(days: days) { try await enter(kind, person, days, units, actor, giver, for: audience, at: setting, note: note) })
    }
    add(.initialModule, her, 228, 1, manager, nurse)
    for (index, days) in stride(from: 221, to: 3, by: -8).enumerated() {
      // During her stay in hospital a visit, and nothing else.
      if (84...96).contains(days) { continue }
      switch index % 4 {
      case 1: add(.session, her, days, 3, therapist, ergo)
      case 2: add(.support, her, days, 1, manager, nurse)
      case 3: add(.session, her, days, 4, psychologist, psy, for: .both)
      default: add(.session, her, days, 4, manager, nurse)
      }
    }
    add(.session, her, 90, 2, manager, nurse, at: "hospital", note: "Vue avec l'assistante sociale de l'hôpital.")
    steps.append(
      Step(days: 100) {
        _ = try await agreeShares(
          ["caseManagement": "60", "occupationalTherapy": "32", "psychology": "30"], words: "Réunion d'équipe, avec sa fille", of: her, programme,
          by: manager, in: database, ago(100))
      })
    for (story, days) in [(Story.fatma, 70), (.godelieveRenews, 64), (.rogerLapsed, 110), (.gerard, 55), (.lucette, 55)] {
      add(.initialModule, story.id, days, 1, manager, nurse)
      for later in [days - 7, days - 21, days - 35] { add(.session, story.id, later, 2, manager, nurse) }
    }
    // One of them moves into a nursing home: the closing begins by itself, and her daughter is helped through it.
    let moves = Story.godelieveRenews.id
    steps.append(Step(days: 24) { try await move(moves, 24, manager) })
    add(.closing, moves, 22, 2, manager, nurse, for: .carer)
    steps.append(Step(days: 20) { try await group(20, psychologist, psy) })
    steps.append(Step(days: 12) { try await mistake(12, her, manager) })
    return steps
  }

  /// A day on which the rules allow nothing is passed over: the demonstration is made on any day.
  private func enter(
    _ kind: LedgerDraft.Kind, _ person: ID<Person>, _ days: Int, _ units: Int, _ actor: Actor, _ giver: String,
    for audience: LedgerAct.Audience = .person, at setting: String = "home", note: String = ""
  ) async throws {
    var draft = LedgerDraft()
    (draft.kind, draft.giver, draft.units, draft.setting) = (kind.rawValue, giver, String(max(1, units)), setting)
    (draft.audience, draft.hasBelRAI, draft.privateNote) = (audience.rawValue, true, note)
    let then = ago(days)
    draft.day = then.today
    do {
      _ = try await enterAct(draft, of: person, programme, episodes: episodes, by: actor, in: database, then)
    } catch is LedgerRefused {} catch is FileRefused {}
  }

  private func move(_ person: ID<Person>, _ days: Int, _ actor: Actor) async throws {
    let then = ago(days)
    let file = try await readDetails(person, by: actor, in: database, then)
    let home = Residence(kind: .nursingHome, from: PartialDate(then.today), place: "Woonzorgcentrum De Verzonnen Linde (demo)")
    _ = try await changePerson(person, .residence(home), version: file.person.version, by: actor, in: database, then)
  }

  private func group(_ days: Int, _ actor: Actor, _ giver: String) async throws {
    var draft = GroupDraft()
    let then = ago(days)
    (draft.day, draft.minutes, draft.giver) = (then.today, "120", giver)
    for story in [Story.marguerite, .fatma, .gerard, .lucette] { draft.people[story.id] = story == .marguerite ? .both : .person }
    do { _ = try await enterGroup(draft, programme, by: actor, in: database, then) } catch is GroupRefused {} catch is FileRefused {}
  }

  /// Entered twice and taken back.
  private func mistake(_ days: Int, _ person: ID<Person>, _ actor: Actor) async throws {
    var draft = LedgerDraft()
    (draft.kind, draft.giver, draft.units) = ("support", "caseManagement:nurse", "2")
    let then = ago(days)
    draft.day = then.today
    do {
      let done = try await enterAct(draft, of: person, programme, episodes: episodes, by: actor, in: database, then)
      _ = try await correctAct(
        done.act.id, of: done.person, because: "Noté deux fois", programme, by: actor, in: database, then)
    } catch is LedgerRefused {}
  }
}
