package import Care
package import Kernel
package import Secrets

extension Connection {
  /// The first month of a provider that is not closed, for something of a day: that of the day, or the one after the last closed one.
  package func openMonth(for day: Day, of author: String, _ programme: String) throws(StoreFailure) -> LedgerMonth {
    let month = LedgerMonth(day)
    guard let closed = try lastClosedMonth(of: author, programme), closed >= month else { return month }
    return closed.next
  }

  package func lastClosedMonth(of author: String, _ programme: String) throws(StoreFailure) -> LedgerMonth? {
    try row("SELECT MAX(month) AS month FROM ledger_closing WHERE author = \(author) AND programme = \(programme)")?
      .textIfAny("month").flatMap { LedgerMonth($0) }
  }

  package func closing(of month: LedgerMonth, of author: String, _ programme: String) throws(StoreFailure) -> Instant? {
    try row(
      "SELECT closed_at FROM ledger_closing WHERE author = \(author) AND programme = \(programme) AND month = \(month.description)")?
      .instant("closed_at")
  }

  /// - Returns: `false` when it was closed before.
  package func close(_ month: LedgerMonth, of author: String, _ programme: String, at now: Instant) throws(StoreFailure) -> Bool {
    try run(
      """
      INSERT INTO ledger_closing (author, programme, month, closed_at) VALUES (\(author), \(programme), \(month.description), \(now))
      ON CONFLICT (author, programme, month) DO NOTHING
      """) == 1
  }

  /// What it cost belongs to the organisation that manages the ledger, whoever gave it.
  package func insert(_ entry: LedgerEntry, _ programme: String, author: String, in file: OpenFile) throws {
    try run(
      """
      INSERT INTO ledger_entry (id, act, person, programme, author, organization, day, month, service, profession, code, units, price, cents,
        is_counter, content, entered_at)
      VALUES (\(entry.id.raw), \(entry.act.raw), \(entry.person.raw), \(programme), \(author), \(file.person.organization.raw), \(entry.day),
        \(entry.month.description), \(entry.service), \(entry.profession), \(entry.code), \(entry.units), \(entry.price.cents),
        \(entry.amount.cents), \(entry.isCounter), \(try file.key.seal(SealedWords([entry.fund]), cell: entry.id.cell)), \(entry.enteredAt))
      """)
  }

  /// An insurer that nobody knew became known: it is written on her lines that name none, as long as their month is open. What a closed month
  /// says stays, and so does what takes it back later. One statement, and one for each such line.
  package func noteInsurer(_ fund: String, of person: ID<Person>, key: CellKey) throws {
    let open = try rows(
      """
      SELECT id, content FROM ledger_entry e WHERE person = \(person.raw) AND NOT EXISTS (
        SELECT 1 FROM ledger_entry o JOIN ledger_closing c ON c.author = o.author AND c.programme = o.programme AND c.month = o.month
        WHERE o.act = e.act)
      """)
    for row in open {
      let id: ID<LedgerEntry> = try row.id("id")
      guard try key.openWords(row.bytes("content"), cell: id.cell)[0].isEmpty else { continue }
      try run("UPDATE ledger_entry SET content = \(try key.seal(SealedWords([fund]), cell: id.cell)) WHERE id = \(id.raw)")
    }
  }

  /// The entry of an act, that a correction takes back; `nil` for what was not billed.
  package func ledgerEntry(of act: ID<LedgerAct>, in file: OpenFile) throws -> LedgerEntry? {
    guard let row = try row("SELECT * FROM ledger_entry WHERE act = \(act.raw) AND is_counter = 0") else { return nil }
    let id: ID<LedgerEntry> = try row.id("id")
    return try Self.entry(row, fund: file.key.openWords(row.bytes("content"), cell: id.cell)[0])
  }

  /// Everything in the accounts of one person. One statement.
  package func ledgerEntries(of file: OpenFile, _ programme: String) throws -> [LedgerEntry] {
    try rows(
      "SELECT * FROM ledger_entry WHERE person = \(file.person.id.raw) AND programme = \(programme) ORDER BY day, entered_at, id"
    ).map { row in
      let id: ID<LedgerEntry> = try row.id("id")
      return try Self.entry(row, fund: file.key.openWords(row.bytes("content"), cell: id.cell)[0])
    }
  }

  /// One month of a provider, with the persons it is about and the rules against acts that no longer stand. Two statements, whatever the
  /// number of lines.
  ///
  /// An erased file keeps its amounts; who it was and which insurer nobody can read any more.
  package func statementEntries(
    of author: String, _ programme: String, _ month: LedgerMonth
  ) throws -> (entries: [LedgerEntry], persons: [ID<Person>: NamedFile], displaced: [ID<LedgerAct>: [UnitRefusal]]) {
    let rows = try rows(
      """
      SELECT e.*, a.displaced FROM ledger_entry e LEFT JOIN ledger_act a ON a.id = e.act
      WHERE e.author = \(author) AND e.programme = \(programme) AND e.month = \(month.description) ORDER BY e.day, e.id
      """)
    let ids: [ID<Person>] = try Set(rows.map { try $0.text("person") }).sorted().map { ID($0) }
    let persons = Dictionary(try namedFiles(ids).map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = try rows.map { row in
      let (id, person): (ID<LedgerEntry>, ID<Person>) = (try row.id("id"), try row.id("person"))
      let fund = try persons[person].map { try $0.key.openWords(row.bytes("content"), cell: id.cell)[0] } ?? ""
      return try Self.entry(row, fund: fund)
    }
    var displaced: [ID<LedgerAct>: [UnitRefusal]] = [:]
    for row in rows {
      let reasons = Self.refusals(try row.textIfAny("displaced") ?? "")
      guard !reasons.isEmpty else { continue }
      let act: ID<LedgerAct> = try row.id("act")
      displaced[act] = reasons
    }
    return (entries, persons, displaced)
  }

  /// Whoever stands on a statement, or on an open one before it, and whose file changed since: some at a time.
  package func uncheckedLedgers(
    onStatementOf author: String, _ programme: String, until month: LedgerMonth, after last: String, limit: Int
  ) throws(StoreFailure) -> [ID<Person>] {
    var found: [ID<Person>] = []
    let rows = try rows(
      """
      SELECT b.person FROM ledger_balance b WHERE b.programme = \(programme) AND b.is_checked = 0 AND b.person > \(last)
        AND EXISTS (
          SELECT 1 FROM ledger_entry e
          WHERE e.person = b.person AND e.author = \(author) AND e.programme = b.programme AND e.month <= \(month.description)
            AND (e.month = \(month.description) OR NOT EXISTS (
              SELECT 1 FROM ledger_closing c WHERE c.author = e.author AND c.programme = e.programme AND c.month = e.month)))
      ORDER BY b.person LIMIT \(limit)
      """)
    for row in rows { found.append(try row.id("person")) }
    return found
  }

  /// Lines of acts that no longer stand, on a month that is open and on the open ones before it. One statement.
  package func displacedLines(of author: String, _ programme: String, until month: LedgerMonth) throws(StoreFailure) -> Int {
    try row(
      """
      SELECT COUNT(*) AS lines FROM ledger_entry e JOIN ledger_act a ON a.id = e.act
      WHERE e.author = \(author) AND e.programme = \(programme) AND e.month <= \(month.description) AND e.is_counter = 0
        AND a.state = 'standing' AND a.displaced <> \("") AND NOT EXISTS (
          SELECT 1 FROM ledger_closing c WHERE c.author = e.author AND c.programme = e.programme AND c.month = e.month)
      """)?.int("lines") ?? 0
  }

  /// The months on which a provider has something, newest first, with what they come to. One statement.
  package func statementMonths(
    of author: String, _ programme: String
  ) throws(StoreFailure) -> [(month: LedgerMonth, lines: Int, amount: Euro, closedAt: Instant?)] {
    var found: [(LedgerMonth, Int, Euro, Instant?)] = []
    let rows = try rows(
      """
      SELECT e.month, COUNT(*) AS lines, CAST(SUM(e.cents) AS BIGINT) AS cents, MAX(c.closed_at) AS closed_at
      FROM ledger_entry e LEFT JOIN ledger_closing c ON c.author = e.author AND c.programme = e.programme AND c.month = e.month
      WHERE e.author = \(author) AND e.programme = \(programme) GROUP BY e.month ORDER BY e.month DESC
      """)
    for row in rows {
      guard let month = LedgerMonth(try row.text("month")) else { continue }
      found.append((month, try row.int("lines"), Euro(cents: try row.int("cents")), try row.instantIfAny("closed_at")))
    }
    return found
  }

  /// What the programme cost a house's people, by month of the acts, service and profession, with what of it no longer stands. One statement;
  /// no person in it.
  package func ledgerCosts(
    of organization: ID<Organization>, _ programme: String, from first: Day, to last: Day
  ) throws(StoreFailure) -> [LedgerCost] {
    var found: [LedgerCost] = []
    let rows = try rows(
      """
      SELECT SUBSTR(e.day, 1, 7) AS month, e.service, e.profession, CAST(SUM(1 - 2 * e.is_counter) AS BIGINT) AS acts,
        CAST(SUM(e.units) AS BIGINT) AS units, CAST(SUM(e.cents) AS BIGINT) AS cents,
        CAST(SUM(CASE WHEN a.id IS NULL THEN 0 ELSE 1 END) AS BIGINT) AS displaced_acts,
        CAST(SUM(CASE WHEN a.id IS NULL THEN 0 ELSE e.cents END) AS BIGINT) AS displaced_cents
      FROM ledger_entry e LEFT JOIN ledger_act a ON a.id = e.act AND a.state = 'standing' AND a.displaced <> \("")
      WHERE e.organization = \(organization.raw) AND e.programme = \(programme) AND e.day >= \(first) AND e.day <= \(last)
      GROUP BY SUBSTR(e.day, 1, 7), e.service, e.profession ORDER BY month DESC, e.service, e.profession
      """)
    for row in rows {
      guard let month = LedgerMonth(try row.text("month")) else { continue }
      found.append(
        LedgerCost(
          month: month, service: try row.text("service"), profession: try row.text("profession"), acts: try row.int("acts"),
          units: try row.int("units"), amount: Euro(cents: try row.int("cents")), displacedActs: try row.int("displaced_acts"),
          displaced: Euro(cents: try row.int("displaced_cents"))))
    }
    return found
  }

  private static func entry(_ row: Row, fund: String) throws -> LedgerEntry {
    guard let month = LedgerMonth(try row.text("month")) else { throw StoreFailure.fault("an entry without a month") }
    return LedgerEntry(
      id: try row.id("id"), act: try row.id("act"), person: try row.id("person"), day: try row.day("day"), month: month,
      service: try row.text("service"), profession: try row.text("profession"), code: try row.text("code"), units: try row.int("units"),
      price: Euro(cents: try row.int("price")), amount: Euro(cents: try row.int("cents")), isCounter: try row.bool("is_counter"), fund: fund,
      enteredAt: try row.instant("entered_at"))
  }
}

extension ID<LedgerEntry> {
  fileprivate var cell: String { "ledger_entry/\(raw)/content" }
}
