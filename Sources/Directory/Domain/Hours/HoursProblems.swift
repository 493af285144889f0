package import Kernel

extension Closure {
  /// Pairs of closures of one place that cannot both be meant, by their places in the list.
  ///
  /// Shorter ones inside longer ones are meant (a day inside a closed summer: the shortest wins), and hours of the same days are taken
  /// together. What overlaps only in part, says the same twice, or is closed and open on the same days is a mistake.
  package static func clashes(_ closures: [Closure]) -> [(first: Int, second: Int)] {
    var found: [(first: Int, second: Int)] = []
    for second in closures.indices {
      if let first = closures[..<second].firstIndex(where: { $0.clashes(with: closures[second]) }) { found.append((first, second)) }
    }
    return found
  }

  private func clashes(with other: Closure) -> Bool {
    switch (days, other.days) {
    case (.holiday(let one), .holiday(let two)): return one == two && (isClosed || other.isClosed)
    case (.period(let from, let to), .period(let start, let end)):
      let mine = from.daysSinceEpoch...(to?.daysSinceEpoch ?? Int.max)
      let others = start.daysSinceEpoch...(end?.daysSinceEpoch ?? Int.max)
      guard mine.overlaps(others) else { return false }
      if mine == others { return isClosed || other.isClosed }
      return !mine.contains(others) && !others.contains(mine)
    case (.holiday, .period), (.period, .holiday): return false
    }
  }
}

extension Schedule {
  /// It names hours, and nothing tells on which days they hold: "every week" without a weekday or a first day.
  package var lacksDays: Bool { opensAt != nil && closesAt != nil && Recurrence(self) == nil }
}

/// What is wrong with opening hours, whichever file they stand in.
package enum HoursProblemText {
  package static func unknownHoliday(_ word: String, _ known: [String]) -> Text {
    let list = known.joined(separator: ", ")
    return Text(
      fr: "« \(word) » n'est pas un jour férié connu : \(list).", nl: "“\(word)” is geen bekende feestdag: \(list).",
      en: "“\(word)” is no known public holiday: \(list).")
  }
  /// - Parameter first: the place of the other one: `closures[0]`.
  package static func overlap(_ first: String) -> Text {
    Text(
      fr: "Chevauche \(first) ou le répète : gardez une seule période, ou une courte dans une longue.",
      nl: "Overlapt met \(first) of herhaalt het: behoud één periode, of een korte binnen een lange.",
      en: "Overlaps with \(first) or repeats it: keep one period, or a short one inside a long one.")
  }
  package static let noDays = Text(
    fr: "Cet horaire a des heures et aucun jour : ajoutez les jours (byday) ou un premier jour (dtstart).",
    nl: "Dit uurrooster heeft uren en geen dagen: voeg de dagen (byday) of een eerste dag (dtstart) toe.",
    en: "This schedule has hours and no days: add the days (byday) or a first day (dtstart).")
}
