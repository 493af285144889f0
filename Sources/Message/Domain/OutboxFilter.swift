/// The views of the outbox.
package enum OutboxFilter: String, CaseIterable, Hashable, Sendable {
  case all
  /// What needs a person: given up, come back, uncertain.
  case problems
  /// What will leave by itself.
  case waiting
  /// What somebody prints and posts.
  case paper

  /// Whether a message as it is stored belongs to the view.
  ///
  /// - Parameter isSaid: whether a reason is kept: what was withdrawn has none.
  package func holds(state: String, channel: String, isSaid: Bool) -> Bool {
    switch self {
    case .all: true
    case .problems: ["returned", "uncertain"].contains(state) || (state == "failed" && isSaid)
    case .waiting: ["waiting", "sending"].contains(state) && channel != "letter"
    case .paper: state == "waiting" && channel == "letter"
    }
  }
}
