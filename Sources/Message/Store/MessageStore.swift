package import Care
package import Kernel
import Secrets

extension Connection {
  /// Puts a letter into the outbox, in the transaction of what it tells.
  ///
  /// - Parameter owner: the request or person that it is about: her key seals it, and it is erased with her. A letter about nobody gets a
  ///   key of its own.
  package func post(_ message: Message, from organization: ID<Organization>?, about owner: KeyOwner? = nil) throws {
    let own = KeyOwner(raw: "message/\(message.id.raw)")
    let key: CellKey
    if let owner {
      guard let known = try self.key(of: owner) else { throw Request.Problem.erased }
      key = known
    } else {
      key = try makeKey(for: own, at: message.createdAt)
    }
    let content = try key.seal(SealedWords([message.to, message.subject, message.body]), cell: own.raw + "/content")
    try run(
      """
      INSERT INTO message (id, organization, key_owner, language, created_at, state, attempts, next_at, sent_at, content, failure)
      VALUES (\(message.id.raw), \(organization?.raw), \((owner ?? own).raw), \(message.language), \(message.createdAt), 'waiting', 0,
        \(message.createdAt), NULL, \(content), NULL)
      """)
  }

  /// Newest first.
  package func messages(of organization: ID<Organization>, offset: Int, limit: Int) throws(StoreFailure) -> [Message] {
    try messages(
      """
      FROM message m LEFT JOIN cell_key k ON k.owner = m.key_owner WHERE m.organization = \(organization.raw)
      ORDER BY m.created_at DESC, m.id DESC LIMIT \(limit) OFFSET \(offset)
      """)
  }

  package func messageCount(of organization: ID<Organization>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM message WHERE organization = \(organization.raw)")?.int("total") ?? 0
  }

  package func message(_ id: ID<Message>, of organization: ID<Organization>) throws(StoreFailure) -> Message? {
    try messages(
      "FROM message m LEFT JOIN cell_key k ON k.owner = m.key_owner WHERE m.id = \(id.raw) AND m.organization = \(organization.raw)"
    ).first
  }

  package func waitingMessageCount(at now: Instant) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM message WHERE state = 'waiting' AND next_at <= \(now)")?.int("total") ?? 0
  }

  /// Takes letters whose time has come, so that no other server takes them: they come back after `leaseSeconds` if nothing is heard of them.
  package func takeMessages(at now: Instant, limit: Int, leaseSeconds: Int64) throws(StoreFailure) -> [Message] {
    let due = try messages(
      """
      FROM message m JOIN cell_key k ON k.owner = m.key_owner WHERE m.state = 'waiting' AND m.next_at <= \(now)
      ORDER BY m.next_at, m.id LIMIT \(limit) \(sqlite: "", postgres: "FOR UPDATE OF m SKIP LOCKED")
      """)
    for message in due {
      try run("UPDATE message SET next_at = \(now.adding(seconds: leaseSeconds)), attempts = attempts + 1 WHERE id = \(message.id.raw)")
    }
    return due
  }

  package func markSent(_ id: ID<Message>, at now: Instant) throws(StoreFailure) {
    try run("UPDATE message SET state = 'sent', sent_at = \(now), failure = NULL WHERE id = \(id.raw) AND state = 'waiting'")
  }

  /// After a failed try: waits longer each time, then gives up. What the mail server said may name the recipient, so it is sealed.
  package func markFailed(_ id: ID<Message>, attempts: Int, why: String, at now: Instant) throws {
    guard
      let row = try row("SELECT m.key_owner, k.wrapped FROM message m JOIN cell_key k ON k.owner = m.key_owner WHERE m.id = \(id.raw)")
    else { return }
    let key = try open(row.bytes("wrapped"), for: KeyOwner(raw: row.text("key_owner")))
    let failure = try key.seal(SealedWords([why]), cell: "message/\(id.raw)/failure")
    let state = attempts >= Message.attemptsBeforeGivingUp ? "failed" : "waiting"
    try run(
      """
      UPDATE message SET state = \(state), next_at = \(now.adding(seconds: Message.pauseSeconds(after: attempts))), failure = \(failure)
      WHERE id = \(id.raw) AND state = 'waiting'
      """)
  }

  private func messages(_ source: SQL) throws(StoreFailure) -> [Message] {
    var messages: [Message] = []
    var shelf = KeyShelf(vault)
    let found = try rows(
      """
      SELECT m.id, m.key_owner, m.language, m.created_at, m.state, m.attempts, m.next_at, m.sent_at, m.content, m.failure, k.wrapped
      \(source)
      """)
    for row in found { messages.append(try Message(row, key: try shelf.key(row, of: KeyOwner(raw: row.text("key_owner"))))) }
    return messages
  }
}

extension Message {
  /// - Parameter key: `nil` when it was destroyed: the letter then says that it was erased, and nothing else.
  init(_ row: Row, key: CellKey?) throws(StoreFailure) {
    let id: ID<Message> = try row.id("id")
    let language = try row.language("language")
    let content = try key.map { key throws(StoreFailure) in try key.openWords(row.bytes("content"), cell: "message/\(id.raw)/content") }
    let state: State
    switch try row.text("state") {
    case "sent": state = .sent(at: try row.instant("sent_at"))
    case "failed":
      let failure = try row.bytesIfAny("failure")
      guard let failure else {
        state = .withdrawn
        break
      }
      guard let key else {
        state = .failed("")
        break
      }
      state = .failed(try key.openWords(failure, cell: "message/\(id.raw)/failure")[0])
    default: state = .waiting(attempts: try row.int("attempts"), next: try row.instant("next_at"))
    }
    self.init(
      id: id, to: content?[0] ?? "–", subject: content?[1] ?? Self.erased(language), body: content?[2] ?? "",
      language: language, createdAt: try row.instant("created_at"), state: state)
  }
}
