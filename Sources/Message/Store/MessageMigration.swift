/// Letters that wait to leave the house, or left it.
package let messageMigration: [SQL] = [
  """
  CREATE TABLE message (
    id TEXT NOT NULL PRIMARY KEY,
    organization TEXT REFERENCES organization (id),
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at \(SQL.integer) NOT NULL,
    state TEXT NOT NULL,
    attempts \(SQL.integer) NOT NULL,
    next_at \(SQL.integer) NOT NULL,
    sent_at \(SQL.integer),
    failure TEXT NOT NULL,
    CONSTRAINT message_state_known CHECK (state IN ('waiting', 'sent', 'failed')),
    CONSTRAINT message_sent_with_time CHECK ((state = 'sent') = (sent_at IS NOT NULL))
  )\(SQL.strict)
  """,
  "CREATE INDEX message_by_time ON message (organization, created_at, id)",
  "CREATE INDEX message_waiting ON message (state, next_at)",
]
