package import Care
package import Kernel
import Secrets

extension Connection {
  /// Every end and every beginning in a person's ledger, replaced ones too, oldest first. What was taken over in this house has the figures
  /// of the end that it comes from: a late correction there counts here. One statement.
  package func ledgerHandovers(of file: OpenFile, _ programme: String) throws -> [LedgerHandover] {
    try ledgerHandovers(of: file, where: "h.programme = \(programme)")
  }

  /// The same for every programme that there was.
  package func ledgerHandovers(of file: OpenFile) throws -> [LedgerHandover] { try ledgerHandovers(of: file, where: "1 = 1") }

  private func ledgerHandovers(of file: OpenFile, where condition: SQL) throws -> [LedgerHandover] {
    try rows(
      """
      SELECT h.id, h.kind, h.last_day, h.is_shared, h.taken_at, h.source, h.content, h.created_at, h.replaced_at, h.correction,
        CASE WHEN s.id IS NULL THEN h.has_module ELSE s.has_module END AS has_module,
        CASE WHEN s.id IS NULL THEN h.start_day ELSE s.start_day END AS start_day,
        CASE WHEN s.id IS NULL THEN h.by_service ELSE s.by_service END AS by_service,
        CASE WHEN s.id IS NULL THEN h.is_extended ELSE s.is_extended END AS is_extended
      FROM ledger_handover h LEFT JOIN ledger_handover s ON s.id = h.source
      WHERE h.person = \(file.person.id.raw) AND \(condition) ORDER BY h.created_at, h.id
      """
    ).map { row in
      let id: ID<LedgerHandover> = try row.id("id")
      let content = try file.key.openWords(row.bytes("content"), cell: id.cell("content"))
      var replaced: LedgerAct.Correction?
      if let at = try row.instantIfAny("replaced_at"), let sealed = try row.bytesIfAny("correction") {
        let words = try file.key.openWords(sealed, cell: id.cell("correction"))
        replaced = LedgerAct.Correction(at: at, by: words[0], reason: words[1])
      }
      return LedgerHandover(
        id: id, kind: try row.code("kind"), lastDay: try row.day("last_day"), consumed: try Self.consumed(row), isShared: try row.bool("is_shared"),
        takenAt: try row.instantIfAny("taken_at"), source: try row.idIfAny("source"), authorName: content[0], other: content[1],
        at: try row.instant("created_at"), replaced: replaced)
    }
  }

  package func insert(
    _ handover: LedgerHandover, _ programme: String, author: String, organization: ID<Organization>, in file: OpenFile
  ) throws {
    let content = SealedWords([handover.authorName, handover.other])
    let consumed = handover.consumed
    try run(
      """
      INSERT INTO ledger_handover (id, person, programme, kind, organization, last_day, has_module, start_day, by_service, is_extended, is_shared,
        taken_at, source, author, content, created_at, replaced_at, correction)
      VALUES (\(handover.id.raw), \(file.person.id.raw), \(programme), \(handover.kind.rawValue), \(organization.raw), \(handover.lastDay),
        \(consumed.initialModule), \(consumed.periodStart), \(Self.unitWords(consumed.units)), \(consumed.isExtended), \(handover.isShared),
        NULL, \(handover.source?.raw), \(author), \(try file.key.seal(content, cell: handover.id.cell("content"))), \(handover.at), NULL, NULL)
      """)
  }

  /// Takes one back, or makes room for another one: it stays to be seen, with the reason.
  ///
  /// - Returns: `false` when it was replaced before, or another organisation went on from it.
  package func replace(_ id: ID<LedgerHandover>, _ correction: LedgerAct.Correction, in file: OpenFile) throws -> Bool {
    let sealed = try file.key.seal(SealedWords([correction.by, correction.reason]), cell: id.cell("correction"))
    return try run(
      """
      UPDATE ledger_handover SET replaced_at = \(correction.at), correction = \(sealed)
      WHERE id = \(id.raw) AND person = \(file.person.id.raw) AND replaced_at IS NULL AND taken_at IS NULL
      """) == 1
  }

  /// What was consumed until an end is another thing now: whoever began with it reads the new figures, and replays.
  package func refresh(_ id: ID<LedgerHandover>, _ programme: String, _ consumed: ConsumedBefore) throws(StoreFailure) {
    try run(
      """
      UPDATE ledger_handover SET has_module = \(consumed.initialModule), start_day = \(consumed.periodStart),
        by_service = \(Self.unitWords(consumed.units)), is_extended = \(consumed.isExtended)
      WHERE id = \(id.raw)
      """)
    try run(
      """
      UPDATE ledger_balance SET is_checked = 0
      WHERE programme = \(programme) AND person IN (SELECT h.person FROM ledger_handover h WHERE h.source = \(id.raw) AND h.replaced_at IS NULL)
      """)
  }

  /// The end that waits to be taken over into this file: of another organisation of the house, for the same national number, handed on with
  /// her agreement. One statement, which begins with those of the same number: SQLite keeps the order of a cross join, and would go through
  /// everybody otherwise.
  package func waitingHandover(for file: OpenFile, _ programme: String) throws(StoreFailure) -> WaitingHandover? {
    let person = file.person
    return try row(
      """
      SELECT h.id, h.last_day, h.has_module, h.start_day, h.by_service, h.is_extended, o.name
      FROM ledger_handover h CROSS JOIN person p CROSS JOIN organization o
      WHERE p.id = h.person AND o.id = h.organization AND h.person IN (\(Self.sameNumber(as: person.id))) AND h.programme = \(programme) AND h.kind = 'ended' AND h.is_shared = 1
        AND h.taken_at IS NULL AND h.replaced_at IS NULL AND p.state = 'active' AND h.organization <> \(person.organization.raw)
      ORDER BY h.created_at DESC, h.id DESC LIMIT 1
      """
    ).map { row throws(StoreFailure) in
      WaitingHandover(
        id: try row.id("id"), organization: try row.text("name"), lastDay: try row.day("last_day"), consumed: try Self.consumed(row))
    }
  }

  /// The files of other organisations of the house with the same national number, into which nothing was taken over yet. One statement.
  package func filesThatMayGoOn(
    from file: OpenFile, _ programme: String
  ) throws(StoreFailure) -> [(person: ID<Person>, organization: ID<Organization>)] {
    var found: [(person: ID<Person>, organization: ID<Organization>)] = []
    let rows = try rows(
      """
      SELECT p.id, p.organization FROM (\(Self.sameNumber(as: file.person.id))) same CROSS JOIN person p
      WHERE p.id = same.person AND p.state = 'active' AND p.organization <> \(file.person.organization.raw)
        AND NOT EXISTS (
          SELECT 1 FROM ledger_handover h WHERE h.person = p.id AND h.programme = \(programme) AND h.kind = 'received' AND h.replaced_at IS NULL)
      ORDER BY p.id
      """)
    for row in rows { found.append((try row.id("id"), try row.id("organization"))) }
    return found
  }

  /// Which days belong to the own part of each of these ledgers, besides other organisations; nothing for those that never moved. One statement.
  package func ownDays(of persons: [ID<Person>], _ programme: String) throws(StoreFailure) -> [ID<Person>: OwnDays] {
    guard !persons.isEmpty else { return [:] }
    var found: [ID<Person>: OwnDays] = [:]
    let rows = try rows(
      """
      SELECT person, kind, last_day FROM ledger_handover
      WHERE person IN (\(list: persons.map(\.raw))) AND programme = \(programme) AND replaced_at IS NULL ORDER BY created_at, id
      """)
    for row in rows {
      let person: ID<Person> = try row.id("person")
      let kind: LedgerHandover.Kind = try row.code("kind")
      var days = found[person] ?? OwnDays()
      switch kind {
      case .ended: days.until = try row.day("last_day")
      case .received: days.after = try row.day("last_day")
      }
      found[person] = days
    }
    return found
  }

  /// In whose ledger an end stands, and which organisation keeps it. One statement.
  package func keeper(ofEnd id: ID<LedgerHandover>) throws(StoreFailure) -> (person: ID<Person>, organization: ID<Organization>)? {
    guard
      let row = try row(
        "SELECT p.id, p.organization FROM ledger_handover h JOIN person p ON p.id = h.person WHERE h.id = \(id.raw) AND p.state = 'active'")
    else { return nil }
    return (try row.id("id"), try row.id("organization"))
  }

  /// - Returns: `false` when somebody else was first, or the end was taken back.
  package func take(_ id: ID<LedgerHandover>, at now: Instant) throws(StoreFailure) -> Bool {
    try run("UPDATE ledger_handover SET taken_at = \(now) WHERE id = \(id.raw) AND taken_at IS NULL AND replaced_at IS NULL") == 1
  }

  /// Whether another file with the same national number has the initial module, given here or told by another organisation. Only the day is
  /// read. One statement.
  ///
  /// What an organisation was told after a module was entered in this very file may be that one, so it does not count against it.
  /// - Parameter programmes: in which it counts as the same one.
  package func moduleElsewhere(than person: ID<Person>, _ programmes: [String]) throws(StoreFailure) -> ModuleElsewhere? {
    let row = try row(
      """
      SELECT MIN(found.day) AS day, COUNT(*) AS total FROM (
        SELECT a.day AS day FROM ledger_act a
        WHERE a.person IN (\(Self.sameNumber(as: person))) AND a.programme IN (\(list: programmes)) AND a.kind = 'initialModule'
          AND a.state = 'standing'
        UNION ALL
        SELECT h.start_day AS day FROM ledger_handover h
        WHERE h.person IN (\(Self.sameNumber(as: person))) AND h.programme IN (\(list: programmes)) AND h.kind = 'received'
          AND h.has_module = 1 AND h.replaced_at IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM ledger_act o WHERE o.person = \(person.raw) AND o.kind = 'initialModule' AND o.entered_at < h.created_at)
      ) found
      """)
    guard let row, try row.int("total") > 0 else { return nil }
    return ModuleElsewhere(on: try row.dayIfAny("day"))
  }

  /// The other files that have the blind index of a person's national number.
  private static func sameNumber(as person: ID<Person>) -> SQL {
    let kind = PersonMark.nationalNumber.rawValue
    return """
      SELECT DISTINCT other.person FROM person_mark own JOIN person_mark other ON other.mark = own.mark AND other.kind = own.kind
      WHERE own.person = \(person.raw) AND own.kind = \(kind) AND other.person <> \(person.raw)
      """
  }

  private static func consumed(_ row: Row) throws(StoreFailure) -> ConsumedBefore {
    ConsumedBefore(
      initialModule: try row.bool("has_module"), periodStart: try row.dayIfAny("start_day"), units: unitCounts(try row.text("by_service")),
      isExtended: try row.bool("is_extended"))
  }
}

extension ID<LedgerHandover> {
  fileprivate func cell(_ column: String) -> String { "ledger_handover/\(raw)/\(column)" }
}
