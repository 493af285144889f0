/// The protected part of a file. Whom it names is sealed as well.
package let protectedMigration: [SQL] = [
  """
  CREATE TABLE protected_note (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES account (id),
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    CONSTRAINT protected_note_kind_known CHECK (kind IN ('suspicion', 'follow-up', 'safe-ways', 'reader-named', 'cleared'))
  )\(SQL.strict)
  """,
  "CREATE INDEX protected_note_by_person ON protected_note (person, created_at, id)",
  "CREATE INDEX protected_note_by_author ON protected_note (author)",
  """
  CREATE TABLE protected_suspect (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    note TEXT NOT NULL REFERENCES protected_note (id),
    content \(SQL.bytes) NOT NULL,
    ended_at \(SQL.integer)
  )\(SQL.strict)
  """,
  "CREATE INDEX protected_suspect_by_person ON protected_suspect (person, id)",
  "CREATE INDEX protected_suspect_by_note ON protected_suspect (note)",
]
