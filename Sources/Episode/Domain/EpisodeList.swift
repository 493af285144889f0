package import Kernel

/// Which ways a list shows.
package struct EpisodeFilter: Hashable, Sendable {
  package var programme: String?
  package var service: String?
  package var stage: Episode.Stage?
  package var agreement: Episode.Agreement?
  /// Only what should have been done before today.
  package var overdue = false
  /// Also those that ended.
  package var withClosed = false

  package init() {}
}

/// One line of a list of ways, as far as it stands in clear, with the number of the person's file.
package struct EpisodeLine: Hashable, Sendable {
  package let id: ID<Episode>
  package let person: ID<Person>
  package let fileNumber: String
  package let programme: String
  package let service: String
  package let stage: Episode.Stage
  package let stageOn: Day
  package let agreement: Episode.Agreement
  package let agreementOn: Day
  package let due: Day?
  package let waitsFor: EpisodeTask.Actor?
  package let createdAt: Instant

  package init(
    id: ID<Episode>, person: ID<Person>, fileNumber: String, programme: String, service: String, stage: Episode.Stage, stageOn: Day,
    agreement: Episode.Agreement, agreementOn: Day, due: Day?, waitsFor: EpisodeTask.Actor?, createdAt: Instant
  ) {
    self.id = id
    self.person = person
    self.fileNumber = fileNumber
    self.programme = programme
    self.service = service
    self.stage = stage
    self.stageOn = stageOn
    self.agreement = agreement
    self.agreementOn = agreementOn
    self.due = due
    self.waitsFor = waitsFor
    self.createdAt = createdAt
  }
}

/// How many ways stand where.
package struct EpisodeCounts: Hashable, Sendable {
  package var byStage: [Episode.Stage: Int] = [:]
  package var waitingForDoctor = 0
  package var overdue = 0

  package init() {}
}

extension Role {
  /// Those who see the episodes that their house began: as lists, by the number of the file.
  package static let episodeReaders: Set<Role> = fileKeepers.union([.programmeCoordinator])
}
