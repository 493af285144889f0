package import Care
package import Kernel

/// What a data protection officer looks for in the log.
package struct AccessLogFilter: Hashable, Sendable {
  package var actor = ""
  package var subject = ""
  package var purpose: Purpose?
  package var from: Instant?
  package var until: Instant?
  package init() {}
}

extension Connection {
  /// Adds an entry; there is no way to change or remove one.
  package func append(_ entry: LogEntry) throws(StoreFailure) {
    try run(
      """
      INSERT INTO access_log (id, at, actor, actor_name, organization, purpose, outcome, subjects)
      VALUES (\(entry.id.raw), \(entry.at), \(entry.actor), \(entry.actorName), \(entry.organization?.raw), \(entry.purpose.rawValue),
        \(entry.outcome.rawValue), \(entry.subjects.joined(separator: " ")))
      """)
  }

  /// Newest first.
  package func accessLog(_ filter: AccessLogFilter, offset: Int, limit: Int) throws(StoreFailure) -> [LogEntry] {
    let found = try rows(
      """
      SELECT id, at, actor, actor_name, organization, purpose, outcome, subjects FROM access_log
      WHERE \(Self.condition(filter)) ORDER BY at DESC, id DESC LIMIT \(limit) OFFSET \(offset)
      """)
    var entries: [LogEntry] = []
    for row in found { entries.append(try Self.logEntry(row)) }
    return entries
  }

  package func accessLogCount(_ filter: AccessLogFilter) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM access_log WHERE \(Self.condition(filter))")?.int("total") ?? 0
  }

  private static func condition(_ filter: AccessLogFilter) -> SQL {
    var condition: SQL = "at >= \(filter.from?.milliseconds ?? 0)"
    if let until = filter.until { condition = "\(condition) AND at < \(until)" }
    if let purpose = filter.purpose { condition = "\(condition) AND purpose = \(purpose.rawValue)" }
    if !filter.actor.isEmpty {
      condition = "\(condition) AND (actor = \(filter.actor) OR lower(actor_name) LIKE \("%" + filter.actor.lowercased() + "%"))"
    }
    if !filter.subject.isEmpty { condition = "\(condition) AND subjects LIKE \("%" + filter.subject + "%")" }
    return condition
  }

  private static func logEntry(_ row: Row) throws(StoreFailure) -> LogEntry {
    LogEntry(
      id: try row.id("id"), at: try row.instant("at"), actor: try row.text("actor"), actorName: try row.text("actor_name"),
      organization: try row.idIfAny("organization"), purpose: try row.code("purpose"), outcome: try row.code("outcome"),
      subjects: try row.text("subjects").split(separator: " ").map(String.init))
  }
}
