package import Kernel

/// Home visits of one day or week in a street or a building. Doors are kept as long as the round runs; then only numbers.
package struct OutreachRound: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable { case running, closed }

  /// How a visit went.
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    case met
    case absent
    case refuses
    case needFound = "need-found"
    case fine

    package var name: Text {
      switch self {
      case .met: Text(fr: "Rencontré", nl: "Ontmoet", en: "Met")
      case .absent: Text(fr: "Absent", nl: "Afwezig", en: "Not at home")
      case .refuses: Text(fr: "Ne souhaite pas", nl: "Wenst het niet", en: "Does not wish it")
      case .needFound: Text(fr: "Besoin trouvé", nl: "Nood gevonden", en: "Need found")
      case .fine: Text(fr: "Tout va bien", nl: "Alles gaat goed", en: "All is well")
      }
    }

    /// Whether somebody was spoken with.
    package var isReached: Bool {
      switch self {
      case .met, .needFound, .fine: true
      case .absent, .refuses: false
      }
    }
  }

  package let id: ID<OutreachRound>
  package let organization: ID<Organization>
  /// A street or building, never a person.
  package let title: String
  package let municipality: Municipality
  /// On which it begins.
  package let day: Day
  package var state: State
  package let volunteers: Set<ID<Account>>
  package let createdAt: Instant
  package var closedAt: Instant?
  /// Kept at the end, when the doors that say it are erased; `nil` while it runs, and where it was not certain.
  package let neighbourhood: ID<Neighbourhood>?
  package let version: Int

  package init(
    id: ID<OutreachRound>, organization: ID<Organization>, title: String, municipality: Municipality, day: Day, state: State = .running,
    volunteers: Set<ID<Account>>, createdAt: Instant, closedAt: Instant? = nil, neighbourhood: ID<Neighbourhood>? = nil, version: Int = 1
  ) {
    self.id = id
    self.organization = organization
    self.title = title
    self.municipality = municipality
    self.day = day
    self.state = state
    self.volunteers = volunteers
    self.createdAt = createdAt
    self.closedAt = closedAt
    self.neighbourhood = neighbourhood
    self.version = version
  }
}

/// One door of a running round.
package struct OutreachDoor: Hashable, Sendable {
  package let id: ID<OutreachDoor>
  package let round: ID<OutreachRound>
  package let position: Int
  /// Street and number, box.
  package let label: String
  package var note: String
  package var outcome: OutreachRound.Outcome?
  package var visitedAt: Instant?
  package var by: ID<Account>?
  package let version: Int

  package init(
    id: ID<OutreachDoor>, round: ID<OutreachRound>, position: Int, label: String, note: String = "", outcome: OutreachRound.Outcome? = nil,
    visitedAt: Instant? = nil, by: ID<Account>? = nil, version: Int = 1
  ) {
    self.id = id
    self.round = round
    self.position = position
    self.label = label
    self.note = note
    self.outcome = outcome
    self.visitedAt = visitedAt
    self.by = by
    self.version = version
  }
}

/// How many doors of a round ended in which way.
package struct OutreachCounts: Hashable, Sendable {
  package var byOutcome: [OutreachRound.Outcome: Int]
  package var notVisited: Int

  package init(byOutcome: [OutreachRound.Outcome: Int] = [:], notVisited: Int = 0) {
    self.byOutcome = byOutcome
    self.notVisited = notVisited
  }

  package init(_ doors: [OutreachDoor]) {
    self.init()
    for door in doors { if let outcome = door.outcome { byOutcome[outcome, default: 0] += 1 } else { notVisited += 1 } }
  }

  package subscript(_ outcome: OutreachRound.Outcome) -> Int { byOutcome[outcome] ?? 0 }
  /// Doors behind which somebody was spoken with.
  package var reached: Int { OutreachRound.Outcome.allCases.filter(\.isReached).reduce(0) { $0 + self[$1] } }
  package var visited: Int { byOutcome.values.reduce(0, +) }
  package var doors: Int { visited + notVisited }

  package static func + (left: OutreachCounts, right: OutreachCounts) -> OutreachCounts {
    OutreachCounts(byOutcome: left.byOutcome.merging(right.byOutcome, uniquingKeysWith: +), notVisited: left.notVisited + right.notVisited)
  }
}

/// What somebody may do with a round.
package enum OutreachAccess: Hashable, Sendable {
  /// Plans, assigns, closes, visits.
  case plans
  /// Visits its doors while it runs.
  case visits

  /// `nil`: nothing, which looks as if it were not there.
  package static func decide(_ actor: Actor, _ round: OutreachRound) -> OutreachAccess? {
    guard actor.organization == round.organization else { return nil }
    if !actor.roles.isDisjoint(with: Role.outreachPlanners) { return .plans }
    guard actor.roles.contains(.volunteer), let account = actor.account, round.volunteers.contains(account), round.state == .running else { return nil }
    return .visits
  }
}

extension Role {
  /// Those who plan rounds of home visits and keep contact points.
  package static let outreachPlanners: Set<Role> = requestWorkers.union([.programmeCoordinator])
  /// Those who visit.
  package static let outreachVisitors: Set<Role> = outreachPlanners.union([.volunteer])
  /// Those who read how many people were reached.
  package static let outreachReaders: Set<Role> = outreachPlanners.union([.evaluator, .authorityReader])
}
