package import Kernel

/// What a house does with an activity after it entered it.
package enum ActivityChange: Hashable, Sendable {
  case write(Activity)
  case cancel(Day)
  /// It takes place on that day after all.
  case hold(Day)
  case remove
  /// Takes the last change back.
  case undo
}

extension ActivityRecord {
  /// The activity after a change.
  ///
  /// - Throws: ``Kernel/Invalid``; ``ActivityProblem/nothingToUndo``.
  package func applying(_ change: ActivityChange) throws -> Activity {
    var next = activity
    switch change {
    case .write(let written):
      try written.check()
      next = written
      next.cancelled = activity.cancelled
    case .cancel(let day): next.cancelled.insert(day)
    case .hold(let day): next.cancelled.remove(day)
    case .remove: next.isRemoved = true
    case .undo:
      guard let previous else { throw ActivityProblem.nothingToUndo }
      next = previous
    }
    return next
  }
}

extension Activity {
  package static let longestTitle = 120
  package static let longestWords = 2000

  /// - Throws: ``Kernel/Invalid`` with paths as the form's fields are named.
  package func check() throws(Invalid) {
    var problems: [FieldProblem] = []
    if title.isEmpty { problems.append(FieldProblem("title", code: "activity.no-title", text: ActivityProblemText.noTitle)) }
    if title.count > Self.longestTitle {
      problems.append(FieldProblem("title", code: "activity.too-long", text: ActivityProblemText.tooLong(title.count, most: Self.longestTitle)))
    }
    for (field, words) in [("words", words), ("elsewhere", elsewhere), ("registration", registration), ("forWhom", forWhom)]
    where words.count > Self.longestWords {
      problems.append(FieldProblem(field, code: "activity.too-long", text: ActivityProblemText.tooLong(words.count, most: Self.longestWords)))
    }
    if let opens = schedule.opensAt, let closes = schedule.closesAt, closes.seconds <= opens.seconds {
      problems.append(FieldProblem("until", code: "activity.bad-hours", text: ActivityProblemText.badHours))
    }
    if let first = schedule.dtstart, let last = schedule.until, last < first {
      problems.append(FieldProblem("lastDay", code: "activity.bad-last-day", text: ActivityProblemText.badLastDay))
    }
    guard problems.isEmpty else { throw Invalid(problems) }
  }

  /// How it comes back, as forms offer it.
  package enum Rhythm: String, CaseIterable, Hashable, Sendable { case once, weekly, monthly }

  /// - Parameter last: the last day on which it may happen.
  package static func schedule(_ rhythm: Rhythm, on day: Day, _ opens: ClockTime, _ closes: ClockTime, last: Day? = nil) -> Schedule {
    let weekday = Weekday.allCases[day.weekday - 1]
    switch rhythm {
    case .once: return Schedule(opensAt: opens, closesAt: closes, dtstart: day)
    case .weekly:
      return Schedule(freq: .weekly, byday: [DayRule(weekday)], opensAt: opens, closesAt: closes, dtstart: day, until: last)
    case .monthly:
      // The second Tuesday, not the 14th: houses think in weeks. A fifth one is the last, so that no month is left out.
      let number = (day.dayOfMonth - 1) / 7 + 1
      let rule = DayRule(weekday, ordinal: number == 5 ? -1 : number)
      return Schedule(freq: .monthly, byday: [rule], opensAt: opens, closesAt: closes, dtstart: day, until: last)
    }
  }

  package var rhythm: Rhythm {
    switch schedule.freq {
    case .weekly: .weekly
    case .monthly: .monthly
    default: .once
    }
  }
}

/// Why something cannot be done with an activity.
package enum ActivityProblem: String, Failure, CaseIterable, Hashable {
  case changedMeanwhile = "changed-meanwhile"
  case nothingToUndo = "nothing-to-undo"
  case linkEnded = "link-ended"
  case noAddress = "no-address"

  package var category: FailureCategory {
    switch self {
    case .changedMeanwhile: .conflict
    case .nothingToUndo, .noAddress: .invalid
    case .linkEnded: .gone
    }
  }
  package var code: String { "activity.\(rawValue)" }
  package var text: Text {
    switch self {
    case .changedMeanwhile: ActivityProblemText.changedMeanwhile
    case .nothingToUndo: ActivityProblemText.nothingToUndo
    case .linkEnded: ActivityProblemText.linkEnded
    case .noAddress: ActivityProblemText.noAddress
    }
  }
}
