package import Care
package import Kernel
import Secrets

/// How soon a request is needed, in clear because lists are put in order by it; why is sealed with the rest.
package let requestPriorityMigration: [SQL] = [
  """
  ALTER TABLE request ADD COLUMN priority TEXT NOT NULL DEFAULT 'routine'
    CONSTRAINT request_priority_known CHECK (priority IN ('routine', 'urgent', 'asap'))
  """
]

/// Since when a message of the reporter waits to be read. What was said stands in the timeline, sealed.
package let receiptTalkMigration: [SQL] = [
  "ALTER TABLE request ADD COLUMN reply_at \(SQL.integer)"
]

extension Connection {
  /// What was said through the receipt of one request, oldest first; nothing when its key was destroyed. One statement.
  package func receiptTalk(of request: ID<Request>) throws(StoreFailure) -> [ReceiptTalk.Line] {
    let found = try rows(
      """
      SELECT e.id, e.at, e.kind, e.content, k.wrapped FROM request_event e JOIN cell_key k ON k.owner = 'request/' || e.request
      WHERE e.request = \(request.raw) AND e.kind IN ('receipt-answered', 'receipt-replied') ORDER BY e.at, e.id
      """)
    var lines: [ReceiptTalk.Line] = []
    var shelf = KeyShelf(vault)
    for row in found {
      guard let key = try shelf.key(row, of: KeyOwner(request)) else { continue }
      let content = try SealedEvent(row.bytes("content"), with: key, cell: "request_event/\(try row.text("id"))/content")
      guard let event = ReceiptTalk.Event(kind: try row.text("kind"), words: content.words) else { continue }
      lines.append(ReceiptTalk.Line(at: try row.instant("at"), event: event))
    }
    return lines
  }

  /// Whether a line of a timeline with this identifier is stored already: a form that is sent again makes the same one.
  package func hasRequestEvent(_ id: String) throws(StoreFailure) -> Bool {
    try row("SELECT id FROM request_event WHERE id = \(id)") != nil
  }

  /// Notes that a message of the reporter waits to be read since a moment, or that it was read.
  ///
  /// Changes no version: what somebody of the house has in her form meanwhile stays good.
  package func noteReply(at moment: Instant?, on request: ID<Request>) throws(StoreFailure) {
    try run("UPDATE request SET reply_at = \(moment) WHERE id = \(request.raw)")
  }
}

extension ReceiptTalk.Event {
  var columns: Need.Event.Columns {
    switch self {
    case .answered(let words): ("receipt-answered", nil, "", words, [])
    case .replied(let words): ("receipt-replied", nil, "", words, [])
    }
  }

  /// `nil` for a step that was not said through the receipt.
  init?(kind: String, words: String) {
    switch kind {
    case "receipt-answered": self = .answered(words)
    case "receipt-replied": self = .replied(words)
    default: return nil
    }
  }
}

extension Request.Event {
  /// From what to what, in one word for a sealed line: `routine asap`.
  static func priorities(_ from: Request.Priority, _ to: Request.Priority) -> String { "\(from.rawValue) \(to.rawValue)" }

  /// - Throws: when the line was not written by ``priorities(_:_:)``.
  init(priorities code: String, reason: String) throws(StoreFailure) {
    let parts = code.split(separator: " ").map(String.init)
    guard parts.count == 2, let from = Request.Priority(rawValue: parts[0]), let to = Request.Priority(rawValue: parts[1]) else {
      throw .fault("a request's event with unknown priorities")
    }
    self = .prioritized(from: from, to: to, reason: reason)
  }
}
