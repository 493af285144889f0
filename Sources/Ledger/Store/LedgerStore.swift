package import Care
package import Kernel
import Secrets

extension Connection {
  /// Everything that was entered for a person, in the order of entry. One statement.
  ///
  /// - Parameter opening: whether the seals of what was written with the acts are opened, too. Rules need none of it: who enters the next
  ///   act does not wait for them.
  package func ledgerActs(of file: OpenFile, _ programme: String, opening: Bool = true) throws -> [LedgerAct] {
    guard !opening else { return try ledgerActs(of: file, where: "programme = \(programme)") }
    return try rows(
      """
      SELECT id, sequence, day, kind, service, profession, setting, units, participants, minutes, flags, reason, audience, state, displaced,
        author, organization, group_session, entered_at
      FROM ledger_act WHERE person = \(file.person.id.raw) AND programme = \(programme) ORDER BY sequence, id
      """
    ).map { try Self.act($0, LedgerActWords()) }
  }

  /// The same for every programme that there was.
  package func ledgerActs(of file: OpenFile) throws -> [LedgerAct] { try ledgerActs(of: file, where: "1 = 1") }

  private func ledgerActs(of file: OpenFile, where condition: SQL) throws -> [LedgerAct] {
    try rows("SELECT * FROM ledger_act WHERE person = \(file.person.id.raw) AND \(condition) ORDER BY sequence, id").map { row in
      let id: ID<LedgerAct> = try row.id("id")
      var words = LedgerActWords()
      words.content = try file.key.openWords(row.bytes("content"), cell: id.cell("content"))
      if let at = try row.instantIfAny("corrected_at"), let sealed = try row.bytesIfAny("correction") {
        let said = try file.key.openWords(sealed, cell: id.cell("correction"))
        words.correction = LedgerAct.Correction(at: at, by: said[0], reason: said[1])
      }
      return try Self.act(row, words)
    }
  }

  private static func act(_ row: Row, _ words: LedgerActWords) throws -> LedgerAct {
    let content = words.content
    return LedgerAct(
      id: try row.id("id"), sequence: try row.int("sequence"), day: try row.day("day"), kind: try kind(row), state: try row.code("state"),
      audience: try row.code("audience"), author: try row.text("author"), authorName: content[0], organization: try row.id("organization"),
      group: try row.textIfAny("group_session"), privateNote: content[1], proof: content[2], enteredAt: try row.instant("entered_at"),
      displaced: refusals(try row.text("displaced")), correction: words.correction,
      doubts: content[3].isEmpty ? [] : content[3].split(separator: "\n").compactMap { LedgerDoubt(code: String($0)) })
  }

  /// In whose ledger an act stands. One statement.
  package func person(ofAct id: ID<LedgerAct>) throws(StoreFailure) -> ID<Person>? {
    try row("SELECT person FROM ledger_act WHERE id = \(id.raw)")?.id("person")
  }

  package func insert(_ act: LedgerAct, _ programme: String, in file: OpenFile) throws {
    let columns = LedgerColumns(act.kind)
    let content = SealedWords([act.authorName, act.privateNote, act.proof, act.doubts.map(\.code).joined(separator: "\n")])
    try run(
      """
      INSERT INTO ledger_act (id, person, programme, sequence, day, kind, service, profession, setting, units, participants, minutes, flags, reason,
        audience, state, displaced, author, organization, group_session, content, entered_at, corrected_at, correction)
      VALUES (\(act.id.raw), \(file.person.id.raw), \(programme), \(act.sequence), \(act.day), \(columns.kind), \(columns.service),
        \(columns.profession), \(columns.setting), \(columns.units), \(columns.participants), \(columns.minutes), \(columns.flags),
        \(columns.reason), \(act.audience.rawValue), \(act.state.rawValue), \(""), \(act.author), \(act.organization.raw), \(act.group),
        \(try file.key.seal(content, cell: act.id.cell("content"))), \(act.enteredAt), NULL, NULL)
      """)
  }

  /// Takes an act back: it stays to be seen, with the reason.
  ///
  /// - Returns: `false` when it was taken back before.
  package func correct(_ id: ID<LedgerAct>, _ correction: LedgerAct.Correction, in file: OpenFile) throws -> Bool {
    let sealed = try file.key.seal(SealedWords([correction.by, correction.reason]), cell: id.cell("correction"))
    return try run(
      """
      UPDATE ledger_act SET state = 'corrected', displaced = \(""), corrected_at = \(correction.at), correction = \(sealed)
      WHERE id = \(id.raw) AND person = \(file.person.id.raw) AND state <> 'corrected'
      """) == 1
  }

  /// Notes which acts no longer stand, and why: only those whose state changed.
  package func noteDisplaced(_ acts: [LedgerAct], _ refusals: [ID<LedgerAct>: [UnitRefusal]]) throws(StoreFailure) {
    for act in acts where act.counts && act.displaced != refusals[act.id] ?? [] {
      let codes = (refusals[act.id] ?? []).map(\.rawValue).joined(separator: " ")
      try run("UPDATE ledger_act SET displaced = \(codes) WHERE id = \(act.id.raw)")
    }
  }

  /// How this author gave help last, and the last session of his that stands, whoever they were for: filled in next time. The initial module
  /// belongs to no service: then it is empty. One statement.
  package func lastGiver(_ author: String, _ programme: String) throws(StoreFailure) -> (giver: LedgerGiver, session: LedgerUsual?)? {
    let found = try rows(
      """
      SELECT kind, state, displaced, service, profession, units, setting FROM ledger_act
      WHERE id IN (
        (SELECT id FROM ledger_act WHERE author = \(author) AND programme = \(programme) AND profession IS NOT NULL
          ORDER BY entered_at DESC, id DESC LIMIT 1),
        (SELECT id FROM ledger_act
          WHERE author = \(author) AND programme = \(programme) AND kind = 'session' AND state = 'standing' AND displaced = \("")
          ORDER BY entered_at DESC, id DESC LIMIT 1))
      ORDER BY entered_at DESC, id DESC
      """)
    guard let last = found.first else { return nil }
    var session: LedgerUsual?
    for row in found where session == nil {
      guard try row.text("kind") == "session", try row.text("state") == "standing", try row.text("displaced").isEmpty else { continue }
      session = LedgerUsual(units: try row.int("units"), setting: try row.code("setting"))
    }
    return (LedgerGiver(service: try last.textIfAny("service") ?? "", profession: try last.text("profession")), session)
  }

  /// The day of the latest assessment with all modules filled in that was not struck out, made on a day or before it. One statement.
  package func latestComplete(of person: ID<Person>, _ questionnaire: String, by day: Day) throws(StoreFailure) -> Day? {
    try row(
      """
      SELECT day FROM assessment
      WHERE person = \(person.raw) AND questionnaire = \(questionnaire) AND state = 'complete' AND day <= \(day) ORDER BY day DESC LIMIT 1
      """)?.day("day")
  }

  // MARK: The balance

  /// Takes the person's ledger for this transaction: whoever comes at the same time waits, or begins again with what this one stored.
  ///
  /// - Returns: the place of the next act in the order of entry.
  package func takeLedger(of person: ID<Person>, _ programme: String, on day: Day) throws(StoreFailure) -> Int {
    let row = try row(
      """
      INSERT INTO ledger_balance (person, programme, version, as_of, start_day, end_day, granted, by_service, closing_start, closing_granted,
        closing_used, displaced, cents, is_checked)
      VALUES (\(person.raw), \(programme), 1, \(day), NULL, NULL, 0, \(""), NULL, 0, 0, 0, 0, 0)
      ON CONFLICT (person, programme) DO UPDATE SET version = ledger_balance.version + 1 RETURNING version
      """)
    return try row?.int("version") ?? 1
  }

  package func store(_ balance: LedgerBalance, of person: ID<Person>, _ programme: String) throws(StoreFailure) {
    try run(
      """
      UPDATE ledger_balance SET as_of = \(balance.asOf), start_day = \(balance.start), end_day = \(balance.end), granted = \(balance.granted),
        by_service = \(Self.unitWords(balance.byService)), closing_start = \(balance.closingStart), closing_granted = \(balance.closingGranted),
        closing_used = \(balance.closingUsed), displaced = \(balance.displaced), cents = \(balance.amount.cents),
        last_session = \(balance.lastSession), last_act = \(balance.lastAct), closing_by = \(balance.closing?.reason.code),
        closing_services = \(balance.closing.map { Self.unitWords($0.services) }), is_checked = 1
      WHERE person = \(person.raw) AND programme = \(programme)
      """)
  }

  /// The stored balance, and whether nothing of her file changed since. One statement.
  package func ledgerBalance(of person: ID<Person>, _ programme: String) throws(StoreFailure) -> (balance: LedgerBalance, isChecked: Bool)? {
    guard let row = try row("SELECT * FROM ledger_balance WHERE person = \(person.raw) AND programme = \(programme)") else { return nil }
    return (try Self.ledgerBalance(row), try row.bool("is_checked"))
  }

  /// Whether anything is counted for her in any programme. One statement.
  package func hasLedger(_ person: ID<Person>) throws(StoreFailure) -> Bool {
    try row("SELECT programme FROM ledger_balance WHERE person = \(person.raw) LIMIT 1") != nil
  }

  /// Everybody with a balance or with acts, some at a time, in the order of their identifiers: who lost the one has the other.
  package func ledgerPersons(_ programme: String, after last: String, limit: Int) throws(StoreFailure) -> [ID<Person>] {
    var found: [ID<Person>] = []
    let rows = try rows(
      """
      SELECT p.id AS person FROM person p
      WHERE p.id > \(last) AND p.state = 'active' AND (
        EXISTS (SELECT 1 FROM ledger_balance b WHERE b.person = p.id AND b.programme = \(programme))
        OR EXISTS (SELECT 1 FROM ledger_act a WHERE a.person = p.id AND a.programme = \(programme)))
      ORDER BY p.id LIMIT \(limit)
      """)
    for row in rows { found.append(try row.id("person")) }
    return found
  }

  /// Something in a file changed that units depend on: whoever reads the balance next replays it. One cheap statement, nothing where
  /// there is no ledger.
  package func markLedger(of person: ID<Person>) throws(StoreFailure) {
    try run("UPDATE ledger_balance SET is_checked = 0 WHERE person = \(person.raw) AND is_checked = 1")
  }

  /// The same after acts came from another file or went back to it.
  package func markLedger(of person: ID<Person>, and other: ID<Person>, on day: Day) throws(StoreFailure) {
    let found = try rows("SELECT DISTINCT programme FROM ledger_balance WHERE person IN (\(list: [person.raw, other.raw]))")
    for row in found {
      let programme = try row.text("programme")
      let most = try self.row("SELECT MAX(sequence) AS most FROM ledger_act WHERE person = \(person.raw) AND programme = \(programme)")
      _ = try takeLedger(of: person, programme, on: day)
      let version = try most?.intIfAny("most") ?? 0
      try run("UPDATE ledger_balance SET version = \(version + 1) WHERE person = \(person.raw) AND programme = \(programme) AND version <= \(version)")
      try run("UPDATE ledger_balance SET is_checked = 0 WHERE person IN (\(list: [person.raw, other.raw]))")
    }
  }

  /// Files that this author entered acts in and that changed since, some at a time; their displaced acts are not known yet.
  package func uncheckedLedgers(
    of author: String, _ programme: String, after last: String, limit: Int
  ) throws(StoreFailure) -> [ID<Person>] {
    var found: [ID<Person>] = []
    let rows = try rows(
      """
      SELECT b.person FROM ledger_balance b WHERE b.programme = \(programme) AND b.is_checked = 0 AND b.person > \(last)
        AND EXISTS (SELECT 1 FROM ledger_act a WHERE a.person = b.person AND a.author = \(author) AND a.state = 'standing')
      ORDER BY b.person LIMIT \(limit)
      """)
    for row in rows { found.append(try row.id("person")) }
    return found
  }

  package func displacedActCount(of author: String, _ programme: String) throws(StoreFailure) -> Int {
    try row(
      """
      SELECT COUNT(*) AS total FROM ledger_act
      WHERE author = \(author) AND programme = \(programme) AND state = 'standing' AND displaced <> \("")
      """)?.int("total") ?? 0
  }

  /// Acts of this author that no longer stand, by person, oldest first. One statement.
  package func displacedActs(of author: String, _ programme: String, limit: Int) throws(StoreFailure) -> [DisplacedAct] {
    var found: [DisplacedAct] = []
    let rows = try rows(
      """
      SELECT id, person, day, displaced FROM ledger_act
      WHERE author = \(author) AND programme = \(programme) AND state = 'standing' AND displaced <> \("") ORDER BY day, id LIMIT \(limit)
      """)
    for row in rows {
      found.append(
        DisplacedAct(
          id: try row.id("id"), person: try row.id("person"), day: try row.day("day"), reasons: Self.refusals(try row.text("displaced"))))
    }
    return found
  }

  /// Persons whom a house followed since a moment in the programme, the newest act first. One statement.
  package func followedPersons(
    by organization: ID<Organization>, _ programme: String, since moment: Instant, limit: Int
  ) throws(StoreFailure) -> [ID<Person>] {
    var found: [ID<Person>] = []
    let rows = try rows(
      """
      SELECT person FROM ledger_act
      WHERE organization = \(organization.raw) AND programme = \(programme) AND entered_at >= \(moment)
      GROUP BY person ORDER BY MAX(entered_at) DESC, person LIMIT \(limit)
      """)
    for row in rows { found.append(try row.id("person")) }
    return found
  }

  // MARK: Agreed shares

  /// The newest agreement. One statement.
  package func ledgerAgreement(of file: OpenFile, _ programme: String) throws -> LedgerAgreement? {
    guard
      let row = try row(
        """
        SELECT * FROM ledger_agreement WHERE person = \(file.person.id.raw) AND programme = \(programme) ORDER BY created_at DESC, id DESC LIMIT 1
        """)
    else { return nil }
    let id: ID<LedgerAgreement> = try row.id("id")
    let words = try file.key.openWords(row.bytes("content"), cell: "ledger_agreement/\(id.raw)/content")
    return LedgerAgreement(
      id: id, shares: Self.unitCounts(try row.text("shares")), authorName: words[0], words: words[1], at: try row.instant("created_at"))
  }

  package func insert(_ agreement: LedgerAgreement, _ programme: String, author: String, in file: OpenFile) throws {
    let content = try file.key.seal(SealedWords([agreement.authorName, agreement.words]), cell: "ledger_agreement/\(agreement.id.raw)/content")
    try run(
      """
      INSERT INTO ledger_agreement (id, person, programme, shares, author, content, created_at)
      VALUES (\(agreement.id.raw), \(file.person.id.raw), \(programme), \(Self.unitWords(agreement.shares)), \(author), \(content),
        \(agreement.at))
      """)
  }

  // MARK: Reading

  static func ledgerBalance(_ row: Row) throws(StoreFailure) -> LedgerBalance {
    var closing: LedgerClosing?
    if let code = try row.textIfAny("closing_by") {
      closing = LedgerClosing(reason: LedgerClosing.Reason(code: code), services: unitCounts(try row.textIfAny("closing_services") ?? ""))
    }
    return LedgerBalance(
      asOf: try row.day("as_of"), start: try row.dayIfAny("start_day"), end: try row.dayIfAny("end_day"), granted: try row.int("granted"),
      byService: unitCounts(try row.text("by_service")), closingStart: try row.dayIfAny("closing_start"),
      closingGranted: try row.int("closing_granted"), closingUsed: try row.int("closing_used"), displaced: try row.int("displaced"),
      amount: Euro(cents: try row.int("cents")), lastSession: try row.dayIfAny("last_session"), lastAct: try row.dayIfAny("last_act"),
      closing: closing)
  }

  /// Units by service as they stand in a column: `caseManagement:12 psychology:4`.
  static func unitWords(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
  }

  static func unitCounts(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for pair in text.split(separator: " ") {
      guard let colon = pair.firstIndex(of: ":"), let count = Int(pair[pair.index(after: colon)...]) else { continue }
      counts[String(pair[..<colon])] = count
    }
    return counts
  }

  /// All of them together, read where tens of thousands are.
  static func unitTotal(_ text: String) -> Int {
    var (total, number) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number * 10 + Int(byte - UInt8(ascii: "0"))
      // Of a service's own name nothing counts but what follows its colon.
      case UInt8(ascii: ":"): number = 0
      case UInt8(ascii: " "): (total, number) = (total + number, 0)
      default: break
      }
    }
    return total + number
  }

  static func refusals(_ text: String) -> [UnitRefusal] {
    text.split(separator: " ").compactMap { UnitRefusal(rawValue: String($0)) }
  }

  private static func kind(_ row: Row) throws -> UnitEvent.Kind {
    let flags = Set(try row.text("flags").split(separator: " ").map(String.init))
    let (service, profession) = (try row.textIfAny("service") ?? "", try row.textIfAny("profession") ?? "")
    let units = try row.intIfAny("units") ?? 0
    switch try row.text("kind") {
    case "initialModule": return .initialModule(profession: profession, hasBelRAI: flags.contains("belrai"))
    case "session":
      return .session(
        service: service, profession: profession, setting: try row.code("setting"), units: units,
        remote: UnitEvent.RemoteConditions(agreed: flags.contains("agreed"), able: flags.contains("able"), secure: flags.contains("secure")))
    case "support": return .support(service: service, profession: profession, units: units)
    case "closing": return .closing(service: service, profession: profession, units: units)
    case "group":
      return .group(
        service: service, profession: profession, participants: try row.intIfAny("participants") ?? 0, minutes: try row.intIfAny("minutes") ?? 0)
    case "extension": return .extension(reason: try row.textIfAny("reason") ?? "")
    default: throw StoreFailure.fault("an act of an unknown kind")
    }
  }
}

/// An act that no longer stands.
package struct DisplacedAct: Hashable, Sendable {
  package let id: ID<LedgerAct>
  package let person: ID<Person>
  package let day: Day
  package let reasons: [UnitRefusal]
}

/// What of an act stands sealed; empty where nobody opened it.
private struct LedgerActWords {
  var content = SealedWords(["", "", "", ""])
  var correction: LedgerAct.Correction?
}

/// How a kind of act stands in its columns.
private struct LedgerColumns {
  var kind = ""
  var service: String?
  var profession: String?
  var setting: String?
  var units: Int?
  var participants: Int?
  var minutes: Int?
  var flags = ""
  var reason: String?

  init(_ kind: UnitEvent.Kind) {
    switch kind {
    case .initialModule(let profession, let hasBelRAI):
      (self.kind, self.profession, flags) = ("initialModule", profession, hasBelRAI ? "belrai" : "")
    case .session(let service, let profession, let setting, let units, let remote):
      (self.kind, self.service, self.profession, self.setting, self.units) = ("session", service, profession, setting.rawValue, units)
      flags = [(remote.agreed, "agreed"), (remote.able, "able"), (remote.secure, "secure")].filter(\.0).map(\.1).joined(separator: " ")
    case .support(let service, let profession, let units):
      (self.kind, self.service, self.profession, self.units) = ("support", service, profession, units)
    case .closing(let service, let profession, let units):
      (self.kind, self.service, self.profession, self.units) = ("closing", service, profession, units)
    case .group(let service, let profession, let participants, let minutes):
      (self.kind, self.service, self.profession, self.participants, self.minutes) = ("group", service, profession, participants, minutes)
    case .extension(let reason): (self.kind, self.reason) = ("extension", reason)
    case .residence, .firstLinePsychology, .death: break
    }
  }
}

extension ID<LedgerAct> {
  fileprivate func cell(_ column: String) -> String { "ledger_act/\(raw)/\(column)" }
}
