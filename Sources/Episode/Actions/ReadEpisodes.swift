package import Care
package import Kernel
package import Store

/// The ways of one person, as far as the reader may see them.
package struct EpisodesFile: Sendable {
  package let file: OpenFile
  /// Newest first.
  package let episodes: [Episode]
  package let rule: EpisodeParameters.Rule
  package let mayWrite: Bool
  /// Whether what a doctor said may be read.
  package let seesHealth: Bool
}

package func readEpisodes(
  of person: ID<Person>, rule: EpisodeParameters.Rule, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> EpisodesFile {
  try await database.act(as: actor, doing: .readEpisodes, in: surroundings) { desk in
    let file = try desk.headed(desk.file(person, .social))
    let episodes = try desk.episodes(of: file)
    for episode in episodes { desk.shows(episode.subject) }
    return desk.shown(episodes, of: file, rule)
  }
}

/// One way, with the providers among whom one can be chosen.
package struct EpisodeFile: Sendable {
  package let file: OpenFile
  package let episode: Episode
  package let rule: EpisodeParameters.Rule
  package let mayWrite: Bool
  package let seesHealth: Bool
  /// Those who carry out the service and whose convention holds: with room first, then the nearest.
  package let providers: [ProviderMatch]
  /// With those that are not offered in the form.
  package let providerTotal: Int
  /// Her general practitioner, as the file names him.
  package let doctor: NamedContact?
  /// The initial module in the ledger of units; `nil` for those who may not see her health, and for a programme that counts no units.
  package let module: EpisodeModule?
  /// The organisation that manages it, by name.
  package let managing: String
  /// Providers among those who are offered who stand in her circle, where the service wants somebody from outside; none for those who may not
  /// see the circle.
  package let inCircle: Set<ID<Provider>>
  /// The same of the one who was chosen.
  package let chosenIsInCircle: Bool

  /// How many providers are offered; the others can be found on their own list.
  static let mostProviders = 20
}

/// - Parameter units: the programme whose units are entered here, if there is one.
package func readEpisode(
  _ id: ID<Episode>, of person: ID<Person>, rule: EpisodeParameters.Rule, units: UnitProgramme?, newsDays: Int, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> EpisodeFile {
  try await database.act(as: actor, doing: .readEpisodes, in: surroundings) { desk in
    let file = try desk.headed(desk.file(person, .social))
    guard let episode = try desk.episode(id, of: file) else { throw SimpleFailure.notFound }
    desk.shows(episode.subject)
    let shown = desk.shown([episode], of: file, rule)
    let now = surroundings.now()
    let seesContact = file.admits(actor, .read, .contact, at: now)
    if seesContact { desk.alsoShows(.contact, of: file) }
    let details = file.person.details
    var need = ProviderNeed()
    if seesContact { need.municipality = details.address(on: now.day)?.municipality }
    let codes = Set(rule.disciplines[episode.service] ?? [])
    let lines = try desk.providers().filter { codes.contains($0.details.discipline) }
    let fitting = matching(lines, need, on: now.day, newsDays: newsDays)
    let providers = Array(fitting.prefix(EpisodeFile.mostProviders))
    let known = try desk.providersInCircle(providers.map(\.provider), lines, of: episode, in: file, rule)
    return EpisodeFile(
      file: file, episode: shown.episodes.first ?? episode, rule: rule, mayWrite: shown.mayWrite, seesHealth: shown.seesHealth,
      providers: providers, providerTotal: fitting.count, doctor: seesContact && !details.doctor.isEmpty ? details.doctor : nil,
      module: shown.seesHealth ? try desk.module(of: episode, units, in: file) : nil,
      managing: try desk.organization(episode.organization)?.name ?? "", inCircle: known.offered, chosenIsInCircle: known.chosen)
  }
}

extension Desk {
  /// The ways as this reader may see them: what a doctor said is health.
  fileprivate func shown(_ episodes: [Episode], of file: OpenFile, _ rule: EpisodeParameters.Rule) -> EpisodesFile {
    let now = surroundings.now()
    let seesHealth = file.admits(actor, .read, .health, at: now)
    if seesHealth, episodes.contains(where: \.saysHealth) { alsoShows(.health, of: file) }
    return EpisodesFile(
      file: file, episodes: seesHealth ? episodes : episodes.map(\.withoutHealth), rule: rule,
      mayWrite: file.admits(actor, .write, .social, at: now), seesHealth: seesHealth)
  }

  /// Who of the providers belongs to her usual team, where somebody from outside is wanted. One statement then, none otherwise. The circle
  /// counts as shown when the answer says something of it.
  ///
  /// - Parameter lines: in which the one who was chosen is looked up.
  fileprivate func providersInCircle(
    _ offered: [Provider], _ lines: [Provider], of episode: Episode, in file: OpenFile, _ rule: EpisodeParameters.Rule
  ) throws -> (offered: Set<ID<Provider>>, chosen: Bool) {
    guard episode.wantsOutsider(rule), file.admits(actor, .read, .circle, at: surroundings.now()) else { return ([], false) }
    let members = try members(of: file)
    func isKnown(_ provider: Provider, on day: Day) -> Bool {
      let details = provider.details
      return members.includesProvider(name: details.name, phone: details.phone, email: details.email, on: day)
    }
    let known = Set(offered.filter { isKnown($0, on: surroundings.today) }.map(\.id))
    var chosenIsKnown = false
    if let chosen = episode.provider {
      let day = episode.orientedOn ?? surroundings.today
      let line = lines.first { $0.id.raw == chosen.line }
      chosenIsKnown = line.map { isKnown($0, on: day) } ?? members.includesProvider(name: chosen.name, on: day)
    }
    if chosenIsKnown || !known.isEmpty { alsoShows(.circle, of: file) }
    return (known, chosenIsKnown)
  }

  /// What the ledger knows of the initial module. Two statements. Ask first whether the reader may see ``Care/FilePart/health``.
  fileprivate func module(of episode: Episode, _ units: UnitProgramme?, in file: OpenFile) throws -> EpisodeModule? {
    guard let units, units.id == episode.programme else { return nil }
    let act = try ledgerActs(of: file, units.id).standingModule
    if let act { shows(act.subject) }
    let before = LedgerPart(try ledgerHandovers(of: file, units.id)).received
    if let before { shows(before.subject) }
    alsoShows(.health, of: file)
    let mayEnter = actor.may(.bookUnits) && file.admits(actor, .write, .health, at: surroundings.now())
    return EpisodeModule(
      act: act, givers: mayEnter ? LedgerGiver.all(for: actor, units).filter { $0.service == episode.service } : [],
      mayTakeBack: mayEnter && act.map { $0.organization == actor.organization } ?? false,
      isGivenBefore: before?.consumed.initialModule ?? false)
  }

  /// The ways of an opened file for its timeline and its copy.
  func episodes(of file: OpenFile, withHealth: Bool) throws -> [Episode] {
    let episodes = try episodes(of: file)
    return withHealth ? episodes : episodes.map(\.withoutHealth)
  }
}

/// A page of the list of ways of the reader's house.
package struct EpisodeListing: Sendable {
  package let lines: [EpisodeLine]
  package let total: Int
  package let counts: EpisodeCounts
  /// Only of those whose file the reader may open.
  package let names: [ID<Person>: String]
}

/// Ways that the reader's house began: file numbers and steps. Names stand there only for those who may open the file.
///
/// - Parameter isExport: noted as a download.
package func listEpisodes(
  _ filter: EpisodeFilter, offset: Int, limit: Int, isExport: Bool = false, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> EpisodeListing {
  guard let organization = actor.organization, !actor.roles.isDisjoint(with: Role.episodeReaders) else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: isExport ? .exportEpisodes : .readEpisodes, in: surroundings) { desk in
    let today = surroundings.today
    let (lines, total) = try desk.episodeLines(of: organization, filter, on: today, offset: offset, limit: limit)
    for line in lines { desk.shows("episode/\(line.id.raw)") }
    var names: [ID<Person>: String] = [:]
    if !isExport {
      let ids = Set(lines.map(\.person)).sorted()
      let links = try desk.fileLinks(of: ids)
      for person in try desk.openPersons(ids).map(\.person) {
        let facts = FileFacts(organization: person.organization, inclusion: person.inclusion, links: links[person.id] ?? [])
        let now = surroundings.now()
        guard FileDecision.decide(actor, .read, .social, facts, at: now).isAllowed,
          case .allowed(let reason) = FileDecision.decide(actor, .read, .identity, facts, at: now)
        else { continue }
        desk.concerns(person.id, part: .identity, because: reason)
        names[person.id] = person.displayName
      }
    }
    return EpisodeListing(
      lines: lines, total: total, counts: try desk.episodeCounts(of: organization, on: today), names: names)
  }
}
