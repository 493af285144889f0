package import Kernel
import Secrets

/// Letters from before the sealing have keys of their own. What they are about stands in their link: from now on they rest under the key of
/// that request, so that whoever is erased takes them along. Never changed, like every step of the database's life.
///
/// A letter without such a link, or about a request that is gone, keeps its key until its period is over.
@Sendable package func attributeLetters(_ connection: any Connection, at now: Instant) throws {
  var after = ""
  while true {
    let found = try connection.rows(
      """
      SELECT m.id, m.content, m.failure, k.wrapped FROM message m JOIN cell_key k ON k.owner = m.key_owner
      WHERE m.key_owner = 'message/' || m.id AND m.id > \(after) ORDER BY m.id LIMIT 500
      """)
    guard let last = found.last else { return }
    after = try last.text("id")
    for row in found { try connection.attribute(row) }
  }
}

extension Connection {
  fileprivate func attribute(_ row: Row) throws {
    let cell = "message/\(try row.text("id"))"
    let old = KeyOwner(raw: cell)
    let key = try open(row.bytes("wrapped"), for: old)
    let words = try key.openWords(row.bytes("content"), cell: cell + "/content")
    guard let request = try request(meantBy: words[2]) else { return }
    guard let next = try self.key(of: request) else {
      // She was erased before her letter was known to be hers.
      try run("UPDATE message SET state = 'failed', failure = NULL WHERE id = \(try row.text("id")) AND state = 'waiting'")
      return try destroyKey(of: old)
    }
    let content = try next.seal(words, cell: cell + "/content")
    var failure: [UInt8]?
    if let sealed = try row.bytesIfAny("failure") { failure = try next.seal(key.openWords(sealed, cell: cell + "/failure"), cell: cell + "/failure") }
    try run(
      "UPDATE message SET key_owner = \(request.raw), content = \(content), failure = \(failure) WHERE id = \(try row.text("id"))")
    try destroyKey(of: old)
  }

  /// The request that a letter's link leads to: as itself, or through the referral whose secret the link carries.
  private func request(meantBy body: String) throws -> KeyOwner? {
    for word in body.split(whereSeparator: \.isWhitespace) where word.contains("://") {
      for part in word.split(separator: "/") {
        let part = String(part.prefix { $0 != "?" && $0 != "#" })
        let named = Self.payload(part) ?? part
        if let found = try row("SELECT request FROM referral WHERE id = \(named)") { return KeyOwner(raw: "request/\(try found.text("request"))") }
        if try row("SELECT id FROM request WHERE id = \(named)") != nil { return KeyOwner(raw: "request/\(named)") }
      }
    }
    return nil
  }

  /// What a secret names; whether it is genuine does not matter here.
  private static func payload(_ secret: String) -> String? {
    guard let body = secret.split(separator: ".").first, secret.contains("."), let bytes = AddressBase64.decode(String(body)) else { return nil }
    let content = String(decoding: bytes, as: UTF8.self)
    return content.firstIndex(of: ".").map { String(content[content.index(after: $0)...]) }
  }
}
