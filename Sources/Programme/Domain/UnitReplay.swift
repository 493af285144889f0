import Kernel

/// Replays one person's events and judges each by what was accepted before it. Refused events change nothing.
package struct UnitReplay: Sendable {
  private struct DayOfService: Hashable { let day: Day, service: String, act: UnitLedger.Act }
  private struct DayOfProvider: Hashable { let day: Day, provider: String }

  private let history: UnitHistory
  private let ledger: UnitLedger
  private let running: Programme.Running
  private let whereabouts: Whereabouts

  // What was accepted until now.
  private var hasModule: Bool
  private var start: Day?
  private var endedOn: Day?
  private var used: [String: Int]
  private var extensions: Int
  /// Services that follow the person, each with the first day of it.
  private var followed: [String: Day] = [:]
  private var dayUnits: [DayOfService: Int] = [:]
  /// Units of sessions of every service.
  private var providerUnits: [DayOfProvider: Int] = [:]
  private var visits: [String: Int] = [:]
  private var closingStart: Day?
  private var closingUsed = 0
  private var lines: [UnitAnswer.Line?]

  /// - Parameter running: the days on which the programme runs.
  package init(_ history: UnitHistory, _ ledger: UnitLedger, running: Programme.Running) {
    self.history = history
    self.ledger = ledger
    self.running = running
    let order = history.events.indices.sorted { (history.events[$0].day, $0) < (history.events[$1].day, $1) }
    whereabouts = Whereabouts(order.lazy.map { history.events[$0] }.filter { $0.day <= history.on }, ledger)
    hasModule = history.before.initialModule
    start = history.before.periodStart
    used = history.before.units
    extensions = history.before.isExtended ? 1 : 0
    if let start { for service in history.before.units.keys { followed[service] = start } }
    lines = Array(repeating: nil, count: history.events.count)
    for index in order { lines[index] = judge(history.events[index]) }
  }

  private var usedUnits: Int { used.values.reduce(0, +) }

  /// The first day that is no longer in period 1, by its length alone.
  private var limit: Day? {
    guard let start, let rules = ledger.rules.holding(on: start) else { return nil }
    return rules.period.end(from: start)
  }

  private func granted(_ rules: UnitLedger.Rules) -> Int { rules.granted + extensions * rules.extensionUnits }

  private mutating func judge(_ event: UnitEvent) -> UnitAnswer.Line {
    guard let rules = ledger.rules.holding(on: event.day) else { return .refused(event.id, []) }
    let reasons = reasons(event, rules)
    guard reasons.isEmpty else { return .refused(event.id, reasons.sorted { $0.rawValue < $1.rawValue }) }
    apply(event, rules)
    return line(of: event)
  }

  // MARK: Reasons

  private func reasons(_ event: UnitEvent, _ rules: UnitLedger.Rules) -> Set<UnitRefusal> {
    var found: Set<UnitRefusal> = []
    if event.day > history.on { found.insert(.inFuture) }
    if event.isBilled, ledger.tariff(on: event.day) == nil { found.insert(.noTariff) }
    if let service = event.service {
      let gives = ledger.service(service)?.professions.contains(event.profession ?? "") ?? false
      if !gives { found.insert(.professionNotAllowed) }
      if rules.notBesideFirstLine.contains(service), whereabouts.isWithFirstLine(on: event.day) {
        found.insert(.firstLinePsychologyInProgress)
      }
    }
    switch event.kind {
    case .residence, .firstLinePsychology, .death: return found
    case .initialModule(_, let hasBelRAI):
      if !hasBelRAI { found.insert(.belraiMissing) }
      if hasModule { found.insert(.secondInitialModule) }
      if whereabouts.isAway(on: event.day) { found.insert(.notAtHome) }
    case .session(let service, _, let setting, let units, let remote):
      found.formUnion(reasons(session: event, service, setting, units, remote, rules))
    case .support(let service, _, let units):
      if exhausts(units, rules) { found.insert(.unitsExhausted) }
      if let most = rules.supportMostADay, unitsOfDay(event.day, service, .support) + units > most { found.insert(.dailyMaximum) }
      if !rules.supportDuringStays, whereabouts.isAway(on: event.day) { found.insert(.notAtHome) }
    case .group(let service, _, let participants, let minutes):
      if !rules.group.services.contains(service) { found.insert(.groupNotAllowed) }
      if !rules.group.participants.contains(participants) { found.insert(.groupSize) }
      if !rules.group.minutes.contains(minutes) { found.insert(.groupDuration) }
      if whereabouts.isAway(on: event.day) { found.insert(.notAtHome) }
      if let units = groupUnits(minutes, rules), exhausts(units, rules) { found.insert(.unitsExhausted) }
    case .extension: if extensions >= rules.mostExtensions { found.insert(.extensionAlreadyGranted) }
    case .closing(let service, _, let units): found.formUnion(reasons(closing: event.day, service, units, rules))
    }
    if running.isOver(on: event.day) { found.insert(.programmeEnded) }
    found.formUnion(reasonsOfPeriod(event))
    return found
  }

  /// What every act of period 1 needs: inclusion, and that the period is not over.
  private func reasonsOfPeriod(_ event: UnitEvent) -> Set<UnitRefusal> {
    var found: Set<UnitRefusal> = []
    switch event.kind {
    case .closing, .residence, .firstLinePsychology, .death: return found
    case .session, .support, .group, .extension: if !hasModule { found.insert(.notIncluded) }
    case .initialModule: break
    }
    if let limit, event.day >= limit { found.insert(.periodEnded) }
    if let endedOn, event.day > endedOn { found.insert(.periodEnded) }
    return found
  }

  /// `nil` when group sessions use no units.
  private func groupUnits(_ minutes: Int, _ rules: UnitLedger.Rules) -> Int? {
    rules.group.unitMinutes.map { minutes / $0 + (minutes % $0 == 0 ? 0 : 1) }
  }

  private func exhausts(_ units: Int, _ rules: UnitLedger.Rules) -> Bool { usedUnits + units > granted(rules) }

  private func reasons(
    session event: UnitEvent, _ service: String, _ setting: UnitLedger.Setting, _ units: Int, _ remote: UnitEvent.RemoteConditions,
    _ rules: UnitLedger.Rules
  ) -> Set<UnitRefusal> {
    let day = event.day
    var found: Set<UnitRefusal> = []
    let before = rules.session.leastPer == .day ? unitsOfDay(day, service, .home) : 0
    if before + units < rules.session.least, rules.session.leastIn.contains(setting) { found.insert(.belowMinimum) }
    if sessionUnitsBeside(event, service, rules) + units > rules.session.mostADay { found.insert(.dailyMaximum) }
    if exhausts(units, rules) { found.insert(.unitsExhausted) }
    if setting != .hospital, whereabouts.isAway(on: day) { found.insert(.notAtHome) }
    if setting == .remote {
      if !rules.remoteServices.contains(service) { found.insert(.remoteNotAllowed) }
      if !remote.areMet { found.insert(.remoteConditionsMissing) }
    }
    guard setting == .hospital else { return found }
    guard let stay = whereabouts.hospitalStay(on: day) else {
      found.insert(.notInHospital)
      return found
    }
    if visits[visitKey(stay, service, rules), default: 0] >= rules.hospital.visits[service] ?? 0 { found.insert(.hospitalVisitsUsed) }
    if rules.hospital.onlyIfFollowed.contains(service), followed[service].map({ $0 >= stay.start }) ?? true {
      found.insert(.notFollowedBeforeHospital)
    }
    return found
  }

  /// Units of sessions of the day that count together with those of a session.
  private func sessionUnitsBeside(_ event: UnitEvent, _ service: String, _ rules: UnitLedger.Rules) -> Int {
    switch rules.session.together {
    case .service: unitsOfDay(event.day, service, .home)
    case .person: ledger.services.reduce(0) { $0 + unitsOfDay(event.day, $1.id, .home) }
    case .provider: providerUnits[DayOfProvider(day: event.day, provider: event.provider), default: 0]
    }
  }

  /// What was accepted of an act on a day; sessions of every setting stand under `home`.
  private func unitsOfDay(_ day: Day, _ service: String, _ act: UnitLedger.Act) -> Int {
    dayUnits[DayOfService(day: day, service: service, act: act), default: 0]
  }

  /// Under which visits count together.
  private func visitKey(_ stay: Whereabouts.Stay, _ service: String, _ rules: UnitLedger.Rules) -> String {
    switch rules.hospital.within {
    // Two stays that begin on one day are told apart by their ends.
    case .stay: "\(service) \(stay.start) \(stay.end.map { "\($0)" } ?? "")"
    case .programme: service
    }
  }

  private func reasons(closing day: Day, _ service: String, _ units: Int, _ rules: UnitLedger.Rules) -> Set<UnitRefusal> {
    var found: Set<UnitRefusal> = []
    if let closingStart {
      if day > closingEnd(closingStart) { found.insert(.closingPeriodEnded) }
    } else {
      found.insert(.closingNotOpen)
    }
    // What the closing period allows is what was known on the day that opened it.
    let allowed = (closingStart.flatMap { ledger.rules.holding(on: $0) } ?? rules).closing
    if let least = allowed.least, units < least { found.insert(.belowMinimum) }
    if let most = allowed.mostADay, unitsOfDay(day, service, .closing) + units > most { found.insert(.dailyMaximum) }
    if closingUsed + units > allowed.units { found.insert(.closingUnitsExhausted) }
    if followed[service] == nil { found.insert(.notFollowedBefore) }
    return found
  }

  private func closingEnd(_ start: Day) -> Day { start.adding(days: ledger.rules.holding(on: start)?.closing.days ?? 0) }

  // MARK: What accepted events change

  private mutating func apply(_ event: UnitEvent, _ rules: UnitLedger.Rules) {
    if event.isBilled, start == nil, !event.isClosing { start = event.day }
    switch event.kind {
    case .initialModule: hasModule = true
    case .session(let service, _, let setting, let units, _):
      used[service, default: 0] += units
      dayUnits[DayOfService(day: event.day, service: service, act: .home), default: 0] += units
      providerUnits[DayOfProvider(day: event.day, provider: event.provider), default: 0] += units
      if setting == .hospital, let stay = whereabouts.hospitalStay(on: event.day) {
        visits[visitKey(stay, service, rules), default: 0] += 1
      }
      follow(service, event.day, .session, rules)
    case .support(let service, _, let units):
      used[service, default: 0] += units
      dayUnits[DayOfService(day: event.day, service: service, act: .support), default: 0] += units
      follow(service, event.day, .support, rules)
    case .group(let service, _, _, let minutes):
      if let units = groupUnits(minutes, rules) { used[service, default: 0] += units }
      follow(service, event.day, .group, rules)
    case .closing(let service, _, let units):
      closingUsed += units
      dayUnits[DayOfService(day: event.day, service: service, act: .closing), default: 0] += units
    case .extension: extensions += 1
    case .residence(let residence): if rules.endingResidences.contains(residence) { end(on: event.day) }
    case .death: end(on: event.day)
    case .firstLinePsychology: break
    }
  }

  private mutating func follow(_ service: String, _ day: Day, _ kind: UnitLedger.Following, _ rules: UnitLedger.Rules) {
    guard rules.following.contains(kind) else { return }
    followed[service] = min(followed[service] ?? day, day)
  }

  /// Ends period 1 and opens the closing period, if period 1 is open then.
  private mutating func end(on day: Day) {
    guard let start, start <= day, endedOn == nil, let limit, day < limit else { return }
    endedOn = day
    closingStart = day
  }

  // MARK: Answer

  private func line(of event: UnitEvent) -> UnitAnswer.Line {
    guard let tariff = ledger.tariff(on: event.day), let codes = ledger.codes.holding(on: event.day) else { return .unbilled(event.id) }
    func units(_ count: Int, _ service: String, _ profession: String, _ act: UnitLedger.Act) -> UnitAnswer.Line {
      let code = codes.codes[UnitLedger.Codes.Key(service: service, profession: profession, act: act)]
      return UnitAnswer.Line(id: event.id, code: code, units: count, amount: (tariff.unit[service] ?? .zero) * count)
    }
    switch event.kind {
    case .initialModule: return UnitAnswer.Line(id: event.id, code: codes.initialModule, units: 0, amount: tariff.initialModule)
    case .session(let service, let profession, let setting, let count, _):
      return units(count, service, profession, setting == .hospital ? .hospital : .home)
    case .support(let service, let profession, let count): return units(count, service, profession, .support)
    case .closing(let service, let profession, let count): return units(count, service, profession, .closing)
    case .group(let service, let profession, _, _):
      let code = codes.codes[UnitLedger.Codes.Key(service: service, profession: profession, act: .group)]
      return UnitAnswer.Line(id: event.id, code: code, units: 0, amount: tariff.group[service] ?? .zero)
    case .extension, .residence, .firstLinePsychology, .death: return .unbilled(event.id)
    }
  }

  /// The balance on the day, and one line for each event in the order of the document.
  package var answer: UnitAnswer {
    let lines = lines.compactMap(\.self)
    func isOpen(_ start: Day, _ end: Day) -> Bool { start <= history.on && history.on <= end && !running.isOver(on: history.on) }
    var period: UnitAnswer.Span?
    if let start, let last = endedOn ?? limit?.adding(days: -1) {
      period = UnitAnswer.Span(start: start, end: last, isOpen: isOpen(start, last))
    }
    var closing: UnitAnswer.Closing?
    if let closingStart, let rules = ledger.rules.holding(on: closingStart) {
      let last = closingEnd(closingStart)
      let span = UnitAnswer.Span(start: closingStart, end: last, isOpen: isOpen(closingStart, last))
      closing = UnitAnswer.Closing(span: span, granted: rules.closing.units, used: closingUsed, services: Set(followed.keys))
    }
    let rules = ledger.rules.holding(on: history.on)
    return UnitAnswer(
      on: history.on, period: period, granted: rules.map { granted($0) } ?? 0,
      byService: ledger.services.map { UnitAnswer.ServiceUnits(service: $0.id, used: used[$0.id, default: 0]) }, closing: closing,
      lines: lines)
  }
}
