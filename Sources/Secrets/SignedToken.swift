import Crypto
package import Kernel

/// A link's secret that proves itself: what it is for and until when, signed with the house's key (HMAC-SHA256).
package enum SignedToken {
  /// Why a token is not taken.
  package enum Refusal: Error, Hashable, Sendable {
    /// Not made by this house, or changed on the way.
    case forged
    /// Genuine, but its time is over.
    case expired(at: Instant)
  }

  /// - Parameters:
  ///   - payload: an identifier; readable by everybody, so nothing personal.
  ///   - purpose: keeps tokens of one use from being taken for another.
  /// - Returns: text that can stand in an address.
  package static func sign(_ payload: String, purpose: String, expires: Instant, key: [UInt8]) -> String {
    let body = AddressBase64.encode(Array("\(expires.milliseconds).\(payload)".utf8))
    return body + "." + AddressBase64.encode(signature(body, purpose, key))
  }

  /// The payload. A forged token is never called expired.
  package static func verify(_ token: String, purpose: String, at now: Instant, key: [UInt8]) throws(Refusal) -> String {
    guard token.utf8.count <= 2048 else { throw .forged }
    let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let given = AddressBase64.decode(parts[1]), equalBytes(given, signature(parts[0], purpose, key)),
      let bytes = AddressBase64.decode(parts[0])
    else { throw .forged }
    let content = String(decoding: bytes, as: UTF8.self)
    guard let dot = content.firstIndex(of: "."), let milliseconds = Int64(content[..<dot]) else { throw .forged }
    let expires = Instant(milliseconds: milliseconds)
    guard now < expires else { throw .expired(at: expires) }
    return String(content[content.index(after: dot)...])
  }

  /// Until when a token works; only meaningful for one that was verified.
  package static func expiry(_ token: String) -> Instant? {
    guard let body = token.split(separator: ".").first, let bytes = AddressBase64.decode(String(body)) else { return nil }
    let content = String(decoding: bytes, as: UTF8.self)
    return content.split(separator: ".").first.flatMap { Int64($0) }.map(Instant.init(milliseconds:))
  }

  /// What a token names; only meaningful for one that was verified, or refused as expired.
  package static func payload(_ token: String) -> String? {
    guard let body = token.split(separator: ".").first, let bytes = AddressBase64.decode(String(body)) else { return nil }
    let content = String(decoding: bytes, as: UTF8.self)
    return content.firstIndex(of: ".").map { String(content[content.index(after: $0)...]) }
  }

  private static func signature(_ body: String, _ purpose: String, _ key: [UInt8]) -> [UInt8] {
    let code = HMAC<SHA256>.authenticationCode(for: Array("\(purpose)|\(body)".utf8), using: SymmetricKey(data: key))
    return Array(code)
  }
}

/// Text that only this house can read and nobody can change: AES-256-GCM under a key made from the house's key.
package enum SealedText {
  /// - Parameter context: what the text belongs to; opening it elsewhere fails.
  package static func seal(_ text: String, context: String, key: [UInt8]) throws -> String {
    let box = try AES.GCM.seal(Array(text.utf8), using: secret(key), authenticating: Array(context.utf8))
    guard let combined = box.combined else { throw PasswordHash.Failed() }
    return AddressBase64.encode(Array(combined))
  }

  /// `nil` when it was not sealed by this house for this context.
  package static func open(_ sealed: String, context: String, key: [UInt8]) -> String? {
    guard let bytes = AddressBase64.decode(sealed), let box = try? AES.GCM.SealedBox(combined: bytes),
      let text = try? AES.GCM.open(box, using: secret(key), authenticating: Array(context.utf8))
    else { return nil }
    return String(validating: text, as: UTF8.self)
  }

  private static func secret(_ key: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: key), info: Array("relais.sealed-text".utf8), outputByteCount: 32)
  }
}
