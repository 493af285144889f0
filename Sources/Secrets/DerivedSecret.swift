import Crypto
import Kernel

/// A secret to be shown to a person that always comes out the same for the same occasion, and that nobody without the key can guess.
///
/// - Parameters:
///   - occasion: what it is for; must itself be unguessable by others, such as a form's once-key with its visitor's token.
///   - count: characters of 5 bits each, 25 at most.
package func derivedSecret(for occasion: String, characters count: Int, key: [UInt8]) -> String {
  let code = HMAC<SHA256>.authenticationCode(for: Array("derived|\(occasion)".utf8), using: SymmetricKey(data: key))
  return String(decoding: Array(code).prefix(min(count, 25)).map { IdentifierSource.alphabet[Int($0 & 31)] }, as: UTF8.self)
}
