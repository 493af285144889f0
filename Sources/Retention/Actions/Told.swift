import Care
import Synchronization

/// What a transaction says beside its own result; one that is tried again says it anew.
final class Told: Sendable {
  private let box = Mutex<(wish: ErasureWish, isPosted: Bool)?>(nil)
  func set(_ value: (wish: ErasureWish, isPosted: Bool)) { box.withLock { $0 = value } }
  var value: (wish: ErasureWish, isPosted: Bool)? { box.withLock { $0 } }
}
