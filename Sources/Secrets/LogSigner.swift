import Crypto

/// SHA-256 of the digest before and an entry's columns: one link of the access log's chain.
package func chainDigest(_ previous: [UInt8], _ content: [UInt8]) -> [UInt8] {
  var hash = SHA256()
  previous.withUnsafeBytes { hash.update(bufferPointer: $0) }
  content.withUnsafeBytes { hash.update(bufferPointer: $0) }
  return Array(hash.finalize())
}

/// Signs what the access log testifies (Ed25519), with a key made from the house's key, which is never in the database.
package struct LogSigner: Sendable {
  private let key: Curve25519.Signing.PrivateKey
  package let witness: LogWitness

  /// - Parameter secretKey: the house's key; the same one always gives the same signing key.
  package init(secretKey: [UInt8]) throws {
    let seed = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: secretKey), info: Array("relais.access-log".utf8), outputByteCount: 32)
    key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed.withUnsafeBytes { Array($0) })
    witness = try LogWitness(publicKey: Array(key.publicKey.rawRepresentation))
  }

  package func sign(_ statement: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: statement)) }
}

/// The public half: whoever has it can tell that a checkpoint is ours, and can make none.
package struct LogWitness: Sendable {
  private let key: Curve25519.Signing.PublicKey
  /// 32 bytes.
  package let publicKey: [UInt8]
  /// Names the key in checkpoints: 16 hexadecimal digits.
  package let id: String

  package init(publicKey: [UInt8]) throws {
    key = try Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
    self.publicKey = publicKey
    id = String(digest(publicKey).prefix(16))
  }

  package func confirms(_ signature: [UInt8], of statement: [UInt8]) -> Bool { key.isValidSignature(signature, for: statement) }
}
