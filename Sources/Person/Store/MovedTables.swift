import Secrets

/// A table whose rows belong to a person and go with her when two files become one.
///
/// A merge walks this list: sealed columns are opened with the key of the file that goes and sealed with that of the file that stays, so
/// that the rooms go on asking `WHERE person = …` and know nothing of merges. A test compares the list with the database: a new table
/// that names a person, or that holds anything sealed, must be declared here.
package struct MovedTable: Sendable {
  package let name: String
  let table: SQL
  let key: SQL
  /// The columns sealed with the person's key, each for its cell `table/KEY/column`.
  package let sealed: [(name: String, column: SQL)]
  /// The column that names the person; `nil` when the row belongs to a row of ``parent``.
  let person: SQL?
  package let parent: (name: String, column: SQL)?

  init(_ name: StaticString, key: StaticString = "id", person: StaticString = "person", sealed: [StaticString] = []) {
    self.name = "\(name)"
    table = SQL(stringLiteral: name)
    self.key = SQL(stringLiteral: key)
    self.sealed = sealed.map { ("\($0)", SQL(stringLiteral: $0)) }
    self.person = SQL(stringLiteral: person)
    parent = nil
  }

  /// Rows of a row: answers to a note.
  init(_ name: StaticString, of parent: StaticString, by column: StaticString, key: StaticString = "id", sealed: [StaticString]) {
    self.name = "\(name)"
    table = SQL(stringLiteral: name)
    self.key = SQL(stringLiteral: key)
    self.sealed = sealed.map { ("\($0)", SQL(stringLiteral: $0)) }
    person = nil
    self.parent = ("\(parent)", SQL(stringLiteral: column))
  }
}

extension MovedTable {
  /// In an order in which rows of rows come after those they belong to.
  package static let all: [MovedTable] = [
    MovedTable("file_link"),
    MovedTable("emergency", sealed: ["reason", "words"]),
    MovedTable("circle_member", sealed: ["details"]),
    // Requests, with everything that belongs to them, and letters are sealed with keys of their own, which stay theirs.
    MovedTable("request"),
    MovedTable("consent", sealed: ["content"]),
    MovedTable("assessment", sealed: ["document"]),
    MovedTable("assessment_version", of: "assessment", by: "assessment", sealed: ["document"]),
    MovedTable("note", sealed: ["content"]),
    MovedTable("note_answer", of: "note", by: "note", sealed: ["content"]),
    MovedTable("file_fact", sealed: ["content", "strike"]),
    MovedTable("portal_invitation"),
    MovedTable("portal_access", sealed: ["content"]),
    MovedTable("portal_correction", sealed: ["content"]),
    MovedTable("protected_note", sealed: ["content"]),
    MovedTable("protected_suspect", sealed: ["content"]),
    // A decision about a request names no person and stays with the request.
    MovedTable("retention_decision", sealed: ["content"]),
    MovedTable("erasure_wish", sealed: ["content"]),
    // A list of nobody of the file is sealed with a key of its own.
    MovedTable("shortlist", sealed: ["content"]),
    // A call that became a request is sealed with the request's key and names no person.
    MovedTable("helpdesk_call", sealed: ["content"]),
    MovedTable("ledger_act", sealed: ["content", "correction"]),
    MovedTable("ledger_entry", sealed: ["content"]),
    MovedTable("ledger_agreement", sealed: ["content"]),
    MovedTable("ledger_timer"),
    MovedTable("ledger_handover", sealed: ["content", "correction"]),
    MovedTable("eligibility_answer", sealed: ["content"]),
    MovedTable("eligibility_share", sealed: ["content"]),
    MovedTable("episode", sealed: ["content"]),
    // One that was begun on a request rests under the request's key and names no person.
    MovedTable("pathway"),
    MovedTable("pathway_step", of: "pathway", by: "pathway", sealed: ["content"]),
  ]

  /// Tables with sealed columns or columns that name a person, of which a merge moves nothing, with the reason.
  package static let staying: [String: String] = [
    "person": "the two files themselves", "person_mark": "made anew from the details", "ledger_balance": "made anew from the acts", "duplicate_decision": "about the two files",
    "person_merge": "about the two files", "cell_key": "each file keeps its key", "message": "sealed with the key that its row names",
    "request_event": "with the request's own key", "referral": "with the request's own key", "referral_event": "with the request's own key",
    "gap": "with the request's own key", "helpdesk_call_mark": "belongs to the call", "request_mark": "belongs to the request",
    "request_need": "with the request's own key", "request_transfer": "with the request's own key",
    "request_attachment": "with the request's own key", "saved_view": "a view of the work list, with its own key",
    "access_log": "what happened is never rewritten", "access_log_head": "no person", "log_checkpoint": "no person",
    "gap_dossier": "a group of gaps, with its own key", "gap_passing": "with the dossier's key",
    "outreach_door": "a door of a running round, with the round's own key", "contact_point": "with its own key",
    "contact_moment": "with the contact point's key", "directory_upload_part": "a file about the directory, no person",
    "mistake_report": "a visitor's words about the directory, with a key of their own",
    "interpreter_booking": "with the request's own key",
    "referent_telling": "with the neighbourhood's own key", "referent_picture": "shown to everybody",
  ]
}
