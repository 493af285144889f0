package import Kernel

/// Several services asked for the same need: who is asked next, who is told, who is left in peace.
extension Referral {
  /// The others that ask for the same, in their order.
  package func companions(among referrals: [Referral]) -> [Referral] {
    guard let plan = place?.plan else { return [] }
    return referrals.filter { $0.place?.plan == plan && $0.id != id }.sorted { ($0.place?.place ?? 0, $0.id.raw) < ($1.place?.place ?? 0, $1.id.raw) }
  }

  /// Whether one of those that were asked the same said yes: nobody else is reminded any more.
  package func isSettledElsewhere(among referrals: [Referral]) -> Bool { companions(among: referrals).contains(where: \.isSettled) }

  /// Whether this one may be sent now: nobody helps yet and, where there is an order, all before it said no or nothing.
  package func isItsTurn(among referrals: [Referral]) -> Bool {
    guard let place else { return true }
    let others = companions(among: referrals)
    guard !others.contains(where: \.isSettled) else { return false }
    guard place.isOrdered else { return true }
    return !others.contains { other in
      guard let before = other.place, before.place < place.place else { return false }
      return other.isUnderWay || other.stage == .agreed || other.stage == .proposed
    }
  }

  /// Who acts next and by when: as ``turn(under:)``, but the days of one that waited for its place in an order begin with the last answer
  /// of those before it.
  package func turn(under rule: ReferralParameters.Rule, among referrals: [Referral]) -> Turn {
    guard let place, place.isOrdered, stage == .proposed || stage == .agreed else { return turn(under: rule) }
    var begun = self
    for other in companions(among: referrals) where (other.place?.place ?? 0) < place.place {
      begun.changedAt = max(begun.changedAt, other.changedAt)
    }
    return begun.turn(under: rule)
  }

  /// The one to be asked after this one said no or nothing, in an order; `nil` when nobody is left or somebody helps.
  package func nextInOrder(among referrals: [Referral]) -> Referral? {
    guard place?.isOrdered == true, stage == .declined || stage == .expired || stage == .withdrawn else { return nil }
    let waiting = companions(among: referrals).first { $0.stage == .agreed || $0.stage == .proposed }
    guard let waiting, waiting.isItsTurn(among: referrals) else { return nil }
    return waiting
  }

  /// The services to tell, and whose links end, once this one said yes: those that were really asked. Who put her on a waiting list by
  /// telephone stays where it is: only somebody who rings can tell.
  package func toTell(among referrals: [Referral]) -> [Referral] {
    guard isSettled, place?.tellsOthers == true else { return [] }
    return companions(among: referrals).filter {
      switch $0.stage {
      case .sent, .seen, .questioned: true
      case .waiting: $0.way != .phone
      default: false
      }
    }
  }

  /// Whether a reminder goes out: its service is silent, the ladder says so, and nobody has settled the matter.
  package func isToBeReminded(among referrals: [Referral], under rule: ReferralParameters.Rule, today: Day) -> Bool {
    !isSettledElsewhere(among: referrals) && (try? decide(.remind(today: today), under: rule, today: today)) != nil
  }
}

/// What somebody chose for several services, before it is checked.
package struct ReferralPlanDraft: Hashable, Sendable {
  /// The chosen referrals with the place that was typed for each; 0 for "not part of it".
  package var places: [ID<Referral>: Int]
  package var isOrdered: Bool
  package var isAutomatic: Bool
  package var tellsOthers: Bool

  package init(places: [ID<Referral>: Int], isOrdered: Bool, isAutomatic: Bool, tellsOthers: Bool) {
    self.places = places
    self.isOrdered = isOrdered
    self.isAutomatic = isAutomatic
    self.tellsOthers = tellsOthers
  }

  /// The chosen ones in their order.
  /// - Throws: ``Referral/Problem/notAllowed`` when there are no two that could be put together; ``Referral/Problem/planTooSmall`` unless
  ///   two of the request's unsent referrals are chosen that are in no plan yet;
  ///   ``Referral/Problem/planPlaces`` when an order has two on one place.
  package func checked(_ referrals: [Referral]) throws(Referral.Problem) -> [Referral] {
    let loose = referrals.filter { $0.place == nil && ($0.stage == .proposed || $0.stage == .agreed) }
    guard loose.count >= 2 else { throw .notAllowed }
    let chosen = loose.filter { (places[$0.id] ?? 0) > 0 }
    guard chosen.count >= 2 else { throw .planTooSmall }
    let order = chosen.map { places[$0.id] ?? 0 }
    guard !isOrdered || Set(order).count == order.count else { throw .planPlaces }
    return chosen.sorted { (places[$0.id] ?? 0, $0.id.raw) < (places[$1.id] ?? 0, $1.id.raw) }
  }
}
