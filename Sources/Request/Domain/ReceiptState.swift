/// What somebody who holds a receipt may learn. Nothing about the person, nothing about who helps.
package enum ReceiptState: String, CaseIterable, Hashable, Sendable {
  case received, beingLookedAt, helpOnTheWay, closed

  /// From outside every end looks the same, whether help was met, not met or refused.
  /// - Parameter isLookedFor: whether a service was asked to help. A day to ask again alone is no help that was looked for.
  package init(_ state: Request.State, isLookedFor: Bool) {
    switch state {
    case .new: self = .received
    case .clarifying: self = .beingLookedAt
    case .oriented: self = isLookedFor ? .helpOnTheWay : .beingLookedAt
    case .closed: self = .closed
    }
  }
}
