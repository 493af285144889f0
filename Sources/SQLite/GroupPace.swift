/// How many transactions the writer lets gather before it writes, learnt from how many came.
///
/// Alone, a visitor is never kept waiting. Where many come at once, a commit that waits some milliseconds for a few more of them spares the
/// disk a confirmation each, and costs nobody more than those milliseconds.
struct GroupPace: Sendable {
  /// How many are worth waiting for; 1 is not waiting.
  private(set) var target = 1
  private let most: Int
  /// How many groups go by before one more is asked for.
  private var patience = 0
  private static let calm = 16

  /// - Parameter most: the largest group worth waiting for; 1 never waits.
  init(most: Int) { self.most = max(1, most) }

  /// Notes how large a group was and whether waiting for it was in vain.
  mutating func wrote(_ count: Int, inVain: Bool) {
    if inVain {
      target = max(1, min(target - 1, (target + count) / 2))
      patience = Self.calm
    } else if count > target {
      // More came by themselves, while the last group was being written.
      target = min(most, count)
    } else if target > 1 {
      patience -= 1
      guard patience <= 0 else { return }
      target = min(most, target + 1)
      patience = Self.calm
    }
  }
}
