import Crypto
import Synchronization

/// The keys under which everything personal rests in the database: master keys wrap the key of each owner, owners' keys seal the cells.
///
/// An owner is a person of the file, or a request that concerns nobody yet. When an owner's wrapped key is destroyed, nothing of hers
/// can be read any more, in any copy. AES-256-GCM throughout; what a cell belongs to is authenticated with it, so cells cannot be
/// swapped between columns, rows or owners.
package struct Vault: Sendable {
  /// What cannot be opened. Never says why in more detail: who tampers learns nothing.
  package enum Problem: Error, Hashable, Sendable {
    /// The key file lacks the master key of this number.
    case missingMaster(Int)
    /// Changed, swapped, or sealed with another key.
    case notGenuine
  }

  private let ring: MasterRing
  private let index: SymmetricKey
  /// Where destroyed keys are written down outside the reach of a backup of the database; `nil` in tests that need none.
  package let erasures: ErasureList?

  /// - Parameters:
  ///   - masters: 32 bytes each, by number from 1 on; at least one.
  ///   - index: 32 bytes, for ``mark(_:kind:)``. It does not rotate with the masters.
  ///   - reload: reads the masters anew, for a server that runs while they rotate; `nil` when they cannot be read.
  package init?(
    masters: [Int: [UInt8]], index: [UInt8], erasures: ErasureList? = nil, reload: (@Sendable () -> [Int: [UInt8]]?)? = nil
  ) {
    guard let ring = MasterRing(masters, reload: reload), index.count == 32 else { return nil }
    self.ring = ring
    self.index = SymmetricKey(data: index)
    self.erasures = erasures
  }

  /// The number of the master key that wraps new keys: the highest.
  package var newest: Int { ring.newest.number }
  /// The numbers of all master keys at hand.
  package var numbers: Set<Int> { ring.numbers }

  /// Reads the masters anew: another program added one.
  package func reload() { ring.reload() }

  /// A fresh key, wrapped for its owner with the newest master key.
  ///
  /// - Parameter owner: `person/01h…`; the wrapped key opens for no other owner.
  package func newKey(for owner: String) throws -> (key: CellKey, wrapped: [UInt8]) {
    let key = CellKey(SymmetricKey(size: .bits256))
    return (key, try wrap(key, for: owner))
  }

  /// Two bytes with the master's number, then the sealed key: 62 bytes.
  package func wrap(_ key: CellKey, for owner: String) throws -> [UInt8] {
    let (number, master) = ring.newest
    let bytes = key.secret.withUnsafeBytes { Array($0) }
    let box = try AES.GCM.seal(bytes, using: master, authenticating: Array("key|\(owner)".utf8))
    guard let combined = box.combined else { throw Problem.notGenuine }
    return [UInt8(number >> 8), UInt8(number & 255)] + Array(combined)
  }

  /// - Throws: ``Problem/missingMaster(_:)`` when the key file lacks the master even after reading it anew.
  package func unwrap(_ wrapped: [UInt8], for owner: String) throws(Problem) -> CellKey {
    guard let number = Self.master(of: wrapped) else { throw .notGenuine }
    guard let master = ring.master(number) else { throw .missingMaster(number) }
    guard let box = try? AES.GCM.SealedBox(combined: wrapped.dropFirst(2)),
      let bytes = try? AES.GCM.open(box, using: master, authenticating: Array("key|\(owner)".utf8)), bytes.count == 32
    else { throw .notGenuine }
    return CellKey(SymmetricKey(data: bytes))
  }

  /// The number of the master key that wraps this one; `nil` when it is no wrapped key.
  package static func master(of wrapped: [UInt8]) -> Int? {
    wrapped.count == 62 ? Int(wrapped[0]) << 8 | Int(wrapped[1]) : nil
  }

  /// A mark by which an exact value can be found again without being stored: HMAC-SHA256, 16 bytes.
  ///
  /// - Parameters:
  ///   - value: normalised by the caller: the digits of a number, a folded e-mail address.
  ///   - kind: equal values of different kinds have different marks.
  package func mark(_ value: String, kind: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array("\(kind)|\(value)".utf8), using: index).prefix(16))
  }
}

/// The master keys at hand, shared by every copy of a vault. Reads its source anew when it meets a number that it does not know, so
/// that a running server follows a rotation.
private final class MasterRing: Sendable {
  private struct Keys {
    var masters: [Int: SymmetricKey]
    var newest: (number: Int, key: SymmetricKey)
  }

  private let keys: Mutex<Keys>
  private let source: (@Sendable () -> [Int: [UInt8]]?)?

  init?(_ masters: [Int: [UInt8]], reload source: (@Sendable () -> [Int: [UInt8]]?)?) {
    guard let read = Self.read(masters) else { return nil }
    keys = Mutex(read)
    self.source = source
  }

  private static func read(_ masters: [Int: [UInt8]]) -> Keys? {
    guard let newest = masters.keys.max(), masters.keys.allSatisfy({ (1...65_535).contains($0) }),
      masters.values.allSatisfy({ $0.count == 32 }), let bytes = masters[newest]
    else { return nil }
    return Keys(masters: masters.mapValues { SymmetricKey(data: $0) }, newest: (newest, SymmetricKey(data: bytes)))
  }

  var newest: (number: Int, key: SymmetricKey) { keys.withLock { $0.newest } }
  var numbers: Set<Int> { keys.withLock { Set($0.masters.keys) } }

  func master(_ number: Int) -> SymmetricKey? {
    if let known = keys.withLock({ $0.masters[number] }) { return known }
    reload()
    return keys.withLock { $0.masters[number] }
  }

  /// Takes over what the source says; keeps what is known when it says nothing usable.
  func reload() {
    guard let masters = source?(), let read = Self.read(masters) else { return }
    keys.withLock { $0 = read }
  }
}

/// The key of one owner, open. Lives as long as a transaction; stored only wrapped.
package struct CellKey: Sendable {
  fileprivate let secret: SymmetricKey
  fileprivate init(_ secret: SymmetricKey) { self.secret = secret }

  /// - Parameter cell: where it will stand: `person/01h…/details`. Opening it elsewhere fails.
  package func seal(bytes: [UInt8], cell: String) throws -> [UInt8] {
    let box = try AES.GCM.seal(bytes, using: secret, authenticating: Array(cell.utf8))
    guard let combined = box.combined else { throw Vault.Problem.notGenuine }
    return Array(combined)
  }

  package func open(bytes sealed: [UInt8], cell: String) throws(Vault.Problem) -> [UInt8] {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(box, using: secret, authenticating: Array(cell.utf8))
    else { throw .notGenuine }
    return Array(bytes)
  }
}
