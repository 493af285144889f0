package import Kernel

/// When the helpdesk answers and how often somebody is tried, as dated data.
package struct CallParameters: Hashable, Sendable {
  /// From when until when on a day of the week.
  package struct Span: Hashable, Sendable {
    /// 1 is Monday.
    package let weekday: Int
    package let opens: ClockTime
    package let closes: ClockTime

    package init(weekday: Int, opens: ClockTime, closes: ClockTime) {
      self.weekday = weekday
      self.opens = opens
      self.closes = closes
    }
  }

  package struct Rule: DatedRule, Hashable, Sendable {
    package let from: Day
    /// The last day for which somebody checked the rule; `nil` while nobody set one.
    package let knownUntil: Day?
    package let spans: [Span]
    package let closesOnHolidays: Bool
    /// So many tries without an answer end a call-back.
    package let tries: Int
    /// Hours until the next try after the first, the second … one without an answer; the last counts for all that follow.
    package let pauseHours: [Int]
    package let source: String

    package init(
      from: Day, knownUntil: Day?, spans: [Span], closesOnHolidays: Bool, tries: Int, pauseHours: [Int], source: String
    ) {
      self.from = from
      self.knownUntil = knownUntil
      self.spans = spans
      self.closesOnHolidays = closesOnHolidays
      self.tries = tries
      self.pauseHours = pauseHours
      self.source = source
    }

    /// When to ring again after tries without an answer: never while the helpdesk is closed.
    package func nextTry(after now: Instant, unanswered: Int, _ hours: DeskHours) -> Instant {
      let pause = pauseHours.isEmpty ? 24 : pauseHours[min(max(unanswered, 1), pauseHours.count) - 1]
      let wanted = now.adding(seconds: Int64(pause) * 3600)
      return hours.next(from: wanted) ?? wanted
    }
  }

  /// By first day.
  package let rules: [Rule]

  package init(rules: [Rule]) { self.rules = rules.sorted { $0.from < $1.from } }

  /// Nothing at all: asking it for anything is an error.
  package static let none = CallParameters(rules: [])

  /// - Throws: ``CallParameterGap`` when no rule holds on the day: never a silent default.
  package func rule(on day: Day) throws(CallParameterGap) -> Rule {
    guard let rule = rules.inForce(on: day) else { throw CallParameterGap(day: day) }
    return rule
  }
}

/// No rule of the helpdesk holds on a day. Whoever runs the server completes the file.
package struct CallParameterGap: Failure, Hashable {
  package let day: Day
  package init(day: Day) { self.day = day }
  package var category: FailureCategory { .fault }
  package var code: String { "call.no-rule" }
  package var text: Text { CallProblemText.noRule(day) }
}

/// When the helpdesk answers, public holidays considered.
package struct DeskHours: Sendable {
  private let rule: CallParameters.Rule
  private let holidays: Holidays

  package init(_ rule: CallParameters.Rule, holidays: Holidays) {
    self.rule = rule
    self.holidays = holidays
  }

  /// How far ahead an opening is looked for.
  package static let horizonDays = 60

  /// From when until when on a day, the earliest first.
  package func openings(on day: Day) -> [(opens: Instant, closes: Instant)] {
    guard !rule.closesOnHolidays || !holidays.isHoliday(day) else { return [] }
    return rule.spans.filter { $0.weekday == day.weekday }.sorted { $0.opens.seconds < $1.opens.seconds }.map { span in
      (Self.moment(day, span.opens), Self.moment(day, span.closes))
    }
  }

  package func isOpen(at moment: Instant) -> Bool { closes(at: moment) != nil }

  /// When it closes, while it is open.
  package func closes(at moment: Instant) -> Instant? {
    openings(on: moment.day).first { $0.opens <= moment && moment < $0.closes }?.closes
  }

  /// The moment itself while open, otherwise the next opening; `nil` when there is none within ``horizonDays``.
  package func next(from moment: Instant) -> Instant? {
    if isOpen(at: moment) { return moment }
    for ahead in 0...Self.horizonDays {
      if let opening = openings(on: moment.day.adding(days: ahead)).first(where: { $0.opens > moment }) { return opening.opens }
    }
    return nil
  }

  private static func moment(_ day: Day, _ clock: ClockTime) -> Instant {
    clock.seconds == 86_400
      ? Instant(brussels: day.adding(days: 1), hour: 0, minute: 0) : Instant(brussels: day, hour: clock.hour, minute: clock.minute)
  }
}
