import Kernel

/// A programme as its coordinator sees it: how many stand where, what was given, who has room. Nobody's name is in it.
package struct ProgrammeOverview: Hashable, Sendable {
  /// By state and by concern; somebody may have several concerns.
  package let states: [ProgrammeStanding.State: Int]
  package let concerns: [ProgrammeStanding.Concern: Int]
  /// Who ended without that their closing period was used.
  package let closingsUnused: Int
  package let steps: [EpisodeFigure]
  package let costs: [LedgerCost]
  package let capacity: [ProviderCapacity]

  package init(_ places: [ProgrammePlace], steps: [EpisodeFigure], costs: [LedgerCost], capacity: [ProviderCapacity]) {
    var states: [ProgrammeStanding.State: Int] = [:]
    var concerns: [ProgrammeStanding.Concern: Int] = [:]
    for state in ProgrammeStanding.State.allCases { states[state] = places.count { $0.state == state } }
    for concern in ProgrammeStanding.Concern.allCases { concerns[concern] = places.count { $0.has(concern) } }
    self.states = states
    self.concerns = concerns
    closingsUnused = places.count { $0.isClosingUnused }
    self.steps = steps
    self.costs = costs
    self.capacity = capacity
  }

  /// Ways that are not closed and stand with the doctor as asked.
  package func waiting(_ agreement: Episode.Agreement) -> Int {
    steps.filter { $0.stage != .closed && $0.agreement == agreement }.reduce(0) { $0 + $1.count }
  }

  /// Ways at a step, for one service or for all.
  package func count(_ stage: Episode.Stage, _ service: String? = nil) -> Int {
    steps.filter { $0.stage == stage && (service == nil || $0.service == service) }.reduce(0) { $0 + $1.count }
  }

  /// The services in which somebody is on a way, in their order.
  package var stepServices: [String] { Set(steps.map(\.service)).sorted() }

  /// What was given, one line a month, the newest first.
  package var months: [LedgerCost] { summed { LedgerCost(month: $0.month, service: "", profession: "", acts: 0, units: 0, amount: .zero) } }

  /// What was given, one line a service.
  package var services: [LedgerCost] {
    guard let month = costs.first?.month else { return [] }
    return summed { LedgerCost(month: month, service: $0.service, profession: "", acts: 0, units: 0, amount: .zero) }
      .sorted { $0.service < $1.service }
  }

  private func summed(by head: (LedgerCost) -> LedgerCost) -> [LedgerCost] {
    Dictionary(grouping: costs, by: head).map { head, lines in
      LedgerCost(
        month: head.month, service: head.service, profession: "", acts: lines.reduce(0) { $0 + $1.acts },
        units: lines.reduce(0) { $0 + $1.units }, amount: lines.reduce(.zero) { $0 + $1.amount },
        displacedActs: lines.reduce(0) { $0 + $1.displacedActs }, displaced: lines.reduce(.zero) { $0 + $1.displaced })
    }.sorted { $0.month > $1.month }
  }
}
