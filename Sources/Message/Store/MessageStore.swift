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
      INSERT INTO message (id, organization, key_owner, language, created_at, channel, reader, state, attempts, next_at, sent_at, content, failure)
      VALUES (\(message.id.raw), \(organization?.raw), \((owner ?? own).raw), \(message.language), \(message.createdAt),
        \(message.channel.rawValue), \(message.reader.rawValue), 'waiting', 0, \(message.createdAt), NULL, \(content), NULL)
      """)
  }

  /// Newest first.
  package func messages(
    of organization: ID<Organization>, _ filter: OutboxFilter = .all, offset: Int, limit: Int
  ) throws(StoreFailure) -> [Message] {
    try messages(
      """
      FROM message m LEFT JOIN cell_key k ON k.owner = m.key_owner WHERE m.organization = \(organization.raw) AND \(filter.condition)
      ORDER BY m.created_at DESC, m.id DESC LIMIT \(limit) OFFSET \(offset)
      """)
  }

  /// What did not leave or arrive of the messages about some requests and waits for somebody, newest first. One statement.
  package func undelivered(about requests: [ID<Request>], of organization: ID<Organization>) throws(StoreFailure) -> [Message] {
    try messages(
      """
      FROM message m LEFT JOIN cell_key k ON k.owner = m.key_owner
      WHERE m.key_owner IN (\(list: requests.map { KeyOwner($0).raw })) AND m.organization = \(organization.raw)
        AND \(OutboxFilter.problems.condition) ORDER BY m.created_at DESC, m.id DESC
      """)
  }

  /// Letters that were kept back and wait for somebody, oldest first.
  package func keptBackLetters(of organization: ID<Organization>) throws(StoreFailure) -> [Message] {
    try messages(
      """
      FROM message m LEFT JOIN cell_key k ON k.owner = m.key_owner WHERE m.organization = \(organization.raw) AND m.channel = 'letter'
        AND m.state = 'failed' AND m.failure IS NOT NULL ORDER BY m.created_at, m.id
      """)
  }

  /// Whether the letter that an organisation wrote at about this moment with these words did not leave, or did not arrive. Not when somebody
  /// settled it in another way, nor when it is not there any more.
  package func isLost(saying words: String, writtenAt moment: Instant, by organization: ID<Organization>) throws(StoreFailure) -> Bool {
    let written = try messages(
      """
      FROM message m JOIN cell_key k ON k.owner = m.key_owner WHERE m.organization = \(organization.raw)
        AND m.created_at >= \(moment.adding(seconds: -60)) AND m.created_at <= \(moment.adding(seconds: 60)) ORDER BY m.created_at DESC, m.id DESC
      """)
    guard let letter = written.first(where: { $0.body == words }) else { return false }
    // What was settled is claimed still, by the try that failed; what was withdrawn before it left is not.
    return try row(
      """
      SELECT 1 AS one FROM message WHERE id = \(letter.id.raw)
        AND (state = 'returned' OR (state = 'failed' AND (failure IS NOT NULL OR claimed_at IS NULL)))
      """) != nil
  }

  /// How many messages each view of the outbox has. One statement.
  package func messageCounts(of organization: ID<Organization>) throws(StoreFailure) -> [OutboxFilter: Int] {
    var counts: [OutboxFilter: Int] = [:]
    let found = try rows(
      """
      SELECT state, channel, CASE WHEN failure IS NULL THEN 0 ELSE 1 END AS said, COUNT(*) AS total FROM message
      WHERE organization = \(organization.raw) GROUP BY state, channel, CASE WHEN failure IS NULL THEN 0 ELSE 1 END
      """)
    for row in found {
      let (state, channel, isSaid, total) = (try row.text("state"), try row.text("channel"), try row.bool("said"), try row.int("total"))
      for filter in OutboxFilter.allCases where filter.holds(state: state, channel: channel, isSaid: isSaid) { counts[filter, default: 0] += total }
    }
    return counts
  }

  package func message(_ id: ID<Message>, of organization: ID<Organization>) throws(StoreFailure) -> Message? {
    try messages(
      "FROM message m LEFT JOIN cell_key k ON k.owner = m.key_owner WHERE m.id = \(id.raw) AND m.organization = \(organization.raw)"
    ).first
  }

  /// The same for whoever runs the server.
  package func message(_ id: ID<Message>) throws(StoreFailure) -> Message? {
    try messages("FROM message m LEFT JOIN cell_key k ON k.owner = m.key_owner WHERE m.id = \(id.raw)").first
  }

  /// How many wait for their time on these ways.
  package func waitingMessageCount(at now: Instant, by channels: Set<MessageChannel> = [.email]) throws(StoreFailure) -> Int {
    guard !channels.isEmpty else { return 0 }
    return try row(
      """
      SELECT COUNT(*) AS total FROM message WHERE state = 'waiting' AND next_at <= \(now)
        AND channel IN (\(list: channels.map(\.rawValue).sorted()))
      """)?.int("total") ?? 0
  }

  /// Takes messages whose time has come, so that no other server takes them: they come back after `leaseSeconds` if none begins to send them.
  package func takeMessages(
    at now: Instant, by channels: Set<MessageChannel> = [.email], limit: Int, leaseSeconds: Int64
  ) throws(StoreFailure) -> [Message] {
    guard !channels.isEmpty else { return [] }
    let due = try messages(
      """
      FROM message m JOIN cell_key k ON k.owner = m.key_owner WHERE m.state = 'waiting' AND m.next_at <= \(now)
        AND m.channel IN (\(list: channels.map(\.rawValue).sorted()))
      ORDER BY m.next_at, m.id LIMIT \(limit) \(sqlite: "", postgres: "FOR UPDATE OF m SKIP LOCKED")
      """)
    for message in due {
      try run("UPDATE message SET next_at = \(now.adding(seconds: leaseSeconds)), attempts = attempts + 1 WHERE id = \(message.id.raw)")
    }
    return due
  }

  /// Claims one message, before anything of it leaves: from here on nobody sends it by himself again, whatever happens to this server.
  ///
  /// - Returns: whether it is ours; not when another server claimed it, or when it was withdrawn.
  package func claim(_ id: ID<Message>, at now: Instant) throws(StoreFailure) -> Bool {
    try run("UPDATE message SET state = 'sending', claimed_at = \(now) WHERE id = \(id.raw) AND state = 'waiting'") == 1
  }

  /// Whether something was claimed before this moment and never heard of again.
  package func hasSilentClaims(before moment: Instant) throws(StoreFailure) -> Bool {
    try row("SELECT 1 AS one WHERE EXISTS (SELECT 1 FROM message WHERE state = 'sending' AND claimed_at < \(moment))") != nil
  }

  /// What was claimed before this moment and never heard of again may have left: a person decides.
  /// - Returns: how many.
  @discardableResult
  package func giveUpClaims(before moment: Instant) throws(StoreFailure) -> Int {
    try run("UPDATE message SET state = 'uncertain' WHERE state = 'sending' AND claimed_at < \(moment)")
  }

  package func markSent(_ id: ID<Message>, at now: Instant) throws(StoreFailure) {
    try run("UPDATE message SET state = 'sent', sent_at = \(now), failure = NULL WHERE id = \(id.raw) AND state = 'sending'")
  }

  /// After a failed try. What the other side said may name the recipient, so it is sealed.
  package func mark(_ id: ID<Message>, as next: Message.State, why: String) throws {
    let stored: (state: String, nextAt: SQL)? =
      switch next {
      case .waiting(_, let at): ("waiting", "\(at)")
      case .failed: ("failed", "next_at")
      case .uncertain: ("uncertain", "next_at")
      case .returned: ("returned", "next_at")
      case .sending, .sent, .withdrawn: nil
      }
    guard let stored, let failure = try sealedFailure(why, of: id) else { return }
    let from: SQL = if case .returned = next { "'sent', 'uncertain'" } else { "'sending'" }
    try run(
      """
      UPDATE message SET state = \(stored.state), next_at = \(stored.nextAt), failure = \(failure)
      WHERE id = \(id.raw) AND state IN (\(from))
      """)
  }

  /// - Returns: `nil` when its key was destroyed.
  func sealedFailure(_ why: String, of id: ID<Message>) throws -> [UInt8]? {
    guard
      let row = try row("SELECT m.key_owner, k.wrapped FROM message m JOIN cell_key k ON k.owner = m.key_owner WHERE m.id = \(id.raw)")
    else { return nil }
    let key = try open(row.bytes("wrapped"), for: KeyOwner(raw: row.text("key_owner")))
    return try key.seal(SealedWords([why]), cell: "message/\(id.raw)/failure")
  }

  /// Waits anew, to the same address or another one, as if it had never been tried.
  /// - Returns: whether nobody changed it meanwhile.
  package func sendAgain(_ message: Message, to address: String, at now: Instant) throws -> Bool {
    guard
      let row = try row("SELECT m.key_owner, k.wrapped FROM message m JOIN cell_key k ON k.owner = m.key_owner WHERE m.id = \(message.id.raw)")
    else { return false }
    let key = try open(row.bytes("wrapped"), for: KeyOwner(raw: row.text("key_owner")))
    let content = try key.seal(SealedWords([address, message.subject, message.body]), cell: "message/\(message.id.raw)/content")
    return try run(
      """
      UPDATE message SET state = 'waiting', attempts = 0, next_at = \(now), claimed_at = NULL, sent_at = NULL, failure = NULL,
        content = \(content)
      WHERE id = \(message.id.raw) AND state IN ('failed', 'uncertain', 'returned', 'sent') AND (state <> 'failed' OR failure IS NOT NULL)
      """) == 1
  }

  /// Notes that an uncertain message arrived after all, or that paper was posted.
  /// - Returns: whether it was still in that state.
  package func noteSent(_ id: ID<Message>, of organization: ID<Organization>, at now: Instant) throws(StoreFailure) -> Bool {
    try run(
      """
      UPDATE message SET state = 'sent', sent_at = \(now), failure = NULL WHERE id = \(id.raw) AND organization = \(organization.raw)
        AND (state = 'uncertain' OR (state = 'waiting' AND channel = 'letter'))
      """) == 1
  }

  /// Notes that what did not leave was settled in another way: nobody has to do anything about it any more.
  /// - Returns: whether it was still in that state.
  package func noteSettled(_ id: ID<Message>, of organization: ID<Organization>) throws(StoreFailure) -> Bool {
    try run(
      "UPDATE message SET failure = NULL WHERE id = \(id.raw) AND organization = \(organization.raw) AND state = 'failed' AND failure IS NOT NULL"
    ) == 1
  }

  /// The request of an organisation that is called so on the telephone: `2026-00042`.
  package func request(number: String, of organization: ID<Organization>) throws(StoreFailure) -> ID<Request>? {
    try row("SELECT id FROM request WHERE number = \(number) AND organization = \(organization.raw) AND erased_at IS NULL")?.id("id")
  }

  private func messages(_ source: SQL) throws(StoreFailure) -> [Message] {
    var messages: [Message] = []
    var shelf = KeyShelf(vault)
    let found = try rows(
      """
      SELECT m.id, m.key_owner, m.language, m.created_at, m.channel, m.reader, m.state, m.attempts, m.next_at, m.claimed_at, m.sent_at,
        m.content, m.failure, k.wrapped
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
    func said() throws(StoreFailure) -> String {
      guard let key, let failure = try row.bytesIfAny("failure") else { return "" }
      return try key.openWords(failure, cell: "message/\(id.raw)/failure")[0]
    }
    let state: State
    switch try row.text("state") {
    case "sent": state = .sent(at: try row.instant("sent_at"))
    case "sending": state = .sending(since: try row.instant("claimed_at"))
    case "uncertain": state = .uncertain(since: try row.instant("claimed_at"))
    case "returned": state = .returned(try said())
    case "failed": state = try row.bytesIfAny("failure") == nil ? .withdrawn : .failed(try said())
    default: state = .waiting(attempts: try row.int("attempts"), next: try row.instant("next_at"))
    }
    self.init(
      id: id, channel: try row.code("channel"), reader: try row.code("reader"), to: content?[0] ?? "–",
      subject: content?[1] ?? Self.erased(language), body: content?[2] ?? "", language: language, createdAt: try row.instant("created_at"),
      state: state)
  }
}
