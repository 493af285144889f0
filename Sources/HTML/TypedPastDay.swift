package import Kernel

extension TypedDay {
  /// The same for a day that has been: without a year, the last such day; for a day of the week, the last one before today.
  ///
  /// A day that is to come and can only mean that (`demain`, one with its year) is returned as it is: the caller says what is wrong.
  package static func readPast(_ typed: String, today: Day) -> Day? {
    guard let next = read(typed, today: today) else { return nil }
    // `demain` and `dans 3 jours` move with today; days of the week and dates without year do not.
    guard next > today, read(typed, today: today.adding(days: -1)) == next else { return next }
    for days in [7, 366] {
      if let last = read(typed, today: today.adding(days: -days)), last <= today { return last }
    }
    return next
  }
}
