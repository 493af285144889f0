package import Kernel

/// What is kept for a time. Codes stand in data files and in decisions: added, never renamed.
package enum RecordKind: String, CaseIterable, Hashable, Sendable {
  /// A person's file that tells of her health or of care.
  case careFile = "care-file"
  /// A person's file without care.
  case socialFile = "social-file"
  /// A request that concerns no file.
  case looseRequest = "loose-request"
  /// A call that became no request and concerns no file.
  case call
  /// A pathway, an interpreter: sealed with their request or their file.
  case pathway, interpreter
  /// The doors of a round of visits that nobody closed.
  case round
  /// What was counted of closed rounds.
  case reached
  case contactPoint = "contact-point"
  case letter, session, attempt
  case accessLog = "access-log"
  case gap, directory

  package var name: Text { RetentionRuleText.kind(self) }
}

/// A length of time by the calendar.
package struct CalendarPeriod: Hashable, Sendable {
  package enum Unit: String, CaseIterable, Hashable, Sendable { case years, months, days }
  package let count: Int
  package let unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The day reached from a day; where the calendar has no such day (29 February), the next one: a period of "at least" is never cut short.
  package func end(from day: Day) -> Day { reached(from: day, up: true) }

  /// The same where a period must not be passed: then the last day before.
  package func limit(from day: Day) -> Day { reached(from: day, up: false) }

  /// The latest day from which the period is over by `day`, that day included. The inverse of ``end(from:)``.
  package func start(endingBy day: Day) -> Day {
    CalendarPeriod(-count, unit).reached(from: day, up: false)
  }

  private func reached(from day: Day, up: Bool) -> Day {
    let months: Int
    switch unit {
    case .days: return day.adding(days: count)
    case .months: months = count
    case .years: months = count * 12
    }
    let total = day.year * 12 + day.month - 1 + months
    let (year, month) = (total / 12, total % 12 + 1)
    let length = Day.length(ofMonth: month, year: year)
    let last = Day(year: year, month: month, day: min(day.dayOfMonth, length)) ?? day
    return up && day.dayOfMonth > length ? last.adding(days: 1) : last
  }
}

/// How long one kind of record is kept, from a day on.
package struct RetentionRule: DatedRule, Hashable {
  package enum Start: String, CaseIterable, Hashable, Sendable {
    case lastContact = "last-contact"
    case closing, sending, creation
    /// As long as the request or the file to which it belongs.
    case owner
  }
  package enum Decider: String, CaseIterable, Hashable, Sendable {
    /// The data protection officer, from the yearly list.
    case decision
    /// Deleted without anybody deciding.
    case program
    /// Kept.
    case nobody
  }
  package enum Basis: String, CaseIterable, Hashable, Sendable {
    case law
    case ownChoice = "own-choice"
  }

  package let kind: RecordKind
  package let from: Day
  /// The last day for which somebody checked the rule; `nil` while nobody set one.
  package let knownUntil: Day?
  /// `nil`: kept always.
  package let keep: CalendarPeriod?
  package let atMost: CalendarPeriod?
  package let counts: Start
  package let by: Decider
  package let basis: Basis
  package let source: Text

  package init(
    kind: RecordKind, from: Day, knownUntil: Day?, keep: CalendarPeriod?, atMost: CalendarPeriod?, counts: Start, by: Decider, basis: Basis,
    source: Text
  ) {
    self.kind = kind
    self.from = from
    self.knownUntil = knownUntil
    self.keep = keep
    self.atMost = atMost
    self.counts = counts
    self.by = by
    self.basis = basis
    self.source = source
  }
}

/// How long everything is kept, as dated data.
package struct RetentionPeriods: Hashable, Sendable {
  /// By kind, then by first day.
  package let rules: [RetentionRule]

  package init(_ rules: [RetentionRule]) {
    self.rules = rules.enumerated().sorted { left, right in
      let (first, second) = (Self.place(left.element.kind), Self.place(right.element.kind))
      return (first, left.element.from.daysSinceEpoch, left.offset) < (second, right.element.from.daysSinceEpoch, right.offset)
    }.map(\.element)
  }

  /// Nothing at all: asking it for anything is an error.
  package static let none = RetentionPeriods([])

  /// - Throws: ``RetentionGap`` when no rule holds on the day: never a silent default.
  package func rule(_ kind: RecordKind, on day: Day) throws(RetentionGap) -> RetentionRule {
    guard let rule = rules.filter({ $0.kind == kind }).inForce(on: day) else {
      throw RetentionGap(kind: kind, day: day)
    }
    return rule
  }

  private static func place(_ kind: RecordKind) -> Int { RecordKind.allCases.firstIndex(of: kind) ?? 0 }
}

/// No period is known for a kind of record on a day. Whoever runs the server completes the file.
package struct RetentionGap: Failure, Hashable {
  package let kind: RecordKind
  package let day: Day
  package var category: FailureCategory { .fault }
  package var code: String { "retention.no-period" }
  package var text: Text { RetentionRuleText.gap(kind, day) }
}
