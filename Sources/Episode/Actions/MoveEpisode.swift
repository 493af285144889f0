package import Care
package import Kernel
package import Store

/// The letters of a way: to the doctor, the first one and those that follow.
package struct EpisodeLetters: Sendable {
  package let ask: @Sendable (Episode, Organization) -> Letter
  package let remind: @Sendable (Episode, Organization) -> Letter

  package init(
    ask: @escaping @Sendable (Episode, Organization) -> Letter, remind: @escaping @Sendable (Episode, Organization) -> Letter
  ) {
    self.ask = ask
    self.remind = remind
  }
}

/// How a way begins.
package struct EpisodeBeginning: Hashable, Sendable {
  package let programme: String
  package let service: String
  package let asker: Episode.Asker
  package let name: String
  package let words: String
  package let on: Day

  package init(programme: String, service: String, asker: Episode.Asker, name: String, words: String, on: Day) {
    self.programme = programme
    self.service = service
    self.asker = asker
    self.name = name
    self.words = words
    self.on = on
  }
}

/// Begins a way. One that is open for the same service is gone on with instead.
///
/// - Throws: ``Care/EpisodeProblem``.
package func beginEpisode(
  _ beginning: EpisodeBeginning, of person: ID<Person>, rule: EpisodeParameters.Rule, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> (person: ID<Person>, episode: ID<Episode>) {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  guard beginning.on <= surroundings.today else { throw EpisodeProblem.inFuture }
  guard beginning.words.count <= EpisodeEntry.longestWords, beginning.name.count <= 200 else { throw EpisodeProblem.tooLong }
  let id: ID<Episode> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeEpisodes, in: surroundings) { desk in
    let file = try desk.file(person, .social, .write)
    let same = try desk.episodes(of: file).contains {
      !$0.isClosed && $0.programme == beginning.programme && $0.service == beginning.service
    }
    guard !same else { throw EpisodeProblem.alreadyOpen }
    let episode = Episode(
      id: id, person: file.person.id, programme: beginning.programme, service: beginning.service, organization: organization,
      asker: beginning.asker, name: beginning.name, words: beginning.words, on: beginning.on, author: actor.reference, authorName: actor.name,
      at: surroundings.now())
    try desk.insert(episode, due: episode.tasks(rule).first, in: file)
    try desk.touchPerson(file.person.id, on: surroundings.today)
    desk.shows(episode.subject)
    return (file.person.id, id)
  }
}

/// The initial module as it goes into the ledger of units in the same gesture as the first visit.
package struct ModuleEntry: Hashable, Sendable {
  package let programme: UnitProgramme
  /// As what the actor made it.
  package let giver: LedgerGiver

  package init(programme: UnitProgramme, giver: LedgerGiver) {
    self.programme = programme
    self.giver = giver
  }
}

/// Notes what happened on a way. A question to a doctor by link leaves as a letter in the same transaction; an initial module that goes into
/// the ledger is entered there in the same one, or nothing is noted at all.
///
/// - Parameters:
///   - version: on which the form was filled in.
///   - module: for a first visit with the initial module, when the ledger is to have it too.
///   - room: what eligibility stands on; what speaks against the module is kept with it. `nil`: nobody looks.
///   - countered: for a first visit that is taken back, when its act in the ledger of this programme is to be taken back with the same reason.
/// - Throws: ``Care/EpisodeProblem``; ``Care/LedgerProblem/alreadyCorrected``; ``Care/LedgerRefused`` when the rules of the programme are
///   against the module; "not there" for a way of another file.
package func moveEpisode(
  _ id: ID<Episode>, of person: ID<Person>, _ entry: EpisodeEntry, entering module: ModuleEntry? = nil,
  countering countered: UnitProgramme? = nil, version: Int, rule: EpisodeParameters.Rule, letters: EpisodeLetters, by actor: Actor,
  in database: any Database, _ surroundings: Surroundings, knowing room: EligibilityRoom? = nil
) async throws -> (person: ID<Person>, episode: Episode) {
  let act = try NewAct(entry, module, by: actor, surroundings)
  var entry = entry
  entry.act = act?.id
  let noted = entry
  if countered != nil {
    guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
    guard entry.words.count <= LedgerAct.longestWords else {
      throw Invalid([FieldProblem("words", code: "ledger.too-long", text: LedgerProblemText.tooLong(LedgerAct.longestWords))])
    }
  }
  let counter: ID<LedgerEntry> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeEpisodes, in: surroundings) { desk in
    let file = try desk.file(person, .social, .write)
    guard let before = try desk.episode(id, of: file) else { throw SimpleFailure.notFound }
    guard before.version == version else { throw EpisodeProblem.changedMeanwhile }
    let next = try desk.note(noted, on: before, in: file, rule)
    if let act, let module {
      guard before.programme == module.programme.id, before.service == module.giver.service else { throw SimpleFailure.forbidden }
      _ = try desk.enter(act, module.programme, in: desk.file(person, .health, .write), knowing: room)
    }
    if let countered, case .takeBack = noted.what, let stands = before.actOfLastStep {
      guard before.programme == countered.id else { throw SimpleFailure.forbidden }
      _ = try desk.takeBack(stands, because: noted.words, counter: counter, countered, in: desk.file(person, .health, .write))
    }
    if case .ask(_, .link, _) = noted.what { try desk.write(letters.ask, next, in: file) }
    return (file.person.id, next)
  }
}

extension NewAct {
  /// `nil` when nothing goes into the ledger.
  fileprivate init?(_ entry: EpisodeEntry, _ module: ModuleEntry?, by actor: Actor, _ surroundings: Surroundings) throws {
    guard let module, case .visit(module: true, let belrai) = entry.what else { return nil }
    guard actor.may(.bookUnits), LedgerGiver.all(for: actor, module.programme).contains(module.giver) else { throw SimpleFailure.forbidden }
    self.init(
      day: entry.on, kind: .initialModule(profession: module.giver.profession, hasBelRAI: belrai), audience: .person, surroundings)
  }
}

extension Desk {
  /// Decides, stores and returns the way as it stands afterwards.
  func note(_ entry: EpisodeEntry, on before: Episode, in file: OpenFile, _ rule: EpisodeParameters.Rule) throws -> Episode {
    let next = try before.applying(entry, author: actor.reference, authorName: actor.name, at: surroundings.now())
    guard try update(next, due: next.tasks(rule).first, in: file) else { throw EpisodeProblem.changedMeanwhile }
    shows(next.subject)
    try touchPerson(file.person.id, on: surroundings.today)
    return next
  }

  /// The ledger's own entering of an initial module notes the first visit of the open episode of the same service, if there is one.
  ///
  /// - Returns: the episode that was marked.
  func markVisit(
    with act: LedgerAct, of service: String, _ programme: UnitProgramme, in file: OpenFile, _ rule: EpisodeParameters.Rule
  ) throws -> Episode? {
    guard case .initialModule = act.kind, file.admits(actor, .write, .social, at: surroundings.now()) else { return nil }
    let open = try episodes(of: file).first { !$0.isClosed && $0.programme == programme.id && $0.service == service }
    guard let next = open?.taking(act, author: actor.reference, authorName: actor.name, at: surroundings.now()) else { return nil }
    guard try update(next, due: next.tasks(rule).first, in: file) else { throw EpisodeProblem.changedMeanwhile }
    alsoShows(.social, of: file)
    shows(next.subject)
    return next
  }

  /// A letter to her doctor. It names nobody, so it stands in the list of letters: whether it arrived must be seen.
  func write(_ letter: (Episode, Organization) -> Letter, _ episode: Episode, in file: OpenFile) throws {
    guard let doctor = episode.doctor, !doctor.email.isEmpty, let sender = try organization(episode.organization) else { return }
    let language = Language(code: doctor.language) ?? .french
    try post(letter(episode, sender), to: doctor.email, in: language, from: episode.organization, about: KeyOwner(file.person.id), surroundings)
  }
}

/// The hourly job: reminds silent doctors on the ladder. Each step of the ladder is one letter, whatever the number of servers; steps that
/// were missed are not made up for.
/// - Returns: how many letters.
package func remindDoctors(
  rule: EpisodeParameters.Rule, letters: EpisodeLetters, in database: any Database, _ surroundings: Surroundings, atMost limit: Int = 200
) async throws -> Int {
  let today = surroundings.today
  let asked = try await database.read { try $0.episodesAskedByLink(on: today, limit: limit) }
  guard !asked.isEmpty else { return 0 }
  return try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
    var reminded = 0
    for id in asked {
      guard let person = try desk.person(ofEpisode: id), let file = try desk.openedFile(of: person), let episode = try desk.episode(id, of: file),
        episode.isToBeReminded(rule, today: today)
      else { continue }
      var next = try episode.applying(EpisodeEntry(.remind, on: today), author: desk.actor.reference, authorName: "Relais", at: surroundings.now())
      // Steps that were missed count as done.
      next.reminders = rule.remindersDue(since: episode.agreementOn, today: today)
      guard try desk.update(next, due: next.tasks(rule).first, in: file) else { continue }
      desk.shows(next.subject)
      try desk.write(letters.remind, next, in: file)
      reminded += 1
    }
    return reminded
  }
}
