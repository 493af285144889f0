/// What is planned of a person's units: the shares that her team agreed, as far as they are not used yet.
package struct LedgerPlan: Hashable, Sendable {
  /// By service; only where something is planned.
  package let planned: [String: Int]
  /// Left and planned for nobody.
  package let free: Int
  /// Services that used more than was agreed, with how much more.
  package let beyond: [String: Int]

  package var all: Int { planned.values.reduce(0, +) }

  package init(_ answer: UnitAnswer, _ agreement: LedgerAgreement?) {
    var (planned, beyond): ([String: Int], [String: Int]) = ([:], [:])
    // What another service used beyond its share is no longer there to be planned.
    var left = answer.left
    for one in answer.byService {
      guard let agreed = agreement?.shares[one.service] else { continue }
      if one.used > agreed { beyond[one.service] = one.used - agreed }
      let open = min(left, max(0, agreed - one.used))
      if open > 0 { planned[one.service] = open }
      left -= open
    }
    self.planned = planned
    self.beyond = beyond
    free = left
  }
}
