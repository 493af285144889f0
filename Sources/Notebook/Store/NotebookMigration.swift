/// The liaison notebook: notes and questions, to whom they go, answers, who read them.
package let notebookMigration: [SQL] = [
  """
  CREATE TABLE note (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    part TEXT NOT NULL,
    audience TEXT NOT NULL,
    author TEXT NOT NULL,
    due TEXT,
    for_her \(SQL.integer) NOT NULL,
    request TEXT REFERENCES request (id),
    settled_at \(SQL.integer),
    answered_at \(SQL.integer),
    content \(SQL.bytes) NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    changed_at \(SQL.integer) NOT NULL,
    version \(SQL.integer) NOT NULL,
    CONSTRAINT note_kind_known CHECK (kind IN ('note', 'question')),
    CONSTRAINT note_part_known CHECK (part IN ('social', 'health')),
    CONSTRAINT note_audience_known CHECK (audience IN ('everybody', 'some')),
    CONSTRAINT note_due_with_questions CHECK ((kind = 'question') = (due IS NOT NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX note_by_person ON note (person, changed_at, id)",
  "CREATE INDEX note_by_request ON note (request)",
  """
  CREATE TABLE note_recipient (
    note TEXT NOT NULL REFERENCES note (id),
    party TEXT NOT NULL,
    member TEXT REFERENCES circle_member (id),
    answered_at \(SQL.integer),
    sent_at \(SQL.integer),
    PRIMARY KEY (note, party)
  )\(SQL.strict)
  """,
  "CREATE INDEX note_recipient_by_member ON note_recipient (member, answered_at)",
  """
  CREATE TABLE note_answer (
    id TEXT NOT NULL PRIMARY KEY,
    note TEXT NOT NULL REFERENCES note (id),
    author TEXT NOT NULL,
    party TEXT,
    at \(SQL.integer) NOT NULL,
    content \(SQL.bytes) NOT NULL
  )\(SQL.strict)
  """,
  "CREATE INDEX note_answer_by_note ON note_answer (note, at, id)",
  """
  CREATE TABLE note_read (
    note TEXT NOT NULL REFERENCES note (id),
    reader TEXT NOT NULL,
    at \(SQL.integer) NOT NULL,
    PRIMARY KEY (note, reader)
  )\(SQL.strict)
  """,
]
