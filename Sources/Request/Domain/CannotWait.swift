package import Kernel

extension Request {
  /// Why a request stands on top of the work list.
  package enum CannotWait: Hashable, Sendable {
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
  }

  /// What happens next, and so who acts.
  package enum NextStep: Hashable, Sendable {
    case take
    case clarify
    /// The person says whether what was prepared may go out.
    case askPerson(service: String)
    case send(service: String)
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
  package func cannotWait(_ referrals: [Referral], today: Day) -> [CannotWait] {
    guard !isClosed else { return [] }
    var reasons: [CannotWait] = []
    if state == .new, assignee == nil { reasons.append(.nobodyYet(since: createdAt)) }
    for referral in referrals {
      switch referral.state {
      case .declined(.wrongRecipient) where isUnanswered(referral, among: referrals):
        reasons.append(.wrongRecipient(service: referral.serviceName))
      case .declined where isUnanswered(referral, among: referrals): reasons.append(.declined(service: referral.serviceName))
      case .expired where isUnanswered(referral, among: referrals): reasons.append(.linkExpired(service: referral.serviceName))
      case .sent(let day, let due) where today > due: reasons.append(.serviceSilent(service: referral.serviceName, since: day))
      default: break
      }
    }
    if case .oriented(let day) = state, day <= today { reasons.append(.followUpReached(day)) }
    return reasons
  }

  /// The first thing to do now.
  package func nextStep(_ referrals: [Referral], today: Day) -> NextStep {
    switch state {
    case .closed: return .nothing
    case .new: return .take
    case .clarifying, .oriented: break
    }
    if clarification.consent == .refuses { return .closeKindly }
    if case .oriented(let day) = state, day <= today { return .followUp(day) }
    func first(_ matches: (Referral) -> Bool) -> String? { referrals.first(where: matches)?.serviceName }
    if let service = first({ $0.state == .agreed }) { return .send(service: service) }
    if let service = first({ $0.state == .proposed }) { return .askPerson(service: service) }
    let refused = first { referral in
      switch referral.state {
      case .declined, .expired: isUnanswered(referral, among: referrals)
      default: false
      }
    }
    if let refused { return .lookAgain(service: refused) }
    if let service = first({ $0.isOpenForService }) { return .awaitService(service: service) }
    if let service = first({ $0.state == .advised && isUnanswered($0, among: referrals) }) { return .readAdvice(service: service) }
    if case .oriented(let day) = state { return .followUp(day) }
    return .clarify
  }

  /// Whether nothing was prepared since this referral came back.
  private func isUnanswered(_ referral: Referral, among referrals: [Referral]) -> Bool {
    !referrals.contains { $0.createdAt > referral.changedAt && $0.state != .withdrawn }
  }
}
