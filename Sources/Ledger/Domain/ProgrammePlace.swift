package import Kernel

/// What of a balance tells where somebody stands, and nothing more: lists and counts go through tens of thousands of them.
package struct LedgerFigures: Hashable, Sendable {
  package let start: Day
  package let end: Day
  package let granted: Int
  package let used: Int
  package let closingStart: Day?
  package let closingUsed: Int
  package let isDisplaced: Bool
  package let lastSession: Day?

  package var left: Int { max(0, granted - used) }

  package init(
    start: Day, end: Day, granted: Int, used: Int, closingStart: Day?, closingUsed: Int, isDisplaced: Bool, lastSession: Day?
  ) {
    self.start = start
    self.end = end
    self.granted = granted
    self.used = used
    self.closingStart = closingStart
    self.closingUsed = closingUsed
    self.isDisplaced = isDisplaced
    self.lastSession = lastSession
  }

  /// - Returns: `nil` while nothing counts yet.
  package init?(_ balance: LedgerBalance) {
    guard let start = balance.start, let end = balance.end else { return nil }
    self.init(
      start: start, end: end, granted: balance.granted, used: balance.used, closingStart: balance.closingStart, closingUsed: balance.closingUsed,
      isDisplaced: balance.displaced > 0, lastSession: balance.lastSession)
  }
}

/// What lists are chosen, sorted and counted by.
package struct ProgrammePlace: Hashable, Sendable {
  /// Of the file.
  package let number: String
  package let state: ProgrammeStanding.State
  package let end: Day
  package let left: Int
  /// The last day on which a closing can be given, that of her years where none was opened: that of the programme when it comes first.
  package let last: Day
  /// Whether she ended and nothing was given to close with her or her carer.
  package let isClosingUnused: Bool
  private var concerns: UInt8 = 0

  fileprivate init(number: String, state: ProgrammeStanding.State, _ figures: LedgerFigures, last: Day) {
    self.number = number
    self.state = state
    self.last = last
    (end, left) = (figures.end, figures.left)
    isClosingUnused = state == .ended && figures.closingStart != nil && figures.closingUsed == 0
  }

  package func has(_ concern: ProgrammeStanding.Concern) -> Bool { concerns & concern.bit != 0 }
  package var hasConcern: Bool { concerns != 0 }

  fileprivate mutating func note(_ concern: ProgrammeStanding.Concern) { concerns |= concern.bit }
}

extension ProgrammeStanding.Concern {
  fileprivate var bit: UInt8 {
    switch self {
    case .toCorrect: 1
    case .fewUnits: 2
    case .fewDays: 4
    case .noSession: 8
    case .pastEnd: 16
    }
  }
}

/// By which rules and on which day it is said where people stand.
package struct ProgrammeLook: Sendable {
  package let today: Day
  /// From when on units, days and silence are a concern; `nil`: then only what is to correct is one.
  package let rule: LedgerParameters.Rule?
  private let programme: UnitProgramme
  private let isOver: Bool
  /// The programme's last day, when it is near.
  private let endToWarn: Day?
  private let fewUnits: Int?
  private let fewDays: Int?

  package init(_ programme: UnitProgramme, _ rule: LedgerParameters.Rule?, on today: Day) {
    self.programme = programme
    self.rule = rule
    self.today = today
    isOver = programme.running.isOver(on: today)
    endToWarn = rule?.endToWarn(of: programme.running, on: today)
    fewUnits = rule?.warnUnits.max()
    fewDays = rule?.warnDays.max()
  }

  package func place(_ figures: LedgerFigures, number: String) -> ProgrammePlace {
    // The last day on which something could be given, were it not for the programme's own end.
    let runsTo = figures.closingStart.map { programme.rules.closingEnd(from: $0) } ?? figures.end
    let open: ProgrammeStanding.State = figures.closingStart == nil ? .following : .closing
    let state = !isOver && today <= runsTo ? open : .ended
    let last = programme.running.until.map { min($0, runsTo) } ?? runsTo
    var place = ProgrammePlace(number: number, state: state, figures, last: figures.closingStart == nil ? figures.end : last)
    if figures.isDisplaced { place.note(.toCorrect) }
    if state == .following {
      if let fewUnits, figures.left <= fewUnits { place.note(.fewUnits) }
      if let fewDays, figures.end.days(since: today) <= fewDays { place.note(.fewDays) }
      if let rule, today.days(since: figures.lastSession ?? figures.start) >= rule.noSessionDays { place.note(.noSession) }
    }
    if state != .ended, let endToWarn, endToWarn < runsTo { place.note(.pastEnd) }
    return place
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
  ///
  /// - Returns: which of the places, in this order.
  package func list(_ places: [ProgrammePlace]) -> [Int] {
    let shown = places.indices.filter { shows(places[$0]) }
    guard isAboutClosing else {
      return shown.sorted { (places[$0].end, places[$0].left, places[$0].number) < (places[$1].end, places[$1].left, places[$1].number) }
    }
    guard isClosingUnused else { return shown.sorted { (places[$0].last, places[$0].number) < (places[$1].last, places[$1].number) } }
    return shown.sorted { (places[$1].last, places[$0].number) < (places[$0].last, places[$1].number) }
  }

  private func shows(_ place: ProgrammePlace) -> Bool {
    if isClosingUnused { return place.isClosingUnused }
    if let state, place.state != state { return false }
    if let concern { return place.has(concern) }
    return state != nil || place.hasConcern
  }
}
