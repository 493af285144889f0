import CLibPQ

/// The statements prepared on one connection; the one unused for longest makes room.
struct PreparedShelf {
  struct Key: Hashable {
    let text: String
    /// The same text with another type of value is another statement for the server.
    let types: [Oid]
  }

  private let limit: Int
  private var entries: [Key: (name: String, used: Int)] = [:]
  private var clock = 0
  private var named = 0

  init(limit: Int) { self.limit = limit }

  mutating func name(for key: Key) -> String? {
    guard let name = entries[key]?.name else { return nil }
    clock += 1
    entries[key] = (name, clock)
    return name
  }

  /// - Returns: the name of a statement to let go on the server, when the shelf is full.
  mutating func makeRoom() -> String? {
    guard entries.count >= limit, let oldest = entries.min(by: { $0.value.used < $1.value.used }) else { return nil }
    entries[oldest.key] = nil
    return oldest.value.name
  }

  mutating func newName() -> String {
    named += 1
    return "s\(named)"
  }

  mutating func keep(_ name: String, for key: Key) {
    clock += 1
    entries[key] = (name, clock)
  }

  /// Names are not used again, so one that stayed on the server by mistake does no harm.
  mutating func removeAll() { entries.removeAll() }
}
