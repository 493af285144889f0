/// How many ways through a programme stand at one step, for one service, with one answer of the doctor.
package struct EpisodeFigure: Hashable, Sendable {
  package let stage: Episode.Stage
  package let service: String
  package let agreement: Episode.Agreement
  package let count: Int

  package init(stage: Episode.Stage, service: String, agreement: Episode.Agreement, count: Int) {
    self.stage = stage
    self.service = service
    self.agreement = agreement
    self.count = count
  }
}
