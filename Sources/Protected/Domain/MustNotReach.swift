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
}
