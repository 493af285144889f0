import Crypto
import CryptoExtras

/// A password as it is kept: `scrypt$N$r$p$salt$hash`. The costs are part of it, so that they can rise later.
package struct PasswordHash: Hashable, Sendable {
  /// What one guess costs. Memory is 128 · N · r bytes.
  package struct Cost: Hashable, Sendable {
    package let n: Int
    package let r: Int
    package let p: Int

    package init(n: Int, r: Int, p: Int) {
      self.n = n
      self.r = r
      self.p = p
    }

    /// N = 2^15, r = 8, p = 3 (OWASP, 2025): 32 MiB a guess.
    package static let standard = Cost(n: 1 << 15, r: 8, p: 3)

    /// Bounds for a hash that is read back, so that a damaged row cannot take all memory.
    fileprivate var isSensible: Bool { n >= 2 && n <= 1 << 20 && n & (n - 1) == 0 && (1...32).contains(r) && (1...16).contains(p) }
  }

  /// The costs could not be met: no memory.
  package struct Failed: Error, Sendable {}

  package let cost: Cost
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// Hashes a password. Takes long by intention: call it through ``PasswordQueue``.
  package init(of password: String, salt: [UInt8], cost: Cost) throws {
    self.cost = cost
    self.salt = salt
    hash = try Self.derive(password, salt: salt, cost: cost)
  }

  /// Reads a stored form; `nil` when it is not one.
  package init?(stored: String) {
    let parts = stored.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let n = Int(parts[1]), let r = Int(parts[2]), let p = Int(parts[3]),
      let salt = AddressBase64.decode(parts[4]), let hash = AddressBase64.decode(parts[5]), salt.count >= 8, hash.count == 32
    else { return nil }
    cost = Cost(n: n, r: r, p: p)
    guard cost.isSensible else { return nil }
    self.salt = salt
    self.hash = hash
  }

  private init(cost: Cost, salt: [UInt8], hash: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.hash = hash
  }

  /// A hash that no known password has, for spending the same time on an account that does not exist.
  package static func ofNobody(cost: Cost) -> PasswordHash {
    PasswordHash(cost: cost, salt: [UInt8](repeating: 7, count: 16), hash: [UInt8](repeating: 0, count: 32))
  }

  package var stored: String {
    "scrypt$\(cost.n)$\(cost.r)$\(cost.p)$\(AddressBase64.encode(salt))$\(AddressBase64.encode(hash))"
  }

  /// Whether this is the password. Takes as long as hashing it; compares in constant time.
  package func matches(_ password: String) throws -> Bool {
    equalBytes(try Self.derive(password, salt: salt, cost: cost), hash)
  }

  /// Whether the hash was made with other costs than those of today.
  package func needsRehash(for today: Cost) -> Bool { cost != today }

  private static func derive(_ password: String, salt: [UInt8], cost: Cost) throws -> [UInt8] {
    do {
      let key = try KDF.Scrypt.deriveKey(
        from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: cost.n, blockSize: cost.r, parallelism: cost.p)
      return key.withUnsafeBytes { Array($0) }
    } catch {
      throw Failed()
    }
  }
}
