package import Kernel
import Secrets

/// Carries every row of the clear tables over into the sealed ones. Belongs to migration 12 and is never changed: what rows look like
/// later is the business of later migrations.
///
/// Rows are read 500 at a time, so that memory does not grow with the database.
@Sendable package func sealRows(_ connection: any Connection, at now: Instant) throws {
  try connection.sealRequests(at: now)
  try connection.sealRequestEvents()
  try connection.sealReferrals()
  try connection.sealReferralEvents()
  try connection.sealGaps()
  try connection.sealMessages(at: now)
  // Old words may still stand in pages of the file that are free: they are written over once this transaction is stored.
  try connection.noteDue(.rewriteFile, at: now)
}

extension Connection {
  fileprivate func sealRequests(at now: Instant) throws {
    try inBatches { after in
      """
      SELECT id, words, whereabouts, contact, person_name, reach, wants, in_place, may_be_told, spoken_language FROM request
      WHERE id > \(after) ORDER BY id LIMIT 500
      """
    } each: { row, id in
      let owner = KeyOwner(raw: "request/\(id)")
      let key = try makeKey(for: owner, at: now)
      let columns = ["words", "whereabouts", "contact", "person_name", "reach", "wants", "in_place", "may_be_told", "spoken_language"]
      let content = try key.seal(SealedWords(columns.map { try row.text($0) }), cell: owner.raw + "/content")
      try run(
        """
        INSERT INTO sealed_request (id, number, organization, channel, about, municipality, language, state, follow_up, outcome, gap_reason,
          assignee, consent, receipt_digest, content, created_at, changed_at, version)
        SELECT id, number, organization, channel, about, municipality, language, state, follow_up, outcome, gap_reason, assignee, consent,
          receipt_digest, \(content), created_at, changed_at, version
        FROM request WHERE id = \(id)
        """)
      for mark in RequestMark.all(inContact: try row.text("contact"), reach: try row.text("reach")) {
        try run(
          """
          INSERT INTO request_mark (request, kind, mark)
          VALUES (\(id), \(mark.kind.rawValue), \(vault.mark(mark.value, kind: mark.kind.rawValue)))
          """)
      }
    }
  }

  fileprivate func sealRequestEvents() throws {
    try inBatches { after in
      """
      SELECT e.id, e.request, e.actor_name, e.code, e.words, k.wrapped FROM request_event e
      JOIN cell_key k ON k.owner = 'request/' || e.request WHERE e.id > \(after) ORDER BY e.id LIMIT 500
      """
    } each: { row, id in
      let content = try sealed(
        [try row.text("actor_name"), try row.textIfAny("code") ?? "", try row.text("words")], row, cell: "request_event/\(id)/content")
      try run(
        """
        INSERT INTO sealed_request_event (id, request, at, actor, kind, day, content)
        SELECT id, request, at, actor, kind, day, \(content) FROM request_event WHERE id = \(id)
        """)
    }
  }

  fileprivate func sealReferrals() throws {
    try inBatches { after in
      """
      SELECT r.id, r.request, r.entry, r.service_name, r.email, r.shared, k.wrapped FROM referral r
      JOIN cell_key k ON k.owner = 'request/' || r.request WHERE r.id > \(after) ORDER BY r.id LIMIT 500
      """
    } each: { row, id in
      let content = try sealed(
        [try row.textIfAny("entry") ?? "", try row.text("service_name"), try row.text("email"), try row.text("shared")], row,
        cell: "referral/\(id)/content")
      try run(
        """
        INSERT INTO sealed_referral (id, request, gesture, language, state, day, due, reason, content, created_at, changed_at, version)
        SELECT id, request, gesture, language, state, day, due, reason, \(content), created_at, changed_at, version
        FROM referral WHERE id = \(id)
        """)
    }
  }

  fileprivate func sealReferralEvents() throws {
    try inBatches { after in
      """
      SELECT e.id, r.request, e.actor_name, e.code, e.words, k.wrapped FROM referral_event e JOIN referral r ON r.id = e.referral
      JOIN cell_key k ON k.owner = 'request/' || r.request WHERE e.id > \(after) ORDER BY e.id LIMIT 500
      """
    } each: { row, id in
      let content = try sealed(
        [try row.text("actor_name"), try row.textIfAny("code") ?? "", try row.text("words")], row, cell: "referral_event/\(id)/content")
      try run(
        """
        INSERT INTO sealed_referral_event (id, referral, at, actor, kind, day, content)
        SELECT id, referral, at, actor, kind, day, \(content) FROM referral_event WHERE id = \(id)
        """)
    }
  }

  fileprivate func sealGaps() throws {
    try inBatches { after in
      """
      SELECT g.id, g.request, g.detail, k.wrapped FROM gap g JOIN cell_key k ON k.owner = 'request/' || g.request
      WHERE g.id > \(after) ORDER BY g.id LIMIT 500
      """
    } each: { row, id in
      let content = try sealed([try row.text("detail")], row, cell: "gap/\(id)/content")
      try run(
        """
        INSERT INTO sealed_gap (id, request, organization, reason, kind, municipality, content, day)
        SELECT id, request, organization, reason, kind, municipality, \(content), day FROM gap WHERE id = \(id)
        """)
    }
  }

  /// Old letters do not know what they are about: each gets a key of its own.
  fileprivate func sealMessages(at now: Instant) throws {
    try inBatches { after in
      "SELECT id, recipient, subject, body, failure FROM message WHERE id > \(after) ORDER BY id LIMIT 500"
    } each: { row, id in
      let owner = KeyOwner(raw: "message/\(id)")
      let key = try makeKey(for: owner, at: now)
      let content = try key.seal(
        SealedWords([try row.text("recipient"), try row.text("subject"), try row.text("body")]), cell: owner.raw + "/content")
      let failure = try row.text("failure")
      let sealedFailure = failure.isEmpty ? nil : try key.seal(SealedWords([failure]), cell: owner.raw + "/failure")
      try run(
        """
        INSERT INTO sealed_message (id, organization, key_owner, language, created_at, state, attempts, next_at, sent_at, content, failure)
        SELECT id, organization, \(owner.raw), language, created_at, state, attempts, next_at, sent_at, \(content), \(sealedFailure)
        FROM message WHERE id = \(id)
        """)
    }
  }

  fileprivate func sealed(_ words: [String], _ row: Row, cell: String) throws -> [UInt8] {
    let key = try open(row.bytes("wrapped"), for: KeyOwner(raw: "request/\(try row.text("request"))"))
    return try key.seal(SealedWords(words), cell: cell)
  }

  private func inBatches(_ batch: (String) -> SQL, each body: (Row, String) throws -> Void) throws {
    var after = ""
    while true {
      let found = try rows(batch(after))
      guard !found.isEmpty else { return }
      for row in found {
        after = try row.text("id")
        try body(row, after)
      }
    }
  }
}
