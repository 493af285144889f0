package import Care
package import Kernel
package import Secrets

extension Connection {
  /// Stores a file, sealed with the key of its request.
  package func insert(_ attachment: Attachment, bytes: [UInt8], key: CellKey) throws {
    let content = try key.seal(SealedWords([attachment.name, attachment.by]), cell: Self.cell(attachment.id, "content"))
    let document = try key.seal(bytes: bytes, cell: Self.cell(attachment.id, "document"))
    try run(
      """
      INSERT INTO request_attachment (id, request, at, kind, size, content, document)
      VALUES (\(attachment.id.raw), \(attachment.request.raw), \(attachment.at), \(attachment.kind.rawValue), \(attachment.size),
        \(content), \(document))
      """)
  }

  /// The files of requests, oldest first, without their bytes; none of those whose key was destroyed. One statement.
  package func attachments(of request: ID<Request>) throws(StoreFailure) -> [Attachment] {
    let found = try rows(
      """
      SELECT a.id, a.request, a.at, a.kind, a.size, a.content, k.wrapped FROM request_attachment a
      JOIN cell_key k ON k.owner = 'request/' || a.request WHERE a.request = \(request.raw) ORDER BY a.at, a.id
      """)
    var attachments: [Attachment] = []
    var shelf = KeyShelf(vault)
    for row in found {
      guard let key = try shelf.key(row, of: KeyOwner(request)) else { continue }
      attachments.append(try Self.attachment(row, key))
    }
    return attachments
  }

  /// The same for several requests. One statement.
  package func attachments(ofAll requests: [ID<Request>]) throws(StoreFailure) -> [ID<Request>: [Attachment]] {
    guard !requests.isEmpty else { return [:] }
    var kept: [ID<Request>: [Attachment]] = [:]
    var shelf = KeyShelf(vault)
    for row in try rows(
      """
      SELECT a.id, a.request, a.at, a.kind, a.size, a.content, k.wrapped FROM request_attachment a
      JOIN cell_key k ON k.owner = 'request/' || a.request WHERE a.request IN (\(list: requests.map(\.raw))) ORDER BY a.at, a.id
      """)
    {
      let request: ID<Request> = try row.id("request")
      guard let key = try shelf.key(row, of: KeyOwner(request)) else { continue }
      kept[request, default: []].append(try Self.attachment(row, key))
    }
    return kept
  }

  /// One file with its bytes. `nil` when the request has no such file.
  package func attachment(_ id: ID<Attachment>, of request: ID<Request>) throws -> (attachment: Attachment, bytes: [UInt8])? {
    let found = try row(
      """
      SELECT a.id, a.request, a.at, a.kind, a.size, a.content, a.document, k.wrapped FROM request_attachment a
      JOIN cell_key k ON k.owner = 'request/' || a.request WHERE a.id = \(id.raw) AND a.request = \(request.raw)
      """)
    guard let row = found else { return nil }
    let key = try open(row.bytes("wrapped"), for: KeyOwner(request))
    return (try Self.attachment(row, key), try key.open(bytes: row.bytes("document"), cell: Self.cell(id, "document")))
  }

  package func removeAttachment(_ id: ID<Attachment>, of request: ID<Request>) throws(StoreFailure) {
    try run("DELETE FROM request_attachment WHERE id = \(id.raw) AND request = \(request.raw)")
  }

  private static func cell(_ id: ID<Attachment>, _ column: String) -> String { "request_attachment/\(id.raw)/\(column)" }

  private static func attachment(_ row: Row, _ key: CellKey) throws(StoreFailure) -> Attachment {
    let id: ID<Attachment> = try row.id("id")
    let words = try key.openWords(row.bytes("content"), cell: cell(id, "content"))
    return Attachment(
      id: id, request: try row.id("request"), at: try row.instant("at"), kind: try row.code("kind"), size: try row.int("size"),
      name: words[0], by: words[1])
  }
}

/// Somebody else who has a request open.
package struct RequestLook: Hashable, Sendable {
  package let account: ID<Account>
  /// Since when she has been coming back to it without a long pause.
  package let since: Instant
}

extension Connection {
  /// Minutes after which somebody who looked counts as gone.
  package static var lookMinutes: Int64 { 10 }

  /// Notes that somebody has a request open, and tells who else does. Looks that are over are forgotten. Three statements.
  package func look(at request: ID<Request>, by account: ID<Account>, at now: Instant) throws(StoreFailure) -> [RequestLook] {
    let gone = now.adding(seconds: -60 * Self.lookMinutes)
    try run("DELETE FROM request_look WHERE request = \(request.raw) AND at < \(gone)")
    try run(
      """
      INSERT INTO request_look (request, account, since, at) VALUES (\(request.raw), \(account.raw), \(now), \(now))
      ON CONFLICT (request, account) DO UPDATE SET at = excluded.at
      """)
    var looks: [RequestLook] = []
    let found = try rows(
      "SELECT account, since FROM request_look WHERE request = \(request.raw) AND account <> \(account.raw) ORDER BY since, account")
    for row in found { looks.append(RequestLook(account: try row.id("account"), since: try row.instant("since"))) }
    return looks
  }
}
