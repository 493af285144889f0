import Kernel

/// How a template fares: counts and days, no persons.
package struct PathwayFigures: Hashable, Sendable {
  /// What is counted of one pathway.
  package struct Fact: Hashable, Sendable {
    package let template: String
    package let isRunning: Bool
    /// Open steps whose day has passed.
    package let late: Int
    package let steps: [StepFact]

    package init(template: String, isRunning: Bool, late: Int, steps: [StepFact]) {
      self.template = template
      self.isRunning = isRunning
      self.late = late
      self.steps = steps
    }
  }

  /// What is counted of one step of a template.
  package struct StepFact: Hashable, Sendable {
    package let step: String
    /// From the start until it was done; `nil`: it was not.
    package let days: Int?
    package let isSkipped: Bool

    package init(step: String, days: Int?, isSkipped: Bool) {
      self.step = step
      self.days = days
      self.isSkipped = isSkipped
    }
  }

  package struct StepLine: Hashable, Sendable {
    package let step: String
    package let done: Int
    package let skipped: Int
    /// A time that really occurred; `nil` when it was never done.
    package let medianDays: Int?
  }

  package struct Line: Hashable, Sendable {
    package let template: String
    package let running: Int
    package let ended: Int
    /// Running pathways with at least one late step, and all late steps.
    package let withLate: Int
    package let lateSteps: Int
    /// In the order in which the facts bring them.
    package let steps: [StepLine]
  }

  /// One a template, by its id.
  package let lines: [Line]

  package init(_ facts: [Fact]) {
    lines = Dictionary(grouping: facts, by: \.template).sorted { $0.key < $1.key }.map { template, facts in
      var order: [String] = []
      for step in facts.flatMap(\.steps) where !order.contains(step.step) { order.append(step.step) }
      let steps = order.map { id in
        let all = facts.flatMap(\.steps).filter { $0.step == id }
        let days = all.compactMap(\.days).sorted()
        return StepLine(
          step: id, done: days.count, skipped: all.filter(\.isSkipped).count, medianDays: days.isEmpty ? nil : days[(days.count + 1) / 2 - 1])
      }
      return Line(
        template: template, running: facts.filter(\.isRunning).count, ended: facts.filter { !$0.isRunning }.count,
        withLate: facts.filter { $0.late > 0 }.count, lateSteps: facts.map(\.late).reduce(0, +), steps: steps)
    }
  }
}
