package import Kernel

extension Request {
  /// Why a request stands on top of the work list.
  package enum CannotWait: Hashable, Sendable {
    /// Somebody said that it is needed as soon as possible, and why.
    case needed(Priority, reason: String)
    /// The reporter answered through the receipt, and nobody has read it.
    case reporterWrote(since: Instant)
    /// Nobody has taken it since it came in.
    case nobodyYet(since: Instant)
    /// Somebody has it who is not there: today, or, when it is for good, not any more. The team takes it.
    case holderAway(forGood: Bool)
    /// Somebody took it, nobody is asked, and nothing happened since.
    case standsStill(since: Day)
    /// The day has come to ask whether it helped.
    case followUpReached(Day)
    /// Sent on that day; the day by which an answer was expected has passed.
    case serviceSilent(service: String, since: Day)
    /// She agreed that the house rings the service, and nobody has noted by the day what it said.
    case notRung(service: String, by: Day)
    /// The service said no, and nothing else was prepared since.
    case declined(service: String)
    /// The letter reached somebody whom it does not concern.
    case wrongRecipient(service: String)
    /// Nobody answered as long as the link worked.
    case linkExpired(service: String)
    /// A service asked something before it answers; a reply is expected by the day.
    case questionWaits(service: String, by: Day)
    /// A service said no or nothing; the next in order may be asked.
    case nextInOrder(after: String, next: String)
    /// The day has come to ask her whether the service helps.
    case checkWhetherItHelps(service: String, since: Day)
    /// What a service promised has not been reported: first contact, a place, the beginning of help.
    case promiseLate(service: String, Referral.Stage, by: Day)
    /// The words for a service are prepared, and nobody asked her by the day whether they may go out.
    case notAsked(service: String, by: Day)
    /// She agreed, and it was not sent by the day.
    case notSent(service: String, by: Day)
    /// Advice came, and nobody noted by the day what becomes of it.
    case adviceUnused(service: String, by: Day)
  }

  /// Whether whoever has a request can work on it.
  package enum Holder: Hashable, Sendable {
    case here
    /// Noted as absent on this day.
    case absent
    /// Cannot sign in any more, or does not work on requests here any more.
    case gone
  }

  /// What happens next, and so who acts.
  package enum NextStep: Hashable, Sendable {
    case take
    case clarify
    /// The reporter wrote through the receipt.
    case readReporter
    /// The person says whether what was prepared may go out.
    case askPerson(service: String)
    case send(service: String)
    /// A service asked something.
    case reply(service: String)
    case awaitService(service: String)
    /// The house rings the service, which gets no letter.
    case ring(service: String)
    /// A service said no or never answered: look for another one.
    case lookAgain(service: String)
    case readAdvice(service: String)
    case followUp(Day)
    /// She wants no help: a normal outcome. Leave it at that, kindly.
    case closeKindly
    case nothing
  }

  /// Everything that cannot wait, the gravest first. Empty for a closed request.
  /// - Parameters:
  ///   - rule: by when who acts.
  ///   - holder: whether the one who has it is there. Of one who is away today only what cannot wait or is hers to clarify is told.
  package func cannotWait(
    _ referrals: [Referral], under rule: ReferralParameters.Rule, holder: Holder = .here, today: Day
  ) -> [CannotWait] {
    let reasons = pressing(referrals, under: rule, today: today).map(\.reason)
    guard assignee != nil, !isClosed else { return reasons }
    switch holder {
    case .here: return reasons
    case .absent: return reasons.isEmpty && state != .clarifying ? [] : [.holderAway(forGood: false)] + reasons
    case .gone: return [.holderAway(forGood: true)] + reasons
    }
  }

  /// Whether a day by which somebody was to act has passed: the work list shows it as overdue.
  ///
  /// The list itself asks the database (`WorkListDue`); a test holds both together.
  package func isLate(_ referrals: [Referral], under rule: ReferralParameters.Rule, today: Day) -> Bool {
    pressing(referrals, under: rule, today: today).contains { $0.by.map { $0 < today } ?? false }
  }

  /// Something that cannot wait, with the last day on which it is not late where there is one.
  private struct Pressing {
    let reason: CannotWait
    let by: Day?
  }

  private func pressing(_ referrals: [Referral], under rule: ReferralParameters.Rule, today: Day) -> [Pressing] {
    guard !isClosed else { return [] }
    var all: [Pressing] = []
    func add(_ reason: CannotWait, by day: Day? = nil) { all.append(Pressing(reason: reason, by: day)) }
    if priority == .asap { add(.needed(priority, reason: priorityReason)) }
    if let replyAt { add(.reporterWrote(since: replyAt)) }
    if state == .new, assignee == nil { add(.nobodyYet(since: createdAt)) }
    for referral in referrals {
      guard let by = referral.turn(under: rule, among: referrals).by else { continue }
      if let reason = whyNow(referral, by: by, among: referrals, under: rule, today: today) { add(reason, by: by) }
    }
    if state == .clarifying, let last = lastMove(referrals, under: rule) {
      let by = last.adding(days: rule[.clarify])
      if by < today { add(.standsStill(since: last), by: by) }
    }
    if case .oriented(let day) = state, day <= today { add(.followUpReached(day), by: day) }
    return all
  }

  /// The day on which something happened last to it and to its referrals; `nil` while one of them says who acts by when.
  private func lastMove(_ referrals: [Referral], under rule: ReferralParameters.Rule) -> Day? {
    let isCarried = referrals.contains { $0.turn(under: rule).by != nil && !$0.isLost && $0.stage != .advised }
    return isCarried ? nil : referrals.reduce(changedAt) { max($0, $1.changedAt) }.day
  }

  /// - Parameter by: the last day on which it is not late.
  private func whyNow(
    _ referral: Referral, by: Day, among referrals: [Referral], under rule: ReferralParameters.Rule, today: Day
  ) -> CannotWait? {
    let service = referral.serviceName
    let isLate = by < today
    switch referral.state {
    case .proposed: return isLate && referral.isItsTurn(among: referrals) ? .notAsked(service: service, by: by) : nil
    case .agreed: return isLate && referral.isItsTurn(among: referrals) ? .notSent(service: service, by: by) : nil
    case .sent(let day, _), .seen(let day, _):
      guard isLate, !referral.isSettledElsewhere(among: referrals) else { return nil }
      return referral.isToBeRung ? .notRung(service: service, by: by) : .serviceSilent(service: service, since: day)
    case .questioned: return .questionWaits(service: service, by: by)
    case .declined, .expired:
      guard isUnanswered(referral, among: referrals) else { return nil }
      if let next = referral.nextInOrder(among: referrals) { return .nextInOrder(after: service, next: next.serviceName) }
      switch referral.state {
      case .expired: return .linkExpired(service: service)
      case .declined(.wrongRecipient): return .wrongRecipient(service: service)
      default: return .declined(service: service)
      }
    case .advised: return isLate && isUnanswered(referral, among: referrals) ? .adviceUnused(service: service, by: by) : nil
    case .accepted, .waiting, .contacted, .helpStarted:
      guard referral.turn(under: rule).actor == .service else {
        return by <= today ? .checkWhetherItHelps(service: service, since: by) : nil
      }
      return isLate ? .promiseLate(service: service, referral.stage, by: by) : nil
    case .ended, .considered, .withdrawn: return nil
    }
  }

  /// The first thing to do now.
  /// - Parameter reasons: why it cannot wait: one whose holder is away is taken first.
  package func nextStep(_ referrals: [Referral], besides reasons: [CannotWait] = [], today: Day) -> NextStep {
    switch state {
    case .closed: return .nothing
    case .new: return .take
    case .clarifying, .oriented: break
    }
    if reasons.contains(.holderAway(forGood: true)) || reasons.contains(.holderAway(forGood: false)) { return .take }
    if replyAt != nil { return .readReporter }
    if clarification.consent == .refuses { return .closeKindly }
    func first(_ matches: (Referral) -> Bool) -> String? { referrals.first(where: matches)?.serviceName }
    if let service = first({ $0.stage == .questioned }) { return .reply(service: service) }
    if case .oriented(let day) = state, day <= today { return .followUp(day) }
    if let service = first({ $0.state == .agreed && $0.isItsTurn(among: referrals) }) { return .send(service: service) }
    if let service = first({ $0.state == .proposed && $0.isItsTurn(among: referrals) }) { return .askPerson(service: service) }
    if let service = first({ $0.isToBeRung && !$0.isSettledElsewhere(among: referrals) }) { return .ring(service: service) }
    let refused = first { referral in
      switch referral.state {
      case .declined, .expired: isUnanswered(referral, among: referrals)
      default: false
      }
    }
    if let refused { return .lookAgain(service: refused) }
    if let service = first({ $0.isOpenForService && $0.stage != .helpStarted }) { return .awaitService(service: service) }
    if let service = first({ $0.state == .advised && isUnanswered($0, among: referrals) }) { return .readAdvice(service: service) }
    if case .oriented(let day) = state { return .followUp(day) }
    return .clarify
  }

  /// Whether nothing was prepared since this referral came back, and nobody who was asked the same is under way.
  private func isUnanswered(_ referral: Referral, among referrals: [Referral]) -> Bool {
    !referrals.contains { $0.createdAt > referral.changedAt && $0.state != .withdrawn }
      && !referral.companions(among: referrals).contains(where: \.isUnderWay)
  }
}
