package import Kernel

/// The rules of a programme that counts sessions, for which the person pays a share: first-line psychology.
package struct SessionLedger: Hashable, Sendable {
  package enum Form: String, CaseIterable, Hashable, Sendable { case individual, group }

  /// One of the programme's tracks; the professional chooses where several fit.
  package struct Track: Hashable, Sendable, Identifiable {
    package let id: String
    /// Completed years on the day of the session; `nil`: no such limit.
    package let youngest: Int?
    package let oldest: Int?
    /// Sessions of a period, by form: one form or the other, never both added.
    package let sessions: [Form: Int]
    /// Counted from the first session; then another one can begin. `nil`: it does not end.
    package let period: CalendarPeriod?

    package init(id: String, youngest: Int?, oldest: Int?, sessions: [Form: Int], period: CalendarPeriod?) {
      self.id = id
      self.youngest = youngest
      self.oldest = oldest
      self.sessions = sessions
      self.period = period
    }
  }

  package struct Rules: FromDay, Hashable, Sendable {
    package let from: Day
    package let source: String
    package let tracks: [Track]
    /// Whether a period that runs in one track refuses the sessions of the others.
    package let oneTrackAtATime: Bool

    package init(from: Day, source: String, tracks: [Track], oneTrackAtATime: Bool) {
      self.from = from
      self.source = source
      self.tracks = tracks
      self.oneTrackAtATime = oneTrackAtATime
    }
  }

  /// What the person pays for a session, from a day on.
  package struct Share: FromDay, Hashable, Sendable {
    package let from: Day
    package let source: String
    package let ordinary: Euro
    /// With the increased allowance.
    package let increased: Euro
    /// So many individual sessions of a period cost nothing.
    package let freeIndividual: Int

    package init(from: Day, source: String, ordinary: Euro, increased: Euro, freeIndividual: Int) {
      self.from = from
      self.source = source
      self.ordinary = ordinary
      self.increased = increased
      self.freeIndividual = freeIndividual
    }
  }

  /// By first day.
  package let rules: [Rules]
  package let shares: [Share]

  package init(rules: [Rules], shares: [Share]) {
    self.rules = rules
    self.shares = shares
  }

  /// Every track that any version knows, in their order.
  package var tracks: [String] {
    rules.flatMap(\.tracks).reduce(into: []) { all, track in if !all.contains(track.id) { all.append(track.id) } }
  }

  /// What a session costs the person on a day; `nil` before the first known share.
  package func share(on day: Day) -> Share? { shares.last { $0.from <= day } }
}

/// One session of a programme of sessions.
package struct SessionEvent: Hashable, Sendable, Identifiable {
  package let id: String
  package let day: Day
  package let track: String
  package let form: SessionLedger.Form

  package init(id: String, day: Day, track: String, form: SessionLedger.Form) {
    self.id = id
    self.day = day
    self.track = track
    self.form = form
  }
}

/// One person's sessions in the order of the document, judged on a day.
package struct SessionHistory: Hashable, Sendable {
  package let on: Day
  /// `nil` when not known: then no session is refused for her age.
  package let birth: PartialDate?
  package let hasIncreasedAllowance: Bool
  package let events: [SessionEvent]

  package init(on: Day, birth: PartialDate?, hasIncreasedAllowance: Bool, events: [SessionEvent]) {
    self.on = on
    self.birth = birth
    self.hasIncreasedAllowance = hasIncreasedAllowance
    self.events = events
  }
}

/// Why a session is refused. Codes are stored and shown: added, never renamed.
package enum SessionRefusal: String, CaseIterable, Hashable, Sendable {
  case ageOutsideTrack, inFuture, noTariff, otherFormChosen, otherTrackRunning, programmeEnded, sessionsExhausted
}

/// Balance and lines of one person in a programme of sessions.
package struct SessionAnswer: Hashable, Sendable {
  package struct Line: Hashable, Sendable, Identifiable {
    package let id: String
    /// What the person pays.
    package let share: Euro
    /// Every rule against it, sorted; empty: it is accepted.
    package let reasons: [SessionRefusal]
  }

  package struct TrackBalance: Hashable, Sendable {
    package let track: String
    /// The period that runs on the day; its end is `nil` where none is set.
    package let start: Day?
    package let end: Day?
    package let granted: [SessionLedger.Form: Int]
    package let used: [SessionLedger.Form: Int]
    package let left: [SessionLedger.Form: Int]
  }

  package let on: Day
  package let tracks: [TrackBalance]
  package let lines: [Line]

  package var amount: Euro { lines.reduce(.zero) { $0 + $1.share } }
}

/// Replays one person's sessions and judges each by what was accepted before it. Refused ones change nothing.
package struct SessionReplay: Sendable {
  private struct Period {
    let start: Day
    /// The first day that is no longer in it.
    let limit: Day?
    var used: [SessionLedger.Form: Int] = [:]
    func includes(_ day: Day) -> Bool { start <= day && limit.map { day < $0 } ?? true }
  }

  package let answer: SessionAnswer

  /// - Parameter running: the days on which the programme runs.
  package init(_ history: SessionHistory, _ ledger: SessionLedger, running: Programme.Running) {
    var periods: [String: Period] = [:]
    var lines: [SessionAnswer.Line?] = Array(repeating: nil, count: history.events.count)
    let order = history.events.indices.sorted { (history.events[$0].day, $0) < (history.events[$1].day, $1) }
    for index in order {
      let event = history.events[index]
      var reasons: Set<SessionRefusal> = []
      if event.day > history.on { reasons.insert(.inFuture) }
      if running.isOver(on: event.day) { reasons.insert(.programmeEnded) }
      let share = ledger.share(on: event.day)
      if share == nil { reasons.insert(.noTariff) }
      let rules = ledger.rules.holding(on: event.day)
      let track = rules?.tracks.first { $0.id == event.track }
      if let track, let birth = history.birth, !track.fits(birth.age(on: event.day)) { reasons.insert(.ageOutsideTrack) }
      var period = periods[event.track].flatMap { $0.includes(event.day) ? $0 : nil }
      if let used = period?.used, used.contains(where: { $0.key != event.form && $0.value > 0 }) { reasons.insert(.otherFormChosen) }
      if let rules, rules.oneTrackAtATime, Self.runsElsewhere(event, rules.tracks, periods, birth: history.birth) {
        reasons.insert(.otherTrackRunning)
      }
      if period?.used[event.form] ?? 0 >= track?.sessions[event.form] ?? 0 { reasons.insert(.sessionsExhausted) }
      var cost = Euro.zero
      if reasons.isEmpty, let share {
        let before = period?.used[event.form] ?? 0
        let isFree = event.form == .individual && before < share.freeIndividual
        cost = isFree ? .zero : history.hasIncreasedAllowance ? share.increased : share.ordinary
        if period == nil { period = Period(start: event.day, limit: track?.period?.end(from: event.day)) }
        period?.used[event.form, default: 0] += 1
        periods[event.track] = period
      }
      lines[index] = SessionAnswer.Line(id: event.id, share: cost, reasons: reasons.sorted { $0.rawValue < $1.rawValue })
    }
    let tracks = ledger.rules.holding(on: history.on)?.tracks ?? []
    answer = SessionAnswer(
      on: history.on, tracks: tracks.map { Self.balance(of: $0, periods[$0.id], on: history.on) }, lines: lines.compactMap(\.self))
  }

  /// Whether a period of another track runs on the day of an event. One without an end runs until her age certainly excludes that track.
  private static func runsElsewhere(
    _ event: SessionEvent, _ tracks: [SessionLedger.Track], _ periods: [String: Period], birth: PartialDate?
  ) -> Bool {
    tracks.contains { other in
      guard other.id != event.track, let period = periods[other.id], period.includes(event.day) else { return false }
      return period.limit != nil || birth.map { other.fits($0.age(on: event.day)) } ?? true
    }
  }

  private static func balance(of track: SessionLedger.Track, _ last: Period?, on day: Day) -> SessionAnswer.TrackBalance {
    let period = last.flatMap { $0.includes(day) ? $0 : nil }
    let used = period?.used ?? [:]
    var left: [SessionLedger.Form: Int] = [:]
    for form in SessionLedger.Form.allCases {
      let isOtherChosen = used.contains { $0.key != form && $0.value > 0 }
      left[form] = isOtherChosen ? 0 : max(0, (track.sessions[form] ?? 0) - (used[form] ?? 0))
    }
    return SessionAnswer.TrackBalance(
      track: track.id, start: period?.start, end: period?.limit?.adding(days: -1), granted: track.sessions, used: used, left: left)
  }
}

extension SessionLedger.Track {
  /// Whether somebody may be in it; an age that is known only within bounds excludes nobody whom one of them includes.
  func fits(_ age: ClosedRange<Int>) -> Bool { age.upperBound >= (youngest ?? .min) && age.lowerBound <= (oldest ?? .max) }
}
