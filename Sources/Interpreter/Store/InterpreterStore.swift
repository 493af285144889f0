package import Care
package import Kernel
import Secrets

/// Interpreters rest under the key of their request and are erased with it: language, way, day and state are in clear, the rest is sealed.
extension Connection {
  package func insert(_ booking: InterpreterBooking) throws {
    let (state, reason) = booking.columns
    try run(
      """
      INSERT INTO interpreter_booking (id, request, organization, spoken, way, day, clock, language, state, reason, content, asked_at, changed_at, version)
      VALUES (\(booking.id.raw), \(booking.request.raw), \(booking.organization.raw), \(booking.spoken), \(booking.way.rawValue), \(booking.day),
        \(booking.time.description), \(booking.language), \(state), \(reason), \(try booking.sealed(key(of: booking.request))), \(booking.askedAt),
        \(booking.changedAt), 1)
      """)
  }

  /// - Returns: whether nobody changed it meanwhile.
  package func update(_ booking: InterpreterBooking) throws -> Bool {
    let (state, reason) = booking.columns
    return try run(
      """
      UPDATE interpreter_booking SET state = \(state), reason = \(reason), content = \(try booking.sealed(key(of: booking.request))),
        changed_at = \(booking.changedAt), version = version + 1
      WHERE id = \(booking.id.raw) AND version = \(booking.version)
      """) == 1
  }

  package func interpreter(_ id: ID<InterpreterBooking>) throws -> InterpreterBooking? { try interpreters("i.id = \(id.raw)").first }

  /// Newest first.
  package func interpreters(of request: ID<Request>) throws -> [InterpreterBooking] {
    try interpreters("i.request = \(request.raw) ORDER BY i.asked_at DESC, i.id DESC")
  }

  /// All that were asked for requests that concern a person, newest first. One statement.
  package func interpreters(about person: ID<Person>) throws -> [InterpreterBooking] {
    try interpreters(
      """
      i.request IN (SELECT r.id FROM request r WHERE r.person = \(person.raw) AND r.erased_at IS NULL) ORDER BY i.day DESC, i.id DESC
      """)
  }

  /// Those that are asked or to come, and refusals after which nobody was asked yet, the nearest day first.
  package func openInterpreters(
    of organization: ID<Organization>, on today: Day, offset: Int, limit: Int
  ) throws -> [InterpreterBooking] {
    try interpreters("\(Self.isOpen(organization, today)) ORDER BY i.day, i.clock, i.id LIMIT \(limit) OFFSET \(offset)")
  }

  /// How many those are. One statement; nothing sealed is opened.
  package func openInterpreterCount(of organization: ID<Organization>, on today: Day) throws(StoreFailure) -> Int {
    try row(
      """
      SELECT COUNT(*) AS total FROM interpreter_booking i JOIN cell_key k ON k.owner = 'request/' || i.request
      WHERE \(Self.isOpen(organization, today))
      """)?.int("total") ?? 0
  }

  /// On `interpreter_booking i`.
  private static func isOpen(_ organization: ID<Organization>, _ today: Day) -> SQL {
    "i.organization = \(organization.raw) AND (i.state IN ('asked', 'confirmed') OR \(Self.isRefusedInVain(today)))"
  }

  /// How many of these somebody has to do something about: ``Care/InterpreterBooking/toDo(on:)``. One statement; nothing sealed is opened.
  package func interpreterDueCount(of organization: ID<Organization>, on today: Day) throws(StoreFailure) -> Int {
    try row(
      """
      SELECT COUNT(*) AS total FROM interpreter_booking i JOIN cell_key k ON k.owner = 'request/' || i.request
      WHERE i.organization = \(organization.raw) AND (i.state = 'asked' AND i.day <= \(today.adding(days: 1))
        OR i.state = 'confirmed' AND i.day < \(today) OR \(Self.isRefusedInVain(today)))
      """)?.int("total") ?? 0
  }

  /// On `interpreter_booking i`: the service said no or took its yes back, the conversation is to come, and nobody was asked since.
  private static func isRefusedInVain(_ today: Day) -> SQL {
    """
    (i.state = 'refused' OR i.state = 'cancelled' AND i.reason = 'service') AND i.day >= \(today)
      AND EXISTS (SELECT 1 FROM request r WHERE r.id = i.request AND r.state <> 'closed')
      AND NOT EXISTS (SELECT 1 FROM interpreter_booking n WHERE n.request = i.request
        AND (n.asked_at > i.asked_at OR n.asked_at = i.asked_at AND n.id > i.id))
    """
  }

  /// Those of tomorrow that were asked before today, are not answered, and were not reminded, of open requests.
  package func silentInterpreters(on today: Day) throws -> [InterpreterBooking] {
    try interpreters(
      """
      i.state = 'asked' AND i.day = \(today.adding(days: 1)) AND i.asked_at < \(today.startInBrussels)
        AND EXISTS (SELECT 1 FROM request r WHERE r.id = i.request AND r.state <> 'closed')
        AND NOT EXISTS (SELECT 1 FROM message m WHERE m.id = 'interpreter-reminder-' || i.id) ORDER BY i.id
      """)
  }

  private func interpreters(_ condition: SQL) throws -> [InterpreterBooking] {
    var bookings: [InterpreterBooking] = []
    var shelf = KeyShelf(vault)
    for row in try rows(
      """
      SELECT i.id, i.request, i.organization, i.spoken, i.way, i.day, i.clock, i.language, i.state, i.reason, i.content, i.asked_at, i.changed_at,
        i.version, k.wrapped
      FROM interpreter_booking i JOIN cell_key k ON k.owner = 'request/' || i.request WHERE \(condition)
      """)
    {
      let request: ID<Request> = try row.id("request")
      guard let key = try shelf.key(row, of: KeyOwner(request)) else { continue }
      bookings.append(try InterpreterBooking(row, request, key))
    }
    return bookings
  }

  /// How often each language was asked since a day, by state. One statement; nothing sealed is opened.
  package func interpreterCounts(of organization: ID<Organization>, since day: Day) throws(StoreFailure) -> [InterpreterCount] {
    var counts: [String: [String: Int]] = [:]
    for row in try rows(
      """
      SELECT spoken, state, COUNT(*) AS total FROM interpreter_booking WHERE organization = \(organization.raw) AND day >= \(day) GROUP BY spoken, state
      """)
    { counts[try row.text("spoken"), default: [:]][try row.text("state")] = try row.int("total") }
    return counts.map { InterpreterCount(spoken: $0.key, byState: $0.value) }.sorted { ($1.all, $0.spoken) < ($0.all, $1.spoken) }
  }
}

extension InterpreterBooking {
  fileprivate var columns: (state: String, reason: String?) {
    switch state {
    case .asked, .confirmed, .tookPlace, .didNotCome: (stateCode, nil)
    case .refused(let why): (stateCode, why.rawValue)
    case .cancelled(let who): (stateCode, who.rawValue)
    }
  }

  fileprivate func sealed(_ key: CellKey) throws -> [UInt8] {
    try key.seal(SealedWords([place, serviceName, email, words]), cell: "interpreter_booking/\(id.raw)/content")
  }

  fileprivate init(_ row: Row, _ request: ID<Request>, _ key: CellKey) throws {
    let id: ID<InterpreterBooking> = try row.id("id")
    let words = try key.openWords(row.bytes("content"), cell: "interpreter_booking/\(id.raw)/content")
    guard let time = ClockTime(try row.text("clock")) else { throw StoreFailure.fault("an interpreter at no time") }
    let state: State
    switch try row.text("state") {
    case "confirmed": state = .confirmed
    case "refused": state = .refused(try row.code("reason"))
    case "took-place": state = .tookPlace
    case "did-not-come": state = .didNotCome
    case "cancelled": state = .cancelled(try row.code("reason"))
    default: state = .asked
    }
    self.init(
      id: id, request: request, organization: try row.id("organization"), spoken: try row.text("spoken"), way: try row.code("way"),
      day: try row.day("day"), time: time, place: words[0], serviceName: words[1], email: words[2], language: try row.language("language"),
      state: state, words: words[3], askedAt: try row.instant("asked_at"), changedAt: try row.instant("changed_at"), version: try row.int("version"))
  }
}
