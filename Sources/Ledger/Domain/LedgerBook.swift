package import Kernel

/// Everything that a person's balance follows from: what was entered, in its order, and the dated facts of her file.
package struct LedgerBook: Hashable, Sendable {
  package let programme: UnitProgramme
  /// In the order of entry, corrected and unbilled ones too.
  package let acts: [LedgerAct]
  /// In the order of replay.
  package let facts: [UnitEvent]
  /// What was consumed with another organisation, or in the programme that this one follows, as far as it counts here.
  package let before: ConsumedBefore
  /// Which part of her way through the programme it holds, besides other organisations.
  package let part: LedgerPart

  package init(
    programme: UnitProgramme, acts: [LedgerAct], facts: [UnitEvent], before: ConsumedBefore = ConsumedBefore(), part: LedgerPart = LedgerPart()
  ) {
    self.programme = programme
    self.acts = acts
    self.facts = facts
    self.before = before
    self.part = part
  }

  /// The same with another list of acts.
  package func with(_ acts: [LedgerAct]) -> LedgerBook {
    LedgerBook(programme: programme, acts: acts, facts: facts, before: before, part: part)
  }

  /// What a programme that follows counts as consumed here.
  package func consumed(for succession: Programme.Succession, on day: Day) -> ConsumedBefore { consumed(succession.carries, on: day) }

  /// What was consumed here and before, all of it: what the next organisation begins with.
  package func consumed(on day: Day) -> ConsumedBefore { consumed(Set(Programme.Succession.Right.allCases), on: day) }

  private func consumed(_ carries: Set<Programme.Succession.Right>, on day: Day) -> ConsumedBefore {
    let answer = answer(on: day)
    let accepted = Set(answer.lines.filter(\.isAccepted).map(\.id))
    let counting = acts.filter { $0.counts && accepted.contains($0.id.raw) }
    var consumed = before.carried(carries)
    if carries.contains(.initialModule), counting.contains(where: { if case .initialModule = $0.kind { true } else { false } }) {
      consumed.initialModule = true
    }
    if carries.contains(.period), let period = answer.period {
      consumed.periodStart = period.start
      if carries.contains(.units) {
        for one in answer.byService where one.used > 0 { consumed.units[one.service] = one.used }
      }
    }
    if carries.contains(.extension), counting.contains(where: { if case .extension = $0.kind { true } else { false } }) {
      consumed.isExtended = true
    }
    return consumed
  }

  /// What is replayed, in its order. Within a day: what began or ended in her life, what was done for her in the order of entry, then what
  /// ends the period and whatever followed it that day, and closing last. So everything of the day that ends the period counts in it, whether
  /// her file or the act was written first, and closing of that very day finds its period open.
  private func events(leavingOut left: ID<LedgerAct>?, adding added: [UnitEvent]) -> [UnitEvent] {
    let done = acts.filter { $0.counts && $0.id != left }.map(\.event) + added
    guard let first = facts.firstIndex(where: ends) else { return facts + done }
    // Facts keep their order among themselves: of each day all from the first one that ends the period come late.
    var late: Set<Day> = []
    var (early, after): ([UnitEvent], [UnitEvent]) = (Array(facts[..<first]), [])
    for fact in facts[first...] {
      if ends(fact) { late.insert(fact.day) }
      if late.contains(fact.day) { after.append(fact) } else { early.append(fact) }
    }
    return early + done.filter { !$0.isClosing } + after + done.filter(\.isClosing)
  }

  /// Whether a fact is of the kind that ends the period and opens the closing period.
  func ends(_ fact: UnitEvent) -> Bool {
    switch fact.kind {
    case .death: true
    case .residence(let place): programme.rules.rules.holding(on: fact.day)?.endingResidences.contains(place) ?? false
    case .initialModule, .session, .support, .group, .closing, .extension, .firstLinePsychology: false
    }
  }

  /// The whole history replayed; its lines stand in the order of replay within each day, not in that of ``acts``.
  ///
  /// - Parameters:
  ///   - left: an act that is left out, as if it were corrected.
  ///   - added: what would be entered next.
  package func answer(on day: Day, leavingOut left: ID<LedgerAct>? = nil, adding added: [UnitEvent] = []) -> UnitAnswer {
    let history = UnitHistory(on: day, events: events(leavingOut: left, adding: added), before: before)
    return UnitReplay(history, programme.rules, running: programme.running).answer
  }

  /// The rules against each act that counts, now that everything is known; acts in order are not in it.
  package func refusals(on day: Day, leavingOut left: ID<LedgerAct>? = nil) -> [ID<LedgerAct>: [UnitRefusal]] {
    refusals(answer(on: day, leavingOut: left))
  }

  /// The same from an answer that was made of this book.
  package func refusals(_ answer: UnitAnswer) -> [ID<LedgerAct>: [UnitRefusal]] {
    let told = Set(facts.map(\.id))
    var found: [ID<LedgerAct>: [UnitRefusal]] = [:]
    for line in answer.lines where !line.isAccepted && !told.contains(line.id) { found[ID(line.id)] = line.reasons }
    return found
  }

  /// Whether a new act can be entered: it and everything accepted before it must stand.
  package func judge(_ event: UnitEvent, on day: Day) -> LedgerJudgement {
    if let reason = part.refusal(on: event.day) {
      return refusing(event, reason, on: day) { room in
        (room.ownUntil, room.othersUntil) = reason == .periodEnded ? (part.ended?.lastDay, nil) : (nil, part.received?.lastDay)
      }
    }
    let (before, answer) = (answer(on: day), answer(on: day, adding: [event]))
    let line = answer.lines.last { $0.id == event.id } ?? UnitAnswer.Line(id: event.id, code: nil, units: 0, amount: .zero)
    let now = refusals(before)
    var then = refusals(answer)
    then[ID(event.id)] = nil
    return LedgerJudgement(
      line: line, displaced: acts.filter { then[$0.id] != nil && now[$0.id] == nil }, answer: answer,
      room: room(for: event, before, refused: now))
  }

  /// The judgement on an initial module of somebody who had it in another file already.
  package func judge(_ event: UnitEvent, given elsewhere: ModuleElsewhere, on day: Day) -> LedgerJudgement {
    refusing(event, .secondInitialModule, on: day) { $0.moduleOn = elsewhere.on }
  }

  private func refusing(_ event: UnitEvent, _ reason: UnitRefusal, on day: Day, _ tell: (inout LedgerRoom) -> Void) -> LedgerJudgement {
    let answer = answer(on: day)
    var room = room(for: event, answer, refused: refusals(answer))
    tell(&room)
    return LedgerJudgement(
      line: UnitAnswer.Line(id: event.id, code: nil, units: 0, amount: .zero, reasons: [reason]), displaced: [], answer: answer, room: room)
  }

  /// The last day for which anything can still be entered, when it lies before `day`: the own part, the programme or her years are over.
  /// `nil`: nothing of the kind is over, or a closing period has its own days.
  package func lastDay(before day: Day, _ answer: UnitAnswer) -> Day? {
    var ends: [Day] = [part.ended?.lastDay, programme.running.until].compactMap { $0 }
    if let period = answer.period, answer.closing == nil { ends.append(period.end) }
    return ends.min().flatMap { $0 < day ? $0 : nil }
  }

  /// The acts that no longer stand when one is taken back.
  ///
  /// - Parameter now: the rules against acts as they stand, where the caller has them already: a page asks for one act after the other.
  package func displaced(
    byLeavingOut act: ID<LedgerAct>, on day: Day, refused now: [ID<LedgerAct>: [UnitRefusal]]? = nil
  ) -> [LedgerAct] {
    let (now, then) = (now ?? refusals(on: day), refusals(on: day, leavingOut: act))
    return acts.filter { then[$0.id] != nil && now[$0.id] == nil }
  }

  /// The day of the last session or group session that stands.
  func lastSession(_ answer: UnitAnswer) -> Day? {
    let refused = Set(answer.lines.filter { !$0.isAccepted }.map(\.id))
    return acts.filter { act in
      switch act.kind {
      case .session, .group: act.counts && !refused.contains(act.id.raw)
      case .initialModule, .support, .closing, .extension, .residence, .firstLinePsychology, .death: false
      }
    }.map(\.day).max()
  }

  /// What would be allowed instead of something that was refused.
  private func room(for event: UnitEvent, _ answer: UnitAnswer, refused: [ID<LedgerAct>: [UnitRefusal]]) -> LedgerRoom {
    guard let rules = programme.rules.rules.holding(on: event.day) else { return LedgerRoom() }
    let closing = answer.closing.flatMap { programme.rules.rules.holding(on: $0.span.start) }?.closing ?? rules.closing
    let limit = LedgerRoom.DayLimit(event.kind, rules, closing)
    let beside = acts.filter { $0.counts && $0.day == event.day && refused[$0.id] == nil && limit.counts($0.event, with: event) }
    let taken = beside.reduce(0) { $0 + ($1.kind.units ?? 0) }
    var room = LedgerRoom(
      today: max(0, (limit.most ?? 0) - taken), period: answer.left, closing: answer.closing?.left ?? rules.closing.units,
      closingEnd: answer.closing?.span.end, periodEnd: answer.period?.end, rules: rules)
    room.limit = limit
    room.moduleOn = acts.first { $0.counts && $0.isInitialModule && refused[$0.id] == nil }?.day
    return room
  }
}

/// What became of a question whether something can be entered.
package struct LedgerJudgement: Hashable, Sendable {
  package let line: UnitAnswer.Line
  /// Acts accepted before that would no longer stand.
  package let displaced: [LedgerAct]
  /// The balance with it.
  package let answer: UnitAnswer
  package let room: LedgerRoom

  package var isAccepted: Bool { line.isAccepted && displaced.isEmpty }

  /// The same with what her file says against it on the day of the act, besides the rules of the replay.
  package func refusing(_ reasons: [UnitRefusal], for doubts: [LedgerDoubt]) -> LedgerJudgement {
    var room = room
    room.doubts = doubts.filter(\.isAgainst)
    let all = Set(line.reasons + reasons).sorted { $0.rawValue < $1.rawValue }
    return LedgerJudgement(
      line: UnitAnswer.Line(id: line.id, code: nil, units: 0, amount: .zero, reasons: all), displaced: displaced, answer: answer, room: room)
  }
}

/// What is left for an act of a day.
package struct LedgerRoom: Hashable, Sendable {
  /// The limit of a day under which an act falls.
  package struct DayLimit: Hashable, Sendable {
    /// Whose units count together.
    package enum Together: Hashable, Sendable {
      case service, person, provider
      /// Support, or closing, of a service.
      case support, closing
    }
    package let together: Together
    /// `nil`: without limit.
    package let most: Int?
    /// The least of one act, or of a day.
    package let least: Int

    package init(_ kind: UnitEvent.Kind, _ rules: UnitLedger.Rules, _ closing: UnitLedger.Closing) {
      switch kind {
      case .support:
        together = .support
        most = rules.supportMostADay
        least = 1
      case .closing:
        together = .closing
        most = closing.mostADay
        least = closing.least ?? 1
      case .session, .initialModule, .group, .extension, .residence, .firstLinePsychology, .death:
        switch rules.session.together {
        case .service: together = .service
        case .person: together = .person
        case .provider: together = .provider
        }
        most = rules.session.mostADay
        least = rules.session.least
      }
    }

    /// Whether the units of one act of a day count with those of another one.
    func counts(_ other: UnitEvent, with event: UnitEvent) -> Bool {
      switch (together, other.kind) {
      case (.support, .support), (.closing, .closing), (.service, .session): other.service == event.service
      case (.person, .session): true
      case (.provider, .session): other.provider == event.provider
      default: false
      }
    }
  }

  package var today: Int
  package var period: Int
  package var closing: Int
  package var closingEnd: Day?
  package var periodEnd: Day?
  /// The figures of the day.
  package var rules: UnitLedger.Rules?
  /// `nil` where nobody asked about an act.
  package var limit: DayLimit?
  /// What her file says against it.
  package var doubts: [LedgerDoubt] = []
  /// When the initial module was given, where that is known.
  package var moduleOn: Day?
  /// The last day of the own part, when the day lies after it.
  package var ownUntil: Day?
  /// The last day on which another organisation followed her, when the day does not lie after it.
  package var othersUntil: Day?

  package init(
    today: Int = 0, period: Int = 0, closing: Int = 0, closingEnd: Day? = nil, periodEnd: Day? = nil, rules: UnitLedger.Rules? = nil
  ) {
    self.today = today
    self.period = period
    self.closing = closing
    self.closingEnd = closingEnd
    self.periodEnd = periodEnd
    self.rules = rules
  }

  /// For an act that was entered: which rules hold for it, and nothing of what is left.
  package init(of kind: UnitEvent.Kind, _ rules: UnitLedger.Rules?) {
    self.init(rules: rules)
    limit = rules.map { DayLimit(kind, $0, $0.closing) }
  }
}

/// The balance as it is stored beside the acts, in the same transaction: what lists read without replaying.
package struct LedgerBalance: Hashable, Sendable {
  /// The day on which it was made.
  package let asOf: Day
  package let start: Day?
  package let end: Day?
  package let granted: Int
  package let byService: [String: Int]
  package let closingStart: Day?
  package let closingGranted: Int
  package let closingUsed: Int
  /// Acts that no longer stand and wait to be corrected.
  package let displaced: Int
  /// What was billed and stands.
  package let amount: Euro
  /// The day of the last session or group session that stands.
  package let lastSession: Day?
  /// The day of the last act of any kind that stands.
  package let lastAct: Day?
  /// What opened the closing, and who may close.
  package let closing: LedgerClosing?

  package init(
    asOf: Day, start: Day?, end: Day?, granted: Int, byService: [String: Int], closingStart: Day?, closingGranted: Int, closingUsed: Int,
    displaced: Int, amount: Euro, lastSession: Day? = nil, lastAct: Day? = nil, closing: LedgerClosing? = nil
  ) {
    self.asOf = asOf
    self.start = start
    self.end = end
    self.granted = granted
    self.byService = byService
    self.closingStart = closingStart
    self.closingGranted = closingGranted
    self.closingUsed = closingUsed
    self.displaced = displaced
    self.amount = amount
    self.lastSession = lastSession
    self.lastAct = lastAct
    self.closing = closing
  }

  package init(_ answer: UnitAnswer, _ book: LedgerBook, displaced: Int) {
    // Where the own part is over the person is followed no longer, whatever is left of her years; nor is she closed here.
    let ended = book.part.ended?.lastDay
    let end = answer.period.map { min($0.end, ended ?? $0.end) }
    let closing: UnitAnswer.Closing? = answer.closing.flatMap { one in ended.map { $0 < one.span.start } ?? false ? nil : one }
    self.init(
      asOf: answer.on, start: answer.period?.start, end: end, granted: answer.granted,
      byService: Dictionary(answer.byService.filter { $0.used > 0 }.map { ($0.service, $0.used) }, uniquingKeysWith: +),
      closingStart: closing?.span.start, closingGranted: closing?.granted ?? 0, closingUsed: closing?.used ?? 0, displaced: displaced,
      amount: answer.amount, lastSession: book.lastSession(answer), lastAct: book.lastAct(answer),
      closing: closing == nil ? nil : book.closing(answer))
  }

  package var used: Int { byService.values.reduce(0, +) }
  package var left: Int { max(0, granted - used) }
}

/// Somebody wanted to enter what the rules do not allow; nothing was stored.
package struct LedgerRefused: Failure, Hashable {
  package let event: UnitEvent
  package let judgement: LedgerJudgement

  package init(event: UnitEvent, judgement: LedgerJudgement) {
    self.event = event
    self.judgement = judgement
  }

  package var category: FailureCategory { .conflict }
  package var code: String { "ledger.refused.\(judgement.line.reasons.first?.rawValue ?? "displaces")" }
  package var text: Text { LedgerProblemText.refused }
}

/// Why something else about a ledger does not happen.
package enum LedgerProblem: String, Failure, CaseIterable, Hashable {
  case alreadyCorrected = "already-corrected"
  case monthNotOver = "month-not-over"
  case monthClosed = "month-closed"
  case noProgramme = "no-programme"
  case timerRuns = "timer-runs"
  case timerGone = "timer-gone"
  case timerForgotten = "timer-forgotten"

  package var category: FailureCategory { self == .noProgramme ? .notFound : .conflict }
  package var code: String { "ledger.\(rawValue)" }
  package var text: Text { LedgerProblemText.text(self) }
}
