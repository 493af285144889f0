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
    /// The day has come to ask whether it helped.
    case followUpReached(Day)
    /// Sent on that day; the day by which an answer was expected has passed.
    case serviceSilent(service: String, since: Day)
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
    /// A service said no or never answered: look for another one.
    case lookAgain(service: String)
    case readAdvice(service: String)
    case followUp(Day)
    /// She wants no help: a normal outcome. Leave it at that, kindly.
    case closeKindly
    case nothing
  }

  /// Everything that cannot wait, the gravest first. Empty for a closed request.
  /// - Parameter rule: by when who acts; without it only days that stand in the referrals themselves count.
  package func cannotWait(_ referrals: [Referral], under rule: ReferralParameters.Rule? = nil, today: Day) -> [CannotWait] {
    guard !isClosed else { return [] }
    var reasons: [CannotWait] = []
    if priority == .asap { reasons.append(.needed(priority, reason: priorityReason)) }
    if let replyAt { reasons.append(.reporterWrote(since: replyAt)) }
    if state == .new, assignee == nil { reasons.append(.nobodyYet(since: createdAt)) }
    for referral in referrals {
      if let reason = cannotWait(referral, among: referrals, under: rule, today: today) { reasons.append(reason) }
    }
    if case .oriented(let day) = state, day <= today { reasons.append(.followUpReached(day)) }
    return reasons
  }

  private func cannotWait(
    _ referral: Referral, among referrals: [Referral], under rule: ReferralParameters.Rule?, today: Day
  ) -> CannotWait? {
    let service = referral.serviceName
    switch referral.state {
    case .declined(let reason) where isUnanswered(referral, among: referrals):
      if let next = referral.nextInOrder(among: referrals) { return .nextInOrder(after: service, next: next.serviceName) }
      return reason == .wrongRecipient ? .wrongRecipient(service: service) : .declined(service: service)
    case .expired where isUnanswered(referral, among: referrals):
      if let next = referral.nextInOrder(among: referrals) { return .nextInOrder(after: service, next: next.serviceName) }
      return .linkExpired(service: service)
    case .sent(let day, let due) where today > due, .seen(let day, let due) where today > due:
      return referral.isSettledElsewhere(among: referrals) ? nil : .serviceSilent(service: service, since: day)
    case .questioned(_, let due): return .questionWaits(service: service, by: due)
    case .accepted, .waiting, .contacted, .helpStarted:
      guard let rule else { return nil }
      let turn = referral.turn(under: rule)
      guard let by = turn.by else { return nil }
      if turn.actor == .sender { return by <= today ? .checkWhetherItHelps(service: service, since: by) : nil }
      return by < today ? .promiseLate(service: service, referral.stage, by: by) : nil
    default: return nil
    }
  }

  /// The first thing to do now.
  package func nextStep(_ referrals: [Referral], today: Day) -> NextStep {
    switch state {
    case .closed: return .nothing
    case .new: return .take
    case .clarifying, .oriented: break
    }
    if replyAt != nil { return .readReporter }
    if clarification.consent == .refuses { return .closeKindly }
    func first(_ matches: (Referral) -> Bool) -> String? { referrals.first(where: matches)?.serviceName }
    if let service = first({ $0.stage == .questioned }) { return .reply(service: service) }
    if case .oriented(let day) = state, day <= today { return .followUp(day) }
    if let service = first({ $0.state == .agreed && $0.isItsTurn(among: referrals) }) { return .send(service: service) }
    if let service = first({ $0.state == .proposed && $0.isItsTurn(among: referrals) }) { return .askPerson(service: service) }
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
