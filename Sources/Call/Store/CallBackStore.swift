package import Care
package import Kernel

/// Whose call-backs a list shows.
package enum CallBackScope: String, CaseIterable, Hashable, Sendable {
  /// Mine, and the team's.
  case open
  case mine
  /// Nobody's, and those of colleagues who are not there.
  case team
  /// Ended, the last ones first.
  case ended
}

/// One thing that was done with a call-back.
package struct CallBackRecord: Hashable, Sendable {
  package let at: Instant
  package let account: ID<Account>
  package let event: CallBack.Event
}

extension Connection {
  package func insert(_ back: CallBack) throws(StoreFailure) {
    let columns = back.columns
    try run(
      """
      INSERT INTO call_back (call_id, organization, due_at, ending, assignee, unanswered, created_at, version)
      VALUES (\(back.call.raw), \(back.organization.raw), \(columns.due), \(columns.ending), \(back.assignee?.raw), \(back.unanswered),
        \(back.createdAt), \(back.version))
      """)
  }

  package func callBack(of call: ID<Call>) throws(StoreFailure) -> CallBack? { try callBacks("b.call_id = \(call.raw)").first }

  /// Call-backs of an organisation in the order in which they are due; ended ones by their call, newest first. Calls that were struck out
  /// have none.
  package func callBacks(
    of organization: ID<Organization>, _ scope: CallBackScope, reader: ID<Account>?, on day: Day, offset: Int, limit: Int
  ) throws(StoreFailure) -> [CallBack] {
    let order: SQL = scope == .ended ? "b.created_at DESC, b.call_id DESC" : "b.due_at, b.call_id"
    return try callBacks(
      "\(Self.condition(organization, scope, reader, day)) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)")
  }

  package func callBackCount(
    of organization: ID<Organization>, _ scope: CallBackScope, reader: ID<Account>?, on day: Day
  ) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM call_back b WHERE \(Self.condition(organization, scope, reader, day))")?.int("total") ?? 0
  }

  private static func condition(_ organization: ID<Organization>, _ scope: CallBackScope, _ reader: ID<Account>?, _ day: Day) -> SQL {
    let ofHouse: SQL = """
      b.organization = \(organization.raw)
        AND NOT EXISTS (SELECT 1 FROM helpdesk_call c WHERE c.id = b.call_id AND (c.struck_at IS NOT NULL OR c.erased_at IS NOT NULL))
      """
    let isFree: SQL = """
      (b.assignee IS NULL OR EXISTS (SELECT 1 FROM desk_absence a WHERE a.account = b.assignee
        AND a.organization = b.organization AND a.from_day <= \(day) AND a.until_day >= \(day)))
      """
    switch scope {
    case .open: return "\(ofHouse) AND b.due_at IS NOT NULL"
    case .mine: return "\(ofHouse) AND b.due_at IS NOT NULL AND b.assignee = \(reader?.raw ?? "")"
    case .team: return "\(ofHouse) AND b.due_at IS NOT NULL AND \(isFree)"
    case .ended: return "\(ofHouse) AND b.ending IS NOT NULL"
    }
  }

  /// Those that the reader should ring by a moment: hers and the team's.
  package func dueCallBacks(
    of organization: ID<Organization>, reader: ID<Account>?, by moment: Instant, limit: Int
  ) throws(StoreFailure) -> [CallBack] {
    try callBacks("\(Self.due(organization, reader, moment)) ORDER BY b.due_at, b.call_id LIMIT \(limit)")
  }

  /// How many these are.
  package func dueCallBackCount(of organization: ID<Organization>, reader: ID<Account>?, by moment: Instant) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM call_back b WHERE \(Self.due(organization, reader, moment))")?.int("total") ?? 0
  }

  private static func due(_ organization: ID<Organization>, _ reader: ID<Account>?, _ moment: Instant) -> SQL {
    let mine: SQL = condition(organization, .mine, reader, moment.day)
    let team: SQL = condition(organization, .team, reader, moment.day)
    return "((\(mine)) OR (\(team))) AND b.due_at <= \(moment)"
  }

  /// Writes the call-back and what changed it. The only way it changes.
  /// - Throws: ``Care/CallBack/Problem/changedMeanwhile`` when somebody else was first.
  package func record(
    _ events: [CallBack.Event], on back: CallBack, by account: ID<Account>, in surroundings: Surroundings
  ) throws -> CallBack {
    guard !events.isEmpty else { return back }
    var next = events.reduce(back) { $0.applying($1) }
    next.version = back.version + 1
    let columns = next.columns
    let changed = try run(
      """
      UPDATE call_back SET due_at = \(columns.due), ending = \(columns.ending), assignee = \(next.assignee?.raw),
        unanswered = \(next.unanswered), version = \(next.version)
      WHERE call_id = \(back.call.raw) AND version = \(back.version)
      """)
    guard changed == 1 else { throw CallBack.Problem.changedMeanwhile }
    for event in events {
      let (kind, code, moment) = event.columns
      try run(
        """
        INSERT INTO call_back_event (id, call_id, at, account, kind, code, moment)
        VALUES (\(surroundings.newID(CallBack.Event.self).raw), \(back.call.raw), \(surroundings.now()), \(account.raw), \(kind), \(code),
          \(moment))
        """)
    }
    return next
  }

  /// Oldest first.
  package func callBackRecords(of call: ID<Call>) throws(StoreFailure) -> [CallBackRecord] {
    var records: [CallBackRecord] = []
    for row in try rows("SELECT at, account, kind, code, moment FROM call_back_event WHERE call_id = \(call.raw) ORDER BY at, id") {
      records.append(
        CallBackRecord(at: try row.instant("at"), account: try row.id("account"), event: try CallBack.Event(row)))
    }
    return records
  }

  private func callBacks(_ condition: SQL) throws(StoreFailure) -> [CallBack] {
    let found = try rows(
      """
      SELECT b.call_id, b.organization, b.due_at, b.ending, b.assignee, b.unanswered, b.created_at, b.version
      FROM call_back b WHERE \(condition)
      """)
    var backs: [CallBack] = []
    for row in found {
      let state: CallBack.State
      if let due = try row.instantIfAny("due_at") { state = .waiting(due: due) } else { state = .ended(try row.code("ending")) }
      backs.append(
        CallBack(
          call: try row.id("call_id"), organization: try row.id("organization"), state: state, assignee: try row.idIfAny("assignee"),
          unanswered: try row.int("unanswered"), createdAt: try row.instant("created_at"), version: try row.int("version")))
    }
    return backs
  }

  // MARK: - Absence, colleagues

  /// Absences that have not ended, the first ones first.
  package func absences(of organization: ID<Organization>, since day: Day) throws(StoreFailure) -> [DeskAbsence] {
    var absences: [DeskAbsence] = []
    let found = try rows(
      """
      SELECT id, organization, account, from_day, until_day, stand_in FROM desk_absence
      WHERE organization = \(organization.raw) AND until_day >= \(day) ORDER BY from_day, id
      """)
    for row in found {
      absences.append(
        DeskAbsence(
          id: try row.id("id"), organization: try row.id("organization"), account: try row.id("account"), from: try row.day("from_day"),
          until: try row.day("until_day"), standIn: try row.idIfAny("stand_in")))
    }
    return absences
  }

  /// Who of these is not there on a day, until when, and who replaces each: of several absences the one that lasts longest. Who is away herself
  /// replaces nobody. One statement.
  package func colleaguesAway(_ accounts: Set<ID<Account>>, on day: Day) throws(StoreFailure) -> [ID<Account>: ColleagueAway] {
    guard !accounts.isEmpty else { return [:] }
    var away: [ID<Account>: ColleagueAway] = [:]
    let found = try rows(
      """
      SELECT d.account, d.until_day, s.name AS stand_in FROM desk_absence d
      LEFT JOIN account s ON s.id = d.stand_in AND s.is_disabled = 0
        AND NOT EXISTS (SELECT 1 FROM desk_absence o WHERE o.account = s.id AND o.from_day <= \(day) AND o.until_day >= \(day))
      WHERE d.account IN (\(list: accounts.map(\.raw).sorted())) AND d.from_day <= \(day) AND d.until_day >= \(day)
      ORDER BY d.until_day, d.id
      """)
    for row in found {
      let account: ID<Account> = try row.id("account")
      away[account] = ColleagueAway(until: try row.day("until_day"), standIn: try row.textIfAny("stand_in"))
    }
    return away
  }

  package func insert(_ absence: DeskAbsence, by account: ID<Account>, at now: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO desk_absence (id, organization, account, from_day, until_day, stand_in, noted_by, noted_at)
      VALUES (\(absence.id.raw), \(absence.organization.raw), \(absence.account.raw), \(absence.from), \(absence.until),
        \(absence.standIn?.raw), \(account.raw), \(now))
      """)
  }

  /// - Returns: whether there was one.
  package func removeAbsence(_ id: ID<DeskAbsence>, of organization: ID<Organization>) throws(StoreFailure) -> Bool {
    try run("DELETE FROM desk_absence WHERE id = \(id.raw) AND organization = \(organization.raw)") == 1
  }
}

extension CallBack {
  fileprivate var columns: (due: Instant?, ending: String?) {
    switch state {
    case .waiting(let due): (due, nil)
    case .ended(let ending): (nil, ending.rawValue)
    }
  }
}

extension CallBack.Event {
  fileprivate var columns: (kind: String, code: String?, moment: Instant?) {
    switch self {
    case .tried(let result): ("tried", result.rawValue, nil)
    case .due(let due): ("due", nil, due)
    case .handedOver(let account): ("handed-over", account?.raw, nil)
    case .ended(let ending): ("ended", ending.rawValue, nil)
    case .putBack: ("put-back", nil, nil)
    }
  }

  fileprivate init(_ row: Row) throws(StoreFailure) {
    switch try row.text("kind") {
    case "tried": self = .tried(try row.code("code"))
    case "due": self = .due(try row.instant("moment"))
    case "handed-over": self = .handedOver(try row.idIfAny("code"))
    case "ended": self = .ended(try row.code("code"))
    default: self = .putBack
    }
  }
}
