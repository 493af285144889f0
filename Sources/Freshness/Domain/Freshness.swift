package import Kernel

/// Whether what the directory says of an entry can still be relied on.
package enum FreshnessState: String, CaseIterable, Hashable, Sendable {
  case unverifiable, overdue
  case toConfirm = "to-confirm"
  case fresh
}

/// What is known of the efforts to have an entry confirmed. An entry that nobody cared for has none.
package struct EntryWatch: Hashable, Sendable {
  package let entry: String
  /// Questions without answer since it was last confirmed: letters and calls.
  package var asked = 0
  /// Nobody asks before this day: the provider wished so, or the next call was set.
  package var notBefore: Day?
  /// Who looks after it.
  package var editor: ID<Account>?
  package var editorName = ""
  /// Why it is not in public search.
  package var hidden: HiddenReason?

  package init(entry: String) { self.entry = entry }
}

/// Why an entry is not shown to the public. Codes are stored.
package enum HiddenReason: String, CaseIterable, Hashable, Sendable {
  /// Nobody could confirm it; Relais did it by itself.
  case unverifiable
  /// An editor did it.
  case editor
  /// The provider said that it no longer offers this.
  case provider
}

/// The state of one entry on a day, and what it follows from.
package struct Freshness: Hashable, Sendable {
  package let state: FreshnessState
  /// The day of the last confirmation, or of the newest source where nobody confirmed; `nil` when neither is known.
  package let confirmed: Day?
  /// The last day on which it counts as confirmed; `nil` when it never was.
  package let due: Day?
  /// Days between two confirmations.
  package let interval: Int

  /// Fresh until ``FreshnessParameters/Rule/dueSoon`` days before its day; to confirm up to that day; overdue after it. Overdue and asked
  /// often enough in vain, or asked at all and overdue for too long: unverifiable. What nobody ever tried to verify is only overdue, however
  /// old its source. One without any date is overdue.
  ///
  /// - Parameter watch: of the same entry. A provider's wish to be asked later moves its day.
  package init(_ entry: Entry, _ watch: EntryWatch? = nil, rule: FreshnessParameters.Rule, today: Day) {
    interval = entry.offer?.reviewInterval ?? rule.intervals[entry.kind] ?? rule.intervals.values.max() ?? 365
    confirmed = entry.offer?.confirmation?.day ?? entry.sources.map(\.date).max()
    let asked = watch?.asked ?? 0
    guard let confirmed else {
      due = nil
      state = asked >= rule.asksInVain ? .unverifiable : .overdue
      return
    }
    var last = confirmed.adding(days: interval)
    if let later = watch?.notBefore, later > last { last = later }
    due = last
    let late = today.days(since: last)
    switch late {
    case ..<(-rule.dueSoon): state = .fresh
    case ...0: state = .toConfirm
    default: state = asked >= rule.asksInVain || (asked > 0 && late > rule.overdueLimit) ? .unverifiable : .overdue
    }
  }

  /// Days since it should have been confirmed; 0 when it still counts.
  package func daysLate(on today: Day) -> Int { due.map { max(0, today.days(since: $0)) } ?? 0 }

  /// Whether Relais takes it out of public search by itself.
  package func leavesSearch(_ entry: Entry, rule: FreshnessParameters.Rule) -> Bool {
    state == .unverifiable && entry.isPublic && !entry.isEmergency && !entry.isAboutViolence && rule.leavesSearch.contains(entry.kind)
  }
}
