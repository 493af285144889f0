/// What somebody who holds a receipt may learn. Nothing about the person, nothing about who helps.
package enum ReceiptState: String, CaseIterable, Hashable, Sendable {
  case received, beingLookedAt, helpOnTheWay, closed

  /// From outside every end looks the same, whether help was met, not met or refused.
  package init(_ state: Request.State) {
    switch state {
    case .new: self = .received
    case .clarifying: self = .beingLookedAt
    case .oriented: self = .helpOnTheWay
    case .closed: self = .closed
    }
  }
}
