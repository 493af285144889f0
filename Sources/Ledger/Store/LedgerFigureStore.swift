package import Care
package import Kernel

extension Connection {
  // MARK: What those who steer read

  /// What the stored balances say about everybody whose file a house keeps and whose years began, with the number of the file. One statement.
  package func ledgerFigures(
    of organization: ID<Organization>, _ programme: String
  ) throws(StoreFailure) -> [(person: ID<Person>, number: String, figures: LedgerFigures)] {
    var found: [(ID<Person>, String, LedgerFigures)] = []
    let rows = try rows(
      """
      SELECT b.person, p.number, b.start_day, b.end_day, b.granted, b.by_service, b.closing_start, b.closing_used, b.displaced, b.last_session
      FROM ledger_balance b JOIN person p ON p.id = b.person
      WHERE p.organization = \(organization.raw) AND p.state = 'active' AND b.programme = \(programme)
        AND b.start_day IS NOT NULL AND b.end_day IS NOT NULL
      """)
    found.reserveCapacity(rows.count)
    for row in rows {
      let figures = LedgerFigures(
        start: try row.day("start_day"), end: try row.day("end_day"), granted: try row.int("granted"),
        used: Self.unitTotal(try row.text("by_service")), closingStart: try row.dayIfAny("closing_start"), closingUsed: try row.int("closing_used"),
        isDisplaced: try row.int("displaced") > 0, lastSession: try row.dayIfAny("last_session"))
      found.append((try row.id("person"), try row.text("number"), figures))
    }
    return found
  }

  /// The stored balances of some persons. One statement for each five hundred.
  package func ledgerBalances(of persons: [ID<Person>], _ programme: String) throws(StoreFailure) -> [ID<Person>: LedgerBalance] {
    var found: [ID<Person>: LedgerBalance] = [:]
    for first in stride(from: 0, to: persons.count, by: 500) {
      let some = persons[first..<min(first + 500, persons.count)].map(\.raw)
      let rows = try rows("SELECT * FROM ledger_balance WHERE person IN (\(list: some)) AND programme = \(programme)")
      for row in rows { found[try row.id("person")] = try Self.ledgerBalance(row) }
    }
    return found
  }

  /// Of these the ones whose years ended before a day, with their last day, as their stored balances tell it. Whose file changed since is left out:
  /// perhaps they did not end. One statement.
  package func endedLedgers(of persons: [ID<Person>], _ programme: String, before day: Day) throws(StoreFailure) -> [ID<Person>: Day] {
    guard !persons.isEmpty else { return [:] }
    var found: [ID<Person>: Day] = [:]
    let rows = try rows(
      """
      SELECT person, end_day FROM ledger_balance
      WHERE person IN (\(list: persons.map(\.raw))) AND programme = \(programme) AND is_checked = 1 AND end_day < \(day)
      """)
    for row in rows { found[try row.id("person")] = try row.day("end_day") }
    return found
  }

  /// Persons whose module this author gave and whose years run on a day, in the order of their identifiers: for measuring. One statement.
  package func openLedgers(includedBy author: String, _ programme: String, on day: Day) throws(StoreFailure) -> [ID<Person>] {
    var found: [ID<Person>] = []
    let rows = try rows(
      """
      SELECT DISTINCT a.person FROM ledger_act a JOIN ledger_balance b ON b.person = a.person AND b.programme = a.programme
      WHERE a.programme = \(programme) AND a.author = \(author) AND a.kind = 'initialModule' AND a.state = 'standing'
        AND a.displaced = \("") AND b.end_day >= \(day) AND b.closing_start IS NULL ORDER BY a.person
      """)
    for row in rows { found.append(try row.id("person")) }
    return found
  }

  /// Those whose file changed since, some at a time: their balance is to be made anew. One statement.
  ///
  /// - Parameter organization: that keeps the file; `nil`: everybody.
  package func uncheckedLedgers(
    in organization: ID<Organization>?, _ programme: String, after last: String, limit: Int
  ) throws(StoreFailure) -> [ID<Person>] {
    let house: SQL = organization.map { "p.organization = \($0.raw)" } ?? "1 = 1"
    var found: [ID<Person>] = []
    let rows = try rows(
      """
      SELECT b.person FROM ledger_balance b JOIN person p ON p.id = b.person
      WHERE b.is_checked = 0 AND b.programme = \(programme) AND p.state = 'active' AND b.person > \(last) AND \(house)
      ORDER BY b.person LIMIT \(limit)
      """)
    for row in rows { found.append(try row.id("person")) }
    return found
  }

  /// How many of a house's files changed since their balance was made. One statement.
  package func uncheckedLedgerCount(in organization: ID<Organization>, _ programme: String) throws(StoreFailure) -> Int {
    try row(
      """
      SELECT COUNT(*) AS files FROM ledger_balance b JOIN person p ON p.id = b.person
      WHERE b.is_checked = 0 AND b.programme = \(programme) AND p.state = 'active' AND p.organization = \(organization.raw)
      """)?.int("files") ?? 0
  }

  /// Something in a programme changed on which what follows it counts. One statement.
  package func markLedger(of person: ID<Person>, besides programme: String) throws(StoreFailure) {
    try run(
      "UPDATE ledger_balance SET is_checked = 0 WHERE person = \(person.raw) AND programme <> \(programme) AND is_checked = 1")
  }

  // MARK: Clocks

  /// The clock that a professional started, whoever it is for. One statement.
  package func ledgerTimer(of author: String) throws(StoreFailure) -> LedgerTimer? {
    guard let row = try row("SELECT id, person, programme, started_at FROM ledger_timer WHERE author = \(author)") else { return nil }
    return LedgerTimer(
      id: try row.id("id"), person: try row.id("person"), programme: try row.text("programme"), startedAt: try row.instant("started_at"))
  }

  /// - Returns: `false` when one of the same author runs already; that one goes on.
  package func insert(_ timer: LedgerTimer, author: String) throws(StoreFailure) -> Bool {
    try run(
      """
      INSERT INTO ledger_timer (id, author, person, programme, started_at)
      VALUES (\(timer.id.raw), \(author), \(timer.person.raw), \(timer.programme), \(timer.startedAt))
      ON CONFLICT (author) DO NOTHING
      """) == 1
  }

  /// - Returns: `false` when it had been stopped before.
  package func stop(_ timer: ID<LedgerTimer>, of author: String) throws(StoreFailure) -> Bool {
    try run("DELETE FROM ledger_timer WHERE id = \(timer.raw) AND author = \(author)") == 1
  }
}
