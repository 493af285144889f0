package import Care
package import Kernel
package import Secrets

extension Connection {
  /// Stores a new offer.
  package func insert(_ transfer: Transfer, key: CellKey) throws {
    try run(
      """
      INSERT INTO request_transfer (id, request, sender, receiver, state, offered_at, answered_at, content)
      VALUES (\(transfer.id.raw), \(transfer.request.raw), \(transfer.from.raw), \(transfer.to.raw), \(transfer.state.rawValue),
        \(transfer.offeredAt), \(transfer.answeredAt), \(try Self.sealed(transfer, key)))
      """)
  }

  /// Writes the answer to an offer, or that it was taken back.
  /// - Throws: ``Care/Transfer/Problem/alreadyAnswered`` when somebody else was first.
  package func update(_ transfer: Transfer, key: CellKey) throws {
    let changed = try run(
      """
      UPDATE request_transfer SET state = \(transfer.state.rawValue), answered_at = \(transfer.answeredAt),
        content = \(try Self.sealed(transfer, key))
      WHERE id = \(transfer.id.raw) AND state = 'offered'
      """)
    guard changed == 1 else { throw Transfer.Problem.alreadyAnswered }
  }

  /// Every offer of a request, newest first; none when its key was destroyed. One statement.
  package func transfers(of request: ID<Request>) throws(StoreFailure) -> [Transfer] {
    try transfers("t.request = \(request.raw) ORDER BY t.offered_at DESC, t.id DESC")
  }

  /// What waits for the answer of a team, oldest first.
  package func transfersOffered(to organization: ID<Organization>, limit: Int) throws(StoreFailure) -> [Transfer] {
    try transfers("\(Self.isOffered(to: organization)) ORDER BY t.offered_at, t.id LIMIT \(limit)")
  }

  /// What a team offered and nobody answered, and what was answered since a moment; newest first.
  package func transfersSent(by organization: ID<Organization>, since: Instant, limit: Int) throws(StoreFailure) -> [Transfer] {
    try transfers("\(Self.isSent(by: organization, since)) ORDER BY t.offered_at DESC, t.id DESC LIMIT \(limit)")
  }

  /// How many there are of both.
  package func transferCounts(of organization: ID<Organization>, since: Instant) throws(StoreFailure) -> (offered: Int, sent: Int) {
    func count(_ condition: SQL) throws(StoreFailure) -> Int {
      try row(
        "SELECT COUNT(*) AS total FROM request_transfer t JOIN cell_key k ON k.owner = 'request/' || t.request WHERE \(condition)")?.int("total") ?? 0
    }
    return (try count(Self.isOffered(to: organization)), try count(Self.isSent(by: organization, since)))
  }

  private static func isOffered(to organization: ID<Organization>) -> SQL { "t.receiver = \(organization.raw) AND t.state = 'offered'" }

  private static func isSent(by organization: ID<Organization>, _ since: Instant) -> SQL {
    "t.sender = \(organization.raw) AND (t.state = 'offered' OR (t.state IN ('accepted', 'declined') AND t.answered_at >= \(since)))"
  }

  /// Organisations where somebody works on requests on a day, by name: those that a request can be offered to.
  package func organizations(workingOnRequestsOn day: Day) throws(StoreFailure) -> [Organization] {
    let found = try rows(
      """
      SELECT id, name, email, phone, is_fictitious FROM organization o WHERE EXISTS (
        SELECT 1 FROM membership m JOIN account a ON a.id = m.account
        WHERE m.organization = o.id AND m.role IN (\(list: Role.requestWorkers.map(\.rawValue).sorted())) AND a.is_disabled = 0
          AND m.from_day <= \(day) AND (m.until_day IS NULL OR m.until_day >= \(day)))
      ORDER BY sort_key, id
      """)
    var organizations: [Organization] = []
    for row in found { organizations.append(try Self.organization(row)) }
    return organizations
  }

  /// Number and municipality of requests, in one statement; none of what was erased.
  package func requestPlaces(
    _ requests: Set<ID<Request>>
  ) throws(StoreFailure) -> [ID<Request>: (number: String, municipality: Municipality?)] {
    guard !requests.isEmpty else { return [:] }
    var found: [ID<Request>: (number: String, municipality: Municipality?)] = [:]
    let listed = requests.map(\.raw).sorted()
    for row in try rows("SELECT id, number, municipality FROM request WHERE id IN (\(list: listed)) AND erased_at IS NULL") {
      found[try row.id("id")] = (try row.text("number"), try row.intIfAny("municipality").flatMap(Municipality.withNIS))
    }
    return found
  }

  private func transfers(_ condition: SQL) throws(StoreFailure) -> [Transfer] {
    let found = try rows(
      """
      SELECT t.id, t.request, t.sender, t.receiver, t.state, t.offered_at, t.answered_at, t.content, k.wrapped FROM request_transfer t
      JOIN cell_key k ON k.owner = 'request/' || t.request WHERE \(condition)
      """)
    var transfers: [Transfer] = []
    var shelf = KeyShelf(vault)
    for row in found {
      let request: ID<Request> = try row.id("request")
      guard let key = try shelf.key(row, of: KeyOwner(request)) else { continue }
      let id: ID<Transfer> = try row.id("id")
      let words = try key.openWords(row.bytes("content"), cell: Self.cell(id))
      transfers.append(
        Transfer(
          id: id, request: request, from: try row.id("sender"), to: try row.id("receiver"), offeredAt: try row.instant("offered_at"),
          state: try row.code("state"), answeredAt: try row.instantIfAny("answered_at"), offeredBy: words[0], words: words[1],
          agreedHow: words[2], answeredBy: words[3], answer: words[4]))
    }
    return transfers
  }

  private static func cell(_ id: ID<Transfer>) -> String { "request_transfer/\(id.raw)/content" }

  private static func sealed(_ transfer: Transfer, _ key: CellKey) throws -> [UInt8] {
    let words = SealedWords([transfer.offeredBy, transfer.words, transfer.agreedHow, transfer.answeredBy, transfer.answer])
    return try key.seal(words, cell: cell(transfer.id))
  }
}
