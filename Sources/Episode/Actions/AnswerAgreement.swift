package import Care
package import Kernel
package import Store

/// What a doctor reads by his link: whom it is about, what is asked, and by whom.
package struct AgreementForDoctor: Sendable {
  package let episode: Episode
  package let personName: String
  package let birth: PartialDate?
  package let sender: Organization?
}

/// Opens a question for the holder of its link. The link's signature and age were checked before; whether it is the last one, and still
/// waits, is asked each time.
///
/// - Parameter number: which of the doctor's links it is: of several only the last one works.
/// - Throws: ``Care/EpisodeProblem/linkOver``; "not there".
package func readAgreementByLink(
  _ id: ID<Episode>, number: Int, in database: any Database, _ surroundings: Surroundings
) async throws -> AgreementForDoctor {
  try await database.act(as: .doctor(of: id), doing: .readEpisodeByLink, in: surroundings) { desk in
    let (file, episode) = try desk.agreement(id, number: number)
    return AgreementForDoctor(
      episode: episode, personName: file.person.displayName, birth: file.person.details.birth, sender: try desk.organization(episode.organization))
  }
}

/// The doctor's own answer by link: noted with his name, the day and the way, like one by phone or on paper.
///
/// - Throws: ``Care/EpisodeProblem``.
package func answerAgreementByLink(
  _ id: ID<Episode>, number: Int, agrees: Bool, words: String, rule: EpisodeParameters.Rule, in database: any Database,
  _ surroundings: Surroundings
) async throws {
  try await database.act(as: .doctor(of: id), doing: .answerEpisodeByLink, in: surroundings) { desk in
    let (file, episode) = try desk.agreement(id, number: number)
    guard episode.agreement == .asked, let doctor = episode.doctor else { throw EpisodeProblem.linkOver }
    let entry = EpisodeEntry(agrees ? .agree(doctor, .link) : .refuse(doctor, .link), on: surroundings.today, words: words)
    let next = try episode.applying(entry, author: desk.actor.reference, authorName: doctor.name, at: surroundings.now())
    guard try desk.update(next, due: next.tasks(rule).first, in: file) else { throw EpisodeProblem.changedMeanwhile }
  }
}

extension Desk {
  fileprivate func agreement(_ id: ID<Episode>, number: Int) throws -> (file: OpenFile, episode: Episode) {
    guard let person = try person(ofEpisode: id), let file = try openedFile(of: person), let episode = try episode(id, of: file) else {
      throw SimpleFailure.notFound
    }
    let isAnswered = [.given, .refused].contains(episode.agreement)
    let works = episode.linkNumber == number && !episode.isClosed && (isAnswered || (episode.linkUntil.map { surroundings.today <= $0 } ?? false))
    guard works else { throw EpisodeProblem.linkOver }
    concerns(file.person.id, part: .identity, because: file.because)
    shows(episode.subject)
    return (file, episode)
  }

  /// A file as a job or the holder of a link opens it, where something else decided already that he may; `nil` when nothing is left of it.
  func openedFile(of person: ID<Person>) throws -> OpenFile? {
    guard let opened = try openPerson(person), opened.person.state == .active else { return nil }
    return OpenFile(
      person: opened.person, key: opened.key,
      facts: FileFacts(organization: opened.person.organization, inclusion: opened.person.inclusion, links: []), because: .askedByLink)
  }
}

extension Actor {
  /// The doctor who holds the link to one question.
  fileprivate static func doctor(of episode: ID<Episode>) -> Actor { Actor(kind: .link(ID(episode.raw)), name: "") }
}
