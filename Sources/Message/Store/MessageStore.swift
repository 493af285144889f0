package import Care
package import Kernel

extension Connection {
  /// Puts a letter into the outbox, in the transaction of what it tells.
  package func post(_ message: Message, from organization: ID<Organization>?) throws(StoreFailure) {
    try run(
      """
      INSERT INTO message (id, organization, recipient, subject, body, language, created_at, state, attempts, next_at, sent_at, failure)
      VALUES (\(message.id.raw), \(organization?.raw), \(message.to), \(message.subject), \(message.body), \(message.language),
        \(message.createdAt), 'waiting', 0, \(message.createdAt), NULL, '')
      """)
  }

  /// Newest first.
  package func messages(of organization: ID<Organization>, offset: Int, limit: Int) throws(StoreFailure) -> [Message] {
    var messages: [Message] = []
    for row in try rows(
      """
      SELECT \(SQL.messageColumns) FROM message WHERE organization = \(organization.raw)
      ORDER BY created_at DESC, id DESC LIMIT \(limit) OFFSET \(offset)
      """)
    {
      messages.append(try Message(row))
    }
    return messages
  }

  package func messageCount(of organization: ID<Organization>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM message WHERE organization = \(organization.raw)")?.int("total") ?? 0
  }

  package func message(_ id: ID<Message>, of organization: ID<Organization>) throws(StoreFailure) -> Message? {
    guard let row = try row("SELECT \(SQL.messageColumns) FROM message WHERE id = \(id.raw) AND organization = \(organization.raw)") else {
      return nil
    }
    return try Message(row)
  }

  package func waitingMessageCount(at now: Instant) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM message WHERE state = 'waiting' AND next_at <= \(now)")?.int("total") ?? 0
  }

  /// Takes letters whose time has come, so that no other server takes them: they come back after `leaseSeconds` if nothing is heard of them.
  package func takeMessages(at now: Instant, limit: Int, leaseSeconds: Int64) throws(StoreFailure) -> [Message] {
    var messages: [Message] = []
    let due = try rows(
      """
      SELECT \(SQL.messageColumns) FROM message WHERE state = 'waiting' AND next_at <= \(now) ORDER BY next_at, id LIMIT \(limit)
      \(sqlite: "", postgres: "FOR UPDATE SKIP LOCKED")
      """)
    for row in due {
      let message = try Message(row)
      try run("UPDATE message SET next_at = \(now.adding(seconds: leaseSeconds)), attempts = attempts + 1 WHERE id = \(message.id.raw)")
      messages.append(message)
    }
    return messages
  }

  package func markSent(_ id: ID<Message>, at now: Instant) throws(StoreFailure) {
    try run("UPDATE message SET state = 'sent', sent_at = \(now), failure = '' WHERE id = \(id.raw) AND state = 'waiting'")
  }

  /// After a failed try: waits longer each time, then gives up.
  package func markFailed(_ id: ID<Message>, attempts: Int, why: String, at now: Instant) throws(StoreFailure) {
    let state = attempts >= Message.attemptsBeforeGivingUp ? "failed" : "waiting"
    try run(
      """
      UPDATE message SET state = \(state), next_at = \(now.adding(seconds: Message.pauseSeconds(after: attempts))), failure = \(why)
      WHERE id = \(id.raw) AND state = 'waiting'
      """)
  }
}

extension Message {
  init(_ row: Row) throws(StoreFailure) {
    let state: State =
      switch try row.text("state") {
      case "sent": .sent(at: try row.instant("sent_at"))
      case "failed": .failed(try row.text("failure"))
      default: .waiting(attempts: try row.int("attempts"), next: try row.instant("next_at"))
      }
    self.init(
      id: try row.id("id"), to: try row.text("recipient"), subject: try row.text("subject"), body: try row.text("body"),
      language: try row.language("language"), createdAt: try row.instant("created_at"), state: state)
  }
}

extension SQL {
  static let messageColumns: SQL =
    "id, recipient, subject, body, language, created_at, state, attempts, next_at, sent_at, failure"
}
