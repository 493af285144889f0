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

/// Notes what happened on a way. A question to a doctor by link leaves as a letter in the same transaction.
///
/// - Parameter version: on which the form was filled in.
/// - Throws: ``Care/EpisodeProblem``; "not there" for a way of another file.
package func moveEpisode(
  _ id: ID<Episode>, of person: ID<Person>, _ entry: EpisodeEntry, version: Int, rule: EpisodeParameters.Rule, letters: EpisodeLetters,
  by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (person: ID<Person>, episode: Episode) {
  try await database.act(as: actor, doing: .changeEpisodes, in: surroundings) { desk in
    let file = try desk.file(person, .social, .write)
    guard let before = try desk.episode(id, of: file) else { throw SimpleFailure.notFound }
    guard before.version == version else { throw EpisodeProblem.changedMeanwhile }
    let next = try desk.note(entry, on: before, in: file, rule)
    if case .ask(_, .link, _) = entry.what { try desk.write(letters.ask, next, in: file) }
    return (file.person.id, next)
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
