package import Kernel

/// A programme that counts units and pays its providers, as the ledger of a person needs it.
package struct UnitProgramme: Hashable, Sendable, Identifiable {
  package let id: String
  package let name: Text
  package let rules: UnitLedger
  package let running: Programme.Running
  /// Who can have it.
  package let eligibility: EligibilityRules
  /// What it takes over from the one it follows.
  package let follows: Programme.Succession?
  /// The one it follows; one at most.
  package let earlier: [UnitProgramme]
  private let readings: [Programme.Reading]

  package init(
    id: String, name: Text, rules: UnitLedger, running: Programme.Running, eligibility: EligibilityRules, follows: Programme.Succession? = nil,
    earlier: [UnitProgramme] = [], readings: [Programme.Reading] = []
  ) {
    self.id = id
    self.name = name
    self.rules = rules
    self.running = running
    self.eligibility = eligibility
    self.follows = follows
    self.earlier = earlier
    self.readings = readings
  }

  /// The programmes in which an initial module is the same one: this, and those whose module it takes over.
  package var sameModule: [String] {
    guard let follows, follows.carries.contains(.initialModule), let before = earlier.first else { return [id] }
    return [id] + before.sameModule
  }

  /// What its rules chose on a day where its guide leaves room.
  package func readings(on day: Day) -> [ChosenReading] { readings.chosen(on: day, rules, eligibility) }

  /// Of what somebody gives, what is given in groups on a day.
  package func groupGivers(among givers: [LedgerGiver], on day: Day) -> [LedgerGiver] {
    let services: Set<String> = rules.rules.holding(on: day)?.group.services ?? []
    return givers.filter { services.contains($0.service) }
  }
}

extension ProgrammeLibrary {
  /// Every programme whose units are entered here, the oldest first, each with those it follows.
  package var unitProgrammes: [UnitProgramme] {
    var found: [UnitProgramme] = []
    for programme in all.sorted(by: { ($0.running.from, $0.id) < ($1.running.from, $1.id) }) {
      guard case .units(let rules)? = programme.ledger else { continue }
      // One that follows begins later, so the one before it was found already.
      let earlier = programme.follows.flatMap { follows in found.first { $0.id == follows.programme } }
      found.append(
        UnitProgramme(
          id: programme.id, name: programme.name, rules: rules, running: programme.running, eligibility: programme.eligibility,
          follows: programme.follows, earlier: earlier.map { [$0] } ?? [], readings: programme.readings))
    }
    return found
  }

  /// The first of them; `nil` where none is shipped.
  package var units: UnitProgramme? { unitProgrammes.first }

  /// The programme whose units are entered for a day: the one that began last; before the first one, the first.
  package func units(on day: Day) -> UnitProgramme? {
    let programmes = unitProgrammes
    return programmes.last { $0.running.from <= day } ?? programmes.first
  }
}

extension UnitLedger {
  /// The last day of a closing period.
  package func closingEnd(from start: Day) -> Day { start.adding(days: rules.holding(on: start)?.closing.days ?? 0) }
}
