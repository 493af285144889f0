package import Kernel
import Secrets

/// How many owners' keys a master key wraps.
package struct MasterUse: Hashable, Sendable {
  package let master: Int
  package let keys: Int
  /// Put to rest: it wraps nothing new.
  package let isResting: Bool
  /// Whether the key file holds it.
  package let isAtHand: Bool

  package init(master: Int, keys: Int, isResting: Bool, isAtHand: Bool) {
    self.master = master
    self.keys = keys
    self.isResting = isResting
    self.isAtHand = isAtHand
  }
}

extension Connection {
  /// Every master key that the file or the database knows, by number.
  package func masterUse(at hand: Set<Int>) throws(StoreFailure) -> [MasterUse] {
    var keys: [Int: Int] = [:]
    for row in try rows("SELECT master, COUNT(*) AS total FROM cell_key GROUP BY master") { keys[try row.int("master")] = try row.int("total") }
    var resting: Set<Int> = []
    for row in try rows("SELECT number FROM resting_master") { resting.insert(try row.int("number")) }
    // One that rests, wraps nothing and is in no file any more was retired: nobody has to hear of it.
    return hand.union(keys.keys).sorted().map { number in
      MasterUse(master: number, keys: keys[number] ?? 0, isResting: resting.contains(number), isAtHand: hand.contains(number))
    }
  }

  /// From now on these wrap nothing new, in this server and in every other one.
  func rest(_ masters: [Int], at now: Instant) throws(StoreFailure) {
    for number in masters {
      try run("INSERT INTO resting_master (number, since) VALUES (\(number), \(now)) ON CONFLICT (number) DO NOTHING")
    }
  }

  /// Wraps some keys of other masters with this one.
  /// - Returns: how many; 0 when nothing is left.
  func rewrap(with master: Int, atMost limit: Int) throws -> Int {
    let found = try rows("SELECT owner, wrapped FROM cell_key WHERE master <> \(master) ORDER BY master, owner LIMIT \(limit)")
    for row in found {
      let owner = KeyOwner(raw: try row.text("owner"))
      let wrapped = try vault.wrap(open(row.bytes("wrapped"), for: owner), for: owner.raw)
      guard Vault.master(of: wrapped) == master else { throw StoreFailure.fault("the key file changed while keys were wrapped anew") }
      try run("UPDATE cell_key SET wrapped = \(wrapped), master = \(master) WHERE owner = \(owner.raw)")
    }
    return found.count
  }
}

/// The life of the master keys: a new one is added, everything is wrapped with it, an old one is thrown away. Owners' keys and what they
/// seal stay as they are.
///
/// Every step is durable before the next and can be repeated: whenever a rotation is interrupted, running it again goes on. Servers go on
/// serving: one that meets a master it does not know reads the key file anew, and one that would still wrap with a resting master is
/// stopped by the database.
package struct KeyRotation: Sendable {
  package enum Step: Hashable, Sendable {
    /// A new master key is in the key file.
    case added(Int)
    /// The older masters wrap nothing new.
    case resting
    /// So many keys were wrapped anew in one transaction.
    case wrapped(Int)
  }

  private let database: any Database
  private let path: String
  private let batch: Int

  /// - Parameters:
  ///   - path: of the key file.
  ///   - batch: how many keys are wrapped in one transaction.
  package init(_ database: any Database, keyFile path: String, batch: Int = 500) {
    self.database = database
    self.path = path
    self.batch = batch
  }

  package func use() async throws -> [MasterUse] {
    let file = try KeyFile(reading: path)
    return try await database.read { try $0.masterUse(at: Set(file.masters.keys)) }
  }

  /// Adds a master key to the file without using it: for installations whose servers each have a copy of the key file.
  /// - Returns: its number.
  package func add(random: (Int) -> [UInt8]) async throws -> Int {
    try await KeyFile.exclusively(at: path) {
      var file = try KeyFile(reading: path)
      guard try await isSettled(file) else {
        throw KeyFile.Problem("A rotation is under way: run “relais keys rotate” first; it goes on where it stopped.")
      }
      return try file.addMaster(random: random)
    }
  }

  /// Wraps every key with the newest master, with a new one unless a rotation is to be finished first.
  ///
  /// - Parameter report: hears every step after it is durable; an error it throws ends the rotation there.
  package func rotate(random: (Int) -> [UInt8], at now: Instant, report: (Step) throws -> Void) async throws {
    try await KeyFile.exclusively(at: path) {
      var file = try KeyFile(reading: path)
      if try await isSettled(file) { try report(.added(file.addMaster(random: random))) }
      let newest = file.masters.keys.max() ?? 0
      let older = file.masters.keys.filter { $0 < newest }.sorted()
      try await database.transaction { connection in
        connection.vault.reload()
        guard connection.vault.newest == newest else { throw KeyFile.Problem("This command and the database use different key files.") }
        try connection.rest(older, at: now)
      }
      try report(.resting)
      let batch = batch
      while true {
        let count = try await database.transaction { try $0.rewrap(with: newest, atMost: batch) }
        guard count > 0 else { return }
        try report(.wrapped(count))
      }
    }
  }

  /// Throws an old master key away. Backups whose keys it wraps can then be read by nobody.
  package func retire(_ number: Int, at now: Instant) async throws {
    try await KeyFile.exclusively(at: path) {
      var file = try KeyFile(reading: path)
      guard file.masters[number] != nil else { throw KeyFile.Problem("\(path): there is no master key \(number)") }
      guard number != file.masters.keys.max() else { throw KeyFile.Problem("\(path): master key \(number) is the one in use") }
      try await database.exclusively { connection in
        let keys = try connection.row("SELECT COUNT(*) AS total FROM cell_key WHERE master = \(number)")?.int("total") ?? 0
        guard keys == 0 else {
          throw KeyFile.Problem("Master key \(number) still wraps \(keys) keys: run “relais keys rotate” first.")
        }
        try connection.rest([number], at: now)
      }
      try file.removeMaster(number)
    }
  }

  /// Nothing of an earlier rotation is left to do: everything is wrapped with the newest master, and the older ones rest.
  private func isSettled(_ file: KeyFile) async throws -> Bool {
    let newest = file.masters.keys.max() ?? 0
    let use = try await database.read { try $0.masterUse(at: Set(file.masters.keys)) }
    return use.allSatisfy { $0.master == newest || ($0.keys == 0 && $0.isResting) }
  }
}
