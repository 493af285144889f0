package import Care
package import Kernel
package import Secrets

extension KeyOwner {
  /// A call that became a request goes with the request, one about a person with her file; any other has a key of its own.
  package init(call id: ID<Call>, person: ID<Person>?, request: ID<Request>?) {
    self = request.map { KeyOwner($0) } ?? KeyOwner(raw: person.map { "person/\($0.raw)" } ?? "call/\(id.raw)")
  }
}

extension Connection {
  /// Stores a call.
  ///
  /// - Parameter key: of the request or the person's file; `nil` makes one of the call's own.
  package func insert(_ call: Call, key: CellKey?, at now: Instant) throws {
    let key = try key ?? makeKey(for: KeyOwner(call: call.id, person: nil, request: nil), at: now)
    try run(
      """
      INSERT INTO helpdesk_call (id, organization, account, at, channel, caller, familiarity, language, interpreter, municipality, danger,
        outcome, person, request, continues, content, created_at)
      VALUES (\(call.id.raw), \(call.organization.raw), \(call.account.raw), \(call.at), \(call.channel.rawValue), \(call.caller.rawValue),
        \(call.familiarity.rawValue), \(call.language), \(call.needsInterpreter), \(call.municipality?.nis), \(call.isDanger),
        \(call.result.rawValue), \(call.person?.raw), \(call.request?.raw), \(call.continues?.raw),
        \(try key.seal(call.said.words(), cell: call.id.cell)), \(now))
      """)
    for mark in RequestMark.found(in: call.said.contact) {
      try run(
        """
        INSERT INTO helpdesk_call_mark (call_id, kind, mark)
        VALUES (\(call.id.raw), \(mark.kind.rawValue), \(vault.mark(mark.value, kind: mark.kind.rawValue)))
        """)
    }
  }

  /// `nil` when there is none; one whose key was destroyed says so in ``Care/Call/isErased``.
  package func call(_ id: ID<Call>) throws -> Call? { try calls("c.id = \(id.raw)").first }

  package func calls(_ ids: [ID<Call>]) throws -> [ID<Call>: Call] {
    guard !ids.isEmpty else { return [:] }
    return Dictionary(uniqueKeysWithValues: try calls("c.id IN (\(list: ids.map(\.raw)))").map { ($0.id, $0) })
  }

  /// Earlier calls from exactly the numbers and addresses that stand in a line, newest first. Never a part of a number.
  package func calls(from contact: String, to organization: ID<Organization>, limit: Int) throws -> [Call] {
    guard let ids = try marked(contact, in: "SELECT call_id AS found FROM helpdesk_call_mark") else { return [] }
    return try calls(
      "c.id IN (\(list: ids)) AND c.organization = \(organization.raw) AND c.struck_at IS NULL ORDER BY c.at DESC, c.id DESC LIMIT \(limit)")
  }

  /// Requests in which exactly these numbers and addresses stand, newest first; erased ones are none.
  package func requests(reachedBy contact: String, of organization: ID<Organization>, limit: Int) throws -> [Request] {
    guard let ids = try marked(contact, in: "SELECT request AS found FROM request_mark") else { return [] }
    return try requests(
      """
      r.id IN (\(list: ids)) AND r.organization = \(organization.raw) AND r.erased_at IS NULL
      ORDER BY r.created_at DESC, r.id DESC LIMIT \(limit)
      """)
  }

  /// What holds any mark of a line; `nil` when there is nothing to look for, or nothing found.
  func marked(_ line: String, in select: SQL) throws -> [String]? {
    var found: Set<String> = []
    for mark in RequestMark.found(in: line) {
      for row in try rows("\(select) WHERE mark = \(vault.mark(mark.value, kind: mark.kind.rawValue)) AND kind = \(mark.kind.rawValue)") {
        found.insert(try row.text("found"))
      }
    }
    return found.isEmpty ? nil : found.sorted()
  }

  /// The call that a request began with, if it began with one.
  package func call(behind request: ID<Request>) throws(StoreFailure) -> ID<Call>? {
    try row("SELECT id FROM helpdesk_call WHERE request = \(request.raw) ORDER BY id LIMIT 1")?.id("id")
  }

  /// Calls about a person that became no request, newest first.
  package func calls(about person: ID<Person>) throws -> [Call] {
    try calls("c.person = \(person.raw) AND c.erased_at IS NULL ORDER BY c.at DESC, c.id DESC")
  }

  /// The calls that go on from the first one of a contact, oldest first.
  package func calls(goingOnFrom first: ID<Call>) throws -> [Call] {
    try calls("c.continues = \(first.raw) ORDER BY c.at, c.id")
  }

  /// Strikes a call out, or takes that back.
  package func strike(_ call: ID<Call>, at moment: Instant?) throws(StoreFailure) {
    try run("UPDATE helpdesk_call SET struck_at = \(moment) WHERE id = \(call.raw)")
  }

  /// How many contacts there were since a moment, and how often each result came of a call; struck ones left out.
  package func callResults(
    of organization: ID<Organization>, since start: Instant
  ) throws(StoreFailure) -> (contacts: Int, results: [Call.Result: Int]) {
    var contacts = 0
    var counts: [Call.Result: Int] = [:]
    let found = try rows(
      """
      SELECT c.outcome, COUNT(*) AS total, SUM(CASE WHEN \(SQL.beginsContact) THEN 1 ELSE 0 END) AS contacts FROM helpdesk_call c
      WHERE c.organization = \(organization.raw) AND c.at >= \(start) AND c.struck_at IS NULL GROUP BY c.outcome
      """)
    for row in found {
      counts[try row.code("outcome")] = try row.int("total")
      contacts += try row.int("contacts")
    }
    return (contacts, counts)
  }

  package func demoCallCount() throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM helpdesk_call WHERE id LIKE 'demo-call-%'")?.int("total") ?? 0
  }

  /// Calls that meet a condition on `helpdesk_call c`, in its order.
  func calls(_ condition: SQL) throws -> [Call] {
    var shelf = KeyShelf(vault)
    let found = try rows(
      """
      SELECT c.id, c.organization, c.account, c.at, c.channel, c.caller, c.familiarity, c.language, c.interpreter, c.municipality, c.danger,
        c.outcome, c.person, c.request, c.continues, c.content, c.struck_at, k.wrapped
      FROM helpdesk_call c LEFT JOIN cell_key k ON k.owner = CASE WHEN c.request IS NOT NULL THEN 'request/' || c.request
        WHEN c.person IS NOT NULL THEN 'person/' || c.person ELSE 'call/' || c.id END
      WHERE \(condition)
      """)
    return try found.map { row in
      let (id, person, request): (ID<Call>, ID<Person>?, ID<Request>?) = (
        try row.id("id"), try row.idIfAny("person"), try row.idIfAny("request")
      )
      let key = try shelf.key(row, of: KeyOwner(call: id, person: person, request: request))
      let words = try key.map { try $0.openWords(row.bytes("content"), cell: id.cell) }
      return Call(
        id: id, organization: try row.id("organization"), account: try row.id("account"), at: try row.instant("at"),
        channel: try row.code("channel"), caller: try row.code("caller"), familiarity: try row.code("familiarity"),
        language: try row.text("language"), needsInterpreter: try row.bool("interpreter"),
        municipality: try row.intIfAny("municipality").flatMap(Municipality.withNIS), isDanger: try row.bool("danger"),
        result: try row.code("outcome"), person: person, request: request, continues: try row.idIfAny("continues"), said: words.map(Call.Said.init) ?? Call.Said(),
        isErased: key == nil, struckAt: try row.instantIfAny("struck_at"))
    }
  }

  // MARK: - Erasing

  /// Whether any call that belongs to no file and no request is old enough to lose its words.
  package func hasErasableCalls(before moment: Instant) throws(StoreFailure) -> Bool {
    try row("SELECT 1 AS one FROM helpdesk_call c WHERE \(Self.erasable(before: moment)) LIMIT 1") != nil
  }

  /// Destroys the keys of old calls that belong to no file and no request; the rows stay for the figures.
  ///
  /// - Returns: how many. Calls that somebody still has to ring back stay, however old.
  package func eraseCalls(before moment: Instant, at now: Instant, atMost limit: Int = 1000) throws(StoreFailure) -> Int {
    var ids: [String] = []
    for row in try rows("SELECT c.id FROM helpdesk_call c WHERE \(Self.erasable(before: moment)) ORDER BY c.at, c.id LIMIT \(limit)") {
      ids.append(try row.text("id"))
    }
    guard !ids.isEmpty else { return 0 }
    try run("DELETE FROM cell_key WHERE owner IN (\(list: ids.map { "call/\($0)" }))")
    try run("DELETE FROM helpdesk_call_mark WHERE call_id IN (\(list: ids))")
    try noteDue(.emptyLog, at: now)
    return try run("UPDATE helpdesk_call SET erased_at = \(now) WHERE id IN (\(list: ids))")
  }

  private static func erasable(before moment: Instant) -> SQL {
    """
    c.erased_at IS NULL AND c.person IS NULL AND c.request IS NULL AND c.at < \(moment)
      AND NOT EXISTS (SELECT 1 FROM call_back b WHERE b.call_id = c.id AND b.due_at IS NOT NULL)
    """
  }

  /// What the rows of calls still say when their key was destroyed with that of a person or of a request.
  func eraseCalls(ofPerson person: String, at now: Instant) throws(StoreFailure) { try eraseCalls("person = \(person)", at: now) }
  func eraseCalls(ofRequest request: String, at now: Instant) throws(StoreFailure) { try eraseCalls("request = \(request)", at: now) }

  private func eraseCalls(_ condition: SQL, at now: Instant) throws(StoreFailure) {
    try run("DELETE FROM helpdesk_call_mark WHERE call_id IN (SELECT id FROM helpdesk_call WHERE \(condition))")
    try run("UPDATE helpdesk_call SET erased_at = \(now) WHERE erased_at IS NULL AND \(condition)")
  }
}

extension SQL {
  /// For `helpdesk_call c` that is not struck out: whether it is a contact of its own. One that goes on from another is none, unless the
  /// other was noted by mistake.
  static let beginsContact: SQL = """
    (c.continues IS NULL OR EXISTS (SELECT 1 FROM helpdesk_call b WHERE b.id = c.continues AND b.struck_at IS NOT NULL))
    """
}

extension ID<Call> {
  fileprivate var cell: String { "helpdesk_call/\(raw)/content" }
}

extension Call.Said {
  /// In the order of migration 36; new words are added at the end.
  fileprivate func words() -> SealedWords {
    SealedWords([callerName, contact, aboutName, words, passedTo, entries.joined(separator: " ")])
  }

  fileprivate init(_ words: SealedWords) {
    self.init()
    (callerName, contact, aboutName) = (words[0], words[1], words[2])
    (self.words, passedTo) = (words[3], words[4])
    entries = words[5].split(separator: " ").map(String.init)
  }
}
