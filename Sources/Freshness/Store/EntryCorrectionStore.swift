package import Care
package import Kernel

/// One field of an entry as two whole entries, so that pages can show both sides without knowing how it is stored.
package struct FieldSides: Hashable, Sendable {
  package let field: String
  package let before: Entry
  package let after: Entry
}

extension Connection {
  /// A change of a field, told on an entry. `nil` when the stored words no longer make an entry.
  package func sides(of change: FieldChange, on entry: Entry) -> FieldSides? {
    guard let before = try? EntryFields.entry(entry, setting: [change.field: change.before]),
      let after = try? EntryFields.entry(entry, setting: [change.field: change.after])
    else { return nil }
    return FieldSides(field: change.field, before: before, after: after)
  }

  /// What differs between two forms of an entry.
  package func differences(from old: Entry, to new: Entry) throws -> [FieldChange] { try EntryFields(old).changes(to: EntryFields(new)) }

  /// The entry with some fields as they are wished.
  package func entry(_ entry: Entry, with changes: [FieldChange]) throws -> Entry {
    try EntryFields.entry(entry, setting: Dictionary(changes.map { ($0.field, $0.after) }, uniquingKeysWith: { $1 }))
  }

  package func openCorrection(of question: ID<EntryQuestion>) throws(StoreFailure) -> EntryCorrection? {
    try corrections("WHERE c.question = \(question.raw) AND c.is_open = 1").first
  }

  package func correction(_ id: ID<EntryCorrection>) throws(StoreFailure) -> EntryCorrection? {
    try corrections("WHERE c.id = \(id.raw)").first
  }

  /// Oldest first: who waits longest is answered first.
  package func openCorrections() throws(StoreFailure) -> [EntryCorrection] { try corrections("WHERE c.is_open = 1 ORDER BY c.at, c.id") }

  package func openCorrections(of entry: String) throws(StoreFailure) -> [EntryCorrection] {
    try corrections("WHERE c.entry = \(entry) AND c.is_open = 1 ORDER BY c.at, c.id")
  }

  package func insert(_ correction: EntryCorrection) throws(StoreFailure) {
    try run(
      """
      INSERT INTO entry_correction (id, entry, question, at, editor, editor_name, is_open, word, decided_by, decided_at)
      VALUES (\(correction.id.raw), \(correction.entry), \(correction.question.raw), \(correction.at), \(correction.editor?.raw),
        \(correction.editorName), 1, '', NULL, NULL)
      """)
  }

  /// Makes these the wishes of an open correction.
  package func keep(_ changes: [FieldChange], for correction: ID<EntryCorrection>) throws(StoreFailure) {
    try run("DELETE FROM entry_correction_field WHERE correction = \(correction.raw)")
    for change in changes {
      try run(
        """
        INSERT INTO entry_correction_field (correction, field, before, after, state)
        VALUES (\(correction.raw), \(change.field), \(change.before), \(change.after), 'open')
        """)
    }
  }

  /// - Returns: whether it was still open.
  package func decide(
    _ correction: ID<EntryCorrection>, accepted: Set<String>, word: String, by account: ID<Account>?, at now: Instant
  ) throws(StoreFailure) -> Bool {
    let done = try run(
      """
      UPDATE entry_correction SET is_open = 0, word = \(word), decided_by = \(account?.raw), decided_at = \(now)
      WHERE id = \(correction.raw) AND is_open = 1
      """)
    guard done == 1 else { return false }
    try run("UPDATE entry_correction_field SET state = 'refused' WHERE correction = \(correction.raw)")
    if !accepted.isEmpty {
      try run(
        """
        UPDATE entry_correction_field SET state = 'accepted' WHERE correction = \(correction.raw) AND field IN (\(list: accepted.sorted()))
        """)
    }
    return true
  }

  private func corrections(_ rest: SQL) throws(StoreFailure) -> [EntryCorrection] {
    let found = try rows("SELECT c.* FROM entry_correction c \(rest)")
    guard !found.isEmpty else { return [] }
    var ids: [String] = []
    for row in found { ids.append(try row.text("id")) }
    var fields: [String: [EntryCorrection.Field]] = [:]
    for row in try rows("SELECT * FROM entry_correction_field WHERE correction IN (\(list: ids)) ORDER BY correction, field") {
      let change = FieldChange(field: try row.text("field"), before: try row.textIfAny("before"), after: try row.textIfAny("after"))
      fields[try row.text("correction"), default: []].append(EntryCorrection.Field(change: change, state: try row.code("state")))
    }
    var corrections: [EntryCorrection] = []
    for row in found {
      let id = try row.text("id")
      corrections.append(
        EntryCorrection(
          id: ID(id), entry: try row.text("entry"), question: try row.id("question"), at: try row.instant("at"),
          editor: try row.idIfAny("editor"), editorName: try row.text("editor_name"), isOpen: try row.bool("is_open"),
          word: try row.text("word"), fields: fields[id] ?? []))
    }
    return corrections
  }
}
