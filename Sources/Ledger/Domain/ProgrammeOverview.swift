package import Kernel

/// Where somebody stands in a programme of units, as her stored balance tells it: for those who steer and may not know who it is.
package struct ProgrammeStanding: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// Her years run.
    case following
    /// Only the closing period runs.
    case closing
    case ended
  }

  /// Why somebody should look. As addresses name it.
  package enum Concern: String, CaseIterable, Hashable, Sendable {
    /// Acts no longer fit the rules.
    case toCorrect = "to-correct"
    case fewUnits = "few-units"
    case fewDays = "few-days"
    case noSession = "no-session"
    /// Her years, or the closing that followed them, last longer than the programme, that ends soon.
    case pastEnd = "past-end"
  }

  /// The closing period, while it runs and once it is over.
  package struct Closing: Hashable, Sendable {
    package let start: Day
    /// The last day on which a closing can be given: that of the programme when it comes first.
    package let last: Day
    package let granted: Int
    package let used: Int
    /// `nil` while nobody replayed her file since this is noted.
    package let details: LedgerClosing?

    package var left: Int { max(0, granted - used) }
  }

  package let person: ID<Person>
  /// Of the file.
  package let number: String
  package let state: State
  package let start: Day
  package let end: Day
  package let granted: Int
  package let used: Int
  package let lastSession: Day?
  /// Of any kind.
  package let lastAct: Day?
  /// Acts that no longer stand and wait to be corrected.
  package let displaced: Int
  /// `nil` when none was opened.
  package let closing: Closing?
  package let concerns: [Concern]
  /// The threshold of units that was reached, while her years run.
  package let fewUnits: LedgerThreshold?
  /// The threshold of days.
  package let fewDays: LedgerThreshold?

  package var left: Int { max(0, granted - used) }
  /// Whether she ended and nothing was given to close with her or her carer.
  package var isClosingUnused: Bool { state == .ended && closing?.used == 0 }

  /// - Parameter rule: from when on units, days and silence are a concern; `nil`: then only what is to correct is one.
  /// - Returns: `nil` while nothing counts yet.
  package init?(
    person: ID<Person>, number: String, _ balance: LedgerBalance, _ programme: UnitProgramme, _ rule: LedgerParameters.Rule?, on today: Day
  ) {
    guard let start = balance.start, let end = balance.end else { return nil }
    self.person = person
    self.number = number
    self.start = start
    self.end = end
    granted = balance.granted
    used = balance.used
    lastSession = balance.lastSession
    lastAct = balance.lastAct
    displaced = balance.displaced
    let isOver = programme.running.isOver(on: today)
    // The last day on which something could be given, were it not for the programme's own end.
    let runsTo = balance.closingStart.map { programme.rules.closingEnd(from: $0) } ?? end
    closing = balance.closingStart.map { first in
      Closing(
        start: first, last: programme.running.until.map { min($0, runsTo) } ?? runsTo, granted: balance.closingGranted, used: balance.closingUsed,
        details: balance.closing)
    }
    let open: State = balance.closingStart == nil ? .following : .closing
    state = !isOver && today <= runsTo ? open : .ended
    var concerns: [Concern] = balance.displaced > 0 ? [.toCorrect] : []
    let isFollowed = state == .following
    fewUnits = isFollowed ? rule.flatMap { LedgerThreshold(balance.left, of: $0.warnUnits) } : nil
    fewDays = isFollowed ? rule.flatMap { LedgerThreshold(end.days(since: today), of: $0.warnDays) } : nil
    if fewUnits != nil { concerns.append(.fewUnits) }
    if fewDays != nil { concerns.append(.fewDays) }
    if isFollowed, let rule {
      if today.days(since: balance.lastSession ?? start) >= rule.noSessionDays { concerns.append(.noSession) }
    }
    if state != .ended, let last = rule?.endToWarn(of: programme.running, on: today), last < runsTo { concerns.append(.pastEnd) }
    self.concerns = concerns
  }
}

/// Which of them a list shows.
package struct ProgrammeFilter: Hashable, Sendable {
  /// `nil`: every concern.
  package var concern: ProgrammeStanding.Concern?
  /// Shown instead of those with a concern.
  package var state: ProgrammeStanding.State?
  /// Those who ended without that their closing period was used.
  package var isClosingUnused: Bool

  package init(concern: ProgrammeStanding.Concern? = nil, state: ProgrammeStanding.State? = nil, isClosingUnused: Bool = false) {
    self.concern = concern
    self.state = state
    self.isClosingUnused = isClosingUnused
  }

  /// Whether the list is about closing periods.
  package var isAboutClosing: Bool { isClosingUnused || state == .closing }

  /// As it is shown: whose time runs out first; of closings that were not used the last one first, because it can still be told why.
  package func list(_ standings: [ProgrammeStanding]) -> [ProgrammeStanding] {
    let shown = standings.filter(shows)
    // Places are sorted instead of what stands there: of many thousands each is moved once.
    func sorted(_ isBefore: (ProgrammeStanding, ProgrammeStanding) -> Bool) -> [ProgrammeStanding] {
      shown.indices.sorted { isBefore(shown[$0], shown[$1]) }.map { shown[$0] }
    }
    guard isAboutClosing else { return sorted { ($0.end, $0.left, $0.number) < ($1.end, $1.left, $1.number) } }
    func last(_ one: ProgrammeStanding) -> Day { one.closing?.last ?? one.end }
    guard isClosingUnused else { return sorted { (last($0), $0.number) < (last($1), $1.number) } }
    return sorted { (last($1), $0.number) < (last($0), $1.number) }
  }

  private func shows(_ standing: ProgrammeStanding) -> Bool {
    if isClosingUnused { return standing.isClosingUnused }
    if let state, standing.state != state { return false }
    if let concern { return standing.concerns.contains(concern) }
    return state != nil || !standing.concerns.isEmpty
  }
}

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

  package init(
    _ standings: [ProgrammeStanding], steps: [EpisodeFigure], costs: [LedgerCost], capacity: [ProviderCapacity]
  ) {
    states = Dictionary(standings.map { ($0.state, 1) }, uniquingKeysWith: +)
    concerns = Dictionary(standings.flatMap(\.concerns).map { ($0, 1) }, uniquingKeysWith: +)
    closingsUnused = standings.filter(\.isClosingUnused).count
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
