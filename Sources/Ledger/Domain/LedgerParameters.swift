package import Kernel

/// When the ledger warns and what it fills in, as dated data: `Parameters/ledger/rules.yaml`.
package struct LedgerParameters: Hashable, Sendable {
  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which it is known to hold.
    package let knownUntil: Day?
    package let source: String
    /// Units left at which it warns, highest first.
    package let warnUnits: [Int]
    /// Days left at which it warns, highest first.
    package let warnDays: [Int]
    /// Days before the programme's last one from which it warns.
    package let programmeEndDays: Int
    /// Days without session after which somebody is shown to the coordinator.
    package let noSessionDays: Int
    /// Days over which the pace is measured.
    package let paceDays: Int
    /// Units filled in for a session.
    package let usualUnits: Int
    /// Units of support on one day above which it warns.
    package let supportUnitsADay: Int
    /// Minutes of a unit.
    package let minutesAUnit: Int
    /// Minutes of a begun unit from which it counts.
    package let unitFromMinutes: Int

    package init(
      from: Day, knownUntil: Day?, source: String, warnUnits: [Int], warnDays: [Int], programmeEndDays: Int, noSessionDays: Int, paceDays: Int,
      usualUnits: Int, supportUnitsADay: Int, minutesAUnit: Int, unitFromMinutes: Int
    ) {
      self.from = from
      self.knownUntil = knownUntil
      self.source = source
      self.warnUnits = warnUnits
      self.warnDays = warnDays
      self.programmeEndDays = programmeEndDays
      self.noSessionDays = noSessionDays
      self.paceDays = paceDays
      self.usualUnits = usualUnits
      self.supportUnitsADay = supportUnitsADay
      self.minutesAUnit = minutesAUnit
      self.unitFromMinutes = unitFromMinutes
    }

    /// What work of so many minutes comes to; something that was done is one unit at least.
    package func units(ofMinutes minutes: Int) -> Int {
      max(1, minutes / minutesAUnit + (minutes % minutesAUnit >= unitFromMinutes ? 1 : 0))
    }

    /// The last day of a programme, when it is so near that everybody should know; also once it has passed.
    package func endToWarn(of running: Programme.Running, on today: Day) -> Day? {
      running.until.flatMap { $0.days(since: today) <= programmeEndDays ? $0 : nil }
    }
  }

  /// The meeting of a programme's providers: `Parameters/ledger/meeting.yaml`.
  package struct Meeting: DatedRule, Hashable, Sendable {
    package let from: Day
    package let knownUntil: Day?
    package let source: String
    /// Whole months that it looks back on.
    package let months: Int
    /// What is asked there, in order.
    package let questions: [Text]

    package init(from: Day, knownUntil: Day?, source: String, months: Int, questions: [Text]) {
      self.from = from
      self.knownUntil = knownUntil
      self.source = source
      self.months = months
      self.questions = questions
    }
  }

  package let rules: [Rule]
  package let meetings: [Meeting]

  package init(rules: [Rule], meetings: [Meeting] = []) {
    self.rules = rules
    self.meetings = meetings
  }

  package static let none = LedgerParameters(rules: [])

  package func rule(on day: Day) -> Rule? { rules.inForce(on: day) }
  package func meeting(on day: Day) -> Meeting? { meetings.inForce(on: day) }
}

/// A threshold that was reached: the smallest one that is not below what is left.
package struct LedgerThreshold: Hashable, Sendable {
  package let limit: Int
  /// Those below it, highest first: where it warns again, harder each time.
  package let following: [Int]

  /// `nil` while more is left than the highest one.
  package init?(_ left: Int, of thresholds: [Int]) {
    guard let limit = thresholds.filter({ left <= $0 }).min() else { return nil }
    self.limit = limit
    following = thresholds.filter { $0 < limit }.sorted(by: >)
  }
}

/// Something about a balance that is worth a look before it is too late.
package enum LedgerWarning: Hashable, Sendable {
  /// So many units are left, at or below a threshold.
  case unitsLow(left: Int, LedgerThreshold)
  case unitsExhausted
  /// The period ends in so many days, at or below a threshold; `day` is its last one.
  case periodEnds(Day, days: Int, LedgerThreshold)
  case periodOver(Day)
  /// The programme itself ends before the period or the closing does.
  case programmeEnds(Day, days: Int)
  /// The programme was over before the period or the closing.
  case programmeOver(Day)
  /// The closing period is open; not beyond the programme's last day.
  case closingOpen(until: Day, left: Int)
  /// At the pace of the last weeks nothing is left before the period ends.
  case exhaustedEarly(Day)
  case displaced(Int)
  /// Much support on one day.
  case muchSupport(Day, units: Int)

  /// Whether it is about acts as they were entered, and not about what is left for the future.
  package var isAboutActs: Bool {
    switch self {
    case .displaced, .muchSupport: true
    case .unitsLow, .unitsExhausted, .periodEnds, .periodOver, .programmeEnds, .programmeOver, .closingOpen, .exhaustedEarly: false
    }
  }

  /// The worst first.
  package static func all(
    _ answer: UnitAnswer, _ book: LedgerBook, _ rule: LedgerParameters.Rule?, pace: LedgerPace?, displaced: Int
  ) -> [LedgerWarning] {
    var found: [LedgerWarning] = []
    let today = answer.on
    if displaced > 0 { found.append(.displaced(displaced)) }
    guard let period = answer.period else { return found }
    let running = book.programme.running
    let usable = LedgerUsable(answer, in: running)
    if let usable, usable.kind == .closing { found.append(.closingOpen(until: usable.last, left: usable.left)) }
    guard let rule else { return found }
    if usable?.kind == .period {
      if answer.left == 0 {
        found.append(.unitsExhausted)
      } else if let reached = LedgerThreshold(answer.left, of: rule.warnUnits) {
        found.append(.unitsLow(left: answer.left, reached))
      }
      let days = period.end.days(since: today)
      if let reached = LedgerThreshold(days, of: rule.warnDays) { found.append(.periodEnds(period.end, days: days, reached)) }
    }
    if let usable {
      if usable.endsWithProgramme, let last = rule.endToWarn(of: running, on: today) { found.append(.programmeEnds(last, days: usable.days)) }
      if usable.kind == .period, answer.left > 0, let day = pace?.exhausted, day < usable.last { found.append(.exhaustedEarly(day)) }
    } else if let last = running.until, today > last, last < (answer.closing?.span.end ?? period.end) {
      found.append(.programmeOver(last))
    } else if answer.closing == nil, today > period.end {
      found.append(.periodOver(period.end))
    }
    var support: [Day: Int] = [:]
    for act in book.acts where act.counts {
      if case .support(_, _, let units) = act.kind { support[act.day, default: 0] += units }
    }
    if let worst = support.filter({ $0.value > rule.supportUnitsADay }).max(by: { $0.key < $1.key }) {
      found.append(.muchSupport(worst.key, units: worst.value))
    }
    return found
  }
}

/// How fast units were used lately, and where that leads.
package struct LedgerPace: Hashable, Sendable {
  /// Units of the last days.
  package let units: Int
  /// Over so many days: shorter when the period is younger, or when another organisation gave the days before.
  package let days: Int
  /// The day on which nothing is left at this pace; `nil` when nothing is used.
  package let exhausted: Day?

  /// `nil` before the period began, when it is over, and on the last day of another organisation.
  package init?(_ answer: UnitAnswer, _ book: LedgerBook, over window: Int) {
    guard let period = answer.period, period.isOpen, window > 0 else { return nil }
    // What was used elsewhere has no days here: counted from before the own first day, the pace would look slower than it is.
    let own = book.part.received.map { $0.lastDay.adding(days: 1) } ?? period.start
    let first = max(period.start, own, answer.on.adding(days: 1 - window))
    guard first <= answer.on else { return nil }
    let refused = Set(answer.lines.filter { !$0.isAccepted }.map(\.id))
    var units = 0
    for act in book.acts where act.counts && act.day >= first && act.day <= answer.on && !refused.contains(act.id.raw) {
      switch act.kind {
      case .session(_, _, _, let count, _), .support(_, _, let count): units += count
      case .initialModule, .group, .closing, .extension, .residence, .firstLinePsychology, .death: break
      }
    }
    self.units = units
    days = answer.on.days(since: first) + 1
    // Whole units are used on whole days: the day after the last unit rounds up.
    exhausted = units == 0 ? nil : answer.on.adding(days: (answer.left * days + units - 1) / units)
  }
}
