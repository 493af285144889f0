package import Care
package import Kernel

/// What a data protection officer looks for in the log.
package struct AccessLogFilter: Hashable, Sendable {
  /// A part of an account's name, or a whole reference: `account/01h…`.
  package var actor = ""
  package var subject = ""
  /// Whose file: the identifier, alone or as `person/01h…`.
  package var person = ""
  package var purpose: Purpose?
  package var part: FilePart?
  package var organization: ID<Organization>?
  package var outcome: LogEntry.Outcome?
  package var from: Instant?
  package var until: Instant?
  /// The files that are hers, with those that were merged into it.
  fileprivate var files: [String] = []
  /// Without what must not stand on the person's own page.
  fileprivate var isForHerself = false
  package init() {}
}

/// The log is two tables: entries of the last second wait in one, chained ones stand in the other for good.
private let logTables: [SQL] = ["access_log_waiting", "access_log"]
private let logSequences: [SQL] = ["NULL", "sequence"]

extension Connection {
  /// Adds an entry; there is no way to change or remove one.
  package func append(_ entry: LogEntry) throws(StoreFailure) {
    let record = entry.record
    try run(
      """
      INSERT INTO access_log_waiting (\(SQL.logColumns))
      VALUES (\(record.id), \(record.at), \(record.actor), \(record.actorName), \(record.organization), \(record.person), \(record.purpose),
        \(record.parts), \(record.outcome), \(record.reason), \(record.subjects))
      """)
  }

  /// Newest first: what waits to be chained, then the chained ones.
  package func accessLog(_ filter: AccessLogFilter, offset: Int, limit: Int) throws(StoreFailure) -> [LogEntry] {
    var entries: [LogEntry] = []
    var skip = offset
    let orders: [SQL] = ["at DESC, id DESC", "at DESC, sequence DESC"]
    for (index, table) in logTables.enumerated() {
      guard entries.count < limit else { break }
      let found = try rows(
        """
        SELECT \(logSequences[index]) AS sequence, \(SQL.logColumns) FROM \(table) WHERE \(Self.condition(filter))
        ORDER BY \(orders[index]) LIMIT \(limit - entries.count) OFFSET \(skip)
        """)
      for row in found { entries.append(try Self.logEntry(row)) }
      if entries.isEmpty, skip > 0 { skip -= try count(filter, in: table, upTo: skip) } else { skip = 0 }
    }
    return entries
  }

  /// How many entries there are; counting ends at `most`, so that a log of years does not hold up a page.
  package func accessLogCount(_ filter: AccessLogFilter, upTo most: Int = .max) throws(StoreFailure) -> Int {
    var total = 0
    for table in logTables where total < most { total += try count(filter, in: table, upTo: most - total) }
    return total
  }

  /// What was done with the file of one person, and with those that were merged into it, newest first, for her own
  /// page. The protected part is never told there: who shares her
  /// screen must not learn that there is one.
  package func accessLog(about person: ID<Person>, offset: Int, limit: Int) throws(StoreFailure) -> [LogEntry] {
    var filter = AccessLogFilter()
    filter.files = try filesWithMerged(person)
    filter.isForHerself = true
    return try accessLog(filter, offset: offset, limit: limit).map { entry in
      LogEntry(
        id: entry.id, at: entry.at, actor: entry.actor, actorName: entry.actorName, organization: entry.organization, person: entry.person,
        purpose: entry.purpose, parts: entry.parts.filter { $0 != .protected }, outcome: entry.outcome, reason: entry.reason,
        subjects: entry.subjects, sequence: entry.sequence)
    }
  }

  /// How many entries ``accessLog(about:offset:limit:)`` has.
  package func accessLogCount(about person: ID<Person>) throws(StoreFailure) -> Int {
    var filter = AccessLogFilter()
    filter.files = try filesWithMerged(person)
    filter.isForHerself = true
    return try accessLogCount(filter, upTo: 100_000)
  }

  private func count(_ filter: AccessLogFilter, in table: SQL, upTo most: Int) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM (SELECT 1 AS one FROM \(table) WHERE \(Self.condition(filter)) LIMIT \(most)) AS counted")?
      .int("total") ?? 0
  }

  private static func condition(_ filter: AccessLogFilter) -> SQL {
    var parts: [SQL] = []
    if let from = filter.from { parts.append("at >= \(from)") }
    if let until = filter.until { parts.append("at < \(until)") }
    if let purpose = filter.purpose { parts.append("purpose = \(purpose.rawValue)") }
    if let organization = filter.organization { parts.append("organization = \(organization.raw)") }
    if let outcome = filter.outcome { parts.append("outcome = \(outcome.rawValue)") }
    if let part = filter.part { parts.append("' ' || parts || ' ' LIKE \("% \(part.rawValue) %")") }
    if filter.isForHerself {
      let told: [String] = [Purpose.readProtected, .changeProtected].map(\.rawValue)
      parts.append("parts <> \(FilePart.protected.rawValue) AND purpose NOT IN (\(list: told)) AND reason <> \(FileReason.protectedReader.code)")
    }
    if let only = filter.files.first { parts.append(filter.files.count == 1 ? "person = \(only)" : "person IN (\(list: filter.files))") }
    if !filter.person.isEmpty {
      parts.append("person = \(filter.person.hasPrefix("person/") ? String(filter.person.dropFirst(7)) : filter.person)")
    }
    if filter.actor.contains("/") {
      parts.append("actor = \(filter.actor)")
    } else if !filter.actor.isEmpty {
      parts.append("(actor = \(filter.actor) OR lower(actor_name) LIKE \("%" + filter.actor.lowercased() + "%"))")
    }
    if !filter.subject.isEmpty { parts.append("subjects LIKE \("%" + filter.subject + "%")") }
    var condition: SQL = parts.first ?? "1 = 1"
    for part in parts.dropFirst() { condition = "\(condition) AND \(part)" }
    return condition
  }

  static func logEntry(_ row: Row) throws(StoreFailure) -> LogEntry {
    LogEntry(
      id: try row.id("id"), at: try row.instant("at"), actor: try row.text("actor"), actorName: try row.text("actor_name"),
      organization: try row.idIfAny("organization"), person: try row.idIfAny("person"), purpose: try row.code("purpose"),
      parts: try row.text("parts").split(separator: " ").compactMap { FilePart(rawValue: String($0)) }, outcome: try row.code("outcome"),
      reason: try row.text("reason"), subjects: try row.text("subjects").split(separator: " ").map(String.init),
      sequence: try row.intIfAny("sequence"))
  }
}

extension SQL {
  /// Every column of an entry besides its place in the chain.
  static let logColumns: SQL = "id, at, actor, actor_name, organization, person, purpose, parts, outcome, reason, subjects"
}
