package import Kernel

/// The members of a circle whom nothing about the person may reach. Whoever asks learns yes or no, and never why.
package struct MustNotReach: Hashable, Sendable {
  private let members: Set<ID<CircleMember>>

  package init(_ members: Set<ID<CircleMember>>) { self.members = members }

  package static let nobody = MustNotReach([])

  package var isEmpty: Bool { members.isEmpty }

  /// Whether this member gets no letter, no link and no access of a carer.
  package func mustNotReach(_ member: ID<CircleMember>) -> Bool { members.contains(member) }

  /// Whether a letter to this address would come to such a member: couples share an address.
  package func mustNotReach(email: String, in circle: [CircleMember]) -> Bool {
    let folded = email.trimmed.folded
    guard !members.isEmpty, !folded.isEmpty else { return false }
    return circle.contains { members.contains($0.id) && $0.details.email.trimmed.folded == folded }
  }

  /// Whether a letter that was written before may still leave: not to such a member, nor to those of the circle who have left it.
  ///
  /// - Parameters:
  ///   - hers: her own addresses, which may be those of somebody who left, too.
  ///   - isToCircle: whether it is a letter to the circle, and not one to a service about a request.
  package func mayLeave(to address: String, circle: [CircleMember], hers: [String], isToCircle: Bool, on day: Day) -> Bool {
    guard !mustNotReach(email: address, in: circle) else { return false }
    let folded = address.trimmed.folded
    guard isToCircle, !hers.contains(where: { $0.trimmed.folded == folded }) else { return true }
    let meant = circle.filter { $0.details.email.trimmed.folded == folded }
    return meant.isEmpty || meant.contains { !$0.isOver(on: day) }
  }
}
