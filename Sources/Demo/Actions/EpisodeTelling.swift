import Care
import Kernel
import Store

/// Episodes of Protocole 3 in the invented world, at every step, and what was answered about those who are on them: done as those do it who
/// work with them, on the day it happened.
struct EpisodeTelling {
  let world: DemoWorld
  let parameters: DemoParameters
  let database: any Database
  let now: Instant
  let random: @Sendable (Int) -> [UInt8]

  private typealias Story = DemoWorld.Story

  private func ago(days: Int) -> Surroundings {
    let then = now.adding(days: -days).adding(seconds: -5400)
    return Surroundings(now: { then }, random: random)
  }

  func tell() async throws {
    guard let rule = try? parameters.episodes.rule(on: now.day) else { return }
    try await answers()
    try await supported(rule)
    try await waiting(rule)
    try await refused(rule)
    try await others(rule)
  }

  // MARK: Marguerite

  /// What her file says agrees with what she is given: all three services.
  private func answers() async throws {
    let (person, by) = (Story.marguerite.id, world.actor(.caseManager))
    let said: [(field: String, value: Bool, remark: String)] = [
      ("riskOfLossOfAutonomy", true, ""), ("cannotRepresentThemselves", true, "Anne est à bout, et sa mère ne réclame rien."),
      ("coordinationMissing", true, "Hôpital, infirmière et aide familiale ne se parlaient pas."),
      ("homeNeedsAdapting", true, "La baignoire ; vu avec sa fille."), ("canAndWantsToStaySixMonths", true, ""),
      ("refusesNecessaryCare", true, "Le pilulier du soir, certains jours."), ("firstLinePsychologyInProgress", false, ""),
    ]
    let then = ago(days: 17)
    try await database.act(as: by, doing: .changeEligibility, in: then) { desk in
      let file = try desk.file(person, .health, .write)
      for (field, value, remark) in said {
        try desk.insert(
          FileAnswer(
            id: then.newID(), field: field, value: value, remark: remark, on: then.today, author: by.reference, authorName: by.name,
            createdAt: then.now()), in: file)
      }
      desk.shows("eligibility/protocol3")
    }
    _ = try await shareEligibility("protocol3", isShared: true, with: person, by: by, in: database, ago(days: 16))
  }

  /// Occupational therapy: all the way to the support that runs.
  private func supported(_ rule: EpisodeParameters.Rule) async throws {
    let asked = Episode.Doctor(name: "Dr Tilleul (démo)")
    let steps: [(days: Int, what: EpisodeEntry.What, words: String)] = [
      (70, .orient(provider("demo-provider-04", "Sofie De Wachter", "occupational-therapist")), "D'accord, « si elle ne touche pas à mes meubles »."),
      (69, .ask(asked, .phone, until: nil), ""),
      (68, .agree(asked, .phone), "D'accord, noté dans son dossier. La hanche va bien."),
      (66, .appoint(now.day.adding(days: -60)), ""), (60, .visit(module: false, belrai: true), "Bilan à la cuisine, avec sa fille. Le module initial était déjà fait."), (58, .include, ""),
      (50, .support, ""), (14, .review(next: now.day.adding(days: 90)), "Barre d'appui posée ; elle prend sa douche seule."),
    ]
    try await way(
      of: Story.marguerite.id, "occupationalTherapy", .careTeam, "L'infirmière", "Ne rentre plus dans sa baignoire depuis l'hôpital.", begun: 72, steps, rule,
      team: "L'infirmière et l'aide familiale, au téléphone")
  }

  /// Psychological support: her doctor was written to and has not answered.
  private func waiting(_ rule: EpisodeParameters.Rule) async throws {
    let asked = Episode.Doctor(name: "Dr Tilleul (démo)", email: "dr.tilleul@relais-demo.example")
    try await way(
      of: Story.marguerite.id, "psychology", .carer, "Anne, sa fille", "Sa fille n'en peut plus et demande de l'aide pour toutes les deux.", begun: 8,
      [
        (7, .orient(provider("demo-provider-01", "Elif Yılmaz-Demir", "psychologist")), "Elle veut bien essayer."),
        (6, .ask(asked, .link, until: now.day.adding(days: -6 + rule[.link])), ""),
      ], rule)
  }

  private func refused(_ rule: EpisodeParameters.Rule) async throws {
    let doctor = Episode.Doctor(name: "Dr Peeters (demo)")
    try await way(
      of: Story.fatma.id, "caseManagement", .helpdesk, "", "Verschillende diensten, niemand houdt het overzicht.", begun: 30,
      [
        (28, .orient(provider("demo-provider-07", "Joke Mertens", "case-management-nurse")), ""), (26, .ask(doctor, .paper, until: nil), ""),
        (21, .refuse(doctor, .paper), "Vindt dat de zoon dit voldoende opvolgt. Bereid tot overleg."),
      ], rule)
  }

  // MARK: Others

  /// Some of the other files, one at each step.
  private func others(_ rule: EpisodeParameters.Rule) async throws {
    let (keeper, by, today) = (world.organizations.first?.id, world.actor(.caseManager), now.day)
    let persons = try await database.read { try $0.persons(keptBy: keeper, linkedTo: by, on: today, offset: 0, limit: 200) }.persons
    let invented = persons.filter { !$0.id.raw.hasPrefix("demo-story") && $0.createdAt < now.adding(days: -40) }.sorted { $0.id < $1.id }.prefix(12)
    let chosen = provider("demo-provider-10", "Yasmine Ouali", "case-management-social-worker")
    let doctor = Episode.Doctor(name: "Dr Imaginaire (démo)")
    let all: [(days: Int, what: EpisodeEntry.What, words: String)] = [
      (30, .orient(chosen), ""), (28, .agree(doctor, .phone), ""), (27, .appoint(now.day.adding(days: -22)), ""),
      (22, .visit(module: true, belrai: true), ""), (20, .include, ""), (15, .support, ""),
      (2, .close(.reached), "Les services se coordonnent à nouveau eux-mêmes."),
    ]
    for (index, person) in invented.enumerated() {
      let count = index % (all.count + 1)
      try await way(
        of: person.id, index % 3 == 2 ? "psychology" : "caseManagement", Episode.Asker.allCases[index % Episode.Asker.allCases.count], "", "", begun: 34,
        Array(all.prefix(count)), rule, enters: index % 2 == 1)
    }
  }

  // MARK: One way

  private func provider(_ line: String, _ name: String, _ discipline: String) -> Episode.ChosenProvider {
    Episode.ChosenProvider(line: line, name: name, discipline: discipline)
  }

  private func way(
    of person: ID<Person>, _ service: String, _ asker: Episode.Asker, _ name: String, _ words: String, begun: Int,
    _ steps: [(days: Int, what: EpisodeEntry.What, words: String)], _ rule: EpisodeParameters.Rule, enters: Bool = false, team: String = ""
  ) async throws {
    let module = enters ? moduleEntry(by: world.actor(.caseManager), for: service) : nil
    let by = world.actor(.caseManager)
    let letters = parameters.episodeLetters ?? EpisodeLetters(ask: { _, _ in Letter(subject: "", body: "") }, remind: { _, _ in Letter(subject: "", body: "") })
    let first = ago(days: begun)
    let (_, id) = try await beginEpisode(
      EpisodeBeginning(programme: "protocol3", service: service, asker: asker, name: name, words: words, on: first.today), of: person, rule: rule, by: by,
      in: database, first)
    for (version, step) in steps.enumerated() {
      let then = ago(days: step.days)
      var entry = EpisodeEntry(step.what, on: then.today, words: step.words)
      // Whoever cares for her already hears of it with the orientation.
      if case .orient = step.what, !team.isEmpty { entry.team = EpisodeEntry.TeamContact(who: team, on: then.today) }
      do {
        _ = try await moveEpisode(
          id, of: person, entry, entering: module, version: version + 1, rule: rule, letters: letters, by: by, in: database, then)
      } catch is LedgerRefused {
        // On a day on which the rules allow no module the visit is noted alone: the demonstration is made on any day.
        _ = try await moveEpisode(id, of: person, entry, version: version + 1, rule: rule, letters: letters, by: by, in: database, then)
      }
    }
  }

  /// The initial module as it goes into the ledger together with the first visit.
  private func moduleEntry(by actor: Actor, for service: String) -> ModuleEntry? {
    guard let units = parameters.programme, let giver = LedgerGiver.all(for: actor, units).first(where: { $0.service == service }) else { return nil }
    return ModuleEntry(programme: units, giver: giver)
  }
}
